//! Bodies of requests that are received: how they are read.

use proc_macro2::{Ident, TokenStream};
use quote::{format_ident, quote};

use super::bodies::{field_styles, media_types, numbered, pairs};
use super::ident::ident;
use super::wire;
use crate::ir::{ContentForm, FilePart};
use crate::targets::rust::plan::{
    BodyPlan, ContentPlan, ContentsPlan, OperationPlan, PartsPlan, ReceivePlan,
};

/// What the fields of forms are, as constants.
pub(super) fn types(plan: &ReceivePlan<'_>) -> TokenStream {
    let bodies = plan.bodies.iter().enumerate();
    let types = bodies.filter_map(|(index, ty)| {
        let (name, ty) = (type_name(index), wire::expression(ty.as_ref()?));
        Some(quote!(const #name: operation::WireType = #ty;))
    });
    quote!(#(#types)*)
}

fn type_name(index: usize) -> Ident {
    format_ident!("FIELDS_{}", index + 1)
}

/// What reads the body, and what was read before; nothing where there is no body.
pub(super) fn read(plan: &OperationPlan<'_>) -> TokenStream {
    let parameters = (!plan.parameters.is_empty()).then(|| quote!(let parameters = parameters?;));
    let body = plan.body.as_ref().map(of_body);
    quote!(#body #parameters)
}

fn of_body(plan: &BodyPlan<'_>) -> TokenStream {
    let all = plan.contents.all();
    let media_types = media_types(all);
    let read = match &plan.contents {
        ContentsPlan::None => return TokenStream::new(),
        ContentsPlan::One(only) => {
            let read = read_one(only, 0);
            quote!(request.media_type(&[#(#media_types),*]).and_then(|_| #read))
        }
        ContentsPlan::Enum(name, contents) => {
            let arms = arms(&ident(name), contents);
            quote! {
                match request.media_type(&[#(#media_types),*]) {
                    None => None,
                    #(#arms)*
                }
            }
        }
    };
    if plan.body.required {
        return quote!(let body = #read;);
    }
    quote! {
        let body = if request.has_body() {
            #read.map(Some)
        } else {
            Some(None)
        };
    }
}

/// An arm for each content, by the numbers of its media types.
fn arms(name: &Ident, contents: &[ContentPlan<'_>]) -> Vec<TokenStream> {
    let numbered = numbered(contents).enumerate();
    let arms = numbered.map(|(index, (content, numbers))| {
        let (variant, read) = (ident(content.variant), read_one(content, index));
        quote!(Some(#numbers) => #read.map(#name::#variant),)
    });
    arms.collect()
}

/// What reads a body in one media type.
fn read_one(plan: &ContentPlan<'_>, index: usize) -> TokenStream {
    match &plan.content.form {
        ContentForm::Json(_) => quote!(request.json()),
        ContentForm::Text => quote!(request.text()),
        ContentForm::Bytes | ContentForm::Items(_) if plan.sent_in.is_some() => {
            quote!(request.bytes())
        }
        ContentForm::Bytes | ContentForm::Items(_) => quote!(request.content()),
        ContentForm::Form(form) => {
            let (ty, styles) = (type_name(index), field_styles(form));
            quote!(request.form(&#ty, #styles))
        }
        ContentForm::Multipart(multipart) => match &plan.parts {
            Some(parts) => read_parts(parts, index),
            None => {
                let (ty, media_types) = (type_name(index), pairs(&multipart.media_types));
                quote!(request.multipart(&#ty, #media_types))
            }
        },
    }
}

/// Files first: what is left are fields.
fn read_parts(plan: &PartsPlan<'_>, index: usize) -> TokenStream {
    let name = ident(&plan.name);
    let files = plan.files.iter().enumerate().map(|(index, (file, _))| {
        let (bound, read) = (file_name(index), read_file(file));
        quote!(let #bound = #read;)
    });
    let fields = plan.multipart.fields.map(|_| {
        let (ty, media_types) = (type_name(index), pairs(&plan.multipart.media_types));
        quote!(let fields = parts.fields(request, &#ty, #media_types);)
    });
    let built = plan.multipart.fields.map(|_| quote!(fields: fields?,));
    let built_files = plan.files.iter().enumerate().map(|(index, (file, name))| {
        let (field, bound) = (ident(name), file_name(index));
        let read = (!file.is_list).then(|| quote!(?));
        quote!(#field: #bound #read,)
    });
    quote! {
        request.parts().and_then(|mut parts| {
            #(#files)*
            #fields
            Some(#name { #built #(#built_files)* })
        })
    }
}

fn file_name(index: usize) -> Ident {
    format_ident!("file_{}", index + 1)
}

fn read_file(file: &FilePart) -> TokenStream {
    let name = &file.name;
    match (file.is_list, file.required) {
        (true, _) => quote!(parts.files(#name)),
        (false, true) => quote!(parts.file(request, #name)),
        (false, false) => quote!(parts.optional_file(request, #name)),
    }
}

/// The field of what was read.
pub(super) fn field(plan: &OperationPlan<'_>) -> impl Iterator<Item = TokenStream> {
    let bodies = plan.body.iter();
    let bodies = bodies.filter(|it| !matches!(it.contents, ContentsPlan::None));
    bodies.map(|_| quote!(body: body?))
}
