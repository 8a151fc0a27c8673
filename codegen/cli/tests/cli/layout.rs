//! Files in other folders than those by default, and folders that are changed later.

use std::fs;

use crate::workspace::{MODELS, SCHEMA, WRITTEN, Workspace, with_files};

const LAYOUT: &str = "[workspace.metadata.specwright.layout]\n\
    modules = \"rust/api\"\nschemas = \"docs/json\"\ncatalog = \"docs/catalog.json\"\n\n[workspace]\n";

const ELSEWHERE: &str = "generated/rust/api/bakery/models.rs";

/// A workspace in which the files are in other folders.
fn with_layout(workspace: Workspace) -> Workspace {
    let manifest = workspace.text("Cargo.toml").replace("[workspace]\n", "");
    workspace.put("Cargo.toml", &format!("{LAYOUT}{manifest}"));
    workspace
}

/// What is in the folder of an output, with the folders by default in the names.
fn by_default(workspace: &Workspace) -> Vec<(String, String)> {
    let mut files = workspace.files();
    files.retain(|path, _| path.starts_with("generated/") && path != WRITTEN);
    let renamed = files.into_iter().map(|(path, text)| {
        let path = path.replace("/rust/api/", "/src/");
        let path = path.replace("/docs/json/", "/schemas/");
        let path = path.replace("/docs/catalog", "/schemas/catalog");
        (path, text.replace("../../../docs/json/", "../../schemas/"))
    });
    let mut files: Vec<(String, String)> = renamed.collect();
    files.sort();
    files
}

#[test]
fn the_same_files_are_in_the_folders_of_the_layout() {
    let default = with_files();
    default.run(&["generate"]).succeeds();
    let workspace = with_layout(with_files());
    workspace.run(&["generate"]).succeeds();
    assert!(workspace.path("generated/docs/catalog.json").exists());
    assert!(workspace.path(ELSEWHERE).exists() && !workspace.path(MODELS).exists());
    assert!(by_default(&default) == by_default(&workspace));
    workspace.run(&["check"]).succeeds();
    let explained = workspace.run(&["explain"]).succeeds();
    assert!(!explained.out.contains("src/"), "{}", explained.out);
    let maximum = "spec/bakery.json#/components/schemas/Loaf/properties/grams/maximum";
    let explained = workspace.run(&["explain", maximum]).succeeds();
    explained.prints(&[
        ELSEWHERE,
        "generated/docs/json/2020-12/bakery/Loaf.schema.json#/properties/grams/maximum",
    ]);
}

#[test]
fn a_changed_layout_moves_what_was_written_and_nothing_else() {
    let workspace = with_files();
    workspace.run(&["generate"]).succeeds();
    let foreign = [
        "generated/src/lib.rs",
        "generated/src/bakery/extra.rs",
        "generated/schemas/README.md",
        "generated/docs/notes.md",
    ];
    for path in foreign {
        workspace.put(path, "by hand\n");
    }
    let edited = "generated/src/mill/models.rs";
    workspace.replace(edited, "pub struct Sack", "/// By hand.\npub struct Sack");
    let text = workspace.text(edited);
    let workspace = with_layout(workspace);
    let check = workspace.run(&["check"]).ends(1);
    check.complains(&[
        &format!("left over {MODELS}"),
        &format!("left over {SCHEMA}"),
        "left over generated/schemas/catalog.json",
        &format!("missing   {ELSEWHERE}"),
        &format!("not removed: `{edited}`"),
    ]);
    let run = workspace.run(&["generate"]).ends(0);
    run.complains(&[&format!("not removed: `{edited}`")]);
    for path in foreign {
        assert_eq!(workspace.text(path), "by hand\n", "{path}");
    }
    assert_eq!(workspace.text(edited), text);
    let mut files = workspace.files();
    files.retain(|path, _| {
        path.starts_with("generated/src/") || path.starts_with("generated/schemas/")
    });
    let kept: Vec<&str> = files.keys().map(String::as_str).collect();
    assert_eq!(kept, [foreign[2], foreign[1], foreign[0], edited]);
    // Folders that nothing is left in are gone.
    assert!(!workspace.path("generated/schemas/2020-12").exists());
    fs::remove_file(workspace.path(edited)).unwrap();
    workspace.run(&["generate"]).succeeds();
    workspace.run(&["check"]).succeeds();
}

#[test]
fn a_changed_layout_writes_over_nothing() {
    for theirs in [ELSEWHERE, "generated/docs/catalog.json"] {
        let workspace = with_files();
        workspace.run(&["generate"]).succeeds();
        let workspace = with_layout(workspace);
        workspace.put(theirs, "by hand\n");
        let before = workspace.files();
        let run = workspace.run(&["generate"]).ends(1);
        let says = format!("`{theirs}` was not written by specwright");
        run.complains(&[&says, "`layout`"]);
        assert!(before == workspace.files());
    }
}

