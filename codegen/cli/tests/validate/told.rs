//! What a person sees.

use super::{against, logins};

#[test]
fn json_with_all_that_is_wrong_in_its_order() {
    let workspace = logins();
    workspace.put(
        "in/a.json",
        "{\n  \"usr\": \"alice\", \"retries\": \"3\",\n\t\"region\": \"eu-wst\",\n  \"password\": \"hunter2\", \"keys\": [{ \"id\": 7 }, 5]\n}\n",
    );
    let run = workspace.run(&against(&["in/a.json"])).ends(1);
    assert_eq!(run.out, "");
    assert_eq!(
        run.err,
        r#"error[required]: required property `user` is missing
 --> in/a.json:1:1
  |
1 | {
  | ^

error[unknown_property]: unknown property `usr`, did you mean `user`?
 --> in/a.json:2:3
  |
2 |   "usr": "·····", "retries": "3",
  |   ^^^^^
  |
  = note: at /usr

error[type]: expected an integer, found a string
 --> in/a.json:2:30
  |
2 |   "usr": "·····", "retries": "3",
  |                              ^^^
  |
  = note: at /retries
  = help: write it without quotes

error[enum]: must be one of "eu-west", "eu-north"
 --> in/a.json:3:12
  |
3 |     "region": "eu-wst",
  |               ^^^^^^^^
  |
  = note: at /region
  = help: did you mean "eu-west"?

error[min_length]: must have at least 12 characters, has 7
 --> in/a.json:4:15
  |
4 |   "password": "·······", "keys": [{ "··": · }, ·]
  |               ^^^^^^^^^
  |
  = note: at /password

error[type]: expected an object, found a number
 --> in/a.json:4:48
  |
4 |   "password": "·······", "keys": [{ "··": · }, ·]
  |                                                ^
  |
  = note: at /keys/1

1 file: 1 invalid (6 violations); `--fix` puts 2 right
"#
    );
}

#[test]
fn yaml_where_its_own_lines_are() {
    let workspace = logins();
    workspace.put(
        "a.yaml",
        "# first\r\nuser: far too long  # by one\r\nkeys:\r\n  - id: s3cret\r\n    x: [1]\r\n---\r\nuser: 'b'\r\nretries: \"-1\" # no\r\nregion: nowhere\r\n---\r\nuser: c\r\n",
    );
    let run = workspace.run(&against(&["a.yaml"])).ends(1);
    assert_eq!(
        run.err,
        r#"error[max_length]: must have at most 8 characters, has 12
 --> a.yaml:2:7
  |
2 | user: far too long  # by one
  |       ^^^^^^^^^^^^
  |
  = note: at /user

error[type]: expected an integer, found a string
 --> a.yaml:8:10
  |
8 | retries: "-1" # no
  |          ^^^^
  |
  = note: at /retries
  = help: write it without quotes

error[enum]: must be one of "eu-west", "eu-north"
 --> a.yaml:9:9
  |
9 | region: nowhere
  |         ^^^^^^^
  |
  = note: at /region

1 file with 3 documents: 1 invalid (3 violations); `--fix` puts 1 right
"#
    );
}

#[test]
fn comments_where_they_are_asked_for() {
    let workspace = logins();
    let text = "{\n  // who\n  \"user\": \"a\", /* no\n  more */\n}\n";
    workspace.put("a.json", text);
    workspace.put("b.jsonc", text);
    workspace.run(&against(&["b.jsonc"])).ends(0);
    workspace.run(&against(&["--jsonc", "a.json"])).ends(0);
    let run = workspace.run(&against(&["a.json"])).ends(1);
    run.complains(&["error[syntax]: expected a property name in quotes\n --> a.json:2:3\n"]);
}

#[test]
fn each_line_of_json_lines() {
    let workspace = logins();
    let text = "{\"user\": \"a\"}\n\n{\"user\": 1}\r\n{\"user\": \"b\"\n{\"user\": \"c\"}";
    workspace.put("a.ndjson", text);
    let run = workspace.run(&against(&["a.ndjson"])).ends(1);
    assert_eq!(
        run.err,
        "error[type]: expected a string, found a number\n --> a.ndjson:3:10\n  |\n3 | {\"user\": 1}\n  |          ^\n  |\n  \
         = note: at /user\n\nerror[syntax]: expected `,` or `}`\n --> a.ndjson:4:13\n  |\n4 | {\"user\": \"b\"\n  |             ^\n\n\
         1 file with 4 documents: 1 invalid (2 violations)\n"
    );
    let run = workspace.run_on(text, &against(&["--ndjson", "-"])).ends(1);
    run.complains(&["--> standard input:3:10", "with 4 documents"]);
}

#[test]
fn standard_input_of_either_kind() {
    let workspace = logins();
    workspace
        .run_on(" {\"user\": \"a\"}", &against(&["-"]))
        .ends(0);
    workspace.run_on("user: a\n", &against(&["-"])).ends(0);
    let run = workspace.run_on("user: 1\n", &against(&["-"])).ends(1);
    run.complains(&["--> standard input:1:7\n"]);
}

#[test]
fn folders_without_what_git_ignores_and_patterns() {
    let workspace = logins();
    for file in [
        "in/a.json",
        "in/b/c.yml",
        "in/b/d.txt",
        "in/.hidden/e.json",
        "in/out/f.json",
        "g.json",
    ] {
        workspace.put(file, "{ \"user\": 1 }");
    }
    workspace.put("in/.gitignore", "out/\n");
    let told = |words: &[&str]| {
        let run = workspace.run(&against(words)).ends(1);
        let places = run
            .err
            .lines()
            .filter_map(|line| line.trim_start().strip_prefix("--> "));
        places
            .map(|place| place.split(':').next().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(told(&["in"]), ["in/a.json", "in/b/c.yml"]);
    assert_eq!(
        told(&["g.json", "in/**/*.json", "in/a.json"]),
        ["g.json", "in/a.json"]
    );
    assert_eq!(told(&["in/*/*.yml"]), ["in/b/c.yml"]);
    // What is named is read, whatever it is called and whoever ignores it.
    assert_eq!(
        told(&["in/b/d.txt", "in/out/f.json"]),
        ["in/b/d.txt", "in/out/f.json"]
    );
    let run = workspace.run(&against(&["none/*.json", "g.json"])).ends(3);
    run.complains(&[
        "error[unread]: no result: no file matches this pattern\n --> none/*.json\n",
        "--> g.json:1:11",
    ]);
}

#[test]
fn what_cannot_be_read_is_told_and_the_rest_goes_on() {
    let workspace = logins();
    workspace.put("b.json", "{ \"user\": 1 }");
    workspace.put("c.json", "{ \"user\": \"c\" }");
    let run = workspace
        .run(&against(&["a.json", "b.json", "c.json"]))
        .ends(3);
    run.complains(&[
        "error[unread]: no result: No such file or directory (os error 2)\n --> a.json\n",
        "error[type]: expected a string, found a number\n --> b.json:1:11\n",
        "3 files: 1 valid, 1 invalid (1 violation), 1 without a result\n",
    ]);
    let run = workspace
        .run(&["validate", "--schema", "no.json", "c.json"])
        .ends(3);
    run.complains(&["error[file]: `no.json` cannot be read"]);
    workspace.put("bad.schema.json", "{ \"type\": 1 }");
    let run = workspace
        .run(&["validate", "--schema", "bad.schema.json", "c.json"])
        .ends(3);
    run.complains(&["error[wrong-type]", "--> bad.schema.json:1:11"]);
    workspace
        .run(&["validate"])
        .ends(2)
        .complains(&["Usage: specwright validate"]);
    let run = workspace.run(&["validate", "--schema", "x", "--operation", "y", "c.json"]);
    run.ends(2).complains(&["cannot be used with"]);
}

#[test]
fn documents_of_a_stream_are_counted_on() {
    let workspace = logins();
    let text = "{\"user\": \"a\"}\n".repeat(20_000) + "{\"user\": 1}\n";
    workspace.put("a.ndjson", &text);
    let run = workspace
        .run(&against(&["--format", "json", "a.ndjson"]))
        .ends(1);
    run.prints(&["\"document\":20001,\"line\":20001,"]);
}
