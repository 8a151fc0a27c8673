//! A spec that refers to other files.

use crate::workspace::Workspace;

/// A bakery whose flour is described in a file of its own.
fn with_flour(reference: &str) -> Workspace {
    let workspace = Workspace::new();
    let grams = "\"grams\": {";
    let flour = format!("\"flour\": {{ \"$ref\": \"{reference}\" }}, {grams}");
    workspace.replace("spec/bakery.json", grams, &flour);
    workspace.put(
        "spec/parts/flour.yaml",
        "type: object\nproperties:\n  rye: { type: boolean }\n",
    );
    workspace
}

#[test]
fn what_is_in_files_below_the_spec_is_generated() {
    let workspace = with_flour("parts/flour.yaml");
    workspace.run(&["generate"]).succeeds();
    let models = workspace.text("generated/src/bakery/models.rs");
    assert!(models.contains("pub flour: Option<Flour>"), "{models}");
    assert!(models.contains("pub struct Flour {"), "{models}");
    workspace.run(&["check"]).succeeds();
    workspace.replace("spec/parts/flour.yaml", "rye:", "wheat:");
    let run = workspace.run(&["check"]).ends(1);
    run.complains(&["edited    generated/src/bakery/models.rs"]);
    workspace.replace("spec/parts/flour.yaml", "boolean", "bolean");
    let run = workspace.run(&["generate"]).ends(1);
    run.complains(&["error[wrong-type]", "--> spec/parts/flour.yaml:3:18"]);
}

#[test]
fn nothing_outside_of_the_folder_is_read() {
    let workspace = with_flour("../flour.yaml");
    workspace.put("flour.yaml", "type: object");
    let run = workspace.run(&["generate"]).ends(1);
    run.complains(&[
        "error[remote-ref]: `../flour.yaml` is in another document, which was not found",
        "put it into the folder of this document, or below it",
    ]);
}
