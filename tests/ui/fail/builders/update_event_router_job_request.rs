//! `UpdateEventRouterJobRequest` cannot be built without any of its required properties.

use huaweicloud_streams::eventgrid::UpdateEventRouterJobRequest;

fn no_cluster_id() {
    UpdateEventRouterJobRequest::builder()
        .name("a")
        .scene_type("a")
        .build();
}

fn no_name() {
    UpdateEventRouterJobRequest::builder()
        .cluster_id("a")
        .scene_type("a")
        .build();
}

fn no_scene_type() {
    UpdateEventRouterJobRequest::builder()
        .cluster_id("a")
        .name("a")
        .build();
}

fn main() {}
