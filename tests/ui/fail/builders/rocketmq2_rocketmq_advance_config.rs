//! `Rocketmq2RocketmqAdvanceConfig` cannot be built without any of its required properties.

use huaweicloud_streams::eventgrid::Rocketmq2RocketmqAdvanceConfig;

fn no_is_sync_progress() {
    Rocketmq2RocketmqAdvanceConfig::builder()
        .seek_to("a")
        .compress_alg("a")
        .build();
}

fn no_seek_to() {
    Rocketmq2RocketmqAdvanceConfig::builder()
        .is_sync_progress(true)
        .compress_alg("a")
        .build();
}

fn no_compress_alg() {
    Rocketmq2RocketmqAdvanceConfig::builder()
        .is_sync_progress(true)
        .seek_to("a")
        .build();
}

fn main() {}
