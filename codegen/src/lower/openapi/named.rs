//! What types, operations and their fields are called.

use std::collections::{HashMap, HashSet};

use super::super::Lowering;
use super::super::names::{
    Made, Why, field_name, file_name, fitting_type, folded, is_file_name, type_name,
};
use super::super::naming::{self, BODY, Claim, Pin, Wish};
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{
    Definition, DefinitionId, Operation, Parameter, ParameterPlace, Shape, TokenHeader,
};
use crate::load::Node;
use specwright_core::pointer::join;

/// What a struct brings along under a name of its own.
const OF_STRUCT: &[&str] = &["Builder", "Draft", "Parts"];

/// What an operation does.
const OF_OPERATION: &[&str] = &["Builder", "Reply"];

impl<'d> Lowering<'d> {
    /// The name that an operation wants.
    pub(super) fn operation_wish(
        &mut self,
        node: &'d Node,
        (at, id): (&str, &str),
        (method, path): (&str, &str),
    ) -> Wish {
        let origin = join(at, "operationId");
        if let Some(own) = self.own_name(node, at) {
            return Wish::pinned_type(id, &origin, &own).rank(naming::OPERATION);
        }
        let made = type_name(id);
        let beside_type = fitting_type(&format!("{}Operation", made.name)).name;
        let by_path = type_name(&format!("{method} {path}")).name;
        Wish::new(id, &origin, made)
            .or([beside_type, by_path])
            .rank(naming::OPERATION)
    }

    /// `x-rust-name` of what is no schema.
    pub(super) fn own_name(&mut self, node: &Node, at: &str) -> Option<String> {
        let own = node.get("x-rust-name")?;
        self.fields.rust_name(own, &join(at, "x-rust-name"))
    }

    /// Parameters of one name have types of their own in each operation: the type has a name by its owner too.
    pub(super) fn name_parameter_type(
        &mut self,
        id: DefinitionId,
        name: &str,
        (at, path): (&str, &str),
        operation: (&str, &str),
    ) {
        let (end, owner) = (type_name(name).name, owner(at, path, operation));
        let Some(wish) = self.type_wishes.get_mut(&id).filter(|wish| !wish.pinned) else {
            return;
        };
        name.clone_into(&mut wish.text);
        wish.names.push(fitting_type(&format!("{owner}{end}")).name);
        wish.rank = BODY;
        wish.pin = Pin::Beside;
        self.parameter_types.push(id);
    }

    /// What the body of an operation is called: by the operation, or by its own name where it is the body of several.
    pub(super) fn body_wish(&self, at: &str, operation: &str, end: &str, origin: &str) -> Wish {
        let is_shared = self.shared_bodies.get(at).is_some_and(|count| *count > 1);
        let shared = component(at).filter(|_| is_shared);
        let name = match shared.map(|component| type_name(component).name) {
            Some(name) if name.ends_with(end) => name,
            Some(name) => format!("{name}{end}"),
            None => format!("{operation}{end}"),
        };
        Wish::new(&name, origin, fitting_type(&name))
            .or([fitting_type(&format!("{name}Body")).name])
            .rank(BODY)
    }

    /// Counts who refers to which body of `components`.
    pub(super) fn count_shared_bodies(&mut self, root: &Node) {
        let paths = root.get("paths").and_then(Node::members);
        let items = paths.into_iter().flatten().map(|(_, entry)| &entry.node);
        let operations = items.filter_map(Node::members).flatten();
        for (_, operation) in operations {
            let responses = operation.node.get("responses").and_then(Node::members);
            let responses = responses.into_iter().flatten().map(|(_, it)| &it.node);
            for body in responses.chain(operation.node.get("requestBody")) {
                let reference = body.get("$ref").and_then(Node::text);
                if let Some(target) = reference.and_then(|text| text.strip_prefix('#')) {
                    let target = crate::fragment::to_pointer(target);
                    *self.shared_bodies.entry(target).or_default() += 1;
                }
            }
        }
    }

