//! `Valid` comes out of a check alone, and what is in it cannot be changed.

use huaweicloud_streams::eventgrid::{UpdateEventRouterJob, UpdateEventRouterJobRequest};
use huaweicloud_streams::Valid;

fn make(request: UpdateEventRouterJobRequest) {
    let _ = Valid(request.clone());
    let _ = Valid::checked(request.clone());
    let _: Valid<UpdateEventRouterJobRequest> = request.clone().into();
    let _ = Valid::from(request.clone());
    let _ = Valid::<UpdateEventRouterJobRequest>::default();
    let _ = Valid::new(request).unwrap().0;
}

fn send(request: UpdateEventRouterJobRequest) {
    UpdateEventRouterJob::builder().body(request);
}

fn change(mut valid: Valid<UpdateEventRouterJobRequest>) {
    valid.get_mut();
}

fn main() {}
