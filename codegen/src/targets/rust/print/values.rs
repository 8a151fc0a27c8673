//! Enums as enums.

use proc_macro2::TokenStream;
use quote::quote;
use rayon::prelude::*;

use super::docs::{about, doc, prose};
use super::ident::{ident, of_runtime};
use super::{Written, layout};
use crate::ir::{Listed, OpenEnum};
use crate::options::RustPath;
use crate::prose::words::code;
use crate::targets::rust::plan::TypePlan;

/// So many variants are laid out at a time: a list can have a hundred thousand.
const AT_A_TIME: usize = 1_000;

/// One enum, with a variant for texts that it does not know.
pub(super) fn item(
    runtime: &RustPath,
    plan: &TypePlan<'_>,
    list: &OpenEnum,
    names: &[String],
) -> Written {
    if list.values.len() <= AT_A_TIME {
        return Written::of(declaration(runtime, plan, &list.values, names));
    }
    in_parts(runtime, plan, (list, names), AT_A_TIME)
}

/// The same, with the variants laid out many at a time beside one another. They need no name of another file.
fn in_parts(
    runtime: &RustPath,
    plan: &TypePlan<'_>,
    (list, names): (&OpenEnum, &[String]),
    at_a_time: usize,
) -> Written {
    let mut written = Written::of(declaration(runtime, plan, &[], &[]));
    let start = format!("pub enum {} {{\n", ident(plan.name));
    let start = written.text.find(&start).map(|at| at + start.len());
    let parts = list.values.par_chunks(at_a_time);
    let parts = parts.zip(names.par_chunks(at_a_time));
    let parts = parts.map(|(values, names)| variants(values, names));
    let parts: Vec<String> = parts.collect();
    written
        .text
        .insert_str(start.unwrap_or_default(), &parts.concat());
    written
}

/// The lines of some variants.
fn variants(listed: &[Listed], names: &[String]) -> String {
    let variants = listed
        .iter()
        .zip(names)
        .map(|(listed, name)| variant(listed, name));
    let text = layout::text(&quote!(enum Part { #(#variants)* }));
    let within = text.strip_prefix("enum Part {\n");
    let within = within.and_then(|text| text.strip_suffix("}\n"));
    within.unwrap_or_default().to_owned()
}

fn declaration(
    runtime: &RustPath,
    plan: &TypePlan<'_>,
    listed: &[Listed],
    names: &[String],
) -> TokenStream {
    let name = ident(plan.name);
    let runtime = of_runtime(runtime);
    let doc = doc(&about(
        &plan.definition.schema.about,
        &format!("One of the strings known as {}.", code(plan.name)),
    ));
    let variants = listed
        .iter()
        .zip(names)
        .map(|(listed, name)| variant(listed, name));
    quote! {
        #doc
        #[derive(Clone, Debug, PartialEq, Eq, Hash, OpenEnum)]
        #[non_exhaustive]
        #runtime
        pub enum #name {
            #(#variants)*
            /// A value this version does not know.
            #[spec(unknown)]
            Unknown(Unknown<#name>),
        }
    }
}

fn variant(listed: &Listed, name: &str) -> TokenStream {
    let name = ident(name);
    let value = &listed.value;
    let mut text = listed
        .description
        .as_deref()
        .map_or_else(|| code(value), prose);
    if listed.deprecated {
        text.push_str("\n\nDeprecated.");
    }
    let doc = doc(&text);
    quote! {
        #doc
        #[spec(value = #value)]
        #name,
    }
}

#[cfg(test)]
mod tests {
    use super::{declaration, in_parts};
    use crate::ir::{
        About, Base, Definition, DefinitionName, Listed, OpenEnum, Schema, Shape, Subject,
    };
    use crate::options::RustPath;
    use crate::targets::rust::plan::{TypeForm, TypePlan};
    use crate::targets::rust::print::Written;

    fn listed(index: usize) -> Listed {
        Listed {
            value: format!("value \"{index}\""),
            given: None,
            origin: String::new(),
            description: index
                .is_multiple_of(3)
                .then(|| format!("Number {index}.\n\n- one\n- two")),
            deprecated: index.is_multiple_of(2),
        }
    }

    #[test]
    fn parts_are_laid_out_like_the_whole() {
        let list = OpenEnum {
            values: (0..10).map(listed).collect(),
        };
        let names: Vec<String> = (0..10).map(|index| format!("Value{index}")).collect();
        let base = Base {
            subject: Subject::Component("Type".to_owned()),
            given: None,
        };
        let definition = Definition {
            name: DefinitionName {
                base,
                path: Vec::new(),
                given: None,
                origin: String::new(),
            },
            schema: Schema {
                shape: Shape::OpenEnum(list.clone()),
                nullable: false,
                rules: Vec::new(),
                about: About::default(),
                origin: String::new(),
                occurrences: Vec::new(),
            },
            in_request: true,
            in_response: true,
            is_body: false,
        };
        let plan = TypePlan {
            name: "Type",
            definition: &definition,
            form: TypeForm::OpenEnum(&list, &names),
        };
        let runtime = RustPath::default();
        let whole = Written::of(declaration(&runtime, &plan, &list.values, &names)).text;
        assert!(whole.contains("Value9,"), "{whole}");
        let parts = in_parts(&runtime, &plan, (&list, &names), 3);
        assert_eq!(parts.text, whole);
    }
}
