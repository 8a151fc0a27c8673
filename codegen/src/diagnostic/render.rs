//! Diagnostics as a person reads them: the finding, the source line it points at, the advice.

use std::borrow::Cow;
use std::fmt::{self, Write};
use std::ops::Range;

use annotate_snippets::{AnnotationKind, Group, Level, Origin, Renderer, Snippet};

use super::redact::Excerpt;
use super::{Diagnostic, Diagnostics, Position, Severity, Source};
use specwright_core::printable::Printable;

/// So many locations of one cause are named.
const SHOWN: usize = 3;

/// A longer line, in bytes, was not written by a person; its location is named, and it is not shown.
const LONG: usize = 10_000;

impl Diagnostics {
    /// The findings, one below the other, errors first, with colours if `styled`. Those of one cause, which say the same
    /// of several locations, are one: it counts them and names the first three. Of one code the first five causes are
    /// told; [`tally`](Self::tally) counts all.
    ///
    /// ```
    /// use specwright::{Code, Diagnostic, Diagnostics, Location};
    ///
    /// let mut found = Diagnostics::default();
    /// for name in ["a", "b", "c", "d"] {
    ///     let at = Location::default().property(name);
    ///     found.push(Diagnostic::new(Code::WrongType, at, "expected a string, found a number"));
    /// }
    /// let text = found.render(false);
    /// assert!(text.starts_with("error[wrong-type]: expected a string, found a number (4 times)"));
    /// assert!(text.contains("at /a") && text.contains("at /c") && !text.contains("at /d"));
    /// assert!(found.render_each(false).contains("at /d"));
    /// ```
    pub fn render(&self, styled: bool) -> String {
        rendered(self.told().iter().map(Vec::as_slice), styled)
    }

    /// The findings, each for itself.
    pub fn render_each(&self, styled: bool) -> String {
        let each: Vec<&Diagnostic> = self.errors_first().collect();
        rendered(each.chunks(1), styled)
    }
}

/// Findings by their causes, one of each at least.
fn rendered<'d>(causes: impl Iterator<Item = &'d [&'d Diagnostic]>, styled: bool) -> String {
    let renderer = if styled {
        Renderer::styled()
    } else {
        Renderer::plain()
    };
    let mut text = String::new();
    for cause in causes {
        if let [first, others @ ..] = cause {
            text.push_str(&first.render(others, &renderer));
            text.push_str("\n\n");
        }
    }
    text
}

impl Diagnostic {
    /// The finding, with others that say the same of other locations.
    fn render(&self, others: &[&Self], renderer: &Renderer) -> String {
        let [mut title, pointer] =
            [&self.message, self.pointer()].map(|text| Printable(text).to_string());
        if !others.is_empty() {
            let _ = write!(title, " ({} times)", others.len() + 1);
        }
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
        for other in others.iter().take(SHOWN - 1) {
            group = group.element(Level::NOTE.message(other.place()));
        }
        if others.len() >= SHOWN {
            let more = format!("and at {} more", others.len() + 1 - SHOWN);
            group = group.element(Level::NOTE.message(more));
        }
        if let Some(help) = &self.help {
            group = group.element(Level::HELP.message(Printable(help).to_string()));
        }
        renderer.render(&[group])
    }

    /// Where it is, in a line.
    fn place(&self) -> String {
        let pointer = Printable(self.pointer());
        match (&self.source, self.position()) {
            (Some(source), Some(Position { line, column })) => {
                let name = Printable(&source.name);
                format!("at {pointer} ({name}:{line}:{column})")
            }
            _ => format!("at {pointer}"),
        }
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
        let (number, start) = source.lines().line(span.start);
        let length = text[start..].find('\n').unwrap_or(text.len() - start);
        let whole = start..start + length;
        let inside = |secret: &&Range<usize>| secret.start < whole.end && whole.start < secret.end;
        let secrets = source.secrets.iter().filter(inside);
        let secrets: Vec<Range<usize>> = secrets
            .map(|it| it.start.max(start) - start..it.end.min(whole.end) - start)
            .collect();
        let shown = Excerpt::of(&text[whole.clone()], &secrets);
        Self {
            number,
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
            write!(f, "{}:", Printable(&source.name))?;
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
    }

    #[test]
    fn findings_of_one_cause_are_one_that_counts_them() {
        let text = "{ \"a\": 1,\n\"b\": 1, \"c\": 1, \"d\": 1 }";
        let mut found = Diagnostics::default();
        for name in ["a", "b", "c", "d"] {
            let at = text.find(name).unwrap() - 1;
            let at = at..at + 3;
            let unknown = Diagnostic::warning(
                Code::UnknownKeyword,
                Location::default().property(name),
                "`x` is not defined here",
            );
            found.push(unknown.spanning(at));
        }
        found.push(Diagnostic::new(
            Code::Missing,
            Location::default(),
            "`x` is not defined here",
        ));
        let found = found.in_file("t.json", text);
        assert_eq!((found.len(), found.by_cause().len()), (5, 2));
        let rendered = found.render(false);
        for said in [
            "error[missing]: `x` is not defined here\n",
            "warning[unknown-keyword]: `x` is not defined here (4 times)",
            "t.json:1:3",
            "at /b (t.json:2:1)",
            "at /c (t.json:2:9)",
            "and at 1 more",
        ] {
            assert!(rendered.contains(said), "{said} is not in:\n{rendered}");
        }
        assert!(!rendered.contains("/d"), "{rendered}");
        let each = found.render_each(false);
        assert_eq!(
            each.matches("warning[unknown-keyword]").count(),
            4,
            "{each}"
        );
    }

    /// So many findings are not hidden, and take no time that grows with their square.
    #[test]
    fn very_many_findings_are_all_told() {
        let text = "ä".repeat(400_000);
        let mut found = Diagnostics::default();
        for index in 0..20_000 {
            let message = format!("mistake {index} of many");
            let diagnostic = Diagnostic::new(Code::Missing, Location::default(), message);
            found.push(diagnostic.spanning(40 * index..40 * index + 2));
        }
        let found = found.in_file("t.json", &text);
        let each = found.render_each(false);
        assert_eq!(each.matches("error[missing]").count(), 20_000);
        assert!(each.contains("mistake 19999 of many") && each.contains("t.json:1:399981"));
        let first = found.render(false);
        assert_eq!(first.matches("error[missing]").count(), 5);
        assert!(first.contains("mistake 4 of many"), "{first}");
    }
}
