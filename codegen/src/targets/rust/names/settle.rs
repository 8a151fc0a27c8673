//! Names that would meet are told apart, each the same way wherever it is in the document: the better fit keeps the
//! name, others spell out what makes them differ, and a number is the last resort.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use super::words::{
    Made, Why, field_name, fitting_type, folded, normal, spelled_field, spelled_type,
    spelled_variant, type_name, variant_name,
};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::location::Location;

/// How to give a name by hand.
#[derive(Clone, Copy, Debug)]
pub(super) enum Pin {
    /// `x-rust-name` beside it.
    Beside,
    /// A listed value cannot have it beside itself.
    Value,
    /// `x-rust-name` beside it would name the field.
    Component,
}

/// Something of the document that needs a name in Rust.
#[derive(Clone, Debug)]
pub(super) struct Wish {
    /// What the document calls it.
    pub(super) text: String,
    /// JSON pointer of it.
    pub(super) origin: Location,
    /// Whether its name is given in the document.
    pub(super) pinned: bool,
    /// The names it could have, the best first; there is one at least.
    pub(super) names: Vec<String>,
    /// Makes a name that spells out what makes the text another one.
    spelled: fn(&str) -> Option<String>,
    /// Set where the best is not the one that the document gives.
    pub(super) why: Option<Why>,
    /// Who goes first.
    pub(super) rank: u8,
    pub(super) pin: Pin,
}

/// A name or table that a name brings along.
pub(super) struct Claim {
    /// Whoever claims the same cannot be.
    pub(super) key: String,
    /// What meets, as Rust calls it.
    pub(super) shown: String,
}

/// Who has a name.
#[derive(Clone, Copy)]
enum Holder {
    Wish(usize),
    /// Generated code.
    Own(&'static str),
}

impl Wish {
    /// The two names of the document that meet; where both are the same, their pointers tell them apart.
    fn beside(&self, text: &str, origin: &Location) -> String {
        if self.text == text {
            format!("the names of `{}` and `{origin}`", self.origin)
        } else {
            format!("`{}` and `{text}` (`{origin}`)", self.text)
        }
    }

    /// A type that the document names.
    pub(super) fn component(text: &str, origin: &Location) -> Self {
        Self::new(text, origin, type_name(text)).spelled(spelled_type)
    }

    /// A type by the name that the document gives it in Rust.
    pub(super) fn pinned_type(text: &str, origin: &Location, own: &str) -> Self {
        let Made { name, why } = fitting_type(&normal(own));
        Self {
            why,
            ..Self::pinned(text, origin, &name)
        }
    }

    /// A type that the document does not name.
    pub(super) fn inline(name: &str, origin: &Location) -> Self {
        Self::new(name, origin, fitting_type(name))
            .rank(INLINE)
            .pin(Pin::Component)
    }

    pub(super) fn variant(text: &str, origin: &Location) -> Self {
        Self::new(text, origin, variant_name(text))
            .spelled(spelled_variant)
            .pin(Pin::Value)
    }

    pub(super) fn pinned_variant(text: &str, origin: &Location, own: &str) -> Self {
        Self::pinned(text, origin, own).or([format!("{own}Value")])
    }

    pub(super) fn field(text: &str, origin: &Location) -> Self {
        Self::new(text, origin, field_name(text)).spelled(spelled_field)
    }

    pub(super) fn pinned_field(text: &str, origin: &Location, own: &str) -> Self {
        Self::pinned(text, origin, own).or([format!("{own}_")])
    }

    pub(super) fn new(text: &str, origin: &Location, made: Made) -> Self {
        Self {
            text: text.to_owned(),
            origin: origin.to_owned(),
            pinned: false,
            names: vec![made.name],
            spelled: |_| None,
            why: made.why,
            rank: 0,
            pin: Pin::Beside,
        }
    }

    /// A name that the document gives.
    fn pinned(text: &str, origin: &Location, name: &str) -> Self {
        let name = normal(name);
        Self {
            pinned: true,
            ..Self::new(text, origin, Made { name, why: None })
        }
    }

    fn spelled(mut self, spelled: fn(&str) -> Option<String>) -> Self {
        self.spelled = spelled;
        self
    }

