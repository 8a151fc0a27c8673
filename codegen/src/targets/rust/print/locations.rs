//! Where the spec says what is checked: a table for each type, looked at only when something is wrong.
//!
//! A table is written as text at once: a service with thousands of types has tens of megabytes of names and pointers,
//! which no layout makes easier to read.

use heck::ToShoutySnakeCase;
use proc_macro2::Ident;
use quote::format_ident;

use super::scope::Scope;
use super::{Item, Printed, headed};
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{Located, RustPlan, SpecFile, SpecLocation, SpecRule};

/// The tables of an API.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let tables = plan.located();
    let tables = tables.map(|id| -> Item<'_> {
        Box::new(move || table(plan.types[id.0].name, &plan.location(id)))
    });
    let checked = plan.operations.iter().filter(|it| it.is_checked);
    let tables = tables.chain(checked.map(|operation| -> Item<'_> {
        Box::new(move || table(operation.name, &plan.location_of(operation)))
    }));
    if plan.api.ir.other_files.is_empty() {
        headed(Box::new(|| spec_file(&plan.api.ir.file)), tables)
    } else {
        tables.collect()
    }
}

/// The name that all tables share.
fn spec_file(file: &str) -> Printed {
    Printed::text(format!("const SPEC_FILE: &str = {file:?};\n"))
}

/// The name of a type's table.
pub(super) fn name(type_name: &str) -> Ident {
    format_ident!("{}", table_name(type_name))
}

fn table_name(type_name: &str) -> String {
    type_name.to_shouty_snake_case()
}

/// The name of a document as an expression.
fn file_name(file: SpecFile<'_>) -> String {
    match file {
        SpecFile::Only => "SPEC_FILE".to_owned(),
        SpecFile::Named(name) => format!("{name:?}"),
    }
}

fn table(type_name: &str, location: &SpecLocation<'_>) -> Printed {
    let scope = Scope::default();
    let name = table_name(type_name);
    let location = expression(location, &scope, 0);
    let text = format!("pub(super) static {name}: SpecLocation = {location};\n");
    Printed::text(text).within(scope)
}

fn expression(location: &SpecLocation<'_>, scope: &Scope, depth: usize) -> String {
    let (file, pointer) = (file_name(location.file), location.pointer);
    scope.uses(&[Import::SpecLocation]);
    if location.is_leaf() {
        return format!("SpecLocation::leaf({file}, {pointer:?})");
    }
    let rules = rules(&location.rules, scope, depth + 1);
    let properties = properties(&location.properties, scope, depth + 1);
    let inner = location.inner.as_ref();
    let inner = option(inner.map(|inner| reference(inner, scope, depth + 1)));
    let (outside, within) = (indent(depth), indent(depth + 1));
    format!(
        "SpecLocation {{\n\
         {within}file: {file},\n\
         {within}pointer: {pointer:?},\n\
         {within}rules: {rules},\n\
         {within}properties: {properties},\n\
         {within}inner: {inner},\n\
         {outside}}}"
    )
}

fn reference(located: &Located<'_>, scope: &Scope, depth: usize) -> String {
    match located {
        Located::Table(type_name) => format!("&{}", table_name(type_name)),
        Located::Here(location) => format!("&{}", expression(location, scope, depth)),
    }
}

fn rules(rules: &[SpecRule<'_>], scope: &Scope, depth: usize) -> String {
    let entries = rules.iter().map(|rule| {
        scope.uses(&[Import::SpecRule]);
        let property = rule.property;
        let property = option(property.map(|property| format!("{property:?}")));
        let (code, pointer) = (rule.code, rule.pointer);
        let file = match rule.file {
            SpecFile::Only => String::new(),
            SpecFile::Named(name) => format!(".in_file({name:?})"),
        };
        format!("SpecRule::new({code:?}, {property}, {pointer:?}){file}")
    });
    list(depth, entries)
}

fn properties(properties: &[(&str, Located<'_>)], scope: &Scope, depth: usize) -> String {
    let entries = properties.iter().map(|(name, located)| {
        let located = reference(located, scope, depth + 1);
        format!("({name:?}, {located})")
    });
    list(depth, entries)
}

/// A list with a line for each entry.
fn list(depth: usize, entries: impl Iterator<Item = String>) -> String {
    let (outside, within) = (indent(depth), indent(depth + 1));
    let mut text = String::from("&[");
    let start = text.len();
    for entry in entries {
        text.extend(["\n", &within, &entry, ","]);
    }
    if text.len() > start {
        text.extend(["\n", &outside]);
    }
    text + "]"
}

fn option(value: Option<String>) -> String {
    match value {
        Some(value) => format!("Some({value})"),
        None => "None".to_owned(),
    }
}

fn indent(depth: usize) -> String {
    " ".repeat(4 * depth)
}
