//! Types with their derive output written by hand, in exactly the form the derives print.
#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "each test file uses a part"
)]

mod request;
mod response;
mod values;

pub use request::*;
pub use response::*;
pub use values::*;

use specwright_runtime::{Maybe, Secret};

/// A recursive newtype: `#[spec(max_items = 2)]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree(pub Vec<Tree>);

const _: () = {
    use ::specwright_runtime::__private as rt;
    #[automatically_derived]
    impl rt::Validate for Tree {
        fn check(&self, at: &rt::Path<'_>, report: &mut rt::Report) {
            rt::rules::nested::check(&self.0, at, report);
            rt::rules::max_items::check(&self.0, 2, at, report);
        }
    }
    #[automatically_derived]
    impl rt::Decode for Tree {
        fn decode(
            json: &mut rt::Reader<'_>,
            at: &rt::Path<'_>,
            report: &mut rt::Report,
        ) -> rt::Result<Self, rt::Stop> {
            rt::Result::Ok(Self(rt::Decode::decode(json, at, report)?))
        }
    }
    #[automatically_derived]
    impl rt::serde::Serialize for Tree {
        fn serialize<S: rt::serde::Serializer>(
            &self,
            serializer: S,
        ) -> rt::Result<S::Ok, S::Error> {
            rt::serde::Serialize::serialize(&self.0, serializer)
        }
    }
    rt::newtype_impls!(Tree);
};

/// A builder's output for two required properties and two others.
pub mod built {
    use super::{ConfigType, Maybe, Secret};

    #[derive(Debug, PartialEq)]
    pub struct Request {
        pub config_type: ConfigType,
        pub region: String,
        pub instance_id: Option<String>,
        pub password: Maybe<Secret<String>>,
    }

    #[allow(non_camel_case_types)]
    pub mod request_properties {
        #[diagnostic::on_unimplemented(message = "required property `config_type` is not set")]
        pub trait config_type<T> {
            fn value(self) -> T;
        }
        #[diagnostic::on_unimplemented(message = "required property `region` is not set")]
        pub trait region<T> {
            fn value(self) -> T;
        }
    }

    use ::specwright_runtime::__private as rt;

    impl<T> request_properties::config_type<T> for rt::Set<T> {
        fn value(self) -> T {
            self.0
        }
    }

    impl<T> request_properties::region<T> for rt::Set<T> {
        fn value(self) -> T {
            self.0
        }
    }

    #[must_use]
    pub struct RequestBuilder<S0 = rt::Unset, S1 = rt::Unset> {
        config_type: S0,
        region: S1,
        instance_id: rt::Option<rt::String>,
        password: Maybe<Secret<String>>,
    }

    impl Request {
        pub fn builder() -> RequestBuilder {
            RequestBuilder {
                config_type: rt::Unset,
                region: rt::Unset,
                instance_id: rt::Option::None,
                password: Maybe::default(),
            }
        }
    }

    impl<S1> RequestBuilder<rt::Unset, S1> {
        pub fn config_type(
            self,
            value: impl rt::Into<ConfigType>,
        ) -> RequestBuilder<rt::Set<ConfigType>, S1> {
            RequestBuilder {
                config_type: rt::Set(value.into()),
                region: self.region,
                instance_id: self.instance_id,
                password: self.password,
            }
        }
    }

    impl<S0> RequestBuilder<S0, rt::Unset> {
        pub fn region(
            self,
            value: impl rt::Into<rt::String>,
        ) -> RequestBuilder<S0, rt::Set<rt::String>> {
            RequestBuilder {
                config_type: self.config_type,
                region: rt::Set(value.into()),
                instance_id: self.instance_id,
                password: self.password,
            }
        }
    }

    impl<S0, S1> RequestBuilder<S0, S1> {
        pub fn instance_id(mut self, value: impl rt::Into<rt::String>) -> Self {
            self.instance_id = rt::Option::Some(value.into());
            self
        }
        pub fn password(mut self, value: impl rt::Into<Maybe<Secret<String>>>) -> Self {
            self.password = value.into();
            self
        }
        pub fn build(self) -> Request
        where
            S0: request_properties::config_type<ConfigType>,
            S1: request_properties::region<rt::String>,
        {
            Request {
                config_type: request_properties::config_type::value(self.config_type),
                region: request_properties::region::value(self.region),
                instance_id: self.instance_id,
                password: self.password,
            }
        }
    }
}
