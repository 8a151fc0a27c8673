//! The specs that `specwright schema` prints schemas of.

use std::path::Path;

use specwright::schemas::{Checked, read};
use specwright::{Diagnostics, source};

use crate::settings::Settings;
use crate::spec_file::SpecFile;

/// The APIs that a workspace lists.
pub(crate) fn listed(settings: &Settings) -> Result<Vec<Checked>, Diagnostics> {
    let mut found = Diagnostics::default();
    let mut apis = Vec::new();
    for api in &settings.apis {
        let file = SpecFile::read(settings, api);
        match file.and_then(|file| file.check(&api.service)) {
            Ok(checked) => apis.push(checked),
            Err(diagnostics) => found.append(diagnostics),
        }
    }
    if found.has_errors() {
        return Err(found);
    }
    Ok(apis)
}

/// The API of one spec.
pub(crate) fn of_file(path: &Path) -> Result<Vec<Checked>, Diagnostics> {
    let name = path.to_string_lossy();
    let text = source::read(path, &name)?;
    Ok(vec![read(&name, &text, "api")?])
}
