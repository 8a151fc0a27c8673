//! Warnings that the settings or the command line raise or silence, and how findings are told.

use crate::workspace::{BAKERY, MANIFEST, Run, Workspace};

/// One unknown keyword in each spec, and a property that has to be there twice in the mill's.
fn with_slips() -> Workspace {
    let workspace = Workspace::new();
    workspace.replace("spec/bakery.json", "\"maximum\": 5000", "\"maximun\": 5000");
    workspace.replace(
        "spec/mill.yaml",
        "      type: object\n",
        "      type: object\n      requird: [flour]\n      required: [flour, flour]\n",
    );
    workspace
}

/// What is told at a level: how many warnings and errors there are of the two lints.
fn told(run: &Run) -> [usize; 4] {
    let counted = |text: &str| run.err.matches(text).count();
    [
        counted("warning[unknown-keyword]"),
        counted("error[unknown-keyword]"),
        counted("warning[listed-twice]"),
        counted("error[listed-twice]"),
    ]
}

fn with_lints(all: &str, of_mill: &str) -> Workspace {
    let workspace = with_slips();
    let of_all = format!("[workspace.metadata.specwright.lints]\n{all}\n[[workspace");
    let manifest = MANIFEST.replacen("[[workspace", &of_all, 1);
    let manifest = format!("{manifest}{of_mill}\n");
    workspace.put("Cargo.toml", &manifest);
    workspace
}

#[test]
fn warnings_are_told_and_stop_nothing() {
    let run = with_slips().run(&["generate"]).ends(0);
    assert_eq!(told(&run), [2, 0, 1, 0], "{}", run.err);
    run.complains(&["did you mean `maximum`?", "did you mean `required`?"]);
}

#[test]
fn the_command_line_raises_and_silences_them() {
    for (arguments, expected) in [
        (&["--deny", "warnings"][..], [0, 2, 0, 1]),
        (&["--deny-warnings"], [0, 2, 0, 1]),
        (&["-D", "unknown-keyword"], [0, 2, 1, 0]),
        (
            &["--deny", "warnings", "--allow", "listed-twice"],
            [0, 2, 0, 0],
        ),
        (&["--allow", "warnings"], [0; 4]),
        (&["-A", "unknown-keyword", "-A", "listed-twice"], [0; 4]),
        // The strictest of several.
        (&["-A", "listed-twice", "-D", "listed-twice"], [2, 0, 0, 1]),
    ] {
        for command in ["check", "generate"] {
            let workspace = with_slips();
            let run = workspace.run(&[&[command], arguments].concat());
            assert_eq!(told(&run), expected, "{arguments:?}\n{}", run.err);
            let is_denied = expected[1] + expected[3] > 0;
            if command == "generate" {
                assert_eq!(run.code, Some(i32::from(is_denied)), "{}", run.err);
            }
            assert_eq!(
                workspace.path("generated").exists(),
                command == "generate" && !is_denied
            );
        }
    }
}

#[test]
fn the_settings_raise_and_silence_them_for_all_and_for_one() {
    let denied = with_lints("unknown-keyword = \"deny\"", "");
    let run = denied.run(&["generate"]).ends(1);
    assert_eq!(told(&run), [0, 2, 1, 0], "{}", run.err);
    // The command line beats them.
    let run = denied
        .run(&["generate", "--warn", "unknown-keyword"])
        .ends(0);
    assert_eq!(told(&run), [2, 0, 1, 0], "{}", run.err);

    let mill = "lints = { unknown-keyword = \"allow\", listed-twice = \"warn\" }";
    let run = with_lints("warnings = \"deny\"", mill)
        .run(&["generate"])
        .ends(1);
    assert_eq!(told(&run), [0, 1, 0, 1], "{}", run.err);
}

#[test]
fn an_error_is_none_that_could_be_silenced() {
    let workspace = with_lints("warnings = \"allow\"", "");
    workspace.replace("spec/bakery.json", "\"minimum\": 1", "\"minimum\": \"1\"");
    let run = workspace.run(&["generate"]).ends(1);
    run.complains(&["error[wrong-type]", "1 error; nothing was written"]);
}

#[test]
fn a_lint_that_is_none_is_an_error_that_names_the_nearest() {
    for (name, says) in [
        ("unknown-keywrod", "did you mean `unknown-keyword`?"),
        ("warning", "did you mean `warnings`?"),
        ("syntax", "`syntax` is always an error"),
        ("whatever", "there are unknown-keyword, "),
    ] {
        let run = Workspace::new().run(&["check", "--deny", name]).ends(2);
        run.complains(&[says]);
        let workspace = with_lints(&format!("{name} = \"deny\""), "");
        let run = workspace.run(&["generate"]).ends(1);
        run.complains(&["error[settings]", says, "Cargo.toml:4"]);
    }
    let workspace = with_lints("unused = \"forbid\"", "");
    let run = workspace.run(&["generate"]).ends(1);
    run.complains(&["error[settings]", "`allow`, `warn`, `deny`"]);
}

#[test]
fn one_cause_is_told_once_unless_all_is_asked_for() {
    let workspace = Workspace::new();
    let slips: Vec<String> = (0..400)
        .map(|index| format!("\"p{index}\": {{ \"type\": \"integer\", \"maximun\": 1 }}"))
        .collect();
    let grams = "\"grams\": { \"type\"";
    let bakery = BAKERY.replace(grams, &format!("{}, {grams}", slips.join(", ")));
    workspace.put("spec/bakery.json", &bakery);
    let run = workspace.run(&["generate"]).ends(0);
    assert_eq!(told(&run)[0], 1, "{}", run.err);
    let run = run.complains(&[
        "(400 times)",
        "/p0/",
        "/p2/",
        "and at 397 more",
        "400 warnings (`--all` tells each)",
    ]);
    assert!(!run.err.contains("/p3/"), "{}", run.err);
    let run = workspace.run(&["generate", "--all"]).ends(0);
    assert_eq!(told(&run)[0], 400);
    run.complains(&["/p399/", "\n400 warnings\n"]);
}
