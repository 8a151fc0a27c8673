//! Types of strings, by their `format`.

use std::collections::BTreeMap;
use std::fmt;

use serde::Deserialize;

use super::RustType;
use super::rust_type::RustTypeError;

/// What strings become that have a `format`, and are strings in Rust otherwise: any types that have `FromStr` and `Display`,
/// and can be cloned.
///
/// A value keeps the string that it was read from (`specwright_runtime::Parsed`), which is written back where nobody changes the value.
///
/// ```
/// use specwright::FormatTypes;
///
/// let mut types = FormatTypes::of_crate("jiff").unwrap();
/// types.insert("decimal", "rust_decimal::Decimal".parse().unwrap());
/// assert_eq!(types.get("date-time").unwrap().to_string(), "jiff::Timestamp");
/// assert!(types.get("uuid").is_none());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(try_from = "Spelt")]
pub struct FormatTypes(BTreeMap<String, RustType>);

/// The types that crates have, by format.
// RFC 3339 demands an offset of a time, and no type of these crates is a time with one.
const CRATES: [(&str, &[(&str, &str)]); 3] = [
    (
        "jiff",
        &[
            ("date", "jiff::civil::Date"),
            ("date-time", "jiff::Timestamp"),
            ("duration", "jiff::Span"),
        ],
    ),
    ("url", &[("uri", "url::Url")]),
    ("uuid", &[("uuid", "uuid::Uuid")]),
];

impl FormatTypes {
    /// The types of a crate: of `jiff`, `url` or `uuid`.
    ///
    /// # Errors
    ///
    /// Of another crate, its types have to be named one by one.
    pub fn of_crate(name: &str) -> Result<Self, FormatTypesError> {
        let known = CRATES.iter().find(|(known, _)| *known == name);
        let (_, types) = known.ok_or_else(|| FormatTypesError::NoList(name.to_owned()))?;
        let mut all = Self::default();
        for (format, ty) in *types {
            all.insert(*format, ty.parse().map_err(FormatTypesError::Type)?);
        }
        Ok(all)
    }

    /// Names the type of a format, in place of one that was named before.
    pub fn insert(&mut self, format: impl Into<String>, ty: RustType) {
        self.0.insert(format.into(), ty);
    }

    /// Takes all of others, in place of those that were named before.
    pub fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// The type of a format.
    pub fn get(&self, format: &str) -> Option<&RustType> {
        self.0.get(format)
    }

    /// The formats that have a type, in order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Their types.
    pub(crate) fn types(&self) -> impl Iterator<Item = &RustType> {
        self.0.values()
    }
}

/// Why there are no such types.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FormatTypesError {
    /// There is no list of this crate.
    NoList(String),
    /// What is named is no type.
    Type(RustTypeError),
}

impl fmt::Display for FormatTypesError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoList(name) => {
                let names: Vec<String> =
                    CRATES.iter().map(|(name, _)| format!("`{name}`")).collect();
                write!(
                    f,
                    "there is no list of the types of `{name}`, as there is of {}: name its types, as in \
                     `formats = {{ date-time = \"jiff::Timestamp\" }}`",
                    names.join(", ")
                )
            }
            Self::Type(error) => error.fmt(f),
        }
    }
}

impl std::error::Error for FormatTypesError {}

/// Types as settings spell them: a crate, types by format, or several of both, where the last counts.
#[derive(Deserialize)]
#[serde(
    untagged,
    expecting = "expected the name of a crate, types by format (`{ date-time = \"jiff::Timestamp\" }`), or a list of both"
)]
enum Spelt {
    One(Source),
    Several(Vec<Source>),
}

#[derive(Deserialize)]
#[serde(untagged)]
enum Source {
    Crate(String),
    Types(BTreeMap<String, String>),
}

impl TryFrom<Spelt> for FormatTypes {
    type Error = FormatTypesError;

    fn try_from(spelt: Spelt) -> Result<Self, FormatTypesError> {
        let sources = match spelt {
            Spelt::One(source) => vec![source],
            Spelt::Several(sources) => sources,
        };
        let mut all = Self::default();
        for source in sources {
            match source {
                Source::Crate(name) => all.extend(Self::of_crate(&name)?),
                Source::Types(types) => {
                    for (format, ty) in types {
                        all.insert(format, ty.parse().map_err(FormatTypesError::Type)?);
                    }
                }
            }
        }
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_list_is_of_types() {
        for (name, types) in CRATES {
            assert_eq!(FormatTypes::of_crate(name).unwrap().0.len(), types.len());
        }
    }

    #[test]
    fn settings_name_crates_and_types() {
        let of = |value: serde_json::Value| {
            serde_json::from_value::<FormatTypes>(value).map_err(|it| it.to_string())
        };
        let one = of(serde_json::json!("jiff")).unwrap();
        assert_eq!(
            one.names().collect::<Vec<_>>(),
            ["date", "date-time", "duration"]
        );
        let several = of(serde_json::json!(["uuid", "jiff", { "date": "crate::Day" }])).unwrap();
        assert_eq!(several.names().count(), 4);
        assert_eq!(several.get("date").unwrap().to_string(), "crate::Day");
        assert!(
            of(serde_json::json!("jif"))
                .unwrap_err()
                .contains("no list of the types of `jif`")
        );
        assert!(
            of(serde_json::json!({ "date": "Day" }))
                .unwrap_err()
                .contains("`Day` is no path of a type")
        );
    }
}
