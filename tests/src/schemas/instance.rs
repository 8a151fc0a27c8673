//! Values that meet a schema, or nearly do.

use std::collections::BTreeMap;
use std::rc::Rc;

use serde_json::{Map, Value, json};

use super::toward::{NEAR, ON_THE_WAY};
use super::vocabulary::{NAMES, OF_NAMES};
use crate::agree::pattern::Pattern;
use crate::agree::random::Random;
use crate::agree::samples;
use crate::agree::tree::Tree;

/// How deep values of recursive schemas nest.
pub(crate) const LEVELS: usize = 5;

/// Draws values of schemas that may refer to components.
pub(crate) struct Instances<'c> {
    pub(crate) random: Random,
    components: &'c Map<String, Value>,
    patterns: BTreeMap<String, Option<Rc<Pattern>>>,
}

impl<'c> Instances<'c> {
    pub(crate) const fn new(seed: u64, components: &'c Map<String, Value>) -> Self {
        Self {
            random: Random::new(seed),
            components,
            patterns: BTreeMap::new(),
        }
    }

    /// A value that meets the schema as far as can be seen without trying, or one with something odd in it.
    pub(crate) fn any(&mut self, schema: &Value) -> Tree {
        let mut tree = self.of(schema, LEVELS);
        for _ in 0..*self.random.one_of(&[0, 0, 1, 1, 2]) {
            self.spoil(&mut tree);
        }
        tree
    }

    /// A value that meets the schema as far as can be seen without trying; where a way leads to a location of the schema, it
    /// goes there, and has something odd there.
    pub(crate) fn of(&mut self, schema: &Value, levels: usize) -> Tree {
        let mut facts = Map::new();
        self.gather(schema, levels, &mut facts);
        let Some(near) = facts.remove(NEAR) else {
            return self.that_meets(&facts, levels);
        };
        let near: Vec<Value> = each(&near).cloned().collect();
        match self.random.below(3) {
            0 if !near.is_empty() => Tree::from(self.random.one_of(&near)),
            0 | 1 => self.that_meets(&facts, levels),
            _ => {
                let mut tree = self.that_meets(&facts, levels);
                self.spoil_here(&mut tree);
                tree
            }
        }
    }

    fn that_meets(&mut self, facts: &Map<String, Value>, levels: usize) -> Tree {
        if let Some(value) = facts.get("const") {
            return Tree::from(value);
        }
        if let Some(values) = facts
            .get("enum")
            .and_then(Value::as_array)
            .filter(|it| !it.is_empty())
        {
            return Tree::from(self.random.one_of(values));
        }
        let kind = self.kind(facts);
        match kind.as_str() {
            "null" => Tree::Null,
            "boolean" => Tree::Bool(self.random.chance(50)),
            "string" => Tree::Text(self.text(facts)),
            "integer" | "number" => self.number(facts, kind == "number"),
            "array" => self.list(facts, levels),
            "object" => self.object(facts, levels),
            _ => samples::any(2, &mut self.random),
        }
    }

    /// Everything said of one value; of choices one branch.
    fn gather(&mut self, schema: &Value, levels: usize, facts: &mut Map<String, Value>) {
        let Some(properties) = schema.as_object().filter(|_| levels > 0) else {
            return;
        };
        for (keyword, value) in properties {
            match keyword.as_str() {
                "$ref" => {
                    let name = value
                        .as_str()
                        .and_then(|it| it.rsplit(['/', '#']).next())
                        .unwrap_or_default();
                    if let Some(component) = self.components.get(name) {
                        self.gather(component, levels - 1, facts);
                    }
                }
                "allOf" => each(value).for_each(|it| self.gather(it, levels - 1, facts)),
                "anyOf" | "oneOf" => self.gather_one(value, levels, facts),
                "if" | "then" | "else" | "not" if is_on_the_way(value) => {
                    if self.random.chance(80) {
                        self.gather(value, levels - 1, facts);
                    }
                }
                "if" | "then" | "else" if self.random.chance(50) => {
                    self.gather(value, levels - 1, facts);
                }
                "properties" => add_properties(facts, value),
                "required" => add_names(facts, value),
                _ => drop(facts.insert(keyword.clone(), value.clone())),
            }
        }
    }

    fn gather_one(&mut self, branches: &Value, levels: usize, facts: &mut Map<String, Value>) {
        if let Some(branches) = branches.as_array().filter(|it| !it.is_empty()) {
            let way = branches.iter().find(|it| is_on_the_way(it));
            let branch = match way {
                Some(branch) if self.random.chance(80) => branch,
                _ => self.random.one_of(branches),
            };
            self.gather(branch, levels - 1, facts);
        }
    }

    fn kind(&mut self, facts: &Map<String, Value>) -> String {
        match facts.get("type") {
            Some(Value::String(kind)) => kind.clone(),
            Some(Value::Array(kinds)) if !kinds.is_empty() => self
                .random
                .one_of(kinds)
                .as_str()
                .unwrap_or_default()
                .to_owned(),
            _ if facts.contains_key("properties") || facts.contains_key("required") => {
                "object".to_owned()
            }
            _ => String::new(),
        }
    }

