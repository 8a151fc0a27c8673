//! The one trait that an enum implements by itself; the runtime's macro adds the others.

use proc_macro2::TokenStream;
use quote::quote;

use super::wrap;
use crate::ast::OpenEnum;

pub(crate) fn open_enum(list: &OpenEnum) -> Option<TokenStream> {
    let (rt, ident) = (&list.rt, &list.ident);
    let unknown = list.unknown.as_ref()?;
    let variants: Vec<_> = list.known.iter().map(|(variant, _)| variant).collect();
    let values: Vec<String> = list.known.iter().map(|(_, value)| value.value()).collect();
    Some(wrap(&quote! {
        #[automatically_derived]
        impl #rt::OpenEnum for #ident {
            const KNOWN: &'static [&'static str] = &[#(#values),*];
            #[inline]
            fn as_str(&self) -> &str {
                match self {
                    #(Self::#variants => #values,)*
                    Self::#unknown(__text) => __text.as_str(),
                }
            }
            #[inline]
            fn known(__text: &str) -> #rt::Option<Self> {
                match __text {
                    #(#values => #rt::Option::Some(Self::#variants),)*
                    _ => #rt::Option::None,
                }
            }
            #[inline]
            fn from_unknown(__text: #rt::Unknown<Self>) -> Self {
                Self::#unknown(__text)
            }
            #[inline]
            fn is_known(&self) -> bool {
                match self {
                    Self::#unknown(_) => false,
                    _ => true,
                }
            }
        }
        #rt::open_enum_impls!(#ident);
    }))
}
