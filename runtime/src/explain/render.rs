//! Printing, by `annotate-snippets`.

use annotate_snippets::{AnnotationKind, Level, Origin, Renderer, Snippet};

use super::{Explained, Finding};
use specwright_core::printable::Printable;

/// Wider than any excerpt with all its characters escaped: excerpts are cut already.
const WIDTH: usize = 2000;

fn renderer(styled: bool) -> Renderer {
    let renderer = if styled {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    renderer.term_width(WIDTH)
}

impl Finding {
    /// The finding as text, at its line of a document that is called so.
    pub fn render(&self, document: &str, styled: bool) -> String {
        one(self, &Printable(document).to_string(), &renderer(styled))
    }
}

pub(super) fn render(explained: &Explained, styled: bool) -> String {
    let renderer = renderer(styled);
    let mut parts: Vec<String> = explained
        .findings
        .iter()
        .map(|finding| one(finding, &explained.document, &renderer))
        .collect();
    match explained.violations.total() - explained.findings.len() {
        0 => {}
        more => parts.push(format!("and {more} more")),
    }
    parts.join("\n\n")
}

/// One finding, at its line of a document that is called so.
fn one(finding: &Finding, document: &str, renderer: &Renderer) -> String {
    let message = Printable(&finding.message).to_string();
    let origin = Origin::path(document)
        .line(finding.line)
        .char_column(finding.column);
    let mark = AnnotationKind::Primary.span(finding.excerpt.mark.clone());
    let snippet = Snippet::source(finding.excerpt.text.as_str())
        .line_start(finding.line)
        .annotation(mark);
    let mut group = Level::ERROR
        .primary_title(message)
        .id(finding.code)
        .element(origin)
        .element(snippet);
    if !finding.pointer.is_empty() {
        group = group.element(Level::NOTE.message(format!("at {}", finding.pointer)));
    }
    if let Some(help) = &finding.help {
        group = group.element(Level::HELP.message(Printable(help).to_string()));
    }
    without_jump(&renderer.render(&[group]))
}

/// The renderer takes an excerpt whose location is given apart, since its own count is wrong for a part of
/// a line, for one of another file, and says so by a line of its own.
fn without_jump(rendered: &str) -> String {
    let lines = rendered.lines().enumerate();
    let is_jump = |line: &str| line.contains("::: ") && !line.contains('|');
    let lines = lines.filter(|&(index, line)| index != 3 || !is_jump(line));
    let lines: Vec<&str> = lines.map(|(_, line)| line).collect();
    lines.join("\n")
}
