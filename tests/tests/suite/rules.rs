//! Every rule of the specs has documents that meet it and documents that break it, and every judge
//! gives the same verdict on each.
//!
//! The documents are in `tests/documents`: whole ones in a folder for each body, and beside it
//! the cases, which change one of them a little.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use serde_json::Value;
use specwright_tests::documents::proof::Proof;
use specwright_tests::documents::walk::{Freedom, Rule};
use specwright_tests::documents::{Case, EVERYTHING, Suite};
use specwright_tests::judge::Judge;

static SUITES: LazyLock<Result<Vec<Suite>, String>> = LazyLock::new(Suite::all);

/// The suites. What is wrong with one is said by every test that needs it.
fn suites() -> &'static [Suite] {
    match &*SUITES {
        Ok(suites) => suites,
        Err(error) => panic!("the documents or the spec cannot be read: {error}"),
    }
}

#[test]
fn the_document_with_everything_has_every_property() {
    let mut found = Vec::new();
    for suite in suites() {
        let lacking = suite.lacking.iter();
        let path = suite.path();
        found.extend(
            lacking.map(|location| format!("put `{location}` into {path}/{EVERYTHING}.json")),
        );
    }
    assert_none(&found, "properties of the spec are not there");
}

fn assert_none(found: &[String], what: &str) {
    let list = found.join("\n  ");
    assert!(found.is_empty(), "{} {what}:\n  {list}", found.len());
}

fn titled(suite: &Suite, text: &str) -> String {
    format!("{} {}: {text}", suite.operation, suite.body)
}

fn disagreements(suite: &Suite, cases: &[&Case]) -> Vec<String> {
    let judge = Judge::find(suite.operation, suite.body).unwrap();
    let found = cases.iter().flat_map(|case| case.disagreements(&judge));
    found.map(|text| titled(suite, &text)).collect()
}

#[test]
fn every_document_gets_the_expected_verdict_from_every_judge() {
    let mut found = Vec::new();
    for suite in suites() {
        found.extend(disagreements(
            suite,
            &suite.cases.iter().collect::<Vec<_>>(),
        ));
    }
    assert_none(&found, "disagreements");
}

#[test]
fn the_walk_comes_by_every_keyword() {
    for suite in suites() {
        let walk = &suite.walk;
        let missed: Vec<_> = walk.reachable.difference(&walk.seen).cloned().collect();
        assert_none(&missed, "keywords are passed over");
        let strange: Vec<_> = walk.seen.difference(&walk.reachable).cloned().collect();
        assert_none(&strange, "keywords are not part of the body");
    }
}

/// Keywords that lead to others and assert nothing themselves.
const LEADING: &[&str] = &["$ref", "allOf", "if", "items", "properties", "then"];

#[test]
fn every_keyword_belongs_to_an_assertion() {
    for suite in suites() {
        let lifts: BTreeSet<&str> = suite.walk.lifts().collect();
        let belongs = |at: &str| {
            let within = |lift: &&&str| is_within(at, lift) || is_within(lift, at);
            lifts.iter().find(within).is_some() || suite.walk.unbreakable.contains(at)
        };
        let asserting = suite.walk.reachable.iter().filter(|at| {
            let (_, keyword) = at.rsplit_once('/').unwrap();
            !LEADING.contains(&keyword)
        });
        let left: Vec<_> = asserting.filter(|at| !belongs(at)).cloned().collect();
        assert_none(&left, "keywords belong to no assertion");
    }
}

/// Whether a pointer is another one, or leads on from it.
fn is_within(pointer: &str, other: &str) -> bool {
    let rest = pointer.strip_prefix(other);
    rest.is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

#[test]
fn every_id_names_one_assertion() {
    for suite in suites() {
        let mut known = BTreeSet::new();
        let twice = suite.walk.ids().filter(|id| !known.insert(*id));
        let twice: Vec<_> = twice.map(str::to_owned).collect();
        assert_none(&twice, "ids represent more than one assertion");
    }
}

#[test]
fn every_case_names_assertions_that_there_are() {
    let mut found = Vec::new();
    for suite in suites() {
        let known: BTreeSet<&str> = suite.walk.ids().collect();
        for case in &suite.cases {
            let unknown = case.covers.iter().filter(|id| !known.contains(id.as_str()));
            let unknown = unknown.map(|id| titled(suite, &format!("{}: `{id}`", case.name)));
            found.extend(unknown);
        }
    }
    assert_none(&found, "unknown assertions");
}

/// The cases that claim to cover an assertion: the valid ones, and the rejected ones.
fn claims<'c>(suite: &'c Suite, id: &str) -> (Vec<&'c Case>, Vec<&'c Case>) {
    let claims = suite.cases.iter();
    let claims = claims.filter(|case| case.covers.iter().any(|covered| covered == id));
    claims.partition(|case| case.is_valid())
}

