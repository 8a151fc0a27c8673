//! Operations: what a call takes, and what its reply gives.

use proc_macro2::TokenStream;
use quote::{format_ident, quote};

use super::docs::{about, doc, prose};
use super::ident::{ident, type_of_api};
use super::types::value_type;
use super::{Item, item, servers};
use crate::ir::{Api, Operation, Parameter, ParameterPlace, ReplyHeader, Shape, TokenHeader};
use crate::prose::words::code;
use crate::targets::rust::names::OperationNames;
use crate::targets::rust::plan::{NamedApi, RustPlan};

/// Every operation of an API.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let api = plan.api;
    let operations = api.ir.operations.iter().zip(&api.names.operations);
    let items = operations.map(|named| item(move || call_and_reply(api, named)));
    items.collect()
}

/// An operation, and what it is called.
type Named<'a> = (&'a Operation, &'a OperationNames);

fn call_and_reply(api: NamedApi<'_>, named: Named<'_>) -> TokenStream {
    let call = call(api, named);
    let reply = reply(api, named);
    let link = link(api, named);
    quote! {
        #call
        #reply
        #link
    }
}

/// The struct of everything that is sent.
fn call(api: NamedApi<'_>, (operation, names): Named<'_>) -> TokenStream {
    let name = ident(&names.name);
    let line = code(&format!("{} {}", operation.method, operation.path));
    let text = about(
        &operation.about,
        &format!("The operation {}.", code(&operation.name.id)),
    );
    let paragraphs: Vec<String> = [text, line]
        .into_iter()
        .chain(servers::line(operation))
        .collect();
    let doc = doc(&paragraphs.join("\n\n"));
    let parameters = operation
        .parameters
        .iter()
        .zip(&names.parameters)
        .map(|(parameter, name)| parameter_field(api, parameter, name));
    let token = operation.token.iter().zip(&names.token);
    let token = token.map(|(token, name)| token_field(token, name));
    let body = body_field(api, operation);
    quote! {
        #doc
        #[derive(Clone, Debug, Builder)]
        #[non_exhaustive]
        pub struct #name {
            #(#parameters)*
            #(#token)*
            #body
        }
    }
}

