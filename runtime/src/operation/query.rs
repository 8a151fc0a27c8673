//! The query of a request.

use std::fmt;

use serde_core::Serialize;

use super::Style;
use super::encode::{in_reserved, in_uri, percent_encode};
use super::style::{Encode, Syntax, joined};
use super::tree::Tree;

/// The query of a URI, percent-encoded, without its `?`.
///
/// `Debug` prints how long it is and not what is in it, since a query can carry a key.
///
/// ```
/// use specwright_runtime::operation::Query;
///
/// let mut query = Query::default();
/// query.push("limit", "10");
/// query.push("name", "a&b é");
/// assert_eq!(query.as_str(), "limit=10&name=a%26b%20%C3%A9");
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Query(String);

/// Why a value cannot be in a query.
///
/// It does not hold the value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QueryError {
    parameter: String,
    reason: &'static str,
}

impl Query {
    /// Adds a name and its value; everything in them but unreserved characters is percent-encoded.
    pub fn push(&mut self, name: &str, value: &str) {
        self.begin(name);
        percent_encode(value, &mut self.0);
    }

    /// Adds a parameter by its [`Style`].
    ///
    /// An array without items adds nothing: no style tells it from an array that is absent. Nor does an object
    /// without properties.
    ///
    /// # Errors
    ///
    /// If the style cannot write the value: an item with the `|` that is between the items, for one.
    pub fn add(
        &mut self,
        name: &str,
        style: Style,
        value: &(impl Serialize + ?Sized),
    ) -> Result<(), QueryError> {
        self.written(name, style, value).map(|_| ())
    }

    /// Adds a parameter that must be there.
    ///
    /// # Errors
    ///
    /// Also if nothing is written of it, since the service would not find it. Objects whose properties are all absent
    /// can be, where each property is on its own.
    pub fn add_required(
        &mut self,
        name: &str,
        style: Style,
        value: &(impl Serialize + ?Sized),
    ) -> Result<(), QueryError> {
        match self.written(name, style, value)? {
            Added::Nothing => Err(rejected(name, "is empty, so that nothing would be sent")),
            Added::Something | Added::NoProperty => Ok(()),
        }
    }

    /// Adds a parameter as JSON.
    ///
    /// # Errors
    ///
    /// If the value cannot be serialized.
    pub fn add_json(
        &mut self,
        name: &str,
        value: &(impl Serialize + ?Sized),
    ) -> Result<(), QueryError> {
        let json = serde_json::to_string(value);
        let json = json.map_err(|_| rejected(name, UNWRITTEN))?;
        self.push(name, &json);
        Ok(())
    }

    fn written(
        &mut self,
        name: &str,
        style: Style,
        value: &(impl Serialize + ?Sized),
    ) -> Result<Added, QueryError> {
        let tree = Tree::of(value).ok_or_else(|| rejected(name, UNWRITTEN))?;
        let encode = if style.reserved { in_reserved } else { in_uri };
        let before = self.0.len();
        let is_object = matches!(tree, Tree::Object(_));
        let is_each = style.explode || style.syntax == Syntax::DeepObject;
        if style.syntax == Syntax::DeepObject {
            self.deep(name, tree, encode);
        } else if style.explode {
            self.exploded(name, tree, encode);
        } else {
            check_delimiter(name, style.syntax, &tree)?;
            if let Some(value) = joined(tree, false, delimiter(style.syntax), encode) {
                self.begin(name);
                self.0.push_str(&value);
            }
        }
        Ok(match self.0.len() > before {
            true => Added::Something,
            false if is_object && is_each => Added::NoProperty,
            false => Added::Nothing,
        })
    }

    /// Each item with the name of the array, each property with its own name.
    fn exploded(&mut self, name: &str, tree: Tree, encode: Encode) {
        match tree {
            Tree::Object(properties) => {
                for (name, value) in properties {
                    self.all(&name, value, encode);
                }
            }
            other => self.all(name, other, encode),
        }
    }

