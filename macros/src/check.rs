//! What the attributes of a struct must be among each other. One function per concern, all called.

pub(crate) mod draft;
mod tuple;

use std::collections::HashSet;

use proc_macro2::Ident;
use quote::ToTokens;
use specwright_core::decimal::Decimal;
use syn::Type;

use crate::ast::ty::{self, Kind};
use crate::ast::{Body, Container, Derive, Field, Form, Newtype};
use crate::attributes::condition::Condition;
use crate::attributes::literal::Literal;
use crate::attributes::rules::{Limit, Rule, Rules};
use crate::context::Context;
use crate::symbol;

pub(crate) fn check(context: &Context, container: &Container, derive: Derive) {
    check_generics(context, container, derive);
    check_container_rules(context, container);
    match &container.body {
        Body::Fields(fields) => check_fields(context, container, fields),
        Body::Newtype(newtype) => check_newtype(context, container, newtype),
        Body::Tuple(items) => tuple::check(context, container, items),
    }
    match derive {
        Derive::Model | Derive::AsInstance => {}
        Derive::Validate => check_validate_alone(context, container),
        Derive::Builder => check_setters(context, container),
    }
}

fn check_fields(context: &Context, container: &Container, fields: &[Field]) {
    if let Some(key) = container.attributes.tuple.key() {
        context.error(key, "`tuple` is for structs with unnamed fields");
    }
    check_wire_names(context, container);
    check_additional(context, container);
    check_conditions(context, container);
    for field in fields {
        check_presence(context, field);
        check_rules(context, &field.attributes.rules, &field.ty);
    }
}

fn check_generics(context: &Context, container: &Container, derive: Derive) {
    let generics = &container.generics;
    if generics.params.is_empty() {
        return;
    }
    if derive != Derive::Validate {
        let message = format!(
            "`derive({})` is for structs without generic parameters",
            derive.name()
        );
        context.error(generics, message);
    } else if let Some(key) = container.attributes.check.key() {
        context.error(
            key,
            "`check` is for structs without generic parameters; expected `with = …`",
        );
    }
}

/// On a struct with fields, the only rules are those that count the fields or take it as a whole.
fn check_container_rules(context: &Context, container: &Container) {
    let rules = &container.attributes.rules;
    if !matches!(container.body, Body::Fields(_)) {
        return;
    }
    for rule in &rules.list {
        let is_of_struct = [
            symbol::MIN_PROPERTIES,
            symbol::MAX_PROPERTIES,
            symbol::EVALUATE,
        ];
        // Beside counts that exclude each other.
        let is_meant = rule.key == symbol::NEVER && rules.excluding().is_some();
        if !is_meant && !is_of_struct.contains(&rule.name().as_str()) {
            let message = format!("`{}` belongs on a field, not on the struct", rule.key);
            context.error(&rule.key, message);
        }
    }
    check_bounds(context, rules);
}

/// Two fields cannot have one name.
fn check_wire_names(context: &Context, container: &Container) {
    let mut known = HashSet::new();
    // A flattened field has no name in JSON: serde writes its fields beside the others.
    for field in container.named().filter(|field| !field.flattened) {
        if !known.insert(field.wire.as_str()) {
            let message = format!("two fields have the name `{}` in JSON", field.wire);
            match field.attributes.name.get() {
                Some(name) => context.error(name, message),
                None => context.error(&field.ident, message),
            }
        }
    }
}

/// One field at most takes the rest, and there must be a rest. Others take names that match patterns.
fn check_additional(context: &Context, container: &Container) {
    let mut rests = 0;
    for field in container.additional() {
        let Some(key) = field.attributes.additional.key() else {
            continue;
        };
        rests += usize::from(!field.is_matching());
        if rests > 1 && !field.is_matching() {
            let message = "only one field may be `additional`, beside those with `matching`";
            context.error(key, message);
        }
        if container.attributes.deny_unknown.is_set() && !field.is_matching() {
            let message = "`additional` takes what `deny_unknown` rejects; expected one of the two";
            context.error(key, message);
        }
        if !ty::is_fields(&field.ty) {
            context.error(
                &field.ty,
                "expected the type `Properties<…>` for an `additional` field",
            );
        }
        check_additional_alone(context, field);
    }
}

