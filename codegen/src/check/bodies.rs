//! Whole bodies that the spec shows and that their own schema rejects.

use crate::diagnostic::Diagnostics;
use crate::dialect::Formats;
use crate::ir::{Api, DefinitionId, Example, Sender};
use crate::reference::Input;

#[cfg(feature = "judge")]
use super::judge::wrong_bodies;

/// Takes bodies back that their own schema rejects: editors offer these bodies to start from, so that a wrong one would be
/// copied. Schemas are to be in order; `format` does in them what is said.
pub(crate) fn withdraw_bodies(api: &mut Api, input: &Input, formats: Formats) -> Diagnostics {
    let mut found = Diagnostics::default();
    let wrong = wrong_bodies(api, input, formats, &mut found);
    if !wrong.is_empty() {
        for operation in &mut api.operations {
            let requests = operation.request.iter_mut().map(|it| &mut it.contents);
            let responses = operation.responses.iter_mut().map(|it| &mut it.contents);
            let contents = requests.chain(responses).flatten();
            contents.for_each(|it| it.examples.retain(|it| !wrong.contains(&it.origin)));
        }
    }
    input.documents.positioned(found)
}

/// A body with what is shown of it.
#[derive(Clone, Copy)]
pub(super) struct Shown<'a> {
    pub(super) definition: DefinitionId,
    pub(super) examples: &'a [Example],
    pub(super) sender: Sender,
}

pub(super) fn shown(api: &Api) -> impl Iterator<Item = Shown<'_>> {
    let bodies = api.operations.iter().flat_map(|operation| {
        let requester = operation.kind.requester();
        let request = operation.request.iter().flat_map(|it| &it.contents);
        let request = request.map(move |it| (it, requester));
        let responses = operation.responses.iter().flat_map(|it| &it.contents);
        let responses = responses.map(move |it| (it, requester.other()));
        request.chain(responses).filter_map(|(content, sender)| {
            Some(Shown {
                definition: content.definition()?,
                examples: &content.examples,
                sender,
            })
        })
    });
    bodies.filter(|it| !it.examples.is_empty())
}

/// Without a judge, no body is known to be valid.
#[cfg(not(feature = "judge"))]
fn wrong_bodies(
    api: &Api,
    _input: &Input,
    _formats: Formats,
    _found: &mut Diagnostics,
) -> std::collections::HashSet<crate::location::Location> {
    let examples = shown(api).flat_map(|it| it.examples);
    examples.map(|it| it.origin.clone()).collect()
}
