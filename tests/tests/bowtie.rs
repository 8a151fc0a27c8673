//! The harness speaks Bowtie's protocol, as a program.

#![allow(missing_docs, reason = "tests")]

use std::io::Write;
use std::process::{Command, Stdio};

use serde_json::{Value, json};

/// What the program responds to commands.
fn responses(commands: &[Value]) -> Vec<Value> {
    let mut harness = Command::new(env!("CARGO_BIN_EXE_bowtie"))
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = harness.stdin.take().unwrap();
    for command in commands {
        writeln!(input, "{command}").unwrap();
    }
    drop(input);
    let output = harness.wait_with_output().unwrap();
    assert!(output.status.success());
    let text = String::from_utf8(output.stdout).unwrap();
    let lines = text.lines();
    lines
        .map(|line| serde_json::from_str(line).unwrap())
        .collect()
}

fn case(seq: u64, schema: &Value, instances: &[Value]) -> Value {
    let tests = instances.iter();
    let tests = tests.map(|it| json!({ "description": "t", "instance": it }));
    let case = json!({ "description": "c", "schema": schema, "tests": tests.collect::<Vec<_>>() });
    json!({ "cmd": "run", "seq": seq, "case": case, "output": "flag" })
}

#[test]
fn a_session_is_answered_line_by_line() {
    let mut with_registry = case(
        3,
        &json!({ "$ref": "http://localhost:1234/n.json" }),
        &[json!(1), json!("a")],
    );
    with_registry["case"]["registry"] =
        json!({ "http://localhost:1234/n.json": { "type": "integer" } });
    let mut annotated = case(5, &json!({}), &[json!(1)]);
    annotated["output"] = json!("annotations");
    let responses = responses(&[
        json!({ "cmd": "start", "version": 1 }),
        json!({ "cmd": "dialect", "dialect": "http://json-schema.org/draft-07/schema#" }),
        // Up to draft-07 nothing beside `$ref` counts, and `dependentRequired` is no keyword.
        case(
            1,
            &json!({ "$ref": "#/definitions/a", "maximum": 1, "definitions": { "a": { "minimum": 1 } } }),
            &[json!(2), json!(0)],
        ),
        json!({ "cmd": "dialect", "dialect": "https://json-schema.org/draft/2020-12/schema" }),
        case(
            2,
            &json!({ "$ref": "#/$defs/a", "maximum": 1, "$defs": { "a": { "minimum": 1 } } }),
            &[json!(2), json!(1)],
        ),
        with_registry,
        case(4, &json!({ "$ref": "#/nowhere" }), &[json!(1)]),
        annotated,
        json!({ "cmd": "dialect", "dialect": "http://json-schema.org/draft-03/schema#" }),
        json!({ "cmd": "stop" }),
        json!({ "cmd": "is never read" }),
    ]);
    let valid = |seq: u64, results: &[bool]| {
        let results = results.iter().map(|it| json!({ "valid": it }));
        json!({ "seq": seq, "results": results.collect::<Vec<_>>() })
    };
    assert_eq!(responses[0]["version"], 1);
    let implementation = &responses[0]["implementation"];
    assert_eq!(implementation["name"], "specwright");
    assert_eq!(implementation["dialects"].as_array().unwrap().len(), 5);
    assert_eq!(responses[1], json!({ "ok": true }));
    assert_eq!(responses[2], valid(1, &[true, false]));
    assert_eq!(responses[4], valid(2, &[false, true]));
    assert_eq!(responses[5], valid(3, &[true, false]));
    assert_eq!(
        [&responses[6]["seq"], &responses[6]["errored"]],
        [&json!(4), &json!(true)]
    );
    assert_eq!(
        [&responses[7]["seq"], &responses[7]["skipped"]],
        [&json!(5), &json!(true)]
    );
    assert_eq!(responses[8], json!({ "ok": false }));
    assert_eq!(responses.len(), 9);
}
