//! Somebody's own crate, outside of the workspace, that gets the same module in each of the usual ways.
//!
//! Each way is tried with the runtime by its own name and by another. All packages are one workspace, so that what they depend
//! on is built once.

use std::fs;
use std::path::Path;
use std::process::{Command, ExitCode, Output};

use specwright_tests::{helpers, workspace};

/// What all of them print.
const MAIN: &str = r##"
fn main() {
    let json = r#"{ "size": "huge", "weight": -1, "colour": "red" }"#;
    let violations = RUNTIME::from_str::<api::Parcel>(json).unwrap_err();
    for violation in violations.iter() {
        println!("{}: {}", violation.pointer(), violation.code());
    }
    let parcel = api::Parcel::builder().size("small").weight(2).build();
    println!("{}", parcel.validate().is_ok());
    println!("{}", api::SendParcel::METHOD);
}
"##;

/// In two files, and with a rule that is an attribute and one that is a function.
const SPEC: &str = r##"openapi: 3.1.0
info: { title: Parcels, version: "1" }
paths:
  /parcels:
    post:
      operationId: SendParcel
      requestBody:
        required: true
        content: { application/json: { schema: { $ref: "#/components/schemas/Parcel" } } }
      responses: { "204": { description: It is on its way. } }
components:
  schemas:
    Parcel:
      type: object
      required: [size, weight]
      additionalProperties: false
      properties:
        size: { $ref: size.yaml }
        weight: { type: integer, minimum: 0, not: { const: 13 } }
"##;

const SIZE: &str = "type: string\nenum: [small, large]\n";

const PRINTED: &str = "/size: enum\n/weight: minimum\n/colour: unknown_property\ntrue\nPOST\n";

/// How a package gets the module.
#[derive(Clone, Copy)]
enum Way {
    Settings,
    Command,
    BuildScript,
    Macro,
}

const WAYS: [(&str, Way); 4] = [
    ("settings", Way::Settings),
    ("command", Way::Command),
    ("build-script", Way::BuildScript),
    ("macro", Way::Macro),
];

/// What the runtime is called in a package.
const RUNTIMES: [&str; 2] = ["specwright_runtime", "rt"];

fn put(path: &Path, text: &str) {
    fs::create_dir_all(path.parent().unwrap()).unwrap();
    fs::write(path, text).unwrap();
}

fn dependency(folder: &str, rest: &str) -> String {
    let path = workspace::root().canonicalize().unwrap().join(folder);
    format!("{{ path = {:?}{rest} }}", path.display().to_string())
}

/// A package, before anything is generated in it.
fn package(folder: &Path, name: &str, way: Way, runtime: &str) {
    let runtime_crate = runtime.replace('_', "-");
    let package = match runtime {
        "rt" => ", package = \"specwright-runtime\"",
        _ => "",
    };
    let mut manifest = format!(
        "[package]\nname = \"own-{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\n\
         {runtime_crate} = {}\nspecwright-macros = {}\n",
        dependency("runtime", package),
        dependency("macros", ""),
    );
    let module = match way {
        Way::Settings | Way::Command => "pub mod api;".to_owned(),
        Way::BuildScript => {
            let generator = dependency("codegen", ", default-features = false");
            manifest.push_str("[build-dependencies]\nspecwright = ");
            manifest.push_str(&generator);
            let script = format!(
                "fn main() -> Result<(), specwright::BuildError> {{\n    \
                 specwright::Builder::new(\"spec/api.yaml\")\n        \
                 .options(|options| options.runtime = {runtime:?}.parse().unwrap())\n        \
                 .generate()?;\n    Ok(())\n}}\n"
            );
            put(&folder.join("build.rs"), &script);
            "pub mod api {\n    include!(concat!(env!(\"OUT_DIR\"), \"/api.rs\"));\n}".to_owned()
        }
        Way::Macro => {
            manifest.push_str("specwright-include = ");
            manifest.push_str(&dependency("codegen/include", ""));
            format!(
                "pub mod api {{\n    specwright_include::include_spec!(\"spec/api.yaml\", runtime = ::{runtime});\n}}"
            )
        }
    };
    put(&folder.join("Cargo.toml"), &manifest);
    put(&folder.join("spec/api.yaml"), SPEC);
    put(&folder.join("spec/size.yaml"), SIZE);
    let main = MAIN.replace("RUNTIME", runtime);
    let program = format!(
        "#![deny(warnings)]\nuse {runtime}::Validate;\nuse {runtime}::operation::Operation;\n\n{module}\n{main}"
    );
    put(&folder.join("src/main.rs"), &program);
}

