//! What in a value is written in another way, so that it is not taken for something else.

use std::fmt::Write;

/// Writes everything but unreserved characters (RFC 3986, section 2.3) as `%` and two digits.
pub(super) fn percent_encode(value: &str, encoded: &mut String) {
    encode_others(value, is_unreserved, encoded);
}

/// The same of a part of a path or a query.
pub(super) fn in_uri(value: &str, _: bool) -> String {
    let mut encoded = String::with_capacity(value.len());
    percent_encode(value, &mut encoded);
    encoded
}

/// The same where reserved characters may be: but for those that would end the value, and what is encoded already.
pub(super) fn in_reserved(value: &str, is_name: bool) -> String {
    if is_name {
        return in_uri(value, is_name);
    }
    let stays = |byte| is_unreserved(byte) || b":/?@!$'()*;".contains(&byte);
    encoded(value, stays, is_encoded)
}

/// An item of a header's list, or a name or value of its object. Headers are not percent-encoded otherwise.
pub(super) fn in_header(value: &str, is_name: bool) -> String {
    let stays = |byte| byte != b',' && byte != b'%' && !(is_name && byte == b'=');
    encoded(value, stays, |rest| !is_encoded(rest))
}

/// A value in a cookie: all but the characters of RFC 6265, section 4.1.1, is encoded.
pub(super) fn in_cookie(value: &str, is_name: bool) -> String {
    let stays = |byte: u8| {
        byte.is_ascii_graphic() && !b"\",;\\%".contains(&byte) && !(is_name && byte == b'=')
    };
    encoded(value, stays, |rest| !is_encoded(rest))
}

/// A value in which these bytes stay, and a `%` where this is true of what begins with it.
fn encoded(value: &str, stays: impl Fn(u8) -> bool, keeps: impl Fn(&[u8]) -> bool) -> String {
    let mut encoded = String::with_capacity(value.len());
    let mut rest = value;
    while let Some(at) = rest.find('%') {
        encode_others(&rest[..at], &stays, &mut encoded);
        let is_kept = keeps(&rest.as_bytes()[at..]);
        encoded.push_str(if is_kept { "%" } else { "%25" });
        rest = &rest[at + 1..];
    }
    encode_others(rest, &stays, &mut encoded);
    encoded
}

fn encode_others(value: &str, stays: impl Fn(u8) -> bool, encoded: &mut String) {
    for character in value.chars() {
        let mut buffer = [0; 4];
        let bytes = character.encode_utf8(&mut buffer).bytes();
        if bytes.clone().all(&stays) {
            encoded.push(character);
            continue;
        }
        for byte in bytes {
            // Writing to a string cannot fail.
            let _ = write!(encoded, "%{byte:02X}");
        }
    }
}

/// Whether a string begins with `%` and two digits.
fn is_encoded(text: &[u8]) -> bool {
    matches!(text, [b'%', high, low, ..] if high.is_ascii_hexdigit() && low.is_ascii_hexdigit())
}

pub(super) const fn is_unreserved(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~')
}
