//! Addresses, of the web and inside of a document.

use std::fmt::Write;

use fluent_uri::Uri;

/// Why a text is no address that paths can be put behind: `https://host/folder`.
pub(crate) fn problem(text: &str) -> Option<&'static str> {
    let Ok(uri) = Uri::parse(text) else {
        return Some("it is no absolute address");
    };
    let scheme = uri.scheme().as_str();
    if !["http", "https"]
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known))
    {
        return Some("it is no address of `http` or `https`");
    }
    if uri
        .authority()
        .is_none_or(|authority| authority.host().is_empty())
    {
        return Some("it names no host");
    }
    if uri.has_query() || uri.has_fragment() {
        return Some("nothing can be put behind its query or fragment");
    }
    None
}

/// A JSON pointer as the fragment of an address, in which letters beyond ASCII stand as bytes.
pub(crate) fn fragment(pointer: &str) -> String {
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

#[cfg(test)]
mod tests {
    use super::problem;

    #[test]
    fn only_absolute_addresses_of_the_web_can_be_continued() {
        for good in [
            "https://a.example",
            "http://localhost:1",
            "HTTPS://a/b/",
            "http://[::1]/x",
        ] {
            assert_eq!(problem(good), None, "{good}");
        }
        for bad in [
            "",
            "nope",
            "/x",
            "//a/x",
            "ftp://a",
            "https:",
            "https://",
            "https:a",
            "file:///a",
            "https://a?b",
            "https://a#b",
            "https://a b",
            "https://a/\u{202e}",
            "mailto:a@b",
        ] {
            assert!(problem(bad).is_some(), "{bad}");
        }
    }
}
