//! A builder whose type says which mandatory members are set.
//!
//! Each mandatory member has a type parameter: `Unset`, or `Set` with the value in it. So a value
//! cannot be missing at the end, and nothing has to be unwrapped.

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};

use super::{lints, place};
use crate::ast::{Container, Form, Member};

pub(crate) fn builder(container: &Container) -> TokenStream {
    let builder = Builder::new(container);
    let traits = builder.traits();
    let structure = builder.structure();
    let start = builder.start();
    let mandatory = builder
        .mandatory()
        .map(|member| builder.mandatory_setters(member));
    let rest = builder.rest();
    quote!(#traits #structure #start #(#mandatory)* #rest)
}

struct Builder<'c> {
    container: &'c Container,
    /// The builder's name.
    name: Ident,
    /// The module of the traits that name the mandatory members.
    module: Ident,
}

impl<'c> Builder<'c> {
    fn new(container: &'c Container) -> Self {
        Self {
            container,
            name: container.derived_name(|own| format!("{own}Builder")),
            // Not in snake case: two types whose names differ in case alone would have one module.
            module: container.derived_name(|own| format!("{own}_members")),
        }
    }

    fn mandatory(&self) -> impl Iterator<Item = &'c Member> + use<'c> {
        self.container
            .members()
            .iter()
            .filter(|member| member.is_mandatory())
    }

    /// The builder's type arguments, with one state replaced.
    fn arguments(&self, replaced: Option<(&Member, &TokenStream)>) -> TokenStream {
        let arguments = self.mandatory().map(|member| match replaced {
            Some((other, state)) if other.ident == member.ident => state.clone(),
            _ => {
                let state = state(member);
                quote!(#state)
            }
        });
        quote!(<#(#arguments),*>)
    }

    /// One trait per mandatory member, which a state has once the member is set. Errors come with its words; a trait of
    /// the runtime could name the member only by its whole path.
    fn traits(&self) -> TokenStream {
        let (rt, vis, module) = (&self.container.rt, &self.container.vis, &self.module);
        let traits = self.mandatory().map(|member| {
            let (words, ident) = (self.words(member), &member.ident);
            quote! {
                #words
                pub trait #ident<T> {
                    fn value(self) -> T;
                }
            }
        });
        let impls = self.mandatory().map(|member| {
            let ident = &member.ident;
            quote! {
                #[automatically_derived]
                impl<T> #module::#ident<T> for #rt::Set<T> {
                    fn value(self) -> T { self.0 }
                }
            }
        });
        let lints = lints::allowed();
        quote! {
            #[doc(hidden)]
            #lints
            #vis mod #module { #(#traits)* }
            #(#impls)*
        }
    }

