//! Which schema a file is validated against.

use super::{LOGIN, logins};
use crate::workspace::{MILL, Workspace, with_files};

/// The places that are told of.
#[track_caller]
fn places(workspace: &Workspace, words: &[&str], code: i32) -> Vec<String> {
    let run = workspace.run(&[&["validate"], words].concat()).ends(code);
    let places = run
        .err
        .lines()
        .filter_map(|line| line.trim_start().strip_prefix("--> "));
    places.map(str::to_owned).collect()
}

#[test]
fn an_operation_of_the_settings_or_of_a_spec() {
    let workspace = Workspace::new();
    workspace.put("a.json", "{ \"grams\": 0 }");
    for operation in ["BakeLoaf", "bakery/BakeLoaf", "Loaf"] {
        assert_eq!(
            places(&workspace, &["--operation", operation, "a.json"], 1),
            ["a.json:1:12"]
        );
    }
    let words = [
        "--spec",
        "spec/bakery.json",
        "--operation",
        "BakeLoaf",
        "a.json",
    ];
    assert_eq!(places(&workspace, &words, 1), ["a.json:1:12"]);
    let run = workspace
        .run(&["validate", "--operation", "BakeLoav", "a.json"])
        .ends(3);
    run.complains(&["did you mean `BakeLoaf`?"]);
    let run = workspace
        .run(&[
            "validate",
            "--operation",
            "BakeLoaf",
            "--response",
            "a.json",
        ])
        .ends(3);
    run.complains(&["error"]);
}

#[test]
fn the_response_of_an_operation() {
    let workspace = Workspace::new();
    let spec = MILL.replace("components:", "paths:\n  /sack:\n    get:\n      operationId: GetSack\n      responses:\n        '200':\n          description: x\n          content: { application/json: { schema: { $ref: '#/components/schemas/Sack' } } }\ncomponents:");
    workspace.put("spec/mill.yaml", &spec);
    workspace.put("a.json", "{ \"flour\": 7 }");
    for response in ["--response", "--response=200"] {
        let words = ["--operation", "GetSack", response, "a.json"];
        assert_eq!(places(&workspace, &words, 1)[0], "a.json:1:12");
    }
}

#[test]
fn what_the_files_of_the_settings_say() {
    let workspace = with_files();
    workspace.put("in/a.loaf.json", "{ \"grams\": 0 }");
    workspace.put("in/loaf.yml", "grams: 0\n");
    workspace.put("in/other.json", "{ \"grams\": 0 }");
    workspace.put("in/two.loaf.json", "{ \"grams\": 0, \"a\": 1 }");
    let run = workspace.run(&["validate", "--max-violations", "1", "in/two.loaf.json"]);
    run.ends(1).complains(&["1 file: 1 invalid (2 violations)"]);
    std::fs::remove_file(workspace.path("in/two.loaf.json")).unwrap();
    // Others in a folder are no loaves.
    assert_eq!(
        places(&workspace, &["in"], 1),
        ["in/a.loaf.json:1:12", "in/loaf.yml:1:8"]
    );
    let run = workspace.run(&["validate", "in/other.json"]).ends(3);
    run.complains(&["no schema is for this file; name one by `--schema` or `--operation`"]);
    let words = ["validate", "--skip-unknown", "in/other.json", "in/loaf.yml"];
    let run = workspace.run(&words).ends(1);
    run.complains(&["1 file: 1 invalid (1 violation), no schema is for 1 others\n"]);
}

#[test]
fn a_catalog_as_generate_writes_it() {
    for files in ["self-contained", "bundled"] {
        catalog_with(files);
    }
}

