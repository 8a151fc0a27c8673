//! Reading of maps.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher;

use crate::{Decode, Members, Path, Reader, Report, Rest, Stop, Validate};

impl<V: Decode> Decode for Members<V> {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        let mut object = json.begin_object(at, report)?;
        let mut members = Rest::new();
        while let Some(name) = json.next_member(&mut object, at, report)? {
            members.read(&name, json, at, report)?;
        }
        if !members.settle() && report.wants_rules() {
            members.part().check(at, report);
        }
        members.take()
    }
}

impl<V: Decode> Decode for BTreeMap<String, V> {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        Members::decode(json, at, report).map(Members::into_inner)
    }
}

impl<V: Decode, S: BuildHasher + Default> Decode for HashMap<String, V, S> {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        Members::decode(json, at, report).map(|members| members.into_iter().collect())
    }
}
