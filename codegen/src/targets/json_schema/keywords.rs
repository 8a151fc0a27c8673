//! Rules and annotations as keywords.

use std::cmp::Ordering;

use serde_json::Value;

use super::dialect::Dialect;
use super::form::Form;
use super::hover::deprecation_message;
use super::names::Names;
use super::order::arranged;
use crate::fragment;
use crate::ir::{
    About, Api, Constraint, Definition, DefinitionId, JsonType, JsonTypes, Rule, Rules, Schema,
    Shape,
};
use crate::json_value::compare;
use crate::prose::secrets::holds_secret;
use crate::targets::json::{Json, Object};

/// Writes schemas of one API in one dialect.
#[derive(Clone, Copy)]
pub(super) struct Writer<'a> {
    pub(super) api: &'a Api,
    pub(super) names: &'a Names,
    pub(super) dialect: Dialect,
    pub(super) form: Form,
}

impl Writer<'_> {
    /// The same for another file.
    pub(super) fn in_form(self, form: Form) -> Self {
        Self { form, ..self }
    }

    /// A reference to the schema of a definition.
    pub(super) fn address(self, id: DefinitionId) -> Object {
        self.address_of(self.names.of(id))
    }

    /// A reference to the definition of this name.
    pub(super) fn address_of(self, name: &str) -> Object {
        let location = self.dialect.definitions();
        let pointer = fragment::of_pointer(&format!("/{location}/{name}"));
        property("$ref", format!("{}#{pointer}", self.form.definitions()))
    }

    /// A schema that says what the schema of a definition says in the document: that one takes `null`, too, where each
    /// use of the definition says so.
    fn reference(self, id: DefinitionId) -> Object {
        let reference = self.address(id);
        let is_nullable = self.api.definitions.get(id.0).is_some_and(|it| it.nullable);
        if !is_nullable {
            return reference;
        }
        let null = JsonTypes::NONE.with(JsonType::Null);
        let branches = vec![
            Json::Object(reference),
            Json::Object(property("type", type_of(null))),
        ];
        property("anyOf", Json::Array(branches))
    }
}

impl Writer<'_> {
    /// What a schema says in words; nothing where the definition that it refers to says the same, and says it once.
    pub(super) fn own(
        self,
        schema: &Schema,
        text: impl Fn(&About) -> Option<&String>,
    ) -> Option<&String> {
        let own = text(&schema.about)?;
        let target = match schema.shape {
            Shape::Named(id) if !self.form.says_in_words() => self.api.definitions.get(id.0),
            _ => None,
        };
        let is_told = |it: &Definition| {
            let is_in_place = matches!(it.schema.shape, Shape::OpenEnum(_));
            !is_in_place && text(&it.schema.about) == Some(own)
        };
        (!target.is_some_and(is_told)).then_some(own)
    }

    /// The description, where another keyword says it again.
    pub(super) fn repeated(self, about: &About) -> Option<&str> {
        let description = about.description.as_deref();
        description.filter(|_| self.form.says_in_words())
    }
}

/// What a schema says about its values beside the texts; never a value of a secret.
pub(super) fn about(object: &mut Object, schema: &Schema, words: Writer<'_>) {
    let Writer { api, dialect, .. } = words;
    let about = &schema.about;
    let is_shown = |value: &&Value| !holds_secret(api, schema, value);
    let format = about.format.as_ref();
    let format = format.filter(|format| dialect.leaves_unasserted(format));
    let title = words.own(schema, |about| about.title.as_ref());
    object.put_some("title", title.cloned());
    object.put_some("format", format.cloned());
    if dialect.leaves_content_unasserted() {
        object.put_some("contentEncoding", about.content_encoding.clone());
        object.put_some("contentMediaType", about.content_media_type.clone());
    }
    let default = about.default.as_ref().map(|shown| &shown.value);
    object.put_some("default", default.filter(is_shown).cloned());
    let examples = about.examples.iter().map(|shown| &shown.value);
    let examples: Vec<Value> = examples.filter(is_shown).cloned().collect();
    if !examples.is_empty() {
        object.put("examples", examples);
    }
    for (keyword, flag) in [
        ("deprecated", about.deprecated),
        ("readOnly", about.read_only),
        ("writeOnly", about.write_only),
    ] {
        object.put_some(keyword, flag.then_some(true));
    }
    if about.deprecated {
        let message = deprecation_message(words.repeated(about));
        object.put("deprecationMessage", message);
    }
}

