//! A builder whose type says which required fields are set.
//!
//! Each required field has a state in that type: `Unset`, or `Set` with the value in it. So a value
//! cannot be missing at the end, and nothing has to be unwrapped.

mod states;

use proc_macro2::{Ident, Literal, Span, TokenStream};
use quote::{ToTokens, format_ident, quote};

use self::states::{Part, States};
use super::{lints, location};
use crate::ast::{Container, Field, Form};

pub(crate) fn builder(container: &Container) -> TokenStream {
    let builder = Builder::new(container);
    let traits = builder.traits();
    let structure = builder.structure();
    let start = builder.start();
    let states = builder.states.of_fields();
    let required = states
        .into_iter()
        .map(|(state, field)| builder.required_setters(state, field));
    let rest = builder.rest();
    quote!(#traits #structure #start #(#required)* #rest)
}

struct Builder<'c> {
    container: &'c Container,
    /// The builder's name.
    name: Ident,
    /// The module of the traits that name the required fields.
    module: Ident,
    states: States<'c>,
}

impl<'c> Builder<'c> {
    fn new(container: &'c Container) -> Self {
        Self {
            container,
            name: container.derived_name(|own| format!("{own}Builder")),
            // Not in snake case: two types whose names differ in case alone would have one module.
            module: container.derived_name(|own| format!("{own}_fields")),
            states: States::new(&required(container).collect::<Vec<_>>()),
        }
    }

    fn required(&self) -> impl Iterator<Item = &'c Field> + use<'c> {
        required(self.container)
    }

    fn others(&self) -> impl Iterator<Item = &'c Field> + use<'c> {
        let fields = self.container.fields().iter();
        fields.filter(|field| !field.is_required())
    }

