//! Findings for programs: every finding, where a reader of the file would find it too.

use serde_json::Value;

use crate::workspace::{BAKERY, Run, Workspace};

/// Two keywords that are misspelt in the same way, and a reference that leads nowhere.
fn with_mistakes() -> (Workspace, String) {
    let workspace = Workspace::new();
    let grams = "\"grams\": { \"type\"";
    let slips = "\"ä\": { \"type\": \"integer\", \"maximun\": 1 },\n\
                 \"100%\": { \"type\": \"integer\", \"maximun\": 1 },\n\
                 \"lost\": { \"$ref\": \"#/components/schemas/Lost\" }";
    let text = BAKERY.replace(grams, &format!("{slips}, {grams}"));
    workspace.put("spec/bakery.json", &text);
    (workspace, text)
}

/// Line and column of a part of a text, from 1, in characters.
fn place(text: &str, part: &str) -> (u64, u64) {
    let (before, _) = text.split_once(part).unwrap();
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
    (line.try_into().unwrap(), column.try_into().unwrap())
}

fn json(text: &str) -> Value {
    serde_json::from_str(text).unwrap_or_else(|error| panic!("{error}:\n{text}"))
}

fn findings(report: &Value) -> &[Value] {
    report["findings"].as_array().unwrap()
}

#[test]
fn json_has_each_finding_with_its_place() {
    let (workspace, text) = with_mistakes();
    let run = workspace.run(&["generate", "--format", "json"]).ends(1);
    assert_eq!(run.err, "1 error, 2 warnings; nothing was written\n");
    let report = json(&run.out);
    assert_eq!(
        (&report["errors"], &report["warnings"]),
        (&1.into(), &2.into())
    );
    let of_code = |code: &str| -> Vec<&Value> {
        let found = findings(&report).iter();
        found.filter(|it| it["code"] == code).collect()
    };
    let [unknown, _] = of_code("unknown-keyword")[..] else {
        panic!("{report:#}");
    };
    let (line, column) = place(&text, "\"maximun\"");
    assert_eq!(unknown["severity"], "warning");
    assert_eq!(unknown["file"], "spec/bakery.json");
    assert_eq!(
        (&unknown["line"], &unknown["column"]),
        (&line.into(), &column.into())
    );
    assert_eq!(unknown["endColumn"], column + "\"maximun\"".len() as u64);
    assert!(
        unknown["pointer"]
            .as_str()
            .unwrap()
            .ends_with("/properties/ä/maximun")
    );
    let [lost] = of_code("unresolved-ref")[..] else {
        panic!("{report:#}");
    };
    assert_eq!(lost["severity"], "error");
}

#[test]
fn sarif_has_each_finding_with_its_rule_and_its_place() {
    let (workspace, text) = with_mistakes();
    let file = "--format=sarif=out.sarif";
    workspace
        .run(&["generate", file])
        .ends(1)
        .complains(&["1 error, 2 warnings"]);
    let log = json(&workspace.text("out.sarif"));
    assert_eq!(log["version"], "2.1.0");
    let run = &log["runs"][0];
    let rules = run["tool"]["driver"]["rules"].as_array().unwrap();
    assert!(rules.iter().any(|rule| rule["id"] == "unknown-keyword"
        && rule["shortDescription"]["text"] == "A keyword or field that nobody defines."));
    let results = run["results"].as_array().unwrap();
    assert_eq!(results.len(), 3);
    let at = |result: &Value| result["locations"][0]["physicalLocation"].clone();
    let lost = results.iter().find(|it| it["level"] == "error").unwrap();
    let (line, column) = place(&text, "\"#/components/schemas/Lost\"");
    assert_eq!(at(lost)["region"]["startLine"], line);
    assert_eq!(at(lost)["region"]["startColumn"], column);
    assert_eq!(at(lost)["artifactLocation"]["uri"], "spec/bakery.json");
}

