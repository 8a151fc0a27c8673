//! The generated crate as its users have it: outside of the workspace, with few other crates behind it.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;
use specwright_cli::settings;
use specwright_cli::workspace::{Changes, changes, generate_all, write};
use specwright_tests::{helpers, judge, workspace};
use tempfile::TempDir;

/// A package with the generated crate as its only dependency.
fn package(features: &str) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let generated = workspace::root().join("generated").canonicalize().unwrap();
    let manifest = format!(
        "[package]\nname = \"downstream\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [dependencies]\nhuaweicloud-streams = {{ path = {:?}, {features} }}\n\n[workspace]\n",
        generated.display().to_string()
    );
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    // The versions that the workspace has, so that nothing is downloaded.
    let lock = workspace::root().join("Cargo.lock");
    fs::copy(lock, folder.path().join("Cargo.lock")).unwrap();
    fs::create_dir(folder.path().join("src")).unwrap();
    folder
}

fn cargo(folder: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO"));
    command
        .args(arguments)
        .arg("--offline")
        .current_dir(folder)
        .env("CARGO_TARGET_DIR", helpers::target());
    command.output().unwrap()
}

/// A package of strict lints, without features, that the generated modules of two APIs and of the parcels are copied into.
fn copied() -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    let root = workspace::root().canonicalize().unwrap();
    let runtime = root.join("runtime").display().to_string();
    let macros = root.join("macros").display().to_string();
    let manifest = format!(
        "[package]\nname = \"somebodys\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n\
         [dependencies]\nspecwright-macros = {{ path = {macros:?} }}\n\
         specwright-runtime = {{ path = {runtime:?}, default-features = false }}\n\n[workspace]\n"
    );
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    fs::copy(root.join("Cargo.lock"), folder.path().join("Cargo.lock")).unwrap();
    let mut library = "#![deny(warnings)]\n".to_owned();
    for (service, from) in [
        ("eventgrid", "generated/src/eventgrid"),
        ("kafka", "generated/src/kafka"),
        ("parcels", "tests/src/parcels"),
    ] {
        let module = folder.path().join("src").join(service);
        fs::create_dir_all(&module).unwrap();
        for file in fs::read_dir(root.join(from)).unwrap() {
            let file = file.unwrap();
            fs::copy(file.path(), module.join(file.file_name())).unwrap();
        }
        library.extend(["pub mod ", service, ";\n"]);
    }
    fs::write(folder.path().join("src/lib.rs"), library).unwrap();
    folder
}

/// Neither a gate of a name that only our crates have, nor anything else that a crate of strict lints rejects.
#[test]
fn the_modules_compile_in_a_crate_of_strict_lints_without_features() {
    let package = copied();
    printed(&cargo(package.path(), &["check", "--quiet"]));
}

const LAYOUT: &str = r#"
layout = { modules = "src/api/made", schemas = "docs/of/schemas" }
apis = [{ service = "kafka", spec = "spec/kafka.json", output = "." }]
"#;

const ELSEWHERE: &str = r#"
use elsewhere::api::made::kafka::ModifyConnectorTaskRequest;
use schemars::{JsonSchema, SchemaGenerator};

fn main() {
    let schema = ModifyConnectorTaskRequest::json_schema(&mut SchemaGenerator::default());
    println!("{}", schema.as_value()["properties"]);
}
"#;

/// A package whose modules and schemas are in folders of its choice; its types answer with the schemas that are there.
#[test]
fn modules_and_schemas_compile_in_any_folders() {
    let folder = tempfile::tempdir().unwrap();
    let put = |path: &str, text: &str| {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    };
    for file in ["spec/kafka.json", "Cargo.lock"] {
        put(file, &workspace::text(file).unwrap());
    }
    put("specwright.toml", LAYOUT);
    let settings = settings::find(folder.path()).unwrap();
    let generated = generate_all(&settings).unwrap();
    write(&changes(&settings, &generated).unwrap()).unwrap();
    let fresh = changes(&settings, &generated).unwrap();
    assert!(fresh.iter().all(Changes::is_empty));
    let manifest = helpers::manifest("elsewhere", "[\"schemars\"]");
    let schemars = "[dependencies.schemars]\nversion = \"1\"\ndefault-features = false\n";
    put("Cargo.toml", &format!("{manifest}\n{schemars}"));
    let library =
        "#![deny(warnings)]\npub mod api {\n    pub mod made {\n        pub mod kafka;\n    }\n}\n";
    put("src/lib.rs", library);
    put("src/main.rs", ELSEWHERE);
    let output = printed(&cargo(folder.path(), &["run", "--quiet"]));
    let embedded: Value = serde_json::from_str(&output).unwrap();
    let written = |name: &str| {
        let of_kafka = folder.path().join("docs/of/schemas/2020-12/kafka");
        let text = fs::read_to_string(of_kafka.join(name)).unwrap();
        serde_json::from_str::<Value>(&text).unwrap()
    };
    let body = written("ModifyConnectorTask.request.schema.json");
    let reference = body["allOf"][0]["$ref"].as_str().unwrap();
    let (bundle, pointer) = reference.split_once('#').unwrap();
    let definition = written(bundle).pointer(pointer).unwrap().clone();
    assert_eq!(embedded["task_name"], definition["properties"]["task_name"]);
    assert!(embedded["task_name"].is_object());
}

