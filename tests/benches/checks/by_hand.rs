//! The same rules on the same structs, written by hand as byte loops: as fast as one would care to make it.

use super::plain::{
    Advance, Dcs, KAFKA_COMPRESS_ALG, Kafka, ROCKETMQ_COMPRESS_ALG, Rocketmq, SSL_OPEN, UpdateJob,
};

/// What is wrong, and where.
#[derive(Debug)]
#[expect(
    dead_code,
    reason = "they are collected, as any user needs them, and nobody reads them here"
)]
pub(crate) struct Fault {
    pointer: String,
    rule: &'static str,
}

/// Checks everything and lists all that is wrong.
pub(crate) fn check(job: &UpdateJob) -> Vec<Fault> {
    let mut faults = Vec::new();
    if is_longer(&job.name, 128) {
        fault(&mut faults, "/name", "", "max_length");
    }
    if !is_name(job.name.as_bytes()) {
        fault(&mut faults, "/name", "", "pattern");
    }
    if job
        .description
        .as_deref()
        .is_some_and(|text| is_longer(text, 256))
    {
        fault(&mut faults, "/description", "", "max_length");
    }
    if let Some(source) = &job.source_config {
        kafka(
            source.source_kafka.as_ref(),
            "/source_config/source_kafka",
            &mut faults,
        );
        rocketmq(
            source.source_rocketmq.as_ref(),
            "/source_config/source_rocketmq",
            &mut faults,
        );
        dcs(
            source.source_dcs.as_ref(),
            "/source_config/source_dcs",
            &mut faults,
        );
    }
    if let Some(sink) = &job.sink_config {
        kafka(
            sink.sink_kafka.as_ref(),
            "/sink_config/sink_kafka",
            &mut faults,
        );
        rocketmq(
            sink.sink_rocketmq.as_ref(),
            "/sink_config/sink_rocketmq",
            &mut faults,
        );
        dcs(sink.sink_dcs.as_ref(), "/sink_config/sink_dcs", &mut faults);
    }
    if let Some(config) = &job.advance_config {
        advance(config, &mut faults);
    }
    faults
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
    if rocketmq
        .ssl_open
        .as_deref()
        .is_some_and(|text| !SSL_OPEN.contains(&text))
    {
        fault(faults, at, "/ssl_open", "enum");
    }
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
        if !KAFKA_COMPRESS_ALG.contains(&kafka.compress_alg.as_str()) {
            fault(faults, at, "/compress_alg", "enum");
        }
    }
    if let Some(rocketmq) = &config.rocketmq2rocketmq {
        let at = "/advance_config/rocketmq2rocketmq";
        if is_empty(rocketmq.topics.as_ref()) && is_empty(rocketmq.topic_regex.as_ref()) {
            fault(faults, at, "", "at_least_one_of");
        }
        if !is_position(rocketmq.seek_to.as_bytes()) {
            fault(faults, at, "/seek_to", "pattern");
        }
        if !ROCKETMQ_COMPRESS_ALG.contains(&rocketmq.compress_alg.as_str()) {
            fault(faults, at, "/compress_alg", "enum");
        }
    }
}

fn require(text: Option<&String>, at: &str, member: &str, faults: &mut Vec<Fault>) {
    if is_empty(text) {
        fault(faults, at, member, "required_when");
    }
}

fn is_empty(text: Option<&String>) -> bool {
    text.is_none_or(String::is_empty)
}

/// In code points, which are never more than bytes.
fn is_longer(text: &str, max: usize) -> bool {
    text.len() > max && text.chars().count() > max
}

/// `^[A-Za-z0-9][A-Za-z0-9._-]*$`
fn is_name(text: &[u8]) -> bool {
    let Some((first, rest)) = text.split_first() else {
        return false;
    };
    first.is_ascii_alphanumeric()
        && rest
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
}

/// `^(?:first|last|[0-9]+)$`
fn is_position(text: &[u8]) -> bool {
    match text {
        b"first" | b"last" => true,
        digits => !digits.is_empty() && digits.iter().all(u8::is_ascii_digit),
    }
}

#[cold]
fn fault(faults: &mut Vec<Fault>, at: &str, member: &str, rule: &'static str) {
    faults.push(Fault {
        pointer: format!("{at}{member}"),
        rule,
    });
}
