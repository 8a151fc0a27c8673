//! One schema against one value.

use serde_json::Value;

use super::answers::Answers;
use super::evaluated::Evaluated;
use super::schema::{Index, Keyword, Schemas, Subschema};
use super::scope::{Scope, Scopes};
use super::told::Told;
use crate::report::{Path, Problem, Report};
use crate::rules;

/// How deep schemas may apply one another: five for each of the 128 levels that values have at most. What applies schemas
/// to one value without end ends here, before the 2 MiB of a thread's stack do, without optimization too.
const MAX_DEPTH: usize = 640;

/// What is asked of a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Question {
    /// Whether it is valid: the first violation answers that.
    Validity,
    /// How far it is from being valid, as its own violations say. Of a choice of schemas that it meets none of, they say
    /// no more than that.
    Distance,
    /// All that is wrong with it.
    Violations,
}

/// Where evaluation is.
#[derive(Clone, Copy)]
pub(super) struct Evaluator<'s> {
    pub(super) schemas: &'static Schemas,
    pub(super) scope: Scope,
    pub(super) scopes: &'s Scopes,
    pub(super) depth: usize,
    pub(super) question: Question,
    pub(super) answers: &'s Answers,
}

/// What was evaluated, where somebody wants to know.
pub(super) type Seen<'e, 'v> = Option<&'e mut Evaluated<'v>>;

impl Evaluator<'_> {
    /// Reports what a schema says against a value.
    pub(super) fn check<'v>(
        &self,
        index: Index,
        value: &'v Value,
        at: &Path<'_>,
        seen: Seen<'_, 'v>,
        report: &mut Report,
    ) {
        let Some(schema) = self.schemas.list.get(index) else {
            return;
        };
        if self.is_answered(report) {
            return;
        }
        if self.depth == MAX_DEPTH {
            report.add(at, Problem::Depth { max: MAX_DEPTH });
            return;
        }
        let inner = Evaluator {
            depth: self.depth + 1,
            scope: self.scopes.enter(self.scope, schema.resource),
            ..*self
        };
        let are_many = inner.told().are_many();
        if are_many && seen.is_some() {
            return inner.once((index, schema), value, at, seen, report);
        }
        // Without a call more on the way: as many are open as schemas apply one another.
        if are_many && inner.told().has(index, inner.scope, value) {
            return;
        }
        let before = report.total();
        inner.keywords(schema, value, at, seen, report);
        if are_many {
            inner.keep(index, value, None, report.total() == before);
        }
    }

    /// What was said to whom is asked.
    pub(super) fn told(&self) -> &Told {
        let [violations, distance, validity] = &self.answers.told;
        match self.question {
            Question::Violations => violations,
            Question::Distance => distance,
            Question::Validity => validity,
        }
    }

    /// The same where somebody wants to know what is evaluated, and schemas were applied often.
    fn once<'v>(
        &self,
        (index, schema): (Index, &Subschema),
        value: &'v Value,
        at: &Path<'_>,
        seen: Seen<'_, 'v>,
        report: &mut Report,
    ) {
        let evaluated = self.told().of(index, self.scope, value);
        let evaluated = evaluated.unwrap_or_else(|| {
            let before = report.total();
            let mut own = Evaluated::default();
            self.keywords(schema, value, at, Some(&mut own), report);
            self.keep(index, value, Some(&own), report.total() == before);
            own
        });
        if let Some(seen) = seen {
            seen.merge(evaluated);
        }
    }

    /// Keeps that the schema was applied to the value. That a value is not valid is said to each who asks for that.
    fn keep(&self, index: Index, value: &Value, evaluated: Option<&Evaluated<'_>>, is_valid: bool) {
        if is_valid || self.question != Question::Validity {
            self.told().keep(index, self.scope, value, evaluated);
        }
    }

    /// Whether nothing more can change the answer.
    fn is_answered(&self, report: &Report) -> bool {
        self.question == Question::Validity && !report.is_empty()
    }

    fn keywords<'v>(
        &self,
        schema: &Subschema,
        value: &'v Value,
        at: &Path<'_>,
        seen: Seen<'_, 'v>,
        report: &mut Report,
    ) {
        // They come last.
        let asks_for_evaluated = matches!(
            schema.keywords.last(),
            Some(Keyword::UnevaluatedItems(_) | Keyword::UnevaluatedProperties(_))
        );
        if !asks_for_evaluated {
            let mut seen = seen;
            for keyword in schema.keywords {
                self.keyword(keyword, value, at, seen.as_deref_mut(), report);
            }
            return;
        }
        let mut own = Evaluated::default();
        for keyword in schema.keywords {
            self.keyword(keyword, value, at, Some(&mut own), report);
        }
        if let Some(seen) = seen {
            seen.merge(own);
        }
    }

    /// Whether a value is valid, and what was evaluated of it then.
    pub(super) fn accepts<'v>(
        &self,
        index: Index,
        value: &'v Value,
        at: &Path<'_>,
        seen: Seen<'_, 'v>,
        report: &Report,
    ) -> bool {
        let asking = Evaluator {
            question: Question::Validity,
            ..*self
        };
        let question = (index, self.scope);
        let mut probe = report.probe();
        let Some(seen) = seen else {
            return self.answers.of(question, value, || {
                asking.check(index, value, at, None, &mut probe);
                probe.is_empty()
            });
        };
        let evaluated = self.answers.evaluated(question, value, || {
            let mut evaluated = Evaluated::default();
            asking.check(index, value, at, Some(&mut evaluated), &mut probe);
            probe.is_empty().then_some(evaluated)
        });
        let is_valid = evaluated.is_some();
        if let Some(evaluated) = evaluated {
            seen.merge(evaluated);
        }
        is_valid
    }

    fn keyword<'v>(
        &self,
        keyword: &Keyword,
        value: &'v Value,
        at: &Path<'_>,
        seen: Seen<'_, 'v>,
        report: &mut Report,
    ) {
        if self.is_answered(report) {
            return;
        }
        match keyword {
            Keyword::Items { .. } | Keyword::Contains { .. } | Keyword::UnevaluatedItems(_) => {
                if let Value::Array(items) = value {
                    self.of_array(keyword, items, at, seen, report);
                }
            }
            Keyword::EachProperty(_)
            | Keyword::PropertyNames(_)
            | Keyword::Required(_)
            | Keyword::DependentRequired(..)
            | Keyword::DependentSchema(..)
            | Keyword::UnevaluatedProperties(_) => {
                if let Value::Object(properties) = value {
                    self.of_object(keyword, (value, properties), at, seen, report);
                }
            }
            Keyword::AllOf(_)
            | Keyword::AnyOf(..)
            | Keyword::OneOf(..)
            | Keyword::Not(..)
            | Keyword::If { .. }
            | Keyword::Ref(_)
            | Keyword::DynamicRef(..) => self.in_place(keyword, value, at, seen, report),
            _ => assertion(keyword, value, at, report),
        }
    }
}

