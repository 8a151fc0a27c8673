//! Keywords that apply no schema: the rules of typed values.

use super::apply::Apply;
use super::array::each;
use super::checking::Checking;
use super::constant::Constant;
use crate::json::JsonType;
use crate::pattern::Pattern;
use crate::rules::{self, Condition};
use crate::value::{Limit, Literal};
use crate::view::ArrayView;

macro_rules! rules {
    ($($(#[$attribute:meta])* $method:ident($limit:ty) => $rule:ident;)*) => {
        impl<A: Apply> Checking<'_, '_, A> {$(
            $(#[$attribute])*
            pub fn $method(&mut self, limit: $limit) {
                rules::$rule::check(&self.value, limit, self.at, self.report);
            }
        )*}
    };
}

rules! {
    /// `enum` of plain values
    listed(&'static [Literal]) => one_of;
    /// `const` of a plain value
    constant(Literal) => constant;
    /// `minimum`
    minimum(Limit) => minimum;
    /// `maximum`
    maximum(Limit) => maximum;
    /// `exclusiveMinimum`
    exclusive_minimum(Limit) => exclusive_minimum;
    /// `exclusiveMaximum`
    exclusive_maximum(Limit) => exclusive_maximum;
    /// `multipleOf`
    multiple_of(Limit) => multiple_of;
    /// `minLength`
    min_length(usize) => min_length;
    /// `maxLength`
    max_length(usize) => max_length;
    /// `pattern`
    pattern(&'static Pattern) => pattern;
    /// `format`, where it asserts
    #[cfg(feature = "format")]
    format(&'static rules::format::Format) => format;
    /// `minProperties`
    min_properties(usize) => min_properties;
    /// `maxProperties`
    max_properties(usize) => max_properties;
}

impl<A: Apply> Checking<'_, '_, A> {
    /// The schema `false`
    pub fn never(&mut self, condition: Condition) {
        condition.fail(self.at, self.report);
    }

    /// `type`
    pub fn types(&mut self, expected: &'static [JsonType]) {
        rules::types::check_instance(self.value, expected, self.at, self.report);
    }

    /// `enum` or `const` with arrays or objects
    pub fn constants(&mut self, constants: &[Constant], condition: Condition) {
        if self.is_answered() {
            return;
        }
        let mut constants = constants.iter();
        let is_listed = constants.any(|it| it.is(self.value, self.at, self.report));
        condition.check(is_listed, self.at, self.report);
    }

    /// `minItems`
    pub fn min_items(&mut self, min: usize) {
        if let Some(actual) = self.length() {
            rules::min_items::check_count(actual, min, self.at, self.report);
        }
    }

    /// `maxItems`
    pub fn max_items(&mut self, max: usize) {
        if let Some(actual) = self.length() {
            rules::max_items::check_count(actual, max, self.at, self.report);
        }
    }

    /// `uniqueItems`
    pub fn unique_items(&mut self) {
        if let Some(array) = self.open_array() {
            let items = each(array);
            let keys: Vec<_> = items.map(|(_, item)| Some(item.into_key())).collect();
            rules::unique_items::check_keys(&keys, self.at, self.report);
        }
    }

    fn length(&self) -> Option<usize> {
        self.value.items().map(ArrayView::count)
    }
}
