//! The bodies of DMS for Kafka's *modify a Smart Connect task*.

use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ModifyConnectorTaskRequest {
    pub task_name: Option<String>,
    pub topics: Option<String>,
    pub topics_regex: Option<String>,
    pub source_type: Option<SourceType>,
    pub source_task: Option<SmartConnectTaskRespSourceConfig>,
    pub sink_type: Option<SinkType>,
    pub sink_task: Option<SmartConnectTaskRespSinkConfig>,
    pub id: Option<String>,
    pub status: Option<String>,
    pub create_time: Option<i64>,
}

#[derive(Debug, Deserialize)]
pub struct ModifyConnectorTaskResponse {
    pub task_name: Option<String>,
    pub topics: Option<String>,
    pub topics_regex: Option<String>,
    pub source_type: Option<String>,
    pub source_task: Option<SmartConnectTaskRespSourceConfigView>,
    pub sink_type: Option<String>,
    pub sink_task: Option<SmartConnectTaskRespSinkConfigView>,
    pub id: Option<String>,
    pub status: Option<String>,
    pub create_time: Option<i64>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmartConnectTaskRespSourceConfig {
    pub current_cluster_name: Option<String>,
    pub cluster_name: Option<String>,
    pub user_name: Option<String>,
    pub sasl_mechanism: Option<SaslMechanism>,
    pub instance_id: Option<String>,
    pub bootstrap_servers: Option<String>,
    pub security_protocol: Option<SecurityProtocol>,
    pub direction: Option<SyncDirection>,
    pub sync_consumer_offsets_enabled: Option<bool>,
    pub replication_factor: Option<i32>,
    pub task_num: Option<i32>,
    pub rename_topic_enabled: Option<bool>,
    pub provenance_header_enabled: Option<bool>,
    pub consumer_strategy: Option<ConsumerStrategy>,
    pub compression_type: Option<CompressionType>,
    pub topics_mapping: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct SmartConnectTaskRespSourceConfigView {
    pub current_cluster_name: Option<String>,
    pub cluster_name: Option<String>,
    pub user_name: Option<String>,
    pub sasl_mechanism: Option<String>,
    pub instance_id: Option<String>,
    pub bootstrap_servers: Option<String>,
    pub security_protocol: Option<String>,
    pub direction: Option<String>,
    pub sync_consumer_offsets_enabled: Option<bool>,
    pub replication_factor: Option<i32>,
    pub task_num: Option<i32>,
    pub rename_topic_enabled: Option<bool>,
    pub provenance_header_enabled: Option<bool>,
    pub consumer_strategy: Option<String>,
    pub compression_type: Option<String>,
    pub topics_mapping: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SmartConnectTaskRespSinkConfig {
    pub consumer_strategy: Option<ConsumerStrategy>,
    pub destination_file_type: Option<DestinationFileType>,
    pub deliver_time_interval: Option<i32>,
    pub obs_bucket_name: Option<String>,
    pub obs_path: Option<String>,
    pub partition_format: Option<String>,
    pub record_delimiter: Option<String>,
    pub store_keys: Option<bool>,
    pub obs_part_size: Option<i32>,
    pub flush_size: Option<i32>,
    pub timezone: Option<String>,
    pub schema_generator_class: Option<String>,
    pub partitioner_class: Option<String>,
    pub value_converter: Option<String>,
    pub key_converter: Option<String>,
    pub kv_delimiter: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct SmartConnectTaskRespSinkConfigView {
    pub consumer_strategy: Option<String>,
    pub destination_file_type: Option<String>,
    pub deliver_time_interval: Option<i32>,
    pub obs_bucket_name: Option<String>,
    pub obs_path: Option<String>,
    pub partition_format: Option<String>,
    pub record_delimiter: Option<String>,
    pub store_keys: Option<bool>,
    pub obs_part_size: Option<i32>,
    pub flush_size: Option<i32>,
    pub timezone: Option<String>,
    pub schema_generator_class: Option<String>,
    pub partitioner_class: Option<String>,
    pub value_converter: Option<String>,
    pub key_converter: Option<String>,
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
