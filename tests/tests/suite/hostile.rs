//! Documents that mean harm: no panic, no overflow, no list without end, no time without bound.

use std::thread;
use std::time::{Duration, Instant};

use huaweicloud_streams::eventgrid::{UpdateEventRouterJobRequest, UpdateEventRouterJobResponse};
use huaweicloud_streams::kafka::{ModifyConnectorTaskRequest, ModifyConnectorTaskResponse};
use huaweicloud_streams::{Secret, Valid, Validate, Violation, Violations, from_slice, read_shape};
use serde::de::DeserializeOwned;
use serde_json::{Number, Value, json};
use specwright_runtime::{Decode, Model, Properties};
use specwright_tests::documents::{EVERYTHING, data};
use specwright_tests::judge::Judge;

/// How many violations are kept.
const KEPT: usize = 100;

/// Numbers that look as if by chance, the same every time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, bound: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % bound
    }

    fn byte(&mut self) -> u8 {
        u8::try_from(self.below(256)).unwrap()
    }
}

/// Whether a document is a valid `T`, if all ways to ask agree.
fn ask<T: Decode + Validate>(document: &[u8]) -> bool {
    let valid = from_slice::<T>(document);
    let in_two_steps = read_shape::<T>(document).and_then(Valid::new);
    assert_eq!(valid.is_ok(), in_two_steps.is_ok());
    if let Err(violations) = &valid {
        assert!((1..=KEPT).contains(&violations.len()));
        assert!(violations.total() >= violations.len());
    }
    valid.is_ok()
}

/// Asks every type; what no value is, no body is either.
fn ask_all(document: &[u8]) -> bool {
    let is_value = ask::<Value>(document);
    let bodies = [
        ask::<UpdateEventRouterJobRequest>(document),
        ask::<UpdateEventRouterJobResponse>(document),
        ask::<ModifyConnectorTaskRequest>(document),
        ask::<ModifyConnectorTaskResponse>(document),
    ];
    assert!(is_value || !bodies.contains(&true));
    is_value
}

/// Documents of all bodies, small and whole.
fn seeds() -> Vec<Vec<u8>> {
    let bodies = Judge::known().map(|(operation, body)| {
        let service = operation.split('/').next().unwrap();
        data::bases(service, body).unwrap()
    });
    let documents = bodies.flat_map(|bases| bases.into_iter().map(|(_, document)| document));
    documents
        .map(|document| document.to_string().into_bytes())
        .collect()
}

/// What is in JSON, and what should not.
const TOKENS: &[&[u8]] = &[
    b"{",
    b"}",
    b"[",
    b"]",
    b",",
    b":",
    b"\"",
    b"\\",
    b"null",
    b"true",
    b"-",
    b"0",
    b"1e999",
    b"-0.0",
    b"1E-400",
    b"9223372036854775808",
    b"170141183460469231731687303715884105728",
    b"0.1000000000000000055511151231257827",
    b"\"\"",
    b"\"a\":",
    b"\"password\":",
    b"\"name\":null,",
    b"{\"a\":[",
    b"]}",
    b"\\ud800",
    b"\\udc00",
    b"\\u0000",
    b"\\u00",
    b"\xef\xbb\xbf",
    b"\xff",
    b"\xc0\x80",
    b"\xed\xa0\x80",
    b"\xf4\x90\x80\x80",
    b"\x00",
    b"\n",
    b"\x7f",
    b"//",
    b"NaN",
    b"Infinity",
    b"'",
];

fn changed(chance: &mut Chance, seeds: &[Vec<u8>]) -> Vec<u8> {
    let mut document = seeds[chance.below(seeds.len())].clone();
    for _ in 0..=chance.below(4) {
        let length = document.len();
        let from = chance.below(length + 1);
        let to = (from + chance.below(24)).min(length);
        match chance.below(7) {
            0 => document.truncate(from),
            1 => drop(document.drain(from..to)),
            2 => {
                let token = TOKENS[chance.below(TOKENS.len())];
                drop(document.splice(from..from, token.iter().copied()));
            }
            3 => {
                let token = TOKENS[chance.below(TOKENS.len())];
                drop(document.splice(from..to, token.iter().copied()));
            }
            4 => {
                let part = document[from..to].to_vec();
                let at = chance.below(length + 1);
                drop(document.splice(at..at, part));
            }
            5 => {
                let other = &seeds[chance.below(seeds.len())];
                let start = chance.below(other.len());
                let end = (start + chance.below(200)).min(other.len());
                drop(document.splice(from..to, other[start..end].iter().copied()));
            }
            _ => document[from..to].iter_mut().for_each(|byte| {
                *byte ^= 1 << chance.below(8);
            }),
        }
    }
    document
}

