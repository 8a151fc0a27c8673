//! Bodies in every media type, as bytes that standards ask for, and responses by status code and media type.

use specwright_runtime::operation::{
    BodyProblem, Content, File, Operation, RawResponse, Received, ResponseError,
};
use specwright_runtime::{Valid, Validate};
use specwright_tests::media_types::{
    Chat, GetNote, GetNoteFailure, GetNoteOkBody, GetNoteSuccess, HeadFiles, Listen, Note, Patch,
    PutNote, PutNoteBody, Search, SearchRequest, SearchRequestAt, SearchRequestNear, Upload,
    UploadFields, UploadParts, UploadRequest, XStateHeader,
};
use specwright_tests::statuses::{
    AskJobs, GetJob, GetJobSuccess, GetJobs, GetJobsFailure, StartJob, StartJobDefaultBody,
    StartJobFailure, StartJobSuccess, StopJobs, StopJobsFailure,
};

fn read<O: Operation>(
    status: u16,
    headers: &[(&str, &str)],
    body: &str,
) -> Result<O::Success, ResponseError<O::Failure>> {
    O::response(Received::new(status, &headers.to_vec(), body.as_bytes()))
}

fn in_media_type<O: Operation>(
    media_type: &str,
    body: &str,
) -> Result<O::Success, ResponseError<O::Failure>> {
    read::<O>(200, &[("content-type", media_type)], body)
}

fn valid<T: Validate>(value: T) -> Valid<T> {
    Valid::new(value).unwrap_or_else(|_| panic!("it is valid"))
}

fn note() -> Valid<Note> {
    valid(Note::builder().text("a & b = \u{e4}").stars(3).build())
}

fn sent(operation: &impl Operation) -> (String, String) {
    let content = operation.content().unwrap().unwrap();
    let text = String::from_utf8(content.body.to_vec()).unwrap();
    (content.media_type.into_owned(), text)
}

#[test]
fn each_media_type_has_its_bytes() {
    let put = |body| sent(&PutNote::builder().id("1").body(body).build());
    let json = r#"{"text":"a & b = ä","stars":3}"#;
    for (body, media_type, bytes) in [
        (
            PutNoteBody::VndNotesJson(note()),
            "application/vnd.notes+json",
            json,
        ),
        (
            PutNoteBody::Form(note()),
            "application/x-www-form-urlencoded",
            "text=a+%26+b+%3D+%C3%A4&stars=3",
        ),
        (
            PutNoteBody::Markdown("*a*".to_owned()),
            "text/markdown; charset=utf-8",
            "*a*",
        ),
        (
            PutNoteBody::Pdf(b"%PDF".to_vec()),
            "application/pdf",
            "%PDF",
        ),
        (
            PutNoteBody::Image(Content::new("image/gif", b"GIF89a".to_vec())),
            "image/gif",
            "GIF89a",
        ),
    ] {
        assert_eq!(put(body), (media_type.to_owned(), bytes.to_owned()));
    }
}

#[test]
fn bodies_that_may_be_absent_are() {
    assert_eq!(Patch::builder().build().content().unwrap(), None);
    let content = Patch::builder()
        .body(vec![0, 255])
        .build()
        .content()
        .unwrap()
        .unwrap();
    assert_eq!(
        content,
        Content::new("application/octet-stream", vec![0, 255])
    );
    assert_eq!(UploadFields::builder().build().content().unwrap(), None);
    let chat = Chat::builder().body("hello").build();
    assert_eq!(
        sent(&chat),
        ("text/plain; charset=utf-8".to_owned(), "hello".to_owned())
    );
}

/// Python's `urllib.parse.parse_qsl` reads these pairs of it.
#[test]
fn a_form_has_a_pair_a_property() {
    let request = SearchRequest::builder()
        .q("caf\u{e9} ~*-._/?")
        .tags(["a b", "c,d"].map(String::from).to_vec())
        .days(vec![1.into(), 2.into()])
        .near(SearchRequestNear::builder().x(1.5).y(-2.0).build())
        .at(SearchRequestAt::builder().lat(0.5).build())
        .build();
    let search = Search::builder().body(valid(request)).build();
    let expected = "q=caf%C3%A9+%7E*-._%2F%3F&tags=a+b&tags=c%2Cd&days=1%2C2\
                    &near=%7B%22x%22%3A1.5%2C%22y%22%3A-2.0%7D&at%5Blat%5D=0.5";
    assert_eq!(sent(&search).1, expected);
}

