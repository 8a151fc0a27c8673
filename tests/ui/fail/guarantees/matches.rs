//! Enums and violations may get variants in a later version: no full match.

use huaweicloud_streams::Problem;
use huaweicloud_streams::kafka::SourceType;

fn values(source: SourceType) {
    match source {
        SourceType::None | SourceType::KafkaReplicatorSource | SourceType::Unknown(_) => {}
    }
}

fn problems(problem: Problem) -> bool {
    match problem {
        Problem::Required { .. } => true,
    }
}

fn main() {}