/// Runs the command as a person would in the folder of a package.
fn generate(folder: &Path, way: Way, runtime: &str) {
    let arguments: Vec<String> = match way {
        Way::Settings => {
            let settings = format!(
                "layout = {{ modules = \"src\" }}\n\n[[apis]]\nservice = \"api\"\nspec = \"spec/api.yaml\"\n\
                 output = \".\"\nruntime = {runtime:?}\nschemas = false\n"
            );
            put(&folder.join("specwright.toml"), &settings);
            vec!["generate".to_owned()]
        }
        Way::Command => {
            let runtime = format!("runtime={runtime}");
            [
                "generate",
                "spec/api.yaml",
                "--out",
                "src/api",
                "--set",
                &runtime,
            ]
            .map(str::to_owned)
            .to_vec()
        }
        Way::BuildScript | Way::Macro => return,
    };
    std::env::set_current_dir(folder).unwrap();
    let command = ["specwright".to_owned()].into_iter().chain(arguments);
    assert_eq!(specwright_cli::run_with(command), ExitCode::SUCCESS);
}

fn cargo(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO"));
    command
        .args(arguments)
        .args(["--offline", "--quiet"])
        .current_dir(folder);
    command.env("CARGO_TARGET_DIR", helpers::target());
    command.output().unwrap()
}

/// All packages as one workspace; what it returns are their names.
fn packages(folder: &Path) -> Vec<String> {
    let mut names = Vec::new();
    for (name, way) in WAYS {
        for runtime in RUNTIMES {
            let name = format!("{name}-{}", runtime.replace('_', "-"));
            let member = folder.join(&name);
            package(&member, &name, way, runtime);
            generate(&member, way, runtime);
            names.push(name);
        }
    }
    let members = "[workspace]\nresolver = \"3\"\nmembers = [\"*-*\"]\n";
    put(&folder.join("Cargo.toml"), members);
    let lock = workspace::root().join("Cargo.lock");
    fs::copy(lock, folder.join("Cargo.lock")).unwrap();
    names
}

#[test]
fn each_way_gives_the_same_module_and_the_same_messages() {
    let folder = tempfile::tempdir().unwrap();
    let names = packages(folder.path());
    let built = cargo(folder.path(), &["build", "--workspace"]);
    assert!(
        built.status.success(),
        "{}",
        String::from_utf8_lossy(&built.stderr)
    );
    for name in &names {
        let run = cargo(folder.path(), &["run", "-p", &format!("own-{name}")]);
        assert_eq!(String::from_utf8_lossy(&run.stdout), PRINTED, "{name}");
    }

    // The same mistakes, in the file that only the spec refers to and in the spec.
    for name in &names {
        let spec = folder.path().join(name).join("spec");
        put(&spec.join("size.yaml"), "type: string\nminLength: few\n");
        put(
            &spec.join("api.yaml"),
            &SPEC.replace("minimum: 0", "minimum: none"),
        );
    }
    let expected = ["size.yaml:2:12", "minLength", "api.yaml:19:43", "minimum"];
    for name in names
        .iter()
        .filter(|name| name.starts_with("build-") || name.starts_with("macro-"))
    {
        let failed = cargo(folder.path(), &["build", "-p", &format!("own-{name}")]);
        let said = String::from_utf8_lossy(&failed.stderr);
        assert!(
            !failed.status.success(),
            "{name}: a changed file is built anew"
        );
        for part in expected {
            assert!(said.contains(part), "{name}: `{part}` is not in:\n{said}");
        }
    }
}
