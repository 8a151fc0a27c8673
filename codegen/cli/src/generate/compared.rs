//! What is generated against what is on disk.

use std::path::Path;

use anstream::eprint;
use specwright::output::{Access, Lock};
use specwright::{Diagnostics, Lints};

use crate::outcome::Outcome;
use crate::settings::Settings;
use crate::summary;
use crate::workspace::{self, Changes, Generated, changes, generate_all, write};

/// All that is generated against what is on disk.
pub(super) struct Compared {
    pub(super) generated: Vec<Generated>,
    pub(super) folders: Vec<Changes>,
    pub(super) warnings: Diagnostics,
    /// The command that generates it.
    pub(super) regenerate: String,
    /// What there is to do with files that are there for the first time.
    pub(super) next: String,
}

/// Every API of a workspace, for as long as no other run is in the way.
pub(super) fn of_settings(
    settings: &Settings,
    access: Access,
) -> Result<(Lock, Compared), Diagnostics> {
    let lock = lock(&settings.root, access)?;
    let generated = generate_all(settings)?;
    let folders = changes(settings, &generated)?;
    let lints = settings.lints.clone().overridden(&settings.told);
    let compared = Compared::of(generated, folders, &lints)?;
    let regenerate = settings.regenerate.clone();
    Ok((
        lock,
        Compared {
            regenerate,
            ..compared
        },
    ))
}

/// Waits for other runs in a folder.
pub(super) fn lock(folder: &Path, access: Access) -> Result<Lock, Diagnostics> {
    workspace::lock(folder, access, || {
        eprint!("waiting for another run in this workspace\n");
    })
}

impl Compared {
    pub(super) fn of(
        generated: Vec<Generated>,
        folders: Vec<Changes>,
        lints: &Lints,
    ) -> Result<Self, Diagnostics> {
        let mut warnings = Diagnostics::default();
        generated
            .iter()
            .for_each(|one| warnings.append(one.warnings.clone()));
        folders
            .iter()
            .for_each(|folder| warnings.append(lints.apply(folder.not_removed())));
        if warnings.has_errors() {
            return Err(warnings);
        }
        Ok(Self {
            generated,
            folders,
            warnings,
            regenerate: String::new(),
            next: String::new(),
        })
    }

    /// Writes what differs.
    pub(super) fn written(self) -> Outcome {
        if let Err(found) = write(&self.folders) {
            let mut all = self.warnings;
            all.append(found);
            return Outcome {
                warnings: all,
                said:
                    "stopped half-way; every file is whole, and the next `generate` completes them\n"
                        .to_owned(),
                failed: true,
                ..Outcome::default()
            };
        }
        let summary = summary::generated(&self.generated, &self.folders);
        Outcome::of(summary + &self.next, self.warnings)
    }

    /// Says what differs.
    pub(super) fn checked(self) -> Outcome {
        let folders = &self.folders;
        if folders.iter().all(Changes::is_empty) {
            return Outcome::of(summary::fresh(folders), self.warnings);
        }
        Outcome {
            drift: summary::drifted(folders, &self.regenerate),
            printed: summary::differences(folders),
            said: summary::drift(folders, &self.regenerate),
            failed: true,
            warnings: self.warnings,
        }
    }
}
