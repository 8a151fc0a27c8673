//! What programs are told.

use serde_json::{Value, json};

use super::{against, logins};
use crate::workspace::Workspace;

/// What no output may show.
const SECRET: &str = "hunter2";

/// A file in which something is wrong around secrets, one that is valid, and one that is not there.
fn files() -> Workspace {
    let workspace = logins();
    let text = format!(
        "{{ \"pass<word\": \"{SECRET}\", \"password\": \"{SECRET}\",\n\"keys\": [{{ \"{SECRET}\": 1, \"{SECRET}\": 2 }}], \
         \"retries\": {{ \"{SECRET}\": 0 }} }}"
    );
    workspace.put("a b.json", &text);
    workspace.put("ok.json", "{ \"user\": \"u\" }");
    workspace
}

const ALL: [&str; 3] = ["a b.json", "ok.json", "no.json"];

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}:\n{text}"))
}

#[test]
fn json_has_each_violation_and_a_summary() {
    let run = files()
        .run(&against(&[&["--format", "json"], &ALL[..]].concat()))
        .ends(3);
    assert_eq!(
        run.err,
        "3 files: 1 valid, 1 invalid (5 violations), 1 without a result\n"
    );
    let report = json(&run.out);
    let findings = report["findings"].as_array().unwrap();
    let shown: Vec<_> = findings
        .iter()
        .map(|it| {
            (
                it["code"].as_str().unwrap(),
                it["pointer"].as_str().unwrap(),
            )
        })
        .collect();
    assert_eq!(
        shown,
        [
            ("required", ""),
            ("unknown_property", "/pass<word"),
            ("min_length", "/password"),
            ("duplicate_property", "/keys/0/…"),
            ("type", "/retries"),
            ("unread", ""),
        ]
    );
    assert_eq!(
        findings[1],
        json!({
            "severity": "error",
            "code": "unknown_property",
            "message": "unknown property `pass<word`, did you mean `password`?",
            "file": "a b.json",
            "document": 1,
            "line": 1,
            "column": 3,
            "endLine": 1,
            "endColumn": 14,
            "pointer": "/pass<word",
        })
    );
    let summary = json!({ "files": 3, "documents": 2, "valid": 1, "invalid": 1, "unread": 1, "skipped": 0, "violations": 5, "fixable": 0, "fixed": 0 });
    assert_eq!(report["summary"], summary);
}

#[test]
fn sarif_has_places_and_rules() {
    let run = files()
        .run(&against(&[&["--format", "sarif"], &ALL[..]].concat()))
        .ends(3);
    let log = json(&run.out);
    let run = &log["runs"][0];
    assert_eq!(run["results"].as_array().unwrap().len(), 6);
    let place = &run["results"][3]["locations"][0]["physicalLocation"];
    assert_eq!(place["artifactLocation"]["uri"], "a%20b.json");
    assert_eq!(
        place["region"],
        json!({ "startLine": 2, "startColumn": 26, "endLine": 2, "endColumn": 35 })
    );
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    let ids: Vec<_> = rules
        .iter()
        .map(|rule| rule["id"].as_str().unwrap())
        .collect();
    for result in run["results"].as_array().unwrap() {
        assert!(
            ids.contains(&result["ruleId"].as_str().unwrap()),
            "{result}"
        );
    }
}

#[test]
fn junit_has_a_test_for_each_file() {
    let run = files()
        .run(&against(&[&["--format", "junit"], &ALL[..]].concat()))
        .ends(3);
    assert_eq!(
        run.out,
        r#"<?xml version="1.0" encoding="UTF-8"?>
<testsuites>
<testsuite name="specwright validate">
<testcase classname="validate" name="a b.json">
<failure type="invalid" message="5 violations">1:1: required property `user` is missing [required]
1:3: unknown property `pass&lt;word`, did you mean `password`? [unknown_property] at /pass&lt;word
1:39: must have at least 12 characters, has 7 [min_length] at /password
2:26: property `…` appears more than once [duplicate_property] at /keys/0/…
2:54: expected an integer, found an object [type] at /retries
</failure>
</testcase>
<testcase classname="validate" name="ok.json"/>
<testcase classname="validate" name="no.json">
<error type="unread" message="no result: No such file or directory (os error 2)"/>
</testcase>
</testsuite>
</testsuites>
"#
    );
}

#[test]
fn github_has_a_command_for_each() {
    let run = files()
        .run(&against(&[&["--format", "github"], &ALL[..]].concat()))
        .ends(3);
    let lines: Vec<&str> = run.out.lines().collect();
    assert_eq!(lines.len(), 6);
    assert_eq!(
        lines[2],
        "::error file=a b.json,line=1,col=39,endColumn=48,title=min_length::must have at least 12 characters, has 7%0Aat /password"
    );
}

#[test]
fn several_formats_at_once_and_no_secret_in_any() {
    let workspace = files();
    let mut words = vec!["--format", "human", "--format", "json"];
    words.extend([
        "--format",
        "sarif=out.sarif",
        "--format",
        "junit=out.xml",
        "--format",
        "github=out.txt",
        "--format",
        "human=out.log",
    ]);
    words.extend(ALL);
    let run = workspace.run(&against(&words)).ends(3);
    let files = ["out.sarif", "out.xml", "out.txt", "out.log"].map(|file| workspace.text(file));
    for told in files.iter().chain([&run.out, &run.err]) {
        assert!(told.contains("pass"), "{told}");
        assert!(!told.contains(SECRET), "{told}");
    }
    // The summary is for the terminal.
    assert!(run.err.starts_with(&files[3]) && files[3].contains("error[min_length]"));
    let two = workspace
        .run(&against(&[
            "--format", "json", "--format", "sarif", "ok.json",
        ]))
        .ends(2);
    two.complains(&["findings can be on standard output once"]);
    let run = workspace
        .run(&against(&["--format", "json=no/out.json", "ok.json"]))
        .ends(3);
    run.complains(&["`no/out.json` cannot be written"]);
    let run = workspace.run(&["check", "--format", "junit"]).ends(2);
    run.complains(&["it is of `validate` alone"]);
}

#[test]
fn a_broken_text_shows_nothing_behind_the_break() {
    let workspace = logins();
    let cases = [
        (
            "a.json",
            format!("{{ \"user\": \"u\", \"password\": \"{SECRET}\\x\", \"user\": \"{SECRET}\" }}"),
        ),
        ("b.json", format!("{{ \"user\": \"u\" \"{SECRET}\": 1 }}")),
        ("c.yaml", format!("user: u\npassword: {SECRET}: {SECRET}\n")),
        ("d.yaml", format!("user: u\npassword: !x {SECRET}\n")),
        (
            "e.yaml",
            format!("user: u\nuser: {SECRET}\nkeys: [{{ {SECRET}: 1, {SECRET}: 2 }}]\n"),
        ),
    ];
    for (file, text) in cases {
        workspace.put(file, &text);
        for format in ["human", "json", "sarif", "github", "junit"] {
            let run = workspace.run(&against(&["--format", format, file])).ends(1);
            assert!(
                !run.out.contains(SECRET) && !run.err.contains(SECRET),
                "{file}\n{}{}",
                run.out,
                run.err
            );
        }
    }
}
