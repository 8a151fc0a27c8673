//! Reading schemas: what one says, and which others it brings in.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::{Choice, Node, TYPES, Walker, escaped};

/// Keywords that assert nothing.
const ANNOTATIONS: &[&str] = &[
    "default",
    "description",
    "examples",
    "format",
    "title",
    "x-rust-name",
];

impl<'s> Walker<'s> {
    pub(super) fn schema(&self, pointer: &str) -> Result<&'s Map<String, Value>, String> {
        self.spec
            .pointer(pointer)
            .and_then(Value::as_object)
            .ok_or_else(|| format!("no schema at {pointer}"))
    }

    pub(super) fn keyword(&mut self, node: &Node, name: &str) -> Result<Option<&'s Value>, String> {
        let value = self.schema(&node.pointer)?.get(name);
        if value.is_some() {
            self.see(&node.pointer, name);
        }
        Ok(value)
    }

    pub(super) fn see(&mut self, pointer: &str, keyword: &str) {
        self.walk.seen.insert(format!("{pointer}/{keyword}"));
    }

    /// Notes every keyword that can be reached from a schema, whatever it means.
    pub(super) fn reach(&mut self, pointer: &str) -> Result<(), String> {
        for (name, value) in self.schema(pointer)? {
            let at = format!("{pointer}/{name}");
            if ANNOTATIONS.contains(&name.as_str()) || !self.walk.reachable.insert(at.clone()) {
                continue;
            }
            match (name.as_str(), value) {
                ("$ref", Value::String(target)) => self.reach(target.trim_start_matches('#'))?,
                ("properties", Value::Object(properties)) => {
                    for property in properties.keys() {
                        self.reach(&format!("{at}/{}", escaped(property)))?;
                    }
                }
                ("allOf" | "anyOf" | "oneOf", Value::Array(branches)) => {
                    for index in 0..branches.len() {
                        self.reach(&format!("{at}/{index}"))?;
                    }
                }
                ("if" | "then" | "items", _) => self.reach(&at)?,
                _ => {}
            }
        }
        Ok(())
    }

    /// The schema and the schemas that it applies to the same location.
    pub(super) fn flatten(&mut self, node: &Node, nodes: &mut Vec<Node>) -> Result<(), String> {
        nodes.push(node.clone());
        if let Some(target) = self.keyword(node, "$ref")?.and_then(Value::as_str) {
            let target = target.trim_start_matches('#').to_owned();
            let pointer = target;
            self.flatten(
                &Node {
                    pointer,
                    ..node.clone()
                },
                nodes,
            )?;
        }
        for index in 0..self.count(node, "allOf")? {
            self.flatten(&node.inside(&format!("allOf/{index}")), nodes)?;
        }
        if self.keyword(node, "then")?.is_some() {
            let (property, value) = self.condition(node)?;
            let label = format!("if {property}={value} then");
            self.flatten(&node.given("then", label), nodes)?;
        }
        let count = self.count(node, "anyOf")?;
        match self.choice(node, "anyOf")? {
            Some(Choice::Nullable) => {
                self.walk
                    .unbreakable
                    .insert(format!("{}/anyOf", node.pointer));
                for index in 0..count {
                    self.flatten(&node.inside(&format!("anyOf/{index}")), nodes)?;
                }
            }
            Some(Choice::AtLeastOne) => {
                for index in 0..count {
                    let branch = node.given(&format!("anyOf/{index}"), "anyOf".to_owned());
                    self.flatten(&branch, nodes)?;
                }
            }
            Some(Choice::List { .. }) | None => {}
        }
        Ok(())
    }

    pub(super) fn count(&mut self, node: &Node, keyword: &str) -> Result<usize, String> {
        let branches = self.keyword(node, keyword)?.and_then(Value::as_array);
        Ok(branches.map_or(0, Vec::len))
    }

    /// The property and the value that a condition asks for.
    pub(super) fn condition(&mut self, node: &Node) -> Result<(String, String), String> {
        let asks = node.inside("if");
        self.see(&node.pointer, "if");
        let properties = self
            .keyword(&asks, "properties")?
            .and_then(Value::as_object);
        let required = self.keyword(&asks, "required")?.and_then(Value::as_array);
        let (Some(properties), Some([Value::String(name)])) =
            (properties, required.map(Vec::as_slice))
        else {
            return Err(format!("not a known condition: {}", asks.pointer));
        };
        let inner = asks.inside(&format!("properties/{name}"));
        let value = self.keyword(&inner, "const")?;
        match (properties.len(), value) {
            (1, Some(Value::String(text))) => Ok((name.clone(), text.clone())),
            (1, Some(other)) => Ok((name.clone(), other.to_string())),
            _ => Err(format!("not a known condition: {}", asks.pointer)),
        }
    }

    pub(super) fn choice(&mut self, node: &Node, keyword: &str) -> Result<Option<Choice>, String> {
        let Some(branches) = self.keyword(node, keyword)?.and_then(Value::as_array) else {
            return Ok(None);
        };
        if keyword == "anyOf"
            && branches
                .iter()
                .all(|branch| branch.get("required").is_some())
        {
            return Ok(Some(Choice::AtLeastOne));
        }
        if let (true, [first, second]) = (keyword == "anyOf", branches.as_slice())
            && first.get("$ref").is_some()
            && words(&second["type"]).contains(&"null")
        {
            return Ok(Some(Choice::Nullable));
        }
        self.list(node, keyword, branches).map(Some)
    }

    pub(super) fn list(
        &mut self,
        node: &Node,
        keyword: &str,
        branches: &[Value],
    ) -> Result<Choice, String> {
        let mut values = Vec::new();
        let mut is_open = false;
        for (index, branch) in branches.iter().enumerate() {
            let inner = node.inside(&format!("{keyword}/{index}"));
            match (
                self.keyword(&inner, "const")?,
                self.keyword(&inner, "type")?,
            ) {
                (Some(Value::String(text)), None) => values.push(text.clone()),
                (None, Some(Value::String(word))) if word == "string" && keyword == "anyOf" => {
                    is_open = true;
                }
                _ => return Err(format!("not a known branch: {} {branch}", inner.pointer)),
            }
        }
        Ok(Choice::List { values, is_open })
    }

    /// The types that a schema allows, as long as no condition is met.
    pub(super) fn types(&self, pointer: &str) -> Result<BTreeSet<String>, String> {
        let schema = self.schema(pointer)?;
        let mut types: BTreeSet<String> = TYPES.iter().map(ToString::to_string).collect();
        if let Some(own) = schema.get("type") {
            types.retain(|name| words(own).contains(&name.as_str()));
        }
        if let Some(target) = schema.get("$ref").and_then(Value::as_str) {
            let target = self.types(target.trim_start_matches('#'))?;
            types.retain(|name| target.contains(name));
        }
        if let Some(branches) = schema.get("anyOf").and_then(Value::as_array) {
            let mut any = BTreeSet::new();
            for index in 0..branches.len() {
                any.extend(self.types(&format!("{pointer}/anyOf/{index}"))?);
            }
            types.retain(|name| any.contains(name));
        }
        Ok(types)
    }
}

pub(super) fn words(value: &Value) -> Vec<&str> {
    match value {
        Value::String(word) => vec![word],
        Value::Array(words) => words.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    }
}