    fn all(&mut self, name: &str, tree: Tree, encode: Encode) {
        match tree {
            Tree::List(items) => {
                for item in items {
                    self.value(name, item, encode);
                }
            }
            other => self.value(name, other, encode),
        }
    }

    fn deep(&mut self, name: &str, tree: Tree, encode: Encode) {
        match tree {
            Tree::Object(properties) => {
                for (property, value) in properties {
                    self.deep(&format!("{name}[{property}]"), value, encode);
                }
            }
            Tree::List(items) => {
                for (index, item) in items.into_iter().enumerate() {
                    self.deep(&format!("{name}[{index}]"), item, encode);
                }
            }
            scalar => self.value(name, scalar, encode),
        }
    }

    fn value(&mut self, name: &str, tree: Tree, encode: Encode) {
        if let Some(text) = tree.into_text() {
            self.begin(name);
            self.0.push_str(&encode(&text, false));
        }
    }

    fn begin(&mut self, name: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        percent_encode(name, &mut self.0);
        self.0.push('=');
    }

    /// Whether there is nothing in it.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The query as it is sent.
    pub const fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

/// What came of a value.
enum Added {
    Something,
    /// An object whose properties are each on their own, and all absent.
    NoProperty,
    Nothing,
}

const UNWRITTEN: &str = "cannot be serialized";

const fn delimiter(syntax: Syntax) -> &'static str {
    match syntax {
        Syntax::SpaceDelimited => "%20",
        Syntax::PipeDelimited => "%7C",
        _ => ",",
    }
}

/// A delimiter that is percent-encoded itself cannot be told from one in an item.
fn check_delimiter(name: &str, syntax: Syntax, tree: &Tree) -> Result<(), QueryError> {
    let (delimiter, reason) = match syntax {
        Syntax::SpaceDelimited => (' ', "has a space in an item, and spaces between the items"),
        Syntax::PipeDelimited => ('|', "has a `|` in an item, and `|` between the items"),
        _ => return Ok(()),
    };
    if has(tree, delimiter, true) {
        Err(rejected(name, reason))
    } else {
        Ok(())
    }
}

fn has(tree: &Tree, delimiter: char, is_whole: bool) -> bool {
    match tree {
        Tree::Null | Tree::Bare(_) => false,
        Tree::String(text) => !is_whole && text.contains(delimiter),
        Tree::List(items) => items.iter().any(|item| has(item, delimiter, false)),
        Tree::Object(properties) => properties
            .iter()
            .any(|(name, value)| name.contains(delimiter) || has(value, delimiter, false)),
    }
}

fn rejected(parameter: &str, reason: &'static str) -> QueryError {
    QueryError {
        parameter: parameter.to_owned(),
        reason,
    }
}

impl QueryError {
    /// The parameter whose value it is.
    pub fn parameter(&self) -> &str {
        &self.parameter
    }
}

impl fmt::Display for QueryError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "query parameter `{}` {}", self.parameter, self.reason)
    }
}

impl std::error::Error for QueryError {}

impl fmt::Debug for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.len() {
            1 => f.write_str("Query(1 byte)"),
            bytes => write!(f, "Query({bytes} bytes)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Query;

    #[test]
    fn nothing_ends_a_value_early() {
        let mut query = Query::default();
        assert!(query.is_empty());
        for value in [
            "", "a=b", "a&b", "a#b", "a+b", "a b", "a%20", "[]", "a-b._~9", "\r\n",
        ] {
            query.push("x[y]", value);
        }
        let values = "|a%3Db|a%26b|a%23b|a%2Bb|a%20b|a%2520|%5B%5D|a-b._~9|%0D%0A";
        let expected: Vec<String> = values
            .split('|')
            .map(|it| format!("x%5By%5D={it}"))
            .collect();
        assert_eq!(query.as_str(), expected.join("&"));
        assert_eq!(
            format!("{query:?}"),
            format!("Query({} bytes)", query.as_str().len())
        );
    }
}
