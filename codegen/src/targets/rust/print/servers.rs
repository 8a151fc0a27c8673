//! Servers: the addresses that a spec names, for whoever has no other.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs::{doc, prose};
use crate::ir::{Operation, Server, ServerVariable};
use crate::prose::words::code;

/// The line of an operation's documentation that names its default server, if the spec does.
pub(super) fn line(operation: &Operation) -> impl Iterator<Item = String> {
    let default = operation.servers.iter().take(1);
    default.map(|server| {
        let address = code(&server.url);
        format!("Its default server is {address}; see [`SERVERS`](Operation::SERVERS).")
    })
}

/// The addresses; nothing where the spec names none.
pub(super) fn constant(operation: &Operation) -> TokenStream {
    let servers = &operation.servers;
    if servers.is_empty() {
        return TokenStream::new();
    }
    let lines: Vec<String> = servers.iter().map(described).collect();
    let doc = doc(&lines.join("\n"));
    let urls = servers.iter().map(|server| &server.url);
    quote! {
        #doc
        const SERVERS: &'static [&'static str] = &[#(#urls),*];
    }
}

/// An address and what there is to say of it, on one line.
fn described(server: &Server) -> String {
    let description = server.description.as_deref().map(on_a_line);
    let is_template = server.template != server.url;
    let template = is_template.then(|| format!("From {}.", code(&server.template)));
    let is_in = |variable: &&ServerVariable| {
        let location = format!("{{{}}}", variable.name);
        server.template.contains(&location)
    };
    let variables = server
        .variables
        .iter()
        .filter(is_in)
        .map(described_variable);
    let facts = description.into_iter().chain(template).chain(variables);
    let facts: Vec<String> = facts.collect();
    let colon = if facts.is_empty() { "" } else { ": " };
    format!("- {}{colon}{}", code(&server.url), facts.join(" "))
}

fn described_variable(variable: &ServerVariable) -> String {
    let mut facts = Vec::new();
    if let Some(description) = &variable.description {
        facts.push(on_a_line(description));
    }
    if !variable.values.is_empty() {
        let values = variable.values.iter().map(|value| code(value));
        facts.push(format!("One of {}.", values.collect::<Vec<_>>().join(", ")));
    }
    if facts.is_empty() {
        facts.push("Any text.".to_owned());
    }
    format!("{}: {}", code(&variable.name), facts.join(" "))
}

fn on_a_line(text: &str) -> String {
    let line = prose(text).replace('\n', " ");
    let line = line.trim_end();
    if line.ends_with(['.', '!', '?']) {
        line.to_owned()
    } else {
        format!("{line}.")
    }
}
