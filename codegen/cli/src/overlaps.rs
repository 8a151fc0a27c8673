//! Outputs that would be in each other's way.

use specwright::options::{Layout, overlap};

use crate::settings::{ApiSettings, Settings};

/// What would be written by two APIs, one message a pair.
pub(crate) fn overlaps(settings: &Settings) -> Vec<String> {
    let layout = &settings.layout;
    let pairs = settings.apis.iter().enumerate().flat_map(|(index, api)| {
        let before = settings.apis[..index].iter();
        before.map(move |other| (other, api))
    });
    let mut found: Vec<String> = Vec::new();
    for (first, second) in pairs {
        let message = if first.output == second.output {
            twins(first, second, layout)
        } else {
            meeting(&first.output, &second.output, layout)
        };
        // Of two outputs with many APIs it is said once.
        found.extend(message.filter(|message| !found.contains(message)));
    }
    found
}

/// Two APIs of one output whose files would be the same, where files tell no upper from lower case.
fn twins(first: &ApiSettings, second: &ApiSettings, layout: &Layout) -> Option<String> {
    let is_twin = first.service.eq_ignore_ascii_case(&second.service);
    is_twin.then(|| {
        let folder = below(&second.output, layout.modules());
        format!(
            "two APIs would both be written to `{folder}/{}`",
            second.service
        )
    })
}

/// Two outputs of which one has files where those of the other are, or are looked for.
fn meeting(first: &str, second: &str, layout: &Layout) -> Option<String> {
    let [modules, schemas] = layout.folders();
    let paths = [modules, schemas, layout.catalog(), Layout::MANIFEST];
    let of = |output: &str| paths.map(|path| below(output, path));
    let (of_first, of_second) = (of(first), of(second));
    let mut pairs = of_first
        .iter()
        .flat_map(|path| of_second.iter().map(move |it| (path, it)));
    let (path, other) = pairs.find(|(path, other)| overlap(path, other))?;
    Some(format!(
        "`output = \"{first}\"` and `output = \"{second}\"` overlap: `{path}` and `{other}`"
    ))
}

/// A path below an output folder.
fn below(output: &str, path: &str) -> String {
    if output.is_empty() {
        return path.to_owned();
    }
    format!("{output}/{path}")
}
