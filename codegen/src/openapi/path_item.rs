//! Path items: where they are, and the operations of each.

use super::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::OperationKind;
use crate::load::{Entry, Node};
use crate::location::Location;

/// The methods of OpenAPI, in the order in which operations are generated.
pub(super) const METHODS: &[&str] = &[
    "get", "put", "post", "delete", "options", "head", "patch", "trace", "query",
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
    "query",
    "additionalOperations",
];
/// What has no effect beside a `$ref`, which is a whole path item.
const BESIDE_REFERENCE: &[&str] = &[
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
    "query",
    "additionalOperations",
];

/// Operations by methods that have no field of their own.
const ADDITIONAL: &str = "additionalOperations";

/// The method of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Method<'d> {
    /// One that OpenAPI has a field for, called like it.
    Fixed(&'d str),
    /// Another one, as it is sent.
    Named(&'d str),
}

impl<'d> Method<'d> {
    /// The method as it is sent.
    pub(super) fn sent(self) -> String {
        match self {
            Self::Fixed(name) => name.to_uppercase(),
            Self::Named(name) => name.to_owned(),
        }
    }

    /// What the document calls it.
    pub(super) const fn name(self) -> &'d str {
        match self {
            Self::Fixed(name) | Self::Named(name) => name,
        }
    }
}

/// The operations of a path item by methods that have no field of their own.
fn additional(item: &Node) -> impl Iterator<Item = (&str, &Node)> {
    let named = item.get(ADDITIONAL).and_then(Node::properties);
    let named = named.into_iter().flatten();
    named.map(|(name, entry)| (name.as_str(), &entry.node))
}

/// A path with what can be done there, or a webhook or a callback.
pub(super) struct PathItem<'d> {
    pub(super) kind: OperationKind,
    /// The path, or what the document lists it by.
    pub(super) name: &'d str,
    pub(super) node: &'d Node,
    pub(super) at: Location,
}

impl<'d> PathItem<'d> {
    /// The path; empty where the receiver says where that is.
    pub(super) const fn path(&self) -> &'d str {
        match self.kind {
            OperationKind::Path => self.name,
            OperationKind::Webhook(_) | OperationKind::Callback { .. } => "",
        }
    }

    /// The path behind the address of a server, which ends without the `/` that paths start with.
    pub(super) fn sent_path(&self) -> String {
        match self.path() {
            path if path.starts_with('/') || self.kind.is_of_service() => path.to_owned(),
            path => format!("/{path}"),
        }
    }

    /// The methods with their operations.
    pub(super) fn operations(&self) -> Vec<(Method<'d>, &'d Node, Location)> {
        let (node, at) = (self.node, &self.at);
        let fixed = METHODS.iter();
        let fixed =
            fixed.filter_map(|it| Some((Method::Fixed(it), node.get(it)?, at.property(it))));
        let more = at.property(ADDITIONAL);
        let named = additional(node).map(|(it, node)| (Method::Named(it), node, more.property(it)));
        fixed.chain(named).collect()
    }
}

/// Whether a name is a token of HTTP (RFC 9110, 5.6.2), as methods are.
fn is_token(name: &str) -> bool {
    let is_sign = |it: u8| b"!#$%&'*+-.^_`|~".contains(&it);
    let mut bytes = name.bytes();
    !name.is_empty() && bytes.all(|it| it.is_ascii_alphanumeric() || is_sign(it))
}

/// How many operations the paths and webhooks of a document have.
pub(super) fn count(root: &Node) -> usize {
    let fields = ["paths", "webhooks"].into_iter();
    let items = fields.filter_map(|field| root.get(field)?.properties());
    let items = items.flat_map(|items| items.values());
    let of_item = |item: &Entry| {
        let methods = METHODS.iter();
        let fixed = methods.filter(|method| item.node.get(method).is_some());
        fixed.count() + additional(&item.node).count()
    };
    items.map(of_item).sum()
}

/// Where operations are written out.
pub(super) fn homes(document: &Location) -> [Location; 4] {
    let components = document.property("components");
    let (shared, callbacks) = (
        components.property("pathItems"),
        components.property("callbacks"),
    );
    let webhooks = document.property("webhooks");
    [document.property("paths"), shared, webhooks, callbacks]
}

