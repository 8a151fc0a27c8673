//! Both sides of operations: what a client sends is received as it was sent, and what a server answers is read as it was
//! answered.

use http::{Request, Response};
use serde_json::json;
use specwright_runtime::operation::{
    Basic, Content, Events, File, Lines, Operation, Receive, Respond, RespondError, ResponseError,
};
use specwright_runtime::{Integer, Valid, Validate, from_value};
use specwright_tests::atlas::{
    DropTiles, FindPlaces, Kind, ListMarks, OrderParameter, PageParameter,
    SessionOrKeyAndReaderOrEditor, ShowTile, SinceParameter,
};
use specwright_tests::media_types::{
    GetNote, GetNoteFailure, GetNoteOkBody, GetNoteSuccess, Listen, ListenSuccess, Note, Patch,
    PutNote, PutNoteBody, Search, SearchRequest, SearchRequestAt, SearchRequestNear, SearchSuccess,
    Upload, UploadFields, UploadParts, UploadRequest, XStateHeader,
};
use specwright_tests::statuses::{
    Job, StartJob, StartJobDefaultBody, StartJobFailure, StartJobSuccess, Trouble,
};

use crate::parameters::{extent, show_tile};

const ENDPOINT: &str = "https://service.example";

/// What a server receives of what a client sends, printed: operations have no other equality, and secrets print as none.
#[track_caller]
fn assert_same<O: Receive + std::fmt::Debug>(sent: &O) -> Valid<O> {
    let request: Request<Vec<u8>> = sent.to_http(ENDPOINT).unwrap().map(Vec::from);
    let received = O::from_http_request(&request);
    let received = received.unwrap_or_else(|error| panic!("{request:?}\n{error}"));
    assert_eq!(format!("{:?}", *received), format!("{sent:?}"));
    received
}

fn valid<T: Validate>(value: T) -> Valid<T> {
    Valid::new(value).unwrap_or_else(|_| panic!("it is valid"))
}

fn note() -> Valid<Note> {
    valid(Note::builder().text("a & b = \u{e4}").stars(3).build())
}

#[test]
fn parameters_of_every_style_are_received() {
    let mut find = FindPlaces::builder().ids([7, 8].to_vec()).build();
    assert_same(&find);
    find.tag = Some(["a b".to_owned(), "c,d".to_owned()].to_vec());
    find.near = Some([8.5, 47.0].to_vec());
    find.kind = Some([Kind::City, Kind::Peak].to_vec());
    find.r#box = Some(extent(
        &json!({"from": {"width": 1, "height": 2}, "marks": ["x", "y"]}),
    ));
    let page = json!({"number": 2, "sort": ["a", "b"], "more": true});
    find.page = Some(from_value::<PageParameter>(&page).unwrap().into_inner());
    let scores = [("a".to_owned(), 1), ("b".to_owned(), 2)];
    find.scores = Some(scores.into_iter().collect());
    find.under = Some("/europe/é?x=1".to_owned());
    find.limit = Some(5);
    find.order = Some(OrderParameter::Newest);
    let since = from_value::<SinceParameter>(&json!("2024-05")).unwrap();
    find.since = Some(since.into_inner());
    find.owner = Some(String::new());
    find.filter = Some(extent(&json!({"from": {"width": 3}})));
    find.area = Some("1 km²".to_owned());
    find.sid = Some("s&d".into());
    let received = assert_same(&find);
    assert_eq!(received.sid.as_ref().unwrap().expose(), "s&d");
    let mut show = show_tile();
    assert_same(&show);
    show.size.height = Some(128);
    show.scale = Some(2);
    show.x_trace = Some(["a b".to_owned(), "c,d".to_owned()].to_vec());
    show.x_hint = Some([("dry".to_owned(), true)].into_iter().collect());
    show.seen = Some([1, 2].to_vec());
    let received = assert_same(&show);
    assert_eq!(received.api_key.expose(), "k&y");
}

#[test]
fn each_alternative_of_security_is_received() {
    type Credentials = SessionOrKeyAndReaderOrEditor;
    for credentials in [
        Credentials::Session("s1".into()),
        Credentials::KeyAndReader {
            api_key: "k".into(),
            reader: "r".into(),
        },
        Credentials::Editor(Basic::new("ann", "pw".to_owned())),
    ] {
        assert_same(&ListMarks::builder().credentials(credentials).build());
    }
    let editor = Basic::new("ann", "p:w".to_owned());
    assert_same(&DropTiles::builder().editor(editor.clone()).build());
    let nobody = DropTiles::builder().editor(editor).build();
    let nobody = nobody.to_http(ENDPOINT).unwrap();
    let nobody = Request::delete(nobody.uri()).body(Vec::new()).unwrap();
    let error = DropTiles::from_http_request(&nobody).unwrap_err();
    assert_eq!(error.status(), 401);
}

