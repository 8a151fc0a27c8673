//! Operations with several responses: each status code is read as what the document says of it.

use http::Response;
use specwright_runtime::Secret;
use specwright_runtime::operation::{Operation, Received, ResponseError};
use specwright_tests::goldens::responses::{
    CancelOrder, CancelOrderFailure, GetOrder, GetOrderFailure, ListOrders, ListOrdersFailure,
    PlaceOrder, PlaceOrderFailure, PlaceOrderSuccess,
};

/// What an operation makes of a response.
fn read<O: Operation>(
    status: u16,
    headers: &[(&str, &str)],
    body: &str,
) -> Result<O::Success, ResponseError<O::Failure>> {
    let headers = headers.to_vec();
    O::response(Received::new(status, &headers, body.as_bytes()))
}

/// The documented failure.
fn failure<O: Operation<Failure: Clone>>(status: u16, body: &str) -> O::Failure {
    let headers = [("Retry-After", "7")];
    let Err(error) = read::<O>(status, &headers, body) else {
        panic!("{status} is a success");
    };
    assert_eq!(error.response().status, status);
    assert_eq!(error.response().body, body.as_bytes());
    error.failure().expect("it is documented").clone()
}

#[test]
fn the_closest_description_holds() {
    assert!(matches!(
        failure::<ListOrders>(404, "anything"),
        ListOrdersFailure::NotFound
    ));
    let busy = failure::<ListOrders>(429, "");
    assert!(
        matches!(&busy, ListOrdersFailure::TooManyRequests { retry_after: Some(it), .. } if it == "7")
    );
    for other in [100, 301, 400, 403, 500, 599] {
        let failure = failure::<ListOrders>(other, r#"{"title":"no"}"#);
        let ListOrdersFailure::Default { status, body, .. } = failure else {
            panic!("{failure:?}");
        };
        assert_eq!((status, &*body.title), (other, "no"));
    }
}

#[test]
fn a_range_is_for_its_hundred() {
    for status in [200, 206, 299] {
        let headers = [("link", "next")];
        let success = read::<ListOrders>(status, &headers, r#"[{"item":"bread"}]"#).unwrap();
        assert_eq!(success.status, status);
        assert_eq!(success.link.as_deref(), Some("next"));
        assert_eq!(success.body.0[0].item, "bread");
    }
    for status in [400, 499] {
        let PlaceOrderFailure::Status4xx {
            status: kept, body, ..
        } = failure::<PlaceOrder>(status, r#"{"reason":"sold out"}"#)
        else {
            panic!("{status}");
        };
        assert_eq!((kept, body.reason.as_deref()), (status, Some("sold out")));
    }
    for status in [200, 203, 399, 500] {
        let error = read::<PlaceOrder>(status, &[], "{}").unwrap_err();
        assert!(
            matches!(error, ResponseError::Undocumented { .. }),
            "{status}"
        );
        assert_eq!(error.failure(), None);
    }
}

#[test]
fn successes_are_told_apart() {
    let created = read::<PlaceOrder>(201, &[], r#"{"item":"bread"}"#).unwrap();
    assert!(matches!(created, PlaceOrderSuccess::Created { body, .. } if body.item == "bread"));
    let accepted = read::<PlaceOrder>(202, &[], "whatever").unwrap();
    assert_eq!(accepted, PlaceOrderSuccess::Accepted);
    assert!(read::<CancelOrder>(204, &[], "").is_ok());
    let conflict = failure::<CancelOrder>(409, r#"{"title":"sent"}"#);
    assert!(matches!(conflict, CancelOrderFailure::Conflict { body, .. } if body.title == "sent"));
}

#[test]
fn where_only_default_is_documented_the_status_decides() {
    let body = r#"{"item":"bread"}"#;
    assert_eq!(read::<GetOrder>(200, &[], body).unwrap().status, 200);
    let failure = failure::<GetOrder>(404, body);
    assert!(matches!(
        failure,
        GetOrderFailure::Default { status: 404, .. }
    ));
}

#[test]
fn a_failure_of_another_shape_is_an_error_of_its_own() {
    for (status, body) in [(500, "<html>"), (418, "{}"), (200, "{}")] {
        let error = read::<ListOrders>(status, &[], body).unwrap_err();
        let ResponseError::Shape(error) = error else {
            panic!("{status}: {error:?}");
        };
        assert_eq!(error.response.status, status);
    }
}

#[test]
fn queries_and_headers_are_sent_as_documented() {
    let operation = ListOrders::builder().limit(10).x_trace("t 1").build();
    let request = operation.to_http("https://example.com/shop").unwrap();
    assert_eq!(request.uri(), "https://example.com/shop/orders?limit=10");
    assert_eq!(request.headers()["x-trace"], "t 1");
    let operation = ListOrders::builder()
        .limit(-1)
        .x_trace("t")
        .state("half open&done")
        .key(Secret::<String>::from("hunter2"))
        .build();
    let request = operation.to_http("https://example.com").unwrap();
    let query = "limit=-1&state=half%20open%26done&key=hunter2";
    assert_eq!(request.uri().query(), Some(query));
    assert!(!format!("{operation:?} {:?}", operation.query()).contains("hunter2"));
}

#[test]
fn an_optional_body_is_sent_with_its_media_type_or_not_at_all() {
    let without = PlaceOrder::builder().build();
    let request = without.to_http("https://example.com").unwrap();
    assert!(request.body().is_empty() && request.headers().is_empty());
    let body = specwright_runtime::from_str(r#"{"item":"bread"}"#).unwrap();
    let with = PlaceOrder::builder().body(body).build();
    let request = with.to_http("https://example.com").unwrap();
    assert_eq!(request.headers()["content-type"], "application/json");
    assert_eq!(request.body()[..], br#"{"item":"bread"}"#[..]);
    let response = Response::builder().status(202).body("").unwrap();
    assert!(PlaceOrder::from_http(&response).is_ok());
}
