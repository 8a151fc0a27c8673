//! garde's rules on garde's structs, written by hand as byte loops: as fast as one would care to make it.
//!
//! Like the others they list every fault with its location.

use super::garde::eventgrid::{
    Advance, Dcs, KAFKA_COMPRESS_ALG, Kafka, ROCKETMQ_COMPRESS_ALG, Rocketmq, SSL_OPEN, UpdateJob,
};
use super::garde::kafka::{
    COMPRESSION_TYPE, CONSUMER_STRATEGY, DESTINATION_FILE_TYPE, Dump, ModifyTask, Replication,
    SASL_MECHANISM, SECURITY_PROTOCOL, SINK_TYPE, SOURCE_TYPE, SYNC_DIRECTION,
};
use super::texts::{is_empty, is_longer, is_name, is_position};

/// What is wrong, and where.
#[derive(Debug)]
#[expect(
    dead_code,
    reason = "they are collected, as any user needs them, and nobody reads them here"
)]
pub struct Fault {
    pointer: String,
    rule: &'static str,
}

/// A body that is checked by hand.
pub trait Check {
    /// Checks everything and notes all that is wrong.
    fn check(&self, faults: &mut Vec<Fault>);

    /// All that is wrong.
    fn faults(&self) -> Vec<Fault> {
        let mut faults = Vec::new();
        self.check(&mut faults);
        faults
    }
}

/// Which of them a fault is in is not noted.
impl<T: Check> Check for Vec<T> {
    fn check(&self, faults: &mut Vec<Fault>) {
        for one in self {
            one.check(faults);
        }
    }
}

impl Check for UpdateJob {
    fn check(&self, faults: &mut Vec<Fault>) {
        if is_longer(&self.name, 128) {
            fault(faults, "/name", "", "max_length");
        }
        if !is_name(&self.name) {
            fault(faults, "/name", "", "pattern");
        }
        let description = self.description.as_deref();
        if description.is_some_and(|text| is_longer(text, 256)) {
            fault(faults, "/description", "", "max_length");
        }
        if let Some(source) = &self.source_config {
            let at = "/source_config/source_kafka";
            kafka(source.source_kafka.as_ref(), at, faults);
            let at = "/source_config/source_rocketmq";
            rocketmq(source.source_rocketmq.as_ref(), at, faults);
            let at = "/source_config/source_dcs";
            dcs(source.source_dcs.as_ref(), at, faults);
        }
        if let Some(sink) = &self.sink_config {
            kafka(sink.sink_kafka.as_ref(), "/sink_config/sink_kafka", faults);
            let at = "/sink_config/sink_rocketmq";
            rocketmq(sink.sink_rocketmq.as_ref(), at, faults);
            dcs(sink.sink_dcs.as_ref(), "/sink_config/sink_dcs", faults);
        }
        if let Some(config) = &self.advance_config {
            advance(config, faults);
        }
    }
}

fn kafka(kafka: Option<&Kafka>, at: &str, faults: &mut Vec<Fault>) {
    let Some(kafka) = kafka else { return };
    if kafka.config_type == "CLOUD" {
        require(kafka.instance_id.as_ref(), at, "/instance_id", faults);
    }
    if kafka.authenticate_mode.as_deref() == Some("SASL_SSL") {
        require(kafka.user_name.as_ref(), at, "/user_name", faults);
        require(kafka.password.as_ref(), at, "/password", faults);
    }
}

fn rocketmq(rocketmq: Option<&Rocketmq>, at: &str, faults: &mut Vec<Fault>) {
    let Some(rocketmq) = rocketmq else { return };
    if rocketmq.config_type == "CLOUD" {
        require(rocketmq.instance_id.as_ref(), at, "/instance_id", faults);
    }
    listed(
        rocketmq.ssl_open.as_ref(),
        SSL_OPEN,
        at,
        "/ssl_open",
        faults,
    );
    if rocketmq.acl_open == Some(true) {
        require(rocketmq.user_name.as_ref(), at, "/user_name", faults);
        require(rocketmq.password.as_ref(), at, "/password", faults);
    }
}

