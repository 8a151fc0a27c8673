//! From JSON Pointers to positions in the text.

use std::borrow::Cow;
use std::cmp::Ordering;
use std::ops::Range;

use specwright_core::pointer;

use crate::json::Cursor;
use crate::report::Violation;

/// Gives those violations a position that were found without one, when the text had been read. What is not in the text is
/// at the innermost value around it that is.
pub(super) fn locate(text: &str, violations: &mut [Violation]) {
    let mut targets = Vec::with_capacity(violations.len());
    let without = violations.iter_mut().filter(|it| it.position().is_none());
    targets.extend(without.map(Target::new));
    if targets.is_empty() {
        return;
    }
    targets.sort_unstable_by(|a, b| by_segments(a.pointer(), b.pointer()));
    let mut walk = Walk {
        cursor: Cursor::new(text),
        left: targets.len(),
        has_escapes: targets.iter().any(|it| it.pointer().contains('~')),
    };
    // It ends early when everything is found, or where reading stopped.
    let _ = walk.value(&mut targets, 0);
}

/// A violation whose location is looked for.
struct Target<'v> {
    violation: &'v mut Violation,
    /// The segment of the pointer that is looked for in the value that was found last.
    segment: Range<usize>,
    /// Whether the value of that segment was found, and left again.
    is_left: bool,
}

impl<'v> Target<'v> {
    const fn new(violation: &'v mut Violation) -> Self {
        Self {
            violation,
            segment: 0..0,
            is_left: false,
        }
    }

    fn pointer(&self) -> &str {
        self.violation.pointer()
    }

    fn segment(&self) -> &[u8] {
        let bytes = self.pointer().as_bytes();
        bytes.get(self.segment.clone()).unwrap_or_default()
    }

    /// The value that this beginning of the pointer names was found.
    fn reach(&mut self, named: usize, position: usize) {
        self.violation.set_position(position);
        let start = named + 1;
        let length = first_segment(self.pointer().as_bytes(), start).len();
        self.segment = start..start + length;
        self.is_left = false;
    }

    /// The value that this segment names was found, and left.
    fn leave(&mut self, segment: &Range<usize>) {
        self.segment = segment.clone();
        self.is_left = true;
    }
}

/// Sorts what is within one value together, behind the value itself, and items by their indices.
fn by_segments(a: &str, b: &str) -> Ordering {
    let (a, b) = (a.as_bytes(), b.as_bytes());
    let same = common(a, b);
    if same == a.len().min(b.len()) {
        return a.len().cmp(&b.len());
    }
    let above = a.get(..same).unwrap_or_default();
    let slash = above.iter().rposition(|&byte| byte == b'/').unwrap_or(0);
    let [a, b] = [a, b].map(|pointer| first_segment(pointer, slash + 1));
    segment_order(a, b)
}

fn first_segment(pointer: &[u8], start: usize) -> &[u8] {
    let rest = pointer.get(start..).unwrap_or_default();
    let length = rest.iter().position(|&byte| byte == b'/');
    rest.get(..length.unwrap_or(rest.len())).unwrap_or_default()
}

/// How many bytes they have in common: eight at once, since most pointers of a list begin alike.
fn common(a: &[u8], b: &[u8]) -> usize {
    let mut words = a.chunks_exact(8).zip(b.chunks_exact(8));
    let words = words.position(|(a, b)| a != b);
    let start = words.map_or(a.len().min(b.len()) & !7, |words| 8 * words);
    let [a, b] = [a, b].map(|bytes| bytes.get(start..).unwrap_or_default());
    let bytes = a.iter().zip(b).position(|(a, b)| a != b);
    start + bytes.unwrap_or(a.len().min(b.len()))
}

fn segment_order(a: &[u8], b: &[u8]) -> Ordering {
    a.len().cmp(&b.len()).then_with(|| a.cmp(b))
}

