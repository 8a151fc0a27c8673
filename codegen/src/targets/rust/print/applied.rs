//! Schemas as functions, each of which calls a method for each keyword.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use serde_json::Value;

use super::docs::doc;
use super::literal::{count, limit_of, literal_of};
use super::subschemas::{self, Module, condition, constant, json_types};
use super::{Item, Printed};
use crate::ir::{Bound, Keyword, Subschema, SubschemaId};
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
    let printing = Printing { all, schema };
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
    if schema.keywords.iter().any(Keyword::asks_for_evaluated) {
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
    schema: &'p Subschema,
}

impl Printing<'_> {
    /// The call for a keyword.
    fn keyword(&self, keyword: &Keyword) -> TokenStream {
        let (method, arguments) = self.call(keyword);
        let method = format_ident!("{method}");
        quote!(it.#method(#arguments);)
    }

    fn call(&self, keyword: &Keyword) -> (&'static str, TokenStream) {
        let condition = || match keyword.sentence() {
            Some(sentence) => condition(&sentence, self.schema),
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
            Keyword::AnyOf(ids) => ("any_of", listed(ids, &condition())),
            Keyword::OneOf(ids) => ("one_of", listed(ids, &condition())),
            Keyword::Not(id) => {
                let (schema, condition) = (function(*id), condition());
                ("not", quote!(#schema, #condition))
            }
            other => limit(other).unwrap_or_else(|| applied(other)),
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

/// Schemas of which something is asked.
fn listed(ids: &[SubschemaId], condition: &TokenStream) -> TokenStream {
    let schemas = ids.iter().map(|id| function(*id));
    quote!(&[#(#schemas),*], #condition)
}

fn perhaps(value: Option<impl ToTokens>) -> TokenStream {
    match value {
        Some(value) => quote!(Some(#value)),
        None => quote!(None),
    }
}

/// A keyword that applies no schema and has a limit.
fn limit(keyword: &Keyword) -> Option<(&'static str, TokenStream)> {
    let counted = |limit: &u64| count(*limit).into_token_stream();
    Some(match keyword {
        Keyword::Type(types) => ("types", json_types(*types)),
        Keyword::Bound(bound, number) => {
            let method = match bound {
                Bound::Minimum => "minimum",
                Bound::Maximum => "maximum",
                Bound::ExclusiveMinimum => "exclusive_minimum",
                Bound::ExclusiveMaximum => "exclusive_maximum",
            };
            (method, limit_of(number))
        }
        Keyword::MultipleOf(divisor) => ("multiple_of", limit_of(divisor)),
        Keyword::MinLength(limit) => ("min_length", counted(limit)),
        Keyword::MaxLength(limit) => ("max_length", counted(limit)),
        Keyword::MinItems(limit) => ("min_items", counted(limit)),
        Keyword::MaxItems(limit) => ("max_items", counted(limit)),
        Keyword::MinProperties(limit) => ("min_properties", counted(limit)),
        Keyword::MaxProperties(limit) => ("max_properties", counted(limit)),
        Keyword::UniqueItems => ("unique_items", TokenStream::new()),
        Keyword::Required(names) => ("required", quote!(&[#(#names),*])),
        Keyword::DependentRequired(name, others) => {
            ("dependent_required", quote!(#name, &[#(#others),*]))
        }
        _ => return None,
    })
}

/// A keyword that applies schemas and says nothing else.
fn applied(keyword: &Keyword) -> (&'static str, TokenStream) {
    let schemas = |ids: &[SubschemaId]| {
        let schemas = ids.iter().map(|id| function(*id));
        quote!(&[#(#schemas),*])
    };
    let one = |id: &SubschemaId| function(*id).into_token_stream();
    match keyword {
        Keyword::Items { prefix, rest } => {
            let (prefix, rest) = (schemas(prefix), perhaps(rest.map(function)));
            ("items", quote!(#prefix, #rest))
        }
        Keyword::UnevaluatedItems(id) => ("unevaluated_items", one(id)),
        Keyword::DependentSchema(name, id) => {
            let schema = one(id);
            ("dependent_schema", quote!(#name, #schema))
        }
        Keyword::PropertyNames(id) => ("property_names", one(id)),
        Keyword::AllOf(ids) => ("all_of", schemas(ids)),
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
        // What is dynamic is no code, and of all others there is an arm above.
        _ => ("all_of", quote!(&[])),
    }
}
