//! Small changes to JSON, by pointer.

use serde_json::Value;

/// Sets what is at a pointer: the whole, a property, or an item that is there.
pub fn set(document: &mut Value, pointer: &str, value: Value) -> Result<(), String> {
    if let Some(location) = document.pointer_mut(pointer) {
        *location = value;
        return Ok(());
    }
    let (parent, name) = split(pointer)?;
    let object = document
        .pointer_mut(parent)
        .and_then(Value::as_object_mut)
        .ok_or_else(|| format!("no object at `{parent}`"))?;
    object.insert(name, value);
    Ok(())
}

/// Removes the property or item at a pointer.
pub fn remove(document: &mut Value, pointer: &str) -> Result<(), String> {
    let (parent, name) = split(pointer)?;
    match document.pointer_mut(parent) {
        Some(Value::Object(properties)) => {
            properties.remove(&name).ok_or_else(|| missing(pointer))?;
        }
        Some(Value::Array(items)) => {
            let index = name.parse().ok().filter(|index| *index < items.len());
            items.remove(index.ok_or_else(|| missing(pointer))?);
        }
        _ => return Err(missing(pointer)),
    }
    Ok(())
}

/// The pointer of the parent and the name in it.
pub fn split(pointer: &str) -> Result<(&str, String), String> {
    let (parent, name) = pointer
        .rsplit_once('/')
        .ok_or_else(|| format!("`{pointer}` has no parent"))?;
    Ok((parent, name.replace("~1", "/").replace("~0", "~")))
}

fn missing(pointer: &str) -> String {
    format!("nothing at `{pointer}`")
}