#[test]
fn a_path_in_sarif_is_a_reference() {
    let workspace = Workspace::new();
    workspace.put("a b/ü#.json", "{}");
    let run = workspace.run(&["types", "a b/ü#.json", "--output=x.rs", "--format=json"]);
    assert_eq!(json(&run.out)["errors"], 0, "{}", run.err);
    workspace.put("a b/ü#.json", "{");
    let arguments = ["types", "a b/ü#.json", "--output=x.rs", "--format=sarif"];
    let log = json(&workspace.run(&arguments).ends(1).out);
    let location = &log["runs"][0]["results"][0]["locations"][0];
    let uri = &location["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "a%20b/%C3%BC%23.json");
}

#[test]
fn github_has_one_command_for_each_cause() {
    let (workspace, text) = with_mistakes();
    let run = workspace.run(&["generate", "--format", "github"]).ends(1);
    let lines: Vec<&str> = run.out.lines().collect();
    assert_eq!(lines.len(), 2, "{}", run.out);
    let (line, column) = place(&text, "\"#/components/schemas/Lost\"");
    let error = format!("::error file=spec/bakery.json,line={line},col={column},");
    assert!(lines[0].starts_with(&error), "{}", run.out);
    assert!(lines[1].contains("title=unknown-keyword::"), "{}", run.out);
    assert!(lines[1].contains("(2 times)"), "{}", run.out);
    workspace.replace(
        "spec/bakery.json",
        "\"ä\": { \"type\": \"integer\", \"maximun\": 1 },",
        "",
    );
    let run = workspace.run(&["generate", "--format", "github"]).ends(1);
    assert!(
        run.out.contains("properties/100%25/maximun%0A"),
        "{}",
        run.out
    );
}

#[test]
fn files_that_are_not_as_generated_are_findings_for_programs() {
    let workspace = Workspace::generated();
    let fresh = workspace.run(&["check", "--format", "json"]).ends(0);
    assert!(findings(&json(&fresh.out)).is_empty());
    let edited = "generated/src/bakery/models.rs";
    workspace.put(edited, &(workspace.text(edited) + "// by hand\n"));
    let run = workspace.run(&["check", "--format", "json"]).ends(1);
    let report = json(&run.out);
    let [drift] = findings(&report) else {
        panic!("{report:#}");
    };
    assert_eq!(
        (&drift["code"], &drift["file"]),
        (&"drift".into(), &edited.into())
    );
    run.complains(&["-// by hand", "1 file not as generated"]);
}

#[test]
fn several_formats_at_once_are_for_several_places() {
    let (workspace, _) = with_mistakes();
    let run = workspace
        .run(&["generate", "--format=human", "--format=json=x.json"])
        .ends(1);
    assert_eq!(run.out, "");
    assert_eq!(findings(&json(&workspace.text("x.json"))).len(), 3);
    run.complains(&["error[unresolved-ref]", "warning[unknown-keyword]"]);
    for (arguments, says) in [
        (
            &["check", "--format=json", "--format=sarif"][..],
            "`--format sarif=FILE`",
        ),
        (&["explain", "--format=json"], "`--format json=FILE`"),
        (
            &["check", "--format=xml"],
            "`human`, `json`, `sarif`, `github`",
        ),
        (&["check", "--format=json="], "a file follows `=`"),
    ] {
        workspace.run(arguments).ends(2).complains(&[says]);
    }
    let lost = workspace
        .run(&["check", "--format=json=no/such/folder.json"])
        .ends(1);
    lost.complains(&["error[file]", "no/such/folder.json"]);
}

#[test]
fn no_format_shows_a_secret() {
    let workspace = Workspace::new();
    let key = "\"key\": { \"type\": \"string\", \"format\": \"password\", \
               \"maxLength\": 3, \"default\": \"hunter2\" }, \"grams\":";
    workspace.replace("spec/bakery.json", "\"grams\": {", &format!("{key} {{"));
    for format in ["json", "sarif", "github"] {
        let Run { out, err, .. } = workspace.run(&["generate", "--format", format]);
        assert!(out.contains("invalid-value"), "{out}");
        assert!(
            !out.contains("hunter2") && !err.contains("hunter2"),
            "{out}\n{err}"
        );
    }
}

#[test]
fn a_table_closes_what_was_found() {
    let (workspace, _) = with_mistakes();
    let run = workspace.run(&["generate"]).ends(1);
    run.complains(&["unresolved-ref      1 error  1 cause\n\
         unknown-keyword  2 warnings  1 cause\n\
         1 error, 2 warnings (`--all` tells each); nothing was written\n"]);
}
