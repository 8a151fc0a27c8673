//! A value in one piece of text, by its style: what `joined` writes.

use super::super::decode::Encoded;
use super::super::style::{Style, Syntax};
use super::json_text::{array, nested, object, scalar};
use super::unreadable::Unreadable;
use super::wire_type::{Properties, WireType};

/// What is between the items of an array, or the names and values of an object.
#[derive(Clone, Copy)]
pub(super) struct Joined<'s> {
    /// Any of these is between the parts.
    pub(super) separators: &'s [&'s str],
    /// Whether the properties of an object are `name=value`.
    pub(super) explode: bool,
    /// Whether white space around the parts is none of them, as in headers.
    pub(super) trims: bool,
    pub(super) encoded: Encoded,
}

impl Joined<'_> {
    /// The JSON of a string.
    pub(super) fn value(&self, ty: &WireType, text: &str) -> Result<String, Unreadable> {
        let is_alone = !self.separators.iter().any(|it| text.contains(it));
        if ty.is_scalar() || ty.has_scalar() && is_alone {
            return Ok(scalar(ty, &self.encoded.read(text)?));
        }
        let parts = self.parts(text);
        let pairs = self.explode && !parts.is_empty() && parts.iter().all(|it| it.contains('='));
        match (ty.items, &ty.object) {
            (Some(items), None) => self.list(items, &parts),
            (Some(items), Some(_)) if !pairs => self.list(items, &parts),
            (_, Some(properties)) => self.properties(properties, &parts),
            (None, None) => Ok(scalar(ty, &self.encoded.read(text)?)),
        }
    }

    fn list(&self, items: &WireType, parts: &[&str]) -> Result<String, Unreadable> {
        let items = parts
            .iter()
            .map(|part| Ok(nested(items, &self.encoded.read(part)?)));
        Ok(array(&items.collect::<Result<Vec<_>, _>>()?))
    }

    fn properties(&self, properties: &Properties, parts: &[&str]) -> Result<String, Unreadable> {
        let pairs: Vec<(&str, &str)> = if self.explode {
            let pairs = parts.iter();
            pairs
                .map(|it| it.split_once('=').unwrap_or((it, "")))
                .collect()
        } else {
            let pairs = parts.chunks(2);
            pairs
                .map(|it| (it[0], it.get(1).copied().unwrap_or_default()))
                .collect()
        };
        let pairs = pairs.into_iter().map(|(name, value)| {
            let name = self.encoded.read(name)?;
            let ty = properties.get(&name).unwrap_or(&WireType::SCALAR);
            let value = nested(ty, &self.encoded.read(value)?);
            Ok((name, value))
        });
        Ok(object(&pairs.collect::<Result<Vec<_>, _>>()?))
    }

    /// What is between the separators; nothing of nothing.
    fn parts<'t>(&self, text: &'t str) -> Vec<&'t str> {
        let text = if self.trims { text.trim() } else { text };
        let mut parts = Vec::new();
        let mut rest = (!text.is_empty()).then_some(text);
        while let Some(text) = rest {
            let next = self.separators.iter();
            let next = next.filter_map(|it| Some((text.find(it)?, it.len())));
            let part = match next.min() {
                Some((at, length)) => {
                    rest = Some(&text[at + length..]);
                    &text[..at]
                }
                None => {
                    rest = None;
                    text
                }
            };
            parts.push(if self.trims { part.trim() } else { part });
        }
        parts
    }
}

/// The value of a path parameter, as it is between the literals of the template.
pub(super) fn of_path(
    (name, ty): (&str, &WireType),
    style: Style,
    text: &str,
    encoded: Encoded,
) -> Result<String, Unreadable> {
    let joined = |separators| Joined {
        separators,
        explode: style.explode,
        trims: false,
        encoded,
    };
    match style.syntax {
        Syntax::Label => {
            let text = text.strip_prefix('.').unwrap_or(text);
            joined(if style.explode { &["."] } else { &[","] }).value(ty, text)
        }
        Syntax::Matrix => {
            let text = text.strip_prefix(';').unwrap_or(text);
            of_matrix((name, ty), style, text, encoded)
        }
        _ => joined(&[","]).value(ty, text),
    }
}

/// `name=1,2`, or `name=1;name=2` and `a=1;b=2` where each is on its own.
fn of_matrix(
    (name, ty): (&str, &WireType),
    style: Style,
    text: &str,
    encoded: Encoded,
) -> Result<String, Unreadable> {
    let pairs = text.split(';').map(|pair| {
        let (own, value) = pair.split_once('=').unwrap_or((pair, ""));
        Ok((encoded.read(own)?, value))
    });
    let pairs = pairs.collect::<Result<Vec<(String, &str)>, _>>()?;
    // An object of one property with the name of the parameter is an object all the same, and one item an array.
    let is_exploded_only = !ty.has_scalar() && !ty.is_scalar();
    let are_its_own = pairs.iter().all(|(own, _)| own == name);
    match (ty.items, pairs.as_slice()) {
        (_, [(own, value)]) if own == name && !(style.explode && is_exploded_only) => {
            let joined = Joined {
                separators: &[","],
                explode: false,
                trims: false,
                encoded,
            };
            return joined.value(ty, value);
        }
        (Some(items), _) if are_its_own => {
            let items = pairs.iter().map(|(_, value)| {
                let value = encoded.read(value)?;
                Ok(nested(items, &value))
            });
            return Ok(array(&items.collect::<Result<Vec<_>, _>>()?));
        }
        _ => {}
    }
    let properties = pairs.into_iter().map(|(name, value)| {
        let value = encoded.read(value)?;
        let ty = ty.object.and_then(|it| it.get(&name));
        let value = nested(ty.unwrap_or(&WireType::SCALAR), &value);
        Ok((name, value))
    });
    Ok(object(&properties.collect::<Result<Vec<_>, _>>()?))
}
