//! The patterns of an API as tables, compiled here so that no build has to.

use proc_macro2::Ident;
use quote::format_ident;
use specwright_pattern::Program;

use super::imports::Mentioned;
use super::{Item, Written};
use crate::ir::Api;

/// The tables of an API. `check` has refused what does not compile.
pub(super) fn items(api: &Api) -> Vec<Item<'_>> {
    let compiled = api.patterns.iter().filter_map(|(pattern, name)| {
        let program = specwright_pattern::compile(pattern).ok()?;
        Some((pattern, name, program))
    });
    let mut items: Vec<Item<'_>> = Vec::new();
    for (pattern, name, program) in compiled {
        if items.is_empty() {
            items.push(Box::new(imports));
        }
        items.push(Box::new(move || tables(name, pattern, &program)));
    }
    items
}

/// No other name is in scope, so that types of the API may be called the same.
fn imports() -> Written {
    Written {
        text: "use specwright_runtime::{Pattern, Tables};\n".to_owned(),
        mentioned: Mentioned::default(),
    }
}

/// The name of a pattern's tables.
pub(super) fn name(api: &Api, pattern: &str) -> Option<Ident> {
    let name = api.patterns.get(pattern)?;
    Some(format_ident!("{name}"))
}

fn tables(name: &str, pattern: &str, program: &Program) -> Written {
    let constant = program.to_rust(pattern);
    Written {
        text: format!("\npub(super) static {name}: Pattern = {constant};\n"),
        mentioned: Mentioned::default(),
    }
}
