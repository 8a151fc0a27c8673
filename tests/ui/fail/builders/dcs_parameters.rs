//! `DcsParameters` cannot be built without any of its required properties.

use huaweicloud_streams::eventgrid::DcsParameters;

fn no_config_type() {
    DcsParameters::builder()
        .region("a")
        .project_id("a")
        .build();
}

fn no_region() {
    DcsParameters::builder()
        .config_type("a")
        .project_id("a")
        .build();
}

fn no_project_id() {
    DcsParameters::builder()
        .config_type("a")
        .region("a")
        .build();
}

fn main() {}
