//! Schemas that are evaluated, as tables.

use proc_macro2::TokenStream;
use quote::{ToTokens, format_ident, quote};
use serde_json::Value;

use super::Item;
use super::literal::{count, limit_of, literal_of};
use super::subschemas::{self, Module, condition, constant, json_types};
use crate::ir::{Bound, Keyword, Said, Subschema, SubschemaId};
use crate::targets::rust::plan::{Evaluation, Plain, RustPlan};

/// The tables of an API.
pub(super) fn items<'p>(plan: &'p RustPlan<'p>) -> Vec<Item<'p>> {
    let evaluation = &plan.tables;
    let roots = evaluation.rules.iter();
    let roots = roots.map(|(name, root)| -> Item<'p> {
        Box::new(move || {
            let (name, root) = (format_ident!("{name}"), index(*root));
            subschemas::printed(quote! {
                pub(super) static #name: Schema = Schema { schemas: &SCHEMAS, index: #root };
            })
        })
    });
    let schemas: Item<'p> = Box::new(|| subschemas::printed(schemas(evaluation)));
    let own: Vec<Item<'p>> = roots.chain([schemas]).collect();
    let module = Module {
        path: "evaluate",
        names: &["Schema", "Schemas", "Subschema"],
    };
    let written = evaluation.subschemas.list.iter().collect();
    module.items(plan, (evaluation, written), own)
}