    /// With more names to take if the best one is taken.
    pub(super) fn or(mut self, names: impl IntoIterator<Item = String>) -> Self {
        self.names.extend(names);
        self
    }

    pub(super) fn rank(mut self, rank: u8) -> Self {
        self.rank = rank;
        self
    }

    pub(super) fn pin(mut self, pin: Pin) -> Self {
        self.pin = pin;
        self
    }
}

impl Pin {
    fn help(self) -> &'static str {
        match self {
            Self::Beside => "`x-rust-name` beside it gives it a name that stays",
            Self::Value => {
                "list the values as `oneOf` of `const`s: `x-rust-name` beside a `const` gives it a name that stays"
            }
            Self::Component => {
                "move the schema to `components/schemas` or `$defs`, where `x-rust-name` names the type, and refer to it by `$ref`"
            }
        }
    }
}

/// Who goes first among types.
pub(super) const OPERATION: u8 = 1;
pub(super) const BODY: u8 = 2;
const INLINE: u8 = 3;
pub(super) const ALTERNATIVES: u8 = 4;

/// The field or variant itself.
pub(super) fn itself(name: &str) -> Claim {
    Claim {
        key: normal(name),
        shown: name.to_owned(),
    }
}

/// A field, and the second setter that its builder may have.
pub(super) fn with_setters(_: usize, name: &str) -> Vec<Claim> {
    vec![itself(name), itself(&format!("maybe_{name}"))]
}

/// A type, with what is called by it: files, functions, tables.
pub(super) fn of_type(name: &str) -> Vec<Claim> {
    let called_by_it = Claim {
        key: format!("~{}", folded(name)),
        shown: name.to_owned(),
    };
    vec![itself(name), called_by_it]
}

