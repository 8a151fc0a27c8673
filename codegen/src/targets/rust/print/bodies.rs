//! Bodies: their types, how they are written and how they are read.

use proc_macro2::TokenStream;
use quote::quote;

use super::attributes::large_variants;
use super::docs::{doc, prose};
use super::ident::{ident, of_runtime};
use super::scope::ScopedApi;
use crate::ir::{Body, ContentForm, DefinitionId, FieldStyle, FilePart, Form, Framing};
use crate::prose::words::code;
use crate::targets::rust::names::Import;
use crate::targets::rust::plan::{BodyPlan, ContentPlan, ContentsPlan, PartsPlan};

/// The types of the body of a request that no definition is.
pub(super) fn request_types(
    api: ScopedApi<'_>,
    plan: &BodyPlan<'_>,
    operation: &str,
) -> TokenStream {
    let parts = plan.contents.all().iter();
    let parts = parts.filter_map(|content| content.parts.as_ref());
    let parts = parts.map(|parts| parts_type(api, parts, operation));
    let several = match &plan.contents {
        ContentsPlan::None | ContentsPlan::One(_) => TokenStream::new(),
        ContentsPlan::Enum(name, contents) => {
            let line = format!("The body of [`{operation}`], in one of its media types.");
            let types = contents.iter().map(|it| request_type(api, it));
            let types: Vec<_> = types.collect();
            enumeration(&line, name, contents, &types, &quote!(Clone, Debug))
        }
    };
    quote! {
        #(#parts)*
        #several
    }
}

/// The type of the bodies of a response, where it is an enum.
pub(super) fn response_type(
    api: ScopedApi<'_>,
    plan: &ContentsPlan<'_>,
    operation: &str,
) -> TokenStream {
    let ContentsPlan::Enum(name, contents) = plan else {
        return TokenStream::new();
    };
    let line = format!("A body of a response to [`{operation}`], by its media type.");
    let types = contents.iter().map(|it| received_type(api, it));
    let types: Vec<_> = types.collect();
    enumeration(
        &line,
        name,
        contents,
        &types,
        &quote!(Clone, Debug, PartialEq),
    )
}

fn enumeration(
    line: &str,
    name: &str,
    contents: &[ContentPlan<'_>],
    types: &[TokenStream],
    derives: &TokenStream,
) -> TokenStream {
    let (line, name) = (doc(line), ident(name));
    let variants = contents.iter().zip(types).map(|(plan, ty)| {
        let doc = doc(&format!("In {}.", listed(plan)));
        let name = ident(plan.variant);
        quote! {
            #doc
            #name(#ty),
        }
    });
    let large = large_variants(contents.iter().map(|it| it.is_large));
    quote! {
        #line
        #large
        #[derive(#derives)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants)*
        }
    }
}

/// The media types of a body, in a sentence.
fn listed(plan: &ContentPlan<'_>) -> String {
    let media_types = plan.content.media_types.iter().map(|it| code(it));
    media_types.collect::<Vec<_>>().join(", ")
}

