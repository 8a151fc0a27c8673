//! Exact decimal numbers, for the comparisons that floats get wrong.

use std::cmp::Ordering;
use std::fmt::{self, Write};

/// A decimal number: `digits × 10^exponent`, without trailing zeros in the digits.
///
/// Holds the first 38 significant digits; of a longer tail it knows only where it ends.
///
/// ```
/// use specwright_core::decimal::{Decimal, Multiple};
///
/// let price = Decimal::read("4.350").unwrap();
/// assert_eq!(price.multiple_of(Decimal::read("1e-2").unwrap()), Multiple::Yes);
/// assert!(price < Decimal::of_integer(5));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Decimal {
    negative: bool,
    digits: u128,
    exponent: i64,
    /// The power of ten of the last digit that is not zero, held or not.
    lowest: i64,
}

impl Decimal {
    /// How many significant digits are held. A divisor of [`multiple_of`](Self::multiple_of) can have so many.
    pub const DIGITS: u32 = 38;

    /// The number that a string is; `None` if it is written in no way that JSON, YAML or Rust have.
    pub fn read(text: &str) -> Option<Self> {
        let unsigned = text.strip_prefix(['-', '+']).unwrap_or(text);
        let (mantissa, exponent) = unsigned.split_once(['e', 'E']).unwrap_or((unsigned, "0"));
        let is_digits = |text: &str| text.bytes().all(|byte| byte.is_ascii_digit());
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let has_digits = !(whole.is_empty() && fraction.is_empty());
        let power = exponent.strip_prefix(['-', '+']).unwrap_or(exponent);
        let is_number = has_digits
            && is_digits(whole)
            && is_digits(fraction)
            && !power.is_empty()
            && is_digits(power);
        let text = text.strip_prefix('+').unwrap_or(text);
        is_number.then(|| Self::parse(text))
    }

    /// The number that a string by the grammar of JSON numbers is. Of another string it is some number.
    pub fn parse(text: &str) -> Self {
        let (negative, text) = text
            .strip_prefix('-')
            .map_or((false, text), |rest| (true, rest));
        let (mantissa, exponent) = text.split_once(['e', 'E']).unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let mut number = Self {
            negative,
            digits: 0,
            exponent: exponent_of(exponent),
            lowest: 0,
        };
        let mut location = number.exponent.saturating_add_unsigned(whole.len() as u64);
        for digit in whole.bytes() {
            location -= 1;
            number.push(digit, location, 0);
        }
        for digit in fraction.bytes() {
            location -= 1;
            number.push(digit, location, -1);
        }
        number.normalized()
    }

    /// An integer.
    pub fn of_integer(value: i128) -> Self {
        let digits = value.unsigned_abs();
        let mut number = Self {
            negative: value < 0,
            digits,
            exponent: 0,
            lowest: 0,
        }
        .normalized();
        // Of a number of more digits than are held, `of_integer` holds all.
        number.lowest = number.exponent;
        number
    }

    /// The shortest decimal that reads back as this float; `None` unless it is finite.
    pub fn of_float(value: f64) -> Option<Self> {
        if !value.is_finite() {
            return None;
        }
        let mut text = Text::default();
        write!(text, "{value:e}").ok()?;
        Some(Self::parse(text.as_str()))
    }

    /// Appends a digit; `shift` is -1 behind the decimal point.
    fn push(&mut self, digit: u8, location: i64, shift: i64) {
        if digit != b'0' {
            self.lowest = location;
        }
        if self.digits < 10_u128.pow(Self::DIGITS - 1) {
            self.digits = self.digits * 10 + u128::from(digit.wrapping_sub(b'0') % 10);
            self.exponent = self.exponent.saturating_add(shift);
        } else {
            self.exponent = self.exponent.saturating_add(shift + 1);
        }
    }

    fn normalized(mut self) -> Self {
        if self.digits == 0 {
            return Self {
                negative: false,
                digits: 0,
                exponent: 0,
                lowest: 0,
            };
        }
        while self.digits.is_multiple_of(10) {
            self.digits /= 10;
            self.exponent = self.exponent.saturating_add(1);
        }
        self
    }

    /// As an integer of 64 bits, signed or not, if it is one.
    pub fn to_integer(self) -> AsInteger {
        let huge = if self.negative {
            AsInteger::TooSmall
        } else {
            AsInteger::TooLarge
        };
        if self.lowest < 0 {
            return AsInteger::Fraction;
        }
        if self.has_tail() || self.exponent > 20 {
            return huge;
        }
        let power = 10_i128.pow(u32::try_from(self.exponent).unwrap_or(0));
        let value = i128::try_from(self.digits)
            .ok()
            .and_then(|digits| digits.checked_mul(power));
        value.map_or(huge, |value| {
            AsInteger::Value(if self.negative { -value } else { value })
        })
    }

