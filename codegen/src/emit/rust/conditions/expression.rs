//! Whether constraints hold, as expressions over the parts of an object.

use proc_macro2::TokenStream;
use quote::quote;

use super::member;
use super::test::Test;
use crate::emit::rust::ident::ident;
use crate::emit::rust::rule_calls::rule_holds;
use crate::ir::{Constraint, Kind, Kinds, Member, Rules, Shape, Struct};

/// Whether all rules hold of the object.
pub(super) fn all(object: &Struct, rules: &Rules) -> Test {
    Test::all(rules.iter().map(|rule| holds(object, &rule.constraint)))
}

/// Whether a constraint holds of the object.
pub(super) fn holds(object: &Struct, constraint: &Constraint) -> Test {
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

fn all_present(object: &Struct, names: &[String]) -> Test {
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
        } => {
            let (condition, then, otherwise) = (test(condition), test(then), test(otherwise));
            let met = condition.clone().not().or(then);
            met.and(condition.or(otherwise))
        }
        _ => Test::If(super::unsupported()),
    }
}

/// Whether rules hold of the member of that name, if it is there.
pub(super) fn of_named(object: &Struct, name: &str, rules: &Rules) -> Test {
    member(object, name).map_or_else(
        || Test::If(super::unsupported()),
        |member| of_member(member, rules),
    )
}

/// Nothing is said of a member that is not there; of null it is known already what holds.
fn of_member(member: &Member, rules: &Rules) -> Test {
    let value = of_value(member, rules);
    let field = ident(&member.rust);
    match (member.is_required(), member.schema.nullable) {
        (true, false) => value,
        (false, false) => {
            let absent = Test::Unless(quote!(parts.#field.presence().is_present()));
            absent.or(value)
        }
        (required, true) => {
            let (null, value) = (Test::known(null_holds(rules)).tokens(), value.tokens());
            let (presence, absent) = if required {
                (quote!(parts.#field.presence().or_null()), None)
            } else {
                (
                    quote!(parts.#field.presence()),
                    Some(quote!(Presence::Absent => true,)),
                )
            };
            Test::If(quote! {
                match #presence {
                    #absent
                    Presence::Null => #null,
                    _ => #value,
                }
            })
        }
    }
}

fn of_value(member: &Member, rules: &Rules) -> Test {
    Test::all(
        rules
            .iter()
            .map(|rule| value_holds(member, &rule.constraint)),
    )
}

fn value_holds(member: &Member, constraint: &Constraint) -> Test {
    let field = ident(&member.rust);
    match constraint {
        Constraint::Never => Test::NEVER,
        Constraint::Type(kinds) => Test::known(takes_kind(member, *kinds)),
        constraint => rule_holds(constraint, &quote!(&parts.#field)).map_or_else(
            || combination(constraint, &|rules| of_value(member, rules)),
            Test::If,
        ),
    }
}

/// The member's own type settles `type`.
fn takes_kind(member: &Member, kinds: Kinds) -> bool {
    let own = kinds_of_member(member).unwrap_or(Kinds::ALL);
    own.and(kinds) == own
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

/// The kinds a member's type takes beside null, where the shape itself says it.
pub(super) fn kinds_of_member(member: &Member) -> Option<Kinds> {
    match &member.schema.shape {
        Shape::Any | Shape::Named(_) | Shape::Union(_) => None,
        shape => Some(shape.kinds()),
    }
}

/// Whether the member is there, be it null.
pub(super) fn present(object: &Struct, name: &str) -> Test {
    member(object, name).map_or_else(|| Test::If(super::unsupported()), presence)
}

fn presence(member: &Member) -> Test {
    if member.is_required() {
        return Test::ALWAYS;
    }
    let field = ident(&member.rust);
    Test::If(quote!(parts.#field.presence().is_present()))
}

/// `if test { then } else { otherwise }`, as short as it can be.
pub(super) fn branch(
    test: Test,
    then: Option<TokenStream>,
    otherwise: Option<TokenStream>,
) -> TokenStream {
    if test.is_always() {
        return then.unwrap_or_default();
    }
    if test.is_never() {
        return otherwise.unwrap_or_default();
    }
    match (then, otherwise) {
        (None, None) => quote!(),
        (Some(then), None) => {
            let test = test.tokens();
            quote!(if #test { #then })
        }
        (None, Some(otherwise)) => branch(test.not(), Some(otherwise), None),
        (Some(then), Some(otherwise)) => {
            let test = test.tokens();
            quote!(if #test { #then } else { #otherwise })
        }
    }
}
