//! The ledger while it is made.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::{Entry, Ledger, Role, Use, unenforced};
use crate::diagnostic::Diagnostics;
use crate::ir::{Became, Occurrence, Schema};

/// An item, and what there is to say of it.
#[derive(Clone, Debug)]
pub(super) struct Item {
    /// Its path.
    pub(super) path: String,
    /// Its file.
    pub(super) file: String,
    /// How it is declared: its type.
    pub(super) declared: String,
}

/// What checks something: the origin of its rule, and what it is.
pub(super) type Enforcer<'a> = (&'a str, String);

/// What was found so far.
pub(super) struct Table<'k> {
    /// The keywords that were read.
    keywords: HashSet<&'k str>,
    uses: BTreeMap<&'k str, Vec<Use>>,
    found: Diagnostics,
}

impl<'k> Table<'k> {
    pub(super) fn new(keywords: &'k [String]) -> Self {
        Self {
            keywords: keywords.iter().map(String::as_str).collect(),
            uses: BTreeMap::new(),
            found: Diagnostics::default(),
        }
    }

    /// What a schema's keywords are in an item that checks all of these rules.
    pub(super) fn item(
        &mut self,
        item: &Item,
        occurrences: &[Occurrence],
        checks: &[Enforcer<'_>],
    ) {
        let mut by_origin: HashMap<&str, &str> = HashMap::new();
        for (origin, how) in checks {
            by_origin.entry(origin).or_insert(how);
            self.add(origin, item, Role::Checked, how.clone());
        }
        for Occurrence { pointer, became } in occurrences {
            let declared = &item.declared;
            match became {
                Became::Annotation => self.add(pointer, item, Role::Annotation, "informs".into()),
                Became::Unreached => self.unused_keyword(pointer),
                Became::Shape => self.add(pointer, item, Role::Typed, declared.clone()),
                Became::Met => {
                    let how = format!("every value of `{declared}` meets it");
                    self.add(pointer, item, Role::Typed, how);
                }
                Became::Rule(origin) => match by_origin.get(origin.as_str()) {
                    Some(how) => self.checked(pointer, origin, item, how),
                    None => self.found.push(unenforced(pointer, Some(&item.path))),
                },
            }
        }
    }

    /// A keyword that is checked by its own rule, or follows from that of another one.
    fn checked(&mut self, pointer: &str, origin: &str, item: &Item, how: &str) {
        let how = if origin == pointer {
            how.to_owned()
        } else {
            format!("{how}, for `{origin}`")
        };
        self.add(pointer, item, Role::Checked, how);
    }

    /// One more effect of a keyword.
    pub(super) fn add(&mut self, pointer: &str, item: &Item, role: Role, how: String) {
        let Some(pointer) = self.keywords.get(pointer) else {
            return;
        };
        let uses = self.uses.entry(pointer).or_default();
        if uses
            .iter()
            .any(|it| it.item == item.path && it.role >= role)
        {
            return;
        }
        uses.retain(|it| it.item != item.path);
        uses.push(Use {
            role,
            item: item.path.clone(),
            file: item.file.clone(),
            how,
        });
    }

    /// A schema of which nothing is generated where it is written.
    pub(super) fn unused(&mut self, schema: &Schema) {
        for occurrence in &schema.occurrences {
            self.unused_keyword(&occurrence.pointer);
        }
    }

    pub(super) fn unused_keyword(&mut self, pointer: &str) {
        if let Some(pointer) = self.keywords.get(pointer) {
            self.uses.entry(pointer).or_default();
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
        let entries = self.uses.into_iter().map(|(pointer, uses)| {
            let roles = uses.iter().map(|it| it.role);
            let role = roles.max().unwrap_or(Role::Unused);
            (pointer.to_owned(), Entry { role, uses })
        });
        Ok(Ledger {
            entries: entries.collect(),
        })
    }
}
