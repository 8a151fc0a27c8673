//! Conditions between the properties of an object, as a function for each type that has some.

use heck::ToSnakeCase;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::checks;
use super::ident::{ident, type_of_api};
use super::{Item, item};
use crate::ir::Rule;
use crate::prose::words;
use crate::targets::rust::plan::{Case, Fact, Field, ObjectPlan, RustPlan, Step, Test, TypeForm};

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
    matches!(step, Step::If(_))
}

/// Whether a step can report the rule itself.
fn can_fail(step: &Step<'_>) -> bool {
    match step {
        Step::If(cases) => cases.iter().flat_map(|case| &case.steps).any(can_fail),
        Step::Missing(_) => false,
        Step::Fail(_) => true,
    }
}

fn step(step: &Step<'_>) -> TokenStream {
    match step {
        Step::If(cases) => {
            let mut cases = cases.iter().map(case);
            let first = cases.next();
            quote!(#first #(else #cases)*)
        }
        Step::Missing(name) => quote!(report.add(at, Problem::Required { property: #name });),
        Step::Fail(None) => quote!(rules::condition::fail(RULE.0, RULE.1, at, report);),
        Step::Fail(Some(name)) => {
            quote!(rules::condition::fail(RULE.0, RULE.1, &at.property(#name), report);)
        }
    }
}

fn case(Case { test, steps }: &Case<'_>) -> TokenStream {
    let steps = steps.iter().map(step);
    if test.is_always() {
        return quote!({ #(#steps)* });
    }
    let test = expression(test);
    quote!(if #test { #(#steps)* })
}

/// How many operands an expression has at most; more of them are looked at in a list. Operators nest to the left, and
/// what reads an expression goes a level down for each.
const OPERANDS: usize = 32;

/// Whether a test is certain to hold.
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
        Test::All(tests) => joined(tests, Operator::And),
        Test::Any(tests) => joined(tests, Operator::Or),
        Test::Is(fact) => {
            let holds = holds(fact);
            match is_known(fact) {
                Some(is_known) => quote!(#is_known && #holds),
                None => holds,
            }
        }
        // Of an invalid property every fact holds.
        Test::IsNot(fact) => {
            let holds = holds(fact);
            quote!(!#holds)
        }
        Test::Count { .. } | Test::Choice(_) if !test.is_exact() => {
            let truth = truth(test);
            quote!(#truth.is_certain())
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

/// What is known of a test: what it comes to where several are counted, or one decides, depends on it.
fn truth(test: &Test<'_>) -> TokenStream {
    match test {
        _ if test.is_exact() => {
            let holds = expression(test);
            quote!(rules::Truth::of(#holds))
        }
        Test::All(tests) => {
            let tests = tests.iter().map(truth);
            quote!(rules::Truth::all(&[#(#tests),*]))
        }
        Test::Any(tests) => {
            let tests = tests.iter().map(truth);
            quote!(rules::Truth::any(&[#(#tests),*]))
        }
        Test::Is(fact) => truth_of_fact(fact),
        Test::IsNot(fact) => {
            let truth = truth_of_fact(fact);
            quote!(#truth.not())
        }
        Test::Count { tests, is_one } => {
            let tests = tests.iter().map(truth);
            let not = (!is_one).then(|| quote!(.not()));
            quote!(rules::Truth::one(&[#(#tests),*]) #not)
        }
        Test::Choice(parts) => {
            let [condition, then, otherwise] = parts.each_ref().map(truth);
            quote!(#condition.choose(#then, #otherwise))
        }
    }
}

fn truth_of_fact(fact: &Fact<'_>) -> TokenStream {
    let holds = holds(fact);
    match (fact, is_known(fact)) {
        (Fact::Passes(..), Some(is_known)) => quote!(rules::Truth::of_property(#is_known, #holds)),
        _ => quote!(rules::Truth::of_property(#holds, true)),
    }
}

/// What joins operands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Operator {
    And,
    Or,
}

fn joined(tests: &[Test<'_>], operator: Operator) -> TokenStream {
    let mut operands = tests.iter().map(|test| operand(test, operator));
    let first = operands.next();
    match operator {
        Operator::And => quote!(#first #(&& #operands)*),
        Operator::Or => quote!(#first #(|| #operands)*),
    }
}

/// A test between two operators, in parentheses where it has other operators of its own.
fn operand(test: &Test<'_>, outer: Operator) -> TokenStream {
    let tokens = expression(test);
    let is_closed = match test {
        Test::Is(fact) => outer == Operator::And || is_known(fact).is_none(),
        Test::IsNot(_) => true,
        Test::Count { .. } | Test::Choice(_) => !test.is_exact(),
        Test::All(_) | Test::Any(_) => false,
    };
    if is_closed { tokens } else { quote!((#tokens)) }
}

/// Whether a fact holds, as far as it is known: a call or a macro, which binds tighter than any operator.
fn holds(fact: &Fact<'_>) -> TokenStream {
    match fact {
        Fact::IsPresent(field) => {
            let presence = presence(*field);
            quote!(#presence.is_present())
        }
        Fact::IsNull(field) => {
            let presence = presence(*field);
            quote!(matches!(#presence, Presence::Null))
        }
        Fact::Fits(field) => is_given(*field),
        Fact::Passes(field, check) => {
            let field = ident(field.name);
            checks::holds(check, &quote!(&parts.#field))
        }
    }
}

/// What has to be asked beside, so that it is known whether the fact holds.
fn is_known(fact: &Fact<'_>) -> Option<TokenStream> {
    match fact {
        Fact::Passes(field, _) => Some(is_given(*field)),
        Fact::IsPresent(_) | Fact::IsNull(_) | Fact::Fits(_) => None,
    }
}

fn is_given(field: Field<'_>) -> TokenStream {
    let field = ident(field.name);
    quote!(parts.#field.is_given())
}

/// How a property is there; one that is required and null is no value in memory.
fn presence(Field { property, name }: Field<'_>) -> TokenStream {
    let field = ident(name);
    if property.is_required() && property.schema.nullable {
        quote!(parts.#field.presence().or_null())
    } else {
        quote!(parts.#field.presence())
    }
}
