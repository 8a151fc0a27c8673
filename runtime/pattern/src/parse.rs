//! Pattern text to syntax tree: the grammar of ECMA-262 with the `u` flag.
//!
//! Something that is not supported is remembered and reading goes on, so that a pattern which is
//! not valid is never called unsupported.

use std::ops::Range;

use crate::Properties;
use crate::class;
use crate::cursor::Cursor;
use crate::error::Error;
use crate::escape;
use crate::limits;
use crate::names::Names;
use crate::set;
use crate::tree::Node;

pub(crate) fn parse(text: &str, properties: Properties<'_>) -> Result<Node, Error> {
    if text.len() > limits::TEXT {
        let message = format!(
            "the pattern is too large: it has more than {} bytes",
            limits::TEXT
        );
        return Err(Error::unread(message, 0..text.len()));
    }
    let mut parser = Parser {
        cursor: Cursor::new(text),
        properties,
        depth: 0,
        groups: 0,
        names: Names::default(),
        numbers: Vec::new(),
        references: Vec::new(),
        unsupported: None,
    };
    let node = parser.disjunction()?;
    parser.finish(node)
}

struct Parser<'p> {
    cursor: Cursor<'p>,
    properties: Properties<'p>,
    depth: usize,
    /// Capturing groups so far.
    groups: usize,
    names: Names,
    /// References by number and by name, with the error that each is if it refers to a group.
    numbers: Vec<(usize, Error)>,
    references: Vec<(String, Error)>,
    unsupported: Option<Error>,
}

/// A term before its quantifier.
struct Atom {
    node: Node,
    quantifiable: bool,
}

/// What a group is for.
enum Group {
    Plain,
    Look { is_behind: bool, holds: bool },
}

impl Atom {
    fn plain(node: Node) -> Self {
        Self {
            node,
            quantifiable: true,
        }
    }

    fn assertion(node: Node) -> Self {
        Self {
            node,
            quantifiable: false,
        }
    }
}

impl Parser<'_> {
    /// The whole text must have been read, and every reference must have its group.
    fn finish(mut self, node: Node) -> Result<Node, Error> {
        let end = self.cursor.at();
        if self.cursor.bump().is_some() {
            let message = "there is no group to close; escape `)` to mean itself";
            return Err(Error::invalid(message, self.cursor.since(end)));
        }
        self.check_references()?;
        match self.unsupported {
            Some(error) => Err(error),
            None => Ok(node),
        }
    }

    fn check_references(&mut self) -> Result<(), Error> {
        for (number, error) in std::mem::take(&mut self.numbers) {
            if number > self.groups {
                let message = format!("there is no group {number} to refer to");
                return Err(Error::invalid(message, error.at()));
            }
            self.unsupported.get_or_insert(error);
        }
        for (name, error) in std::mem::take(&mut self.references) {
            if !self.names.has(&name) {
                let message = format!("there is no group `{name}` to refer to");
                return Err(Error::invalid(message, error.at()));
            }
            self.unsupported.get_or_insert(error);
        }
        Ok(())
    }

    fn disjunction(&mut self) -> Result<Node, Error> {
        let mark = self.names.enter();
        let mut options = vec![self.alternative()?];
        while self.cursor.eat("|") {
            self.names.next_alternative(&mark);
            options.push(self.alternative()?);
        }
        self.names.leave(&mark);
        Ok(Node::choice(options))
    }

    fn alternative(&mut self) -> Result<Node, Error> {
        let mut terms = Vec::new();
        while !matches!(self.cursor.peek(), None | Some('|' | ')')) {
            terms.push(self.term()?);
        }
        Ok(Node::sequence(terms))
    }

    fn term(&mut self) -> Result<Node, Error> {
        let atom = self.atom()?;
        let start = self.cursor.at();
        let Some((min, max)) = self.quantifier()? else {
            return Ok(atom.node);
        };
        if !atom.quantifiable {
            return Err(Error::invalid(
                "an assertion cannot be repeated",
                self.cursor.since(start),
            ));
        }
        Ok(Node::repeat(atom.node, min, max))
    }

    fn atom(&mut self) -> Result<Atom, Error> {
        let start = self.cursor.at();
        // Not reached: an alternative ends where the text does.
        let Some(character) = self.cursor.bump() else {
            return Ok(Atom::plain(Node::Empty));
        };
        match character {
            '^' => Ok(Atom::assertion(Node::Start)),
            '$' => Ok(Atom::assertion(Node::End)),
            '.' => Ok(Atom::plain(Node::One(set::dot()))),
            '(' => self.group(start),
            '[' => self.class(start),
            '\\' => self.escaped(start),
            '*' | '+' | '?' => Err(self.misplaced(character, "has nothing to repeat", start)),
            '{' | '}' | ']' => Err(self.misplaced(character, "does not represent itself", start)),
            _ => Ok(Atom::plain(Node::point(u32::from(character)))),
        }
    }

    fn misplaced(&self, character: char, what: &str, start: usize) -> Error {
        let message = format!("`{character}` {what}; write `\\{character}` to mean the character");
        Error::invalid(message, self.cursor.since(start))
    }

    fn class(&mut self, start: usize) -> Result<Atom, Error> {
        let class = class::parse(&mut self.cursor, start, self.properties)?;
        if let Some(error) = class.unsupported {
            self.unsupported.get_or_insert(error);
        }
        Ok(Atom::plain(Node::One(class.set)))
    }
}

