//! The same body as a user of garde would write it: plain structs, serde for the shape, garde for the rules.
//!
//! Frozen: this is what the generated code is measured against, so it only changes when the rules do.

#![expect(
    dead_code,
    reason = "members without rules are read from JSON and by nobody here"
)]
#![expect(
    clippy::struct_field_names,
    reason = "members are called what they are on the wire"
)]

use garde::Validate;
use serde::Deserialize;

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub(crate) struct UpdateJob {
    #[garde(skip)]
    pub(crate) cluster_id: String,
    #[garde(length(chars, max = 128), pattern(r"^[A-Za-z0-9][A-Za-z0-9._-]*$"))]
    pub(crate) name: String,
    #[garde(length(chars, max = 256))]
    pub(crate) description: Option<String>,
    #[garde(skip)]
    pub(crate) scene_type: String,
    #[garde(dive)]
    pub(crate) source_config: Option<Source>,
    #[garde(dive)]
    pub(crate) sink_config: Option<Sink>,
    #[garde(dive)]
    pub(crate) advance_config: Option<Advance>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub(crate) struct Source {
    #[garde(dive)]
    pub(crate) source_kafka: Option<Kafka>,
    #[garde(dive)]
    pub(crate) source_rocketmq: Option<Rocketmq>,
    #[garde(dive)]
    pub(crate) source_dcs: Option<Dcs>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub(crate) struct Sink {
    #[garde(dive)]
    pub(crate) sink_kafka: Option<Kafka>,
    #[garde(dive)]
    pub(crate) sink_rocketmq: Option<Rocketmq>,
    #[garde(dive)]
    pub(crate) sink_dcs: Option<Dcs>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub(crate) struct Kafka {
    #[garde(skip)]
    pub(crate) config_type: String,
    #[garde(skip)]
    pub(crate) region: String,
    #[garde(skip)]
    pub(crate) project_id: String,
    #[garde(custom(required_when(self.config_type == "CLOUD")))]
    pub(crate) instance_id: Option<String>,
    #[garde(skip)]
    pub(crate) cluster_alias: String,
    #[garde(skip)]
    pub(crate) address: Option<String>,
    #[garde(skip)]
    pub(crate) authenticate_mode: Option<String>,
    #[garde(skip)]
    pub(crate) sasl_mechanism: Option<String>,
    #[garde(custom(required_when(self.authenticate_mode.as_deref() == Some("SASL_SSL"))))]
    pub(crate) user_name: Option<String>,
    #[garde(custom(required_when(self.authenticate_mode.as_deref() == Some("SASL_SSL"))))]
    pub(crate) password: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rocketmq {
    #[garde(skip)]
    pub(crate) config_type: String,
    #[garde(skip)]
    pub(crate) region: String,
    #[garde(skip)]
    pub(crate) project_id: String,
    #[garde(custom(required_when(self.config_type == "CLOUD")))]
    pub(crate) instance_id: Option<String>,
    #[garde(skip)]
    pub(crate) cluster_alias: String,
    #[garde(skip)]
    pub(crate) address: Option<String>,
    #[garde(inner(custom(one_of(SSL_OPEN))))]
    pub(crate) ssl_open: Option<String>,
    #[garde(skip)]
    pub(crate) acl_open: Option<bool>,
    #[garde(custom(required_when(self.acl_open == Some(true))))]
    pub(crate) user_name: Option<String>,
    #[garde(custom(required_when(self.acl_open == Some(true))))]
    pub(crate) password: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub(crate) struct Dcs {
    #[garde(skip)]
    pub(crate) config_type: String,
    #[garde(skip)]
    pub(crate) region: String,
    #[garde(skip)]
    pub(crate) project_id: String,
    #[garde(custom(required_when(self.config_type == "CLOUD")))]
    pub(crate) instance_id: Option<String>,
    #[garde(skip)]
    pub(crate) address: Option<String>,
    #[garde(skip)]
    pub(crate) password: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub(crate) struct Advance {
    #[garde(dive)]
    pub(crate) kafka2kafka: Option<Kafka2Kafka>,
    #[garde(dive)]
    pub(crate) rocketmq2rocketmq: Option<Rocketmq2Rocketmq>,
    // No rules in there.
    #[garde(skip)]
    pub(crate) dcs2dcs: Option<Dcs2Dcs>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub(crate) struct Kafka2Kafka {
    #[garde(custom(this_or(self.topic_regex.as_deref())))]
    pub(crate) topics: Option<String>,
    #[garde(skip)]
    pub(crate) topic_regex: Option<String>,
    #[garde(skip)]
    pub(crate) replica_cnt: i32,
    #[garde(skip)]
    pub(crate) seek_to: String,
    #[garde(custom(one_of(KAFKA_COMPRESS_ALG)))]
    pub(crate) compress_alg: String,
    #[garde(skip)]
    pub(crate) is_sync_progress: bool,
    #[garde(skip)]
    pub(crate) is_add_header: bool,
    #[garde(skip)]
    pub(crate) rename_topic: Option<bool>,
    // No rules in there.
    #[garde(skip)]
    pub(crate) topic_mappings: Option<Vec<TopicMapping>>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct TopicMapping {
    pub(crate) source_topic: Option<String>,
    pub(crate) sink_topic: Option<String>,
}

#[derive(Debug, Deserialize, Validate)]
#[serde(deny_unknown_fields)]
pub(crate) struct Rocketmq2Rocketmq {
    #[garde(custom(this_or(self.topic_regex.as_deref())))]
    pub(crate) topics: Option<String>,
    #[garde(skip)]
    pub(crate) topic_regex: Option<String>,
    #[garde(skip)]
    pub(crate) is_sync_progress: bool,
    #[garde(pattern(r"^(?:first|last|[0-9]+)$"))]
    pub(crate) seek_to: String,
    #[garde(custom(one_of(ROCKETMQ_COMPRESS_ALG)))]
    pub(crate) compress_alg: String,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Dcs2Dcs {
    pub(crate) synchronize_type: String,
    pub(crate) connect_retry_time: String,
    pub(crate) other_retry_time: String,
    pub(crate) use_rate_limit: Option<bool>,
    pub(crate) rate_limit: Option<String>,
    pub(crate) use_salve_node: Option<bool>,
}

pub(crate) const SSL_OPEN: &[&str] = &["true", "false"];
pub(crate) const KAFKA_COMPRESS_ALG: &[&str] = &["none", "gzip", "snappy", "lz4", "zstd"];
pub(crate) const ROCKETMQ_COMPRESS_ALG: &[&str] = &["none", "gzip", "lz4", "zstd"];

fn one_of(known: &[&str]) -> impl FnOnce(&String, &()) -> garde::Result {
    move |text, ()| {
        if known.contains(&text.as_str()) {
            Ok(())
        } else {
            Err(garde::Error::new("not one of the known values"))
        }
    }
}

/// Not empty, if it is needed.
fn required_when(needed: bool) -> impl FnOnce(&Option<String>, &()) -> garde::Result {
    move |text, ()| {
        if needed && text.as_deref().unwrap_or_default().is_empty() {
            Err(garde::Error::new("must be given and not empty"))
        } else {
            Ok(())
        }
    }
}

/// Not empty, unless the other one is not.
fn this_or(other: Option<&str>) -> impl FnOnce(&Option<String>, &()) -> garde::Result {
    move |text, ()| {
        let empty = |text: Option<&str>| text.unwrap_or_default().is_empty();
        if empty(text.as_deref()) && empty(other) {
            Err(garde::Error::new(
                "this or the other must be given and not empty",
            ))
        } else {
            Ok(())
        }
    }
}
