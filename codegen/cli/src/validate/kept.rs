//! The files of the settings: bodies of operations that people keep, known by how their names end.

use std::path::Path;
use std::sync::OnceLock;

use specwright::schemas::{Checked, Role};
use specwright::{Diagnostics, Reading};
use specwright_validator::Validator;

use super::schema::of_apis;
use crate::schema::listed;
use crate::settings::Settings;

/// The operations whose bodies people keep as files.
pub(crate) struct Kept {
    settings: Settings,
    /// How names end, and the operation with its service.
    endings: Vec<(String, String)>,
    /// What the specs say, once a file asks for it.
    apis: OnceLock<Result<Vec<Checked>, Diagnostics>>,
}

impl Kept {
    /// Those of some settings, if they have any.
    pub(crate) fn of(settings: Settings) -> Option<Self> {
        let endings = settings.apis.iter().flat_map(|api| {
            let files = api.files.iter();
            files.map(|(operation, ending)| {
                (
                    format!(".{ending}."),
                    format!("{}/{operation}", api.service),
                )
            })
        });
        let endings: Vec<_> = endings.collect();
        (!endings.is_empty()).then(|| Self {
            settings,
            endings,
            apis: OnceLock::new(),
        })
    }

    /// The operation that a file is the body of.
    pub(crate) fn operation_of(&self, file: &Path) -> Option<String> {
        let name = file.file_name()?.to_str()?;
        let (before, _) = name.rsplit_once('.')?;
        let stem = format!(".{before}.");
        let ending = self
            .endings
            .iter()
            .find(|(ending, _)| stem.ends_with(ending.as_str()));
        ending.map(|(_, operation)| operation.clone())
    }

    /// The schema of an operation's body.
    pub(crate) fn validator(
        &self,
        operation: &str,
        reading: Reading,
    ) -> Result<Validator, Diagnostics> {
        let apis = self.apis.get_or_init(|| listed(&self.settings));
        let apis = apis.as_ref().map_err(Clone::clone)?;
        of_apis(apis, (operation, Role::Request), reading)
    }
}
