//! Violations in the order in which a document has their locations.

use crate::json::{plain_until, scan_string};
use crate::{Problem, Violation};
use specwright_core::pointer;

/// Sorts violations by where their locations begin in the text; those of one location stay as they were found.
///
/// What is not in the text is where the innermost location around it is that is. Where reading stopped comes last.
pub(crate) fn arrange(text: &str, violations: &mut Vec<Violation>) {
    if violations.len() < 2 {
        return;
    }
    let starts = starts(text, violations);
    if starts.is_sorted() {
        return;
    }
    let mut arranged: Vec<_> = starts.into_iter().zip(violations.drain(..)).collect();
    arranged.sort_by_key(|(start, _)| *start);
    violations.extend(arranged.into_iter().map(|(_, violation)| violation));
}

/// Where the location of each violation begins.
fn starts(text: &str, violations: &[Violation]) -> Vec<usize> {
    let targets = violations.iter().enumerate();
    let targets = targets.map(|(index, violation)| Target {
        index,
        pointer: violation.pointer(),
        end: 0,
    });
    let mut targets: Vec<Target<'_>> = targets.collect();
    let mut walk = Walk {
        text,
        open: targets.len(),
        starts: vec![0; targets.len()],
    };
    // Where it stops, all is found or reading stopped too.
    let start = token(text.as_bytes(), 0);
    let _ = start.and_then(|start| walk.value(start, &mut targets, 0));
    let mut starts = walk.starts;
    for (start, violation) in starts.iter_mut().zip(violations) {
        if let Problem::Syntax { .. } = violation.problem() {
            *start = text.len();
        }
    }
    starts
}

/// The location of a violation.
struct Target<'v> {
    index: usize,
    pointer: &'v str,
    /// Where in the pointer the step ends that the walk is at.
    end: usize,
}

impl<'v> Target<'v> {
    /// Finds the end of the step that begins at `from`.
    fn find_end(&mut self, from: usize) {
        let rest = self.pointer.as_bytes().get(from + 1..).unwrap_or_default();
        let length = rest.iter().position(|byte| *byte == b'/');
        self.end = length.map_or(self.pointer.len(), |length| from + 1 + length);
    }

    /// The step that begins at `from` as the pointer writes it; none if it ends there.
    fn step(&self, from: usize) -> Option<&'v str> {
        self.pointer.get(from + 1..self.end)
    }
}

/// The walk over a text that has been read. It looks at nothing that has no violation.
struct Walk<'t> {
    text: &'t str,
    /// How many targets are not reached yet.
    open: usize,
    starts: Vec<usize>,
}

/// Where the walk goes on: nowhere once all is found, or where the text ends, as reading did.
type Next = Option<usize>;

