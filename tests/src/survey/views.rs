//! A document as each side sends what it describes: what is required of the other side alone is not required.

use std::collections::BTreeSet;

use serde_json::Value;
use specwright::internals::ir::{Api, Content, DefinitionId, Sender, reached};

/// The views of a document.
pub(super) struct Views {
    whole: Value,
    of_client: Value,
    of_service: Value,
    sent_by_client: BTreeSet<DefinitionId>,
    sent_by_service: BTreeSet<DefinitionId>,
}

impl Views {
    pub(super) fn of(document: &Value, api: &Api) -> Self {
        Self {
            whole: document.clone(),
            of_client: view(document, api, Sender::Client),
            of_service: view(document, api, Sender::Service),
            sent_by_client: sent(api, Sender::Client),
            sent_by_service: sent(api, Sender::Service),
        }
    }

    /// The document as whoever sends values of a definition has it.
    pub(super) fn for_values_of(&self, id: DefinitionId) -> &Value {
        // What both send is the same for both.
        if self.sent_by_service.contains(&id) {
            &self.of_service
        } else if self.sent_by_client.contains(&id) {
            &self.of_client
        } else {
            &self.whole
        }
    }
}

fn view(document: &Value, api: &Api, sender: Sender) -> Value {
    let mut view = document.clone();
    for unasked in api.unasked.iter().filter(|it| it.sender == sender) {
        let required = view.pointer_mut(unasked.required.pointer());
        if let Some(required) = required.and_then(Value::as_array_mut) {
            required.retain(|name| name != unasked.property.as_str());
        }
    }
    view
}

/// The definitions of what one side sends.
fn sent(api: &Api, sender: Sender) -> BTreeSet<DefinitionId> {
    let bodies = api.operations.iter().flat_map(|operation| {
        let is_requester = operation.kind.requester() == sender;
        let requests = operation.request.iter().filter(move |_| is_requester);
        let responses = operation.responses.iter().filter(move |_| !is_requester);
        let contents = requests.map(|it| &it.contents);
        contents.chain(responses.map(|it| &it.contents)).flatten()
    });
    let bodies = bodies.filter_map(Content::definition).collect();
    reached(&api.definitions, bodies).into_iter().collect()
}
