//! Unions: which of several types a value is read as.

use std::borrow::Cow;
use std::cell::OnceCell;
use std::collections::BTreeMap;

use super::{Decode, Reader, Stop};
use crate::report::{Allowed, Distance, Path, Problem, Report, distance};

/// A variant of a union: what it is called, and how it is read.
pub type Candidate<T> = (
    &'static str,
    fn(&mut Reader<'_>, &Path<'_>, &mut Report) -> Result<T, Stop>,
);

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
}

impl Outcome {
    /// Of no variants at all.
    const NONE: Self = Self {
        index: usize::MAX,
        fits: Fits::Barely,
    };
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
        let outcome = match known {
            Some(outcome) => outcome,
            None => {
                let (outcome, value) = self.try_each((check, candidates), meant, at, report)?;
                let is_first = value.is_some() && outcome.index == meant.unwrap_or(0);
                if !is_first {
                    self.tried.get_or_insert_default().0.insert(key, outcome);
                }
                if let Some(value) = value {
                    return Ok(value);
                }
                outcome
            }
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

    /// Tries one variant after the other; the value if one takes it.
    fn try_each<T: Decode>(
        &mut self,
        (check, candidates): (Check<T>, &[Candidate<T>]),
        meant: Option<usize>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<(Outcome, Option<T>), Stop> {
        let start = self.mark();
        // Of no use where the first variant fits.
        let pointer = OnceCell::new();
        let mut closest: Option<(Rank, usize)> = None;
        let first = meant.and_then(|index| Some((index, candidates.get(index)?)));
        let others = candidates.iter().enumerate();
        let others = others.filter(|(index, _)| Some(*index) != meant);
        for (index, (_, decode)) in first.into_iter().chain(others) {
            let mut branch = report.branch();
            let decoded = decode(self, at, &mut branch);
            if let Ok(value) = &decoded {
                check(value, at, &mut branch);
            }
            match decoded {
                Ok(value) if branch.is_empty() => {
                    report.adopt(branch);
                    let fits = Fits::Fully;
                    return Ok((Outcome { index, fits }, Some(value)));
                }
                Err(Stop::Syntax) => {
                    // No variant reads on: one tells of it.
                    self.back_to(&start);
                    return decode(self, at, report).and(Err(Stop::Syntax));
                }
                _ => {}
            }
            self.back_to(&start);
            let rank = Rank {
                is_unbuilt: decoded.is_err() && report.is_of_shape(),
                is_other: meant.is_some_and(|meant| meant != index),
                distance: distance(&branch, pointer.get_or_init(|| at.to_pointer())),
            };
            if closest.is_none_or(|(known, _)| rank < known) {
                closest = Some((rank, index));
            }
        }
        let is_told = meant.is_some();
        let outcome = closest.map_or(Outcome::NONE, |(rank, index)| Outcome {
            index,
            fits: rank.fits(is_told),
        });
        Ok((outcome, None))
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
