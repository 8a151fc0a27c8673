//! How parameters are written: `style`, `explode` and `content`.

use super::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{ParameterForm, ParameterLocation, ParameterStyle};
use crate::load::Node;
use crate::location::Location;

/// A schema, and where it is.
type Located<'d> = Option<(&'d Node, Location)>;

impl<'d> Lowering<'d> {
    /// How a parameter is written, and the schema of what it holds, if it has one.
    pub(super) fn written(
        &mut self,
        node: &'d Node,
        at: &Location,
        location: ParameterLocation,
    ) -> (ParameterForm, Located<'d>) {
        let schema = node.get("schema").map(|it| (it, at.property("schema")));
        match node.get("content") {
            Some(_) if schema.is_some() => {
                self.ignored(node, at, &["content"], "cannot be beside `schema`");
            }
            Some(content) => {
                let ignored = ["style", "explode", "allowReserved"];
                self.ignored(node, at, &ignored, "is for parameters with a `schema`");
                return self.of_content(content, &at.property("content"), at);
            }
            None if schema.is_none() => self.assume_string(at),
            None => {}
        }
        (self.styled(node, at, location), schema)
    }

    fn assume_string(&mut self, at: &Location) {
        let message = "the parameter has no `schema`: it is taken for a string";
        let diagnostic = Diagnostic::warning(Code::MissingField, at, message);
        let help = "say with `schema` what it holds";
        self.fields.found.push(diagnostic.help(help));
    }

    /// A parameter in a media type, of which there has to be one.
    fn of_content(
        &mut self,
        content: &'d Node,
        content_at: &Location,
        at: &Location,
    ) -> (ParameterForm, Located<'d>) {
        let types = self.fields.properties(content, content_at);
        let chosen = types.iter().find(|(name, ..)| is_json(name));
        let Some((name, media_at, media)) = chosen.or(types.first()) else {
            self.assume_string(at);
            return (of_location(ParameterLocation::Query), None);
        };
        for (other, other_at, _) in types.iter().filter(|(other, ..)| other != name) {
            let message = format!("`{other}` has no effect here: a parameter has one media type");
            let diagnostic = Diagnostic::warning(Code::NoEffect, other_at, message);
            self.fields.found.push(diagnostic.on_name());
        }
        let schema = media.get("schema");
        let schema = schema.map(|it| (it, media_at.property("schema")));
        if schema.is_none() {
            self.assume_string(media_at);
        }
        let written = if is_json(name) {
            ParameterForm::Json
        } else {
            ParameterForm::Text((*name).to_owned())
        };
        (written, schema)
    }

    fn styled(&mut self, node: &Node, at: &Location, location: ParameterLocation) -> ParameterForm {
        let style_at = at.property("style");
        let named = node.get("style");
        let named = named.and_then(|style| self.fields.text(style, &style_at));
        let style = named.and_then(|name| self.style_named(&name, &style_at, location));
        let style = style.unwrap_or_else(|| default_style(location));
        let explode = node.get("explode");
        let explode = explode.and_then(|it| self.fields.flag(it, &at.property("explode")));
        let of_query = ["allowEmptyValue", "allowReserved"];
        if location != ParameterLocation::Query {
            self.ignored(node, at, &of_query, "is for the query alone");
        }
        ParameterForm::Styled {
            style,
            explode: explode.unwrap_or(style == ParameterStyle::Form),
            reserved: location == ParameterLocation::Query
                && self.flag_of(node, at, "allowReserved"),
        }
    }

    /// The style of a name, if it is one of the location's.
    fn style_named(
        &mut self,
        name: &str,
        at: &Location,
        location: ParameterLocation,
    ) -> Option<ParameterStyle> {
        let styles = styles(location);
        let found = styles.iter().find(|(known, _)| *known == name);
        if found.is_none() {
            let expected: Vec<String> = styles.iter().map(|(it, _)| format!("`{it}`")).collect();
            let expected = expected.join(", ");
            let message =
                format!("the style `{name}` has no effect here: expected one of {expected}");
            let diagnostic = Diagnostic::warning(Code::NoEffect, at, message);
            let help = "the parameter is written as if nothing was said";
            self.fields.found.push(diagnostic.help(help));
        }
        found.map(|(_, style)| *style)
    }
}

/// What OpenAPI says where the parameter says nothing.
pub(super) fn of_location(location: ParameterLocation) -> ParameterForm {
    let style = default_style(location);
    ParameterForm::Styled {
        style,
        explode: style == ParameterStyle::Form,
        reserved: false,
    }
}

fn default_style(location: ParameterLocation) -> ParameterStyle {
    match location {
        ParameterLocation::Path | ParameterLocation::Header => ParameterStyle::Simple,
        ParameterLocation::Query | ParameterLocation::Cookie => ParameterStyle::Form,
    }
}

fn styles(location: ParameterLocation) -> &'static [(&'static str, ParameterStyle)] {
    match location {
        ParameterLocation::Path => &[
            ("simple", ParameterStyle::Simple),
            ("label", ParameterStyle::Label),
            ("matrix", ParameterStyle::Matrix),
        ],
        ParameterLocation::Query => &[
            ("form", ParameterStyle::Form),
            ("spaceDelimited", ParameterStyle::SpaceDelimited),
            ("pipeDelimited", ParameterStyle::PipeDelimited),
            ("deepObject", ParameterStyle::DeepObject),
        ],
        ParameterLocation::Header => &[("simple", ParameterStyle::Simple)],
        ParameterLocation::Cookie => &[("form", ParameterStyle::Form)],
    }
}

fn is_json(media_type: &str) -> bool {
    let essence = media_type.split(';').next().unwrap_or_default().trim();
    essence.eq_ignore_ascii_case("application/json") || essence.ends_with("+json")
}