    /// Settles what every type and every operation is called.
    pub(super) fn name_types(
        &mut self,
        definitions: &mut [Definition],
        operations: &mut [Operation],
    ) {
        self.name_parameters_by_owner();
        let ids = (0..definitions.len()).map(DefinitionId);
        let mut wishes: Vec<Wish> = ids
            .map(|id| self.type_wishes.remove(&id).unwrap_or_else(|| unknown(id)))
            .collect();
        wishes.extend(by_path(std::mem::take(&mut self.operation_wishes)));
        let is_struct: Vec<bool> = definitions
            .iter()
            .map(|it| matches!(it.shape(), Shape::Struct(_)))
            .collect();
        let names = self.settle(&wishes, &[], |index, name| match is_struct.get(index) {
            Some(true) => claims(name, OF_STRUCT),
            Some(false) => claims(name, &[]),
            None => claims(name, OF_OPERATION),
        });
        let mut names = names.into_iter();
        for (definition, name) in definitions.iter_mut().zip(names.by_ref()) {
            definition.rust = name;
        }
        for (operation, name) in operations.iter_mut().zip(names) {
            operation.rust = name;
        }
        self.name_files(operations);
    }

    /// Where several operations have a parameter of one name, none of its types has the plain name.
    fn name_parameters_by_owner(&mut self) {
        let mut plain: HashMap<String, Vec<DefinitionId>> = HashMap::new();
        for id in std::mem::take(&mut self.parameter_types) {
            let name = self.type_wishes.get(&id).map(|wish| wish.names[0].clone());
            plain.entry(name.unwrap_or_default()).or_default().push(id);
        }
        for (shown, ids) in plain.into_iter().filter(|(_, ids)| ids.len() > 1) {
            let origins = ids.iter().map(|id| self.type_wishes[id].origin.clone());
            let origins: Vec<String> = origins.collect();
            for (index, id) in ids.iter().enumerate() {
                let twin = origins[usize::from(index == 0)].clone();
                if let Some(wish) = self.type_wishes.get_mut(id) {
                    wish.names.remove(0);
                    wish.why = Some(Why::Twin {
                        shown: shown.clone(),
                        origin: twin,
                    });
                }
            }
        }
    }

    /// Files tell no upper from lower case, and not every text can be a part of a file's name.
    fn name_files(&mut self, operations: &mut [Operation]) {
        let mut order: Vec<usize> = (0..operations.len()).collect();
        order.sort_by_cached_key(|index| {
            let operation = &operations[*index];
            let (id, origin) = (operation.id.clone(), operation.origin.clone());
            (!is_file_name(&id), id, origin)
        });
        let told = self.told();
        let mut taken: HashMap<String, String> = HashMap::new();
        let mut numbers: HashMap<String, usize> = HashMap::new();
        for index in order {
            let operation = &mut operations[index];
            let at = join(&operation.origin, "operationId");
            let plain = file_name(&operation.id);
            let mut name = plain.clone();
            while taken.contains_key(&name.to_lowercase()) {
                let number = numbers.entry(plain.to_lowercase()).or_insert(1);
                *number += 1;
                name = format!("{plain}-{number}");
            }
            let twin = taken.get(&plain.to_lowercase());
            let is_told = twin.is_some() && told.contains(&at);
            let found = renamed_file(operation, &name, twin, &at).filter(|_| !is_told);
            if let Some(found) = found {
                self.fields.found.push(found);
            }
            taken.insert(name.to_lowercase(), at);
            operation.file = name;
        }
    }

    /// Where it was said already that a name was taken.
    fn told(&self) -> HashSet<String> {
        let found = self.fields.found.iter();
        let found = found.filter(|it| it.code == Code::NameCollision);
        found.map(|it| it.pointer.clone()).collect()
    }

