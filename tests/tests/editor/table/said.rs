//! What is said of the first document of each kind; once for all engines that say the same.

use std::collections::{BTreeMap, BTreeSet};

use super::{Row, row};
use crate::editor::{DRAFTS, Engine};
use crate::kind::Kind;
use crate::rules::broken;

/// The engines that say something.
type Speakers = BTreeSet<Engine>;

fn messages() -> BTreeMap<Kind, BTreeMap<&'static str, Speakers>> {
    let mut heard = BTreeSet::new();
    let mut messages: BTreeMap<Kind, BTreeMap<&str, Speakers>> = BTreeMap::new();
    let editors = broken().iter();
    for (editor, broken) in editors.filter(|(editor, _)| editor.draft == DRAFTS[0]) {
        for broken in broken {
            if heard.insert((broken.kind, editor.engine)) {
                let of_kind = messages.entry(broken.kind).or_default();
                let speakers = of_kind.entry(broken.message()).or_default();
                speakers.insert(editor.engine);
            }
        }
    }
    messages
}

fn names(speakers: &Speakers) -> String {
    if speakers.len() == Engine::ALL.len() {
        return "all".to_owned();
    }
    let names: Vec<&str> = speakers.iter().map(|it| it.title()).collect();
    names.join(", ")
}

fn line(kind: Kind, message: &str, speakers: &Speakers) -> Row {
    let said = match message {
        "" => "nothing".to_owned(),
        said => said.replace('|', "\\|"),
    };
    row(kind.title(), [names(speakers), said])
}

pub(super) fn table() -> String {
    let head = row(
        "what is wrong",
        ["engine", "what it says"].map(str::to_owned),
    );
    let messages = messages();
    let rows = messages.iter().flat_map(|(kind, messages)| {
        let lines = messages.iter();
        lines.map(|(message, speakers)| line(*kind, message, speakers))
    });
    super::table(head, rows)
}
