//! The rules of a value.

use std::collections::HashSet;

use proc_macro2::Ident;
use specwright_core::formats::Format;
use syn::Path;

use super::format::format;
use super::item::{Item, split};
use super::literal::{Literal, Number};
use super::pattern::{Pattern, pattern, patterns};
use super::suggestion::suggestion;
use crate::context::Context;
use crate::symbol;

#[derive(Default)]
pub(crate) struct Rules {
    /// In the order of the source.
    pub(crate) list: Vec<Rule>,
    /// The names of all, those included that were wrong.
    seen: Vec<String>,
}

pub(crate) struct Rule {
    pub(crate) key: Ident,
    pub(crate) limit: Limit,
}

pub(crate) enum Limit {
    /// `min_length`, `max_length`, `min_items`, `max_items`, `min_properties`, `max_properties`.
    Count(usize),
    /// `minimum` and the like, `multiple_of`.
    Number(Number),
    Pattern(Pattern),
    Format(Format),
    /// `unique_items`, `closed`, `never`.
    None,
    OneOf(Vec<Literal>),
    Constant(Literal),
    /// `types`: names of JSON types.
    Types(Vec<Ident>),
    /// `evaluate`: paths of schemas.
    Evaluate(Vec<Path>),
    /// `matching`: one of them has to match.
    Matching(Vec<Pattern>),
    /// `items`, `values`, `names`.
    Each(Rules),
}

/// The lower and the upper counts.
const COUNTS: [(&str, &str); 3] = [
    (symbol::MIN_LENGTH, symbol::MAX_LENGTH),
    (symbol::MIN_ITEMS, symbol::MAX_ITEMS),
    (symbol::MIN_PROPERTIES, symbol::MAX_PROPERTIES),
];

/// The lower and the upper bounds.
const BOUNDS: [(&str, &str); 2] = [
    (symbol::MINIMUM, symbol::MAXIMUM),
    (symbol::EXCLUSIVE_MINIMUM, symbol::EXCLUSIVE_MAXIMUM),
];

impl Rule {
    pub(crate) fn name(&self) -> String {
        self.key.to_string()
    }
}

impl Rules {
    pub(crate) fn is_empty(&self) -> bool {
        self.list.is_empty()
    }

    pub(crate) fn get(&self, name: &str) -> Option<&Rule> {
        self.list.iter().find(|rule| rule.key == name)
    }

    pub(crate) fn count(&self, name: &str) -> Option<usize> {
        match self.get(name)?.limit {
            Limit::Count(count) => Some(count),
            _ => None,
        }
    }

    pub(crate) fn number(&self, name: &str) -> Option<&Number> {
        match &self.get(name)?.limit {
            Limit::Number(number) => Some(number),
            _ => None,
        }
    }

    /// A lower and an upper bound that together let nothing pass.
    pub(crate) fn excluding(&self) -> Option<(&'static str, &'static str)> {
        let counts = COUNTS.iter().find(|(low, high)| {
            let (least, most) = (self.count(low), self.count(high));
            least.zip(most).is_some_and(|(least, most)| least > most)
        });
        let mut bounds = BOUNDS.iter().flat_map(|low| BOUNDS.map(|high| (low, high)));
        let bounds = bounds.find(|((low, _), (_, high))| {
            let (least, most) = (self.number(low), self.number(high));
            least.zip(most).is_some_and(|(least, most)| {
                // Only two inclusive bounds can share the value that is left between them.
                let is_inclusive = (*low, *high) == (symbol::MINIMUM, symbol::MAXIMUM);
                let order = least.decimal.cmp(&most.decimal);
                order.is_gt() || (order.is_eq() && !is_inclusive)
            })
        });
        counts
            .copied()
            .or_else(|| bounds.map(|((low, _), (_, high))| (*low, high)))
    }

    /// The schemas that the whole value is evaluated against.
    pub(crate) fn evaluated(&self) -> impl Iterator<Item = &Path> {
        let lists = self.list.iter().filter_map(|rule| match &rule.limit {
            Limit::Evaluate(paths) => Some(paths),
            _ => None,
        });
        lists.flatten()
    }

