//! What a rule can be put on.
//!
//! All of these see through references, boxes, `Option`, `Maybe`, `Secret`, `Part` and derived
//! newtypes. What is absent or null is not there to be checked.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use serde_json::{Map, Number, Value};

use super::{Instance, Part, in_order};
use crate::value::{Integer, Maybe, Num, OpenEnum, Parsed, Properties, Secret, Unknown, widened};

/// Something around a value that rules look through.
#[diagnostic::on_unimplemented(
    message = "the rule cannot be put on `{Self}`",
    label = "of a type that the rule does not know"
)]
pub trait Around {
    /// The type of the value.
    type Inner: ?Sized;

    /// The value, if there is one.
    fn inner(&self) -> Option<&Self::Inner>;

    /// The names of properties of the value that are there without having been built.
    #[inline]
    fn unbuilt(&self) -> Option<&BTreeSet<Box<str>>> {
        None
    }
}

macro_rules! pointers {
    ($($type:ty)*) => {$(
        impl<T: ?Sized> Around for $type {
            type Inner = T;

            #[inline]
            fn inner(&self) -> Option<&T> {
                Some(self)
            }
        }
    )*};
}

pointers!(&T Box<T> Rc<T> Arc<T>);

macro_rules! wrappers {
    ($($type:ty: $inner:expr;)*) => {$(
        impl<T> Around for $type {
            type Inner = T;

            #[inline]
            fn inner(&self) -> Option<&T> {
                $inner(self)
            }
        }
    )*};
}

wrappers! {
    Option<T>: Option::as_ref;
    Maybe<T>: Maybe::value;
    Secret<T>: |secret| Some(Secret::expose(secret));
}

impl<T> Around for Part<'_, T> {
    type Inner = T;

    #[inline]
    fn inner(&self) -> Option<&T> {
        self.built()
    }

    #[inline]
    fn unbuilt(&self) -> Option<&BTreeSet<Box<str>>> {
        Part::unbuilt(self)
    }
}

/// A string.
#[diagnostic::on_unimplemented(
    message = "the value is not a string",
    label = "`min_length`, `max_length` and `pattern` are for texts"
)]
pub trait Text {
    /// The text, if there is one.
    fn text(&self) -> Option<&str>;
}

impl Text for str {
    #[inline]
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl Text for String {
    #[inline]
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl Text for Cow<'_, str> {
    fn text(&self) -> Option<&str> {
        Some(self)
    }
}

impl Text for Value {
    fn text(&self) -> Option<&str> {
        self.as_str()
    }
}

impl Text for Instance<'_> {
    fn text(&self) -> Option<&str> {
        Instance::text(self)
    }
}

impl<T> Text for Unknown<T> {
    fn text(&self) -> Option<&str> {
        Some(self.as_str())
    }
}

impl<T> Text for Parsed<T> {
    fn text(&self) -> Option<&str> {
        Some(Parsed::text(self))
    }
}

// Otherwise the compiler would ask for `Around`, of which whoever put the rule there knows nothing.
#[diagnostic::do_not_recommend]
impl<W: Around<Inner: Text>> Text for W {
    #[inline]
    fn text(&self) -> Option<&str> {
        self.inner()?.text()
    }
}

/// A number.
#[diagnostic::on_unimplemented(
    message = "the value is not a number",
    label = "`minimum`, `maximum` and `multiple_of` are for numbers"
)]
pub trait Numeric {
    /// The number, if there is one.
    fn number(&self) -> Option<Num>;
}

macro_rules! numbers {
    ($($variant:ident($wide:expr): $($type:ty)*;)*) => {$($(
        impl Numeric for $type {
            #[inline]
            fn number(&self) -> Option<Num> {
                Some(Num::$variant($wide(*self)))
            }
        }
    )*)*};
}

numbers! {
    Int(i128::from): i8 i16 i32 i64 u8 u16 u32 u64;
    Float(f64::from): f64;
    Float(widened): f32;
}

impl Numeric for Number {
    fn number(&self) -> Option<Num> {
        Some(Num::of(self))
    }
}

impl Numeric for Integer {
    fn number(&self) -> Option<Num> {
        Some(Num::of(self.as_number()))
    }
}

impl Numeric for Value {
    fn number(&self) -> Option<Num> {
        match self {
            Self::Number(number) => Some(Num::of(number)),
            _ => None,
        }
    }
}

impl Numeric for Instance<'_> {
    fn number(&self) -> Option<Num> {
        Instance::number(self)
    }
}

#[diagnostic::do_not_recommend]
impl<W: Around<Inner: Numeric>> Numeric for W {
    #[inline]
    fn number(&self) -> Option<Num> {
        self.inner()?.number()
    }
}

/// A list.
#[diagnostic::on_unimplemented(
    message = "the value is not a list",
    label = "`min_items`, `max_items`, `unique_items` and `items` are for lists"
)]
pub trait List {
    /// The type of the items.
    type Item;

    /// The items, if there is a list.
    fn list(&self) -> Option<&[Self::Item]>;
}

impl<T> List for [T] {
    type Item = T;

    fn list(&self) -> Option<&[T]> {
        Some(self)
    }
}

impl<T> List for Vec<T> {
    type Item = T;

