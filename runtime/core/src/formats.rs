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
    /// A string that has it.
    pub example: &'static str,
}

/// A constant for each, and a list of all.
macro_rules! formats {
    ($($constant:ident = $name:literal of $feature:literal, $example:literal;)*) => {
        $(
            #[doc = concat!("`", $name, "`")]
            pub const $constant: Format = Format {
                name: $name,
                constant: stringify!($constant),
                feature: $feature,
                example: $example,
            };
        )*

        /// All of them.
        pub const ALL: &[Format] = &[$($constant),*];
    };
}

formats! {
    DATE_TIME = "date-time" of "format", "2024-02-29T23:20:50.52Z";
    DATE = "date" of "format", "2024-02-29";
    TIME = "time" of "format", "23:20:50.52Z";
    DURATION = "duration" of "format", "P3DT12H";
    EMAIL = "email" of "format-idn", "ada@example.org";
    IDN_EMAIL = "idn-email" of "format-idn", "ada@bücher.example";
    HOSTNAME = "hostname" of "format-idn", "www.example.org";
    IDN_HOSTNAME = "idn-hostname" of "format-idn", "bücher.example";
    IPV4 = "ipv4" of "format", "192.0.2.1";
    IPV6 = "ipv6" of "format", "2001:db8::1";
    URI = "uri" of "format-uri", "https://example.org/a?b#c";
    URI_REFERENCE = "uri-reference" of "format-uri", "../a?b#c";
    IRI = "iri" of "format-uri", "https://example.org/ä";
    IRI_REFERENCE = "iri-reference" of "format-uri", "../ä";
    URI_TEMPLATE = "uri-template" of "format-uri", "/jobs/{id}";
    UUID = "uuid" of "format", "2eb8aa08-aa98-11ea-b4aa-73b441d16380";
    JSON_POINTER = "json-pointer" of "format", "/items/0";
    RELATIVE_JSON_POINTER = "relative-json-pointer" of "format", "1/items/0";
    REGEX = "regex" of "format-regex", "^[a-z]+$";
}

/// The one that `format` calls so.
pub fn of(name: &str) -> Option<&'static Format> {
    ALL.iter().find(|it| it.name == name)
}
