//! Where a service is.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

/// The address of a service, such as `https://example.com/base`: paths of operations are put behind it.
///
/// It is checked once, when it is parsed: `http` or `https`, a host, perhaps a port and a base path. A query, a
/// fragment and user information are rejected, since a path put behind them would go astray.
///
/// ```
/// use specwright_runtime::operation::Endpoint;
///
/// let endpoint: Endpoint = "https://example.com/base/".parse().unwrap();
/// assert_eq!(endpoint.as_str(), "https://example.com/base");
/// let error = "https://example.com#top".parse::<Endpoint>().unwrap_err();
/// assert_eq!(error.to_string(), "the endpoint has a fragment: omit `#` and what follows it");
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Endpoint(Box<str>);

impl Endpoint {
    /// The address, without a slash at its end.
    pub const fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Endpoint {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// Why a string is no endpoint. It does not hold the text, in which a password could be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct EndpointError {
    reason: &'static str,
}

impl fmt::Display for EndpointError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the endpoint {}", self.reason)
    }
}

impl std::error::Error for EndpointError {}

impl FromStr for Endpoint {
    type Err = EndpointError;

    fn from_str(text: &str) -> Result<Self, EndpointError> {
        check(text).map_err(|reason| EndpointError { reason })?;
        Ok(Self(text.trim_end_matches('/').into()))
    }
}

/// A string that is checked where it is used.
impl TryFrom<&str> for Endpoint {
    type Error = EndpointError;

    fn try_from(text: &str) -> Result<Self, EndpointError> {
        text.parse()
    }
}

impl TryFrom<String> for Endpoint {
    type Error = EndpointError;

    fn try_from(text: String) -> Result<Self, EndpointError> {
        text.parse()
    }
}

/// The reason why it is none.
fn check(text: &str) -> Result<(), &'static str> {
    if text.is_empty() {
        return Err("is empty: give an address such as `https://example.com`");
    }
    let Some((scheme, rest)) = text.split_once("://") else {
        return Err("has no scheme: begin it with `https://` or `http://`");
    };
    if !["https", "http"]
        .iter()
        .any(|known| scheme.eq_ignore_ascii_case(known))
    {
        return Err("has another scheme: begin it with `https://` or `http://`");
    }
    if rest.contains('#') {
        return Err("has a fragment: omit `#` and what follows it");
    }
    if rest.contains('?') {
        return Err("has a query: omit `?` and what follows it");
    }
    let (authority, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    check_authority(authority)?;
    check_path(path.trim_end_matches('/'))
}

fn check_authority(authority: &str) -> Result<(), &'static str> {
    if authority.contains('@') {
        return Err("has user information: omit `@` and what is before it");
    }
    let (host, port) = match authority
        .strip_prefix('[')
        .and_then(|rest| rest.split_once(']'))
    {
        Some((host, port)) => {
            host.parse::<std::net::Ipv6Addr>()
                .map_err(|_| "has no IPv6 address in its brackets")?;
            (host, port)
        }
        None => authority.split_at(authority.find(':').unwrap_or(authority.len())),
    };
    if host.is_empty() {
        return Err("has no host: write it behind `://`");
    }
    let in_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_' | ':');
    if !host.chars().all(in_host) {
        return Err(
            "has a character that no host has: write the host in ASCII letters, digits, `-` and `.`",
        );
    }
    check_port(port)
}

fn check_port(port: &str) -> Result<(), &'static str> {
    let Some(digits) = port.strip_prefix(':') else {
        return if port.is_empty() {
            Ok(())
        } else {
            Err("has something between its host and its path")
        };
    };
    let is_port = digits.bytes().all(|byte| byte.is_ascii_digit()) && digits.parse::<u16>().is_ok();
    is_port
        .then_some(())
        .ok_or("has a port that is none: write a number up to 65535 behind `:`, or omit both")
}

fn check_path(path: &str) -> Result<(), &'static str> {
    for segment in path.split('/').skip(1) {
        let decoded = decoded(segment)
            .ok_or("has a character in its path that cannot be there: percent-encode it")?;
        match &*decoded {
            b"" => return Err("has an empty segment in its path: omit the second `/`"),
            b"." | b".." => return Err("has `.` or `..` in its path: leave it out"),
            _ => {}
        }
    }
    Ok(())
}

/// The bytes of a segment; `None` if it is none (RFC 3986, `pchar`).
fn decoded(segment: &str) -> Option<Cow<'_, [u8]>> {
    let mut bytes = Vec::with_capacity(segment.len());
    let mut rest = segment.bytes();
    while let Some(byte) = rest.next() {
        if byte != b'%' {
            bytes.push(in_segment(byte).then_some(byte)?);
            continue;
        }
        let (high, low) = (hex(rest.next()?)?, hex(rest.next()?)?);
        bytes.push(high << 4 | low);
    }
    Some(Cow::Owned(bytes))
}

fn hex(byte: u8) -> Option<u8> {
    char::from(byte)
        .to_digit(16)
        .and_then(|digit| u8::try_from(digit).ok())
}

const fn in_segment(byte: u8) -> bool {
    byte.is_ascii_alphanumeric()
        || matches!(
            byte,
            b'-' | b'.'
                | b'_'
                | b'~'
                | b'!'
                | b'$'
                | b'&'
                | b'\''
                | b'('
                | b')'
                | b'*'
                | b'+'
                | b','
                | b';'
                | b'='
                | b':'
                | b'@'
        )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_are_kept() {
        for (text, kept) in [
            ("https://h", "https://h"),
            ("HTTP://h/", "HTTP://h"),
            ("https://h:8443", "https://h:8443"),
            ("https://[::1]:80/a", "https://[::1]:80/a"),
            ("http://127.0.0.1/base/v1//", "http://127.0.0.1/base/v1"),
            ("https://h/a%20b/c:d@e", "https://h/a%20b/c:d@e"),
            ("https://h/...", "https://h/..."),
        ] {
            assert_eq!(text.parse::<Endpoint>().unwrap().as_str(), kept);
        }
    }

    #[test]
    fn what_would_send_elsewhere_is_rejected() {
        for (text, word) in [
            ("", "empty"),
            ("h", "scheme"),
            ("//h", "scheme"),
            ("ftp://h", "scheme"),
            ("https:/h", "scheme"),
            ("https://h#frag", "fragment"),
            ("https://h/base?x=1", "query"),
            ("https://u:p@h", "user"),
            ("https://", "host"),
            ("https:///a", "host"),
            ("https://:80", "host"),
            ("https://[x]", "IPv6"),
            ("https://é", "host"),
            ("https://a b", "host"),
            ("https://h\\a", "host"),
            ("https://{region}.h", "host"),
            ("https://h:", "port"),
            ("https://h:+8", "port"),
            ("https://h:65536", "port"),
            ("https://h:8:8", "port"),
            ("https://[::1]x", "between"),
            ("https://h/a/../b", "`..`"),
            ("https://h/.", "`..`"),
            ("https://h/%2e%2E/b", "`..`"),
            ("https://h/a//b", "empty segment"),
            ("https://h/a b", "percent"),
            ("https://h/%zz", "percent"),
            ("https://h/%2", "percent"),
            ("https://h/é", "percent"),
            ("https://h/a\\b", "percent"),
            ("https://h/{v}", "percent"),
            ("https://h/\r\nX: 1", "percent"),
        ] {
            let error = text.parse::<Endpoint>().unwrap_err().to_string();
            assert!(error.contains(word), "{text}: {error}");
        }
    }
}
