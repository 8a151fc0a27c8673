//! Texts of a document that look like code.

use specwright::{Emitted, generate};

use super::bad::with_schemas;

#[test]
fn texts_that_are_code_stay_texts() {
    let hostile = r##"*/ } fn evil() {} /* \"# ]](x) \n```\nevil();\n\u0000\u202e'\\"##;
    let name = r#"a\"]/*b"#;
    let text = with_schemas(&format!(
        r#""T": {{ "type": "object", "title": "{hostile}", "description": "{hostile}", "properties": {{
            "{name}": {{ "type": "string", "description": "{hostile}", "default": "{hostile}", "enum": ["{hostile}", "b"] }},
            "p": {{ "type": "string", "const": "{hostile}", "examples": ["{hostile}"] }} }},
            "if": {{ "required": ["p"] }}, "then": {{ "required": ["{name}"] }} }}"#
    ));
    let Emitted { files, .. } =
        generate("spec/t.json", &text, "t").unwrap_or_else(|found| panic!("{found}"));
    let (code, schemas): (Vec<_>, Vec<_>) =
        files.iter().partition(|file| file.path.starts_with("src/"));
    for file in code {
        let parsed = syn::parse_file(&file.text)
            .unwrap_or_else(|error| panic!("{}: {error}\n{}", file.path, file.text));
        let evil = parsed
            .items
            .iter()
            .any(|item| matches!(item, syn::Item::Fn(function) if function.sig.ident == "evil"));
        assert!(!evil, "{}", file.text);
    }
    for file in schemas {
        serde_json::from_str::<serde_json::Value>(&file.text).unwrap();
    }
}
