//! What is known of a value before one more assertion is asked about it.

use std::cell::Cell;
use std::rc::Rc;

use serde_json::{Map, Value, json};

use super::kinds::Kinds;
use crate::judge;

/// So many conclusions are drawn from one another: few at first, which is enough for most.
pub(super) const DEPTHS: [u8; 4] = [2, 3, 4, 5];

/// From this depth on, what conditions decide is concluded too.
const SETTLING: u8 = 4;

/// So many conclusions are drawn.
const CONCLUSIONS: u32 = 3000;

/// So many conclusions are drawn of each value on the way.
const FEW: u32 = 200;

/// How deep references are followed to know more.
const REFERENCES: u8 = 6;

/// Schemas that a value meets.
#[derive(Clone, Debug)]
pub(super) struct Known<'s> {
    /// What references lead into.
    pub(super) root: &'s Value,
    /// The schemas, without `allOf`, of which each is listed itself.
    pub(super) met: Vec<Rc<Map<String, Value>>>,
    mask: Kinds,
    depth: u8,
    left: Rc<Cell<u32>>,
}

impl<'s> Known<'s> {
    /// Nothing.
    pub(super) fn nothing(root: &'s Value, depth: u8) -> Self {
        Self {
            root,
            met: Vec::new(),
            mask: Kinds::ALL,
            depth,
            left: Rc::new(Cell::new(CONCLUSIONS)),
        }
    }

    /// The same of nothing.
    pub(super) fn afresh(&self) -> Self {
        Self {
            met: Vec::new(),
            mask: Kinds::ALL,
            ..self.clone()
        }
    }

    /// The same, and which kinds it can be of.
    pub(super) fn of_kinds(&self, kinds: Kinds) -> Self {
        Self {
            mask: self.mask & kinds,
            ..self.clone()
        }
    }

    /// The same of what is in a value: nothing at all, if few conclusions tell that there is no such value.
    pub(super) fn within(self, outer: &Self) -> Self {
        let outer = Self {
            left: Rc::new(Cell::new(FEW)),
            ..outer.clone()
        };
        let mask = if outer.is_never() {
            Kinds::NONE
        } else {
            self.mask
        };
        Self { mask, ..self }
    }

    /// The same for one conclusion; nothing if no more are drawn.
    pub(super) fn spent(&self) -> Option<Self> {
        self.left.set(self.left.get().checked_sub(1)?);
        Some(Self {
            depth: self.depth.checked_sub(1)?,
            ..self.clone()
        })
    }

    /// The same, and that the value meets one more schema.
    pub(super) fn and(&self, schema: &Value) -> Self {
        let mut more = self.clone();
        more.add(schema, REFERENCES);
        more
    }

    fn add(&mut self, schema: &Value, levels: u8) {
        let Value::Object(properties) = schema else {
            if *schema == Value::Bool(false) {
                self.mask = Kinds::NONE;
            }
            return;
        };
        let levels_left = levels.checked_sub(1);
        let mut own = properties.clone();
        for keyword in ["$defs", "definitions", "allOf"] {
            own.remove(keyword);
        }
        self.met.push(Rc::new(own));
        let Some(levels) = levels_left else {
            return;
        };
        let all = properties.get("allOf").and_then(Value::as_array);
        all.into_iter()
            .flatten()
            .for_each(|it| self.add(it, levels));
        if let Some(target) = target(self.root, properties.get("$ref")) {
            self.add(target, levels);
        }
    }

    /// All values of a keyword.
    pub(super) fn of<'a>(&'a self, keyword: &'a str) -> impl Iterator<Item = &'a Value> {
        self.met.iter().filter_map(move |it| it.get(keyword))
    }

    /// The kinds that the value can be of.
    pub(super) fn kinds(&self) -> Kinds {
        let kinds = self.met.iter().map(|schema| self.kinds_of(schema));
        kinds.fold(self.mask, |all, kinds| all & kinds)
    }

    fn kinds_of(&self, schema: &Map<String, Value>) -> Kinds {
        let said = schema
            .iter()
            .map(|(keyword, value)| match keyword.as_str() {
                "type" => Kinds::of_type(value),
                "const" => Kinds::of(value),
                "enum" => each(value).fold(Kinds::NONE, |all, it| all | Kinds::of(it)),
                "anyOf" | "oneOf" => {
                    each(value).fold(Kinds::NONE, |all, it| all | self.kinds_that_meet(it))
                }
                "not" => only_type(value).map_or(Kinds::ALL, |kinds| !kinds),
                "if" => self.kinds_if(value, schema),
                _ => Kinds::ALL,
            });
        said.fold(Kinds::ALL, |all, kinds| all & kinds)
    }

    fn kinds_that_meet(&self, schema: &Value) -> Kinds {
        let alone = self.afresh().spent();
        alone.map_or(Kinds::ALL, |it| it.and(schema).kinds())
    }

    fn kinds_if(&self, condition: &Value, schema: &Map<String, Value>) -> Kinds {
        let of = |keyword: &str| {
            let schema = schema.get(keyword);
            schema.map_or(Kinds::ALL, |it| self.kinds_that_meet(it))
        };
        let others = only_type(condition).map_or(Kinds::ALL, |kinds| !kinds);
        (self.kinds_that_meet(condition) & of("then")) | (others & of("else"))
    }

