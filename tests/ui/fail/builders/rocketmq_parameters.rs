//! `RocketmqParameters` cannot be built without any of its required properties.

use huaweicloud_streams::eventgrid::RocketmqParameters;

fn no_config_type() {
    RocketmqParameters::builder()
        .region("a")
        .project_id("a")
        .cluster_alias("a")
        .build();
}

fn no_region() {
    RocketmqParameters::builder()
        .config_type("a")
        .project_id("a")
        .cluster_alias("a")
        .build();
}

fn no_project_id() {
    RocketmqParameters::builder()
        .config_type("a")
        .region("a")
        .cluster_alias("a")
        .build();
}

fn no_cluster_alias() {
    RocketmqParameters::builder()
        .config_type("a")
        .region("a")
        .project_id("a")
        .build();
}

fn main() {}
