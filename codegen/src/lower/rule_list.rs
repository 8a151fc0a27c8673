//! The rules that were merged so far, each once.

use std::collections::HashSet;
use std::ops::Deref;

use crate::ir::{Rule, Rules};
use crate::location::Location;

/// Rules in the order in which they came. Many schemas merged into one bring many.
#[derive(Clone, Debug, Default)]
pub(crate) struct RuleList {
    rules: Rules,
    /// Where the rules are: one from elsewhere is none of them.
    origins: HashSet<Location>,
}

impl RuleList {
    /// Adds a rule, be it there already or not.
    pub(crate) fn push(&mut self, rule: Rule) {
        self.origins.insert(rule.origin.clone());
        self.rules.push(rule);
    }

    /// Adds a rule that so many others are before, or all.
    pub(crate) fn insert(&mut self, before: usize, rule: Rule) {
        self.origins.insert(rule.origin.clone());
        self.rules.insert(before.min(self.rules.len()), rule);
    }

    /// Adds those of the rules that are not there yet.
    pub(crate) fn merge(&mut self, others: Self) {
        if self.rules.is_empty() {
            *self = others;
            return;
        }
        // The lists are each without repetition, so that new rules are only compared with those from before.
        let known = self.rules.len();
        for rule in others.rules {
            let is_known =
                self.origins.contains(&rule.origin) && self.rules[..known].contains(&rule);
            if !is_known {
                self.push(rule);
            }
        }
    }

    pub(crate) fn extend(&mut self, rules: impl IntoIterator<Item = Rule>) {
        rules.into_iter().for_each(|rule| self.push(rule));
    }

    pub(crate) fn retain(&mut self, is_kept: impl FnMut(&Rule) -> bool) {
        // The origins of what is dropped stay: they cost a comparison and change no result.
        self.rules.retain(is_kept);
    }
}

impl Deref for RuleList {
    type Target = Rules;

    fn deref(&self) -> &Rules {
        &self.rules
    }
}

impl From<Rules> for RuleList {
    fn from(rules: Rules) -> Self {
        let mut list = Self::default();
        list.extend(rules);
        list
    }
}
