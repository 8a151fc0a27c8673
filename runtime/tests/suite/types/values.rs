//! Enums.

use specwright_runtime::Unknown;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConfigType {
    Cloud,
    Unknown(Unknown<ConfigType>),
}

const _: () = {
    use ::specwright_runtime::__private as rt;
    #[automatically_derived]
    impl rt::OpenEnum for ConfigType {
        const KNOWN: &'static [&'static str] = &["CLOUD"];
        fn as_str(&self) -> &str {
            match self {
                Self::Cloud => "CLOUD",
                Self::Unknown(text) => text.as_str(),
            }
        }
        fn known(text: &str) -> rt::Option<Self> {
            match text {
                "CLOUD" => rt::Option::Some(Self::Cloud),
                _ => rt::Option::None,
            }
        }
        fn from_unknown(text: rt::Unknown<Self>) -> Self {
            Self::Unknown(text)
        }
    }
    rt::open_enum_impls!(ConfigType);
};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuthenticateMode {
    Plain,
    SaslSsl,
    Unknown(Unknown<AuthenticateMode>),
}

const _: () = {
    use ::specwright_runtime::__private as rt;
    #[automatically_derived]
    impl rt::OpenEnum for AuthenticateMode {
        const KNOWN: &'static [&'static str] = &["PLAIN", "SASL_SSL"];
        fn as_str(&self) -> &str {
            match self {
                Self::Plain => "PLAIN",
                Self::SaslSsl => "SASL_SSL",
                Self::Unknown(text) => text.as_str(),
            }
        }
        fn known(text: &str) -> rt::Option<Self> {
            match text {
                "PLAIN" => rt::Option::Some(Self::Plain),
                "SASL_SSL" => rt::Option::Some(Self::SaslSsl),
                _ => rt::Option::None,
            }
        }
        fn from_unknown(text: rt::Unknown<Self>) -> Self {
            Self::Unknown(text)
        }
    }
    rt::open_enum_impls!(AuthenticateMode);
};
