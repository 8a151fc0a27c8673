//! Parameters in every style and location, from their fields to the request.

use http::header::COOKIE;
use serde_json::json;
use specwright_runtime::operation::{Basic, Operation, RequestError};
use specwright_runtime::{Value, from_value};
use specwright_tests::atlas::{
    DropMarks, DropTiles, Extent, FindPlaces, Kind, ListMarks, OrderParameter, PageParameter,
    ReaderOrToken, SessionOrKeyAndReaderOrEditor, SetMarks, ShowTile, SinceParameter, Size,
    ThemeParameter,
};

pub(crate) fn extent(value: &Value) -> Extent {
    from_value::<Extent>(value).unwrap().into_inner()
}

/// A size of this width.
fn size(width: i32) -> Size {
    Size::builder().width(width).build()
}

pub(crate) fn show_tile() -> ShowTile {
    ShowTile::builder()
        .layers([Kind::City, Kind::Lake].to_vec())
        .at([3, -4].to_vec())
        .size(size(256))
        .file("a")
        .x_client(size(1))
        .theme(ThemeParameter::Dark)
        .reader("t0ken")
        .api_key("k&y")
        .build()
}

/// The query, pair by pair, percent-decoded by `http`'s URI and a form's rules.
#[track_caller]
fn pairs(call: &FindPlaces) -> Vec<String> {
    let request = call.to_http("https://atlas.example").unwrap();
    let query = request.uri().query().unwrap();
    query.split('&').map(str::to_owned).collect()
}

#[test]
fn a_query_of_every_style() {
    let mut call = FindPlaces::builder().ids([7, 8].to_vec()).build();
    assert_eq!(pairs(&call), ["ids=7,8"]);
    call.tag = Some(["a b".to_owned(), "c,d".to_owned()].to_vec());
    call.near = Some([8.5, 47.0].to_vec());
    call.kind = Some([Kind::City, Kind::Peak].to_vec());
    call.r#box = Some(extent(
        &json!({"from": {"width": 1, "height": 2}, "marks": ["x", "y"]}),
    ));
    let page = json!({"number": 2, "sort": ["a", "b"], "more": true});
    call.page = Some(from_value::<PageParameter>(&page).unwrap().into_inner());
    call.scores = Some(
        [("a".to_owned(), 1), ("b".to_owned(), 2)]
            .into_iter()
            .collect(),
    );
    call.under = Some("/europe/é?x=1".to_owned());
    call.limit = Some(5);
    call.order = Some(OrderParameter::Newest);
    call.since = Some(
        from_value::<SinceParameter>(&json!("2024-05"))
            .unwrap()
            .into_inner(),
    );
    call.owner = Some(String::new());
    call.filter = Some(extent(&json!({"from": {"width": 3}})));
    call.area = Some("1 km²".to_owned());
    assert_eq!(
        pairs(&call),
        [
            "tag=a%20b",
            "tag=c%2Cd",
            "ids=7,8",
            "near=8.5%2047.0",
            "kind=city%7Cpeak",
            "box%5Bfrom%5D%5Bwidth%5D=1",
            "box%5Bfrom%5D%5Bheight%5D=2",
            "box%5Bmarks%5D%5B0%5D=x",
            "box%5Bmarks%5D%5B1%5D=y",
            "number=2",
            "sort=a",
            "sort=b",
            "more=true",
            "scores=a,1,b,2",
            "under=/europe/%C3%A9?x%3D1",
            "limit=5",
            "order=newest",
            "since=2024-05",
            "owner=",
            "filter=%7B%22from%22%3A%7B%22width%22%3A3%7D%7D",
            "area=1%20km%C2%B2",
        ]
    );
}

