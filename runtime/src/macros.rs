//! Impls that are the same for every derived type.

/// serde's `Deserialize` and what rules ask, for a struct.
#[doc(hidden)]
#[macro_export]
macro_rules! __model_impls {
    ($type:ty) => {
        $crate::__model_impls!(@serialized $type);

        #[automatically_derived]
        impl $crate::__private::Described for $type {}
    };
    // Of several types of value: what it is, is what the value of the variant is.
    ($type:ty, $(Self::$variant:ident),+) => {
        $crate::__model_impls!(@serialized $type);

        #[automatically_derived]
        impl $crate::__private::Described for $type {
            #[inline]
            fn scalar(&self) -> $crate::__private::Scalar<'_> {
                match self {
                    $(Self::$variant(value) => $crate::__private::Described::scalar(value),)*
                }
            }
        }
    };
    (@serialized $type:ty) => {
        $crate::__deserialize_impl!($type);

        #[automatically_derived]
        impl $crate::__private::Identity for $type {
            #[inline]
            fn key(&self) -> $crate::__private::Key<'_> {
                $crate::__private::Key::of_serialized(self)
            }
        }
    };
}

/// serde's `Deserialize` and what rules ask, for a newtype.
#[doc(hidden)]
#[macro_export]
macro_rules! __newtype_impls {
    ($type:ty) => {
        $crate::__deserialize_impl!($type);

        #[automatically_derived]
        impl $crate::__private::Described for $type {
            #[inline]
            fn scalar(&self) -> $crate::__private::Scalar<'_> {
                $crate::__private::Scalar::or_null($crate::__private::Described::scalar(&self.0))
            }
        }

        #[automatically_derived]
        impl $crate::__private::Identity for $type {
            #[inline]
            fn key(&self) -> $crate::__private::Key<'_> {
                $crate::__private::Identity::key(&self.0)
            }
        }
    };
}

/// Everything but the texts themselves, for an enum.
#[doc(hidden)]
#[macro_export]
macro_rules! __open_enum_impls {
    ($type:ty) => {
        $crate::__deserialize_impl!($type);

        #[automatically_derived]
        impl $crate::__private::Decode for $type {
            #[inline]
            fn decode(
                json: &mut $crate::__private::Reader<'_>,
                at: &$crate::__private::Path<'_>,
                report: &mut $crate::__private::Report,
            ) -> $crate::__private::Result<Self, $crate::__private::Stop> {
                $crate::__private::open_enum::decode(json, at, report)
            }
        }

        #[automatically_derived]
        impl $crate::__private::Validate for $type {
            #[inline]
            fn check(&self, _: &$crate::__private::Path<'_>, _: &mut $crate::__private::Report) {}

            #[inline]
            fn has_rules() -> $crate::__private::bool {
                false
            }
        }

        #[automatically_derived]
        impl $crate::__private::Described for $type {
            #[inline]
            fn scalar(&self) -> $crate::__private::Scalar<'_> {
                $crate::__private::Scalar::Text($crate::__private::OpenEnum::as_str(self))
            }

            #[inline]
            fn is_text(&self, text: &$crate::__private::str) -> bool {
                $crate::__private::open_enum::is_text(self, text)
            }
        }

        #[automatically_derived]
        impl $crate::__private::AsInstance for $type {
            #[inline]
            fn as_instance(&self) -> $crate::__private::Instance<'_> {
                $crate::__private::Instance::plain($crate::__private::Described::scalar(self))
            }
        }

        #[automatically_derived]
        impl $crate::__private::Identity for $type {
            #[inline]
            fn key(&self) -> $crate::__private::Key<'_> {
                $crate::__private::Key::text($crate::__private::OpenEnum::as_str(self))
            }
        }

        #[automatically_derived]
        impl $crate::__private::rules::traits::Text for $type {
            #[inline]
            fn text(&self) -> $crate::__private::Option<&$crate::__private::str> {
                $crate::__private::Some($crate::__private::OpenEnum::as_str(self))
            }
        }

        #[automatically_derived]
        impl $crate::__private::rules::traits::Listed for $type {
            type List = Self;

            #[inline]
            fn listed(&self) -> $crate::__private::Option<&Self> {
                $crate::__private::Some(self)
            }
        }

        #[automatically_derived]
        impl $crate::__private::serde::Serialize for $type {
            fn serialize<S: $crate::__private::serde::Serializer>(
                &self,
                serializer: S,
            ) -> $crate::__private::Result<S::Ok, S::Error> {
                serializer.serialize_str($crate::__private::OpenEnum::as_str(self))
            }
        }

        #[automatically_derived]
        impl $crate::__private::Display for $type {
            #[inline]
            fn fmt(
                &self,
                f: &mut $crate::__private::Formatter<'_>,
            ) -> $crate::__private::fmt::Result {
                $crate::__private::Display::fmt($crate::__private::OpenEnum::as_str(self), f)
            }
        }

        #[automatically_derived]
        impl $crate::__private::AsRef<$crate::__private::str> for $type {
            #[inline]
            fn as_ref(&self) -> &$crate::__private::str {
                $crate::__private::OpenEnum::as_str(self)
            }
        }

        #[automatically_derived]
        impl $crate::__private::From<&$crate::__private::str> for $type {
            #[inline]
            fn from(text: &$crate::__private::str) -> Self {
                $crate::__private::open_enum::from_text($crate::__private::Cow::Borrowed(text))
            }
        }

        #[automatically_derived]
        impl $crate::__private::From<$crate::__private::String> for $type {
            #[inline]
            fn from(text: $crate::__private::String) -> Self {
                $crate::__private::open_enum::from_text($crate::__private::Cow::Owned(text))
            }
        }

        #[automatically_derived]
        impl $crate::__private::FromStr for $type {
            type Err = $crate::__private::Infallible;

            #[inline]
            fn from_str(
                text: &$crate::__private::str,
            ) -> $crate::__private::Result<Self, $crate::__private::Infallible> {
                $crate::__private::Ok($crate::__private::From::from(text))
            }
        }
    };
}

