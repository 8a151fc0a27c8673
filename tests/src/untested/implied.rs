//! What follows from what is known of a value. Whatever is concluded is true; what is true need not be concluded.

use std::cmp::Ordering;
use std::rc::Rc;

use regex_syntax::ParserBuilder;
use serde_json::{Map, Number, Value, json};

use super::assertions::is_annotation;
use super::kinds::Kinds;
use super::known::{Known, each, meets, target};

/// Limits from below and from above, and those of the same kind of count.
const COUNTS: &[(&str, &str, Kinds)] = &[
    ("minLength", "maxLength", Kinds::TEXT),
    ("minItems", "maxItems", Kinds::LIST),
    ("minProperties", "maxProperties", Kinds::OBJECT),
];

impl Known<'_> {
    /// Whether there is no such value.
    pub(super) fn is_never(&self) -> bool {
        let kinds = self.kinds();
        if kinds == Kinds::NONE || self.values().is_some_and(|it| it.is_empty()) {
            return true;
        }
        let Some(spent) = self.spent() else {
            return false;
        };
        let is_never = |kind: Kinds| spent.of_kinds(kind).is_never_of_its_kind(kind);
        kinds.each().all(is_never)
    }

    fn is_never_of_its_kind(&self, kind: Kinds) -> bool {
        let is_crossed = match kind {
            Kinds::OBJECT => self.lacks_a_property() || self.is_crossed(kind),
            Kinds::WHOLE | Kinds::FRACTION => self.is_between_nothing(),
            _ => self.is_crossed(kind),
        };
        is_crossed || self.is_denied() || self.has_no_branch() || self.breaks_a_condition()
    }

    /// Whether a condition holds by all else that is known, and what it asks then does not.
    fn breaks_a_condition(&self) -> bool {
        self.met.iter().enumerate().any(|(index, schema)| {
            let (Some(condition), Some(then)) = (schema.get("if"), schema.get("then")) else {
                return false;
            };
            let mut others = self.clone();
            Rc::make_mut(&mut others.met[index]).remove("if");
            others.holds(condition) && others.and(then).is_never()
        })
    }

    /// Whether a required property can have no value.
    fn lacks_a_property(&self) -> bool {
        let mut names = self.of("required").flat_map(each).filter_map(Value::as_str);
        names.any(|name| self.property(name).is_never())
    }

    fn is_crossed(&self, kind: Kinds) -> bool {
        let mut counts = COUNTS.iter().filter(|(_, _, counted)| *counted == kind);
        counts.any(|(least, most, _)| {
            let mut lower = self.of(least).filter_map(Value::as_u64);
            lower.any(|least| {
                self.of(most)
                    .filter_map(Value::as_u64)
                    .any(|most| least > most)
            })
        })
    }

    fn is_between_nothing(&self) -> bool {
        let mut lower = self.of("minimum").filter_map(Value::as_number);
        lower.any(|least| {
            self.of("maximum")
                .filter_map(Value::as_number)
                .any(|most| compared(least, most) == Ordering::Greater)
        })
    }

    /// Whether something is denied that is so by all else that is known.
    fn is_denied(&self) -> bool {
        self.met.iter().enumerate().any(|(index, schema)| {
            schema.get("not").is_some_and(|denied| {
                let mut others = self.clone();
                Rc::make_mut(&mut others.met[index]).remove("not");
                others.holds(denied)
            })
        })
    }

    fn has_no_branch(&self) -> bool {
        self.met.iter().enumerate().any(|(index, schema)| {
            ["anyOf", "oneOf"].iter().any(|keyword| {
                let Some(branches) = schema.get(*keyword) else {
                    return false;
                };
                let mut others = self.clone();
                Rc::make_mut(&mut others.met[index]).remove(*keyword);
                let two = || each(branches).filter(|it| others.holds(it)).count() > 1;
                each(branches).all(|branch| others.and(branch).is_never())
                    || *keyword == "oneOf" && two()
            })
        })
    }

    /// Whether the value meets a schema.
    pub(super) fn holds(&self, schema: &Value) -> bool {
        match schema {
            Value::Object(properties) => properties
                .keys()
                .all(|keyword| self.says(properties, keyword)),
            other => *other != Value::Bool(false) || self.is_never(),
        }
    }

    /// Whether the value meets what a schema says with one keyword: all values, or those of each kind for its reasons.
    pub(super) fn says(&self, schema: &Map<String, Value>, keyword: &str) -> bool {
        if is_annotation(keyword) {
            return true;
        }
        let Some(spent) = self.spent() else {
            return false;
        };
        let kinds = self.kinds();
        let says = |kind: Kinds| {
            let known = spent.of_kinds(kind);
            known.says_of_its_kind(schema, keyword, kind) || known.is_never()
        };
        kinds.each().all(says) || self.says_of_values(schema, keyword)
    }

    /// Whether the values are listed, and each of them meets it.
    pub(super) fn says_of_values(&self, schema: &Map<String, Value>, keyword: &str) -> bool {
        let together = [
            "if",
            "then",
            "else",
            "properties",
            "patternProperties",
            "additionalProperties",
        ];
        let alone =
            |it: &&str| *it == keyword || together.contains(it) && together.contains(&keyword);
        let asked = schema.iter().filter(|(it, _)| alone(&it.as_str()));
        let asked = asked
            .map(|(it, value)| (it.clone(), value.clone()))
            .collect();
        let values = self.values();
        values.is_some_and(|it| it.iter().all(|value| meets(self.root, &asked, value)))
    }

    fn says_of_its_kind(&self, schema: &Map<String, Value>, keyword: &str, kind: Kinds) -> bool {
        let value = &schema[keyword];
        !kind.is_within(Kinds::minded_by(keyword))
            || self.says_itself(schema, keyword)
            || self.follows(schema, keyword, value, kind)
    }

    /// Whether the same is known word by word.
    fn says_itself(&self, schema: &Map<String, Value>, keyword: &str) -> bool {
        let beside: &[&str] = match keyword {
            "if" => &["then", "else"],
            "additionalProperties" => &["properties", "patternProperties"],
            _ => &[],
        };
        let is_same = |other: &Map<String, Value>, it: &str| other.get(it) == schema.get(it);
        self.met.iter().any(|other| {
            is_same(other, keyword) && beside.iter().all(|beside| is_same(other, beside))
        })
    }

    fn follows(
        &self,
        schema: &Map<String, Value>,
        keyword: &str,
        value: &Value,
        kind: Kinds,
    ) -> bool {
        match keyword {
            "type" => kind.is_within(Kinds::of_type(value)),
            "minimum" | "exclusiveMinimum" | "maximum" | "exclusiveMaximum" => {
                self.has_bound(keyword, value)
            }
            "minLength" | "minItems" | "minProperties" => {
                let by_pattern = || self.of("pattern").filter_map(least_length).max();
                self.of(keyword).any(|it| it.as_u64() >= value.as_u64())
                    || value.as_u64() == Some(0)
                    || keyword == "minLength" && by_pattern() >= value.as_u64()
            }
            "maxLength" | "maxItems" | "maxProperties" => {
                self.of(keyword).any(|it| it.as_u64() <= value.as_u64())
            }
            "uniqueItems" => {
                let is_one = |it: &Value| it.as_u64().is_some_and(|it| it < 2);
                self.of("maxItems").any(is_one)
            }
            "items" => !value.is_array() && self.item().holds(value),
            "required" => each(value).all(|name| self.has_property(name)),
            "properties" => {
                let mut properties = value.as_object().into_iter().flatten();
                properties.all(|(name, property)| self.property(name).holds(property))
            }
            "additionalProperties" => self.others_hold(schema, value),
            "dependentRequired" | "dependentSchemas" | "dependencies" => {
                let mut properties = value.as_object().into_iter().flatten();
                properties.all(|(name, asked)| self.holds_with(name, asked))
            }
            "allOf" => each(value).all(|it| self.holds(it)),
            "anyOf" => each(value).any(|it| self.holds(it)),
            "oneOf" => self.holds_one(value),
            "not" => self.and(value).is_never(),
            "if" => self.holds_if(schema, value),
            // They say nothing without `if`, which says what they say.
            "then" | "else" | "$defs" | "definitions" => true,
            "$ref" => target(self.root, Some(value)).is_some_and(|it| self.holds(it)),
            _ => false,
        }
    }

    fn has_bound(&self, keyword: &str, limit: &Value) -> bool {
        let Some(limit) = limit.as_number() else {
            return false;
        };
        let (open, closed, beyond) = match keyword {
            "minimum" | "exclusiveMinimum" => ("exclusiveMinimum", "minimum", Ordering::Greater),
            _ => ("exclusiveMaximum", "maximum", Ordering::Less),
        };
        let is_beyond = |it: &Number| compared(it, limit) == beyond;
        let is_at = |it: &Number| compared(it, limit) == Ordering::Equal;
        let mut by_open = self.of(open).filter_map(Value::as_number);
        let mut by_closed = self.of(closed).filter_map(Value::as_number);
        by_open.any(|it| is_beyond(it) || is_at(it))
            || by_closed.any(|it| is_beyond(it) || is_at(it) && keyword == closed)
    }

    fn has_property(&self, name: &Value) -> bool {
        let is_asked = |name: &Value| self.of("required").any(|it| each(it).any(|it| it == name));
        let lists = ["dependentRequired", "dependencies"].map(|it| self.of(it));
        let mut lists = lists.into_iter().flatten().filter_map(Value::as_object);
        is_asked(name)
            || lists.any(|it| {
                it.iter()
                    .any(|(by, names)| is_asked(&json!(by)) && each(names).any(|it| it == name))
            })
    }

    fn others_hold(&self, schema: &Map<String, Value>, asked: &Value) -> bool {
        let own = schema.get("properties").and_then(Value::as_object);
        let names: Vec<&str> = own
            .into_iter()
            .flatten()
            .map(|(it, _)| it.as_str())
            .collect();
        let properties = self.of("properties").filter_map(Value::as_object);
        let mut more = properties.flat_map(|it| it.keys());
        let known = more.all(|it| names.contains(&it.as_str()) || self.property(it).holds(asked));
        let all: Vec<&str> = self
            .of("properties")
            .filter_map(Value::as_object)
            .flat_map(|it| it.keys().map(String::as_str))
            .chain(names)
            .collect();
        known && self.others(&all).holds(asked)
    }

    /// Whether an object with a property meets what is asked then.
    fn holds_with(&self, name: &str, asked: &Value) -> bool {
        let with = self.and(&json!({ "required": [name] }));
        match asked {
            Value::Array(_) => with.holds(&json!({ "required": asked })),
            schema => with.holds(schema),
        }
    }

    fn holds_one(&self, branches: &Value) -> bool {
        let alive = each(branches).filter(|it| !self.and(it).is_never());
        let alive: Vec<&Value> = alive.collect();
        matches!(alive[..], [only] if self.holds(only))
    }

    fn holds_if(&self, schema: &Map<String, Value>, condition: &Value) -> bool {
        let anything = Value::Bool(true);
        let then = schema.get("then").unwrap_or(&anything);
        let otherwise = schema.get("else").unwrap_or(&anything);
        let denied = json!({ "not": condition });
        self.and(condition).holds(then)
            && (self.holds(condition) || self.and(&denied).holds(otherwise))
    }
}

/// How many characters a string has at least that matches a pattern, if that is known.
fn least_length(pattern: &Value) -> Option<u64> {
    // Each byte that such a pattern matches is of another character.
    let pattern = pattern.as_str().filter(|it| it.is_ascii())?;
    let mut parser = ParserBuilder::new().unicode(false).utf8(false).build();
    let least = parser.parse(pattern).ok()?.properties().minimum_len()?;
    u64::try_from(least).ok()
}

/// Two numbers; whole ones without rounding.
fn compared(one: &Number, other: &Number) -> Ordering {
    match (one.as_i128(), other.as_i128()) {
        (Some(one), Some(other)) => one.cmp(&other),
        _ => {
            let [one, other] = [one, other].map(|it| it.as_f64().unwrap_or(f64::NAN));
            one.partial_cmp(&other).unwrap_or(Ordering::Equal)
        }
    }
}
