//! Documents on disk, and the folders in which others that they refer to are found.
//!
//! What is read of them is noted: builds depend on it.
//!
//! ```
//! use specwright::files::{SpecFile, SpecText};
//!
//! let folder = tempfile::tempdir().unwrap();
//! let put = |name: &str, text: &str| std::fs::write(folder.path().join(name), text).unwrap();
//! put("jobs.schema.yaml", "type: array\nitems: { $ref: job.yaml }\n");
//! put("job.yaml", "type: object\nrequired: [id]\n");
//!
//! let text = SpecText::read(&folder.path().join("jobs.schema.yaml"), "jobs.schema.yaml")?;
//! let file = SpecFile::of(text)?;
//! assert!(!file.is_api());
//! let emitted = file.generate("jobs")?;
//! assert!(emitted.files.iter().any(|it| it.path == "src/jobs/models.rs"));
//! assert!(file.read().iter().any(|path| path.ends_with("job.yaml")));
//! # Ok::<(), specwright::Diagnostics>(())
//! ```

mod input_file;
mod name;
mod spec_file;

pub use crate::options::{InputSettings, InputSettingsError, SchemaOptions};
pub use input_file::{InputFile, Mapped, SpecText};
pub use name::module_name;
pub use spec_file::SpecFile;
