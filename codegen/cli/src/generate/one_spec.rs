//! One document that no settings list, as one module.

use std::io;
use std::path::Path;

use specwright::files::{SpecFile, SpecText};
use specwright::output::{Access, Comparison, Drift, Lock, Output, compare, compare_file, way_out};
use specwright::{
    Code, Diagnostic, Diagnostics, File, Options, SchemaFiles, is_openapi, service_problem,
};

use super::arguments::{OneSpec, shown};
use super::compared::{Compared, lock};
use super::paths::{Paths, WrittenPath};
use crate::findings::Findings;
use crate::given_file;
use crate::workspace::{Changes, Generated, foreign};

/// The module against what is on disk, for as long as no other run is in the way.
pub(super) fn compared(
    given: &OneSpec<'_>,
    findings: &Findings,
    access: Access,
) -> Result<(Lock, Compared), Diagnostics> {
    let out = shown(given.out);
    let schemas = given.schemas().map(|folder| (folder, shown(folder)));
    let paths = Paths::of((given.out, &out), schemas)?;
    let lock = lock(paths.existing(), access)?;
    let text = given_file::read(given.spec)?;
    let name = text.name.clone();
    let options = options(*given, &text, &paths, findings)?;
    let (service, lints) = (options.service.clone(), options.lints.clone());
    let file = spec_file(*given, text)?;
    let emitted = file.generate(options)?;
    let module = module_changes(&paths.module(out.clone()), &paths, &emitted.files)?;
    let mut folders = vec![module];
    for at in paths.schemas(&service) {
        folders.push(folder_changes(&at, &emitted.files)?);
    }
    let next = next(&folders[0], &out, &emitted.features);
    let generated = Generated {
        service,
        spec: name,
        counts: emitted.counts(),
        features: emitted.features,
        output: out,
        files: emitted.files,
        kept: Vec::new(),
        read: file.read(),
        warnings: emitted.warnings,
    };
    let compared = Compared::of(vec![generated], folders, &lints)?;
    let regenerate = given.command();
    Ok((
        lock,
        Compared {
            regenerate,
            next,
            ..compared
        },
    ))
}

/// How the module is generated.
fn options(
    given: OneSpec<'_>,
    text: &SpecText,
    paths: &Paths,
    findings: &Findings,
) -> Result<Options, Diagnostics> {
    let settings = settings(given, text)?;
    let service = match given.service() {
        Some(name) => name.to_owned(),
        None => name_of(given.out),
    };
    if let Some(problem) = service_problem(&service) {
        let message = format!("the service cannot be called `{service}`: it {problem}");
        let diagnostic = Diagnostic::general(Code::Settings, message);
        return Err(diagnostic
            .help("call it otherwise by `--service NAME`")
            .into());
    }
    let options = Options::new(service).regenerate(given.command());
    let mut options = settings.applied(options);
    options.keep_going |= findings.keep_going;
    if given.schemas().is_none() {
        options.schemas = SchemaFiles::None;
    }
    options.layout = paths.layout.clone();
    options.lints = options.lints.overridden(&findings.lints());
    Ok(options)
}

/// What `--set` says of the document.
fn settings(
    given: OneSpec<'_>,
    text: &SpecText,
) -> Result<specwright::files::InputSettings, Diagnostics> {
    let settings = given.settings();
    let settings = settings.and_then(|settings| {
        let is_api = is_openapi(&text.name, &text.text);
        let checked = settings.check(is_api);
        checked.map_err(|problem| problem.to_string())?;
        Ok(settings)
    });
    settings.map_err(|problem| {
        Diagnostic::general(Code::Settings, format!("`--set`: {problem}")).into()
    })
}

/// The name of the module: that of the folder, or of the file without its ending.
fn name_of(out: &Path) -> String {
    let name = out.file_name().unwrap_or_default().to_string_lossy();
    name.strip_suffix(".rs").unwrap_or(&name).to_owned()
}

fn spec_file(given: OneSpec<'_>, text: SpecText) -> Result<SpecFile, Diagnostics> {
    if is_openapi(&text.name, &text.text) {
        return SpecFile::api(text);
    }
    let settings = settings(given, &text)?;
    SpecFile::schema(text, &settings.schema_options(), Path::new(""))
}

/// What differs of the module.
fn module_changes(at: &WrittenPath, paths: &Paths, files: &[File]) -> Result<Changes, Diagnostics> {
    let Some(file) = files.iter().find(|file| file.path == at.prefix) else {
        return folder_changes(at, files);
    };
    let folder = at.root.parent().unwrap_or(paths.existing());
    let name = name_in_folder(&at.root);
    let comparison = compare_file(folder, &name, &file.text);
    // The file is not below an output folder of its own: what it is called is the folder's part and its own.
    let shown = match at.shown.rsplit_once('/') {
        Some((folder, _)) => folder,
        None => "",
    };
    changes((shown, folder), 1, comparison)
}

fn name_in_folder(path: &Path) -> String {
    let name = path.file_name().unwrap_or_default();
    name.to_string_lossy().into_owned()
}

/// What differs in a folder, which has these files and a manifest.
fn folder_changes(at: &WrittenPath, files: &[File]) -> Result<Changes, Diagnostics> {
    let prefix = format!("{}/", at.prefix);
    let files = files.iter().filter_map(|file| {
        let name = file.path.strip_prefix(&prefix)?;
        Some((name.to_owned(), file.text.clone()))
    });
    let output = Output::flat(&at.root, files);
    let at = (at.shown.as_str(), at.root.as_path());
    if output.root.is_dir()
        && let Some(link) = way_out(&output.root, &output).map_err(|it| unreadable(at.0, &it))?
    {
        let message = format!("`{}` leads elsewhere, through a link", link.display());
        return Err(Diagnostic::general(Code::File, message).into());
    }
    changes(at, output.files.len() + 1, compare(&output))
}

fn changes(
    (shown, root): (&str, &Path),
    files: usize,
    comparison: io::Result<Comparison>,
) -> Result<Changes, Diagnostics> {
    let changes = Changes {
        output: shown.trim_end_matches('/').to_owned(),
        root: root.to_owned(),
        files,
        comparison: comparison.map_err(|error| unreadable(shown, &error))?,
    };
    match foreign(&changes) {
        found if found.is_empty() => Ok(changes),
        found => Err(found),
    }
}

fn unreadable(shown: &str, error: &io::Error) -> Diagnostics {
    let message = format!("`{shown}` cannot be read: {error}");
    Diagnostic::general(Code::File, message).into()
}

/// What there is to do with a module that is there for the first time.
fn next(module: &Changes, out: &str, features: &[&str]) -> String {
    let all = &module.comparison.changes;
    if all.len() < module.files || all.iter().any(|it| it.drift != Drift::Missing) {
        return String::new();
    }
    let name = name_of(Path::new(out));
    let features = match features {
        [] => String::new(),
        features => format!(" --features {}", features.join(",")),
    };
    format!(
        "next: `pub mod {name};` beside `{out}`; cargo add specwright-macros; cargo add specwright-runtime{features}\n"
    )
}
