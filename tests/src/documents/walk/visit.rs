//! Visiting the locations of a document: what is asserted there, and what is left free.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::read::words;
use super::{Choice, Freedom, Kind, Location, Node, Rule, TYPES, Walker, escaped, id};

/// The limits of texts and numbers.
const LIMITS: &[&str] = &["maxLength", "maximum", "minLength", "minimum", "pattern"];

impl Walker<'_> {
    pub(super) fn visit(&mut self, at: &str, scopes: &[Node]) -> Result<(), String> {
        let mut nodes = Vec::new();
        let mut types: BTreeSet<String> = TYPES.iter().map(ToString::to_string).collect();
        let always: Vec<&Node> = scopes.iter().filter(|it| it.condition.is_none()).collect();
        for scope in &always {
            let allowed = self.types(&scope.pointer)?;
            types.retain(|name| allowed.contains(name));
        }
        for scope in scopes {
            self.flatten(scope, &mut nodes)?;
        }
        let Some(home) = always.first().map(|node| node.pointer.clone()) else {
            return Err(format!("{at} is known under a condition only"));
        };
        let mut location = Location {
            pointer: at.to_owned(),
            types,
            values: Vec::new(),
            is_open: false,
            properties: Vec::new(),
        };
        self.types_at(&location, &nodes, &home)?;
        self.lists_at(&mut location, &nodes, &home)?;
        self.limits_at(&location, &nodes, &home)?;
        self.properties_at(&mut location, &nodes, &home)?;
        self.conditions_at(&location, &nodes)?;
        self.items_at(&location, &nodes)?;
        self.walk.locations.push(location);
        Ok(())
    }

    fn rule(&mut self, location: &str, keyword: &str, scope: &str, lifts: Vec<String>) {
        let value = lifts.first().and_then(|at| self.spec.pointer(at));
        self.walk.rules.push(Rule {
            id: id(location, keyword),
            keyword: keyword.to_owned(),
            location: location.to_owned(),
            scope: scope.to_owned(),
            limit: value.and_then(Value::as_i64),
            lifts,
        });
    }

    fn free(&mut self, location: &str, name: &str, kind: Kind) {
        self.walk.freedoms.push(Freedom {
            id: id(location, name),
            location: location.to_owned(),
            kind,
        });
    }

    fn types_at(&mut self, location: &Location, nodes: &[Node], home: &str) -> Result<(), String> {
        let mut lifts = Vec::new();
        for node in nodes {
            let Some(own) = self.keyword(node, "type")? else {
                continue;
            };
            let allowed = words(own);
            let own_type = format!("{}/type", node.pointer);
            if node.condition.is_none() {
                // Without a type, the branch for `null` would allow everything.
                if allowed == ["null"] {
                    self.walk.unbreakable.insert(own_type);
                } else {
                    lifts.push(own_type);
                }
            } else if location
                .types
                .iter()
                .all(|it| allowed.contains(&it.as_str()))
            {
                self.walk.unbreakable.insert(own_type);
            } else {
                let keyword = node.under("type");
                self.rule(&location.pointer, &keyword, &node.pointer, vec![own_type]);
            }
        }
        for node in nodes.iter().filter(|node| node.condition.is_none()) {
            for keyword in ["anyOf", "oneOf"] {
                if let Some(Choice::List { .. }) = self.choice(node, keyword)? {
                    lifts.push(format!("{}/{keyword}", node.pointer));
                }
            }
        }
        self.rule(&location.pointer, "type", home, lifts.clone());
        if location.types.contains("null") {
            self.free(&location.pointer, "null", Kind::Null);
        } else {
            self.rule(&location.pointer, "null", home, lifts);
        }
        if location.types.contains("integer") && !location.types.contains("number") {
            self.free(&location.pointer, "whole", Kind::Whole);
        }
        Ok(())
    }

    fn lists_at(
        &mut self,
        location: &mut Location,
        nodes: &[Node],
        home: &str,
    ) -> Result<(), String> {
        let mut closed = Vec::new();
        for node in nodes.iter().filter(|node| node.condition.is_none()) {
            for keyword in ["anyOf", "oneOf"] {
                match self.choice(node, keyword)? {
                    Some(Choice::List { values, is_open }) => {
                        location.values = values;
                        location.is_open |= is_open;
                        closed.push(format!("{}/{keyword}", node.pointer));
                    }
                    Some(Choice::Nullable) => {
                        let second = self.types(&format!("{}/anyOf/1", node.pointer))?;
                        location.is_open |= second.contains("string");
                    }
                    Some(Choice::AtLeastOne) | None => {}
                }
            }
        }
        for value in location.values.clone() {
            let name = format!("value {value}");
            self.free(&location.pointer, &name, Kind::Value(value));
        }
        if location.values.is_empty() {
            return Ok(());
        }
        if location.is_open {
            let others = Kind::Other(location.values.clone());
            self.free(&location.pointer, "other", others);
        } else {
            self.rule(&location.pointer, "oneOf", home, closed);
        }
        Ok(())
    }

    fn limits_at(&mut self, location: &Location, nodes: &[Node], home: &str) -> Result<(), String> {
        let mut is_bare = true;
        for node in nodes {
            for keyword in LIMITS {
                if self.keyword(node, keyword)?.is_none() {
                    continue;
                }
                let scope = match &node.condition {
                    Some(_) => &node.pointer,
                    None => home,
                };
                is_bare &= node.condition.is_some();
                let lift = vec![format!("{}/{keyword}", node.pointer)];
                self.rule(&location.pointer, &node.under(keyword), scope, lift);
            }
        }
        let is_closed = !location.values.is_empty() && !location.is_open;
        if location.types.contains("string") && !is_closed && is_bare {
            self.free(&location.pointer, "text", Kind::Text);
            self.free(&location.pointer, "empty", Kind::Empty);
        }
        Ok(())
    }

    fn properties_at(
        &mut self,
        location: &mut Location,
        nodes: &[Node],
        home: &str,
    ) -> Result<(), String> {
        if !location.types.contains("object") {
            return Ok(());
        }
        let required = self.required_at(&location.pointer, nodes)?;
        let mut scopes: Vec<(String, Vec<Node>)> = Vec::new();
        for node in nodes {
            let properties = self.keyword(node, "properties")?.and_then(Value::as_object);
            for name in properties.into_iter().flat_map(Map::keys) {
                let scope = node.inside(&format!("properties/{}", escaped(name)));
                match scopes.iter_mut().find(|(known, _)| known == name) {
                    Some((_, list)) => list.push(scope),
                    None => scopes.push((name.clone(), vec![scope])),
                }
            }
        }
        location.properties = scopes.iter().map(|(name, _)| name.clone()).collect();
        self.closing_at(location, nodes, home)?;
        if required.is_empty() {
            self.free(&location.pointer, "empty", Kind::Empty);
        }
        for (name, scopes) in &scopes {
            let property = format!("{}/{}", location.pointer, escaped(name));
            if !required.contains(name) {
                self.free(&property, "absent", Kind::Absent);
            }
            self.visit(&property, scopes)?;
        }
        Ok(())
    }

    /// The properties that must be there whatever is elsewhere.
    fn required_at(&mut self, at: &str, nodes: &[Node]) -> Result<BTreeSet<String>, String> {
        let mut always = BTreeSet::new();
        for node in nodes {
            let names = self.keyword(node, "required")?.and_then(Value::as_array);
            for (index, name) in names.into_iter().flatten().enumerate() {
                let name = name.as_str().ok_or("a name is no string")?;
                let property = format!("{at}/{}", escaped(name));
                let lift = vec![format!("{}/required/{index}", node.pointer)];
                self.rule(&property, &node.under("required"), &node.pointer, lift);
                if node.condition.is_none() {
                    always.insert(name.to_owned());
                }
            }
        }
        Ok(always)
    }

    fn closing_at(
        &mut self,
        location: &Location,
        nodes: &[Node],
        home: &str,
    ) -> Result<(), String> {
        let mut is_open = true;
        for node in nodes {
            for keyword in ["additionalProperties", "unevaluatedProperties"] {
                match self.keyword(node, keyword)? {
                    Some(Value::Bool(false)) if node.condition.is_none() => {
                        let lift = vec![format!("{}/{keyword}", node.pointer)];
                        self.rule(&location.pointer, keyword, home, lift);
                        is_open = false;
                    }
                    None => {}
                    Some(other) => return Err(format!("{} {keyword} {other}", node.pointer)),
                }
            }
        }
        if is_open {
            let names = Kind::Unknown(location.properties.clone());
            self.free(&location.pointer, "unknown", names);
        }
        Ok(())
    }

    /// Where a condition does not hold, it asks for nothing.
    fn conditions_at(&mut self, location: &Location, nodes: &[Node]) -> Result<(), String> {
        for node in nodes {
            if self.keyword(node, "then")?.is_none() {
                continue;
            }
            let (property, _) = self.condition(node)?;
            let at = format!("{}/{property}", location.pointer);
            let lift = format!("{}/if/properties/{property}/const", node.pointer);
            self.free(&at, "if const", Kind::Unless(lift));
            let is_required = self
                .walk
                .rules
                .iter()
                .any(|it| it.id == id(&at, "required"));
            if is_required {
                let repeated = format!("{}/if/required", node.pointer);
                self.walk.unbreakable.insert(repeated);
            } else {
                let lift = format!("{}/if/required/0", node.pointer);
                self.free(&at, "if required", Kind::Unless(lift));
            }
        }
        Ok(())
    }

    fn items_at(&mut self, location: &Location, nodes: &[Node]) -> Result<(), String> {
        let mut scopes = Vec::new();
        for node in nodes {
            if self.keyword(node, "items")?.is_some() {
                scopes.push(node.inside("items"));
            }
        }
        if scopes.is_empty() {
            return Ok(());
        }
        self.free(&location.pointer, "empty", Kind::Empty);
        self.visit(&format!("{}/0", location.pointer), &scopes)
    }
}
