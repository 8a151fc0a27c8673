//! Files that nobody means well with: each ends in a finding.

use std::fmt::Write;
use std::fs;

use super::{against, logins};

#[test]
fn texts_of_all_kinds() {
    let deep = |open: &str, close: &str| {
        format!(
            "{{\"user\": {}1{}}}",
            open.repeat(100_000),
            close.repeat(100_000)
        )
    };
    let cases: [(&str, Vec<u8>, &str); 15] = [
        (
            "a.json",
            Vec::new(),
            "error[syntax]: expected a value\n --> a.json:1:1\n",
        ),
        (
            "b.yaml",
            Vec::new(),
            "error[syntax]: expected a document, found none\n --> b.yaml:1:1\n",
        ),
        (
            "c.json",
            b"\xef\xbb\xbf{}".to_vec(),
            "no byte order mark\n --> c.json:1:1\n",
        ),
        (
            "d.json",
            b"{\r\n\"user\": \"\xff\"}".to_vec(),
            "error[syntax]: expected UTF-8\n --> d.json:2:10\n",
        ),
        (
            "e.yaml",
            b"user: \xff".to_vec(),
            "error[syntax]: expected UTF-8\n --> e.yaml:1:7\n",
        ),
        (
            "f.json",
            deep("[", "]").into_bytes(),
            "error[depth]: nested deeper than 128 levels\n",
        ),
        (
            "g.json",
            deep("{\"a\":", "}").into_bytes(),
            "error[depth]: nested deeper than 128 levels\n",
        ),
        ("h.yaml", deep("[", "]").into_bytes(), "error[syntax]:"),
        (
            "i.json",
            b"{\"user\": 1e999999}".to_vec(),
            "within the range of 64-bit floats\n --> i.json:1:10\n",
        ),
        (
            "j.json",
            format!("{{\"user\": {}}}", "9".repeat(100_000)).into_bytes(),
            "--> j.json:1:10\n",
        ),
        (
            "k.json",
            b"{\"user\": \"a\", \"user\": 2}".to_vec(),
            "error[duplicate_property]: property `user` appears more than once\n --> k.json:1:15\n",
        ),
        (
            "l.yaml",
            b"user: a\nuser: b\n".to_vec(),
            "error[duplicate_property]: property `user` appears more than once\n --> l.yaml:2:1\n",
        ),
        (
            "m.json",
            b"{\"user\": \"\\ud800\"}".to_vec(),
            "error[syntax]: expected both halves of a surrogate pair\n",
        ),
        ("n.yaml", b"a: &a [x]\nb: [*c]\n".to_vec(), "error[syntax]:"),
        (
            "o.json",
            b"{\"user\": \"a\"} x".to_vec(),
            "--> o.json:1:15\n",
        ),
    ];
    let workspace = logins();
    for (file, bytes, told) in cases {
        fs::write(workspace.path(file), bytes).unwrap();
        workspace
            .run(&against(&[file]))
            .ends(1)
            .complains(&[told, "1 file"]);
    }
}

#[test]
fn yaml_that_grows_without_end() {
    let workspace = logins();
    let mut text = "a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n".to_owned();
    for level in 1..12 {
        let one = format!("*a{}", level - 1);
        let items = vec![one; 10].join(", ");
        writeln!(text, "a{level}: &a{level} [{items}]").unwrap();
    }
    workspace.put("a.yaml", &text);
    workspace
        .run(&against(&["a.yaml"]))
        .ends(1)
        .complains(&["error[syntax]"]);
}

#[test]
fn long_names_and_lines_are_cut() {
    let workspace = logins();
    let long = "x".repeat(1_000_000);
    workspace.put(
        "a.json",
        &format!("{{\"user\": \"a\", \"{long}\": \"{long}\"}}"),
    );
    let run = workspace.run(&against(&["a.json"])).ends(1);
    assert!(run.err.len() < 2_000, "{}", run.err.len());
}

#[test]
fn so_many_violations_of_a_document_as_are_asked_for() {
    let workspace = logins();
    let items: Vec<String> = (0..500).map(|_| "5".to_owned()).collect();
    workspace.put(
        "a.json",
        &format!("{{\"user\": \"a\", \"keys\": [{}]}}", items.join(",")),
    );
    let told = |words: &[&str]| {
        let run = workspace.run(&against(words)).ends(1);
        assert!(run.err.ends_with("1 file: 1 invalid (500 violations)\n"));
        run.err.matches("error[type]").count()
    };
    assert_eq!(told(&["a.json"]), 100);
    assert_eq!(told(&["--max-violations", "7", "a.json"]), 7);
    assert_eq!(told(&["--max-violations", "1000", "a.json"]), 500);
}

#[cfg(unix)]
#[test]
fn links_in_circles_and_pipes() {
    let workspace = logins();
    workspace.put("in/a.json", "{\"user\": \"a\"}");
    std::os::unix::fs::symlink("..", workspace.path("in/up")).unwrap();
    std::os::unix::fs::symlink("loop", workspace.path("in/loop")).unwrap();
    workspace
        .run(&against(&["in"]))
        .ends(0)
        .complains(&["1 file: 1 valid\n"]);
    workspace
        .run(&against(&["in/loop"]))
        .ends(3)
        .complains(&["error[unread]", "--> in/loop\n"]);
    let pipe = workspace.path("in/pipe.json");
    assert!(
        std::process::Command::new("mkfifo")
            .arg(pipe)
            .status()
            .unwrap()
            .success()
    );
    workspace
        .run(&against(&["in", "in/pipe.json"]))
        .ends(3)
        .complains(&["it is no regular file\n --> in/pipe.json"]);
}
