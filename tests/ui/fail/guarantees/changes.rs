//! What is `Valid` stays as it was checked.

use huaweicloud_streams::Valid;
use huaweicloud_streams::eventgrid::UpdateEventRouterJobRequest;

fn change(mut valid: Valid<UpdateEventRouterJobRequest>) {
    valid.name = "b".to_owned();
    valid.name.push('b');
    valid.description.take();
    *valid = UpdateEventRouterJobRequest::builder().name("b").cluster_id("c").scene_type("s").build();
    let _: &mut UpdateEventRouterJobRequest = &mut valid;
    let request = *valid;
    drop(request);
}

fn main() {}
