//! One change in a spec and one `generate` change models, validators, schemas and docs.

use std::fs;
use std::path::Path;
use std::process::Command;

use serde_json::{Value, json};
use specwright::{File, Options, SchemaFiles, generate};
use specwright_tests::{helpers, workspace};

const BODY: &str = "/paths/~1v1~1{project_id}~1eventrouter~1jobs~1{job_id}/put/requestBody/content/application~1json/schema";

fn spec() -> Value {
    workspace::json("spec/eventgrid.json").unwrap()
}

fn files(spec: &Value) -> Vec<File> {
    let text = serde_json::to_string(spec).unwrap();
    let mut options = Options::new("eventgrid");
    options.schemas = SchemaFiles::SelfContained;
    let generated = generate("spec/eventgrid.json", &text, options);
    generated
        .unwrap_or_else(|found| panic!("{}", found.render(false)))
        .files
}

/// The lines that only the second text of a file has.
fn new_lines<'f>(before: &[File], after: &'f [File], path: &str) -> Vec<&'f str> {
    let text = |files: &'_ [File]| {
        files
            .iter()
            .position(|file| file.path.ends_with(path))
            .unwrap()
    };
    let (before, after) = (&before[text(before)].text, &after[text(after)].text);
    let old: Vec<&str> = before.lines().collect();
    after
        .lines()
        .filter(|line| !old.contains(line))
        .map(str::trim)
        .collect()
}

fn changed(change: impl FnOnce(&mut Value)) -> (Vec<File>, Vec<File>) {
    let (before, mut after) = (spec(), spec());
    change(&mut after);
    assert_ne!(before, after);
    (files(&before), files(&after))
}

#[test]
fn a_limit_changes_model_docs_and_schema() {
    let (before, after) = changed(|spec| {
        spec.pointer_mut(BODY).unwrap()["properties"]["name"]["maxLength"] = json!(64);
    });
    let model = new_lines(&before, &after, "models.rs");
    assert!(
        model.iter().any(|line| line.contains("max_length = 64")),
        "{model:?}"
    );
    assert!(
        model
            .iter()
            .any(|line| line.starts_with("/// Limits: at most 64 characters")),
        "{model:?}"
    );
    let schema = new_lines(&before, &after, "UpdateEventRouterJob.request.schema.json");
    assert!(schema.contains(&"\"maxLength\": 64,"), "{schema:?}");
    let hover = schema
        .iter()
        .find(|it| it.starts_with("\"markdownDescription\""));
    assert!(hover.is_some_and(|it| it.contains("at most 64 characters")));
    assert_eq!(schema.len(), 2, "{schema:?}");
    let reply = new_lines(
        &before,
        &after,
        "UpdateEventRouterJob.response-200.schema.json",
    );
    assert!(reply.is_empty(), "the limit is the request's");
}

#[test]
fn a_value_changes_list_docs_and_schemas() {
    let (before, after) = changed(|spec| {
        let list = spec
            .pointer_mut("/components/schemas/KafkaCompressAlg/oneOf")
            .unwrap();
        list.as_array_mut()
            .unwrap()
            .push(json!({"const": "brotli", "description": "Brotli, if it ever comes."}));
    });
    let list = new_lines(&before, &after, "values.rs");
    assert_eq!(
        list,
        [
            "/// Brotli, if it ever comes.",
            "#[spec(value = \"brotli\")]",
            "Brotli,"
        ]
    );
    for file in [
        "Kafka2KafkaAdvanceConfig.schema.json",
        "UpdateEventRouterJob.request.schema.json",
    ] {
        let schema = new_lines(&before, &after, file);
        assert!(schema.contains(&"\"brotli\""), "{file}: {schema:?}");
    }
}

#[test]
fn a_property_changes_model_draft_and_schema() {
    let (before, after) = changed(|spec| {
        let object = spec
            .pointer_mut("/components/schemas/KafkaTopicMapping")
            .unwrap();
        object["properties"]["partitions"] =
            json!({"type": "integer", "format": "int32", "description": "Partitions to copy."});
        object["required"] = json!(["partitions"]);
    });
    assert!(new_lines(&before, &after, "models.rs").contains(&"pub partitions: i32,"));
    assert!(new_lines(&before, &after, "drafts.rs").contains(&"pub partitions: Option<i32>,"));
    let schema = new_lines(&before, &after, "KafkaTopicMapping.schema.json");
    assert!(schema.contains(&"\"partitions\": {"), "{schema:?}");
    assert!(schema.contains(&"\"required\": ["), "{schema:?}");
}

const PROGRAM: &str = r##"
#[allow(unexpected_cfgs)]
mod eventgrid;

fn main() {
    for length in [64, 65] {
        let name = "n".repeat(length);
        let json = format!(r#"{{"cluster_id":"c","name":"{name}","scene_type":"s"}}"#);
        match specwright_runtime::from_str::<eventgrid::UpdateEventRouterJobRequest>(&json) {
            Ok(_) => println!("{length}: valid"),
            Err(violations) => println!("{length}: {}", violations.iter().map(|v| v.code()).collect::<String>()),
        }
    }
}
"##;

#[test]
fn a_limit_changes_the_validator() {
    let (_, after) = changed(|spec| {
        spec.pointer_mut(BODY).unwrap()["properties"]["name"]["maxLength"] = json!(64);
    });
    let folder = tempfile::tempdir().unwrap();
    write_crate(folder.path(), &after);
    let run = Command::new(env!("CARGO"))
        .args(["run", "--quiet", "--offline", "--target-dir"])
        .arg(helpers::target())
        .current_dir(folder.path())
        .output()
        .unwrap();
    let errors = String::from_utf8_lossy(&run.stderr);
    assert!(run.status.success(), "{errors}");
    assert_eq!(
        String::from_utf8_lossy(&run.stdout),
        "64: valid\n65: max_length\n"
    );
}

fn write_crate(folder: &Path, files: &[File]) {
    let path = |folder: &str| {
        let path = workspace::root().join(folder).canonicalize();
        path.unwrap().display().to_string()
    };
    let manifest = format!(
        "[package]\nname = \"changed\"\nversion = \"0.0.0\"\nedition = \"2024\"\n[workspace]\n[dependencies]\n\
         specwright-macros = {{ path = {:?} }}\n\
         specwright-runtime = {{ path = {:?}, default-features = false }}\n",
        path("macros"),
        path("runtime"),
    );
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::copy(
        workspace::root().join("Cargo.lock"),
        folder.join("Cargo.lock"),
    )
    .unwrap();
    for file in files.iter().filter(|file| file.path.starts_with("src/")) {
        let path = folder.join(&file.path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, &*file.text).unwrap();
    }
    fs::write(folder.join("src/main.rs"), PROGRAM).unwrap();
}