/// The value of `type`: a word, or a list of them.
pub(super) fn type_of(types: JsonTypes) -> Json {
    let words: Vec<&str> = types.words().map(JsonType::as_str).collect();
    match words.as_slice() {
        [word] => Json::from(*word),
        words => Json::from(words.to_vec()),
    }
}

/// Every rule as its keyword. One that is said already, and one of several branches, moves into `allOf`, so that
/// all hold and each keeps its own texts.
pub(super) fn add_rules(object: &mut Object, written: impl IntoIterator<Item = Object>) {
    let mut apart = Vec::new();
    for rule in written {
        if clashes(object, &rule) {
            apart.push(Json::Object(rule));
        } else {
            object.extend(rule);
        }
    }
    add_apart(object, apart);
}

/// Rules with `allOf`, so that no keyword of the object changes what they say.
pub(super) fn add_apart(object: &mut Object, mut apart: Vec<Json>) {
    if apart.is_empty() {
        return;
    }
    let all = match object.take("allOf") {
        Some(Json::Array(mut all)) => {
            all.append(&mut apart);
            all
        }
        _ => apart,
    };
    object.put("allOf", Json::Array(all));
}

/// Whether the object says one of the rule's keywords already, or the rule has branches. A limit gives way to a tighter
/// one, that of a type to that of a rule for one, and the annotation `format` to one that asserts the same.
fn clashes(object: &Object, rule: &Object) -> bool {
    let branches = |keyword: &str| matches!(keyword, "if" | "anyOf" | "oneOf");
    rule.keys().any(|keyword| {
        branches(keyword) || (object.has(keyword) && !gives_way(object, rule, keyword))
    })
}

/// Whether the limit that an object has follows from that of a rule.
fn gives_way(object: &Object, rule: &Object, keyword: &str) -> bool {
    if keyword == "format" {
        return object.text(keyword) == rule.text(keyword);
    }
    let (old, new) = (object.number(keyword), rule.number(keyword));
    let order = old.zip(new).map(|(old, new)| compare(new, old));
    match keyword {
        "minimum" => order.is_some_and(Ordering::is_ge),
        "maximum" => order.is_some_and(Ordering::is_le),
        _ => false,
    }
}

/// Whether a rule leaves properties over to `additionalProperties` of an object that is another schema's.
pub(super) fn is_apart(constraint: &Constraint) -> bool {
    matches!(constraint, Constraint::PatternProperties(_))
}

fn keyword_of(constraint: &Constraint, dialect: Dialect) -> &'static str {
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
        Constraint::Format(_) => "format",
        Constraint::MinItems(_) => "minItems",
        Constraint::MaxItems(_) => "maxItems",
        Constraint::UniqueItems => "uniqueItems",
        Constraint::PrefixItems(_) => dialect.tuple()[0],
        Constraint::Items(_) => "items",
        Constraint::Contains { .. } => "contains",
        Constraint::UnevaluatedItems(_) => "unevaluatedItems",
        Constraint::MinProperties(_) => "minProperties",
        Constraint::MaxProperties(_) => "maxProperties",
        Constraint::Required(_) => "required",
        Constraint::DependentRequired(..) => dialect.dependent_required(),
        Constraint::DependentSchemas(..) => dialect.dependent_schemas(),
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
    }
}

