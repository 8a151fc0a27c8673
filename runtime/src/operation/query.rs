//! The query of a request.

use std::fmt;

use super::path::percent_encode;

/// The query of a URI, percent-encoded, without its `?`.
///
/// `Debug` prints how long it is and not what is in it, since a query can carry a key.
///
/// ```
/// use specwright_runtime::operation::Query;
///
/// let mut query = Query::default();
/// query.push("limit", "10");
/// query.push("name", "a&b é");
/// assert_eq!(query.as_str(), "limit=10&name=a%26b%20%C3%A9");
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Query(String);

impl Query {
    /// Adds a name and its value; everything in them but unreserved characters is percent-encoded.
    pub fn push(&mut self, name: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push('&');
        }
        percent_encode(name, &mut self.0);
        self.0.push('=');
        percent_encode(value, &mut self.0);
    }

    /// Whether there is nothing in it.
    pub const fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The query as it is sent.
    pub const fn as_str(&self) -> &str {
        self.0.as_str()
    }
}

impl fmt::Debug for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.len() {
            1 => f.write_str("Query(1 byte)"),
            bytes => write!(f, "Query({bytes} bytes)"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Query;

    #[test]
    fn nothing_ends_a_value_early() {
        let mut query = Query::default();
        assert!(query.is_empty());
        for value in [
            "", "a=b", "a&b", "a#b", "a+b", "a b", "a%20", "[]", "a-b._~9", "\r\n",
        ] {
            query.push("x[y]", value);
        }
        let values = "|a%3Db|a%26b|a%23b|a%2Bb|a%20b|a%2520|%5B%5D|a-b._~9|%0D%0A";
        let expected: Vec<String> = values
            .split('|')
            .map(|it| format!("x%5By%5D={it}"))
            .collect();
        assert_eq!(query.as_str(), expected.join("&"));
        assert_eq!(
            format!("{query:?}"),
            format!("Query({} bytes)", query.as_str().len())
        );
    }
}
