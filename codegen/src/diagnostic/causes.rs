//! Findings by their causes: those that say the same of several locations.

use indexmap::IndexMap;

use super::{Code, Diagnostic, Diagnostics, Severity};

/// So many causes of one kind are told at first.
const TOLD: usize = 5;

/// How many findings of one kind there are.
///
/// ```
/// use specwright::{Code, Diagnostic, Diagnostics, Location};
///
/// let mut found = Diagnostics::default();
/// for name in 0..9 {
///     let at = Location::default().property(&name.to_string());
///     let message = format!("`{}` is missing", name % 7);
///     found.push(Diagnostic::new(Code::Missing, at, message));
/// }
/// let [missing] = found.tally()[..] else { panic!() };
/// assert_eq!((missing.findings, missing.causes, missing.told()), (9, 7, 5));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Tally {
    /// Whether they stop the run.
    pub severity: Severity,
    /// What they are about.
    pub code: Code,
    /// How many there are.
    pub findings: usize,
    /// How many different things they say.
    pub causes: usize,
}

impl Tally {
    /// How many of its causes [`Diagnostics::render`] tells.
    pub fn told(&self) -> usize {
        self.causes.min(TOLD)
    }
}

impl Diagnostics {
    /// The findings that say the same of several locations, together; errors first, no list empty.
    pub fn by_cause(&self) -> Vec<Vec<&Diagnostic>> {
        let mut causes: IndexMap<_, Vec<&Diagnostic>> = IndexMap::new();
        for diagnostic in self.errors_first() {
            let source = diagnostic.source.as_ref().map(|it| it.name.as_str());
            let said = (diagnostic.severity, diagnostic.code, &diagnostic.message);
            causes.entry((said, source)).or_default().push(diagnostic);
        }
        causes.into_values().collect()
    }

    /// How many there are of each kind, errors first, in the order in which the kinds were found.
    pub fn tally(&self) -> Vec<Tally> {
        let mut kinds: IndexMap<_, Tally> = IndexMap::new();
        for cause in self.by_cause() {
            let Some(&&Diagnostic { severity, code, .. }) = cause.first() else {
                continue;
            };
            let tally = kinds.entry((severity, code)).or_insert(Tally {
                severity,
                code,
                findings: 0,
                causes: 0,
            });
            tally.findings += cause.len();
            tally.causes += 1;
        }
        kinds.into_values().collect()
    }

    /// The first causes of each kind.
    pub(super) fn told(&self) -> Vec<Vec<&Diagnostic>> {
        let mut counts: IndexMap<_, usize> = IndexMap::new();
        let mut causes = self.by_cause();
        causes.retain(|cause| {
            let kind = cause.first().map(|it| (it.severity, it.code));
            let count = counts.entry(kind).or_default();
            *count += 1;
            *count <= TOLD
        });
        causes
    }

    /// One after the other, errors before warnings.
    pub fn errors_first(&self) -> impl Iterator<Item = &Diagnostic> {
        let of = |severity| self.list.iter().filter(move |it| it.severity == severity);
        of(Severity::Error).chain(of(Severity::Warning))
    }
}
