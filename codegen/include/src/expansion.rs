//! What a call becomes: the module, or what is wrong with the document.

use std::env;
use std::path::{Path, PathBuf};

use proc_macro2::TokenStream;
use quote::quote;
use specwright::files::{SpecFile, SpecText, module_name};
use specwright::{Code, Diagnostic, Diagnostics, Emitted, Layout, Options, SchemaFiles};

use crate::arguments::{Arguments, Kind};

/// What a call becomes.
pub(crate) fn of(kind: Kind, arguments: &str) -> String {
    let Some(package) = env::var_os("CARGO_MANIFEST_DIR") else {
        return error("`CARGO_MANIFEST_DIR` is not set, to which the path is relative");
    };
    match Arguments::of(kind, arguments) {
        Ok(arguments) => within(&PathBuf::from(package), kind, arguments),
        Err(problem) => error(&problem.to_string()),
    }
}

/// The same of a package in this folder.
fn within(package: &Path, kind: Kind, arguments: Arguments) -> String {
    let mut read = vec![package.join(&arguments.path)];
    let made = made(package, kind, arguments, &mut read);
    // The compiler knows by these which files a build depends on.
    let read = read.iter().filter(|path| path.is_file());
    let read = read.filter_map(|path| Some(path.to_str()?.to_owned()));
    let read: TokenStream = read
        .map(|path| {
            quote!(
                const _: &[u8] = ::core::include_bytes!(#path);
            )
        })
        .collect();
    let made = match made {
        Ok(emitted) => module(&emitted),
        Err(found) => found.errors_first().map(|it| error(&told(it))).collect(),
    };
    format!("{made}\n{read}")
}

fn made(
    package: &Path,
    kind: Kind,
    arguments: Arguments,
    read: &mut Vec<PathBuf>,
) -> Result<Emitted, Diagnostics> {
    let Arguments { path, settings } = arguments;
    let text = SpecText::read(&package.join(&path), &path)?;
    let file = match kind {
        Kind::Api => SpecFile::api(text)?,
        Kind::Schema => SpecFile::schema(text, &settings.schema_options(), package)?,
    };
    let mut options = Options::new(module_name(Path::new(&path)));
    // Whoever calls the macro depends on the runtime, and has the derives of it.
    options.runtime = "::specwright_runtime"
        .parse()
        .map_err(|problem| rejected(&problem))?;
    let mut options = settings.applied(options);
    options.schemas = SchemaFiles::None;
    options.layout =
        Layout::of_one_module("module.rs", "schemas").map_err(|problem| rejected(&problem))?;
    let emitted = file.generate(options);
    *read = file.read();
    emitted
}

fn rejected(problem: &dyn std::fmt::Display) -> Diagnostic {
    Diagnostic::general(Code::Settings, problem.to_string())
}

/// The module, with a warning for each of those that are told of the document.
fn module(emitted: &Emitted) -> String {
    let files = emitted.files.iter().map(|file| file.text.as_str());
    let warnings = emitted.warnings.iter().map(|it| warning(&told(it)));
    let warnings: TokenStream = warnings.collect();
    format!("{}\n{warnings}", files.collect::<String>())
}

/// A finding in a line, and what to do in another.
fn told(found: &Diagnostic) -> String {
    match &found.help {
        Some(help) => format!("{found}\nhelp: {help}"),
        None => found.to_string(),
    }
}

pub(crate) fn error(message: &str) -> String {
    quote!(::core::compile_error! { #message }).to_string()
}

/// The use of something deprecated is the one warning that a macro can make.
fn warning(message: &str) -> TokenStream {
    quote! {
        const _: () = {
            #[deprecated(note = #message)]
            const SPEC: () = ();
            SPEC
        };
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    /// What a call with these arguments becomes in a package with these files.
    fn expanded(kind: Kind, files: &[(&str, &str)], arguments: &TokenStream) -> String {
        let package = tempfile::tempdir().unwrap();
        for (name, text) in files {
            fs::write(package.path().join(name), text).unwrap();
        }
        let arguments = Arguments::of(kind, &arguments.to_string()).unwrap();
        within(package.path(), kind, arguments)
    }

    const SPEC: &str = "openapi: 3.1.0\ninfo: { title: Mill, version: '1' }\ncomponents:\n  schemas:\n    Sack:\n      properties:\n        flour: { $ref: flour.yaml }\n";

    #[test]
    fn a_build_depends_on_every_file_that_was_read() {
        let files = [
            ("mill.yaml", SPEC),
            ("flour.yaml", "type: string\nmaxLength: 9\n"),
        ];
        let module = expanded(Kind::Api, &files, &quote!("mill.yaml"));
        assert_eq!(module.matches("include_bytes").count(), 2, "{module}");
        for part in [
            "/mill.yaml\"",
            "/flour.yaml\"",
            "pub struct Sack",
            "::specwright_runtime::",
        ] {
            assert!(module.contains(part), "{part}: {module}");
        }
    }

    #[test]
    fn each_mistake_is_an_error_with_its_location() {
        let spec = SPEC.replace(
            "flour: { $ref: flour.yaml }",
            "a: { minLength: x }\n        b: { type: nil }",
        );
        let errors = expanded(Kind::Api, &[("mill.yaml", &spec)], &quote!("mill.yaml"));
        assert_eq!(errors.matches("compile_error").count(), 2, "{errors}");
        for part in ["mill.yaml:7:", "mill.yaml:8:", "minLength"] {
            assert!(errors.contains(part), "{part}: {errors}");
        }
        assert!(errors.contains("include_bytes"));
        let missing = expanded(Kind::Schema, &[], &quote!("a.json"));
        assert!(missing.contains("`a.json` cannot be read"), "{missing}");
    }

    #[test]
    fn warnings_are_told_and_can_be_silenced() {
        let schema = [("a.json", r#"{ "type": "object", "requierd": [] }"#)];
        let warned = expanded(Kind::Schema, &schema, &quote!("a.json", root = "Job"));
        for part in ["deprecated", "a.json:1:", "requierd", "struct Job"] {
            assert!(warned.contains(part), "{part}: {warned}");
        }
        let silent = quote!("a.json", lints = { warnings = "allow" });
        assert!(!expanded(Kind::Schema, &schema, &silent).contains("deprecated"));
    }
}
