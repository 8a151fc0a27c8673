//! Conditions between members. Three common forms are attributes; every other one is a plain function.

mod expression;
mod forms;
mod obstacle;
mod test;

pub(super) use forms::{RequiredWhen, at_least_one_of, required_when};
pub(crate) use obstacle::obstacle;

use std::collections::HashSet;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote;

use super::ident::{ident, type_of_api};
use super::{Item, item};
use crate::emit::members::Members;
use crate::emit::words;
use crate::ir::{Api, Constraint, Definition, Rule, Rules};
use expression::{all, branch, holds, of_named, present};

/// The rules that no attribute says.
pub(crate) fn unattributed<'r>(
    rules: &'r Rules,
    object: &'r Members<'_>,
) -> impl Iterator<Item = &'r Rule> {
    rules
        .iter()
        .filter(|rule| !forms::has_attribute(object, &rule.constraint))
}

/// The statements of the type's function; none if nothing is left to be checked.
fn statements(object: &Members<'_>, rules: &Rules) -> TokenStream {
    let checks = unattributed(rules, object);
    checks.map(|rule| check(object, rule)).collect()
}

/// Whether the type's rules need a function.
pub(super) fn needs_function(object: &Members<'_>, definition: &Definition) -> bool {
    !statements(object, &definition.schema.rules).is_empty()
}

/// Whether the attributes of a type, one a rule, say anything twice: what they ask for, or when.
pub(super) fn repeat_words(api: &Api) -> bool {
    api.definitions.iter().any(|definition| {
        let Some(object) = definition.as_struct() else {
            return false;
        };
        let members = Members::new(api, object);
        let mut seen = HashSet::new();
        let rules = definition.schema.rules.iter();
        let mut words = rules.flat_map(|rule| forms::words(&members, &rule.constraint));
        words.any(|word| !seen.insert(word))
    })
}

/// The function's name.
pub(super) fn function_name(definition: &Definition) -> Ident {
    ident(&heck::ToSnakeCase::to_snake_case(definition.rust.as_str()))
}

/// Every function of an API.
pub(super) fn items(api: &Api) -> Vec<Item<'_>> {
    let functions = api.definitions.iter().filter_map(|definition| {
        let object = definition.as_struct()?;
        let is_needed = !definition.schema.rules.is_empty()
            && needs_function(&Members::new(api, object), definition);
        is_needed.then(|| item(move || function(&Members::new(api, object), definition)))
    });
    functions.collect()
}

fn function(object: &Members<'_>, definition: &Definition) -> TokenStream {
    let name = function_name(definition);
    let parts = type_of_api(&format!("{}Parts", definition.rust));
    let checks = statements(object, &definition.schema.rules);
    // What fails or not whatever the members are looks at none of them.
    let argument = if mentions(checks.clone(), "parts") {
        quote!(parts)
    } else {
        quote!(_parts)
    };
    quote! {
        pub(super) fn #name(#argument: &#parts<'_>, at: &Path<'_>, report: &mut Report) {
            #checks
        }
    }
}

/// Whether a name occurs in the tokens.
fn mentions(tokens: TokenStream, name: &str) -> bool {
    tokens.into_iter().any(|tree| match tree {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => mentions(group.stream(), name),
        _ => false,
    })
}

/// The checks of one rule. What it should be in words is written once, however many members can be at fault.
fn check(object: &Members<'_>, rule: &Rule) -> TokenStream {
    let report_all = |rules: &Rules| reports(object, rules);
    let checks = match &rule.constraint {
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
            branch(present(object, name), report_all(rules), quote!())
        }
        constraint => branch(holds(object, constraint), quote!(), failure(&quote!(at))),
    };
    if !mentions(checks.clone(), "RULE") {
        return checks;
    }
    let (id, text) = (&rule.origin, words::condition(rule).unwrap_or_default());
    quote! {
        {
            const RULE: (&str, &str) = (#id, #text);
            #checks
        }
    }
}

/// Checks that say which member is at fault.
fn reports(object: &Members<'_>, rules: &Rules) -> TokenStream {
    let checks = rules.iter().map(|rule| match &rule.constraint {
        Constraint::Required(names) => names
            .iter()
            .map(|name| {
                let missing = quote!(report.add(at, Problem::Required { member: #name }););
                branch(present(object, name), quote!(), missing)
            })
            .collect(),
        Constraint::Properties(members) => members
            .iter()
            .map(|(name, rules)| {
                let failure = failure(&quote!(&at.member(#name)));
                branch(of_named(object, name, rules), quote!(), failure)
            })
            .collect(),
        constraint => branch(holds(object, constraint), quote!(), failure(&quote!(at))),
    });
    checks.collect()
}

fn failure(at: &TokenStream) -> TokenStream {
    quote!(rules::condition::fail(RULE.0, RULE.1, #at, report);)
}

/// `check` refuses what would end here; should it miss something, the code does not compile.
fn unsupported() -> TokenStream {
    quote!(compile_error!(
        "a condition that the generator cannot write"
    ))
}