#[doc(hidden)]
#[macro_export]
macro_rules! __deserialize_impl {
    ($type:ty) => {
        #[automatically_derived]
        impl<'de> $crate::__private::serde::Deserialize<'de> for $type {
            fn deserialize<D: $crate::__private::serde::Deserializer<'de>>(
                deserializer: D,
            ) -> $crate::__private::Result<Self, D::Error> {
                $crate::serde_bridge::deserialize(deserializer)
            }
        }
    };
}

/// `JsonSchema` for a type whose schema is a file: the type, its name, its identity and the path of the file.
///
/// Which of the two it is, the runtime's own features say: those of the crate that calls it are not the runtime's to name.
#[cfg(feature = "schemars")]
#[doc(hidden)]
#[macro_export]
macro_rules! __schema_file {
    ($type:ty, $name:literal, $id:literal, $path:literal) => {
        $crate::__answers_with!($type, $name, $id, |generator| {
            $crate::schemars_bridge::embed(generator, $name, include_str!($path))
        });
    };
}

/// Nothing, where nobody asks for schemas.
#[cfg(not(feature = "schemars"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __schema_file {
    ($type:ty, $name:literal, $id:literal, $path:literal) => {};
}

/// The bundle with the schemas of many types: its name in Rust and the path of the file.
#[cfg(feature = "schemars")]
#[doc(hidden)]
#[macro_export]
macro_rules! __schema_bundle {
    ($bundle:ident, $path:literal) => {
        static $bundle: $crate::schemars_bridge::Bundle =
            $crate::schemars_bridge::Bundle::new(include_str!($path));
    };
}

/// Nothing, where nobody asks for schemas.
#[cfg(not(feature = "schemars"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __schema_bundle {
    ($bundle:ident, $path:literal) => {};
}

/// `JsonSchema` for a type whose schema is in a bundle: the type, its name, its identity and the bundle.
#[cfg(feature = "schemars")]
#[doc(hidden)]
#[macro_export]
macro_rules! __schema_in_bundle {
    ($type:ty, $name:literal, $id:literal, $bundle:ident) => {
        $crate::__answers_with!($type, $name, $id, |generator| $bundle
            .embed(generator, $name));
    };
}

/// Nothing, where nobody asks for schemas.
#[cfg(not(feature = "schemars"))]
#[doc(hidden)]
#[macro_export]
macro_rules! __schema_in_bundle {
    ($type:ty, $name:literal, $id:literal, $bundle:ident) => {};
}

/// `JsonSchema` for a type: its name, its identity, and what a generator is given.
#[cfg(feature = "schemars")]
#[doc(hidden)]
#[macro_export]
macro_rules! __answers_with {
    ($type:ty, $name:literal, $id:literal, |$generator:ident| $schema:expr) => {
        #[automatically_derived]
        impl $crate::schemars_bridge::JsonSchema for $type {
            fn schema_name() -> $crate::schemars_bridge::Name {
                $crate::schemars_bridge::Name::Borrowed($name)
            }

            fn schema_id() -> $crate::schemars_bridge::Name {
                $crate::schemars_bridge::Name::Borrowed($id)
            }

            fn json_schema(
                $generator: &mut $crate::schemars_bridge::SchemaGenerator,
            ) -> $crate::schemars_bridge::Schema {
                $schema
            }
        }
    };
}
