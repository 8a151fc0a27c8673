//! Types of values with the rules that their fields have, and the schemas of both.

use serde_json::{Value, json};

use crate::agree::random::Random;

/// A type, its rules and its schema.
#[derive(Clone, Debug)]
pub(super) struct Type {
    /// As Rust has it.
    pub(super) rust: String,
    /// What `#[spec(…)]` says.
    pub(super) rules: Vec<String>,
    /// The schema of the type and the rules.
    pub(super) schema: Value,
    /// What conditions can ask of it: literals, in Rust and in JSON.
    pub(super) literals: Vec<(String, Value)>,
}

/// The integers, with their limits.
const INTEGERS: &[(&str, &str, &str)] = &[
    ("i8", "-128", "127"),
    ("i16", "-32768", "32767"),
    ("i32", "-2147483648", "2147483647"),
    ("i64", "-9223372036854775808", "9223372036854775807"),
    ("u8", "0", "255"),
    ("u16", "0", "65535"),
    ("u32", "0", "4294967295"),
    ("u64", "0", "18446744073709551615"),
];

const PATTERNS: &[&str] = &["^[a-z]+$", "b", "^.{1,2}$", "^a|b$"];

/// A type, with a struct of these at most.
pub(super) fn any(structs: &[String], levels: usize, random: &mut Random) -> Type {
    match random.below(if levels == 0 { 8 } else { 13 }) {
        0 | 1 => text(random),
        2 | 3 => integer(random),
        4 => float(random),
        5 => boolean(random),
        6 => list_of_values(random),
        7 => any_value(random),
        8 | 9 => list(structs, levels, random),
        10 => map(structs, levels, random),
        11 => wrapped(structs, levels, random),
        _ => structure(structs, random),
    }
}

fn plain(rust: &str, schema: Value) -> Type {
    Type {
        rust: rust.to_owned(),
        rules: Vec::new(),
        schema,
        literals: Vec::new(),
    }
}

impl Type {
    /// Adds a rule and the keyword for it.
    fn rule(&mut self, rule: String, keyword: &str, value: Value) {
        self.rules.push(rule);
        self.schema[keyword] = value;
    }

    /// Adds a bound that is below another one, or either of them alone.
    fn bounds(&mut self, low: &[&str; 2], high: &[&str; 2], most: usize, random: &mut Random) {
        let least = random.below(most);
        if random.chance(40) {
            self.rule(format!("{} = {least}", low[0]), low[1], json!(least));
        }
        if random.chance(40) {
            let most = least + random.below(most);
            self.rule(format!("{} = {most}", high[0]), high[1], json!(most));
        }
    }

    /// Lists the values, or fixes one, or does neither.
    fn listed(&mut self, random: &mut Random) {
        let literals = self.literals.clone();
        let choice = random.below(8);
        if choice == 0 {
            let (rust, json) = random.one_of(&literals);
            self.rule(format!("constant = {rust}"), "const", json.clone());
        } else if choice == 1 {
            let rust: Vec<&str> = literals.iter().map(|(rust, _)| rust.as_str()).collect();
            let json = literals.iter().map(|(_, json)| json.clone()).collect();
            self.rule(
                format!("one_of({})", rust.join(", ")),
                "enum",
                Value::Array(json),
            );
        }
    }
}

fn text(random: &mut Random) -> Type {
    let mut text = plain("String", json!({ "type": "string" }));
    text.literals = ["a", "ab"]
        .map(|it| (format!("{it:?}"), json!(it)))
        .to_vec();
    text.bounds(
        &["min_length", "minLength"],
        &["max_length", "maxLength"],
        3,
        random,
    );
    if random.chance(25) {
        let pattern = *random.one_of(PATTERNS);
        text.rule(format!("pattern = {pattern:?}"), "pattern", json!(pattern));
    }
    text.listed(random);
    text
}

fn integer(random: &mut Random) -> Type {
    let &(name, least, most) = random.one_of(INTEGERS);
    let number = |text: &str| serde_json::from_str::<Value>(text).unwrap_or_default();
    let mut integer = plain(
        name,
        json!({ "type": "integer", "allOf": [{ "minimum": number(least), "maximum": number(most) }] }),
    );
    integer.literals = [1, 4].map(|it| (it.to_string(), json!(it))).to_vec();
    integer.number_bounds(1, random);
    if random.chance(25) {
        integer.rule("multiple_of = 2".to_owned(), "multipleOf", json!(2));
    }
    integer.listed(random);
    integer
}

