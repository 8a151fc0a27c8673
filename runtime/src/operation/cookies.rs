//! Parameters that are sent in cookies.

use std::fmt;

use serde_core::Serialize;

use super::encode::in_cookie;
use super::style::joined;
use super::tree::Tree;
use super::{Header, Style};
use crate::value::Secret;

/// The cookies of a request, which are one header together.
///
/// What no cookie can hold (RFC 6265, section 4.1.1) is percent-encoded, and so is what would be read as percent-encoded.
/// `Debug` prints nothing of it, and the header is a secret one.
///
/// ```
/// use specwright_runtime::operation::{Cookies, Style};
///
/// let mut cookies = Cookies::default();
/// cookies.add("theme", Style::FORM.exploded(), "dark; old");
/// cookies.add("ids", Style::FORM, &[1, 2]);
/// assert_eq!(cookies.into_header().unwrap().expose(), "theme=dark%3B%20old; ids=1,2");
/// ```
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Cookies(String);

impl Cookies {
    /// Adds a parameter by its [`Style`], which is `form`; exploded, each item and each property is a cookie. An array
    /// without items adds nothing.
    pub fn add(&mut self, name: &str, style: Style, value: &(impl Serialize + ?Sized)) {
        let Some(tree) = Tree::of(value) else {
            return self.unwritten();
        };
        match tree {
            Tree::Object(properties) if style.explode => {
                for (name, value) in properties {
                    self.text(&name, value.into_text());
                }
            }
            Tree::List(items) if style.explode => {
                for item in items {
                    self.text(name, item.into_text());
                }
            }
            Tree::List(_) | Tree::Object(_) => {
                if let Some(value) = joined(tree, false, ",", in_cookie) {
                    self.push(name, &value);
                }
            }
            scalar => self.text(name, scalar.into_text()),
        }
    }

    /// Adds a secret.
    pub fn secret(&mut self, name: &str, value: &Secret<String>) {
        self.push(name, &in_cookie(value.expose(), false));
    }

    /// Adds a parameter as JSON.
    pub fn json(&mut self, name: &str, value: &(impl Serialize + ?Sized)) {
        match serde_json::to_string(value) {
            Ok(json) => self.text(name, Some(json)),
            Err(_) => self.unwritten(),
        }
    }

    /// Makes the header one that no client sends, for a value that cannot be written: an array with a gap, for one.
    fn unwritten(&mut self) {
        self.0.push('\0');
    }

    fn text(&mut self, name: &str, text: Option<String>) {
        if let Some(text) = text {
            self.push(name, &in_cookie(&text, false));
        }
    }

    fn push(&mut self, name: &str, value: &str) {
        if !self.0.is_empty() {
            self.0.push_str("; ");
        }
        self.0.push_str(&in_cookie(name, true));
        self.0.push('=');
        self.0.push_str(value);
    }

    /// The header of them; none if there is no cookie.
    pub fn into_header(self) -> Option<Header> {
        (!self.0.is_empty()).then(|| Header::concealed("Cookie", self.0))
    }
}

impl fmt::Debug for Cookies {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Cookies({} bytes)", self.0.len())
    }
}
