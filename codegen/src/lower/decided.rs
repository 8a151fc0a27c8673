//! What the kind of a value alone decides: `not: {type: null}` rejects `null` whatever else is said, and a `minLength`
//! says nothing of a number.

use super::flat::Flat;
use crate::ir::{Constraint, Kind, Kinds, Rule, Rules};

/// Every kind but `null`, as an instance has it: a number is an integer or has a fraction.
const NOT_NULL: [Kind; 6] = [
    Kind::Boolean,
    Kind::Integer,
    Kind::Number,
    Kind::String,
    Kind::Array,
    Kind::Object,
];

/// Whether values of a kind meet the constraint, where the kind decides it. `null` is one value, so that only a
/// reference back leaves it open.
pub(super) fn decides(constraint: &Constraint, kind: Kind) -> Option<bool> {
    if let Some(reached) = constraint.reach() {
        let same = kind == reached || (kind == Kind::Integer && reached == Kind::Number);
        return (!same).then_some(true);
    }
    match constraint {
        Constraint::Never => Some(false),
        Constraint::Type(kinds) => Some(kinds.has(kind)),
        Constraint::Enum(values) => {
            let listed = values.iter().any(|value| Kind::of(value) == kind);
            match (listed, kind) {
                (true, Kind::Null) => Some(true),
                (true, _) => None,
                (false, _) => Some(false),
            }
        }
        Constraint::AllOf(branches) => every(branches.iter().map(|rules| all(rules, kind))),
        Constraint::AnyOf(branches) => {
            every(branches.iter().map(|rules| not(all(rules, kind)))).map(|none| !none)
        }
        Constraint::OneOf(branches) => exactly_one(branches, kind),
        Constraint::Not(rules) => not(all(rules, kind)),
        Constraint::If {
            condition,
            then,
            otherwise,
        } => match all(condition, kind) {
            Some(true) => all(then, kind),
            Some(false) => all(otherwise, kind),
            None => all(then, kind).filter(|met| all(otherwise, kind) == Some(*met)),
        },
        _ => None,
    }
}

/// Whether values of a kind meet all the rules.
fn all(rules: &Rules, kind: Kind) -> Option<bool> {
    every(rules.iter().map(|rule| decides(&rule.constraint, kind)))
}

/// One that fails is enough to know.
fn every(decisions: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut all = Some(true);
    for decision in decisions {
        match decision {
            Some(true) => {}
            Some(false) => return Some(false),
            None => all = None,
        }
    }
    all
}

fn not(decision: Option<bool>) -> Option<bool> {
    decision.map(|met| !met)
}

fn exactly_one(branches: &[Rules], kind: Kind) -> Option<bool> {
    let decisions: Vec<Option<bool>> = branches.iter().map(|rules| all(rules, kind)).collect();
    let met = decisions.iter().filter(|it| **it == Some(true)).count();
    if met > 1 {
        return Some(false);
    }
    let decided = decisions.iter().all(Option::is_some);
    decided.then_some(met == 1)
}

impl Flat {
    /// Adds a rule. Whether `null` meets it is decided here and now, and said by the kinds: a `null` that a branch
    /// beside the rule allows is none of the rule's.
    pub(super) fn add_rule(&mut self, rule: Rule) {
        self.asserts = true;
        self.never |= NOT_NULL
            .iter()
            .chain([&Kind::Null])
            .all(|kind| decides(&rule.constraint, *kind) == Some(false));
        if decides(&rule.constraint, Kind::Null) == Some(false) {
            self.kinds = self.kinds.without(Kind::Null);
        }
        self.rules.push(rule);
    }

    /// The same without the kinds that no value of which meets the rules, and without the rules that every value of
    /// the other kinds meets.
    pub(super) fn decided(mut self) -> Self {
        if self
            .rules
            .iter()
            .all(|rule| rule.constraint.reach().is_some())
        {
            return self;
        }
        let failing = |kind: Kind| {
            let rules = self.rules.iter();
            rules
                .map(|rule| decides(&rule.constraint, kind))
                .any(|it| it == Some(false))
        };
        let mut left = self.kinds;
        for kind in NOT_NULL {
            if left.has(kind) && failing(kind) {
                left = left.without(kind);
            }
        }
        // No type takes numbers with a fraction only: the rule says it.
        if left.has(Kind::Number) && self.kinds.has(Kind::Integer) {
            left = left.with(Kind::Integer);
        }
        self.kinds = left;
        self.rules.retain(|rule| !is_met(&rule.constraint, left));
        self
    }
}

/// Whether every value of the kinds meets a constraint. `null` has been decided before.
pub(super) fn is_met(constraint: &Constraint, kinds: Kinds) -> bool {
    constraint.reach().is_none()
        && NOT_NULL
            .into_iter()
            .filter(|kind| kinds.has(*kind))
            .all(|kind| decides(constraint, kind) == Some(true))
}
