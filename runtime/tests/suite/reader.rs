//! The reader against `serde_json` as the other judge.

use serde_json::Value;
use specwright_runtime::{Violations, from_slice, from_str};

fn codes(violations: &Violations) -> Vec<&'static str> {
    violations
        .iter()
        .map(specwright_runtime::Violation::code)
        .collect()
}

/// Equal but for the last bit of floats, which `serde_json` does not always get right.
fn near(ours: &Value, theirs: &Value) -> bool {
    match (ours, theirs) {
        (Value::Array(ours), Value::Array(theirs)) => {
            ours.len() == theirs.len()
                && ours
                    .iter()
                    .zip(theirs)
                    .all(|(ours, theirs)| near(ours, theirs))
        }
        (Value::Object(ours), Value::Object(theirs)) => {
            ours.keys().eq(theirs.keys())
                && ours
                    .values()
                    .zip(theirs.values())
                    .all(|(ours, theirs)| near(ours, theirs))
        }
        (Value::Number(ours), Value::Number(theirs)) if ours.is_f64() && theirs.is_f64() => {
            let (ours, theirs) = (ours.as_f64().unwrap(), theirs.as_f64().unwrap());
            (ours - theirs).abs() <= ours.abs() * f64::EPSILON
                && ours.is_sign_negative() == theirs.is_sign_negative()
        }
        _ => ours == theirs,
    }
}

/// Both judges give one verdict, save for what only ours rejects; on success both read one value.
fn agree(text: &[u8]) {
    let shown = String::from_utf8_lossy(text);
    match (
        from_slice::<Value>(text),
        serde_json::from_slice::<Value>(text),
    ) {
        (Ok(ours), Ok(theirs)) => {
            assert!(near(&ours, &theirs), "{shown}: {ours:?} {theirs}");
        }
        (Err(_), Err(_)) => {}
        (Ok(_), Err(error)) => {
            // `serde_json` stops one level earlier.
            assert!(
                error.to_string().contains("recursion limit"),
                "{shown}: {error}"
            );
        }
        (Err(violations), Ok(_)) => {
            assert!(
                codes(&violations)
                    .iter()
                    .all(|code| matches!(*code, "duplicate_property" | "rounded")),
                "{shown}: {violations}"
            );
        }
    }
}

const GOOD: &[&str] = &[
    "null",
    "true",
    "false",
    " \t\r\n1 ",
    "0",
    "-0",
    "-0.0",
    "1e5",
    "1E+5",
    "1e-5",
    "0e99999999999999999999",
    "0.0e-1",
    "1e-400",
    "123456789012345678",
    "18446744073709551615",
    "18446744073709551616",
    "-9223372036854775808",
    "-9223372036854775809",
    "3.25",
    "1.7976931348623157e308",
    r#""""#,
    r#""plain""#,
    r#""\"\\\/\b\f\n\r\t""#,
    r#""\u0041\u00e9\u20AC\ud83d\ude00""#,
    r#""é€😀 exactly\u0000""#,
    r#""12345678\n12345678""#,
    "\"\u{7f}\u{80}\u{2028}\"",
    "[]",
    "[ ]",
    "[1,[2,{}],\"3\"]",
    "{}",
    "{ }",
    r#"{"a":1,"b":{"a":[]},"":null}"#,
    r#"{"\u0061":1,"b":2}"#,
];

const BAD: &[&str] = &[
    "",
    " ",
    "nul",
    "nulll",
    "True",
    "truefalse",
    "01",
    "-01",
    "-",
    "+1",
    "1.",
    ".5",
    "1.e5",
    "1e",
    "1e+",
    "1e400",
    "-1e400",
    "1e99999999999999999999",
    "0x10",
    "NaN",
    "Infinity",
    "1 2",
    "[1,]",
    "[,1]",
    "[1 2]",
    "[1",
    "[",
    "]",
    "{",
    "}",
    "{,}",
    r#"{"a"}"#,
    r#"{"a":}"#,
    r#"{"a":1,}"#,
    r#"{"a":1 "b":2}"#,
    r#"{"a" 1}"#,
    "{a:1}",
    "{1:1}",
    "[}",
    "{]",
    r#"""#,
    r#""\""#,
    r#""\x41""#,
    r#""\u12""#,
    r#""\u12g4""#,
    r#""\u+123""#,
    r#""\ud800""#,
    r#""\udc00""#,
    r#""\ud800\u0041""#,
    r#""\ud800\ud800""#,
    r#""\ud800x""#,
    "'a'",
    "\"\n\"",
    "\"\t\"",
    "\"12345678\u{1f}12345678\"",
    "\"\u{0}\"",
    "\u{feff}1",
    "\u{a0}1",
    "// comment\n1",
    "1//",
    "\u{0}",
    "1\u{0}",
];

