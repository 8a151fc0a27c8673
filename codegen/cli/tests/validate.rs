//! `specwright validate`, run on files: what a person sees, what programs are told, and how it exits.

#[path = "validate/fix.rs"]
mod fix;
#[path = "validate/formats.rs"]
mod formats;
#[path = "validate/hostile.rs"]
mod hostile;
#[path = "validate/schemas.rs"]
mod schemas;
#[path = "validate/told.rs"]
mod told;
#[path = "cli/workspace.rs"]
#[expect(dead_code, reason = "the tests of other commands use more of it")]
mod workspace;

use workspace::Workspace;

/// The schema of a login: closed, with secrets.
const LOGIN: &str = r#"{
  "type": "object",
  "properties": {
    "user": { "type": "string", "maxLength": 8 },
    "region": { "enum": ["eu-west", "eu-north"] },
    "retries": { "type": "integer", "minimum": 0 },
    "password": { "type": "string", "format": "password", "minLength": 12 },
    "keys": { "type": "array", "items": { "type": "object", "writeOnly": true } }
  },
  "required": ["user"],
  "additionalProperties": false
}
"#;

/// A folder with the schema of a login in `login.schema.json`.
fn logins() -> Workspace {
    let workspace = Workspace::new();
    workspace.put("login.schema.json", LOGIN);
    workspace
}

/// The words of a command line that validates against that schema.
fn against<'a>(files: &[&'a str]) -> Vec<&'a str> {
    let mut words = vec!["validate", "--schema", "login.schema.json"];
    words.extend(files);
    words
}
