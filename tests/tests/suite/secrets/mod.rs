//! No output of any kind holds a secret, wherever it is and whatever is wrong beside it.

mod documents;
mod position;
mod printed;

use std::fmt::Debug;
use std::panic::{AssertUnwindSafe, catch_unwind};

use huaweicloud_streams::operation::Operation;
use huaweicloud_streams::{Secret, from_slice};
use specwright_tests::documents::{EVERYTHING, data};
use specwright_tests::judge::Judge;
use specwright_tests::workspace;

use documents::{cut, properties, surroundings};
use position::{Position, positions};
use printed::{Printed, everything_of, job_call, judged, shows_secret, task_call};

/// What is hidden, as a string and as a number.
const TEXT: &str = "Kx9Qv4Wz7Jb2Np5Rt8";
const DIGITS: &str = "918273645546372819";
/// What represents the value while a document is put together.
const HERE: &str = "@here@";
/// A name that is made known, as names are.
const NAME: &str = "Ym3Hc6Ud1Gf0";

/// What is printed of a document, if it shows the secret.
fn leak(position: &Position, judge: &Judge, document: &[u8]) -> Option<String> {
    let mut printed = everything_of(position.operation, position.body, document);
    judged(judge, document, &mut printed);
    printed.secret_in().map(|(what, text)| {
        let document = String::from_utf8_lossy(document);
        let start: String = document.chars().take(3000).collect();
        let text: String = text.chars().take(1500).collect();
        let at = &position.pointer;
        format!(
            "{} {}: {at}: {what} shows the secret:\n{text}\nof\n{start}",
            position.operation, position.body
        )
    })
}

#[test]
fn no_output_holds_a_secret() {
    let positions = positions();
    assert!(
        positions.len() >= 12,
        "{} secrets were found",
        positions.len()
    );
    let mut leaks = Vec::new();
    let mut read = 0;
    for position in &positions {
        let judge = Judge::find(position.operation, position.body).unwrap();
        let texts = properties(position).into_iter().map(String::into_bytes);
        let values = surroundings(position)
            .into_iter()
            .map(|value| value.to_string().replace(HERE, TEXT).into_bytes());
        for document in texts.chain(values).chain(cut(position)) {
            leaks.extend(leak(position, &judge, &document));
            read += 1;
        }
    }
    println!("{read} documents, {} secrets", positions.len());
    assert!(
        leaks.is_empty(),
        "{} leaks, the first:\n{}",
        leaks.len(),
        leaks[0]
    );
}

/// The documents are those they are meant to be: what should be valid is, and the rest is not.
#[test]
fn the_documents_hold_the_secret() {
    for position in positions() {
        let judge = Judge::find(position.operation, position.body).unwrap();
        let texts = properties(&position);
        let valid = judge.typed(texts[0].as_bytes());
        assert!(valid.valid, "{}: {valid:?}", position.pointer);
        assert!(judge.typed(texts[1].as_bytes()).valid);
        let rejected = texts[2..]
            .iter()
            .filter(|text| !judge.typed(text.as_bytes()).valid);
        assert!(rejected.count() > 40);
        assert!(shows_secret(&texts[0]));
        assert!(!shows_secret(&position.document.to_string()));
    }
}

#[test]
fn tokens_do_not_print() {
    for (service, operation) in [
        ("eventgrid", "UpdateEventRouterJob"),
        ("kafka", "ModifyConnectorTask"),
    ] {
        let spec = workspace::json(&format!("spec/{service}.json")).unwrap();
        let schemes = spec["components"]["securitySchemes"].as_object().unwrap();
        let headers: Vec<_> = schemes
            .values()
            .filter(|scheme| scheme["in"] == "header")
            .collect();
        let bases = data::bases(service, "request").unwrap();
        let body = bases[EVERYTHING].to_string();
        for token in [
            TEXT.to_owned(),
            DIGITS.to_owned(),
            format!("{TEXT}\r\nX-Evil: {TEXT}"),
            format!("{TEXT}\u{0}"),
            format!("é{TEXT}"),
        ] {
            let mut printed = Printed::default();
            let sent: Vec<_> = if service == "eventgrid" {
                let call = job_call(from_slice(body.as_bytes()).unwrap(), &token);
                tokens(&call, &mut printed)
            } else {
                let call = task_call(from_slice(body.as_bytes()).unwrap(), &token);
                tokens(&call, &mut printed)
            };
            // Every header that logs in is one of those that were looked at.
            for scheme in &headers {
                let name = scheme["name"].as_str().unwrap();
                assert!(sent.contains(&name), "{operation}: {name}");
            }
            assert!(printed.secret_in().is_none(), "{:?}", printed.secret_in());
        }
    }
}

/// The names of the secret headers.
fn tokens<O: Operation + Debug>(operation: &O, printed: &mut Printed) -> Vec<&'static str> {
    printed.debug("an operation", operation);
    let headers = operation.headers();
    printed.debug("its headers", &headers);
    for endpoint in ["https://example.com", "no endpoint", ""] {
        match operation.to_http(endpoint) {
            Ok(request) => printed.debug("its request", &request),
            Err(error) => printed.error("why there is no request", &error),
        }
    }
    let secret = headers.iter().filter(|header| header.is_secret());
    secret
        .map(|header| {
            assert!(shows_secret(header.expose()));
            header.name()
        })
        .collect()
}

#[test]
fn a_secret_says_its_name_alone() {
    let mut printed = Printed::default();
    printed.debug("a string", &Secret::new(TEXT));
    printed.debug("a list", &Secret::new(vec![TEXT, DIGITS]));
    printed.debug("a number", &Secret::new(DIGITS.parse::<u64>().unwrap()));
    printed.debug("an optional one", &Some(Secret::new(TEXT)));
    assert!(printed.secret_in().is_none(), "{:?}", printed.secret_in());
}

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
}

#[test]
fn nothing_panics_and_so_says_nothing() {
    let positions = positions();
    let mut chance = Chance(7);
    let mut panics = 0;
    for _ in 0..1000 {
        let position = &positions[chance.below(positions.len())];
        let texts = properties(position);
        let mut document = texts[chance.below(texts.len())].clone().into_bytes();
        for _ in 0..=chance.below(3) {
            let at = chance.below(document.len());
            let byte = b"{}[]\",:\\\n0e-\xff\x00"[chance.below(14)];
            match chance.below(3) {
                0 => document[at] = byte,
                1 => document.insert(at, byte),
                _ => drop(document.remove(at)),
            }
        }
        let read = || everything_of(position.operation, position.body, &document);
        panics += usize::from(catch_unwind(AssertUnwindSafe(read)).is_err());
    }
    assert_eq!(panics, 0);
}
