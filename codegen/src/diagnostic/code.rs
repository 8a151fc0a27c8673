//! The catalogue of findings.

macro_rules! codes {
    ($($(#[doc = $doc:literal])+ $name:ident = $text:literal,)+) => {
        /// What kind of finding a diagnostic is. The text form is stable across versions.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        #[non_exhaustive]
        pub enum Code {
            $($(#[doc = $doc])+ $name,)+
        }

        impl Code {
            /// Every code there is.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The stable text form.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$name => $text,)+
                }
            }
        }
    };
}

codes! {
    /// The workspace's settings are missing or not of their form.
    Settings = "settings",
    /// A file could not be read or written.
    File = "file",
    /// The text is not JSON or not YAML.
    Syntax = "syntax",
    /// One object has the same property twice.
    DuplicateProperty = "duplicate-property",
    /// The document is not OpenAPI 3.1.
    NotOpenApi = "not-openapi-3.1",
    /// A property that must be there is not.
    Missing = "missing",
    /// A value is not of the type that is asked for.
    WrongType = "wrong-type",
    /// A keyword or field that nobody defines.
    UnknownKeyword = "unknown-keyword",
    /// A `$ref` that leads nowhere.
    UnresolvedRef = "unresolved-ref",
    /// A `$ref` that leaves the document.
    RemoteRef = "remote-ref",
    /// A `$ref` that only resolves to itself.
    CircularRef = "circular-ref",
    /// Limits that no value can meet.
    Contradiction = "contradiction",
    /// A pattern that is not a regular expression of ECMA-262.
    Pattern = "pattern",
    /// Two things that would have one Rust name.
    NameCollision = "name-collision",
    /// A name that no Rust name can be made of.
    Unnameable = "unnameable",
    /// A default, example or listed value that its own schema rejects, or that is not shown where it would be rejected.
    InvalidValue = "invalid-value",
    /// Something that cannot be turned into Rust or a schema yet.
    Unsupported = "unsupported",
    /// An operation that no spec has, or that has no such body.
    UnknownOperation = "unknown-operation",
    /// A JSON Pointer to nothing that can be explained.
    UnknownPointer = "unknown-pointer",
    /// A document that would grow beyond any use.
    TooLarge = "too-large",
}
