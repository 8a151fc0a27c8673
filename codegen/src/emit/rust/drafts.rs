//! Read, edit, send back: a reply's objects as drafts of request objects.
//!
//! A reply can lack what a request must have, and have what no request takes. The draft is the request object with
//! every member optional, and a report says what was missing and what stayed behind; the caller decides.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};

use super::docs::{about_schema, doc};
use super::ident::{ident, type_of_api};
use super::models::additional_name;
use super::types::{Wrapper, is_boxed, item_type, value_type, wrapper};
use super::{Item, item};
use crate::emit::words::code;
use crate::ir::{
    Additional, Api, Definition, DefinitionId, Integer, Member, Number, Schema, Shape, Struct,
};

/// A request object and the reply object that tells the same.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Pair {
    request: DefinitionId,
    reply: DefinitionId,
}

/// How a member gets from the reply to the draft.
#[derive(Clone, Copy)]
enum Carry {
    /// Its value is of one type in both.
    Same,
    /// It is an object with a draft of its own.
    Object,
    /// It is a list of such objects.
    List,
    /// The reply does not have it, or in another type.
    Nothing,
}

/// Every pair by its request object. No object is in two.
type Pairs = HashMap<DefinitionId, Pair>;

/// Every draft of an API.
pub(super) fn items(api: &Api) -> Vec<Item<'_>> {
    let pairs = Arc::new(pairs(api));
    let mut sorted: Vec<Pair> = pairs.values().copied().collect();
    sorted.sort_by_key(|pair| pair.request);
    let items = sorted.into_iter().map(|pair| {
        let pairs = Arc::clone(&pairs);
        item(move || draft(api, &pairs, pair))
    });
    items.collect()
}

/// The bodies of each operation, and what their members of one name hold.
fn pairs(api: &Api) -> Pairs {
    let bodies = api.operations.iter().filter_map(|operation| {
        Some(Pair {
            request: held(api, operation.request.as_ref()?.definition),
            reply: held(api, operation.reply.body?),
        })
    });
    let mut open: Vec<Pair> = bodies.collect();
    let mut pairs = Pairs::new();
    let mut replies = HashSet::new();
    while let Some(pair) = open.pop() {
        let known = pairs.contains_key(&pair.request) || replies.contains(&pair.reply);
        let (Some(request), Some(reply)) = (object(api, pair.request), object(api, pair.reply))
        else {
            continue;
        };
        if pair.request == pair.reply || known {
            continue;
        }
        pairs.insert(pair.request, pair);
        replies.insert(pair.reply);
        for member in &request.members {
            let twin = reply.members.iter().find(|twin| twin.name == member.name);
            open.extend(twin.and_then(|twin| pair_of(&member.schema, &twin.schema)));
        }
    }
    pairs
}

fn pair_of(request: &Schema, reply: &Schema) -> Option<Pair> {
    match (&request.shape, &reply.shape) {
        (Shape::Named(request), Shape::Named(reply)) => Some(Pair {
            request: *request,
            reply: *reply,
        }),
        (Shape::List(request), Shape::List(reply)) => pair_of(request, reply),
        _ => None,
    }
}

/// The type that a body which is the use of one holds: `null` has no draft.
fn held(api: &Api, id: DefinitionId) -> DefinitionId {
    match api.definitions[id.0].schema.shape {
        Shape::Named(held) => held,
        _ => id,
    }
}

fn object(api: &Api, id: DefinitionId) -> Option<&Struct> {
    api.definitions[id.0].as_struct()
}

fn draft_name(definition: &Definition) -> Ident {
    format_ident!("{}Draft", definition.rust)
}

fn draft(api: &Api, pairs: &Pairs, pair: Pair) -> TokenStream {
    let (Some(request), Some(reply)) = (object(api, pair.request), object(api, pair.reply)) else {
        return quote!();
    };
    let mut drafting = Drafting {
        api,
        pairs,
        pair,
        request,
        reply,
        carries: HashMap::new(),
    };
    let members = request.members.iter();
    drafting.carries = members
        .map(|member| (member.name.as_str(), drafting.find_carry(member)))
        .collect();
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
    api: &'a Api,
    pairs: &'a Pairs,
    pair: Pair,
    request: &'a Struct,
    reply: &'a Struct,
    /// How each member of the request gets there, by name.
    carries: HashMap<&'a str, Carry>,
}

