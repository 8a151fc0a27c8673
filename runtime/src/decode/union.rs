//! Unions: which of several types a value is read as.

use std::borrow::Cow;
use std::collections::BTreeMap;

use super::{Decode, Reader, Stop};
use crate::report::{Allowed, Distance, Path, Problem, Report, distance};

/// A variant of a union: what it is called, and how it is read.
pub type Candidate<T> = (&'static str, Decoder<T>);

type Decoder<T> = fn(&mut Reader<'_>, &Path<'_>, &mut Report) -> Result<T, Stop>;

/// What reports the rules that a value breaks as the variant that it is; what is asked of the union as a whole is none of
/// these.
pub type Check<T> = fn(&T, &Path<'_>, &mut Report);

/// The variants that were found by more than one trial. What is read once more inside of another variant is not tried
/// again: the time would double with each level. Where the first one fits, there is nothing to save.
#[derive(Clone, Debug, Default)]
pub(super) struct Tried(BTreeMap<Key, Outcome>);

/// The byte at which a value begins, and the name of the union.
type Key = (usize, &'static str);

/// What came of trying the variants of a union.
#[derive(Clone, Copy, Debug)]
struct Outcome {
    /// The variant that the value is read as.
    index: usize,
    fits: Fits,
}

/// How well a value fits a variant.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Fits {
    Fully,
    /// It can be told what is wrong.
    Closely,
    /// It was hardly meant to be that.
    Barely,
    /// None takes it, and which of them comes closest was not asked.
    No,
}

impl Outcome {
    /// Of no variants at all.
    const NONE: Self = Self {
        index: usize::MAX,
        fits: Fits::No,
    };

    const fn fully(index: usize) -> Self {
        let fits = Fits::Fully;
        Self { index, fits }
    }

    const fn is_full(self) -> bool {
        matches!(self.fits, Fits::Fully)
    }
}

/// How far a value is from a variant that does not take it: the smaller, the sooner it was meant.
#[derive(Clone, Copy, PartialEq, PartialOrd)]
struct Rank {
    /// Whether no value could be built where rules do not count.
    is_unbuilt: bool,
    /// Whether a hint is at another variant.
    is_other: bool,
    distance: Distance,
}

impl Rank {
    const fn fits(self, is_told: bool) -> Fits {
        if self.distance.is_close() || (is_told && !self.is_other) {
            Fits::Closely
        } else {
            Fits::Barely
        }
    }
}

/// The variants as they are tried, each with its index: the one that is meant first.
fn in_turn<T>(
    candidates: &[Candidate<T>],
    meant: Option<usize>,
) -> impl Iterator<Item = (usize, Decoder<T>)> {
    let first = meant.and_then(|index| Some((index, candidates.get(index)?)));
    let others = candidates.iter().enumerate();
    let others = others.filter(move |(index, _)| Some(*index) != meant);
    let all = first.into_iter().chain(others);
    all.map(|(index, (_, decode))| (index, *decode))
}

/// Ends the trial of a variant that does not take the value.
pub(super) const fn end_trial(report: &mut Report) -> Stop {
    report.fail();
    Stop::Syntax
}

/// Reports an object that a response had and whose tag is none of `values`.
#[cold]
pub fn unknown_tag(
    property: &'static str,
    values: &'static [&'static str],
    at: &Path<'_>,
    report: &mut Report,
) {
    let allowed = Allowed::Strings(values);
    report.add(&at.property(property), Problem::Enum { allowed });
}

impl<'a> Reader<'a> {
    /// The string that a property of the object has that comes next; `None` where it has no such property, or another
    /// value.
    ///
    /// ```
    /// use specwright_runtime::Reader;
    ///
    /// let mut json = Reader::new(r#"{ "size": 1, "kind": "box" }"#);
    /// assert_eq!(json.tag("kind").as_deref(), Some("box"));
    /// assert_eq!(json.tag("size"), None);
    /// assert!(json.has_property("size"));
    /// ```
    pub fn tag(&mut self, property: &str) -> Option<Cow<'a, str>> {
        let mut ahead = self.ahead();
        ahead.go_to_property(property)?;
        ahead.string()
    }

    /// Whether the object that comes next has a property.
    pub fn has_property(&mut self, property: &str) -> bool {
        self.ahead().go_to_property(property).is_some()
    }

    /// Reports an object whose tag is none of `values`, and reads over it.
    #[cold]
    pub fn wrong_tag(
        &mut self,
        property: &'static str,
        values: &'static [&'static str],
        at: &Path<'_>,
        report: &mut Report,
    ) -> Stop {
        if report.is_trial() {
            return end_trial(report);
        }
        let start = self.position();
        let mut ahead = self.ahead();
        let tag = ahead.go_to_property(property).map(|()| ahead.position());
        // What cannot be read has no tag.
        if let Err(stop) = self.skip(at, report) {
            return stop;
        }
        match tag {
            Some(position) => {
                let allowed = Allowed::Strings(values);
                report.add_read(&at.property(property), Problem::Enum { allowed }, position);
            }
            None => report.add_read(at, Problem::Required { property }, start),
        }
        Stop::Invalid
    }

    /// Reads the value as the first variant of a union that takes it. Where none does, it is read as the one that comes
    /// closest, or as the one that is `meant`, which is tried first. `union` is what the union is called, and `check` asks
    /// for the rules of a variant.
    ///
    /// ```
    /// use specwright_runtime::{Decode, Path, Reader, Report, Validate, Value};
    ///
    /// let mut report = Report::new();
    /// let value = Reader::new("300").first_of::<Value>(
    ///     ("Size", None),
    ///     (
    ///         Value::check,
    ///         &[
    ///             ("Small", |json, at, report| u8::decode(json, at, report).map(Value::from)),
    ///             ("Large", |json, at, report| u64::decode(json, at, report).map(Value::from)),
    ///         ],
    ///     ),
    ///     &Path::ROOT,
    ///     &mut report,
    /// );
    /// assert_eq!(value, Ok(Value::from(300)));
    /// assert!(report.is_empty());
    /// ```
    pub fn first_of<T: Decode>(
        &mut self,
        (union, meant): (&'static str, Option<usize>),
        (check, candidates): (Check<T>, &[Candidate<T>]),
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<T, Stop> {
        let key = (self.position(), union);
        let known = self.tried.as_ref().and_then(|it| it.0.get(&key)).copied();
        let known = match known {
            Some(outcome) => outcome,
            None => match self.try_each((check, candidates), meant, at, report) {
                Some((index, value)) => {
                    // Where the first one fits, there is nothing to save, nor where nobody tries this value again.
                    if report.is_branch() && index != meant.unwrap_or(0) {
                        self.keep(key, Outcome::fully(index));
                    }
                    return Ok(value);
                }
                None => self.keep(key, Outcome::NONE),
            },
        };
        if report.is_trial() && !known.is_full() {
            return Err(end_trial(report));
        }
        let outcome = match known.fits {
            Fits::No => {
                let outcome = self.closest((check, candidates), meant, at, report)?;
                self.keep(key, outcome)
            }
            _ => known,
        };
        let Some((name, decode)) = candidates.get(outcome.index) else {
            return Err(self.no_variant(None, at, report));
        };
        match outcome.fits {
            Fits::Barely if report.wants_rules() => Err(self.no_variant(None, at, report)),
            Fits::Closely if report.wants_rules() => {
                let start = self.position();
                let closest = Some(*name);
                report.add_read(at, Problem::NoVariant { closest }, start);
                decode(self, at, report)
            }
            _ => decode(self, at, report),
        }
    }

    /// Keeps what came of trying a union.
    fn keep(&mut self, key: Key, outcome: Outcome) -> Outcome {
        self.tried.get_or_insert_default().0.insert(key, outcome);
        outcome
    }

    /// Tries one variant after the other, each until something is wrong; the first that takes the value, and what it makes
    /// of it.
    fn try_each<T: Decode>(
        &mut self,
        (check, candidates): (Check<T>, &[Candidate<T>]),
        meant: Option<usize>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Option<(usize, T)> {
        let start = self.mark();
        for (index, decode) in in_turn(candidates, meant) {
            let mut trial = report.trial();
            if let Ok(value) = decode(self, at, &mut trial) {
                if trial.is_empty() {
                    check(&value, at, &mut trial);
                }
                if trial.is_empty() {
                    report.adopt(trial);
                    return Some((index, value));
                }
            }
            self.back_to(&start);
        }
        None
    }

    /// The variant that a value comes closest to which none takes.
    #[cold]
    fn closest<T: Decode>(
        &mut self,
        (check, candidates): (Check<T>, &[Candidate<T>]),
        meant: Option<usize>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<Outcome, Stop> {
        let start = self.mark();
        let pointer = at.to_pointer();
        let mut closest: Option<(Rank, usize)> = None;
        for (index, decode) in in_turn(candidates, meant) {
            let mut branch = report.branch();
            let decoded = decode(self, at, &mut branch);
            if let Ok(value) = &decoded {
                check(value, at, &mut branch);
            }
            self.back_to(&start);
            if decoded.as_ref().is_err_and(|stop| *stop == Stop::Syntax) {
                // No variant reads on: one tells of it.
                return decode(self, at, report).and(Err(Stop::Syntax));
            }
            let rank = Rank {
                is_unbuilt: decoded.is_err() && report.is_of_shape(),
                is_other: meant.is_some_and(|meant| meant != index),
                distance: distance(&branch, &pointer),
            };
            if closest.is_none_or(|(known, _)| rank < known) {
                closest = Some((rank, index));
            }
        }
        let is_told = meant.is_some();
        Ok(closest.map_or(Outcome::NONE, |(rank, index)| Outcome {
            index,
            fits: rank.fits(is_told),
        }))
    }

    #[cold]
    fn no_variant(
        &mut self,
        closest: Option<&'static str>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Stop {
        let start = self.position();
        if let Err(stop) = self.skip(at, report) {
            return stop;
        }
        report.add_read(at, Problem::NoVariant { closest }, start);
        Stop::Invalid
    }
}
