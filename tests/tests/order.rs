//! Violations are put into the order of their document, which another parser tells.

#![allow(missing_docs, reason = "tests")]

use std::fs;

use huaweicloud_streams::{eventgrid, kafka};
use jsonc_parser::ast::{ObjectPropName, Value as Node};
use jsonc_parser::common::Ranged;
use jsonc_parser::{CollectOptions, ParseOptions, parse_to_ast};
use serde_json::{Value, json};
use specwright_runtime::{Decode, Violation, Violations, from_str};
use specwright_tests::agree::random::Random;

const ROUNDS: u64 = 400;

#[test]
fn a_request_of_eventgrid() {
    check::<eventgrid::UpdateEventRouterJobRequest>("eventgrid/request");
}

#[test]
fn a_request_of_kafka() {
    check::<kafka::ModifyConnectorTaskRequest>("kafka/request");
}

fn check<T: Decode>(body: &str) {
    let path = format!(
        "{}/documents/{body}/everything.json",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{path}: {error}"));
    let everything: Value = serde_json::from_str(&text).unwrap();
    let (mut several, mut moved) = (0, 0);
    for seed in 0..ROUNDS {
        let mut random = Random::new(seed);
        let text = written(&spoilt(&everything, &mut random), &mut random);
        let Err(found) = from_str::<T>(&text) else {
            continue;
        };
        let arranged = found.clone().in_order_of(&text);
        let starts = starts(&text, &arranged);
        assert!(starts.is_sorted(), "{text}\n{arranged}");
        assert_eq!(lines(&found), lines(&arranged), "{text}");
        several += usize::from(found.len() > 1);
        moved += usize::from(found != arranged);
    }
    assert!(several > 100 && moved > 50, "{several} {moved}");
}

/// The violations in no order.
fn lines(violations: &Violations) -> Vec<String> {
    let mut lines: Vec<String> = violations.iter().map(ToString::to_string).collect();
    lines.sort();
    lines
}

/// The same with some values that are wrong.
fn spoilt(value: &Value, random: &mut Random) -> Value {
    if random.below(6) == 0 {
        let wrong = [
            json!(null),
            json!(-1),
            json!(""),
            json!([]),
            json!({}),
            json!("no such value"),
        ];
        return wrong[random.below(wrong.len())].clone();
    }
    match value {
        Value::Array(items) => items.iter().map(|item| spoilt(item, random)).collect(),
        Value::Object(members) => {
            let members = members.iter();
            let members = members.map(|(name, value)| {
                let name = match random.below(12) {
                    0 => format!("{name}~/\u{e9}\""),
                    _ => name.clone(),
                };
                (name, spoilt(value, random))
            });
            Value::Object(members.collect())
        }
        other => other.clone(),
    }
}

/// The text, with members in any order and blanks here and there.
fn written(value: &Value, random: &mut Random) -> String {
    let blank = ["", " ", "\n\t"][random.below(3)];
    match value {
        Value::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| written(item, random)).collect();
            format!("{blank}[{}{blank}]", items.join(","))
        }
        Value::Object(members) => {
            let mut members: Vec<_> = members.iter().collect();
            random.shuffle(&mut members);
            let members = members.into_iter();
            let members: Vec<String> = members
                .map(|(name, value)| {
                    format!("{blank}{}{blank}:{}", json!(name), written(value, random))
                })
                .collect();
            format!("{{{}{blank}}}{blank}", members.join(","))
        }
        other => format!("{blank}{other}{blank}"),
    }
}

/// Where the location of each violation begins, or the innermost one around it that is in the text.
fn starts(text: &str, violations: &Violations) -> Vec<usize> {
    let parsed = parse_to_ast(text, &CollectOptions::default(), &ParseOptions::default());
    let root = parsed.unwrap().value.unwrap();
    let pointers = violations.iter().map(Violation::pointer);
    pointers
        .map(|pointer| {
            let mut node = &root;
            for step in pointer.split('/').skip(1) {
                let step = step.replace("~1", "/").replace("~0", "~");
                match inner(node, &step) {
                    Some(next) => node = next,
                    None => break,
                }
            }
            node.start()
        })
        .collect()
}

fn inner<'n, 'a>(node: &'n Node<'a>, step: &str) -> Option<&'n Node<'a>> {
    match node {
        Node::Object(object) => object
            .properties
            .iter()
            .find(|property| match &property.name {
                ObjectPropName::String(name) => name.value == step,
                ObjectPropName::Word(_) => false,
            })
            .map(|property| &property.value),
        Node::Array(array) => array.elements.get(step.parse::<usize>().ok()?),
        _ => None,
    }
}
