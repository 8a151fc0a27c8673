//! Exact order of decimal literals.

use std::cmp::Ordering;

/// `0.digits × 10^exponent`; no digits: zero.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Decimal {
    negative: bool,
    digits: String,
    exponent: i64,
}

impl Decimal {
    /// Reads a number such as `-12.5e3`.
    pub(crate) fn read(text: &str) -> Option<Self> {
        let unsigned = text.strip_prefix('-');
        let negative = unsigned.is_some();
        let unsigned = unsigned.unwrap_or(text);
        let (mantissa, power) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let all = format!("{whole}{fraction}");
        let digits = all.trim_start_matches('0');
        let zeros = i64::try_from(all.len() - digits.len()).ok()?;
        let exponent = i64::try_from(whole.len())
            .ok()?
            .checked_add(power.parse().ok()?)?
            .checked_sub(zeros)?;
        Some(Self {
            negative,
            digits: digits.trim_end_matches('0').to_owned(),
            exponent,
        })
    }

    pub(crate) fn is_zero(&self) -> bool {
        self.digits.is_empty()
    }

    pub(crate) fn is_positive(&self) -> bool {
        !self.negative && !self.is_zero()
    }

    /// How many digits are needed to write it.
    pub(crate) fn significant(&self) -> usize {
        self.digits.len()
    }

    fn sign(&self) -> i8 {
        match (self.is_zero(), self.negative) {
            (true, _) => 0,
            (false, true) => -1,
            (false, false) => 1,
        }
    }

    pub(crate) fn compare(&self, other: &Self) -> Ordering {
        let size = |one: &Self, two: &Self| {
            one.exponent
                .cmp(&two.exponent)
                .then_with(|| one.digits.cmp(&two.digits))
        };
        self.sign()
            .cmp(&other.sign())
            .then_with(|| match self.sign() {
                0 => Ordering::Equal,
                1 => size(self, other),
                _ => size(other, self),
            })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn order_is_that_of_the_numbers() {
        let sorted = [
            "-1e3", "-10.5", "-10.25", "-0.1", "0", "0.001", "1e-2", "0.1", "0.11", "1", "1.5",
            "9", "10", "1e2",
        ];
        for (place, one) in sorted.iter().enumerate() {
            for (other_place, other) in sorted.iter().enumerate() {
                let order = Decimal::read(one)
                    .zip(Decimal::read(other))
                    .map(|(one, other)| one.compare(&other));
                assert_eq!(order, Some(place.cmp(&other_place)), "{one} {other}");
            }
        }
    }

    #[test]
    fn one_number_has_many_spellings() {
        let same = ["100", "1e2", "1.00e2", "0.1E3", "00100.0"];
        for text in same {
            let order = Decimal::read(text)
                .zip(Decimal::read("100"))
                .map(|(one, other)| one.compare(&other));
            assert_eq!(order, Some(Ordering::Equal), "{text}");
        }
    }
}
