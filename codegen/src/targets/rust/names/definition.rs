//! What types and operations are called, all of one module together, and the variants of enums.

use std::collections::HashMap;

use super::security;
use super::settle::{self, BODY, Claim, OPERATION, Pin, Wish, settled};
use super::words::{Why, fitting_type, folded, type_name, type_name_end};
use super::{given, usable};
use crate::diagnostic::Diagnostics;
use crate::ir::{
    Api, Base, Content, ContentForm, Definition, DefinitionName, Label, Listed, OpenEnum,
    Operation, OperationName, Owner, Role, Shape, Subject, Union,
};
use crate::location::Location;
use crate::targets::naming;

/// What a struct brings along under a name of its own.
const OF_STRUCT: &[&str] = &["Builder", "Draft", "Parts"];

/// What an operation brings along under a name of its own.
const OF_OPERATION: &[&str] = &["Builder", FAILURE, SUCCESS];

/// How the type of the documented failures of an operation ends.
pub(in crate::targets::rust) const FAILURE: &str = "Failure";

/// How the type of its documented successes ends.
pub(in crate::targets::rust) const SUCCESS: &str = "Success";

/// How the type of a body ends that is one of several media types.
pub(in crate::targets::rust) const BODY_ENUM: &str = "Body";

/// How the type of the parts of a form ends that has files.
pub(in crate::targets::rust) const PARTS: &str = "Parts";

/// The names of a module.
pub(super) struct Settled {
    pub(super) types: Vec<String>,
    pub(super) operations: Vec<String>,
    pub(super) alternatives: Vec<String>,
    pub(super) alias: Option<String>,
}

/// The names of all types and all operations.
pub(super) fn names(api: &Api, found: &mut Diagnostics) -> Settled {
    let mut wishes: Vec<Wish> = Vec::with_capacity(api.definitions.len() + api.operations.len());
    let definitions = api.definitions.iter();
    wishes.extend(definitions.map(|definition| definition_wish(definition, found)));
    name_parameters_by_owner(api, &mut wishes);
    let operations = api.operations.iter();
    let operations = operations.map(|operation| operation_wish(operation, found));
    wishes.extend(by_path(operations.collect()));
    let alternatives = api.alternatives.iter();
    wishes.extend(alternatives.filter_map(security::alternatives_wish));
    let of_alias = alias_wish(api, &wishes, found);
    let has_alias = of_alias.is_some();
    wishes.extend(of_alias);
    let operations = api.definitions.len()..api.definitions.len() + api.operations.len();
    let is_struct = |index: usize| {
        let definition = api.definitions.get(index)?;
        Some(matches!(definition.shape(), Shape::Struct(_)))
    };
    let mut types = settled(&wishes, &[], found, |index, name| match is_struct(index) {
        Some(true) => claims(name, OF_STRUCT),
        None if operations.contains(&index) => {
            let mut claims = claims(name, OF_OPERATION);
            let operation = api.operations.get(index - api.definitions.len());
            let ends = operation.into_iter().flat_map(body_ends);
            claims.extend(ends.map(|end| settle::itself(&format!("{name}{end}"))));
            claims
        }
        Some(false) | None => claims(name, &[]),
    });
    let alias = if has_alias { types.pop() } else { None };
    let alternatives = types.split_off(operations.end);
    Settled {
        operations: types.split_off(api.definitions.len()),
        types,
        alternatives,
        alias,
    }
}

/// The other name of the root's type, if that is not called so anyway.
fn alias_wish(api: &Api, wishes: &[Wish], found: &mut Diagnostics) -> Option<Wish> {
    let root = api.root.as_ref()?;
    let name = &root.alias.as_ref()?.name;
    let wish = name_wish(name, found);
    let of_type = wishes.get(root.definition.0)?;
    (of_type.names.first() != wish.names.first()).then_some(wish)
}

/// The names of the variants of a list.
pub(super) fn of_values(list: &OpenEnum, found: &mut Diagnostics) -> Vec<String> {
    let wishes = list.values.iter();
    let wishes: Vec<Wish> = wishes.map(|listed| variant_wish(listed, found)).collect();
    let own = [("Unknown", "the variant for every other value")];
    settled(&wishes, &own, found, |_, name| vec![settle::itself(name)])
}