fn check_additional_alone(context: &Context, field: &Field) {
    let attributes = &field.attributes;
    for key in [
        attributes.name.key(),
        attributes.required.key(),
        attributes.nullable.key(),
    ] {
        let Some(key) = key else { continue };
        let message = format!("an `additional` field cannot be `{key}`: it holds many properties");
        context.error(key, message);
    }
}

/// `required` and `nullable` say of an option what `None` means.
fn check_presence(context: &Context, field: &Field) {
    let attributes = &field.attributes;
    if field.is_additional() {
        return;
    }
    for key in [attributes.required.key(), attributes.nullable.key()] {
        let Some(key) = key else { continue };
        match field.form {
            Form::Option(_) => {}
            Form::Maybe(_) => context.error(
                key,
                format!(
                    "`{key}` is for `Option<…>`; a `Maybe<…>` tells absent and null apart already"
                ),
            ),
            Form::Plain => context.error(
                key,
                format!(
                    "`{key}` is for `Option<…>`; a field of a plain type is required and never null"
                ),
            ),
        }
    }
    if let (true, Some(key)) = (attributes.required.is_set(), attributes.nullable.key()) {
        context.error(
            key,
            "`nullable` says nothing beside `required`, which allows null",
        );
    }
}

/// A newtype has rules, on the struct or on its field, and nothing else.
fn check_newtype(context: &Context, container: &Container, newtype: &Newtype) {
    let attributes = &container.attributes;
    let conditions = attributes.conditions.iter().map(|(key, _)| key);
    for key in attributes
        .deny_unknown
        .key()
        .into_iter()
        .chain(attributes.check.key())
        .chain(conditions)
    {
        context.error(key, format!("`{key}` is for structs with named fields"));
    }
    let field = &newtype.attributes;
    for key in [
        field.name.key(),
        field.required.key(),
        field.nullable.key(),
        field.additional.key(),
    ] {
        let Some(key) = key else { continue };
        context.error(
            key,
            format!("`{key}` is for fields, and the field of a newtype is none"),
        );
    }
    for rule in &field.rules.list {
        if attributes.rules.get(&rule.name()).is_some() {
            context.error(
                &rule.key,
                format!(
                    "duplicate attribute `{}`: it is on the struct already",
                    rule.key
                ),
            );
        }
    }
    check_rules(context, &attributes.rules, &newtype.ty);
    check_rules(context, &field.rules, &newtype.ty);
}

/// What only a decode can do.
fn check_validate_alone(context: &Context, container: &Container) {
    let additional = container.additional();
    let additional = additional.filter_map(|field| field.attributes.additional.key());
    for key in container
        .attributes
        .deny_unknown
        .key()
        .into_iter()
        .chain(additional)
    {
        context.error(
            key,
            format!("`{key}` is for `derive(Model)`: `derive(Validate)` does not read"),
        );
    }
}

/// Whether a builder can be written, whatever else is wrong.
pub(crate) fn is_buildable(container: &Container) -> bool {
    // A context of its own, since these mistakes have been told.
    let own = Context::new();
    check_generics(&own, container, Derive::Builder);
    check_setters(&own, container);
    own.finish().is_ok()
}

