//! Where a spec says what is checked.

use specwright_core::pointer::segments;

use crate::{Problem, Violation};

/// A schema of a spec: where it stands, and where its rules and the schemas in it do.
///
/// Generated types carry one each; it is looked at only to say where a violation comes from.
#[derive(Debug)]
pub struct SpecPlace {
    /// The file of the spec, as its workspace names it.
    pub file: &'static str,
    /// JSON pointer of the schema in the file.
    pub pointer: &'static str,
    /// Where rules stand that the schema itself does not spell out.
    pub rules: &'static [SpecRule],
    /// The named members.
    pub members: &'static [(&'static str, &'static SpecPlace)],
    /// Items of a list, values of a map, members without a name of their own.
    pub inner: Option<&'static SpecPlace>,
}

/// Where one rule stands.
#[derive(Debug)]
pub struct SpecRule {
    /// The code of its violations.
    pub code: &'static str,
    /// The member it is about, if it is about one.
    pub member: Option<&'static str>,
    /// JSON pointer of the keyword.
    pub pointer: &'static str,
}

impl SpecRule {
    /// A rule and where it stands.
    pub const fn new(
        code: &'static str,
        member: Option<&'static str>,
        pointer: &'static str,
    ) -> Self {
        Self {
            code,
            member,
            pointer,
        }
    }
}

impl SpecPlace {
    /// A schema without others in it, which spells out its own rules.
    pub const fn leaf(file: &'static str, pointer: &'static str) -> Self {
        Self {
            file,
            pointer,
            rules: &[],
            members: &[],
            inner: None,
        }
    }

    /// Where the spec says what the violation is about: the file and the JSON pointer in it.
    pub fn of(&self, violation: &Violation) -> (&'static str, &'static str) {
        let place = self.innermost(violation);
        (place.file, place.rule(violation.problem()))
    }

    /// The schema of the value that the violation's pointer is the location of.
    fn innermost(&self, violation: &Violation) -> &Self {
        let mut place = self;
        let mut pointer = violation.pointer();
        // An unknown member has no schema: what refuses it is its object's.
        if let Problem::UnknownMember { .. } = violation.problem() {
            pointer = pointer.rsplit_once('/').map_or("", |(object, _)| object);
        }
        for name in segments(pointer) {
            match place.step(&name) {
                Some(next) => place = next,
                None => break,
            }
        }
        place
    }

    fn step(&self, name: &str) -> Option<&'static Self> {
        let named = self.members.iter().find(|(known, _)| *known == name);
        named.map(|(_, place)| *place).or(self.inner)
    }

    fn rule(&self, problem: &Problem) -> &'static str {
        let member = match problem {
            Problem::Required { member }
            | Problem::RequiredWhen { member, .. }
            | Problem::DependentRequired { member, .. } => Some(*member),
            Problem::AtLeastOneOf { members } => members.first().copied(),
            _ => None,
        };
        let code = problem.code();
        let said = |rule: &&SpecRule| match problem {
            Problem::Condition { condition, .. } => rule.code == code && rule.pointer == *condition,
            _ => rule.code == code && (rule.member.is_none() || rule.member == member),
        };
        self.rules
            .iter()
            .find(said)
            .map_or(self.pointer, |rule| rule.pointer)
    }
}
