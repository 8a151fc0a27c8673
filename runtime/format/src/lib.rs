//! The formats of strings that JSON Schema defines, each as a check of one string.
//!
//! What a standard says with a small grammar is checked here; what takes a table of Unicode or an engine, by crates behind
//! features:
//!
//! | feature | formats | crate |
//! |---|---|---|
//! | | `date-time`, `date`, `time`, `duration`, `ipv4`, `ipv6`, `uuid`, `json-pointer`, `relative-json-pointer` | |
//! | `uri` | `uri`, `uri-reference`, `iri`, `iri-reference`, `uri-template` | `iri-string` |
//! | `idn` | `hostname`, `idn-hostname`, `email`, `idn-email` | `idna`, `unicode-general-category` |
//! | `regex` | `regex` | `regress` |
//!
//! ```
//! use specwright_format::{DATE, Format};
//!
//! assert!(DATE.is_match("2024-02-29") && !DATE.is_match("2023-02-29"));
//! assert_eq!(DATE.example(), "2024-02-29");
//! assert_eq!(Format::of("date"), Some(&DATE));
//! ```

mod date;
#[cfg(feature = "idn")]
mod email;
#[cfg(feature = "idn")]
mod host;
#[cfg(feature = "idn")]
mod label;
mod plain;
#[cfg(feature = "uri")]
mod uri;

use std::fmt;

use specwright_core::formats;

/// A format.
#[derive(Clone, Copy)]
pub struct Format {
    name: &'static str,
    example: &'static str,
    is_match: fn(&str) -> bool,
}

impl Format {
    /// What `format` calls it.
    pub const fn name(&self) -> &'static str {
        self.name
    }

    /// A string that has it.
    pub const fn example(&self) -> &'static str {
        self.example
    }

    /// Whether a string has it.
    pub fn is_match(&self, text: &str) -> bool {
        (self.is_match)(text)
    }

    /// The one that `format` calls so, if it is defined and the features have it.
    pub fn of(name: &str) -> Option<&'static Self> {
        ALL.iter().copied().find(|it| it.name == name)
    }
}

impl fmt::Debug for Format {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Format").field(&self.name).finish()
    }
}

impl PartialEq for Format {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

impl Eq for Format {}

/// A constant for each format, and a list of all.
macro_rules! formats {
    ($($(#[$gate:meta])? $name:ident = $check:expr;)*) => {
        $(
            $(#[$gate])?
            #[doc = concat!("`", stringify!($name), "` in lowercase and with hyphens.")]
            pub static $name: Format = Format {
                name: formats::$name.name,
                example: formats::$name.example,
                is_match: $check,
            };
        )*

        /// Those that the features have.
        static ALL: &[&Format] = &[$($(#[$gate])? &$name),*];
    };
}

formats! {
    DATE_TIME = date::is_date_time;
    DATE = date::is_date;
    TIME = date::is_time;
    DURATION = date::is_duration;
    #[cfg(feature = "idn")] EMAIL = email::is_email;
    #[cfg(feature = "idn")] IDN_EMAIL = email::is_idn_email;
    #[cfg(feature = "idn")] HOSTNAME = host::is_hostname;
    #[cfg(feature = "idn")] IDN_HOSTNAME = host::is_idn_hostname;
    IPV4 = plain::is_ipv4;
    IPV6 = plain::is_ipv6;
    #[cfg(feature = "uri")] URI = uri::is_uri;
    #[cfg(feature = "uri")] URI_REFERENCE = uri::is_uri_reference;
    #[cfg(feature = "uri")] IRI = uri::is_iri;
    #[cfg(feature = "uri")] IRI_REFERENCE = uri::is_iri_reference;
    #[cfg(feature = "uri")] URI_TEMPLATE = uri::is_template;
    UUID = plain::is_uuid;
    JSON_POINTER = plain::is_json_pointer;
    RELATIVE_JSON_POINTER = plain::is_relative_json_pointer;
    #[cfg(feature = "regex")] REGEX = |text| regress::Regex::with_flags(text, "u").is_ok();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn examples_have_their_formats() {
        for format in ALL {
            assert!(format.is_match(format.example()), "{format:?}");
            assert!(!format.is_match("\u{0}{ ^"), "{format:?}");
            assert_eq!(Format::of(format.name()), Some(*format));
        }
    }

    #[cfg(all(feature = "idn", feature = "regex", feature = "uri"))]
    #[test]
    fn all_that_are_defined_are_there() {
        let defined: Vec<&str> = formats::ALL.iter().map(|it| it.name).collect();
        let checked: Vec<&str> = ALL.iter().map(|it| it.name).collect();
        assert_eq!(checked, defined);
    }
}
