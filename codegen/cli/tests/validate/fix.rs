//! What `--fix` puts right.

use super::{against, logins};

const YAML: &str = "# a login\nusr:   'alice'   # who\npassword: hunter2-hunter2\n\nretries: \"3\"  # times\nregon: eu-west\n";

#[test]
fn the_difference_comes_first_and_layout_stays() {
    let workspace = logins();
    workspace.put("a.yaml", YAML);
    let difference = "--- a.yaml\n+++ a.yaml\n\
        @@ line 2 @@\n-usr:   '·····'   # who\n+user:   '·····'   # who\n\
        @@ line 5 @@\n-retries: \"3\"  # times\n+retries: 3  # times\n\
        @@ line 6 @@\n-regon: ·······\n+region: ·······\n\n";
    let run = workspace
        .run(&against(&["--fix", "--dry-run", "a.yaml"]))
        .ends(1);
    assert!(run.err.starts_with(difference), "{}", run.err);
    run.complains(&[
        "error[unknown_property]",
        "1 file: 1 invalid (4 violations); `--fix` puts 3 right\n",
    ]);
    assert_eq!(workspace.text("a.yaml"), YAML);

    let run = workspace.run(&against(&["--fix", "a.yaml"])).ends(0);
    assert_eq!(
        run.err,
        format!("{difference}1 file: 1 valid; 3 violations put right\n")
    );
    assert_eq!(
        workspace.text("a.yaml"),
        "# a login\nuser:   'alice'   # who\npassword: hunter2-hunter2\n\nretries: 3  # times\nregion: eu-west\n"
    );
    // Once more there is nothing to do.
    let run = workspace.run(&against(&["--fix", "a.yaml"])).ends(0);
    assert_eq!(run.err, "1 file: 1 valid\n");
}

#[test]
fn each_syntax_is_written_as_it_was() {
    let workspace = logins();
    let cases = [
        (
            "a.json",
            "{\r\n\t\"usr\" :\"a\",\"retries\":\"0\"}",
            "{\r\n\t\"user\" :\"a\",\"retries\":0}",
        ),
        (
            "b.jsonc",
            "{ /* x */ \"usr\": \"a\", // y\n}",
            "{ /* x */ \"user\": \"a\", // y\n}",
        ),
        (
            "c.ndjson",
            "{\"user\":\"a\"}\n\n{\"usr\":\"ä\"}\n{\"usr\":\"b\"}",
            "{\"user\":\"a\"}\n\n{\"user\":\"ä\"}\n{\"user\":\"b\"}",
        ),
        (
            "d.yaml",
            "user: a\n---\n\"usr\": b\n---\n'usr': c\n",
            "user: a\n---\n\"user\": b\n---\n'user': c\n",
        ),
        ("e.yaml", "{usr: a, retries: '7'}", "{user: a, retries: 7}"),
    ];
    for (file, before, after) in cases {
        workspace.put(file, before);
        workspace.run(&against(&["--fix", file])).ends(0);
        assert_eq!(workspace.text(file), after);
    }
}

#[test]
fn what_has_two_right_answers_stays() {
    let workspace = logins();
    let cases = [
        // Two that mean one, one that is there, one with two that are near, one twice.
        "{ \"usr\": \"a\", \"usar\": \"b\" }",
        "{ \"user\": \"a\", \"usr\": \"b\" }",
        "{ \"usr\": \"a\", \"usr\": \"b\" }",
        // No number, or one that would be another then.
        "{ \"user\": \"a\", \"retries\": \"many\" }",
        "{ \"user\": \"a\", \"retries\": \"01\" }",
        "{ \"user\": \"a\", \"retries\": \"1.5\" }",
        "{ \"user\": \"a\", \"retries\": \" 1\" }",
        // A value that is not listed.
        "{ \"user\": \"a\", \"region\": \"eu-wst\" }",
    ];
    for before in cases {
        workspace.put("a.json", before);
        let run = workspace.run(&against(&["--fix", "a.json"])).ends(1);
        assert!(
            !run.err.contains("+++") && !run.err.contains("right"),
            "{}",
            run.err
        );
        assert_eq!(workspace.text("a.json"), before);
    }
}

#[test]
fn where_several_types_are_right_quotes_stay() {
    let workspace = logins();
    let schema = r#"{ "properties": { "a": { "anyOf": [{ "type": "integer" }, { "type": "boolean" }] }, "b": { "type": ["string", "integer"], "maxLength": 0 } } }"#;
    workspace.put("two.json", schema);
    workspace.put("a.json", "{ \"b\": \"1\" }");
    let run = workspace
        .run(&["validate", "--schema", "two.json", "--fix", "a.json"])
        .ends(1);
    assert!(!run.err.contains("+++"), "{}", run.err);
}

#[test]
fn what_comes_to_light_is_put_right_too() {
    let workspace = logins();
    let schema = r#"{ "additionalProperties": false, "properties": { "inner": { "additionalProperties": false,
        "properties": { "count": { "type": "integer" } } } } }"#;
    workspace.put("s.json", schema);
    workspace.put("a.json", "{ \"iner\": { \"cuont\": \"5\" } }");
    workspace
        .run(&["validate", "--schema", "s.json", "--fix", "a.json"])
        .ends(0);
    assert_eq!(workspace.text("a.json"), "{ \"inner\": { \"count\": 5 } }");
}

#[test]
fn secrets_are_not_shown_and_not_lost() {
    let workspace = logins();
    workspace.put(
        "a.json",
        "{ \"user\": \"a\", \"passwort\": \"hunter2-hunter2\" }",
    );
    let run = workspace.run(&against(&["--fix", "a.json"])).ends(0);
    assert!(!run.err.contains("hunter"), "{}", run.err);
    run.complains(&["+{ \"user\": \"a\", \"password\": \"···············\" }"]);
    assert!(
        workspace
            .text("a.json")
            .contains("\"password\": \"hunter2-hunter2\"")
    );
    let run = workspace
        .run_on("usr: a\n", &against(&["--fix", "-"]))
        .ends(3);
    run.complains(&["`--fix` is for files"]);
    workspace.run(&against(&["--dry-run", "a.json"])).ends(2);
}

#[cfg(unix)]
#[test]
fn links_and_permissions_stay() {
    use std::fs;
    use std::os::unix::fs::{PermissionsExt, symlink};

    let workspace = logins();
    workspace.put("real.json", "{ \"usr\": \"a\" }");
    fs::set_permissions(
        workspace.path("real.json"),
        fs::Permissions::from_mode(0o640),
    )
    .unwrap();
    symlink("real.json", workspace.path("link.json")).unwrap();
    workspace.run(&against(&["--fix", "link.json"])).ends(0);
    assert!(
        fs::symlink_metadata(workspace.path("link.json"))
            .unwrap()
            .is_symlink()
    );
    assert_eq!(workspace.text("real.json"), "{ \"user\": \"a\" }");
    let mode = fs::metadata(workspace.path("real.json"))
        .unwrap()
        .permissions()
        .mode();
    assert_eq!(mode & 0o777, 0o640);
}

#[cfg(unix)]
#[test]
fn a_difference_names_no_control_characters() {
    let workspace = logins();
    workspace.put("a\u{1b}[2J.yaml", YAML);
    let run = workspace.run(&against(&["--fix", "--dry-run", "a\u{1b}[2J.yaml"]));
    let run = run.ends(1).complains(&["\n+++ a"]);
    assert!(!run.err.contains('\u{1b}'), "{}", run.err);
}
