//! Servers: where operations are called when nothing else is said.

use fluent_uri::UriRef;

use super::Lowering;
use super::path_template::template_variables;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{Server, ServerVariable};
use crate::load::Node;
use crate::location::Location;

const SERVER: &[&str] = &["url", "description", "variables"];
const VARIABLE: &[&str] = &["enum", "default", "description"];

impl<'d> Lowering<'d> {
    /// The servers of a document, path item or operation; `None` where it says nothing of them.
    pub(super) fn servers(&mut self, owner: &'d Node, at: &Location) -> Option<Vec<Server>> {
        let servers = owner.get("servers")?;
        let servers = self.fields.items(servers, &at.property("servers"));
        let servers = servers.into_iter();
        Some(
            servers
                .filter_map(|(at, node)| self.server(node, &at))
                .collect(),
        )
    }

    fn server(&mut self, node: &'d Node, at: &Location) -> Option<Server> {
        self.fields.reject_others(node, at, SERVER);
        let url_at = at.property("url");
        let template = self.fields.required(node, at, "url")?;
        let template = self.fields.text(template, &url_at)?;
        let variables = self.variables(node, at);
        let mut url = template.clone();
        for name in template_variables(&template) {
            let Some(variable) = variables.iter().find(|it| it.name == name) else {
                return self.no_server(&url_at, &format!("`variables` has no `{name}`"));
            };
            url = url.replace(&format!("{{{name}}}"), &variable.default);
        }
        if let Some(problem) = problem(&url) {
            return self.no_server(&url_at, problem);
        }
        Some(Server {
            url,
            template,
            description: self.words_of(node, at, "description"),
            variables,
        })
    }

    /// Code is right without a server that cannot be called.
    fn no_server<T>(&mut self, at: &Location, problem: &str) -> Option<T> {
        let message = format!("this server is omitted from the code: {problem}");
        let diagnostic = Diagnostic::warning(Code::InvalidValue, at, message);
        self.fields.found.push(diagnostic);
        None
    }

    fn variables(&mut self, server: &'d Node, at: &Location) -> Vec<ServerVariable> {
        let Some(variables) = server.get("variables") else {
            return Vec::new();
        };
        let variables = self.fields.properties(variables, &at.property("variables"));
        let variables = variables.into_iter();
        let read = variables.filter_map(|(name, at, node)| self.variable(name, node, &at));
        read.collect()
    }

    fn variable(&mut self, name: &str, node: &'d Node, at: &Location) -> Option<ServerVariable> {
        self.fields.reject_others(node, at, VARIABLE);
        let default = self.fields.required(node, at, "default")?;
        let default_at = at.property("default");
        let default = self.fields.text(default, &default_at)?;
        let values = match node.get("enum") {
            Some(values) => self.fields.strings(values, &at.property("enum")),
            None => Vec::new(),
        };
        if node.get("enum").is_some() && !values.contains(&default) {
            let message = "the default of this variable is not among the values of its `enum`";
            let diagnostic = Diagnostic::warning(Code::InvalidValue, default_at, message);
            self.fields.found.push(diagnostic);
        }
        Some(ServerVariable {
            name: name.to_owned(),
            default,
            values,
            description: self.words_of(node, at, "description"),
        })
    }
}

/// Why no path can be put behind an address. It may be relative to where the document is published.
fn problem(url: &str) -> Option<&'static str> {
    match UriRef::parse(url) {
        Err(_) => Some("with its variables filled in it is no address"),
        Ok(url) if url.has_query() || url.has_fragment() => {
            Some("paths cannot be put behind a query or fragment")
        }
        Ok(_) => None,
    }
}