/// The builder's own methods must not be taken by fields.
fn check_setters(context: &Context, container: &Container) {
    let options = container.fields().iter().filter(|field| field.is_option());
    let options: HashSet<String> = options.map(Field::name).collect();
    for field in container.fields() {
        let name = field.name();
        let taken = match name.strip_prefix("maybe_") {
            _ if name == "build" => true,
            // An optional field `x` has the setters `x` and `maybe_x`.
            Some(rest) => options.contains(rest),
            None => false,
        };
        if taken {
            let message = format!(
                "the builder has a method `{name}` of its own; give the field another name and say `#[spec(name = \"{}\")]`",
                field.wire
            );
            context.error(&field.ident, message);
        }
    }
}

/// Conditions are about fields that there are, and each about a field once.
fn check_conditions(context: &Context, container: &Container) {
    for (key, condition) in &container.attributes.conditions {
        for name in condition.fields() {
            check_condition_field(context, container, key, name);
        }
        check_repeats(context, condition);
        if let Condition::RequiredWhen { when, .. } = condition {
            for (name, literal) in when {
                check_when(context, container, name, literal);
            }
        }
    }
}

fn check_condition_field(context: &Context, container: &Container, key: &Ident, name: &Ident) {
    match container.field(name) {
        None => {
            let names: Vec<String> = container.named().map(Field::name).collect();
            let suggestion =
                crate::attributes::suggestion(&name.to_string(), names.iter().map(String::as_str));
            context.error(
                name,
                format!("`{key}` names no field: there is no field `{name}`{suggestion}"),
            );
        }
        Some(field) if field.is_additional() => {
            context.error(name, format!("`{key}` cannot name the `additional` field"));
        }
        Some(_) => {}
    }
}

fn check_repeats(context: &Context, condition: &Condition) {
    let lists: [Vec<&Ident>; 2] = match condition {
        Condition::RequiredWhen { when, require } => [
            when.iter().map(|(name, _)| name).collect(),
            require.iter().collect(),
        ],
        Condition::AtLeastOneOf { fields } => [fields.iter().collect(), Vec::new()],
        // The field itself may be among those that it needs.
        Condition::DependentRequired { require, .. } => [require.iter().collect(), Vec::new()],
    };
    for list in lists {
        let mut seen = HashSet::new();
        for name in list {
            if !seen.insert(name) {
                context.error(name, format!("the field `{name}` is named twice"));
            }
        }
    }
}

/// The literal must be something that the field can be.
fn check_when(context: &Context, container: &Container, name: &Ident, literal: &Literal) {
    let allowed = match literal {
        Literal::Text(_) | Literal::Bool(_) => true,
        Literal::Number(number) => number.is_integer(),
        Literal::Null(_) => false,
    };
    if !allowed {
        context.error(
            literal,
            "expected a string, a bool or an integer as the condition",
        );
    } else if let Some(field) = container.field(name).filter(|field| !field.is_additional()) {
        check_literal(context, literal, &field.ty);
    }
}

/// Rules on a value of this type.
fn check_rules(context: &Context, rules: &Rules, ty: &Type) {
    check_bounds(context, rules);
    check_multiple(context, rules);
    check_enum(context, rules);
    for rule in &rules.list {
        check_rule(context, rule, ty);
    }
}

fn check_rule(context: &Context, rule: &Rule, ty: &Type) {
    let kind = ty::kind(ty);
    match &rule.limit {
        Limit::OneOf(literals) => literals
            .iter()
            .for_each(|literal| check_literal(context, literal, ty)),
        Limit::Constant(literal) => check_literal(context, literal, ty),
        Limit::Evaluate(_) => {}
        _ if rule.key == symbol::NEVER => {}
        _ if !fits(&rule.name(), kind) => {
            let message = format!(
                "`{}` is for {}, and this is {}",
                rule.key,
                subject(&rule.name()),
                kind.name()
            );
            context.error(&rule.key, message);
        }
        // A name is a string, whatever the values are.
        Limit::Each(rules) if rule.key == symbol::NAMES => {
            check_rules(context, rules, &syn::parse_quote!(String));
        }
        Limit::Each(rules) => match kind {
            Kind::List(Some(inner)) | Kind::Map(Some(inner)) => check_rules(context, rules, inner),
            // The spelling of the type does not show what the items are: only what the rules say of one another can be
            // wrong.
            _ => check_bounds(context, rules),
        },
        _ => {}
    }
}

