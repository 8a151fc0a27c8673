//! What the Rust of a plan needs of the runtime.

use super::RustPlan;
use crate::options::RustPath;

impl RustPlan<'_> {
    /// The features of the runtime that the code needs, in order.
    pub(crate) fn features(&self) -> Vec<&'static str> {
        let own = self.patterns.iter().map(|plan| plan.matcher);
        let mut matchers = own.chain(self.evaluation.patterns.values());
        let features = [
            ("backtracking", matchers.any(|it| it.program().is_none())),
            ("derive", *self.api.runtime != RustPath::default()),
            ("evaluate", !self.evaluated.is_empty()),
        ];
        let needed = features.into_iter().filter(|(_, is_needed)| *is_needed);
        needed.map(|(name, _)| name).collect()
    }
}