#[test]
fn a_form_with_files_has_a_part_each() {
    let fields = UploadRequest::builder()
        .title("T")
        .size(4)
        .tags(["a", "b"].map(String::from).to_vec())
        .note(note().into_inner())
        .build();
    let parts = UploadParts::builder()
        .fields(valid(fields))
        .file(File::new(*b"a,b\r\n").named("say \"hi\"\n.csv"))
        .more(vec![
            File::new(*b"1"),
            File::new(*b"2").media_type("image/png"),
        ])
        .build();
    let upload = Upload::builder().body(parts).build();
    let (media_type, body) = sent(&upload);
    let boundary = media_type
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap();
    let part = |name: &str, more: &str, bytes: &str| {
        let head = format!("Content-Disposition: form-data; name=\"{name}\"{more}");
        format!("--{boundary}\r\n{head}\r\n\r\n{bytes}\r\n")
    };
    let typed = |media_type: &str| format!("\r\nContent-Type: {media_type}");
    let expected = [
        part("title", "", "T"),
        part("size", "", "4"),
        part("tags", "", "a"),
        part("tags", "", "b"),
        part(
            "note",
            &typed("application/json"),
            r#"{"stars":3,"text":"a & b = ä"}"#,
        ),
        part(
            "file",
            "; filename=\"say %22hi%22%0A.csv\"\r\nContent-Type: text/csv",
            "a,b\r\n",
        ),
        part("more", &typed("application/octet-stream"), "1"),
        part("more", &typed("image/png"), "2"),
        format!("--{boundary}--\r\n"),
    ];
    assert_eq!(body, expected.concat());
}

#[test]
fn the_same_parts_make_the_same_bytes() {
    let boundary = |bytes: &[u8]| {
        let fields = valid(UploadRequest::builder().title("T").build());
        let parts = UploadParts::builder()
            .fields(fields)
            .file(File::new(bytes))
            .more(vec![]);
        let (media_type, body) = sent(&Upload::builder().body(parts.build()).build());
        let boundary = media_type.rsplit_once('=').unwrap().1.to_owned();
        assert_eq!(body.matches(&boundary).count(), 3);
        boundary
    };
    assert_eq!(boundary(b"a"), boundary(b"a"));
    assert_ne!(boundary(b"a"), boundary(b"b"));
}

#[test]
fn the_media_type_of_a_response_decides() {
    let json = r#"{"text":"t"}"#;
    for media_type in ["application/json", "Application/Vnd.Notes+JSON; a=b"] {
        let success = in_media_type::<GetNote>(media_type, json).unwrap();
        assert!(matches!(success.body, GetNoteOkBody::Json(Note { ref text, .. }) if text == "t"));
    }
    let success = in_media_type::<GetNote>("text/plain", "plain").unwrap();
    assert_eq!(success.body, GetNoteOkBody::Text("plain".to_owned()));
    let success = in_media_type::<GetNote>("image/png", "png").unwrap();
    assert_eq!(success.body, GetNoteOkBody::Image(b"png".to_vec()));
    // Without one, it is the first that is documented.
    let success = read::<GetNote>(200, &[], json).unwrap();
    assert!(matches!(success.body, GetNoteOkBody::Json(_)));
}

fn problem<S, F>(read: Result<S, ResponseError<F>>) -> (BodyProblem, RawResponse) {
    let Err(ResponseError::Body(error)) = read else {
        panic!("no error of that kind");
    };
    (error.problem, *error.response)
}

#[test]
fn a_body_in_another_media_type_is_an_error_that_keeps_it() {
    let (what, response) = problem(in_media_type::<GetNote>("video/mp4", "film"));
    assert!(
        matches!(what, BodyProblem::MediaType([.., "image/*"])),
        "{what:?}"
    );
    assert_eq!((response.status, &*response.body), (200, &b"film"[..]));
    let (what, _) = problem(read::<GetNote>(404, &[("Content-Type", "text/plain")], ""));
    assert_eq!(what, BodyProblem::MediaType(&["text/html"]));
    assert_eq!(
        what.to_string(),
        "is in none of the documented media types (`text/html`)"
    );
    let headers = vec![("Content-Type", "text/html")];
    let received = Received::new(404, &headers, b"\xff");
    let (what, _) = problem(GetNote::response(received));
    assert_eq!(what, BodyProblem::Text);
    let headers = vec![("Content-Type", "text/html; charset=ISO-8859-1")];
    let received = Received::new(404, &headers, b"\xe4");
    let Err(error) = GetNote::response(received) else {
        panic!("404 is a failure");
    };
    let Some(GetNoteFailure::NotFound { body, .. }) = error.failure() else {
        panic!("{error:?}");
    };
    assert_eq!(body, "\u{e4}");
}

