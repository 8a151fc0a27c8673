//! What alternatives of security become: an enum, and the field of an operation that holds one of them.

use std::collections::HashSet;

use super::NamedApi;
use crate::ir::{Carrier, Credential, OneOf, Operation, Scheme};

/// An enum of alternatives.
#[derive(Clone, Debug)]
pub(in crate::targets::rust) struct AlternativesPlan<'a> {
    pub(in crate::targets::rust) name: &'a str,
    pub(in crate::targets::rust) variants: Vec<AlternativePlan<'a>>,
    /// Whether an operation with it is received.
    pub(in crate::targets::rust) is_received: bool,
}

/// One of them.
#[derive(Clone, Debug)]
pub(in crate::targets::rust) struct AlternativePlan<'a> {
    pub(in crate::targets::rust) name: &'a str,
    pub(in crate::targets::rust) schemes: &'a [Scheme],
    /// With the names of their fields.
    pub(in crate::targets::rust) credentials: Vec<(&'a Credential, &'a str)>,
}

/// The field of an operation.
#[derive(Debug)]
pub(in crate::targets::rust) struct OneOfPlan<'a> {
    pub(in crate::targets::rust) one_of: &'a OneOf,
    pub(in crate::targets::rust) alternatives: AlternativesPlan<'a>,
}

/// Where credentials are in a request.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::targets::rust) enum Sent {
    Query,
    Headers,
    Cookies,
}

impl Sent {
    pub(in crate::targets::rust) const ALL: [Self; 3] = [Self::Query, Self::Headers, Self::Cookies];

    pub(in crate::targets::rust) const fn of(carrier: &Carrier) -> Self {
        match carrier {
            Carrier::Query(_) => Self::Query,
            Carrier::Cookie(_) => Self::Cookies,
            Carrier::Header(_) | Carrier::Bearer | Carrier::Basic | Carrier::Authorization(_) => {
                Self::Headers
            }
        }
    }
}

impl AlternativesPlan<'_> {
    /// Whether anything of any is sent there.
    pub(in crate::targets::rust) fn is_in(&self, sent: Sent) -> bool {
        let credentials = self.variants.iter().flat_map(|it| &it.credentials);
        credentials
            .into_iter()
            .any(|(it, _)| Sent::of(&it.carrier) == sent)
    }
}

/// Every enum of alternatives.
pub(super) fn alternatives(api: NamedApi<'_>, is_server: bool) -> Vec<AlternativesPlan<'_>> {
    let received = api.ir.operations.iter();
    let received = received.filter(|it| is_server || it.kind.is_of_service());
    let received = received.filter_map(|it| it.one_of.as_ref());
    let received: HashSet<usize> = received.map(|it| it.alternatives.0).collect();
    let all = api.ir.alternatives.iter().zip(&api.names.alternatives);
    let plans = all
        .enumerate()
        .map(|(index, (alternatives, names))| AlternativesPlan {
            is_received: received.contains(&index),
            name: &names.name,
            variants: alternatives
                .0
                .iter()
                .zip(&names.variants)
                .map(|(alternative, names)| AlternativePlan {
                    name: &names.name,
                    schemes: &alternative.schemes,
                    credentials: alternative
                        .credentials
                        .iter()
                        .zip(names.fields.iter().map(String::as_str))
                        .collect(),
                })
                .collect(),
        });
    plans.collect()
}

/// The field of an operation, if it needs one of several alternatives.
pub(super) fn one_of<'a>(
    operation: &'a Operation,
    all: &[AlternativesPlan<'a>],
) -> Option<OneOfPlan<'a>> {
    let one_of = operation.one_of.as_ref()?;
    Some(OneOfPlan {
        one_of,
        alternatives: all.get(one_of.alternatives.0)?.clone(),
    })
}
