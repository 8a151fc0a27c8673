//! Schemas as functions, each of which calls a method for each keyword.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use serde_json::Value;
use specwright_core::{attributes, codes};

use super::docs::doc;
use super::literal::{count, limit_of, literal_of};
use super::subschemas::{self, Module, condition, constant, json_types};
use super::{Item, Printed};
use crate::ir::{Bound, Keyword, Said, Subschema, SubschemaId};
use crate::prose::words::code;
use crate::targets::rust::plan::{Evaluation, Plain, RustPlan};

/// The functions of an API.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let all = &plan.code;
    let roots = all.rules.iter();
    let roots = roots.map(|(name, root)| -> Item<'p> {
        Box::new(move || {
            let (name, function) = (format_ident!("{name}"), function(*root));
            subschemas::printed(quote!(pub(super) static #name: Check = Check(#function);))
        })
    });
    let named = all.named().into_iter();
    let named: Vec<_> = named.map(|id| (id, &all.subschemas.list[id])).collect();
    let functions = named.iter().map(|(id, schema)| -> Item<'p> {
        let (id, schema) = (*id, *schema);
        Box::new(move || written(all, id, schema))
    });
    let all_items = roots.chain(functions).collect();
    let schemas = named.iter().map(|(_, schema)| *schema).collect();
    let module = Module {
        path: "apply",
        names: &["Check", "Checking"],
    };
    module.items(plan, (all, schemas), all_items)
}

/// What the function of a schema is called.
fn function(id: SubschemaId) -> Ident {
    format_ident!("schema_{}", id + 1)
}