#[test]
fn any_bytes() {
    let mut chance = Chance(1);
    let mut values = 0;
    for _ in 0..20_000 {
        let length = chance.below(40);
        let document: Vec<u8> = (0..length).map(|_| chance.byte()).collect();
        values += usize::from(ask_all(&document));
    }
    for _ in 0..15_000 {
        let length = chance.below(12);
        let tokens = (0..length).map(|_| TOKENS[chance.below(TOKENS.len())]);
        values += usize::from(ask_all(&tokens.collect::<Vec<_>>().concat()));
    }
    assert!(values > 100, "{values}");
}

#[test]
fn changed_documents() {
    let seeds = seeds();
    let mut chance = Chance(2);
    let mut values = 0;
    for _ in 0..15_000 {
        let document = changed(&mut chance, &seeds);
        values += usize::from(ask_all(&document));
    }
    // Some stay JSON, most do not.
    assert!((500..10_000).contains(&values), "{values}");
}

/// Runs on a stack that is small even for a thread.
fn on_a_small_stack(work: impl FnOnce() + Send + 'static) {
    let thread = thread::Builder::new().stack_size(512 * 1024);
    thread.spawn(work).unwrap().join().unwrap();
}

fn codes<T: Decode + Validate>(document: &[u8]) -> Vec<&'static str> {
    let violations = from_slice::<T>(document).err();
    let shape = read_shape::<T>(document).err();
    assert_eq!(violations.is_some(), shape.is_some());
    let violations = violations.iter().flat_map(Violations::iter);
    violations.map(Violation::code).collect()
}

/// Reading as `T` finds that a document is too deep, by any way.
fn is_too_deep<T: Decode + Validate + DeserializeOwned>(document: &[u8]) {
    let codes = codes::<T>(document);
    assert!(codes.contains(&"depth"), "{codes:?}");
    assert!(serde_json::from_slice::<T>(document).is_err());
    assert!(serde_json::from_slice::<Valid<T>>(document).is_err());
}