    /// Where each other field is in the builder: fields of their own beside a few required fields, one tuple beside
    /// many, since every setter of a required field moves all fields.
    fn locations(&self) -> Vec<(&'c Field, TokenStream)> {
        let grouped = self.states.are_grouped();
        let locations = self.others().enumerate().map(|(index, field)| {
            let location = if grouped {
                let index = Literal::usize_unsuffixed(index);
                quote!(__others.#index)
            } else {
                slot(field).into_token_stream()
            };
            (field, location)
        });
        locations.collect()
    }

    /// The slots of the other fields, each from what it has for a field.
    fn other_fields(&self, of: impl Fn(&Field) -> TokenStream) -> TokenStream {
        let of = &of;
        if self.states.are_grouped() {
            let values = self.others().map(of);
            return quote!(__others: (#(#values,)*),);
        }
        let fields = self.others().map(|field| {
            let (slot, value) = (slot(field), of(field));
            quote!(#slot: #value,)
        });
        fields.collect()
    }

    /// One trait per required field, which a state has once the field is set. Errors come with its words; a trait of
    /// the runtime could name the field only by its whole path.
    fn traits(&self) -> TokenStream {
        let (rt, vis, module) = (&self.container.rt, &self.container.vis, &self.module);
        let traits = self.required().map(|field| {
            let (words, ident) = (self.words(field), &field.ident);
            quote! {
                #words
                pub trait #ident<T> {
                    fn value(self) -> T;
                }
            }
        });
        let impls = self.required().map(|field| {
            let ident = &field.ident;
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

    /// What the compiler says if the field is not set. The attribute's name is known through the prelude.
    fn words(&self, field: &Field) -> Option<TokenStream> {
        let message = format!("required field `{}` is not set", field.name());
        let label = format!("call `.{}(…)` before `.build()`", field.ident);
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
        let doc = format!("Builds a [`{own}`], once every required field is set.");
        let parts = self.states.parts().iter();
        let unset = self.states.written(|_, _| quote!(#rt::Unset));
        let parameters = parts.clone().zip(unset).map(|(part, unset)| {
            let parameter = &part.parameter;
            quote!(#parameter = #unset)
        });
        let states = parts.map(|part| {
            let (location, parameter) = (&part.location, &part.parameter);
            quote!(#location: #parameter,)
        });
        let others = self.other_fields(|field| field.ty.to_token_stream());
        let lints = lints::allowed();
        quote! {
            #[doc = #doc]
            #[must_use = "a builder does nothing until it is built"]
            #lints
            #vis struct #name<#(#parameters),*> { #(#states)* #others }
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
        let unset = self.states.written(|_, _| quote!(#rt::Unset));
        let states = self.states.parts().iter().zip(unset).map(|(part, unset)| {
            let location = &part.location;
            quote!(#location: #unset,)
        });
        let others = self.other_fields(|field| {
            // Another type of the name that decides what is required does not fit.
            let value = match &field.form {
                Form::Option(_) => quote!(#rt::Option::None),
                Form::Maybe(_) => quote!(#rt::Maybe::Absent),
                Form::Plain => quote!(#rt::Properties::new()),
            };
            location::at(field.ident.span(), value)
        });
        quote! {
            #[automatically_derived]
            #lints
            impl #own {
                #[doc = #doc]
                #[inline]
                #vis fn builder() -> #name {
                    #name { #(#states)* #others }
                }
            }
        }
    }

    fn start_doc(&self) -> String {
        let names: Vec<String> = self
            .required()
            .map(|field| format!("`{}`", field.name()))
            .collect();
        let name = &self.name;
        if names.is_empty() {
            format!("Starts a [`{name}`]. No field is required.")
        } else {
            format!("Starts a [`{name}`]. Required: {}.", names.join(", "))
        }
    }

    /// Setters of a required field. They exist only while it is not set.
    fn required_setters(&self, state: &Part<'c>, field: &Field) -> TokenStream {
        let (rt, ty) = (&self.container.rt, &field.ty);
        let parameters = self.states.beside(state);
        let kept = |part: &Part<'c>| part.parameter.to_token_stream();
        let before = self.states.replaced(state, &quote!(#rt::Unset), kept);
        let after = self.states.replaced(state, &quote!(#rt::Set<#ty>), kept);
        let after = quote!(<#(#after),*>);
        let setters = if let Form::Option(inner) = &field.form {
            let some = self.setting(state, &quote!(#rt::Option::Some(#rt::Into::into(value))));
            let whole = self.setting(state, &quote!(value));
            let one = self.setter(
                field,
                &field.ident,
                &quote!(impl #rt::Into<#inner>),
                &after,
                &some,
            );
            let maybe = self.maybe_setter(field, &after, &whole);
            quote!(#one #maybe)
        } else {
            let body = self.setting(state, &quote!(#rt::Into::into(value)));
            self.setter(
                field,
                &field.ident,
                &quote!(impl #rt::Into<#ty>),
                &after,
                &body,
            )
        };
        self.implementation(&parameters, &before, &setters)
    }

    /// A builder of the next type: this state replaced, all else as it was.
    fn setting(&self, state: &Part<'c>, value: &TokenStream) -> TokenStream {
        let (rt, name) = (&self.container.rt, &self.name);
        let kept = |part: &Part<'c>| {
            let location = &part.location;
            quote!(self.#location)
        };
        let values = self.states.replaced(state, &quote!(#rt::Set(#value)), kept);
        let states = self.states.parts().iter().zip(values).map(|(part, value)| {
            let location = &part.location;
            quote!(#location: #value,)
        });
        let others = self.kept();
        quote!(#name { #(#states)* #others })
    }

    /// The slots of the other fields as they are.
    fn kept(&self) -> TokenStream {
        if self.states.are_grouped() {
            return quote!(__others: self.__others,);
        }
        let fields = self.others().map(|field| {
            let slot = slot(field);
            quote!(#slot: self.#slot,)
        });
        fields.collect()
    }

    fn setter(
        &self,
        field: &Field,
        method: &Ident,
        value: &TokenStream,
        arguments: &TokenStream,
        body: &TokenStream,
    ) -> TokenStream {
        let (vis, name, docs) = (&self.container.vis, &self.name, docs(field));
        quote!(#docs #[inline] #vis fn #method(self, value: #value) -> #name #arguments { #body })
    }

    fn maybe_setter(
        &self,
        field: &Field,
        arguments: &TokenStream,
        body: &TokenStream,
    ) -> TokenStream {
        let (vis, name, ty) = (&self.container.vis, &self.name, &field.ty);
        let method = format_ident!("maybe_{}", field.name());
        let doc = format!("Sets or clears `{}`.", field.name());
        let deprecated = field
            .docs
            .iter()
            .filter(|attribute| attribute.path().is_ident("deprecated"));
        quote!(#[doc = #doc] #(#deprecated)* #[inline] #vis fn #method(self, value: #ty) -> #name #arguments { #body })
    }

    /// Setters of the other fields, and `build`.
    fn rest(&self) -> TokenStream {
        let locations = self.locations();
        let setters = locations
            .iter()
            .map(|(field, location)| self.optional_setters(field, location));
        let setters: TokenStream = setters.collect();
        let build = self.build(&locations);
        if !self.states.are_grouped() {
            return self.whatever_is_set(&quote!(#setters #build));
        }
        // `build` alone has to know what is in the groups.
        let (setters, build) = (self.whatever_is_set(&setters), self.part_by_part(&build));
        quote!(#setters #build)
    }

    /// Functions of the builder in any state.
    fn whatever_is_set(&self, functions: &TokenStream) -> TokenStream {
        let parameters = self.parameters();
        self.implementation(&parameters, &parameters, functions)
    }

    /// The same, with a name for the state of each field.
    fn part_by_part(&self, functions: &TokenStream) -> TokenStream {
        let fields = self.states.of_fields();
        let parameters = fields
            .iter()
            .map(|(state, _)| state.parameter.to_token_stream());
        let states = self
            .states
            .written(|state, _| state.parameter.to_token_stream());
        self.implementation(&parameters.collect::<Vec<_>>(), &states, functions)
    }

    /// The builder's type parameters.
    fn parameters(&self) -> Vec<TokenStream> {
        let parts = self.states.parts().iter();
        parts.map(|part| part.parameter.to_token_stream()).collect()
    }

    fn implementation(
        &self,
        parameters: &[TokenStream],
        states: &[TokenStream],
        functions: &TokenStream,
    ) -> TokenStream {
        let (name, lints) = (&self.name, lints::allowed());
        quote! {
            #[automatically_derived]
            #lints
            impl<#(#parameters),*> #name<#(#states),*> { #functions }
        }
    }

    fn optional_setters(&self, field: &Field, location: &TokenStream) -> TokenStream {
        let (rt, ident, ty) = (&self.container.rt, &field.ident, &field.ty);
        let parameters = self.parameters();
        let unchanged = quote!(<#(#parameters),*>);
        let set = |value: TokenStream| quote!(let mut builder = self; builder.#location = #value; builder);
        if let Form::Option(inner) = &field.form {
            let some = quote!(#rt::Option::Some(#rt::Into::into(value)));
            let some = set(location::at(ident.span(), some));
            let one = self.setter(
                field,
                ident,
                &quote!(impl #rt::Into<#inner>),
                &unchanged,
                &some,
            );
            let maybe = self.maybe_setter(field, &unchanged, &set(quote!(value)));
            quote!(#one #maybe)
        } else {
            let body = set(quote!(#rt::Into::into(value)));
            self.setter(
                field,
                ident,
                &quote!(impl #rt::Into<#ty>),
                &unchanged,
                &body,
            )
        }
    }

    fn build(&self, others: &[(&Field, TokenStream)]) -> TokenStream {
        let (vis, own, module) = (&self.container.vis, &self.container.ident, &self.module);
        let required = self.states.of_fields();
        let bounds = required.iter().map(|(state, field)| {
            let (state, ident, ty) = (&state.parameter, &field.ident, &field.ty);
            quote!(#state: #module::#ident<#ty>,)
        });
        let set = required.iter().map(|(state, field)| {
            let (location, ident) = (&state.location, &field.ident);
            quote!(#ident: #module::#ident::value(self.#location),)
        });
        let others = others.iter().map(|(field, location)| {
            let ident = &field.ident;
            quote!(#ident: self.#location,)
        });
        let doc = format!(
            "The [`{own}`], all of its required fields set. Its rules are not checked yet."
        );
        quote! {
            #[doc = #doc]
            #[must_use]
            #[inline]
            #vis fn build(self) -> #own where #(#bounds)* {
                #own { #(#set)* #(#others)* }
            }
        }
    }
}

fn required(container: &Container) -> impl Iterator<Item = &Field> {
    let fields = container.fields().iter();
    fields.filter(|field| field.is_required())
}

/// The builder's slot for a field. It is not called like the setter, so that an error about a setter speaks of no field.
fn slot(field: &Field) -> Ident {
    format_ident!("slot_{}", field.name(), span = Span::call_site())
}

/// The doc comment of the field, or one that names it.
fn docs(field: &Field) -> TokenStream {
    let docs = &field.docs;
    let silent = !docs
        .iter()
        .any(|attribute| attribute.path().is_ident("doc"));
    let own = silent.then(|| {
        let doc = format!("Sets `{}`.", field.name());
        quote!(#[doc = #doc])
    });
    quote!(#own #(#docs)*)
}
