//! Reading of strings that are values of a type.

use std::str::FromStr;

use super::{Decode, Reader, Stop};
use crate::report::{Path, Problem, Report};
use crate::value::{Parsed, name_of};

impl<T: FromStr> Decode for Parsed<T> {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        let start = json.position();
        let text = json.string(at, report)?;
        Self::of_text(text).ok_or_else(|| {
            let expected = name_of::<T>();
            report.add_read(at, Problem::Parse { expected }, start);
            Stop::Invalid
        })
    }
}
