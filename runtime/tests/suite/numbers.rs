//! Numbers: rules decide as exact decimal arithmetic does on the number that is written, or the number is rejected with
//! the code `rounded`.
#![cfg(feature = "derive")]

use num_bigint::BigInt;
use serde_json::{Number, Value};
use specwright_runtime::{
    Decode, Described, Integer, Limit, Literal, Model, Path, Reader, Report, Validate, from_str,
    rules,
};

/// The codes of what is reported of a document.
fn codes<T: Decode + Validate>(text: &str) -> Vec<&'static str> {
    from_str::<T>(text).map_or_else(
        |violations| {
            violations
                .iter()
                .map(specwright_runtime::Violation::code)
                .collect()
        },
        |_| Vec::new(),
    )
}

macro_rules! ruled {
    ($($name:ident($type:ty): { $($rule:tt)* })*) => {$(
        #[derive(Debug, Model)]
        pub(super) struct $name(#[spec($($rule)*)] $type);
    )*};
}

mod ruled {
    #![allow(missing_docs, clippy::excessive_precision)]
    use super::*;
    ruled! {
        MostTenth(f32): { maximum = 0.1 }
        AboveZero(f32): { exclusive_minimum = 0 }
        BelowThirds(f64): { exclusive_maximum = 0.3 }
        BelowThirdsExact(Number): { exclusive_maximum = 0.3 }
        StepSeven(f64): { multiple_of = 0.7 }
        StepTwentyDigits(Integer): { multiple_of = 10000000000000000001 }
        StepMostDigits(Number): { multiple_of = 12345678901234567890123456789012345678e-30 }
        LeastTenth(f32): { minimum = 0.1 }
        StepTenth(f32): { multiple_of = 0.1 }
        OneTenth(f32): { one_of(0.1) }
        ConstTenth(f32): { constant = 0.1 }
        ItemsTenth(Vec<f32>): { items(minimum = 0.1) }
        AboveOdd(f64): { exclusive_maximum = 9007199254740993 }
        MostEven(f64): { maximum = 9007199254740992 }
        MostWide(f64): { maximum = 1152921504606846976 }
        StepFive(Number): { multiple_of = 5 }
        LeastLong(f64): { minimum = 0.1 }
        OneOdd(f64): { one_of(9007199254740992) }
        Unique(Vec<f64>): { unique_items }
        UniqueValues(Vec<Value>): { unique_items }
    }
}

#[test]
fn floats_of_32_bits_stand_for_decimals() {
    use ruled::*;
    assert_eq!(codes::<MostTenth>("0.1"), [""; 0]);
    assert_eq!(codes::<MostTenth>("0.10000000001"), ["maximum"]);
    assert_eq!(codes::<LeastTenth>("0.1"), [""; 0]);
    assert_eq!(codes::<LeastTenth>("0.0999999999"), ["minimum"]);
    assert_eq!(codes::<ItemsTenth>("[0.1, 0.0999999999]"), ["minimum"]);
    for text in ["0.1", "0.2", "0.3", "0.7", "-0.7", "1677721.7"] {
        assert_eq!(codes::<StepTenth>(text), [""; 0], "{text}");
    }
    assert_eq!(codes::<StepTenth>("0.25"), ["multiple_of"]);
    assert_eq!(codes::<StepTenth>("0.30000000001"), ["multiple_of"]);
    assert_eq!(codes::<OneTenth>("0.1"), [""; 0]);
    assert_eq!(codes::<OneTenth>("0.10000000001"), ["enum"]);
    assert_eq!(codes::<ConstTenth>("0.1"), [""; 0]);
    assert_eq!(codes::<f32>("0.123456789"), [""; 0]);
    assert_eq!(codes::<f32>("16777216"), [""; 0]);
    assert_eq!(codes::<f32>("16777217"), ["rounded"]);
    assert_eq!(codes::<f32>("1073741824"), [""; 0]);
}

/// What keeps within a rule as it is written, and not as it is left in memory, would be rejected when it is written again.
#[test]
fn what_memory_would_reject_is_rounded() {
    use ruled::{AboveZero, BelowThirds, BelowThirdsExact, StepSeven};
    let rounded = ["rounded"];
    assert_eq!(codes::<AboveZero>("5e-324"), rounded);
    assert_eq!(codes::<AboveZero>("1e-60"), rounded);
    assert_eq!(codes::<AboveZero>("1e-30"), [] as [&str; 0]);
    let below = "0.29999999999999999999";
    assert_eq!(codes::<BelowThirds>(below), rounded);
    assert_eq!(codes::<BelowThirdsExact>(below), rounded);
    assert_eq!(codes::<BelowThirds>("0.3"), ["exclusive_maximum"]);
    assert_eq!(codes::<StepSeven>("12345678901234567.1"), rounded);
    assert_eq!(codes::<StepSeven>("2.1"), [] as [&str; 0]);
}

#[test]
fn whole_numbers_are_never_judged_by_another() {
    use ruled::*;
    assert_eq!(codes::<AboveOdd>("9007199254740993"), ["rounded"]);
    assert_eq!(codes::<MostEven>("9007199254740993"), ["rounded"]);
    assert_eq!(codes::<MostEven>("9007199254740992"), [""; 0]);
    assert_eq!(codes::<MostEven>("9007199254740994"), ["maximum"]);
    assert_eq!(codes::<OneOdd>("9007199254740993"), ["rounded"]);
    assert_eq!(codes::<MostWide>("1152921504606846976"), [""; 0]);
    assert_eq!(codes::<MostWide>("1.152921504606847e18"), ["maximum"]);
    assert_eq!(codes::<StepFive>("36893488147419103232"), ["multiple_of"]);
    assert_eq!(codes::<StepFive>("36893488147419103233"), ["rounded"]);
    assert_eq!(codes::<StepFive>("1e23"), [""; 0]);
    // A fraction that readers of doubles take for the whole number 1.
    assert_eq!(codes::<f64>("0.99999999999999999"), ["rounded"]);
    assert_eq!(codes::<Value>("0.99999999999999999"), ["rounded"]);
    assert_eq!(codes::<LeastLong>("0.0999999999999999999999"), ["minimum"]);
    assert_eq!(codes::<LeastLong>("0.10000000000000000555"), [""; 0]);
}

#[test]
fn items_are_one_only_as_they_are_written() {
    use ruled::*;
    assert_eq!(codes::<Unique>("[0.1, 0.1]"), ["unique_items"]);
    assert_eq!(codes::<Unique>("[0.1, 0.10000000000000001]"), ["rounded"]);
    assert_eq!(
        codes::<Unique>("[9007199254740992, 9007199254740993]"),
        ["rounded"]
    );
    let objects = r#"[{"a": 0.1}, {"a": 0.10000000000000001}]"#;
    assert_eq!(codes::<UniqueValues>(objects), ["rounded"]);
    let apart = "[1152921504606846976, 1.152921504606847e18]";
    assert_eq!(codes::<UniqueValues>(apart), [""; 0]);
}

#[test]
fn what_readers_take_for_an_integer_is_one_or_rounded() {
    for text in [
        "0.99999999999999999",
        "5.0000000000000001",
        "-5.0000000000000001",
    ] {
        assert_eq!(codes::<i64>(text), ["rounded"], "{text}");
        assert_eq!(codes::<Integer>(text), ["rounded"], "{text}");
    }
    let mut random = Random(0xf1a7);
    for _ in 0..4_000 {
        let text = random.number();
        if text.parse::<f64>().unwrap().fract() != 0.0 {
            continue;
        }
        for found in [
            codes::<i64>(&text),
            codes::<Integer>(&text),
            codes::<Value>(&text),
        ] {
            assert!(!found.contains(&"type"), "{text}");
        }
    }
}

/// A small generator of numbers by chance, the same in every run.
struct Random(u64);

impl Random {
    fn below(&mut self, end: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d) % end
    }

    fn digits(&mut self, most: u64) -> String {
        let length = 1 + self.below(most);
        let digits = (0..length).map(|_| char::from(b'0' + u8::try_from(self.below(10)).unwrap()));
        let digits: String = digits.collect();
        let digits = digits.trim_start_matches('0');
        if digits.is_empty() { "0" } else { digits }.to_owned()
    }

    /// A number: often near to where floats and integers end, else any.
    fn number(&mut self) -> String {
        const NEAR: &[&str] = &[
            "0.1",
            "0.10000000000000001",
            "0.0999999999",
            "0.3",
            "9007199254740992",
            "9007199254740993",
            "16777216",
            "16777217",
            "18446744073709551615",
            "18446744073709551616",
            "1.8446744073709552e19",
            "9223372036854775807",
            "9223372036854775807.0",
            "36893488147419103232",
            "1152921504606846976",
            "1.152921504606847e18",
            "1e23",
            "5e-324",
            "340282350000000000000000000000000000000",
            "1.7976931348623157e308",
            "127",
            "128",
            "255",
            "256",
            "0",
            "-0.0",
        ];
        let text = match self.below(4) {
            0 => NEAR[usize::try_from(self.below(NEAR.len() as u64)).unwrap()].to_owned(),
            1 => self.digits(24),
            2 => format!("{}.{}", self.digits(3), self.digits(20)),
            _ => {
                let power = i64::try_from(self.below(60)).unwrap() - 30;
                format!("{}.{}e{power}", self.digits(2), self.digits(17))
            }
        };
        if self.below(4) == 0 && !text.starts_with('-') {
            format!("-{text}")
        } else {
            text
        }
    }
}

