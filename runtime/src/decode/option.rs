//! Reading of what may be absent, null, boxed or secret.

use super::{Decode, Left, Reader, Stop};
use crate::report::{Path, Report};
use crate::value::{Maybe, Secret};

impl<T: Decode> Decode for Option<T> {
    #[inline]
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        if json.null(at, report)? {
            Ok(None)
        } else {
            T::decode(json, at, report).map(Some)
        }
    }

    fn decode_left(
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
        is_property: bool,
        left: Left<'_, Self>,
    ) -> Result<Self, Stop> {
        if !is_property && json.null(at, report)? {
            return Ok(None);
        }
        let left =
            &mut |value: T, at: &Path<'_>, report: &mut Report| left(Some(value), at, report);
        T::decode_left(json, at, report, false, left).map(Some)
    }

    #[inline]
    fn decode_property(
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<Self, Stop> {
        // `null` is left to the inner type, which rejects it unless it can be null itself.
        T::decode(json, at, report).map(Some)
    }

    #[inline]
    fn absent() -> Option<Self> {
        Some(None)
    }
}

impl<T: Decode> Decode for Maybe<T> {
    #[inline]
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        if json.null(at, report)? {
            Ok(Self::Null)
        } else {
            T::decode(json, at, report).map(Self::Value)
        }
    }

    fn decode_left(
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
        _is_property: bool,
        left: Left<'_, Self>,
    ) -> Result<Self, Stop> {
        if json.null(at, report)? {
            return Ok(Self::Null);
        }
        let left = &mut |value: T, at: &Path<'_>, report: &mut Report| {
            left(Self::Value(value), at, report);
        };
        T::decode_left(json, at, report, false, left).map(Self::Value)
    }

    #[inline]
    fn absent() -> Option<Self> {
        Some(Self::Absent)
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        T::decode(json, at, report).map(Self::new)
    }

    fn decode_left(
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
        is_property: bool,
        left: Left<'_, Self>,
    ) -> Result<Self, Stop> {
        let left = &mut |value: T, at: &Path<'_>, report: &mut Report| {
            left(Self::new(value), at, report);
        };
        T::decode_left(json, at, report, is_property, left).map(Self::new)
    }

    fn decode_property(
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<Self, Stop> {
        T::decode_property(json, at, report).map(Self::new)
    }

    fn absent() -> Option<Self> {
        T::absent().map(Self::new)
    }
}

impl<T: Decode> Decode for Secret<T> {
    #[inline]
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        json.conceal(|json| T::decode(json, &at.secret(), report))
            .map(Self::new)
    }

    fn decode_left(
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
        _is_property: bool,
        left: Left<'_, Self>,
    ) -> Result<Self, Stop> {
        // The rules put on a secret see it from outside.
        let left = &mut |value: T, _: &Path<'_>, report: &mut Report| {
            left(Self::new(value), at, report);
        };
        json.conceal(|json| T::decode_left(json, &at.secret(), report, false, left))
            .map(Self::new)
    }
}
