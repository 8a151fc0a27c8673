//! Names with values, as queries, cookies and forms have them.

use std::collections::HashMap;

use super::super::decode::Encoded;
use super::super::style::{Style, Syntax};
use super::body::Names;
use super::deep::Deep;
use super::json_text::{array, json, nested, object, scalar};
use super::unreadable::{Found, Unreadable};
use super::unstyled::Joined;
use super::wire_type::{Properties, WireType};

/// Pairs in their order. Which of them were read is kept, since an object can have all others.
pub(super) struct Pairs<'r> {
    list: Vec<Pair<'r>>,
    /// Where the pairs of each name are in it.
    by_name: HashMap<String, Vec<usize>>,
    encoded: Encoded,
    /// Whether an array in an exploded object has its property once an item, as in queries; else it is JSON.
    repeats: bool,
}

struct Pair<'r> {
    name: String,
    /// Still encoded: what is between items is not.
    value: &'r str,
    is_read: bool,
}

impl<'r> Pairs<'r> {
    /// What is between separators, as `name=value`. A name that is no UTF-8 is nobody's.
    pub(super) fn new(pairs: impl Iterator<Item = (&'r str, &'r str)>, encoded: Encoded) -> Self {
        let list = pairs.filter_map(|(name, value)| {
            Some(Pair {
                name: encoded.decode(name)?,
                value,
                is_read: false,
            })
        });
        let list: Vec<Pair<'r>> = list.collect();
        let mut by_name: HashMap<String, Vec<usize>> = HashMap::new();
        for (index, pair) in list.iter().enumerate() {
            by_name.entry(pair.name.clone()).or_default().push(index);
        }
        Self {
            list,
            by_name,
            encoded,
            repeats: false,
        }
    }

    /// The same, where an array in an exploded object has its property once an item.
    pub(super) fn repeating(self) -> Self {
        Self {
            repeats: true,
            ..self
        }
    }

    /// A parameter by its style; `required` says what an object is of which no property is there.
    pub(super) fn styled(
        &mut self,
        (name, ty): (&str, &WireType),
        style: Style,
        required: bool,
    ) -> Found {
        match style.syntax {
            Syntax::DeepObject => self.deep((name, ty), required),
            _ if style.explode => self.exploded((name, ty), required),
            Syntax::SpaceDelimited => self.joined((name, ty), &["%20", "+", " "]),
            Syntax::PipeDelimited => self.joined((name, ty), &["%7C", "%7c", "|"]),
            _ => self.joined((name, ty), &[","]),
        }
    }

    /// All in one pair.
    pub(super) fn joined(&mut self, (name, ty): (&str, &WireType), separators: &[&str]) -> Found {
        let joined = Joined {
            separators,
            explode: false,
            trims: false,
            encoded: self.encoded,
        };
        let only = self.only(name)?;
        only.map(|text| joined.value(ty, text)).transpose()
    }

    /// As JSON.
    pub(super) fn json(&mut self, name: &str) -> Found {
        let text = self.only(name)?;
        text.map(|text| json(self.encoded.read(text)?)).transpose()
    }

    /// A pair an item or a property.
    pub(super) fn exploded(&mut self, (name, ty): (&str, &WireType), required: bool) -> Found {
        if let Some(properties) = ty.object
            && !self.has(name, ty)
        {
            let found = self.properties(&properties)?;
            let is_there = !found.is_empty() || required && ty.items.is_none() && !ty.has_scalar();
            return Ok(is_there.then(|| object(&found)));
        }
        self.values(name, ty)
    }

    /// Whether what is not an object is there.
    fn has(&self, name: &str, ty: &WireType) -> bool {
        let is_other = ty.items.is_some() || ty.has_scalar();
        is_other && self.by_name.contains_key(name)
    }

    /// The values of a name: an array if it can be one.
    pub(super) fn values(&mut self, name: &str, ty: &WireType) -> Found {
        let Some(items) = ty.items else {
            let Some(text) = self.only(name)? else {
                return Ok(None);
            };
            return Ok(Some(nested(ty, &self.encoded.read(text)?)));
        };
        let texts = self.all(name);
        match texts.as_slice() {
            [] => Ok(None),
            [only] if ty.has_scalar() => Ok(Some(scalar(ty, &self.encoded.read(only)?))),
            several => {
                let items = several
                    .iter()
                    .map(|it| Ok(nested(items, &self.encoded.read(it)?)));
                Ok(Some(array(&items.collect::<Result<Vec<_>, _>>()?)))
            }
        }
    }

    /// The properties of an object, each of which is a pair or several.
    fn properties(&mut self, properties: &Properties) -> Result<Vec<(String, String)>, Unreadable> {
        let mut found = Vec::new();
        for (name, ty) in properties.known {
            if let Some(value) = self.property(name, ty)? {
                found.push(((*name).to_owned(), value));
            }
        }
        if let Some(others) = properties.others {
            for name in self.unread() {
                if let Some(value) = self.property(&name, others)? {
                    found.push((name, value));
                }
            }
        }
        Ok(found)
    }

    fn property(&mut self, name: &str, ty: &WireType) -> Found {
        if self.repeats {
            return self.values(name, ty);
        }
        let Some(text) = self.only(name)? else {
            return Ok(None);
        };
        Ok(Some(nested(ty, &self.encoded.read(text)?)))
    }

    /// Pairs such as `name[a][b]`.
    pub(super) fn deep(&mut self, (name, ty): (&str, &WireType), required: bool) -> Found {
        let mut tree = Deep::default();
        for pair in &mut self.list {
            let Some(way) = way(name, &pair.name) else {
                continue;
            };
            pair.is_read = true;
            tree.add(&way, self.encoded.read(pair.value)?)?;
        }
        if tree.is_empty() {
            return Ok(required
                .then(|| "{}".to_owned())
                .filter(|_| ty.object.is_some()));
        }
        Ok(Some(tree.json(ty)))
    }

    /// Reads a name for somebody else.
    pub(super) fn take(&mut self, name: &str) {
        self.all(name);
    }

    /// The first value of a name.
    pub(super) fn first(&mut self, name: &str) -> Option<String> {
        let first = self.all(name).into_iter().next()?;
        self.encoded.decode(first)
    }

    /// The value of a name that is there once.
    fn only(&mut self, name: &str) -> Result<Option<&'r str>, Unreadable> {
        match self.all(name).as_slice() {
            [] => Ok(None),
            [only] => Ok(Some(only)),
            _ => Err(Unreadable::Repeated),
        }
    }

    fn all(&mut self, name: &str) -> Vec<&'r str> {
        let own = self.by_name.get(name).into_iter().flatten();
        let mut values = Vec::new();
        for index in own {
            if let Some(pair) = self.list.get_mut(*index) {
                pair.is_read = true;
                values.push(pair.value);
            }
        }
        values
    }
}

impl Names for Pairs<'_> {
    fn names(&self) -> impl Iterator<Item = (&str, bool)> {
        self.list.iter().map(|it| (it.name.as_str(), it.is_read))
    }
}

/// What is in the brackets behind a name: `[a][b]`, or nothing.
fn way<'n>(name: &str, full: &'n str) -> Option<Vec<&'n str>> {
    let rest = full.strip_prefix(name)?;
    if rest.is_empty() {
        return Some(Vec::new());
    }
    let inner = rest.strip_prefix('[')?.strip_suffix(']')?;
    Some(inner.split("][").collect())
}