/// `digits × 10^power`
#[derive(Clone)]
struct Exact {
    digits: BigInt,
    power: i32,
}

impl Exact {
    fn of(text: &str) -> Self {
        let (mantissa, power) = text.split_once('e').unwrap_or((text, "0"));
        let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
        let power: i32 = power.parse().unwrap();
        Self {
            digits: format!("{whole}{fraction}").parse().unwrap(),
            power: power - i32::try_from(fraction.len()).unwrap(),
        }
    }

    /// Both as integers of one power of ten.
    fn aligned(&self, other: &Self) -> (BigInt, BigInt) {
        let power = self.power.min(other.power);
        let at =
            |one: &Self| &one.digits * BigInt::from(10).pow((one.power - power).unsigned_abs());
        (at(self), at(other))
    }

    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        let (one, other) = self.aligned(other);
        one.cmp(&other)
    }

    fn is_multiple_of(&self, divisor: &Self) -> bool {
        let (one, divisor) = self.aligned(divisor);
        one % divisor == BigInt::ZERO
    }

    fn is_positive(&self) -> bool {
        self.digits > BigInt::ZERO
    }
}

/// The limit as the derives write it.
fn limit(text: &str) -> Limit {
    match text.parse() {
        Ok(value) => Limit::Int(value),
        Err(_) => Limit::Decimal(text.to_owned().leak(), text.parse().unwrap()),
    }
}

