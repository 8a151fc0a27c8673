//! Overwriting of what was secret.
//!
//! Which types there are is asked at run time: a bound on the type of a secret would be one on every type that holds one.

use std::any::Any;
use std::collections::{BTreeMap, HashMap};
use std::hint::black_box;
use std::mem;

use serde_json::{Map, Number, Value};

use super::{Integer, Maybe, Properties};

/// Overwrites the value, as far as its type is known.
#[inline(never)]
pub(crate) fn wipe(value: &mut dyn Any) {
    let wipers: &[fn(&mut dyn Any) -> bool] = &[
        of::<String>,
        of::<Box<str>>,
        of::<Vec<u8>>,
        of::<Box<[u8]>>,
        of::<Value>,
        of::<Map<String, Value>>,
        numbers,
        holders::<String>,
        holders::<Vec<u8>>,
        holders::<Value>,
    ];
    // The first that knows the type.
    let _ = wipers.iter().any(|wiper| wiper(value));
}

/// A type of which the memory is overwritten.
trait Wipe {
    fn wipe(&mut self);
}

fn of<T: Wipe + 'static>(value: &mut dyn Any) -> bool {
    let known = value.downcast_mut::<T>();
    known.map(Wipe::wipe).is_some()
}

/// What holds values of a type, one or many.
fn holders<T: Wipe + 'static>(value: &mut dyn Any) -> bool
where
    Vec<T>: Wipe,
{
    of::<Option<T>>(value)
        || of::<Maybe<T>>(value)
        || of::<Box<T>>(value)
        || of::<Vec<T>>(value)
        || of::<Properties<T>>(value)
        || of::<BTreeMap<String, T>>(value)
        || of::<HashMap<String, T>>(value)
}

macro_rules! numbers {
    ($($type:ty)*) => {
        fn numbers(value: &mut dyn Any) -> bool {
            $(of::<$type>(value) || of::<Option<$type>>(value) ||)* of::<Number>(value) || of::<Integer>(value)
        }

        $(
            impl Wipe for $type {
                fn wipe(&mut self) {
                    *self = Self::default();
                    black_box(self);
                }
            }
        )*
    };
}

numbers!(bool char i8 i16 i32 i64 u8 u16 u32 u64 f32 f64);

impl Wipe for String {
    fn wipe(&mut self) {
        mem::take(self).into_bytes().wipe();
    }
}

impl Wipe for Box<str> {
    fn wipe(&mut self) {
        mem::take(self).into_string().wipe();
    }
}

impl Wipe for Vec<u8> {
    fn wipe(&mut self) {
        // What was cut off is still there, too.
        self.clear();
        self.resize(self.capacity(), 0);
        // Nobody reads the zeros: without this, nothing would have to write them.
        black_box(self.as_mut_slice());
        self.clear();
    }
}

impl Wipe for Box<[u8]> {
    fn wipe(&mut self) {
        self.fill(0);
        black_box(self);
    }
}

impl Wipe for Number {
    fn wipe(&mut self) {
        *self = 0.into();
        black_box(self);
    }
}

impl Wipe for Integer {
    fn wipe(&mut self) {
        *self = 0.into();
        black_box(self);
    }
}

impl Wipe for Value {
    fn wipe(&mut self) {
        match self {
            Self::Null => {}
            Self::Bool(value) => value.wipe(),
            Self::Number(number) => number.wipe(),
            Self::String(text) => text.wipe(),
            Self::Array(items) => items.wipe(),
            Self::Object(properties) => properties.wipe(),
        }
    }
}

impl Wipe for Map<String, Value> {
    fn wipe(&mut self) {
        wipe_properties(mem::take(self));
    }
}

/// Names are secret, too.
fn wipe_properties<T: Wipe>(properties: impl IntoIterator<Item = (String, T)>) {
    for (mut name, mut value) in properties {
        name.wipe();
        value.wipe();
    }
}

impl<T: Wipe> Wipe for Option<T> {
    fn wipe(&mut self) {
        self.iter_mut().for_each(Wipe::wipe);
    }
}

impl<T: Wipe> Wipe for Maybe<T> {
    fn wipe(&mut self) {
        if let Self::Value(value) = self {
            value.wipe();
        }
    }
}

impl<T: Wipe> Wipe for Box<T> {
    fn wipe(&mut self) {
        T::wipe(self);
    }
}

macro_rules! lists {
    ($($item:ty)*) => {$(
        impl Wipe for Vec<$item> {
            fn wipe(&mut self) {
                self.iter_mut().for_each(Wipe::wipe);
            }
        }
    )*};
}

// Bytes are overwritten at once.
lists!(String Vec<u8> Value);

impl<T: Wipe> Wipe for Properties<T> {
    fn wipe(&mut self) {
        wipe_properties(mem::take(self));
    }
}

impl<T: Wipe> Wipe for BTreeMap<String, T> {
    fn wipe(&mut self) {
        wipe_properties(mem::take(self));
    }
}

impl<T: Wipe> Wipe for HashMap<String, T> {
    fn wipe(&mut self) {
        wipe_properties(mem::take(self));
    }
}
