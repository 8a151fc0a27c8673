//! Addresses, identifiers and pointers of a few ASCII characters.

use std::net::{Ipv4Addr, Ipv6Addr};

/// Four decimal numbers without leading zeros.
pub(crate) fn is_ipv4(text: &str) -> bool {
    text.parse::<Ipv4Addr>().is_ok()
}

/// RFC 4291, section 2.2; a zone is no part of it.
pub(crate) fn is_ipv6(text: &str) -> bool {
    text.parse::<Ipv6Addr>().is_ok()
}

/// RFC 4122, section 3, of any version.
pub(crate) fn is_uuid(text: &str) -> bool {
    let is_hex = |it: &str| it.bytes().all(|byte| byte.is_ascii_hexdigit());
    let lengths = text.split('-').map(str::len);
    lengths.eq([8, 4, 4, 4, 12]) && text.split('-').all(is_hex)
}

/// RFC 6901, section 3.
pub(crate) fn is_json_pointer(text: &str) -> bool {
    let mut escapes = text.split('~').skip(1);
    let is_rooted = text.is_empty() || text.starts_with('/');
    is_rooted && escapes.all(|it| it.starts_with(['0', '1']))
}

/// `draft-bhutton-relative-json-pointer`: how many levels up, by how many items aside, and what is there.
pub(crate) fn is_relative_json_pointer(text: &str) -> bool {
    let Some(rest) = after_number(text) else {
        return false;
    };
    let rest = match rest.strip_prefix(['+', '-']) {
        Some(aside) if aside.starts_with('0') => return false,
        Some(aside) => match after_number(aside) {
            Some(rest) => rest,
            None => return false,
        },
        None => rest,
    };
    rest == "#" || is_json_pointer(rest)
}

/// What follows a number without leading zeros.
fn after_number(text: &str) -> Option<&str> {
    let end = text.find(|it: char| !it.is_ascii_digit());
    let (number, rest) = text.split_at(end.unwrap_or(text.len()));
    let is_number = number == "0" || !number.is_empty() && !number.starts_with('0');
    is_number.then_some(rest)
}
