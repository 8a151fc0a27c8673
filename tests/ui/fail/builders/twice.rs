//! A required property cannot be set twice; nor can a value of another type be set.

use huaweicloud_streams::eventgrid::UpdateEventRouterJobRequest;
use specwright_runtime::Builder;

#[derive(Builder)]
struct Struct {
    required: String,
    #[spec(required)]
    nullable: Option<String>,
    optional: Option<String>,
}

fn main() {
    UpdateEventRouterJobRequest::builder().name("a").name("b");
    Struct::builder().nullable("a").maybe_nullable(None);
    Struct::builder().optional("a").optional("b").required("a").required("b");
    Struct::builder().required(5);
    Struct::builder().unknown(5);
}