    /// What the compiler says if the member is not set. The attribute's name is known through the prelude.
    fn words(&self, member: &Member) -> Option<TokenStream> {
        let message = format!("mandatory member `{}` is not set", member.name());
        let label = format!("call `.{}(…)` before `.build()`", member.ident);
        let has_prelude = !self.container.attributes.no_prelude.is_set();
        has_prelude
            .then(|| quote!(#[diagnostic::on_unimplemented(message = #message, label = #label)]))
    }

    fn structure(&self) -> TokenStream {
        let (rt, vis, name, own) = (
            &self.container.rt,
            &self.container.vis,
            &self.name,
            &self.container.ident,
        );
        let doc = format!("Builds a [`{own}`], once every mandatory member is set.");
        let parameters = self.mandatory().map(|member| {
            let state = state(member);
            quote!(#state = #rt::Unset)
        });
        let fields = self.container.members().iter().map(|member| {
            let (field, ty) = (field(member), &member.ty);
            if member.is_mandatory() {
                let state = state(member);
                quote!(#field: #state,)
            } else {
                quote!(#field: #ty,)
            }
        });
        let lints = lints::allowed();
        quote! {
            #[doc = #doc]
            #[must_use = "a builder does nothing until it is built"]
            #lints
            #vis struct #name<#(#parameters),*> { #(#fields)* }
        }
    }

    fn start(&self) -> TokenStream {
        let (rt, vis, name, own) = (
            &self.container.rt,
            &self.container.vis,
            &self.name,
            &self.container.ident,
        );
        let (doc, lints) = (self.start_doc(), lints::allowed());
        let fields = self.container.members().iter().map(|member| {
            let field = field(member);
            // Another type of the name that decides what is mandatory does not fit.
            let value = match &member.form {
                _ if member.is_mandatory() => quote!(#rt::Unset),
                Form::Option(_) => quote!(#rt::Option::None),
                Form::Maybe(_) => quote!(#rt::Maybe::Absent),
                Form::Plain => quote!(#rt::Members::new()),
            };
            let value = place::at(member.ident.span(), value);
            quote!(#field: #value,)
        });
        quote! {
            #[automatically_derived]
            #lints
            impl #own {
                #[doc = #doc]
                #[inline]
                #vis fn builder() -> #name {
                    #name { #(#fields)* }
                }
            }
        }
    }

    fn start_doc(&self) -> String {
        let names: Vec<String> = self
            .mandatory()
            .map(|member| format!("`{}`", member.name()))
            .collect();
        let name = &self.name;
        if names.is_empty() {
            format!("Starts a [`{name}`]. No member is mandatory.")
        } else {
            format!("Starts a [`{name}`]. Mandatory: {}.", names.join(", "))
        }
    }

    /// Setters of a mandatory member. They exist only while it is not set.
    fn mandatory_setters(&self, member: &Member) -> TokenStream {
        let (rt, name, ty) = (&self.container.rt, &self.name, &member.ty);
        let parameters = self
            .mandatory()
            .filter(|other| other.ident != member.ident)
            .map(state);
        let before = self.arguments(Some((member, &quote!(#rt::Unset))));
        let after = self.arguments(Some((member, &quote!(#rt::Set<#ty>))));
        let setters = if let Form::Option(inner) = &member.form {
            let some = self.setting(member, &quote!(#rt::Option::Some(#rt::Into::into(value))));
            let whole = self.setting(member, &quote!(value));
            let one = self.setter(
                member,
                &member.ident,
                &quote!(impl #rt::Into<#inner>),
                &after,
                &some,
            );
            let maybe = self.maybe_setter(member, &after, &whole);
            quote!(#one #maybe)
        } else {
            let body = self.setting(member, &quote!(#rt::Into::into(value)));
            self.setter(
                member,
                &member.ident,
                &quote!(impl #rt::Into<#ty>),
                &after,
                &body,
            )
        };
        let lints = lints::allowed();
        quote! {
            #[automatically_derived]
            #lints
            impl<#(#parameters),*> #name #before { #setters }
        }
    }

    /// A builder of the next type: this member set, the others as they were.
    fn setting(&self, member: &Member, value: &TokenStream) -> TokenStream {
        let (rt, name) = (&self.container.rt, &self.name);
        let fields = self.container.members().iter().map(|other| {
            let field = field(other);
            if other.ident == member.ident {
                quote!(#field: #rt::Set(#value),)
            } else {
                quote!(#field: self.#field,)
            }
        });
        quote!(#name { #(#fields)* })
    }

    fn setter(
        &self,
        member: &Member,
        method: &Ident,
        value: &TokenStream,
        arguments: &TokenStream,
        body: &TokenStream,
    ) -> TokenStream {
        let (vis, name, docs) = (&self.container.vis, &self.name, docs(member));
        quote!(#docs #[inline] #vis fn #method(self, value: #value) -> #name #arguments { #body })
    }

    fn maybe_setter(
        &self,
        member: &Member,
        arguments: &TokenStream,
        body: &TokenStream,
    ) -> TokenStream {
        let (vis, name, ty) = (&self.container.vis, &self.name, &member.ty);
        let method = format_ident!("maybe_{}", member.name());
        let doc = format!("Sets or clears `{}`.", member.name());
        let deprecated = member
            .docs
            .iter()
            .filter(|attribute| attribute.path().is_ident("deprecated"));
        quote!(#[doc = #doc] #(#deprecated)* #[inline] #vis fn #method(self, value: #ty) -> #name #arguments { #body })
    }

    /// Setters of the other members, and `build`.
    fn rest(&self) -> TokenStream {
        let (name, lints) = (&self.name, lints::allowed());
        let parameters: Vec<Ident> = self.mandatory().map(state).collect();
        let others = self
            .container
            .members()
            .iter()
            .filter(|member| !member.is_mandatory());
        let setters = others.map(|member| self.optional_setters(member));
        let build = self.build();
        quote! {
            #[automatically_derived]
            #lints
            impl<#(#parameters),*> #name<#(#parameters),*> { #(#setters)* #build }
        }
    }

    fn optional_setters(&self, member: &Member) -> TokenStream {
        let (rt, ident, ty) = (&self.container.rt, &member.ident, &member.ty);
        let (field, unchanged) = (field(member), self.arguments(None));
        let set =
            |value: TokenStream| quote!(let mut builder = self; builder.#field = #value; builder);
        if let Form::Option(inner) = &member.form {
            let some = quote!(#rt::Option::Some(#rt::Into::into(value)));
            let some = set(place::at(ident.span(), some));
            let one = self.setter(
                member,
                ident,
                &quote!(impl #rt::Into<#inner>),
                &unchanged,
                &some,
            );
            let maybe = self.maybe_setter(member, &unchanged, &set(quote!(value)));
            quote!(#one #maybe)
        } else {
            let body = set(quote!(#rt::Into::into(value)));
            self.setter(
                member,
                ident,
                &quote!(impl #rt::Into<#ty>),
                &unchanged,
                &body,
            )
        }
    }

    fn build(&self) -> TokenStream {
        let (vis, own, module) = (&self.container.vis, &self.container.ident, &self.module);
        let bounds = self.mandatory().map(|member| {
            let (state, ident, ty) = (state(member), &member.ident, &member.ty);
            quote!(#state: #module::#ident<#ty>,)
        });
        let fields = self.container.members().iter().map(|member| {
            let (ident, field) = (&member.ident, field(member));
            if member.is_mandatory() {
                quote!(#ident: #module::#ident::value(self.#field),)
            } else {
                quote!(#ident: self.#field,)
            }
        });
        let doc = format!(
            "The [`{own}`], all of its mandatory members set. Its rules are not checked yet."
        );
        quote! {
            #[doc = #doc]
            #[must_use]
            #[inline]
            #vis fn build(self) -> #own where #(#bounds)* {
                #own { #(#fields)* }
            }
        }
    }
}

/// The type parameter of a mandatory member.
fn state(member: &Member) -> Ident {
    format_ident!("S_{}", member.name(), span = Span::call_site())
}

/// The builder's field for a member. It is not called like the setter, so that an error about a setter speaks of no field.
fn field(member: &Member) -> Ident {
    format_ident!("member_{}", member.name(), span = Span::call_site())
}

/// What the member says of itself; something, if it says nothing.
fn docs(member: &Member) -> TokenStream {
    let docs = &member.docs;
    let silent = !docs
        .iter()
        .any(|attribute| attribute.path().is_ident("doc"));
    let own = silent.then(|| {
        let doc = format!("Sets `{}`.", member.name());
        quote!(#[doc = #doc])
    });
    quote!(#own #(#docs)*)
}