#[test]
fn headers_have_their_types() {
    let all = [
        ("x-rate-limit", " 17 "),
        ("x-draft", "true"),
        ("x-state", "frozen"),
        ("x-days", "1,2 , 3"),
        ("x-tags", "a, \"b"),
        ("last-modified", "2024-01-01T00:00:00Z"),
        ("x-odd", "a,1"),
        ("x-other", "anything"),
    ];
    let GetNoteSuccess {
        x_rate_limit,
        x_draft,
        x_state,
        x_days,
        x_tags,
        last_modified,
        x_odd,
        ..
    } = read::<GetNote>(200, &all, r#"{"text":""}"#).unwrap();
    assert_eq!((x_rate_limit, x_draft), (Some(17), Some(true)));
    // A newer server may answer with a value that nobody listed.
    assert_eq!(x_state, Some(XStateHeader::from("frozen".to_owned())));
    assert_eq!(x_days, Some(vec![1, 2, 3]));
    assert_eq!(x_tags, Some(vec!["a".to_owned(), "\"b".to_owned()]));
    assert_eq!(last_modified.as_deref(), Some("2024-01-01T00:00:00Z"));
    assert_eq!(x_odd.as_deref(), Some("a,1"));
    for (name, value) in [
        ("X-Rate-Limit", "many"),
        ("X-Rate-Limit", "2147483648"),
        ("X-Draft", "yes"),
        ("X-Days", "1,,x"),
    ] {
        let headers = [(name, value)];
        let (what, response) = problem(read::<GetNote>(200, &headers, r#"{"text":""}"#));
        assert_eq!(what, BodyProblem::Header(name));
        assert_eq!(response.header(name), Some(value));
    }
}

#[test]
fn streams_are_read_item_by_item() {
    let body = "data: {\"text\": \"a\"}\r\n\r\n: wait\n\nid: 7\nevent: change\ndata: {\"text\":\ndata: 5}\n\ndata: {}";
    let success = in_media_type::<Listen>("text/event-stream", body).unwrap();
    let events: Vec<_> = success.body.iter().collect();
    assert_eq!(events.len(), 2);
    assert_eq!(events[0].as_ref().unwrap().data.text, "a");
    let error = events[1].as_ref().unwrap_err();
    assert_eq!((error.index, &*error.text), (1, "{\"text\":\n5}"));
    assert!(!format!("{error:?} {error}").contains("5}"));
    let texts: Vec<_> = success.body.as_text().iter().collect();
    assert_eq!(texts[1].event.as_deref(), Some("change"));
    assert_eq!(texts[1].id.as_deref(), Some("7"));

    let success = in_media_type::<Chat>("text/event-stream; charset=utf-8", "data\ndata\n\n");
    let data: Vec<_> = success.unwrap().body.iter().map(|it| it.data).collect();
    assert_eq!(data, ["\n"]);

    let lines = "{\"text\":\"a\"}\r\n\n{}\n{\"text\":\"b\"}";
    let found = in_media_type::<Search>("application/x-ndjson", lines).unwrap();
    let notes: Vec<_> = found.body.iter().collect();
    assert_eq!(notes[0].as_ref().unwrap().text, "a");
    assert!(notes[1].is_err());
    assert_eq!(notes[2].as_ref().unwrap().text, "b");
}

#[test]
fn a_response_without_a_body_has_none() {
    assert!(in_media_type::<HeadFiles>("application/json", "").is_ok());
    assert!(read::<PutNote>(204, &[], "").is_ok());
    assert!(matches!(
        read::<GetJob>(304, &[], ""),
        Ok(GetJobSuccess::NotModified)
    ));
}

#[test]
fn each_status_code_is_what_is_documented_of_it() {
    let json = [("Content-Type", "application/json")];
    let started = read::<StartJob>(201, &json, "{}").unwrap();
    assert!(matches!(started, StartJobSuccess::Created { .. }));
    assert!(matches!(
        read::<StartJob>(202, &[], ""),
        Ok(StartJobSuccess::Accepted)
    ));
    let other = read::<StartJob>(299, &[("Content-Type", "text/plain")], "fine").unwrap();
    assert!(matches!(
        other,
        StartJobSuccess::Status2xx { status: 299, ref body, .. } if body == "fine"
    ));
    let failure = |status, headers: &[(&str, &str)], body: &str| {
        let error = read::<StartJob>(status, headers, body).unwrap_err();
        error.failure().expect("it is documented").clone()
    };
    let found = failure(409, &[("Retry-After", "120")], r#"{"title":"busy"}"#);
    assert!(matches!(
        found,
        StartJobFailure::Conflict { retry_after: Some(120), ref body, .. }
            if body.title.as_deref() == Some("busy")
    ));
    assert!(matches!(
        failure(418, &[], "{}"),
        StartJobFailure::Status4xx { status: 418, .. }
    ));
    let text = failure(500, &[("Content-Type", "text/plain")], "broken");
    let StartJobFailure::Default {
        status: 500, body, ..
    } = text
    else {
        panic!("{text:?}");
    };
    assert_eq!(body, StartJobDefaultBody::Text("broken".to_owned()));
}

#[test]
fn without_a_documented_success_each_is_undocumented() {
    for status in [200, 500] {
        let error = read::<StopJobs>(status, &[], "what came").unwrap_err();
        assert!(matches!(error, ResponseError::Undocumented { .. }));
        assert_eq!(error.response().body, b"what came");
        let error = read::<AskJobs>(status, &[], "").unwrap_err();
        assert!(matches!(error, ResponseError::Undocumented { .. }));
    }
    let error = read::<StopJobs>(404, &[], "").unwrap_err();
    assert!(matches!(error.failure(), Some(StopJobsFailure::NotFound)));
    // Of a default alone, what is below 400 is a success.
    assert_eq!(read::<GetJobs>(299, &[], "").unwrap().status, 299);
    let error = read::<GetJobs>(400, &[], "").unwrap_err();
    assert!(matches!(
        error.failure(),
        Some(GetJobsFailure::Default { status: 400, .. })
    ));
}
