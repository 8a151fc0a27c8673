//! Which values of a document are secrets, so that no finding shows them.
//!
//! Asked of the tree and not of the IR: what is wrong with a document can keep it from being lowered. A schema with
//! `format: password` makes secret what it and all schemas of the same instance say about values, through `$ref`,
//! `allOf` and its like; and so the values at that property in examples of whatever is around. In doubt a value is
//! taken for a secret, which costs no more than a part of an excerpt.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::ops::Range;

use specwright_core::suggest::nearest;

use super::{Content, Node};
use crate::diagnostic::Secrets;
use crate::dialect::Dialect;
use crate::fragment;
use crate::keyword::keywords;

/// Schemas and values are told apart by where they are in memory.
type Id = *const Node;

/// Keywords that hold values.
const OF_VALUES: [&str; 3] = ["default", "example", "const"];

/// Keywords that hold lists of values.
const OF_LISTS: [&str; 2] = ["enum", "examples"];

/// So many steps for each object are enough for any document that people write; what needs more is shown nowhere.
const STEPS: usize = 20;

/// The secrets of a document.
pub(super) fn of(root: &Node, text: &str) -> Secrets {
    if !may_have_some(text) {
        return Secrets::default();
    }
    let mut search = Search::new(root);
    search.cover();
    search.hold();
    search.values();
    if search.steps > search.most {
        return Secrets::all(text);
    }
    Secrets {
        spans: apart(search.spans),
        texts: search.texts,
    }
}

/// Those of a source that could not be read.
pub(super) fn of_unread(text: &str) -> Secrets {
    if may_have_some(text) {
        Secrets::all(text)
    } else {
        Secrets::default()
    }
}

/// /// Whether a source can have secrets at all. With an escape in the source, `password` may be written without the
/// word being in it.
fn may_have_some(text: &str) -> bool {
    ["password", "\\u", "\\x"]
        .iter()
        .any(|it| text.contains(it))
}

