//! What of a document may not be shown, by its schema.
//!
//! Conditions are not asked: in doubt a value is a secret, which costs no more than a part of a line.

use std::cell::RefCell;
use std::collections::HashMap;
use std::ops::Range;
use std::rc::Rc;

use specwright::internals::ir::{Keyword, Subschema, SubschemaId, Subschemas};

use super::tree::{Content, Node, Property};

/// What a schema says of secrets.
#[derive(Debug)]
pub(crate) struct Secrets {
    subschemas: Subschemas,
    /// Of each schema, whether a secret is in an instance of it, or is one.
    leads: Vec<bool>,
}

/// The bytes of a document that are not shown, in order.
#[derive(Debug, Default)]
pub(crate) struct Hidden(Vec<Range<usize>>);

impl Hidden {
    /// Whether some of these bytes are not shown.
    pub(crate) fn touches(&self, span: &Range<usize>) -> bool {
        self.0
            .iter()
            .any(|it| it.start < span.end && span.start < it.end)
    }

    /// One after the other.
    pub(crate) fn iter(&self) -> impl Iterator<Item = &Range<usize>> {
        self.0.iter()
    }
}

/// Schemas that hold for one value.
struct Group {
    ids: Vec<SubschemaId>,
    is_secret: bool,
    leads: bool,
}

impl Secrets {
    pub(crate) fn of(subschemas: Subschemas) -> Self {
        let leads = leads(&subschemas);
        Self { subschemas, leads }
    }

    /// Whether there are any.
    pub(crate) fn are_any(&self) -> bool {
        self.leads.iter().any(|leads| *leads)
    }

    /// What is not shown of a document, which makes sense up to the byte `stop`; nothing where its schema has no secrets.
    pub(crate) fn hidden(&self, root: &Node, (stop, end): (usize, usize)) -> Hidden {
        let mut hidden = Hidden::default();
        if !self.are_any() {
            return hidden;
        }
        let search = Search {
            secrets: self,
            groups: RefCell::default(),
        };
        search.value(root, &search.group(vec![0]), &mut hidden.0);
        if stop < end {
            // Behind it, nobody knows what is what.
            hidden.0.push(stop..end);
        }
        hidden
    }
}

/// Whether secrets are in what schemas hold for: as many rounds as schemas are in one another.
fn leads(subschemas: &Subschemas) -> Vec<bool> {
    let list = &subschemas.list;
    let mut leads: Vec<bool> = list.iter().map(|it| it.is_secret).collect();
    let mut users: Vec<Vec<SubschemaId>> = vec![Vec::new(); list.len()];
    for (id, schema) in list.iter().enumerate() {
        for keyword in schema.keywords() {
            for applied in all_of(keyword, subschemas) {
                if let Some(users) = users.get_mut(applied) {
                    users.push(id);
                }
            }
        }
    }
    let mut open: Vec<SubschemaId> = (0..list.len()).filter(|id| leads[*id]).collect();
    while let Some(id) = open.pop() {
        for user in &users[id] {
            if !std::mem::replace(&mut leads[*user], true) {
                open.push(*user);
            }
        }
    }
    leads
}

/// Every schema that a keyword applies, to the value or to what is in it.
fn all_of(keyword: &Keyword, subschemas: &Subschemas) -> Vec<SubschemaId> {
    let mut all = in_place(keyword, subschemas);
    all.extend(of_items(keyword));
    all.extend(of_names(keyword).map(|(_, id)| id));
    all.extend(of_patterns(keyword));
    all.extend(of_others(keyword));
    all
}

/// The schemas that a keyword applies to the same value.
fn in_place(keyword: &Keyword, subschemas: &Subschemas) -> Vec<SubschemaId> {
    match keyword {
        Keyword::AllOf(ids) | Keyword::AnyOf(ids) | Keyword::OneOf(ids) => ids.clone(),
        Keyword::Not(id) | Keyword::Ref(id) | Keyword::DependentSchema(_, id) => vec![*id],
        Keyword::If {
            condition,
            then,
            otherwise,
        } => [Some(*condition), *then, *otherwise]
            .into_iter()
            .flatten()
            .collect(),
        Keyword::DynamicRef(id, name) => {
            let anchors = subschemas.dynamic_anchors.iter();
            let meant = anchors
                .filter(|anchor| anchor.name == *name)
                .map(|anchor| anchor.schema);
            meant.chain([*id]).collect()
        }
        _ => Vec::new(),
    }
}

/// The schemas of items, wherever these are.
fn of_items(keyword: &Keyword) -> Vec<SubschemaId> {
    match keyword {
        Keyword::Items { prefix, rest } => prefix.iter().chain(rest).copied().collect(),
        Keyword::Contains { schema, .. } | Keyword::UnevaluatedItems(schema) => vec![*schema],
        _ => Vec::new(),
    }
}

