//! A pattern that would blow up is rejected by its budget of steps, which keeps the time short.

use specwright_pattern::{ErrorKind, Program, compile};

fn rejected(pattern: &str) {
    is_of_kind(pattern, ErrorKind::TooLarge);
}

fn is_of_kind(pattern: &str, kind: ErrorKind) {
    let found = compile(pattern).err().map(|error| error.kind());
    assert_eq!(found, Some(kind), "{pattern:.40}");
}

#[test]
fn too_long() {
    is_of_kind(&"a".repeat(100_000), ErrorKind::Unread);
}

#[test]
fn too_deep() {
    for opening in ["(", "(?:", "(?=", "(?<!"] {
        is_of_kind(&opening.repeat(2000), ErrorKind::Unread);
    }
}

/// What is not valid is never said to be too large.
#[test]
fn large_counts_are_read_on() {
    is_of_kind("a{9999}(", ErrorKind::Invalid);
}

#[test]
fn lookaround_that_never_ends() {
    rejected("^(?:(?=(?:.*a.{9}){2})(?!.*b.{11}$).)*$");
    let ahead = ["a", "b", "c", "d", "e", "f", "g", "h"].map(|it| format!("(?=.*{it}.{{9}}z)"));
    rejected(&format!("^{}[^]*$", ahead.concat()));
    let behind = ["a", "b", "c", "d", "e", "f", "g", "h"].map(|it| format!("(?<={it}.{{9}}z.*)"));
    rejected(&behind.concat());
}

#[test]
fn repeats_of_repeats() {
    rejected("((a{100}){100}){100}");
    rejected(
        "(((a{0,9}){0,9}){0,9}){0,9}{3}"
            .trim_end_matches("{3}")
            .repeat(9)
            .as_str(),
    );
    rejected("a{99999999999999999999999}");
    rejected("(?:(?:(?:|){8000}){8000}){8000}");
    rejected("(?:(?:^){8000}){8000}");
}

#[test]
fn nothing_repeated_costs_nothing() {
    let pattern = "(?:(?:(?:(?:(?:){8000}){8000}){8000}){8000}){8000}";
    assert!(compile(pattern).is_ok_and(|program| program.is_match("")));
}

#[test]
fn exponential_subsets() {
    rejected("(a|b)*a(a|b){20}$");
    rejected("(?:.*a.{12}){3}$");
}

#[test]
fn too_many_classes() {
    let letters: String = ('\u{4e00}'..='\u{4fff}').collect();
    rejected(&letters);
    let alternatives: Vec<String> = ('\u{4e00}'..='\u{51ff}').map(String::from).collect();
    // One class each for the automaton, but it has only to tell them from the rest.
    rejected(&alternatives.join("|"));
}

/// The message names the number of classes from which on it is said.
#[test]
fn the_limit_of_classes_is_what_the_message_says() {
    let of = |classes: u32| {
        // The other characters are a class of their own.
        let characters = (1..classes).filter_map(|at| char::from_u32(0x4e00 + 2 * at));
        let twice: Vec<String> = characters.map(|it| format!("{it}{it}")).collect();
        compile(&format!("^(?:{})$", twice.join("|")))
    };
    assert!(of(253).is_ok());
    let message = of(254).map_err(|error| error.message().to_owned());
    let said = "the pattern is too large: it tells apart more than 253 classes";
    assert_eq!(message, Err(said.to_owned()));
}

#[test]
fn wide_overlapping_classes() {
    let class = |n: u32| format!("[\\u{{{:x}}}-\\u{{{:x}}}]", 0x1000 + n, 0x2000 + n);
    rejected(&(0..400).map(class).collect::<String>());
}

#[test]
fn depth_within_the_limit_compiles() {
    let pattern = format!("{}a{}", "(".repeat(128), ")".repeat(128));
    assert!(compile(&pattern).is_ok_and(|program| program.is_match("a")));
}

#[test]
fn long_counts_compile() {
    for pattern in [
        "^.{0,4096}$",
        "^[a-z]{1,1000}$",
        "a{500}",
        "^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$",
    ] {
        assert!(
            compile(pattern).is_ok(),
            "{pattern}: {:?}",
            compile(pattern)
        );
    }
}

/// One language, one program: however the pattern is written, the tables are the same.
#[test]
fn tables_are_minimal() {
    for (one, other) in [
        ("^(a|b)*$", "^[ab]*$"),
        ("^(true|false)$", "^(false|true)$"),
        ("a", ".*a"),
        ("^a{1,3}$", "^(a|aa|aaa)$"),
        ("", "x*"),
        ("[]", "[^\\s\\S]"),
    ] {
        assert_eq!(compile(one), compile(other), "{one} and {other}");
    }
}

#[test]
fn simple_tables_are_small() {
    let program = compile("^[A-Za-z0-9][A-Za-z0-9._-]*$");
    let sizes = program.map(|program| {
        (
            program.accepting().len(),
            program.classes(),
            program.ranges().len(),
        )
    });
    assert_eq!(sizes, Ok((4, 3, 0)));
}

#[test]
fn sinks_are_where_they_are_said_to_be() {
    let matched = compile("a")
        .map(|program| program.table()[2 * program.classes() + usize::from(program.class_of('a'))]);
    assert_eq!(matched, Ok(Program::MATCHED));
    let dead = compile("^a")
        .map(|program| program.table()[2 * program.classes() + usize::from(program.class_of('b'))]);
    assert_eq!(dead, Ok(Program::DEAD));
}
