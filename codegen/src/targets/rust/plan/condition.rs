//! Conditions between the properties of an object that no attribute says: plain code.

use std::collections::{HashMap, HashSet};

use super::field::{Field, Fields};
use super::rejection::Rejection;
use super::test::{Fact, Test};
use super::value::{Check, Plain, limit};
use crate::ir::{Constraint, JsonType, JsonTypes, Rule, Rules};

/// One statement.
#[derive(Debug)]
pub(in crate::targets::rust) enum Step<'a> {
    /// Does what the first case says that is certain to be met.
    If(Vec<Case<'a>>),
    /// Reports a property that is missing.
    Missing(&'a str),
    /// Reports that the rule does not hold, at the object or at one of its properties.
    Fail(Option<&'a str>),
}

/// What is done where a test is certain to hold.
#[derive(Debug)]
pub(in crate::targets::rust) struct Case<'a> {
    pub(in crate::targets::rust) test: Test<'a>,
    pub(in crate::targets::rust) steps: Vec<Step<'a>>,
}

/// Plans the conditions of one object.
pub(super) struct Planner<'m, 'a> {
    fields: &'m Fields<'a>,
}

/// What was planned, or the rule that has no code.
type Planned<'a, T = Test<'a>> = Result<T, Rejection<'a>>;

impl<'m, 'a> Planner<'m, 'a> {
    pub(super) fn new(fields: &'m Fields<'a>) -> Self {
        Self { fields }
    }

    /// The code of a rule of the object; none where it always holds.
    pub(super) fn condition(&self, rule: &'a Rule) -> Planned<'a, Vec<Step<'a>>> {
        Ok(match &rule.constraint {
            Constraint::If {
                condition,
                then,
                otherwise,
            } => branch(
                self.all(condition)?,
                self.reports(then)?,
                self.reports(otherwise)?,
            ),
            Constraint::DependentSchemas(name, rules) => {
                branch(self.present(name, rule)?, self.reports(rules)?, Vec::new())
            }
            _ => branch(self.holds(rule)?, Vec::new(), vec![Step::Fail(None)]),
        })
    }

    /// Steps that say which property is at fault.
    fn reports(&self, rules: &'a Rules) -> Planned<'a, Vec<Step<'a>>> {
        let tested = tested_properties(rules);
        let mut told = HashSet::new();
        let mut steps = Vec::new();
        for rule in rules {
            match &rule.constraint {
                Constraint::Required(names) => {
                    for name in names {
                        // Only the first mention of a name is joined with what is asked of its value: each is reported
                        // once.
                        let tested = tested.get(name.as_str()).filter(|_| told.insert(name));
                        steps.extend(self.required(name, rule, tested.copied())?);
                    }
                }
                Constraint::Properties(properties) => {
                    for property in properties {
                        let of_name = tested.get(property.0.as_str());
                        let is_first = of_name.is_some_and(|(it, _)| std::ptr::eq(*it, property));
                        if !(is_first && told.contains(&property.0)) {
                            steps.extend(self.tested(property, rule)?);
                        }
                    }
                }
                _ => {
                    let test = self.nested_holds(rule)?;
                    steps.extend(branch(test, Vec::new(), vec![Step::Fail(None)]));
                }
            }
        }
        Ok(steps)
    }

    /// Reports that a property is missing, or else that it is not what is asked of it beside.
    fn required(
        &self,
        name: &'a str,
        rule: &'a Rule,
        tested: Option<Tested<'a>>,
    ) -> Planned<'a, Vec<Step<'a>>> {
        let present = self.present(name, rule)?;
        let is_exact = present.is_exact();
        let mut steps = branch(present, Vec::new(), vec![Step::Missing(name)]);
        let Some((property, rule)) = tested else {
            return Ok(steps);
        };
        // The presence is settled without a test, so that the value has one of its own.
        let [Step::If(cases)] = &mut steps[..] else {
            steps.extend(self.tested(property, rule)?);
            return Ok(steps);
        };
        // Of a required property that is missing or invalid, presence is not known: an `else` would hide what is.
        if !is_exact {
            steps.extend(self.tested(property, rule)?);
            return Ok(steps);
        }
        let test = self.present_property_holds(self.field(name, rule)?, &property.1)?;
        match branch(test, Vec::new(), vec![Step::Fail(Some(name))]).pop() {
            Some(Step::If(others)) => cases.extend(others),
            Some(step) => cases.push(Case {
                test: Test::ALWAYS,
                steps: vec![step],
            }),
            None => {}
        }
        Ok(steps)
    }

    /// Reports that a property is not what is asked of it.
    fn tested(
        &self,
        (name, rules): &'a (String, Rules),
        rule: &'a Rule,
    ) -> Planned<'a, Vec<Step<'a>>> {
        let test = self.property_holds(name, rules, rule)?;
        Ok(branch(test, Vec::new(), vec![Step::Fail(Some(name))]))
    }

    /// Whether all rules hold of the object.
    fn all(&self, rules: &'a Rules) -> Planned<'a> {
        all(rules.iter().map(|rule| self.nested_holds(rule)))
    }

    /// Whether a rule within another one holds of the object.
    fn nested_holds(&self, rule: &'a Rule) -> Planned<'a> {
        match rule.constraint {
            // Counting is an attribute of the whole type; no expression over single properties says it.
            Constraint::MinProperties(_) | Constraint::MaxProperties(_) => {
                Err(Rejection::under_condition(rule))
            }
            _ => self.holds(rule),
        }
    }

    /// Whether a rule holds of the object.
    fn holds(&self, rule: &'a Rule) -> Planned<'a> {
        match &rule.constraint {
            Constraint::Never => Ok(Test::NEVER),
            Constraint::Type(types) => Ok(Test::known(types.has(JsonType::Object))),
            Constraint::Required(names) => self.all_present(names, rule),
            Constraint::Properties(properties) => {
                let tests = properties.iter();
                all(tests.map(|(name, rules)| self.property_holds(name, rules, rule)))
            }
            Constraint::DependentRequired(name, others) => {
                let absent = self.present(name, rule)?.not();
                Ok(absent.or(self.all_present(others, rule)?))
            }
            Constraint::DependentSchemas(name, rules) => {
                let absent = self.present(name, rule)?.not();
                Ok(absent.or(self.all(rules)?))
            }
            Constraint::AllOf(branches) if reach_the_rest(branches) => {
                Err(Rejection::reaches_the_rest(rule))
            }
            constraint => combination(constraint, &|rules| self.all(rules))
                .unwrap_or_else(|| Err(Rejection::between_properties(rule))),
        }
    }

    fn all_present(&self, names: &'a [String], rule: &'a Rule) -> Planned<'a> {
        all(names.iter().map(|name| self.present(name, rule)))
    }

    /// Whether the property is there, be it null.
    fn present(&self, name: &'a str, rule: &'a Rule) -> Planned<'a> {
        Ok(Test::Is(Fact::IsPresent(self.field(name, rule)?)))
    }

    fn field(&self, name: &'a str, rule: &'a Rule) -> Planned<'a, Field<'a>> {
        let field = self.fields.get(name);
        field.ok_or_else(|| Rejection::unknown_property(rule, name))
    }

    /// Whether rules hold of the property, if it is there. Of null it is known already what holds. A required one that
    /// is missing has been reported, and is taken as one of which nothing is known.
    fn property_holds(&self, name: &'a str, rules: &'a Rules, rule: &'a Rule) -> Planned<'a> {
        let field = self.field(name, rule)?;
        let absent = Test::IsNot(Fact::IsPresent(field));
        Ok(absent.or(self.present_property_holds(field, rules)?))
    }

    /// Whether rules hold of the property, which is there.
    fn present_property_holds(&self, field: Field<'a>, rules: &'a Rules) -> Planned<'a> {
        let value = self.value_passes(field, rules)?;
        if !field.property.schema.nullable {
            return Ok(value);
        }
        let null = Test::Is(Fact::IsNull(field));
        Ok(null.choose(Test::known(null_holds(rules)), value))
    }

    /// Whether rules hold of the property's value, which is not null.
    fn value_passes(&self, field: Field<'a>, rules: &'a Rules) -> Planned<'a> {
        all(rules.iter().map(|rule| self.value_passes_one(field, rule)))
    }

    fn value_passes_one(&self, field: Field<'a>, rule: &'a Rule) -> Planned<'a> {
        match &rule.constraint {
            Constraint::Never => Ok(Test::NEVER),
            // What is not null is known of a property that is invalid, too, where null would be valid.
            Constraint::Type(asked)
                if field.property.schema.nullable && asked.without(JsonType::Null).is_empty() =>
            {
                Ok(Test::NEVER)
            }
            Constraint::Type(asked) => {
                let takes = self.fields.takes(field, *asked);
                let takes = takes.ok_or_else(|| Rejection::undecided_type(rule))?;
                let fits = Test::Is(Fact::Fits(field));
                Ok(if takes { fits } else { fits.not() })
            }
            constraint => combination(constraint, &|rules| self.value_passes(field, rules))
                .unwrap_or_else(|| {
                    let check = self.check(field, constraint);
                    let check = check.ok_or_else(|| Rejection::under_condition(rule))?;
                    Ok(Test::Is(Fact::Passes(field, check)))
                }),
        }
    }

    /// The check of a property's value, if its type has the method that the check asks.
    fn check(&self, field: Field<'_>, constraint: &'a Constraint) -> Option<Check<'a>> {
        let ty = match constraint {
            Constraint::Enum(values) => return Plain::all(values).map(Check::OneOf),
            Constraint::Bound(..) | Constraint::MultipleOf(_) => JsonType::Number,
            Constraint::MinLength(_)
            | Constraint::MaxLength(_)
            | Constraint::Pattern(_)
            | Constraint::Format(_) => JsonType::String,
            // What else `limit` takes is of arrays.
            _ => JsonType::Array,
        };
        let only = JsonTypes::NONE.with(ty);
        let types = self.fields.types(field);
        // A property of several types has no one method to ask.
        let is_only = types.and(only) == types;
        match constraint {
            Constraint::Pattern(pattern) => self.fields.pattern(pattern).map(Check::Pattern),
            other => limit(other),
        }
        .filter(|_| is_only)
    }
}

