//! Security: what authorizes an operation.

use std::collections::BTreeMap;

use super::Lowering;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{Alternative, Alternatives, AlternativesId, Carrier, Credential, OneOf, Scheme};
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

/// A scheme that a requirement names.
struct Named<'d> {
    scheme: &'d str,
    at: Location,
    /// The lists of scopes of which each suffices.
    scopes: Vec<Vec<String>>,
}

/// What authorizes an operation.
#[derive(Default)]
pub(super) struct Security {
    /// All of these.
    pub(super) credentials: Vec<Credential>,
    /// One of these.
    pub(super) one_of: Option<OneOf>,
}

impl<'d> Lowering<'d> {
    /// What authorizes the operation, or the document as a whole where the operation says nothing.
    pub(super) fn security(
        &mut self,
        root: &'d Node,
        (node, at): (&'d Node, &Location),
    ) -> Security {
        // An empty `security` of an operation takes back that of the document, as OpenAPI says.
        let (security, at) = match (node.get("security"), root.get("security")) {
            (Some(own), _) => (own, at.property("security")),
            (None, Some(of_all)) => (of_all, self.document.location().property("security")),
            (None, None) => return Security::default(),
        };
        let mut all: Vec<Vec<Named<'d>>> = Vec::new();
        let mut optional = false;
        for (at, requirement) in self.fields.items(security, &at) {
            let schemes = self.fields.properties(requirement, &at).into_iter();
            let schemes = schemes.map(|(scheme, at, scopes)| Named {
                scheme,
                scopes: vec![self.fields.strings(scopes, &at)],
                at,
            });
            let schemes: Vec<Named<'d>> = schemes.collect();
            if schemes.is_empty() {
                optional = true;
            } else {
                self.add(&mut all, schemes, &at);
            }
        }
        match all.as_slice() {
            [] => Security::default(),
            [schemes] if !optional || schemes.len() == 1 => Security {
                credentials: self.all_of(schemes, optional),
                one_of: None,
            },
            _ => Security {
                credentials: Vec::new(),
                one_of: self.one_of(&all, optional),
            },
        }
    }

    /// Adds an alternative, or its scopes to those of the same schemes.
    fn add(&self, all: &mut Vec<Vec<Named<'d>>>, schemes: Vec<Named<'d>>, at: &Location) {
        let by_name = |schemes: &[Named<'d>]| -> BTreeMap<&'d str, Vec<Vec<String>>> {
            let schemes = schemes.iter();
            schemes.map(|it| (it.scheme, it.scopes.clone())).collect()
        };
        let new = by_name(&schemes);
        let same = |it: &&mut Vec<Named<'d>>| by_name(it).keys().eq(new.keys());
        let Some(there) = all.iter_mut().find(same) else {
            return all.push(schemes);
        };
        let is_listed = |it: &Named<'_>| it.scopes.contains(&new[it.scheme][0]);
        if there.iter().all(is_listed) {
            let message = "the same schemes are listed twice";
            let diagnostic = Diagnostic::warning(Code::ListedTwice, at, message);
            self.fields.found.push(diagnostic.help("leave one out"));
        }
        for named in there {
            let scopes = &new[named.scheme][0];
            if !named.scopes.contains(scopes) {
                named.scopes.push(scopes.clone());
            }
        }
    }

    /// One of several alternatives; none where nothing of any is sent.
    fn one_of(&mut self, all: &[Vec<Named<'d>>], optional: bool) -> Option<OneOf> {
        let mut scopes: Vec<(String, Vec<Vec<String>>)> = Vec::new();
        let mut alternatives = Vec::new();
        for schemes in all {
            let mut schemes: Vec<&Named<'d>> = schemes.iter().collect();
            schemes.sort_by_key(|it| self.position(it.scheme));
            let positions: Vec<_> = schemes.iter().map(|it| self.position(it.scheme)).collect();
            let credentials = self.all_of(schemes.iter().copied(), false);
            let of_operation = credentials.iter();
            scopes.extend(of_operation.map(|it| (it.scheme.clone(), it.scopes.clone())));
            let alternative = Alternative {
                schemes: schemes.iter().filter_map(|it| self.scheme(it)).collect(),
                credentials: credentials.into_iter().map(without_scopes).collect(),
            };
            alternatives.push((positions, alternative));
        }
        if alternatives.iter().all(|(_, it)| it.credentials.is_empty()) {
            return None;
        }
        alternatives.sort_by(|(one, _), (other, _)| one.cmp(other));
        let alternatives = alternatives.into_iter().map(|(_, it)| it);
        let alternatives = Alternatives(alternatives.collect());
        Some(OneOf {
            alternatives: self.shared(alternatives),
            optional,
            scopes,
        })
    }

    /// Where the document declares a scheme, among all: it is the same whatever operations require.
    fn position(&self, scheme: &str) -> Option<usize> {
        let schemes = self.components_at().property("securitySchemes");
        let schemes = self.document.at(&schemes)?.properties()?;
        schemes.get_index_of(scheme)
    }

    fn scheme(&mut self, named: &Named<'d>) -> Option<Scheme> {
        let (node, origin) = self.declared(named)?;
        Some(Scheme {
            name: named.scheme.to_owned(),
            given: self.given(node, &origin),
            origin,
        })
    }

    /// The alternatives of all operations that have the same.
    fn shared(&mut self, alternatives: Alternatives) -> AlternativesId {
        let index = self.alternatives.iter().position(|it| *it == alternatives);
        AlternativesId(index.unwrap_or_else(|| {
            self.alternatives.push(alternatives);
            self.alternatives.len() - 1
        }))
    }

    fn all_of<'n>(
        &mut self,
        schemes: impl IntoIterator<Item = &'n Named<'d>>,
        optional: bool,
    ) -> Vec<Credential>
    where
        'd: 'n,
    {
        let mut credentials: Vec<Credential> = Vec::new();
        for named in schemes {
            let Some(mut credential) = self.credential(named) else {
                continue;
            };
            credential.optional = optional;
            let is_sent = |it: &Credential| is_authorization(&it.carrier);
            if is_sent(&credential) && credentials.iter().any(is_sent) {
                let message = "a request has one header `Authorization`, which another scheme here takes: these credentials are omitted";
                let help = "name one of them, or make each an alternative of its own";
                let diagnostic = Diagnostic::warning(Code::NoEffect, &named.at, message);
                self.fields.found.push(diagnostic.help(help));
                continue;
            }
            credentials.push(credential);
        }
        credentials
    }

    /// The scheme that a requirement names, as the document declares it.
    fn declared(&mut self, named: &Named<'d>) -> Option<(&'d Node, Location)> {
        let at = self.components_at().property("securitySchemes");
        let at = at.property(named.scheme);
        match self.document.at(&at) {
            Some(scheme) => self.target(scheme, at),
            None => self.reject(
                Code::UnresolvedRef,
                &named.at,
                &format!("no security scheme is called `{}`", named.scheme),
            ),
        }
    }

    fn credential(&mut self, named: &Named<'d>) -> Option<Credential> {
        let (scheme, scheme_at) = self.declared(named)?;
        self.fields.reject_others(scheme, &scheme_at, SCHEME);
        Some(Credential {
            carrier: self.carrier(scheme, &scheme_at)?,
            scheme: named.scheme.to_owned(),
            given: self.given(scheme, &scheme_at),
            description: self.words_of(scheme, &scheme_at, "description"),
            scopes: named.scopes.clone(),
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

fn without_scopes(credential: Credential) -> Credential {
    Credential {
        scopes: Vec::new(),
        ..credential
    }
}

fn is_authorization(carrier: &Carrier) -> bool {
    match carrier {
        Carrier::Header(name) => name.eq_ignore_ascii_case("Authorization"),
        Carrier::Bearer | Carrier::Basic | Carrier::Authorization(_) => true,
        Carrier::Query(_) | Carrier::Cookie(_) => false,
    }
}
