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
pub struct FormatTypes(BTreeMap<String, FormatType>);

/// The type of a format.
#[derive(Clone, Debug, PartialEq, Eq)]
struct FormatType {
    ty: RustType,
    /// The crate in whose list it is; none where it was named by itself.
    list: Option<&'static str>,
}

/// The types that crates have, by format.
// RFC 3339 demands an offset of a time, and no type of these crates is a time with one. Where a crate's own type does not read or
// write what the format says, the runtime has one around it.
const CRATES: [(&str, &[(&str, &str)]); 6] = [
    (
        "bytes",
        &[
            ("base64", "specwright_runtime::formats::bytes::Base64"),
            ("base64url", "specwright_runtime::formats::bytes::Base64Url"),
            ("byte", "specwright_runtime::formats::bytes::Base64"),
        ],
    ),
    (
        "chrono",
        &[
            ("date", "chrono::NaiveDate"),
            ("date-time", "specwright_runtime::formats::chrono::DateTime"),
        ],
    ),
    (
        "jiff",
        &[
            ("date", "jiff::civil::Date"),
            ("date-time", "jiff::Timestamp"),
            ("duration", "jiff::Span"),
        ],
    ),
    (
        "time",
        &[
            ("date", "specwright_runtime::formats::time::Date"),
            ("date-time", "specwright_runtime::formats::time::DateTime"),
        ],
    ),
    ("url", &[("uri", "url::Url")]),
    ("uuid", &[("uuid", "uuid::Uuid")]),
];

impl FormatTypes {
    /// The crates that have types of several formats.
    #[cfg(feature = "schemars")]
    pub(crate) fn crates() -> impl Iterator<Item = &'static str> {
        CRATES.iter().map(|(name, _)| *name)
    }

    /// The types of a crate: of `bytes`, `chrono`, `jiff`, `time`, `url` or `uuid`.
    ///
    /// # Errors
    ///
    /// Of another crate, its types have to be named one by one.
    pub fn of_crate(name: &str) -> Result<Self, FormatTypesError> {
        let known = CRATES.iter().find(|(known, _)| *known == name);
        let (list, types) = known.ok_or_else(|| FormatTypesError::NoList(name.to_owned()))?;
        let types = types.iter().map(|(format, ty)| {
            let ty = ty.parse().map_err(FormatTypesError::Type)?;
            let list = Some(*list);
            Ok(((*format).to_owned(), FormatType { ty, list }))
        });
        types.collect::<Result<_, _>>().map(Self)
    }

    /// Names the type of a format, in place of one that was named before.
    pub fn insert(&mut self, format: impl Into<String>, ty: RustType) {
        self.0.insert(format.into(), FormatType { ty, list: None });
    }

    /// Takes all of others, in place of those that were named before.
    pub fn extend(&mut self, others: Self) {
        self.0.extend(others.0);
    }

    /// The type of a format.
    pub fn get(&self, format: &str) -> Option<&RustType> {
        self.0.get(format).map(|it| &it.ty)
    }

    /// The formats that have a type, in order.
    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.0.keys().map(String::as_str)
    }

    /// Their types.
    pub(crate) fn types(&self) -> impl Iterator<Item = &RustType> {
        self.0.values().map(|it| &it.ty)
    }

    /// The feature of the runtime that has a type, if one does: the crates of the lists are called as these.
    pub(crate) fn feature(ty: &RustType) -> Option<&'static str> {
        let [module, name, ..] = ty.of_runtime()? else {
            return None;
        };
        let known = CRATES.iter().map(|(known, _)| *known);
        let mut known = known.filter(|it| module == "formats" && it == name);
        known.next()
    }

    /// What of the setting has no effect where schemas have no formats but those that `has` tells of: a format that was named by
    /// itself, a crate of whose list there is none.
    pub(crate) fn without_effect(&self, has: impl Fn(&str) -> bool) -> Vec<String> {
        let mut lists: BTreeMap<&str, bool> = BTreeMap::new();
        let mut found = Vec::new();
        for (format, of_format) in &self.0 {
            match of_format.list {
                Some(list) => *lists.entry(list).or_default() |= has(format),
                None if !has(format) => found.push(format!("`{format}`")),
                None => {}
            }
        }
        let lists = lists.into_iter().filter(|(_, has_any)| !has_any);
        found.extend(lists.map(|(list, _)| format!("the crate `{list}`")));
        found
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
