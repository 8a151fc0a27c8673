//! The requests as a user of garde would write them: serde for the shape, garde for the rules.
//!
//! Enums are texts with a rule, so that a wrong one is reported beside all else.

pub mod eventgrid;
pub mod kafka;

fn one_of(known: &[&str]) -> impl FnOnce(&String, &()) -> garde::Result {
    move |text, ()| {
        if known.contains(&text.as_str()) {
            Ok(())
        } else {
            Err(garde::Error::new("not one of the known values"))
        }
    }
}

/// Not empty, if it is needed.
fn required_when(needed: bool) -> impl FnOnce(&Option<String>, &()) -> garde::Result {
    move |text, ()| {
        if needed && text.as_deref().unwrap_or_default().is_empty() {
            Err(garde::Error::new("must be given and not empty"))
        } else {
            Ok(())
        }
    }
}

/// Not empty, unless the other one is not.
fn this_or(other: Option<&str>) -> impl FnOnce(&Option<String>, &()) -> garde::Result {
    move |text, ()| {
        let empty = |text: Option<&str>| text.unwrap_or_default().is_empty();
        if empty(text.as_deref()) && empty(other) {
            Err(garde::Error::new(
                "this or the other must be given and not empty",
            ))
        } else {
            Ok(())
        }
    }
}
