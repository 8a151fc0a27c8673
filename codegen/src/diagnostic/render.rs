//! Diagnostics as a person reads them: the finding, the source line it points at, the advice.

use std::borrow::Cow;
use std::fmt::{self, Write};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::redact::Excerpt;
use super::{Diagnostic, Diagnostics, Position, Severity, Source};
use specwright_core::printable::Printable;

/// A person mends some and runs again: what comes after so many findings is only counted.
const SHOWN: usize = 100;

/// A longer line, in bytes, was not written by a person; its location is named, and it is not shown.
const LONG: usize = 10_000;

impl Diagnostics {
    /// The findings, one below the other, errors first, with colours if `styled`.
    pub fn render(&self, styled: bool) -> String {
        let renderer = if styled {
            Renderer::styled()
        } else {
            Renderer::plain()
        };
        let mut text = String::new();
        let (errors, warnings): (Vec<_>, Vec<_>) = self
            .list
            .iter()
            .partition(|it| it.severity == Severity::Error);
        for diagnostic in errors.into_iter().chain(warnings).take(SHOWN) {
            text.push_str(&diagnostic.render(&renderer));
            text.push_str("\n\n");
        }
        if self.list.len() > SHOWN {
            let _ = write!(text, "and {} more\n\n", self.list.len() - SHOWN);
        }
        text
    }
}

impl Diagnostic {
    fn render(&self, renderer: &Renderer) -> String {
        let [title, pointer] =
            [&self.message, self.pointer()].map(|text| Printable(text).to_string());
        let level = match self.severity {
            Severity::Error => Level::ERROR,
            Severity::Warning => Level::WARNING,
        };
        let mut group = Group::with_title(level.primary_title(title).id(self.code.as_str()));
        if let (Some(source), Some(span)) = (&self.source, &self.span) {
            let line = Line::at(source, span);
            group = if line.text.len() > LONG || line.is_blank {
                group.element(self.origin(source))
            } else {
                let snippet = Snippet::source(line.text)
                    .line_start(line.number)
                    .path(source.name.as_str())
                    .annotation(AnnotationKind::Primary.span(line.span));
                group.element(snippet)
            };
        }
        if !pointer.is_empty() {
            group = group.element(Level::NOTE.message(format!("at {pointer}")));
        }
        if let Some(help) = &self.help {
            group = group.element(Level::HELP.message(Printable(help).to_string()));
        }
        renderer.render(&[group])
    }

    fn origin<'s>(&self, source: &'s Source) -> Origin<'s> {
        let origin = Origin::path(source.name.as_str());
        match self.position() {
            Some(Position { line, column }) => origin.line(line).char_column(column),
            None => origin,
        }
    }
}

/// The line that a value begins in; a value can span pages, and its first line is enough to find it.
struct Line<'t> {
    /// From 1.
    number: usize,
    text: Cow<'t, str>,
    /// What of the value is in it.
    span: Range<usize>,
    /// Whether nothing of it is shown.
    is_blank: bool,
}

impl<'t> Line<'t> {
    fn at(source: &'t Source, span: &Range<usize>) -> Self {
        let text = &source.text;
        let start = text[..span.start].rfind('\n').map_or(0, |at| at + 1);
        let length = text[start..].find('\n').unwrap_or(text.len() - start);
        let whole = start..start + length;
        let inside = |secret: &&Range<usize>| secret.start < whole.end && whole.start < secret.end;
        let secrets = source.secrets.iter().filter(inside);
        let secrets: Vec<Range<usize>> = secrets
            .map(|it| it.start.max(start) - start..it.end.min(whole.end) - start)
            .collect();
        let shown = Excerpt::of(&text[whole.clone()], &secrets);
        Self {
            number: text[..start].matches('\n').count() + 1,
            span: shown.moved(span.start - start)..shown.moved(span.end.min(whole.end) - start),
            is_blank: secrets.contains(&(0..length)) && length > 0,
            text: shown.text,
        }
    }
}

/// One line: `file:line:column: severity[code]: message (at pointer)`.
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
            "{}[{}]: {}",
            self.severity.as_str(),
            self.code.as_str(),
            Printable(&self.message)
        )?;
        if self.location.is_root() {
            Ok(())
        } else {
            write!(f, " (at {})", Printable(self.pointer()))
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::diagnostic::Code;
    use crate::location::Location;

    #[test]
    fn warnings_say_that_they_are_and_come_behind_errors() {
        let at = |name| Location::default().property(name);
        let mut found =
            Diagnostics::from(Diagnostic::warning(Code::NameCollision, at("a"), "twins"));
        assert!(!found.has_errors());
        found.push(Diagnostic::new(Code::Missing, at("b"), "gone"));
        assert!(found.has_errors());
        let text = found.render(false);
        let locations = ["error[missing]: gone", "warning[name-collision]: twins"]
            .map(|said| text.find(said).unwrap());
        assert!(locations.is_sorted(), "{text}");
        assert!(!found.as_errors().to_string().contains("warning"));
    }
}
