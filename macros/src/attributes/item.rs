//! One item of a `#[spec(…)]`: a key alone, with a value, or with a list.

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::ToTokens;
use syn::ext::IdentExt;
use syn::parse::{Parse, ParseStream};
use syn::{Attribute, LitStr, Meta, Path, Token};

use super::literal::{Literal, Number};
use super::suggestion::suggestion;
use crate::context::Context;
use crate::symbol::SPEC;

pub(crate) struct Item {
    pub(crate) key: Ident,
    form: Form,
}

enum Form {
    Word,
    Assigned(TokenStream),
    List(Group),
}

/// A pattern as it is written.
pub(crate) enum Source {
    Text(LitStr),
    Path(Path),
}

impl Parse for Source {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(LitStr) {
            return input.parse().map(Self::Text);
        }
        let path = Path::parse_mod_style(input).map(Self::Path);
        path.map_err(|error| {
            syn::Error::new(error.span(), "expected a pattern, or the path of one")
        })
    }
}

/// All items of all `#[spec(…)]` among these attributes.
pub(crate) fn spec_items(context: &Context, attributes: &[Attribute]) -> Vec<Item> {
    let mut items = Vec::new();
    for attribute in attributes {
        if !attribute.path().is_ident(SPEC) {
            continue;
        }
        match &attribute.meta {
            Meta::List(list) if !list.tokens.is_empty() => {
                items.extend(split(context, list.tokens.clone()));
            }
            _ => context.error(attribute, "expected items in parentheses: `#[spec(…)]`"),
        }
    }
    items
}

/// The items between commas. One that cannot be read does not hide the others.
pub(crate) fn split(context: &Context, tokens: TokenStream) -> Vec<Item> {
    pieces(tokens)
        .into_iter()
        .filter_map(|piece| context.take(syn::parse2(piece)))
        .collect()
}

/// What is between commas; one after the last is allowed.
fn pieces(tokens: TokenStream) -> Vec<TokenStream> {
    let mut pieces = Vec::new();
    let mut piece = TokenStream::new();
    for token in tokens {
        match token {
            TokenTree::Punct(punct) if punct.as_char() == ',' => {
                // A comma with nothing before it is a piece of its own, so that the error points at it.
                if piece.is_empty() {
                    piece.extend([TokenTree::Punct(punct)]);
                }
                pieces.push(std::mem::take(&mut piece));
            }
            token => piece.extend([token]),
        }
    }
    if !piece.is_empty() {
        pieces.push(piece);
    }
    pieces
}

impl Parse for Item {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        // Some keys are keywords of Rust: `crate`.
        let found = input.call(Ident::parse_any);
        let key = found
            .map_err(|error| syn::Error::new(error.span(), "expected the name of an attribute"))?;
        if input.is_empty() {
            return Ok(Self {
                key,
                form: Form::Word,
            });
        }
        if input.peek(Token![=]) {
            input.parse::<Token![=]>()?;
            let form = Form::Assigned(input.parse()?);
            return Ok(Self { key, form });
        }
        let group: Group = match input.parse()? {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Parenthesis => group,
            other => return Err(unexpected(&key, &other)),
        };
        if !input.is_empty() {
            let rest: TokenStream = input.parse()?;
            return Err(syn::Error::new_spanned(
                rest,
                "expected a comma or the end of the attribute",
            ));
        }
        Ok(Self {
            key,
            form: Form::List(group),
        })
    }
}

fn unexpected(key: &Ident, found: &TokenTree) -> syn::Error {
    syn::Error::new_spanned(found, format!("expected `=`, `(` or a comma after `{key}`"))
}

impl ToTokens for Item {
    fn to_tokens(&self, tokens: &mut TokenStream) {
        self.key.to_tokens(tokens);
        match &self.form {
            Form::Word => {}
            Form::Assigned(value) => value.to_tokens(tokens),
            Form::List(group) => group.to_tokens(tokens),
        }
    }
}

impl Item {
    pub(crate) fn name(&self) -> String {
        self.key.to_string()
    }

    pub(crate) fn is_list(&self) -> bool {
        matches!(self.form, Form::List(_))
    }

    pub(crate) fn is_assigned(&self) -> bool {
        matches!(self.form, Form::Assigned(_))
    }