#[test]
fn paths_headers_and_cookies_of_every_style() {
    let mut call = show_tile();
    let request = call.to_http("https://atlas.example").unwrap();
    assert_eq!(
        request.uri(),
        "https://atlas.example/tiles/city,lake/.3.-4;width=256/a.png?api_key=k%26y"
    );
    assert_eq!(request.headers()["x-client"], "width=1");
    assert_eq!(request.headers()[COOKIE], "theme=dark");
    assert!(request.headers()[COOKIE].is_sensitive());
    assert_eq!(request.headers().len(), 3);
    call.size.height = Some(128);
    call.scale = Some(2);
    call.x_trace = Some(["a b".to_owned(), "c,d".to_owned()].to_vec());
    call.x_hint = Some([("dry".to_owned(), true)].into_iter().collect());
    call.seen = Some([1, 2].to_vec());
    let request = call.to_http("https://atlas.example").unwrap();
    assert_eq!(
        request.uri(),
        "https://atlas.example/tiles/city,lake/.3.-4;width=256;height=128/a.png?size=2&api_key=k%26y"
    );
    assert_eq!(request.headers()["x-trace"], "a b,c%2Cd");
    assert_eq!(request.headers()["x-hint"], r#"{"dry":true}"#);
    assert_eq!(request.headers()[COOKIE], "theme=dark; seen=1,2");
    call.at.clear();
    let error = call.to_http("https://atlas.example").unwrap_err();
    assert_eq!(error.to_string(), "path parameter `at` is empty");
}

#[test]
fn limits_are_checked_before_a_request_is_made_and_all_at_once() {
    let mut call = FindPlaces::builder().ids([1, 0, 1].to_vec()).build();
    call.tag = Some(["", "a", "b", "c"].map(str::to_owned).to_vec());
    call.near = Some([f64::NAN].to_vec());
    call.kind = Some([Kind::from("sea")].to_vec());
    call.r#box = Some(Extent::builder().from(size(0)).build());
    call.limit = Some(101);
    call.order = Some(OrderParameter::from("size"));
    call.since = Some(SinceParameter::Text("24".to_owned()));
    call.owner = Some("nine char".to_owned());
    let error = call.to_http("https://atlas.example").unwrap_err();
    let RequestError::Parameters(violations) = &error else {
        panic!("{error}");
    };
    assert_eq!(Some(violations), call.check_parameters().err().as_ref());
    let found: Vec<_> = violations
        .iter()
        .map(|it| {
            let spec = it.spec().map_or("", |(_, pointer)| pointer);
            (
                it.pointer(),
                it.code(),
                spec.rsplit_once("/get/").map_or(spec, |(_, rest)| rest),
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("/tag", "max_items", "parameters/0/schema/maxItems"),
            (
                "/tag/0",
                "min_length",
                "parameters/0/schema/items/minLength"
            ),
            ("/ids", "unique_items", "parameters/1/schema/uniqueItems"),
            ("/ids/1", "minimum", "parameters/1/schema/items/minimum"),
            ("/near", "min_items", "parameters/2/schema/minItems"),
            ("/near/0", "type", "parameters/2/schema/items"),
            ("/kind/0", "enum", "/components/schemas/Kind/enum"),
            (
                "/box/from/width",
                "minimum",
                "/components/schemas/Size/properties/width/minimum"
            ),
            ("/limit", "maximum", "parameters/8/schema/maximum"),
            ("/order", "enum", "parameters/9/schema/enum"),
            ("/since", "pattern", "parameters/10/schema/oneOf/1/pattern"),
            ("/owner", "max_length", "parameters/11/schema/maxLength"),
        ]
    );

    let mut call = show_tile();
    call.scale = Some(5);
    call.x_client.width = 0;
    call.file = "A".to_owned();
    let found = call.check_parameters().unwrap_err();
    let found: Vec<_> = found.iter().map(|it| (it.pointer(), it.code())).collect();
    // Two parameters are called `size`: the second one is told by its field.
    assert_eq!(
        found,
        [
            ("/file", "pattern"),
            ("/scale", "maximum"),
            ("/X-Client/width", "minimum")
        ]
    );
}

#[test]
fn what_would_not_be_sent_is_an_error() {
    let mut call = FindPlaces::builder().ids(Vec::new()).build();
    call.tag = Some(Vec::new());
    let error = call.query().unwrap_err();
    assert_eq!(
        error.to_string(),
        "query parameter `ids` is empty, so that nothing would be sent"
    );
    call.ids = [1].to_vec();
    assert_eq!(call.query().unwrap().as_str(), "ids=1");
}

#[test]
fn credentials_are_sent_by_their_schemes_and_never_print() {
    let call = show_tile();
    let request = call.to_http("https://atlas.example").unwrap();
    assert_eq!(request.headers()["authorization"], "Bearer t0ken");
    assert!(request.headers()["authorization"].is_sensitive());
    let query = call.query().unwrap();
    assert_eq!(query.as_str(), "api_key=k%26y");
    let printed = format!(
        "{call:?} {query:?} {:?} {:?}",
        call.headers(),
        request.headers()
    );
    assert!(
        !printed.contains("t0ken") && !printed.contains("k&y"),
        "{printed}"
    );

    let mut call = FindPlaces::builder().ids([1].to_vec()).build();
    assert!(call.headers().is_empty());
    call.sid = Some("s3cret; a=b".into());
    let headers = call.headers();
    assert_eq!(headers[0].expose(), "sid=s3cret%3B%20a=b");
    assert!(headers[0].is_secret() && !format!("{call:?} {headers:?}").contains("s3cret"));

    let mut call = DropTiles::builder()
        .editor(Basic::new("me", "p4ss"))
        .build();
    let request = call.to_http("https://atlas.example").unwrap();
    assert_eq!(request.headers()["authorization"], "Basic bWU6cDRzcw==");
    assert!(request.headers()["authorization"].is_sensitive());
    assert!(!format!("{call:?}").contains("p4ss"));
    // The service would take what is behind the `:` for the password.
    call.editor.user = "me:you".to_owned();
    assert!(call.to_http("https://atlas.example").is_err());
}

/// Two operations have the same alternatives: what is sent is up to the variant, and no secret prints.
#[test]
fn the_alternative_that_is_chosen_is_sent() {
    type Alternatives = SessionOrKeyAndReaderOrEditor;
    let key_and_reader = Alternatives::KeyAndReader {
        api_key: "s3cret&".into(),
        reader: "s3cret".into(),
    };
    let editor = Alternatives::Editor(Basic::new("me", "s3cret"));
    for (chosen, uri, header) in [
        (
            Alternatives::Session("s3cret".into()),
            "https://atlas.example/marks",
            ("cookie", "sid=s3cret"),
        ),
        (
            key_and_reader,
            "https://atlas.example/marks?api_key=s3cret%26",
            ("authorization", "Bearer s3cret"),
        ),
        (
            editor,
            "https://atlas.example/marks",
            ("authorization", "Basic bWU6czNjcmV0"),
        ),
    ] {
        let set = SetMarks::builder().credentials(chosen.clone()).build();
        let mut list = ListMarks::builder().build();
        assert!(list.headers().is_empty() && list.query().unwrap().as_str().is_empty());
        list.credentials = Some(chosen);
        let requests = [
            set.to_http("https://atlas.example").unwrap(),
            list.to_http("https://atlas.example").unwrap(),
        ];
        for request in requests {
            assert_eq!(request.uri(), uri);
            assert_eq!(request.headers()[header.0], header.1);
            assert!(request.headers()[header.0].is_sensitive());
            // One alternative, and nothing of another.
            let names = request.headers().keys();
            let carried = names.filter(|name| ["cookie", "authorization"].contains(&name.as_str()));
            assert_eq!(carried.count(), 1, "{request:?}");
            assert!(!format!("{:?}", request.headers()).contains("s3cret"));
        }
        let printed = format!("{set:?} {list:?} {:?} {:?}", list.headers(), list.query());
        assert!(!printed.contains("s3cret"), "{printed}");
    }
    for chosen in [
        ReaderOrToken::Reader("a".into()),
        ReaderOrToken::Token("a".into()),
    ] {
        let call = DropMarks::builder().credentials(chosen).build();
        assert_eq!(call.headers()[0].expose(), "Bearer a");
    }
}
