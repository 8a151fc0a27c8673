//! Models may get properties in a later version: no literal and no full pattern.

use huaweicloud_streams::eventgrid::KafkaTopicMapping;
use huaweicloud_streams::kafka::ModifyConnectorTaskRequestDraft;

fn literals() {
    let _ = KafkaTopicMapping { source_topic: None, sink_topic: None };
    let _ = ModifyConnectorTaskRequestDraft { ..Default::default() };
}

fn patterns(mapping: KafkaTopicMapping) {
    let KafkaTopicMapping { source_topic: _, sink_topic: _ } = mapping;
}

fn main() {}
