//! What authorizes a request.

use specwright_core::codes;

use super::super::basic::Basic;
use super::parameter::RequestPart;
use super::reader::{RequestReader, cookie_pairs, query_pairs};
use super::violation::RequestViolation;
use crate::report::Problem;
use crate::value::Secret;

/// Credentials are read before parameters, so that none is taken for a property of an object that has all others.
impl RequestReader<'_> {
    /// A key in a header.
    pub fn key_in_header(&self, name: &str) -> Option<Secret<String>> {
        let value = self.request.header(name)?;
        Some(Secret::from(value.trim().to_owned()))
    }

    /// A key in the query.
    pub fn key_in_query(&mut self, name: &'static str) -> Option<Secret<String>> {
        self.take(RequestPart::Query, name);
        let value = query_pairs(self.request.query()).first(name);
        value.map(Secret::from)
    }

    /// A key in a cookie.
    pub fn key_in_cookie(&mut self, name: &'static str) -> Option<Secret<String>> {
        self.take(RequestPart::Cookie, name);
        let cookies = self.request.all("cookie").join(";");
        let value = cookie_pairs(&cookies).first(name);
        value.map(Secret::from)
    }

    /// What is behind the name of a scheme such as `Bearer` in the header `Authorization`.
    pub fn authorization(&self, scheme: &str) -> Option<Secret<String>> {
        let value = self.request.header("Authorization")?;
        let (own, credentials) = value.trim().split_once(' ')?;
        let is_it = own.eq_ignore_ascii_case(scheme);
        is_it.then(|| Secret::from(credentials.trim().to_owned()))
    }

    /// The user's name and password of the scheme `Basic`.
    pub fn basic(&self) -> Option<Basic> {
        Basic::decoded(self.authorization("Basic")?.expose())
    }

    /// Says that credentials are missing where there are none.
    pub fn authorized<T>(&mut self, name: &'static str, found: Option<T>) -> Option<T> {
        if found.is_none() {
            let problem = Problem::Custom {
                code: codes::CREDENTIALS,
                message: "is missing, or cannot be read".to_owned(),
            };
            self.add(RequestViolation::of_credentials(name, problem));
        }
        found
    }
}
