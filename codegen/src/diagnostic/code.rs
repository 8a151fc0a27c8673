//! The catalogue of findings.

macro_rules! codes {
    (
        errors { $($(#[doc = $error_doc:literal])+ $error:ident = $error_text:literal,)+ }
        lints { $($(#[doc = $lint_doc:literal])+ $lint:ident = $lint_text:literal,)+ }
    ) => {
        codes! {
            @all $($(#[doc = $error_doc])+ $error = $error_text,)+
            $($(#[doc = $lint_doc])+ $lint = $lint_text,)+
        }

        impl Code {
            /// Those of which there are warnings: settings can raise or silence them, see [`Lints`](super::Lints).
            pub const LINTS: &'static [Self] = &[$(Self::$lint,)+];
        }
    };
    (@all $($(#[doc = $doc:literal])+ $name:ident = $text:literal,)+) => {
        /// What kind of finding a diagnostic is. The text form is stable across versions.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

            /// What a finding of it is about, in a sentence or two.
            pub const fn meaning(self) -> &'static str {
                match self {
                    $(Self::$name => concat!($($doc),+).trim_ascii_start(),)+
                }
            }
        }
    };
}

codes! {
    errors {
        /// The workspace's settings are missing or not of their form.
        Settings = "settings",
        /// A file could not be read or written.
        File = "file",
        /// A file is not as it would be generated.
        Drift = "drift",
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
        /// An `$id` or an anchor that another schema has already.
        DuplicateIdentifier = "duplicate-identifier",
        /// A `$ref` that leads nowhere.
        UnresolvedRef = "unresolved-ref",
        /// A `$ref` that leaves the document.
        RemoteRef = "remote-ref",
        /// A `$ref` that only resolves to itself.
        CircularRef = "circular-ref",
        /// A pattern that is not a regular expression of ECMA-262.
        Pattern = "pattern",
        /// Something that cannot be turned into Rust or a schema yet.
        Unsupported = "unsupported",
        /// An operation that no spec has, or that has no such body.
        UnknownOperation = "unknown-operation",
        /// A JSON Pointer to nothing that can be explained.
        UnknownPointer = "unknown-pointer",
        /// A document that would grow beyond any use.
        TooLarge = "too-large",
    }
    lints {
        /// A keyword or field that nobody defines.
        UnknownKeyword = "unknown-keyword",
        /// A `format` that nobody defines.
        UnknownFormat = "unknown-format",
        /// A keyword or field that is defined and has no effect where it is.
        NoEffect = "no-effect",
        /// A `$ref` to nothing in the schema with an `$id` that it is in, and to something in the document.
        OutsideResource = "outside-resource",
        /// A value or name that a list has already.
        ListedTwice = "listed-twice",
        /// Limits that no value can meet.
        Contradiction = "contradiction",
        /// A pattern of which no tables can be made: matching it can take exponential time.
        Backtracking = "backtracking",
        /// A field that OpenAPI asks for, and that code can be written without.
        MissingField = "missing-field",
        /// What a document says and nothing is generated of yet.
        NotGenerated = "not-generated",
        /// A document of an older version of OpenAPI, which is read as a newer one.
        Upgraded = "upgraded",
        /// An operation that cannot be written, where the others are to be.
        OmittedOperation = "omitted-operation",
        /// A default, example or listed value that its own schema rejects, or that is not shown where it would be
        /// rejected; the address of a server that is none, a key of `responses` that is no status code.
        InvalidValue = "invalid-value",
        /// Two things that would have one Rust name.
        NameCollision = "name-collision",
        /// A name that no Rust name can be made of.
        Unnameable = "unnameable",
        /// A schema or component that nothing uses, and that nothing is generated for.
        Unused = "unused",
        /// An emitted schema that takes more than the types, since its draft has no keyword for a rule.
        WeakerSchema = "weaker-schema",
        /// A file that looks generated, and stays since nothing proves that it is.
        LeftOver = "left-over",
    }
}