#[test]
fn a_byte_order_mark_is_named() {
    let violations = from_str::<Value>("\u{feff}{}").unwrap_err();
    let said = "(document): expected a value and no byte order mark at line 1, column 1 [syntax]";
    assert_eq!(violations.to_string(), said);
}

#[test]
fn good_texts_are_read() {
    for text in GOOD {
        if let Err(violations) = from_str::<Value>(text) {
            assert_eq!(codes(&violations), ["rounded"], "{text}");
        }
        agree(text.as_bytes());
    }
}

#[test]
fn bad_texts_are_rejected() {
    for text in BAD {
        assert!(from_str::<Value>(text).is_err(), "{text}");
        agree(text.as_bytes());
    }
}

#[test]
fn long_numbers() {
    let digits = "1".repeat(308);
    for text in [
        digits.clone(),
        format!("{digits}1"),
        format!("{digits}11"),
        format!("-{digits}.5"),
    ] {
        // No float holds so many ones.
        let is_finite = text.parse::<f64>().unwrap().is_finite();
        let code = if is_finite { "rounded" } else { "syntax" };
        let violations = from_str::<f64>(&text).unwrap_err();
        assert_eq!(codes(&violations), [code], "{text}");
    }
    assert!(from_str::<f64>(&format!("1{}", "0".repeat(22))).is_ok());
    assert!(from_str::<Value>(&"9".repeat(400)).is_err());
    assert!(from_str::<Value>(&format!("0.{}", "1".repeat(5000))).is_ok());
}

#[test]
fn depth_128_is_read_and_129_rejected() {
    let nested = |depth: usize, open: &str, close: &str| {
        format!("{}{}", open.repeat(depth), close.repeat(depth))
    };
    for (open, close) in [("[", "]"), ("[[", "]]"), ("{\"a\":[", "]}")] {
        let step = open.matches(['[', '{']).count();
        assert!(from_str::<Value>(&nested(128 / step, open, close)).is_ok());
        let deep = nested(128 / step, open, close).replacen(
            &open.repeat(64 / step),
            &format!("{}[", open.repeat(64 / step)),
            1,
        );
        let deep = format!("{deep}]");
        assert_eq!(
            codes(&from_str::<Value>(&deep).unwrap_err()),
            ["depth"],
            "{deep}"
        );
    }
    let violations = from_str::<Value>(&"[".repeat(1_000_000)).unwrap_err();
    assert_eq!(codes(&violations), ["depth"]);
    // The limit is also that of what is read over.
    let violations = from_str::<u8>(&"[".repeat(1_000_000)).unwrap_err();
    assert_eq!(codes(&violations), ["depth"]);
    assert_eq!(violations.iter().last().unwrap().pointer().len(), 256);
}

#[test]
fn locations_of_syntax_errors() {
    for (text, line, column) in [
        ("", 1, 1),
        ("[1,\n é]", 2, 2),
        ("{\"é😀\": x}", 1, 8),
        ("\n\n  tru", 3, 3),
        ("\"abc\\q\"", 1, 5),
        ("01", 1, 2),
        ("[1e999]", 1, 2),
        ("1 x", 1, 3),
        ("\"a\nb\"", 1, 3),
    ] {
        let violations = from_str::<Value>(text).unwrap_err();
        let text_of_error = violations.to_string();
        assert!(
            text_of_error.contains(&format!("line {line}, column {column} ")),
            "{text}: {text_of_error}"
        );
    }
    let violations = from_slice::<Value>(b"[\"ok\",\n\"\xff\"]").unwrap_err();
    assert!(violations.to_string().contains("UTF-8 at line 2, column 2"));
}

