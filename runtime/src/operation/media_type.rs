//! Media types of responses: which documented one a body is in.

/// The index of the documented media type that a body is in, the closest one; without a header `Content-Type` the first.
pub(super) fn chosen(documented: &[&str], header: Option<&str>) -> Option<usize> {
    let Some(header) = header else {
        return (!documented.is_empty()).then_some(0);
    };
    let actual = essence(header);
    let fits = documented.iter().enumerate();
    let fits = fits.filter_map(|(index, it)| Some((closeness(&essence(it), &actual)?, index)));
    // The first of those that are as close.
    let best = fits.min_by_key(|(closeness, index)| (*closeness, *index));
    best.map(|(_, index)| index)
}

/// How close a documented media type is, the closest first; `None` if it is another one.
fn closeness(documented: &str, actual: &str) -> Option<u8> {
    if documented == actual {
        return Some(0);
    }
    let ((of, subtype), (ty, _)) = (documented.split_once('/')?, actual.split_once('/')?);
    match subtype {
        // All JSON is read alike.
        "json" if is_json(documented) && is_json(actual) => Some(1),
        "*" if of == ty => Some(3),
        "*" if of == "*" => Some(4),
        _ if is_json(documented) && actual == "application/json" => Some(2),
        // Nothing is said but that there are bytes.
        "octet-stream" if of == "application" => Some(5),
        _ => None,
    }
}

/// Whether a media type without parameters is JSON.
fn is_json(essence: &str) -> bool {
    matches!(essence, "application/json" | "text/json") || essence.ends_with("+json")
}

/// A media type without its parameters, in lowercase.
pub(super) fn essence(media_type: &str) -> String {
    let essence = media_type.split(';').next().unwrap_or_default();
    essence.trim().to_ascii_lowercase()
}

/// Whether a media type is JSON, whatever its parameters.
pub(super) fn essence_is_json(media_type: &str) -> bool {
    is_json(&essence(media_type))
}

/// Bytes as a string: UTF-8, or what the `charset` of their media type says of `us-ascii` and `iso-8859-1`.
pub(super) fn text(media_type: Option<&str>, bytes: &[u8]) -> Option<String> {
    let charset = media_type.and_then(|it| parameter(it, "charset"));
    let charset = charset.unwrap_or("utf-8").to_ascii_lowercase();
    match &*charset {
        "utf-8" | "utf8" | "us-ascii" => String::from_utf8(bytes.to_vec()).ok(),
        "iso-8859-1" | "latin1" => Some(bytes.iter().copied().map(char::from).collect()),
        _ => None,
    }
}

/// A parameter of a media type, such as `charset`, without its quotes.
pub(super) fn parameter<'m>(media_type: &'m str, name: &str) -> Option<&'m str> {
    let mut parameters = media_type.split(';').skip(1);
    parameters.find_map(|parameter| {
        let (own, value) = parameter.split_once('=')?;
        let is_it = own.trim().eq_ignore_ascii_case(name);
        is_it.then(|| value.trim().trim_matches('"'))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_closest_documented_one_is_chosen() {
        for (documented, header, expected) in [
            (
                &["application/json", "text/plain"][..],
                "text/plain; charset=utf-8",
                Some(1),
            ),
            (&["text/*", "text/csv"], "TEXT/CSV", Some(1)),
            (&["*/*", "image/*", "image/png"], "image/gif", Some(1)),
            (&["*/*", "image/*"], "video/mp4", Some(0)),
            (
                &["text/plain", "application/json"],
                "application/problem+json",
                Some(1),
            ),
            (
                &["application/vnd.a+json", "text/plain"],
                "application/json",
                Some(0),
            ),
            (
                &["application/octet-stream", "text/plain"],
                "image/png",
                Some(0),
            ),
            (&["text/plain", "application/json"], "text/html", None),
            (&["text/plain"], "nonsense", None),
        ] {
            assert_eq!(chosen(documented, Some(header)), expected, "{header}");
        }
        assert_eq!(chosen(&["a/b"], None), Some(0));
    }

    #[test]
    fn parameters_are_found() {
        assert_eq!(
            parameter("a/b; Charset=\"utf-8\"; c=d", "charset"),
            Some("utf-8")
        );
        assert_eq!(parameter("a/b", "charset"), None);
    }
}