/// A keyword that applies no schema.
fn assertion(keyword: &Keyword, value: &Value, at: &Path<'_>, report: &mut Report) {
    match *keyword {
        Keyword::Never(condition) => condition.fail(at, report),
        Keyword::Type(expected) => rules::types::check(value, expected, at, report),
        Keyword::Enum(allowed) => rules::one_of::check(value, allowed, at, report),
        Keyword::Const(expected) => rules::constant::check(value, expected, at, report),
        Keyword::Constants(constants, condition) => {
            let is_listed = constants.iter().any(|it| it.is(value, at, report));
            condition.check(is_listed, at, report);
        }
        Keyword::Minimum(limit) => rules::minimum::check(value, limit, at, report),
        Keyword::Maximum(limit) => rules::maximum::check(value, limit, at, report),
        Keyword::ExclusiveMinimum(limit) => {
            rules::exclusive_minimum::check(value, limit, at, report);
        }
        Keyword::ExclusiveMaximum(limit) => {
            rules::exclusive_maximum::check(value, limit, at, report);
        }
        Keyword::MultipleOf(divisor) => rules::multiple_of::check(value, divisor, at, report),
        Keyword::MinLength(min) => rules::min_length::check(value, min, at, report),
        Keyword::MaxLength(max) => rules::max_length::check(value, max, at, report),
        Keyword::Pattern(pattern) => rules::pattern::check(value, pattern, at, report),
        #[cfg(feature = "format")]
        Keyword::Format(format) => rules::format::check(value, format, at, report),
        Keyword::MinItems(min) => rules::min_items::check(value, min, at, report),
        Keyword::MaxItems(max) => rules::max_items::check(value, max, at, report),
        Keyword::UniqueItems => rules::unique_items::check(value, at, report),
        Keyword::MinProperties(min) => rules::min_properties::check(value, min, at, report),
        Keyword::MaxProperties(max) => rules::max_properties::check(value, max, at, report),
        // Those that apply schemas are told apart before.
        _ => {}
    }
}
