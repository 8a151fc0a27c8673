//! Writing of objects through serde.

use serde_core::ser::{Error, Serialize, SerializeMap, SerializeSeq, Serializer};

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

/// Begins an array of so many items.
pub fn begin_items<S: Serializer>(
    serializer: S,
    count: usize,
) -> Result<S::SerializeSeq, S::Error> {
    serializer.serialize_seq(Some(count))
}

/// Writes an item.
pub fn item<A: SerializeSeq, T: Serialize>(array: &mut A, item: &T) -> Result<(), A::Error> {
    array.serialize_element(item)
}

/// Writes an item that may be missing, where the array has `count` items: none of them can be a gap.
pub fn optional_item<A, T>(
    array: &mut A,
    item: &T,
    index: usize,
    count: usize,
) -> Result<(), A::Error>
where
    A: SerializeSeq,
    T: Serialize + Described,
{
    if !matches!(item.scalar(), Scalar::Absent) {
        return array.serialize_element(item);
    }
    if index < count {
        let message = format!("item {index} is missing, and one behind it is there");
        return Err(A::Error::custom(message));
    }
    Ok(())
}

/// Writes the items behind the first ones.
pub fn further_items<A: SerializeSeq, T: Serialize>(
    array: &mut A,
    items: &[T],
) -> Result<(), A::Error> {
    items
        .iter()
        .try_for_each(|item| array.serialize_element(item))
}

/// Ends an array.
pub fn end_items<A: SerializeSeq>(array: A) -> Result<A::Ok, A::Error> {
    array.end()
}

/// Ends an object.
pub fn end<M: SerializeMap>(map: M) -> Result<M::Ok, M::Error> {
    map.end()
}
