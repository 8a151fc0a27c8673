//! What tables and functions of schemas are written with.

use std::collections::BTreeSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{format_ident, quote};
use serde_json::Value;

use super::ident::path;
use super::literal::limit_of;
use super::{Body, Item, Printed, headed, patterns};
use crate::ir::{JsonTypes, Keyword, Subschema};
use crate::location::Location;
use crate::targets::rust::plan::{Evaluation, Plain, RustPlan};

/// A module of schemas in one form.
#[derive(Clone, Copy)]
pub(super) struct Module {
    /// The runtime's module for it.
    pub(super) path: &'static str,
    /// What of that it names, whatever the schemas say.
    pub(super) names: &'static [&'static str],
}

impl Module {
    /// The items of the schemas that are written, behind what they import and in front of their patterns; nothing where there are no schemas.
    pub(super) fn items<'p>(
        self,
        plan: &'p RustPlan<'p>,
        (evaluation, written): (&'p Evaluation, Vec<&'p Subschema>),
        own: Vec<Item<'p>>,
    ) -> Vec<Item<'p>> {
        if evaluation.rules.is_empty() {
            return Vec::new();
        }
        let patterns = evaluation.patterns.iter();
        let patterns = patterns.map(|(pattern, matcher)| -> Item<'p> {
            Box::new(move || {
                let name = evaluation.pattern_name(pattern);
                Printed::text(patterns::declared("static", &name, pattern, matcher))
            })
        });
        let imports: Item<'p> = Box::new(move || printed(self.imports(plan, evaluation, &written)));
        headed(imports, own.into_iter().chain(patterns))
    }

    fn imports(
        self,
        plan: &RustPlan<'_>,
        evaluation: &Evaluation,
        written: &[&Subschema],
    ) -> TokenStream {
        let mut names = Names {
            of_module: self.names.iter().copied().collect(),
            others: BTreeSet::new(),
        };
        for keyword in written.iter().flat_map(|schema| schema.keywords()) {
            names.keyword(keyword);
        }
        if self.path == "evaluate" {
            names.of_module.insert("Keyword");
        }
        if !evaluation.subschemas.dynamic_anchors.is_empty() {
            names.of_module.insert("DynamicAnchor");
        }
        let matchers = evaluation.patterns.values();
        names.others.extend(matchers.flat_map(patterns::names_used));
        let runtime = path(plan.api.runtime);
        let module = format_ident!("{}", self.path);
        let (of_module, others) = (idents(names.of_module), idents(names.others));
        let others = (!others.is_empty()).then(|| quote!(use #runtime::{#(#others),*};));
        quote! {
            use #runtime::#module::{#(#of_module),*};
            #others
        }
    }
}

fn idents(names: BTreeSet<&str>) -> Vec<Ident> {
    let names = names.into_iter();
    names
        .map(|name| Ident::new(name, Span::call_site()))
        .collect()
}

/// What of the runtime schemas mention.
struct Names {
    of_module: BTreeSet<&'static str>,
    others: BTreeSet<&'static str>,
}

impl Names {
    fn keyword(&mut self, keyword: &Keyword) {
        if keyword.is_condition() {
            self.others.insert("rules");
        }
        match keyword {
            Keyword::Type(_) => self.others.extend(["JsonType"]),
            Keyword::Enum(values) if Plain::all(values).is_some() => {
                self.others.extend(["Literal"]);
            }
            Keyword::Const(value) if Plain::of(value).is_some() => self.others.extend(["Literal"]),
            Keyword::Enum(_) | Keyword::Const(_) => {
                self.of_module.insert("Constant");
                self.others.insert("Literal");
            }
            Keyword::Format(_) => self.others.extend(["rules"]),
            Keyword::Bound(..) | Keyword::MultipleOf(_) => self.others.extend(["Limit"]),
            Keyword::Properties { .. } => self.of_module.extend(["Others", "PropertySchemas"]),
            Keyword::UnevaluatedProperties(_) => self.of_module.extend(["Others"]),
            _ => {}
        }
        if values(keyword).any(has_number) {
            self.others.insert("Limit");
        }
    }
}

/// The values that a keyword lists.
fn values(keyword: &Keyword) -> impl Iterator<Item = &Value> {
    let (list, one): (&[Value], _) = match keyword {
        Keyword::Enum(values) => (values, None),
        Keyword::Const(value) => (&[], Some(value)),
        _ => (&[], None),
    };
    list.iter().chain(one)
}

fn has_number(value: &Value) -> bool {
    match value {
        Value::Number(_) => true,
        Value::Array(items) => items.iter().any(has_number),
        Value::Object(properties) => properties.values().any(has_number),
        _ => false,
    }
}

pub(super) fn printed(tokens: TokenStream) -> Printed {
    Printed {
        body: Body::Items(tokens),
        uses: super::Uses::default(),
    }
}

/// What is said of a value that does not meet a keyword of a schema.
pub(super) fn condition(sentence: &str, keyword: &Location) -> TokenStream {
    let pointer = keyword.pointer();
    quote!(rules::Condition { keyword: #pointer, sentence: #sentence })
}

/// Types as a list.
pub(super) fn json_types(types: JsonTypes) -> TokenStream {
    let types = types.words().map(|ty| format_ident!("{ty:?}"));
    quote!(&[#(JsonType::#types),*])
}

/// A value that is in a schema.
pub(super) fn constant(value: &Value) -> TokenStream {
    match value {
        Value::Array(items) => {
            let items = items.iter().map(constant);
            quote!(Constant::Array(&[#(#items),*]))
        }
        Value::Object(properties) => {
            let names = properties.keys();
            let values = properties.values().map(constant);
            quote!(Constant::Object(&[#((#names, #values)),*]))
        }
        Value::Null => quote!(Constant::PlainValue(Literal::Null)),
        Value::Bool(flag) => quote!(Constant::PlainValue(Literal::Bool(#flag))),
        Value::Number(number) => {
            let limit = limit_of(number);
            quote!(Constant::PlainValue(Literal::Number(#limit)))
        }
        Value::String(text) => quote!(Constant::PlainValue(Literal::Text(#text))),
    }
}