/// The catalog of schemas in such files, which are published elsewhere.
fn catalog_with(files: &str) {
    let workspace = with_files();
    workspace.replace("Cargo.toml", "self-contained", files);
    workspace.run(&["generate"]).ends(0);
    std::fs::rename(workspace.path("generated"), workspace.path("published")).unwrap();
    workspace.put("specwright.toml", "apis = []\n");
    std::fs::remove_file(workspace.path("Cargo.toml")).unwrap();
    workspace.put("in/a.loaf.json", "{ \"grams\": 0 }");
    workspace.put("in/b.json", "{ \"grams\": 0 }");
    let catalog = ["--catalog", "published/schemas/catalog.json"];
    assert_eq!(
        places(&workspace, &[&catalog[..], &["in"]].concat(), 1),
        ["in/a.loaf.json:1:12"]
    );
    // Addresses of a catalog may be relative to it.
    let own = r#"{ "schemas": [{ "url": "2020-12/bakery/BakeLoaf.request.schema.json", "fileMatch": ["in/b.json"] }] }"#;
    workspace.put("published/schemas/own.json", own);
    let words = ["--catalog", "published/schemas/own.json", "in"];
    assert_eq!(places(&workspace, &words, 1), ["in/b.json:1:12"]);
    // One that a file names by its address.
    let url = "https://bakery.example/2020-12/bakery/BakeLoaf.request.schema.json";
    assert!(
        workspace
            .text("published/schemas/catalog.json")
            .contains(url)
    );
    workspace.put(
        "in/b.json",
        &format!("{{ \"$schema\": \"{url}\", \"grams\": 0 }}"),
    );
    let found = places(&workspace, &[&catalog[..], &["in/b.json"]].concat(), 1);
    assert_eq!(found, [format!("in/b.json:1:{}", url.len() + 27)]);
}

#[test]
fn what_a_file_names_itself() {
    let workspace = logins();
    let open = LOGIN.replace("\"additionalProperties\": false", "\"minProperties\": 1");
    workspace.put("schemas/open.json", &open);
    workspace.put(
        "in/a.json",
        "{ \"$schema\": \"../schemas/open.json\", \"user\": 1 }",
    );
    workspace.put(
        "in/b.yaml",
        "# yaml-language-server: $schema=../schemas/open.json\nuser: 1\n",
    );
    workspace.put("in/c.yaml", "$schema: ../schemas/open.json\nuser: 1\n");
    workspace.put(
        "in/d.json",
        "{ \"$schema\": \"https://example.org/open.json\", \"user\": 1",
    );
    let map = "https://example.org/=schemas";
    let found = places(&workspace, &["--map", map, "in"], 1);
    // The last one breaks off.
    let expected = [
        "in/a.json:1:46",
        "in/b.yaml:2:7",
        "in/c.yaml:2:7",
        "in/d.json:1:56",
    ];
    assert_eq!(found, expected);
    let run = workspace.run(&["validate", "in/d.json"]).ends(3);
    run.complains(&[
        "its schema `https://example.org/open.json` cannot be read",
        "nothing is fetched from a network",
    ]);
    let named = [
        "validate",
        "--schema",
        "https://example.org/open.json",
        "--map",
        map,
        "in/a.json",
    ];
    workspace
        .run(&named)
        .ends(1)
        .complains(&["--> in/a.json:1:46"]);
    workspace.put(
        "in/e.json",
        "{ \"$schema\": \"../login.json\", \"user\": 1 }",
    );
    let run = workspace.run(&["validate", "in/e.json"]).ends(3);
    run.complains(&["its schema `in/../login.json` cannot be read"]);
}

#[test]
fn a_schema_is_validated_against_that_of_its_draft() {
    let workspace = Workspace::new();
    for (file, draft) in [
        ("a.json", "http://json-schema.org/draft-07/schema#"),
        ("b.json", "https://json-schema.org/draft/2020-12/schema"),
    ] {
        workspace.put(
            file,
            &format!("{{ \"$schema\": \"{draft}\",\n\"minLength\": -1 }}"),
        );
        assert_eq!(places(&workspace, &[file], 1), [format!("{file}:2:14")]);
    }
}
