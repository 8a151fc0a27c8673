//! Path items: where they are, and the operations of each.

use super::Lowering;
use crate::load::{Entry, Node};
use crate::location::Location;
use crate::reference::ResourceId;

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

/// A path with what can be done there.
pub(super) struct PathItem<'d> {
    pub(super) path: &'d str,
    pub(super) node: &'d Node,
    pub(super) at: Location,
}

impl<'d> PathItem<'d> {
    /// The methods with their operations.
    pub(super) fn operations(&self) -> impl Iterator<Item = (&'static str, &'d Node, Location)> {
        let (node, at) = (self.node, self.at.clone());
        let methods = METHODS.iter();
        methods.filter_map(move |method| Some((*method, node.get(method)?, at.property(method))))
    }
}

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

/// Where operations are written out.
pub(super) fn homes(document: &Location) -> [Location; 2] {
    let shared = document.property("components").property("pathItems");
    [document.property("paths"), shared]
}

impl<'d> Lowering<'d> {
    /// Every path of the document; one that is described elsewhere with what is there.
    pub(super) fn path_items(&mut self, root: &'d Node) -> Vec<PathItem<'d>> {
        let Some(paths) = root.get("paths") else {
            return Vec::new();
        };
        let at = self.document.location().property("paths");
        let mut items = Vec::new();
        for (path, at, item) in self.fields.properties(paths, &at) {
            // Extensions may be beside paths.
            if path.starts_with("x-") {
                continue;
            }
            self.fields.reject_others(item, &at, PATH_ITEM);
            if item.get("$ref").is_some() {
                let why = "is beside a `$ref`, which is the whole path item";
                self.ignored(item, &at, BESIDE_REFERENCE, why);
            }
            if let Some((node, at)) = self.target(item, at) {
                self.unmade.note_each(node, &at, "additionalOperations");
                items.push(PathItem { path, node, at });
            }
        }
        items
    }

    /// The path items that operations are generated of, without a word on what is wrong with them.
    pub(super) fn known_path_items(&self, root: &'d Node) -> Vec<&'d Node> {
        let paths = root.get("paths").and_then(Node::properties);
        let items = paths.into_iter().flatten().map(|(_, entry)| &entry.node);
        let resolved = items.map(|item| {
            let reference = item.get("$ref").and_then(Node::text);
            let target = reference.map(|it| self.resolver.resolve(it, ResourceId::default()));
            target.and_then(Result::ok).map_or(item, |(node, _)| node)
        });
        resolved.collect()
    }
}
