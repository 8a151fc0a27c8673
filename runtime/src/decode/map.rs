//! Reading of maps.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasher;

use super::{Decode, Left, Reader, Rest, Stop};
use crate::report::{Path, Report};
use crate::value::Properties;

impl<V: Decode> Decode for Properties<V> {
    fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
        Self::decode_left(json, at, report, false, &mut |_, _, _| ())
    }

    fn decode_left(
        json: &mut Reader<'_>,
        at: &Path<'_>,
        report: &mut Report,
        _is_property: bool,
        left: Left<'_, Self>,
    ) -> Result<Self, Stop> {
        let mut object = json.begin_object(at, report)?;
        let mut properties = Rest::new();
        while let Some(name) = json.next_property(&mut object, at, report)? {
            properties.read(&name, json, at, report)?;
        }
        // Without rules to check, `take` alone says that some are invalid.
        if !properties.settle() && report.wants_rules() {
            properties.give_up(at, report, left);
            return Err(Stop::Invalid);
        }
        properties.take()
    }
}

macro_rules! maps {
    ($([$($generics:tt)*] $type:ty: $from:expr;)*) => {$(
        impl<$($generics)*> Decode for $type {
            fn decode(json: &mut Reader<'_>, at: &Path<'_>, report: &mut Report) -> Result<Self, Stop> {
                Properties::decode(json, at, report).map($from)
            }

            fn decode_left(
                json: &mut Reader<'_>,
                at: &Path<'_>,
                report: &mut Report,
                is_property: bool,
                left: Left<'_, Self>,
            ) -> Result<Self, Stop> {
                let left = &mut |properties: Properties<V>, at: &Path<'_>, report: &mut Report| {
                    left($from(properties), at, report);
                };
                Properties::decode_left(json, at, report, is_property, left).map($from)
            }
        }
    )*};
}

maps! {
    [V: Decode] BTreeMap<String, V>: Properties::into_inner;
    [V: Decode, S: BuildHasher + Default] HashMap<String, V, S>: |properties: Properties<V>| properties.into_iter().collect();
}
