//! The request of DMS for Kafka's *modify a Smart Connect task*, with all that types can hold of its rules.

use serde::Deserialize;

use crate::contenders::given;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModifyConnectorTaskRequest {
    #[serde(default, deserialize_with = "given")]
    pub task_name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub topics: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub topics_regex: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub source_type: Option<SourceType>,
    #[serde(default, deserialize_with = "given")]
    pub source_task: Option<SmartConnectTaskRespSourceConfig>,
    #[serde(default, deserialize_with = "given")]
    pub sink_type: Option<SinkType>,
    #[serde(default, deserialize_with = "given")]
    pub sink_task: Option<SmartConnectTaskRespSinkConfig>,
    #[serde(default, deserialize_with = "given")]
    pub id: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub status: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub create_time: Option<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmartConnectTaskRespSourceConfig {
    #[serde(default, deserialize_with = "given")]
    pub current_cluster_name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub cluster_name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub user_name: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub sasl_mechanism: Option<SaslMechanism>,
    #[serde(default, deserialize_with = "given")]
    pub instance_id: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub bootstrap_servers: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub security_protocol: Option<SecurityProtocol>,
    #[serde(default, deserialize_with = "given")]
    pub direction: Option<SyncDirection>,
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
    pub consumer_strategy: Option<ConsumerStrategy>,
    #[serde(default, deserialize_with = "given")]
    pub compression_type: Option<CompressionType>,
    #[serde(default, deserialize_with = "given")]
    pub topics_mapping: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmartConnectTaskRespSinkConfig {
    #[serde(default, deserialize_with = "given")]
    pub consumer_strategy: Option<ConsumerStrategy>,
    #[serde(default, deserialize_with = "given")]
    pub destination_file_type: Option<DestinationFileType>,
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

#[derive(Debug, Deserialize)]
pub enum SourceType {
    #[serde(rename = "NONE")]
    None,
    #[serde(rename = "KAFKA_REPLICATOR_SOURCE")]
    KafkaReplicatorSource,
}

#[derive(Debug, Deserialize)]
pub enum SinkType {
    #[serde(rename = "NONE")]
    None,
    #[serde(rename = "OBS_SINK")]
    ObsSink,
}

#[derive(Debug, Deserialize)]
pub enum SaslMechanism {
    #[serde(rename = "PLAIN")]
    Plain,
    #[serde(rename = "SCRAM-SHA-512")]
    ScramSha512,
}

#[derive(Debug, Deserialize)]
pub enum SecurityProtocol {
    #[serde(rename = "PLAINTEXT")]
    Plaintext,
    #[serde(rename = "SASL_SSL")]
    SaslSsl,
    #[serde(rename = "SASL_PLAINTEXT")]
    SaslPlaintext,
}

#[derive(Debug, Deserialize)]
pub enum SyncDirection {
    #[serde(rename = "pull")]
    Pull,
    #[serde(rename = "push")]
    Push,
    #[serde(rename = "two-way")]
    TwoWay,
}

#[derive(Debug, Deserialize)]
pub enum ConsumerStrategy {
    #[serde(rename = "latest")]
    Latest,
    #[serde(rename = "earliest")]
    Earliest,
}

#[derive(Debug, Deserialize)]
pub enum CompressionType {
    #[serde(rename = "none")]
    None,
    #[serde(rename = "gzip")]
    Gzip,
    #[serde(rename = "snappy")]
    Snappy,
    #[serde(rename = "lz4")]
    Lz4,
    #[serde(rename = "zstd")]
    Zstd,
}

#[derive(Debug, Deserialize)]
pub enum DestinationFileType {
    #[serde(rename = "TEXT")]
    Text,
}
