//! Reading of what may be absent, null, boxed or secret.

use crate::{Decode, Maybe, Path, Reader, Report, Secret, Stop};

impl<T: Decode> Decode for Option<T> {
    #[inline]
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        if json.null(at, report)? {
            Ok(None)
        } else {
            T::decode(json, at, report).map(Some)
        }
    }

    #[inline]
    fn decode_member(
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<Self, Stop> {
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

    #[inline]
    fn absent() -> Option<Self> {
        Some(Self::Absent)
    }
}

impl<T: Decode> Decode for Box<T> {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        T::decode(json, at, report).map(Self::new)
    }

    fn decode_member(
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
    ) -> Result<Self, Stop> {
        T::decode_member(json, at, report).map(Self::new)
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
}
