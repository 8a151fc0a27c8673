//! The settings of a workspace: where they are found, and what is said of wrong ones.

use std::fs;

use crate::workspace::{MANIFEST, MODELS, Workspace, with_files};

#[test]
fn without_settings_it_says_what_to_write() {
    let workspace = Workspace::new();
    workspace.put("Cargo.toml", "[workspace]\n");
    for command in ["generate", "check"] {
        workspace.run(&[command]).ends(1).complains(&[
            "settings",
            "workspace.metadata.specwright.apis",
            "output",
        ]);
    }
}

/// Other spellings of the same tables.
#[test]
fn settings_are_read_in_any_spelling() {
    let apis = "{ service = \"bakery\", spec = \"spec/bakery.json\", output = \"generated\" }";
    for manifest in [
        format!("[workspace.metadata]\nspecwright = {{ apis = [{apis}] }}\n"),
        format!("workspace.metadata.specwright.apis = [{apis}]\n"),
        format!("[workspace.\"metadata\".'specwright']\napis = [{apis}]\n"),
        format!("[package]\nname = \"a\"\n[package.metadata.specwright]\napis = [{apis}]\n"),
        "[[package.metadata.specwright.apis]]\nservice = \"bakery\"\nspec = \"spec/bakery.json\"\noutput = \"generated\"\n".to_owned(),
    ] {
        let workspace = Workspace::new();
        workspace.put("Cargo.toml", &manifest);
        workspace.run(&["generate"]).succeeds();
        assert!(workspace.path(MODELS).exists(), "{manifest}");
    }
}

#[test]
fn what_only_mentions_the_settings_has_none() {
    let workspace = Workspace::new();
    for property in [
        "[package]\nname = \"a\"\n# for metadata.specwright see the root\n",
        "[package]\nname = \"a\"\ndescription = \"metadata.specwright\"\n",
        "[package.metadata.other]\nspecwright = 1\n",
    ] {
        workspace.put("property/Cargo.toml", property);
        workspace.run_in("property", &["generate"]).succeeds();
        assert!(workspace.path(MODELS).exists(), "{property}");
        fs::remove_dir_all(workspace.path("generated")).unwrap();
    }
}

#[test]
fn settings_on_the_way_up_that_cannot_be_read_are_named() {
    for broken in [
        "[package\n",
        "workspace = 3\n",
        "[package]\nname = 'a'\nname = 'b'\n",
    ] {
        let workspace = Workspace::new();
        workspace.put("property/Cargo.toml", broken);
        fs::create_dir_all(workspace.path("property/src")).unwrap();
        let run = workspace.run_in("property/src", &["generate"]).ends(1);
        run.complains(&["error[settings]", "../Cargo.toml:"]);
        assert!(!workspace.path("generated").exists());
    }
    let workspace = Workspace::new();
    fs::create_dir_all(workspace.path("property")).unwrap();
    fs::write(workspace.path("property/Cargo.toml"), b"# \xff").unwrap();
    let run = workspace.run_in("property", &["check"]).ends(1);
    run.complains(&["`Cargo.toml` is not UTF-8"]);
}

#[test]
fn settings_are_those_of_the_workspace_or_of_the_package() {
    let workspace = Workspace::new();
    let twice = format!("{MANIFEST}\n[package.metadata.specwright]\napis = []\n");
    workspace.put("Cargo.toml", &twice);
    workspace
        .run(&["generate"])
        .ends(1)
        .complains(&["keep one of the two"]);
}

#[test]
fn an_address_of_schemas_is_absolute() {
    let workspace = with_files();
    for bad in [
        "nope",
        "",
        "/schemas",
        "ftp://a.example",
        "https://",
        "https://a.example/?b",
    ] {
        let usage = workspace.run(&["catalog", "--url", bad]).ends(2);
        assert_eq!(usage.out, "");
        usage.complains(&["--url", "https://"]);
        let workspace = with_files();
        workspace.replace("Cargo.toml", "https://bakery.example/", bad);
        let rejected = workspace.run(&["generate"]).ends(1);
        rejected.complains(&[&format!("`schemas-url = \"{bad}\"`")]);
        assert!(!workspace.path("generated").exists());
    }
}

#[test]
fn settings_of_another_form_are_shown_where_they_stand() {
    let workspace = Workspace::new();
    workspace.replace("Cargo.toml", "service = \"mill\"", "servise = \"mill\"");
    workspace
        .run(&["generate"])
        .ends(1)
        .complains(&["settings", "Cargo.toml:10:", "servise"]);
    assert!(!workspace.path("generated").exists());
}

