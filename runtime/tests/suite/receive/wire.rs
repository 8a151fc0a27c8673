//! Requests as OpenAPI and RFC 6570 write them, by hand.

use serde_json::{Value, json};
use specwright_runtime::operation::{Parameter, Style, WireType};

use super::read;

const STRINGS: WireType = WireType::NONE.list(&WireType::STRING);
const RGB: WireType = WireType::NONE.object(&[
    ("R", WireType::BARE),
    ("G", WireType::BARE),
    ("B", WireType::BARE),
]);

fn rgb() -> Value {
    json!({"R": 100, "G": 200, "B": 150})
}

fn colors() -> Value {
    json!(["blue", "black", "brown"])
}

/// A string, an array and an object, as the table of OpenAPI 3.1.1, 4.8.12.7, "Style Examples", has them.
fn expect(read: impl Fn(WireType, &str) -> Option<Value>, wires: [&str; 3]) {
    let [string, array, object] = wires;
    assert_eq!(
        read(WireType::STRING, string),
        Some(json!("blue")),
        "{string}"
    );
    assert_eq!(read(STRINGS, array), Some(colors()), "{array}");
    if !object.is_empty() {
        assert_eq!(read(RGB, object), Some(rgb()), "{object}");
    }
}

#[test]
fn paths_of_openapis_table_are_read() {
    for (style, wires) in [
        (
            Style::MATRIX,
            [
                ";value=blue",
                ";value=blue,black,brown",
                ";value=R,100,G,200,B,150",
            ],
        ),
        (
            Style::MATRIX.exploded(),
            [
                ";value=blue",
                ";value=blue;value=black;value=brown",
                ";R=100;G=200;B=150",
            ],
        ),
        (
            Style::LABEL,
            [".blue", ".blue,black,brown", ".R,100,G,200,B,150"],
        ),
        (
            Style::LABEL.exploded(),
            [".blue", ".blue.black.brown", ".R=100.G=200.B=150"],
        ),
        (
            Style::SIMPLE,
            ["blue", "blue,black,brown", "R,100,G,200,B,150"],
        ),
        (
            Style::SIMPLE.exploded(),
            ["blue", "blue,black,brown", "R=100,G=200,B=150"],
        ),
    ] {
        let of = |ty, wire: &str| {
            let parameter = Parameter::path("value", style, ty);
            read::<true>(parameter, &format!("/{wire}/end"), &[]).unwrap()
        };
        expect(of, wires);
    }
}

#[test]
fn queries_of_openapis_table_are_read() {
    for (style, wires) in [
        (
            Style::FORM,
            [
                "value=blue",
                "value=blue,black,brown",
                "value=R,100,G,200,B,150",
            ],
        ),
        (
            Style::FORM.exploded(),
            [
                "value=blue",
                "value=blue&value=black&value=brown",
                "R=100&G=200&B=150",
            ],
        ),
        (
            Style::SPACE_DELIMITED,
            [
                "value=blue",
                "value=blue%20black%20brown",
                "value=R%20100%20G%20200%20B%20150",
            ],
        ),
        (
            Style::PIPE_DELIMITED,
            [
                "value=blue",
                "value=blue%7Cblack%7Cbrown",
                "value=R|100|G|200|B|150",
            ],
        ),
        (
            Style::DEEP_OBJECT,
            [
                "value=blue",
                "value[0]=blue&value[1]=black&value[2]=brown",
                "value%5BR%5D=100&value%5BG%5D=200&value%5BB%5D=150",
            ],
        ),
    ] {
        let of = |ty, wire: &str| {
            let parameter = Parameter::query("value", style, ty);
            read::<false>(parameter, &format!("/?other=1&{wire}&last"), &[]).unwrap()
        };
        expect(of, wires);
    }
}

#[test]
fn headers_and_cookies_are_read() {
    let header = |style| {
        move |ty, wire: &str| {
            let parameter = Parameter::header("value", style, ty);
            read::<false>(parameter, "/", &[("Value", wire)]).unwrap()
        }
    };
    expect(
        header(Style::SIMPLE),
        [" blue ", "blue, black,brown", "R,100,G,200,B,150"],
    );
    expect(
        header(Style::SIMPLE.exploded()),
        ["blue", "blue,black , brown", "R=100,G=200,B=150"],
    );
    let cookie = |style| {
        move |ty, wire: &str| {
            let parameter = Parameter::cookie("value", style, ty);
            let headers = [("cookie", "other=1"), ("Cookie", wire)];
            read::<false>(parameter, "/", &headers).unwrap()
        }
    };
    expect(
        cookie(Style::FORM),
        [
            "value=blue",
            "value=blue,black,brown",
            "value=R,100,G,200,B,150",
        ],
    );
    expect(
        cookie(Style::FORM.exploded()),
        [
            "value=blue",
            "value=blue; value=black;value=brown",
            "R=100; G=200; B=150",
        ],
    );
    // Several lines of a header are one (RFC 9110, 5.3).
    let parameter = Parameter::header("value", Style::SIMPLE, STRINGS);
    let lines = [("value", "a"), ("VALUE", "b,c")];
    let found = read::<false>(parameter, "/", &lines).unwrap();
    assert_eq!(found, Some(json!(["a", "b", "c"])));
}

#[test]
fn a_text_is_what_its_type_says() {
    let of = |ty, wire: &str| {
        let parameter = Parameter::query("value", Style::FORM.exploded(), ty);
        read::<false>(parameter, &format!("/?{wire}"), &[]).unwrap()
    };
    let string_or_list = WireType::STRING.list(&WireType::STRING);
    let rest = WireType::NONE
        .object(&[("a", STRINGS)])
        .others(&WireType::BARE);
    for (ty, wire, expected) in [
        (WireType::STRING, "value=5", Some(json!("5"))),
        (WireType::BARE, "value=5", Some(json!(5))),
        (WireType::BARE, "value=five", Some(json!("five"))),
        (WireType::SCALAR, "value=true", Some(json!(true))),
        (WireType::STRING, "value=", Some(json!(""))),
        (WireType::STRING, "value", Some(json!(""))),
        (WireType::STRING, "value=a+b%2B", Some(json!("a b+"))),
        (WireType::STRING, "v%61lue=x", Some(json!("x"))),
        (WireType::STRING, "Value=x", None),
        (string_or_list, "value=x", Some(json!("x"))),
        (string_or_list, "value=x&value=y", Some(json!(["x", "y"]))),
        (rest, "z=1&a=x&a=y", Some(json!({"a": ["x", "y"], "z": 1}))),
        (rest, "", None),
    ] {
        assert_eq!(of(ty, wire), expected, "{wire}");
    }
}

#[test]
fn what_cannot_be_read_is_told_once() {
    let query = |ty| Parameter::query("value", Style::FORM, ty).required();
    for (parameter, target, expected) in [
        (
            query(WireType::STRING),
            "/?value=%ff",
            "query `value`: what is percent-encoded is no UTF-8 [encoding]",
        ),
        (
            query(WireType::STRING),
            "/?value=1&value=2",
            "query `value`: is given more than once [repeated]",
        ),
        (
            query(WireType::STRING).json(),
            "/?value={",
            "query `value`: is no JSON [syntax]",
        ),
    ] {
        let error = read::<false>(parameter, target, &[]).unwrap_err();
        assert_eq!(error.to_string(), expected);
        assert_eq!(error.status(), 400);
    }
    let json = query(WireType::STRING).json();
    let found = read::<false>(json, "/?value=%7B%22a%22:[1]%7D", &[]).unwrap();
    assert_eq!(found, Some(json!({"a": [1]})));
}
