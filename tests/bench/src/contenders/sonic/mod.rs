//! sonic-rs into serde-derived types that reject what types can reject, and the other rules by hand.
//!
//! It only answers whether all is well: nothing is noted of what is wrong.

pub mod eventgrid;
pub mod kafka;

use eventgrid::{
    DcsParameters, EventRouterAdvanceConfig, EventRouterJobSink, EventRouterJobSource,
    KafkaParameters, RocketmqParameters, UpdateEventRouterJobRequest,
};
use kafka::ModifyConnectorTaskRequest;

use super::texts::{is_empty, is_longer, is_name, is_position};

/// The rules of a body that its types leave open.
pub trait Rules {
    /// Whether all of them are met.
    fn are_met(&self) -> bool;
}

impl<T: Rules> Rules for Vec<T> {
    fn are_met(&self) -> bool {
        self.iter().all(T::are_met)
    }
}

/// Its types leave nothing open.
impl Rules for ModifyConnectorTaskRequest {
    fn are_met(&self) -> bool {
        true
    }
}

/// A reply has no rules beyond its types.
impl Rules for bench_plain::eventgrid::UpdateEventRouterJobResponse {
    fn are_met(&self) -> bool {
        true
    }
}

/// A reply has no rules beyond its types.
impl Rules for bench_plain::kafka::ModifyConnectorTaskResponse {
    fn are_met(&self) -> bool {
        true
    }
}

impl Rules for UpdateEventRouterJobRequest {
    fn are_met(&self) -> bool {
        let description = self.description.as_deref();
        !is_longer(&self.name, 128)
            && is_name(&self.name)
            && !description.is_some_and(|text| is_longer(text, 256))
            && self.source_config.as_ref().is_none_or(source)
            && self.sink_config.as_ref().is_none_or(sink)
            && self.advance_config.as_ref().is_none_or(advance)
    }
}

fn source(source: &EventRouterJobSource) -> bool {
    source.source_kafka.as_ref().is_none_or(kafka_instance)
        && source.source_rocketmq.as_ref().is_none_or(rocketmq)
        && source.source_dcs.as_ref().is_none_or(dcs)
}

fn sink(sink: &EventRouterJobSink) -> bool {
    sink.sink_kafka.as_ref().is_none_or(kafka_instance)
        && sink.sink_rocketmq.as_ref().is_none_or(rocketmq)
        && sink.sink_dcs.as_ref().is_none_or(dcs)
}

fn kafka_instance(kafka: &KafkaParameters) -> bool {
    let login = [kafka.user_name.as_ref(), kafka.password.as_ref()];
    (kafka.config_type != "CLOUD" || !is_empty(kafka.instance_id.as_ref()))
        && (kafka.authenticate_mode.as_deref() != Some("SASL_SSL")
            || !login.into_iter().any(is_empty))
}

fn rocketmq(rocketmq: &RocketmqParameters) -> bool {
    let login = [rocketmq.user_name.as_ref(), rocketmq.password.as_ref()];
    (rocketmq.config_type != "CLOUD" || !is_empty(rocketmq.instance_id.as_ref()))
        && (rocketmq.acl_open != Some(true) || !login.into_iter().any(is_empty))
}

fn dcs(dcs: &DcsParameters) -> bool {
    dcs.config_type != "CLOUD" || !is_empty(dcs.instance_id.as_ref())
}

fn advance(config: &EventRouterAdvanceConfig) -> bool {
    config.kafka2kafka.as_ref().is_none_or(|kafka| {
        !is_empty(kafka.topics.as_ref()) || !is_empty(kafka.topic_regex.as_ref())
    }) && config.rocketmq2rocketmq.as_ref().is_none_or(|rocketmq| {
        is_position(&rocketmq.seek_to)
            && (!is_empty(rocketmq.topics.as_ref()) || !is_empty(rocketmq.topic_regex.as_ref()))
    })
}
