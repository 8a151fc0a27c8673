//! Conditions between the properties of an object, as a function for each type that has some.

use heck::ToSnakeCase;
use proc_macro2::{Ident, TokenStream};
use quote::quote;

use super::checks;
use super::ident::ident;
use super::scope::Scope;
use super::{Item, item};
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{
    Case, Condition, Fact, Field, ObjectPlan, RustPlan, Step, Test, TypeForm,
};

/// Every function of an API.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let with_conditions = plan.types.iter().filter_map(|of_type| match &of_type.form {
        TypeForm::Struct(object) if object.has_conditions() => Some((of_type.name, object)),
        _ => None,
    });
    let items = with_conditions
        .map(|(name, object)| item(plan, move |api| function(name, object, api.scope)));
    items.collect()
}

/// The name of a type's function.
pub(in crate::targets::rust) fn function_name(type_name: &str) -> Ident {
    ident(&type_name.to_snake_case())
}

fn function(type_name: &str, object: &ObjectPlan<'_>, scope: &Scope) -> TokenStream {
    scope.uses(&[Import::Path, Import::Report]);
    let name = function_name(type_name);
    let parts = scope.type_of_api(&format!("{type_name}Parts"));
    let checks = object.conditions().map(|condition| check(condition, scope));
    // What fails whatever the properties are looks at none of them.
    let looks = object
        .conditions()
        .any(|condition| condition.steps.iter().any(has_test));
    let argument = if looks { quote!(parts) } else { quote!(_parts) };
    quote! {
        pub(super) fn #name(#argument: &#parts<'_>, at: &Path<'_>, report: &mut Report) {
            #(#checks)*
        }
    }
}

