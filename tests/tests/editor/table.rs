//! The tables of `tests/editor/README.md`. They are written from what the engines do, so that they stay
//! true.

mod said;
mod seen;
mod shown;

use std::{env, fs};

use specwright_tests::workspace;

use crate::editor::Engine;

const README: &str = "tests/editor/README.md";

/// What is before and behind the tables.
const START: &str = "<!-- measured -->\n\n";
const END: &str = "\n<!-- end of what is measured -->";

impl Engine {
    fn title(self) -> &'static str {
        match self {
            Self::Json => "VS Code",
            Self::Yaml => "YAML",
            Self::Monaco => "Monaco",
        }
    }
}

/// Cells of a row.
type Row = Vec<String>;

/// A row of a title and further cells.
fn row(title: &str, cells: impl IntoIterator<Item = String>) -> Row {
    std::iter::once(title.to_owned()).chain(cells).collect()
}

/// A table in Markdown.
fn table(head: Row, rows: impl IntoIterator<Item = Row>) -> String {
    let rule = vec!["---".to_owned(); head.len()];
    let rows = [head, rule].into_iter().chain(rows);
    let lines: Vec<String> = rows.map(|cells| cells.join(" | ")).collect();
    format!("| {} |\n", lines.join(" |\n| "))
}

#[test]
fn the_tables_are_true() {
    if !Engine::ALL.iter().all(|engine| engine.is_there()) {
        return;
    }
    let measured = [shown::table(), said::table(), seen::table()].join("\n");
    let readme = workspace::text(README).unwrap();
    let (before, rest) = readme.split_once(START).unwrap();
    let (written, after) = rest.split_once(END).unwrap();
    if env::var_os("UPDATE_EDITOR_TABLE").is_some() {
        let text = format!("{before}{START}{measured}{END}{after}");
        fs::write(workspace::root().join(README), text).unwrap();
        return;
    }
    assert_eq!(written, measured, "UPDATE_EDITOR_TABLE=1 writes it anew");
}
