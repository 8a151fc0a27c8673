//! One call per rule.

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{format_ident, quote};

use super::location;
use crate::ast::{Container, Field};
use crate::attributes::pattern::Pattern;
use crate::attributes::rules::{Limit, Rule, Rules};
use crate::symbol;

/// Calls for all rules of a value; `value` is an expression that borrows it.
pub(crate) fn calls(rt: &TokenStream, rules: &Rules, value: &TokenStream) -> TokenStream {
    calls_of(rules, |_| true, rt, value)
}

/// The same without what takes a whole value.
pub(crate) fn calls_of_part(rt: &TokenStream, rules: &Rules, value: &TokenStream) -> TokenStream {
    let is_of_part = |rule: &Rule| !matches!(rule.limit, Limit::Evaluate(_));
    calls_of(rules, is_of_part, rt, value)
}

fn calls_of(
    rules: &Rules,
    is_wanted: impl Fn(&Rule) -> bool,
    rt: &TokenStream,
    value: &TokenStream,
) -> TokenStream {
    // Bounds that exclude each other report for themselves.
    let is_told = rules.excluding().is_some();
    let rules = rules.list.iter().filter(|rule| is_wanted(rule));
    rules
        .filter(|rule| !is_told || rule.key != symbol::NEVER)
        .map(|rule| location::at(rule.key.span(), call(rt, rule, value)))
        .collect()
}

/// What the function is called that checks the rules of a list or map.
pub(crate) fn function(field: &Field) -> Ident {
    format_ident!("__rules_{}", field.name())
}

/// A function for each list or map with rules: decode calls it on what could be built, and the checks on the whole.
pub(crate) fn functions(container: &Container) -> TokenStream {
    let rt = &container.rt;
    let fields = container.fields().iter();
    let with_rules = fields.filter(|field| field.attributes.rules.are_of_lists());
    with_rules.map(|field| function_of(rt, field)).collect()
}

/// The function of one list or map.
pub(crate) fn function_of(rt: &TokenStream, field: &Field) -> TokenStream {
    let (name, ty) = (function(field), &field.ty);
    let rules = calls(rt, &field.attributes.rules, &quote!(__part));
    quote! {
        #[inline]
        fn #name(__part: &#rt::Part<'_, #ty>, __at: &#rt::Path<'_>, __report: &mut #rt::Report) {
            #rules
        }
    }
}

/// Statics for those of the patterns that are no paths, and references to all.
pub(crate) fn patterns<'p>(
    rt: &TokenStream,
    patterns: impl IntoIterator<Item = &'p Pattern>,
) -> (TokenStream, Vec<TokenStream>) {
    let mut statics = TokenStream::new();
    let patterns = patterns.into_iter().enumerate();
    let references = patterns.map(|(index, pattern)| match pattern {
        Pattern::Path(path) => quote!(&#path),
        Pattern::Constant(constant) => {
            let name = format_ident!("__PATTERN_{index}");
            statics.extend(quote! {
                static #name: #rt::Pattern = {
                    use #rt::{Pattern, Tables};
                    #constant
                };
            });
            quote!(&#name)
        }
    });
    let references = references.collect();
    (statics, references)
}

fn call(rt: &TokenStream, rule: &Rule, value: &TokenStream) -> TokenStream {
    let name = Ident::new(&rule.name(), Span::call_site());
    let check = quote!(#rt::rules::#name::check);
    match &rule.limit {
        Limit::None => quote!(#check(#value, __at, __report);),
        Limit::Count(count) => {
            let count = Literal::usize_unsuffixed(*count);
            quote!(#check(#value, #count, __at, __report);)
        }
        Limit::Number(number) => {
            let limit = number.limit(rt);
            quote!(#check(#value, #limit, __at, __report);)
        }
        Limit::Pattern(Pattern::Path(path)) => quote!(#check(#value, &#path, __at, __report);),
        Limit::Pattern(pattern) => {
            let (statics, patterns) = patterns(rt, [pattern]);
            quote!({ #statics #check(#value, #(#patterns)*, __at, __report); })
        }
        Limit::Matching(all) => {
            let (statics, patterns) = patterns(rt, all);
            quote!({ #statics #check(#value, &[#(#patterns),*], __at, __report); })
        }
        Limit::Format(format) => {
            let constant = Ident::new(format.constant, Span::call_site());
            quote!(#check(#value, &#rt::rules::format::#constant, __at, __report);)
        }
        Limit::OneOf(literals) => {
            let literals = literals.iter().map(|literal| literal.tokens(rt));
            quote!(#check(#value, const { &[#(#literals),*] }, __at, __report);)
        }
        Limit::Constant(literal) => {
            let literal = literal.tokens(rt);
            quote!(#check(#value, #literal, __at, __report);)
        }
        Limit::Types(types) => {
            quote!(#check(#value, const { &[#(#rt::JsonType::#types),*] }, __at, __report);)
        }
        Limit::Evaluate(schemas) => quote!(#(#schemas.check(#value, __at, __report);)*),
        Limit::Each(rules) => {
            let inner = calls(rt, rules, &quote!(__each));
            quote!(#check(#value, __at, __report, |__each, __at, __report| { #inner });)
        }
    }
}