fn parameter_field(api: NamedApi<'_>, parameter: &Parameter, name: &str) -> TokenStream {
    let name = ident(name);
    let place = match parameter.place {
        ParameterPlace::Path => "Stands in the path; neither empty nor `.` nor `..`.",
        ParameterPlace::Header => "Sent as a header.",
    };
    let text = about(
        &parameter.schema.about,
        &format!("The parameter {}.", code(&parameter.name)),
    );
    let doc = doc(&format!("{text}\n\n{place}"));
    let kind = value_type(api, &parameter.schema);
    let kind = if parameter.required {
        kind
    } else {
        quote!(Option<#kind>)
    };
    quote! {
        #doc
        pub #name: #kind,
    }
}

fn token_field(token: &TokenHeader, name: &str) -> TokenStream {
    let name = ident(name);
    let text = token
        .description
        .as_deref()
        .map_or_else(|| "The token.".to_owned(), prose);
    let doc = doc(&format!(
        "{text}\n\nSent as the header {}; it never prints.",
        code(&token.header)
    ));
    quote! {
        #doc
        pub #name: Secret<String>,
    }
}

fn body_field(api: NamedApi<'_>, operation: &Operation) -> Option<TokenStream> {
    let body = operation.request.as_ref()?;
    let kind = type_of_api(api.names.of(body.definition));
    let kind = if body.required {
        quote!(Valid<#kind>)
    } else {
        quote!(Option<Valid<#kind>>)
    };
    let doc = doc(&body
        .description
        .as_deref()
        .map_or_else(|| "The body, checked.".to_owned(), prose));
    Some(quote! {
        #doc
        pub body: #kind,
    })
}

/// The struct of everything that comes back.
fn reply(api: NamedApi<'_>, (operation, names): Named<'_>) -> TokenStream {
    let name = reply_name(names);
    let status = operation.reply.status;
    let doc = doc(&format!(
        "The reply to [`{}`]: status {status}. {}",
        names.name,
        prose(&operation.reply.description)
    ));
    let headers = operation.reply.headers.iter().zip(&names.headers);
    let headers = headers.map(|(header, name)| header_field(header, name));
    let body = operation.reply.body.map(|id| {
        let kind = type_of_api(api.names.of(id));
        quote! {
            /// The body; its limits and conditions are checked only where you ask for it.
            pub body: #kind,
        }
    });
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub struct #name {
            #(#headers)*
            #body
        }
    }
}

fn reply_name(names: &OperationNames) -> proc_macro2::Ident {
    format_ident!("{}Reply", names.name)
}

fn header_field(header: &ReplyHeader, name: &str) -> TokenStream {
    let name = ident(name);
    let text = header
        .description
        .as_deref()
        .map_or_else(|| "A header.".to_owned(), prose);
    let doc = doc(&format!("{text}\n\nThe header {}.", code(&header.name)));
    quote! {
        #doc
        pub #name: Option<String>,
    }
}

/// What ties the two together.
fn link(api: NamedApi<'_>, named: Named<'_>) -> TokenStream {
    let (operation, called) = named;
    let name = ident(&called.name);
    let (id, method, path, status) = (
        &operation.name.id,
        &operation.method,
        &operation.path,
        operation.reply.status,
    );
    let reply = reply_name(called);
    let request = operation.request.as_ref().map_or_else(
        || quote!(()),
        |body| type_of_api(api.names.of(body.definition)),
    );
    let places = path_values(api.ir, named);
    let headers = headers(api.ir, named);
    let body = match &operation.request {
        Some(body) if body.required => quote!(Some(&self.body)),
        Some(_) => quote!(self.body.as_ref()),
        None => quote!(None),
    };
    let read = read(named);
    let servers = servers::constant(operation);
    quote! {
        impl Operation for #name {
            const ID: &'static str = #id;
            const METHOD: &'static str = #method;
            const PATH_TEMPLATE: &'static str = #path;
            #servers
            const SUCCESS: &'static [u16] = &[#status];

            type Request = #request;
            type Reply = #reply;

            #[inline]
            fn path(&self) -> Result<String, PathError> {
                operation::expand(Self::PATH_TEMPLATE, &[#(#places),*])
            }

            #headers

            #[inline]
            fn body(&self) -> Option<&Valid<Self::Request>> {
                #body
            }

            #read
        }
    }
}

fn path_values<'a>(api: &'a Api, named: Named<'a>) -> impl Iterator<Item = TokenStream> + 'a {
    let in_path = parameters(named, ParameterPlace::Path);
    in_path.map(|(parameter, name)| {
        let (wire, field) = (&parameter.name, ident(name));
        let text = text_of(api, parameter, &quote!(self.#field));
        quote!((#wire, &#text))
    })
}

fn parameters(
    (operation, names): Named<'_>,
    place: ParameterPlace,
) -> impl Iterator<Item = (&Parameter, &String)> {
    let parameters = operation.parameters.iter().zip(&names.parameters);
    parameters.filter(move |(parameter, _)| parameter.place == place)
}

/// A parameter's value as text.
fn text_of(api: &Api, parameter: &Parameter, value: &TokenStream) -> TokenStream {
    match api.shape(&parameter.schema) {
        Shape::String(crate::ir::Text::Secret) => quote!(#value.expose()),
        Shape::String(_) => quote!(#value),
        _ => quote!(#value.to_string()),
    }
}

/// What is always sent, then what is sent if it is there.
fn headers(api: &Api, named: Named<'_>) -> Option<TokenStream> {
    let (operation, called) = named;
    let parameters = parameters(named, ParameterPlace::Header);
    let (always, sometimes): (Vec<_>, Vec<_>) =
        parameters.partition(|(parameter, _)| parameter.required);
    let token = operation.token.iter().zip(&called.token);
    let token = token.map(|(token, name)| {
        let (name, field) = (&token.header, ident(name));
        quote!(Header::secret(#name, &self.#field))
    });
    let always = always.into_iter().map(|(parameter, name)| {
        let field = ident(name);
        header(api, parameter, &quote!(self.#field), &quote!(&self.#field))
    });
    let always: Vec<TokenStream> = always.chain(token).collect();
    let sometimes: Vec<TokenStream> = sometimes
        .into_iter()
        .map(|(parameter, name)| optional_header(api, parameter, name))
        .collect();
    let list = match (always.is_empty(), sometimes.is_empty()) {
        (true, true) => return None,
        (false, true) => quote!(vec![#(#always),*]),
        _ => {
            let start = if always.is_empty() {
                quote!(Vec::new())
            } else {
                quote!(vec![#(#always),*])
            };
            quote! {
                let mut headers = #start;
                #(#sometimes)*
                headers
            }
        }
    };
    Some(quote! {
        #[inline]
        fn headers(&self) -> Vec<Header> {
            #list
        }
    })
}

/// A header of a value, or of the reference to a secret.
fn header(
    api: &Api,
    parameter: &Parameter,
    value: &TokenStream,
    reference: &TokenStream,
) -> TokenStream {
    let name = &parameter.name;
    match api.shape(&parameter.schema) {
        Shape::String(crate::ir::Text::Secret) => quote!(Header::secret(#name, #reference)),
        Shape::String(crate::ir::Text::Plain) => quote!(Header::plain(#name, #value.as_str())),
        _ => quote!(Header::plain(#name, #value.to_string())),
    }
}

fn optional_header(api: &Api, parameter: &Parameter, name: &str) -> TokenStream {
    let field = ident(name);
    let header = header(api, parameter, &quote!(value), &quote!(value));
    quote! {
        if let Some(value) = &self.#field {
            headers.push(#header);
        }
    }
}

fn read((operation, names): Named<'_>) -> TokenStream {
    let reply = reply_name(names);
    let lookup = if operation.reply.headers.is_empty() {
        quote!(_)
    } else {
        quote!(header)
    };
    let headers = operation.reply.headers.iter().zip(&names.headers);
    let headers = headers.map(|(header, name)| {
        let (wire, field) = (&header.name, ident(name));
        quote!(#field: header(#wire),)
    });
    let (bytes, body) = match operation.reply.body {
        Some(_) => (
            quote!(body),
            Some(quote!(body: specwright_runtime::read_shape(body)?,)),
        ),
        None => (quote!(_), None),
    };
    quote! {
        #[inline]
        fn reply(#lookup: HeaderLookup<'_>, #bytes: &[u8]) -> Result<Self::Reply, Violations> {
            Ok(#reply { #(#headers)* #body })
        }
    }
}
