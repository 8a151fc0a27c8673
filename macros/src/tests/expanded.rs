//! What is right expands, to code that can be parsed.

use quote::quote;

use super::{accepted, everything};
use crate::expand;

#[test]
fn everything_expands() {
    let model = accepted(expand::model(everything()));
    assert!(model.contains("pub struct EverythingParts"), "{model}");
    assert!(!model.contains("Self > >"), "{model}");
    let builder = accepted(expand::builder(everything()));
    assert!(builder.contains("mod Everything_fields"), "{builder}");
}

#[test]
fn lenient_struct_expands() {
    let output = accepted(expand::model(quote! {
        struct View {
            #[spec(nullable)]
            region: Option<String>,
            #[spec(additional)]
            rest: Properties<serde_json::Value>,
        }
    }));
    assert!(
        output.contains("read_nullable") && !output.contains("unknown_property"),
        "{output}"
    );
}

#[test]
fn newtypes_expand() {
    let output = accepted(expand::model(quote! {
        #[spec(min_items = 1)]
        struct Tree(#[spec(items(max_items = 2))] Vec<Tree>);
    }));
    assert!(output.contains("newtype_impls"), "{output}");
}

#[test]
fn generic_struct_can_be_validated() {
    let output = accepted(expand::validate_alone(quote! {
        #[serde(rename_all = "camelCase")]
        #[spec(at_least_one_of(page_size, next))]
        struct Page<'a, T, const N: usize> where T: Clone {
            #[spec(minimum = 1)]
            page_size: Option<u8>,
            #[serde(default, rename = "NEXT", skip_serializing_if = "Option::is_none")]
            next: Option<T>,
            #[serde(flatten)]
            more: More,
            #[spec(skip_rules)]
            rest: &'a [T; N],
        }
    }));
    assert!(
        output.contains("\"pageSize\"")
            && output.contains("\"NEXT\"")
            && !output.contains("\"more\" )"),
        "{output}"
    );
}

#[test]
fn open_enum_expands() {
    let output = accepted(expand::open_enum(quote! {
        #[spec(crate = other::runtime)]
        enum Codec {
            #[spec(value = "gzip")]
            Gzip,
            #[spec(unknown)]
            Unknown(Unknown<Codec>),
        }
    }));
    assert!(
        output.contains("other :: runtime :: __private :: open_enum_impls"),
        "{output}"
    );
    assert!(!output.contains("specwright_runtime"), "{output}");
}

#[test]
fn draft_expands() {
    let output = accepted(expand::draft(quote! {
        #[spec(crate = other::runtime, request = api::Job, response = JobView, left_behind(r#in, r#as = "As"))]
        pub(crate) struct JobDraft {
            #[spec(required)]
            r#type: Option<String>,
            #[spec(nested, from = r#ref, name = "Step")]
            step: Maybe<StepDraft>,
        }
    }));
    for part in [
        "use other :: runtime :: __private as __rt",
        "pub (crate) fn to_draft",
        "a draft of a [`Job`](api::Job).",
        "(self . r#type , \"type\" ,",
        "(self . step , \"Step\" ,",
        "(__held_ref , \"Step\" ,",
        "(__held_in) . leave_behind (\"in\" ,",
        "(__held_as) . leave_behind (\"As\" ,",
    ] {
        assert!(output.contains(part), "{part}: {output}");
    }
    assert!(!output.contains("specwright_runtime"), "{output}");
}

#[test]
fn raw_names_lose_their_prefix_in_json() {
    let output = accepted(expand::model(quote!(
        struct A {
            r#type: String,
        }
    )));
    assert!(
        output.contains("\"type\"") && !output.contains("\"r#type\""),
        "{output}"
    );
}
