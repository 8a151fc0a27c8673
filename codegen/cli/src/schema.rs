//! The specs that `specwright schema` prints schemas of.

use std::path::Path;

use specwright::files::SpecFile;
use specwright::schemas::Checked;
use specwright::{Diagnostics, Lints, Options};

use crate::settings::Settings;
use crate::{given_file, listed_file};

/// The APIs that a workspace lists.
pub(crate) fn listed(settings: &Settings) -> Result<Vec<Checked>, Diagnostics> {
    let mut found = Diagnostics::default();
    let mut apis = Vec::new();
    for api in &settings.apis {
        let file = listed_file::read(settings, api);
        match file.and_then(|file| file.check(settings.options(api))) {
            Ok(checked) => apis.push(checked),
            Err(diagnostics) => found.append(diagnostics),
        }
    }
    if found.has_errors() {
        apis.into_iter().for_each(|api| found.append(api.warnings));
        return Err(found);
    }
    Ok(apis)
}

/// One spec, or one schema of its own.
pub(crate) fn of_file(path: &Path, lints: Lints) -> Result<Vec<Checked>, Diagnostics> {
    let mut options = Options::new("api");
    options.lints = lints;
    Ok(vec![SpecFile::of(given_file::read(path)?)?.check(options)?])
}
