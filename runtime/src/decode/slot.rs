//! What became of one property while its object was read.

use super::{Decode, Reader, Stop};
use crate::report::{Path, Problem, Report};
use crate::view::Part;

/// One property of an object that is being decoded.
#[derive(Debug)]
pub enum Slot<T> {
    /// Not come across yet.
    Empty,
    /// Came and was reported.
    Invalid,
    /// Came and was built.
    Given(T),
}

impl<T> Slot<T> {
    /// Reads the property; null is for the type to take or reject.
    #[inline]
    pub fn read(
        &mut self,
        name: &'static str,
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<(), Stop>
    where
        T: Decode,
    {
        if !matches!(self, Self::Empty) {
            return json.duplicate_property(name, at, report);
        }
        let decoded = T::decode_property(json, &at.property(name), report);
        self.fill(decoded)
    }

    /// Reads a property that may be null though it is only an `Option`.
    #[inline]
    pub fn read_nullable(
        &mut self,
        name: &'static str,
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<(), Stop>
    where
        T: Decode,
    {
        if !matches!(self, Self::Empty) {
            return json.duplicate_property(name, at, report);
        }
        let decoded = T::decode(json, &at.property(name), report);
        self.fill(decoded)
    }

    /// Reads a list or map that has rules of its own; they are checked on what could be built of it, too.
    pub fn read_left(
        &mut self,
        name: &'static str,
        is_nullable: bool,
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
        rules: impl Fn(&Part<'_, T>, &Path<'_>, &mut Report),
    ) -> Result<(), Stop>
    where
        T: Decode,
    {
        if !matches!(self, Self::Empty) {
            return json.duplicate_property(name, at, report);
        }
        let left = &mut |value: T, at: &Path<'_>, report: &mut Report| {
            rules(&Part::Given(&value), at, report);
        };
        let decoded = T::decode_left(json, &at.property(name), report, !is_nullable, left);
        self.fill(decoded)
    }

    /// Reads an item of a tuple, which may be null or is for its type to take or reject.
    #[inline]
    pub fn read_item(
        &mut self,
        is_nullable: bool,
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<(), Stop>
    where
        T: Decode,
    {
        let decoded = if is_nullable {
            T::decode(json, at, report)
        } else {
            T::decode_property(json, at, report)
        };
        self.fill(decoded)
    }

    /// Reads an item that is a list or map with rules of its own; they are checked on what could be built of it, too.
    pub fn read_item_left(
        &mut self,
        is_nullable: bool,
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
        rules: impl Fn(&Part<'_, T>, &Path<'_>, &mut Report),
    ) -> Result<(), Stop>
    where
        T: Decode,
    {
        let left = &mut |value: T, at: &Path<'_>, report: &mut Report| {
            rules(&Part::Given(&value), at, report);
        };
        let decoded = T::decode_left(json, at, report, !is_nullable, left);
        self.fill(decoded)
    }

    #[inline]
    fn fill(&mut self, decoded: Result<T, Stop>) -> Result<(), Stop> {
        *self = match decoded {
            Ok(value) => Self::Given(value),
            Err(Stop::Invalid) => Self::Invalid,
            Err(Stop::Syntax) => return Err(Stop::Syntax),
        };
        Ok(())
    }

    /// After the object's end: puts in what represents an absent property, or reports it missing.
    /// Whether there is a value now.
    #[inline]
    pub fn settle(&mut self, name: &'static str, at: &Path<'_>, report: &mut Report) -> bool
    where
        T: Decode,
    {
        match self {
            Self::Given(_) => true,
            Self::Invalid => false,
            Self::Empty => match T::absent() {
                Some(value) => {
                    *self = Self::Given(value);
                    true
                }
                None => missing(name, at, report),
            },
        }
    }

    /// After the object's end: like [`settle`](Self::settle), but nothing represents an absent property.
    #[inline]
    pub fn settle_required(&self, name: &'static str, at: &Path<'_>, report: &mut Report) -> bool {
        match self {
            Self::Given(_) => true,
            Self::Invalid => false,
            Self::Empty => missing(name, at, report),
        }
    }

    /// After the end of a tuple: puts in what represents an item that may be missing. Whether there is a value now.
    #[inline]
    pub fn settle_item(&mut self) -> bool
    where
        T: Decode,
    {
        if matches!(self, Self::Empty)
            && let Some(value) = T::absent()
        {
            *self = Self::Given(value);
        }
        self.is_given()
    }

    /// Whether there is a value.
    #[inline]
    pub const fn is_given(&self) -> bool {
        matches!(self, Self::Given(_))
    }

    /// The value as the rules see it, of a property that has been [settled](Self::settle): it is still empty only where it
    /// was required.
    pub const fn part(&self) -> Part<'_, T> {
        match self {
            Self::Empty => Part::Missing,
            Self::Invalid => Part::Invalid,
            Self::Given(value) => Part::Given(value),
        }
    }

    /// The value, of a property that has [settled](Self::settle).
    #[inline]
    pub fn take(self) -> Result<T, Stop> {
        match self {
            Self::Given(value) => Ok(value),
            Self::Empty | Self::Invalid => Err(Stop::Invalid),
        }
    }
}

#[cold]
fn missing(property: &'static str, at: &Path<'_>, report: &mut Report) -> bool {
    report.add(at, Problem::Required { property });
    false
}
