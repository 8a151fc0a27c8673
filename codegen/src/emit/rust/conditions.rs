//! Conditions between members. Three common forms are attributes; every other one is a plain function.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use super::ident::ident;
use super::literal::runtime;
use super::rule_calls::rule_holds;
use super::words;
use crate::ir::{
    Api, Constraint, Definition, Kind, Kinds, Member, Rule, Rules, Shape, Struct, Text,
};

/// `if` some members have a value, others must be there and not empty.
pub(super) struct RequiredWhen<'r> {
    pub(super) conditions: Vec<(&'r str, &'r Value)>,
    pub(super) required: &'r [String],
}

/// The constraint in the form of `required_when`, if it means exactly that.
pub(super) fn required_when<'r>(
    object: &Struct,
    constraint: &'r Constraint,
) -> Option<RequiredWhen<'r>> {
    let Constraint::If {
        condition,
        then,
        otherwise,
    } = constraint
    else {
        return None;
    };
    let [required, members] = otherwise.is_empty().then_some(condition.as_slice())? else {
        return None;
    };
    let (Constraint::Required(names), Constraint::Properties(tests)) =
        (&required.constraint, &members.constraint)
    else {
        return None;
    };
    let conditions: Vec<(&str, &Value)> = tests
        .iter()
        .map(|(name, rules)| match rules.as_slice() {
            [
                Rule {
                    constraint: Constraint::Enum(values),
                    ..
                },
            ] if names.contains(name) => match values.as_slice() {
                [value] if !value.is_null() && runtime(value).is_some() => {
                    Some((name.as_str(), value))
                }
                _ => None,
            },
            _ => None,
        })
        .collect::<Option<_>>()?;
    let [required, members] = then.as_slice() else {
        return None;
    };
    let filled = filled_members(object, &required.constraint, &members.constraint)?;
    let known = conditions
        .iter()
        .all(|(name, _)| member(object, name).is_some());
    (known && conditions.len() == names.len()).then_some(RequiredWhen {
        conditions,
        required: filled,
    })
}

/// The members that must be there and not empty, if each is a text and nothing else is said of it.
fn filled_members<'r>(
    object: &Struct,
    required: &'r Constraint,
    members: &Constraint,
) -> Option<&'r [String]> {
    let (Constraint::Required(names), Constraint::Properties(tests)) = (required, members) else {
        return None;
    };
    let filled = |name: &String| {
        let Some((_, rules)) = tests.iter().find(|(tested, _)| tested == name) else {
            return false;
        };
        member(object, name).is_some_and(|member| is_filled(member, rules))
    };
    (names.len() == tests.len() && names.iter().all(filled)).then_some(names)
}

/// Whether the rules say of a text: not null, not empty.
fn is_filled(member: &Member, rules: &Rules) -> bool {
    let text = matches!(member.schema.shape, Shape::String(_));
    let not_empty = rules
        .iter()
        .any(|rule| rule.constraint == Constraint::MinLength(1));
    let typed = rules
        .iter()
        .any(|rule| rule.constraint == Constraint::Type(Kinds::NONE.with(Kind::String)));
    let nothing_else = rules.iter().all(|rule| {
        rule.constraint == Constraint::MinLength(1)
            || rule.constraint == Constraint::Type(Kinds::NONE.with(Kind::String))
    });
    text && not_empty && nothing_else && (typed || !member.schema.nullable)
}

/// The constraint in the form of `at_least_one_of`, if it means exactly that.
pub(super) fn at_least_one_of<'r>(
    object: &Struct,
    constraint: &'r Constraint,
) -> Option<Vec<&'r str>> {
    let Constraint::AnyOf(branches) = constraint else {
        return None;
    };
    let name = |branch: &'r Rules| match branch.as_slice() {
        [required, members] => {
            match filled_members(object, &required.constraint, &members.constraint)? {
                [only] => Some(only.as_str()),
                _ => None,
            }
        }
        _ => None,
    };
    branches.iter().map(name).collect()
}

fn member<'o>(object: &'o Struct, name: &str) -> Option<&'o Member> {
    object.members.iter().find(|member| member.name == name)
}

/// Whether the rule is an attribute of the type.
fn has_attribute(object: &Struct, constraint: &Constraint) -> bool {
    matches!(
        constraint,
        Constraint::MinProperties(_)
            | Constraint::MaxProperties(_)
            | Constraint::DependentRequired(..)
    ) || required_when(object, constraint).is_some()
        || at_least_one_of(object, constraint).is_some()
}

