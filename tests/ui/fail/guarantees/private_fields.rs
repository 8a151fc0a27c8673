//! What wraps a value to guard it has no open fields.

use std::marker::PhantomData;

use huaweicloud_streams::kafka::{ModifyConnectorTaskRequest, SourceType};
use huaweicloud_streams::{Secret, Unknown, Valid};

fn main() {
    let request = ModifyConnectorTaskRequest::builder().build();
    let _ = Valid { 0: request };
    let _ = SourceType::Unknown(Unknown { text: "NONE".into(), list: PhantomData });
    let Secret { 0: text } = Secret::from("a");
    let _: &str = text;
}
