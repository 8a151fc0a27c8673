//! A struct of so many properties that the derive divides its functions.

#![cfg(feature = "derive")]

use serde_json::{Map, Value};
use specwright_runtime::{Model, from_str};

macro_rules! wide {
    ($($name:ident)*) => {
        #[derive(Debug, PartialEq, Model)]
        #[spec(deny_unknown)]
        struct Wide {
            $(#[spec(maximum = 99)] $name: u8,)*
        }

        const NAMES: &[&str] = &[$(stringify!($name)),*];
    };
}

wide! {
    m0 m1 m2 m3 m4 m5 m6 m7 m8 m9 m10 m11 m12 m13 m14 m15 m16 m17 m18 m19 m20 m21 m22 m23 m24 m25 m26 m27 m28
    m29 m30 m31 m32 m33 m34 m35 m36 m37 m38 m39 m40 m41 m42 m43 m44 m45 m46 m47 m48 m49 m50 m51 m52 m53 m54
    m55 m56 m57 m58 m59 m60 m61 m62 m63 m64 m65 m66 m67 m68 m69 m70 m71 m72 m73 m74 m75 m76 m77 m78 m79 m80
    m81 m82 m83 m84 m85 m86 m87 m88 m89 m90 m91 m92 m93 m94 m95 m96 m97 m98 m99 m100 m101 m102 m103 m104 m105
    m106 m107 m108 m109 m110 m111 m112 m113 m114 m115 m116 m117 m118 m119 m120 m121 m122 m123 m124 m125 m126
    m127 m128 m129 m130 m131 m132 m133 m134 m135 m136 m137 m138 m139 m140 m141 m142 m143 m144 m145 m146 m147
    m148 m149
}

fn document() -> Map<String, Value> {
    let properties = NAMES.iter().zip(0_u8..);
    properties
        .map(|(name, index)| ((*name).to_owned(), (index % 100).into()))
        .collect()
}

/// Pointer and code of what is wrong with a document.
fn found(text: &str) -> Vec<String> {
    let violations = from_str::<Wide>(text).unwrap_err();
    let violations = violations.iter();
    violations
        .map(|it| format!("{} {}", it.pointer(), it.problem()))
        .collect()
}

#[test]
fn every_property_is_read_and_written() {
    let document = Value::Object(document());
    let wide = from_str::<Wide>(&document.to_string()).unwrap();
    assert_eq!((wide.m0, wide.m64, wide.m149), (0, 64, 49));
    assert_eq!(serde_json::to_value(&*wide).unwrap(), document);
    let written = serde_json::to_string(&*wide).unwrap();
    let positions = NAMES
        .iter()
        .map(|name| written.find(&format!("\"{name}\"")));
    assert!(positions.is_sorted());
}

#[test]
fn every_property_is_missed() {
    let missing = |name: &&str| format!(" required property `{name}` is missing");
    let expected: Vec<_> = NAMES.iter().take(100).map(missing).collect();
    assert_eq!(found("{}"), expected);
    for name in NAMES {
        let mut document = document();
        document.remove(*name);
        assert_eq!(found(&Value::Object(document).to_string()), [missing(name)]);
    }
}

#[test]
fn what_is_wrong_is_found_in_each_piece() {
    for name in NAMES {
        let mut document = document();
        document.insert((*name).to_owned(), 100.into());
        let text = Value::Object(document).to_string();
        assert_eq!(found(&text), [format!("/{name} must be at most 99")]);
        let twice = text.replacen('{', &format!("{{\"{name}\":1,"), 1);
        assert_eq!(
            found(&twice),
            [format!("/{name} property `{name}` appears more than once")]
        );
    }
    let mut document = document();
    document.insert("m150".to_owned(), 1.into());
    let text = Value::Object(document).to_string();
    assert_eq!(
        found(&text),
        ["/m150 unknown property `m150`, did you mean `m10`?"]
    );
}
