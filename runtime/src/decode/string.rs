//! Reading of strings and booleans.

use std::borrow::Cow;

use super::{Decode, Reader, Stop};
use crate::report::{Path, Report};

impl Decode for String {
    #[inline]
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        json.string(at, report).map(Cow::into_owned)
    }
}

impl Decode for Box<str> {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        json.string(at, report).map(Into::into)
    }
}

impl Decode for bool {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        json.bool(at, report)
    }
}
