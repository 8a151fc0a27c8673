//! Texts that match a pattern, and texts that do not.

use jsonschema::{Draft, Validator};
use regex_syntax::hir::{Class, Hir, HirKind, Repetition};
use serde_json::{Value, json};

use super::random::Random;

/// A pattern of the spec.
#[derive(Debug)]
pub struct Pattern {
    tree: Hir,
    judge: Validator,
}

/// How often something is repeated that has no upper bound.
const REPEATED: &[usize] = &[0, 1, 2, 5, 20];

/// What most patterns do not allow somewhere.
const ODD: &[char] = &[
    ' ', '\n', '\0', '/', '*', '-', '.', '_', 'é', 'Å', '٣', '𝄞', 'x',
];

impl Pattern {
    /// Reads a pattern.
    pub fn new(pattern: &str) -> Result<Self, String> {
        let judge = jsonschema::options()
            .with_draft(Draft::Draft202012)
            .build(&json!({ "pattern": pattern }))
            .map_err(|error| error.to_string())?;
        let tree = regex_syntax::parse(pattern).map_err(|error| error.to_string())?;
        Ok(Self { tree, judge })
    }

    /// Whether a string matches.
    pub fn matches(&self, text: &str) -> bool {
        self.judge.is_valid(&Value::from(text))
    }

    /// A string that matches.
    pub fn text(&self, random: &mut Random) -> String {
        let mut out = String::new();
        sample(&self.tree, random, &mut out);
        out
    }

    /// A string that matches and has so many characters, if repeating a character does it.
    pub fn text_of(&self, length: usize, random: &mut Random) -> Option<String> {
        let text: Vec<char> = self.text(random).chars().collect();
        let mut longer = text.clone();
        longer.resize(length, *text.last()?);
        let longer: String = longer.into_iter().collect();
        self.matches(&longer).then_some(longer)
    }

    /// A string that does not match, though it nearly does.
    pub fn miss(&self, random: &mut Random) -> Option<String> {
        (0..20)
            .map(|_| {
                let mut text: Vec<char> = self.text(random).chars().collect();
                let at = *random.one_of(&[0, text.len(), text.len() / 2]);
                match random.below(3) {
                    0 if at < text.len() => drop(text.remove(at)),
                    1 if at < text.len() => text[at] = *random.one_of(ODD),
                    _ => text.insert(at, *random.one_of(ODD)),
                }
                text.into_iter().collect()
            })
            .find(|text: &String| !self.matches(text))
    }
}

fn sample(tree: &Hir, random: &mut Random, out: &mut String) {
    match tree.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => out.push_str(&String::from_utf8_lossy(&literal.0)),
        HirKind::Class(class) => out.extend(letter(class, random)),
        HirKind::Repetition(repetition) => {
            for _ in 0..times(repetition, random) {
                sample(&repetition.sub, random, out);
            }
        }
        HirKind::Capture(capture) => sample(&capture.sub, random, out),
        HirKind::Concat(parts) => parts.iter().for_each(|part| sample(part, random, out)),
        HirKind::Alternation(branches) => sample(random.one_of(branches), random, out),
    }
}

fn times(repetition: &Repetition, random: &mut Random) -> usize {
    let min = usize::try_from(repetition.min).unwrap_or_default();
    let more = *random.one_of(REPEATED);
    match repetition.max.and_then(|max| usize::try_from(max).ok()) {
        Some(max) => min + random.below(max - min + 1),
        None => min + more,
    }
}

fn letter(class: &Class, random: &mut Random) -> Option<char> {
    let ranges: Vec<(u32, u32)> = match class {
        Class::Unicode(class) => {
            let ranges = class.ranges().iter();
            ranges
                .map(|range| (range.start().into(), range.end().into()))
                .collect()
        }
        Class::Bytes(class) => {
            let ranges = class.ranges().iter();
            ranges
                .map(|range| (range.start().into(), range.end().into()))
                .collect()
        }
    };
    let (start, end) = *random.one_of(&ranges);
    let width = usize::try_from(end - start).unwrap_or_default() + 1;
    let offset = u32::try_from(random.below(width)).unwrap_or_default();
    char::from_u32(start + offset).or_else(|| char::from_u32(start))
}
