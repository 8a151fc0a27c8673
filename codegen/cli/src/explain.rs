//! `specwright explain`: what enforces each keyword of a spec, in which generated item.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;
use std::path::Path;

use serde::Serialize;
use specwright::files::SpecFile;
use specwright::ledger::{Entry, Explained, Role, Use};
use specwright::{Code, Diagnostic, Diagnostics, Lints, Location, Options};
use specwright_core::printable::Printable;
use specwright_core::suggest::nearest;

use crate::settings::Settings;
use crate::{given_file, listed_file};

/// A spec, explained.
pub(crate) struct Spec {
    /// Its path, as the settings or the command line name it.
    name: String,
    service: String,
    /// The output folder, with `/` behind it where it is one below the settings' folder.
    output: String,
    pub(crate) explained: Explained,
}

/// Keywords of a spec.
struct Asked<'a> {
    spec: &'a Spec,
    keywords: Vec<(&'a Location, &'a Entry)>,
}

/// What a spec that no settings list is called.
const SERVICE: &str = "api";

/// The specs that the settings list.
pub(crate) fn listed(settings: &Settings) -> Result<Vec<Spec>, Diagnostics> {
    let mut found = Diagnostics::default();
    let mut specs = Vec::new();
    for api in &settings.apis {
        let file = listed_file::read(settings, api);
        let explained = file.and_then(|file| file.explain(settings.options(api)));
        let output = match api.output.as_str() {
            "" => String::new(),
            folder => format!("{folder}/"),
        };
        match explained {
            Ok(explained) => specs.push(Spec {
                name: api.spec.clone(),
                service: api.service.clone(),
                output,
                explained,
            }),
            Err(diagnostics) => found.append(diagnostics),
        }
    }
    if found.has_errors() {
        let explained = specs.into_iter().map(|spec| spec.explained);
        explained.for_each(|it| found.append(it.warnings));
        return Err(found);
    }
    Ok(specs)
}

/// One spec that is in no settings.
pub(crate) fn of_file(path: &Path, lints: Lints) -> Result<Vec<Spec>, Diagnostics> {
    let file = SpecFile::of(given_file::read(path)?)?;
    let mut options = Options::new(SERVICE);
    options.lints = lints;
    let explained = file.explain(options)?;
    Ok(vec![Spec {
        name: file.name().to_owned(),
        service: SERVICE.to_owned(),
        output: String::new(),
        explained,
    }])
}

/// Every keyword as a table, or what there is to say of the one that is asked for.
pub(crate) fn text(specs: &[Spec], pointer: Option<&str>) -> Result<String, Diagnostics> {
    let mut text = String::new();
    for asked in asked(specs, pointer)? {
        if !text.is_empty() {
            text.push('\n');
        }
        let _ = writeln!(text, "{}", Printable(&asked.spec.name));
        let is_exact =
            |at: &Location| pointer.is_some_and(|pointer| split(pointer).1 == at.pointer());
        let (exact, below): (Vec<_>, Vec<_>) =
            asked.keywords.into_iter().partition(|(at, _)| is_exact(at));
        for (at, entry) in exact {
            details(&mut text, asked.spec, at, entry);
        }
        table(&mut text, &below);
    }
    Ok(text)
}

/// The same as JSON.
pub(crate) fn json(specs: &[Spec], pointer: Option<&str>) -> Result<String, Diagnostics> {
    let asked = asked(specs, pointer)?;
    let rows = asked.iter().flat_map(|asked| {
        let keywords = asked.keywords.iter();
        keywords.map(|(at, entry)| Row {
            spec: &asked.spec.name,
            pointer: at.pointer(),
            keyword: keyword(at),
            role: entry.role,
            uses: entry.uses.iter().map(|it| asked.spec.below(it)).collect(),
        })
    });
    let rows: Vec<Row<'_>> = rows.collect();
    let text = serde_json::to_string_pretty(&rows);
    // Strings and arrays of them can always be written.
    Ok(text.unwrap_or_default() + "\n")
}

/// A keyword, for programs.
#[derive(Serialize)]
struct Row<'a> {
    spec: &'a str,
    pointer: &'a str,
    keyword: String,
    role: Role,
    uses: Vec<Use>,
}

impl Spec {
    /// A use with paths as the settings have them.
    fn below(&self, it: &Use) -> Use {
        let path = |path: &String| format!("{}{path}", self.output);
        Use {
            file: path(&it.file),
            schema: it.schema.as_ref().map(path),
            ..it.clone()
        }
    }
}

/// The keywords at a JSON Pointer or below it, of each spec that has any; all without one.
fn asked<'a>(specs: &'a [Spec], pointer: Option<&str>) -> Result<Vec<Asked<'a>>, Diagnostics> {
    let (name, pointer) = pointer.map_or((None, ""), split);
    let is_meant = |spec: &&Spec| name.is_none_or(|name| name == spec.name || name == spec.service);
    let meant: Vec<&Spec> = specs.iter().filter(is_meant).collect();
    if let Some(name) = name.filter(|_| meant.is_empty()) {
        return Err(unknown_spec(name, specs).into());
    }
    let asked = meant.iter().map(|spec| Asked {
        spec,
        keywords: keywords_below(spec, pointer),
    });
    let asked: Vec<Asked<'_>> = asked.filter(|it| !it.keywords.is_empty()).collect();
    if asked.is_empty() && !pointer.is_empty() {
        return Err(unknown_pointer(pointer, &meant).into());
    }
    Ok(asked)
}