#[test]
fn what_came_before_a_syntax_error_is_reported_too() {
    let violations = from_str::<Vec<u8>>("[true, 300, ").unwrap_err();
    assert_eq!(codes(&violations), ["type", "maximum", "syntax"]);
    assert_eq!(
        codes(&from_str::<Vec<u8>>("[300] 1").unwrap_err()),
        ["maximum", "syntax"]
    );
}

#[test]
fn numbers_are_mathematical() {
    for text in [
        "5",
        "5.0",
        "0.5e1",
        "500e-2",
        "5.000000000000000000000000000000000000000000",
    ] {
        assert_eq!(*from_str::<i8>(text).unwrap(), 5, "{text}");
        assert_eq!(*from_str::<u64>(text).unwrap(), 5, "{text}");
    }
    assert_eq!(*from_str::<u64>("18446744073709551615").unwrap(), u64::MAX);
    assert_eq!(
        *from_str::<i64>("-9223372036854775808.0").unwrap(),
        i64::MIN
    );
    assert_eq!(*from_str::<i64>("-0").unwrap(), 0);
    for (text, code) in [
        ("128", "maximum"),
        ("-129", "minimum"),
        ("1e2000000", "syntax"),
        ("1e300", "maximum"),
        ("-1e300", "minimum"),
        ("5.5", "type"),
        ("1e-7", "type"),
        ("\"5\"", "type"),
        // Readers of doubles take it for a whole number.
        ("99999999999999999999999999999999999999999999.5", "rounded"),
    ] {
        assert_eq!(codes(&from_str::<i8>(text).unwrap_err()), [code], "{text}");
    }
    assert_eq!(codes(&from_str::<u8>("-1").unwrap_err()), ["minimum"]);
    assert_eq!(codes(&from_str::<f32>("1e39").unwrap_err()), ["maximum"]);
    assert_eq!(codes(&from_str::<f32>("-1e39").unwrap_err()), ["minimum"]);
}

const SAMPLE: &str = r#" {"a":[1,-2.5e+3,true,false,null,"t\u00e9\ud83d\ude00\n"],"b":{"é":{},"c":[[]],"longer name":"a longer text"},"a":0} "#;

#[test]
fn truncated_anywhere() {
    for end in 0..SAMPLE.len() {
        agree(&SAMPLE.as_bytes()[..end]);
        assert!(from_slice::<Value>(&SAMPLE.as_bytes()[..end]).is_err());
    }
}

/// A generator of numbers that look random, the same each time.
struct Random(u64);

impl Random {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }
}

#[test]
fn mutated_texts_never_panic_and_verdicts_agree() {
    const BYTES: &[u8] =
        b"{}[]\",:\\/bfnrtu0123456789eE+-.alsn \n\x00\x1f\x7f\xc3\xa9\xf0\xed\xa0\x80\xff";
    let mut random = Random(7);
    let seeds: Vec<&str> = GOOD
        .iter()
        .chain(BAD)
        .chain([&SAMPLE; 40])
        .copied()
        .collect();
    for _ in 0..30_000 {
        let mut text = seeds[random.below(seeds.len())].as_bytes().to_vec();
        for _ in 0..=random.below(3) {
            let at = random.below(text.len() + 1);
            let byte = BYTES[random.below(BYTES.len())];
            match random.below(4) {
                0 => text.insert(at, byte),
                1 if at < text.len() => drop(text.remove(at)),
                2 if at < text.len() => text.swap(at, 0),
                _ if at < text.len() => text[at] = byte,
                _ => text.push(byte),
            }
        }
        agree(&text);
    }
}

#[test]
fn time_is_linear_in_the_text() {
    let names: Vec<String> = (0..100_000).map(|index| format!("\"{index}\":0")).collect();
    let object = format!("{{{}}}", names.join(","));
    assert!(from_str::<Value>(&object).is_ok());
    assert!(from_str::<u8>(&object).is_err());
    let quotes = format!("[{}\"\"]", r#""\"\"\"\"","#.repeat(100_000));
    assert!(from_str::<Value>(&quotes).is_ok());
    let wrong = format!("[{}0]", "true,".repeat(100_000));
    let violations = from_str::<Vec<u8>>(&wrong).unwrap_err();
    assert_eq!((violations.len(), violations.total()), (100, 100_000));
}
