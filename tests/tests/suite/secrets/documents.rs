//! Documents that are wrong at, beside and around a secret.

use serde_json::{Map, Value, json};
use specwright_tests::documents::patch;

use super::position::Position;
use super::{DIGITS, NAME, TEXT};

/// Documents that put something else where the secret is, or beside it.
pub(super) fn properties(position: &Position) -> Vec<String> {
    let name = position.name();
    let escaped: String = name.chars().take(1).map(escape).collect();
    let escaped = format!("{escaped}{}", &name[1..]);
    let near = format!("{}x", &name[..name.len() - 1]);
    let upper = name.to_uppercase();
    let in_escapes: String = TEXT.chars().map(escape).collect();
    let many_digits = DIGITS.repeat(40);
    let (t, d) = (TEXT, DIGITS);
    let mut values: Vec<String> = vec![
        // As it should be.
        format!(r#""{t}""#),
        format!(r#""{in_escapes}""#),
        // Of another type.
        format!(r#"["{t}"]"#),
        format!(r#"[[["{t}", "{t}"]], null]"#),
        format!(r#"{{"a": "{t}"}}"#),
        format!(r#"{{"{t}": 1}}"#),
        format!(r#"{{"{t}": "{t}", "{t}": {{"{t}": ["{t}"]}}}}"#),
        format!(r#"[{{"a": {{"{t}": {{"{t}": 1, "{t}": 2}}}}}}]"#),
        format!(r#"{{"{in_escapes}": 1, "{t}": 2}}"#),
        d.to_owned(),
        format!("-{d}"),
        format!("0.{d}"),
        format!("{d}.0"),
        format!("{d}e5"),
        format!("{d}e999"),
        format!("[{d}, {{\"a\": {d}}}]"),
        format!("{d}{d}"),
        many_digits,
        // Too deep.
        format!(r#"{}"{t}"{}"#, "[".repeat(200), "]".repeat(200)),
        format!(
            r#"{}"{t}"{}"#,
            format!(r#"{{"{t}":"#).repeat(200),
            "}".repeat(200)
        ),
        // No JSON.
        t.to_owned(),
        format!("'{t}'"),
        format!("{d}x"),
        format!("0{d}"),
        format!("{d}."),
        format!("{d}e"),
        format!("-{t}"),
        format!("\"{t}\"{t}"),
        format!("\"{t}\" \"{t}\""),
        format!("\"{t}\": \"{t}\""),
        format!(r#""{t}\q""#),
        format!(r#""{t}\ud800""#),
        format!(r#""\ud800{t}""#),
        format!(r#""\u12{t}""#),
        format!("\"{t}\n\""),
        format!("\"{t}\u{0}\""),
        format!("[\"{t}\""),
        format!("[\"{t}\",]"),
        format!("{{\"{t}\"}}"),
        format!("{{\"{t}\": }}"),
        format!("{{{t}: 1}}"),
        format!("{{\"a\": \"{t}\",}}"),
    ];
    let value = |text: &str| format!(r#""{name}": {text}"#);
    values
        .iter_mut()
        .for_each(|text| *text = value(text.as_str()));
    let beside = [
        // More than once.
        format!(r#""{name}": "{t}", "{name}": "{t}""#),
        format!(r#""{name}": "{t}", "{name}": ["{t}"]"#),
        format!(r#""{name}": ["{t}"], "{name}": "{t}""#),
        format!(r#""{name}": {d}, "{name}": {{"{t}": {d}}}"#),
        format!(r#""{name}": null, "{name}": "{t}""#),
        format!(r#""{name}": "{t}", "{name}": null"#),
        format!(r#""{name}": "{t}", "{escaped}": "{t}""#),
        vec![value(&format!(r#""{t}""#)); 200].join(","),
        vec![value(&format!(r#"["{t}"]"#)); 200].join(","),
        value(&format!("[{}]", vec![format!(r#""{t}""#); 200].join(","))),
        // Under names that are almost its own.
        format!(r#""{escaped}": "{t}""#),
        format!(r#""{escaped}": ["{t}"]"#),
        format!(r#""{near}": "{t}""#),
        format!(r#""{name}": "{t}", "{near}": "{t}""#),
        format!(r#""{near}": ["{t}", {d}], "{upper}": {{"a": "{t}"}}"#),
        format!(r#""{upper}": "{t}", "{name} ": {d}, "{name}\u0000": "{t}", "": "{t}""#),
        format!(r#""{near}": "{t}", "{near}": "{t}""#),
        // Without the grammar.
        format!(r#""{name}" "{t}""#),
        format!(r#""{name}" = "{t}""#),
        format!(r#""{name}": , "{t}""#),
        format!(r#"{name}: "{t}""#),
        format!(r#""{name}": /* "{t}" */ null"#),
        // Under a name that is made known.
        format!(r#""{NAME}": "{t}""#),
        format!(r#""{NAME}": ["{t}"], "{NAME}": {{"{name}": "{t}"}}"#),
        format!(r#""{name}": "{t}", "{NAME}": {d}"#),
    ];
    values.extend(beside);
    values.iter().map(|text| position.property(text)).collect()
}

pub(super) fn escape(c: char) -> String {
    format!("\\u{:04x}", u32::from(c))
}

/// Documents in which what holds the secret, or what is beside it, is wrong.
pub(super) fn surroundings(position: &Position) -> Vec<Value> {
    let name = position.name();
    let secret = json!({ name.as_str(): TEXT });
    let wrong = [
        json!(TEXT),
        json!([TEXT]),
        json!([secret, [secret]]),
        json!(DIGITS.parse::<u64>().unwrap()),
        json!({ "unknown": secret }),
        json!({ "unknown": { "more": [TEXT, secret] }, name.as_str(): TEXT }),
        json!(vec![secret.clone(); 200]),
    ];
    let mut documents = Vec::new();
    let mut holder = position.parent();
    loop {
        let location = |value: &Value| position.with(holder, value.clone());
        documents.extend(wrong.iter().map(location));
        for unknown in [json!(TEXT), secret.clone(), json!([[TEXT], secret])] {
            let at = format!("{holder}/unknown");
            documents.push(position.with(&at, unknown));
        }
        if holder.is_empty() {
            break;
        }
        holder = patch::split(holder).unwrap().0;
    }

    let held = position.document.pointer(position.parent()).unwrap();
    let siblings = held.as_object().unwrap();
    let others = |value: &dyn Fn(&Value) -> Option<Value>| {
        let properties = siblings.iter().filter_map(|(sibling, was)| {
            let value = if *sibling == name {
                Some(json!(TEXT))
            } else {
                value(was)
            };
            Some((sibling.clone(), value?))
        });
        Value::Object(properties.collect::<Map<_, _>>())
    };
    for held in [
        others(&|_| Some(Value::Null)),
        others(&|_| None),
        others(&|_| Some(json!(""))),
        others(&|_| Some(json!([TEXT]))),
        others(&|_| Some(json!({ "a": TEXT }))),
        others(&|was| Some(json!(was.is_string()))),
    ] {
        documents.push(position.with(position.parent(), held));
    }
    // What makes the properties beside it required, without them.
    for (sibling, was) in siblings {
        let modes = match was {
            Value::Bool(_) => vec![json!(true), json!(false), json!(1)],
            _ => ["SASL_SSL", "PLAINTEXT", "CLOUD", "true", "", "other"]
                .iter()
                .map(|mode| json!(mode))
                .chain([Value::Null])
                .collect(),
        };
        for mode in modes {
            let mut held = json!({ name.as_str(): TEXT });
            held[sibling] = mode;
            held[&name] = json!(TEXT);
            documents.push(position.with(position.parent(), held));
        }
    }
    documents
}

/// Documents that end, or turn into other bytes, in or behind the secret.
pub(super) fn cut(position: &Position) -> Vec<Vec<u8>> {
    let name = position.name();
    let mut documents = Vec::new();
    for text in [
        format!(r#""{name}": "{TEXT}""#),
        format!(r#""{name}": ["{TEXT}"]"#),
        format!(r#""{name}": {{"{TEXT}": 1}}"#),
        format!(r#""{name}": {DIGITS}"#),
        format!(r#""{NAME}": "{TEXT}""#),
    ] {
        let whole = position.property(&text);
        let secret = whole
            .find(TEXT)
            .or_else(|| whole.find(DIGITS))
            .expect("the secret is in it");
        for length in [8, 18, 19, 20, 21] {
            let start = &whole.as_bytes()[..secret + length];
            documents.push(start.to_vec());
            for more in [&b"\xff"[..], b"\x00", b"\n", b"\xed\xa0\x80", b"}}}}}}"] {
                documents.push([start, more].concat());
            }
        }
    }
    documents
}
