//! What a property means: hovering over its name or its value says it.

use crate::editor::{Editor, editors};
use crate::written::Written;

/// What is shown for the name of each property, beside its pointer and what the spec says of it.
fn hovers(editor: &Editor) -> Vec<(String, String)> {
    let written = Written::new(editor.subject.everything(), editor.engine.notation());
    let locations = editor.subject.suite.walk.locations.iter();
    let named = locations.filter_map(|location| {
        let key = written.node(&location.pointer).key.clone()?;
        let shown = editor.hover(&written.text, key.start + 1);
        Some((location.pointer.clone(), shown))
    });
    named.collect()
}

#[test]
fn every_property_says_what_it_means() {
    for editor in editors() {
        let hovers = hovers(&editor);
        assert!(!hovers.is_empty());
        for (pointer, shown) in hovers {
            let description = editor.subject.description(&pointer);
            assert!(shown.contains(description), "{editor}: {pointer}: {shown}");
        }
    }
}

/// Texts that the whole of what is asked of some properties has.
const FACTS: &[(&str, &[&str])] = &[
    ("/cluster_id", &["Required"]),
    (
        "/name",
        &["Required", "128", "`^[A-Za-z0-9][A-Za-z0-9._-]*$`"],
    ),
    ("/description", &["256"]),
    (
        "/source_config/source_kafka/instance_id",
        &["`config_type`", "`CLOUD`"],
    ),
    ("/sink_config/sink_rocketmq/user_name", &["`acl_open`"]),
    (
        "/advance_config/kafka2kafka/topics",
        &["`topic_regex`", "not empty"],
    ),
    (
        "/advance_config/kafka2kafka/compress_alg",
        &["`snappy`", "`zstd`"],
    ),
    ("/advance_config/kafka2kafka/replica_cnt", &["32 bits"]),
    (
        "/advance_config/dcs2dcs/synchronize_type",
        &["`Full+Incremental`", "efault"],
    ),
    ("/sink_task/obs_part_size", &["5242880", "bytes"]),
    ("/status", &["`RESTARTING`"]),
];

#[test]
fn limits_defaults_and_conditions_are_said_too() {
    for editor in editors() {
        let hovers = hovers(&editor);
        let facts = FACTS
            .iter()
            .filter(|(at, _)| hovers.iter().any(|(it, _)| it == at));
        let mut count = 0;
        for (pointer, facts) in facts {
            let (_, shown) = hovers.iter().find(|(it, _)| it == pointer).unwrap();
            for fact in *facts {
                assert!(shown.contains(fact), "{editor}: {pointer}: {shown}");
                count += 1;
            }
        }
        assert_ne!(count, 0, "{editor}");
    }
}

#[test]
fn a_listed_value_says_what_it_means() {
    for editor in editors() {
        let subject = editor.subject;
        for location in &subject.suite.walk.locations {
            let pointer = &location.pointer;
            for listed in &location.values {
                let mut document = subject.everything().clone();
                *document.pointer_mut(pointer).unwrap() = listed.as_str().into();
                let written = Written::new(&document, editor.engine.notation());
                let value = &written.node(pointer).value;
                let shown = editor.hover(&written.text, value.start + 1);
                let description = subject.value_description(pointer, listed);
                assert!(
                    shown.contains(description),
                    "{editor}: {pointer} {listed}: {shown}"
                );
            }
        }
    }
}
