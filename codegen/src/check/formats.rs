//! Types of formats that settings name and no schema asks for.

use std::collections::BTreeSet;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::location::Location;
use crate::options::FormatTypes;
use crate::schema::Schemas;

/// Tells of formats, and of crates, of which no schema has one.
pub(crate) fn check_format_types(types: &FormatTypes, schemas: &Schemas<'_>) -> Diagnostics {
    let formats = schemas.all().filter_map(|it| it.about.format.as_deref());
    let formats: BTreeSet<&str> = formats.collect();
    let mut found = Diagnostics::default();
    for named in types.without_effect(|format| formats.contains(format)) {
        let message = format!("`formats` names {named}, and no schema has such a format");
        let diagnostic = Diagnostic::warning(Code::NoEffect, Location::default(), message);
        let others = formats.iter().filter(|it| types.get(it).is_none());
        let others: Vec<String> = others.take(SHOWN).map(|it| format!("`{it}`")).collect();
        let help = match others.as_slice() {
            [] => "leave it out of `formats`".to_owned(),
            others => format!("schemas have {}, which are strings", others.join(", ")),
        };
        found.push(diagnostic.help(help));
    }
    found
}

/// So many formats are named in a help.
const SHOWN: usize = 8;
