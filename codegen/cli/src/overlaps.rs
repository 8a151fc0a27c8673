//! Outputs that would be in each other's way.

use specwright::Layout;

/// Where the files of an API are.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Placed<'s> {
    pub(crate) service: &'s str,
    pub(crate) output: &'s str,
}

/// What would be written by two APIs, one message a pair.
pub(crate) fn overlaps(apis: &[Placed<'_>], layout: &Layout) -> Vec<String> {
    let pairs = apis.iter().enumerate().flat_map(|(index, api)| {
        let before = apis[..index].iter();
        before.map(move |other| (*other, *api))
    });
    let mut found: Vec<String> = Vec::new();
    for (first, second) in pairs {
        let message = if first.output == second.output {
            twins(first, second, layout)
        } else {
            meeting(first.output, second.output, layout)
        };
        // Of two outputs with many APIs it is said once.
        found.extend(message.filter(|message| !found.contains(message)));
    }
    found
}

/// Two APIs of one output whose files would be the same, where files tell no upper from lower case.
fn twins(first: Placed<'_>, second: Placed<'_>, layout: &Layout) -> Option<String> {
    let is_twin = first.service.eq_ignore_ascii_case(second.service);
    is_twin.then(|| {
        let Placed { service, output } = second;
        let modules = layout.modules();
        format!(
            "two APIs would both be written to `{modules}/{service}` in `output = \"{output}\"`"
        )
    })
}

/// Two outputs of which one has files where those of the other are, or are looked for.
fn meeting(first: &str, second: &str, layout: &Layout) -> Option<String> {
    let [path, other] = layout.overlap(first, second)?;
    Some(format!(
        "`output = \"{first}\"` and `output = \"{second}\"` overlap: `{path}` and `{other}`"
    ))
}