/// The checks of one rule. What it should be in words is written once, however many properties can be at fault.
fn check(condition: &Condition<'_>, scope: &Scope) -> TokenStream {
    let checks = condition.steps.iter().map(|it| step(it, scope));
    if !condition.steps.iter().any(can_fail) {
        return checks.collect();
    }
    let rules = scope.name(Import::RulesModule);
    let (keyword, sentence) = (condition.origin, &condition.sentence);
    quote! {
        {
            const RULE: #rules::Condition = #rules::Condition {
                keyword: #keyword,
                sentence: #sentence,
            };
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

fn step(step: &Step<'_>, scope: &Scope) -> TokenStream {
    match step {
        Step::If(cases) => {
            let mut cases = cases.iter().map(|it| case(it, scope));
            let first = cases.next();
            quote!(#first #(else #cases)*)
        }
        Step::Missing(name) => {
            let rules = scope.name(Import::RulesModule);
            quote!(#rules::condition::missing(#name, at, report);)
        }
        Step::Fail(None) => quote!(RULE.fail(at, report);),
        Step::Fail(Some(name)) => quote!(RULE.fail(&at.property(#name), report);),
    }
}

fn case(Case { test, steps }: &Case<'_>, scope: &Scope) -> TokenStream {
    let steps = steps.iter().map(|it| self::step(it, scope));
    if test.is_always() {
        return quote!({ #(#steps)* });
    }
    let test = expression(test, scope);
    quote!(if #test { #(#steps)* })
}

/// How many operands an expression has at most; more of them are looked at in a list. Operators nest to the left, and
/// what reads an expression goes a level down for each.
const OPERANDS: usize = 32;

/// Whether a test is certain to hold.
fn expression(test: &Test<'_>, scope: &Scope) -> TokenStream {
    match test {
        Test::All(tests) if tests.is_empty() => quote!(true),
        Test::Any(tests) if tests.is_empty() => quote!(false),
        Test::All(tests) if tests.len() > OPERANDS => {
            let tests = tests.iter().map(|it| expression(it, scope));
            quote!(![#(#tests),*].contains(&false))
        }
        Test::Any(tests) if tests.len() > OPERANDS => {
            let tests = tests.iter().map(|it| expression(it, scope));
            quote!([#(#tests),*].contains(&true))
        }
        Test::All(tests) => joined(tests, Operator::And, scope),
        Test::Any(tests) => joined(tests, Operator::Or, scope),
        Test::Is(fact) => {
            let holds = holds(fact, scope);
            match fact {
                Fact::Passes(field, _) => {
                    let is_known = is_given(*field);
                    quote!(#is_known && #holds)
                }
                Fact::IsPresent(_) | Fact::IsNull(_) | Fact::Fits(_) => holds,
            }
        }
        // Of an invalid property every fact holds.
        Test::IsNot(fact) => {
            let holds = holds(fact, scope);
            quote!(!#holds)
        }
        Test::Count { .. } | Test::Choice(_) if !test.is_exact() => {
            let truth = truth(test, scope);
            quote!(#truth.is_certain())
        }
        Test::Count { tests, is_one } => {
            let sum = sum(tests, scope);
            if *is_one {
                quote!(#sum == 1)
            } else {
                quote!(#sum != 1)
            }
        }
        Test::Choice(parts) => {
            let [condition, then, otherwise] = parts.each_ref().map(|it| expression(it, scope));
            quote!(if #condition { #then } else { #otherwise })
        }
    }
}

/// How many hold.
fn sum(tests: &[Test<'_>], scope: &Scope) -> TokenStream {
    let tokens = tests.iter().map(|it| expression(it, scope));
    if tests.len() > OPERANDS {
        quote!([#(#tokens),*].iter().filter(|holds| **holds).count())
    } else {
        quote!(#(u32::from(#tokens))+*)
    }
}

/// What is known of a test: what it comes to where several are counted, or one decides, depends on it.
fn truth(test: &Test<'_>, scope: &Scope) -> TokenStream {
    let rules = scope.name(Import::RulesModule);
    match test {
        _ if test.is_exact() => {
            let holds = expression(test, scope);
            quote!(#rules::Truth::of(#holds))
        }
        Test::All(tests) => {
            let tests = tests.iter().map(|it| truth(it, scope));
            quote!(#rules::Truth::all(&[#(#tests),*]))
        }
        Test::Any(tests) => {
            let tests = tests.iter().map(|it| truth(it, scope));
            quote!(#rules::Truth::any(&[#(#tests),*]))
        }
        Test::Is(fact) => truth_of_fact(fact, scope),
        Test::IsNot(fact) => {
            let truth = truth_of_fact(fact, scope);
            quote!(#truth.not())
        }
        Test::Count { tests, is_one } => {
            let tests = tests.iter().map(|it| truth(it, scope));
            let not = (!is_one).then(|| quote!(.not()));
            quote!(#rules::Truth::one(&[#(#tests),*]) #not)
        }
        Test::Choice(parts) => {
            let [condition, then, otherwise] = parts.each_ref().map(|it| truth(it, scope));
            quote!(#condition.choose(#then, #otherwise))
        }
    }
}

fn truth_of_fact(fact: &Fact<'_>, scope: &Scope) -> TokenStream {
    let rules = scope.name(Import::RulesModule);
    let holds = holds(fact, scope);
    match fact {
        Fact::Passes(field, _) => {
            let is_known = is_given(*field);
            quote!(#rules::Truth::of_property(#is_known, #holds))
        }
        Fact::IsPresent(_) | Fact::IsNull(_) | Fact::Fits(_) => {
            quote!(#rules::Truth::of_property(#holds, true))
        }
    }
}

/// What joins operands.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Operator {
    And,
    Or,
}

fn joined(tests: &[Test<'_>], operator: Operator, scope: &Scope) -> TokenStream {
    let mut operands = tests.iter().map(|test| operand(test, operator, scope));
    let first = operands.next();
    match operator {
        Operator::And => quote!(#first #(&& #operands)*),
        Operator::Or => quote!(#first #(|| #operands)*),
    }
}

/// A test between two operators, in parentheses where it has other operators of its own.
fn operand(test: &Test<'_>, outer: Operator, scope: &Scope) -> TokenStream {
    let tokens = expression(test, scope);
    let is_closed = match test {
        Test::Is(fact) => outer == Operator::And || !matches!(fact, Fact::Passes(..)),
        Test::IsNot(_) => true,
        Test::Count { .. } | Test::Choice(_) => !test.is_exact(),
        Test::All(_) | Test::Any(_) => false,
    };
    if is_closed { tokens } else { quote!((#tokens)) }
}

/// Whether a fact holds, as far as it is known: a call or a macro, which binds tighter than any operator.
fn holds(fact: &Fact<'_>, scope: &Scope) -> TokenStream {
    match fact {
        Fact::IsPresent(field) if is_null_absent(*field) => {
            let part = part(*field);
            quote!(#part.presence().or_null().is_present())
        }
        Fact::IsPresent(field) => {
            let part = part(*field);
            quote!(#part.is_present())
        }
        Fact::IsNull(field) if is_null_absent(*field) => {
            let (part, presence) = (part(*field), scope.name(Import::Presence));
            quote!(matches!(#part.presence().or_null(), #presence::Null))
        }
        Fact::IsNull(field) => {
            let part = part(*field);
            quote!(#part.is_null())
        }
        Fact::Fits(field) => is_given(*field),
        Fact::Passes(field, check) => {
            let field = ident(field.name);
            checks::holds(check, &quote!(&parts.#field), scope)
        }
    }
}

fn is_given(field: Field<'_>) -> TokenStream {
    let part = part(field);
    quote!(#part.is_given())
}

fn part(field: Field<'_>) -> TokenStream {
    let field = ident(field.name);
    quote!(parts.#field)
}

/// Whether null is no value in memory, as of a property that is always there.
fn is_null_absent(field: Field<'_>) -> bool {
    field.property.is_required() && field.property.schema.nullable
}