/// What each rule finds, beside what exact arithmetic does.
fn judge<T>(text: &str, other: &str) -> usize
where
    T: Decode + Validate + Described + rules::traits::Numeric,
{
    let mut rejected = Report::new();
    let Ok(value) = T::decode(&mut Reader::new(text), &Path::ROOT, &mut rejected) else {
        return 0;
    };
    if !rejected.is_empty() {
        return 0;
    }
    let (exact, than) = (Exact::of(text), Exact::of(other));
    let order = exact.cmp(&than);
    let bound = limit(other);
    let literal = Literal::Number(bound);
    let literals: &'static [Literal] = vec![literal].leak();
    let at = Path::ROOT;
    let found = |check: &dyn Fn(&mut Report)| {
        let mut report = Report::new();
        T::decode(&mut Reader::new(text), &at, &mut report).unwrap();
        check(&mut report);
        report
            .into_violations()
            .map(|violations| violations.iter().next().unwrap().code())
    };
    let agree = |name: &str, holds: bool, found: Option<&str>| {
        assert!(
            found == Some("rounded") || found.is_none() == holds,
            "{name} {other} of {text} as {}: {found:?}",
            std::any::type_name::<T>()
        );
    };
    agree(
        "minimum",
        order.is_ge(),
        found(&|report| rules::minimum::check(&value, bound, &at, report)),
    );
    agree(
        "maximum",
        order.is_le(),
        found(&|report| rules::maximum::check(&value, bound, &at, report)),
    );
    agree(
        "above",
        order.is_gt(),
        found(&|report| rules::exclusive_minimum::check(&value, bound, &at, report)),
    );
    agree(
        "below",
        order.is_lt(),
        found(&|report| rules::exclusive_maximum::check(&value, bound, &at, report)),
    );
    agree(
        "constant",
        order.is_eq(),
        found(&|report| rules::constant::check(&value, literal, &at, report)),
    );
    agree(
        "one of",
        order.is_eq(),
        found(&|report| rules::one_of::check(&value, literals, &at, report)),
    );
    if than.is_positive() {
        let holds = exact.is_multiple_of(&than);
        agree(
            "multiple",
            holds,
            found(&|report| rules::multiple_of::check(&value, bound, &at, report)),
        );
    }
    1
}