/// The names of everything in a scope in which `own` is taken; what there is to say about them goes to `found`.
pub(super) fn settled(
    wishes: &[Wish],
    own: &[(&str, &'static str)],
    found: &mut Diagnostics,
    claims: impl Fn(usize, &str) -> Vec<Claim>,
) -> Vec<String> {
    let mut settling = Settling {
        wishes,
        claims: &claims,
        taken: HashMap::with_capacity(2 * wishes.len()),
        names: vec![None; wishes.len()],
        numbers: HashMap::new(),
        found,
    };
    if !settling.as_wished(own) {
        settling.all(own);
    }
    let first = |wish: &Wish| wish.names.first().cloned().unwrap_or_default();
    let names = settling.names.into_iter().zip(wishes);
    // Each was given one: a number, at last, is always free.
    let names = names.map(|(name, wish)| name.unwrap_or_else(|| first(wish)));
    names.collect()
}

struct Settling<'w> {
    wishes: &'w [Wish],
    claims: &'w dyn Fn(usize, &str) -> Vec<Claim>,
    taken: HashMap<String, Holder>,
    names: Vec<Option<String>>,
    /// How often each name was numbered.
    numbers: HashMap<String, usize>,
    found: &'w mut Diagnostics,
}

/// What two names meet in.
struct Meeting {
    holder: Holder,
    shown: String,
}

impl Settling<'_> {
    fn start(&mut self, own: &[(&str, &'static str)]) {
        let own = own.iter();
        let own = own.map(|(name, owner)| (normal(name), Holder::Own(owner)));
        self.taken.clear();
        self.taken.extend(own);
    }

    /// Gives each its best name, if no two meet: nearly always.
    fn as_wished(&mut self, own: &[(&str, &'static str)]) -> bool {
        self.start(own);
        let count = self.wishes.len();
        let fit = (0..count).all(|index| self.take(index, &self.first(index)).is_ok());
        if fit {
            (0..count).for_each(|index| self.tell_why(index));
        }
        fit
    }

    fn all(&mut self, own: &[(&str, &'static str)]) {
        self.start(own);
        let mut losers = Vec::new();
        for index in self.order() {
            let name = self.first(index);
            match self.take(index, &name) {
                Ok(()) => self.tell_why(index),
                Err(meeting) => losers.push((index, meeting)),
            }
        }
        for (index, meeting) in losers {
            self.tell_apart(index, &meeting);
        }
    }

    /// The same however the document is sorted: what it names itself, then what is called so already, then the rest.
    fn order(&self) -> Vec<usize> {
        let mut order: Vec<usize> = (0..self.wishes.len()).collect();
        order.sort_by_cached_key(|index| {
            let wish = &self.wishes[*index];
            let differs = wish.names.first() != Some(&wish.text);
            (
                !wish.pinned,
                wish.rank,
                differs,
                wish.text.len(),
                wish.text.clone(),
                wish.origin.clone(),
            )
        });
        order
    }

    fn first(&self, index: usize) -> String {
        self.wishes[index]
            .names
            .first()
            .cloned()
            .unwrap_or_default()
    }

    /// Takes a name with all that it brings along, or says who has some of it.
    fn take(&mut self, index: usize, name: &str) -> Result<(), Meeting> {
        let claims = (self.claims)(index, name);
        for claim in &claims {
            if let Some(holder) = self.taken.get(&claim.key) {
                return Err(Meeting {
                    holder: *holder,
                    shown: claim.shown.clone(),
                });
            }
        }
        for claim in claims {
            if let Entry::Vacant(free) = self.taken.entry(claim.key) {
                free.insert(Holder::Wish(index));
            }
        }
        self.names[index] = Some(name.to_owned());
        Ok(())
    }

    /// Another name than the best.
    fn tell_apart(&mut self, index: usize, meeting: &Meeting) {
        let wish = &self.wishes[index];
        let others = wish.names.iter().skip(1).cloned();
        let name = others
            .chain((wish.spelled)(&wish.text))
            .find(|name| self.take(index, name).is_ok())
            .unwrap_or_else(|| self.number(index));
        self.found.push(self.renamed(index, meeting, &name));
    }

    fn number(&mut self, index: usize) -> String {
        let name = self.first(index);
        loop {
            let number = self.numbers.entry(name.clone()).or_insert(1);
            *number += 1;
            let numbered = format!("{name}{number}");
            if self.take(index, &numbered).is_ok() {
                return numbered;
            }
        }
    }

    fn renamed(&self, index: usize, meeting: &Meeting, name: &str) -> Diagnostic {
        let wish = &self.wishes[index];
        let shown = &meeting.shown;
        let message = match meeting.holder {
            Holder::Wish(twin) => {
                let twin = &self.wishes[twin];
                format!(
                    "{} would both be `{shown}` in Rust; the first is called `{name}`",
                    wish.beside(&twin.text, &twin.origin)
                )
            }
            Holder::Own(owner) => format!(
                "`{}` would be `{shown}` in Rust, which is {owner}; it is called `{name}`",
                wish.text
            ),
        };
        let help = match meeting.holder {
            Holder::Wish(twin) if wish.pinned && self.wishes[twin].pinned => {
                "give one of them another `x-rust-name`"
            }
            _ => wish.pin.help(),
        };
        Diagnostic::warning(Code::NameCollision, wish.origin.clone(), message).help(help)
    }

    /// Says of a name why it is not what the document gives.
    fn tell_why(&mut self, index: usize) {
        let wish = &self.wishes[index];
        let Some(why) = &wish.why else { return };
        let name = self.first(index);
        let (code, message) = match why {
            Why::Taken(taken) => (
                Code::NameCollision,
                format!(
                    "generated code calls something else `{taken}`; `{}` is called `{name}`",
                    wish.text
                ),
            ),
            Why::TooLong => (
                Code::Unnameable,
                format!("the name in Rust would be too long for a file's; it is called `{name}`"),
            ),
            Why::Twin { shown, origin } => (
                Code::NameCollision,
                format!(
                    "{} would both be `{shown}` in Rust; the first is called `{name}`",
                    wish.beside(&wish.text, origin)
                ),
            ),
            Why::NoLetters => (
                Code::Unnameable,
                format!(
                    "`{}` has nothing that a name in Rust can be made of; it is called `{name}`",
                    wish.text
                ),
            ),
        };
        let diagnostic = Diagnostic::warning(code, wish.origin.clone(), message);
        self.found.push(diagnostic.help(wish.pin.help()));
    }
}