/// Quantifiers.
impl Parser<'_> {
    fn quantifier(&mut self) -> Result<Option<(usize, Option<usize>)>, Error> {
        let start = self.cursor.at();
        let counts = match self.cursor.peek() {
            Some('*') => (0, None),
            Some('+') => (1, None),
            Some('?') => (0, Some(1)),
            Some('{') => return self.braces(start).map(Some),
            _ => return Ok(None),
        };
        self.cursor.bump();
        // Lazy or greedy, the texts that match are the same.
        self.cursor.eat("?");
        Ok(Some(counts))
    }

    fn braces(&mut self, start: usize) -> Result<(usize, Option<usize>), Error> {
        self.cursor.eat("{");
        let min = self.count(start)?;
        let max = if !self.cursor.eat(",") {
            Some(min)
        } else if self.cursor.peek() == Some('}') {
            None
        } else {
            Some(self.count(start)?)
        };
        if !self.cursor.eat("}") {
            return Err(self.bad_braces(start));
        }
        let at = self.cursor.since(start);
        self.cursor.eat("?");
        if max.is_some_and(|max| max < min) {
            let message = "the first count of the quantifier is greater than the second";
            return Err(Error::invalid(message, at));
        }
        self.check_counts(min, max, at);
        Ok((min, max))
    }

    fn count(&mut self, start: usize) -> Result<usize, Error> {
        let digits = self.cursor.take_while(|next| next.is_ascii_digit());
        if digits.is_empty() {
            return Err(self.bad_braces(start));
        }
        // A number too large for `usize` is too large for the limit as well.
        Ok(digits.parse().unwrap_or(usize::MAX))
    }

    fn bad_braces(&self, start: usize) -> Error {
        let message = "expected a quantifier such as `{2}`, `{2,}` or `{2,5}`; write `\\{` to mean the character";
        Error::invalid(message, start..self.cursor.at().max(start + 1))
    }

    fn check_counts(&mut self, min: usize, max: Option<usize>, at: Range<usize>) {
        if max.unwrap_or(min).max(min) <= limits::REPEAT {
            return;
        }
        let message = format!(
            "the pattern is too large: a count is above {}",
            limits::REPEAT
        );
        self.unsupported
            .get_or_insert_with(|| Error::too_large(message, at));
    }
}

