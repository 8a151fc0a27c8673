//! What derive output names. Not for use by hand, and not covered by any promise.

pub use std::borrow::Cow;
pub use std::convert::{AsRef, From, Infallible, Into};
pub use std::default::Default;
pub use std::fmt::{self, Display, Formatter};
pub use std::marker::PhantomData;
pub use std::ops::{Fn, FnMut};
pub use std::option::Option::{self, None, Some};
pub use std::primitive::{bool, str, usize};
pub use std::result::Result::{self, Err, Ok};
pub use std::str::FromStr;
pub use std::string::String;
pub use std::vec::Vec;

pub use serde_core as serde;

pub use crate::builder::{self, Set, Unset};
pub use crate::decode::{Decode, Left, Others, Reader, Rest, Slot, Stop, Tail, open_enum};
pub use crate::draft;
pub use crate::json::JsonType;
pub use crate::pattern::{Pattern, Tables};
pub use crate::report::{Path, Report, SpecLocation, Violations};
pub use crate::serde::{deserialize as serde_bridge, serialize as encode};
pub use crate::validate::Validate;
pub use crate::value::{Limit, Literal, Maybe, OpenEnum, Properties, Secret, Unknown};
pub use crate::view::{
    ArrayView, AsInstance, Described, Identity, Instance, Key, ObjectView, Part, Presence, Scalar,
    instance,
};
pub use crate::{
    __model_impls as model_impls, __newtype_impls as newtype_impls,
    __open_enum_impls as open_enum_impls, __schema_bundle as schema_bundle,
    __schema_file as schema_file, __schema_in_bundle as schema_in_bundle, rules,
};
