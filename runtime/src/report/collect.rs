//! Where violations are collected.

use std::fmt;
use std::sync::Arc;

use super::written::Written;
use super::{Path, Problem, Violation, Violations, order};
use specwright_core::decimal::Decimal;

/// Collects violations: the first hundred (or another limit) in full, the rest as a number.
///
/// The limit keeps a hostile document with a million mistakes from filling the memory with messages.
pub struct Report {
    violations: Vec<Violation>,
    total: usize,
    limit: usize,
    rules: bool,
    /// What it is for: a whole value, or a variant that a value may be.
    role: Role,
    /// Whether this is a branch of a report that asks for no rules, in the end.
    is_of_shape: bool,
    /// Whether what is checked was read from JSON text, which then has the order of its properties.
    is_of_text: bool,
    written: Option<Arc<Written>>,
}

/// What a report is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Role {
    Whole,
    /// What is wrong with a value as one of several variants.
    Branch,
    /// Whether anything is wrong with it.
    Trial,
}

/// How many violations are kept when nothing else is said.
pub(crate) const DEFAULT_LIMIT: usize = 100;

/// Room for as many as most wrong documents have.
const TYPICAL: usize = 8;

impl Report {
    /// An empty report that keeps the first 100 violations.
    pub const fn new() -> Self {
        Self::with_limit(DEFAULT_LIMIT)
    }

    /// An empty report that keeps the first `limit` violations, and at least one.
    pub const fn with_limit(limit: usize) -> Self {
        let limit = if limit == 0 { 1 } else { limit };
        Self {
            violations: Vec::new(),
            total: 0,
            limit,
            rules: true,
            role: Role::Whole,
            is_of_shape: false,
            is_of_text: false,
            written: None,
        }
    }

    /// The same for what is read from JSON text.
    pub(crate) const fn of_text(mut self) -> Self {
        self.is_of_text = true;
        self
    }

    /// The same for reading the shape only: rules are not asked.
    pub(crate) const fn without_rules(mut self) -> Self {
        self.rules = false;
        self
    }

    /// An empty report that counts violations, keeps none, and knows what was read as this one does.
    pub(crate) fn probe(&self) -> Self {
        Self {
            written: self.written.clone(),
            limit: 0,
            ..Self::new()
        }
    }

    /// An empty report that keeps as much as this one, asks for rules and knows what was read as this one does.
    pub(crate) fn branch(&self) -> Self {
        Self {
            written: self.written.clone(),
            is_of_text: self.is_of_text,
            is_of_shape: self.is_of_shape(),
            role: Role::Branch,
            ..Self::with_limit(self.limit)
        }
    }

    /// The same, of which the first violation is the end: none is kept.
    pub(crate) fn trial(&self) -> Self {
        Self {
            limit: 0,
            role: Role::Trial,
            ..self.branch()
        }
    }

    /// Whether this is a branch of another report, or a trial.
    pub(crate) fn is_branch(&self) -> bool {
        self.role != Role::Whole
    }

    /// Whether all that is asked is whether anything is wrong.
    pub(crate) fn is_trial(&self) -> bool {
        self.role == Role::Trial
    }

    /// Counts what is wrong in a trial, of which nothing else is told.
    pub(crate) const fn fail(&mut self) {
        self.total += 1;
    }

    /// Takes over what was read with a branch of this report.
    pub(crate) fn adopt(&mut self, branch: Self) {
        self.written = branch.written;
    }

    /// The violations that were kept so far.
    pub(crate) fn kept(&self) -> &[Violation] {
        &self.violations
    }

    /// Keeps, for the rules, the decimal that was written where memory holds another.
    #[cold]
    pub(crate) fn keep_written(&mut self, at: &Path<'_>, decimal: Decimal) {
        if self.rules {
            let written = self.written.get_or_insert_default();
            Arc::make_mut(written).keep(at, decimal);
        }
    }

    /// Keeps, for the rules, which items of the list at a location are invalid, or how many properties of the map.
    #[cold]
    pub(crate) fn keep_invalid(&mut self, at: &Path<'_>, items: Vec<usize>) {
        let written = self.written.get_or_insert_default();
        Arc::make_mut(written).keep_invalid(at, items);
    }

    /// Keeps, for the rules, the names of invalid properties of the object at a location.
    #[cold]
    pub(crate) fn keep_names(&mut self, at: &Path<'_>, names: Vec<Box<str>>) {
        let written = self.written.get_or_insert_default();
        Arc::make_mut(written).keep_names(at, names);
    }

    /// The names of the invalid properties at a location: they have been reported, and are not in the value.
    pub(crate) fn invalid_names(&self, at: &Path<'_>) -> &[Box<str>] {
        match &self.written {
            Some(written) => written.names(at),
            None => &[],
        }
    }

    /// Which items or properties at a location are invalid: they have been reported, and are not in the value.
    #[inline]
    pub(crate) fn invalid(&self, at: &Path<'_>) -> &[usize] {
        match &self.written {
            Some(written) => {
                let here = *at;
                written.invalid(&here)
            }
            None => &[],
        }
    }

