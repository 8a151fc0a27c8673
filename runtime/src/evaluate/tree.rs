//! JSON text as a tree that schemas look at, and nobody keeps.

use std::borrow::Cow;
use std::collections::HashMap;

use serde_json::Number;

use crate::decode::{Reader, Stop, kept_number};
use crate::json::JsonType;
use crate::report::{Path, Report};
use crate::view::{AsInstance, Described, Instance, ObjectView, Scalar};

/// A value of a source that it borrows its strings from: half of the time of reading a [`Value`](serde_json::Value) goes into
/// copies of strings and into the order of names, of which evaluation needs neither.
pub(super) enum Tree<'t> {
    Null,
    Bool(bool),
    Number(Number),
    Text(Cow<'t, str>),
    Array(Vec<Self>),
    Object(Object<'t>),
}

/// An object, its properties in the order of the text.
#[derive(Default)]
pub(super) struct Object<'t> {
    list: Vec<(Cow<'t, str>, Tree<'t>)>,
    /// Made once there are many, and apart: most values are small.
    index: Option<Box<Index<'t>>>,
}

/// Where the properties of an object are in its list.
struct Index<'t>(HashMap<Cow<'t, str>, usize>);

/// From so many properties on, a table is sooner made than all names are compared.
const MANY: usize = 24;

/// Reads a value.
pub(super) fn read<'t>(
    json: &mut Reader<'t>,
    at: &Path<'_>,
    report: &mut Report,
) -> Result<Tree<'t>, Stop> {
    Ok(match json.json_type() {
        Some(JsonType::String) => Tree::Text(json.string(at, report)?),
        Some(JsonType::Object) => Tree::Object(object(json, at, report)?),
        Some(JsonType::Array) => Tree::Array(array(json, at, report)?),
        Some(JsonType::Number | JsonType::Integer) => {
            let number = json.number(&[JsonType::Number], at, report)?;
            // What is reported holds up nothing: the properties around it are read on.
            let kept = kept_number(number, at, report);
            Tree::Number(kept.unwrap_or_else(|_| number.to_number()))
        }
        Some(JsonType::Boolean) => Tree::Bool(json.bool(at, report)?),
        // Anything else is null, or no value at all, which `skip` reports.
        Some(JsonType::Null) | None => {
            json.skip(at, report)?;
            Tree::Null
        }
    })
}

fn array<'t>(
    json: &mut Reader<'t>,
    at: &Path<'_>,
    report: &mut Report,
) -> Result<Vec<Tree<'t>>, Stop> {
    let mut array = json.begin_array(at, report)?;
    let mut items = Vec::new();
    while json.next_item(&mut array, at, report)? {
        items.push(read(json, &at.item(items.len()), report)?);
    }
    Ok(items)
}

fn object<'t>(
    json: &mut Reader<'t>,
    at: &Path<'_>,
    report: &mut Report,
) -> Result<Object<'t>, Stop> {
    let mut object = json.begin_object(at, report)?;
    let mut properties = Object::default();
    while let Some(name) = json.next_property(&mut object, at, report)? {
        if properties.find(&name).is_some() {
            json.duplicate_property(&name, at, report)?;
        } else {
            let value = read(json, &at.property(&name), report)?;
            properties.push(name, value);
        }
    }
    Ok(properties)
}

impl<'t> Object<'t> {
    fn find(&self, name: &str) -> Option<&Tree<'t>> {
        let index = match &self.index {
            Some(index) => *index.0.get(name)?,
            None => self.list.iter().position(|(known, _)| known == name)?,
        };
        self.list.get(index).map(|(_, value)| value)
    }

    fn push(&mut self, name: Cow<'t, str>, value: Tree<'t>) {
        if let Some(index) = &mut self.index {
            index.0.insert(name.clone(), self.list.len());
        }
        self.list.push((name, value));
        if self.list.len() == MANY {
            let names = self.list.iter().enumerate();
            let index = names.map(|(at, (name, _))| (name.clone(), at));
            self.index = Some(Box::new(Index(index.collect())));
        }
    }
}

impl Described for Tree<'_> {
    fn scalar(&self) -> Scalar<'_> {
        match self {
            Self::Null => Scalar::Null,
            Self::Bool(value) => Scalar::Bool(*value),
            Self::Number(number) => number.scalar(),
            Self::Text(text) => Scalar::Text(text),
            Self::Array(_) | Self::Object(_) => Scalar::Other,
        }
    }
}

impl AsInstance for Tree<'_> {
    fn as_instance(&self) -> Instance<'_> {
        let instance = match self {
            Self::Array(items) => Instance::array(items),
            Self::Object(properties) => Instance::object(properties),
            plain => Instance::plain(plain.scalar()),
        };
        instance.at_address(self)
    }
}

impl ObjectView for Object<'_> {
    fn each<'v>(&'v self, see: &mut dyn FnMut(&'v str, Instance<'v>)) {
        for (name, value) in &self.list {
            see(name, value.as_instance());
        }
    }

    fn count(&self) -> usize {
        self.list.len()
    }

    fn property(&self, name: &str) -> Option<Instance<'_>> {
        self.find(name).map(AsInstance::as_instance)
    }
}
