//! What the module of a document is called where nobody says.

use std::path::Path;

use crate::targets::rust::service_problem;

/// What there is where a file is called as no module can be.
const OTHERWISE: &str = "api";

/// A name for the module of a document: that of its file, up to the first dot.
///
/// ```
/// use specwright::files::module_name;
///
/// assert_eq!(module_name("spec/Job-list.schema.json".as_ref()), "job_list");
/// assert_eq!(module_name("2024.yaml".as_ref()), "api");
/// ```
pub fn module_name(spec: &Path) -> String {
    let file = spec.file_name().unwrap_or_default().to_string_lossy();
    let stem = file.split('.').next().unwrap_or_default();
    let letters = stem.chars().map(|letter| match letter {
        'a'..='z' | '0'..='9' => letter,
        'A'..='Z' => letter.to_ascii_lowercase(),
        _ => '_',
    });
    let name: String = letters.collect();
    let name = name.trim_matches('_');
    match service_problem(name) {
        None => name.to_owned(),
        Some(_) => OTHERWISE.to_owned(),
    }
}