/// The rules that need a function.
pub(crate) fn unattributed<'r>(
    rules: &'r Rules,
    object: &'r Struct,
) -> impl Iterator<Item = &'r Rule> {
    rules
        .iter()
        .filter(|rule| !has_attribute(object, &rule.constraint))
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

/// Every function of an API; `None` where none is needed.
pub(super) fn items(api: &Api) -> Option<TokenStream> {
    let functions: Vec<TokenStream> = api
        .definitions
        .iter()
        .filter_map(|definition| {
            let object = definition.as_struct()?;
            needs_function(definition, object).then(|| function(definition, object))
        })
        .collect();
    (!functions.is_empty()).then(|| quote!(#(#functions)*))
}

fn function(definition: &Definition, object: &Struct) -> TokenStream {
    let name = function_name(definition);
    let parts = format_ident!("{}Parts", definition.rust);
    let checks = unattributed(&definition.schema.rules, object).map(|rule| check(object, rule));
    quote! {
        pub(super) fn #name(parts: &#parts<'_>, at: &Path<'_>, report: &mut Report) {
            #(#checks)*
        }
    }
}

fn check(object: &Struct, rule: &Rule) -> TokenStream {
    let text = words::condition(rule).unwrap_or_default();
    let comment = &text;
    let body = match &rule.constraint {
        Constraint::If {
            condition,
            then,
            otherwise,
        } => {
            let test = all(object, condition);
            let then = (!then.is_empty()).then(|| reports(object, then, &text));
            let otherwise = (!otherwise.is_empty()).then(|| reports(object, otherwise, &text));
            match (then, otherwise) {
                (Some(then), Some(otherwise)) => quote!(if #test { #then } else { #otherwise }),
                (Some(then), None) => quote!(if #test { #then }),
                (None, Some(otherwise)) => quote!(if !(#test) { #otherwise }),
                (None, None) => quote!(),
            }
        }
        Constraint::DependentSchemas(name, rules) => {
            let present = present(object, name);
            let reports = reports(object, rules, &text);
            quote!(if #present { #reports })
        }
        constraint => {
            let test = holds(object, constraint);
            quote!(if !(#test) { rules::condition::fail("condition", #comment, at, report); })
        }
    };
    quote!(#body)
}

/// Checks that say which member is at fault.
fn reports(object: &Struct, rules: &Rules, text: &str) -> TokenStream {
    let mut checks = Vec::new();
    for rule in rules {
        match &rule.constraint {
            Constraint::Required(names) => checks.extend(names.iter().map(|name| {
                let present = present(object, name);
                quote!(if !#present { report.add(at, Problem::Required { member: #name }); })
            })),
            Constraint::Properties(members) => checks.extend(members.iter().map(|(name, rules)| {
                let test = member(object, name).map_or_else(unsupported, |member| member_holds(member, rules));
                quote!(if !(#test) { rules::condition::fail("condition", #text, &at.member(#name), report); })
            })),
            constraint => {
                let test = holds(object, constraint);
                checks.push(quote!(if !(#test) { rules::condition::fail("condition", #text, at, report); }));
            }
        }
    }
    quote!(#(#checks)*)
}

fn all(object: &Struct, rules: &Rules) -> TokenStream {
    join(
        rules.iter().map(|rule| holds(object, &rule.constraint)),
        &quote!(&&),
        &quote!(true),
    )
}

/// Whether a constraint of the object holds, as an expression.
fn holds(object: &Struct, constraint: &Constraint) -> TokenStream {
    match constraint {
        Constraint::Never => quote!(false),
        Constraint::Type(kinds) if kinds.has(Kind::Object) => quote!(true),
        Constraint::Type(_) => quote!(false),
        Constraint::Required(names) => join(
            names.iter().map(|name| present(object, name)),
            &quote!(&&),
            &quote!(true),
        ),
        Constraint::Properties(members) => {
            let tests = members.iter().map(|(name, rules)| {
                member(object, name).map_or_else(unsupported, |member| member_holds(member, rules))
            });
            join(tests, &quote!(&&), &quote!(true))
        }
        Constraint::DependentRequired(name, others) => {
            let first = present(object, name);
            let others = join(
                others.iter().map(|name| present(object, name)),
                &quote!(&&),
                &quote!(true),
            );
            quote!((!#first || (#others)))
        }
        Constraint::DependentSchemas(name, rules) => {
            let (first, rules) = (present(object, name), all(object, rules));
            quote!((!#first || (#rules)))
        }
        other => combination(other, &|rules| all(object, rules)),
    }
}

/// `allOf` and its like, with `test` for what they combine.
fn combination(constraint: &Constraint, test: &dyn Fn(&Rules) -> TokenStream) -> TokenStream {
    match constraint {
        Constraint::AllOf(branches) => join(branches.iter().map(test), &quote!(&&), &quote!(true)),
        Constraint::AnyOf(branches) => join(branches.iter().map(test), &quote!(||), &quote!(false)),
        Constraint::OneOf(branches) => {
            let tests = branches.iter().map(|branch| {
                let test = test(branch);
                quote!(u32::from(#test))
            });
            let sum = join(tests, &quote!(+), &quote!(0));
            quote!((#sum == 1))
        }
        Constraint::Not(rules) => {
            let test = test(rules);
            quote!(!(#test))
        }
        Constraint::If {
            condition,
            then,
            otherwise,
        } => {
            let (condition, then, otherwise) = (test(condition), test(then), test(otherwise));
            quote!((if #condition { #then } else { #otherwise }))
        }
        _ => unsupported(),
    }
}

/// Whether rules hold of a member, if it is there at all.
fn member_holds(member: &Member, rules: &Rules) -> TokenStream {
    join(
        rules
            .iter()
            .map(|rule| value_holds(member, &rule.constraint)),
        &quote!(&&),
        &quote!(true),
    )
}

fn value_holds(member: &Member, constraint: &Constraint) -> TokenStream {
    let field = ident(&member.rust);
    match constraint {
        Constraint::Never => {
            let present = presence(member);
            quote!(!#present)
        }
        Constraint::Type(kinds) => type_holds(member, *kinds),
        constraint => rule_holds(constraint, &quote!(&parts.#field))
            .unwrap_or_else(|| combination(constraint, &|rules| member_holds(member, rules))),
    }
}

/// The member's own type settles `type` but for null.
fn type_holds(member: &Member, kinds: Kinds) -> TokenStream {
    let own = kinds_of_member(member).unwrap_or(Kinds::ALL);
    let field = ident(&member.rust);
    let takes_value = own.and(kinds) == own;
    let takes_null = kinds.has(Kind::Null) || !member.schema.nullable;
    match (takes_value, takes_null) {
        (true, true) => quote!(true),
        (true, false) => quote!((parts.#field.presence() != Presence::Null)),
        (false, _) => {
            let present = presence(member);
            let null = kinds
                .has(Kind::Null)
                .then(|| quote!(|| parts.#field.presence() == Presence::Null));
            quote!((!#present #null))
        }
    }
}

/// The kinds a member's type takes beside null, where the shape itself says it.
fn kinds_of_member(member: &Member) -> Option<Kinds> {
    let kind = match &member.schema.shape {
        Shape::Boolean => Kind::Boolean,
        Shape::Integer(_) => Kind::Integer,
        Shape::Number(_) => Kind::Number,
        Shape::String(Text::Plain | Text::Secret) | Shape::ValueList(_) => Kind::String,
        Shape::List(_) => Kind::Array,
        Shape::Map(_) | Shape::Struct(_) => Kind::Object,
        _ => return None,
    };
    Some(Kinds::NONE.with(kind))
}

fn present(object: &Struct, name: &str) -> TokenStream {
    member(object, name).map_or_else(unsupported, presence)
}

fn presence(member: &Member) -> TokenStream {
    let field = ident(&member.rust);
    if member.required {
        return quote!(true);
    }
    quote!(parts.#field.presence().is_present())
}

fn join(
    tests: impl Iterator<Item = TokenStream>,
    operator: &TokenStream,
    nothing: &TokenStream,
) -> TokenStream {
    let mut joined: Option<TokenStream> = None;
    for test in tests {
        joined = Some(match joined {
            Some(before) => quote!(#before #operator #test),
            None => test,
        });
    }
    joined.map_or_else(|| nothing.clone(), |joined| quote!((#joined)))
}

/// `check` refuses what would end here; should it miss something, the code does not compile.
fn unsupported() -> TokenStream {
    quote!(compile_error!(
        "a condition that the generator cannot write"
    ))
}

/// Why a rule of an object cannot be written, if it cannot: the origin and the reason.
pub(crate) fn obstacle(api: &Api, object: &Struct, rule: &Rule) -> Option<(String, String)> {
    let obstacle = |reason: &str| Some((rule.origin.clone(), reason.to_owned()));
    match &rule.constraint {
        Constraint::Never
        | Constraint::Type(_)
        | Constraint::MinProperties(_)
        | Constraint::MaxProperties(_) => None,
        Constraint::Required(names) => first_unknown(object, names, rule),
        Constraint::DependentRequired(name, others) => {
            first_unknown(object, std::slice::from_ref(name), rule)
                .or_else(|| first_unknown(object, others, rule))
        }
        Constraint::DependentSchemas(name, rules) => {
            first_unknown(object, std::slice::from_ref(name), rule)
                .or_else(|| nested_obstacle(api, object, rules))
        }
        Constraint::Properties(members) => {
            members
                .iter()
                .find_map(|(name, rules)| match member(object, name) {
                    None => first_unknown(object, std::slice::from_ref(name), rule),
                    Some(member) => rules
                        .iter()
                        .find_map(|rule| member_obstacle(api, member, rule)),
                })
        }
        Constraint::AllOf(branches) | Constraint::AnyOf(branches) | Constraint::OneOf(branches) => {
            branches
                .iter()
                .find_map(|rules| nested_obstacle(api, object, rules))
        }
        Constraint::Not(rules) => nested_obstacle(api, object, rules),
        Constraint::If {
            condition,
            then,
            otherwise,
        } => [condition, then, otherwise]
            .into_iter()
            .find_map(|rules| nested_obstacle(api, object, rules)),
        _ => obstacle("no code is written for this between members yet"),
    }
}

fn nested_obstacle(api: &Api, object: &Struct, rules: &Rules) -> Option<(String, String)> {
    rules.iter().find_map(|rule| match rule.constraint {
        Constraint::MinProperties(_) | Constraint::MaxProperties(_) => Some((
            rule.origin.clone(),
            "no code is written for this under a condition yet".to_owned(),
        )),
        _ => obstacle(api, object, rule),
    })
}

fn first_unknown(object: &Struct, names: &[String], rule: &Rule) -> Option<(String, String)> {
    let unknown = names.iter().find(|name| member(object, name).is_none())?;
    Some((
        rule.origin.clone(),
        format!("`{unknown}` is not listed in `properties` of the object itself"),
    ))
}

fn member_obstacle(api: &Api, member: &Member, rule: &Rule) -> Option<(String, String)> {
    let obstacle = |reason: &str| Some((rule.origin.clone(), reason.to_owned()));
    let kinds = match member.schema.shape {
        Shape::Named(id) => match &api.definitions[id.0].schema.shape {
            Shape::ValueList(_) => Some(Kinds::NONE.with(Kind::String)),
            Shape::Struct(_) | Shape::Map(_) => Some(Kinds::NONE.with(Kind::Object)),
            Shape::List(_) => Some(Kinds::NONE.with(Kind::Array)),
            _ => None,
        },
        _ => kinds_of_member(member),
    };
    let nested = |rules: &Rules| {
        rules
            .iter()
            .find_map(|rule| member_obstacle(api, member, rule))
    };
    match &rule.constraint {
        Constraint::Never => None,
        Constraint::Type(asked) => match kinds {
            Some(kinds) if kinds.and(*asked) == kinds || kinds.and(*asked).is_empty() => None,
            _ => obstacle("the member's type does not settle whether this holds"),
        },
        Constraint::Enum(values) if values.iter().all(|value| runtime(value).is_some()) => None,
        Constraint::Bound(..) | Constraint::MultipleOf(_) if kinds_are(kinds, Kind::Number) => None,
        Constraint::MinLength(_) | Constraint::MaxLength(_) if kinds_are(kinds, Kind::String) => {
            None
        }
        Constraint::MinItems(_) | Constraint::MaxItems(_) | Constraint::UniqueItems
            if kinds_are(kinds, Kind::Array) =>
        {
            None
        }
        Constraint::AllOf(branches) | Constraint::AnyOf(branches) | Constraint::OneOf(branches) => {
            branches.iter().find_map(nested)
        }
        Constraint::Not(rules) => nested(rules),
        Constraint::If {
            condition,
            then,
            otherwise,
        } => [condition, then, otherwise].into_iter().find_map(nested),
        _ => obstacle("no code is written for this under a condition yet"),
    }
}

fn kinds_are(kinds: Option<Kinds>, kind: Kind) -> bool {
    kinds.is_some_and(|kinds| kinds.and(Kinds::NONE.with(kind)) == kinds)
}