#[test]
fn every_assertion_has_an_accepting_and_a_rejecting_document() {
    let mut found = Vec::new();
    for suite in suites() {
        for rule in &suite.walk.rules {
            let (accepting, rejecting) = claims(suite, &rule.id);
            let add = format!("`{}`: add a case to {}.json", rule.id, suite.path());
            if accepting.is_empty() {
                found.push(format!("nothing meets {add}"));
            }
            if rejecting.is_empty() {
                found.push(format!("nothing breaks {add}"));
            }
        }
        for freedom in &suite.walk.freedoms {
            let (accepting, rejecting) = claims(suite, &freedom.id);
            if accepting.is_empty() || !rejecting.is_empty() {
                found.push(titled(suite, &format!("not free: `{}`", freedom.id)));
            }
        }
    }
    assert_none(&found, "assertions are omitted");
}

fn read(case: &Case) -> Value {
    serde_json::from_str(&case.text).unwrap()
}

/// The claims on a rule that do not hold.
fn false_claims(suite: &Suite, proof: &mut Proof<'_>, rule: &Rule) -> Vec<String> {
    let (accepting, rejecting) = claims(suite, &rule.id);
    let mut found = Vec::new();
    let mut is_just_met = accepting.is_empty();
    for case in accepting {
        let document = read(case);
        if !proof.is_met(rule, &document).unwrap() {
            found.push(format!("{}: does not look at `{}`", case.name, rule.id));
        }
        is_just_met |= proof.is_just_met(rule, &document).unwrap();
    }
    let mut is_just_broken = rejecting.is_empty();
    for case in rejecting {
        let document = read(case);
        if !proof.is_broken_alone(rule, &document).unwrap() {
            found.push(format!("{}: does not break `{}` alone", case.name, rule.id));
        }
        is_just_broken |= proof.is_just_broken(rule, &document).unwrap();
    }
    if !is_just_met || !is_just_broken {
        found.push(format!("no document is on both sides of `{}`", rule.id));
    }
    found
}

fn false_freedoms(suite: &Suite, proof: &mut Proof<'_>, freedom: &Freedom) -> Vec<String> {
    let (accepting, _) = claims(suite, &freedom.id);
    let unused = accepting
        .into_iter()
        .filter(|case| !proof.is_used(freedom, &read(case)).unwrap());
    unused
        .map(|case| format!("{}: makes no use of `{}`", case.name, freedom.id))
        .collect()
}

#[test]
fn every_document_shows_what_it_claims() {
    let mut found = Vec::new();
    for suite in suites() {
        let (_, id) = suite.operation.split_once('/').unwrap();
        let mut proof = Proof::new(&suite.spec, id, suite.body).unwrap();
        // Where a claim is missing altogether, the test before says so.
        let claimed = suite.walk.rules.iter().filter(|rule| {
            let (accepting, rejecting) = claims(suite, &rule.id);
            !accepting.is_empty() && !rejecting.is_empty()
        });
        for rule in claimed {
            found.extend(false_claims(suite, &mut proof, rule));
        }
        for freedom in &suite.walk.freedoms {
            found.extend(false_freedoms(suite, &mut proof, freedom));
        }
    }
    assert_none(&found, "claims do not hold");
}

/// Judges the documents that show a ruling; there are some, and of both verdicts if it rejects.
fn ruling(name: &str, rejects: bool) {
    assert!(RULINGS.contains(&name), "`{name}` is not in the list");
    let mut verdicts = BTreeSet::new();
    let mut found = Vec::new();
    for suite in suites() {
        let cases = suite.cases.iter();
        let cases: Vec<_> = cases
            .filter(|case| case.ruling.as_deref() == Some(name))
            .collect();
        verdicts.extend(cases.iter().map(|case| case.is_valid()));
        found.extend(disagreements(suite, &cases));
    }
    assert_none(&found, "disagreements");
    assert!(verdicts.contains(&true), "nothing valid shows `{name}`");
    assert_eq!(verdicts.contains(&false), rejects, "{name}");
}