    #[inline]
    fn list(&self) -> Option<&[T]> {
        Some(self)
    }
}

impl List for Value {
    type Item = Self;

    fn list(&self) -> Option<&[Self]> {
        self.as_array().map(Vec::as_slice)
    }
}

#[diagnostic::do_not_recommend]
impl<W: Around<Inner: List>> List for W {
    type Item = <W::Inner as List>::Item;

    #[inline]
    fn list(&self) -> Option<&[Self::Item]> {
        self.inner()?.list()
    }
}

/// Properties by name.
#[diagnostic::on_unimplemented(
    message = "the value is not a map from names to values",
    label = "`min_properties`, `max_properties` and `values` are for maps"
)]
pub trait MapLike {
    /// The type of the values.
    type Value;

    /// How many properties there are, if there is a map; those that could not be built are among them.
    fn size(&self) -> Option<usize>;

    /// Goes through the properties.
    fn each(&self, visit: &mut dyn FnMut(&str, &Self::Value));

    /// Goes through the names, those of properties that could not be built among them.
    fn each_name(&self, visit: &mut dyn FnMut(&str)) {
        self.each(&mut |name, _| visit(name));
    }
}

macro_rules! maps {
    ($([$($generics:tt)*] $type:ty => $value:ty;)*) => {$(
        impl<$($generics)*> MapLike for $type {
            type Value = $value;

            fn size(&self) -> Option<usize> {
                Some(self.len())
            }

            fn each(&self, visit: &mut dyn FnMut(&str, &$value)) {
                for (name, value) in self {
                    visit(name, value);
                }
            }
        }
    )*};
}

maps! {
    [V] Properties<V> => V;
    [V] BTreeMap<String, V> => V;
}

impl MapLike for Map<String, Value> {
    type Value = Value;

    fn size(&self) -> Option<usize> {
        Some(self.len())
    }

    /// By name, also where the feature `preserve_order` of `serde_json` keeps another order.
    fn each(&self, visit: &mut dyn FnMut(&str, &Value)) {
        let mut properties: Vec<_> = self.iter().collect();
        properties.sort_by_key(|(name, _)| *name);
        for (name, value) in properties {
            visit(name, value);
        }
    }
}

impl<V, S> MapLike for HashMap<String, V, S> {
    type Value = V;

    fn size(&self) -> Option<usize> {
        Some(self.len())
    }

    fn each(&self, visit: &mut dyn FnMut(&str, &V)) {
        for (name, value) in in_order(self) {
            visit(name, value);
        }
    }
}

impl MapLike for Value {
    type Value = Self;

    fn size(&self) -> Option<usize> {
        self.as_object().map(Map::len)
    }

    fn each(&self, visit: &mut dyn FnMut(&str, &Self)) {
        if let Some(properties) = self.as_object() {
            properties.each(visit);
        }
    }
}

impl MapLike for Instance<'_> {
    type Value = Self;

    fn size(&self) -> Option<usize> {
        self.properties().map(super::ObjectView::count)
    }

    fn each(&self, visit: &mut dyn FnMut(&str, &Self)) {
        if let Some(properties) = self.properties() {
            properties.each(&mut |name, value| visit(name, &value));
        }
    }
}

#[diagnostic::do_not_recommend]
impl<W: Around<Inner: MapLike>> MapLike for W {
    type Value = <W::Inner as MapLike>::Value;

    fn size(&self) -> Option<usize> {
        Some(self.inner()?.size()? + self.unbuilt().map_or(0, BTreeSet::len))
    }

    fn each_name(&self, visit: &mut dyn FnMut(&str)) {
        if let Some(properties) = self.inner() {
            properties.each_name(visit);
        }
        self.unbuilt()
            .into_iter()
            .flatten()
            .for_each(|name| visit(name));
    }

    fn each(&self, visit: &mut dyn FnMut(&str, &Self::Value)) {
        if let Some(properties) = self.inner() {
            properties.each(visit);
        }
    }
}

/// A value of any type.
#[diagnostic::on_unimplemented(
    message = "`{Self}` is of one type",
    label = "`types` is for `serde_json::Value`"
)]
pub trait AnyValue {
    /// The value, if there is one.
    fn any_value(&self) -> Option<&Value>;
}

impl AnyValue for Value {
    #[inline]
    fn any_value(&self) -> Option<&Value> {
        Some(self)
    }
}

#[diagnostic::do_not_recommend]
impl<W: Around<Inner: AnyValue>> AnyValue for W {
    #[inline]
    fn any_value(&self) -> Option<&Value> {
        self.inner()?.any_value()
    }
}

/// A string of an enum.
#[diagnostic::on_unimplemented(
    message = "the value is not an enum",
    label = "`closed` is for types that derive `OpenEnum`"
)]
pub trait Listed {
    /// The list.
    type List: OpenEnum;

    /// The text, if there is one.
    fn listed(&self) -> Option<&Self::List>;
}

#[diagnostic::do_not_recommend]
impl<W: Around<Inner: Listed>> Listed for W {
    type List = <W::Inner as Listed>::List;

    #[inline]
    fn listed(&self) -> Option<&Self::List> {
        self.inner()?.listed()
    }
}
