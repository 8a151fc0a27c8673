//! Addresses of e-mail: `Mailbox` of RFC 5321, section 4.1.2, and RFC 6531 with what is not ASCII.

use super::host::{is_hostname, is_idn_hostname};
use super::plain::{is_ipv4, is_ipv6};

/// `email`
pub(crate) fn is_email(text: &str) -> bool {
    is_mailbox(text, is_hostname) && text.is_ascii()
}

/// `idn-email`
pub(crate) fn is_idn_email(text: &str) -> bool {
    is_mailbox(text, is_idn_hostname)
}

fn is_mailbox(text: &str, is_domain: fn(&str) -> bool) -> bool {
    // A domain has no `@`, and a local part may have some in quotes.
    text.rsplit_once('@').is_some_and(|(local, domain)| {
        is_local_part(local) && (is_domain(domain) || is_address_literal(domain))
    })
}

/// The most bytes that a local part can have.
const MOST_OF_LOCAL_PART: usize = 64;

fn is_local_part(text: &str) -> bool {
    let quoted = text.strip_prefix('"').and_then(|it| it.strip_suffix('"'));
    text.len() <= MOST_OF_LOCAL_PART
        && quoted.map_or_else(|| text.split('.').all(is_atom), is_quoted)
}

fn is_atom(text: &str) -> bool {
    let is_part = |it: char| {
        !it.is_ascii() || it.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~".contains(it)
    };
    !text.is_empty() && text.chars().all(is_part)
}

/// Printable characters, of which `"` and `\` are behind a `\`.
fn is_quoted(text: &str) -> bool {
    let mut characters = text.chars();
    let is_printable = |it: char| it == ' ' || !it.is_ascii() || it.is_ascii_graphic();
    while let Some(it) = characters.next() {
        let is_right = match it {
            '"' => false,
            '\\' => characters
                .next()
                .is_some_and(|it| it.is_ascii() && is_printable(it)),
            it => is_printable(it),
        };
        if !is_right {
            return false;
        }
    }
    true
}

/// `[192.0.2.1]` or `[IPv6:2001:db8::1]`
fn is_address_literal(text: &str) -> bool {
    const TAG: &str = "IPv6:";
    let address = text.strip_prefix('[').and_then(|it| it.strip_suffix(']'));
    address.is_some_and(|address| match address.split_at_checked(TAG.len()) {
        Some((tag, address)) if tag.eq_ignore_ascii_case(TAG) => is_ipv6(address),
        _ => is_ipv4(address),
    })
}