impl Drafting<'_> {
    fn request_definition(&self) -> &Definition {
        &self.api.definitions[self.pair.request.0]
    }

    fn declare(&self) -> TokenStream {
        let definition = self.request_definition();
        let name = draft_name(definition);
        let doc = doc(&format!(
            "A [`{}`] in the making: every member is optional.",
            definition.rust
        ));
        let fields = self.request.members.iter().map(|member| {
            let field = ident(&member.rust);
            let doc = super::docs::doc(&about_schema(
                self.api,
                &member.schema,
                &format!("The member {}.", code(&member.name)),
            ));
            let kind = self.draft_type(member);
            quote! {
                #doc
                pub #field: #kind,
            }
        });
        let additional = self.additional().map(|(field, kind)| {
            quote! {
                /// Members the request type does not name.
                pub #field: Members<#kind>,
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
        match &self.request.additional {
            Additional::Kept(schema) => Some((
                ident(&additional_name(self.request)),
                item_type(self.api, schema),
            )),
            Additional::Refused(_) => None,
        }
    }

    fn draft_type(&self, member: &Member) -> TokenStream {
        let inner = match self.carry_of(member) {
            Carry::Object | Carry::List if self.nested(member).is_some() => {
                let nested = self
                    .nested(member)
                    .map(|nested| draft_name(&self.api.definitions[nested.request.0]));
                if matches!(member.schema.shape, Shape::List(_)) {
                    quote!(Vec<#nested>)
                } else {
                    quote!(#nested)
                }
            }
            _ => value_type(self.api, &member.schema),
        };
        let inner = if self.is_boxed(member) {
            quote!(Box<#inner>)
        } else {
            inner
        };
        match wrapper(self.request_definition(), member) {
            Wrapper::ThreeState | Wrapper::RequiredNullable => quote!(Maybe<#inner>),
            Wrapper::Plain | Wrapper::Optional | Wrapper::NullableOption => quote!(Option<#inner>),
        }
    }

    /// Whether the request holds the member in a box, as its draft then does.
    fn is_boxed(&self, member: &Member) -> bool {
        is_boxed(self.api, self.pair.request, &member.schema)
    }

    /// The pair a member's objects make.
    fn nested(&self, member: &Member) -> Option<Pair> {
        let twin = self.twin(member)?;
        let pair = pair_of(&member.schema, &twin.schema)?;
        (self.pairs.get(&pair.request) == Some(&pair)).then_some(pair)
    }

    fn twin(&self, member: &Member) -> Option<&Member> {
        self.reply
            .members
            .iter()
            .find(|twin| twin.name == member.name)
    }

    fn carry_of(&self, member: &Member) -> Carry {
        let carry = self.carries.get(member.name.as_str());
        carry.copied().unwrap_or(Carry::Nothing)
    }

    fn find_carry(&self, member: &Member) -> Carry {
        let Some(twin) = self.twin(member) else {
            return Carry::Nothing;
        };
        let same = value_type(self.api, &member.schema).to_string()
            == value_type(self.api, &twin.schema).to_string()
            && self.is_boxed(member) == is_boxed(self.api, self.pair.reply, &twin.schema);
        match (self.nested(member), &member.schema.shape) {
            (Some(_), Shape::List(item))
                if matches!(item.shape, Shape::Named(_)) && !item.nullable =>
            {
                Carry::List
            }
            (Some(_), Shape::Named(_)) => Carry::Object,
            _ if same => Carry::Same,
            _ => Carry::Nothing,
        }
    }

    /// From the reply to the draft.
    fn carry(&self) -> TokenStream {
        let reply = type_of_api(&self.api.definitions[self.pair.reply.0].rust);
        let request = &self.request_definition().rust;
        let draft = draft_name(self.request_definition());
        let doc = doc(&format!(
            "A draft of a [`{request}`] with what this reply says, and a report of what a request needs that is missing \
             here and of what is here that no request takes."
        ));
        let left = self
            .reply
            .members
            .iter()
            .filter(|member| self.stays_behind(member))
            .map(|member| {
                let (name, field) = (&member.name, ident(&member.rust));
                let reply = &self.api.definitions[self.pair.reply.0];
                let present = match wrapper(reply, member) {
                    Wrapper::Plain => quote!(true),
                    Wrapper::ThreeState => quote!(self.#field.value().is_some()),
                    _ => quote!(self.#field.is_some()),
                };
                quote!(carried.leave(#present, #name, at);)
            });
        let rest = matches!(self.reply.additional, Additional::Kept(_)).then(|| {
            let field = ident(&additional_name(self.reply));
            quote!(carried.leave_all(&self.#field, at);)
        });
        let fields = self
            .request
            .members
            .iter()
            .map(|member| self.carry_member(member));
        let additional = self
            .additional()
            .map(|(field, _)| quote!(#field: Members::default(),));
        let body = quote! {
            #(#left)*
            #rest
            #draft { #(#fields)* #additional }
        };
        let (at, carried) = (argument(&body, "at"), argument(&body, "carried"));
        quote! {
            impl #reply {
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

    fn stays_behind(&self, reply: &Member) -> bool {
        let request = self
            .request
            .members
            .iter()
            .find(|member| member.name == reply.name);
        request.is_none_or(|member| matches!(self.carry_of(member), Carry::Nothing))
    }

    fn carry_member(&self, member: &Member) -> TokenStream {
        let (field, name) = (ident(&member.rust), &member.name);
        let value = match (self.carry_of(member), self.twin(member)) {
            (Carry::Nothing, _) | (_, None) => quote!(None),
            (carry, Some(twin)) => self.carried_value(carry, member, twin),
        };
        let value = match wrapper(self.request_definition(), member) {
            Wrapper::Plain => quote!(draft::expected(#value, #name, at, carried)),
            Wrapper::RequiredNullable => {
                quote!(Maybe::from(draft::expected(#value, #name, at, carried)))
            }
            Wrapper::ThreeState => quote!(Maybe::from(#value)),
            Wrapper::Optional | Wrapper::NullableOption => value,
        };
        quote!(#field: #value,)
    }

    /// The reply's value as an `Option`.
    fn carried_value(&self, carry: Carry, member: &Member, twin: &Member) -> TokenStream {
        let (field, name) = (ident(&twin.rust), &twin.name);
        let reply = &self.api.definitions[self.pair.reply.0];
        let option = match wrapper(reply, twin) {
            Wrapper::Plain => quote!(Some(&self.#field)),
            Wrapper::ThreeState => quote!(self.#field.value()),
            _ => quote!(self.#field.as_ref()),
        };
        match carry {
            Carry::Object if self.is_boxed(member) => {
                quote!(#option.map(|inner| Box::new(inner.draft_at(&at.member(#name), carried))))
            }
            Carry::Object => {
                quote!(#option.map(|inner| inner.draft_at(&at.member(#name), carried)))
            }
            Carry::List => quote! {
                #option.map(|items| {
                    let at = at.member(#name);
                    items.iter().enumerate().map(|(index, item)| item.draft_at(&at.item(index), carried)).collect()
                })
            },
            Carry::Same | Carry::Nothing => self.copied(twin),
        }
    }

    /// The reply's value itself as an `Option`.
    fn copied(&self, twin: &Member) -> TokenStream {
        let field = ident(&twin.rust);
        let copy = is_copy(&twin.schema.shape);
        let clone = if copy { quote!() } else { quote!(.clone()) };
        match wrapper(&self.api.definitions[self.pair.reply.0], twin) {
            Wrapper::Plain => quote!(Some(self.#field #clone)),
            Wrapper::ThreeState if copy => quote!(self.#field.value().copied()),
            Wrapper::ThreeState => quote!(self.#field.value().cloned()),
            _ => quote!(self.#field #clone),
        }
    }

    /// From the draft to the request object.
    fn complete(&self) -> TokenStream {
        let request = ident(&self.request_definition().rust);
        let whole = type_of_api(&self.request_definition().rust);
        let draft = draft_name(self.request_definition());
        let members = self.request.members.iter();
        let completions: Vec<_> = members
            .map(|member| (member, self.completion(member)))
            .collect();
        let statements = statements(&completions);
        let fields = completions.iter().map(|(member, completion)| {
            let (field, done) = (ident(&member.rust), done(member));
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
                /// The request object, or every mandatory member that is still missing. Its limits and conditions are
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

    /// A member's value if it is complete; `None` where it always is.
    fn completion(&self, member: &Member) -> Option<TokenStream> {
        let (field, name) = (ident(&member.rust), &member.name);
        let wrapper = wrapper(self.request_definition(), member);
        let mandatory = match wrapper {
            Wrapper::Plain => Some(quote!(draft::mandatory(self.#field, #name, at, report))),
            Wrapper::RequiredNullable => {
                Some(quote!(draft::mandatory_or_null(self.#field, #name, at, report)))
            }
            Wrapper::Optional | Wrapper::NullableOption | Wrapper::ThreeState => None,
        };
        let complete = match self.carry_of(member) {
            Carry::Object if self.is_boxed(member) => {
                quote!(|inner| inner.complete_at(&at.member(#name), report).map(Box::new))
            }
            Carry::Object => quote!(|inner| inner.complete_at(&at.member(#name), report)),
            Carry::List => quote! {
                |items| {
                    let at = at.member(#name);
                    let items = items.into_iter().enumerate();
                    draft::all(items.map(|(index, item)| item.complete_at(&at.item(index), report)))
                }
            },
            Carry::Same | Carry::Nothing => return mandatory,
        };
        Some(match wrapper {
            Wrapper::Plain => quote!(#mandatory.and_then(#complete)),
            Wrapper::ThreeState => quote!(draft::nested_maybe(self.#field, #complete)),
            Wrapper::RequiredNullable => {
                quote!(#mandatory.and_then(|value| draft::nested(value, #complete)))
            }
            Wrapper::Optional | Wrapper::NullableOption => {
                quote!(draft::nested(self.#field, #complete))
            }
        })
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
fn done(member: &Member) -> Ident {
    format_ident!("done_{}", member.rust)
}

/// Completes the members that need it, each before any is known to be incomplete: all that is missing is told.
///
/// What came of them is taken at once: a way out for each would drop all others, and a build would see as many drops as
/// the square of the members.
fn statements(completions: &[(&Member, Option<TokenStream>)]) -> TokenStream {
    let completed = completions.iter().filter_map(|(member, completion)| {
        let completion = completion.as_ref()?;
        Some((done(member), completion))
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
