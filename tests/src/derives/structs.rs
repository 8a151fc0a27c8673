//! Structs, with the attributes of the struct and of its fields.

use std::fmt::Write as _;

use serde_json::{Map, Value, json};

use super::values::{self, Type};
use crate::agree::random::Random;

/// A struct and its schema.
pub(super) struct Struct {
    pub(super) name: String,
    pub(super) rust: String,
    pub(super) schema: Value,
}

/// A field, and what may be instead of its value.
struct Field {
    name: String,
    rust: String,
    attributes: Vec<String>,
    schema: Value,
    literals: Vec<(String, Value)>,
    is_required: bool,
    /// Whether null and nothing are one in Rust, so that no condition can tell them apart.
    is_vague: bool,
}

/// A struct of this name; its fields may be the structs of those names.
pub(super) fn any(name: &str, known: &[String], random: &mut Random) -> Struct {
    let fields: Vec<Field> = (0..=random.below(6))
        .map(|index| field(index, known, random))
        .collect();
    let mut container = Vec::new();
    let mut schema = json!({
        "type": "object",
        "properties": fields.iter().map(|it| (it.name.clone(), it.schema.clone())).collect::<Map<_, _>>(),
        "required": fields.iter().filter(|it| it.is_required).map(|it| &it.name).collect::<Vec<_>>(),
    });
    let mut more = String::new();
    match random.below(3) {
        0 => {}
        1 => {
            container.push("deny_unknown".to_owned());
            schema["additionalProperties"] = json!(false);
        }
        _ => {
            let value = values::any(known, 1, random);
            more = format!("#[spec(additional)] rest: Properties<{}>,", value.rust);
            // The rules of these values have no location at the field.
            schema["additionalProperties"] = without_rules(&value);
        }
    }
    let is_clear = fields.iter().all(|field| !field.is_vague);
    if is_clear && schema.get("additionalProperties").is_some() {
        count(&mut container, &mut schema, random);
    }
    let clear: Vec<&Field> = fields.iter().filter(|field| !field.is_vague).collect();
    conditions(&clear, &mut container, &mut schema, random);
    let mut rust = String::from("#[derive(Debug, PartialEq, Clone, Model, Builder)]\n");
    if !container.is_empty() {
        let _ = writeln!(rust, "#[spec({})]", container.join(", "));
    }
    let _ = writeln!(rust, "pub struct {name} {{");
    for Field {
        name,
        rust: ty,
        attributes,
        ..
    } in &fields
    {
        if !attributes.is_empty() {
            let _ = writeln!(rust, "    #[spec({})]", attributes.join(", "));
        }
        let _ = writeln!(rust, "    {name}: {ty},");
    }
    let _ = writeln!(rust, "    {more}\n}}");
    Struct {
        name: name.to_owned(),
        rust,
        schema,
    }
}

/// The schema of the bare type.
fn without_rules(value: &Type) -> Value {
    match value.rust.as_str() {
        "String" | "Codec" => json!({ "type": "string" }),
        "bool" => json!({ "type": "boolean" }),
        "f32" | "f64" | "Number" => json!({ "type": "number" }),
        _ if value.rules.is_empty() => value.schema.clone(),
        // As a value of any kind it would be another type; the keyword says what the field cannot.
        _ => bare(&value.schema),
    }
}

/// A schema without the keywords of rules, and those inside.
fn bare(schema: &Value) -> Value {
    let Some(schema) = schema.as_object() else {
        return schema.clone();
    };
    let kept = [
        "type",
        "items",
        "additionalProperties",
        "anyOf",
        "allOf",
        "$ref",
    ];
    let kept = schema
        .iter()
        .filter(|(name, _)| kept.contains(&name.as_str()));
    let each = kept.map(|(name, value)| {
        let value = match value {
            // The limits of an integer's type are no rules.
            value if name == "allOf" => value.clone(),
            Value::Array(list) => list.iter().map(bare).collect(),
            Value::Object(_) => bare(value),
            other => other.clone(),
        };
        (name.clone(), value)
    });
    Value::Object(each.collect())
}

fn field(index: usize, known: &[String], random: &mut Random) -> Field {
    let name = format!("m{index}");
    let ty = values::any(known, 2, random);
    let form = random.below(5);
    let ty = match form {
        // Null is allowed: what lists values would have to say so.
        1..=3 => values::or_null(ty),
        _ => ty,
    };
    let (rust, own, is_required) = match form {
        0 => (format!("Option<{}>", ty.rust), None, false),
        1 => (ty.rust.clone(), Some("nullable"), false),
        2 => (ty.rust.clone(), Some("required"), true),
        3 => (ty.rust.replacen("Option<", "Maybe<", 1), None, false),
        _ => (ty.rust.clone(), None, true),
    };
    // `null` is a value of its own where any value may be.
    let attributes = ty
        .rules
        .iter()
        .cloned()
        .chain(own.map(str::to_owned))
        .collect();
    Field {
        name,
        rust,
        attributes,
        schema: ty.schema,
        literals: ty.literals,
        is_required,
        is_vague: form == 1,
    }
}

fn count(container: &mut Vec<String>, schema: &mut Value, random: &mut Random) {
    let least = random.below(3);
    if random.chance(20) {
        container.push(format!("min_properties = {least}"));
        schema["minProperties"] = json!(least);
    }
    if random.chance(20) {
        let most = least + 1 + random.below(3);
        container.push(format!("max_properties = {most}"));
        schema["maxProperties"] = json!(most);
    }
}

fn conditions(
    fields: &[&Field],
    container: &mut Vec<String>,
    schema: &mut Value,
    random: &mut Random,
) {
    let mut all = Vec::new();
    let filled = |name: &str| {
        let nothing = json!({ "not": { "enum": [null, ""] } });
        json!({ "required": [name], "properties": { name: nothing } })
    };
    if fields.len() > 1 && random.chance(25) {
        let names: Vec<&str> = fields[..2].iter().map(|it| it.name.as_str()).collect();
        container.push(format!("at_least_one_of({})", names.join(", ")));
        all.push(json!({ "anyOf": names.iter().map(|name| filled(name)).collect::<Vec<_>>() }));
    }
    if fields.len() > 1 && random.chance(25) {
        let (one, other) = (random.one_of(fields), random.one_of(fields));
        container.push(format!(
            "dependent_required({}, require({}))",
            one.name, other.name
        ));
        all.push(json!({ "dependentRequired": { &one.name: [&other.name] } }));
    }
    if fields.is_empty() {
        return;
    }
    let asked = random.one_of(fields);
    if random.chance(40) && !asked.literals.is_empty() {
        let (rust, literal) = random.one_of(&asked.literals);
        let required = random.one_of(fields);
        container.push(format!(
            "required_when({} = {rust}, require({}))",
            asked.name, required.name
        ));
        all.push(json!({
            "if": { "required": [&asked.name], "properties": { &asked.name: { "const": literal } } },
            "then": filled(&required.name),
        }));
    }
    if !all.is_empty() {
        schema["allOf"] = Value::Array(all);
    }
}
