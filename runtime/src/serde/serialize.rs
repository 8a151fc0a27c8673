//! Writing of objects through serde.

use serde_core::ser::{Error, Serialize, SerializeMap, Serializer};

use crate::value::Properties;
use crate::view::{Described, Scalar};

/// Begins an object.
pub fn begin<S: Serializer>(serializer: S) -> Result<S::SerializeMap, S::Error> {
    // The number of properties is not known from the start: absent ones are omitted.
    serializer.serialize_map(None)
}

/// Writes a property, unless it is absent.
pub fn property<M, T>(map: &mut M, name: &'static str, value: &T) -> Result<(), M::Error>
where
    M: SerializeMap,
    T: Serialize + Described,
{
    if matches!(value.scalar(), Scalar::Absent) {
        return Ok(());
    }
    map.serialize_entry(name, value)
}

/// Writes a property that is always there: null if it has no value.
pub fn property_or_null<M, T>(map: &mut M, name: &'static str, value: &T) -> Result<(), M::Error>
where
    M: SerializeMap,
    T: Serialize,
{
    map.serialize_entry(name, value)
}

/// Writes the properties that the type does not name; `known` are those it does.
pub fn additional<M, V>(
    map: &mut M,
    properties: &Properties<V>,
    known: &[&'static str],
) -> Result<(), M::Error>
where
    M: SerializeMap,
    V: Serialize,
{
    for (name, value) in properties {
        if known.contains(&name.as_str()) {
            let message = format!("additional property `{name}` has the name of a known one");
            return Err(M::Error::custom(message));
        }
        map.serialize_entry(name, value)?;
    }
    Ok(())
}

/// Ends an object.
pub fn end<M: SerializeMap>(map: M) -> Result<M::Ok, M::Error> {
    map.end()
}
