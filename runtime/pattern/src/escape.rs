//! Escapes that represent one code point: the same within and without a character class.

use crate::cursor::Cursor;
use crate::error::Error;

/// What may follow a backslash to represent itself.
const SYNTAX: &str = "^$\\.*+?()[]{}|/";

/// Reads what follows a backslash. `start` is the location of the backslash.
pub(crate) fn point(cursor: &mut Cursor<'_>, start: usize) -> Result<u32, Error> {
    let Some(character) = cursor.bump() else {
        return Err(Error::invalid(
            "the pattern ends in a backslash",
            cursor.since(start),
        ));
    };
    match character {
        'f' => Ok(0x0C),
        'n' => Ok(0x0A),
        'r' => Ok(0x0D),
        't' => Ok(0x09),
        'v' => Ok(0x0B),
        '0' => null(cursor, start),
        'c' => control(cursor, start),
        'x' => byte(cursor, start),
        'u' => unicode(cursor, start),
        // With the `u` flag nothing else may be escaped.
        _ if SYNTAX.contains(character) => Ok(u32::from(character)),
        _ => Err(unknown(character, cursor, start)),
    }
}

fn unknown(character: char, cursor: &Cursor<'_>, start: usize) -> Error {
    let message = format!("`\\{character}` is no escape; only syntax characters may be escaped");
    Error::invalid(message, cursor.since(start))
}

fn null(cursor: &mut Cursor<'_>, start: usize) -> Result<u32, Error> {
    match cursor.peek() {
        Some('0'..='9') => Err(Error::invalid(
            "octal escapes are not allowed; use `\\xHH`",
            start..cursor.at() + 1,
        )),
        _ => Ok(0),
    }
}

fn control(cursor: &mut Cursor<'_>, start: usize) -> Result<u32, Error> {
    match cursor.bump() {
        Some(character) if character.is_ascii_alphabetic() => Ok(u32::from(character) % 32),
        _ => Err(Error::invalid(
            "`\\c` must be followed by a letter",
            cursor.since(start),
        )),
    }
}

fn byte(cursor: &mut Cursor<'_>, start: usize) -> Result<u32, Error> {
    cursor.hex(2).ok_or_else(|| {
        Error::invalid(
            "`\\x` must be followed by two hexadecimal digits",
            cursor.since(start),
        )
    })
}

/// Reads what follows `\u`: four digits, a pair of surrogates, or any code point in braces.
pub(crate) fn unicode(cursor: &mut Cursor<'_>, start: usize) -> Result<u32, Error> {
    if cursor.eat("{") {
        return braced(cursor, start);
    }
    let Some(unit) = cursor.hex(4) else {
        return Err(Error::invalid(
            "`\\u` must be followed by four hexadecimal digits, or by digits in braces",
            cursor.since(start),
        ));
    };
    // A surrogate on its own is a code point to ECMA-262, which no string in Rust has.
    Ok(trail(cursor, unit).map_or(unit, |low| {
        0x10000 + ((unit - 0xD800) << 10) + (low - 0xDC00)
    }))
}

/// The second half of a surrogate pair, if there is one.
fn trail(cursor: &mut Cursor<'_>, unit: u32) -> Option<u32> {
    let before = cursor.at();
    if (0xD800..0xDC00).contains(&unit)
        && cursor.eat("\\u")
        && let Some(low @ 0xDC00..=0xDFFF) = cursor.hex(4)
    {
        return Some(low);
    }
    cursor.reset(before);
    None
}

fn braced(cursor: &mut Cursor<'_>, start: usize) -> Result<u32, Error> {
    let digits = cursor.take_while(|next| next.is_ascii_hexdigit());
    let significant = digits.trim_start_matches('0');
    let value = match significant {
        "" => Some(0),
        _ => u32::from_str_radix(significant, 16).ok(),
    };
    match value {
        Some(point) if !digits.is_empty() && point <= crate::set::LAST && cursor.eat("}") => {
            Ok(point)
        }
        _ => Err(Error::invalid(
            "`\\u{` must be followed by a code point, at most 10FFFF, and `}`",
            cursor.since(start),
        )),
    }
}
