//! The ledger while it is made.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use indexmap::IndexMap;

use super::{Entry, Ledger, Role, Use, unenforced};
use crate::diagnostic::Diagnostics;
use crate::ir::{Became, DefinitionId, Occurrence, Schema};
use crate::location::Location;
use crate::targets::json_schema::Locations;

/// An item, and what there is to say of it.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// Its path.
    pub(super) path: String,
    /// Its file.
    pub(super) file: String,
    /// How it is declared: its type.
    pub(super) declared: String,
    /// The definition that it is of, and the way from there to it in a schema.
    pub(super) schema: Option<(DefinitionId, Vec<String>)>,
}

/// What checks a rule.
#[derive(Clone, Debug)]
pub(super) struct Enforcer<'a> {
    /// The origin of the rule.
    pub(super) origin: &'a Location,
    /// What it is.
    pub(super) how: String,
    /// Whether the emitted schema says it by the keyword of the origin, at the schema of the item.
    pub(super) is_keyword: bool,
}

/// What was found so far.
pub(super) struct Table<'k> {
    /// The keywords that were read.
    keywords: BTreeSet<&'k Location>,
    /// What each does, by item.
    uses: BTreeMap<&'k Location, IndexMap<String, Use>>,
    locations: Option<&'k Locations<'k>>,
    found: Diagnostics,
}

impl<'k> Table<'k> {
    pub(super) fn new(keywords: &'k [Location], locations: Option<&'k Locations<'k>>) -> Self {
        Self {
            keywords: keywords.iter().collect(),
            uses: BTreeMap::new(),
            locations,
            found: Diagnostics::default(),
        }
    }

    /// What a schema's keywords are in an item that checks all of these rules.
    pub(super) fn item(
        &mut self,
        item: &Item,
        occurrences: &[Occurrence],
        enforcers: &[Enforcer<'_>],
    ) {
        let mut by_origin: HashMap<&Location, &Enforcer<'_>> = HashMap::new();
        for enforcer in enforcers {
            by_origin.entry(enforcer.origin).or_insert(enforcer);
            self.checked(enforcer.origin, item, enforcer);
        }
        self.each(item, occurrences, |table, location, origin| {
            match by_origin.get(origin) {
                Some(enforcer) => table.checked(location, item, enforcer),
                None => {
                    // Said once, with the item.
                    table.unused_keyword(location);
                    table.found.push(unenforced(location, Some(&item.path)));
                }
            }
        });
    }

    /// What a schema's keywords are in an item that checks none of its rules, and why it does not.
    pub(super) fn unchecked(&mut self, item: &Item, occurrences: &[Occurrence], why: &str) {
        self.each(item, occurrences, |table, location, _| {
            table.plain(location, item, Role::Annotation, why);
        });
    }

    /// What a schema's keywords are in an item that has to see to them itself.
    pub(super) fn left_to_type(&mut self, item: &Item, occurrences: &[Occurrence], how: &str) {
        for Occurrence { location, became } in occurrences {
            match became {
                Became::Annotation => self.plain(location, item, Role::Annotation, "informs"),
                Became::Unreached => self.unused_keyword(location),
                Became::Shape | Became::Met | Became::Rule(_) => {
                    self.plain(location, item, Role::Typed, how);
                }
            }
        }
    }

    /// What a schema's keywords are in an item; `rule` is told of those that are a part of a rule, and of its origin.
    fn each(
        &mut self,
        item: &Item,
        occurrences: &[Occurrence],
        rule: impl Fn(&mut Self, &Location, &Location),
    ) {
        for Occurrence { location, became } in occurrences {
            let declared = &item.declared;
            match became {
                Became::Annotation => self.plain(location, item, Role::Annotation, "informs"),
                Became::Unreached => self.unused_keyword(location),
                Became::Shape => self.plain(location, item, Role::Typed, declared),
                Became::Met => {
                    let how = format!("every value of `{declared}` meets it");
                    self.plain(location, item, Role::Typed, &how);
                }
                Became::Rule(origin) => rule(self, location, origin),
            }
        }
    }

    /// A keyword that is checked by its own rule, or is a part of that of another one or follows from it.
    fn checked(&mut self, location: &Location, item: &Item, enforcer: &Enforcer<'_>) {
        let Enforcer {
            origin,
            how,
            is_keyword,
        } = enforcer;
        let by = (*origin != location).then(|| origin.pointer().to_owned());
        let keyword = is_keyword.then(|| keyword(origin));
        let role = Role::Checked;
        self.add(
            location,
            item,
            keyword.as_deref(),
            Use::of(item, role, how, by),
        );
    }

    /// A keyword that needs no check.
    pub(super) fn plain(&mut self, location: &Location, item: &Item, role: Role, how: &str) {
        let keyword = keyword(location);
        self.add(
            location,
            item,
            Some(&keyword),
            Use::of(item, role, how, None),
        );
    }

    /// One more effect of a keyword; the strongest in an item counts.
    fn add(&mut self, location: &Location, item: &Item, emitted: Option<&str>, one: Use) {
        let Some(location) = self.keywords.get(location) else {
            return;
        };
        let uses = self.uses.entry(location).or_default();
        if uses.get(&item.path).is_some_and(|it| it.role >= one.role) {
            return;
        }
        let of_item = item.schema.as_ref().zip(self.locations);
        let schema =
            of_item.and_then(|((id, way), locations)| locations.keyword(*id, way, emitted));
        uses.insert(item.path.clone(), Use { schema, ..one });
    }

    /// A schema of which nothing is generated where it is written.
    pub(super) fn unused(&mut self, schema: &Schema) {
        for occurrence in &schema.occurrences {
            self.unused_keyword(&occurrence.location);
        }
    }

    pub(super) fn unused_keyword(&mut self, location: &Location) {
        if let Some(location) = self.keywords.get(location) {
            self.uses.entry(location).or_default();
        }
    }

    /// The ledger, if every keyword is in it.
    pub(super) fn closed(mut self) -> Result<Ledger, Diagnostics> {
        for keyword in &self.keywords {
            if !self.uses.contains_key(keyword) {
                self.found.push(unenforced(keyword, None));
            }
        }
        if !self.found.is_empty() {
            return Err(self.found);
        }
        let entries = self.uses.into_iter().map(|(location, uses)| {
            let uses: Vec<Use> = uses.into_values().collect();
            let roles = uses.iter().map(|it| it.role);
            let role = roles.max().unwrap_or(Role::Unused);
            (location.clone(), Entry { role, uses })
        });
        Ok(Ledger {
            entries: entries.collect(),
        })
    }
}

impl Use {
    fn of(item: &Item, role: Role, how: &str, by: Option<String>) -> Self {
        Self {
            role,
            item: item.path.clone(),
            file: item.file.clone(),
            how: how.to_owned(),
            by,
            schema: None,
        }
    }
}

/// The keyword that is at a location.
fn keyword(location: &Location) -> String {
    location.name().unwrap_or_default().into_owned()
}
