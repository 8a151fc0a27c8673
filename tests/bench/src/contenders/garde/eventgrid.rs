//! The request of EventGrid's *update a professional event stream job*, with garde's rules.

#![allow(
    clippy::struct_field_names,
    reason = "properties are called what they are on the wire"
)]

use garde::Validate;
use serde::Deserialize;

use super::{one_of, required_when, this_or};
use crate::contenders::given;

pub const SSL_OPEN: &[&str] = &["true", "false"];
pub const KAFKA_COMPRESS_ALG: &[&str] = &["none", "gzip", "snappy", "lz4", "zstd"];
pub const ROCKETMQ_COMPRESS_ALG: &[&str] = &["none", "gzip", "lz4", "zstd"];

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct UpdateJob {
    pub cluster_id: String,
    #[garde(length(chars, max = 128), pattern(r"^[A-Za-z0-9][A-Za-z0-9._-]*$"))]
    pub name: String,
    #[garde(length(chars, max = 256))]
    #[serde(default, deserialize_with = "given")]
    pub description: Option<String>,
    pub scene_type: String,
    #[garde(dive)]
    #[serde(default, deserialize_with = "given")]
    pub source_config: Option<Source>,
    #[garde(dive)]
    #[serde(default, deserialize_with = "given")]
    pub sink_config: Option<Sink>,
    #[garde(dive)]
    #[serde(default, deserialize_with = "given")]
    pub advance_config: Option<Advance>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Source {
    #[garde(dive)]
    #[serde(default, deserialize_with = "given")]
    pub source_kafka: Option<Kafka>,
    #[garde(dive)]
    #[serde(default, deserialize_with = "given")]
    pub source_rocketmq: Option<Rocketmq>,
    #[garde(dive)]
    #[serde(default, deserialize_with = "given")]
    pub source_dcs: Option<Dcs>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Sink {
    #[garde(dive)]
    #[serde(default, deserialize_with = "given")]
    pub sink_kafka: Option<Kafka>,
    #[garde(dive)]
    #[serde(default, deserialize_with = "given")]
    pub sink_rocketmq: Option<Rocketmq>,
    #[garde(dive)]
    #[serde(default, deserialize_with = "given")]
    pub sink_dcs: Option<Dcs>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Kafka {
    pub config_type: String,
    pub region: String,
    pub project_id: String,
    #[garde(custom(required_when(self.config_type == "CLOUD")))]
    #[serde(default, deserialize_with = "given")]
    pub instance_id: Option<String>,
    pub cluster_alias: String,
    #[serde(default, deserialize_with = "given")]
    pub address: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub authenticate_mode: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub sasl_mechanism: Option<String>,
    #[garde(custom(required_when(self.authenticate_mode.as_deref() == Some("SASL_SSL"))))]
    #[serde(default, deserialize_with = "given")]
    pub user_name: Option<String>,
    #[garde(custom(required_when(self.authenticate_mode.as_deref() == Some("SASL_SSL"))))]
    pub password: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Rocketmq {
    pub config_type: String,
    pub region: String,
    pub project_id: String,
    #[garde(custom(required_when(self.config_type == "CLOUD")))]
    #[serde(default, deserialize_with = "given")]
    pub instance_id: Option<String>,
    pub cluster_alias: String,
    #[serde(default, deserialize_with = "given")]
    pub address: Option<String>,
    #[garde(inner(custom(one_of(SSL_OPEN))))]
    #[serde(default, deserialize_with = "given")]
    pub ssl_open: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub acl_open: Option<bool>,
    #[garde(custom(required_when(self.acl_open == Some(true))))]
    #[serde(default, deserialize_with = "given")]
    pub user_name: Option<String>,
    #[garde(custom(required_when(self.acl_open == Some(true))))]
    pub password: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Dcs {
    pub config_type: String,
    pub region: String,
    pub project_id: String,
    #[garde(custom(required_when(self.config_type == "CLOUD")))]
    #[serde(default, deserialize_with = "given")]
    pub instance_id: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub address: Option<String>,
    pub password: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Advance {
    #[garde(dive)]
    #[serde(default, deserialize_with = "given")]
    pub kafka2kafka: Option<Kafka2Kafka>,
    #[garde(dive)]
    #[serde(default, deserialize_with = "given")]
    pub rocketmq2rocketmq: Option<Rocketmq2Rocketmq>,
    #[serde(default, deserialize_with = "given")]
    pub dcs2dcs: Option<Dcs2Dcs>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Kafka2Kafka {
    #[garde(custom(this_or(self.topic_regex.as_deref())))]
    #[serde(default, deserialize_with = "given")]
    pub topics: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub topic_regex: Option<String>,
    pub replica_cnt: i32,
    pub seek_to: String,
    #[garde(custom(one_of(KAFKA_COMPRESS_ALG)))]
    pub compress_alg: String,
    pub is_sync_progress: bool,
    pub is_add_header: bool,
    #[serde(default, deserialize_with = "given")]
    pub rename_topic: Option<bool>,
    #[serde(default, deserialize_with = "given")]
    pub topic_mappings: Option<Vec<TopicMapping>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TopicMapping {
    #[serde(default, deserialize_with = "given")]
    pub source_topic: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub sink_topic: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
#[garde(allow_unvalidated)]
pub struct Rocketmq2Rocketmq {
    #[garde(custom(this_or(self.topic_regex.as_deref())))]
    #[serde(default, deserialize_with = "given")]
    pub topics: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub topic_regex: Option<String>,
    pub is_sync_progress: bool,
    #[garde(pattern(r"^(?:first|last|[0-9]+)$"))]
    pub seek_to: String,
    #[garde(custom(one_of(ROCKETMQ_COMPRESS_ALG)))]
    pub compress_alg: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Dcs2Dcs {
    pub synchronize_type: String,
    pub connect_retry_time: String,
    pub other_retry_time: String,
    #[serde(default, deserialize_with = "given")]
    pub use_rate_limit: Option<bool>,
    #[serde(default, deserialize_with = "given")]
    pub rate_limit: Option<String>,
    #[serde(default, deserialize_with = "given")]
    pub use_salve_node: Option<bool>,
}
