//! The formats of strings that can be checked, and what of the runtime has each.

/// A format, by what `format` calls it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Format {
    /// What `format` calls it.
    pub name: &'static str,
    /// What the runtime calls it.
    pub constant: &'static str,
    /// The feature of the runtime that has it.
    pub feature: &'static str,
}

/// A constant for each, and a list of all.
macro_rules! formats {
    ($($constant:ident = $name:literal of $feature:literal,)*) => {
        $(
            #[doc = concat!("`", $name, "`")]
            pub const $constant: Format = Format {
                name: $name,
                constant: stringify!($constant),
                feature: $feature,
            };
        )*

        /// All of them.
        pub const ALL: &[Format] = &[$($constant),*];
    };
}

formats! {
    DATE_TIME = "date-time" of "format",
    DATE = "date" of "format",
    TIME = "time" of "format",
    DURATION = "duration" of "format",
    EMAIL = "email" of "format-idn",
    IDN_EMAIL = "idn-email" of "format-idn",
    HOSTNAME = "hostname" of "format-idn",
    IDN_HOSTNAME = "idn-hostname" of "format-idn",
    IPV4 = "ipv4" of "format",
    IPV6 = "ipv6" of "format",
    URI = "uri" of "format-uri",
    URI_REFERENCE = "uri-reference" of "format-uri",
    IRI = "iri" of "format-uri",
    IRI_REFERENCE = "iri-reference" of "format-uri",
    URI_TEMPLATE = "uri-template" of "format-uri",
    UUID = "uuid" of "format",
    JSON_POINTER = "json-pointer" of "format",
    RELATIVE_JSON_POINTER = "relative-json-pointer" of "format",
    REGEX = "regex" of "format-regex",
}

/// The one that `format` calls so.
pub fn of(name: &str) -> Option<&'static Format> {
    ALL.iter().find(|it| it.name == name)
}