    /// What was written at a location, where memory holds another decimal.
    #[inline]
    pub(crate) fn written(&self, at: &Path<'_>) -> Option<Decimal> {
        let written = self.written.as_ref()?;
        // A copy, for the same reason as in `add`.
        let here = *at;
        written.at(&here)
    }

    /// Whether, at a location or inside of it, something was written that memory does not hold.
    pub(crate) fn is_written_within(&self, at: &Path<'_>) -> bool {
        self.written
            .as_ref()
            .is_some_and(|written| written.is_within(at))
    }

    /// Notes a problem at a location.
    #[inline]
    pub fn add(&mut self, at: &Path<'_>, problem: Problem) {
        // A copy, so that the caller's path need not be in memory where nothing is wrong.
        let here = *at;
        self.note(&here, problem, None);
    }

    /// Notes a problem at a location that is at this byte of the text.
    #[cold]
    pub(crate) fn add_read(&mut self, at: &Path<'_>, problem: Problem, position: usize) {
        self.note(at, problem, Some(position));
    }

    #[cold]
    fn note(&mut self, at: &Path<'_>, problem: Problem, position: Option<usize>) {
        self.total += 1;
        if self.has_room() {
            let problem = if at.is_in_secret() {
                problem.without_names()
            } else {
                problem
            };
            if self.violations.is_empty() {
                self.violations.reserve(TYPICAL.min(self.limit));
            }
            // Whole at once: after a part is set on its own, the move into the list waits for it.
            let violation = Violation::at(at.to_pointer(), problem, position);
            self.violations.push(violation);
        }
    }

    /// How many violations are kept so far, for [`arrange`](Self::arrange).
    #[doc(hidden)]
    #[inline]
    pub const fn mark(&self) -> usize {
        self.violations.len()
    }

    /// Puts the violations kept since a mark, which are those of a struct, in the order of its properties.
    #[doc(hidden)]
    #[inline]
    pub fn arrange(&mut self, mark: usize, at: &Path<'_>, properties: &[&str]) {
        if self.violations.len() > mark {
            // A copy, for the same reason as in `add`.
            let here = *at;
            self.arrange_properties(mark, &here, properties);
        }
    }

    #[cold]
    fn arrange_properties(&mut self, mark: usize, at: &Path<'_>, properties: &[&str]) {
        if !self.is_of_text
            && let Some(own) = self.violations.get_mut(mark..)
        {
            order::by_properties(own, at, properties);
        }
    }

    /// Whether the next violation will be kept.
    const fn has_room(&self) -> bool {
        self.violations.len() < self.limit
    }

    /// Whether rules are to be checked on what was decoded.
    #[doc(hidden)]
    pub const fn wants_rules(&self) -> bool {
        self.rules && !self.has_failed()
    }

    /// Whether this is a trial that has an end.
    const fn has_failed(&self) -> bool {
        matches!(self.role, Role::Trial) && self.total > 0
    }

    /// Whether it is the shape that counts in the end, whatever a branch asks for.
    pub(crate) const fn is_of_shape(&self) -> bool {
        self.is_of_shape || !self.rules
    }

    /// Whether nothing was reported.
    #[inline]
    pub const fn is_empty(&self) -> bool {
        self.total == 0
    }

    /// Whether nothing was reported, and nothing kept that would have to be freed.
    #[inline]
    pub(crate) const fn owns_nothing(&self) -> bool {
        self.violations.is_empty() && self.written.is_none()
    }

    /// How many problems were reported, also those beyond the limit.
    pub const fn total(&self) -> usize {
        self.total
    }

    /// What was reported, in the order of the declared fields; `None` if nothing was.
    pub fn into_violations(mut self) -> Option<Violations> {
        order::by_fields(&mut self.violations);
        Violations::from_parts(self.violations, self.total)
    }

    /// What was reported, in the order of the text; `None` if nothing was.
    pub(crate) fn into_violations_of(mut self, text: &str) -> Option<Violations> {
        order::by_text(&mut self.violations, text);
        Violations::from_parts(self.violations, self.total)
    }

    /// `Ok` if nothing was reported.
    #[inline]
    pub fn into_result(self) -> Result<(), Violations> {
        if self.is_empty() {
            return Ok(());
        }
        self.into_violations().map_or(Ok(()), Err)
    }
}

impl fmt::Debug for Report {
    /// Without the decimals that were read: they could be secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Report")
            .field("violations", &self.violations)
            .field("total", &self.total)
            .field("limit", &self.limit)
            .field("rules", &self.rules)
            .finish_non_exhaustive()
    }
}

impl Default for Report {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_beyond_the_limit() {
        let mut report = Report::with_limit(2);
        for index in 0..5 {
            report.add(&Path::ROOT.item(index), Problem::Depth { max: 128 });
        }
        let violations = report.into_result().unwrap_err();
        assert_eq!((violations.len(), violations.total()), (2, 5));
        assert_eq!(violations.iter().last().map(Violation::pointer), Some("/1"));
        assert!(violations.to_string().contains("3 more"));
    }

    #[test]
    fn empty_is_ok() {
        assert!(Report::default().into_result().is_ok());
        assert_eq!(Report::with_limit(0).limit, 1);
    }
}
