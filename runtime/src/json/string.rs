//! Scanning of strings.

use std::borrow::Cow;

use super::fault::Fault;

/// Reads the string whose opening quote is at `*at` and leaves `*at` behind the closing one.
#[inline]
pub(crate) fn scan<'a>(text: &'a str, at: &mut usize) -> Result<Cow<'a, str>, Fault> {
    let start = *at + 1;
    let end = plain_until(text.as_bytes(), start);
    *at = end;
    if text.as_bytes().get(end) == Some(&b'"') {
        *at = end + 1;
        return Ok(Cow::Borrowed(text.get(start..end).unwrap_or_default()));
    }
    scan_escaped(text, start, at).map(Cow::Owned)
}

/// The index of the first quote, backslash or control character from `at` on, or the length.
#[inline]
pub(super) fn plain_until(bytes: &[u8], mut at: usize) -> usize {
    while let Some(chunk) = bytes.get(at..).and_then(<[u8]>::first_chunk::<8>) {
        let special = special_bytes(u64::from_le_bytes(*chunk));
        if special != 0 {
            return at + special.trailing_zeros() as usize / 8;
        }
        at += 8;
    }
    while bytes
        .get(at)
        .is_some_and(|&byte| !matches!(byte, b'"' | b'\\' | 0..0x20))
    {
        at += 1;
    }
    at
}

/// Eight bytes at once: the top bit of the lowest special byte is set, and none below it.
#[inline]
const fn special_bytes(word: u64) -> u64 {
    const ONES: u64 = 0x0101_0101_0101_0101;
    let quote = word ^ (ONES * b'"' as u64);
    let backslash = word ^ (ONES * b'\\' as u64);
    let zero_in_quote = quote.wrapping_sub(ONES) & !quote;
    let zero_in_backslash = backslash.wrapping_sub(ONES) & !backslash;
    let control = word.wrapping_sub(ONES * 0x20) & !word;
    (zero_in_quote | zero_in_backslash | control) & (ONES << 7)
}

/// The rest of a string from its first escape (or fault) at `*at` on.
#[cold]
fn scan_escaped(text: &str, start: usize, at: &mut usize) -> Result<String, Fault> {
    let mut value = String::from(text.get(start..*at).unwrap_or_default());
    loop {
        match text.as_bytes().get(*at) {
            Some(b'"') => {
                *at += 1;
                return Ok(value);
            }
            Some(b'\\') => value.push(escape(text.as_bytes(), at)?),
            Some(0..0x20) => return Err(Fault::new("an escape instead of a control character")),
            None => return Err(Fault::new("the closing quote of a string")),
            Some(_) => {
                let from = *at;
                *at = plain_until(text.as_bytes(), from);
                value.push_str(text.get(from..*at).unwrap_or_default());
            }
        }
    }
}

fn escape(bytes: &[u8], at: &mut usize) -> Result<char, Fault> {
    let c = match bytes.get(*at + 1) {
        Some(b'"') => '"',
        Some(b'\\') => '\\',
        Some(b'/') => '/',
        Some(b'b') => '\u{8}',
        Some(b'f') => '\u{c}',
        Some(b'n') => '\n',
        Some(b'r') => '\r',
        Some(b't') => '\t',
        Some(b'u') => return unicode_escape(bytes, at),
        _ => return Err(Fault::new("an escape that JSON has")),
    };
    *at += 2;
    Ok(c)
}

fn unicode_escape(bytes: &[u8], at: &mut usize) -> Result<char, Fault> {
    let Some(first) = hex4(bytes, *at) else {
        return Err(Fault::new("four hexadecimal digits"));
    };
    if let Some(c) = char::from_u32(first) {
        *at += 6;
        return Ok(c);
    }
    let pair = match hex4(bytes, *at + 6) {
        Some(second @ 0xDC00..0xE000) if first < 0xDC00 => {
            char::from_u32(0x1_0000 + ((first - 0xD800) << 10) + (second - 0xDC00))
        }
        _ => None,
    };
    *at += if pair.is_some() { 12 } else { 0 };
    pair.ok_or_else(|| Fault::new("both halves of a surrogate pair"))
}

/// The value of `\uXXXX` at `at`.
fn hex4(bytes: &[u8], at: usize) -> Option<u32> {
    let escape = bytes.get(at..at + 6)?;
    let digits = escape.strip_prefix(b"\\u")?;
    digits.iter().try_fold(0, |value, &digit| {
        Some(value << 4 | char::from(digit).to_digit(16)?)
    })
}
