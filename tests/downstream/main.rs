//! What a user of the generated crate writes, with nothing but the standard library beside it.

use std::error::Error;

use huaweicloud_streams::operation::Operation;
use huaweicloud_streams::{Maybe, Validate, eventgrid, kafka, read_shape};

fn main() -> Result<(), Box<dyn Error>> {
    update_job()?;
    modify_task()
}

fn update_job() -> Result<(), Box<dyn Error>> {
    let source = eventgrid::KafkaParameters::builder()
        .config_type(eventgrid::KafkaConfigType::Cloud)
        .region("cn-north-7")
        .project_id("p1")
        .cluster_alias("a")
        .instance_id("9280ed54")
        .authenticate_mode(eventgrid::KafkaAuthenticateMode::SaslSsl)
        .user_name("user")
        .password(Maybe::Value("hunter2".into()))
        .build();
    let body = eventgrid::UpdateEventRouterJobRequest::builder()
        .cluster_id("1a8b384f")
        .name("orders")
        .scene_type(eventgrid::SceneType::DisasterBackup)
        .source_config(
            eventgrid::EventRouterJobSource::builder()
                .source_kafka(source)
                .build(),
        )
        .build();
    body.validate()?;
    let mut wrong = body.clone();
    "no spaces".clone_into(&mut wrong.name);
    for violation in &wrong.into_valid().unwrap_err() {
        println!("{} {}", violation.pointer(), violation.code());
    }
    call(
        &eventgrid::UpdateEventRouterJob::builder()
            .project_id("p1")
            .job_id("j 1")
            .x_auth_token("token")
            .body(body.into_valid()?)
            .build(),
    )?;

    let reply: eventgrid::UpdateEventRouterJobResponse =
        read_shape(include_bytes!("job-reply.json"))?;
    let (mut draft, carried) = reply.to_draft();
    println!(
        "missing {}, left behind {}",
        carried.missing().len(),
        carried.left_behind().len()
    );
    draft.name = Some("renamed".to_owned());
    let request = draft.complete()?.into_valid()?;
    println!("{} {}", request.name, request.scene_type);
    Ok(())
}

fn modify_task() -> Result<(), Box<dyn Error>> {
    let body = kafka::ModifyConnectorTaskRequest::builder()
        .task_name("dump")
        .sink_type(kafka::SinkType::ObsSink)
        .sink_task(
            kafka::SmartConnectTaskRespSinkConfig::builder()
                .obs_bucket_name("archive")
                .consumer_strategy(kafka::ConsumerStrategy::Latest)
                .build(),
        )
        .build()
        .into_valid()?;
    call(
        &kafka::ModifyConnectorTask::builder()
            .project_id("p1")
            .instance_id("i1")
            .task_id("t1")
            .x_auth_token("token")
            .body(body)
            .build(),
    )?;

    let reply: kafka::ModifyConnectorTaskResponse = read_shape(include_bytes!("task-reply.json"))?;
    let (mut draft, carried) = reply.to_draft();
    println!("everything: {}", carried.is_everything());
    draft.task_name = Some("renamed".to_owned());
    let request = draft.complete()?.into_valid()?;
    println!("{:?} {:?}", request.task_name, request.status);
    Ok(())
}

fn call(operation: &impl Operation) -> Result<(), Box<dyn Error>> {
    println!("{}", operation.path()?);
    println!("{:?}", operation.headers());
    Ok(())
}
