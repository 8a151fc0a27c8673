//! The files that the settings list: APIs, and schemas of their own.

use specwright::Diagnostics;
use specwright::files::{SpecFile, SpecText};

use crate::settings::{ApiSettings, Settings};

/// That of an API of the settings.
pub(crate) fn read(settings: &Settings, api: &ApiSettings) -> Result<SpecFile, Diagnostics> {
    let text = SpecText::read(&settings.root.join(&api.spec), &api.spec)?;
    match &api.schema {
        None => SpecFile::api(text),
        Some(schema) => SpecFile::schema(text, schema, &settings.root),
    }
}