impl Walk<'_> {
    /// Walks over the value at `at`, at which or in which these targets are: so much of their pointers leads to it.
    fn value(&mut self, at: usize, targets: &mut [Target<'_>], from: usize) -> Next {
        let mut inner = 0;
        for target in &mut *targets {
            if let Some(start) = self.starts.get_mut(target.index) {
                *start = at;
            }
            target.find_end(from);
            inner += usize::from(target.pointer.len() > from);
        }
        self.open -= targets.len() - inner;
        if self.open == 0 {
            return None;
        }
        let first = *self.text.as_bytes().get(at)?;
        if inner == 0 || !matches!(first, b'{' | b'[') {
            return behind_value(self.text.as_bytes(), at);
        }
        targets.sort_unstable_by_key(|target| target.step(from));
        let inner = targets.len() - inner..;
        let inner = targets.get_mut(inner).unwrap_or_default();
        if first == b'{' {
            self.object(at, inner, from)
        } else {
            self.array(at, inner, from)
        }
    }

    /// The targets are sorted by their steps.
    fn object(&mut self, start: usize, targets: &mut [Target<'_>], from: usize) -> Next {
        let lengths = Lengths::of(targets, from);
        let bytes = self.text.as_bytes();
        let mut at = token(bytes, start + 1)?;
        while *bytes.get(at)? == b'"' {
            let name_at = at;
            let end = plain_until(bytes, at + 1);
            at = behind_string(bytes, at)?;
            let is_plain = end + 1 == at;
            at = token(bytes, at)?;
            at = token(bytes, at + 1)?;
            at = if is_plain && !lengths.has(end - name_at - 1) {
                behind_value(bytes, at)?
            } else {
                let name = scan_string(self.text, &mut { name_at }).ok()?;
                let inner = through(targets, from, &pointer::escaped(&name));
                self.part((start, at), inner)?
            };
            at = token(bytes, at)?;
            if *bytes.get(at)? == b',' {
                at = token(bytes, at + 1)?;
            }
        }
        Some(at + 1)
    }

    /// The targets are sorted by their steps.
    fn array(&mut self, start: usize, targets: &mut [Target<'_>], from: usize) -> Next {
        let index_of = |target: &Target<'_>| target.step(from).and_then(|step| step.parse().ok());
        targets.sort_by_key(index_of);
        let mut targets = targets;
        let bytes = self.text.as_bytes();
        let mut index = 0_usize;
        let mut at = token(bytes, start + 1)?;
        while *bytes.get(at)? != b']' {
            let here = targets.iter().take_while(|it| index_of(it) == Some(index));
            let (inner, behind) = targets.split_at_mut(here.count());
            targets = behind;
            at = self.part((start, at), inner)?;
            at = token(bytes, at)?;
            if *bytes.get(at)? == b',' {
                at = token(bytes, at + 1)?;
            }
            index += 1;
        }
        Some(at + 1)
    }

    /// Walks over the member or item at `at` of what begins at `outside`; all of its targets go on by one step.
    fn part(&mut self, (outside, at): (usize, usize), targets: &mut [Target<'_>]) -> Next {
        let found = targets.first().filter(|first| {
            // A name stands for its first member.
            self.starts.get(first.index) == Some(&outside)
        });
        let Some(end) = found.map(|first| first.end) else {
            return behind_value(self.text.as_bytes(), at);
        };
        let next = self.value(at, targets, end)?;
        targets.iter_mut().for_each(|target| target.end = end);
        Some(next)
    }
}

/// The first byte from `at` on that is no white space.
#[inline]
fn token(bytes: &[u8], mut at: usize) -> Next {
    while matches!(bytes.get(at)?, b' ' | b'\t' | b'\n' | b'\r') {
        at += 1;
    }
    Some(at)
}

/// The end of the value at `at`.
fn behind_value(bytes: &[u8], mut at: usize) -> Next {
    match bytes.get(at)? {
        b'"' => return behind_string(bytes, at),
        b'{' | b'[' => {}
        b'}' | b']' | b',' => return None,
        _ => {
            while !matches!(bytes.get(at)?, b'}' | b']' | b',') {
                at += 1;
            }
            return Some(at);
        }
    }
    let mut depth = 0_usize;
    loop {
        match bytes.get(at)? {
            b'"' => {
                at = behind_string(bytes, at)?;
                continue;
            }
            b'{' | b'[' => depth += 1,
            b'}' | b']' if depth == 1 => return Some(at + 1),
            b'}' | b']' => depth -= 1,
            _ => {}
        }
        at += 1;
    }
}

/// The end of the string at `at`.
#[inline]
fn behind_string(bytes: &[u8], at: usize) -> Next {
    let mut at = plain_until(bytes, at + 1);
    while *bytes.get(at)? == b'\\' {
        at = plain_until(bytes, at + 2);
    }
    Some(at + 1)
}

/// Those of the targets, which are sorted by their steps, that go on by this one.
fn through<'s, 'v>(targets: &'s mut [Target<'v>], from: usize, step: &str) -> &'s mut [Target<'v>] {
    let start = targets.partition_point(|target| target.step(from) < Some(step));
    let behind = targets.get_mut(start..).unwrap_or_default();
    let count = behind.partition_point(|target| target.step(from) == Some(step));
    behind.get_mut(..count).unwrap_or_default()
}

/// The lengths of names that are looked for: most names in a text have another one.
struct Lengths(u64);

impl Lengths {
    fn of(targets: &[Target<'_>], from: usize) -> Self {
        let lengths = targets.iter().map(|target| match target.step(from) {
            // An escape is longer than what it is for.
            Some(step) if step.contains('~') => u64::MAX,
            step => bit(step.unwrap_or_default().len()),
        });
        Self(lengths.fold(0, |all, length| all | length))
    }

    fn has(&self, length: usize) -> bool {
        self.0 & bit(length) != 0
    }
}

const fn bit(length: usize) -> u64 {
    1 << (length % u64::BITS as usize)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The pointers in the order of the text.
    fn arranged(text: &str, pointers: &[&str]) -> Vec<String> {
        let problem = || Problem::Required { member: "x" };
        let violations = pointers.iter();
        let violations = violations.map(|pointer| Violation::new((*pointer).to_owned(), problem()));
        let mut violations: Vec<Violation> = violations.collect();
        arrange(text, &mut violations);
        let pointers = violations.iter();
        pointers.map(|it| it.pointer().to_owned()).collect()
    }

    #[test]
    fn the_text_decides() {
        let text = r#" { "b" : [ 1 , {"x":[]} ], "a/~":"\"}" ,"\u0063": {"d":null} } "#;
        assert_eq!(
            arranged(text, &["/c/d", "/a~1~0", "/b/1/x", "/b/0", "/c", ""]),
            ["", "/b/0", "/b/1/x", "/a~1~0", "/c", "/c/d"]
        );
    }

    #[test]
    fn many_items_are_sorted_as_numbers() {
        let text = format!("[{}]", ["0"; 12].join(","));
        assert_eq!(
            arranged(&text, &["/11", "/10", "/2", "/1"]),
            ["/1", "/2", "/10", "/11"]
        );
    }

    #[test]
    fn what_is_not_there_is_where_its_owner_is() {
        let text = r#"{"a":{"b":1},"c":2}"#;
        assert_eq!(
            arranged(text, &["/c", "/a/b", "/a/x/y", "/a/b/z"]),
            ["/a/x/y", "/a/b", "/a/b/z", "/c"]
        );
    }

    #[test]
    fn a_text_that_breaks_off_ends_the_walk() {
        for text in [
            "",
            "{",
            "[1}",
            "[,,",
            r#"{"a" 1"#,
            r#"{"a":"#,
            r#"["\"#,
            "{]",
            r#"{"a":1 "b":2}"#,
        ] {
            assert_eq!(arranged(text, &["/b", "/a/0", ""]).len(), 3, "{text}");
        }
    }
}