/// Groups.
impl Parser<'_> {
    fn group(&mut self, start: usize) -> Result<Atom, Error> {
        self.depth += 1;
        if self.depth > limits::DEPTH {
            let message = format!(
                "the pattern is too large: groups are nested more than {} deep",
                limits::DEPTH
            );
            return Err(Error::unread(message, self.cursor.since(start)));
        }
        let group = self.opening(start)?;
        let node = self.disjunction()?;
        if !self.cursor.eat(")") {
            let message = "the group is not closed; expected `)`";
            return Err(Error::invalid(message, start..self.cursor.at()));
        }
        self.depth -= 1;
        let Group::Look { is_behind, holds } = group else {
            return Ok(Atom::plain(node));
        };
        if is_behind && node.looks_ahead() {
            let at = self.cursor.since(start);
            self.reject("lookahead within lookbehind is not supported", at);
        }
        Ok(Atom::assertion(Node::Look {
            node: Box::new(node),
            is_behind,
            holds,
        }))
    }

    /// Reads what follows `(` and tells the kind of group.
    fn opening(&mut self, start: usize) -> Result<Group, Error> {
        if !self.cursor.eat("?") {
            self.groups += 1;
            return Ok(Group::Plain);
        }
        if self.cursor.eat(":") {
            return Ok(Group::Plain);
        }
        if let Some(look) = self.look() {
            return Ok(look);
        }
        if self.cursor.eat("<") {
            self.groups += 1;
            return self.named(start).map(|()| Group::Plain);
        }
        self.modifiers(start).map(|()| Group::Plain)
    }

    fn look(&mut self) -> Option<Group> {
        // Before named groups, which begin with `<` too.
        let kinds = [
            ("<=", true, true),
            ("<!", true, false),
            ("=", false, true),
            ("!", false, false),
        ];
        let mut kinds = kinds.into_iter();
        let (_, is_behind, holds) = kinds.find(|(kind, _, _)| self.cursor.eat(kind))?;
        Some(Group::Look { is_behind, holds })
    }

    fn named(&mut self, start: usize) -> Result<(), Error> {
        let name = self.name(start)?;
        if self.names.add(&name) {
            return Ok(());
        }
        let message = format!("the group name `{name}` is used twice");
        Err(Error::invalid(message, self.cursor.since(start)))
    }

    /// Reads a group name, up to and with `>`.
    fn name(&mut self, start: usize) -> Result<String, Error> {
        let mut name = String::new();
        while !self.cursor.eat(">") {
            let character = self.name_character(start)?;
            if !is_name_character(character, name.is_empty()) {
                let message = "expected a group name and `>`";
                return Err(Error::invalid(message, self.cursor.since(start)));
            }
            name.push(character);
        }
        if name.is_empty() {
            let message = "a group name must not be empty";
            return Err(Error::invalid(message, self.cursor.since(start)));
        }
        Ok(name)
    }

    fn name_character(&mut self, start: usize) -> Result<char, Error> {
        match self.cursor.bump() {
            Some('\\') if self.cursor.eat("u") => {
                let point = escape::unicode(&mut self.cursor, start)?;
                // A surrogate is no character of a name, and neither is a blank.
                Ok(char::from_u32(point).unwrap_or(' '))
            }
            Some(character) => Ok(character),
            None => Err(Error::invalid(
                "expected a group name and `>`",
                self.cursor.since(start),
            )),
        }
    }

    /// `(?i:…)`, `(?-s:…)`: valid in recent editions.
    fn modifiers(&mut self, start: usize) -> Result<(), Error> {
        let flag = |next| matches!(next, 'i' | 'm' | 's');
        let added = self.cursor.take_while(flag);
        let removed = if self.cursor.eat("-") {
            self.cursor.take_while(flag)
        } else {
            ""
        };
        // ECMA-262 has each flag once at most, whether added or removed.
        let mut flags: Vec<char> = added.chars().chain(removed.chars()).collect();
        flags.sort_unstable();
        let once = flags.windows(2).all(|pair| pair[0] != pair[1]);
        let closed = self.cursor.eat(":");
        let at = self.cursor.since(start);
        if flags.is_empty() || !once || !closed {
            return Err(Error::invalid(
                "expected `(?:`, `(?<name>`, `(?=`, `(?!`, `(?<=` or `(?<!`",
                at,
            ));
        }
        self.reject("modifiers are not supported", at);
        Ok(())
    }
}

fn is_name_character(character: char, first: bool) -> bool {
    let start = character.is_alphabetic() || character == '_' || character == '$';
    let later = character.is_numeric() || matches!(character, '\u{200C}' | '\u{200D}');
    start || (!first && later)
}

/// Escapes.
impl Parser<'_> {
    fn escaped(&mut self, start: usize) -> Result<Atom, Error> {
        let before = self.cursor.at();
        let character = self.cursor.bump();
        match character {
            Some(character @ ('b' | 'B')) => {
                let is = character == 'b';
                Ok(Atom::assertion(Node::Boundary { is }))
            }
            Some(character @ ('p' | 'P')) => {
                let property =
                    class::property(&mut self.cursor, start, character, self.properties)?;
                if let Err(error) = &property {
                    self.unsupported.get_or_insert_with(|| error.clone());
                }
                Ok(Atom::plain(Node::One(property.unwrap_or_default())))
            }
            Some('k') => self.named_reference(start),
            Some('1'..='9') => {
                self.cursor.reset(before);
                Ok(self.numbered_reference(start))
            }
            _ => {
                if let Some(set) = character.and_then(class::shorthand) {
                    return Ok(Atom::plain(Node::One(set)));
                }
                self.cursor.reset(before);
                let point = escape::point(&mut self.cursor, start)?;
                Ok(Atom::plain(Node::point(point)))
            }
        }
    }

    fn numbered_reference(&mut self, start: usize) -> Atom {
        let digits = self.cursor.take_while(|next| next.is_ascii_digit());
        let number = digits.parse().unwrap_or(usize::MAX);
        let error = unsupported_reference(self.cursor.since(start));
        self.numbers.push((number, error));
        Atom::plain(Node::Empty)
    }

    fn named_reference(&mut self, start: usize) -> Result<Atom, Error> {
        if !self.cursor.eat("<") {
            let message = "`\\k` must be followed by a group name in angle brackets";
            return Err(Error::invalid(message, self.cursor.since(start)));
        }
        let name = self.name(start)?;
        let error = unsupported_reference(self.cursor.since(start));
        self.references.push((name, error));
        Ok(Atom::plain(Node::Empty))
    }

    fn reject(&mut self, message: &str, at: Range<usize>) {
        self.unsupported
            .get_or_insert_with(|| Error::unsupported(message, at));
    }
}

fn unsupported_reference(at: Range<usize>) -> Error {
    Error::unsupported("references to groups are not supported", at)
}
