//! `KafkaParameters` cannot be built without any of its required properties.

use huaweicloud_streams::eventgrid::KafkaParameters;

fn no_config_type() {
    KafkaParameters::builder()
        .region("a")
        .project_id("a")
        .cluster_alias("a")
        .build();
}

fn no_region() {
    KafkaParameters::builder()
        .config_type("a")
        .project_id("a")
        .cluster_alias("a")
        .build();
}

fn no_project_id() {
    KafkaParameters::builder()
        .config_type("a")
        .region("a")
        .cluster_alias("a")
        .build();
}

fn no_cluster_alias() {
    KafkaParameters::builder()
        .config_type("a")
        .region("a")
        .project_id("a")
        .build();
}

fn main() {}