/// `SPEC#POINTER`, or a JSON Pointer alone.
fn split(asked: &str) -> (Option<&str>, &str) {
    match asked.split_once('#') {
        Some((name, pointer)) if !name.starts_with('/') => {
            (Some(name).filter(|name| !name.is_empty()), pointer)
        }
        _ => (None, asked),
    }
}

fn keywords_below<'a>(spec: &'a Spec, pointer: &str) -> Vec<(&'a Location, &'a Entry)> {
    let asked = Location::from(pointer);
    let is_meant = |at: &Location| *at == asked || at.is_within(&asked);
    let all = spec.explained.ledger.iter();
    all.filter(|(at, _)| is_meant(at)).collect()
}

fn unknown_spec(name: &str, specs: &[Spec]) -> Diagnostic {
    let known: Vec<String> = specs
        .iter()
        .map(|spec| format!("`{}`", spec.name))
        .collect();
    let message = format!("there is no spec `{name}`");
    let help = format!("there are {}", known.join(", "));
    Diagnostic::general(Code::UnknownPointer, message).help(help)
}

/// Says which JSON Pointer could be meant.
fn unknown_pointer(pointer: &str, specs: &[&Spec]) -> Diagnostic {
    let message = format!("no schema has a keyword at `{pointer}`");
    let mut known = BTreeSet::new();
    for (at, _) in specs.iter().flat_map(|spec| spec.explained.ledger.iter()) {
        for around in at.ancestors() {
            if !known.insert(around) {
                break;
            }
        }
    }
    let asked = Location::from(pointer);
    let mut around = asked.ancestors();
    let around = around.find(|it| !it.is_root() && known.contains(it));
    let help = match (
        nearest(pointer, known.iter().map(Location::pointer)),
        around,
    ) {
        (Some(near), _) => format!("did you mean `{near}`?"),
        (None, Some(around)) => format!("the nearest that has any is `{around}`"),
        (None, None) => "without a JSON Pointer, every keyword is listed".to_owned(),
    };
    Diagnostic::general(Code::UnknownPointer, message).help(help)
}

fn keyword(at: &Location) -> String {
    at.name().unwrap_or_default().into_owned()
}

/// One keyword, and each item that it has an effect in.
fn details(text: &mut String, spec: &Spec, at: &Location, entry: &Entry) {
    let _ = writeln!(
        text,
        "\n{}: {}",
        Printable(at.pointer()),
        entry.role.as_str()
    );
    if entry.uses.is_empty() {
        let _ = writeln!(text, "\n  {NOTHING}");
    }
    for it in entry.uses.iter().map(|it| spec.below(it)) {
        let _ = writeln!(text, "\n  {}", Printable(&it.item));
        let lines = [Some(how(&it)), Some(it.file), it.schema];
        for line in lines.into_iter().flatten() {
            let _ = writeln!(text, "    {}", Printable(&line));
        }
    }
}

fn how(it: &Use) -> String {
    match &it.by {
        Some(by) => format!("{}, by `{by}`", it.how),
        None => it.how.clone(),
    }
}

const NOTHING: &str = "nothing is generated of it";

/// Keywords by the schemas that have them, a line for each item.
fn table(text: &mut String, keywords: &[(&Location, &Entry)]) {
    let mut schemas: BTreeMap<Location, Vec<[String; 4]>> = BTreeMap::new();
    for (at, entry) in keywords {
        let lines = schemas.entry(at.parent().unwrap_or_default()).or_default();
        let mut first = [printable(&keyword(at)), entry.role.as_str().to_owned()];
        if entry.uses.is_empty() {
            let [keyword, role] = first.clone();
            lines.push([keyword, role, NOTHING.to_owned(), String::new()]);
        }
        for it in &entry.uses {
            let [keyword, role] = std::mem::take(&mut first);
            lines.push([keyword, role, printable(&it.item), printable(&how(it))]);
        }
    }
    let width = |column: usize| {
        let cells = schemas.values().flatten().map(|line| &line[column]);
        cells.map(|cell| cell.chars().count()).max().unwrap_or(0)
    };
    let [keyword, role, item] = [0, 1, 2].map(width);
    for (schema, lines) in &schemas {
        let _ = writeln!(text, "\n{}", Printable(schema.pointer()));
        for [first, second, third, how] in lines {
            let line = format!("  {first:keyword$}  {second:role$}  {third:item$}  {how}");
            let _ = writeln!(text, "{}", line.trim_end());
        }
    }
}

fn printable(text: &str) -> String {
    Printable(text).to_string()
}