#[test]
fn rules_are_those_of_exact_arithmetic() {
    let mut random = Random(0x5eed);
    let mut judged = 0;
    for _ in 0..4_000 {
        let (text, other) = (random.number(), random.number());
        judged += judge::<f64>(&text, &other) + judge::<f32>(&text, &other);
        judged += judge::<Number>(&text, &other) + judge::<Value>(&text, &other);
        judged += judge::<Integer>(&text, &other) + judge::<i64>(&text, &other);
        judged += judge::<u64>(&text, &other) + judge::<i8>(&text, &other);
    }
    assert!(judged > 10_000, "{judged}");
}

/// What was read is written and read again.
fn returns<T: Decode + Validate + serde_json_value::Written + PartialEq + std::fmt::Debug>(
    text: &str,
) {
    let Ok(value) = from_str::<T>(text) else {
        return;
    };
    let written = value.written();
    let again = from_str::<T>(&written)
        .unwrap_or_else(|violations| panic!("{text} {written}: {violations}"));
    assert_eq!(*value, *again, "{text} {written}");
    assert_eq!(again.written(), written, "{text}");
}

mod serde_json_value {
    pub(super) trait Written {
        fn written(&self) -> String;
    }

    impl<T: serde_core::Serialize> Written for T {
        fn written(&self) -> String {
            serde_json::to_string(self).unwrap()
        }
    }
}

#[test]
fn what_is_written_reads_back() {
    let mut random = Random(0xc0de);
    for _ in 0..4_000 {
        let text = random.number();
        returns::<f64>(&text);
        returns::<f32>(&text);
        returns::<Number>(&text);
        returns::<Value>(&text);
        returns::<Integer>(&text);
        returns::<i64>(&text);
        returns::<u64>(&text);
    }
    for value in [
        2_f64.powi(64),
        f64::MAX,
        5e-324,
        -2_f64.powi(60),
        123_456_789_012_345_680.0,
        1e23,
    ] {
        let text = serde_json::to_string(&value).unwrap();
        assert_eq!(from_str::<f64>(&text).map(|value| *value), Ok(value));
    }
}

/// A step may have as many digits as decimals hold.
#[test]
fn steps_of_many_digits_are_exact() {
    let step = codes::<ruled::StepTwentyDigits>;
    assert!(step("10000000000000000001").is_empty() && step("0").is_empty());
    assert_eq!(step("10000000000000000002"), ["multiple_of"]);
    let step = codes::<ruled::StepMostDigits>;
    assert!(step("0.0").is_empty());
    assert_eq!(step("12.3"), ["multiple_of"]);
    // A multiple that no double is.
    assert_eq!(
        step("37037036703703703670370370367037037034e-30"),
        ["rounded"]
    );
}
