//! Numbers of a spec as exact decimals.

use std::cmp::Ordering;

use serde_json::Number;

/// `digits × 10^exponent`, the digits without zeros at either end; no digits: zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    negative: bool,
    digits: String,
    exponent: i64,
}

impl Decimal {
    /// The number that a text is; `None` if it is written in no way that JSON or YAML have.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (mantissa, power) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = format!("{whole}{fraction}");
        if all.is_empty() || !all.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        let digits = all.trim_end_matches('0');
        let zeros = i64::try_from(all.len() - digits.len()).ok()?;
        let power: i64 = power.parse().ok()?;
        let exponent = power
            .checked_sub(i64::try_from(fraction.len()).ok()?)?
            .checked_add(zeros)?;
        let digits = digits.trim_start_matches('0');
        let is_zero = digits.is_empty();
        Some(Self {
            negative: text.starts_with('-') && !is_zero,
            digits: digits.to_owned(),
            exponent: if is_zero { 0 } else { exponent },
        })
    }

    /// The decimal a number stands for: of a double, the shortest that reads back as it.
    pub(crate) fn of(number: &Number) -> Self {
        Self::read(&number.to_string()).unwrap_or(Self {
            negative: false,
            digits: String::new(),
            exponent: 0,
        })
    }

    fn sign(&self) -> i8 {
        match (self.digits.is_empty(), self.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }

    /// The power of ten above the first digit.
    fn magnitude(&self) -> i64 {
        self.exponent
            .saturating_add_unsigned(self.digits.len() as u64)
    }

    fn compare_size(&self, other: &Self) -> Ordering {
        let by_digits = || self.digits.cmp(&other.digits);
        self.magnitude()
            .cmp(&other.magnitude())
            .then_with(by_digits)
    }

    pub(crate) fn compare(&self, other: &Self) -> Ordering {
        self.sign()
            .cmp(&other.sign())
            .then_with(|| match self.sign() {
                0 => Ordering::Equal,
                1 => self.compare_size(other),
                _ => other.compare_size(self),
            })
    }

    /// Whether this is an integer times `divisor`, which is above zero.
    pub(crate) fn is_multiple_of(&self, divisor: &Self) -> bool {
        if self.digits.is_empty() {
            return true;
        }
        let zeros = u64::try_from(self.exponent.saturating_sub(divisor.exponent));
        // The digits end in no zero, so no power of ten can be taken out of them.
        match (zeros, divisor.digits.parse::<u64>()) {
            (Ok(zeros), Ok(divisor)) if divisor > 0 => remainder(&self.digits, zeros, divisor) == 0,
            _ => false,
        }
    }
}

/// What is left of digits and zeros behind them.
fn remainder(digits: &str, zeros: u64, divisor: u64) -> u128 {
    let divisor = u128::from(divisor);
    let append = |rest: u128, digit: u8| (rest * 10 + u128::from(digit)) % divisor;
    let rest = digits
        .bytes()
        .fold(0, |rest, digit| append(rest, digit - b'0'));
    // A double has 308 zeros at most.
    (0..zeros.min(1_000)).fold(rest, |rest, _| append(rest, 0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Decimal {
        Decimal::read(text).unwrap()
    }

    #[test]
    fn one_number_has_many_spellings() {
        for text in [
            "100", "1e2", "1.00e+2", "0.1E3", "00100.0", "+100", "1000e-1",
        ] {
            assert_eq!(read(text), read("100"), "{text}");
        }
        assert_eq!(read("-0.0"), read("0"));
        assert_eq!(Decimal::read("0x10"), None);
        assert_eq!(Decimal::read("."), None);
    }

    #[test]
    fn order_and_steps_are_exact() {
        let sorted = [
            "-1e3",
            "-10.5",
            "-10.25",
            "-0.1",
            "-0.0",
            "1e-400",
            "0.1",
            "0.11",
            "9",
            "10",
            "9007199254740992",
            "9007199254740993",
            "1.8446744073709552e19",
        ];
        for (index, one) in sorted.iter().enumerate() {
            for (other_index, other) in sorted.iter().enumerate() {
                assert_eq!(
                    read(one).compare(&read(other)),
                    index.cmp(&other_index),
                    "{one} {other}"
                );
            }
        }
        for (number, step, is) in [
            ("0.3", "0.1", true),
            ("4.355", "0.01", false),
            ("1e300", "7", false),
            ("-7.5", "2.5", true),
            ("0", "3", true),
            ("5", "10", false),
        ] {
            assert_eq!(
                read(number).is_multiple_of(&read(step)),
                is,
                "{number} {step}"
            );
        }
    }
}
