//! What the fields of an operation and of its responses are called.

use super::settle::{Wish, itself, settled, with_setters};
use super::words::field_name;
use super::{BodyNames, OperationNames, ResponseNames, given};
use crate::diagnostic::Diagnostics;
use crate::ir::{
    Content, ContentForm, Credential, Given, Operation, Parameter, ParameterLocation, Response,
    ResponseHeader,
};
use crate::location::Location;
use crate::targets::naming;

/// The field of one of several alternatives of credentials.
pub(in crate::targets::rust) const CREDENTIALS: &str = "credentials";

/// The names of an operation of that name.
pub(super) fn names(
    operation: &Operation,
    name: String,
    found: &mut Diagnostics,
) -> OperationNames {
    let mut own = vec![
        ("body", "the field of the body"),
        ("build", "a method of every builder"),
    ];
    let one_of = operation.one_of.iter();
    own.extend(one_of.map(|_| (CREDENTIALS, "the field of the credentials")));
    let parameters = operation.parameters.iter();
    let mut wishes: Vec<Wish> = parameters
        .map(|parameter| parameter_wish(parameter, found))
        .collect();
    wishes.extend(
        operation
            .credentials
            .iter()
            .map(|it| credential_wish(it, found)),
    );
    let mut parameters = settled(&wishes, &own, found, with_setters);
    let credentials = parameters.split_off(operation.parameters.len());
    OperationNames {
        name,
        parameters,
        credentials,
        body: operation
            .request
            .as_ref()
            .map(|body| of_contents(&body.contents, found))
            .unwrap_or_default(),
        responses: operation
            .responses
            .iter()
            .map(|response| of_response(response, found))
            .collect(),
    }
}

fn of_response(response: &Response, found: &mut Diagnostics) -> ResponseNames {
    let headers = response.headers.iter();
    let wishes: Vec<Wish> = headers.map(|header| header_wish(header, found)).collect();
    let own = [
        ("body", "the field of the body"),
        ("status", "the field of the status code"),
    ];
    ResponseNames {
        variant: naming::of_statuses(response.statuses),
        headers: settled(&wishes, &own, found, |_, name| vec![itself(name)]),
        body: of_contents(&response.contents, found),
    }
}

fn of_contents(contents: &[Content], found: &mut Diagnostics) -> BodyNames {
    let variants = contents.iter().map(|content| {
        let media_types = content.media_types.iter();
        let media_type = media_types.map(String::as_str).next().unwrap_or_default();
        Wish::variant(&naming::of_media_type(media_type), &content.origin)
    });
    let variants: Vec<Wish> = variants.collect();
    let files = contents.iter().filter_map(|content| match &content.form {
        ContentForm::Multipart(multipart) => Some(&multipart.files),
        _ => None,
    });
    let files = files.flatten();
    let files: Vec<Wish> = files
        .map(|file| wish(&file.name, file.given.as_deref(), &file.origin, found))
        .collect();
    let own = [
        ("fields", "the field of what is no file"),
        ("build", "a method of every builder"),
        ("content", "what makes the body"),
    ];
    BodyNames {
        variants: settled(&variants, &[], found, |_, name| vec![itself(name)]),
        files: settled(&files, &own, found, with_setters),
    }
}

fn parameter_wish(parameter: &Parameter, found: &mut Diagnostics) -> Wish {
    let (rank, prefix) = match parameter.location {
        ParameterLocation::Path => (0, "path"),
        ParameterLocation::Query => (1, "query"),
        ParameterLocation::Header => (2, "header"),
        ParameterLocation::Cookie => (3, "cookie"),
    };
    let name = &parameter.name;
    wish(name, parameter.given.as_deref(), &parameter.origin, found)
        .or([prefixed(prefix, name)])
        .rank(rank)
}

/// The field of a credential.
pub(super) fn credential_wish(credential: &Credential, found: &mut Diagnostics) -> Wish {
    let name = credential.name();
    wish(name, credential.given.as_deref(), &credential.origin, found)
        .or([prefixed("security", name)])
        .rank(4)
}

fn header_wish(header: &ResponseHeader, found: &mut Diagnostics) -> Wish {
    let wish = wish(&header.name, header.given.as_deref(), &header.origin, found);
    if wish.pinned {
        return wish;
    }
    wish.or([prefixed("header", &header.name)])
}

fn wish(name: &str, own: Option<&Given>, origin: &Location, found: &mut Diagnostics) -> Wish {
    match given(own, found) {
        Some(own) => Wish::pinned_field(name, origin, own),
        None => Wish::field(name, origin),
    }
}

fn prefixed(prefix: &str, name: &str) -> String {
    field_name(&format!("{prefix} {name}")).name
}
