//! A whole operation: everything that is wrong at once, credentials, bodies, and what is answered.

use std::convert::Infallible;

use specwright_runtime::operation::{
    Basic, Content, FieldStyle, File, Multipart, Operation, Parameter, PathError, Receive,
    ReceiveError, Received, ReceivedRequest, RequestReader, Respond, RespondError, ResponseError,
    ResponseWriter, Style, WireType,
};
use specwright_runtime::{Model, Secret, Valid};

#[derive(Clone, Debug, PartialEq, Model)]
struct Order {
    #[spec(min_length = 2)]
    item: String,
    #[spec(minimum = 1)]
    number: Option<u32>,
    tags: Option<Vec<String>>,
}

#[derive(Debug, PartialEq)]
enum Sent {
    Json(Valid<Order>),
    Form(Valid<Order>),
    Parts(Valid<Order>, File),
    Text(String),
}

#[derive(Debug)]
struct PutOrder {
    id: u32,
    dry_run: Option<bool>,
    token: Secret<String>,
    body: Sent,
}

impl Operation for PutOrder {
    const ID: &'static str = "PutOrder";
    const METHOD: &'static str = "PUT";
    const PATH_TEMPLATE: &'static str = "/orders/{id}";
    type Success = Infallible;
    type Failure = Infallible;

    fn path(&self) -> Result<String, PathError> {
        unreachable!()
    }

    fn response(_: Received<'_>) -> Result<Infallible, ResponseError<Infallible>> {
        unreachable!()
    }
}

#[derive(Model)]
struct Parameters {
    #[spec(minimum = 10)]
    id: u32,
    #[spec(name = "dry-run")]
    dry_run: Option<bool>,
    #[spec(name = "X-Trace", max_length = 3)]
    trace: String,
}

const ORDER: WireType = WireType::NONE.object(&[
    ("item", WireType::STRING),
    ("number", WireType::BARE),
    ("tags", WireType::NONE.list(&WireType::STRING)),
]);

impl Receive for PutOrder {
    fn read(request: &mut RequestReader<'_>) -> Option<Self> {
        const PARAMETERS: &[Parameter] = &[
            Parameter::path("id", Style::SIMPLE, WireType::BARE),
            Parameter::query("dry-run", Style::FORM.exploded(), WireType::BARE),
            Parameter::header("X-Trace", Style::SIMPLE, WireType::STRING).required(),
        ];
        const MEDIA_TYPES: &[&str] = &[
            "application/json",
            "application/x-www-form-urlencoded",
            "multipart/form-data",
            "text/plain",
        ];
        let token = request.authorization("Bearer");
        let token = request.authorized("token", token);
        let parameters = request.parameters::<Parameters>(PARAMETERS);
        let body = match request.media_type(MEDIA_TYPES) {
            None => None,
            Some(0) => request.json().map(Sent::Json),
            Some(1) => request
                .form(&ORDER, &[("tags", FieldStyle::Joined(","))])
                .map(Sent::Form),
            Some(2) => request.parts().and_then(|mut parts| {
                let file = parts.file(request, "file");
                let fields = parts.fields(request, &ORDER, &[]);
                Some(Sent::Parts(fields?, file?))
            }),
            Some(_) => request.text().map(Sent::Text),
        };
        let parameters = parameters?;
        Some(Self {
            id: parameters.id,
            dry_run: parameters.dry_run,
            token: token?,
            body: body?,
        })
    }
}

const HEAD: [(&str, &str); 2] = [("authorization", "bearer t0p"), ("x-trace", "abc")];

fn receive(
    target: &str,
    headers: &[(&str, &str)],
    content: Option<&Content>,
) -> Result<Valid<PutOrder>, ReceiveError> {
    let mut headers = headers.to_vec();
    let body = content.map_or(&[][..], |content| &content.body[..]);
    if let Some(content) = content {
        headers.push(("content-type", &content.media_type));
    }
    PutOrder::receive(ReceivedRequest::new("PUT", target, &headers, body))
}

