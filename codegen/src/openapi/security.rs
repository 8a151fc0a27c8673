//! Security: what the operation wants in its headers.

use super::Lowering;
use crate::diagnostic::Code;
use crate::ir::TokenHeader;
use crate::load::Node;
use crate::location::Location;

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
        (node, at): (&'d Node, &Location),
    ) -> Option<TokenHeader> {
        // An empty `security` of an operation takes back that of the document, as OpenAPI says.
        let (security, at) = match node.get("security") {
            Some(own) => (own, at.property("security")),
            None => (
                root.get("security")?,
                self.document.location().property("security"),
            ),
        };
        let mut schemes = Vec::new();
        for (at, requirement) in self.fields.items(security, &at) {
            for (name, at, _) in self.fields.properties(requirement, &at) {
                schemes.push((name.to_owned(), at));
            }
        }
        match schemes.as_slice() {
            [] => None,
            [(name, at)] => self.scheme(name, at),
            [_, (_, second), ..] => {
                let message = "more than one security scheme for an operation is not written yet";
                let help =
                    "name the one whose token a header carries, and set other headers by hand";
                self.fields.found.unsupported(second, message, help);
                None
            }
        }
    }

    fn scheme(&mut self, name: &str, at: &Location) -> Option<TokenHeader> {
        let all_at = self.components_at().property("securitySchemes");
        let scheme_at = all_at.property(name);
        let Some(scheme) = self.document.at(&scheme_at) else {
            return self.reject(
                Code::UnresolvedRef,
                at,
                &format!("no security scheme is called `{name}`"),
            );
        };
        let (scheme, scheme_at) = self.target(scheme, scheme_at)?;
        self.fields.reject_others(scheme, &scheme_at, SCHEME);
        let kind = self.text_of(scheme, &scheme_at, "type");
        let location = self.text_of(scheme, &scheme_at, "in");
        if (kind.as_deref(), location.as_deref()) != (Some("apiKey"), Some("header")) {
            let message = "only `apiKey` in a header is written yet";
            let help = "describe the header that carries the token: `\"type\": \"apiKey\", \"in\": \"header\"`; \
                        for a bearer it is `Authorization`";
            self.fields.found.unsupported(&scheme_at, message, help);
            return None;
        }
        let header = self.fields.required(scheme, &scheme_at, "name")?;
        let header = self.fields.text(header, &scheme_at.property("name"))?;
        Some(TokenHeader {
            header,
            given: self.given(scheme, &scheme_at),
            description: self.text_of(scheme, &scheme_at, "description"),
            origin: scheme_at,
        })
    }
}
