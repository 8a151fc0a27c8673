//! A glob import of the runtime's modules takes the name of no crate away.

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

#[test]
fn names_of_crates_stay_theirs() {
    assert_eq!(root::written(&1), modules::written(&1));
}
