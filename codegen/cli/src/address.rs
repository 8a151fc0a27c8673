//! Addresses of the web that paths can be put behind.

use fluent_uri::Uri;

/// Why a string is no address that paths can be put behind: `https://host/folder`.
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