fn dcs(dcs: Option<&Dcs>, at: &str, faults: &mut Vec<Fault>) {
    let Some(dcs) = dcs else { return };
    if dcs.config_type == "CLOUD" {
        require(dcs.instance_id.as_ref(), at, "/instance_id", faults);
    }
}

fn advance(config: &Advance, faults: &mut Vec<Fault>) {
    if let Some(kafka) = &config.kafka2kafka {
        let at = "/advance_config/kafka2kafka";
        if is_empty(kafka.topics.as_ref()) && is_empty(kafka.topic_regex.as_ref()) {
            fault(faults, at, "", "at_least_one_of");
        }
        let compress_alg = Some(&kafka.compress_alg);
        listed(
            compress_alg,
            KAFKA_COMPRESS_ALG,
            at,
            "/compress_alg",
            faults,
        );
    }
    if let Some(rocketmq) = &config.rocketmq2rocketmq {
        let at = "/advance_config/rocketmq2rocketmq";
        if is_empty(rocketmq.topics.as_ref()) && is_empty(rocketmq.topic_regex.as_ref()) {
            fault(faults, at, "", "at_least_one_of");
        }
        if !is_position(&rocketmq.seek_to) {
            fault(faults, at, "/seek_to", "pattern");
        }
        let compress_alg = Some(&rocketmq.compress_alg);
        listed(
            compress_alg,
            ROCKETMQ_COMPRESS_ALG,
            at,
            "/compress_alg",
            faults,
        );
    }
}

impl Check for ModifyTask {
    fn check(&self, faults: &mut Vec<Fault>) {
        listed(
            self.source_type.as_ref(),
            SOURCE_TYPE,
            "",
            "/source_type",
            faults,
        );
        listed(self.sink_type.as_ref(), SINK_TYPE, "", "/sink_type", faults);
        if let Some(task) = &self.source_task {
            replication(task, "/source_task", faults);
        }
        if let Some(task) = &self.sink_task {
            dump(task, "/sink_task", faults);
        }
    }
}

fn replication(task: &Replication, at: &str, faults: &mut Vec<Fault>) {
    for (text, known, property) in [
        (&task.sasl_mechanism, SASL_MECHANISM, "/sasl_mechanism"),
        (
            &task.security_protocol,
            SECURITY_PROTOCOL,
            "/security_protocol",
        ),
        (&task.direction, SYNC_DIRECTION, "/direction"),
        (
            &task.consumer_strategy,
            CONSUMER_STRATEGY,
            "/consumer_strategy",
        ),
        (
            &task.compression_type,
            COMPRESSION_TYPE,
            "/compression_type",
        ),
    ] {
        listed(text.as_ref(), known, at, property, faults);
    }
}

fn dump(task: &Dump, at: &str, faults: &mut Vec<Fault>) {
    let strategy = task.consumer_strategy.as_ref();
    listed(
        strategy,
        CONSUMER_STRATEGY,
        at,
        "/consumer_strategy",
        faults,
    );
    let file_type = task.destination_file_type.as_ref();
    listed(
        file_type,
        DESTINATION_FILE_TYPE,
        at,
        "/destination_file_type",
        faults,
    );
}

fn require(text: Option<&String>, at: &str, property: &str, faults: &mut Vec<Fault>) {
    if is_empty(text) {
        fault(faults, at, property, "required_when");
    }
}

#[inline]
fn listed(text: Option<&String>, known: &[&str], at: &str, property: &str, faults: &mut Vec<Fault>) {
    if text.is_some_and(|text| !known.contains(&text.as_str())) {
        fault(faults, at, property, "enum");
    }
}

#[cold]
fn fault(faults: &mut Vec<Fault>, at: &str, property: &str, rule: &'static str) {
    faults.push(Fault {
        pointer: format!("{at}{property}"),
        rule,
    });
}