    /// The decimal that a float represents: the shortest that reads back as it.
    pub fn is_of_float(self, value: f64) -> bool {
        !self.has_tail() && Self::of_float(value) == Some(self)
    }

    /// Whether this is the whole number that a float is, digit for digit.
    pub fn is_exactly(self, value: f64) -> bool {
        value.fract() == 0.0 && !self.has_tail() && Self::parse(&format!("{value:.0}")) == self
    }

    /// Whether it has no fraction.
    pub const fn is_whole(self) -> bool {
        self.lowest >= 0
    }

    /// Whether this is an integer times `divisor`; the divisor must be above zero.
    pub fn multiple_of(self, divisor: Self) -> Multiple {
        if self.digits == 0 || divisor.digits == 0 {
            return Multiple::of(self.digits == 0);
        }
        // The digits end in no zero, so no power of ten can be taken out of them.
        if self.lowest < divisor.lowest {
            return Multiple::No;
        }
        if self.has_tail() || divisor.has_tail() {
            return Multiple::Unknown;
        }
        let modulus = divisor.digits;
        let power = self
            .exponent
            .saturating_sub(divisor.exponent)
            .unsigned_abs();
        let power = power_of_ten(power, modulus);
        Multiple::of(product(self.digits % modulus, power, modulus) == 0)
    }

    /// Whether it is zero.
    pub const fn is_zero(self) -> bool {
        self.digits == 0
    }

    /// Whether it is above zero.
    pub const fn is_positive(self) -> bool {
        self.digits != 0 && !self.negative
    }

    /// How many digits are needed to write it, from the first to the last that is not zero.
    pub fn significant(self) -> u64 {
        if self.is_zero() {
            return 0;
        }
        self.magnitude().abs_diff(self.lowest).saturating_add(1)
    }

    /// Whether there are digits beyond those held.
    const fn has_tail(self) -> bool {
        self.lowest < self.exponent
    }

    fn magnitude(self) -> i64 {
        i64::from(self.digits.checked_ilog10().unwrap_or(0)).saturating_add(self.exponent)
    }

    fn cmp_absolute(self, other: Self) -> Ordering {
        match (self.digits == 0, other.digits == 0) {
            (true, true) => return Ordering::Equal,
            (true, false) => return Ordering::Less,
            (false, true) => return Ordering::Greater,
            (false, false) => {}
        }
        // Of the same magnitude, the digits compare like texts.
        let by_digits = || self.digits.to_string().cmp(&other.digits.to_string());
        self.magnitude()
            .cmp(&other.magnitude())
            .then_with(by_digits)
            .then(self.has_tail().cmp(&other.has_tail()))
    }
}

impl PartialOrd for Decimal {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Decimal {
    fn cmp(&self, other: &Self) -> Ordering {
        match (self.negative, other.negative) {
            (false, true) => Ordering::Greater,
            (true, false) => Ordering::Less,
            (false, false) => self.cmp_absolute(*other),
            (true, true) => other.cmp_absolute(*self),
        }
    }
}

/// A number as an integer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum AsInteger {
    /// This integer.
    Value(i128),
    /// An integer below every one that fits.
    TooSmall,
    /// An integer above every one that fits.
    TooLarge,
    /// A number with a fraction.
    Fraction,
}

/// Whether one number is an integer times another.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Multiple {
    /// It is.
    Yes,
    /// It is not.
    No,
    /// Digits beyond those held decide.
    Unknown,
}

impl Multiple {
    const fn of(is: bool) -> Self {
        if is { Self::Yes } else { Self::No }
    }
}

/// A product modulo a number; both factors are below it, and it is below 2^127.
fn product(left: u128, mut right: u128, modulus: u128) -> u128 {
    if let Some(product) = left.checked_mul(right) {
        return product % modulus;
    }
    let (mut sum, mut left) = (0, left);
    while right > 0 {
        if right & 1 == 1 {
            sum = (sum + left) % modulus;
        }
        left = (left * 2) % modulus;
        right >>= 1;
    }
    sum
}

/// `10^power` modulo a number.
fn power_of_ten(mut power: u64, modulus: u128) -> u128 {
    let (mut result, mut base) = (1 % modulus, 10 % modulus);
    while power > 0 {
        if power & 1 == 1 {
            result = product(result, base, modulus);
        }
        base = product(base, base, modulus);
        power >>= 1;
    }
    result
}

/// An exponent; one too long for 64 bits is as good as the largest.
fn exponent_of(text: &str) -> i64 {
    let huge = if text.starts_with('-') {
        i64::MIN / 2
    } else {
        i64::MAX / 2
    };
    text.parse()
        .unwrap_or(huge)
        .clamp(i64::MIN / 2, i64::MAX / 2)
}

