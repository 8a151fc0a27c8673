//! Parameters in every style of OpenAPI: its own examples, and RFC 6570 as another crate has it.

use iri_string::spec::UriSpec;
use iri_string::template::UriTemplateStr;
use iri_string::template::context::{AssocVisitor, Context, ListVisitor, Visitor};
use serde_json::{Value, json};
use specwright_runtime::operation::{
    Cookies, Header, PathValue, Query, Style, expand_styled, path_segment,
};

/// An object whose properties are in the order of its fields.
struct Color;

impl serde_core::Serialize for Color {
    fn serialize<S: serde_core::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        use serde_core::ser::SerializeMap;
        let mut map = serializer.serialize_map(Some(3))?;
        map.serialize_entry("R", &100)?;
        map.serialize_entry("G", &200)?;
        map.serialize_entry("B", &150)?;
        map.end()
    }
}

const LIST: [&str; 3] = ["blue", "black", "brown"];

fn path(style: Style, value: &impl serde_core::Serialize) -> String {
    let values = [PathValue::new("color", style, value)];
    expand_styled("{color}", &values).unwrap_or_else(|error| error.to_string())
}

fn query(style: Style, value: &impl serde_core::Serialize) -> String {
    let mut query = Query::default();
    match query.add("color", style, value) {
        Ok(()) => query.as_str().to_owned(),
        Err(error) => error.to_string(),
    }
}