/// What a stopped run staged in a folder of the layout before is known by the manifest.
#[test]
fn a_staged_text_in_a_folder_of_before_is_removed() {
    let workspace = Workspace::generated();
    let manifest: serde_json::Value = serde_json::from_str(&workspace.text(WRITTEN)).unwrap();
    let hash = manifest["files"]["src/mill/mod.rs"].as_str().unwrap();
    let staged = format!("generated/src/mill/.specwright-{}-mod.rs", &hash[..16]);
    workspace.put(&staged, "a part");
    let theirs = "generated/src/mill/.specwright-0123456789abcdef-mine.rs";
    workspace.put(theirs, "by hand");
    let workspace = with_layout(workspace);
    workspace.run(&["generate"]).succeeds();
    assert!(!workspace.path(&staged).exists());
    assert_eq!(workspace.text(theirs), "by hand");
}

/// The files of an API stay where they are when another output becomes that in which they are.
#[test]
fn what_another_output_has_by_now_is_not_left_over() {
    let workspace = Workspace::new();
    let manifest = |mill: &str, layout: &str| {
        format!(
            "apis = [{{ service = \"bakery\", spec = \"spec/bakery.json\", output = \".\" }},\n\
             {{ service = \"mill\", spec = \"spec/mill.yaml\", output = {mill:?} }}]\n{layout}"
        )
    };
    fs::remove_file(workspace.path("Cargo.toml")).unwrap();
    let layout = "layout = { modules = \"mill/src\", schemas = \"mill/schemas\" }\n";
    workspace.put("specwright.toml", &manifest(".", layout));
    workspace.run(&["generate"]).succeeds();
    workspace.put("specwright.toml", &manifest("mill", ""));
    workspace.run(&["generate"]).ends(0);
    workspace.run(&["check"]).succeeds();
    assert!(workspace.path("mill/src/mill/models.rs").exists());
    assert!(workspace.path("src/bakery/models.rs").exists());
    assert!(!workspace.path("mill/src/bakery").exists());
}

#[test]
fn a_layout_that_cannot_be_is_shown_where_it_is() {
    for (key, says) in [
        ("modules = \"../src\"", "leaves the output folder"),
        ("modules = \"/src\"", "leaves the output folder"),
        ("schemas = \".\"", "names nothing below"),
        ("schemas = \"src/api\"", "one lies in the other"),
        ("modules = \"a\\nb\"", "does not show"),
        ("catalog = \"src/catalog.json\"", "one lies in the other"),
        ("catalog = \"catalog.toml\"", "ends in `.json`"),
        ("catalog = \"specwright.manifest.json\"", "are listed"),
        ("folder = \"src\"", "unknown field `folder`"),
    ] {
        let workspace = Workspace::new();
        let layout = format!("[workspace.metadata.specwright]\nlayout = {{ {key} }}\n");
        workspace.replace("Cargo.toml", "[workspace]\n", &layout);
        let run = workspace.run(&["generate"]).ends(1);
        run.complains(&["error[settings]", "Cargo.toml:2:", says]);
        assert!(!workspace.path("generated").exists());
    }
}

#[test]
fn outputs_that_overlap_are_both_named() {
    for (first, second, layout) in [
        ("out", "out/src/x", ""),
        ("out/schemas", "out", ""),
        ("out", "OUT", ""),
        ("out", "out/x", "layout = { modules = \"x\" }"),
    ] {
        let workspace = Workspace::new();
        fs::remove_file(workspace.path("Cargo.toml")).unwrap();
        let settings = format!(
            "apis = [{{ service = \"a\", spec = \"spec/bakery.json\", output = {first:?} }},\n\
             {{ service = \"b\", spec = \"spec/mill.yaml\", output = {second:?} }}]\n{layout}\n"
        );
        workspace.put("specwright.toml", &settings);
        let before = workspace.files();
        let run = workspace.run(&["generate"]).ends(1);
        let both = format!("`output = {first:?}` and `output = {second:?}` overlap");
        run.complains(&["error[settings]", &both]);
        assert!(before == workspace.files());
    }
}

#[cfg(unix)]
#[test]
fn a_folder_of_the_layout_that_is_a_link_out_is_named() {
    for link in ["generated/rust", "generated/docs/json", "generated/docs"] {
        let workspace = with_layout(with_files());
        let outside = tempfile::tempdir().unwrap();
        let link_path = workspace.path(link);
        fs::create_dir_all(link_path.parent().unwrap()).unwrap();
        std::os::unix::fs::symlink(outside.path(), &link_path).unwrap();
        let run = workspace.run(&["generate"]).ends(1);
        run.complains(&[&format!("`{link}` leads out of the workspace")]);
        assert_eq!(fs::read_dir(outside.path()).unwrap().count(), 0);
    }
}