    /// Settles what the fields of an operation are called.
    pub(super) fn name_fields(
        &mut self,
        parameters: Vec<(Parameter, Wish)>,
        token: Option<(TokenHeader, Wish)>,
    ) -> (Vec<Parameter>, Option<TokenHeader>) {
        let own = [
            ("body", "the field of the body"),
            ("build", "a method of every builder"),
        ];
        let (mut parameters, mut wishes): (Vec<_>, Vec<_>) = parameters.into_iter().unzip();
        let (mut token, wish) = token.unzip();
        wishes.extend(wish);
        let mut names = self.settle(&wishes, &own, naming::with_setters).into_iter();
        for (parameter, name) in parameters.iter_mut().zip(names.by_ref()) {
            parameter.rust = name;
        }
        for (token, name) in token.iter_mut().zip(names) {
            token.rust = name;
        }
        (parameters, token)
    }
}

/// The name that a parameter's field wants.
pub(super) fn parameter_wish(
    name: &str,
    at: &str,
    place: ParameterPlace,
    own: Option<&str>,
) -> Wish {
    let (rank, prefix) = match place {
        ParameterPlace::Path => (0, "path"),
        ParameterPlace::Header => (1, "header"),
    };
    let wish = match own {
        Some(own) => Wish::pinned_field(name, at, own),
        None => Wish::field(name, at),
    };
    let by_place = field_name(&format!("{prefix} {name}")).name;
    wish.or([by_place]).rank(rank)
}

/// The name that the field of a token wants.
pub(super) fn token_wish(header: &str, at: &str, own: Option<&str>) -> Wish {
    let wish = match own {
        Some(own) => Wish::pinned_field(header, at, own),
        None => Wish::field(header, at),
    };
    let by_use = field_name(&format!("security {header}")).name;
    wish.or([by_use]).rank(2)
}

/// The name that the field of a reply's header wants.
pub(super) fn header_wish(name: &str, at: &str, own: Option<&str>) -> Wish {
    let by_place = field_name(&format!("header {name}")).name;
    match own {
        Some(own) => Wish::pinned_field(name, at, own),
        None => Wish::field(name, at).or([by_place]),
    }
}

/// Whose parameter it is.
fn owner(at: &str, path: &str, (operation_at, operation): (&str, &str)) -> String {
    if let Some(component) = component(at) {
        return format!("{}Parameter", type_name(component).name);
    }
    let below = at.strip_prefix(operation_at);
    if below.is_some_and(|below| below.starts_with('/')) {
        return operation.to_owned();
    }
    type_name(path).name
}

/// The name of the component that a pointer leads to.
fn component(at: &str) -> Option<&str> {
    let mut parts = at.strip_prefix("/components/")?.split('/');
    parts.nth(1)
}

/// Two operations of one id are told apart by their paths.
fn by_path(mut wishes: Vec<Wish>) -> Vec<Wish> {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for wish in &wishes {
        *counts.entry(folded(&wish.names[0])).or_default() += 1;
    }
    for wish in &mut wishes {
        if counts[&folded(&wish.names[0])] > 1 && wish.names.len() > 2 {
            wish.names.swap(1, 2);
        }
    }
    wishes
}

/// Every definition has said what it wants.
fn unknown(DefinitionId(index): DefinitionId) -> Wish {
    Wish::new(
        "",
        "",
        Made {
            name: format!("Unnamed{index}"),
            why: None,
        },
    )
}

fn claims(name: &str, ends: &[&str]) -> Vec<Claim> {
    let mut claims = naming::of_type(name);
    claims.extend(
        ends.iter()
            .map(|end| naming::itself(&format!("{name}{end}"))),
    );
    claims
}

fn renamed_file(
    operation: &Operation,
    name: &str,
    twin: Option<&String>,
    at: &str,
) -> Option<Diagnostic> {
    let id = &operation.id;
    let (code, message) = match twin {
        Some(twin) => (
            Code::NameCollision,
            format!(
                "files tell no upper from lower case, so that `{id}` and the id at `{twin}` would be one file; here it is called `{name}`"
            ),
        ),
        None if name != id => (
            Code::Unnameable,
            format!("`{id}` cannot be part of a file's name; the file is called `{name}`"),
        ),
        None => return None,
    };
    let help = "an id that no other operation has, of at most 128 letters, digits, `.`, `_` and `-`, with no `.` first, names its files";
    Some(Diagnostic::warning(code, at, message).help(help))
}
