//! Security: what authorizes an operation.

use super::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{Carrier, Credential};
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

/// A scheme that a requirement names, and the scopes it asks for.
struct Named<'d> {
    scheme: &'d str,
    at: Location,
    scopes: &'d Node,
}

impl<'d> Lowering<'d> {
    /// The credentials of the operation, or those of the document where the operation says nothing.
    pub(super) fn credentials(
        &mut self,
        root: &'d Node,
        (node, at): (&'d Node, &Location),
    ) -> Vec<Credential> {
        // An empty `security` of an operation takes back that of the document, as OpenAPI says.
        let (security, at) = match (node.get("security"), root.get("security")) {
            (Some(own), _) => (own, at.property("security")),
            (None, Some(of_all)) => (of_all, self.document.location().property("security")),
            (None, None) => return Vec::new(),
        };
        let mut alternatives: Vec<Vec<Named<'d>>> = Vec::new();
        for (at, requirement) in self.fields.items(security, &at) {
            let schemes = self.fields.properties(requirement, &at).into_iter();
            let schemes = schemes.map(|(scheme, at, scopes)| Named { scheme, at, scopes });
            alternatives.push(schemes.collect());
        }
        let all = alternatives.len();
        alternatives.retain(|schemes| !schemes.is_empty());
        let optional = alternatives.len() < all;
        match alternatives.as_slice() {
            [] => Vec::new(),
            [schemes] if !optional || schemes.len() == 1 => self.all_of(schemes, optional),
            [schemes] | [_, schemes, ..] => {
                for named in schemes.iter().take(1) {
                    let message = "unsupported: alternatives of security schemes";
                    let help = "name the one whose credentials are to be sent";
                    self.fields.found.unsupported(&named.at, message, help);
                }
                Vec::new()
            }
        }
    }

    fn all_of(&mut self, schemes: &[Named<'d>], optional: bool) -> Vec<Credential> {
        let mut credentials: Vec<Credential> = Vec::new();
        for named in schemes {
            let Some(mut credential) = self.credential(named) else {
                continue;
            };
            credential.optional = optional;
            let is_sent = |it: &Credential| is_authorization(&it.carrier);
            if is_sent(&credential) && credentials.iter().any(is_sent) {
                let message = "unsupported: two schemes whose credentials are both `Authorization`";
                let help = "name one of them: a request has one such header";
                self.fields.found.unsupported(&named.at, message, help);
            }
            credentials.push(credential);
        }
        credentials
    }

    fn credential(&mut self, named: &Named<'d>) -> Option<Credential> {
        let all_at = self.components_at().property("securitySchemes");
        let scheme_at = all_at.property(named.scheme);
        let Some(scheme) = self.document.at(&scheme_at) else {
            return self.reject(
                Code::UnresolvedRef,
                &named.at,
                &format!("no security scheme is called `{}`", named.scheme),
            );
        };
        let (scheme, scheme_at) = self.target(scheme, scheme_at)?;
        self.fields.reject_others(scheme, &scheme_at, SCHEME);
        Some(Credential {
            carrier: self.carrier(scheme, &scheme_at)?,
            scheme: named.scheme.to_owned(),
            given: self.given(scheme, &scheme_at),
            description: self.text_of(scheme, &scheme_at, "description"),
            scopes: self.fields.strings(named.scopes, &named.at),
            optional: false,
            origin: scheme_at,
        })
    }

    /// How the credentials of a scheme are sent; none where the client is who sends them.
    fn carrier(&mut self, scheme: &'d Node, at: &Location) -> Option<Carrier> {
        let kind = self.fields.required(scheme, at, "type")?;
        match self.fields.text(kind, &at.property("type"))?.as_str() {
            "apiKey" => self.key(scheme, at),
            "http" => {
                let name = self.fields.required(scheme, at, "scheme")?;
                let name = self.fields.text(name, &at.property("scheme"))?;
                Some(match name.to_ascii_lowercase().as_str() {
                    "bearer" => Carrier::Bearer,
                    "basic" => Carrier::Basic,
                    _ => Carrier::Authorization(name),
                })
            }
            "oauth2" | "openIdConnect" => Some(Carrier::Bearer),
            "mutualTLS" => {
                let message = "nothing is generated of mutual TLS: it is for the client to do";
                let diagnostic = Diagnostic::warning(Code::NotGenerated, at, message);
                self.fields.found.push(diagnostic);
                None
            }
            other => {
                let message = format!("unsupported: a security scheme of type `{other}`");
                let help =
                    "OpenAPI has `apiKey`, `http`, `oauth2`, `openIdConnect` and `mutualTLS`";
                self.fields.found.unsupported(at, &message, help);
                None
            }
        }
    }

    fn key(&mut self, scheme: &'d Node, at: &Location) -> Option<Carrier> {
        let name = self.fields.required(scheme, at, "name")?;
        let name = self.fields.text(name, &at.property("name"))?;
        let location = self.fields.required(scheme, at, "in")?;
        let location_at = at.property("in");
        match self.fields.text(location, &location_at)?.as_str() {
            "header" => Some(Carrier::Header(name)),
            "query" => Some(Carrier::Query(name)),
            "cookie" => Some(Carrier::Cookie(name)),
            other => self.reject(
                Code::WrongType,
                &location_at,
                &format!("`{other}` is no value of `in`: expected `header`, `query` or `cookie`"),
            ),
        }
    }
}

fn is_authorization(carrier: &Carrier) -> bool {
    match carrier {
        Carrier::Header(name) => name.eq_ignore_ascii_case("Authorization"),
        Carrier::Bearer | Carrier::Basic | Carrier::Authorization(_) => true,
        Carrier::Query(_) | Carrier::Cookie(_) => false,
    }
}
