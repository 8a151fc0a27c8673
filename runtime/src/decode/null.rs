//! Reading of what can only be null.

use super::{Decode, Reader, Stop};
use crate::json::JsonType;
use crate::report::{Path, Report};

impl Decode for () {
    #[inline]
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        if json.null(at, report)? {
            Ok(())
        } else {
            Err(json.wrong_type(&[JsonType::Null], at, report))
        }
    }
}