/// The table of OpenAPI 3.1.1, 4.8.12.7, "Style Examples": the empty string, a string, an array, an object.
#[test]
fn the_examples_of_openapi() {
    const STEP: &str = "path parameter `color` is a step to another folder";
    const EMPTY: &str = "path parameter `color` is empty";
    let paths = [
        (
            Style::MATRIX,
            [
                ";color",
                ";color=blue",
                ";color=blue,black,brown",
                ";color=R,100,G,200,B,150",
            ],
        ),
        (
            Style::MATRIX.exploded(),
            [
                ";color",
                ";color=blue",
                ";color=blue;color=black;color=brown",
                ";R=100;G=200;B=150",
            ],
        ),
        // What the table has for the empty string is rejected: it would name another resource.
        (
            Style::LABEL,
            [STEP, ".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
        ),
        (
            Style::LABEL.exploded(),
            [STEP, ".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
        ),
        (
            Style::SIMPLE,
            [EMPTY, "blue", "blue,black,brown", "R,100,G,200,B,150"],
        ),
        (
            Style::SIMPLE.exploded(),
            [EMPTY, "blue", "blue,black,brown", "R=100,G=200,B=150"],
        ),
    ];
    for (style, [empty, string, array, object]) in paths {
        assert_eq!(path(style, &""), empty, "{style:?}");
        assert_eq!(path(style, &"blue"), string, "{style:?}");
        assert_eq!(path(style, &LIST), array, "{style:?}");
        assert_eq!(path(style, &Color), object, "{style:?}");
    }
    let queries = [
        (
            Style::FORM,
            [
                "color=",
                "color=blue",
                "color=blue,black,brown",
                "color=R,100,G,200,B,150",
            ],
        ),
        (
            Style::FORM.exploded(),
            [
                "color=",
                "color=blue",
                "color=blue&color=black&color=brown",
                "R=100&G=200&B=150",
            ],
        ),
        // Of the rest, the table has no scalars: they are written like those of `form`.
        (
            Style::SPACE_DELIMITED,
            [
                "color=",
                "color=blue",
                "color=blue%20black%20brown",
                "color=R%20100%20G%20200%20B%20150",
            ],
        ),
        (
            Style::PIPE_DELIMITED,
            [
                "color=",
                "color=blue",
                "color=blue%7Cblack%7Cbrown",
                "color=R%7C100%7CG%7C200%7CB%7C150",
            ],
        ),
        (
            Style::DEEP_OBJECT.exploded(),
            [
                "color=",
                "color=blue",
                "color%5B0%5D=blue&color%5B1%5D=black&color%5B2%5D=brown",
                "color%5BR%5D=100&color%5BG%5D=200&color%5BB%5D=150",
            ],
        ),
    ];
    for (style, [empty, string, array, object]) in queries {
        assert_eq!(query(style, &""), empty, "{style:?}");
        assert_eq!(query(style, &"blue"), string, "{style:?}");
        assert_eq!(query(style, &LIST), array, "{style:?}");
        assert_eq!(query(style, &Color), object, "{style:?}");
    }
}

/// A value for the other implementation; that one has no null.
struct Only(Value);

impl Context for Only {
    fn visit<V: Visitor>(&self, visitor: V) -> V::Result {
        let text = |value: &Value| {
            value
                .as_str()
                .map_or_else(|| value.to_string(), str::to_owned)
        };
        match &self.0 {
            Value::Array(items) => {
                let mut list = visitor.visit_list();
                for item in items {
                    if let std::ops::ControlFlow::Break(done) = list.visit_item(text(item)) {
                        return done;
                    }
                }
                list.finish()
            }
            Value::Object(properties) => {
                let mut assoc = visitor.visit_assoc();
                for (name, value) in properties {
                    if let std::ops::ControlFlow::Break(done) = assoc.visit_entry(name, text(value))
                    {
                        return done;
                    }
                }
                assoc.finish()
            }
            scalar => visitor.visit_string(text(scalar)),
        }
    }
}

#[test]
fn another_implementation_of_rfc_6570_writes_the_same() {
    let texts = [
        "a",
        "",
        "a b",
        "é€😀",
        "a,b;c=d",
        "50%",
        "%41",
        "-._~",
        "|&?#/+",
        "..",
        "\u{0}",
    ];
    let mut values: Vec<Value> = texts.iter().map(|text| json!(text)).collect();
    values.extend([json!(12), json!(-1.5), json!(true), json!([]), json!({})]);
    for first in texts {
        values.push(json!([first]));
        values.push(json!({ first: "v" }));
        values.push(json!({"k": first}));
        for second in texts {
            values.push(json!([first, second]));
            values.push(json!({"k": first, "x,=y": second}));
        }
    }
    let paths = [
        ("/p{color}", Style::SIMPLE),
        ("/p{color*}", Style::SIMPLE.exploded()),
        ("/p{.color}", Style::LABEL),
        ("/p{.color*}", Style::LABEL.exploded()),
        ("/p{;color}", Style::MATRIX),
        ("/p{;color*}", Style::MATRIX.exploded()),
    ];
    for value in values {
        let expanded = |template: &str| {
            let template = UriTemplateStr::new(template).unwrap();
            let value = Only(value.clone());
            template.expand::<UriSpec, _>(&value).unwrap().to_string()
        };
        for (template, style) in paths {
            let mut expected = expanded(template);
            if template.contains(';') {
                // RFC 6570, appendix A: no `=` where nothing is behind it. The crate writes it for lists.
                let parts = expected.split(';');
                let parts: Vec<_> = parts.map(|part| part.trim_end_matches('=')).collect();
                expected = parts.join(";");
            }
            let values = [PathValue::new("color", style, &value)];
            match expand_styled("/p{color}", &values) {
                Ok(written) => assert_eq!(written, expected, "{value} {style:?}"),
                Err(error) => {
                    assert!(
                        ["/p", "/p.", "/p.."].contains(&&*expected),
                        "{value}: {error}"
                    );
                }
            }
        }
        let form = query(Style::FORM, &value);
        assert_eq!(
            form,
            expanded("{?color}").trim_start_matches('?'),
            "{value}"
        );
        let exploded = query(Style::FORM.exploded(), &value);
        let expected = expanded("{?color*}");
        assert_eq!(exploded, expected.trim_start_matches('?'), "{value}");
    }
}

#[test]
fn what_is_nested_is_deep_repeated_or_json() {
    let value = json!({"a": {"b": [1, {"c": "d"}]}, "e": [true, null]});
    let deep =
        "color%5Ba%5D%5Bb%5D%5B0%5D=1&color%5Ba%5D%5Bb%5D%5B1%5D%5Bc%5D=d&color%5Be%5D%5B0%5D=true";
    assert_eq!(query(Style::DEEP_OBJECT, &value), deep);
    // An exploded object repeats the names of its lists.
    let json = path_segment(r#"{"b":[1,{"c":"d"}]}"#).unwrap();
    let exploded = query(Style::FORM.exploded(), &value);
    assert_eq!(exploded, format!("a={json}&e=true"));
    let list = json!([[1, 2], {"a": null}]);
    let expected = "color=%5B1%2C2%5D,%7B%22a%22%3Anull%7D";
    assert_eq!(query(Style::FORM, &list), expected);
    assert_eq!(path(Style::SIMPLE, &list), &expected["color=".len()..]);
}

#[test]
fn nothing_is_sent_that_would_be_read_as_something_else() {
    let error = query(Style::PIPE_DELIMITED, &["a", "b|c"]);
    let expected = "query parameter `color` has a `|` in an item, and `|` between the items";
    assert_eq!(error, expected);
    let error = query(Style::SPACE_DELIMITED, &json!({"a b": 1}));
    assert!(error.contains("has a space"), "{error}");
    assert_eq!(query(Style::PIPE_DELIMITED, &"b|c"), "color=b%7Cc");
    let none: [&str; 0] = [];
    for style in [Style::FORM, Style::FORM.exploded(), Style::DEEP_OBJECT] {
        let mut query = Query::default();
        query.add("color", style, &none).unwrap();
        query.add("color", style, &[None::<u8>]).unwrap();
        assert!(query.is_empty(), "{style:?}");
        let error = query.add_required("color", style, &none).unwrap_err();
        assert_eq!(
            (error.parameter(), error.to_string().as_str()),
            (
                "color",
                "query parameter `color` is empty, so that nothing would be sent"
            )
        );
        query.add_required("color", style, &LIST).unwrap();
        let object = query.add_required("color", style, &json!({}));
        assert_eq!(object.is_err(), style == Style::FORM, "{style:?}");
    }
}

#[test]
fn reserved_characters_stay_where_they_mean_nothing() {
    let mut query = Query::default();
    let style = Style::FORM.reserved();
    query
        .add("to", style, "/a?b:c@d!e&f#g+h=i,j é%2F%x")
        .unwrap();
    query.add("all", style, &["a/b", "c,d"]).unwrap();
    assert_eq!(
        query.as_str(),
        "to=/a?b:c@d!e%26f%23g%2Bh%3Di%2Cj%20%C3%A9%2F%25x&all=a/b,c%2Cd"
    );
}

#[test]
fn headers_and_cookies_are_as_they_are_but_for_what_would_part_them() {
    let header = |style, value: &Value| {
        let header = Header::styled("X-Color", style, value);
        assert!(!header.is_secret());
        header.expose().to_owned()
    };
    let style = Style::SIMPLE;
    assert_eq!(header(style, &json!("a, b%41")), "a, b%41");
    assert_eq!(header(style, &json!([])), "");
    assert_eq!(
        header(style, &json!(["a b", "c,d", "%41", "5%"])),
        "a b,c%2Cd,%2541,5%"
    );
    assert_eq!(header(style, &json!({"a=b": "c=d"})), "a%3Db,c=d");
    assert_eq!(
        header(style.exploded(), &json!({"a=b": "c=d", "e": 1})),
        "a%3Db=c=d,e=1"
    );
    let json = Header::json("X-Color", &json!({"a": [1]}));
    assert_eq!(json.expose(), r#"{"a":[1]}"#);

    let mut cookies = Cookies::default();
    assert_eq!(cookies.clone().into_header(), None);
    cookies.add("a", Style::FORM.exploded(), "x=y; z%41é");
    cookies.add("b", Style::FORM.exploded(), &LIST);
    cookies.add("c", Style::FORM, &json!({"d": 1, "e": null}));
    cookies.add("f", Style::FORM.exploded(), &json!({"g=": 1, "h": null}));
    cookies.add("i", Style::FORM, &json!([]));
    cookies.json("j", &json!([1]));
    cookies.secret("k", &"s==\"".into());
    let debug = format!("{cookies:?}");
    let header = cookies.into_header().unwrap();
    let expected =
        "a=x=y%3B%20z%2541%C3%A9; b=blue; b=black; b=brown; c=d,1; g%3D=1; j=[1]; k=s==%22";
    assert_eq!((header.name(), header.expose()), ("Cookie", expected));
    assert!(header.is_secret() && !debug.contains("blue"), "{debug}");
}

#[test]
fn what_cannot_be_written_is_sent_by_no_client() {
    /// As an array with a gap is.
    struct Gap;
    impl serde_core::Serialize for Gap {
        fn serialize<S: serde_core::Serializer>(&self, _: S) -> Result<S::Ok, S::Error> {
            Err(serde_core::ser::Error::custom("a gap"))
        }
    }
    assert_eq!(
        query(Style::FORM, &Gap),
        "query parameter `color` cannot be serialized"
    );
    assert_eq!(
        path(Style::SIMPLE, &Gap),
        "path parameter `color` cannot be written"
    );
    let mut cookies = Cookies::default();
    cookies.add("a", Style::FORM, &Gap);
    for header in [
        Header::styled("X-Color", Style::SIMPLE, &Gap),
        Header::json("X-Color", &Gap),
        cookies.into_header().unwrap(),
    ] {
        assert!(header.expose().contains('\0'));
        #[cfg(feature = "http")]
        assert!(http::HeaderValue::from_str(header.expose()).is_err());
    }
}
