//! Whether constraints hold, as expressions over the parts of an object.

use proc_macro2::TokenStream;
use quote::quote;

use super::test::Test;
use crate::emit::members::Members;
use crate::emit::rust::ident::ident;
use crate::emit::rust::rule_calls::rule_holds;
use crate::ir::{Constraint, Kind, Member, Rules};

/// Whether all rules hold of the object.
pub(super) fn all(object: &Members<'_>, rules: &Rules) -> Test {
    Test::all(rules.iter().map(|rule| holds(object, &rule.constraint)))
}

/// Whether a constraint holds of the object.
pub(super) fn holds(object: &Members<'_>, constraint: &Constraint) -> Test {
    match constraint {
        Constraint::Never => Test::NEVER,
        Constraint::Type(kinds) => Test::known(kinds.has(Kind::Object)),
        Constraint::Required(names) => all_present(object, names),
        Constraint::Properties(members) => Test::all(
            members
                .iter()
                .map(|(name, rules)| of_named(object, name, rules)),
        ),
        Constraint::DependentRequired(name, others) => {
            present(object, name).not().or(all_present(object, others))
        }
        Constraint::DependentSchemas(name, rules) => {
            present(object, name).not().or(all(object, rules))
        }
        other => combination(other, &|rules| all(object, rules)),
    }
}

fn all_present(object: &Members<'_>, names: &[String]) -> Test {
    Test::all(names.iter().map(|name| present(object, name)))
}

/// `allOf` and its like, with `test` for what they combine.
fn combination(constraint: &Constraint, test: &dyn Fn(&Rules) -> Test) -> Test {
    match constraint {
        Constraint::AllOf(branches) => Test::all(branches.iter().map(test)),
        Constraint::AnyOf(branches) => Test::any(branches.iter().map(test)),
        Constraint::OneOf(branches) => Test::one(branches.iter().map(test)),
        Constraint::Not(rules) => test(rules).not(),
        Constraint::If {
            condition,
            then,
            otherwise,
        } => test(condition).choose(test(then), test(otherwise)),
        _ => Test::If(super::unsupported()),
    }
}

/// Whether rules hold of the member of that name, if it is there.
pub(super) fn of_named(object: &Members<'_>, name: &str, rules: &Rules) -> Test {
    object.member(name).map_or_else(
        || Test::If(super::unsupported()),
        |member| of_member(object, member, rules),
    )
}

/// Nothing is said of a member that is not there; of null it is known already what holds.
fn of_member(object: &Members<'_>, member: &Member, rules: &Rules) -> Test {
    let value = of_value(object, member, rules);
    let field = ident(&member.rust);
    let (absent, presence) = if member.is_required() {
        (Test::NEVER, quote!(parts.#field.presence().or_null()))
    } else {
        let presence = quote!(parts.#field.presence());
        (Test::Unless(quote!(#presence.is_present())), presence)
    };
    if !member.schema.nullable {
        return absent.or(value);
    }
    let null = Test::If(quote!(matches!(#presence, Presence::Null)));
    absent.or(null.choose(Test::known(null_holds(rules)), value))
}

fn of_value(object: &Members<'_>, member: &Member, rules: &Rules) -> Test {
    Test::all(
        rules
            .iter()
            .map(|rule| value_holds(object, member, &rule.constraint)),
    )
}

fn value_holds(object: &Members<'_>, member: &Member, constraint: &Constraint) -> Test {
    let field = ident(&member.rust);
    match constraint {
        Constraint::Never => Test::NEVER,
        Constraint::Type(kinds) => object
            .takes(member, *kinds)
            .map_or_else(|| Test::If(super::unsupported()), Test::known),
        constraint => rule_holds(constraint, &quote!(&parts.#field)).map_or_else(
            || combination(constraint, &|rules| of_value(object, member, rules)),
            Test::If,
        ),
    }
}

/// Whether rules hold of `null`.
fn null_holds(rules: &Rules) -> bool {
    rules.iter().all(|rule| match &rule.constraint {
        Constraint::Never => false,
        Constraint::Type(kinds) => kinds.has(Kind::Null),
        Constraint::Enum(values) => values.iter().any(serde_json::Value::is_null),
        Constraint::AllOf(branches) => branches.iter().all(null_holds),
        Constraint::AnyOf(branches) => branches.iter().any(null_holds),
        Constraint::OneOf(branches) => {
            branches.iter().filter(|rules| null_holds(rules)).count() == 1
        }
        Constraint::Not(rules) => !null_holds(rules),
        Constraint::If {
            condition,
            then,
            otherwise,
        } => {
            if null_holds(condition) {
                null_holds(then)
            } else {
                null_holds(otherwise)
            }
        }
        _ => true,
    })
}

/// Whether the member is there, be it null.
pub(super) fn present(object: &Members<'_>, name: &str) -> Test {
    object
        .member(name)
        .map_or_else(|| Test::If(super::unsupported()), presence)
}

fn presence(member: &Member) -> Test {
    if member.is_required() {
        return Test::ALWAYS;
    }
    let field = ident(&member.rust);
    Test::If(quote!(parts.#field.presence().is_present()))
}

/// `if test { then } else { otherwise }`, as short as it can be.
pub(super) fn branch(test: Test, then: TokenStream, otherwise: TokenStream) -> TokenStream {
    match (then.is_empty(), otherwise.is_empty()) {
        _ if test.is_always() => then,
        _ if test.is_never() => otherwise,
        (true, true) => quote!(),
        (false, true) => {
            let test = test.tokens();
            quote!(if #test { #then })
        }
        (true, false) => branch(test.not(), otherwise, quote!()),
        (false, false) => {
            let test = test.tokens();
            quote!(if #test { #then } else { #otherwise })
        }
    }
}
