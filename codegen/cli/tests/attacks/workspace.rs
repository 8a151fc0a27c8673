//! A workspace that is attacked, and everything around it that must stay as it is.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::io::{Read, Seek};
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::process::{Command, ExitStatus, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::{TempDir, tempdir, tempfile};

/// Where a finding shall point is behind this sign; the sign is no part of the input.
pub(crate) const MARK: char = '¦';

/// Whoever takes longer has been frozen.
const PATIENCE: Duration = Duration::from_secs(60);

pub(crate) const MANIFEST: &str = r#"[[workspace.metadata.specwright.apis]]
service = "shop"
schemas = "self-contained"
spec = "spec/shop.json"
output = "generated"
"#;

/// A spec of these schemas.
pub(crate) fn schemas(schemas: &str) -> String {
    format!(
        r#"{{
  "openapi": "3.1.0",
  "info": {{ "title": "Shop", "version": "1" }},
  "components": {{ "schemas": {{ {schemas} }} }}
}}"#
    )
}

/// A spec of an object with a property of this schema.
pub(crate) fn property(schema: &str) -> String {
    schemas(&format!(
        r#""T": {{ "type": "object", "properties": {{ "a": {schema} }} }}"#
    ))
}

/// A spec of an operation with these properties.
pub(crate) fn operation(properties: &str) -> String {
    format!(
        r#"{{
  "openapi": "3.1.0",
  "info": {{ "title": "Shop", "version": "1" }},
  "paths": {{ "/items": {{ "get": {{ {properties} }} }} }}
}}"#
    )
}

/// A workspace some folders deep in a tree, so that ways out of it lead to where they are seen.
pub(crate) struct Workspace {
    tree: TempDir,
    manifest: String,
    name: &'static str,
    spec: String,
}

/// What is at a path.
#[derive(Debug, PartialEq)]
enum Entry {
    Folder,
    Link(PathBuf),
    File(Vec<u8>),
    /// A pipe or something like it.
    Other,
}

/// Everything below a folder.
type Tree = BTreeMap<PathBuf, Entry>;

impl Workspace {
    /// With a spec in JSON.
    pub(crate) fn new(spec: &str) -> Self {
        Self {
            tree: tempdir().unwrap(),
            manifest: MANIFEST.to_owned(),
            name: "shop.json",
            spec: spec.to_owned(),
        }
    }

    /// With a spec in YAML.
    pub(crate) fn yaml(spec: &str) -> Self {
        Self {
            manifest: MANIFEST.replace("shop.json", "shop.yaml"),
            name: "shop.yaml",
            ..Self::new(spec)
        }
    }

    /// With a plain spec and other settings.
    pub(crate) fn with_settings(from: &str, to: &str) -> Self {
        assert!(MANIFEST.contains(from), "{from}");
        Self {
            manifest: MANIFEST.replace(from, to),
            ..Self::plain()
        }
    }

