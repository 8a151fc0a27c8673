//! Objects in pairs such as `name[a][b]`.

use std::collections::HashMap;

use super::json_text::{array, object, scalar};
use super::unreadable::Unreadable;
use super::wire_type::WireType;

/// What is behind a name: values, or names with more behind them, in their order.
#[derive(Default)]
pub(super) struct Deep {
    values: Vec<String>,
    inner: Vec<(String, Self)>,
    /// Where each name is in there.
    by_name: HashMap<String, usize>,
}

/// More levels than this are those of an attack.
const MOST: usize = 64;

impl Deep {
    pub(super) fn is_empty(&self) -> bool {
        self.values.is_empty() && self.inner.is_empty()
    }

    /// Adds a value at the end of a way.
    pub(super) fn add(&mut self, way: &[&str], value: String) -> Result<(), Unreadable> {
        if way.len() > MOST {
            return Err(Unreadable::Json);
        }
        let mut here = self;
        for name in way {
            let next = here.inner.len();
            let index = *here.by_name.entry((*name).to_owned()).or_insert(next);
            if index == next {
                here.inner.push(((*name).to_owned(), Self::default()));
            }
            here = &mut here.inner[index].1;
        }
        here.values.push(value);
        Ok(())
    }

    /// The JSON of all of it.
    pub(super) fn json(&self, ty: &WireType) -> String {
        if self.inner.is_empty() {
            return self.json_of_values(ty);
        }
        if let Some(items) = ty.items
            && (ty.object.is_none() || self.is_numbered())
        {
            return array(&self.items(items));
        }
        let properties = self.inner.iter().map(|(name, inner)| {
            let ty = ty.object.and_then(|it| it.get(name));
            (name.clone(), inner.json(ty.unwrap_or(&WireType::SCALAR)))
        });
        object(&properties.collect::<Vec<_>>())
    }

    /// Values without a name behind them: an array may have its items so, too.
    fn json_of_values(&self, ty: &WireType) -> String {
        match (self.values.as_slice(), ty.items) {
            ([only], None) => scalar(ty, only),
            ([only], Some(_)) if ty.has_scalar() => scalar(ty, only),
            (several, items) => {
                let items = items.unwrap_or(&WireType::SCALAR);
                let several = several.iter().map(|it| scalar(items, it));
                array(&several.collect::<Vec<_>>())
            }
        }
    }

    /// Whether the names are indices.
    fn is_numbered(&self) -> bool {
        let mut names = self.inner.iter();
        names.all(|(name, _)| name.is_empty() || name.parse::<usize>().is_ok())
    }

    /// The items by their indices; those without one are as they came, behind the others.
    fn items(&self, ty: &WireType) -> Vec<String> {
        let mut inner: Vec<&(String, Self)> = self.inner.iter().collect();
        inner.sort_by_key(|(name, _)| name.parse::<usize>().unwrap_or(usize::MAX));
        let items = inner.into_iter().flat_map(|(name, inner)| {
            let is_each = name.is_empty() && inner.inner.is_empty();
            if is_each {
                inner.values.iter().map(|it| scalar(ty, it)).collect()
            } else {
                vec![inner.json(ty)]
            }
        });
        items.collect()
    }
}
