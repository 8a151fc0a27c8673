//! Operations.

use super::Lowering;
use std::collections::VecDeque;

use super::path_item::{Method, PathItem};
use super::security::Security;
use crate::ir::{About, Operation, OperationName};
use crate::load::Node;
use crate::location::Location;

const OPERATION: &[&str] = &[
    "tags",
    "summary",
    "description",
    "externalDocs",
    "operationId",
    "parameters",
    "requestBody",
    "responses",
    "callbacks",
    "deprecated",
    "security",
    "servers",
];

impl<'d> Lowering<'d> {
    /// Every operation, in the order of the document, and how many are omitted.
    pub(super) fn operations(&mut self, root: &'d Node) -> (Vec<Operation>, usize) {
        let here = self.document.location();
        let of_all = self.servers(root, &here).unwrap_or_default();
        let mut operations: Vec<Operation> = Vec::new();
        let mut omitted = Vec::new();
        let mut items = VecDeque::from(self.path_items(root));
        items.extend(self.webhooks(root));
        while let Some(item) = items.pop_front() {
            // `servers` of a path item replaces that of the document, and an operation's replaces both.
            let of_path = self.servers(item.node, &item.at);
            let of_all = of_all.iter().filter(|_| !item.kind.is_of_service());
            let servers = of_path.unwrap_or_else(|| of_all.cloned().collect());
            for (method, node, at) in item.operations() {
                items.extend(self.callbacks(node, &at));
                let before = self.fields.found.len();
                let alternatives = self.alternatives.len();
                let name = self.operation_name(item.name, method.name(), (node, &at));
                let own = self.servers(node, &at);
                let operation = self.operation(root, (&name, method), &item, (node, &at));
                if self.fields.found.has_errors_since(before) {
                    // No operation has those that only this one would.
                    self.alternatives.truncate(alternatives);
                    omitted.push((name.id, before..self.fields.found.len()));
                    continue;
                }
                operations.push(Operation {
                    servers: own.unwrap_or_else(|| servers.clone()),
                    ..operation
                });
            }
        }
        let number = omitted.len();
        self.excuse_omitted(omitted);
        (operations, number)
    }

    fn operation(
        &mut self,
        root: &'d Node,
        (name, method): (&OperationName, Method<'_>),
        item: &PathItem<'d>,
        (node, at): (&'d Node, &Location),
    ) -> Operation {
        self.fields.reject_others(node, at, OPERATION);
        let of_item = (item.node, &item.at);
        let parameters = self.parameters(item, of_item, (node, at), name);
        let is_own = node.get("security").is_some();
        let security = if item.kind.is_of_service() && !is_own {
            // What authorizes a client does not authorize the service.
            Security::default()
        } else {
            self.security(root, (node, at))
        };
        let requester = item.kind.requester();
        let request = node
            .get("requestBody")
            .and_then(|body| self.request(body, &at.property("requestBody"), (name, requester)));
        let mut responses = self.responses((node, at), (name, requester.other()));
        if method == Method::Fixed("head") {
            // The response to it is that of a GET without the body.
            responses.iter_mut().for_each(|it| it.contents.clear());
        }
        Operation {
            name: name.clone(),
            method: method.sent(),
            kind: item.kind.clone(),
            path: item.sent_path(),
            about: self.operation_about(node, at),
            parameters,
            credentials: security.credentials,
            one_of: security.one_of,
            // The caller knows them.
            servers: Vec::new(),
            request,
            responses,
            origin: at.clone(),
        }
    }

    fn operation_about(&mut self, node: &Node, at: &Location) -> About {
        About {
            title: self.words_of(node, at, "summary"),
            description: self.words_of(node, at, "description"),
            deprecated: self.is_deprecated(node, at),
            ..About::default()
        }
    }
}