    /// With a spec that harms nobody.
    pub(crate) fn plain() -> Self {
        Self::new(&property(r#"{ "type": "string" }"#))
    }

    /// Where something of the workspace is.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        self.tree.path().join("outer/inner/workspace").join(path)
    }

    /// A folder outside of the workspace.
    pub(crate) fn outside(&self) -> PathBuf {
        let outside = self.tree.path().join("outside");
        fs::create_dir_all(&outside).unwrap();
        outside
    }

    fn put(&self) {
        fs::create_dir_all(self.path("spec")).unwrap();
        fs::write(self.path("Cargo.toml"), &self.manifest).unwrap();
        let spec = self.path("spec").join(self.name);
        fs::write(spec, self.spec.replace(MARK, "")).unwrap();
    }

    /// Generates in a folder below, and gives what was said.
    pub(crate) fn run_below(&self, folder: &str) -> String {
        self.put();
        generate(&self.path(folder)).1
    }

    /// Generates, and says what that was like.
    pub(crate) fn run(&self) -> Run {
        self.put();
        let before = tree(self.tree.path());
        let (status, said) = generate(&self.path(""));
        Run {
            code: status.code(),
            said,
            before,
            after: tree(self.tree.path()),
        }
    }

    /// The run ends in a finding at the mark, and nothing is written.
    #[track_caller]
    pub(crate) fn rejected(&self, code: &str) {
        let run = self.run();
        run.leaves_all();
        let location = format!("spec/{}{}", self.name, self.mark());
        let start = format!("error[{code}]");
        let mut findings = run.said.split("\n\n");
        let is_it = |finding: &str| {
            let mut lines = finding.trim_start().lines();
            lines.next().is_some_and(|line| line.starts_with(&start))
                && lines.any(|line| line.ends_with(&location))
        };
        assert!(
            findings.any(is_it),
            "no {start} at {location}:\n{}",
            run.said
        );
    }

    /// The run succeeds with a warning at the mark.
    #[track_caller]
    pub(crate) fn warned(&self, code: &str) -> BTreeMap<String, String> {
        let said = self.run().said;
        let location = format!("spec/{}{}", self.name, self.mark());
        let start = format!("warning[{code}]");
        let is_it = |finding: &str| {
            let mut lines = finding.trim_start().lines();
            lines.next().is_some_and(|line| line.starts_with(&start))
                && lines.any(|line| line.ends_with(&location))
        };
        assert!(
            said.split("\n\n").any(is_it),
            "no {start} at {location}:\n{said}"
        );
        self.accepted()
    }

    /// Line and column of the mark.
    fn mark(&self) -> String {
        let (before, _) = self.spec.split_once(MARK).unwrap();
        let line = before.matches('\n').count() + 1;
        let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
        format!(":{line}:{column}")
    }

    /// The run ends in a finding that has no location in the spec, and nothing is written.
    #[track_caller]
    pub(crate) fn rejected_saying(&self, code: &str, says: &str) {
        let run = self.run();
        run.leaves_all();
        let start = format!("error[{code}]: ");
        let mut lines = run.said.lines().filter_map(|it| it.strip_prefix(&start));
        assert!(lines.any(|line| line.contains(says)), "{}", run.said);
    }

    /// The run succeeds, and what it wrote: the files of the output folder, and nothing else.
    #[track_caller]
    pub(crate) fn accepted(&self) -> BTreeMap<String, String> {
        let run = self.run();
        assert_eq!(run.code, Some(0), "{}", run.said);
        let output = Path::new("outer/inner/workspace/generated");
        let outside = |tree: Tree| -> Tree {
            let entries = tree.into_iter();
            entries
                .filter(|(path, _)| !path.starts_with(output))
                .collect()
        };
        let files: BTreeMap<_, _> = run.after.iter().filter_map(|it| file(it, output)).collect();
        assert_eq!(outside(run.after), outside(run.before));
        files
    }
}

/// A file below a folder, by its path there, and its text.
fn file((path, entry): (&PathBuf, &Entry), folder: &Path) -> Option<(String, String)> {
    let path = path.strip_prefix(folder).ok()?.to_str().unwrap();
    match entry {
        Entry::File(bytes) => Some((path.to_owned(), String::from_utf8_lossy(bytes).into_owned())),
        Entry::Folder | Entry::Link(_) | Entry::Other => None,
    }
}

/// What a run said and did.
pub(crate) struct Run {
    code: Option<i32>,
    pub(crate) said: String,
    before: Tree,
    after: Tree,
}

impl Run {
    /// The run fails, and leaves every file as it was.
    #[track_caller]
    pub(crate) fn leaves_all(&self) {
        assert_eq!(self.code, Some(1), "{}", self.said);
        assert_eq!(self.before, self.after, "{}", self.said);
    }
}

/// Runs the command; ends it if it does not end by itself.
fn generate(folder: &Path) -> (ExitStatus, String) {
    let mut output = tempfile().unwrap();
    let mut command = Command::new(env!("CARGO_BIN_EXE_specwright"));
    let mut child = command
        .arg("generate")
        .current_dir(folder)
        .env("NO_COLOR", "1")
        .stdin(Stdio::null())
        .stdout(output.try_clone().unwrap())
        .stderr(output.try_clone().unwrap())
        .spawn()
        .unwrap();
    let start = Instant::now();
    let status = loop {
        if let Some(status) = child.try_wait().unwrap() {
            break status;
        }
        if start.elapsed() > PATIENCE {
            child.kill().unwrap();
            panic!("hangs");
        }
        sleep(Duration::from_millis(5));
    };
    let mut said = String::new();
    output.rewind().unwrap();
    output.read_to_string(&mut said).unwrap();
    (status, said)
}

fn tree(root: &Path) -> Tree {
    let mut tree = Tree::new();
    let mut open = vec![root.to_owned()];
    while let Some(folder) = open.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let entry = entry_at(&path);
            if entry == Entry::Folder {
                open.push(path.clone());
            }
            tree.insert(path.strip_prefix(root).unwrap().to_owned(), entry);
        }
    }
    tree
}

fn entry_at(path: &Path) -> Entry {
    let kind = path.symlink_metadata().unwrap().file_type();
    if kind.is_symlink() {
        Entry::Link(path.read_link().unwrap())
    } else if kind.is_dir() {
        Entry::Folder
    } else if !kind.is_file() {
        Entry::Other
    } else {
        Entry::File(fs::read(path).unwrap())
    }
}

/// Numbered parts in a row, with commas between them.
pub(crate) fn listed(numbers: Range<usize>, part: impl Fn(usize) -> String) -> String {
    let mut text = String::new();
    for number in numbers {
        let comma = if text.is_empty() { "" } else { "," };
        write!(text, "{comma}\n{}", part(number)).unwrap();
    }
    text
}
