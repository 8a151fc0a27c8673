//! Writes every document of the suites to standard output, one JSON object a line: the operation, the body, the text
//! of the document and whether it is valid.
//!
//! ```text
//! cargo run -p specwright-tests --bin cases
//! ```

use std::io::{self, Write};

use serde_json::json;
use specwright_tests::documents::Suite;

fn main() -> Result<(), String> {
    let mut output = io::stdout().lock();
    for suite in Suite::all()? {
        for case in &suite.cases {
            let line = json!({
                "operation": suite.operation,
                "body": suite.body,
                "name": case.name,
                "text": case.text,
                "valid": case.is_valid(),
            });
            writeln!(output, "{line}").map_err(|error| error.to_string())?;
        }
    }
    Ok(())
}
