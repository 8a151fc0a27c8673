//! For each rule, a document that breaks it: the location that is marked, and what is said there.

use std::ops::Range;
use std::sync::LazyLock;

use serde_json::Value;
use specwright_tests::documents::walk::Rule;
use specwright_tests::documents::{Case, Suite};

use crate::editor::{Editor, Problem, editors};
use crate::kind::Kind;
use crate::texts::{Texts, texts};
use crate::written::Written;

/// How well a broken rule is shown, the worst first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Shown {
    /// Not at all.
    Nowhere,
    /// Somewhere else, or with other words.
    Vaguely,
    /// At its location, but the text says less than the rule.
    AtItsLocation,
    /// At its location, and the text says the rule.
    Exactly,
}

/// A document that breaks one rule, in an editor.
pub(crate) struct Broken {
    pub(crate) kind: Kind,
    rule: &'static Rule,
    texts: Texts,
    /// Where it is broken.
    spot: String,
    location: Range<usize>,
    written: Written,
    problems: Vec<Problem>,
}

/// One document for each rule, in every editor.
pub(crate) fn broken() -> &'static [(Editor, Vec<Broken>)] {
    static BROKEN: LazyLock<Vec<(Editor, Vec<Broken>)>> = LazyLock::new(|| {
        let all = |editor: Editor| {
            let rules = editor.subject.suite.walk.rules.iter();
            let broken = rules.map(|rule| Broken::new(&editor, rule)).collect();
            (editor, broken)
        };
        editors().into_iter().map(all).collect()
    });
    &BROKEN
}

impl Broken {
    fn new(editor: &Editor, rule: &'static Rule) -> Self {
        let at = editor.subject.location(&rule.location);
        let kind = Kind::of(rule, at);
        let case = breaking(&editor.subject.suite, rule);
        let document: Value = serde_json::from_str(&case.text).unwrap();
        let written = Written::new(&document, editor.engine.notation());
        let location = kind.spot(rule, case, &written);
        let problems = editor.problems(&written.text);
        Self {
            kind,
            rule,
            texts: texts(kind, rule, at),
            spot: written.slice(location.clone()),
            location,
            written,
            problems,
        }
    }

    /// How well it is shown.
    pub(crate) fn shown(&self) -> Shown {
        let shown = self.problems.iter().map(|problem| self.shown_by(problem));
        shown.max().unwrap_or(Shown::Nowhere)
    }

    fn shown_by(&self, problem: &Problem) -> Shown {
        if !self.is_here(problem) {
            return Shown::Vaguely;
        }
        let says = |part: &String| problem.message.contains(part);
        if self.texts.whole.iter().all(says) {
            Shown::Exactly
        } else if says(&self.texts.part) {
            Shown::AtItsLocation
        } else {
            Shown::Vaguely
        }
    }

    /// Whether the location is marked, the whole of it and nothing else. Where a YAML block ends is a matter
    /// of taste.
    fn is_here(&self, problem: &Problem) -> bool {
        let marked = self.written.slice(problem.start..problem.end);
        problem.start == self.location.start && marked.trim_end() == self.spot.trim_end()
    }

    /// What is said of it, best first.
    pub(crate) fn message(&self) -> &str {
        let best = self.problems.iter().max_by_key(|it| self.shown_by(it));
        best.map_or("", |problem| &problem.message)
    }

    /// Marks at other locations and other words, which lead astray.
    fn strays(&self) -> impl Iterator<Item = &Problem> {
        let is_beside = |problem: &Problem| {
            self.is_here(problem) && self.texts.beside.as_ref() == Some(&problem.message)
        };
        let vague = |problem: &&Problem| self.shown_by(problem) == Shown::Vaguely;
        let problems = self.problems.iter().filter(vague);
        problems.filter(move |problem| !is_beside(problem))
    }
}

/// The first document that breaks a rule, and no other.
fn breaking(suite: &'static Suite, rule: &Rule) -> &'static Case {
    let mut cases = suite.cases.iter();
    let breaks = |case: &&Case| !case.is_valid() && case.covers.contains(&rule.id);
    cases.find(breaks).unwrap()
}

#[test]
fn every_rule_is_shown_at_its_location_and_nowhere_else() {
    let mut found = Vec::new();
    for (editor, broken) in broken() {
        // Of numbers beyond 64 bits, the tables tell what the engines make.
        for broken in broken.iter().filter(|it| it.kind != Kind::LongWidth) {
            let shown = broken.shown();
            if shown < Shown::AtItsLocation || broken.strays().next().is_some() {
                let (id, problems) = (&broken.rule.id, &broken.problems);
                found.push(format!("{editor}: `{id}` {shown:?}: {problems:?}"));
            }
        }
    }
    assert!(found.is_empty(), "{}:\n{}", found.len(), found.join("\n"));
}