fn variant_wish(listed: &Listed, found: &mut Diagnostics) -> Wish {
    match given(listed.given.as_deref(), found) {
        Some(own) => Wish::pinned_variant(&listed.value, &listed.origin, own),
        None => Wish::variant(&listed.value, &listed.origin),
    }
}

/// The names of the variants of a union.
pub(super) fn of_union(
    definition: &Definition,
    union: &Union,
    found: &mut Diagnostics,
) -> Vec<String> {
    let wishes = union.variants.iter().map(|variant| {
        let label = match &variant.label {
            Label::Type(ty) => naming::of_type(*ty).to_owned(),
            Label::Name(name) => name.clone(),
            Label::Nth(number) => format!("{}{number}", naming::VARIANT),
            Label::Other => naming::OTHER.to_owned(),
        };
        Wish::variant(&label, &variant.schema.origin)
    });
    let wishes: Vec<Wish> = wishes.collect();
    let own: &[_] = match definition.open_tag() {
        Some(_) => &[("Unknown", "the variant for every other object")],
        None => &[],
    };
    settled(&wishes, own, found, |_, name| vec![settle::itself(name)])
}

fn definition_wish(definition: &Definition, found: &mut Diagnostics) -> Wish {
    name_wish(&definition.name, found)
}

fn name_wish(whole: &DefinitionName, found: &mut Diagnostics) -> Wish {
    let DefinitionName {
        base,
        path,
        given: own,
        origin,
    } = whole;
    let own = given(own.as_deref(), found);
    if let (Subject::Sent(_), Some(own)) = (&base.subject, own) {
        return Wish::inline(&naming::of_sent(own), origin);
    }
    if !path.is_empty() {
        let name = composed(whole);
        return match own {
            Some(own) => Wish::pinned_type(&name, origin, own),
            None => Wish::inline(&name, origin),
        };
    }
    match &base.subject {
        Subject::Component(key) => match own {
            Some(own) => Wish::pinned_type(key, origin, own),
            None => Wish::component(key, origin),
        },
        Subject::Sent(key) => Wish::inline(&naming::of_sent(key), origin),
        Subject::Body {
            operation,
            role,
            shared,
            media_type,
        } => match own {
            Some(own) => Wish::pinned_type(&of_body(operation, *role, None, None), origin, own),
            None => {
                let name = of_body(operation, *role, shared.as_deref(), media_type.as_deref());
                Wish::new(&name, origin, fitting_type(&name))
                    .or([fitting_type(&format!("{name}Body")).name])
                    .rank(BODY)
            }
        },
        Subject::Parameter { name, owner } => match own {
            Some(own) => Wish::pinned_type(&of_parameter(name), origin, own),
            None => {
                let by_owner = format!("{}{}", of_owner(owner), type_name(name).name);
                let mut wish = Wish::inline(&of_parameter(name), origin)
                    .or([fitting_type(&by_owner).name])
                    .rank(BODY)
                    .pin(Pin::Beside);
                // Messages name the parameter as the document has it, and not the type that is made of it.
                wish.text.clone_from(name);
                wish
            }
        },
        Subject::Header(_) => Wish::inline(&composed(whole), origin),
    }
}

/// A name made of the base's and of the way from there.
fn composed(name: &DefinitionName) -> String {
    let mut composed = of_base(&name.base);
    naming::extend(&mut composed, &name.path, type_name_end);
    composed
}

fn of_base(base: &Base) -> String {
    // What is wrong with it is said where the base itself is named.
    if let Some(own) = usable(base.given.as_deref()) {
        let is_sent = matches!(base.subject, Subject::Sent(_));
        let name = if is_sent { &naming::of_sent(own) } else { own };
        return fitting_type(name).name;
    }
    match &base.subject {
        Subject::Component(key) => type_name(key).name,
        Subject::Sent(key) => type_name(&naming::of_sent(key)).name,
        Subject::Body {
            operation,
            role,
            shared,
            media_type,
        } => {
            let (shared, media_type) = (shared.as_deref(), media_type.as_deref());
            fitting_type(&of_body(operation, *role, shared, media_type)).name
        }
        Subject::Parameter { name, .. } => of_parameter(name),
        Subject::Header(name) => format!("{}Header", type_name(name).name),
    }
}