    /// The patterns of names.
    pub(crate) fn matching(&self) -> Option<&[Pattern]> {
        match &self.get(symbol::MATCHING)?.limit {
            Limit::Matching(patterns) => Some(patterns),
            _ => None,
        }
    }

    /// Whether any is for lists or maps, of which a part can be built.
    pub(crate) fn are_of_lists(&self) -> bool {
        let is_one = |rule: &Rule| symbol::OF_LISTS.contains(&rule.name().as_str());
        self.list.iter().any(is_one)
    }

    /// Reads an item that [`is_rule`].
    pub(crate) fn read(&mut self, context: &Context, item: &Item) {
        let name = item.name();
        if self.seen.contains(&name) {
            context.error(&item.key, format!("duplicate attribute `{name}`"));
            return;
        }
        self.seen.push(name);
        let rule = |limit| Rule {
            key: item.key.clone(),
            limit,
        };
        self.list.extend(limit(context, item).map(rule));
    }
}

pub(crate) fn is_rule(item: &Item) -> bool {
    symbol::RULES.contains(&item.name().as_str())
}

fn limit(context: &Context, item: &Item) -> Option<Limit> {
    match item.name().as_str() {
        symbol::MINIMUM
        | symbol::MAXIMUM
        | symbol::EXCLUSIVE_MINIMUM
        | symbol::EXCLUSIVE_MAXIMUM
        | symbol::MULTIPLE_OF => item.number(context).map(Limit::Number),
        symbol::PATTERN => pattern(context, item).map(Limit::Pattern),
        symbol::FORMAT => format(context, item).map(Limit::Format),
        symbol::UNIQUE_ITEMS | symbol::CLOSED | symbol::NEVER => {
            item.word(context).map(|_| Limit::None)
        }
        symbol::ONE_OF => one_of(context, item).map(Limit::OneOf),
        symbol::CONSTANT => item.literal(context).map(Limit::Constant),
        symbol::TYPES => types(context, item).map(Limit::Types),
        symbol::EVALUATE => item.paths(context).map(Limit::Evaluate),
        symbol::MATCHING => patterns(context, item).map(Limit::Matching),
        symbol::ITEMS | symbol::VALUES | symbol::NAMES => each(context, item).map(Limit::Each),
        _ => item.count(context).map(Limit::Count),
    }
}

fn one_of(context: &Context, item: &Item) -> Option<Vec<Literal>> {
    let literals = item.literals(context)?;
    let mut seen = HashSet::new();
    for literal in &literals {
        if !seen.insert(literal.scalar()) {
            context.error(literal, "this value is in the list twice");
        }
    }
    Some(literals)
}

/// The types that `type` of JSON Schema knows, each with the variant of the runtime.
const TYPES: [(&str, &str); 7] = [
    ("null", "Null"),
    ("boolean", "Boolean"),
    ("integer", "Integer"),
    ("number", "Number"),
    ("string", "String"),
    ("array", "Array"),
    ("object", "Object"),
];

fn types(context: &Context, item: &Item) -> Option<Vec<Ident>> {
    let words = item.items(context, "a list of JSON types")?;
    let mut types = Vec::new();
    for word in words {
        let name = word.name();
        let Some((_, variant)) = TYPES.iter().find(|(known, _)| *known == name) else {
            let known = TYPES.iter().map(|(known, _)| *known);
            let message = format!("unknown type `{name}`{}", suggestion(&name, known));
            context.error(&word.key, message);
            continue;
        };
        let Some(key) = word.word(context) else {
            continue;
        };
        let variant = Ident::new(variant, key.span());
        if types.contains(&variant) {
            context.error(&key, "this type is in the list twice");
        }
        types.push(variant);
    }
    Some(types)
}

fn each(context: &Context, item: &Item) -> Option<Rules> {
    let group = item.list(context, "a list of rules")?;
    let mut rules = Rules::default();
    for inner in split(context, group.stream()) {
        if is_rule(&inner) {
            rules.read(context, &inner);
        } else {
            inner.unknown(context, symbol::RULES.iter().copied());
        }
    }
    Some(rules)
}
