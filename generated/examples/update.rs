//! Updates an event stream job and a Smart Connect task: builds the requests, checks them, and prints what an HTTP
//! client would be handed. Then reads the responses, edits them and sends them back. Nothing goes over the network.
//!
//! ```text
//! cargo run -p huaweicloud-streams --example update
//! ```

use std::error::Error;

use huaweicloud_streams::eventgrid::{
    EventRouterAdvanceConfig, EventRouterJobSink, EventRouterJobSource, Kafka2KafkaAdvanceConfig,
    KafkaAuthenticateMode, KafkaCompressAlg, KafkaConfigType, KafkaParameters, KafkaTopicMapping,
    SceneType, UpdateEventRouterJob, UpdateEventRouterJobRequest,
};
use huaweicloud_streams::kafka::{
    ConsumerStrategy, ModifyConnectorTask, ModifyConnectorTaskRequest, SecurityProtocol,
    SmartConnectTaskRespSourceConfig, SourceType, SyncDirection,
};
use huaweicloud_streams::operation::{Operation, Received};
use huaweicloud_streams::{Maybe, Secret, ServiceError, Valid, Validate};

fn main() -> Result<(), Box<dyn Error>> {
    // Wherever a token comes from, as a `Secret` it does not end up in a log.
    let token = Secret::<String>::from("MIIEvQYJKoZIhvcNAQcCoIIErj");
    update_job(&token)?;
    modify_task(&token)
}

fn update_job(token: &Secret<String>) -> Result<(), Box<dyn Error>> {
    heading("EventGrid: a job is updated");
    // A builder has no `build` until the required properties are set; the others have no order.
    let source = KafkaParameters::builder()
        .config_type(KafkaConfigType::Cloud)
        .region("cn-north-7")
        .project_id("bac852160cc743158936edaab6dda813")
        .cluster_alias("a")
        .instance_id("9280ed54-bd21-4721-bd99-7773b6b724ab")
        .authenticate_mode(KafkaAuthenticateMode::SaslSsl)
        .user_name("replicator")
        .password(Maybe::Value("correct horse".into()))
        .build();
    let sink = KafkaParameters::builder()
        .config_type(KafkaConfigType::Cloud)
        .region("cn-north-7")
        .project_id("bac852160cc743158936edaab6dda813")
        .cluster_alias("b")
        .instance_id("d7d5bcec-2b73-4331-a568-1288f23dbbb0")
        .authenticate_mode(KafkaAuthenticateMode::Plaintext)
        // Not the same as leaving the password out: `null` is sent.
        .password(Maybe::Null)
        .build();
    let copying = Kafka2KafkaAdvanceConfig::builder()
        .topics("orders,payments")
        .replica_cnt(3)
        .seek_to("earliest")
        .compress_alg(KafkaCompressAlg::Zstd)
        .is_sync_progress(true)
        .is_add_header(false)
        .topic_mappings(vec![
            KafkaTopicMapping::builder()
                .source_topic("orders")
                .sink_topic("orders-copy")
                .build(),
        ])
        .build();
    let job = UpdateEventRouterJobRequest::builder()
        .cluster_id("1a8b384f-b788-3000-0010-924ef6f516b2")
        .name("orders-to-backup")
        .scene_type(SceneType::DisasterBackup)
        .source_config(EventRouterJobSource::builder().source_kafka(source).build())
        .sink_config(EventRouterJobSink::builder().sink_kafka(sink).build())
        .advance_config(
            EventRouterAdvanceConfig::builder()
                .kafka2kafka(copying)
                .build(),
        )
        .build();

    // What the types cannot say, rules do: forms, lengths, and what is needed when. All that is wrong is listed at
    // once, each with its location, and never with the value of a secret.
    let mut wrong = job.clone();
    "orders to backup".clone_into(&mut wrong.name);
    if let Some(source) = &mut wrong.source_config
        && let Some(kafka) = &mut source.source_kafka
    {
        kafka.password = Maybe::Null;
    }
    if let Err(violations) = wrong.validate() {
        println!("A wrong one is not sent:\n{violations}\n");
    }

    // A call takes nothing but a body that was checked.
    let call = UpdateEventRouterJob::builder()
        .project_id("bac852160cc743158936edaab6dda813")
        .job_id("1a959958-06f9-0000-0013-0bcb5b2cb356")
        .x_auth_token(token.clone())
        .body(job.into_valid()?)
        .build();
    print_request(&call)?;

    heading("EventGrid: its response is edited and sent back");
    // The service has learned new properties and values since this crate was generated. They are kept, and in nobody's way.
    let body = br#"{
        "job_id": "1a959958-06f9-0000-0013-0bcb5b2cb356",
        "cluster_id": "1a8b384f-b788-3000-0010-924ef6f516b2",
        "name": "orders-to-backup",
        "scene_type": "DISASTER_BACKUP",
        "status": "RUNNING",
        "labels": {"team": "shop"},
        "err_code": null,
        "advance_config": {"dcs2dcs": null, "kafka2kafka": {
            "topics": "orders,payments", "replica_cnt": 3, "seek_to": "earliest", "compress_alg": "zstd",
            "is_add_header": false
        }}
    }"#;
    let headers = [("X-Request-Id", "4b9d61c4")];
    let updated = UpdateEventRouterJob::response(Received::new(200, &headers, body))?;
    println!(
        "request {:?}, status {:?}",
        updated.x_request_id, updated.body.status
    );
    println!("also said: {:?}\n", updated.body.additional_properties);

    // A response is no request: some properties are missing in it, and some cannot be sent. Nothing of that is hidden.
    let (mut draft, carried) = updated.body.to_draft();
    println!("On the way to a request:\n{carried}");
    if let Some(config) = &mut draft.advance_config
        && let Some(kafka) = &mut config.kafka2kafka
    {
        kafka.is_sync_progress = Some(true);
        kafka.topics = Some("orders,payments,refunds".to_owned());
    }
    let call = UpdateEventRouterJob::builder()
        .project_id(call.project_id)
        .job_id(call.job_id)
        .x_auth_token(token.clone())
        .body(draft.complete()?.into_valid()?)
        .build();
    print_request(&call)
}