fn all<'a>(tests: impl Iterator<Item = Planned<'a>>) -> Planned<'a> {
    Ok(Test::all(
        tests.collect::<Planned<'a, Vec<_>>>()?.into_iter(),
    ))
}

/// `allOf` and its like, with `test` for what they combine.
fn combination<'a>(
    constraint: &'a Constraint,
    test: &dyn Fn(&'a Rules) -> Planned<'a>,
) -> Option<Planned<'a>> {
    let tests = |branches: &'a [Rules]| {
        let tests = branches.iter().map(test);
        tests.collect::<Planned<'a, Vec<_>>>().map(Vec::into_iter)
    };
    Some(match constraint {
        Constraint::AllOf(branches) => tests(branches).map(Test::all),
        Constraint::AnyOf(branches) => tests(branches).map(Test::any),
        Constraint::OneOf(branches) => tests(branches).map(Test::one),
        Constraint::Not(rules) => test(rules).map(Test::not),
        Constraint::If {
            condition,
            then,
            otherwise,
        } => test(condition).and_then(|it| Ok(it.choose(test(then)?, test(otherwise)?))),
        _ => return None,
    })
}

/// Whether rules are of properties that others leave over.
fn reach_the_rest(branches: &[Rules]) -> bool {
    branches.iter().flatten().any(|rule| {
        matches!(
            rule.constraint,
            Constraint::UnevaluatedProperties(_) | Constraint::AdditionalProperties { .. }
        )
    })
}

