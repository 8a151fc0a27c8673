//! Code as the ledger shows it: on one line.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};

use crate::targets::rust::plan::{Check, RuleForm};
use crate::targets::rust::print;

/// The attribute of a check.
pub(super) fn check(check: &Check<'_>) -> String {
    format!("#[spec({})]", tokens(print::check_attribute(check)))
}

/// What checks a rule of an object: its attribute, or the function with its code.
pub(super) fn object_rule(type_name: &str, form: &RuleForm<'_>) -> String {
    match (print::rule_attribute(form), form) {
        (Some(attribute), _) => format!("#[spec({})]", tokens(attribute)),
        (None, RuleForm::Condition(steps)) if steps.is_empty() => {
            format!("every value of `struct {type_name}` meets it")
        }
        (None, _) => format!("conditions::{}", print::condition_function(type_name)),
    }
}

/// Tokens on one line.
pub(super) fn tokens(tokens: TokenStream) -> String {
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