    /// Says that the attribute is not one of these.
    pub(crate) fn unknown<'n>(&self, context: &Context, known: impl IntoIterator<Item = &'n str>) {
        let name = self.name();
        let message = format!("unknown attribute `{name}`{}", suggestion(&name, known));
        context.error(&self.key, message);
    }

    /// A key alone.
    pub(crate) fn word(&self, context: &Context) -> Option<Ident> {
        match self.form {
            Form::Word => Some(self.key.clone()),
            _ => self.wrong(context, "alone, without a value"),
        }
    }

    pub(crate) fn text(&self, context: &Context) -> Option<LitStr> {
        self.assigned(context, "= \"…\"`, a string literal")
    }

    /// The name of a field.
    pub(crate) fn field(&self, context: &Context) -> Option<Ident> {
        self.assigned(context, "= …`, the name of a field")
    }

    pub(crate) fn path(&self, context: &Context) -> Option<Path> {
        let value = self.value(context, "= …`, a path")?;
        self.assigned_path()
            .or_else(|| self.wrong_value(context, value, "= …`, a path"))
    }

    /// The path that is assigned, if it is one.
    pub(crate) fn assigned_path(&self) -> Option<Path> {
        match &self.form {
            Form::Assigned(value) => {
                // Without generic arguments: what is named is a function, a static or a crate.
                syn::parse::Parser::parse2(Path::parse_mod_style, value.clone()).ok()
            }
            Form::Word | Form::List(_) => None,
        }
    }

    pub(crate) fn count(&self, context: &Context) -> Option<usize> {
        let form = "= …`, a whole number from 0 that has no suffix";
        let number: Number = self.assigned(context, form)?;
        match number.count() {
            Some(count) => Some(count),
            None => self.wrong_value(context, number, form),
        }
    }

    pub(crate) fn number(&self, context: &Context) -> Option<Number> {
        self.assigned(
            context,
            "= …`, a number literal that is not too large and has no suffix",
        )
    }

    pub(crate) fn literal(&self, context: &Context) -> Option<Literal> {
        self.assigned(
            context,
            "= …`, a string, a number, `true`, `false` or `null`",
        )
    }

    pub(crate) fn list(&self, context: &Context, of: &str) -> Option<&Group> {
        match &self.form {
            Form::List(group) if !group.stream().is_empty() => Some(group),
            _ => self.wrong(context, &format!("(…)`, {of}")),
        }
    }

    pub(crate) fn items(&self, context: &Context, of: &str) -> Option<Vec<Item>> {
        let group = self.list(context, of)?;
        Some(split(context, group.stream()))
    }

    pub(crate) fn literals(&self, context: &Context) -> Option<Vec<Literal>> {
        let group = self.list(context, "a list of literals")?;
        let each = |piece| context.take(syn::parse2(piece));
        // All are read before any is given up: every mistake shows.
        let literals: Vec<Option<Literal>> = pieces(group.stream()).into_iter().map(each).collect();
        literals.into_iter().collect()
    }

    pub(crate) fn paths(&self, context: &Context) -> Option<Vec<Path>> {
        let group = self.list(context, "a list of paths")?;
        let parse = |piece| syn::parse::Parser::parse2(Path::parse_mod_style, piece);
        let each = |piece| context.take(parse(piece));
        let paths: Vec<Option<Path>> = pieces(group.stream()).into_iter().map(each).collect();
        paths.into_iter().collect()
    }

    pub(crate) fn sources(&self, context: &Context) -> Option<Vec<Source>> {
        let group = self.list(context, "a list of patterns")?;
        let each = |piece| context.take(syn::parse2(piece));
        let sources: Vec<Option<Source>> = pieces(group.stream()).into_iter().map(each).collect();
        sources.into_iter().collect()
    }

    pub(crate) fn names(&self, context: &Context) -> Option<Vec<Ident>> {
        let items = self.items(context, "a list of fields")?;
        Some(items.iter().filter_map(|item| item.word(context)).collect())
    }

    /// As [`Self::names`], and `()` names none.
    pub(crate) fn names_or_none(&self, context: &Context) -> Option<Vec<Ident>> {
        match &self.form {
            Form::List(group) if group.stream().is_empty() => Some(Vec::new()),
            _ => self.names(context),
        }
    }

    fn assigned<T: Parse>(&self, context: &Context, form: &str) -> Option<T> {
        let value = self.value(context, form)?;
        match syn::parse2(value.clone()) {
            Ok(value) => Some(value),
            Err(_) => self.wrong_value(context, value, form),
        }
    }

    fn value(&self, context: &Context, form: &str) -> Option<TokenStream> {
        match &self.form {
            Form::Assigned(value) if !value.is_empty() => Some(value.clone()),
            _ => self.wrong(context, form),
        }
    }

    fn wrong<T>(&self, context: &Context, form: &str) -> Option<T> {
        self.wrong_value(context, self, form)
    }

    fn wrong_value<T>(&self, context: &Context, at: impl ToTokens, form: &str) -> Option<T> {
        let key = &self.key;
        let message = if form.starts_with(['=', '(']) {
            let space = if form.starts_with('=') { " " } else { "" };
            format!("expected `{key}{space}{form}")
        } else {
            format!("expected `{key}` {form}")
        };
        context.error(at, message);
        None
    }
}
