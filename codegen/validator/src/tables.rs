//! Schemas as the tables that the runtime evaluates.

use serde_json::{Number, Value};
use specwright::internals::ir::{self, Bound, JsonTypes, Said, Subschema, SubschemaId, Subschemas};
use specwright::{Code, Diagnostic, Diagnostics, Location};
use specwright_runtime::evaluate::{
    Constant, DynamicAnchor, Keyword, Others, PropertySchemas, Schemas,
};
use specwright_runtime::rules::Condition;
use specwright_runtime::rules::format::Format;
use specwright_runtime::{JsonType, Limit, Literal, Pattern, evaluate};

use super::pattern::pattern;

/// The tables of schemas.
///
/// # Errors
///
/// Patterns that are none.
pub(super) fn of(subschemas: &Subschemas) -> Result<Schemas, Diagnostics> {
    let mut tables = Tables {
        subschemas,
        found: Diagnostics::default(),
    };
    let list = subschemas.list.iter();
    let list: Vec<_> = list.map(|it| tables.subschema(it)).collect();
    if !tables.found.is_empty() {
        return Err(tables.found);
    }
    let anchors = subschemas.dynamic_anchors.iter().map(|it| DynamicAnchor {
        resource: it.resource,
        name: string(&it.name),
        schema: it.schema,
    });
    Ok(Schemas {
        list: list.leak(),
        dynamic_anchors: slice(anchors),
    })
}

fn slice<T>(items: impl Iterator<Item = T>) -> &'static [T] {
    items.collect::<Vec<T>>().leak()
}

fn string(string: &str) -> &'static str {
    Box::leak(string.into())
}

fn strings(list: &[String]) -> &'static [&'static str] {
    slice(list.iter().map(|it| string(it)))
}

/// A count: more than fits is more than anything has.
fn count(count: u64) -> usize {
    usize::try_from(count).unwrap_or(usize::MAX)
}

struct Tables<'s> {
    subschemas: &'s Subschemas,
    found: Diagnostics,
}

impl Tables<'_> {
    fn subschema(&mut self, schema: &Subschema) -> evaluate::Subschema {
        let keywords = schema.keywords.iter();
        let keywords: Vec<Keyword> = keywords.filter_map(|it| self.keyword(it, schema)).collect();
        evaluate::Subschema {
            resource: schema.resource,
            keywords: keywords.leak(),
        }
    }

    /// A keyword; none where its pattern is none.
    fn keyword(&mut self, said: &Said, schema: &Subschema) -> Option<Keyword> {
        let of = |keyword: &str| schema.location.property(keyword);
        Some(match &said.keyword {
            ir::Keyword::Pattern(source) => {
                Keyword::Pattern(self.pattern(source, || of("pattern"))?)
            }
            ir::Keyword::Format(format) => Keyword::Format(Format::of(format.name)?),
            ir::Keyword::Properties {
                named,
                patterns,
                others,
            } => {
                let matching = patterns.iter().filter_map(|(source, id)| {
                    let at = || of("patternProperties").property(source);
                    Some((self.pattern(source, at)?, *id))
                });
                let matching = slice(matching);
                let known = named.iter().map(|(name, _)| string(name));
                Keyword::EachProperty(PropertySchemas {
                    named: slice(named.iter().map(|(name, id)| (string(name), *id))),
                    patterns: matching,
                    others: match others {
                        Some(id) => self.others(*id, slice(known)),
                        None => Others::Unevaluated,
                    },
                })
            }
            ir::Keyword::UnevaluatedProperties(id) => {
                Keyword::UnevaluatedProperties(self.others(*id, &[]))
            }
            _ => assertion(said).or_else(|| applied(said))?,
        })
    }

    fn pattern(&mut self, source: &str, at: impl Fn() -> Location) -> Option<&'static Pattern> {
        let compiled = pattern(source);
        compiled
            .map_err(|message| {
                self.found
                    .push(Diagnostic::new(Code::Pattern, at(), message));
            })
            .ok()
    }

    fn others(&self, id: SubschemaId, known: &'static [&'static str]) -> Others {
        if self.subschemas.is_never(id) {
            Others::Rejected(known)
        } else {
            Others::Schema(id)
        }
    }
}

/// What is said of instances that do not meet a keyword.
fn condition(said: &Said) -> Condition {
    Condition {
        keyword: string(said.location.pointer()),
        sentence: Box::leak(said.keyword.sentence().unwrap_or_default().into_boxed_str()),
    }
}

