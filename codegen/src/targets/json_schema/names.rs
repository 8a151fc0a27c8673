//! What schemas and their files are called: as the document calls them.

use std::collections::{HashMap, HashSet};

use heck::{ToKebabCase, ToPascalCase};
use unicode_normalization::UnicodeNormalization;

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{
    Api, Content, DefinitionId, DefinitionName, OperationName, Owner, Response, Subject,
};
use crate::location::Location;
use crate::shorten::{hash, prefix};
use crate::targets::naming;

/// Bytes of a name, since a file is called by it: systems take 255, and more is added to it.
const MAX_NAME: usize = 128;

/// The names of schemas and of the files of operations.
#[derive(Clone, Debug)]
pub struct Names {
    /// Of the definitions, in their order.
    pub definitions: Vec<String>,
    /// Of the operations, in their order.
    pub operations: Vec<String>,
}

impl Names {
    /// The name of a definition's schema, by which files and references call it.
    pub fn of(&self, DefinitionId(index): DefinitionId) -> &str {
        &self.definitions[index]
    }
}

/// The names of an API, and what there is to say about them.
pub(crate) fn names(api: &Api) -> (Names, Diagnostics) {
    let mut found = Diagnostics::default();
    let operations = operations(api, &mut found);
    let names = Names {
        definitions: definitions(api, &operations),
        operations,
    };
    (names, found)
}

/// What the document names goes first, so that its names stay.
fn definitions(api: &Api, operations: &[String]) -> Vec<String> {
    let mut order: Vec<usize> = (0..api.definitions.len()).collect();
    order.sort_by_key(|index| !api.definitions[*index].name.path.is_empty());
    let mut taken = Taken::default();
    // The files of bodies are in the same folder: a component called `x.request` must not take their names.
    for (operation, file) in api.operations.iter().zip(operations) {
        taken.free(&request_name(file));
        let contents = operation.request.iter().flat_map(|it| &it.contents);
        for (index, content) in with_definitions(contents) {
            taken.free(&media_name(request_name(file), index, content));
        }
        for response in &operation.responses {
            taken.free(&response_name(file, response));
            for (index, content) in with_definitions(&response.contents) {
                taken.free(&media_name(response_name(file, response), index, content));
            }
        }
    }
    let mut names = vec![String::new(); order.len()];
    for index in order {
        let name = composed(&api.definitions[index].name);
        names[index] = taken.free(&fitting(&name, char::is_alphanumeric));
    }
    names
}

/// Files tell no upper from lower case, and not every string can be a part of a file's name.
fn operations(api: &Api, found: &mut Diagnostics) -> Vec<String> {
    let mut order: Vec<usize> = (0..api.operations.len()).collect();
    order.sort_by_cached_key(|index| {
        let operation = &api.operations[*index];
        let (id, origin) = (operation.name.id.clone(), operation.origin.clone());
        // Ids that are names of files already keep them, and the order of the document changes none.
        (!is_file_name(&id), id, origin)
    });
    let mut taken = Taken::default();
    let mut origins: HashMap<String, Location> = HashMap::new();
    let mut names = vec![String::new(); order.len()];
    for index in order {
        let operation = &api.operations[index];
        let at = operation.origin.property("operationId");
        let plain = fitting(&operation.name.id, |it| it.is_ascii_alphanumeric());
        let name = taken.free(&plain);
        let twin = origins.get(&folded(&plain));
        if let Some(renamed) = renamed_file(&operation.name, &name, twin, &at) {
            found.push(renamed);
        }
        origins.insert(folded(&name), at);
        names[index] = name;
    }
    names
}

/// The name of the file of what an operation is sent.
pub(super) fn request_name(file: &str) -> String {
    format!("{file}.request")
}

/// The name of the file of the body of a response.
pub(super) fn response_name(file: &str, response: &Response) -> String {
    format!("{file}.response-{}", response.statuses)
}