/// The schemas of properties, by their names.
fn of_names(keyword: &Keyword) -> impl Iterator<Item = (&str, SubschemaId)> {
    let named = match keyword {
        Keyword::Properties { named, .. } => named.as_slice(),
        _ => &[],
    };
    named.iter().map(|(name, id)| (name.as_str(), *id))
}

/// The schemas of properties by patterns. These are not matched: each may be the one that names a secret.
fn of_patterns(keyword: &Keyword) -> impl Iterator<Item = SubschemaId> {
    let patterns = match keyword {
        Keyword::Properties { patterns, .. } => patterns.as_slice(),
        _ => &[],
    };
    patterns.iter().map(|(_, id)| *id)
}

/// The schema of all other properties.
fn of_others(keyword: &Keyword) -> Option<SubschemaId> {
    match keyword {
        Keyword::Properties { others, .. } => *others,
        Keyword::UnevaluatedProperties(id) => Some(*id),
        _ => None,
    }
}

struct Search<'s> {
    secrets: &'s Secrets,
    /// By the schemas that they are made of.
    groups: RefCell<HashMap<Vec<SubschemaId>, Rc<Group>>>,
}

impl Search<'_> {
    /// The schemas that hold for a value where these do.
    fn group(&self, mut ids: Vec<SubschemaId>) -> Rc<Group> {
        ids.sort_unstable();
        ids.dedup();
        if let Some(known) = self.groups.borrow().get(&ids) {
            return Rc::clone(known);
        }
        let Secrets { subschemas, leads } = self.secrets;
        let mut all = ids.clone();
        let mut next = 0;
        while let Some(schema) = all.get(next).and_then(|id| subschemas.list.get(*id)) {
            let applied = schema.keywords().flat_map(|it| in_place(it, subschemas));
            for id in applied.collect::<Vec<_>>() {
                if !all.contains(&id) {
                    all.push(id);
                }
            }
            next += 1;
        }
        let group = Rc::new(Group {
            is_secret: all.iter().any(|id| subschemas.list[*id].is_secret),
            leads: all.iter().any(|id| leads[*id]),
            ids: all,
        });
        self.groups.borrow_mut().insert(ids, Rc::clone(&group));
        group
    }

    fn keywords(&self, group: &Group) -> impl Iterator<Item = &Keyword> {
        let list = &self.secrets.subschemas.list;
        let schemas = group
            .ids
            .iter()
            .filter_map(|id| list.get(*id))
            .collect::<Vec<_>>();
        schemas.into_iter().flat_map(Subschema::keywords)
    }

    fn value(&self, node: &Node, group: &Group, hidden: &mut Vec<Range<usize>>) {
        // What is said of what is unknown is not known either.
        if group.is_secret || group.ids.is_empty() {
            return hide(node, hidden);
        }
        match &node.content {
            // Perhaps it is a secret that has lost what is around it.
            Content::Plain if group.leads => hide(node, hidden),
            Content::Plain => {}
            Content::Array(items) => {
                let group = self.group(self.keywords(group).flat_map(of_items).collect());
                items
                    .iter()
                    .for_each(|item| self.value(item, &group, hidden));
            }
            // Names that no schema speaks of are not known either.
            Content::Object(_) if !self.keywords(group).any(is_of_properties) => hide(node, hidden),
            Content::Object(properties) => {
                for property in properties {
                    self.value(&property.value, &self.of_property(property, group), hidden);
                }
            }
        }
    }

    /// The schemas of a property.
    fn of_property(&self, property: &Property, group: &Group) -> Rc<Group> {
        let mut ids = Vec::new();
        for keyword in self.keywords(group) {
            ids.extend(of_patterns(keyword));
            let named = of_names(keyword).find(|(name, _)| *name == property.name);
            ids.extend(named.map(|(_, id)| id));
            if named.is_none() {
                // One that says nothing is of properties that nobody knows.
                let others = of_others(keyword).filter(|id| self.says_something(*id));
                ids.extend(others);
            }
        }
        self.group(ids)
    }

    fn says_something(&self, id: SubschemaId) -> bool {
        let schema = self.secrets.subschemas.list.get(id);
        schema.is_some_and(|it| it.is_secret || it.keywords().any(|said| *said != Keyword::Never))
    }
}

fn is_of_properties(keyword: &Keyword) -> bool {
    matches!(
        keyword,
        Keyword::Properties { .. } | Keyword::UnevaluatedProperties(_) | Keyword::PropertyNames(_)
    )
}

/// Hides all names and values in a value.
fn hide(node: &Node, hidden: &mut Vec<Range<usize>>) {
    match &node.content {
        Content::Plain => hidden.push(node.span.clone()),
        Content::Array(items) => items.iter().for_each(|item| hide(item, hidden)),
        Content::Object(properties) => {
            for property in properties {
                hidden.push(property.name_span.clone());
                hide(&property.value, hidden);
            }
        }
    }
}
