//! Boolean expressions that say no more than they must.
//!
//! Of a property that is invalid, and has been reported, most facts are not known: a test is certain to hold, certain not
//! to, or neither.

use std::collections::HashSet;

use super::field::Field;
use super::value::Check;

/// An expression over the properties of an object.
#[derive(Clone, Debug)]
pub(in crate::targets::rust) enum Test<'a> {
    /// Holds if all do; without any, always.
    All(Vec<Test<'a>>),
    /// Holds if any does; without any, never.
    Any(Vec<Test<'a>>),
    /// The fact.
    Is(Fact<'a>),
    /// Its opposite.
    IsNot(Fact<'a>),
    /// Whether exactly one holds, or any other number.
    Count { tests: Vec<Test<'a>>, is_one: bool },
    /// The second where the first holds, the third where it does not.
    Choice(Box<[Test<'a>; 3]>),
}

/// What is asked of one property.
#[derive(Clone, Debug)]
pub(in crate::targets::rust) enum Fact<'a> {
    /// It is there, be it null.
    IsPresent(Field<'a>),
    /// It is there and null.
    IsNull(Field<'a>),
    /// Its value is one of its type.
    Fits(Field<'a>),
    /// Its value, if it has one, passes the check.
    Passes(Field<'a>, Check<'a>),
}

impl<'a> Fact<'a> {
    /// Whether it is known of a property that is invalid, too.
    fn is_exact(&self) -> bool {
        match self {
            // A required property that is missing has been reported, and counts as one of which nothing is known.
            Self::IsPresent(field) => !field.property.is_required(),
            Self::IsNull(_) => true,
            Self::Fits(_) | Self::Passes(..) => false,
        }
    }

    /// The property of which it holds wherever that one is valid.
    fn is_of_valid(&self) -> Option<Field<'a>> {
        match self {
            Self::IsPresent(field) if field.property.is_required() => Some(*field),
            Self::Fits(field) => Some(*field),
            Self::IsPresent(_) | Self::IsNull(_) | Self::Passes(..) => None,
        }
    }
}

impl Test<'_> {
    pub(super) const ALWAYS: Self = Self::All(Vec::new());
    pub(super) const NEVER: Self = Self::Any(Vec::new());

    pub(super) fn known(holds: bool) -> Self {
        if holds { Self::ALWAYS } else { Self::NEVER }
    }

    pub(in crate::targets::rust) fn is_always(&self) -> bool {
        matches!(self, Self::All(tests) if tests.is_empty())
    }

    pub(super) fn is_never(&self) -> bool {
        matches!(self, Self::Any(tests) if tests.is_empty())
    }

    /// Whether what it asks is known of properties that are invalid, too.
    pub(in crate::targets::rust) fn is_exact(&self) -> bool {
        match self {
            Self::All(tests) | Self::Any(tests) | Self::Count { tests, .. } => {
                tests.iter().all(Self::is_exact)
            }
            Self::Is(fact) | Self::IsNot(fact) => fact.is_exact(),
            Self::Choice(parts) => parts.iter().all(Self::is_exact),
        }
    }

    /// The same without alternatives that are never certain; `None` where none is left.
    pub(super) fn certain(self) -> Option<Self> {
        match self {
            Self::All(tests) => {
                let tests = tests.into_iter().map(Self::certain);
                let tests = operands_of_all(tests.collect::<Option<Vec<_>>>()?.into_iter())?;
                Some(only(without_followed(tests)).unwrap_or_else(Self::All))
            }
            Self::Any(tests) => {
                let mut tests: Vec<_> = tests.into_iter().filter_map(Self::certain).collect();
                // What is absent is not null either, so that `absent` beside `not null` adds nothing.
                let not_null = names(tests.iter(), |test| match test {
                    Self::IsNot(Fact::IsNull(field)) => Some(*field),
                    _ => None,
                });
                tests.retain(|test| match test {
                    Self::IsNot(Fact::IsPresent(field)) => {
                        !not_null.contains(field.property.name.as_str())
                    }
                    _ => true,
                });
                let is_open = !tests.is_empty();
                is_open.then(|| only(tests).unwrap_or_else(Self::Any))
            }
            // That a property is not valid has been reported: nothing further is certain of it.
            Self::IsNot(fact) if fact.is_of_valid().is_some() => None,
            other => Some(other),
        }
    }

    /// Whether all hold.
    pub(super) fn all(tests: impl Iterator<Item = Self>) -> Self {
        let Some(kept) = operands_of_all(tests) else {
            return Self::NEVER;
        };
        let kept = without_implied(kept, |test| match test {
            Self::Is(fact) => fact.is_of_valid(),
            _ => None,
        });
        let present = names(kept.iter(), |test| match test {
            Self::Is(Fact::IsPresent(field)) => Some(*field),
            _ => None,
        });
        if present.is_empty() {
            return only(kept).unwrap_or_else(Self::All);
        }
        let lean = kept.into_iter().map(|test| test.where_present(&present));
        let lean = operands_of_all(lean).map(|kept| only(kept).unwrap_or_else(Self::All));
        lean.unwrap_or(Self::NEVER)
    }

    /// What is left to be asked where these properties are present: `!a || b` is `b` where `a` is.
    fn where_present(self, present: &HashSet<&str>) -> Self {
        let Self::Any(tests) = self else {
            return self;
        };
        let is_open = |test: &Self| match test {
            Self::IsNot(Fact::IsPresent(field)) => !present.contains(field.property.name.as_str()),
            _ => true,
        };
        only(tests.into_iter().filter(is_open).collect()).unwrap_or_else(Self::Any)
    }

    /// Whether any holds.
    pub(super) fn any(tests: impl Iterator<Item = Self>) -> Self {
        let mut kept = Vec::new();
        for test in tests {
            match test {
                test if test.is_always() => return Self::ALWAYS,
                Self::Any(tests) => kept.extend(tests),
                test => kept.push(test),
            }
        }
        let kept = without_implied(kept, |test| match test {
            Self::IsNot(fact) => fact.is_of_valid(),
            _ => None,
        });
        only(kept).unwrap_or_else(Self::Any)
    }

    /// Whether exactly one holds.
    pub(super) fn one(tests: impl Iterator<Item = Self>) -> Self {
        let (always, mut open): (Vec<Self>, Vec<Self>) = tests
            .filter(|test| !test.is_never())
            .partition(Self::is_always);
        match (always.len(), open.len()) {
            (0, 0) => Self::NEVER,
            (0, 1) => open.remove(0),
            (0, _) => Self::Count {
                tests: open,
                is_one: true,
            },
            // One always holds, so that no other may.
            (1, _) => Self::all(open.into_iter().map(Self::not)),
            _ => Self::NEVER,
        }
    }

    /// Whether `then` holds if this does, and `otherwise` if it does not.
    pub(super) fn choose(self, then: Self, otherwise: Self) -> Self {
        if self.is_always() || otherwise.is_always() && then.is_always() {
            then
        } else if self.is_never() || otherwise.is_never() && then.is_never() {
            otherwise
        } else if then.is_always() {
            self.or(otherwise)
        } else if then.is_never() {
            self.not().and(otherwise)
        } else if otherwise.is_always() {
            self.not().or(then)
        } else if otherwise.is_never() {
            self.and(then)
        } else {
            Self::Choice(Box::new([self, then, otherwise]))
        }
    }

    pub(super) fn not(self) -> Self {
        match self {
            Self::All(tests) => Self::Any(tests.into_iter().map(Self::not).collect()),
            Self::Any(tests) => Self::All(tests.into_iter().map(Self::not).collect()),
            Self::Is(fact) => Self::IsNot(fact),
            Self::IsNot(fact) => Self::Is(fact),
            Self::Count { tests, is_one } => Self::Count {
                tests,
                is_one: !is_one,
            },
            Self::Choice(parts) => {
                let [condition, then, otherwise] = *parts;
                Self::Choice(Box::new([condition, then.not(), otherwise.not()]))
            }
        }
    }

    pub(super) fn or(self, other: Self) -> Self {
        Self::any([self, other].into_iter())
    }

    pub(super) fn and(self, other: Self) -> Self {
        Self::all([self, other].into_iter())
    }
}

/// What has to hold so that all hold; `None` if one never does.
fn operands_of_all<'a>(tests: impl Iterator<Item = Test<'a>>) -> Option<Vec<Test<'a>>> {
    let mut kept = Vec::new();
    for test in tests {
        match test {
            test if test.is_never() => return None,
            Test::All(tests) => kept.extend(tests),
            test => kept.push(test),
        }
    }
    Some(kept)
}

/// The operands without those that only say that a property is valid, where another one asks the same property: what that
/// one asks is known only where the property is valid.
fn without_implied<'a>(
    mut tests: Vec<Test<'a>>,
    of_valid: impl Fn(&Test<'a>) -> Option<Field<'a>>,
) -> Vec<Test<'a>> {
    if tests.len() < 2 || tests.iter().all(|test| of_valid(test).is_none()) {
        return tests;
    }
    let asked = names(tests.iter(), |test| match test {
        Test::Is(Fact::Passes(field, _)) | Test::IsNot(Fact::Passes(field, _)) => Some(*field),
        _ => None,
    });
    let asks_type =
        |test: &Test<'a>| matches!(test, Test::Is(Fact::Fits(_)) | Test::IsNot(Fact::Fits(_)));
    let typed = names(tests.iter(), |test| {
        of_valid(test).filter(|_| asks_type(test))
    });
    let mut seen = HashSet::new();
    tests.retain(|test| {
        of_valid(test).is_none_or(|field| {
            let name = field.property.name.as_str();
            let is_open = asks_type(test) || !typed.contains(name);
            is_open && !asked.contains(name) && seen.insert(name)
        })
    });
    tests
}

/// The operands, each certain to hold, without those that follow from another one: what is null is present, and a check
/// fails of what is present and not null.
fn without_followed(mut tests: Vec<Test<'_>>) -> Vec<Test<'_>> {
    let present = names(tests.iter(), |test| match test {
        Test::Any(alternatives) => {
            let mut fields = alternatives.iter().map(shown_present);
            let first = fields.next()??;
            let is_same = |field: Option<Field<'_>>| field.is_some_and(|it| it.name == first.name);
            fields.all(is_same).then_some(first)
        }
        test => shown_present(test),
    });
    let not_null = names(tests.iter(), |test| match test {
        // Null fails a list that does not have it; all other checks hold of null.
        Test::IsNot(Fact::Passes(_, Check::OneOf(_))) => None,
        Test::IsNot(Fact::Passes(field, _)) => Some(*field),
        _ => None,
    });
    let mut seen = HashSet::new();
    tests.retain(|test| match test {
        Test::Is(Fact::IsPresent(field)) => {
            let name = field.property.name.as_str();
            !present.contains(name) && seen.insert(name)
        }
        Test::IsNot(Fact::IsNull(field)) => !not_null.contains(field.property.name.as_str()),
        _ => true,
    });
    tests
}

/// The property that is present wherever the test is certain to hold.
fn shown_present<'a>(test: &Test<'a>) -> Option<Field<'a>> {
    match test {
        Test::Is(Fact::IsNull(field)) | Test::IsNot(Fact::Passes(field, _)) => Some(*field),
        _ => None,
    }
}

/// The names of the properties that tests are about.
fn names<'t, 'a: 't>(
    tests: impl Iterator<Item = &'t Test<'a>>,
    field: impl Fn(&'t Test<'a>) -> Option<Field<'a>>,
) -> HashSet<&'a str> {
    let fields = tests.filter_map(field);
    fields.map(|field| field.property.name.as_str()).collect()
}

/// The one test there is, or all of them.
fn only(mut tests: Vec<Test<'_>>) -> Result<Test<'_>, Vec<Test<'_>>> {
    match tests.pop() {
        Some(test) if tests.is_empty() => Ok(test),
        Some(test) => {
            tests.push(test);
            Err(tests)
        }
        None => Err(tests),
    }
}
