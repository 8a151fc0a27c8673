//! The files that are asked for.

use std::collections::HashSet;
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use globset::{GlobBuilder, GlobMatcher};
use ignore::WalkBuilder;
use specwright_validator::Syntax;

/// A file that is to be validated, or why there is none.
#[derive(Clone, Debug)]
pub(crate) struct File {
    /// Where it is.
    pub(crate) path: PathBuf,
    /// What messages call it.
    pub(crate) name: String,
    pub(crate) given: Given,
    /// Why nothing can be read of it.
    fault: Option<String>,
}

/// How somebody came to a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Given {
    /// It is named.
    Named,
    /// A folder or a pattern has it.
    Found,
    /// It is standard input.
    Input,
}

/// How standard input is given.
const STDIN: &str = "-";

/// The most bytes that are read of a file at once.
const LARGEST: u64 = 256 * 1024 * 1024;

/// So many bytes are made room for before any is read.
const MOST_AT_FIRST: usize = 16 * 1024 * 1024;

impl File {
    fn of(path: PathBuf, given: Given) -> Self {
        let name = path.to_string_lossy().replace('\\', "/");
        let name = name
            .strip_prefix("./")
            .map_or_else(|| name.clone(), str::to_owned);
        Self {
            path,
            name,
            given,
            fault: None,
        }
    }

    fn faulty(name: &str, fault: String) -> Self {
        Self {
            fault: Some(fault),
            ..Self::of(PathBuf::from(name), Given::Named)
        }
    }

    /// All of it.
    ///
    /// # Errors
    ///
    /// Why it cannot be read.
    pub(crate) fn read(&self) -> Result<Vec<u8>, String> {
        let (file, size) = self.open()?;
        // A byte more than it has, so that its end is found without more room.
        let mut bytes = Vec::with_capacity(size.min(MOST_AT_FIRST) + 1);
        file.take(LARGEST + 1)
            .read_to_end(&mut bytes)
            .map_err(|error| error.to_string())?;
        if bytes.len() as u64 > LARGEST {
            return Err(format!(
                "it is larger than {} MiB; a file of JSON Lines is read in parts, with `--ndjson`",
                LARGEST / 1024 / 1024
            ));
        }
        Ok(bytes)
    }

    /// What it is read from, a file that ends or standard input, and how many bytes that has, if it is known.
    pub(crate) fn open(&self) -> Result<(Box<dyn Read>, usize), String> {
        if let Some(fault) = &self.fault {
            return Err(fault.clone());
        }
        if self.given == Given::Input {
            return Ok((Box::new(io::stdin().lock()), 0));
        }
        let opened = || -> io::Result<(std::fs::File, usize)> {
            // Asked before opening, which would already wait at a pipe.
            let metadata = std::fs::metadata(&self.path)?;
            if !metadata.is_file() {
                return Err(io::Error::other("it is no regular file"));
            }
            let size = usize::try_from(metadata.len()).unwrap_or_default();
            Ok((std::fs::File::open(&self.path)?, size))
        };
        match opened() {
            Ok((file, size)) => Ok((Box::new(file), size)),
            Err(error) => Err(error.to_string()),
        }
    }
}

/// Every file that is asked for, each once, in the order of the command line; those of a folder or a pattern by name.
pub(crate) fn all(asked: &[String]) -> Vec<File> {
    let mut seen = HashSet::new();
    let files = asked.iter().flat_map(|asked| of(asked));
    files
        .filter(|file| seen.insert(file.path.clone()))
        .collect()
}

fn of(asked: &str) -> Vec<File> {
    let path = Path::new(asked);
    if asked == STDIN {
        let input = File::of(PathBuf::from("standard input"), Given::Input);
        return vec![input];
    }
    if path.is_dir() {
        return walked(path, &|_| true);
    }
    // A file may be called like a pattern.
    if !is_pattern(asked) || path.exists() {
        return vec![File::of(path.to_owned(), Given::Named)];
    }
    match matcher(asked) {
        Ok(matcher) => {
            let folder = Some(folder(asked)).filter(|folder| folder.is_dir());
            let found = folder.map(|folder| walked(folder, &|path| matcher.is_match(path)));
            let found = found.unwrap_or_default();
            if found.is_empty() {
                return vec![File::faulty(
                    asked,
                    "no file matches this pattern".to_owned(),
                )];
            }
            found
        }
        Err(fault) => vec![File::faulty(asked, fault)],
    }
}

fn is_pattern(asked: &str) -> bool {
    asked.contains(['*', '?', '[', '{'])
}

fn matcher(pattern: &str) -> Result<GlobMatcher, String> {
    let pattern = pattern.strip_prefix("./").unwrap_or(pattern);
    let glob = GlobBuilder::new(pattern).literal_separator(true).build();
    let glob = glob.map_err(|error| format!("this is no pattern: {}", error.kind()))?;
    Ok(glob.compile_matcher())
}

/// The folder that all files of a pattern are in.
fn folder(pattern: &str) -> &Path {
    let fixed = pattern.find(['*', '?', '[', '{']).unwrap_or(pattern.len());
    match pattern.get(..fixed).and_then(|fixed| fixed.rfind('/')) {
        Some(0) => Path::new("/"),
        Some(end) => Path::new(&pattern[..end]),
        None => Path::new("."),
    }
}

/// The files in a folder and below it that are called as documents are, by their paths. Hidden ones, links, and those that
/// a `.gitignore` names are none.
fn walked(folder: &Path, is_meant: &dyn Fn(&Path) -> bool) -> Vec<File> {
    let mut files = Vec::new();
    for entry in WalkBuilder::new(folder).require_git(false).build() {
        match entry {
            Ok(entry) => {
                let path = entry.path();
                let path = path.strip_prefix("./").unwrap_or(path);
                let is_file = entry.file_type().is_some_and(|ty| ty.is_file());
                if is_file && Syntax::of(&path.to_string_lossy()).is_some() && is_meant(path) {
                    files.push(File::of(path.to_owned(), Given::Found));
                }
            }
            Err(error) => {
                let fault = error
                    .io_error()
                    .map_or_else(|| error.to_string(), ToString::to_string);
                files.push(File::faulty(&folder.to_string_lossy(), fault));
            }
        }
    }
    files.sort_by(|one, other| one.path.cmp(&other.path));
    files
}
