//! What derive output names. Not for use by hand, and not covered by any promise.

pub use std::borrow::Cow;
pub use std::convert::{AsRef, From, Infallible, Into};
pub use std::default::Default;
pub use std::fmt::{self, Display, Formatter};
pub use std::marker::PhantomData;
pub use std::ops::Fn;
pub use std::option::Option::{self, None, Some};
pub use std::primitive::{bool, str, usize};
pub use std::result::Result::{self, Err, Ok};
pub use std::str::FromStr;
pub use std::string::String;
pub use std::vec::Vec;

pub use serde_core as serde;

pub use crate::builder::{self, Set, Unset};
pub use crate::decode::{Left, Others, Rest, Slot};
pub use crate::described::{Presence, Scalar};
pub use crate::identity::{Identity, Key};
pub use crate::json::{JsonType, Reader};
pub use crate::pattern::{Pattern, Tables};
pub use crate::{
    __model_impls as model_impls, __newtype_impls as newtype_impls,
    __open_enum_impls as open_enum_impls, __schema_file as schema_file,
};
pub use crate::{
    Decode, Described, Limit, Literal, Maybe, OpenEnum, Part, Path, Properties, Report, Secret,
    SpecLocation, Stop, Unknown, Validate, encode, open_enum, rules, serde_bridge,
};