fn written(all: &Evaluation, id: SubschemaId, schema: &Subschema) -> Printed {
    let printing = Printing { all };
    let doc = doc(&match schema.location.pointer() {
        "" => "The schema as a whole.".to_owned(),
        pointer => format!("{}.", code(pointer)),
    });
    let name = function(id);
    let keywords = schema.keywords.iter().map(|it| printing.keyword(it));
    let (it, mut body) = match schema.keywords.as_slice() {
        [] => (quote!(_), TokenStream::new()),
        _ => (quote!(it), quote!(#(#keywords)*)),
    };
    if schema.keywords().any(Keyword::asks_for_evaluated) {
        body = quote!(it.evaluating(|it| { #body }););
    }
    subschemas::printed(quote! {
        #doc
        fn #name(#it: &mut Checking<'_, '_>) {
            #body
        }
    })
}

struct Printing<'p> {
    all: &'p Evaluation,
}

impl Printing<'_> {
    /// The call for a keyword.
    fn keyword(&self, said: &Said) -> TokenStream {
        let (method, arguments) = self.call(said);
        let method = format_ident!("{method}");
        quote!(it.#method(#arguments);)
    }

    fn call(&self, Said { keyword, location }: &Said) -> (&'static str, TokenStream) {
        let condition = || match keyword.sentence() {
            Some(sentence) => condition(&sentence, location),
            None => TokenStream::new(),
        };
        match keyword {
            Keyword::Never => ("never", condition()),
            Keyword::Enum(values) => match Plain::all(values) {
                Some(plain) => {
                    let literals = plain.iter().map(literal_of);
                    ("listed", quote!(&[#(#literals),*]))
                }
                None => ("constants", constants(values, &condition())),
            },
            Keyword::Const(value) => match Plain::of(value) {
                Some(plain) => ("constant", literal_of(&plain)),
                None => (
                    "constants",
                    constants(std::slice::from_ref(value), &condition()),
                ),
            },
            Keyword::Pattern(pattern) => ("pattern", self.pattern(pattern)),
            Keyword::Format(format) => {
                let format = format_ident!("{}", format.constant);
                ("format", quote!(&rules::format::#format))
            }
            Keyword::Contains {
                schema,
                min,
                max,
                evaluates,
            } => {
                let (schema, condition) = (function(*schema), condition());
                let (min, max) = (count(*min), perhaps(max.map(count)));
                (
                    "contains",
                    quote!(#schema, (#min, #max), #evaluates, #condition),
                )
            }
            Keyword::Properties {
                named,
                patterns,
                others,
            } => ("properties", self.properties(named, patterns, *others)),
            Keyword::UnevaluatedProperties(id) => ("unevaluated_properties", self.others(*id, &[])),
            Keyword::AnyOf(ids) => ("any_of", choice(ids, &condition())),
            Keyword::OneOf(ids) => (attributes::ONE_OF, choice(ids, &condition())),
            Keyword::Not(id) => {
                let (schema, condition) = (function(*id), condition());
                ("not", quote!(#schema, #condition))
            }
            other => limit(other),
        }
    }

    fn properties(
        &self,
        named: &[(String, SubschemaId)],
        patterns: &[(String, SubschemaId)],
        others: Option<SubschemaId>,
    ) -> TokenStream {
        let known: Vec<&String> = named.iter().map(|(name, _)| name).collect();
        let schemas = named.iter().map(|(_, id)| function(*id));
        let matching = patterns.iter().map(|(pattern, id)| {
            let (pattern, schema) = (self.pattern(pattern), function(*id));
            quote!((#pattern, #schema))
        });
        let others = match others {
            Some(id) => self.others(id, &known),
            None => quote!(Others::Unevaluated),
        };
        quote! {
            PropertySchemas {
                named: &[#((#known, #schemas)),*],
                patterns: &[#(#matching),*],
                others: #others,
            }
        }
    }

    fn others(&self, id: SubschemaId, known: &[&String]) -> TokenStream {
        if self.all.subschemas.is_never(id) {
            return quote!(Others::Rejected(&[#(#known),*]));
        }
        let schema = function(id);
        quote!(Others::Schema(#schema))
    }

    fn pattern(&self, pattern: &str) -> TokenStream {
        let name = format_ident!("{}", self.all.pattern_name(pattern));
        quote!(&#name)
    }
}

fn constants(values: &[Value], condition: &TokenStream) -> TokenStream {
    let constants = values.iter().map(constant);
    quote!(&[#(#constants),*], #condition)
}

/// A keyword that applies no schema and has a limit.
fn limit(keyword: &Keyword) -> (&'static str, TokenStream) {
    let counted = |limit: &u64| count(*limit).into_token_stream();
    match keyword {
        Keyword::Type(types) => ("types", json_types(*types)),
        Keyword::Bound(bound, number) => {
            let method = match bound {
                Bound::Minimum => codes::MINIMUM,
                Bound::Maximum => codes::MAXIMUM,
                Bound::ExclusiveMinimum => codes::EXCLUSIVE_MINIMUM,
                Bound::ExclusiveMaximum => codes::EXCLUSIVE_MAXIMUM,
            };
            (method, limit_of(number))
        }
        Keyword::MultipleOf(divisor) => (codes::MULTIPLE_OF, limit_of(divisor)),
        Keyword::MinLength(limit) => (codes::MIN_LENGTH, counted(limit)),
        Keyword::MaxLength(limit) => (codes::MAX_LENGTH, counted(limit)),
        Keyword::MinItems(limit) => (codes::MIN_ITEMS, counted(limit)),
        Keyword::MaxItems(limit) => (codes::MAX_ITEMS, counted(limit)),
        Keyword::MinProperties(limit) => (codes::MIN_PROPERTIES, counted(limit)),
        Keyword::MaxProperties(limit) => (codes::MAX_PROPERTIES, counted(limit)),
        Keyword::Required(names) => (codes::REQUIRED, quote!(&[#(#names),*])),
        Keyword::DependentRequired(name, others) => {
            (codes::DEPENDENT_REQUIRED, quote!(#name, &[#(#others),*]))
        }
        other => applied(other),
    }
}

/// A keyword that applies schemas and says nothing else.
fn applied(keyword: &Keyword) -> (&'static str, TokenStream) {
    let one = |id: &SubschemaId| function(*id).into_token_stream();
    match keyword {
        Keyword::Items { prefix, rest } => {
            let (prefix, rest) = (list(prefix), perhaps(rest.map(function)));
            ("items", quote!(#prefix, #rest))
        }
        Keyword::UnevaluatedItems(id) => ("unevaluated_items", one(id)),
        Keyword::DependentSchema(name, id) => {
            let schema = one(id);
            ("dependent_schema", quote!(#name, #schema))
        }
        Keyword::PropertyNames(id) => ("property_names", one(id)),
        Keyword::AllOf(ids) => ("all_of", list(ids)),
        Keyword::If {
            condition,
            then,
            otherwise,
        } => {
            let condition = function(*condition);
            let (then, otherwise) = (
                perhaps(then.map(function)),
                perhaps(otherwise.map(function)),
            );
            ("choose", quote!(#condition, #then, #otherwise))
        }
        Keyword::Ref(id) => ("same_as", one(id)),
        // Of all others there is an arm above: what is dynamic is no code.
        _ => (codes::UNIQUE_ITEMS, TokenStream::new()),
    }
}

fn list(ids: &[SubschemaId]) -> TokenStream {
    let schemas = ids.iter().map(|id| function(*id));
    quote!(&[#(#schemas),*])
}

/// Schemas of which something is asked.
fn choice(ids: &[SubschemaId], condition: &TokenStream) -> TokenStream {
    let schemas = list(ids);
    quote!(#schemas, #condition)
}

fn perhaps<T: ToTokens>(value: impl IntoIterator<Item = T>) -> TokenStream {
    match value.into_iter().next() {
        Some(value) => quote!(Some(#value)),
        None => quote!(None),
    }
}
