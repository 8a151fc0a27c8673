//! One run at a time in a workspace. The system lets go of a lock when its process ends, however it ends.

use std::fs::File;
use std::io;
use std::path::Path;

use fs4::{FileExt, TryLockError};

/// What a run is about to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Access {
    /// It compares: others may compare at the same time.
    Read,
    /// It writes: nobody else may do anything.
    Write,
}

/// Keeps other runs out of a workspace for as long as it lives.
#[derive(Debug)]
pub struct Lock {
    _held: Option<File>,
}

impl Lock {
    /// Waits until no other run is in the way; `waits` is called if one is.
    pub fn take(root: &Path, access: Access, waits: impl FnOnce()) -> io::Result<Self> {
        let file = handle(root)?;
        let tried = match access {
            Access::Read => FileExt::try_lock_shared(&file),
            Access::Write => FileExt::try_lock(&file),
        };
        let taken = match tried {
            Err(TryLockError::WouldBlock) => {
                waits();
                match access {
                    Access::Read => FileExt::lock_shared(&file),
                    Access::Write => FileExt::lock(&file),
                }
            }
            Err(TryLockError::Error(error)) => Err(error),
            Ok(()) => Ok(()),
        };
        match taken {
            Ok(()) => Ok(Self { _held: Some(file) }),
            // Some network file systems know no locks. Every file is replaced as a whole there, too.
            Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(Self { _held: None }),
            Err(error) => Err(error),
        }
    }
}

/// What is locked: the folder itself, so that nothing is left in it.
#[cfg(unix)]
fn handle(root: &Path) -> io::Result<File> {
    File::open(root)
}

/// What is locked where folders cannot be: a file of the user's own folder for such.
#[cfg(not(unix))]
fn handle(root: &Path) -> io::Result<File> {
    let name = root.canonicalize()?.to_string_lossy().into_owned();
    let name = format!("specwright-{}.lock", super::manifest::hash(name.as_bytes()));
    let mut options = File::options();
    options.create(true).truncate(false).write(true);
    options.open(std::env::temp_dir().join(name))
}