/// Rules as a schema of their own.
pub(super) fn schema_of(rules: &Rules, words: Writer<'_>) -> Json {
    if rules
        .iter()
        .any(|rule| rule.constraint == Constraint::Never)
    {
        return Json::from(false);
    }
    let mut object = Object::default();
    // Beside a prefix, what is behind it has another keyword in each draft.
    let prefix = |rule: &Rule| matches!(rule.constraint, Constraint::PrefixItems(_));
    let rest = rules.iter().any(prefix).then(|| words.dialect.tuple()[1]);
    let written = rules.iter().map(|rule| match (&rule.constraint, rest) {
        (Constraint::Items(items), Some(keyword)) => property(keyword, schema_of(items, words)),
        // Up to draft-07 nothing may be beside it.
        (Constraint::Ref(id), _) if rules.len() > 1 => {
            let reference = Json::Object(words.reference(*id));
            property("allOf", Json::Array(vec![reference]))
        }
        (constraint, _) => keywords(constraint, words),
    });
    add_rules(&mut object, written);
    Json::Object(arranged(object))
}

/// A rule on its own.
pub(super) fn keywords(constraint: &Constraint, words: Writer<'_>) -> Object {
    let keyword = keyword_of(constraint, words.dialect);
    let schema_of = |rules: &Rules| schema_of(rules, words);
    match constraint {
        // `not: {}` instead of `false`, since other keywords can be beside it.
        Constraint::Never => property(keyword, Object::default()),
        Constraint::Type(types) => property(keyword, type_of(*types)),
        Constraint::Enum(values) => match values.as_slice() {
            [only] => property(keyword, only.clone()),
            values => property(keyword, values.to_vec()),
        },
        Constraint::Bound(_, limit) | Constraint::MultipleOf(limit) => {
            property(keyword, Value::Number(limit.clone()))
        }
        Constraint::MinLength(count)
        | Constraint::MaxLength(count)
        | Constraint::MinItems(count)
        | Constraint::MaxItems(count)
        | Constraint::MinProperties(count)
        | Constraint::MaxProperties(count) => property(keyword, *count),
        Constraint::Pattern(pattern) => property(keyword, pattern.clone()),
        Constraint::Format(format) => {
            let mut object = property(keyword, format.name);
            object.put_some("pattern", words.dialect.pattern_of(format));
            object
        }
        Constraint::UniqueItems => property(keyword, true),
        Constraint::Required(names) => property(keyword, names.clone()),
        Constraint::DependentRequired(name, others) => {
            property(keyword, property(name, others.clone()))
        }
        Constraint::DependentSchemas(name, rules) => {
            property(keyword, property(name, schema_of(rules)))
        }
        Constraint::Properties(properties) | Constraint::PatternProperties(properties) => {
            let schemas = properties.iter();
            let schemas = schemas.map(|(name, rules)| (name.clone(), schema_of(rules)));
            property(keyword, schemas.collect::<Object>())
        }
        Constraint::PrefixItems(schemas)
        | Constraint::AllOf(schemas)
        | Constraint::AnyOf(schemas)
        | Constraint::OneOf(schemas) => {
            property(keyword, schemas.iter().map(schema_of).collect::<Json>())
        }
        Constraint::Items(rules)
        | Constraint::UnevaluatedItems(rules)
        | Constraint::UnevaluatedProperties(rules)
        | Constraint::AdditionalProperties { rules, .. }
        | Constraint::PropertyNames(rules)
        | Constraint::Not(rules) => property(keyword, schema_of(rules)),
        Constraint::Contains { .. } | Constraint::If { .. } => several(constraint, words),
        Constraint::Ref(id) => words.reference(*id),
    }
}

/// A rule of more than one keyword.
fn several(constraint: &Constraint, words: Writer<'_>) -> Object {
    let schema_of = |rules: &Rules| schema_of(rules, words);
    let unless_empty = |rules: &Rules| (!rules.is_empty()).then(|| schema_of(rules));
    let mut object = Object::default();
    match constraint {
        Constraint::Contains { rules, min, max } => {
            object.put("contains", schema_of(rules));
            object.put_some("minContains", (*min != 1).then_some(*min));
            object.put_some("maxContains", *max);
        }
        Constraint::If {
            condition,
            then,
            otherwise,
        } => {
            object.put("if", schema_of(condition));
            object.put_some("then", unless_empty(then));
            object.put_some("else", unless_empty(otherwise));
        }
        _ => {}
    }
    object
}

fn property(name: &str, value: impl Into<Json>) -> Object {
    let mut object = Object::default();
    object.put(name, value);
    object
}
