//! What is generated otherwise of single types.

use std::collections::BTreeMap;
use std::fmt;
use std::str::FromStr;

use serde::Deserialize;
use syn::Attribute as Parsed;
use syn::parse::Parser;

use super::{RustPath, RustType};

/// What is generated otherwise of types, by the names that they have in Rust.
///
/// A type written by hand has the traits that the code around it asks for: `Clone`, `Debug`, `PartialEq`, and those of the derive
/// `Model` (of `OpenEnum` in place of an enum of strings). `AsInstance` is asked for besides where rules that no attribute
/// says look at it. The schemas that are emitted say what the document says.
///
/// ```
/// use specwright::{Options, TypeChanges, generate};
///
/// let spec = r##"{ "openapi": "3.1.0", "info": { "title": "Pets", "version": "1" }, "components": { "schemas": {
///     "Pet": { "type": "object", "properties": { "name": { "type": "string" } } },
///     "Shop": { "type": "object", "properties": { "pet": { "$ref": "#/components/schemas/Pet" } } } } } }"##;
/// let mut changes = TypeChanges::default();
/// changes.by_hand.insert("Pet".to_owned(), "crate::Pet".parse().unwrap());
/// changes.derives.add_to("Shop", "PartialOrd".parse().unwrap());
/// let mut options = Options::new("pets");
/// options.types = changes;
/// let emitted = generate("pets.json", spec, options).map_err(|found| found.render(false)).unwrap();
/// let models = emitted.files.iter().find(|file| file.path.ends_with("models.rs")).unwrap().text.to_string();
/// assert!(models.contains("pub type Pet = crate::Pet;"));
/// assert!(models.contains("PartialOrd"));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TypeChanges {
    /// Types written by hand, each by the name of the generated type in whose place it is.
    pub by_hand: BTreeMap<String, RustType>,
    /// Derives beside those that a type has.
    pub derives: PerType<Derive>,
    /// Attributes behind the derives.
    pub attributes: PerType<Attribute>,
}

impl TypeChanges {
    /// The names of types that they are of.
    pub(crate) fn names(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let by_hand = self.by_hand.keys().map(|name| ("types", name.as_str()));
        let derives = self.derives.names().map(|name| ("derives", name));
        let attributes = self.attributes.names().map(|name| ("attributes", name));
        by_hand.chain(derives).chain(attributes)
    }
}

/// What all types have, and what single ones have besides.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Spelt")]
#[serde(bound(deserialize = "T: FromStr<Err = TypeChangeError>"))]
pub struct PerType<T> {
    all: Vec<T>,
    by_name: BTreeMap<String, Vec<T>>,
}

impl<T> Default for PerType<T> {
    fn default() -> Self {
        Self {
            all: Vec::new(),
            by_name: BTreeMap::new(),
        }
    }
}

impl<T> PerType<T> {
    /// Adds one for all types.
    pub fn add(&mut self, one: T) {
        self.all.push(one);
    }

    /// Adds one for the type of a name.
    pub fn add_to(&mut self, name: impl Into<String>, one: T) {
        self.by_name.entry(name.into()).or_default().push(one);
    }

    /// Those of a type: what all have, and what it has besides.
    pub(crate) fn of(&self, name: &str) -> impl Iterator<Item = &T> {
        self.all
            .iter()
            .chain(self.by_name.get(name).into_iter().flatten())
    }

    fn names(&self) -> impl Iterator<Item = &str> {
        self.by_name.keys().map(String::as_str)
    }
}

/// As settings spell it: a list for all types, or one for each name, where `*` is all.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "expected a list for all types, or lists by the names of types (`{ Pet = […] }`, where `\"*\"` is all)"
)]
enum Spelt {
    All(Vec<String>),
    ByName(BTreeMap<String, Vec<String>>),
}

/// What means all types.
const ALL: &str = "*";

impl<T: FromStr<Err = TypeChangeError>> TryFrom<Spelt> for PerType<T> {
    type Error = TypeChangeError;

    fn try_from(spelt: Spelt) -> Result<Self, TypeChangeError> {
        let by_name = match spelt {
            Spelt::All(all) => BTreeMap::from([(ALL.to_owned(), all)]),
            Spelt::ByName(by_name) => by_name,
        };
        let mut read = Self::default();
        for (name, texts) in by_name {
            for text in texts {
                let one = text.parse()?;
                if name == ALL {
                    read.add(one);
                } else {
                    read.add_to(&name, one);
                }
            }
        }
        Ok(read)
    }
}