const RULINGS: &[&str] = &[
    "closed-lists",
    "conditional",
    "displayed-only",
    "ids",
    "kafka-seek-to",
    "lenient-response",
    "required",
    "names",
    "password-null",
    "read-only-properties",
    "rocketmq-seek-to",
    "schema-property",
    "single-values",
    "ssl-open",
    "task-status",
    "times",
    "topics-or-regex",
    "unsaid",
    "use-salve-node",
    "widths",
];

#[test]
fn every_ruling_of_a_case_has_a_test() {
    for suite in suites() {
        for ruling in suite.cases.iter().filter_map(|case| case.ruling.as_deref()) {
            assert!(RULINGS.contains(&ruling), "{ruling}");
        }
    }
}

#[test]
fn a_required_property_is_present_and_not_null_and_may_be_empty() {
    ruling("required", true);
}

#[test]
fn a_property_that_a_condition_makes_required_is_present_not_null_and_not_empty() {
    ruling("conditional", true);
}

#[test]
fn at_least_one_of_topics_and_topic_regex_is_not_empty() {
    ruling("topics-or-regex", true);
}

#[test]
fn a_list_that_a_page_gives_whole_is_closed_in_requests() {
    ruling("closed-lists", true);
}

#[test]
fn a_single_named_value_is_not_exclusive() {
    ruling("single-values", true);
}

#[test]
fn rocketmq_starts_at_first_last_or_digits() {
    ruling("rocketmq-seek-to", true);
}

#[test]
fn kafka_starts_at_any_text() {
    ruling("kafka-seek-to", true);
}

#[test]
fn integers_have_their_widths_and_times_to_wait_are_texts() {
    ruling("widths", true);
}

#[test]
fn ssl_open_is_a_text_and_acl_open_a_boolean() {
    ruling("ssl-open", true);
}

#[test]
fn use_salve_node_keeps_its_misspelt_name() {
    ruling("use-salve-node", true);
}

#[test]
fn a_password_may_be_null_in_a_request_and_nothing_else() {
    ruling("password-null", true);
    let mut nullable = BTreeMap::new();
    for suite in suites().iter().filter(|suite| suite.body == "request") {
        for location in &suite.walk.locations {
            if location.types.contains("null") {
                let (_, name) = location.pointer.rsplit_once('/').unwrap();
                *nullable.entry(name.to_owned()).or_insert(0) += 1;
            }
        }
    }
    // Of the three kinds, at both ends.
    assert_eq!(nullable, BTreeMap::from([("password".to_owned(), 6)]));
}

#[test]
fn what_is_displayed_under_a_condition_only_may_be_sent_always() {
    ruling("displayed-only", false);
}

#[test]
fn ids_are_opaque() {
    ruling("ids", true);
}

#[test]
fn a_new_notation_of_times_does_not_fail() {
    ruling("times", true);
}

#[test]
fn names_have_an_alphabet_and_lengths_count_code_points() {
    ruling("names", true);
}

#[test]
fn the_states_of_a_task_are_known_and_open() {
    ruling("task-status", true);
}

#[test]
fn nothing_is_limited_that_no_page_limits() {
    ruling("unsaid", false);
}

#[test]
fn id_status_and_create_time_may_be_sent() {
    ruling("read-only-properties", true);
}

#[test]
fn a_request_may_say_at_its_root_which_schema_it_follows() {
    ruling("schema-property", true);
}

#[test]
fn a_response_is_read_leniently() {
    ruling("lenient-response", true);
    for suite in suites().iter().filter(|suite| suite.body != "request") {
        let strict = suite.walk.rules.iter().filter(|rule| !is_lenient(rule));
        let strict: Vec<_> = strict.map(|rule| rule.id.clone()).collect();
        assert_none(&strict, "rules on a response");
    }
}

/// Types and widths hold in responses; and `null` is no body and no item of a list.
fn is_lenient(rule: &Rule) -> bool {
    match rule.keyword.as_str() {
        "type" | "minimum" | "maximum" => true,
        "null" => rule.location.is_empty() || rule.location.ends_with("/0"),
        _ => false,
    }
}