    fn text(&mut self, facts: &Map<String, Value>) -> String {
        let pattern = facts.get("pattern").and_then(Value::as_str);
        if let Some(pattern) = pattern.and_then(|it| self.pattern(it)) {
            return pattern.text(&mut self.random);
        }
        let length = self.count(facts, "minLength", "maxLength");
        if self.random.chance(50) {
            return "ab".chars().cycle().take(length).collect();
        }
        samples::text(length, &mut self.random)
    }

    fn pattern(&mut self, pattern: &str) -> Option<Rc<Pattern>> {
        if !self.patterns.contains_key(pattern) {
            let read = Pattern::new(pattern).ok().map(Rc::new);
            self.patterns.insert(pattern.to_owned(), read);
        }
        self.patterns[pattern].clone()
    }

    fn number(&mut self, facts: &Map<String, Value>, may_have_fraction: bool) -> Tree {
        let limit = |keyword: &str| facts.get(keyword).and_then(Value::as_i64);
        let least = limit("minimum").or_else(|| limit("exclusiveMinimum"));
        let most = limit("maximum").or_else(|| limit("exclusiveMaximum"));
        let near = match (least, most) {
            (Some(least), Some(most)) => {
                *self
                    .random
                    .one_of(&[least, most, i64::midpoint(least, most)])
            }
            (Some(limit), None) | (None, Some(limit)) => limit,
            (None, None) => *self
                .random
                .one_of(&[0, 1, 2, 7, 100, -5, 70_000, -5_000_000_000]),
        };
        let value = near.saturating_add(*self.random.one_of(&[0, 0, 1, -1]));
        if may_have_fraction && self.random.chance(30) {
            return Tree::Number(format!(
                "{value}{}",
                self.random.one_of(&[".5", ".25", ".1", ".001"])
            ));
        }
        Tree::Number(samples::whole(value, &mut self.random))
    }

    fn count(&mut self, facts: &Map<String, Value>, least: &str, most: &str) -> usize {
        let limit = |keyword: &str| {
            facts
                .get(keyword)
                .and_then(Value::as_u64)
                .and_then(|it| usize::try_from(it).ok())
        };
        let least = limit(least).unwrap_or_default();
        let most = limit(most).unwrap_or(least + 3).max(least);
        least + self.random.below(most - least + 1)
    }

    /// The same, and where the way leads to the limits, one more too.
    fn count_of(&mut self, facts: &Map<String, Value>, least: &str, most: &str) -> usize {
        let count = self.count(facts, least, most);
        if facts.contains_key(ON_THE_WAY) {
            count + self.random.below(2)
        } else {
            count
        }
    }

    fn list(&mut self, facts: &Map<String, Value>, levels: usize) -> Tree {
        let Some(levels) = levels.checked_sub(1) else {
            return Tree::List(Vec::new());
        };
        let (first, further) = items_of(facts);
        let anything = Value::Bool(true);
        let item = |index: usize| first.get(index).or(further).unwrap_or(&anything);
        let mut way = (0..=first.len()).filter(|index| is_on_the_way(item(*index)));
        let least = way.next().map_or(0, |index| index + 1);
        let mut count = self.count_of(facts, "minItems", "maxItems").max(least);
        if further.is_some_and(|it| *it == false) && self.random.chance(80) {
            count = count.min(first.len());
        }
        Tree::List((0..count).map(|it| self.of(item(it), levels)).collect())
    }

    fn object(&mut self, facts: &Map<String, Value>, levels: usize) -> Tree {
        let mut properties = Vec::new();
        let Some(levels) = levels.checked_sub(1) else {
            return Tree::Object(properties);
        };
        let likely = if facts.contains_key(ON_THE_WAY) {
            *self.random.one_of(&[5, 50, 95])
        } else {
            55
        };
        let required: Vec<&str> = facts
            .get("required")
            .into_iter()
            .flat_map(each)
            .filter_map(Value::as_str)
            .collect();
        for (name, schema) in facts
            .get("properties")
            .and_then(Value::as_object)
            .into_iter()
            .flatten()
        {
            let likely = if is_on_the_way(schema) { 90 } else { likely };
            if required.contains(&name.as_str()) || self.random.chance(likely) {
                properties.push((name.clone(), self.of(schema, levels)));
            }
        }
        self.by_pattern(facts, levels, &mut properties);
        let rest = facts
            .get("additionalProperties")
            .or_else(|| facts.get("unevaluatedProperties"));
        let rest = rest.cloned().unwrap_or(Value::Bool(true));
        if rest == Value::Bool(false) {
            return Tree::Object(properties);
        }
        let is_counted = ["minProperties", "maxProperties"]
            .iter()
            .any(|it| facts.contains_key(*it));
        let more = if is_counted && facts.contains_key(ON_THE_WAY) {
            self.count_of(facts, "minProperties", "maxProperties")
        } else {
            self.random.below(3).max(usize::from(is_on_the_way(&rest)))
        };
        let names = (0..more)
            .map(|_| *self.random.one_of(MORE))
            .collect::<Vec<_>>();
        for name in required.into_iter().chain(names) {
            samples::insert_new(&mut properties, name.to_owned(), self.of(&rest, levels));
        }
        Tree::Object(properties)
    }

