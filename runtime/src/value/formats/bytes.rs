//! Bytes in base64, as the crate `bytes` has them.

use std::fmt;
use std::str::FromStr;

use ::bytes::Bytes;
use base64::alphabet::{self, Alphabet};
use base64::display::Base64Display;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use base64::{DecodeError, Engine};

/// Both alphabets are read with and without padding.
const fn engine(alphabet: &Alphabet, is_padded: bool) -> GeneralPurpose {
    let config = GeneralPurposeConfig::new()
        .with_encode_padding(is_padded)
        .with_decode_padding_mode(DecodePaddingMode::Indifferent);
    GeneralPurpose::new(alphabet, config)
}

const PLAIN: GeneralPurpose = engine(&alphabet::STANDARD, true);
const OF_URLS: GeneralPurpose = engine(&alphabet::URL_SAFE, false);

/// What a string of the format `byte` (or `base64`) encodes: base64 with `+` and `/`, written with padding.
///
/// ```
/// use specwright_runtime::formats::bytes::Base64;
/// use specwright_runtime::{Parsed, from_str};
///
/// let mut data = from_str::<Parsed<Base64>>(r#""aGk""#).unwrap().into_inner();
/// assert_eq!(data[..], *b"hi");
/// assert_eq!(data.text(), "aGk");
///
/// data.set(Base64::from(vec![255]));
/// assert_eq!(data.text(), "/w==");
/// assert!("_w==".parse::<Base64>().is_err());
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Base64(pub Bytes);

/// What a string of the format `base64url` encodes: base64 with `-` and `_`, written without padding.
///
/// ```
/// use specwright_runtime::formats::bytes::Base64Url;
///
/// let data: Base64Url = "_w==".parse().unwrap();
/// assert_eq!(data[..], [255]);
/// assert_eq!(data.to_string(), "_w");
/// ```
#[derive(Clone, PartialEq, Eq, Hash)]
pub struct Base64Url(pub Bytes);

macro_rules! of_engine {
    ($wrapper:ident, $engine:expr) => {
        super::wraps!($wrapper, Bytes);

        impl From<Vec<u8>> for $wrapper {
            fn from(bytes: Vec<u8>) -> Self {
                Self(bytes.into())
            }
        }

        impl FromStr for $wrapper {
            type Err = DecodeError;

            fn from_str(text: &str) -> Result<Self, DecodeError> {
                $engine.decode(text).map(|bytes| Self(bytes.into()))
            }
        }

        impl fmt::Display for $wrapper {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                Base64Display::new(&self.0, &$engine).fmt(f)
            }
        }

        /// The number of bytes: they may be a secret.
        impl fmt::Debug for $wrapper {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{}({} bytes)", stringify!($wrapper), self.0.len())
            }
        }
    };
}

of_engine!(Base64, PLAIN);
of_engine!(Base64Url, OF_URLS);
