//! What reading and checking says, a line each: the same whatever features `serde_json` is built with.

use std::fmt::Debug;

use serde::Deserialize;
use serde_json::{Map, Number, Value};
use specwright_runtime::{Integer, Properties, Model, Valid, Validate, from_str, from_value};

#[derive(Debug, Model)]
#[spec(deny_unknown)]
pub struct Ratio {
    #[spec(maximum = 2.5, multiple_of = 0.1)]
    ratio: f64,
    count: Option<u8>,
    whole: Option<Integer>,
    #[spec(one_of(1, 2.5))]
    number: Option<Number>,
    any: Option<Value>,
    rest: Option<Properties<f32>>,
}

#[derive(Debug, Model)]
pub struct Lists {
    #[spec(unique_items)]
    values: Option<Vec<Value>>,
    #[spec(unique_items)]
    objects: Option<Vec<Map<String, Value>>>,
}

#[derive(Debug, Deserialize)]
struct Flat {
    id: String,
    #[serde(flatten)]
    ratio: Ratio,
}

#[derive(Debug, Deserialize)]
struct Kept {
    #[expect(dead_code, reason = "printed")]
    id: String,
    #[serde(flatten)]
    #[expect(dead_code, reason = "printed")]
    rest: std::collections::BTreeMap<String, Valid<Ratio>>,
}

#[derive(Debug, Deserialize)]
#[serde(untagged)]
enum Either {
    #[expect(dead_code, reason = "printed")]
    Ratio(Valid<Ratio>),
    #[expect(dead_code, reason = "printed")]
    Other(String),
}

#[derive(Debug, Deserialize)]
#[serde(tag = "kind")]
enum Tagged {
    #[expect(dead_code, reason = "printed")]
    Ratio(Ratio),
}

/// Properties in the order of their names, which is that of a `Value` without `preserve_order`.
const RATIOS: &[&str] = &[
    r#"{"ratio": 1.5}"#,
    r#"{"any": [1.50, 1e2, {"a": 5}], "count": 1e2, "number": 1.0, "ratio": 0.3, "whole": 1e3}"#,
    r#"{"any": 1e-30, "count": 256, "number": 2.50, "ratio": 1.25, "whole": 1.5}"#,
    r#"{"count": 5.0, "number": 3, "ratio": 2.6, "whole": 18446744073709551615}"#,
    r#"{"ratio": -1e300, "rest": {"a": 0.1, "b": 1e40}, "whole": 36893488147419103232}"#,
    r#"{"number": 25e-1, "ratio": 1e-7, "whole": -9223372036854775808}"#,
    r#"{"count": "1", "ratio": "1.5"}"#,
];

/// What no `Value` of `serde_json` keeps with all features: the sign of `-0`, and a name that it has for its numbers.
const ODD: &[&str] = &[
    r#"{"ratio": -0, "any": [-0, -0.0], "whole": -0}"#,
    r#"{"ratio": {"$serde_json::private::Number": "1.5, \"count\": 1"}}"#,
    r#"{"ratio": 1, "any": {"$serde_json::private::Number": "1", "more": 2}}"#,
    r#"{"ratio": 1, "any": {"$serde_json::private::Number": {"a": 2}}}"#,
    r#"{"ratio": 1, "any": {"$serde_json::private::Number": "0x1"}}"#,
];

const LISTS: &[&str] = &[
    r#"{"values": [{"a": 1, "b": 2}, {"b": 2, "a": 1}]}"#,
    r#"{"objects": [{"a": 1.0, "b": [{"c": 1, "d": 2}]}, {"b": [{"d": 2, "c": 1}], "a": 1}]}"#,
    r#"{"values": [1, 1.0]}"#,
    r#"{"values": [1e2, 100]}"#,
    r#"{"values": [0, -0]}"#,
    r#"{"values": [0.1, 1e-1]}"#,
    r#"{"values": [{"a": 1}, {"a": 2}]}"#,
    r#"{"values": [1.5, 2.5]}"#,
];

const NUMBERS: &[&str] = &[
    "1e2",
    "5.0",
    "-0.0",
    "1.50",
    "18446744073709551615",
    "1e-1",
    "300",
    "1e20",
];