    /// The values that it can only be, if they are so few that they are listed.
    pub(super) fn values(&self) -> Option<Vec<Value>> {
        let kinds = self.kinds();
        let listed = match (self.of("const").next(), self.of("enum").next()) {
            (Some(only), _) => vec![only.clone()],
            (None, Some(list)) => each(list).cloned().collect(),
            _ if kinds.is_within(Kinds::NULL | Kinds::BOOLEAN) => {
                vec![json!(null), json!(true), json!(false)]
            }
            _ => return None,
        };
        let is_possible = |value: &Value| {
            Kinds::of(value).is_within(kinds)
                && self.met.iter().all(|it| meets(self.root, it, value))
        };
        Some(listed.into_iter().filter(is_possible).collect())
    }

    /// What is known of a property of this name.
    pub(super) fn property(&self, name: &str) -> Self {
        let mut known = self.afresh();
        for schema in &self.met {
            let own = schema.get("properties").and_then(|it| it.get(name));
            if let Some(said) = own.or_else(|| of_all_others(schema)) {
                known.add(said, REFERENCES);
            }
            let patterns = schema.get("patternProperties");
            for (pattern, said) in patterns.and_then(Value::as_object).into_iter().flatten() {
                let of_name = Map::from_iter([("pattern".to_owned(), json!(pattern))]);
                if meets(self.root, &of_name, &json!(name)) {
                    known.add(said, REFERENCES);
                }
            }
        }
        let absent = json!({ "required": [name] });
        if self.of("not").any(|it| bare(it) == absent) {
            known.mask = Kinds::NONE;
        }
        known
    }

    /// What is known of properties of other names than these.
    pub(super) fn others(&self, names: &[&str]) -> Self {
        let mut known = self.afresh();
        for schema in &self.met {
            let own = schema.get("properties").and_then(Value::as_object);
            let has_more = own.is_some_and(|it| it.keys().any(|it| !names.contains(&it.as_str())));
            if let Some(said) = of_all_others(schema).filter(|_| !has_more) {
                known.add(said, REFERENCES);
            }
        }
        known
    }

    /// What is known of each item.
    pub(super) fn item(&self) -> Self {
        let mut known = self.afresh();
        for schema in &self.met {
            // Beside schemas of the first items it is said of those behind them.
            let of_all = schema.get("items").filter(|it| !it.is_array());
            if let Some(said) = of_all.filter(|_| !schema.contains_key("prefixItems")) {
                known.add(said, REFERENCES);
            }
        }
        known
    }

    /// The same, and what follows from conditions that are decided.
    pub(super) fn settled(&self) -> Self {
        let mut more = self.clone();
        if self.depth < SETTLING {
            return more;
        }
        for schema in &self.met {
            if let Some(condition) = schema.get("if") {
                if let Some(then) = schema.get("then").filter(|_| self.holds(condition)) {
                    more.add(then, REFERENCES);
                }
                let is_never = || self.and(condition).is_never();
                if let Some(otherwise) = schema.get("else").filter(|_| is_never()) {
                    more.add(otherwise, REFERENCES);
                }
            }
            let branches: Vec<&Value> = schema.get("anyOf").into_iter().flat_map(each).collect();
            let alive = branches.into_iter().filter(|it| !self.and(it).is_never());
            if let [only] = alive.collect::<Vec<_>>()[..] {
                more.add(only, REFERENCES);
            }
        }
        more
    }
}

/// What a schema says of each property that it does not list; nothing is known of it where names match patterns.
fn of_all_others(schema: &Map<String, Value>) -> Option<&Value> {
    let additional = schema.get("additionalProperties")?;
    (!schema.contains_key("patternProperties")).then_some(additional)
}

/// The items of a list.
pub(super) fn each(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// What a reference leads to.
pub(super) fn target<'s>(root: &'s Value, reference: Option<&Value>) -> Option<&'s Value> {
    root.pointer(reference?.as_str()?.strip_prefix('#')?)
}

/// A schema without what only editors read.
fn bare(schema: &Value) -> Value {
    let properties = schema.as_object().into_iter().flatten();
    let properties = properties.filter(|(keyword, _)| !super::assertions::is_annotation(keyword));
    Value::Object(
        properties
            .map(|(name, it)| (name.clone(), it.clone()))
            .collect(),
    )
}

/// The kinds of a schema that says nothing but a type.
fn only_type(schema: &Value) -> Option<Kinds> {
    let bare = bare(schema);
    let properties = bare.as_object()?;
    let words = properties.get("type").filter(|_| properties.len() == 1)?;
    Some(Kinds::of_type(words))
}

/// Whether a value meets a schema with references into the root; a schema that is none is met by all.
pub(super) fn meets(root: &Value, schema: &Map<String, Value>, value: &Value) -> bool {
    let mut rest = schema.clone();
    rest.retain(|keyword, _| !super::assertions::is_annotation(keyword));
    let has_type = rest
        .remove("type")
        .is_none_or(|it| Kinds::of(value).is_within(Kinds::of_type(&it)));
    has_type && (rest.is_empty() || meets_all(root, rest, value))
}

fn meets_all(root: &Value, mut schema: Map<String, Value>, value: &Value) -> bool {
    let refers = Value::Object(schema.clone()).to_string().contains("$ref");
    let definitions = ["$defs", "definitions"].iter().filter(|_| refers);
    for keyword in definitions.chain(&["$schema"]) {
        if let Some(own) = root.get(*keyword) {
            schema.insert((*keyword).to_owned(), own.clone());
        }
    }
    judge::validator(&Value::Object(schema)).map_or(true, |it| it.is_valid(value))
}
