//! The request of DMS for Kafka's *modify a Smart Connect task*, with garde's rules.

use garde::Validate;
use serde::Deserialize;

use super::one_of;
use crate::contenders::given;

pub const SOURCE_TYPE: &[&str] = &["NONE", "KAFKA_REPLICATOR_SOURCE"];
pub const SINK_TYPE: &[&str] = &["NONE", "OBS_SINK"];
pub const SASL_MECHANISM: &[&str] = &["PLAIN", "SCRAM-SHA-512"];
pub const SECURITY_PROTOCOL: &[&str] = &["PLAINTEXT", "SASL_SSL", "SASL_PLAINTEXT"];
pub const SYNC_DIRECTION: &[&str] = &["pull", "push", "two-way"];
pub const CONSUMER_STRATEGY: &[&str] = &["latest", "earliest"];
pub const COMPRESSION_TYPE: &[&str] = &["none", "gzip", "snappy", "lz4", "zstd"];
pub const DESTINATION_FILE_TYPE: &[&str] = &["TEXT"];

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct ModifyTask {
    #[serde(default, deserialize_with = "given")]
    pub task_name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub topics: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub topics_regex: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(custom(one_of(SOURCE_TYPE))))]
    pub source_type: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[garde(dive)]
    pub source_task: Option<Replication>,
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(custom(one_of(SINK_TYPE))))]
    pub sink_type: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[garde(dive)]
    pub sink_task: Option<Dump>,
    #[serde(default, deserialize_with = "given")]
    pub id: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub status: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub create_time: Option<i64>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Replication {
    #[serde(default, deserialize_with = "given")]
    pub current_cluster_name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub cluster_name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub user_name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(custom(one_of(SASL_MECHANISM))))]
    pub sasl_mechanism: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub instance_id: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub bootstrap_servers: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(custom(one_of(SECURITY_PROTOCOL))))]
    pub security_protocol: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(custom(one_of(SYNC_DIRECTION))))]
    pub direction: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub sync_consumer_offsets_enabled: Option<bool>,
    #[serde(default, deserialize_with = "given")]
    pub replication_factor: Option<i32>,
    #[serde(default, deserialize_with = "given")]
    pub task_num: Option<i32>,
    #[serde(default, deserialize_with = "given")]
    pub rename_topic_enabled: Option<bool>,
    #[serde(default, deserialize_with = "given")]
    pub provenance_header_enabled: Option<bool>,
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(custom(one_of(CONSUMER_STRATEGY))))]
    pub consumer_strategy: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(custom(one_of(COMPRESSION_TYPE))))]
    pub compression_type: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub topics_mapping: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Dump {
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(custom(one_of(CONSUMER_STRATEGY))))]
    pub consumer_strategy: Option<String>,
    #[serde(default, deserialize_with = "given")]
    #[garde(inner(custom(one_of(DESTINATION_FILE_TYPE))))]
    pub destination_file_type: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub deliver_time_interval: Option<i32>,
    #[serde(default, deserialize_with = "given")]
    pub obs_bucket_name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub obs_path: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub partition_format: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub record_delimiter: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub store_keys: Option<bool>,
    #[serde(default, deserialize_with = "given")]
    pub obs_part_size: Option<i32>,
    #[serde(default, deserialize_with = "given")]
    pub flush_size: Option<i32>,
    #[serde(default, deserialize_with = "given")]
    pub timezone: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub schema_generator_class: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub partitioner_class: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub value_converter: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub key_converter: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub kv_delimiter: Option<String>,
}
