//! Where the spec says what is checked: a table for each type, looked at only when something is wrong.

use heck::ToShoutySnakeCase;
use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::Item;
use super::attributes::closes_list;
use super::conditions;
use crate::emit::words;
use crate::ir::{
    Additional, Api, Constraint, Definition, Member, Rule, Rules, Schema, Shape, Struct,
};

/// The tables of an API.
pub(super) fn items(api: &Api) -> Vec<Item<'_>> {
    let definitions = api.definitions.iter();
    let typed = definitions.filter(|definition| definition.as_value_list().is_none());
    let mut items: Vec<Item<'_>> = Vec::new();
    for definition in typed {
        if items.is_empty() {
            items.push(Box::new(|| spec_file(api)));
        }
        items.push(Box::new(move || table(api, definition)));
    }
    items
}

/// The name that all tables share.
fn spec_file(api: &Api) -> TokenStream {
    let file = &api.file;
    quote! {
        const SPEC_FILE: &str = #file;
    }
}

/// The name of a type's table.
pub(super) fn name(definition: &Definition) -> Ident {
    format_ident!("{}", definition.rust.to_shouty_snake_case())
}

fn table(api: &Api, definition: &Definition) -> TokenStream {
    let name = name(definition);
    let place = own_place(api, &definition.schema);
    quote! {
        pub(super) static #name: SpecPlace = #place;
    }
}

/// The place of what a schema holds: the table of its type, or one made on the spot.
fn place_of(api: &Api, schema: &Schema) -> TokenStream {
    match schema.shape {
        Shape::Named(id) if api.definitions[id.0].as_value_list().is_none() => {
            let name = name(&api.definitions[id.0]);
            quote!(&#name)
        }
        _ => {
            let place = own_place(api, schema);
            quote!(&#place)
        }
    }
}

fn own_place(api: &Api, schema: &Schema) -> TokenStream {
    let pointer = &schema.origin;
    let (object, inner) = match &schema.shape {
        Shape::Struct(object) => match &object.additional {
            Additional::Kept(rest) => (Some(object), Some(rest)),
            Additional::Refused(_) => (Some(object), None),
        },
        Shape::List(inner) | Shape::Map(inner) => (None, Some(inner)),
        _ => (None, None),
    };
    let rules = rules(api, schema, object);
    let members = object
        .map(|object| members(api, object))
        .unwrap_or_default();
    if rules.is_empty() && members.is_empty() && inner.is_none() {
        return quote!(SpecPlace::leaf(SPEC_FILE, #pointer));
    }
    let inner = option(inner.map(|inner| place_of(api, inner)));
    quote! {
        SpecPlace {
            file: SPEC_FILE,
            pointer: #pointer,
            rules: &[#(#rules),*],
            members: &[#(#members),*],
            inner: #inner,
        }
    }
}

fn members(api: &Api, object: &Struct) -> Vec<TokenStream> {
    let members = object.members.iter().map(|member| {
        let (name, place) = (&member.name, place_of(api, &member.schema));
        quote!((#name, #place))
    });
    members.collect()
}

/// Rules about one member first: what is said of it alone is nearer than what is said of all.
fn rules(api: &Api, schema: &Schema, object: Option<&Struct>) -> Vec<TokenStream> {
    let mut rules: Vec<TokenStream> = Vec::new();
    for rule in &schema.rules {
        match object {
            Some(object) => rules.extend(between_members(object, rule)),
            None => rules.extend(of_value(api, schema, rule)),
        }
    }
    if let Some(object) = object {
        rules.extend(object.members.iter().filter_map(required));
        if let Additional::Refused(keyword) = &object.additional {
            rules.push(entry("unknown_member", None, keyword));
        }
    }
    rules
}

fn required(member: &Member) -> Option<TokenStream> {
    Some(entry(
        "required",
        Some(&member.name),
        member.required.as_ref()?,
    ))
}

fn entry(code: &str, member: Option<&str>, pointer: &str) -> TokenStream {
    let member = option(member.map(|member| quote!(#member)));
    quote!(SpecRule::new(#code, #member, #pointer))
}

fn option(value: Option<TokenStream>) -> TokenStream {
    value.map_or_else(|| quote!(None), |value| quote!(Some(#value)))
}

/// A rule of one value.
fn of_value(api: &Api, schema: &Schema, rule: &Rule) -> Option<TokenStream> {
    Some(entry(
        code(api, schema, &rule.constraint)?,
        None,
        &rule.origin,
    ))
}

/// The code of a rule's violations.
fn code(api: &Api, schema: &Schema, constraint: &Constraint) -> Option<&'static str> {
    use crate::ir::Bound;
    Some(match constraint {
        Constraint::Enum(values) if values.len() == 1 && !closes_list(api, schema, values) => {
            "const"
        }
        Constraint::Enum(_) => "enum",
        Constraint::Bound(Bound::Minimum, _) => "minimum",
        Constraint::Bound(Bound::Maximum, _) => "maximum",
        Constraint::Bound(Bound::ExclusiveMinimum, _) => "exclusive_minimum",
        Constraint::Bound(Bound::ExclusiveMaximum, _) => "exclusive_maximum",
        Constraint::MultipleOf(_) => "multiple_of",
        Constraint::MinLength(_) => "min_length",
        Constraint::MaxLength(_) => "max_length",
        Constraint::Pattern(_) => "pattern",
        Constraint::MinItems(_) => "min_items",
        Constraint::MaxItems(_) => "max_items",
        Constraint::UniqueItems => "unique_items",
        Constraint::MinProperties(_) => "min_properties",
        Constraint::MaxProperties(_) => "max_properties",
        _ => return None,
    })
}

/// A rule between the members of an object, in each form in which it can be broken.
fn between_members(object: &Struct, rule: &Rule) -> Vec<TokenStream> {
    let about = |code: &'static str, names: &[String]| -> Vec<TokenStream> {
        names
            .iter()
            .map(|name| entry(code, Some(name), &rule.origin))
            .collect()
    };
    if let Some(form) = conditions::required_when(object, &rule.constraint) {
        return about("required_when", form.required);
    }
    if let Some(names) = conditions::at_least_one_of(object, &rule.constraint) {
        return vec![entry(
            "at_least_one_of",
            names.first().copied(),
            &rule.origin,
        )];
    }
    match &rule.constraint {
        Constraint::DependentRequired(_, others) => about("dependent_required", others),
        Constraint::MinProperties(_) => vec![entry("min_properties", None, &rule.origin)],
        Constraint::MaxProperties(_) => vec![entry("max_properties", None, &rule.origin)],
        constraint => {
            let text = words::condition(rule).unwrap_or_default();
            let mut entries = vec![entry("condition", Some(&text), &rule.origin)];
            entries.extend(about("required", &asked_for(constraint)));
            entries
        }
    }
}

/// Members that a condition makes mandatory.
fn asked_for(constraint: &Constraint) -> Vec<String> {
    let names = |rules: &Rules| -> Vec<String> {
        let required = rules.iter().filter_map(|rule| match &rule.constraint {
            Constraint::Required(names) => Some(names.clone()),
            _ => None,
        });
        required.flatten().collect()
    };
    match constraint {
        Constraint::If {
            then, otherwise, ..
        } => [names(then), names(otherwise)].concat(),
        Constraint::DependentSchemas(_, rules) => names(rules),
        _ => Vec::new(),
    }
}
