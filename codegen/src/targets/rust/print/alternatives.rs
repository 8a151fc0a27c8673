//! Alternatives of security: their enums, and how the one that is chosen gets into the request.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::credentials;
use super::docs::doc;
use super::ident::ident;
use super::scope::Scope;
use super::{Item, item, received_credentials};
use crate::ir::Credential;
use crate::prose::words::code;
use crate::targets::rust::names::{CREDENTIALS, Import};
use crate::targets::rust::plan::{
    AlternativePlan, AlternativesPlan, OneOfPlan, OperationPlan, RustPlan, Sent,
};

/// Every enum of alternatives.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>) -> impl Iterator<Item = Item<'p>> {
    let all = plan.alternatives.iter();
    all.map(move |alternatives| item(plan, move |api| enumeration(api.scope, alternatives)))
}

fn enumeration(scope: &Scope, plan: &AlternativesPlan<'_>) -> TokenStream {
    let name = ident(plan.name);
    let variants = plan.variants.iter().map(|it| variant(scope, it));
    let adds = Sent::ALL.into_iter().filter(|sent| plan.is_in(*sent));
    let adds = adds.map(|sent| add(scope, plan, sent));
    let received = plan.is_received.then(|| {
        scope.uses(&[Import::OperationModule]);
        received_credentials::alternatives(plan)
    });
    quote! {
        /// What authorizes an operation, in one of these ways. Secrets never print.
        #[derive(Clone, Debug)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
        }

        impl #name {
            #(#adds)*
            #received
        }
    }
}

