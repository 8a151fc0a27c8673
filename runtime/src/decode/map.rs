//! Reading of maps.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher;

use super::Left;
use crate::{Decode, Members, Path, Reader, Report, Rest, Stop};

impl<V: Decode> Decode for Members<V> {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        Self::decode_left(json, at, report, false, &mut |_, _, _| ())
    }

    fn decode_left(
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
        _is_member: bool,
        left: Left<'_, Self>,
    ) -> Result<Self, Stop> {
        let mut object = json.begin_object(at, report)?;
        let mut members = Rest::new();
        while let Some(name) = json.next_member(&mut object, at, report)? {
            members.read(&name, json, at, report)?;
        }
        if !members.settle() && report.wants_rules() {
            members.give_up(at, report, left);
            return Err(Stop::Invalid);
        }
        members.take()
    }
}

macro_rules! maps {
    ($([$($generics:tt)*] $type:ty: $from:expr;)*) => {$(
        impl<$($generics)*> Decode for $type {
            fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
                Members::decode(json, at, report).map($from)
            }

            fn decode_left(
                json: &mut Reader<'_>,
                at: &Path<'_>,
                report: &mut Report,
                is_member: bool,
                left: Left<'_, Self>,
            ) -> Result<Self, Stop> {
                let left = &mut |members: Members<V>, at: &Path<'_>, report: &mut Report| {
                    left($from(members), at, report);
                };
                Members::decode_left(json, at, report, is_member, left).map($from)
            }
        }
    )*};
}

maps! {
    [V: Decode] BTreeMap<String, V>: Members::into_inner;
    [V: Decode, S: BuildHasher + Default] HashMap<String, V, S>: |members: Members<V>| members.into_iter().collect();
}
