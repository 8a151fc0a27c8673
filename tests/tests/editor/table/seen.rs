//! What the engines see otherwise than everybody else.

use super::{Row, row};
use crate::editor::{Editor, Engine, editors};
use crate::weak::{WEAK, Weak};

/// What an engine makes of a document; more than one thing, if the drafts differ.
fn cell(weak: &Weak, engine: Engine, editors: &[Editor]) -> String {
    let editors = editors.iter().filter(|editor| editor.engine == engine);
    let mut seen: Vec<&str> = editors.filter_map(|editor| weak.seen(editor)).collect();
    seen.dedup();
    seen.join("; ")
}

fn line(weak: &Weak, editors: &[Editor]) -> Row {
    let engines = Engine::ALL.iter();
    row(
        weak.title,
        engines.map(|engine| cell(weak, *engine, editors)),
    )
}

pub(super) fn table() -> String {
    let titles = Engine::ALL.iter().map(|engine| engine.title().to_owned());
    let editors = editors();
    let rows = WEAK.iter().map(|weak| line(weak, &editors));
    super::table(row("document", titles), rows)
}