/// The ranges in order, with those that overlap made one.
fn apart(mut spans: Vec<Range<usize>>) -> Vec<Range<usize>> {
    spans.sort_by_key(|span| (span.start, span.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for span in spans {
        match apart.last_mut() {
            Some(last) if span.start < last.end => last.end = last.end.max(span.end),
            _ => apart.push(span),
        }
    }
    apart
}

struct Search<'d> {
    root: &'d Node,
    /// Every object of the document: any of them may be a schema.
    objects: Vec<&'d Node>,
    /// The schemas of secrets.
    covered: HashSet<Id>,
    /// The nodes that the schema of a secret is inside of, or is referred to from.
    holding: HashSet<Id>,
    seen: HashSet<(Id, Id)>,
    steps: usize,
    /// How many steps there may be.
    most: usize,
    spans: Vec<Range<usize>>,
    texts: BTreeSet<String>,
}

/// Schemas of one instance.
type Group<'d> = Vec<&'d Node>;

impl<'d> Search<'d> {
    fn new(root: &'d Node) -> Self {
        let mut objects = Vec::new();
        let mut open = vec![root];
        while let Some(node) = open.pop() {
            objects.extend(node.properties().map(|_| node));
            open.extend(children(node));
        }
        Self {
            root,
            // The constant is for small documents, which may refer back and forth as they like.
            most: 100_000 + STEPS * objects.len(),
            objects,
            covered: HashSet::new(),
            holding: HashSet::new(),
            seen: HashSet::new(),
            steps: 0,
            spans: Vec::new(),
            texts: BTreeSet::new(),
        }
    }

    /// Finds the schemas of secrets.
    fn cover(&mut self) {
        // A group of one schema that neither declares a secret nor brings others in cannot cover anything: most objects
        // are such.
        let of_interest = self
            .objects
            .iter()
            .filter(|node| declares(node) || leads_on(node));
        let mut open: Vec<Group<'d>> = of_interest.map(|node| vec![*node]).collect();
        let mut seen: HashSet<Vec<Id>> = HashSet::new();
        while let Some(group) = open.pop() {
            let group = self.closed(group);
            let mut ids: Vec<Id> = group.iter().map(|node| std::ptr::from_ref(*node)).collect();
            // The same schemas can be reached in any order.
            ids.sort_unstable();
            if self.steps > self.most || !seen.insert(ids) {
                continue;
            }
            if group.iter().any(|node| declares(node)) {
                self.covered
                    .extend(group.iter().map(|node| std::ptr::from_ref(*node)));
            }
            open.extend(inner_groups(&group));
        }
    }

    /// Finds all that the schemas of secrets are inside of.
    fn hold(&mut self) {
        let mut around: HashMap<Id, Vec<Id>> = HashMap::new();
        let mut open = vec![self.root];
        while let Some(node) = open.pop() {
            for inner in children(node).chain(self.target(node)) {
                around
                    .entry(std::ptr::from_ref(inner))
                    .or_default()
                    .push(std::ptr::from_ref(node));
            }
            open.extend(children(node));
        }
        let mut open: Vec<Id> = self.covered.iter().copied().collect();
        while let Some(id) = open.pop() {
            if self.holding.insert(id) {
                open.extend(around.remove(&id).into_iter().flatten());
            }
        }
    }

    /// The schemas with all others that hold for the same instance because of them.
    fn closed(&mut self, mut group: Group<'d>) -> Group<'d> {
        let mut known: HashSet<Id> = HashSet::new();
        group.retain(|node| known.insert(*node));
        let mut next = 0;
        while let Some(node) = group.get(next).copied() {
            next += 1;
            self.steps += 1;
            // The group grows while it is walked, so that what is added is followed too.
            let beside = in_place(node).into_iter().chain(self.target(node));
            group.extend(beside.filter(|node| known.insert(*node)));
        }
        group
    }

    fn target(&self, node: &'d Node) -> Option<&'d Node> {
        let reference = node.get("$ref")?.text()?;
        self.root
            .at(&fragment::to_pointer(reference.strip_prefix('#')?))
    }

    /// Finds the values that are in the document.
    fn values(&mut self) {
        for node in std::mem::take(&mut self.objects) {
            let held = held_values(node);
            held.iter().for_each(|value| self.value(value, vec![node]));
            let shown = self.shown_values(node);
            if let Some(schema) = node.get("schema") {
                shown
                    .iter()
                    .for_each(|value| self.value(value, vec![schema]));
            }
            if self.covered.contains(&std::ptr::from_ref(node)) {
                undefined(node).for_each(|value| self.hide(value));
            }
        }
    }

    /// The examples of a media type, parameter or header.
    fn shown_values(&self, node: &'d Node) -> Vec<&'d Node> {
        let named = node.get("examples").and_then(Node::properties);
        let named = named.into_iter().flat_map(|it| it.values());
        let named = named.filter_map(|entry| {
            let example = self.target(&entry.node).unwrap_or(&entry.node);
            example.get("value")
        });
        node.get("example").into_iter().chain(named).collect()
    }

    /// Hides what is secret in a value for which these schemas hold.
    fn value(&mut self, value: &'d Node, schemas: Group<'d>) {
        let mut open = vec![(value, schemas)];
        while let Some((value, schemas)) = open.pop() {
            let group = self.closed(schemas);
            let id = |node: &Node| std::ptr::from_ref(node);
            let new = |node: &&&Node| self.seen.insert((id(value), id(node)));
            // Counted and not searched: every pair is to be noted, not only the first new one.
            if self.steps > self.most || group.iter().filter(new).count() == 0 {
                continue;
            }
            if group.iter().any(|node| self.covered.contains(&id(node))) {
                self.hide(value);
                continue;
            }
            let is_around = group.iter().any(|node| self.holding.contains(&id(node)));
            match &value.content {
                // A secret may be shown where the schema wants an object or an array around it: a mistake that must not
                // disclose it.
                Content::String(_) | Content::Number(_) if is_around => self.hide(value),
                Content::Array(items) => {
                    let each = of_items(&group);
                    // Perhaps the array is shown where one of its items should be.
                    let each = if each.is_empty() { group } else { each };
                    open.extend(items.iter().map(|item| (item, each.clone())));
                }
                Content::Object(properties) => {
                    let properties = properties.iter();
                    open.extend(
                        properties.map(|(name, entry)| (&entry.node, of_property(&group, name))),
                    );
                    // Perhaps it is shown where an array of such objects should be.
                    open.push((value, of_items(&group)));
                }
                _ => {}
            }
        }
    }

    fn hide(&mut self, value: &'d Node) {
        self.spans.push(value.span.clone());
        let mut open = vec![value];
        while let Some(node) = open.pop() {
            // `true`, `false` and `null` disclose nothing, and would be blanked in every message that has one of them.
            if matches!(node.content, Content::String(_) | Content::Number(_)) {
                self.texts.insert(node.to_value().to_string());
            }
            open.extend(children(node));
        }
    }
}

fn children(node: &Node) -> impl Iterator<Item = &Node> {
    let properties = node
        .properties()
        .into_iter()
        .flat_map(|properties| properties.values());
    let items = node.items().into_iter().flatten();
    properties.map(|entry| &entry.node).chain(items)
}

fn declares(node: &Node) -> bool {
    node.get("format").and_then(Node::text) == Some("password")
}

/// Whether several schemas hold for one instance because of this one.
fn leads_on(node: &Node) -> bool {
    const BY: &[&str] = &[
        "$ref",
        "allOf",
        "anyOf",
        "oneOf",
        "if",
        "then",
        "else",
        "not",
        "dependentSchemas",
        // These hold for what others hold for too.
        "patternProperties",
        "contains",
        "prefixItems",
    ];
    node.properties()
        .is_some_and(|properties| properties.keys().any(|name| BY.contains(&name.as_str())))
}

/// The subschemas that hold for the same instance.
fn in_place(node: &Node) -> Vec<&Node> {
    let lists = ["allOf", "anyOf", "oneOf"].into_iter();
    let lists = lists
        .filter_map(|keyword| node.get(keyword)?.items())
        .flatten();
    let single = ["if", "then", "else", "not"].into_iter();
    let single = single.filter_map(|keyword| node.get(keyword));
    let dependent = node.get("dependentSchemas").into_iter().flat_map(children);
    lists.chain(single).chain(dependent).collect()
}

/// The groups of schemas that hold for properties and items.
fn inner_groups<'d>(group: &[&'d Node]) -> Vec<Group<'d>> {
    let objects = group
        .iter()
        .filter_map(|node| node.get("properties")?.properties());
    let names: BTreeSet<&str> = objects
        .flat_map(|it| it.keys().map(String::as_str))
        .collect();
    let mut groups: Vec<Group<'d>> = names.iter().map(|name| of_property(group, name)).collect();
    groups.push(of_items(group));
    groups.retain(|group| group.len() > 1);
    groups
}

/// The schemas of a property.
fn of_property<'d>(group: &[&'d Node], name: &str) -> Group<'d> {
    let mut found = Vec::new();
    for node in group {
        let listed = node.get("properties").and_then(|it| it.get(name));
        // The patterns are not matched: each may be the one that names a secret.
        let matching = node.get("patternProperties").into_iter().flat_map(children);
        found.extend(listed.into_iter().chain(matching));
        if listed.is_none() {
            let others = ["additionalProperties", "unevaluatedProperties"].into_iter();
            found.extend(others.filter_map(|keyword| node.get(keyword)));
        }
    }
    found
}

