//! A struct with unnamed fields that is an array: one item a field, and perhaps a list of those behind them.

use proc_macro2::{Ident, Literal, TokenStream};
use quote::{format_ident, quote};
use syn::Index;

use super::decode::slot_type;
use super::{fields, location, rules, validate, wrap};
use crate::ast::{Container, Field, ty};
use crate::attributes::rules::{Limit, Rules};
use crate::symbol;

pub(crate) fn model(container: &Container) -> TokenStream {
    let tuple = Tuple::of(container);
    let (rt, ident) = (&container.rt, &container.ident);
    let names = fields(container);
    let shared = tuple.shared();
    let validate = validate::validate(container, &tuple.whole_checks());
    let decode = tuple.decode();
    let encode = tuple.encode();
    wrap(&quote! {
        #names
        #shared
        #validate
        #decode
        #encode
        #rt::model_impls!(#ident);
    })
}

struct Tuple<'c> {
    container: &'c Container,
    rt: &'c TokenStream,
    /// The items that have fields of their own.
    first: Vec<&'c Field>,
    /// The field of those behind them, and the type of these.
    further: Option<(Index, &'c syn::Type, Option<&'c Rules>)>,
}

/// The rules of what is in a list.
fn rules_within(field: &Field) -> Option<&Rules> {
    let rule = field.attributes.rules.get(symbol::ITEMS)?;
    match &rule.limit {
        Limit::Each(rules) => Some(rules),
        _ => None,
    }
}

impl<'c> Tuple<'c> {
    fn of(container: &'c Container) -> Self {
        let first: Vec<&Field> = container.named().collect();
        let further = container.additional().next().and_then(|field| {
            let inner = ty::inside(&field.ty, "Vec")?;
            Some((Index::from(first.len()), inner, rules_within(field)))
        });
        Self {
            container,
            rt: &container.rt,
            first,
            further,
        }
    }

    fn indexed(&self) -> impl Iterator<Item = (Index, &'c Field)> {
        let fields = self.first.iter().enumerate();
        fields.map(|(index, field)| (Index::from(index), *field))
    }

    fn required(&self) -> usize {
        let fields = self.first.iter();
        fields.filter(|field| field.is_required()).count()
    }

    fn own(&self, rule: &str) -> Option<usize> {
        self.container.attributes.rules.count(rule)
    }

    /// What checks the items of a whole array, and those of a part.
    fn shared(&self) -> TokenStream {
        let rt = self.rt;
        let parts = self.first.iter().map(|field| {
            let (ident, ty) = (&field.ident, &field.ty);
            quote!(#ident: #rt::Part<'__part, #ty>,)
        });
        let of_lists = self
            .first
            .iter()
            .filter(|it| it.attributes.rules.are_of_lists());
        let functions = of_lists.map(|field| rules::function_of(rt, field));
        let counts = self.counts();
        let checks = self.first.iter().enumerate();
        let checks = checks.map(|(index, field)| self.item_checks(index, field));
        quote! {
            struct __Parts<'__part> {
                #(#parts)*
                __lifetime: #rt::PhantomData<&'__part ()>,
            }
            #(#functions)*
            #[inline(always)]
            fn __check_parts(__parts: &__Parts<'_>, __count: #rt::usize, __at: &#rt::Path<'_>, __report: &mut #rt::Report) {
                #counts
                #(#checks)*
            }
        }
    }

