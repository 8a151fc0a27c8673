//! Changes that settings name of types.

use specwright_core::suggest::nearest;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::location::Location;
use crate::options::TypeChanges;
use crate::targets::rust::names::Names;

/// Tells of those that no type is there for.
pub(crate) fn without_type(changes: &TypeChanges, names: &Names) -> Diagnostics {
    let mut found = Diagnostics::default();
    for (setting, name) in changes.names() {
        let mut known = names.types.iter().map(|it| it.name.as_str());
        if known.any(|it| it == name) {
            continue;
        }
        let message = format!("`{setting}` names `{name}`, and no type is called so");
        let diagnostic = Diagnostic::warning(Code::NoEffect, Location::default(), message);
        let known = names.types.iter().map(|it| it.name.as_str());
        let help = match nearest(name, known) {
            Some(near) => format!("did you mean `{near}`?"),
            None => "write the name that the type has in generated code".to_owned(),
        };
        found.push(diagnostic.help(help));
    }
    found
}