#[test]
fn bodies_of_every_media_type_are_received() {
    for body in [
        PutNoteBody::VndNotesJson(note()),
        PutNoteBody::Form(note()),
        PutNoteBody::Markdown("*ä*".to_owned()),
        PutNoteBody::Pdf(b"%PDF".to_vec()),
        PutNoteBody::Image(Content::new("image/gif", b"GIF89a".to_vec())),
    ] {
        assert_same(&PutNote::builder().id("1").body(body).build());
    }
    let search = SearchRequest::builder()
        .q("ä +&=")
        .tags(vec!["a".to_owned(), "b,c".to_owned()])
        .days([1, 2].map(Integer::from).to_vec())
        .near(SearchRequestNear::builder().x(1.5).y(2.0).build())
        .at(SearchRequestAt::builder().lat(3.5).build())
        .build();
    assert_same(&Search::builder().body(valid(search)).build());
    assert_same(&UploadFields::builder().build());
    assert_same(&UploadFields::builder().body(note()).build());
    assert_same(&Patch::builder().body(vec![0, 255]).build());
    let fields = UploadRequest::builder()
        .title("A title")
        .size(3)
        .tags(vec!["x".to_owned(), "y".to_owned()])
        .note(note().into_inner())
        .build();
    let file = |name: &str| {
        File::new(*b"1,2\r\n--\r\n")
            .named(name)
            .media_type("text/csv")
    };
    let parts = UploadParts::builder()
        .fields(valid(fields))
        .file(file("a \"b\".csv"))
        .more(vec![file("1"), file("2")])
        .build();
    assert_same(&Upload::builder().body(parts).build());
}

#[test]
fn everything_that_is_wrong_is_told_at_once() {
    let target = "/tiles/city,sea/.3.x;width=0/a.png?size=big&api_key=k";
    let request = Request::get(target)
        .header("authorization", "Bearer t")
        .header("cookie", "theme=grey")
        .body(Vec::new());
    let error = ShowTile::from_http_request(&request.unwrap()).unwrap_err();
    let found = error.violations().unwrap();
    let found: Vec<String> = found.iter().map(ToString::to_string).collect();
    assert_eq!(
        found,
        [
            "path `layers` /1: must be one of \"city\", \"lake\", \"peak\" [enum]",
            "path `at` /1: expected an integer, found a string [type]",
            "path `size` /width: must be at least 1 [minimum]",
            "query `size`: expected an integer, found a string [type]",
            "header `X-Client`: is missing [required]",
            "cookie `theme`: must be one of \"dark\", \"light\" [enum]",
        ]
    );
    let spec = found_spec(&error.to_response().body);
    assert!(
        spec.iter().all(|it| it.starts_with("specs/atlas.json#/")),
        "{spec:?}"
    );
}

fn found_spec(body: &[u8]) -> Vec<String> {
    let problem: serde_json::Value = serde_json::from_slice(body).unwrap();
    let errors = problem["errors"].as_array().unwrap();
    let spec = errors
        .iter()
        .map(|it| it["spec"].as_str().unwrap_or_default());
    spec.map(str::to_owned).collect()
}

/// What a client reads of what a server answers.
fn read<O: Operation>(answer: &impl Respond) -> Result<O::Success, ResponseError<O::Failure>> {
    let response: Response<Vec<u8>> = answer.to_http_response().unwrap();
    O::from_http(&response)
}

#[test]
fn responses_are_read_as_they_were_answered() {
    let bodies = [
        GetNoteOkBody::Json(note().into_inner()),
        GetNoteOkBody::Text("ä".to_owned()),
    ];
    for body in bodies {
        let answer = GetNoteSuccess {
            x_rate_limit: Some(7),
            x_draft: Some(true),
            x_state: Some(XStateHeader::Open),
            x_days: Some(vec![1, 2]),
            x_tags: Some(vec!["a".to_owned(), "b".to_owned()]),
            last_modified: Some("2024-05-01T00:00:00Z".to_owned()),
            x_odd: None,
            body,
        };
        assert_eq!(read::<GetNote>(&answer).unwrap(), answer);
    }
    let failure = GetNoteFailure::NotFound {
        body: "<p>none</p>".to_owned(),
    };
    let error = read::<GetNote>(&failure).unwrap_err();
    assert_eq!(error.failure(), Some(&failure));
    let found = SearchSuccess {
        body: Lines::new(*b"{\"text\":\"a\"}\n{\"text\":\"b\"}\n"),
    };
    assert_eq!(read::<Search>(&found).unwrap(), found);
    let events = ListenSuccess {
        body: Events::new(*b"data: {\"text\":\"a\"}\n\n"),
    };
    assert_eq!(read::<Listen>(&events).unwrap(), events);
}

#[test]
fn each_status_is_that_of_its_response() {
    let job = Job::builder().name("j").build();
    for success in [
        StartJobSuccess::Created { body: job },
        StartJobSuccess::Accepted,
        StartJobSuccess::Status2xx {
            status: 207,
            body: "several".to_owned(),
        },
    ] {
        assert_eq!(read::<StartJob>(&success).unwrap(), success);
    }
    let trouble = || Trouble::builder().title("no").build();
    for failure in [
        StartJobFailure::Conflict {
            retry_after: Some(3),
            body: trouble(),
        },
        StartJobFailure::Status4xx {
            status: 418,
            retry_after: None,
            body: trouble(),
        },
        StartJobFailure::Default {
            status: 503,
            body: StartJobDefaultBody::Text("later".to_owned()),
        },
    ] {
        let error = read::<StartJob>(&failure).unwrap_err();
        assert_eq!(error.failure(), Some(&failure));
    }
    // Another response is documented for these.
    let conflict = StartJobFailure::Status4xx {
        status: 409,
        retry_after: None,
        body: trouble(),
    };
    let created = StartJobSuccess::Status2xx {
        status: 201,
        body: String::new(),
    };
    let answers: [&dyn Respond; 2] = [&conflict, &created];
    for answer in answers {
        assert!(matches!(
            answer.respond(),
            Err(RespondError::Status(409 | 201))
        ));
    }
}