    /// `min_items` and `max_items`, unless the type itself has said so of the number of items.
    fn counts(&self) -> TokenStream {
        let rt = self.rt;
        let required = Literal::usize_unsuffixed(self.required());
        let min = self.own(symbol::MIN_ITEMS).map(|min| {
            let min = Literal::usize_unsuffixed(min);
            quote!(if __count >= #required { #rt::rules::min_items::check_count(__count, #min, __at, __report); })
        });
        let is_held = self.further.is_none().then(|| {
            let held = Literal::usize_unsuffixed(self.first.len());
            quote!(if __count <= #held)
        });
        let max = self.own(symbol::MAX_ITEMS).map(|max| {
            let max = Literal::usize_unsuffixed(max);
            quote!(#is_held { #rt::rules::max_items::check_count(__count, #max, __at, __report); })
        });
        quote!(#min #max)
    }

    fn item_checks(&self, index: usize, field: &Field) -> TokenStream {
        if !field.has_checks() && field.unnamed().is_none() {
            return TokenStream::new();
        }
        let (rt, ident, index) = (self.rt, &field.ident, Literal::usize_unsuffixed(index));
        let part = quote!(&__parts.#ident);
        let plain = field
            .unnamed()
            .map(|values| quote!(const { #rt::rules::nested::plain::<#values>() };));
        let nested = field
            .is_nested()
            .then(|| quote!(#rt::rules::nested::check(#part, __at, __report);));
        let rules = if field.attributes.rules.are_of_lists() {
            let function = rules::function(field);
            quote!(#function(#part, __at, __report);)
        } else {
            rules::calls(rt, &field.attributes.rules, &part)
        };
        let own = location::at(
            ident.span(),
            quote!(#plain let __at = &__at.item(#index); #nested),
        );
        quote!({ #own #rules })
    }

    /// How many items the array has in memory, as `__count`.
    fn count(&self) -> TokenStream {
        let rt = self.rt;
        let first = self.indexed().map(|(index, field)| {
            if field.is_required() {
                quote!(true)
            } else {
                quote!(#rt::rules::tuple::is_there(&self.#index))
            }
        });
        let further = self.further.as_ref();
        let further = further.map_or(quote!(0), |(index, ..)| quote!(self.#index.len()));
        quote! {
            let __first: &[#rt::bool] = &[#(#first),*];
            let __count = #rt::rules::tuple::count(__first, #further);
        }
    }

    fn whole_checks(&self) -> TokenStream {
        let rt = self.rt;
        let count = self.count();
        let has_optional = self.first.iter().any(|field| !field.is_required());
        let gaps = has_optional.then(
            || quote!(#rt::rules::tuple::check_gaps(__first, __count, __PROPERTIES, __at, __report);),
        );
        let parts = self.parts(|index, _| quote!(#rt::Part::Given(&self.#index)));
        let further = self.further.as_ref().map(|(index, _, rules)| {
            let rules = rules.map(|rules| rules::calls(rt, rules, &quote!(__each)));
            let first = Literal::usize_unsuffixed(self.first.len());
            quote! {
                #rt::rules::tuple::check_further(&self.#index, #first, __at, __report, |__each, __at, __report| {
                    #rt::rules::nested::check(__each, __at, __report);
                    #rules
                });
            }
        });
        let keys = |index: &Index| quote!(#rt::rules::tuple::keys(&self.#index));
        let unique = self.unique(self.further.as_ref().map(|(index, ..)| keys(index)));
        quote! {
            #count
            #gaps
            let __parts = #parts;
            __check_parts(&__parts, __count, __at, __report);
            #further
            #unique
        }
    }

    fn parts(&self, part: impl Fn(Index, &Field) -> TokenStream) -> TokenStream {
        let rt = self.rt;
        let parts = self.indexed().map(|(index, field)| {
            let (ident, part) = (&field.ident, part(index, field));
            location::at(ident.span(), quote!(#ident: #part,))
        });
        quote!(__Parts { #(#parts)* __lifetime: #rt::PhantomData })
    }

    /// `unique_items`, by the keys of the parts and those behind them.
    fn unique(&self, further: Option<TokenStream>) -> Option<TokenStream> {
        let rt = self.rt;
        self.container.attributes.rules.get(symbol::UNIQUE_ITEMS)?;
        let first = self.first.iter().map(|field| {
            let (ident, is_always_there) = (&field.ident, field.is_required());
            let key = quote!(#rt::rules::tuple::key(&__parts.#ident, #is_always_there));
            location::at(ident.span(), key)
        });
        let further = further.map(|keys| quote!(__keys.extend(#keys);));
        let is_extended = further.is_some().then(|| quote!(mut));
        Some(quote! {
            let #is_extended __keys = #rt::Vec::from([#(#first),*]);
            #further
            #rt::rules::unique_items::check_keys(&__keys, __at, __report);
        })
    }

    fn decode(&self) -> TokenStream {
        let (rt, ident) = (self.rt, &self.container.ident);
        let slots = self.first.iter().map(|field| {
            let (ident, ty) = (&field.ident, slot_type(rt, field));
            location::at(ident.span(), quote!(#ident: #rt::Slot<#ty>,))
        });
        let empty = self.first.iter().map(|field| {
            let ident = &field.ident;
            quote!(#ident: #rt::Slot::Empty,)
        });
        let first = Literal::usize_unsuffixed(self.first.len());
        let tail = self.further.as_ref();
        let tail =
            tail.map(|(_, ty, _)| quote!(let mut __tail = #rt::Tail::<#ty>::behind(#first);));
        let arms = self
            .first
            .iter()
            .enumerate()
            .map(|(index, field)| arm(index, field));
        let further = match self.further {
            Some(_) => quote!(__tail.read(__json, __item, __report)),
            None => quote!(__json.skip(__item, __report)),
        };
        let (settle, partial, whole) = (self.settle(), self.partial(), self.whole());
        quote! {
            struct __Slots { #(#slots)* }
            #[automatically_derived]
            impl #rt::Decode for #ident {
                fn decode(__json: &mut #rt::Reader<'_>, __at: &#rt::Path<'_>, __report: &mut #rt::Report) -> #rt::Result<Self, #rt::Stop> {
                    let mut __array = __json.begin_array(__at, __report)?;
                    let mut __slots = __Slots { #(#empty)* };
                    #tail
                    let mut __count: #rt::usize = 0;
                    while __json.next_item(&mut __array, __at, __report)? {
                        let __item = &__at.item(__count);
                        match __count {
                            #(#arms)*
                            _ => #further,
                        }?;
                        __count += 1;
                    }
                    #settle
                    if !__whole {
                        #partial
                        return #rt::Result::Err(#rt::Stop::Invalid);
                    }
                    #whole
                }
            }
        }
    }

    /// Whether there is a value for each field. All are asked, since each puts in what represents an absent item.
    fn settle(&self) -> TokenStream {
        let rt = self.rt;
        let settle = self.first.iter().map(|field| {
            let ident = &field.ident;
            let settle = if field.is_required() {
                quote!(is_given)
            } else {
                quote!(settle_item)
            };
            location::at(ident.span(), quote!(__whole &= __slots.#ident.#settle();))
        });
        let required = self.required();
        let least = (required > 0).then(|| {
            let min = self
                .own(symbol::MIN_ITEMS)
                .unwrap_or(required)
                .max(required);
            let [required, min] = [required, min].map(Literal::usize_unsuffixed);
            quote!(__whole &= #rt::rules::tuple::has_all(__count, #required, #min, __at, __report);)
        });
        let most = self.further.is_none().then(|| {
            let held = self.first.len();
            let max = self.own(symbol::MAX_ITEMS).unwrap_or(held).min(held);
            let [held, max] = [held, max].map(Literal::usize_unsuffixed);
            quote!(__whole &= #rt::rules::tuple::has_no_more(__count, #held, #max, __at, __report);)
        });
        let tail = self
            .further
            .is_some()
            .then(|| quote!(__whole &= __tail.is_whole();));
        quote!(let mut __whole = true; #(#settle)* #tail #least #most)
    }

    /// What could be read is checked, though there is no whole.
    fn partial(&self) -> TokenStream {
        let parts = self.parts(|_, field| {
            let ident = &field.ident;
            quote!(__slots.#ident.part())
        });
        let further = self.further.as_ref().map(|(_, ty, rules)| {
            let rt = self.rt;
            let rules = rules.map(|rules| rules::calls(rt, rules, &quote!(__each)));
            quote! {
                __tail.check_left(__at, __report, |__each: &#ty, __at: &#rt::Path<'_>, __report: &mut #rt::Report| { #rules });
            }
        });
        let unique = self.unique(self.further.as_ref().map(|_| quote!(__tail.keys())));
        quote! {
            if __report.wants_rules() {
                let __parts = #parts;
                __check_parts(&__parts, __count, __at, __report);
                #further
                #unique
            }
        }
    }

    fn whole(&self) -> TokenStream {
        let rt = self.rt;
        let locals: Vec<Ident> = self
            .first
            .iter()
            .map(|field| format_ident!("__{}", field.ident))
            .collect();
        let patterns = self.first.iter().zip(&locals).map(|(field, local)| {
            let ident = &field.ident;
            quote!(#ident: #rt::Slot::Given(#local),)
        });
        let tail = self.further.as_ref().map(|_| quote!(__tail.take()?));
        // Without items of their own the pattern always matches, of which rustc would warn.
        quote! {
            #[allow(irrefutable_let_patterns)]
            let __Slots { #(#patterns)* } = __slots else {
                return #rt::Result::Err(#rt::Stop::Invalid);
            };
            #rt::Result::Ok(Self(#(#locals,)* #tail))
        }
    }

    fn encode(&self) -> TokenStream {
        let (rt, ident) = (self.rt, &self.container.ident);
        let count = self.count();
        let items = self.indexed().map(|(index, field)| {
            let write = if field.is_required() {
                quote!(#rt::encode::item(&mut __array, &self.#index)?;)
            } else {
                quote!(#rt::encode::optional_item(&mut __array, &self.#index, #index, __count)?;)
            };
            location::at(field.ident.span(), write)
        });
        let further = self.further.as_ref();
        let further = further
            .map(|(index, ..)| quote!(#rt::encode::further_items(&mut __array, &self.#index)?;));
        quote! {
            #[automatically_derived]
            impl #rt::serde::Serialize for #ident {
                fn serialize<__S: #rt::serde::Serializer>(&self, __serializer: __S) -> #rt::Result<__S::Ok, __S::Error> {
                    #count
                    let mut __array = #rt::encode::begin_items(__serializer, __count)?;
                    #(#items)*
                    #further
                    #rt::encode::end_items(__array)
                }
            }
        }
    }
}

/// What reads the item of this index.
fn arm(index: usize, field: &Field) -> TokenStream {
    let ident = &field.ident;
    let (index, is_nullable) = (Literal::usize_unsuffixed(index), field.is_required_option());
    let arm = if field.attributes.rules.are_of_lists() {
        let rules = rules::function(field);
        quote!(#index => __slots.#ident.read_item_left(#is_nullable, __json, __item, __report, #rules),)
    } else {
        quote!(#index => __slots.#ident.read_item(#is_nullable, __json, __item, __report),)
    };
    location::at(ident.span(), arm)
}