impl<'d> Lowering<'d> {
    /// Every path of the document; one that is described elsewhere with what is there.
    pub(super) fn path_items(&mut self, root: &'d Node) -> Vec<PathItem<'d>> {
        let here = self.document.location();
        let paths = root.get("paths").map(|it| (it, here.property("paths")));
        self.listed(paths, |_| OperationKind::Path)
    }

    /// Every webhook.
    pub(super) fn webhooks(&mut self, root: &'d Node) -> Vec<PathItem<'d>> {
        let here = self.document.location();
        let webhooks = root.get("webhooks");
        let webhooks = webhooks.map(|it| (it, here.property("webhooks")));
        self.listed(webhooks, |name| OperationKind::Webhook(name.to_owned()))
    }

    /// Every callback of an operation, but those that were met before: operations can share them.
    pub(super) fn callbacks(&mut self, operation: &'d Node, at: &Location) -> Vec<PathItem<'d>> {
        let Some(callbacks) = operation.get("callbacks") else {
            return Vec::new();
        };
        let mut items = Vec::new();
        for (name, at, callback) in self.fields.properties(callbacks, &at.property("callbacks")) {
            let target = self.target(callback, at);
            let target = target.filter(|(_, at)| self.callbacks.insert(at.clone()));
            let of_callback = self.listed(target, |expression| OperationKind::Callback {
                name: name.to_owned(),
                expression: expression.to_owned(),
            });
            items.extend(
                of_callback
                    .into_iter()
                    .map(|item| PathItem { name, ..item }),
            );
        }
        items
    }

    /// The path items in an object, by their names.
    fn listed(
        &mut self,
        object: Option<(&'d Node, Location)>,
        kind: impl Fn(&str) -> OperationKind,
    ) -> Vec<PathItem<'d>> {
        let mut items = Vec::new();
        let Some((object, at)) = object else {
            return items;
        };
        for (name, at, item) in self.fields.properties(object, &at) {
            // Extensions may be beside paths.
            if name.starts_with("x-") {
                continue;
            }
            self.fields.reject_others(item, &at, PATH_ITEM);
            if item.get("$ref").is_some() {
                let why = "is beside a `$ref`, which is the whole path item";
                self.ignored(item, &at, BESIDE_REFERENCE, why);
            }
            if let Some((node, at)) = self.target(item, at) {
                self.check_additional(node, &at);
                let kind = kind(name);
                items.push(PathItem {
                    kind,
                    name,
                    node,
                    at,
                });
            }
        }
        items
    }

    /// Whether methods without a field of their own can be sent, and have none.
    fn check_additional(&self, item: &'d Node, at: &Location) {
        for (method, _) in additional(item) {
            let field = METHODS.iter().find(|it| it.eq_ignore_ascii_case(method));
            let message = match field {
                Some(field) => format!("the method `{method}` has a field of its own, `{field}`"),
                None if !is_token(method) => format!("`{method}` is no method that could be sent"),
                None => continue,
            };
            let at = at.property(ADDITIONAL).property(method);
            let diagnostic = Diagnostic::new(Code::InvalidValue, at, message).on_name();
            self.fields.found.push(diagnostic.help(
                "write a method as HTTP has it, such as `COPY`, and those with a field there",
            ));
        }
    }

    /// The path items that operations are generated of, with where they are, without a word on what is wrong with them.
    pub(super) fn known_path_items(&self, root: &'d Node) -> Vec<(&'d Node, Location)> {
        let here = self.document.location();
        let given = self.resolver.resource(&here);
        let lists = ["paths", "webhooks"].into_iter();
        let items = lists.filter_map(|list| Some((here.property(list), root.get(list)?)));
        let items = items.flat_map(|(at, list)| {
            let items = list.properties().into_iter().flatten();
            items.map(move |(name, entry)| (&entry.node, at.property(name)))
        });
        let resolved = items.map(|(item, at)| {
            let reference = item.get("$ref").and_then(Node::text);
            let target = reference.map(|it| self.resolver.resolve(it, given));
            target.and_then(Result::ok).unwrap_or((item, at))
        });
        resolved.collect()
    }
}
