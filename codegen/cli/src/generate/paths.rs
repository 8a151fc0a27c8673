//! Where the files of one spec are, as the command line says.

use std::path::{Component, Path, PathBuf};

use specwright::schemas::Dialect;
use specwright::{Code, Diagnostic, Diagnostics, Layout};

/// Where the files of one spec are.
pub(super) struct Paths {
    /// The folder that everything is below, and that paths of the layout are relative to.
    base: PathBuf,
    module: String,
    /// The folder of schemas below the base, and as it was given.
    schemas: Option<(String, String)>,
    pub(super) layout: Layout,
}

/// A folder that is written, or a file.
pub(super) struct WrittenPath {
    pub(super) root: PathBuf,
    /// What messages call it.
    pub(super) shown: String,
    /// How the paths of its files begin in what was generated.
    pub(super) prefix: String,
}

impl Paths {
    pub(super) fn of(
        (out, shown): (&Path, &str),
        schemas: Option<(&Path, String)>,
    ) -> Result<Self, Diagnostics> {
        let paths = [Some(out), schemas.as_ref().map(|it| it.0)];
        let paths = paths.map(|path| path.map(normal));
        let parents = paths.iter().flatten().map(|path| path.parent());
        let parents: Option<Vec<&Path>> = parents.collect();
        let base = parents.and_then(|parents| common(&parents));
        let base = base.ok_or_else(|| rejected(&format!("`{shown}` names no folder or file")))?;
        let below = |path: &Option<PathBuf>| {
            let path = path.as_ref()?.strip_prefix(&base).ok()?;
            Some(path.to_str()?.replace('\\', "/"))
        };
        let not_text = || rejected(&format!("`{shown}`, or a folder above it, is not UTF-8"));
        let module = below(&paths[0]).ok_or_else(not_text)?;
        let folder = below(&paths[1]);
        // Where there are no schemas, nothing is written to their folder.
        let unused = format!("{module}.schemas");
        let layout = Layout::of_one_module(&module, folder.as_deref().unwrap_or(&unused));
        let layout = layout.map_err(|problem| rejected(&problem.to_string()))?;
        Ok(Self {
            module,
            schemas: folder.zip(schemas.map(|it| it.1)),
            layout,
            base,
        })
    }

    /// The folder that exists and that all others are below.
    pub(super) fn existing(&self) -> &Path {
        let mut folders = self.base.ancestors();
        folders.find(|it| it.is_dir()).unwrap_or(&self.base)
    }

    /// Where the module is.
    pub(super) fn module(&self, shown: String) -> WrittenPath {
        WrittenPath {
            root: self.base.join(&self.module),
            shown,
            prefix: self.module.clone(),
        }
    }

    /// Where the schemas are, a folder a draft.
    pub(super) fn schemas(&self, service: &str) -> impl Iterator<Item = WrittenPath> {
        let drafts = [Dialect::Draft202012, Dialect::Draft7].map(Dialect::folder);
        let folders = self
            .schemas
            .iter()
            .flat_map(move |folders| drafts.map(|draft| (format!("{draft}/{service}"), folders)));
        folders.map(|(below, (folder, shown))| {
            let prefix = format!("{folder}/{below}");
            WrittenPath {
                root: self.base.join(&prefix),
                shown: format!("{}/{below}", shown.trim_end_matches('/')),
                prefix,
            }
        })
    }
}

fn rejected(problem: &str) -> Diagnostics {
    Diagnostic::general(Code::File, problem.to_owned()).into()
}

/// The absolute path without `.` and `..`.
fn normal(path: &Path) -> PathBuf {
    let absolute = std::path::absolute(path).unwrap_or_else(|_| path.to_owned());
    let mut normal = PathBuf::new();
    for part in absolute.components() {
        match part {
            Component::ParentDir => drop(normal.pop()),
            Component::CurDir => {}
            part => normal.push(part),
        }
    }
    normal
}

/// The folder that all of these are in or are.
fn common(folders: &[&Path]) -> Option<PathBuf> {
    let (first, others) = folders.split_first()?;
    let mut shared = first.ancestors();
    let shared = shared.find(|it| others.iter().all(|other| other.starts_with(it)));
    shared.map(Path::to_owned)
}