/// The field of the body of a request.
pub(super) fn request_field(api: ScopedApi<'_>, plan: &BodyPlan<'_>) -> TokenStream {
    let ty = match &plan.contents {
        ContentsPlan::None => return TokenStream::new(),
        ContentsPlan::One(content) => request_type(api, content),
        ContentsPlan::Enum(name, _) => {
            let name = ident(name);
            quote!(#name)
        }
    };
    let ty = if plan.body.required {
        ty
    } else {
        quote!(Option<#ty>)
    };
    let doc = body_doc(plan.body, &plan.contents);
    quote! {
        #doc
        pub body: #ty,
    }
}

fn body_doc(body: &Body, contents: &ContentsPlan<'_>) -> TokenStream {
    let is_checked = body.contents.iter().all(|it| it.definition().is_some());
    let checked = if is_checked { ", checked" } else { "" };
    let text = body
        .description
        .as_deref()
        .map_or_else(|| format!("The body{checked}."), prose);
    let ContentsPlan::One(only) = contents else {
        return doc(&text);
    };
    let how = match (&only.content.form, &only.sent_in) {
        (ContentForm::Json(_), _) => return doc(&text),
        (_, Some(media_type)) => format!("Sent as {}.", code(media_type)),
        (_, None) => {
            format!("In a media type of {}.", listed(only))
        }
    };
    doc(&format!("{text}\n\n{how}"))
}

fn request_type(api: ScopedApi<'_>, plan: &ContentPlan<'_>) -> TokenStream {
    match &plan.content.form {
        ContentForm::Json(id) => valid(api, *id),
        ContentForm::Form(form) => valid(api, form.definition),
        ContentForm::Multipart(multipart) => {
            let parts = plan.parts.iter().map(|parts| ident(&parts.name));
            let fields = multipart.fields.filter(|_| plan.parts.is_none());
            let fields = fields.map(|id| valid(api, id));
            quote!(#(#parts)* #fields)
        }
        ContentForm::Text => quote!(String),
        ContentForm::Bytes | ContentForm::Items(_) if plan.sent_in.is_some() => quote!(Vec<u8>),
        ContentForm::Bytes | ContentForm::Items(_) => {
            let content = api.scope.name(Import::Content);
            quote!(#content)
        }
    }
}

fn valid(api: ScopedApi<'_>, id: DefinitionId) -> TokenStream {
    let ty = api.type_of(id);
    let valid = api.scope.name(Import::Valid);
    quote!(#valid<#ty>)
}

/// The type of a body that is received.
pub(super) fn received_type(api: ScopedApi<'_>, plan: &ContentPlan<'_>) -> TokenStream {
    match &plan.content.form {
        ContentForm::Json(id) => api.type_of(*id),
        ContentForm::Text => quote!(String),
        ContentForm::Items(items) => {
            let module = api.scope.name(Import::OperationModule);
            let item = items.definition.map(|id| api.type_of(id));
            match (items.framing, item) {
                (Framing::Events, Some(item)) => quote!(#module::Events<#item>),
                (Framing::Events, None) => quote!(#module::TextEvents),
                (Framing::Lines, item) => quote!(#module::Lines<#item>),
            }
        }
        ContentForm::Bytes | ContentForm::Form(_) | ContentForm::Multipart(_) => quote!(Vec<u8>),
    }
}

/// The struct of a form with files, and how it is put together.
fn parts_type(api: ScopedApi<'_>, plan: &PartsPlan<'_>, operation: &str) -> TokenStream {
    let scope = api.scope;
    scope.uses(&[
        Import::Builder,
        Import::Content,
        Import::ContentError,
        Import::OperationModule,
    ]);
    let name = ident(&plan.name);
    let line = doc(&format!("The parts of the body of [`{operation}`]."));
    let fields = plan.multipart.fields.map(|id| {
        let ty = valid(api, id);
        quote! {
            /// The parts that are no files, checked.
            pub fields: #ty,
        }
    });
    let written = plan.multipart.fields.map(|_| {
        let media_types = pairs(&plan.multipart.media_types);
        quote!(parts.fields(&self.fields, #media_types)?;)
    });
    let files = plan.files.iter().map(|(file, name)| file_field(file, name));
    let pushed = plan.files.iter().map(|(file, name)| pushed(file, name));
    let runtime = of_runtime(api.runtime);
    quote! {
        #line
        #[derive(Clone, Debug, Builder)]
        #[non_exhaustive]
        #runtime
        pub struct #name {
            #fields
            #(#files)*
        }

        impl #name {
            /// The body.
            ///
            /// # Errors
            ///
            /// If the fields cannot be serialized.
            pub fn content(&self) -> Result<Content, ContentError> {
                let mut parts = operation::Multipart::default();
                #written
                #(#pushed)*
                Ok(parts.finish())
            }
        }
    }
}

/// What adds the files of a field.
fn pushed(file: &FilePart, name: &str) -> TokenStream {
    let (wire, field, media_type) = (&file.name, ident(name), &file.media_type);
    match (file.is_list, file.required) {
        (true, _) => quote! {
            for file in &self.#field {
                parts.file(#wire, file, #media_type);
            }
        },
        (false, true) => quote!(parts.file(#wire, &self.#field, #media_type);),
        (false, false) => quote! {
            if let Some(file) = &self.#field {
                parts.file(#wire, file, #media_type);
            }
        },
    }
}

fn file_field(file: &FilePart, name: &str) -> TokenStream {
    let text = file
        .description
        .as_deref()
        .map_or_else(|| "A file.".to_owned(), prose);
    let doc = doc(&format!(
        "{text}\n\nThe part {}, in {} where the file says nothing else.",
        code(&file.name),
        code(&file.media_type)
    ));
    let name = ident(name);
    let ty = match (file.is_list, file.required) {
        (true, _) => quote!(Vec<operation::File>),
        (false, true) => quote!(operation::File),
        (false, false) => quote!(Option<operation::File>),
    };
    quote! {
        #doc
        pub #name: #ty,
    }
}

pub(super) fn pairs(list: &[(String, String)]) -> TokenStream {
    let pairs = list.iter().map(|(name, value)| quote!((#name, #value)));
    quote!(&[#(#pairs),*])
}

/// A body that is to be written.
struct Place {
    /// The body, or a reference to it.
    value: TokenStream,
    /// A reference to it.
    reference: TokenStream,
}

impl Place {
    /// What a name refers to.
    fn referred() -> Self {
        Self {
            value: quote!(body),
            reference: quote!(body),
        }
    }
}

/// What makes the body of the field.
pub(super) fn content(api: ScopedApi<'_>, plan: &BodyPlan<'_>) -> TokenStream {
    api.scope.uses(&[Import::Content, Import::ContentError]);
    let field = Place {
        value: quote!(self.body),
        reference: quote!(&self.body),
    };
    let content = match (&plan.contents, plan.body.required) {
        (ContentsPlan::None, _) => return TokenStream::new(),
        (contents, true) => match written(api, contents, &field) {
            Written::Content(content) => quote!(Ok(Some(#content))),
            Written::Result(result) => quote!(#result.map(Some)),
        },
        (ContentsPlan::One(only), false) if is_json(only) => {
            quote!(self.body.as_ref().map(Content::json).transpose())
        }
        (contents, false) => match written(api, contents, &Place::referred()) {
            Written::Content(content) => quote!(Ok(self.body.as_ref().map(|body| #content))),
            Written::Result(result) => {
                quote!(self.body.as_ref().map(|body| #result).transpose())
            }
        },
    };
    quote! {
        #[inline]
        fn content(&self) -> Result<Option<Content>, ContentError> {
            #content
        }
    }
}

/// Whether it is JSON in the media type of all JSON.
fn is_json(plan: &ContentPlan<'_>) -> bool {
    let is_plain = plan.sent_in.as_deref() == Some("application/json");
    is_plain && matches!(plan.content.form, ContentForm::Json(_))
}

/// What writes a body.
enum Written {
    /// A body.
    Content(TokenStream),
    /// A result, since not every value can be written.
    Result(TokenStream),
}

impl Written {
    fn result(&self) -> TokenStream {
        match self {
            Self::Content(content) => quote!(Ok(#content)),
            Self::Result(result) => result.clone(),
        }
    }
}

/// What writes a body in one of its media types.
fn written(api: ScopedApi<'_>, contents: &ContentsPlan<'_>, place: &Place) -> Written {
    match contents {
        ContentsPlan::None => Written::Content(TokenStream::new()),
        ContentsPlan::One(only) => written_one(api, only, place),
        ContentsPlan::Enum(name, contents) => {
            let (name, reference) = (ident(name), &place.reference);
            let arms = contents.iter().map(|content| {
                let variant = ident(content.variant);
                let written = written_one(api, content, &Place::referred()).result();
                quote!(#name::#variant(body) => #written,)
            });
            Written::Result(quote! {
                match #reference {
                    #(#arms)*
                }
            })
        }
    }
}

fn written_one(api: ScopedApi<'_>, plan: &ContentPlan<'_>, place: &Place) -> Written {
    let Place { value, reference } = place;
    let media_type = plan.sent_in.iter();
    match &plan.content.form {
        ContentForm::Json(_) if is_json(plan) => Written::Result(quote!(Content::json(#reference))),
        ContentForm::Json(_) => {
            Written::Result(quote!(Content::json_as(#(#media_type,)* #reference)))
        }
        ContentForm::Text => Written::Content(quote!(Content::text(#(#media_type,)* #reference))),
        ContentForm::Bytes | ContentForm::Items(_) if plan.sent_in.is_none() => {
            Written::Content(quote!(#value.clone()))
        }
        ContentForm::Bytes | ContentForm::Items(_) => {
            Written::Content(quote!(Content::new(#(#media_type,)* #value.clone())))
        }
        ContentForm::Form(form) => {
            if !form.styles.is_empty() {
                api.scope.uses(&[Import::OperationModule]);
            }
            let styles = field_styles(form);
            Written::Result(quote!(Content::form(#reference, #styles)))
        }
        ContentForm::Multipart(multipart) => match &plan.parts {
            Some(_) => Written::Result(quote!(#value.content())),
            None => {
                let media_types = pairs(&multipart.media_types);
                Written::Result(quote!(Content::multipart(#reference, #media_types)))
            }
        },
    }
}

/// How the fields of a form are written that are not as by default.
pub(super) fn field_styles(form: &Form) -> TokenStream {
    let styles = form.styles.iter().map(|(name, style)| {
        let style = self::style(*style);
        quote!((#name, operation::FieldStyle::#style))
    });
    quote!(&[#(#styles),*])
}

fn style(style: FieldStyle) -> TokenStream {
    match style {
        FieldStyle::Exploded => quote!(Exploded),
        FieldStyle::Joined(between) => quote!(Joined(#between)),
        FieldStyle::Deep => quote!(Deep),
        FieldStyle::Json => quote!(Json),
    }
}

/// What reads a body of a response: nothing for none.
pub(super) fn read(contents: &ContentsPlan<'_>) -> TokenStream {
    let (name, all) = match contents {
        ContentsPlan::None => return TokenStream::new(),
        ContentsPlan::One(only) => {
            let read = read_one(only);
            // What is wrong with JSON that is none, its reader says.
            if matches!(only.content.form, ContentForm::Json(_)) {
                return quote!(received #read);
            }
            let media_types = media_types(std::slice::from_ref(only));
            return quote!(received.documented(&[#(#media_types),*])? #read);
        }
        ContentsPlan::Enum(name, all) => (ident(name), all),
    };
    let media_types = media_types(all);
    let arms = numbered(all).map(|(content, numbers)| {
        let (variant, read) = (ident(content.variant), read_one(content));
        quote!(#numbers => #name::#variant(received #read),)
    });
    let arms: Vec<_> = arms.collect();
    quote! {
        match received.media_type(&[#(#media_types),*])? {
            #(#arms)*
        }
    }
}

/// Each content with a pattern of the numbers of its media types; the last one has all that are left.
pub(super) fn numbered<'c, 'a>(
    contents: &'c [ContentPlan<'a>],
) -> impl Iterator<Item = (&'c ContentPlan<'a>, TokenStream)> {
    let mut first = 0;
    contents.iter().enumerate().map(move |(index, content)| {
        let numbers = first..first + content.content.media_types.len();
        first = numbers.end;
        let numbers = numbers.map(proc_macro2::Literal::usize_unsuffixed);
        let pattern = if index + 1 == contents.len() {
            quote!(_)
        } else {
            quote!(#(#numbers)|*)
        };
        (content, pattern)
    })
}

pub(super) fn media_types(contents: &[ContentPlan<'_>]) -> Vec<String> {
    let all = contents.iter().flat_map(|it| &it.content.media_types);
    all.cloned().collect()
}

fn read_one(plan: &ContentPlan<'_>) -> TokenStream {
    match &plan.content.form {
        ContentForm::Json(_) => quote!(.json()?),
        ContentForm::Text => quote!(.text()?),
        ContentForm::Items(items) => match items.framing {
            Framing::Events if items.definition.is_none() => quote!(.text_events()),
            Framing::Events => quote!(.events()),
            Framing::Lines => quote!(.lines()),
        },
        ContentForm::Bytes | ContentForm::Form(_) | ContentForm::Multipart(_) => {
            quote!(.body().to_vec())
        }
    }
}
