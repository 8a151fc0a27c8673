//! Character classes: `[…]`, and the escapes `\d`, `\w`, `\s` and their opposites.

use std::ops::Range;

use crate::Properties;
use crate::cursor::Cursor;
use crate::error::Error;
use crate::escape;
use crate::set::{self, CodeSet};

/// The set that a class escape represents.
pub(crate) fn shorthand(character: char) -> Option<CodeSet> {
    Some(match character {
        'd' => set::digits(),
        'D' => set::digits().complement(),
        'w' => set::word(),
        'W' => set::word().complement(),
        's' => set::space(),
        'S' => set::space().complement(),
        _ => return None,
    })
}

/// A set, and the first thing in it that is not supported.
pub(crate) struct Class {
    pub(crate) set: CodeSet,
    pub(crate) unsupported: Option<Error>,
}

/// Reads what follows `[`, up to and with `]`. `start` is the location of the bracket.
pub(crate) fn parse<'p>(
    cursor: &mut Cursor<'p>,
    start: usize,
    properties: Properties<'p>,
) -> Result<Class, Error> {
    let negated = cursor.eat("^");
    let mut reader = Reader {
        cursor,
        properties,
        ranges: Vec::new(),
        unsupported: None,
    };
    // `[]` has no code point and `[^]` has each of them, as ECMA-262 says.
    while !reader.cursor.eat("]") {
        if reader.cursor.peek().is_none() {
            return Err(Error::invalid(
                "the class is not closed; expected `]`",
                reader.cursor.since(start),
            ));
        }
        reader.item()?;
    }
    let set = CodeSet::new(reader.ranges);
    Ok(Class {
        set: if negated { set.complement() } else { set },
        unsupported: reader.unsupported,
    })
}

/// One side of a range, or a property by itself.
enum Atom {
    Point(u32),
    Set(CodeSet),
}

struct Reader<'c, 'p> {
    cursor: &'c mut Cursor<'p>,
    properties: Properties<'p>,
    ranges: Vec<(u32, u32)>,
    unsupported: Option<Error>,
}

impl Reader<'_, '_> {
    fn item(&mut self) -> Result<(), Error> {
        let start = self.cursor.at();
        let first = self.atom()?;
        if !self.range_follows() {
            self.add(&first);
            return Ok(());
        }
        self.cursor.eat("-");
        let last = self.atom()?;
        let range = range(&first, &last, self.cursor.since(start))?;
        self.ranges.push(range);
        Ok(())
    }

    /// A hyphen before `]` represents itself.
    fn range_follows(&self) -> bool {
        let mut rest = self.cursor.rest().chars();
        rest.next() == Some('-') && !matches!(rest.next(), None | Some(']'))
    }

    fn add(&mut self, atom: &Atom) {
        match atom {
            Atom::Point(point) => self.ranges.push((*point, *point)),
            Atom::Set(set) => self.ranges.extend(set.ranges()),
        }
    }

    fn atom(&mut self) -> Result<Atom, Error> {
        let start = self.cursor.at();
        match self.cursor.bump() {
            Some('\\') => self.escaped(start),
            Some(character) => Ok(Atom::Point(u32::from(character))),
            None => Err(Error::invalid(
                "the class is not closed; expected `]`",
                self.cursor.since(start),
            )),
        }
    }

    fn escaped(&mut self, start: usize) -> Result<Atom, Error> {
        let before = self.cursor.at();
        let character = self.cursor.bump();
        match character {
            Some('b') => Ok(Atom::Point(0x08)),
            Some('-') => Ok(Atom::Point(u32::from('-'))),
            Some(character @ ('p' | 'P')) => self.property(start, character),
            _ => {
                if let Some(set) = character.and_then(shorthand) {
                    return Ok(Atom::Set(set));
                }
                self.cursor.reset(before);
                escape::point(self.cursor, start).map(Atom::Point)
            }
        }
    }

    fn property(&mut self, start: usize, character: char) -> Result<Atom, Error> {
        let property = property(self.cursor, start, character, self.properties)?;
        if let Err(error) = &property {
            self.unsupported.get_or_insert_with(|| error.clone());
        }
        Ok(Atom::Set(property.unwrap_or_default()))
    }
}

fn range(first: &Atom, last: &Atom, at: Range<usize>) -> Result<(u32, u32), Error> {
    match (first, last) {
        (Atom::Point(first), Atom::Point(last)) if first <= last => Ok((*first, *last)),
        (Atom::Point(_), Atom::Point(_)) => Err(Error::invalid("the range runs backwards", at)),
        _ => Err(Error::invalid(
            "a range must run from one character to another; escape the hyphen to mean itself",
            at,
        )),
    }
}

/// Reads what follows `\p` or `\P`. Well formed, it is a set, or not supported.
pub(crate) fn property(
    cursor: &mut Cursor<'_>,
    start: usize,
    character: char,
    properties: Properties<'_>,
) -> Result<Result<CodeSet, Error>, Error> {
    let is_opened = cursor.eat("{");
    let name = cursor.take_while(|next| next.is_ascii_alphanumeric() || next == '_' || next == '=');
    let is_named = is_opened && !name.is_empty() && cursor.eat("}");
    let at = cursor.since(start);
    if !is_named {
        let message = format!("`\\{character}` must be followed by a property in braces");
        return Err(Error::invalid(message, at));
    }
    let Some(ranges) = properties(name) else {
        let message = format!("the Unicode property `{name}` is not known");
        return Ok(Err(Error::unsupported(message, at)));
    };
    let ranges = ranges.into_iter();
    let set = CodeSet::new(
        ranges
            .map(|(first, last)| (first.into(), last.into()))
            .collect(),
    );
    Ok(Ok(if character == 'P' {
        set.complement()
    } else {
        set
    }))
}
