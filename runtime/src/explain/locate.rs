//! From JSON pointers to locations in the text.

use std::collections::HashMap;
use std::ops::Range;

use super::excerpt::CUT;
use super::mask::Mask;
use crate::decode::{Reader, Stop};
use crate::json::JsonType;
use crate::report::{Path, Problem, Report, Violation, unknown_property};
use specwright_core::pointer;
use specwright_core::printable::Printable;

/// How much of a name is printed, in characters.
const NAME: usize = 60;

/// Where a violation is.
pub(super) struct Location {
    pub(super) mark: Range<usize>,
    pub(super) names: Names,
}

/// The names on the way to a location, and whether each may be printed.
pub(super) struct Names(Vec<(String, bool)>);

impl Names {
    /// The JSON pointer.
    pub(super) fn pointer(&self) -> String {
        self.0.iter().fold(String::new(), |mut text, step| {
            text.push('/');
            match step {
                (name, true) => {
                    let name = shorten(&pointer::escaped(name));
                    text.push_str(&Printable(&name).to_string());
                }
                (_, false) => text.push(CUT),
            }
            text
        })
    }

    /// What the problem says, without a name that may not be printed.
    pub(super) fn message(&self, problem: &Problem) -> String {
        let printable = |name: &str| match self.0.last() {
            Some((last, true)) if last == name => Some(shorten(name)),
            _ => None,
        };
        let hidden = || CUT.to_string();
        match problem {
            Problem::UnknownProperty { name, .. } => match printable(name) {
                Some(name) => unknown_property(Printable(&name), problem.nearest()),
                None => unknown_property(Printable(&hidden()), None),
            },
            Problem::DuplicateProperty { name } => {
                let name = printable(name).unwrap_or_else(hidden);
                Problem::DuplicateProperty { name }.to_string()
            }
            other => other.to_string(),
        }
    }
}

fn shorten(name: &str) -> String {
    match name.char_indices().nth(NAME) {
        Some((at, _)) => format!("{}{CUT}", name.get(..at).unwrap_or_default()),
        None => name.to_owned(),
    }
}

/// Finds the locations of violations, in one walk over the text.
///
/// What is not in the text is at the innermost location around it that is.
pub(super) fn locate<'v>(
    text: &str,
    mask: &Mask,
    violations: impl Iterator<Item = &'v Violation>,
) -> Vec<Location> {
    let mut walk = Walk {
        text,
        targets: targets(violations),
        trail: Vec::new(),
        report: Report::with_limit(1),
    };
    let all: Vec<usize> = (0..walk.targets.len()).collect();
    // Where the walk stops, reading stopped too: nothing behind it was reported.
    let _ = walk.value(&mut Reader::new(text), &all, None);
    let locations = walk.targets.into_iter();
    locations.map(|target| target.into_location(mask)).collect()
}

/// What is looked for, and what was found so far.
struct Target {
    steps: Vec<Step>,
    /// How many of the steps the pointer has; the last one may be ours.
    own: usize,
    /// The property of this name that is meant: the first or the second, and how many to let pass then.
    occurrence: usize,
    skip: usize,
    /// Whether the name is marked and not the value.
    by_name: bool,
    /// How good the location is: twice the depth, and one more if it is the very one.
    rank: Option<usize>,
    mark: Range<usize>,
    trail: Vec<Option<usize>>,
}

/// A step of a pointer.
struct Step {
    name: String,
    index: Option<usize>,
}

fn targets<'v>(violations: impl Iterator<Item = &'v Violation>) -> Vec<Target> {
    let mut earlier = HashMap::new();
    let target = |violation: &'v Violation| {
        let earlier = earlier
            .entry((violation.pointer(), violation.code()))
            .or_insert(0);
        let skip = std::mem::replace(earlier, *earlier + 1);
        target(violation, skip)
    };
    violations.map(target).collect()
}

/// `skip` is how many earlier violations are the same, so that each gets a location of its own.
fn target(violation: &Violation, skip: usize) -> Target {
    let mut steps: Vec<Step> = violation.pointer().split('/').skip(1).map(step).collect();
    let own = steps.len();
    let (mut occurrence, mut by_name) = (1, true);
    match violation.problem() {
        Problem::DuplicateProperty { .. } => occurrence = 2,
        Problem::UnknownProperty { .. } => {}
        Problem::UniqueItems { second, .. } => {
            steps.push(Step {
                name: String::new(),
                index: Some(*second),
            });
            by_name = false;
        }
        _ => by_name = false,
    }
    Target {
        steps,
        own,
        occurrence,
        skip: if by_name { skip } else { 0 },
        by_name,
        rank: None,
        mark: 0..0,
        trail: Vec::new(),
    }
}

fn step(escaped: &str) -> Step {
    let name = pointer::unescaped(escaped).into_owned();
    let index = name.parse().ok().filter(|index: &usize| {
        // `+1` and `01` are no indices.
        index.to_string() == name
    });
    Step { name, index }
}

