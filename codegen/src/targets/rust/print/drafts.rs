//! Read, edit, send back: a response's objects as drafts of request objects.
//!
//! A response can lack what a request must have, and have what no request takes. The draft is the request object with
//! every property optional, and a report says what was missing and what stayed behind; the caller decides.

use std::collections::HashMap;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};

use super::docs::{about_schema, doc};
use super::ident::ident;
use super::scope::{Scope, ScopedApi};
use super::types::{item_type, value_type};
use super::{Item, item};
use crate::ir::{Additional, DefinitionId, Integer, Number, Property, Shape};
use crate::prose::words::code;
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{
    Field, FieldPlan, ObjectPlan, Pair, Pairs, RustPlan, TypeForm, Wrapper, pair_of,
};

/// How a property gets from the response to the draft.
#[derive(Clone, Copy)]
enum Carry {
    /// Its value is of one type in both.
    Same,
    /// It is an object with a draft of its own.
    Object,
    /// It is a list of such objects.
    List,
    /// The response does not have it, or in another type.
    Nothing,
}

/// Every draft of an API.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let mut pairs: Vec<Pair> = plan.drafts.values().copied().collect();
    pairs.sort_by_key(|pair| pair.request);
    let items = pairs
        .into_iter()
        .map(|pair| item(plan, move |api| draft(api, plan, pair)));
    items.collect()
}

fn draft_name(type_name: &str) -> Ident {
    format_ident!("{type_name}Draft")
}

fn draft(api: ScopedApi<'_>, plan: &RustPlan<'_>, pair: Pair) -> TokenStream {
    let form = |id: DefinitionId| &plan.types[id.0].form;
    let (TypeForm::Struct(request), TypeForm::Struct(response)) =
        (form(pair.request), form(pair.response))
    else {
        return quote!();
    };
    let mut drafting = Drafting {
        api,
        pairs: &plan.drafts,
        pair,
        request,
        response,
        carries: HashMap::new(),
    };
    let fields = request.fields.iter();
    drafting.carries = fields
        .map(|field| (field.field.name, drafting.find_carry(field)))
        .collect();
    api.scope.uses(&[
        Import::Carried,
        Import::DraftModule,
        Import::Path,
        Import::Report,
        Import::Violations,
    ]);
    let declared = drafting.declare();
    let carried = drafting.carry();
    let completed = drafting.complete();
    quote! {
        #declared
        #carried
        #completed
    }
}

struct Drafting<'a> {
    api: ScopedApi<'a>,
    pairs: &'a Pairs,
    pair: Pair,
    request: &'a ObjectPlan<'a>,
    response: &'a ObjectPlan<'a>,
    /// How each property of the request gets there, by the name of its field.
    carries: HashMap<&'a str, Carry>,
}

