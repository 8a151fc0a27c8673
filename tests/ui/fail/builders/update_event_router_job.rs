//! `UpdateEventRouterJob` cannot be built without any of its required properties.

use huaweicloud_streams::Valid;
use huaweicloud_streams::eventgrid::{UpdateEventRouterJob, UpdateEventRouterJobRequest};

fn no_project_id(body: Valid<UpdateEventRouterJobRequest>) {
    UpdateEventRouterJob::builder()
        .job_id("a")
        .x_auth_token("a")
        .body(body)
        .build();
}

fn no_job_id(body: Valid<UpdateEventRouterJobRequest>) {
    UpdateEventRouterJob::builder()
        .project_id("a")
        .x_auth_token("a")
        .body(body)
        .build();
}

fn no_x_auth_token(body: Valid<UpdateEventRouterJobRequest>) {
    UpdateEventRouterJob::builder()
        .project_id("a")
        .job_id("a")
        .body(body)
        .build();
}

fn no_body() {
    UpdateEventRouterJob::builder()
        .project_id("a")
        .job_id("a")
        .x_auth_token("a")
        .build();
}

fn main() {}
