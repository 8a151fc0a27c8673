//! The receiving side: what the client's side writes is read as it was, and what is wrong is told at once.

mod operation;
mod round_trips;
mod wire;

use std::cell::Cell;
use std::convert::Infallible;

use serde_json::Value;
use specwright_runtime::operation::{
    Operation, Parameter, PathError, Receive, ReceiveError, Received, ReceivedRequest,
    RequestReader, ResponseError,
};
use specwright_runtime::{Model, Valid};

#[derive(Clone, Debug, PartialEq, Model)]
struct Parameters {
    value: Option<Value>,
}

thread_local! {
    static PARAMETERS: Cell<&'static [Parameter]> = const { Cell::new(&[]) };
}

/// An operation with the one parameter `value`, in the path or elsewhere.
#[derive(Debug)]
struct One<const IN_PATH: bool>(Option<Value>);

impl<const IN_PATH: bool> Operation for One<IN_PATH> {
    const ID: &'static str = "one";
    const METHOD: &'static str = "GET";
    const PATH_TEMPLATE: &'static str = if IN_PATH { "/{value}/end" } else { "" };
    type Success = Infallible;
    type Failure = Infallible;

    fn path(&self) -> Result<String, PathError> {
        unreachable!()
    }

    fn response(_: Received<'_>) -> Result<Infallible, ResponseError<Infallible>> {
        unreachable!()
    }
}

impl<const IN_PATH: bool> Receive for One<IN_PATH> {
    fn read(request: &mut RequestReader<'_>) -> Option<Self> {
        let read = request.parameters::<Parameters>(PARAMETERS.get())?;
        Some(Self(read.value))
    }
}

/// The value of a parameter in a request for this target with these headers.
fn read<const IN_PATH: bool>(
    parameter: Parameter,
    target: &str,
    headers: &[(&str, &str)],
) -> Result<Option<Value>, ReceiveError> {
    PARAMETERS.set(Vec::leak(vec![parameter]));
    let headers = headers.to_vec();
    let request = ReceivedRequest::new("GET", target, &headers, b"");
    One::<IN_PATH>::receive(request).map(|one| Valid::into_inner(one).0)
}
