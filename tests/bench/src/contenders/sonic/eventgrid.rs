//! The request of EventGrid's *update a professional event stream job*, with all that types can hold of its rules.

use serde::Deserialize;

use crate::contenders::given;

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct UpdateEventRouterJobRequest {
    pub cluster_id: String,
    pub name: String,
    #[serde(default, deserialize_with = "given")]
    pub description: Option<String>,
    pub scene_type: String,
    #[serde(default, deserialize_with = "given")]
    pub source_config: Option<EventRouterJobSource>,
    #[serde(default, deserialize_with = "given")]
    pub sink_config: Option<EventRouterJobSink>,
    #[serde(default, deserialize_with = "given")]
    pub advance_config: Option<EventRouterAdvanceConfig>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventRouterJobSource {
    #[serde(default, deserialize_with = "given")]
    pub source_kafka: Option<KafkaParameters>,
    #[serde(default, deserialize_with = "given")]
    pub source_rocketmq: Option<RocketmqParameters>,
    #[serde(default, deserialize_with = "given")]
    pub source_dcs: Option<DcsParameters>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventRouterJobSink {
    #[serde(default, deserialize_with = "given")]
    pub sink_kafka: Option<KafkaParameters>,
    #[serde(default, deserialize_with = "given")]
    pub sink_rocketmq: Option<RocketmqParameters>,
    #[serde(default, deserialize_with = "given")]
    pub sink_dcs: Option<DcsParameters>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KafkaParameters {
    pub config_type: String,
    pub region: String,
    pub project_id: String,
    #[serde(default, deserialize_with = "given")]
    pub instance_id: Option<String>,
    pub cluster_alias: String,
    #[serde(default, deserialize_with = "given")]
    pub address: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub authenticate_mode: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub sasl_mechanism: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub user_name: Option<String>,
    pub password: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct RocketmqParameters {
    pub config_type: String,
    pub region: String,
    pub project_id: String,
    #[serde(default, deserialize_with = "given")]
    pub instance_id: Option<String>,
    pub cluster_alias: String,
    #[serde(default, deserialize_with = "given")]
    pub address: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub ssl_open: Option<RocketmqSslOpen>,
    #[serde(default, deserialize_with = "given")]
    pub acl_open: Option<bool>,
    #[serde(default, deserialize_with = "given")]
    pub user_name: Option<String>,
    pub password: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DcsParameters {
    pub config_type: String,
    pub region: String,
    pub project_id: String,
    #[serde(default, deserialize_with = "given")]
    pub instance_id: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub address: Option<String>,
    pub password: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct EventRouterAdvanceConfig {
    #[serde(default, deserialize_with = "given")]
    pub kafka2kafka: Option<Kafka2KafkaAdvanceConfig>,
    #[serde(default, deserialize_with = "given")]
    pub rocketmq2rocketmq: Option<Rocketmq2RocketmqAdvanceConfig>,
    #[serde(default, deserialize_with = "given")]
    pub dcs2dcs: Option<Dcs2DcsAdvanceConfig>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Kafka2KafkaAdvanceConfig {
    #[serde(default, deserialize_with = "given")]
    pub topics: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub topic_regex: Option<String>,
    pub replica_cnt: i32,
    pub seek_to: String,
    pub compress_alg: KafkaCompressAlg,
    pub is_sync_progress: bool,
    pub is_add_header: bool,
    #[serde(default, deserialize_with = "given")]
    pub rename_topic: Option<bool>,
    #[serde(default, deserialize_with = "given")]
    pub topic_mappings: Option<Vec<KafkaTopicMapping>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KafkaTopicMapping {
    #[serde(default, deserialize_with = "given")]
    pub source_topic: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub sink_topic: Option<String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Rocketmq2RocketmqAdvanceConfig {
    #[serde(default, deserialize_with = "given")]
    pub topics: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub topic_regex: Option<String>,
    pub is_sync_progress: bool,
    pub seek_to: String,
    pub compress_alg: RocketmqCompressAlg,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dcs2DcsAdvanceConfig {
    pub synchronize_type: String,
    pub connect_retry_time: String,
    pub other_retry_time: String,
    #[serde(default, deserialize_with = "given")]
    pub use_rate_limit: Option<bool>,
    #[serde(default, deserialize_with = "given")]
    pub rate_limit: Option<String>,
    #[serde(rename = "use_salve_node", default, deserialize_with = "given")]
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