fn order() -> Valid<Order> {
    specwright_runtime::from_str(r#"{"item": "bread & butter", "number": 2, "tags": ["a", "é"]}"#)
        .unwrap()
}

#[test]
fn all_of_it_is_read() {
    let json = Content::json(&order()).unwrap();
    let received = receive("/orders/12?dry-run=true", &HEAD, Some(&json)).unwrap();
    assert_eq!((received.id, received.dry_run), (12, Some(true)));
    assert_eq!(received.token.expose(), "t0p");
    assert_eq!(received.body, Sent::Json(order()));
    let form = Content::form(&order(), &[("tags", FieldStyle::Joined(","))]).unwrap();
    let received = receive("/orders/12", &HEAD, Some(&form)).unwrap();
    assert_eq!(received.body, Sent::Form(order()));
    let mut parts = Multipart::default();
    parts.fields(&order(), &[]).unwrap();
    let file = File::new(*b"a\r\n--b")
        .named("a \"b\"; c.csv")
        .media_type("text/csv");
    parts.file("file", &file, "text/plain");
    let received = receive("/orders/12", &HEAD, Some(&parts.finish())).unwrap();
    assert_eq!(received.body, Sent::Parts(order(), file));
    let text = Content::text("text/plain; charset=utf-8", "bröd");
    let received = receive("/orders/12", &HEAD, Some(&text)).unwrap();
    assert_eq!(received.body, Sent::Text("bröd".to_owned()));
}

#[test]
fn everything_wrong_is_told_at_once() {
    let body = Content::new(
        "application/json",
        br#"{"item": "x", "number": 0}"#.to_vec(),
    );
    let headers = [("authorization", "bearer t0p"), ("x-trace", "abcd")];
    let error = receive("/orders/9?dry-run=perhaps", &headers, Some(&body)).unwrap_err();
    assert_eq!(
        error.to_string(),
        "path `id`: must be at least 10 [minimum]\n\
         query `dry-run`: expected a boolean, found a string [type]\n\
         header `X-Trace`: must have at most 3 characters, has 4 [max_length]\n\
         body /item: must have at least 2 characters, has 1 [min_length]\n\
         body /number: must be at least 1 [minimum]"
    );
    let response = error.to_response();
    assert_eq!(response.status, 400);
    assert_eq!(
        response.header("content-type"),
        Some("application/problem+json")
    );
    let problem: serde_json::Value = serde_json::from_slice(&response.body).unwrap();
    assert_eq!(
        problem["errors"][2],
        serde_json::json!({
            "in": "header", "parameter": "X-Trace", "pointer": "", "code": "max_length",
            "message": "must have at most 3 characters, has 4", "maximum": 3, "actual": 4,
        })
    );
}

#[test]
fn the_status_says_what_is_wrong() {
    let json = Content::json(&order()).unwrap();
    let xml = Content::text("application/xml", "<order/>");
    for (target, headers, content, status, text) in [
        (
            "/orders",
            &HEAD[..],
            Some(&json),
            404,
            "the operation has the path /orders/{id}",
        ),
        (
            "/orders/12",
            &HEAD[1..],
            Some(&json),
            401,
            "credentials `token`: is missing, or cannot be read [credentials]",
        ),
        (
            "/orders/12",
            &HEAD,
            None,
            400,
            "body: is missing [required]",
        ),
        (
            "/orders/12",
            &HEAD[..1],
            Some(&json),
            400,
            "header `X-Trace`: is missing [required]",
        ),
        (
            "/orders/12",
            &HEAD,
            Some(&xml),
            415,
            "body: must be in one of the media types",
        ),
    ] {
        let error = receive(target, headers, content).unwrap_err();
        assert_eq!(error.status(), status);
        assert!(error.to_string().starts_with(text), "{error}");
    }
    let none: [(&str, &str); 0] = [];
    let get = PutOrder::receive(ReceivedRequest::new("GET", "/orders/12", &none, b""));
    let error = get.unwrap_err();
    assert_eq!(
        (error.status(), error.to_response().header("allow")),
        (405, Some("PUT"))
    );
}

#[test]
fn bodies_that_are_no_forms_are_told_of() {
    for (media_type, body, expected) in [
        (
            "multipart/form-data",
            "x",
            "body: must be parts with the boundary that its media type says [syntax]",
        ),
        (
            "multipart/form-data; boundary=b",
            "--b\r\n\r\n\r\n--c",
            "body: must be parts with the boundary that its media type says [syntax]",
        ),
        (
            "multipart/form-data; boundary=b",
            "--b\r\nContent-Disposition: form-data; name=item\r\n\r\nxy\r\n--b--",
            "body: required property `file` is missing [required]",
        ),
        (
            "application/x-www-form-urlencoded",
            "item=xy&number=%ff",
            "body: what is percent-encoded is no UTF-8 [encoding]",
        ),
        (
            "application/x-www-form-urlencoded",
            "item=xy&item=z",
            "body /item: is given more than once [repeated]",
        ),
    ] {
        let content = Content::new(media_type, body.as_bytes().to_vec());
        let error = receive("/orders/12", &HEAD, Some(&content)).unwrap_err();
        assert_eq!(error.to_string(), expected);
    }
}

#[test]
fn secrets_do_not_print() {
    let headers = vec![("authorization", "Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")];
    let request = ReceivedRequest::new("GET", "/?key=s3cret", &headers, b"s3cret");
    let printed = format!("{request:?}");
    assert!(
        !printed.contains("s3cret") && !printed.contains("QWxh"),
        "{printed}"
    );
}

/// What a request prints while it is read.
struct Printed(String);

impl Operation for Printed {
    const ID: &'static str = "Printed";
    const METHOD: &'static str = "GET";
    const PATH_TEMPLATE: &'static str = "/{key}";
    type Success = Infallible;
    type Failure = Infallible;

    fn path(&self) -> Result<String, PathError> {
        unreachable!()
    }

    fn response(_: Received<'_>) -> Result<Infallible, ResponseError<Infallible>> {
        unreachable!()
    }
}

impl Receive for Printed {
    fn read(request: &mut RequestReader<'_>) -> Option<Self> {
        Some(Self(format!("{request:?}")))
    }
}

#[test]
fn secrets_do_not_print_while_they_are_read() {
    let headers = [("X-Key", "s3cret")];
    let request = ReceivedRequest::new("GET", "/s3cret?key=s3cret", &headers, b"");
    let printed = Printed::receive(request).unwrap().into_inner();
    assert!(printed.0.contains("RequestReader"), "{}", printed.0);
    assert!(!printed.0.contains("s3cret"), "{}", printed.0);
}

/// RFC 7617, section 2.
struct Login(Option<Basic>);

impl Operation for Login {
    const ID: &'static str = "Login";
    const METHOD: &'static str = "GET";
    const PATH_TEMPLATE: &'static str = "";
    type Success = Infallible;
    type Failure = Infallible;

    fn path(&self) -> Result<String, PathError> {
        unreachable!()
    }

    fn response(_: Received<'_>) -> Result<Infallible, ResponseError<Infallible>> {
        unreachable!()
    }
}

impl Receive for Login {
    fn read(request: &mut RequestReader<'_>) -> Option<Self> {
        Some(Self(request.basic()))
    }
}

#[test]
fn users_and_passwords_are_read() {
    let headers = [("Authorization", "basic QWxhZGRpbjpvcGVuIHNlc2FtZQ==")];
    let login = Login::receive(ReceivedRequest::new("HEAD", "/anywhere", &headers, b""));
    let login = login.unwrap().into_inner();
    assert_eq!(
        login.0,
        Some(Basic::new("Aladdin", "open sesame".to_owned()))
    );
}

struct Taken(Order);

impl Respond for Taken {
    fn respond(&self) -> Result<specwright_runtime::operation::RawResponse, RespondError> {
        let mut response = ResponseWriter::new(202);
        response.header("X-Wait", Some(&5))?;
        response.json(Some("application/json"), &self.0)?;
        Ok(response.finish())
    }
}

#[test]
fn an_answer_is_checked() {
    let mut taken = Taken(order().into_inner());
    let response = taken.respond().unwrap();
    assert_eq!(
        (response.status, response.header("X-WAIT")),
        (202, Some("5"))
    );
    taken.0.item.clear();
    let error = taken.respond().unwrap_err().to_string();
    assert_eq!(
        error,
        "the body of the response is not as documented\n/item: must have at least 2 characters, has 0 [min_length]"
    );
    let of = |status| ResponseWriter::of(status, 400..=499, &[404..=404]).map(|_| ());
    assert!(of(409).is_ok());
    for status in [404, 500, 0] {
        assert!(matches!(of(status), Err(RespondError::Status(found)) if found == status));
    }
}
