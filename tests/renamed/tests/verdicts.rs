//! The derives work where the runtime has another name.

use rt::operation::{Operation, Received, ResponseError};
use rt::{Decode, Valid, Validate, Violation, from_str};
use specwright_tests_renamed::orders::{Order, PutOrder, PutOrderFailure};
use specwright_tests_renamed::{Closed, Job, Jobs, Mode, Page};

fn found<T: Decode + Validate>(document: &str) -> Vec<String> {
    let violations = from_str::<T>(document).err();
    let told = |violation: &Violation| format!("{} {}", violation.pointer(), violation.code());
    violations
        .iter()
        .flat_map(|violations| violations.iter().map(told))
        .collect()
}

#[test]
fn valid_documents_are_read() {
    let nothing: [String; 0] = [];
    assert_eq!(
        found::<Job>(
            r#"{"mode":"on","name":"abc","list":[1.5],"note":null,"password":null,"x":"yy"}"#
        ),
        nothing
    );
    assert_eq!(
        found::<Jobs>(r#"[{"mode":"off","list":[1],"note":"a"}]"#),
        nothing
    );
    assert_eq!(found::<Closed>(r#"{"a":1}"#), nothing);
}

#[test]
fn each_mistake_is_found() {
    assert_eq!(
        found::<Job>(r#"{"mode":"x","name":"Abcd","list":[1,0.7,1],"note":"b","x":"yyy"}"#),
        [
            "/mode enum",
            "/name max_length",
            "/name pattern",
            "/list unique_items",
            "/list/1 minimum",
            "/list/1 multiple_of",
            "/note enum",
            "/x max_length",
        ]
    );
    assert_eq!(
        found::<Job>(r#"{"mode":"on"}"#),
        [" required", " required_when", " at_least_one_of"]
    );
    assert_eq!(
        found::<Job>(r#"{"mode":"off","name":"a","note":null,"x":"","y":""}"#),
        [" dependent_required", " condition", " condition"]
    );
    assert_eq!(found::<Closed>(r#"{"a":1,"b":2}"#), ["/b unknown_property"]);
    assert_eq!(found::<Jobs>("{}"), [" type"]);
}

#[test]
fn values_are_built_and_checked() {
    let job = Job::builder()
        .mode("on")
        .maybe_note(None)
        .name("a")
        .list([1.0]);
    let job = job.build();
    assert_eq!(job.mode, Mode::On);
    assert!(job.validate().is_ok());
    let page = Page {
        size: 10,
        items: vec![job],
    };
    let violations = page.validate().unwrap_err();
    let first = violations.iter().next().unwrap();
    assert_eq!((first.pointer(), first.code()), ("/size", "maximum"));
}

#[test]
fn generated_code_knows_the_runtime_by_its_other_name() {
    let nothing: [String; 0] = [];
    let order = r#"{"item":"bread","size":"large","amount":2,"tags":["a"],"key":"k"}"#;
    assert_eq!(found::<Order>(order), nothing);
    assert_eq!(
        found::<Order>(
            r#"{"item":"B","size":"huge","tags":["a","a"],"amount":0,"next":{"item":"b"},"x":1}"#
        ),
        [
            " condition",
            "/item pattern",
            "/size enum",
            "/tags unique_items",
            "/amount minimum",
            "/x unknown_property",
        ]
    );
    assert_eq!(
        found::<Order>(r#"{"item":"b","size":"large","key":"k"}"#),
        [" required"]
    );
    let body: Valid<Order> = from_str(order).unwrap();
    let call = PutOrder::builder().id("a b").dry(true).body(body).build();
    assert_eq!(call.path().unwrap(), "/orders/a%20b");
    assert_eq!(call.query().unwrap().as_str(), "dry=true");
    let content = call.content().unwrap().unwrap();
    assert_eq!(content.body[..], *order.as_bytes());
    let nothing: [(&str, &str); 0] = [];
    let error = PutOrder::response(Received::new(404, &nothing, b"")).unwrap_err();
    assert_eq!(error.failure(), Some(&PutOrderFailure::NotFound));
    let error = PutOrder::response(Received::new(500, &nothing, b"")).unwrap_err();
    assert!(matches!(error, ResponseError::Undocumented { .. }));
}