/// What cargo prints, if it is content; nobody is warned of anything.
fn printed(output: &Output) -> String {
    let log = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{log}");
    assert!(!log.contains("warning"), "{log}");
    String::from_utf8_lossy(&output.stdout).into_owned()
}

const PRINTED: &str = "\
/name pattern
/v1/p1/eventrouter/jobs/j%201
[X-Auth-Token: …]
missing 0, left behind 11
renamed DISASTER_BACKUP
/v2/p1/instances/i1/connector/tasks/t1
[X-Auth-Token: …]
everything: true
Some(\"renamed\") Some(Running)
";

#[test]
fn a_program_with_nothing_else_runs() {
    let package = package("");
    let source = package.path().join("src");
    let main = workspace::text("tests/downstream/main.rs").unwrap();
    fs::write(source.join("main.rs"), main).unwrap();
    for (file, service, operation) in [
        ("job-reply.json", "eventgrid", "UpdateEventRouterJob"),
        ("task-reply.json", "kafka", "ModifyConnectorTask"),
    ] {
        fs::write(source.join(file), reply(service, operation)).unwrap();
    }
    let output = cargo(package.path(), &["run", "--quiet"]);
    assert_eq!(printed(&output), PRINTED);
}

/// The documented reply.
fn reply(service: &str, operation: &str) -> String {
    let spec = workspace::json(&format!("spec/{service}.json")).unwrap();
    let examples = judge::examples(&spec, operation, "response-200");
    examples.values().next().map(Value::to_string).unwrap()
}

/// The names of the packages behind a package with this dependency.
fn tree(features: &str, edges: &str) -> Vec<String> {
    let package = package(features);
    fs::write(package.path().join("src/lib.rs"), "").unwrap();
    let arguments = ["tree", "-e", edges, "--prefix", "none", "-f", "{p}"];
    let text = printed(&cargo(package.path(), &arguments));
    let names = text.lines().filter_map(|line| line.split(' ').next());
    let mut names: Vec<String> = names
        .filter(|name| *name != "downstream")
        .map(str::to_owned)
        .collect();
    names.sort_unstable();
    names.dedup();
    names
}

/// What is linked into a program.
const LINKED: &str = "normal,no-proc-macro";

const BY_DEFAULT: &[&str] = &[
    "huaweicloud-streams",
    "itoa",
    "memchr",
    "serde_core",
    "serde_json",
    "specwright-core",
    "specwright-runtime",
    "zmij",
];

/// The names by default and some more.
fn and(more: &[&'static str]) -> Vec<&'static str> {
    let mut names = [BY_DEFAULT, more].concat();
    names.sort_unstable();
    names
}

#[test]
fn little_is_linked() {
    assert_eq!(tree("", LINKED), BY_DEFAULT);
    assert_eq!(tree("default-features = false", LINKED), BY_DEFAULT);
    let http = tree("features = [\"http\"]", LINKED);
    assert_eq!(http, and(&["bytes", "http"]));
    let schemars = tree("features = [\"schemars\"]", LINKED);
    assert_eq!(
        schemars,
        and(&["dyn-clone", "ref-cast", "schemars", "serde"])
    );
}

/// Neither the generator, nor an HTTP client, nor an engine or compiler for expressions or schemas, not even while
/// building.
#[test]
fn nothing_heavy_is_built() {
    let built = tree("features = [\"http\", \"schemars\"]", "normal,build");
    assert!(built.iter().any(|name| name == "specwright-macros"));
    for heavy in [
        "specwright",
        "fancy-regex",
        "hyper",
        "jsonschema",
        "openssl",
        "prettyplease",
        "regex",
        "regex-automata",
        "regress",
        "reqwest",
        "rustls",
        "specwright-pattern",
        "tokio",
        "ureq",
    ] {
        assert!(!built.iter().any(|name| name == heavy), "{heavy}");
    }
}

#[test]
fn every_choice_of_features_builds() {
    for features in [
        "",
        "default-features = false",
        "default-features = false, features = [\"eventgrid\"]",
        "default-features = false, features = [\"kafka\"]",
        "default-features = false, features = [\"eventgrid\", \"http\"]",
        "default-features = false, features = [\"kafka\", \"schemars\"]",
        "default-features = false, features = [\"http\", \"schemars\"]",
        "features = [\"http\"]",
        "features = [\"schemars\"]",
        "features = [\"http\", \"schemars\"]",
    ] {
        let package = package(features);
        let library = "pub use huaweicloud_streams::*;\n";
        fs::write(package.path().join("src/lib.rs"), library).unwrap();
        printed(&cargo(package.path(), &["check", "--quiet"]));
    }
}