#[test]
fn what_is_generated_is_up_to_the_settings() {
    let workspace = Workspace::new();
    workspace.replace("Cargo.toml", "schemas = \"self-contained\"", "");
    let with = |more: &str| {
        workspace.replace(
            "Cargo.toml",
            "service = \"bakery\"",
            &format!("service = \"bakery\"\n{more}"),
        );
        workspace.run(&["generate"])
    };
    with("runtime = \"crate::rt\"\nschemas = false").succeeds();
    let models = workspace.text(MODELS);
    assert!(models.contains("use crate::rt::"), "{models}");
    assert!(models.contains("#[spec(crate = crate::rt)]"), "{models}");
    let files = workspace.files();
    for (path, text) in files.iter().filter(|(path, _)| path.contains("/bakery/")) {
        assert!(!path.contains("schema"), "{path}");
        assert!(!text.contains("specwright_"), "{path}: {text}");
    }
    assert!(
        files
            .keys()
            .any(|path| path.contains("schemas/2020-12/mill/"))
    );
}

#[test]
fn a_path_of_the_runtime_is_one_in_every_module() {
    for bad in ["super::rt", "", "a::", "fn", "a; use b"] {
        let workspace = Workspace::new();
        let more = format!("service = \"mill\"\nruntime = \"{bad}\"");
        workspace.replace("Cargo.toml", "service = \"mill\"", &more);
        let rejected = workspace.run(&["generate"]).ends(1);
        rejected.complains(&["settings", "Cargo.toml:11:", "expected a path such as"]);
        assert!(!workspace.path("generated").exists());
    }
}

/// The same settings in each of the three files that may hold them.
#[test]
fn settings_stand_in_any_of_three_files() {
    let apis = "{ service = \"bakery\", spec = \"spec/bakery.json\", output = \"generated\" }";
    for (file, text) in [
        ("specwright.toml", format!("apis = [{apis}]\n")),
        (
            "Cargo.toml",
            format!("[workspace.metadata.specwright]\napis = [{apis}]\n"),
        ),
        (
            "Cargo.toml",
            format!("[package.metadata.specwright]\napis = [{apis}]\n"),
        ),
    ] {
        let workspace = Workspace::new();
        workspace.put("Cargo.toml", "[workspace]\n");
        workspace.put(file, &text);
        workspace.run_in("spec", &["generate"]).succeeds();
        assert!(workspace.path(MODELS).exists(), "{text}");
    }
}

#[test]
fn the_nearest_settings_count_and_paths_are_relative_to_them() {
    let workspace = Workspace::new();
    workspace.put(
        "inner/specwright.toml",
        "[[apis]]\nservice = \"oven\"\nspec = \"oven.json\"\noutput = \".\"\n",
    );
    workspace.put("inner/oven.json", &workspace.text("spec/bakery.json"));
    workspace.run_in("inner", &["generate"]).succeeds();
    assert!(workspace.path("inner/src/oven/models.rs").exists());
    assert!(!workspace.path(MODELS).exists());
    // The same by the file's name alone.
    workspace
        .run_in("inner", &["generate", "--settings", "specwright.toml"])
        .succeeds();
    // The same from elsewhere, by the file's name.
    workspace
        .run(&["check", "--settings", "inner/specwright.toml"])
        .succeeds();
    fs::remove_file(workspace.path("inner/src/oven/models.rs")).unwrap();
    workspace
        .run(&["check", "--settings", "inner/specwright.toml"])
        .ends(1)
        .complains(&["src/oven/models.rs"]);
}

#[test]
fn settings_in_two_files_are_told_apart_by_nobody() {
    let workspace = Workspace::new();
    workspace.put("specwright.toml", "apis = []\n");
    let complaint = ["specwright.toml", "Cargo.toml", "keep one"];
    workspace.run(&["check"]).ends(1).complains(&complaint);
}

#[test]
fn a_settings_file_that_is_wrong_or_not_there_is_named() {
    let workspace = Workspace::new();
    workspace.put(
        "specwright.toml",
        "[[apis]]\nservice = \"bakery\"\nspec = \"x.json\"\n",
    );
    workspace.put("Cargo.toml", "[workspace]\n");
    let complaint = ["specwright.toml:1", "output"];
    workspace.run(&["check"]).ends(1).complains(&complaint);
    workspace
        .run(&["check", "--settings", "nowhere.toml"])
        .ends(1)
        .complains(&["nowhere.toml", "cannot be read"]);
    workspace.put("plain.toml", "");
    workspace
        .run(&["check", "--settings", "plain.toml"])
        .ends(1)
        .complains(&["plain.toml", "apis"]);
}
