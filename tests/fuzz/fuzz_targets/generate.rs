//! Any bytes as a spec, and as a JSON Schema: nothing panics, what is rejected is rejected with a location, and what is
//! accepted becomes Rust that parses and JSON that is JSON, the same every time.

#![no_main]

use libfuzzer_sys::fuzz_target;
use specwright::schemas::Dialect;
use specwright::types::{SchemaDocument, TypesOptions, types};
use specwright::{Emitted, generate};

fuzz_target!(|document: &[u8]| {
    let Ok(text) = std::str::from_utf8(document) else {
        return;
    };
    for name in ["spec/fuzz.json", "spec/fuzz.yaml"] {
        as_spec(name, text);
        as_schema(name, text);
    }
});

fn as_spec(name: &str, text: &str) {
    let Ok(Emitted { files, .. }) = generate(name, text, "fuzz") else {
        return;
    };
    for file in &files {
        let path = file.path.as_str();
        assert!(
            !path.starts_with('/') && !path.split('/').any(|step| step == ".."),
            "{path}"
        );
        if path.ends_with(".rs") {
            assert_rust(path, &file.text);
        } else if path.ends_with(".json") {
            assert_json(path, &file.text);
        }
    }
    let Emitted { files: again, .. } =
        generate(name, text, "fuzz").expect("it was accepted before");
    assert!(files == again);
}

fn as_schema(name: &str, text: &str) {
    let options = TypesOptions::default();
    let document = SchemaDocument::new(name, text).root("Root");
    let made = match types(&document, &options) {
        Ok(made) => made,
        Err(found) => return assert!(found.has_errors(), "{found:?}"),
    };
    assert_rust(name, &made.module);
    for dialect in [Dialect::Draft202012, Dialect::Draft7] {
        if let Some(schema) = made.schema(dialect) {
            assert_json(name, &schema);
        }
    }
    let again = types(&document, &options).expect("it was accepted before");
    assert!(made.module == again.module);
}

fn assert_rust(path: &str, text: &str) {
    let wrong = syn::parse_file(text).err();
    assert!(wrong.is_none(), "{path}: {wrong:?}\n{text}");
}

fn assert_json(path: &str, text: &str) {
    let parsed: Result<serde_json::Value, _> = serde_json::from_str(text);
    assert!(parsed.is_ok(), "{path}: {parsed:?}");
}
