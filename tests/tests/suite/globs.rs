//! A glob import of the runtime's modules takes the name of no crate away.

use huaweicloud_streams::eventgrid::UpdateEventRouterJob;

mod root {
    use specwright_runtime::*;

    pub(super) fn written<T: serde::Serialize>(value: &T) -> Option<Value> {
        serde_json::to_value(value).ok()
    }
}

mod modules {
    #[expect(unused_imports, reason = "what they would hide is used")]
    use specwright_runtime::{builder::*, decode::*, json::*, rules::*, serde_bridge::*};

    pub(super) fn written<T: serde::Serialize>(value: &T) -> Option<serde_json::Value> {
        serde_json::to_value(value).ok()
    }
}

mod operation {
    use specwright_runtime::operation::*;

    pub(super) fn is_error<O: Operation>(response: &http::Response<Vec<u8>>) -> bool {
        O::from_http(response).is_err()
    }
}

mod generated {
    #[expect(unused_imports, reason = "what they would hide is used")]
    use huaweicloud_streams::{eventgrid::*, kafka::*, operation::*, *};

    pub(super) fn written(request: &http::Request<Vec<u8>>) -> Option<serde_json::Value> {
        use serde::Serialize;
        request
            .method()
            .as_str()
            .serialize(serde_json::value::Serializer)
            .ok()
    }
}

#[test]
fn names_of_crates_stay_theirs() {
    assert_eq!(root::written(&1), modules::written(&1));
    let denied = http::Response::builder().status(403).body(Vec::new());
    assert!(operation::is_error::<UpdateEventRouterJob>(
        &denied.unwrap()
    ));
    assert_eq!(
        generated::written(&http::Request::default()),
        Some("GET".into())
    );
}
