//! A string that a list knows has one form: nobody makes an unknown value of it.

use huaweicloud_streams::Unknown;
use huaweicloud_streams::kafka::{CompressionType, SourceType};

fn main() {
    let _ = SourceType::Unknown("NONE");
    let _ = SourceType::Unknown("NONE".into());
    let _ = SourceType::Unknown(Unknown::new("NONE"));
    let _ = SourceType::Unknown(Unknown::from("NONE"));
    if let CompressionType::Unknown(other) = CompressionType::from("NONE") {
        // Unknown to one list, but known to the other.
        let _ = SourceType::Unknown(other);
    }
}