/// A derive: one of the standard library, or one by its path.
///
/// ```
/// use specwright::Derive;
///
/// assert!("PartialOrd".parse::<Derive>().is_ok());
/// assert!("strum::Display".parse::<Derive>().is_ok());
/// assert!("Display".parse::<Derive>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Derive(RustPath);

impl Derive {
    /// Its path.
    pub(crate) fn path(&self) -> &RustPath {
        &self.0
    }
}

/// Derives that need no path.
const STANDARD: [&str; 9] = [
    "Clone",
    "Copy",
    "Debug",
    "Default",
    "Eq",
    "Hash",
    "Ord",
    "PartialEq",
    "PartialOrd",
];

impl FromStr for Derive {
    type Err = TypeChangeError;

    fn from_str(text: &str) -> Result<Self, TypeChangeError> {
        let path = text.parse::<RustPath>().ok();
        let path = path.filter(|_| STANDARD.contains(&text) || text.contains("::"));
        path.map(Self)
            .ok_or_else(|| TypeChangeError::Derive(text.to_owned()))
    }
}

/// An attribute as it is written before an item, with `#[` and `]`.
///
/// ```
/// use specwright::Attribute;
///
/// assert!("#[cfg_attr(test, derive(PartialOrd))]".parse::<Attribute>().is_ok());
/// assert!("must_use".parse::<Attribute>().is_err());
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attribute(String);

impl Attribute {
    /// The attribute, parsed. There is one, since it was parsed when it was made.
    pub(crate) fn parsed(&self) -> Option<Parsed> {
        let mut all = Parsed::parse_outer.parse_str(&self.0).ok()?;
        let only = all.pop()?;
        all.is_empty().then_some(only)
    }
}

impl FromStr for Attribute {
    type Err = TypeChangeError;

    fn from_str(text: &str) -> Result<Self, TypeChangeError> {
        let attribute = Self(text.to_owned());
        match attribute.parsed() {
            Some(_) => Ok(attribute),
            None => Err(TypeChangeError::Attribute(text.to_owned())),
        }
    }
}

/// Why there is no such change.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TypeChangeError {
    /// What is named is no derive.
    Derive(String),
    /// What is written is no attribute.
    Attribute(String),
}

impl fmt::Display for TypeChangeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Derive(text) => write!(
                f,
                "`{text}` is no derive of the standard library and no path of one such as `strum::Display`"
            ),
            Self::Attribute(text) => write!(
                f,
                "`{text}` is no attribute such as `#[cfg_attr(test, derive(PartialOrd))]`: write one, with `#[` and `]`"
            ),
        }
    }
}

impl std::error::Error for TypeChangeError {}

#[cfg(test)]
mod tests {
    use super::*;

    fn read<T: FromStr<Err = TypeChangeError>>(
        settings: serde_json::Value,
    ) -> Result<PerType<T>, String> {
        serde_json::from_value(settings).map_err(|error| error.to_string())
    }

    #[test]
    fn a_list_is_for_all_and_a_table_by_name() {
        let derives: PerType<Derive> = read(serde_json::json!(["Eq", "strum::Display"])).unwrap();
        assert_eq!(derives.of("Any").count(), 2);
        let by_name = serde_json::json!({ "*": ["Eq"], "Pet": ["Hash", "PartialOrd"] });
        let derives: PerType<Derive> = read(by_name).unwrap();
        assert_eq!(
            (derives.of("Pet").count(), derives.of("Any").count()),
            (3, 1)
        );
        assert_eq!(derives.names().collect::<Vec<_>>(), ["Pet"]);
    }

    #[test]
    fn what_is_neither_is_no_change() {
        for derive in [
            "",
            "Display",
            "self::Eq",
            "Eq, Hash",
            "a::B<C>",
            "#[derive(Eq)]",
        ] {
            assert!(derive.parse::<Derive>().is_err(), "{derive}");
        }
        for attribute in [
            "",
            "must_use",
            "#![allow(dead_code)]",
            "#[a] #[b]",
            "#[a] struct B;",
            "#[",
        ] {
            assert!(attribute.parse::<Attribute>().is_err(), "{attribute}");
        }
        let wrong = read::<Derive>(serde_json::json!(["Display"])).unwrap_err();
        assert!(wrong.contains("`Display` is no derive"), "{wrong}");
    }
}
