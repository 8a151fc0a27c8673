//! The names that serde's own attributes give to fields. What cannot be read is left to serde to
//! complain about.

use syn::meta::ParseNestedMeta;
use syn::{Attribute, LitStr, Token};

use crate::symbol::SERDE;

/// How `rename_all` spells a field.
#[derive(Clone, Copy)]
pub(crate) enum Case {
    Lower,
    Upper,
    Pascal,
    Camel,
    ScreamingSnake,
    Kebab,
    ScreamingKebab,
}

impl Case {
    fn named(name: &str) -> Option<Self> {
        Some(match name {
            "lowercase" => Self::Lower,
            "UPPERCASE" => Self::Upper,
            "PascalCase" => Self::Pascal,
            "camelCase" => Self::Camel,
            "SCREAMING_SNAKE_CASE" => Self::ScreamingSnake,
            "kebab-case" => Self::Kebab,
            "SCREAMING-KEBAB-CASE" => Self::ScreamingKebab,
            _ => return None,
        })
    }

    pub(crate) fn spell(self, field: &str) -> String {
        match self {
            // As serde has it: a field is lower case as it is.
            Self::Lower => field.to_owned(),
            Self::Upper | Self::ScreamingSnake => field.to_ascii_uppercase(),
            Self::Pascal => pascal(field),
            Self::Camel => {
                let name = pascal(field);
                let mut letters = name.chars();
                let first = letters
                    .next()
                    .map(|character| character.to_ascii_lowercase());
                first.into_iter().chain(letters).collect()
            }
            Self::Kebab => field.replace('_', "-"),
            Self::ScreamingKebab => field.to_ascii_uppercase().replace('_', "-"),
        }
    }
}

fn pascal(field: &str) -> String {
    let mut name = String::with_capacity(field.len());
    for word in field.split('_') {
        let mut letters = word.chars();
        name.extend(
            letters
                .next()
                .map(|character| character.to_ascii_uppercase()),
        );
        name.push_str(letters.as_str());
    }
    name
}

#[derive(Default)]
pub(crate) struct SerdeNames {
    pub(crate) rename: Option<String>,
    pub(crate) rename_all: Option<Case>,
    pub(crate) flatten: bool,
}

impl SerdeNames {
    pub(crate) fn read(attributes: &[Attribute]) -> Self {
        let mut names = Self::default();
        for attribute in attributes {
            if attribute.path().is_ident(SERDE) {
                let _ = attribute.parse_nested_meta(|meta| names.item(&meta));
            }
        }
        names
    }

    fn item(&mut self, meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
        if meta.path.is_ident("rename") {
            self.rename = name(meta)?;
        } else if meta.path.is_ident("rename_all") {
            self.rename_all = name(meta)?.and_then(|name| Case::named(&name));
        } else {
            self.flatten |= meta.path.is_ident("flatten");
            skip(meta)?;
        }
        Ok(())
    }
}

/// `= "…"`, or the one for reading of `(serialize = "…", deserialize = "…")`.
fn name(meta: &ParseNestedMeta<'_>) -> syn::Result<Option<String>> {
    if meta.input.peek(Token![=]) {
        let name: LitStr = meta.value()?.parse()?;
        return Ok(Some(name.value()));
    }
    let mut found = None;
    meta.parse_nested_meta(|side| {
        let name: LitStr = side.value()?.parse()?;
        if side.path.is_ident("deserialize") {
            found = Some(name.value());
        }
        Ok(())
    })?;
    Ok(found)
}

/// Passes over whatever follows an attribute of no interest.
fn skip(meta: &ParseNestedMeta<'_>) -> syn::Result<()> {
    while !meta.input.is_empty() && !meta.input.peek(Token![,]) {
        meta.input.parse::<proc_macro2::TokenTree>()?;
    }
    Ok(())
}
