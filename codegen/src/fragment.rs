//! JSON Pointers as fragments of addresses.

use std::fmt::Write;

/// A JSON pointer as the fragment of an address, in which letters beyond ASCII stand as bytes.
pub(crate) fn of_pointer(pointer: &str) -> String {
    let mut encoded = String::with_capacity(pointer.len());
    for byte in pointer.bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~/$".contains(&byte) {
            encoded.push(byte.into());
        } else {
            // Writing to a text cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
    encoded
}
