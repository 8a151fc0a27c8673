//! Results of files as those of tests, in the XML of `JUnit`.

use std::fmt::Write;

use specwright_core::printable::Printable;
use specwright_validator::Finding;

use super::outcome::Outcome;
use super::rules::UNREAD;

/// So many findings are told of a file, each on a line.
const TOLD: usize = 100;

/// What is known of the file that is looked at.
#[derive(Default)]
pub(crate) struct Suite {
    lines: Vec<String>,
}

impl Suite {
    pub(crate) fn start() -> String {
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites>\n<testsuite name=\"specwright validate\">\n".to_owned()
    }

    pub(crate) fn add(&mut self, findings: &[Finding]) {
        let room = TOLD.saturating_sub(self.lines.len());
        self.lines.extend(findings.iter().take(room).map(line));
    }

    /// The file as a test.
    pub(crate) fn case(&mut self, outcome: &Outcome) -> String {
        let lines = std::mem::take(&mut self.lines);
        let mut text = format!(
            "<testcase classname=\"validate\" name=\"{}\"",
            escaped(&outcome.name)
        );
        match &outcome.result {
            Ok(checked) if checked.is_valid() => text.push_str("/>\n"),
            Ok(checked) => {
                let count = checked.total;
                let _ = write!(
                    text,
                    ">\n<failure type=\"invalid\" message=\"{count} violations\">"
                );
                lines.iter().for_each(|line| text.push_str(line));
                if count > lines.len() {
                    let _ = writeln!(text, "and {} more", count - lines.len());
                }
                text.push_str("</failure>\n</testcase>\n");
            }
            Err(_) => {
                let fault = outcome.fault().unwrap_or_default();
                let _ = write!(
                    text,
                    ">\n<error type=\"{UNREAD}\" message=\"{}\"/>\n</testcase>\n",
                    escaped(&fault)
                );
            }
        }
        text
    }

    pub(crate) fn end() -> String {
        "</testsuite>\n</testsuites>\n".to_owned()
    }
}

fn line(finding: &Finding) -> String {
    let (line, column) = (finding.start.line, finding.start.column);
    let mut text = format!("{line}:{column}: {} [{}]", finding.message, finding.code);
    if !finding.pointer.is_empty() {
        let _ = write!(text, " at {}", finding.pointer);
    }
    if let Some(help) = &finding.help {
        let _ = write!(text, "; {help}");
    }
    escaped(&text) + "\n"
}

/// Text as XML has it, which has neither control characters nor these two that are no characters.
fn escaped(text: &str) -> String {
    let text = Printable(text).to_string();
    let escapes = [
        ('&', "&amp;"),
        ('<', "&lt;"),
        ('>', "&gt;"),
        ('"', "&quot;"),
        ('\u{fffe}', "\\u{fffe}"),
        ('\u{ffff}', "\\u{ffff}"),
    ];
    escapes
        .into_iter()
        .fold(text, |text, (c, escape)| text.replace(c, escape))
}

#[cfg(test)]
mod tests {
    use super::escaped;

    #[test]
    fn what_xml_does_not_have_is_escaped() {
        assert_eq!(
            escaped("<a\u{fffe}&\u{ffff}\u{fffd}"),
            "&lt;a\\u{fffe}&amp;\\u{ffff}\u{fffd}"
        );
    }
}