/// Everything that is evaluated.
fn schemas(evaluation: &Evaluation) -> TokenStream {
    let printing = Printing { evaluation };
    let list = evaluation.subschemas.list.iter();
    let list = list.map(|schema| printing.subschema(schema));
    let anchors = evaluation.subschemas.dynamic_anchors.iter().map(|anchor| {
        let (resource, name, schema) = (index(anchor.resource), &anchor.name, index(anchor.schema));
        quote!(DynamicAnchor { resource: #resource, name: #name, schema: #schema })
    });
    quote! {
        static SCHEMAS: Schemas = Schemas {
            list: &[#(#list),*],
            dynamic_anchors: &[#(#anchors),*],
        };
    }
}

struct Printing<'p> {
    evaluation: &'p Evaluation,
}

impl Printing<'_> {
    fn subschema(&self, schema: &Subschema) -> TokenStream {
        let resource = index(schema.resource);
        let keywords = schema.keywords.iter();
        let keywords = keywords.map(|said| self.keyword(said));
        quote!(Subschema { resource: #resource, keywords: &[#(#keywords),*] })
    }

    fn keyword(&self, Said { keyword, location }: &Said) -> TokenStream {
        let sentence = keyword.sentence().filter(|_| keyword.is_condition());
        let condition = sentence.map(|sentence| condition(&sentence, location));
        let condition = condition.as_ref();
        match keyword {
            Keyword::Pattern(pattern) => {
                let pattern = self.pattern(pattern);
                quote!(Keyword::Pattern(#pattern))
            }
            Keyword::Format(format) => {
                let format = format_ident!("{}", format.constant);
                quote!(Keyword::Format(&rules::format::#format))
            }
            Keyword::Properties {
                named,
                patterns,
                others,
            } => {
                let names = named.iter().map(|(name, _)| name);
                let names: Vec<&String> = names.collect();
                let ids = named.iter().map(|(_, id)| index(*id));
                let matching = patterns.iter().map(|(pattern, id)| {
                    let (pattern, id) = (self.pattern(pattern), index(*id));
                    quote!((#pattern, #id))
                });
                let others = match others {
                    Some(id) => self.others(*id, &names),
                    None => quote!(Others::Unevaluated),
                };
                quote! {
                    Keyword::EachProperty(PropertySchemas {
                        named: &[#((#names, #ids)),*],
                        patterns: &[#(#matching),*],
                        others: #others,
                    })
                }
            }
            Keyword::UnevaluatedProperties(id) => {
                let others = self.others(*id, &[]);
                quote!(Keyword::UnevaluatedProperties(#others))
            }
            other => applied(other, condition),
        }
    }

    fn pattern(&self, pattern: &str) -> TokenStream {
        let name = format_ident!("{}", self.evaluation.pattern_name(pattern));
        quote!(&#name)
    }

    fn others(&self, id: SubschemaId, known: &[&String]) -> TokenStream {
        if self.evaluation.subschemas.is_never(id) {
            return quote!(Others::Rejected(&[#(#known),*]));
        }
        let id = index(id);
        quote!(Others::Schema(#id))
    }
}

fn index(index: usize) -> proc_macro2::Literal {
    proc_macro2::Literal::usize_unsuffixed(index)
}

/// A keyword about values of any type.
fn of_any(keyword: &Keyword, condition: Option<&TokenStream>) -> TokenStream {
    match keyword {
        Keyword::Never => quote!(Keyword::Never(#condition)),
        Keyword::Type(types) => {
            let types = json_types(*types);
            quote!(Keyword::Type(#types))
        }
        Keyword::Enum(values) => match Plain::all(values) {
            Some(plain) => {
                let literals = plain.iter().map(literal_of);
                quote!(Keyword::Enum(&[#(#literals),*]))
            }
            None => constants(values, condition),
        },
        Keyword::Const(value) => match Plain::of(value) {
            Some(plain) => {
                let literal = literal_of(&plain);
                quote!(Keyword::Const(#literal))
            }
            None => constants(std::slice::from_ref(value), condition),
        },
        other => limit(other),
    }
}

fn constants(values: &[Value], condition: Option<&TokenStream>) -> TokenStream {
    let constants = values.iter().map(constant);
    quote!(Keyword::Constants(&[#(#constants),*], #condition))
}

/// A limit of numbers, strings, arrays or objects.
fn limit(keyword: &Keyword) -> TokenStream {
    let (name, limit) = match keyword {
        Keyword::Bound(bound, number) => {
            let name = match bound {
                Bound::Minimum => "Minimum",
                Bound::Maximum => "Maximum",
                Bound::ExclusiveMinimum => "ExclusiveMinimum",
                Bound::ExclusiveMaximum => "ExclusiveMaximum",
            };
            (name, limit_of(number))
        }
        Keyword::MultipleOf(divisor) => ("MultipleOf", limit_of(divisor)),
        Keyword::MinLength(limit) => ("MinLength", count_of(*limit)),
        Keyword::MaxLength(limit) => ("MaxLength", count_of(*limit)),
        Keyword::MinItems(limit) => ("MinItems", count_of(*limit)),
        Keyword::MaxItems(limit) => ("MaxItems", count_of(*limit)),
        Keyword::MinProperties(limit) => ("MinProperties", count_of(*limit)),
        Keyword::MaxProperties(limit) => ("MaxProperties", count_of(*limit)),
        Keyword::Required(names) => ("Required", quote!(&[#(#names),*])),
        Keyword::DependentRequired(name, others) => {
            ("DependentRequired", quote!(#name, &[#(#others),*]))
        }
        other => return of_arrays(other),
    };
    let name = format_ident!("{name}");
    quote!(Keyword::#name(#limit))
}

fn count_of(limit: u64) -> TokenStream {
    count(limit).into_token_stream()
}

fn list(ids: &[SubschemaId]) -> TokenStream {
    let ids = ids.iter().map(|id| index(*id));
    quote!(&[#(#ids),*])
}

fn perhaps(number: impl IntoIterator<Item = proc_macro2::Literal>) -> TokenStream {
    match number.into_iter().next() {
        Some(number) => quote!(Some(#number)),
        None => quote!(None),
    }
}

/// A keyword that applies schemas to items.
fn of_arrays(keyword: &Keyword) -> TokenStream {
    match keyword {
        Keyword::Items { prefix, rest } => {
            let (prefix, rest) = (list(prefix), perhaps(rest.map(index)));
            quote!(Keyword::Items { prefix: #prefix, rest: #rest })
        }
        Keyword::UnevaluatedItems(id) => {
            let id = index(*id);
            quote!(Keyword::UnevaluatedItems(#id))
        }
        // Of all others there is an arm above.
        _ => quote!(Keyword::UniqueItems),
    }
}

/// A keyword that applies schemas to the value itself, to names or to counted items.
fn applied(keyword: &Keyword, condition: Option<&TokenStream>) -> TokenStream {
    let id = |id: SubschemaId| index(id).into_token_stream();
    let (name, arguments) = match keyword {
        Keyword::DependentSchema(name, schema) => {
            let schema = id(*schema);
            ("DependentSchema", quote!(#name, #schema))
        }
        Keyword::PropertyNames(schema) => ("PropertyNames", id(*schema)),
        Keyword::AllOf(schemas) => ("AllOf", list(schemas)),
        Keyword::AnyOf(schemas) => ("AnyOf", with(&list(schemas), condition)),
        Keyword::OneOf(schemas) => ("OneOf", with(&list(schemas), condition)),
        Keyword::Not(schema) => ("Not", with(&id(*schema), condition)),
        Keyword::DynamicRef(schema, name) => {
            let schema = id(*schema);
            ("DynamicRef", quote!(#schema, #name))
        }
        Keyword::Ref(schema) => ("Ref", id(*schema)),
        other => return with_fields(other, condition),
    };
    let name = format_ident!("{name}");
    quote!(Keyword::#name(#arguments))
}

fn with(schemas: &TokenStream, condition: Option<&TokenStream>) -> TokenStream {
    quote!(#schemas, #condition)
}

/// A keyword whose parts have names.
fn with_fields(keyword: &Keyword, condition: Option<&TokenStream>) -> TokenStream {
    match keyword {
        Keyword::If {
            condition,
            then,
            otherwise,
        } => {
            let condition = index(*condition);
            let (then, otherwise) = (perhaps(then.map(index)), perhaps(otherwise.map(index)));
            quote!(Keyword::If { condition: #condition, then: #then, otherwise: #otherwise })
        }
        Keyword::Contains {
            schema,
            min,
            max,
            evaluates,
        } => {
            let (schema, min, max) = (index(*schema), count(*min), perhaps(max.map(count)));
            quote! {
                Keyword::Contains {
                    schema: #schema,
                    min: #min,
                    max: #max,
                    evaluates: #evaluates,
                    condition: #condition,
                }
            }
        }
        other => of_any(other, condition),
    }
}
