//! What alternatives of security are called, by the schemes that are in them.

use super::operation::credential_wish;
use super::settle::{ALTERNATIVES, Pin, Wish, itself, settled};
use super::words::{fitting_type, type_name_end};
use super::{AlternativeNames, usable};
use crate::diagnostic::Diagnostics;
use crate::ir::{Alternative, Alternatives};

/// The name that the type of alternatives wants: `BearerOrKeyAndUser`.
pub(super) fn alternatives_wish(Alternatives(all): &Alternatives) -> Option<Wish> {
    let origin = &all.first()?.schemes.first()?.origin;
    let names: Vec<String> = all.iter().map(composed).collect();
    let texts: Vec<String> = all.iter().map(text).collect();
    let name = names.join("Or");
    // By the schemes as the document has them, by which any two are told apart.
    let wish = Wish::new(&texts.join(" or "), origin, fitting_type(&name));
    Some(
        wish.or([format!("{name}Credentials")])
            .rank(ALTERNATIVES)
            .pin(Pin::Beside),
    )
}

/// The names of the variants, and of the fields of those that have several.
pub(super) fn variants(
    Alternatives(all): &Alternatives,
    found: &mut Diagnostics,
) -> Vec<AlternativeNames> {
    let wishes = all.iter().filter_map(|alternative| {
        let origin = &alternative.schemes.first()?.origin;
        Some(Wish::variant(&composed(alternative), origin).pin(Pin::Beside))
    });
    let wishes: Vec<Wish> = wishes.collect();
    let names = settled(&wishes, &[], found, |_, name| vec![itself(name)]);
    let names = names.into_iter().zip(all).map(|(name, alternative)| {
        let credentials = alternative.credentials.iter();
        let fields: Vec<Wish> = credentials.map(|it| credential_wish(it, found)).collect();
        AlternativeNames {
            name,
            fields: settled(&fields, &[], found, |_, name| vec![itself(name)]),
        }
    });
    names.collect()
}

fn composed(alternative: &Alternative) -> String {
    let names = alternative.schemes.iter().map(|scheme| {
        let given = usable(scheme.given.as_deref());
        type_name_end(given.unwrap_or(&scheme.name))
    });
    names.collect::<Vec<_>>().join("And")
}

fn text(alternative: &Alternative) -> String {
    let names = alternative.schemes.iter().map(|it| it.name.as_str());
    names.collect::<Vec<_>>().join(" and ")
}