/// One walk over the text, as far as the last location.
struct Walk<'a> {
    cursor: Cursor<'a>,
    /// How many targets there is more to find out about.
    left: usize,
    /// Whether any pointer has escapes: without, a name that needs some is in none.
    has_escapes: bool,
}

impl Walk<'_> {
    /// Walks over the value that the first bytes of all these pointers name; `None` if there is nothing more to do.
    fn value(&mut self, targets: &mut [Target<'_>], named: usize) -> Option<()> {
        let position = self.cursor.position();
        for target in &mut *targets {
            target.reach(named, position);
        }
        let own = targets.iter().take_while(|it| it.pointer().len() == named);
        let own = own.count();
        let inner = targets.get_mut(own..).unwrap_or_default();
        self.settle(own);
        match self.peek()? {
            b'{' if !inner.is_empty() => self.object(inner),
            b'[' if !inner.is_empty() => self.array(inner),
            _ => {
                self.settle(inner.len());
                self.cursor.skip()
            }
        }
    }

    /// The next token, if something is left to be found there.
    fn peek(&mut self) -> Option<u8> {
        if self.left == 0 {
            return None;
        }
        self.cursor.peek()
    }

    const fn settle(&mut self, count: usize) {
        self.left -= count;
    }

    fn object(&mut self, targets: &mut [Target<'_>]) -> Option<()> {
        self.cursor.enter();
        let lengths = self.lengths(targets);
        let mut open = targets.len();
        while open > 0
            && let Some(name) = self.cursor.name()
        {
            if lengths & bit(name.len()) == 0 {
                self.cursor.skip()?;
                continue;
            }
            let segment = if self.has_escapes {
                pointer::escaped(&name)
            } else {
                Cow::Borrowed(&*name)
            };
            let group = in_property(targets, segment.as_bytes());
            // The first property of a name is the one that was validated.
            if group.first().is_some_and(|target| !target.is_left) {
                open -= group.len();
                self.inside(group)?;
            } else {
                self.cursor.skip()?;
            }
        }
        self.settle(open);
        self.cursor.leave()
    }

    /// The lengths of the names that are looked for, a bit for each: most names in a document have another one.
    fn lengths(&self, targets: &[Target<'_>]) -> u64 {
        if self.has_escapes {
            return u64::MAX;
        }
        let lengths = targets.iter().map(|target| bit(target.segment.len()));
        lengths.fold(0, |all, length| all | length)
    }

    fn array(&mut self, targets: &mut [Target<'_>]) -> Option<()> {
        self.cursor.enter();
        let mut next = 0;
        for group in targets.chunk_by_mut(|a, b| a.segment() == b.segment()) {
            let item = group.first().and_then(index);
            let before = item.and_then(|item| item.checked_sub(next));
            if let Some(before) = before
                && self.cursor.go_to_item(before)
            {
                next += before + 1;
                self.inside(group)?;
            } else {
                self.settle(group.len());
            }
        }
        self.cursor.leave()
    }

    /// Walks over the value that the segment of these targets names.
    fn inside(&mut self, group: &mut [Target<'_>]) -> Option<()> {
        let segment = group.first()?.segment.clone();
        self.value(group, segment.end)?;
        for target in group {
            target.leave(&segment);
        }
        Some(())
    }
}

/// The index that a target's segment is, if it is one.
fn index(target: &Target<'_>) -> Option<usize> {
    str::from_utf8(target.segment()).ok()?.parse().ok()
}

const fn bit(length: usize) -> u64 {
    1 << (length % u64::BITS as usize)
}

/// The targets within the property of this name.
fn in_property<'t, 'v>(targets: &'t mut [Target<'v>], segment: &[u8]) -> &'t mut [Target<'v>] {
    let is_before = |target: &Target<'_>| segment_order(target.segment(), segment).is_lt();
    let start = targets.partition_point(is_before);
    let group = targets.get_mut(start..).unwrap_or_default();
    let same = group.iter().take_while(|it| it.segment() == segment);
    let count = same.count();
    group.get_mut(..count).unwrap_or_default()
}
