//! The texts an editor shows where the cursor is.

use crate::ir::{Api, Constraint, Listed, OpenEnum, Property, Schema, Shape, Text};
use crate::prose::facts::{self, Conditions};
use crate::prose::words;

use crate::targets::json::Object;

/// What is said of a property by the object that has it.
#[derive(Clone, Copy)]
pub(super) struct Role<'a> {
    property: &'a Property,
    /// What the object asks of its properties together.
    conditions: &'a Conditions<'a>,
}

impl<'a> Role<'a> {
    pub(super) fn new(property: &'a Property, conditions: &'a Conditions<'a>) -> Self {
        Self {
            property,
            conditions,
        }
    }

    fn paragraphs(self) -> impl Iterator<Item = String> {
        let required = self.property.is_required().then(|| "Required.".to_owned());
        let conditions = self.conditions.on(&self.property.name).cloned();
        required.into_iter().chain(conditions)
    }
}

/// `description` as the spec has it, and `markdownDescription` with all that is asked of the value.
///
/// A reference says what its target says, unless it says something of its own: editors show the text of one
/// of them only.
pub(super) fn describe(object: &mut Object, api: &Api, schema: &Schema, role: Option<Role<'_>>) {
    let target = match &schema.shape {
        Shape::Named(id) => Some(&api.definitions[id.0].schema),
        _ => None,
    };
    let own = schema.about.description.as_ref();
    let description = own.or(target.and_then(|it| it.about.description.as_ref()));
    object.put_some("description", description.cloned());
    let mut paragraphs: Vec<String> = description.cloned().into_iter().collect();
    paragraphs.extend(role.into_iter().flat_map(Role::paragraphs));
    paragraphs.extend(facts::of_schema(api, schema));
    paragraphs.extend(format_in_words(schema));
    paragraphs.extend(content_in_words(schema));
    paragraphs.extend(known_values(api, schema));
    paragraphs.extend(rules_of_object(api, schema));
    if !paragraphs.is_empty() {
        object.put("markdownDescription", paragraphs.join("\n\n"));
    }
}

/// A format that a person has to know; widths are limits, as one that asserts is, and a secret looks like any string.
fn format_in_words(schema: &Schema) -> Option<String> {
    let format = schema.about.format.as_ref()?;
    let mut rules = schema.rules.iter();
    let is_limit =
        rules.any(|rule| matches!(rule.constraint, Constraint::Format(it) if it.name == format));
    let is_told = !is_limit
        && !matches!(
            schema.shape,
            Shape::Integer(_) | Shape::String(Text::Secret)
        );
    is_told.then(|| format!("Format: {}.", words::code(format)))
}

/// What a string carries.
fn content_in_words(schema: &Schema) -> Option<String> {
    let media = schema.about.content_media_type.as_ref();
    let media = media.map(|media| words::code(media));
    let encoding = schema.about.content_encoding.as_ref();
    let encoding = encoding.map(|encoding| format!("encoded in {}", words::code(encoding)));
    let parts: Vec<String> = media.into_iter().chain(encoding).collect();
    (!parts.is_empty()).then(|| format!("Content: {}.", parts.join(", ")))
}

/// The values of a list that is open, so that no limit says them.
fn known_values(api: &Api, schema: &Schema) -> Option<String> {
    let Shape::OpenEnum(list) = api.shape(schema) else {
        return None;
    };
    let is_open = schema.listed().is_none();
    is_open.then(|| format!("Known values: {}.", values(list)))
}

fn values(list: &OpenEnum) -> String {
    let values = list.values.iter().map(|listed| words::code(&listed.value));
    values.collect::<Vec<_>>().join(", ")
}

/// What the object as a whole has to meet.
fn rules_of_object(api: &Api, schema: &Schema) -> Option<String> {
    let schema = match &schema.shape {
        Shape::Named(id) => &api.definitions[id.0].schema,
        _ => schema,
    };
    if !matches!(schema.shape, Shape::Struct(_)) {
        return None;
    }
    let rules = facts::conditions(&schema.rules);
    (!rules.is_empty()).then(|| format!("Rules:\n\n- {}", rules.join("\n- ")))
}

/// What an editor says where a string does not match its pattern: the pattern's own message shows only the pattern.
pub(super) fn pattern_message(description: Option<&str>, pattern: &str) -> String {
    let said = description.map(|text| format!("{} ", plain(text)));
    format!("{}Pattern: {pattern}", said.unwrap_or_default())
}

/// What an editor says of a property that should not be used any more.
pub(super) fn deprecation_message(description: Option<&str>) -> String {
    let said = description.map(|text| format!(" {}", plain(text)));
    format!("Deprecated.{}", said.unwrap_or_default())
}

/// What a value of a list means; nothing, if the spec says nothing.
pub(super) fn about_value(listed: &Listed) -> String {
    let description = listed.description.clone();
    let deprecated = listed.deprecated.then(|| "Deprecated.".to_owned());
    let texts: Vec<String> = description.into_iter().chain(deprecated).collect();
    texts.join(" ")
}

/// A string for where no Markdown is shown.
pub(super) fn plain(text: &str) -> String {
    text.replace('`', "\"")
}
