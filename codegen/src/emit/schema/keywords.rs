//! Rules and annotations as keywords.

use super::json::{Json, Object};
use crate::ir::{About, Constraint, Kinds, Rules};

/// What a schema says about its values; never a value of a secret.
pub(super) fn about(object: &mut Object, about: &About, secret: bool) {
    object.put_some("title", about.title.clone());
    object.put_some("description", about.description.clone());
    object.put_some("format", about.format.clone());
    object.put_some("contentEncoding", about.content_encoding.clone());
    object.put_some("contentMediaType", about.content_media_type.clone());
    object.put_some("default", about.default.clone().filter(|_| !secret));
    if !about.examples.is_empty() && !secret {
        object.put("examples", about.examples.clone());
    }
    for (keyword, flag) in [
        ("deprecated", about.deprecated),
        ("readOnly", about.read_only),
        ("writeOnly", about.write_only),
    ] {
        object.put_some(keyword, flag.then_some(true));
    }
}

/// The value of `type`: a word, or a list of them.
pub(super) fn type_of(kinds: Kinds) -> Json {
    let words: Vec<&str> = kinds.words().map(crate::ir::Kind::as_str).collect();
    match words.as_slice() {
        [word] => Json::from(*word),
        words => Json::from(words.to_vec()),
    }
}

/// Every rule as its keyword. One that is said already moves into `allOf`, so that both hold.
pub(super) fn add_rules(object: &mut Object, rules: &Rules) {
    let mut apart = Vec::new();
    for rule in rules {
        let written = keywords(&rule.constraint);
        let conditional = matches!(rule.constraint, Constraint::If { .. });
        if conditional || clashes(object, &rule.constraint) {
            apart.push(Json::Object(written));
        } else {
            object.extend(written);
        }
    }
    if !apart.is_empty() {
        let all = match object.take("allOf") {
            Some(Json::Array(mut all)) => {
                all.append(&mut apart);
                all
            }
            _ => apart,
        };
        object.put("allOf", Json::Array(all));
    }
}

/// Whether the object says the rule's keyword already; a type's own limits give way to tighter ones.
fn clashes(object: &Object, constraint: &Constraint) -> bool {
    let keyword = keyword_of(constraint);
    object.has(keyword) && !matches!(constraint, Constraint::Bound(..))
}

fn keyword_of(constraint: &Constraint) -> &'static str {
    match constraint {
        Constraint::Never | Constraint::Not(_) => "not",
        Constraint::Type(_) => "type",
        Constraint::Enum(values) if values.len() == 1 => "const",
        Constraint::Enum(_) => "enum",
        Constraint::Bound(bound, _) => bound.keyword(),
        Constraint::MultipleOf(_) => "multipleOf",
        Constraint::MinLength(_) => "minLength",
        Constraint::MaxLength(_) => "maxLength",
        Constraint::Pattern(_) => "pattern",
        Constraint::MinItems(_) => "minItems",
        Constraint::MaxItems(_) => "maxItems",
        Constraint::UniqueItems => "uniqueItems",
        Constraint::PrefixItems(_) => "prefixItems",
        Constraint::Items(_) => "items",
        Constraint::Contains { .. } => "contains",
        Constraint::UnevaluatedItems(_) => "unevaluatedItems",
        Constraint::MinProperties(_) => "minProperties",
        Constraint::MaxProperties(_) => "maxProperties",
        Constraint::Required(_) => "required",
        Constraint::DependentRequired(..) => "dependentRequired",
        Constraint::DependentSchemas(..) => "dependentSchemas",
        Constraint::Properties(_) => "properties",
        Constraint::PatternProperties(_) => "patternProperties",
        Constraint::AdditionalProperties { .. } => "additionalProperties",
        Constraint::UnevaluatedProperties(_) => "unevaluatedProperties",
        Constraint::PropertyNames(_) => "propertyNames",
        Constraint::AllOf(_) => "allOf",
        Constraint::AnyOf(_) => "anyOf",
        Constraint::OneOf(_) => "oneOf",
        Constraint::If { .. } => "if",
        Constraint::Ref(_) => "$ref",
        Constraint::DynamicRef(_) => "$dynamicRef",
    }
}

/// Rules as a schema of their own.
pub(super) fn schema_of(rules: &Rules) -> Json {
    if rules
        .iter()
        .any(|rule| rule.constraint == Constraint::Never)
    {
        return Json::from(false);
    }
    let mut object = Object::default();
    add_rules(&mut object, rules);
    Json::Object(object)
}

fn keywords(constraint: &Constraint) -> Object {
    let mut object = Object::default();
    let keyword = keyword_of(constraint);
    match constraint {
        Constraint::Never => object.put(keyword, Object::default()),
        Constraint::Type(kinds) => object.put(keyword, type_of(*kinds)),
        Constraint::Enum(values) => match values.as_slice() {
            [only] => object.put("const", only.clone()),
            values => object.put(keyword, values.to_vec()),
        },
        Constraint::Bound(_, limit) | Constraint::MultipleOf(limit) => {
            object.put(keyword, serde_json::Value::Number(limit.clone()));
        }
        Constraint::MinLength(count)
        | Constraint::MaxLength(count)
        | Constraint::MinItems(count)
        | Constraint::MaxItems(count)
        | Constraint::MinProperties(count)
        | Constraint::MaxProperties(count) => object.put(keyword, *count),
        Constraint::Pattern(pattern) => object.put(keyword, pattern.clone()),
        Constraint::UniqueItems => object.put(keyword, true),
        Constraint::Required(names) => object.put(keyword, names.clone()),
        Constraint::DependentRequired(name, others) => {
            object.put(keyword, member(name, others.clone()));
        }
        Constraint::DependentSchemas(name, rules) => {
            object.put(keyword, member(name, schema_of(rules)));
        }
        Constraint::Properties(members) | Constraint::PatternProperties(members) => {
            object.put(keyword, named_schemas(members));
        }
        Constraint::PrefixItems(schemas)
        | Constraint::AllOf(schemas)
        | Constraint::AnyOf(schemas)
        | Constraint::OneOf(schemas) => {
            object.put(keyword, schemas.iter().map(schema_of).collect::<Json>());
        }
        Constraint::Items(rules)
        | Constraint::UnevaluatedItems(rules)
        | Constraint::UnevaluatedProperties(rules)
        | Constraint::AdditionalProperties { rules, .. }
        | Constraint::PropertyNames(rules)
        | Constraint::Not(rules) => object.put(keyword, schema_of(rules)),
        Constraint::Contains { rules, min, max } => {
            object.put(keyword, schema_of(rules));
            object.put_some("minContains", (*min != 1).then_some(*min));
            object.put_some("maxContains", *max);
        }
        Constraint::If {
            condition,
            then,
            otherwise,
        } => {
            object.put(keyword, schema_of(condition));
            object.put_some("then", (!then.is_empty()).then(|| schema_of(then)));
            object.put_some(
                "else",
                (!otherwise.is_empty()).then(|| schema_of(otherwise)),
            );
        }
        Constraint::Ref(_) | Constraint::DynamicRef(_) => {}
    }
    object
}

fn member(name: &str, value: impl Into<Json>) -> Object {
    let mut object = Object::default();
    object.put(name, value);
    object
}

fn named_schemas(members: &[(String, Rules)]) -> Object {
    let mut object = Object::default();
    for (name, rules) in members {
        object.put(name, schema_of(rules));
    }
    object
}
