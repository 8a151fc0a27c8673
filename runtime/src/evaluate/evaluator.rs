//! One schema against one value.

use serde_json::Value;

use super::answers::Answers;
use super::schema::{Index, Keyword, Schemas, Subschema};
use super::scope::{Scope, Scopes};
use super::told::Told;
use crate::apply::{Apply, Checking, Evaluated, Question, Seen};
use crate::report::{Path, Problem, Report};
use crate::view::{AsInstance, Instance};

/// How deep schemas may apply one another: five for each of the 128 levels that values have at most. What applies schemas
/// to one value without end ends here, before the 2 MiB of a thread's stack do, without optimization too.
const MAX_DEPTH: usize = 640;

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

impl Apply for Evaluator<'_> {
    type Schema = Index;

    fn question(&self) -> Question {
        self.question
    }

    fn apply<'v>(
        &self,
        index: Index,
        value: Instance<'v>,
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

    fn apply_to_name(&self, schema: Index, name: &str, at: &Path<'_>, report: &mut Report) {
        // Another name can have the address of this one.
        let answers = self.answers.of_others();
        let of_name = Evaluator {
            answers: &answers,
            ..*self
        };
        let name = Value::String(name.to_owned());
        of_name.apply(schema, name.as_instance(), at, None, report);
        self.answers.count_as(&answers);
    }

    fn accepts<'v>(
        &self,
        schema: Index,
        value: Instance<'v>,
        at: &Path<'_>,
        seen: Seen<'_, 'v>,
        report: &Report,
    ) -> bool {
        let asking = Evaluator {
            question: Question::Validity,
            ..*self
        };
        let question = (schema, self.scope);
        let mut probe = report.probe();
        let Some(seen) = seen else {
            return self.answers.of(question, value, || {
                asking.apply(schema, value, at, None, &mut probe);
                probe.is_empty()
            });
        };
        let evaluated = self.answers.evaluated(question, value, || {
            let mut evaluated = Evaluated::default();
            asking.apply(schema, value, at, Some(&mut evaluated), &mut probe);
            probe.is_empty().then_some(evaluated)
        });
        let is_valid = evaluated.is_some();
        if let Some(evaluated) = evaluated {
            seen.merge(evaluated);
        }
        is_valid
    }

    fn measure(&self, schema: Index, value: Instance<'_>, at: &Path<'_>, found: &mut Report) {
        let asking = Evaluator {
            question: Question::Distance,
            ..*self
        };
        // Each is asked apart, and none asks for another distance.
        asking.told().forget();
        asking.apply(schema, value, at, None, found);
    }
}

impl Evaluator<'_> {
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
        value: Instance<'v>,
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
    fn keep(
        &self,
        index: Index,
        value: Instance<'_>,
        evaluated: Option<&Evaluated<'_>>,
        is_valid: bool,
    ) {
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
        value: Instance<'v>,
        at: &Path<'_>,
        seen: Seen<'_, 'v>,
        report: &mut Report,
    ) {
        let mut checking = Checking {
            by: self,
            value,
            at,
            seen,
            report,
        };
        // They come last.
        let asks_for_evaluated = matches!(
            schema.keywords.last(),
            Some(Keyword::UnevaluatedItems(_) | Keyword::UnevaluatedProperties(_))
        );
        if asks_for_evaluated {
            checking.evaluating(|it| self.each(schema, it));
        } else {
            self.each(schema, &mut checking);
        }
    }

    fn each(&self, schema: &Subschema, it: &mut Checking<'_, '_, Self>) {
        for keyword in schema.keywords {
            if it.is_answered() {
                return;
            }
            self.keyword(keyword, it);
        }
    }

    fn keyword(&self, keyword: &Keyword, it: &mut Checking<'_, '_, Self>) {
        match *keyword {
            Keyword::Items { prefix, rest } => it.items(prefix, rest),
            Keyword::Contains {
                schema,
                min,
                max,
                evaluates,
                condition,
            } => it.contains(schema, (min, max), evaluates, condition),
            Keyword::UnevaluatedItems(schema) => it.unevaluated_items(schema),
            Keyword::EachProperty(schemas) => it.properties(schemas),
            Keyword::PropertyNames(schema) => it.property_names(schema),
            Keyword::Required(names) => it.required(names),
            Keyword::DependentRequired(name, names) => it.dependent_required(name, names),
            Keyword::DependentSchema(name, schema) => it.dependent_schema(name, schema),
            Keyword::UnevaluatedProperties(others) => it.unevaluated_properties(others),
            Keyword::AllOf(schemas) => it.all_of(schemas),
            Keyword::AnyOf(schemas, condition) => it.any_of(schemas, condition),
            Keyword::OneOf(schemas, condition) => it.one_of(schemas, condition),
            Keyword::Not(schema, condition) => it.not(schema, condition),
            Keyword::If {
                condition,
                then,
                otherwise,
            } => it.choose(condition, then, otherwise),
            Keyword::Ref(schema) => it.same_as(schema),
            Keyword::DynamicRef(schema, name) => {
                let outermost = self.scopes.outermost(self.scope, name);
                it.same_as(outermost.unwrap_or(schema));
            }
            _ => assertion(keyword, it),
        }
    }
}

/// A keyword that applies no schema.
fn assertion(keyword: &Keyword, it: &mut Checking<'_, '_, Evaluator<'_>>) {
    match *keyword {
        Keyword::Never(condition) => it.never(condition),
        Keyword::Type(expected) => it.types(expected),
        Keyword::Enum(allowed) => it.listed(allowed),
        Keyword::Const(expected) => it.constant(expected),
        Keyword::Constants(constants, condition) => it.constants(constants, condition),
        Keyword::Minimum(limit) => it.minimum(limit),
        Keyword::Maximum(limit) => it.maximum(limit),
        Keyword::ExclusiveMinimum(limit) => it.exclusive_minimum(limit),
        Keyword::ExclusiveMaximum(limit) => it.exclusive_maximum(limit),
        Keyword::MultipleOf(divisor) => it.multiple_of(divisor),
        Keyword::MinLength(min) => it.min_length(min),
        Keyword::MaxLength(max) => it.max_length(max),
        Keyword::Pattern(pattern) => it.pattern(pattern),
        #[cfg(feature = "format")]
        Keyword::Format(format) => it.format(format),
        Keyword::MinItems(min) => it.min_items(min),
        Keyword::MaxItems(max) => it.max_items(max),
        Keyword::UniqueItems => it.unique_items(),
        Keyword::MinProperties(min) => it.min_properties(min),
        Keyword::MaxProperties(max) => it.max_properties(max),
        // Those that apply schemas are told apart before.
        _ => {}
    }
}
