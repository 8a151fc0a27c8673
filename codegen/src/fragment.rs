//! JSON Pointers as fragments of addresses.

use std::borrow::Cow;

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, percent_decode_str, utf8_percent_encode};

/// What is written out.
const ENCODED: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'/')
    .remove(b'$');

/// The fragment of a pointer, in which characters beyond ASCII are as bytes.
pub(crate) fn of_pointer(pointer: &str) -> String {
    utf8_percent_encode(pointer, ENCODED).to_string()
}

/// The pointer in a fragment, with `%41` and its like read.
pub(crate) fn to_pointer(fragment: &str) -> String {
    let decoded = percent_decode_str(fragment).decode_utf8();
    decoded.map_or_else(|_| fragment.to_owned(), Cow::into_owned)
}
