//! Paths and their operations.

use super::Lowering;
use crate::ir::{About, Operation, OperationName};
use crate::load::{Entry, Node};
use crate::location::Location;

const METHODS: &[&str] = &[
    "get", "put", "post", "delete", "options", "head", "patch", "trace",
];
const PATH_ITEM: &[&str] = &[
    "$ref",
    "summary",
    "description",
    "servers",
    "parameters",
    "get",
    "put",
    "post",
    "delete",
    "options",
    "head",
    "patch",
    "trace",
];
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

/// How many operations the paths and webhooks of a document have.
pub(super) fn count(root: &Node) -> usize {
    let fields = ["paths", "webhooks"].into_iter();
    let items = fields.filter_map(|field| root.get(field)?.properties());
    let items = items.flat_map(|items| items.values());
    let of_item = |item: &Entry| {
        let methods = METHODS.iter();
        methods
            .filter(|method| item.node.get(method).is_some())
            .count()
    };
    items.map(of_item).sum()
}

impl<'d> Lowering<'d> {
    /// Every operation, in the order of the document.
    pub(super) fn operations(&mut self, root: &'d Node) -> Vec<Operation> {
        let Some(paths) = root.get("paths") else {
            return Vec::new();
        };
        let here = self.document.location();
        let of_all = self.servers(root, &here).unwrap_or_default();
        let mut operations: Vec<Operation> = Vec::new();
        for (path, item_at, item) in self.fields.properties(paths, &here.property("paths")) {
            self.fields.reject_others(item, &item_at, PATH_ITEM);
            if item.get("$ref").is_some() {
                let message = "unsupported: a path item by `$ref`";
                let help = "write its operations out under the path";
                self.fields
                    .found
                    .unsupported(&item_at.property("$ref"), message, help);
            }
            // `servers` of a path item replaces that of the document, and an operation's replaces both.
            let of_path = self.servers(item, &item_at);
            let servers = of_path.as_ref().unwrap_or(&of_all);
            for method in METHODS {
                let Some(node) = item.get(method) else {
                    continue;
                };
                let at = item_at.property(method);
                let own = self.servers(node, &at);
                let operation = self.operation(root, (path, method), (item, &item_at), (node, &at));
                operations.extend(operation.map(|operation| Operation {
                    servers: own.unwrap_or_else(|| servers.clone()),
                    ..operation
                }));
            }
        }
        operations
    }

    fn operation(
        &mut self,
        root: &'d Node,
        (path, method): (&str, &str),
        item: (&'d Node, &Location),
        (node, at): (&'d Node, &Location),
    ) -> Option<Operation> {
        self.fields.reject_others(node, at, OPERATION);
        if node.get("callbacks").is_some() {
            let message = "unsupported: `callbacks`";
            let help = "leave them out; what the service sends can be described as an operation's body in another spec";
            self.fields
                .found
                .unsupported(&at.property("callbacks"), message, help);
        }
        let id = self.fields.required(node, at, "operationId")?;
        let id = self.fields.text(id, &at.property("operationId"))?;
        let given = self.given(node, at);
        let name = OperationName { id, given };
        let parameters = self.parameters(path, item, (node, at), &name);
        let token = self.token(root, (node, at));
        let request = node
            .get("requestBody")
            .and_then(|body| self.request(body, &at.property("requestBody"), &name));
        let responses = self.responses((node, at), &name)?;
        Some(Operation {
            name,
            method: method.to_uppercase(),
            path: path.to_owned(),
            about: self.operation_about(node, at),
            parameters,
            token,
            // The caller knows them.
            servers: Vec::new(),
            request,
            responses,
            origin: at.clone(),
        })
    }

    fn operation_about(&mut self, node: &Node, at: &Location) -> About {
        About {
            title: self.text_of(node, at, "summary"),
            description: self.text_of(node, at, "description"),
            deprecated: self.flag_of(node, at, "deprecated"),
            ..About::default()
        }
    }
}