fn of_body(
    operation: &OperationName,
    role: Role,
    shared: Option<&str>,
    media_type: Option<&str>,
) -> String {
    let shared = shared.map(|component| type_name(component).name);
    let name = naming::of_body(operation, role, shared, of_operation);
    let media_type = media_type.map(naming::of_media_type);
    format!("{name}{}", media_type.unwrap_or_default())
}

fn of_parameter(name: &str) -> String {
    format!("{}Parameter", type_name(name).name)
}

fn of_owner(owner: &Owner) -> String {
    match owner {
        Owner::Component(key) => format!("{}Parameter", type_name(key).name),
        Owner::Operation(operation) => of_operation(operation),
        Owner::Path(path) => type_name(path).name,
    }
}

fn of_operation(operation: &OperationName) -> String {
    match usable(operation.given.as_deref()) {
        Some(own) => fitting_type(own).name,
        None => type_name(&operation.id).name,
    }
}

/// The name that an operation wants.
fn operation_wish(operation: &Operation, found: &mut Diagnostics) -> Wish {
    let OperationName { id, given: own } = &operation.name;
    let origin = operation.origin.property("operationId");
    if let Some(own) = given(own.as_deref(), found) {
        return Wish::pinned_type(id, &origin, own).rank(OPERATION);
    }
    let made = type_name(id);
    let beside_type = fitting_type(&format!("{}Operation", made.name)).name;
    let method = operation.method.to_lowercase();
    let by_path = type_name(&format!("{method} {}", operation.place())).name;
    Wish::new(id, &origin, made)
        .or([beside_type, by_path])
        .rank(OPERATION)
}

/// Where several operations have a parameter of one name, none of its types has the plain name.
fn name_parameters_by_owner(api: &Api, wishes: &mut [Wish]) {
    let mut plain: HashMap<String, Vec<usize>> = HashMap::new();
    for (index, definition) in api.definitions.iter().enumerate() {
        let is_parameter = matches!(definition.name.base.subject, Subject::Parameter { .. });
        if is_parameter && definition.name.path.is_empty() && !wishes[index].pinned {
            let name = wishes[index].names[0].clone();
            plain.entry(name).or_default().push(index);
        }
    }
    for (shown, indexes) in plain.into_iter().filter(|(_, indexes)| indexes.len() > 1) {
        let origins: Vec<Location> = indexes
            .iter()
            .map(|it| wishes[*it].origin.clone())
            .collect();
        for (position, index) in indexes.into_iter().enumerate() {
            // Each is told apart from the first, and the first from the second.
            let twin = origins[usize::from(position == 0)].clone();
            wishes[index].names.remove(0);
            wishes[index].why = Some(Why::Twin {
                shown: shown.clone(),
                origin: twin,
            });
        }
    }
}

/// Two operations of one id are told apart by their paths.
fn by_path(mut wishes: Vec<Wish>) -> Vec<Wish> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for wish in &wishes {
        *counts.entry(folded(&wish.names[0])).or_default() += 1;
    }
    for wish in &mut wishes {
        // A name that `x-rust-name` gives has no alternatives, and stays.
        if counts[&folded(&wish.names[0])] > 1 && wish.names.len() > 2 {
            wish.names.swap(1, 2);
        }
    }
    wishes
}

/// How the types end that bodies of an operation bring along.
fn body_ends(operation: &Operation) -> Vec<String> {
    let mut ends = Vec::new();
    let several = |contents: &[Content]| contents.len() > 1;
    if let Some(body) = &operation.request {
        let contents = body.contents.iter();
        let mut forms = contents.map(|it| &it.form);
        if forms.any(|it| matches!(it, ContentForm::Multipart(it) if !it.files.is_empty())) {
            ends.extend([PARTS.to_owned(), format!("{PARTS}Builder")]);
        }
        ends.extend(several(&body.contents).then(|| BODY_ENUM.to_owned()));
    }
    let responses = operation
        .responses
        .iter()
        .filter(|it| several(&it.contents));
    ends.extend(responses.map(|it| format!("{}{BODY_ENUM}", naming::of_statuses(it.statuses))));
    ends
}

fn claims(name: &str, ends: &[&str]) -> Vec<Claim> {
    let mut claims = settle::of_type(name);
    claims.extend(
        ends.iter()
            .map(|end| settle::itself(&format!("{name}{end}"))),
    );
    claims
}