/// A keyword that applies no schemas.
fn assertion(said: &Said) -> Option<Keyword> {
    Some(match &said.keyword {
        ir::Keyword::Never => Keyword::Never(condition(said)),
        ir::Keyword::Type(types) => Keyword::Type(json_types(*types)),
        ir::Keyword::Enum(values) => constants(values, || condition(said)),
        ir::Keyword::Const(value) => match plain(value) {
            Some(literal) => Keyword::Const(literal),
            None => {
                let constants = slice(std::iter::once(constant(value)));
                Keyword::Constants(constants, condition(said))
            }
        },
        ir::Keyword::Bound(bound, number) => {
            let limit = limit(number);
            match bound {
                Bound::Minimum => Keyword::Minimum(limit),
                Bound::Maximum => Keyword::Maximum(limit),
                Bound::ExclusiveMinimum => Keyword::ExclusiveMinimum(limit),
                Bound::ExclusiveMaximum => Keyword::ExclusiveMaximum(limit),
            }
        }
        ir::Keyword::MultipleOf(divisor) => Keyword::MultipleOf(limit(divisor)),
        ir::Keyword::MinLength(min) => Keyword::MinLength(count(*min)),
        ir::Keyword::MaxLength(max) => Keyword::MaxLength(count(*max)),
        ir::Keyword::MinItems(min) => Keyword::MinItems(count(*min)),
        ir::Keyword::MaxItems(max) => Keyword::MaxItems(count(*max)),
        ir::Keyword::UniqueItems => Keyword::UniqueItems,
        ir::Keyword::MinProperties(min) => Keyword::MinProperties(count(*min)),
        ir::Keyword::MaxProperties(max) => Keyword::MaxProperties(count(*max)),
        ir::Keyword::Required(names) => Keyword::Required(strings(names)),
        ir::Keyword::DependentRequired(name, others) => {
            Keyword::DependentRequired(string(name), strings(others))
        }
        _ => return None,
    })
}

/// A keyword that applies schemas.
fn applied(said: &Said) -> Option<Keyword> {
    let ids = |ids: &[SubschemaId]| slice(ids.iter().copied());
    Some(match &said.keyword {
        ir::Keyword::Items { prefix, rest } => Keyword::Items {
            prefix: ids(prefix),
            rest: *rest,
        },
        ir::Keyword::Contains {
            schema: counted,
            min,
            max,
            evaluates,
        } => Keyword::Contains {
            schema: *counted,
            min: count(*min),
            max: max.map(count),
            evaluates: *evaluates,
            condition: condition(said),
        },
        ir::Keyword::UnevaluatedItems(id) => Keyword::UnevaluatedItems(*id),
        ir::Keyword::DependentSchema(name, id) => Keyword::DependentSchema(string(name), *id),
        ir::Keyword::PropertyNames(id) => Keyword::PropertyNames(*id),
        ir::Keyword::AllOf(all) => Keyword::AllOf(ids(all)),
        ir::Keyword::AnyOf(any) => Keyword::AnyOf(ids(any), condition(said)),
        ir::Keyword::OneOf(one) => Keyword::OneOf(ids(one), condition(said)),
        ir::Keyword::Not(id) => Keyword::Not(*id, condition(said)),
        ir::Keyword::If {
            condition,
            then,
            otherwise,
        } => Keyword::If {
            condition: *condition,
            then: *then,
            otherwise: *otherwise,
        },
        ir::Keyword::Ref(id) => Keyword::Ref(*id),
        ir::Keyword::DynamicRef(id, name) => Keyword::DynamicRef(*id, string(name)),
        _ => return None,
    })
}

fn json_types(types: JsonTypes) -> &'static [JsonType] {
    let all = [
        (ir::JsonType::Null, JsonType::Null),
        (ir::JsonType::Boolean, JsonType::Boolean),
        (ir::JsonType::Number, JsonType::Number),
        (ir::JsonType::Integer, JsonType::Integer),
        (ir::JsonType::String, JsonType::String),
        (ir::JsonType::Array, JsonType::Array),
        (ir::JsonType::Object, JsonType::Object),
    ];
    let has_number = types.has(ir::JsonType::Number);
    let listed = all.into_iter().filter(|(ty, _)| {
        // An integer is a number.
        types.has(*ty) && !(has_number && *ty == ir::JsonType::Integer)
    });
    slice(listed.map(|(_, ty)| ty))
}

fn constants(values: &[Value], condition: impl Fn() -> Condition) -> Keyword {
    let literals: Option<Vec<Literal>> = values.iter().map(plain).collect();
    match literals {
        Some(literals) => Keyword::Enum(literals.leak()),
        None => Keyword::Constants(slice(values.iter().map(constant)), condition()),
    }
}

/// The value, if it is a plain one.
fn plain(value: &Value) -> Option<Literal> {
    Some(match value {
        Value::Null => Literal::Null,
        Value::Bool(flag) => Literal::Bool(*flag),
        Value::Number(number) => Literal::Number(limit(number)),
        Value::String(string) => Literal::Text(self::string(string)),
        Value::Array(_) | Value::Object(_) => return None,
    })
}

fn constant(value: &Value) -> Constant {
    match value {
        Value::Array(items) => Constant::Array(slice(items.iter().map(constant))),
        Value::Object(properties) => {
            let constants = properties
                .iter()
                .map(|(name, value)| (string(name), constant(value)));
            Constant::Object(slice(constants))
        }
        Value::Null => Constant::PlainValue(Literal::Null),
        Value::Bool(flag) => Constant::PlainValue(Literal::Bool(*flag)),
        Value::Number(number) => Constant::PlainValue(Literal::Number(limit(number))),
        Value::String(string) => Constant::PlainValue(Literal::Text(self::string(string))),
    }
}

fn limit(number: &Number) -> Limit {
    let integer = number.as_u64().map(i128::from);
    match integer.or_else(|| number.as_i64().map(i128::from)) {
        Some(integer) => Limit::Int(integer),
        None => Limit::Decimal(
            string(&number.to_string()),
            number.as_f64().unwrap_or(f64::NAN),
        ),
    }
}
