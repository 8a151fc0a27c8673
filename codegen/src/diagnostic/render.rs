//! Diagnostics as a person reads them: the finding, the source line it points at, the advice.

use std::fmt;

use annotate_snippets::{AnnotationKind, Group, Level, Renderer, Snippet};

use super::{Diagnostic, Diagnostics, Position};

impl Diagnostics {
    /// All findings, one below the other, with colours if `styled`.
    pub fn render(&self, styled: bool) -> String {
        let renderer = if styled {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        let mut text = String::new();
        for diagnostic in &self.list {
            text.push_str(&diagnostic.render(&renderer));
            text.push_str("\n\n");
        }
        text
    }
}

impl Diagnostic {
    fn render(&self, renderer: &Renderer) -> String {
        let (title, pointer) = (printable(&self.message), printable(&self.pointer));
        let mut group = Group::with_title(Level::ERROR.primary_title(title).id(self.code.as_str()));
        if let (Some(source), Some(span)) = (&self.source, &self.span) {
            let annotation = AnnotationKind::Primary.span(first_line(&source.text, span.clone()));
            let snippet = Snippet::source(source.text.as_str())
                .path(source.name.as_str())
                .annotation(annotation);
            group = group.element(snippet);
        }
        if !pointer.is_empty() {
            group = group.element(Level::NOTE.message(format!("at {pointer}")));
        }
        if let Some(help) = &self.help {
            group = group.element(Level::HELP.message(printable(help)));
        }
        renderer.render(&[group])
    }
}

/// A text from a document as it can be printed: what would move the cursor or turn the line around is escaped.
fn printable(text: &str) -> String {
    let mut printable = String::with_capacity(text.len());
    for character in text.chars() {
        if character.is_control()
            || matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
        {
            printable.extend(character.escape_default());
        } else {
            printable.push(character);
        }
    }
    printable
}

/// A value can span pages; its first line is enough to find it.
fn first_line(text: &str, span: std::ops::Range<usize>) -> std::ops::Range<usize> {
    let end = text[span.start..span.end]
        .find('\n')
        .map_or(span.end, |at| span.start + at);
    span.start..end
}

/// One line: `file:line:column: error[code]: message (at pointer)`.
impl fmt::Display for Diagnostic {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(source) = &self.source {
            write!(f, "{}:", source.name)?;
            if let Some(Position { line, column }) = self.position() {
                write!(f, "{line}:{column}:")?;
            }
            f.write_str(" ")?;
        }
        write!(
            f,
            "error[{}]: {}",
            self.code.as_str(),
            printable(&self.message)
        )?;
        if self.pointer.is_empty() {
            Ok(())
        } else {
            write!(f, " (at {})", printable(&self.pointer))
        }
    }
}

impl fmt::Display for Diagnostics {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for diagnostic in &self.list {
            writeln!(f, "{diagnostic}")?;
        }
        Ok(())
    }
}

impl std::error::Error for Diagnostics {}
