//! Character classes: `[…]`, and the escapes `\d`, `\w`, `\s` and their opposites.

use std::ops::Range;

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
pub(crate) fn parse(cursor: &mut Cursor<'_>, start: usize) -> Result<Class, Error> {
    let negated = cursor.eat("^");
    let mut reader = Reader {
        cursor,
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
            Some('p' | 'P') => self.property(start),
            _ => {
                if let Some(set) = character.and_then(shorthand) {
                    return Ok(Atom::Set(set));
                }
                self.cursor.reset(before);
                escape::point(self.cursor, start).map(Atom::Point)
            }
        }
    }

    fn property(&mut self, start: usize) -> Result<Atom, Error> {
        let error = property(self.cursor, start)?;
        // Any set will do: the pattern is rejected once it has been read to its end.
        self.unsupported.get_or_insert(error);
        Ok(Atom::Set(CodeSet::default()))
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

/// Reads what follows `\p`: well formed, it is not supported.
pub(crate) fn property(cursor: &mut Cursor<'_>, start: usize) -> Result<Error, Error> {
    let named = cursor.eat("{")
        && !cursor
            .take_while(|next| next.is_ascii_alphanumeric() || next == '_' || next == '=')
            .is_empty()
        && cursor.eat("}");
    let at = cursor.since(start);
    if named {
        Ok(Error::unsupported(
            "Unicode properties are not supported",
            at,
        ))
    } else {
        Err(Error::invalid(
            "`\\p` must be followed by a property in braces",
            at,
        ))
    }
}
