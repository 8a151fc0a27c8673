//! Visiting the places of a document: what is asserted there, and what is left free.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::read::words;
use super::{Choice, Freedom, Kind, Node, Place, Rule, TYPES, Walker, escaped, id};

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
        let mut place = Place {
            pointer: at.to_owned(),
            types,
            values: Vec::new(),
            is_open: false,
            members: Vec::new(),
        };
        self.types_at(&place, &nodes, &home)?;
        self.lists_at(&mut place, &nodes, &home)?;
        self.limits_at(&place, &nodes, &home)?;
        self.members_at(&mut place, &nodes, &home)?;
        self.conditions_at(&place, &nodes)?;
        self.items_at(&place, &nodes)?;
        self.walk.places.push(place);
        Ok(())
    }

    fn rule(&mut self, place: &str, keyword: &str, scope: &str, lifts: Vec<String>) {
        let value = lifts.first().and_then(|at| self.spec.pointer(at));
        self.walk.rules.push(Rule {
            id: id(place, keyword),
            keyword: keyword.to_owned(),
            place: place.to_owned(),
            scope: scope.to_owned(),
            limit: value.and_then(Value::as_i64),
            lifts,
        });
    }

    fn free(&mut self, place: &str, name: &str, kind: Kind) {
        self.walk.freedoms.push(Freedom {
            id: id(place, name),
            place: place.to_owned(),
            kind,
        });
    }

    fn types_at(&mut self, place: &Place, nodes: &[Node], home: &str) -> Result<(), String> {
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
            } else if place.types.iter().all(|it| allowed.contains(&it.as_str())) {
                self.walk.unbreakable.insert(own_type);
            } else {
                let keyword = node.under("type");
                self.rule(&place.pointer, &keyword, &node.pointer, vec![own_type]);
            }
        }
        for node in nodes.iter().filter(|node| node.condition.is_none()) {
            for keyword in ["anyOf", "oneOf"] {
                if let Some(Choice::List { .. }) = self.choice(node, keyword)? {
                    lifts.push(format!("{}/{keyword}", node.pointer));
                }
            }
        }
        self.rule(&place.pointer, "type", home, lifts.clone());
        if place.types.contains("null") {
            self.free(&place.pointer, "null", Kind::Null);
        } else {
            self.rule(&place.pointer, "null", home, lifts);
        }
        if place.types.contains("integer") && !place.types.contains("number") {
            self.free(&place.pointer, "whole", Kind::Whole);
        }
        Ok(())
    }

    fn lists_at(&mut self, place: &mut Place, nodes: &[Node], home: &str) -> Result<(), String> {
        let mut closed = Vec::new();
        for node in nodes.iter().filter(|node| node.condition.is_none()) {
            for keyword in ["anyOf", "oneOf"] {
                match self.choice(node, keyword)? {
                    Some(Choice::List { values, is_open }) => {
                        place.values = values;
                        place.is_open |= is_open;
                        closed.push(format!("{}/{keyword}", node.pointer));
                    }
                    Some(Choice::Nullable) => {
                        let second = self.types(&format!("{}/anyOf/1", node.pointer))?;
                        place.is_open |= second.contains("string");
                    }
                    Some(Choice::AtLeastOne) | None => {}
                }
            }
        }
        for value in place.values.clone() {
            let name = format!("value {value}");
            self.free(&place.pointer, &name, Kind::Value(value));
        }
        if place.values.is_empty() {
            return Ok(());
        }
        if place.is_open {
            let others = Kind::Other(place.values.clone());
            self.free(&place.pointer, "other", others);
        } else {
            self.rule(&place.pointer, "oneOf", home, closed);
        }
        Ok(())
    }

    fn limits_at(&mut self, place: &Place, nodes: &[Node], home: &str) -> Result<(), String> {
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
                self.rule(&place.pointer, &node.under(keyword), scope, lift);
            }
        }
        let is_closed = !place.values.is_empty() && !place.is_open;
        if place.types.contains("string") && !is_closed && is_bare {
            self.free(&place.pointer, "text", Kind::Text);
            self.free(&place.pointer, "empty", Kind::Empty);
        }
        Ok(())
    }

    fn members_at(&mut self, place: &mut Place, nodes: &[Node], home: &str) -> Result<(), String> {
        if !place.types.contains("object") {
            return Ok(());
        }
        let required = self.required_at(&place.pointer, nodes)?;
        let mut scopes: Vec<(String, Vec<Node>)> = Vec::new();
        for node in nodes {
            let members = self.keyword(node, "properties")?.and_then(Value::as_object);
            for name in members.into_iter().flat_map(Map::keys) {
                let scope = node.inside(&format!("properties/{}", escaped(name)));
                match scopes.iter_mut().find(|(known, _)| known == name) {
                    Some((_, list)) => list.push(scope),
                    None => scopes.push((name.clone(), vec![scope])),
                }
            }
        }
        place.members = scopes.iter().map(|(name, _)| name.clone()).collect();
        self.closing_at(place, nodes, home)?;
        if required.is_empty() {
            self.free(&place.pointer, "empty", Kind::Empty);
        }
        for (name, scopes) in &scopes {
            let member = format!("{}/{}", place.pointer, escaped(name));
            if !required.contains(name) {
                self.free(&member, "absent", Kind::Absent);
            }
            self.visit(&member, scopes)?;
        }
        Ok(())
    }

    /// The members that must be there whatever stands elsewhere.
    fn required_at(&mut self, at: &str, nodes: &[Node]) -> Result<BTreeSet<String>, String> {
        let mut always = BTreeSet::new();
        for node in nodes {
            let names = self.keyword(node, "required")?.and_then(Value::as_array);
            for (index, name) in names.into_iter().flatten().enumerate() {
                let name = name.as_str().ok_or("a name is no text")?;
                let member = format!("{at}/{}", escaped(name));
                let lift = vec![format!("{}/required/{index}", node.pointer)];
                self.rule(&member, &node.under("required"), &node.pointer, lift);
                if node.condition.is_none() {
                    always.insert(name.to_owned());
                }
            }
        }
        Ok(always)
    }

    fn closing_at(&mut self, place: &Place, nodes: &[Node], home: &str) -> Result<(), String> {
        let mut is_open = true;
        for node in nodes {
            for keyword in ["additionalProperties", "unevaluatedProperties"] {
                match self.keyword(node, keyword)? {
                    Some(Value::Bool(false)) if node.condition.is_none() => {
                        let lift = vec![format!("{}/{keyword}", node.pointer)];
                        self.rule(&place.pointer, keyword, home, lift);
                        is_open = false;
                    }
                    None => {}
                    Some(other) => return Err(format!("{} {keyword} {other}", node.pointer)),
                }
            }
        }
        if is_open {
            let names = Kind::Unknown(place.members.clone());
            self.free(&place.pointer, "unknown", names);
        }
        Ok(())
    }

    /// Where a condition does not hold, it asks for nothing.
    fn conditions_at(&mut self, place: &Place, nodes: &[Node]) -> Result<(), String> {
        for node in nodes {
            if self.keyword(node, "then")?.is_none() {
                continue;
            }
            let (member, _) = self.condition(node)?;
            let at = format!("{}/{member}", place.pointer);
            let lift = format!("{}/if/properties/{member}/const", node.pointer);
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

    fn items_at(&mut self, place: &Place, nodes: &[Node]) -> Result<(), String> {
        let mut scopes = Vec::new();
        for node in nodes {
            if self.keyword(node, "items")?.is_some() {
                scopes.push(node.inside("items"));
            }
        }
        if scopes.is_empty() {
            return Ok(());
        }
        self.free(&place.pointer, "empty", Kind::Empty);
        self.visit(&format!("{}/0", place.pointer), &scopes)
    }
}
