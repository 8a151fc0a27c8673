//! `Kafka2KafkaAdvanceConfig` cannot be built without any of its required properties.

use huaweicloud_streams::eventgrid::Kafka2KafkaAdvanceConfig;

fn no_replica_cnt() {
    Kafka2KafkaAdvanceConfig::builder()
        .seek_to("a")
        .compress_alg("a")
        .is_sync_progress(true)
        .is_add_header(true)
        .build();
}

fn no_seek_to() {
    Kafka2KafkaAdvanceConfig::builder()
        .replica_cnt(3)
        .compress_alg("a")
        .is_sync_progress(true)
        .is_add_header(true)
        .build();
}

fn no_compress_alg() {
    Kafka2KafkaAdvanceConfig::builder()
        .replica_cnt(3)
        .seek_to("a")
        .is_sync_progress(true)
        .is_add_header(true)
        .build();
}

fn no_is_sync_progress() {
    Kafka2KafkaAdvanceConfig::builder()
        .replica_cnt(3)
        .seek_to("a")
        .compress_alg("a")
        .is_add_header(true)
        .build();
}

fn no_is_add_header() {
    Kafka2KafkaAdvanceConfig::builder()
        .replica_cnt(3)
        .seek_to("a")
        .compress_alg("a")
        .is_sync_progress(true)
        .build();
}

fn main() {}