/// The name of the file of a body in one of its media types: the first has the name of the body.
pub(super) fn media_name(body: String, index: usize, content: &Content) -> String {
    if index == 0 {
        return body;
    }
    let media_type = content.media_types.first();
    let words = media_type.map_or_else(String::new, |it| naming::of_media_type(it));
    format!("{body}-{}", words.to_kebab_case())
}

/// The contents that are files, all but the first, with their numbers.
fn with_definitions<'c>(
    contents: impl IntoIterator<Item = &'c Content>,
) -> impl Iterator<Item = (usize, &'c Content)> {
    let contents = contents.into_iter();
    let with = contents.filter(|it| it.definition().is_some());
    with.enumerate().skip(1)
}

/// The names that files have, each once whatever its case.
#[derive(Default)]
struct Taken {
    names: HashSet<String>,
    /// How often each was numbered.
    numbers: HashMap<String, usize>,
}

impl Taken {
    /// The name, with a number behind it if it is taken.
    fn free(&mut self, plain: &str) -> String {
        let mut name = plain.to_owned();
        while !self.names.insert(folded(&name)) {
            let number = self.numbers.entry(folded(plain)).or_insert(1);
            *number += 1;
            name = format!("{plain}-{number}");
        }
        name
    }
}

/// A name made of the base's and of the way from there.
fn composed(name: &DefinitionName) -> String {
    let mut composed = match &name.base.subject {
        Subject::Component(key) => key.clone(),
        Subject::Sent(key) => naming::of_sent(key),
        Subject::Body {
            operation,
            role,
            shared,
            media_type,
        } => {
            let name = naming::of_body(operation, *role, shared.clone(), |it| words(&it.id));
            let media_type = media_type.as_deref().map(naming::of_media_type);
            format!("{name}{}", media_type.unwrap_or_default())
        }
        Subject::Parameter { name, owner } => of_parameter(name, owner),
        Subject::Header(name) => format!("{}Header", words(name)),
    };
    naming::extend(&mut composed, &name.path, words);
    composed
}

fn of_parameter(name: &str, owner: &Owner) -> String {
    let owner = match owner {
        Owner::Component(key) => return format!("{key}Parameter"),
        Owner::Operation(operation) => words(&operation.id),
        Owner::Path(path) => words(path),
    };
    format!("{owner}{}Parameter", words(name))
}

/// The words of a string, each with an upper case letter first.
fn words(text: &str) -> String {
    text.to_pascal_case()
}

/// Whether a string can be a file's name on every system, and in every message.
fn is_file_name(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-".contains(&byte);
    text.bytes().all(is_plain) && !text.starts_with('.') && (1..=MAX_NAME).contains(&text.len())
}

/// A name for any string, of these letters and what can be between words.
fn fitting(text: &str, is_letter: fn(char) -> bool) -> String {
    let plain = |it: char| {
        if is_letter(it) || matches!(it, '.' | '_' | '-') {
            it
        } else {
            '_'
        }
    };
    // Some file systems take composed and decomposed letters for one another.
    let name: String = text.nfc().map(plain).collect();
    // A file with a dot in front is hidden, and Windows drops dots at the end.
    let name = name.trim_matches(['.', '_']);
    if name.is_empty() {
        return format!("unnamed-{:08x}", hash(text));
    }
    if name.len() <= MAX_NAME {
        return name.to_owned();
    }
    let end = format!("-{:08x}", hash(text));
    format!("{}{end}", prefix(name, MAX_NAME - end.len()))
}

/// What is left of a name where upper and lower case are one.
fn folded(name: &str) -> String {
    // Uppercase first: `ς` and `σ` are two lowercase letters of one uppercase letter.
    let upper: String = name.chars().flat_map(char::to_uppercase).collect();
    upper.to_lowercase()
}

fn renamed_file(
    OperationName { id, .. }: &OperationName,
    name: &str,
    twin: Option<&Location>,
    at: &Location,
) -> Option<Diagnostic> {
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