/// A string on the stack, long enough for any float in scientific form.
#[derive(Clone, Debug, Default)]
pub struct Text {
    bytes: [u8; 32],
    length: usize,
}

impl Text {
    /// What was written.
    pub fn as_str(&self) -> &str {
        self.bytes
            .get(..self.length)
            .and_then(|bytes| std::str::from_utf8(bytes).ok())
            .unwrap_or("0")
    }
}

impl Write for Text {
    fn write_str(&mut self, part: &str) -> fmt::Result {
        let end = self.length + part.len();
        let room = self.bytes.get_mut(self.length..end).ok_or(fmt::Error)?;
        room.copy_from_slice(part.as_bytes());
        self.length = end;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_number_has_one_form() {
        for text in ["100", "1e2", "100.00", "1.00E+2", "0.1e3", "1000e-1"] {
            assert_eq!(Decimal::parse(text), Decimal::of_integer(100), "{text}");
        }
        assert_eq!(
            Decimal::parse("-0.0e99999999999999999999"),
            Decimal::of_integer(0)
        );
        assert_eq!(Decimal::of_float(0.1), Some(Decimal::parse("0.1")));
        assert_eq!(Decimal::of_float(f64::NAN), None);
        assert!(Decimal::of_float(-f64::MIN_POSITIVE).is_some());
    }

    #[test]
    fn order() {
        let sorted = [
            "-1e9",
            "-2",
            "-1.5",
            "-1e-9",
            "0",
            "1e-9",
            "0.1",
            "0.10000000000000000001",
            "9",
            "10",
            "1e308",
        ];
        for (index, small) in sorted.iter().enumerate() {
            for large in &sorted[index + 1..] {
                assert!(
                    Decimal::parse(small) < Decimal::parse(large),
                    "{small} {large}"
                );
            }
        }
        let long = "1".repeat(60);
        assert!(Decimal::parse(&long) > Decimal::parse(&"1".repeat(38)));
        assert!(
            Decimal::parse(&long)
                > Decimal::parse(&format!("{}{}", "1".repeat(38), "0".repeat(22)))
        );
    }

    #[test]
    fn integers() {
        assert_eq!(Decimal::parse("-12.0").to_integer(), AsInteger::Value(-12));
        assert_eq!(
            Decimal::parse("18446744073709551616").to_integer(),
            AsInteger::Value(1 << 64)
        );
        assert_eq!(Decimal::parse("5.5").to_integer(), AsInteger::Fraction);
        assert_eq!(Decimal::parse("1e-400").to_integer(), AsInteger::Fraction);
        assert_eq!(Decimal::parse("-1e300").to_integer(), AsInteger::TooSmall);
        let long = format!("{}.5", "1".repeat(60));
        assert_eq!(Decimal::parse("1e300").to_integer(), AsInteger::TooLarge);
        assert_eq!(Decimal::parse(&long).to_integer(), AsInteger::Fraction);
    }

    #[test]
    fn multiples() {
        let holds = |value: &str, divisor: &str| {
            Decimal::parse(value).multiple_of(Decimal::parse(divisor)) == Multiple::Yes
        };
        assert!(
            holds("4.35", "0.01")
                && holds("-0.3", "0.1")
                && holds("0", "7")
                && holds("1e300", "0.01")
        );
        assert!(holds("1e18", "8") && holds("18446744073709551615", "5") && holds("7.5", "2.5"));
        assert!(
            !holds("4.355", "0.01")
                && !holds("1e300", "7")
                && !holds("0.1", "3")
                && !holds("5", "10")
        );
    }

    #[test]
    fn only_numbers_are_read() {
        for (spelled, plain) in [
            ("+100", "100"),
            ("00100.0", "100"),
            ("1.00e+2", "100"),
            (".5", "0.5"),
            ("-0.0", "0"),
        ] {
            assert_eq!(
                Decimal::read(spelled),
                Some(Decimal::parse(plain)),
                "{spelled}"
            );
        }
        for text in [
            "", "-", ".", "0x10", "1e", "1e+", "1_0", "1.2.3", "--1", "+-1", "e5",
        ] {
            assert_eq!(Decimal::read(text), None, "{text}");
        }
    }

    #[test]
    fn digits_that_are_needed() {
        let tail = format!("1{}1", "0".repeat(50));
        for (text, digits) in [
            ("0", 0),
            ("100", 1),
            ("-1.250", 3),
            ("1e-400", 1),
            (&tail, 52),
        ] {
            assert_eq!(Decimal::parse(text).significant(), digits, "{text}");
        }
    }
}
