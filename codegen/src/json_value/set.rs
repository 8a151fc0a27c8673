//! Many JSON values, each looked up at once.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

use serde_json::Value;

use super::equality::has_value;

/// Values without twins, in the order they came.
#[derive(Default)]
pub(crate) struct ValueSet<'v> {
    list: Vec<&'v Value>,
    by_hash: HashMap<u64, Vec<&'v Value>>,
}

impl<'v> ValueSet<'v> {
    /// Adds a value; `false` if it is there already.
    pub(crate) fn insert(&mut self, value: &'v Value) -> bool {
        let alike = self.by_hash.entry(hash(value)).or_default();
        let new = !alike
            .iter()
            .any(|other| has_value(std::slice::from_ref(*other), value));
        if new {
            alike.push(value);
            self.list.push(value);
        }
        new
    }

    /// Whether the value is there.
    pub(crate) fn has(&self, value: &Value) -> bool {
        let alike = self.by_hash.get(&hash(value)).into_iter().flatten();
        let mut alike = alike.map(|other| std::slice::from_ref(*other));
        alike.any(|other| has_value(other, value))
    }

    /// The values, each once.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &'v Value> {
        self.list.iter().copied()
    }

    /// The same, on their own.
    pub(crate) fn into_list(self) -> Vec<Value> {
        self.list.into_iter().cloned().collect()
    }
}

impl<'v> FromIterator<&'v Value> for ValueSet<'v> {
    fn from_iter<I: IntoIterator<Item = &'v Value>>(values: I) -> Self {
        let mut set = Self::default();
        for value in values {
            set.insert(value);
        }
        set
    }
}

fn hash(value: &Value) -> u64 {
    let mut hasher = DefaultHasher::new();
    hash_into(value, &mut hasher);
    hasher.finish()
}

/// Values that are equal have one hash: numbers as doubles, properties in any order.
fn hash_into(value: &Value, hasher: &mut DefaultHasher) {
    match value {
        Value::Null => 0_u8.hash(hasher),
        Value::Bool(value) => value.hash(hasher),
        Value::Number(number) => {
            // Adding zero makes one of both zeros.
            (number.as_f64().unwrap_or_default() + 0.0)
                .to_bits()
                .hash(hasher);
        }
        Value::String(text) => text.hash(hasher),
        Value::Array(items) => {
            items.len().hash(hasher);
            items.iter().for_each(|item| hash_into(item, hasher));
        }
        Value::Object(properties) => {
            let properties = properties.iter().map(|(name, value)| {
                let mut property = DefaultHasher::new();
                name.hash(&mut property);
                hash_into(value, &mut property);
                property.finish()
            });
            properties.fold(0, u64::wrapping_add).hash(hasher);
        }
    }
}