/// Whether rules hold of `null`.
fn null_holds(rules: &Rules) -> bool {
    rules.iter().all(|rule| match &rule.constraint {
        Constraint::Never => false,
        Constraint::Type(types) => types.has(JsonType::Null),
        Constraint::Enum(values) => values.iter().any(serde_json::Value::is_null),
        Constraint::AllOf(branches) => branches.iter().all(null_holds),
        Constraint::AnyOf(branches) => branches.iter().any(null_holds),
        Constraint::OneOf(branches) => {
            branches.iter().filter(|rules| null_holds(rules)).count() == 1
        }
        Constraint::Not(rules) => !null_holds(rules),
        Constraint::If {
            condition,
            then,
            otherwise,
        } => {
            if null_holds(condition) {
                null_holds(then)
            } else {
                null_holds(otherwise)
            }
        }
        // What is left speaks of strings, numbers, arrays or objects, none of which `null` is.
        _ => true,
    })
}

/// `if test { then } else { otherwise }`, as short as it can be. Where an invalid property leaves open whether the test
/// holds, neither is done.
fn branch<'a>(test: Test<'a>, then: Vec<Step<'a>>, otherwise: Vec<Step<'a>>) -> Vec<Step<'a>> {
    if test.is_always() {
        return then;
    }
    if test.is_never() {
        return otherwise;
    }
    // An exact test either holds or does not, so that `else` is enough.
    let opposite = if test.is_exact() && !then.is_empty() {
        Test::ALWAYS
    } else {
        test.clone().not()
    };
    let cases = [(test, then), (opposite, otherwise)].into_iter();
    let cases = cases.filter(|(_, steps)| !steps.is_empty());
    let cases = cases.filter_map(|(test, steps)| {
        let test = test.certain()?;
        Some(Case { test, steps })
    });
    let mut cases: Vec<_> = cases.collect();
    if let Some(last) = cases.pop() {
        cases.extend(flat(last));
    }
    if cases.is_empty() {
        return Vec::new();
    }
    vec![Step::If(cases)]
}

/// The last case without an `if` that is all there is in it: its tests are one, or an `else` begins with it.
fn flat(mut case: Case<'_>) -> Vec<Case<'_>> {
    match case.steps.pop() {
        Some(Step::If(inner)) if case.steps.is_empty() && case.test.is_always() => inner,
        Some(Step::If(mut inner)) if case.steps.is_empty() && inner.len() == 1 => {
            let inner = inner.pop().into_iter();
            let one = inner.filter_map(|inner| {
                let test = case.test.clone().and(inner.test).certain()?;
                let steps = inner.steps;
                Some(Case { test, steps })
            });
            one.filter(|case| !case.test.is_never()).collect()
        }
        // An inner `if` of several cases stays: its `else` is for where the outer test holds.
        last => {
            case.steps.extend(last);
            vec![case]
        }
    }
}

/// A property that rules say something of, and the keyword that does.
type Tested<'a> = (&'a (String, Rules), &'a Rule);

/// What is said first of each property.
fn tested_properties(rules: &Rules) -> HashMap<&str, Tested<'_>> {
    let mut tested = HashMap::new();
    for rule in rules {
        if let Constraint::Properties(properties) = &rule.constraint {
            for property in properties {
                let name = property.0.as_str();
                tested.entry(name).or_insert((property, rule));
            }
        }
    }
    tested
}
