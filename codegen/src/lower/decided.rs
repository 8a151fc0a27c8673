//! What the type of a value alone decides: `not: {type: null}` rejects `null` whatever else is said, and a `minLength`
//! says nothing of a number.

use super::flat::Flat;
use crate::ir::{Constraint, JsonType, JsonTypes, Rule, Rules};

/// Every type but `null`, as an instance has it: a number is an integer or has a fraction.
const NOT_NULL: [JsonType; 6] = [
    JsonType::Boolean,
    JsonType::Integer,
    JsonType::Number,
    JsonType::String,
    JsonType::Array,
    JsonType::Object,
];

/// Whether values of a type meet the constraint, where the type decides it. `null` is one value, so that only a
/// reference back leaves it open.
pub(super) fn decides(constraint: &Constraint, ty: JsonType) -> Option<bool> {
    if let Some(reached) = constraint.reach() {
        // Bounds speak of numbers, and integers are numbers.
        let same = ty == reached || (ty == JsonType::Integer && reached == JsonType::Number);
        return (!same).then_some(true);
    }
    match constraint {
        Constraint::Never => Some(false),
        Constraint::Type(types) => Some(types.has(ty)),
        Constraint::Enum(values) => {
            let listed = values.iter().any(|value| JsonType::of(value) == ty);
            match (listed, ty) {
                (true, JsonType::Null) => Some(true),
                (true, _) => None,
                (false, _) => Some(false),
            }
        }
        Constraint::AllOf(branches) => every(branches.iter().map(|rules| all(rules, ty))),
        Constraint::AnyOf(branches) => {
            every(branches.iter().map(|rules| not(all(rules, ty)))).map(|none| !none)
        }
        Constraint::OneOf(branches) => exactly_one(branches, ty),
        Constraint::Not(rules) => not(all(rules, ty)),
        Constraint::If {
            condition,
            then,
            otherwise,
        } => match all(condition, ty) {
            Some(true) => all(then, ty),
            Some(false) => all(otherwise, ty),
            // It does not matter which of the two holds where both say the same.
            None => all(then, ty).filter(|met| all(otherwise, ty) == Some(*met)),
        },
        _ => None,
    }
}

/// Whether values of a type meet all the rules.
fn all(rules: &Rules, ty: JsonType) -> Option<bool> {
    every(rules.iter().map(|rule| decides(&rule.constraint, ty)))
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

fn exactly_one(branches: &[Rules], ty: JsonType) -> Option<bool> {
    let decisions: Vec<Option<bool>> = branches.iter().map(|rules| all(rules, ty)).collect();
    let met = decisions.iter().filter(|it| **it == Some(true)).count();
    // Two branches are too many, whatever the undecided ones say.
    if met > 1 {
        return Some(false);
    }
    let decided = decisions.iter().all(Option::is_some);
    decided.then_some(met == 1)
}

impl Flat {
    /// Adds a rule. Whether `null` meets it is decided here and now, and said by the types: a `null` that a branch
    /// beside the rule allows is none of the rule's.
    pub(super) fn add_rule(&mut self, rule: Rule) {
        self.insert_rule(self.rules.len(), rule);
    }

    /// The same where so many others are before it.
    pub(super) fn insert_rule(&mut self, before: usize, rule: Rule) {
        self.asserts = true;
        self.never |= NOT_NULL
            .iter()
            .chain([&JsonType::Null])
            .all(|ty| decides(&rule.constraint, *ty) == Some(false));
        if decides(&rule.constraint, JsonType::Null) == Some(false) {
            self.types = self.types.without(JsonType::Null);
        }
        self.rules.insert(before, rule);
    }

    /// The same, decided.
    pub(super) fn decided(mut self) -> Self {
        self.decide();
        self
    }

    /// Drops the types that no value of which meets the rules, and the rules that every value of the other types meets.
    pub(super) fn decide(&mut self) {
        // Rules of one type each decide no type. Most schemas have no others, and `implied` drops those whose type the
        // shape does not have.
        if self
            .rules
            .iter()
            .all(|rule| rule.constraint.reach().is_some())
        {
            return;
        }
        let failing = |ty: JsonType| {
            let rules = self.rules.iter();
            rules
                .map(|rule| decides(&rule.constraint, ty))
                .any(|it| it == Some(false))
        };
        let mut left = self.types;
        for ty in NOT_NULL {
            if left.has(ty) && failing(ty) {
                left = left.without(ty);
            }
        }
        // No type takes numbers with a fraction only: the rule says it.
        if left.has(JsonType::Number) && self.types.has(JsonType::Integer) {
            left = left.with(JsonType::Integer);
        }
        self.types = left;
        self.rules.retain(|rule| !is_met(&rule.constraint, left));
    }
}

/// Whether every value of the types meets a constraint. `null` has been decided before.
pub(super) fn is_met(constraint: &Constraint, types: JsonTypes) -> bool {
    constraint.reach().is_none()
        && NOT_NULL
            .into_iter()
            .filter(|ty| types.has(*ty))
            .all(|ty| decides(constraint, ty) == Some(true))
}
