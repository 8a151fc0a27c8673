//! What the receiving side of an operation has beside what is sent: what is known of values that are text.

use super::wire::WireType;
use crate::ir::{Api, Content, ContentForm, Operation};

/// What reads a request of an operation.
#[derive(Debug)]
pub(in crate::targets::rust) struct ReceivePlan<'a> {
    /// What each parameter is.
    pub(in crate::targets::rust) parameters: Vec<WireType<'a>>,
    /// What the fields of each form are that the body can be; none of what is no form.
    pub(in crate::targets::rust) bodies: Vec<Option<WireType<'a>>>,
}

impl<'a> ReceivePlan<'a> {
    pub(super) fn of(api: &'a Api, operation: &'a Operation) -> Self {
        let parameters = operation.parameters.iter();
        let contents = operation.request.iter().flat_map(|body| &body.contents);
        Self {
            parameters: parameters.map(|it| WireType::of(api, &it.schema)).collect(),
            bodies: contents.map(|it| of_fields(api, it)).collect(),
        }
    }
}

fn of_fields<'a>(api: &'a Api, content: &Content) -> Option<WireType<'a>> {
    let id = match &content.form {
        ContentForm::Form(form) => form.definition,
        ContentForm::Multipart(multipart) => multipart.fields?,
        ContentForm::Json(_) | ContentForm::Text | ContentForm::Bytes | ContentForm::Items(_) => {
            return None;
        }
    };
    Some(WireType::of_definition(api, id))
}
