//! The generated crate, as a caller uses it.

use huaweicloud_streams::eventgrid::{
    KafkaConfigType, KafkaParameters, SceneType, UpdateEventRouterJob, UpdateEventRouterJobRequest,
    UpdateEventRouterJobResponse,
};
use huaweicloud_streams::kafka::{ModifyConnectorTask, ModifyConnectorTaskRequest, SourceType};
use huaweicloud_streams::operation::Operation;
use huaweicloud_streams::{Maybe, Valid, Validate, from_str};

fn eventgrid() -> Valid<UpdateEventRouterJobRequest> {
    let request = UpdateEventRouterJobRequest::builder()
        .scene_type(SceneType::DisasterBackup)
        .cluster_id("c")
        .name("job")
        .build();
    request.into_valid().unwrap()
}

fn main() {
    let call = UpdateEventRouterJob::builder()
        .project_id("p")
        .job_id("j")
        .x_auth_token("token")
        .body(eventgrid())
        .build();
    assert!(!format!("{call:?}").contains("token\""));
    assert_eq!(call.path().unwrap(), "/v1/p/eventrouter/jobs/j");

    let kafka = KafkaParameters::builder()
        .config_type("CLOUD")
        .region("r")
        .project_id("p")
        .cluster_alias("a")
        .password(Maybe::Null)
        .build();
    assert_eq!(kafka.config_type, KafkaConfigType::Cloud);
    assert!(kafka.validate().is_err(), "CLOUD needs an instance");

    let body = ModifyConnectorTaskRequest::builder().source_type(SourceType::None).build();
    let call = ModifyConnectorTask::builder()
        .x_auth_token("token")
        .task_id("t")
        .instance_id("i")
        .project_id("p")
        .body(body.into_valid().unwrap())
        .build();
    assert!(call.path().is_ok());

    let mut reply = from_str::<UpdateEventRouterJobResponse>("{}").unwrap().into_inner();
    reply.name = Some("other".to_owned());
    match SourceType::from("NEW") {
        SourceType::None => unreachable!(),
        other => assert_eq!(other.to_string(), "NEW"),
    }
}
