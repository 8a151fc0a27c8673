//! The bodies of EventGrid's *update a professional event stream job*.

use serde::Deserialize;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UpdateEventRouterJobRequest {
    pub cluster_id: String,
    pub name: String,
    pub description: Option<String>,
    pub scene_type: String,
    pub source_config: Option<EventRouterJobSource>,
    pub sink_config: Option<EventRouterJobSink>,
    pub advance_config: Option<EventRouterAdvanceConfig>,
}

#[derive(Debug, Deserialize)]
pub struct UpdateEventRouterJobResponse {
    pub cluster_id: Option<String>,
    pub job_id: Option<String>,
    pub name: Option<String>,
    pub description: Option<String>,
    pub scene_type: Option<String>,
    pub source_type: Option<String>,
    pub sink_type: Option<String>,
    pub subnet_id: Option<String>,
    pub vpc_id: Option<String>,
    pub source_config: Option<EventRouterJobSourceView>,
    pub sink_config: Option<EventRouterJobSinkView>,
    pub advance_config: Option<EventRouterAdvanceConfigView>,
    pub status: Option<String>,
    pub err_code: Option<String>,
    pub err_message: Option<String>,
    pub created_time: Option<String>,
    pub updated_time: Option<String>,
    pub sink_status: Option<String>,
    pub sink_status_info: Option<String>,
    pub source_status: Option<String>,
    pub source_status_info: Option<String>,
    pub log_group_id: Option<String>,
    pub log_stream_id: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventRouterJobSource {
    pub source_kafka: Option<KafkaParameters>,
    pub source_rocketmq: Option<RocketmqParameters>,
    pub source_dcs: Option<DcsParameters>,
}

#[derive(Debug, Deserialize)]
pub struct EventRouterJobSourceView {
    pub source_kafka: Option<KafkaParametersView>,
    pub source_rocketmq: Option<RocketmqParametersView>,
    pub source_dcs: Option<DcsParametersView>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventRouterJobSink {
    pub sink_kafka: Option<KafkaParameters>,
    pub sink_rocketmq: Option<RocketmqParameters>,
    pub sink_dcs: Option<DcsParameters>,
}

#[derive(Debug, Deserialize)]
pub struct EventRouterJobSinkView {
    pub sink_kafka: Option<KafkaParametersView>,
    pub sink_rocketmq: Option<RocketmqParametersView>,
    pub sink_dcs: Option<DcsParametersView>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KafkaParameters {
    pub config_type: String,
    pub region: String,
    pub project_id: String,
    pub instance_id: Option<String>,
    pub cluster_alias: String,
    pub address: Option<String>,
    pub authenticate_mode: Option<String>,
    pub sasl_mechanism: Option<String>,
    pub user_name: Option<String>,
    pub password: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct KafkaParametersView {
    pub config_type: Option<String>,
    pub region: Option<String>,
    pub project_id: Option<String>,
    pub instance_id: Option<String>,
    pub cluster_alias: Option<String>,
    pub address: Option<String>,
    pub authenticate_mode: Option<String>,
    pub sasl_mechanism: Option<String>,
    pub user_name: Option<String>,
    pub password: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RocketmqParameters {
    pub config_type: String,
    pub region: String,
    pub project_id: String,
    pub instance_id: Option<String>,
    pub cluster_alias: String,
    pub address: Option<String>,
    pub ssl_open: Option<RocketmqSslOpen>,
    pub acl_open: Option<bool>,
    pub user_name: Option<String>,
    pub password: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct RocketmqParametersView {
    pub config_type: Option<String>,
    pub region: Option<String>,
    pub project_id: Option<String>,
    pub instance_id: Option<String>,
    pub cluster_alias: Option<String>,
    pub address: Option<String>,
    pub ssl_open: Option<String>,
    pub acl_open: Option<bool>,
    pub user_name: Option<String>,
    pub password: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DcsParameters {
    pub config_type: String,
    pub region: String,
    pub project_id: String,
    pub instance_id: Option<String>,
    pub address: Option<String>,
    pub password: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct DcsParametersView {
    pub config_type: Option<String>,
    pub region: Option<String>,
    pub project_id: Option<String>,
    pub instance_id: Option<String>,
    pub address: Option<String>,
    pub password: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventRouterAdvanceConfig {
    pub kafka2kafka: Option<Kafka2KafkaAdvanceConfig>,
    pub rocketmq2rocketmq: Option<Rocketmq2RocketmqAdvanceConfig>,
    pub dcs2dcs: Option<Dcs2DcsAdvanceConfig>,
}

#[derive(Debug, Deserialize)]
pub struct EventRouterAdvanceConfigView {
    pub kafka2kafka: Option<Kafka2KafkaAdvanceConfigView>,
    pub rocketmq2rocketmq: Option<Rocketmq2RocketmqAdvanceConfigView>,
    pub dcs2dcs: Option<Dcs2DcsAdvanceConfigView>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kafka2KafkaAdvanceConfig {
    pub topics: Option<String>,
    pub topic_regex: Option<String>,
    pub replica_cnt: i32,
    pub seek_to: String,
    pub compress_alg: KafkaCompressAlg,
    pub is_sync_progress: bool,
    pub is_add_header: bool,
    pub rename_topic: Option<bool>,
    pub topic_mappings: Option<Vec<KafkaTopicMapping>>,
}

#[derive(Debug, Deserialize)]
pub struct Kafka2KafkaAdvanceConfigView {
    pub topics: Option<String>,
    pub topic_regex: Option<String>,
    pub replica_cnt: Option<i32>,
    pub seek_to: Option<String>,
    pub compress_alg: Option<String>,
    pub is_sync_progress: Option<bool>,
    pub is_add_header: Option<bool>,
    pub rename_topic: Option<bool>,
    pub topic_mappings: Option<Vec<KafkaTopicMappingView>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KafkaTopicMapping {
    pub source_topic: Option<String>,
    pub sink_topic: Option<String>,
}

#[derive(Debug, Deserialize)]
pub struct KafkaTopicMappingView {
    pub source_topic: Option<String>,
    pub sink_topic: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rocketmq2RocketmqAdvanceConfig {
    pub topics: Option<String>,
    pub topic_regex: Option<String>,
    pub is_sync_progress: bool,
    pub seek_to: String,
    pub compress_alg: RocketmqCompressAlg,
}

#[derive(Debug, Deserialize)]
pub struct Rocketmq2RocketmqAdvanceConfigView {
    pub topics: Option<String>,
    pub topic_regex: Option<String>,
    pub is_sync_progress: Option<bool>,
    pub seek_to: Option<String>,
    pub compress_alg: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dcs2DcsAdvanceConfig {
    pub synchronize_type: String,
    pub connect_retry_time: String,
    pub other_retry_time: String,
    pub use_rate_limit: Option<bool>,
    pub rate_limit: Option<String>,
    #[serde(rename = "use_salve_node")]
    pub use_slave_node: Option<bool>,
}

#[derive(Debug, Deserialize)]
pub struct Dcs2DcsAdvanceConfigView {
    pub synchronize_type: Option<String>,
    pub connect_retry_time: Option<String>,
    pub other_retry_time: Option<String>,
    pub use_rate_limit: Option<bool>,
    pub rate_limit: Option<String>,
    #[serde(rename = "use_salve_node")]
    pub use_slave_node: Option<bool>,
}

#[derive(Debug, Deserialize)]
pub enum RocketmqSslOpen {
    #[serde(rename = "true")]
    True,
    #[serde(rename = "false")]
    False,
}

#[derive(Debug, Deserialize)]
pub enum KafkaCompressAlg {
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
pub enum RocketmqCompressAlg {
    #[serde(rename = "none")]
    None,
    #[serde(rename = "gzip")]
    Gzip,
    #[serde(rename = "lz4")]
    Lz4,
    #[serde(rename = "zstd")]
    Zstd,
}
