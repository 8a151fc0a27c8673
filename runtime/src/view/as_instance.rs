//! What types of other crates, and the runtime's own, are as instances.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::rc::Rc;
use std::sync::Arc;

use serde_json::{Map, Number, Value};

use super::instance::{ArrayView, AsInstance, Instance, ObjectView};
use super::{Described, Part, Scalar, in_order};
use crate::value::{Integer, Maybe, Parsed, Properties, Secret};

macro_rules! plain {
    ($($type:ty)*) => {$(
        impl AsInstance for $type {
            fn as_instance(&self) -> Instance<'_> {
                Instance::plain(self.scalar())
            }
        }
    )*};
}

plain!(() bool i8 i16 i32 i64 u8 u16 u32 u64 f32 f64 Number Integer str String Cow<'_, str>);

impl<T> AsInstance for Parsed<T> {
    fn as_instance(&self) -> Instance<'_> {
        Instance::plain(self.scalar())
    }
}

macro_rules! pointers {
    ($($type:ty)*) => {$(
        impl<T: AsInstance + ?Sized> AsInstance for $type {
            fn as_instance(&self) -> Instance<'_> {
                T::as_instance(self)
            }
        }
    )*};
}

pointers!(&T Box<T> Rc<T> Arc<T>);

impl<T: AsInstance> AsInstance for Option<T> {
    fn as_instance(&self) -> Instance<'_> {
        match self {
            Some(value) => value.as_instance(),
            None => Instance::plain(Scalar::Absent),
        }
    }
}

impl<T: AsInstance> AsInstance for Maybe<T> {
    fn as_instance(&self) -> Instance<'_> {
        match self {
            Self::Absent => Instance::plain(Scalar::Absent),
            Self::Null => Instance::plain(Scalar::Null),
            Self::Value(value) => value.as_instance(),
        }
    }
}

impl<T: AsInstance> AsInstance for Secret<T> {
    fn as_instance(&self) -> Instance<'_> {
        self.expose().as_instance().in_secret()
    }
}

/// A part that is not given has been reported: as if it were absent, nothing is said of it.
impl<T: AsInstance> AsInstance for Part<'_, T> {
    fn as_instance(&self) -> Instance<'_> {
        match self.given() {
            Some(value) => value.as_instance(),
            None => Instance::plain(Scalar::Absent),
        }
    }
}

impl<T: AsInstance> AsInstance for Vec<T> {
    fn as_instance(&self) -> Instance<'_> {
        Instance::array(self)
    }
}

impl<T: AsInstance> ArrayView for Vec<T> {
    fn count(&self) -> usize {
        self.len()
    }

    fn item(&self, index: usize) -> Option<Instance<'_>> {
        self.get(index).map(|item| item.as_instance().or_null())
    }
}

macro_rules! maps {
    ($([$($generics:tt)*] $type:ty;)*) => {$(
        impl<$($generics)*> AsInstance for $type {
            fn as_instance(&self) -> Instance<'_> {
                Instance::object(self)
            }
        }

        impl<$($generics)*> ObjectView for $type {
            fn each<'v>(&'v self, see: &mut dyn FnMut(&'v str, Instance<'v>)) {
                for (name, value) in self {
                    see(name, value.as_instance().or_null());
                }
            }

            fn count(&self) -> usize {
                self.len()
            }

            fn property(&self, name: &str) -> Option<Instance<'_>> {
                self.get(name).map(|value| value.as_instance().or_null())
            }
        }
    )*};
}

maps! {
    [V: AsInstance] Properties<V>;
    [V: AsInstance] BTreeMap<String, V>;
    [] Map<String, Value>;
}

impl<V: AsInstance, S> AsInstance for HashMap<String, V, S> {
    fn as_instance(&self) -> Instance<'_> {
        Instance::object(self)
    }
}

impl<V: AsInstance, S> ObjectView for HashMap<String, V, S> {
    fn each<'v>(&'v self, see: &mut dyn FnMut(&'v str, Instance<'v>)) {
        for (name, value) in in_order(self) {
            see(name, value.as_instance().or_null());
        }
    }

    fn count(&self) -> usize {
        self.len()
    }
}

impl AsInstance for Value {
    fn as_instance(&self) -> Instance<'_> {
        let instance = match self {
            Self::Array(items) => Instance::array(items),
            Self::Object(properties) => Instance::object(properties),
            plain => Instance::plain(plain.scalar()),
        };
        instance.at_address(self)
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::json::JsonType;
    use crate::view::{Identity, Key};

    #[test]
    fn what_is_missing_is_null_in_lists_and_maps_alone() {
        assert!(
            None::<u8>.as_instance().is_absent() && Maybe::<u8>::Absent.as_instance().is_absent()
        );
        let list = vec![None, Some(1)];
        let first = list
            .as_instance()
            .items()
            .and_then(|it| it.item(0))
            .unwrap();
        assert_eq!(first.json_type(), Some(JsonType::Null));
        let map = BTreeMap::from([("a".to_owned(), None::<u8>)]);
        let (map, expected) = (map.as_instance(), json!({ "a": null }));
        assert!(map.key() == Key::of_serialized(&expected));
    }

    #[test]
    fn a_value_and_what_it_is_written_as_are_one() {
        let values = [
            json!({ "b": [1.0, "x", null, true], "a": {} }),
            json!([]),
            json!(-2.5),
            json!("x"),
        ];
        for value in values {
            assert!(
                value.as_instance().into_key() == Key::of_serialized(&value),
                "{value}"
            );
        }
    }

    #[test]
    fn a_secret_is_known_as_one() {
        let secret = Secret::new(vec!["x".to_owned()]);
        let instance = secret.as_instance();
        assert!(instance.is_secret() && instance.items().is_some_and(|it| it.count() == 1));
    }
}