#[test]
fn nesting() {
    const LEVELS: usize = 100_000;
    on_a_small_stack(|| {
        for (open, close) in [("[", "]"), (r#"{"a":"#, "}"), (r#"[{"a":"#, "}]")] {
            let (open, close) = (open.repeat(LEVELS), close.repeat(LEVELS));
            for value in [open.clone(), format!("{open}0{close}")] {
                // Under a name that is not known, of a list, and in a secret.
                for document in [
                    format!(r#"{{"unknown":{value}}}"#),
                    format!(r#"{{"source_config":{{"source_dcs":{{"password":{value}}}}}}}"#),
                    format!(r#"{{"source_task":{value}}}"#),
                    format!(
                        r#"{{"advance_config":{{"kafka2kafka":{{"topic_mappings":{value}}}}}}}"#
                    ),
                ] {
                    let document = document.as_bytes();
                    is_too_deep::<UpdateEventRouterJobRequest>(document);
                    is_too_deep::<UpdateEventRouterJobResponse>(document);
                    is_too_deep::<ModifyConnectorTaskRequest>(document);
                    is_too_deep::<ModifyConnectorTaskResponse>(document);
                    is_too_deep::<Value>(document);
                }
                // The whole document, which as a body has the wrong type as well.
                let document = value.as_bytes();
                is_too_deep::<Value>(document);
                assert!(!codes::<UpdateEventRouterJobRequest>(document).is_empty());
                assert!(!codes::<ModifyConnectorTaskResponse>(document).is_empty());
            }
        }
    });
}

#[test]
fn the_depth_that_is_read() {
    on_a_small_stack(|| {
        let nested = |levels: usize| format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert!(ask::<Value>(nested(128).as_bytes()));
        assert_eq!(codes::<Value>(nested(129).as_bytes()), ["depth"]);
        // The properties that a reply's type does not name count from the document's root.
        let reply = |levels| format!(r#"{{"more":{}}}"#, nested(levels)).into_bytes();
        assert!(ask::<ModifyConnectorTaskResponse>(&reply(127)));
        assert_eq!(codes::<ModifyConnectorTaskResponse>(&reply(128)), ["depth"]);
    });
}

/// What was found, with the list as long as it may be.
fn found<T: Decode + Validate + std::fmt::Debug>(document: &str) -> Violations {
    let violations = from_slice::<T>(document.as_bytes()).unwrap_err();
    assert_eq!(violations.len(), violations.total().min(KEPT));
    let printed = violations.to_string();
    let more = violations.total() - violations.len();
    let last = printed.lines().last().unwrap();
    assert_eq!(last == format!("and {more} more"), more > 0, "{last}");
    assert_eq!(
        printed.lines().count(),
        violations.len() + usize::from(more > 0)
    );
    violations
}

fn whole_job() -> Value {
    data::bases("eventgrid", "request").unwrap()[EVERYTHING].clone()
}

#[test]
fn a_long_text() {
    let length = 5_000_000;
    for (text, count) in [("a", length), ("é", length / 2), ("😀", length / 4)] {
        let mut job = whole_job();
        job["description"] = json!(text.repeat(count));
        let violations = found::<UpdateEventRouterJobRequest>(&job.to_string());
        let only: Vec<_> = violations.iter().map(ToString::to_string).collect();
        let said =
            format!("/description: must have at most 256 characters, has {count} [max_length]");
        assert_eq!(only, [said]);
    }
    for value in [r"\u0061".repeat(length / 6), r"\n".repeat(length / 2)] {
        let document = format!(r#"{{"password":"{value}","name":"{value}"}}"#);
        let violations = found::<UpdateEventRouterJobRequest>(&document);
        assert!(violations.to_string().len() < 10_000);
        assert!(ask::<UpdateEventRouterJobResponse>(document.as_bytes()));
    }
    // A name is not shorter for being none.
    let document = format!(r#"{{"{}":1}}"#, "a".repeat(length));
    let violations = found::<ModifyConnectorTaskRequest>(&document);
    assert!(violations.iter().any(|it| it.code() == "unknown_property"));
    assert!(ask::<ModifyConnectorTaskResponse>(document.as_bytes()));
    // A number of as many digits has the right type in no location that wants 32 bits.
    let document = format!(r#"{{"task_name":{}}}"#, "9".repeat(length));
    assert!(found::<ModifyConnectorTaskResponse>(&document).total() >= 1);
}

/// A document with this many properties that no request has.
fn many_properties(count: usize) -> String {
    let properties: Vec<String> = (0..count)
        .map(|index| format!(r#""{index:x}":0"#))
        .collect();
    format!("{{{}}}", properties.join(","))
}

#[test]
fn many_unknown_properties() {
    let missing = found::<UpdateEventRouterJobRequest>("{}").total();
    for count in [250_000, 1_000_000] {
        let document = many_properties(count);
        let violations = found::<UpdateEventRouterJobRequest>(&document);
        assert_eq!(violations.total(), count + missing);

        let reply = read_shape::<UpdateEventRouterJobResponse>(document.as_bytes()).unwrap();
        assert_eq!(reply.additional_properties.len(), count);
    }
}

#[test]
fn one_name_many_times() {
    for count in [250_000, 1_000_000] {
        let document = format!("{{{}}}", vec![r#""a":0"#; count].join(","));
        let again = |violations: Violations| {
            violations.total()
                - usize::from(violations.iter().any(|it| it.code() == "unknown_property"))
        };
        assert_eq!(again(found::<Value>(&document)), count - 1);
        assert_eq!(
            again(found::<UpdateEventRouterJobResponse>(&document)),
            count - 1
        );

        let document = format!("{{{}}}", vec![r#""name":0"#; count].join(","));
        let violations = found::<UpdateEventRouterJobResponse>(&document);
        let of = |code| violations.iter().filter(|it| it.code() == code).count();
        assert_eq!(violations.total(), count);
        assert_eq!((of("type"), of("duplicate_property")), (1, KEPT - 1));
    }
}

#[test]
fn many_wrong_items() {
    for count in [250_000, 1_000_000] {
        let mut job = whole_job();
        job["advance_config"]["kafka2kafka"]["topic_mappings"] = json!(["@"]);
        let document = job
            .to_string()
            .replace(r#""@""#, &vec!["0"; count].join(","));
        let violations = found::<UpdateEventRouterJobRequest>(&document);
        assert_eq!(violations.total(), count);
        let last = violations.iter().last().unwrap();
        assert_eq!(
            last.pointer(),
            "/advance_config/kafka2kafka/topic_mappings/99"
        );

        let document = format!("[{}]", vec!["300"; count].join(","));
        assert_eq!(found::<Vec<u8>>(&document).total(), count);
    }
}

/// Lists that are to hold nothing twice.
macro_rules! unique {
    ($($name:ident: $item:ty;)*) => {$(
        #[derive(Clone, Debug, Model)]
        struct $name {
            #[spec(unique_items)]
            items: Vec<$item>,
        }
    )*};
}

unique! {
    Texts: String;
    Secrets: Secret<String>;
    Integers: u32;
    Floats: f64;
    Numbers: Number;
    Values: Value;
    Objects: Properties<u8>;
}

fn time(work: impl FnOnce()) -> Duration {
    let start = Instant::now();
    work();
    start.elapsed()
}

/// Reading a list four times as long takes about four times as long, and finds what appears twice.
fn is_linear(item: impl Fn(usize) -> String, read: impl Fn(&str) -> Vec<String>) {
    const COUNT: usize = 50_000;
    let document = |count: usize, last: Option<usize>| {
        let items = (0..count).chain(last).map(&item);
        format!(r#"{{"items":[{}]}}"#, items.collect::<Vec<_>>().join(","))
    };
    let (few, many) = (document(COUNT, None), document(4 * COUNT, None));
    // The machine may have been busy with something else.
    let mut ratios = (0..5).map(|_| {
        let few = time(|| assert_eq!(read(&few), [] as [&str; 0]));
        let many = time(|| assert_eq!(read(&many), [] as [&str; 0]));
        many.as_secs_f64() / few.as_secs_f64()
    });
    let linear = ratios.any(|ratio| ratio < 8.0);
    assert!(linear, "quadratic");

    let twice = document(4 * COUNT, Some(COUNT));
    let said = format!(
        "/items: items {COUNT} and {} are equal [unique_items]",
        4 * COUNT
    );
    assert_eq!(read(&twice), [said]);
}

fn unique<T: Decode + Validate>(document: &str) -> Vec<String> {
    let violations = from_slice::<T>(document.as_bytes()).err();
    let violations = violations.iter().flat_map(Violations::iter);
    violations.map(ToString::to_string).collect()
}

#[test]
fn unique_texts() {
    is_linear(|index| format!(r#""{index:032}""#), unique::<Texts>);
    is_linear(|index| format!(r#""{index:032}""#), unique::<Secrets>);
}

#[test]
fn unique_numbers() {
    is_linear(|index| format!("{index}.0"), unique::<Integers>);
    is_linear(|index| format!("{index}.5"), unique::<Floats>);
    // High bits alone differ.
    is_linear(|index| (index << 40).to_string(), unique::<Numbers>);
}

#[test]
fn unique_objects() {
    let object = |index: usize| format!(r#"{{"a":{index},"b":[{index}],"c":"{index:08}"}}"#);
    is_linear(object, unique::<Values>);
    is_linear(|index| format!(r#"{{"{index:08}":0}}"#), unique::<Objects>);
    is_linear(|index| format!("[[[{index}]]]"), unique::<Values>);
}
