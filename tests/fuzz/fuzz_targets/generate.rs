//! Any bytes as a spec: nothing panics, what is rejected is rejected with a location, and what is accepted becomes Rust that
//! parses and JSON that is JSON, the same every time.

#![no_main]

use libfuzzer_sys::fuzz_target;
use specwright::{Emitted, generate};

fuzz_target!(|spec: &[u8]| {
    let Ok(text) = std::str::from_utf8(spec) else {
        return;
    };
    for name in ["spec/fuzz.json", "spec/fuzz.yaml"] {
        let Ok(Emitted { files, .. }) = generate(name, text, "fuzz") else {
            continue;
        };
        for file in &files {
            let path = file.path.as_str();
            assert!(
                !path.starts_with('/') && !path.split('/').any(|step| step == ".."),
                "{path}"
            );
            if path.ends_with(".rs") {
                let wrong = syn::parse_file(&file.text).err();
                assert!(wrong.is_none(), "{path}: {wrong:?}\n{}", file.text);
            } else if path.ends_with(".json") {
                let parsed: Result<serde_json::Value, _> = serde_json::from_str(&file.text);
                assert!(parsed.is_ok(), "{path}: {parsed:?}");
            }
        }
        let Emitted { files: again, .. } =
            generate(name, text, "fuzz").expect("it was accepted before");
        assert!(files == again);
    }
});
