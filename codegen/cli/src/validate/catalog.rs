//! Catalogs: which schema is for files of which names, in the format of `SchemaStore`'s.

use std::path::{Path, PathBuf};

use globset::{GlobBuilder, GlobMatcher};
use serde::Deserialize;
use specwright::{Code, Diagnostic, Diagnostics, source};

/// A catalog that was read.
pub(crate) struct Catalog {
    /// The folder of its file.
    folder: PathBuf,
    entries: Vec<Entry>,
}

struct Entry {
    url: String,
    /// Every address of its schema, in one draft or another.
    addresses: Vec<String>,
    /// What the names of its files match, and whether those that do are none instead.
    patterns: Vec<(GlobMatcher, bool)>,
}

#[derive(Deserialize)]
struct Written {
    schemas: Vec<WrittenEntry>,
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct WrittenEntry {
    url: String,
    #[serde(default)]
    file_match: Vec<String>,
    #[serde(default)]
    versions: std::collections::BTreeMap<String, String>,
}

impl Catalog {
    /// The catalog in a file.
    pub(crate) fn read(file: &Path) -> Result<Self, Diagnostics> {
        let name = file.to_string_lossy();
        let text = source::read(file, &name)?;
        let wrong = |message: String| Diagnostics::from(Diagnostic::general(Code::File, message));
        let written: Written = serde_json::from_str(&text)
            .map_err(|error| wrong(format!("`{name}` is no catalog: {error}")))?;
        let entries = written.schemas.into_iter().map(|it| {
            let patterns = it.file_match.iter().map(|pattern| matcher(pattern));
            let patterns = patterns.collect::<Result<_, _>>();
            let addresses = it.versions.into_values().chain([it.url.clone()]).collect();
            Ok(Entry {
                url: it.url,
                addresses,
                patterns: patterns?,
            })
        });
        let entries = entries.collect::<Result<_, globset::Error>>();
        Ok(Self {
            folder: file.parent().unwrap_or(Path::new("")).to_owned(),
            entries: entries.map_err(|error| wrong(format!("`{name}`, `fileMatch`: {error}")))?,
        })
    }

    /// The address of the schema of a file.
    pub(crate) fn schema_of(&self, file: &Path) -> Option<&str> {
        let entry = self.entries.iter().find(|entry| entry.is_for(file));
        entry.map(|entry| entry.url.as_str())
    }

    /// The file with the schema of an address that the catalog has: the last of its folders that are below the catalog's.
    pub(crate) fn file_of(&self, address: &str) -> Option<PathBuf> {
        let has_it = |entry: &Entry| entry.addresses.iter().any(|own| own == address);
        self.entries.iter().find(|entry| has_it(entry))?;
        let path = address.split_once("://").map_or(address, |(_, rest)| rest);
        let mut rest = Some(path.split(['?', '#']).next().unwrap_or_default());
        while let Some(below) = rest {
            let is_below = below
                .split('/')
                .all(|part| !matches!(part, "" | "." | ".."));
            let file = self.folder.join(below);
            if is_below && file.is_file() {
                return Some(file);
            }
            rest = below.split_once('/').map(|(_, below)| below);
        }
        None
    }
}

impl Entry {
    fn is_for(&self, file: &Path) -> bool {
        let matches = |excludes: bool| {
            let mut patterns = self.patterns.iter();
            patterns.any(|(pattern, own)| *own == excludes && pattern.is_match(file))
        };
        matches(false) && !matches(true)
    }
}

/// A pattern, which holds in any folder.
fn matcher(pattern: &str) -> Result<(GlobMatcher, bool), globset::Error> {
    let (pattern, excludes) = match pattern.strip_prefix('!') {
        Some(rest) => (rest, true),
        None => (pattern, false),
    };
    let anywhere = format!(
        "**/{}",
        pattern.trim_start_matches("**/").trim_start_matches('/')
    );
    let glob = GlobBuilder::new(&anywhere)
        .literal_separator(true)
        .build()?;
    Ok((glob.compile_matcher(), excludes))
}
