//! Code as the ledger shows it: on one line.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use specwright_core::attributes;

use crate::targets::rust::plan::{Check, NamedApi, RuleAttribute, RuleForm};
use crate::targets::rust::print::{self, Scope, ScopedApi};

/// How checks of values are written.
#[derive(Clone, Debug)]
pub(super) enum Written {
    /// As attributes, in these ones.
    Attribute(Vec<&'static str>),
    /// As statements of an enum's own check.
    Statement,
}

/// As attributes of the item itself.
pub(super) const ATTRIBUTE: Written = Written::Attribute(Vec::new());

impl Written {
    /// The same for what is in the value.
    pub(super) fn within(&self, name: &'static str) -> Self {
        match self {
            Self::Attribute(outer) => {
                Self::Attribute(outer.iter().copied().chain([name]).collect())
            }
            Self::Statement => Self::Statement,
        }
    }

    /// A check as it is written. Listed values can be secret, so that none is shown.
    pub(super) fn check(&self, check: &Check<'_>) -> String {
        let Self::Attribute(outer) = self else {
            return format!("rules::{}", print::check_rule(check));
        };
        let own = match check {
            Check::OneOf(values) if values.len() == 1 => format!("{} = …", attributes::CONSTANT),
            Check::OneOf(_) => format!("{}(…)", attributes::ONE_OF),
            check => tokens(print::check_attribute(check)),
        };
        let outer = outer.iter().rev();
        attribute(&outer.fold(own, |inner, name| format!("{name}({inner})")))
    }
}

/// An item as the derives read it.
pub(super) fn attribute(item: &str) -> String {
    format!("#[{}({item})]", attributes::SPEC)
}

/// What checks a rule of an object: its attribute, or the function with its code. Values can be secret, so that none is
/// shown.
pub(super) fn object_rule(type_name: &str, form: &RuleForm<'_>) -> String {
    match form {
        RuleForm::Attribute(RuleAttribute::RequiredWhen {
            conditions,
            required,
        }) => {
            let conditions = conditions.iter();
            let conditions = conditions.map(|(field, _)| format!("{} = …, ", field.name));
            let required: Vec<&str> = required.iter().map(|field| field.name).collect();
            let conditions: String = conditions.collect();
            let required = required.join(", ");
            let [name, require] = [attributes::REQUIRED_WHEN, attributes::REQUIRE];
            attribute(&format!("{name}({conditions}{require}({required}))"))
        }
        RuleForm::Attribute(rule) => attribute(&tokens(print::rule_attribute(rule))),
        RuleForm::Code(_) => format!("conditions::{}", print::condition_function(type_name)),
        RuleForm::Evaluated(evaluated) => {
            format!("{}::{}", evaluated.form.module(), evaluated.name)
        }
        RuleForm::Names(checks) => attribute(&tokens(print::names_attribute(checks))),
        RuleForm::Met => format!("every value of `struct {type_name}` meets it"),
    }
}

/// A type as it is declared.
pub(super) fn declared(api: NamedApi<'_>, ty: impl FnOnce(ScopedApi<'_>) -> TokenStream) -> String {
    let scope = Scope::default();
    tokens(ty(ScopedApi::new(api, &scope)))
}

/// Tokens on one line.
fn tokens(tokens: TokenStream) -> String {
    let mut line = String::new();
    for token in tokens {
        match token {
            TokenTree::Group(group) => line.push_str(&enclosed(&group)),
            TokenTree::Punct(mark) if mark.as_char() == '=' => line.push_str(" = "),
            TokenTree::Punct(mark) if mark.as_char() == ',' => line.push_str(", "),
            TokenTree::Punct(mark) => line.push(mark.as_char()),
            TokenTree::Ident(name) => line.push_str(&name.to_string()),
            TokenTree::Literal(literal) => line.push_str(&literal.to_string()),
        }
    }
    line
}

fn enclosed(group: &Group) -> String {
    let inner = tokens(group.stream());
    match group.delimiter() {
        Delimiter::Parenthesis => format!("({inner})"),
        Delimiter::Brace => format!("{{{inner}}}"),
        Delimiter::Bracket => format!("[{inner}]"),
        Delimiter::None => inner,
    }
}
