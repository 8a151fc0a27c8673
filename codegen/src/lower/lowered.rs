//! What comes of lowering a document.

use super::alike::merge_alike;
use super::shape::Shaper;
use crate::diagnostic::{Diagnostics, Sink};
use crate::ir::Api;
use crate::load::Documents;
use crate::schema::Schemas;

/// What came of lowering.
pub(crate) struct Lowered<'d> {
    /// What the document says, as far as it could be lowered. It is there even with findings, so that the next stage can
    /// add its own; only without any is it whole.
    pub(crate) api: Option<Api>,
    pub(crate) found: Diagnostics,
    /// The schemas as they are written.
    pub(crate) schemas: Schemas<'d>,
}

impl<'d> Lowered<'d> {
    /// What was made of documents, unless they said too much.
    pub(crate) fn of(
        mut shaper: Shaper<'d>,
        made: Option<Api>,
        found: &Sink,
        documents: &Documents,
    ) -> Self {
        let (api, found) = match shaper.merger.budget.exceeded() {
            // Whatever else was found is of a tree that was cut.
            Some(exceeded) => (None, Diagnostics::from(exceeded)),
            None => (made, found.take()),
        };
        let api = api.map(|mut api| {
            merge_alike(&mut api);
            api
        });
        Self {
            api,
            found: documents.positioned(found),
            schemas: shaper.merger.schemas,
        }
    }
}
