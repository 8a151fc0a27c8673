//! What a call says: a path, and settings as Rust's tokens.

use proc_macro2::TokenStream;
use quote::ToTokens;
use serde_json::{Map, Value};
use specwright::SchemaFiles;
use specwright::files::InputSettings;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Ident, Lit, LitStr, Path, Token, braced, bracketed, token};

/// What is included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Api,
    Schema,
}

/// What a call says.
#[derive(Debug)]
pub(crate) struct Arguments {
    /// The path as it was written.
    pub(crate) path: String,
    pub(crate) settings: InputSettings,
}

impl Arguments {
    pub(crate) fn of(kind: Kind, arguments: &str) -> syn::Result<Self> {
        let written: Written = syn::parse_str(arguments)?;
        let path = written.path.value();
        let wrong = |problem: String| syn::Error::new_spanned(&written.tokens, problem);
        let settings = serde_json::from_value(Value::Object(written.settings));
        let settings: InputSettings = settings.map_err(|error| wrong(error.to_string()))?;
        if let Some(problem) = problem(&settings) {
            return Err(wrong(problem.to_owned()));
        }
        let checked = settings.check(kind == Kind::Api);
        checked.map_err(|problem| wrong(problem.to_string()))?;
        Ok(Self { path, settings })
    }
}

/// What there is no use for in a macro.
fn problem(settings: &InputSettings) -> Option<&'static str> {
    if settings.spec.is_some() || settings.schema.is_some() {
        return Some("the path says which file is included");
    }
    if settings.output.is_some() || !settings.files.is_empty() {
        return Some("`output` and `files` are of files, and none are written");
    }
    if settings.schemas.is_some_and(|it| it != SchemaFiles::None) {
        return Some(
            "types answer with schemas that are files: `specwright generate SPEC --out … --schemas …` writes both",
        );
    }
    None
}

/// A call as it is written.
struct Written {
    path: LitStr,
    /// The tokens behind the path, and what they say.
    tokens: TokenStream,
    settings: Map<String, Value>,
}

impl Parse for Written {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let path = input.parse()?;
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
        let tokens = input.fork().parse()?;
        // Those of settings have `-`; in the tables below, they are names of others.
        let settings = table(input, |key| key.replace('_', "-"))?;
        Ok(Self {
            path,
            tokens,
            settings,
        })
    }
}

/// Keys and values with `,` between them, to the end.
fn table(
    input: ParseStream<'_>,
    meant: impl Fn(String) -> String,
) -> syn::Result<Map<String, Value>> {
    let mut table = Map::new();
    while !input.is_empty() {
        let at = input.span();
        let key = meant(key(input)?);
        input.parse::<Token![=]>()?;
        let value = value(input)?;
        if table.insert(key.clone(), value).is_some() {
            return Err(syn::Error::new(at, format!("`{key}` is there twice")));
        }
        if !input.is_empty() {
            input.parse::<Token![,]>()?;
        }
    }
    Ok(table)
}

/// A name, names with `-` between them, or a string.
fn key(input: ParseStream<'_>) -> syn::Result<String> {
    if input.peek(LitStr) {
        return Ok(input.parse::<LitStr>()?.value());
    }
    let mut key = input.call(Ident::parse_any)?.unraw().to_string();
    while input.parse::<Option<Token![-]>>()?.is_some() {
        key = format!("{key}-{}", input.call(Ident::parse_any)?.unraw());
    }
    Ok(key)
}

fn value(input: ParseStream<'_>) -> syn::Result<Value> {
    if input.peek(token::Bracket) {
        let items;
        bracketed!(items in input);
        let mut list = Vec::new();
        while !items.is_empty() {
            list.push(value(&items)?);
            if !items.is_empty() {
                items.parse::<Token![,]>()?;
            }
        }
        return Ok(Value::Array(list));
    }
    if input.peek(token::Brace) {
        let entries;
        braced!(entries in input);
        return table(&entries, |key| key).map(Value::Object);
    }
    if input.peek(Lit) {
        return literal(&input.parse()?);
    }
    // A path to a module or a type, which settings hold as a string.
    let path: Path = input.parse()?;
    Ok(Value::String(compact(&path.to_token_stream().to_string())))
}

/// Tokens without the blanks that part no words: `Foo<&'static str>`.
fn compact(tokens: &str) -> String {
    let is_of_word = |c: char| c.is_alphanumeric() || c == '_';
    let mut text = String::new();
    for part in tokens.split_whitespace() {
        let parts = text.ends_with(is_of_word)
            && part.starts_with(|c| is_of_word(c) || matches!(c, '\'' | '"'));
        if parts {
            text.push(' ');
        }
        text.push_str(part);
    }
    text
}

fn literal(literal: &Lit) -> syn::Result<Value> {
    match literal {
        Lit::Str(text) => Ok(Value::String(text.value())),
        Lit::Bool(flag) => Ok(Value::Bool(flag.value)),
        other => Err(syn::Error::new_spanned(
            other,
            "expected a string, `true`, `false`, a path, `[…]` or `{…}`",
        )),
    }
}

#[cfg(test)]
mod tests {
    use quote::quote;

    use super::*;

    fn of(tokens: &TokenStream) -> Result<Arguments, String> {
        Arguments::of(Kind::Api, &tokens.to_string()).map_err(|error| error.to_string())
    }

    #[test]
    fn settings_are_read_as_in_a_file() {
        let call = quote!(
            "a.yaml", service = "shop", keep_going = true, runtime = my::rt, formats = ["jiff"],
            types = { Pet = crate::Pet }, lints = { unknown-format = "allow", "no-effect" = "deny" },
        );
        let Arguments { path, settings } = of(&call).unwrap();
        assert_eq!(path, "a.yaml");
        assert_eq!(settings.service.as_deref(), Some("shop"));
        assert_eq!(settings.keep_going, Some(true));
        assert_eq!(settings.runtime.unwrap().as_str(), "my::rt");
        assert!(settings.types.contains_key("Pet"));
        assert!(of(&quote!("a.yaml")).is_ok());
    }

    #[test]
    fn what_is_no_setting_is_told() {
        for (call, says) in [
            (quote!(), "expected string literal"),
            (quote!("a" server = true), "expected `,`"),
            (quote!("a", sever = true), "unknown field `sever`"),
            (quote!("a", server = 1), "expected a string, `true`"),
            (
                quote!("a", server = true, server = true),
                "`server` is there twice",
            ),
            (
                quote!("a", keep_going = true, keep - going = true),
                "`keep-going` is there twice",
            ),
            (quote!("a", draft = "7"), "are of a `schema`"),
            (quote!("a", output = "x"), "none are written"),
            (quote!("a", spec = "x"), "the path says"),
            (quote!("a", schemas = true), "--schemas"),
            (quote!("a", schemas = "bundled"), "--schemas"),
        ] {
            let problem = of(&call).unwrap_err();
            assert!(problem.contains(says), "{problem}");
        }
    }

    #[test]
    fn words_in_types_stay_words() {
        for (tokens, text) in [
            (quote!(Foo<&'static str>), "Foo<&'static str>"),
            (
                quote!(crate::Map<String, Box<dyn Rule + 'static>>),
                "crate::Map<String,Box<dyn Rule+'static>>",
            ),
            (quote!(Foo<&'static mut [u8; 4]>), "Foo<&'static mut[u8;4]>"),
        ] {
            assert_eq!(compact(&tokens.to_string()), text);
        }
    }
}