/// Whether the rule can be about a value of this kind, as far as spelling tells.
fn fits(rule: &str, kind: Kind<'_>) -> bool {
    match kind {
        Kind::Text => matches!(
            rule,
            symbol::MIN_LENGTH | symbol::MAX_LENGTH | symbol::PATTERN | symbol::FORMAT
        ),
        Kind::Number => matches!(
            rule,
            symbol::MINIMUM
                | symbol::MAXIMUM
                | symbol::EXCLUSIVE_MINIMUM
                | symbol::EXCLUSIVE_MAXIMUM
                | symbol::MULTIPLE_OF
        ),
        Kind::Bool => false,
        Kind::List(_) => matches!(
            rule,
            symbol::MIN_ITEMS | symbol::MAX_ITEMS | symbol::UNIQUE_ITEMS | symbol::ITEMS
        ),
        Kind::Map(_) => matches!(
            rule,
            symbol::MIN_PROPERTIES
                | symbol::MAX_PROPERTIES
                | symbol::VALUES
                | symbol::MATCHING
                | symbol::NAMES
        ),
        Kind::Other => true,
    }
}

/// What a rule is for, in words.
fn subject(rule: &str) -> &'static str {
    match rule {
        symbol::MIN_LENGTH | symbol::MAX_LENGTH | symbol::PATTERN | symbol::FORMAT => "strings",
        symbol::MIN_ITEMS | symbol::MAX_ITEMS | symbol::UNIQUE_ITEMS | symbol::ITEMS => "lists",
        symbol::MIN_PROPERTIES
        | symbol::MAX_PROPERTIES
        | symbol::VALUES
        | symbol::MATCHING
        | symbol::NAMES => "maps",
        symbol::CLOSED => "enums",
        _ => "numbers",
    }
}

fn check_literal(context: &Context, literal: &Literal, ty: &Type) {
    let kind = ty::kind(ty);
    let fits = matches!(
        (literal, kind),
        (Literal::Null(_), _)
            | (_, Kind::Other)
            | (Literal::Text(_), Kind::Text)
            | (Literal::Number(_), Kind::Number)
            | (Literal::Bool(_), Kind::Bool)
    );
    if !fits {
        let message = format!("{} can never be equal to {}", kind.name(), literal.kind());
        context.error(literal, message);
    }
}

/// A lower bound above the upper one lets nothing pass, which `never` says is meant.
fn check_bounds(context: &Context, rules: &Rules) {
    let excluding = rules.excluding();
    if let Some((low, high)) = excluding.filter(|_| rules.get(symbol::NEVER).is_none())
        && let Some(rule) = rules.get(high)
    {
        context.error(
            &rule.key,
            format!("`{low}` and `{high}` together let nothing pass; say `never` if that is meant"),
        );
    }
}

fn check_multiple(context: &Context, rules: &Rules) {
    let Some(number) = rules.number(symbol::MULTIPLE_OF) else {
        return;
    };
    if !number.decimal.is_positive() {
        context.error(
            number.to_token_stream(),
            "`multiple_of` must be greater than 0",
        );
    } else if number.decimal.significant() > Decimal::DIGITS.into() {
        let message = format!(
            "`multiple_of` must have {} significant digits at most",
            Decimal::DIGITS
        );
        context.error(number.to_token_stream(), message);
    }
}

/// Both at once would be one too many.
fn check_enum(context: &Context, rules: &Rules) {
    if let (Some(_), Some(rule)) = (rules.get(symbol::ONE_OF), rules.get(symbol::CONSTANT)) {
        context.error(
            &rule.key,
            "`one_of` and `constant` contradict each other; expected one of the two",
        );
    }
}