/// The schemas of items, wherever these are.
fn of_items<'d>(group: &[&'d Node]) -> Group<'d> {
    let mut found = Vec::new();
    for node in group {
        let each = ["items", "contains", "unevaluatedItems"].into_iter();
        found.extend(each.filter_map(|keyword| node.get(keyword)));
        found.extend(node.get("prefixItems").into_iter().flat_map(children));
    }
    found
}

/// The values that a schema itself holds.
fn held_values(node: &Node) -> Vec<&Node> {
    let single = OF_VALUES.into_iter();
    let single = single.filter_map(|keyword| node.get(keyword));
    let lists = OF_LISTS.into_iter();
    let lists = lists
        .filter_map(|keyword| node.get(keyword)?.items())
        .flatten();
    single.chain(lists).collect()
}

/// What is at keywords that nobody defines, and may be a value: what anybody may add, and what is misspelt.
fn undefined(node: &Node) -> impl Iterator<Item = &Node> {
    let properties = node.properties().into_iter().flatten();
    let properties = properties.filter(|(name, _)| may_hold_a_value(name));
    let values = properties.map(|(_, entry)| &entry.node);
    values.filter(|value| !matches!(value.content, Content::Null | Content::Bool(_)))
}

fn may_hold_a_value(name: &str) -> bool {
    if keywords(Dialect::OPENAPI).any(|known| known == name) {
        return false;
    }
    // `x-` keywords are somebody's own and no misspelt ones: any of them may hold a value.
    let meant = nearest(name, keywords(Dialect::OPENAPI)).filter(|_| !name.starts_with("x-"));
    meant.is_none_or(|meant| OF_VALUES.contains(&meant) || OF_LISTS.contains(&meant))
}
