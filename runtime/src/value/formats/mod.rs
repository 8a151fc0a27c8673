//! Values of crates that strings with a `format` are, in the notation that the format has.
//!
//! Each is for [`Parsed`](super::Parsed): a crate's own type would be written by its `Display`, which is not always what the format
//! asks for.

#[cfg(feature = "bytes")]
pub mod bytes;
#[cfg(feature = "chrono")]
pub mod chrono;
#[cfg(feature = "time")]
pub mod time;

/// What wraps another type: it is that type to whoever looks at it.
#[cfg(any(feature = "bytes", feature = "chrono", feature = "time"))]
macro_rules! wraps {
    ($wrapper:ident, $inner:ty) => {
        impl ::std::ops::Deref for $wrapper {
            type Target = $inner;

            fn deref(&self) -> &$inner {
                &self.0
            }
        }

        impl From<$inner> for $wrapper {
            fn from(value: $inner) -> Self {
                Self(value)
            }
        }

        impl From<$wrapper> for $inner {
            fn from(value: $wrapper) -> Self {
                value.0
            }
        }
    };
}
#[cfg(any(feature = "bytes", feature = "chrono", feature = "time"))]
use wraps;
