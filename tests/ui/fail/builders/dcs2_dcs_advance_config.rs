//! `Dcs2DcsAdvanceConfig` cannot be built without any of its required properties.

use huaweicloud_streams::eventgrid::Dcs2DcsAdvanceConfig;

fn no_synchronize_type() {
    Dcs2DcsAdvanceConfig::builder()
        .connect_retry_time("a")
        .other_retry_time("a")
        .build();
}

fn no_connect_retry_time() {
    Dcs2DcsAdvanceConfig::builder()
        .synchronize_type("a")
        .other_retry_time("a")
        .build();
}

fn no_other_retry_time() {
    Dcs2DcsAdvanceConfig::builder()
        .synchronize_type("a")
        .connect_retry_time("a")
        .build();
}

fn main() {}
