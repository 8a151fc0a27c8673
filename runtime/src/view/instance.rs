//! A value as schemas look at it, whatever type it has.

use super::{Described, Identity, Key, Scalar};
use crate::json::JsonType;
use crate::value::Num;

/// A JSON value, held by a type of any kind: what schemas are applied to.
///
/// ```
/// use specwright_runtime::{AsInstance, JsonType, Properties};
///
/// let mut sizes = Properties::new();
/// sizes.insert("a", vec![1, 2]);
/// let instance = sizes.as_instance();
/// assert_eq!(instance.json_type(), Some(JsonType::Object));
/// let list = instance.properties().and_then(|it| it.property("a")).unwrap();
/// assert_eq!(list.items().unwrap().count(), 2);
/// ```
#[derive(Clone, Copy)]
pub struct Instance<'v> {
    form: Form<'v>,
    is_secret: bool,
    /// That of a value in a tree, which no other one has meanwhile; null of others.
    #[cfg_attr(
        not(feature = "evaluate"),
        expect(dead_code, reason = "only evaluation remembers values")
    )]
    address: *const (),
}

#[derive(Clone, Copy)]
enum Form<'v> {
    Plain(Scalar<'v>),
    Array(&'v dyn ArrayView),
    Object(&'v dyn ObjectView),
}

/// A type whose values schemas can be applied to.
#[diagnostic::on_unimplemented(
    message = "no schema can be applied to a `{Self}`",
    note = "derive `AsInstance` for it"
)]
pub trait AsInstance {
    /// The value as an instance.
    fn as_instance(&self) -> Instance<'_>;
}

/// The items of an array.
pub trait ArrayView {
    /// How many there are.
    fn count(&self) -> usize;

    /// One of them, if there are so many.
    fn item(&self, index: usize) -> Option<Instance<'_>>;
}

/// The properties of an object.
pub trait ObjectView {
    /// Goes through the properties that are there.
    fn each<'v>(&'v self, see: &mut dyn FnMut(&'v str, Instance<'v>));

    /// How many there are.
    fn count(&self) -> usize {
        let mut count = 0;
        self.each(&mut |_, _| count += 1);
        count
    }

    /// One of them, if it is there.
    fn property(&self, name: &str) -> Option<Instance<'_>> {
        let mut found = None;
        self.each(&mut |own, value| {
            if own == name {
                found = Some(value);
            }
        });
        found
    }
}

impl<'v> Instance<'v> {
    /// A value that is neither an array nor an object.
    pub const fn plain(scalar: Scalar<'v>) -> Self {
        Self {
            form: Form::Plain(scalar),
            is_secret: false,
            address: std::ptr::null(),
        }
    }

    /// An array.
    pub const fn array(array: &'v dyn ArrayView) -> Self {
        Self {
            form: Form::Array(array),
            is_secret: false,
            address: std::ptr::null(),
        }
    }

    /// An object.
    pub const fn object(object: &'v dyn ObjectView) -> Self {
        Self {
            form: Form::Object(object),
            is_secret: false,
            address: std::ptr::null(),
        }
    }

    /// The same as a secret: nothing in it has a location.
    #[must_use]
    pub const fn in_secret(self) -> Self {
        Self {
            is_secret: true,
            ..self
        }
    }

    /// The same, of a value that others can refer to.
    #[must_use]
    pub(crate) const fn at_address<T>(self, address: &'v T) -> Self {
        Self {
            address: std::ptr::from_ref(address).cast(),
            ..self
        }
    }

    /// Which value of a tree it is, if it is one: null otherwise.
    #[cfg(feature = "evaluate")]
    pub(crate) const fn address(&self) -> *const () {
        self.address
    }

    /// For a location where a value always is, so that `None` is null.
    #[must_use]
    pub const fn or_null(self) -> Self {
        match self.form {
            Form::Plain(Scalar::Absent) => Self {
                form: Form::Plain(Scalar::Null),
                ..self
            },
            _ => self,
        }
    }

    /// Whether there is no value.
    pub const fn is_absent(&self) -> bool {
        matches!(self.form, Form::Plain(Scalar::Absent))
    }

    /// Whether it is a secret.
    pub const fn is_secret(&self) -> bool {
        self.is_secret
    }

    /// Its items, if it is an array.
    pub const fn items(&self) -> Option<&'v dyn ArrayView> {
        match self.form {
            Form::Array(array) => Some(array),
            _ => None,
        }
    }

    /// Its properties, if it is an object.
    pub const fn properties(&self) -> Option<&'v dyn ObjectView> {
        match self.form {
            Form::Object(object) => Some(object),
            _ => None,
        }
    }

    /// The number, if it is one.
    pub const fn number(&self) -> Option<Num> {
        match self.form {
            Form::Plain(Scalar::Number(number)) => Some(number),
            _ => None,
        }
    }

    /// The string, if it is one.
    pub const fn text(&self) -> Option<&'v str> {
        match self.form {
            Form::Plain(Scalar::Text(text)) => Some(text),
            _ => None,
        }
    }

    /// The type of the value, if there is one. A number is a [`Number`](JsonType::Number) without a fraction, too.
    pub const fn json_type(&self) -> Option<JsonType> {
        Some(match self.form {
            Form::Array(_) => JsonType::Array,
            Form::Object(_) => JsonType::Object,
            Form::Plain(scalar) => match scalar {
                Scalar::Absent | Scalar::Other => return None,
                Scalar::Null => JsonType::Null,
                Scalar::Bool(_) => JsonType::Boolean,
                Scalar::Number(_) => JsonType::Number,
                Scalar::Text(_) => JsonType::String,
            },
        })
    }
}

impl Described for Instance<'_> {
    fn scalar(&self) -> Scalar<'_> {
        match self.form {
            Form::Plain(scalar) => scalar,
            Form::Array(_) | Form::Object(_) => Scalar::Other,
        }
    }
}

impl Identity for Instance<'_> {
    fn key(&self) -> Key<'_> {
        self.into_key()
    }
}

impl<'v> Instance<'v> {
    /// Its key, which does not borrow the instance itself.
    pub(crate) fn into_key(self) -> Key<'v> {
        match self.form {
            Form::Plain(scalar) => Key::plain(scalar),
            Form::Array(array) => {
                let items = (0..array.count()).filter_map(|index| array.item(index));
                Key::of_keys(items.map(Instance::into_key).collect())
            }
            Form::Object(object) => {
                let mut properties = Vec::with_capacity(object.count());
                object.each(&mut |name, value| properties.push((name, value.into_key())));
                Key::of_properties(properties)
            }
        }
    }
}

/// Shows the property of a struct, if it is there.
#[doc(hidden)]
pub fn property<'v, T: AsInstance>(
    name: &'v str,
    value: &'v T,
    see: &mut dyn FnMut(&'v str, Instance<'v>),
) {
    if let Some(value) = present(value) {
        see(name, value);
    }
}

/// The property of a struct, if it is there.
#[doc(hidden)]
pub fn present<T: AsInstance>(value: &T) -> Option<Instance<'_>> {
    Some(value.as_instance()).filter(|value| !value.is_absent())
}

/// Shows the property of a struct that is always there, where `None` is null.
#[doc(hidden)]
pub fn property_or_null<'v, T: AsInstance>(
    name: &'v str,
    value: &'v T,
    see: &mut dyn FnMut(&'v str, Instance<'v>),
) {
    see(name, value.as_instance().or_null());
}