impl Drafting<'_> {
    fn request_name(&self) -> &str {
        self.api.names.of(self.pair.request)
    }

    fn declare(&self) -> TokenStream {
        let request = self.request_name();
        let name = draft_name(request);
        let doc = doc(&format!(
            "A [`{request}`] in the making: every property is optional."
        ));
        let fields = self.request.fields.iter().map(|plan| {
            let Field { property, name } = plan.field;
            let field = ident(name);
            let doc = super::docs::doc(&about_schema(
                self.api.ir,
                &property.schema,
                &format!("The property {}.", code(&property.name)),
            ));
            let ty = self.draft_type(plan);
            quote! {
                #doc
                pub #field: #ty,
            }
        });
        let additional = self.additional().map(|(field, ty)| {
            quote! {
                /// Properties the request type does not name.
                pub #field: Properties<#ty>,
            }
        });
        quote! {
            #doc
            #[derive(Clone, Debug, Default, PartialEq)]
            #[non_exhaustive]
            pub struct #name {
                #(#fields)*
                #additional
            }
        }
    }

    fn additional(&self) -> Option<(Ident, TokenStream)> {
        match &self.request.object.additional {
            Additional::Kept(schema) => {
                self.api.scope.uses(&[Import::Properties]);
                let name = ident(&self.request.additional_name);
                Some((name, item_type(self.api, schema)))
            }
            Additional::Rejected(_) => None,
        }
    }

    fn draft_type(&self, plan: &FieldPlan<'_>) -> TokenStream {
        let property = plan.field.property;
        let inner = match self.carry_of(plan) {
            Carry::Object | Carry::List if self.nested(property).is_some() => {
                let nested = self
                    .nested(property)
                    .map(|nested| draft_name(self.api.names.of(nested.request)));
                if matches!(property.schema.shape, Shape::Array(_)) {
                    quote!(Vec<#nested>)
                } else {
                    quote!(#nested)
                }
            }
            _ => value_type(self.api, &property.schema),
        };
        let inner = if plan.is_boxed {
            quote!(Box<#inner>)
        } else {
            inner
        };
        match plan.wrapper {
            Wrapper::ThreeState | Wrapper::RequiredNullable => {
                let maybe = self.api.scope.name(Import::Maybe);
                quote!(#maybe<#inner>)
            }
            Wrapper::Plain | Wrapper::Optional | Wrapper::NullableOption => quote!(Option<#inner>),
        }
    }

    /// The pair a property's objects make.
    fn nested(&self, property: &Property) -> Option<Pair> {
        let twin = self.twin(property)?.field.property;
        let pair = pair_of(&property.schema, &twin.schema)?;
        (self.pairs.get(&pair.request) == Some(&pair)).then_some(pair)
    }

    fn twin(&self, property: &Property) -> Option<&FieldPlan<'_>> {
        self.response
            .fields
            .iter()
            .find(|twin| twin.field.property.name == property.name)
    }

    fn carry_of(&self, plan: &FieldPlan<'_>) -> Carry {
        let carry = self.carries.get(plan.field.name);
        carry.copied().unwrap_or(Carry::Nothing)
    }

    fn find_carry(&self, plan: &FieldPlan<'_>) -> Carry {
        let property = plan.field.property;
        let Some(twin) = self.twin(property) else {
            return Carry::Nothing;
        };
        // Types that are only compared are used by nothing.
        let scope = Scope::default();
        let api = ScopedApi {
            scope: &scope,
            ..self.api
        };
        let same = value_type(api, &property.schema).to_string()
            == value_type(api, &twin.field.property.schema).to_string()
            && plan.is_boxed == twin.is_boxed;
        match (self.nested(property), &property.schema.shape) {
            (Some(_), Shape::Array(item))
                if matches!(item.shape, Shape::Named(_)) && !item.nullable =>
            {
                Carry::List
            }
            (Some(_), Shape::Named(_)) => Carry::Object,
            _ if same => Carry::Same,
            _ => Carry::Nothing,
        }
    }

    /// From the response to the draft.
    fn carry(&self) -> TokenStream {
        let response = self.api.type_of(self.pair.response);
        let request = self.request_name();
        let draft = draft_name(request);
        let doc = doc(&format!(
            "Turns this response into a draft of a [`{request}`]. The report lists required properties that are missing, and \
             properties that the request does not take."
        ));
        let left = self
            .response
            .fields
            .iter()
            .filter(|plan| self.stays_behind(plan.field.property))
            .map(|plan| {
                let (name, field) = (&plan.field.property.name, ident(plan.field.name));
                let present = match plan.wrapper {
                    Wrapper::Plain => quote!(true),
                    Wrapper::ThreeState => quote!(self.#field.value().is_some()),
                    _ => quote!(self.#field.is_some()),
                };
                quote!(carried.leave(#present, #name, at);)
            });
        let rest = matches!(self.response.object.additional, Additional::Kept(_)).then(|| {
            let field = ident(&self.response.additional_name);
            quote!(carried.leave_all(&self.#field, at);)
        });
        let fields = self
            .request
            .fields
            .iter()
            .map(|plan| self.carry_property(plan));
        let additional = self
            .additional()
            .map(|(field, _)| quote!(#field: Properties::default(),));
        let body = quote! {
            #(#left)*
            #rest
            #draft { #(#fields)* #additional }
        };
        let (at, carried) = (argument(&body, "at"), argument(&body, "carried"));
        quote! {
            impl #response {
                #doc
                #[inline]
                pub fn to_draft(&self) -> (#draft, Carried) {
                    let mut carried = Carried::default();
                    let draft = self.draft_at(&Path::ROOT, &mut carried);
                    (draft, carried)
                }

                #[inline]
                fn draft_at(&self, #at: &Path<'_>, #carried: &mut Carried) -> #draft {
                    #body
                }
            }
        }
    }

    fn stays_behind(&self, response: &Property) -> bool {
        let request = self
            .request
            .fields
            .iter()
            .find(|plan| plan.field.property.name == response.name);
        request.is_none_or(|plan| matches!(self.carry_of(plan), Carry::Nothing))
    }

    fn carry_property(&self, plan: &FieldPlan<'_>) -> TokenStream {
        let property = plan.field.property;
        let (field, name) = (ident(plan.field.name), &property.name);
        let value = match (self.carry_of(plan), self.twin(property)) {
            (Carry::Nothing, _) | (_, None) => quote!(None),
            (carry, Some(twin)) => carried_value(carry, plan, twin),
        };
        let value = match plan.wrapper {
            Wrapper::Plain => quote!(draft::expected(#value, #name, at, carried)),
            Wrapper::RequiredNullable => {
                quote!(Maybe::from(draft::expected(#value, #name, at, carried)))
            }
            Wrapper::ThreeState => quote!(Maybe::from(#value)),
            Wrapper::Optional | Wrapper::NullableOption => value,
        };
        quote!(#field: #value,)
    }

    /// From the draft to the request object.
    fn complete(&self) -> TokenStream {
        let name = self.request_name();
        let (request, whole, draft) = (
            ident(name),
            self.api.scope.type_of_api(name),
            draft_name(name),
        );
        let fields = self.request.fields.iter();
        let completions: Vec<_> = fields
            .map(|plan| (plan.field.name, self.completion(plan)))
            .collect();
        let statements = statements(&completions);
        let fields = completions.iter().map(|(name, completion)| {
            let (field, done) = (ident(name), done(name));
            match completion {
                Some(_) => quote!(#field: #done,),
                None => quote!(#field: self.#field,),
            }
        });
        let fields: TokenStream = fields.collect();
        let (at, report) = (argument(&statements, "at"), argument(&statements, "report"));
        let additional = self
            .additional()
            .map(|(field, _)| quote!(#field: self.#field,));
        quote! {
            impl #draft {
                /// The request object, or every required property that is still missing. Its limits and conditions are
                /// not checked here.
                #[inline]
                pub fn complete(self) -> Result<#whole, Violations> {
                    let mut report = Report::new();
                    let request = self.complete_at(&Path::ROOT, &mut report);
                    draft::finish(request, report)
                }

                #[inline]
                fn complete_at(self, #at: &Path<'_>, #report: &mut Report) -> Option<#whole> {
                    #statements
                    Some(#request { #fields #additional })
                }
            }
        }
    }

    /// A property's value if it is complete; `None` where it always is.
    fn completion(&self, plan: &FieldPlan<'_>) -> Option<TokenStream> {
        let (field, name) = (ident(plan.field.name), &plan.field.property.name);
        let required = match plan.wrapper {
            Wrapper::Plain => Some(quote!(draft::required(self.#field, #name, at, report))),
            Wrapper::RequiredNullable => {
                Some(quote!(draft::required_or_null(self.#field, #name, at, report)))
            }
            Wrapper::Optional | Wrapper::NullableOption | Wrapper::ThreeState => None,
        };
        let complete = match self.carry_of(plan) {
            Carry::Object if plan.is_boxed => {
                quote!(|inner| inner.complete_at(&at.property(#name), report).map(Box::new))
            }
            Carry::Object => quote!(|inner| inner.complete_at(&at.property(#name), report)),
            Carry::List => quote! {
                |items| {
                    let at = at.property(#name);
                    let items = items.into_iter().enumerate();
                    draft::all(items.map(|(index, item)| item.complete_at(&at.item(index), report)))
                }
            },
            Carry::Same | Carry::Nothing => return required,
        };
        Some(match plan.wrapper {
            Wrapper::Plain => quote!(#required.and_then(#complete)),
            Wrapper::ThreeState => quote!(draft::nested_maybe(self.#field, #complete)),
            Wrapper::RequiredNullable => {
                quote!(#required.and_then(|value| draft::nested(value, #complete)))
            }
            Wrapper::Optional | Wrapper::NullableOption => {
                quote!(draft::nested(self.#field, #complete))
            }
        })
    }
}

/// The response's value as an `Option`.
fn carried_value(carry: Carry, plan: &FieldPlan<'_>, twin: &FieldPlan<'_>) -> TokenStream {
    let (field, name) = (ident(twin.field.name), &twin.field.property.name);
    let option = match twin.wrapper {
        Wrapper::Plain => quote!(Some(&self.#field)),
        Wrapper::ThreeState => quote!(self.#field.value()),
        _ => quote!(self.#field.as_ref()),
    };
    match carry {
        Carry::Object if plan.is_boxed => {
            quote!(#option.map(|inner| Box::new(inner.draft_at(&at.property(#name), carried))))
        }
        Carry::Object => {
            quote!(#option.map(|inner| inner.draft_at(&at.property(#name), carried)))
        }
        Carry::List => quote! {
            #option.map(|items| {
                let at = at.property(#name);
                items.iter().enumerate().map(|(index, item)| item.draft_at(&at.item(index), carried)).collect()
            })
        },
        Carry::Same | Carry::Nothing => copied(twin),
    }
}

/// The response's value itself as an `Option`.
fn copied(twin: &FieldPlan<'_>) -> TokenStream {
    let field = ident(twin.field.name);
    let copy = is_copy(&twin.field.property.schema.shape);
    let clone = if copy { quote!() } else { quote!(.clone()) };
    match twin.wrapper {
        Wrapper::Plain => quote!(Some(self.#field #clone)),
        Wrapper::ThreeState if copy => quote!(self.#field.value().copied()),
        Wrapper::ThreeState => quote!(self.#field.value().cloned()),
        _ => quote!(self.#field #clone),
    }
}

/// Whether values of the shape are copied by being named.
fn is_copy(shape: &Shape) -> bool {
    match shape {
        Shape::Boolean | Shape::Number(Number::F64) => true,
        Shape::Integer(width) => *width != Integer::Unbounded,
        _ => false,
    }
}

/// A local name that no parameter of the function has.
fn done(field_name: &str) -> Ident {
    format_ident!("done_{field_name}")
}

/// Completes the properties that need it, each before any is known to be incomplete: all that is missing is told.
///
/// What came of them is taken at once: a way out for each would drop all others, and a build would see as many drops as
/// the square of the properties.
fn statements(completions: &[(&str, Option<TokenStream>)]) -> TokenStream {
    let completed = completions.iter().filter_map(|(name, completion)| {
        let completion = completion.as_ref()?;
        Some((done(name), completion))
    });
    let (done, completions): (Vec<Ident>, Vec<&TokenStream>) = completed.unzip();
    let taken = match &done[..] {
        [] => quote!(),
        [done] => quote!(let #done = #done?;),
        _ => quote!(let (#(Some(#done)),*) = (#(#done),*) else { return None; };),
    };
    quote! {
        #(let #done = #completions;)*
        #taken
    }
}

/// A parameter's name, or `_` where the body has no use for it.
fn argument(body: &TokenStream, name: &str) -> TokenStream {
    if mentions(body.clone(), name) {
        let name = format_ident!("{name}");
        quote!(#name)
    } else {
        quote!(_)
    }
}

fn mentions(tokens: TokenStream, name: &str) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(ident) => ident == name,
        TokenTree::Group(group) => mentions(group.stream(), name),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}
