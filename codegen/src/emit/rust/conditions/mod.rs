//! Conditions between members. Three common forms are attributes; every other one is a plain function.

mod expression;
mod forms;
mod obstacle;
mod test;

pub(super) use forms::{RequiredWhen, at_least_one_of, required_when};
pub(crate) use obstacle::obstacle;

use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::ident::{ident, type_of_api};
use super::{Item, item};
use crate::emit::words;
use crate::ir::{Api, Constraint, Definition, Member, Rule, Rules, Struct};
use expression::{all, branch, holds, of_named, present};

/// The rules that need a function.
pub(crate) fn unattributed<'r>(
    rules: &'r Rules,
    object: &'r Struct,
) -> impl Iterator<Item = &'r Rule> {
    rules
        .iter()
        .filter(|rule| !forms::has_attribute(object, &rule.constraint))
}

/// Whether the type's rules need a function.
pub(super) fn needs_function(definition: &Definition, object: &Struct) -> bool {
    unattributed(&definition.schema.rules, object)
        .next()
        .is_some()
}

/// The function's name.
pub(super) fn function_name(definition: &Definition) -> Ident {
    ident(&heck::ToSnakeCase::to_snake_case(definition.rust.as_str()))
}

/// Every function of an API.
pub(super) fn items(api: &Api) -> Vec<Item<'_>> {
    let functions = api.definitions.iter().filter_map(|definition| {
        let object = definition.as_struct()?;
        needs_function(definition, object).then(|| item(move || function(definition, object)))
    });
    functions.collect()
}

fn function(definition: &Definition, object: &Struct) -> TokenStream {
    let name = function_name(definition);
    let parts = type_of_api(&format!("{}Parts", definition.rust));
    let checks = unattributed(&definition.schema.rules, object).map(|rule| check(object, rule));
    quote! {
        pub(super) fn #name(parts: &#parts<'_>, at: &Path<'_>, report: &mut Report) {
            #(#checks)*
        }
    }
}

fn check(object: &Struct, rule: &Rule) -> TokenStream {
    let text = words::condition(rule).unwrap_or_default();
    let report_all = |rules: &Rules| (!rules.is_empty()).then(|| reports(object, rules, &text));
    match &rule.constraint {
        Constraint::If {
            condition,
            then,
            otherwise,
        } => branch(
            all(object, condition),
            report_all(then),
            report_all(otherwise),
        ),
        Constraint::DependentSchemas(name, rules) => {
            branch(present(object, name), report_all(rules), None)
        }
        constraint => branch(
            holds(object, constraint),
            None,
            Some(failure(&text, &quote!(at))),
        ),
    }
}

/// Checks that say which member is at fault.
fn reports(object: &Struct, rules: &Rules, text: &str) -> TokenStream {
    let checks = rules.iter().map(|rule| match &rule.constraint {
        Constraint::Required(names) => names
            .iter()
            .map(|name| {
                let missing = quote!(report.add(at, Problem::Required { member: #name }););
                branch(present(object, name), None, Some(missing))
            })
            .collect(),
        Constraint::Properties(members) => members
            .iter()
            .map(|(name, rules)| {
                let failure = failure(text, &quote!(&at.member(#name)));
                branch(of_named(object, name, rules), None, Some(failure))
            })
            .collect(),
        constraint => branch(
            holds(object, constraint),
            None,
            Some(failure(text, &quote!(at))),
        ),
    });
    checks.collect()
}

fn failure(text: &str, at: &TokenStream) -> TokenStream {
    quote!(rules::condition::fail("condition", #text, #at, report);)
}

fn member<'o>(object: &'o Struct, name: &str) -> Option<&'o Member> {
    object.members.iter().find(|member| member.name == name)
}

/// `check` refuses what would end here; should it miss something, the code does not compile.
fn unsupported() -> TokenStream {
    quote!(compile_error!(
        "a condition that the generator cannot write"
    ))
}
