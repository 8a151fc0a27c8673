//! Advice on a name that is none of those known.

use specwright_core::suggest::nearest;

/// `name`, spelt wrong: what is known, in words.
pub(crate) fn suggestion<'n>(name: &str, known: impl IntoIterator<Item = &'n str>) -> String {
    let known: Vec<&str> = known.into_iter().collect();
    if let Some(nearest) = nearest(name, known.iter().copied()) {
        return format!("; did you mean `{nearest}`?");
    }
    let names: Vec<String> = known.iter().map(|name| format!("`{name}`")).collect();
    match names.as_slice() {
        [] => String::new(),
        [only] => format!("; expected {only}"),
        _ => format!("; expected one of {}", names.join(", ")),
    }
}