impl Target {
    /// Whether a location at this depth is the best so far; the caller then sets the mark.
    fn reach(&mut self, depth: usize, occurrence: usize) -> bool {
        let mut rank = 2 * depth;
        if depth == self.steps.len() && occurrence >= self.occurrence {
            if self.skip == 0 {
                rank += 1;
            } else {
                self.skip -= 1;
            }
        }
        let better = self.rank.is_none_or(|before| rank > before);
        if better {
            self.rank = Some(rank);
        }
        better
    }

    fn into_location(self, mask: &Mask) -> Location {
        let Self {
            steps, own, trail, ..
        } = self;
        let names = steps.into_iter().take(own).enumerate();
        let names = names.map(|(depth, step)| {
            let shown = match trail.get(depth) {
                // Behind the quote, which is always shown.
                Some(Some(quote)) => mask.shows(quote + 1),
                Some(None) => true,
                None => false,
            };
            (step.name, shown)
        });
        Location {
            mark: self.mark,
            names: Names(names.collect()),
        }
    }
}

/// The walk over the text.
struct Walk<'a> {
    text: &'a str,
    targets: Vec<Target>,
    /// Where the names on the way to the value are; `None` for an item.
    trail: Vec<Option<usize>>,
    /// What is wrong has been reported before.
    report: Report,
}

/// The name of the value that is walked over.
struct Name {
    location: Range<usize>,
    occurrence: usize,
}

impl Walk<'_> {
    /// Walks over a value at which, or in which, these targets are.
    fn value(
        &mut self,
        json: &mut Reader<'_>,
        here: &[usize],
        name: Option<&Name>,
    ) -> Result<(), Stop> {
        let start = json.next_offset();
        let depth = self.trail.len();
        let mut reached = Vec::new();
        let mut inner = Vec::new();
        for &target in here {
            let Some(found) = self.targets.get_mut(target) else {
                continue;
            };
            let at_end = found.steps.len() == depth;
            if !at_end {
                inner.push(target);
            }
            if !found.reach(depth, name.map_or(1, |name| name.occurrence)) {
                continue;
            }
            found.trail.clone_from(&self.trail);
            match name {
                Some(name) if at_end && found.by_name => found.mark = name.location.clone(),
                _ => {
                    found.mark = start..start + 1;
                    reached.push(target);
                }
            }
        }
        match json.json_type() {
            Some(JsonType::Array) if !inner.is_empty() => self.array(json, &inner),
            Some(JsonType::Object) if !inner.is_empty() => self.object(json, &inner),
            Some(JsonType::Array | JsonType::Object) => json.skip(&Path::ROOT, &mut self.report),
            _ => {
                json.skip(&Path::ROOT, &mut self.report)?;
                for target in reached {
                    if let Some(found) = self.targets.get_mut(target) {
                        found.mark = start..json.offset();
                    }
                }
                Ok(())
            }
        }
    }

    fn array(&mut self, json: &mut Reader<'_>, inner: &[usize]) -> Result<(), Stop> {
        let mut array = json.begin_array(&Path::ROOT, &mut self.report)?;
        let mut index = 0;
        while json.next_item(&mut array, &Path::ROOT, &mut self.report)? {
            let here = self.through(inner, |step| step.index == Some(index));
            if here.is_empty() {
                json.skip(&Path::ROOT, &mut self.report)?;
            } else {
                self.trail.push(None);
                self.value(json, &here, None)?;
                self.trail.pop();
            }
            index += 1;
        }
        Ok(())
    }

    fn object(&mut self, json: &mut Reader<'_>, inner: &[usize]) -> Result<(), Stop> {
        let mut seen = HashMap::new();
        let mut object = json.begin_object(&Path::ROOT, &mut self.report)?;
        loop {
            let before = json.offset();
            let Some(name) = json.next_property(&mut object, &Path::ROOT, &mut self.report)? else {
                return Ok(());
            };
            let here = self.through(inner, |step| step.name == *name);
            if here.is_empty() {
                json.skip(&Path::ROOT, &mut self.report)?;
                continue;
            }
            let location = self.name_between(before, json.offset());
            let occurrence = seen.entry(name.into_owned()).or_insert(0);
            *occurrence += 1;
            let name = Name {
                location,
                occurrence: *occurrence,
            };
            self.trail.push(Some(name.location.start));
            self.value(json, &here, Some(&name))?;
            self.trail.pop();
        }
    }

    /// Those targets whose next step is this one.
    fn through(&self, targets: &[usize], is_it: impl Fn(&Step) -> bool) -> Vec<usize> {
        let next = |target: &&usize| {
            let target = self.targets.get(**target);
            let step = target.and_then(|target| target.steps.get(self.trail.len()));
            step.is_some_and(&is_it)
        };
        targets.iter().filter(next).copied().collect()
    }

    /// The name between the end of what is before and the first byte behind the colon.
    fn name_between(&self, before: usize, behind: usize) -> Range<usize> {
        let text = self.text.get(before..behind).unwrap_or_default();
        let is_white = |c| matches!(c, ' ' | '\t' | '\r' | '\n');
        let start = text.trim_start_matches(|c| c == ',' || is_white(c));
        let start = before + text.len() - start.len();
        let end = text.strip_suffix(':').unwrap_or(text);
        start..before + end.trim_end_matches(is_white).len()
    }
}