fn variant(scope: &Scope, plan: &AlternativePlan<'_>) -> TokenStream {
    let name = ident(plan.name);
    match plan.credentials.as_slice() {
        [] => {
            let doc = doc(&format!(
                "{}: nothing is sent, it is for the client to do.",
                schemes(plan)
            ));
            quote!(#doc #name,)
        }
        [(credential, _)] => {
            let doc = doc(&credentials::about(credential));
            let ty = credentials::type_of(scope, credential);
            quote!(#doc #name(#ty),)
        }
        several => {
            let doc = doc(&format!("{}, together.", schemes(plan)));
            let fields = several.iter().map(|(credential, name)| {
                let (doc, name) = (credentials::doc_of(credential), ident(name));
                let ty = credentials::type_of(scope, credential);
                quote!(#doc #name: #ty,)
            });
            quote! {
                #doc
                #name {
                    #(#fields)*
                },
            }
        }
    }
}

fn schemes(plan: &AlternativePlan<'_>) -> String {
    let schemes = plan.schemes.iter().map(|it| code(&it.name));
    schemes.collect::<Vec<_>>().join(" and ")
}

/// What adds to a part of the request what the chosen variant has there.
fn add(scope: &Scope, plan: &AlternativesPlan<'_>, sent: Sent) -> TokenStream {
    let (function, part) = (function(sent), part(sent));
    let ty = match sent {
        Sent::Query => {
            let query = scope.name(Import::Query);
            quote!(#query)
        }
        Sent::Headers => {
            let header = scope.name(Import::Header);
            quote!(Vec<#header>)
        }
        Sent::Cookies => {
            let module = scope.name(Import::OperationModule);
            quote!(#module::Cookies)
        }
    };
    let body = chosen(&arms(scope, plan, sent));
    quote! {
        fn #function(&self, #part: &mut #ty) {
            #body
        }
    }
}

/// Patterns of variants, and what is done where one of them matches.
struct Arm {
    patterns: Vec<TokenStream>,
    done: TokenStream,
}

/// What is done the same way is done by one arm.
fn arms(scope: &Scope, plan: &AlternativesPlan<'_>, sent: Sent) -> Vec<Arm> {
    let mut arms: Vec<Arm> = Vec::new();
    for variant in &plan.variants {
        let (pattern, done) = arm(scope, variant, sent);
        let same = |it: &&mut Arm| it.done.to_string() == done.to_string();
        match arms.iter_mut().find(same) {
            Some(arm) => arm.patterns.push(pattern),
            None => arms.push(Arm {
                patterns: vec![pattern],
                done,
            }),
        }
    }
    arms
}

fn arm(scope: &Scope, plan: &AlternativePlan<'_>, sent: Sent) -> (TokenStream, TokenStream) {
    let name = ident(plan.name);
    let is_there = |it: &&(&Credential, &str)| Sent::of(&it.0.carrier) == sent;
    let there: Vec<_> = plan.credentials.iter().filter(is_there).collect();
    let is_alone = plan.credentials.len() == 1;
    let mut added = TokenStream::new();
    let mut fields = Vec::new();
    for (credential, field) in &there {
        let value = if is_alone {
            ident("value")
        } else {
            binding(plan, field, sent)
        };
        added.extend(credentials::added(credential, &quote!(#value), scope));
        let field = ident(field);
        fields.push(if field == value {
            quote!(#field)
        } else {
            quote!(#field: #value)
        });
    }
    let rest = (fields.len() < plan.credentials.len()).then(|| quote!(..));
    let pattern = match plan.credentials.as_slice() {
        [] => quote!(Self::#name),
        [_] if there.is_empty() => quote!(Self::#name(_)),
        [_] => quote!(Self::#name(value)),
        _ => quote!(Self::#name { #(#fields,)* #rest }),
    };
    (pattern, added)
}

/// What a field is bound to: its name, unless the part of the request is called so.
fn binding(plan: &AlternativePlan<'_>, field: &str, sent: Sent) -> Ident {
    let mut name = field.to_owned();
    if part(sent) == name {
        while plan.credentials.iter().any(|(_, other)| *other == name) {
            name.push('_');
        }
    }
    ident(&name)
}

/// The shortest of what Rust has for these arms.
fn chosen(arms: &[Arm]) -> TokenStream {
    let of = |arm: &Arm| {
        let patterns = &arm.patterns;
        quote!(#(#patterns)|*)
    };
    let full: Vec<&Arm> = arms.iter().filter(|it| !it.done.is_empty()).collect();
    match (full.as_slice(), arms) {
        ([only], [_]) => {
            let (pattern, done) = (of(only), &only.done);
            let pattern = match only.patterns.len() {
                1 => pattern,
                _ => quote!((#pattern)),
            };
            quote!(let #pattern = self; #done)
        }
        ([only], _) => {
            let (pattern, done) = (of(only), &only.done);
            quote!(if let #pattern = self { #done })
        }
        _ => {
            let arms = arms.iter().map(|arm| {
                let (pattern, done) = (of(arm), &arm.done);
                quote!(#pattern => { #done })
            });
            quote!(match self { #(#arms)* })
        }
    }
}

fn function(sent: Sent) -> Ident {
    format_ident!("add_to_{}", part(sent))
}

fn part(sent: Sent) -> Ident {
    format_ident!(
        "{}",
        match sent {
            Sent::Query => "query",
            Sent::Headers => "headers",
            Sent::Cookies => "cookies",
        }
    )
}

/// The field of an operation.
pub(super) fn field(plan: &OneOfPlan<'_>) -> TokenStream {
    let (name, ty) = (ident(CREDENTIALS), ident(plan.alternatives.name));
    let needed = plan.one_of.scopes.iter().map(|(scheme, scopes)| {
        match credentials::scopes(scopes).as_str() {
            "" => String::new(),
            scopes => format!(" The scopes of {} have to be {scopes}.", code(scheme)),
        }
    });
    let needed: String = needed.collect();
    let doc = doc(&format!(
        "What authorizes it, in one of several ways; secrets never print.{needed}"
    ));
    let ty = if plan.one_of.optional {
        quote!(Option<#ty>)
    } else {
        quote!(#ty)
    };
    quote! {
        #doc
        pub #name: #ty,
    }
}

/// What adds to a part of the request what the field has there, if any of its alternatives has anything.
pub(super) fn added(plan: &OperationPlan<'_>, sent: Sent) -> Vec<TokenStream> {
    let there = plan.one_of.iter();
    let there = there.filter(|it| it.alternatives.is_in(sent));
    let added = there.map(|plan| {
        let (field, function, part) = (ident(CREDENTIALS), function(sent), part(sent));
        if plan.one_of.optional {
            quote! {
                if let Some(value) = &self.#field {
                    value.#function(&mut #part);
                }
            }
        } else {
            quote!(self.#field.#function(&mut #part);)
        }
    });
    added.collect()
}
