//! Security: what the operation wants in its headers.

use super::super::Lowering;
use super::super::names::field_name;
use crate::diagnostic::Code;
use crate::ir::{Parameter, TokenHeader};
use crate::load::{Node, join};

const SCHEME: &[&str] = &[
    "type",
    "description",
    "name",
    "in",
    "scheme",
    "bearerFormat",
    "flows",
    "openIdConnectUrl",
];

impl<'d> Lowering<'d> {
    /// The `apiKey` header of the operation, or of the document where the operation says nothing.
    pub(super) fn token(
        &mut self,
        root: &'d Node,
        (node, at): (&'d Node, &str),
        parameters: &[Parameter],
    ) -> Option<TokenHeader> {
        let (security, at) = match node.get("security") {
            Some(own) => (own, join(at, "security")),
            None => (root.get("security")?, "/security".to_owned()),
        };
        let mut schemes = Vec::new();
        for (at, requirement) in self.fields.items(security, &at) {
            for (name, at, _) in self.fields.members(requirement, &at) {
                schemes.push((name.to_owned(), at));
            }
        }
        match schemes.as_slice() {
            [] => None,
            [(name, at)] => self.scheme(root, name, at, parameters),
            [_, (_, second), ..] => self.refuse(
                Code::Unsupported,
                second,
                "more than one security scheme for an operation is not written yet",
            ),
        }
    }

    fn scheme(
        &mut self,
        root: &'d Node,
        name: &str,
        at: &str,
        parameters: &[Parameter],
    ) -> Option<TokenHeader> {
        let scheme_at = join("/components/securitySchemes", name);
        let Some(scheme) = root.at(&scheme_at) else {
            return self.refuse(
                Code::UnresolvedRef,
                at,
                &format!("no security scheme is called `{name}`"),
            );
        };
        let (scheme, scheme_at) = self.referent(scheme, scheme_at)?;
        self.fields.refuse_others(scheme, &scheme_at, SCHEME);
        let kind = self.text_of(scheme, &scheme_at, "type");
        let place = self.text_of(scheme, &scheme_at, "in");
        if (kind.as_deref(), place.as_deref()) != (Some("apiKey"), Some("header")) {
            return self.refuse(
                Code::Unsupported,
                &scheme_at,
                "only `apiKey` in a header is written yet",
            );
        }
        let header = self.fields.required(scheme, &scheme_at, "name")?;
        let header = self.fields.text(header, &join(&scheme_at, "name"))?;
        let Some(rust) = field_name(&header) else {
            self.unnameable(&scheme_at, &header);
            return None;
        };
        if let Some(twin) = parameters.iter().find(|parameter| parameter.rust == rust) {
            let twin = twin.name.clone();
            self.collision(&scheme_at, &header, &twin, &rust);
        }
        Some(TokenHeader {
            header,
            rust,
            description: self.text_of(scheme, &scheme_at, "description"),
        })
    }
}