fn modify_task(token: &Secret<String>) -> Result<(), Box<dyn Error>> {
    heading("Kafka: a task is changed");
    let peer = SmartConnectTaskRespSourceConfig::builder()
        .current_cluster_name("A")
        .cluster_name("B")
        .bootstrap_servers("192.168.45.58:9092,192.168.44.1:9092")
        .security_protocol(SecurityProtocol::Plaintext)
        .direction(SyncDirection::Pull)
        .consumer_strategy(ConsumerStrategy::Earliest)
        .task_num(2)
        .replication_factor(3)
        .build();
    let task = ModifyConnectorTaskRequest::builder()
        .task_name("orders-replication")
        .topics("orders")
        .source_type(SourceType::KafkaReplicatorSource)
        .source_task(peer)
        .build();

    // A string can be any value, since responses may hold new ones. A request is held to the documented list.
    let mut wrong = task.clone();
    wrong.source_type = Some("MQTT_SOURCE".into());
    if let Err(violations) = wrong.validate() {
        println!("A wrong one is not sent:\n{violations}\n");
    }
    let call = task_call(token, task.into_valid()?);
    print_request(&call)?;

    heading("Kafka: its response is edited and sent back");
    // Any other status is an error that keeps the response. The services spell code and message in several ways.
    let headers = [("X-Request-Id", "83a1c2f0")];
    let busy = br#"{"errorCode": "DMS.00400002", "errorMsg": "the task is being changed"}"#;
    if let Err(error) = ModifyConnectorTask::response(Received::new(409, &headers, busy)) {
        println!("first try: {}", ServiceError::read(error.response()));
    }
    let body = br#"{
        "task_name": "orders-replication", "topics": "orders", "source_type": "KAFKA_REPLICATOR_SOURCE",
        "source_task": {"direction": "pull", "task_num": 2, "compression_type": "none"},
        "sink_type": "NONE", "sink_task": null, "status": "RUNNING", "create_time": 1708427753133
    }"#;
    let changed = ModifyConnectorTask::response(Received::new(200, &headers, body))?;
    let (mut draft, carried) = changed.body.to_draft();
    println!("everything carried over: {}\n", carried.is_everything());
    if let Some(peer) = &mut draft.source_task {
        peer.task_num = Some(4);
    }
    print_request(&task_call(token, draft.complete()?.into_valid()?))
}

fn task_call(
    token: &Secret<String>,
    body: Valid<ModifyConnectorTaskRequest>,
) -> ModifyConnectorTask {
    ModifyConnectorTask::builder()
        .project_id("bac852160cc743158936edaab6dda813")
        .instance_id("59f6d088-2b73-4331-a568-1288f23dbbb0")
        // Whatever an id holds, it stays one segment of the path.
        .task_id("194917d0/../x")
        .x_auth_token(token.clone())
        .body(body)
        .build()
}

/// All that an HTTP client needs. With the feature `http`, `call.to_http(endpoint)` makes one request of it, whose body
/// does not print; a client takes it by `request.map(Vec::from)`.
fn print_request<O: Operation>(call: &O) -> Result<(), Box<dyn Error>> {
    // The default server of the spec; another region has another one.
    let server = O::SERVERS.first().copied().unwrap_or_default();
    println!("{} {server}{}", O::METHOD, call.path()?);
    for header in call.headers() {
        // `Debug` masks the token; `header.expose()` is what is sent.
        println!("{header:?}");
    }
    if let Some(content) = call.content()? {
        // Passwords are in there, as they have to be: a body is for the wire and not for a log.
        let body: serde_json::Value = serde_json::from_slice(&content.body)?;
        println!("Content-Type: {}\n\n{body:#}\n", content.media_type);
    }
    Ok(())
}

fn heading(text: &str) {
    println!("== {text} ==\n");
}