fn said<T: Debug, E: ToString>(what: &str, of: &str, result: Result<T, E>) {
    match result {
        Ok(value) => println!("{what} of {of}: {value:?}"),
        // A location in a text says how the text was made.
        Err(error) => {
            let error = error.to_string().replace('\n', " and ");
            let error = error.split(" at line ").next().unwrap_or_default();
            println!("{what} of {of}: rejected, {error}");
        }
    }
}

/// Of a value that is made of text by `serde_json`, what serde and we say.
fn ratio(text: &str) {
    let value: Value = serde_json::from_str(text).unwrap();
    said("from_value", text, from_value::<Ratio>(&value));
    said(
        "a value",
        text,
        serde_json::from_value::<Valid<Ratio>>(value),
    );
    streamed(text);
}

fn streamed(text: &str) {
    said("from_str", text, from_str::<Ratio>(text));
    said("Deserialize", text, serde_json::from_str::<Ratio>(text));
    said("Valid", text, serde_json::from_str::<Valid<Ratio>>(text));
    said(
        "a reader",
        text,
        serde_json::from_reader::<_, Valid<Ratio>>(text.as_bytes()),
    );
    said("untagged", text, serde_json::from_str::<Either>(text));
    let flat = text.replacen('{', r#"{"id": "x", "#, 1);
    let read = serde_json::from_str::<Flat>(&flat).map(|flat| (flat.id, flat.ratio));
    said("flatten", text, read);
    let kept = format!(r#"{{"id": "x", "more": {text}}}"#);
    said(
        "flattened properties",
        text,
        serde_json::from_str::<Kept>(&kept),
    );
    let tagged = text.replacen('{', r#"{"kind": "Ratio", "#, 1);
    said("tagged", text, serde_json::from_str::<Tagged>(&tagged));
    if let Ok(read) = from_str::<Ratio>(text) {
        said("written", text, serde_json::to_string(&*read));
        said(
            "a value again",
            text,
            serde_json::to_value(&*read).map(|value| sorted(&value)),
        );
    }
}

/// The text with properties in the order of their names.
fn sorted(value: &Value) -> String {
    match value {
        Value::Array(items) => format!("{:?}", items.iter().map(sorted).collect::<Vec<_>>()),
        Value::Object(properties) => {
            let mut properties: Vec<_> = properties.iter().collect();
            properties.sort_by_key(|(name, _)| *name);
            let each = properties.iter().map(|(name, value)| (name, sorted(value)));
            format!("{:?}", each.collect::<Vec<_>>())
        }
        other => other.to_string(),
    }
}

fn lists(text: &str) {
    let codes = |result: Result<Valid<Lists>, specwright_runtime::Violations>| {
        result
            .map(|_| ())
            .map_err(|violations| violations.to_string())
    };
    said("lists", text, codes(from_str(text)));
    let value: Value = serde_json::from_str(text).unwrap();
    said("lists of a value", text, codes(from_value(&value)));
    let values = Lists {
        values: value["values"].as_array().cloned(),
        objects: serde_json::from_value(value["objects"].clone()).unwrap_or_default(),
    };
    said("validate", text, values.validate());
}

fn numbers<T: Debug + specwright_runtime::Decode>(text: &str) {
    let value: Value = serde_json::from_str(text).unwrap();
    said(std::any::type_name::<T>(), text, from_str::<T>(text));
    said(std::any::type_name::<T>(), text, from_value::<T>(&value));
    said(
        std::any::type_name::<T>(),
        text,
        serde_json::from_str::<Valid<T>>(text),
    );
}

fn main() {
    RATIOS.iter().for_each(|text| ratio(text));
    ODD.iter().for_each(|text| streamed(text));
    LISTS.iter().for_each(|text| lists(text));
    for text in NUMBERS {
        numbers::<u8>(text);
        numbers::<i64>(text);
        numbers::<f32>(text);
        numbers::<f64>(text);
        numbers::<Integer>(text);
        let number: Number = serde_json::from_str(text).unwrap();
        let integer = Integer::new(&number);
        println!("Integer::new of {text}: {integer:?}");
        let value = integer.map(|integer| serde_json::to_string(&integer).unwrap());
        println!("Integer::new of {text}, written: {value:?}");
    }
    let nested = format!("{}1{}", "[".repeat(200), "]".repeat(200));
    let mut deep = serde_json::Deserializer::from_str(&nested);
    #[cfg(feature = "unbounded_depth")]
    deep.disable_recursion_limit();
    let rejected = Valid::<Value>::deserialize(&mut deep).is_err();
    println!("200 levels: rejected {rejected}");
}
