//! Conditions between the properties of an object, as a function for each type that has some.

use heck::ToSnakeCase;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::checks;
use super::ident::{ident, type_of_api};
use super::{Item, item};
use crate::ir::Rule;
use crate::prose::words;
use crate::targets::rust::plan::{Fact, Field, ObjectPlan, RustPlan, Step, Test, TypeForm};

/// Every function of an API.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let functions = plan.types.iter().filter_map(|plan| match &plan.form {
        TypeForm::Struct(object) if object.conditions().next().is_some() => {
            Some(item(move || function(plan.name, object)))
        }
        _ => None,
    });
    functions.collect()
}

/// The name of a type's function.
pub(in crate::targets::rust) fn function_name(type_name: &str) -> Ident {
    ident(&type_name.to_snake_case())
}

fn function(type_name: &str, object: &ObjectPlan<'_>) -> TokenStream {
    let name = function_name(type_name);
    let parts = type_of_api(&format!("{type_name}Parts"));
    let checks = object.conditions().map(|(rule, steps)| check(rule, steps));
    // What fails whatever the properties are looks at none of them.
    let looks = object
        .conditions()
        .any(|(_, steps)| steps.iter().any(has_test));
    let argument = if looks { quote!(parts) } else { quote!(_parts) };
    quote! {
        pub(super) fn #name(#argument: &#parts<'_>, at: &Path<'_>, report: &mut Report) {
            #(#checks)*
        }
    }
}

/// The checks of one rule. What it should be in words is written once, however many properties can be at fault.
fn check(rule: &Rule, steps: &[Step<'_>]) -> TokenStream {
    let checks = steps.iter().map(step);
    if !steps.iter().any(can_fail) {
        return checks.collect();
    }
    let (id, text) = (&rule.origin, words::condition(rule).unwrap_or_default());
    quote! {
        {
            const RULE: (&str, &str) = (#id, #text);
            #(#checks)*
        }
    }
}

/// Whether a step looks at a property.
fn has_test(step: &Step<'_>) -> bool {
    matches!(step, Step::If { .. })
}

/// Whether a step can report the rule itself.
fn can_fail(step: &Step<'_>) -> bool {
    match step {
        Step::If {
            then, otherwise, ..
        } => then.iter().chain(otherwise).any(can_fail),
        Step::Missing(_) => false,
        Step::Fail(_) => true,
    }
}

fn step(step: &Step<'_>) -> TokenStream {
    match step {
        Step::If {
            test,
            then,
            otherwise,
        } => {
            let test = expression(test);
            let then = then.iter().map(self::step);
            let otherwise = otherwise.iter().map(self::step);
            let otherwise = (otherwise.len() > 0).then(|| quote!(else { #(#otherwise)* }));
            quote!(if #test { #(#then)* } #otherwise)
        }
        Step::Missing(name) => quote!(report.add(at, Problem::Required { member: #name });),
        Step::Fail(None) => quote!(rules::condition::fail(RULE.0, RULE.1, at, report);),
        Step::Fail(Some(name)) => {
            quote!(rules::condition::fail(RULE.0, RULE.1, &at.member(#name), report);)
        }
    }
}

/// How many operands an expression has at most; more of them are looked at in a list. Operators nest to the left, and
/// what reads an expression goes a level down for each.
const OPERANDS: usize = 32;

fn expression(test: &Test<'_>) -> TokenStream {
    match test {
        Test::All(tests) if tests.is_empty() => quote!(true),
        Test::Any(tests) if tests.is_empty() => quote!(false),
        Test::All(tests) if tests.len() > OPERANDS => {
            let tests = tests.iter().map(expression);
            quote!(![#(#tests),*].contains(&false))
        }
        Test::Any(tests) if tests.len() > OPERANDS => {
            let tests = tests.iter().map(expression);
            quote!([#(#tests),*].contains(&true))
        }
        Test::All(tests) => joined(tests, &quote!(&&)),
        Test::Any(tests) => joined(tests, &quote!(||)),
        Test::Is(it) => fact(it),
        Test::IsNot(it) => {
            let fact = fact(it);
            quote!(!#fact)
        }
        Test::Count { tests, is_one } => {
            let sum = sum(tests);
            if *is_one {
                quote!(#sum == 1)
            } else {
                quote!(#sum != 1)
            }
        }
        Test::Choice(parts) => {
            let [condition, then, otherwise] = parts.each_ref().map(expression);
            quote!(if #condition { #then } else { #otherwise })
        }
    }
}

/// How many hold.
fn sum(tests: &[Test<'_>]) -> TokenStream {
    let tokens = tests.iter().map(expression);
    if tests.len() > OPERANDS {
        quote!([#(#tokens),*].iter().filter(|holds| **holds).count())
    } else {
        quote!(#(u32::from(#tokens))+*)
    }
}

fn joined(tests: &[Test<'_>], operator: &TokenStream) -> TokenStream {
    let mut operands = tests.iter().map(operand);
    let first = operands.next();
    quote!(#first #(#operator #operands)*)
}

/// A test between two operators, in parentheses where it has operators of its own.
fn operand(test: &Test<'_>) -> TokenStream {
    let tokens = expression(test);
    match test {
        Test::All(_) | Test::Any(_) | Test::Count { .. } | Test::Choice(_) => quote!((#tokens)),
        Test::Is(_) | Test::IsNot(_) => tokens,
    }
}

/// A call or a macro: it binds tighter than any operator.
fn fact(fact: &Fact<'_>) -> TokenStream {
    match fact {
        Fact::IsPresent(field) => {
            let field = ident(field.name);
            quote!(parts.#field.presence().is_present())
        }
        Fact::IsNull(field) => {
            let presence = presence(*field);
            quote!(matches!(#presence, Presence::Null))
        }
        Fact::Passes(field, check) => {
            let field = ident(field.name);
            checks::holds(check, &quote!(&parts.#field))
        }
    }
}

/// How a property is there; one that is required and null is no value in memory.
fn presence(Field { member, name }: Field<'_>) -> TokenStream {
    let field = ident(name);
    if member.is_required() {
        quote!(parts.#field.presence().or_null())
    } else {
        quote!(parts.#field.presence())
    }
}
