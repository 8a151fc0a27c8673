//! Where a spec says what is checked.

use specwright_core::pointer::segments;

use super::{Problem, Violation};

/// A schema of a spec: where it is, and where its rules and the schemas in it do.
///
/// Generated types carry one each; it is looked at only to say where a violation comes from.
#[derive(Debug)]
pub struct SpecLocation {
    /// The file of the spec, as its workspace names it.
    pub file: &'static str,
    /// JSON pointer of the schema in the file.
    pub pointer: &'static str,
    /// Where rules are that the schema itself does not spell out.
    pub rules: &'static [SpecRule],
    /// The named properties.
    pub properties: &'static [(&'static str, &'static SpecLocation)],
    /// Items of a list, values of a map, properties without a name of their own.
    pub inner: Option<&'static SpecLocation>,
}

/// Where one rule is.
#[derive(Debug)]
pub struct SpecRule {
    /// The code of its violations.
    pub code: &'static str,
    /// The property it is about, if it is about one.
    pub property: Option<&'static str>,
    /// JSON pointer of the keyword.
    pub pointer: &'static str,
    /// The file of the keyword, where that is another one than the schema's.
    pub file: Option<&'static str>,
}

impl SpecRule {
    /// A rule and where it is.
    pub const fn new(
        code: &'static str,
        property: Option<&'static str>,
        pointer: &'static str,
    ) -> Self {
        Self {
            code,
            property,
            pointer,
            file: None,
        }
    }

    /// The same in another file than that of the schema.
    #[must_use]
    pub const fn in_file(self, file: &'static str) -> Self {
        Self {
            file: Some(file),
            ..self
        }
    }
}

impl SpecLocation {
    /// A schema without others in it, which spells out its own rules.
    pub const fn leaf(file: &'static str, pointer: &'static str) -> Self {
        Self {
            file,
            pointer,
            rules: &[],
            properties: &[],
            inner: None,
        }
    }

    /// Where the spec says what the violation is about: the file and the JSON pointer in it.
    pub fn of(&self, violation: &Violation) -> (&'static str, &'static str) {
        let problem = violation.problem();
        if let Problem::Condition { .. } = problem {
            return self.of_condition(violation);
        }
        let (location, around) = self.innermost(violation);
        let own = location.rule(problem).map(|rule| (location, rule));
        // What is said of a name is a rule of the object that has the property.
        let rule = own.or_else(|| {
            let around = around.filter(|_| is_of_strings(problem))?;
            Some((around, around.rule(problem)?))
        });
        match rule {
            Some((location, rule)) => (rule.file.unwrap_or(location.file), rule.pointer),
            None => (location.file, location.pointer),
        }
    }

    /// A condition says which keyword it is of; that can be around what it is about.
    fn of_condition(&self, violation: &Violation) -> (&'static str, &'static str) {
        let problem = violation.problem();
        let mut location = self;
        let mut rule = location.rule(problem).map(|rule| (location, rule));
        for name in segments(violation.pointer()) {
            let Some(next) = location.step(&name) else {
                break;
            };
            location = next;
            rule = location.rule(problem).map(|rule| (location, rule)).or(rule);
        }
        match rule {
            Some((location, rule)) => (rule.file.unwrap_or(location.file), rule.pointer),
            None => (location.file, location.pointer),
        }
    }

    /// The schema of the value that the violation's pointer is the location of, and that of what it is in.
    fn innermost(&self, violation: &Violation) -> (&Self, Option<&Self>) {
        let (mut location, mut around) = (self, None);
        let mut pointer = violation.pointer();
        // An unknown property has no schema: what rejects it is its object's.
        if let Problem::UnknownProperty { .. } = violation.problem() {
            pointer = pointer.rsplit_once('/').map_or("", |(object, _)| object);
        }
        for name in segments(pointer) {
            match location.step(&name) {
                Some(next) => (location, around) = (next, Some(location)),
                None => break,
            }
        }
        (location, around)
    }

    fn step(&self, name: &str) -> Option<&'static Self> {
        let named = self.properties.iter().find(|(known, _)| *known == name);
        named.map(|(_, location)| *location).or(self.inner)
    }

    fn rule(&self, problem: &Problem) -> Option<&'static SpecRule> {
        let property = match problem {
            Problem::Required { property }
            | Problem::RequiredWhen { property, .. }
            | Problem::DependentRequired { property, .. } => Some(*property),
            Problem::AtLeastOneOf { properties } => properties.first().copied(),
            _ => None,
        };
        let code = problem.code();
        let said = |rule: &&SpecRule| match problem {
            Problem::Condition { condition, .. } => rule.code == code && rule.pointer == *condition,
            _ => rule.code == code && (rule.property.is_none() || rule.property == property),
        };
        self.rules.iter().find(said)
    }
}

/// Whether a name can have the problem.
const fn is_of_strings(problem: &Problem) -> bool {
    matches!(
        problem,
        Problem::MinLength { .. }
            | Problem::MaxLength { .. }
            | Problem::Pattern { .. }
            | Problem::Format { .. }
            | Problem::Enum { .. }
            | Problem::Const { .. }
            | Problem::Never
    )
}