    /// Properties whose names match patterns.
    fn by_pattern(
        &mut self,
        facts: &Map<String, Value>,
        levels: usize,
        properties: &mut Vec<(String, Tree)>,
    ) {
        let patterns = facts.get("patternProperties").and_then(Value::as_object);
        for (pattern, schema) in patterns.into_iter().flatten() {
            let known = OF_NAMES.iter().find(|(known, _)| known == pattern);
            for _ in 0..self.random.below(3) {
                if let Some((_, names)) = known {
                    let name = (*self.random.one_of(names)).to_owned();
                    samples::insert_new(properties, name, self.of(schema, levels));
                }
            }
        }
    }

    /// Puts something odd somewhere.
    pub(crate) fn spoil(&mut self, tree: &mut Tree) {
        let locations = locations(tree);
        let path = self.random.one_of(&locations).clone();
        if let Some(location) = tree.inner_mut(&path) {
            self.spoil_here(location);
        }
    }

    fn spoil_here(&mut self, location: &mut Tree) {
        match location {
            Tree::Object(properties) if self.random.chance(70) => self.spoil_object(properties),
            Tree::List(items) if self.random.chance(70) => self.spoil_list(items),
            Tree::Text(text) if self.random.chance(50) => {
                text.push(*self.random.one_of(&['a', 'é', '𝄞', '\0', ' ']));
            }
            Tree::Number(_) if self.random.chance(50) => *location = self.odd_number(),
            other => *other = samples::any(1, &mut self.random),
        }
    }

    fn spoil_object(&mut self, properties: &mut Vec<(String, Tree)>) {
        if properties.is_empty() || self.random.chance(40) {
            let name = if self.random.chance(50) {
                *self.random.one_of(NAMES)
            } else {
                *self.random.one_of(MORE)
            };
            let value = if self.random.chance(30) {
                Tree::Null
            } else {
                samples::any(1, &mut self.random)
            };
            samples::insert_new(properties, name.to_owned(), value);
        } else if self.random.chance(60) {
            properties.remove(self.random.below(properties.len()));
        } else {
            let at = self.random.below(properties.len());
            properties[at].1 = Tree::Null;
        }
    }

    fn spoil_list(&mut self, items: &mut Vec<Tree>) {
        match (items.first().cloned(), self.random.below(3)) {
            (Some(first), 0 | 1) => items.push(first),
            (Some(_), _) => drop(items.pop()),
            (None, _) => items.push(samples::any(1, &mut self.random)),
        }
    }

    fn odd_number(&mut self) -> Tree {
        Tree::number(*self.random.one_of(ODD))
    }
}

const ODD: &[&str] = &[
    "0",
    "-0",
    "-0.0",
    "1.5",
    "5.0",
    "1e2",
    "0.1",
    "0.3",
    "256",
    "-32769",
    "65536",
    "2147483648",
    "4294967296",
    "9223372036854775808",
    "18446744073709551616",
    "-9223372036854775809",
    "1e300",
    "0.30000000000000004",
];

/// Names that no schema lists.
const MORE: &[&str] = &["x", "y", "", "A", "é\u{301}"];

/// Whether a schema, or one of those that a property has to meet, is on the way to a location.
fn is_on_the_way(schema: &Value) -> bool {
    let mut all = schema.get("allOf").into_iter().flat_map(each);
    schema.get(ON_THE_WAY).is_some() || all.any(is_on_the_way)
}

fn each(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

/// Properties of one name have to meet the schemas of all.
fn add_properties(facts: &mut Map<String, Value>, more: &Value) {
    let known = facts.entry("properties").or_insert_with(|| json!({}));
    for (name, schema) in more.as_object().into_iter().flatten() {
        known[name] = match known.get(name) {
            Some(other) => json!({ "allOf": [other, schema] }),
            None => schema.clone(),
        };
    }
}

fn add_names(facts: &mut Map<String, Value>, more: &Value) {
    let known = facts.entry("required").or_insert_with(|| json!([]));
    if let Value::Array(known) = known {
        known.extend(each(more).cloned());
    }
}

/// The paths to all values inside, and to the value itself.
fn locations(tree: &Tree) -> Vec<Vec<usize>> {
    let mut locations = vec![Vec::new()];
    for (index, (_, inner)) in tree.children().into_iter().enumerate() {
        let inner = self::locations(inner).into_iter();
        locations.extend(inner.map(|path| [vec![index], path].concat()));
    }
    locations
}

/// What is said of the first items, and of those behind them, in the words of either draft.
fn items_of(facts: &Map<String, Value>) -> (&[Value], Option<&Value>) {
    let array = |keyword: &str| facts.get(keyword).and_then(Value::as_array);
    match (array("prefixItems"), array("items")) {
        (Some(first), _) => (first, facts.get("items")),
        (None, Some(first)) => (first, facts.get("additionalItems")),
        (None, None) => (&[], facts.get("items")),
    }
}
