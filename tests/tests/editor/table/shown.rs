//! How well each kind of rule is shown: as well as the worst of its documents.

use std::collections::BTreeMap;

use super::{Row, row};
use crate::editor::{DRAFTS, Engine};
use crate::kind::Kind;
use crate::rules::{Shown, broken};

/// An engine and a draft.
type Column = (Engine, &'static str);

fn columns() -> Vec<Column> {
    let of = |engine: &Engine| {
        DRAFTS
            .iter()
            .map(|draft| (*engine, *draft))
            .collect::<Vec<_>>()
    };
    Engine::ALL.iter().flat_map(of).collect()
}

impl Shown {
    fn title(self) -> &'static str {
        match self {
            Self::Nowhere => "not at all",
            Self::Vaguely => "vague",
            Self::AtItsLocation => "location",
            Self::Exactly => "exact",
        }
    }
}

/// What there is of a kind.
#[derive(Default)]
struct Line {
    documents: usize,
    worst: BTreeMap<Column, Shown>,
}

impl Line {
    fn row(&self, kind: Kind) -> Row {
        let columns = columns();
        let documents = self.documents / columns.len();
        let cells = columns.iter().map(|it| self.worst[it].title().to_owned());
        row(
            kind.title(),
            [documents.to_string()].into_iter().chain(cells),
        )
    }
}

fn lines() -> BTreeMap<Kind, Line> {
    let mut lines: BTreeMap<Kind, Line> = BTreeMap::new();
    for (editor, broken) in broken() {
        for broken in broken {
            let line = lines.entry(broken.kind).or_default();
            line.documents += 1;
            let cell = line.worst.entry((editor.engine, editor.draft));
            let cell = cell.or_insert(Shown::Exactly);
            *cell = broken.shown().min(*cell);
        }
    }
    lines
}

pub(super) fn table() -> String {
    let columns = columns().into_iter();
    let titles = columns.map(|(engine, draft)| format!("{}, {draft}", engine.title()));
    let head = row(
        "what is wrong",
        ["documents".to_owned()].into_iter().chain(titles),
    );
    super::table(head, lines().iter().map(|(kind, line)| line.row(*kind)))
}
