//! Where in a document something is, without any allocation until somebody asks.

use std::fmt;
use std::hash::BuildHasher;

use specwright_core::pointer;
use specwright_core::printable::Printable;

/// A location in a JSON document: a linked list on the stack, from the innermost step to the root.
///
/// Going one step down costs a few words on the stack; the text of the pointer is only built by
/// [`to_pointer`](Self::to_pointer).
///
/// ```
/// use specwright_runtime::Path;
///
/// let tags = Path::ROOT.property("tags");
/// assert_eq!(tags.item(2).property("a/b").to_pointer(), "/tags/2/a~1b");
/// assert_eq!(Path::ROOT.to_pointer(), "");
/// ```
#[derive(Clone, Copy)]
pub struct Path<'a> {
    step: Step<'a>,
}

#[derive(Clone, Copy)]
enum Step<'a> {
    Root,
    Property(&'a Path<'a>, &'a str),
    Item(&'a Path<'a>, usize),
    /// Into a secret: what lies below is not shown.
    Secret(&'a Path<'a>),
}

impl<'a> Path<'a> {
    /// The whole document.
    pub const ROOT: Path<'static> = Path { step: Step::Root };

    /// The property of this name.
    #[inline]
    pub const fn property(&'a self, name: &'a str) -> Self {
        Self {
            step: Step::Property(self, name),
        }
    }

    /// The list item at this index.
    #[inline]
    pub const fn item(&'a self, index: usize) -> Self {
        Self {
            step: Step::Item(self, index),
        }
    }

    /// The inside of a secret: a pointer ends before it, since even names in there are secret.
    #[inline]
    pub const fn secret(&'a self) -> Self {
        Self {
            step: Step::Secret(self),
        }
    }

    /// Whether a secret holds this location.
    pub fn is_in_secret(&self) -> bool {
        let mut here = self;
        loop {
            match here.step {
                Step::Root => return false,
                Step::Secret(_) => return true,
                Step::Property(parent, _) | Step::Item(parent, _) => here = parent,
            }
        }
    }

    /// Whether this is the whole document.
    pub const fn is_root(&self) -> bool {
        matches!(self.step, Step::Root)
    }

    /// The JSON pointer (RFC 6901); empty for the root.
    pub fn to_pointer(&self) -> String {
        let mut text = String::with_capacity(TYPICAL);
        self.write(&mut text);
        text
    }

    /// A number for the location, handed out for each location above it too. Secrets are no step. Of a long name only the ends
    /// count, so that the time does not grow with the names above.
    pub(crate) fn fingerprint(&self, seed: &impl BuildHasher, each: &mut impl FnMut(u64)) -> u64 {
        let location = match self.step {
            Step::Root => seed.hash_one(()),
            Step::Secret(parent) => return parent.fingerprint(seed, each),
            Step::Property(parent, name) => {
                let parent = parent.fingerprint(seed, each);
                seed.hash_one((parent, name.len(), ends(name)))
            }
            Step::Item(parent, index) => seed.hash_one((parent.fingerprint(seed, each), index)),
        };
        each(location);
        location
    }

    /// Writes the steps from the root down to here; whether there was no secret among them.
    fn write(&self, text: &mut String) -> bool {
        let (parent, name) = match self.step {
            Step::Root => return true,
            Step::Secret(parent) => {
                parent.write(text);
                return false;
            }
            Step::Property(parent, name) => (parent, Ok(name)),
            Step::Item(parent, index) => (parent, Err(index)),
        };
        let is_shown = parent.write(text);
        if is_shown {
            match name {
                Ok(name) => pointer::push(text, name),
                Err(index) => {
                    text.push('/');
                    text.push_str(&index.to_string());
                }
            }
        }
        is_shown
    }
}

/// Room for most pointers, in bytes.
const TYPICAL: usize = 64;

/// The beginning and the end of a name.
fn ends(name: &str) -> (&[u8], &[u8]) {
    const MOST: usize = 32;
    let bytes = name.as_bytes();
    let first = bytes.get(..MOST).unwrap_or(bytes);
    let last = bytes
        .get(bytes.len().saturating_sub(MOST)..)
        .unwrap_or_default();
    (first, last)
}

/// For people: a name from a document can neither end the line nor turn its direction.
/// [`to_pointer`](Path::to_pointer) has the names as they are.
impl fmt::Display for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        Printable(&self.to_pointer()).fmt(f)
    }
}

impl fmt::Debug for Path<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Path({:?})", self.to_pointer())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pointers_escape_tilde_and_slash() {
        let odd = Path::ROOT.property("~/");
        let empty = odd.property("");
        assert_eq!(empty.to_pointer(), "/~0~1/");
        assert!(!empty.is_root());
        assert!(Path::ROOT.is_root());
    }

    #[test]
    fn names_print_without_effect() {
        let hostile = Path::ROOT.property("\u{1b}[2J\n\u{202e}é/");
        assert_eq!(hostile.to_pointer(), "/\u{1b}[2J\n\u{202e}é~1");
        let printed = "/\\u{1b}[2J\\u{a}\\u{202e}é~1";
        assert_eq!(hostile.to_string(), printed);
        let printed = r#"Path("/\u{1b}[2J\n\u{202e}é~1")"#;
        assert_eq!(format!("{hostile:?}"), printed);
        let violation = crate::report::Problem::DuplicateProperty {
            name: "\u{1b}\n".to_owned(),
        };
        assert!(!violation.to_string().contains(char::is_control));
    }
}
