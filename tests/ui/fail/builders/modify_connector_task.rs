//! `ModifyConnectorTask` cannot be built without any of its required properties.

use huaweicloud_streams::Valid;
use huaweicloud_streams::kafka::{ModifyConnectorTask, ModifyConnectorTaskRequest};

fn no_project_id(body: Valid<ModifyConnectorTaskRequest>) {
    ModifyConnectorTask::builder()
        .instance_id("a")
        .task_id("a")
        .x_auth_token("a")
        .body(body)
        .build();
}

fn no_instance_id(body: Valid<ModifyConnectorTaskRequest>) {
    ModifyConnectorTask::builder()
        .project_id("a")
        .task_id("a")
        .x_auth_token("a")
        .body(body)
        .build();
}

fn no_task_id(body: Valid<ModifyConnectorTaskRequest>) {
    ModifyConnectorTask::builder()
        .project_id("a")
        .instance_id("a")
        .x_auth_token("a")
        .body(body)
        .build();
}

fn no_x_auth_token(body: Valid<ModifyConnectorTaskRequest>) {
    ModifyConnectorTask::builder()
        .project_id("a")
        .instance_id("a")
        .task_id("a")
        .body(body)
        .build();
}

fn no_body() {
    ModifyConnectorTask::builder()
        .project_id("a")
        .instance_id("a")
        .task_id("a")
        .x_auth_token("a")
        .build();
}

fn main() {}