fn float(random: &mut Random) -> Type {
    let name = *random.one_of(&["f64", "f32", "Number"]);
    let mut float = plain(name, json!({ "type": "number" }));
    float.number_bounds(2, random);
    if random.chance(25) {
        float.rule("multiple_of = 0.5".to_owned(), "multipleOf", json!(0.5));
    }
    float
}

impl Type {
    /// Bounds in whole numbers and in parts of them.
    fn number_bounds(&mut self, parts: usize, random: &mut Random) {
        let least = random.below(4);
        let (low, keyword) = *random.one_of(&[
            ("minimum", "minimum"),
            ("exclusive_minimum", "exclusiveMinimum"),
        ]);
        if random.chance(40) {
            self.rule(format!("{low} = {least}"), keyword, json!(least));
        }
        let (high, keyword) = *random.one_of(&[
            ("maximum", "maximum"),
            ("exclusive_maximum", "exclusiveMaximum"),
        ]);
        if random.chance(40) {
            let whole = least + 1 + random.below(4);
            if parts > 1 {
                let text = format!("{whole}.25");
                let json = serde_json::from_str(&text).unwrap_or_default();
                self.rule(format!("{high} = {text}"), keyword, json);
            } else {
                self.rule(format!("{high} = {whole}"), keyword, json!(whole));
            }
        }
    }
}

fn boolean(random: &mut Random) -> Type {
    let mut boolean = plain("bool", json!({ "type": "boolean" }));
    boolean.literals = vec![("true".to_owned(), json!(true))];
    boolean.listed(random);
    boolean
}

/// An enum, open or closed.
fn list_of_values(random: &mut Random) -> Type {
    let mut list = plain("Codec", json!({ "type": "string" }));
    list.literals = vec![("\"gzip\"".to_owned(), json!("gzip"))];
    if random.chance(50) {
        list.rule("closed".to_owned(), "enum", json!(["a", "gzip"]));
    }
    list
}

fn any_value(random: &mut Random) -> Type {
    match random.below(2) {
        0 => plain("Value", json!({})),
        _ => plain("Integer", json!({ "type": "integer" })),
    }
}

fn list(structs: &[String], levels: usize, random: &mut Random) -> Type {
    let mut item = any(structs, levels - 1, random);
    if random.chance(15) {
        item = or_null(item);
    }
    let mut list = plain(
        &format!("Vec<{}>", item.rust),
        json!({ "type": "array", "items": item.schema }),
    );
    list.bounds(
        &["min_items", "minItems"],
        &["max_items", "maxItems"],
        3,
        random,
    );
    if random.chance(20) {
        list.rule("unique_items".to_owned(), "uniqueItems", json!(true));
    }
    if !item.rules.is_empty() {
        list.rules.push(format!("items({})", item.rules.join(", ")));
    }
    list
}

fn map(structs: &[String], levels: usize, random: &mut Random) -> Type {
    let value = any(structs, levels - 1, random);
    let map = *random.one_of(&["Properties<", "BTreeMap<String, ", "HashMap<String, "]);
    let mut map = plain(
        &format!("{map}{}>", value.rust),
        json!({ "type": "object", "additionalProperties": value.schema }),
    );
    map.bounds(
        &["min_properties", "minProperties"],
        &["max_properties", "maxProperties"],
        3,
        random,
    );
    if !value.rules.is_empty() {
        map.rules
            .push(format!("values({})", value.rules.join(", ")));
    }
    map
}

/// What rules see through.
fn wrapped(structs: &[String], levels: usize, random: &mut Random) -> Type {
    let mut inner = any(structs, levels - 1, random);
    let wrapper = *random.one_of(&["Box", "Secret"]);
    inner.rust = format!("{wrapper}<{}>", inner.rust);
    inner
}

fn structure(structs: &[String], random: &mut Random) -> Type {
    if structs.is_empty() {
        return text(random);
    }
    let name = random.one_of(structs);
    plain(name, json!({ "$ref": format!("#/$defs/{name}") }))
}

/// What may be null, too. Lists of values say of null what their attribute says of it, and are omitted.
pub(super) fn or_null(mut inner: Type) -> Type {
    inner
        .rules
        .retain(|rule| !rule.starts_with("one_of") && !rule.starts_with("constant"));
    if let Some(schema) = inner.schema.as_object_mut() {
        if schema.get("enum") != Some(&json!(["a", "gzip"])) {
            schema.remove("enum");
        }
        schema.remove("const");
    }
    inner.rust = format!("Option<{}>", inner.rust);
    inner.schema = json!({ "anyOf": [{ "type": "null" }, inner.schema] });
    inner
}
