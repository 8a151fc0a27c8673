//! Whether a value that a document shows is an instance of a schema: of the schema as it is, with nothing merged.
//!
//! An answer is one of three. What is not known, such as what a `$dynamicRef` resolves to, makes only that unknown
//! which depends on it.

mod array;
mod object;

use std::collections::HashMap;
use std::ptr::from_ref;

use serde_json::Value;

use super::matchers::Matchers;
use super::own::{limits, of_width};
use crate::ir::{JsonType, JsonTypes};
use crate::json_value::ValueSet;
use crate::literal;
use crate::location::Location;
use crate::schema::{SchemaId, SchemaObject, Schemas};

/// How deep schemas may apply one another before the answer is unknown.
const MOST_LEVELS: usize = 192;

/// Whether a schema takes a value.
#[derive(Clone, Debug)]
pub(super) enum Validity {
    Valid,
    Invalid(Rejection),
    Unknown,
}

/// Why a schema rejects a value, without naming the value: it could be a secret.
#[derive(Clone, Debug)]
pub(super) struct Rejection {
    /// The keyword.
    pub(super) keyword: Location,
    pub(super) reason: String,
    /// Whether it is of the type of the value itself.
    is_of_type: bool,
}

impl Validity {
    fn invalid(schema: &SchemaObject, keyword: &str, reason: impl Into<String>) -> Self {
        Self::Invalid(Rejection {
            keyword: schema.keyword(keyword),
            reason: reason.into(),
            is_of_type: false,
        })
    }

    fn when(known: Option<bool>, otherwise: impl FnOnce() -> Self) -> Self {
        match known {
            Some(true) => Self::Valid,
            Some(false) => otherwise(),
            None => Self::Unknown,
        }
    }

    const fn is_valid(&self) -> bool {
        matches!(self, Self::Valid)
    }

    const fn is_unknown(&self) -> bool {
        matches!(self, Self::Unknown)
    }

    /// One that is invalid is enough to know.
    fn of_all(validities: impl IntoIterator<Item = Self>) -> Self {
        let mut all = Self::Valid;
        for validity in validities {
            match validity {
                Self::Valid => {}
                Self::Invalid(_) => return validity,
                Self::Unknown => all = Self::Unknown,
            }
        }
        all
    }
}

/// Judges values by the schemas of a document.
pub(super) struct Evaluator<'s, 'd> {
    schemas: &'s Schemas<'d>,
    matchers: &'s Matchers,
    listed: HashMap<SchemaId, ValueSet<'s>>,
    /// What schemas say of the values in the one that is being judged. What is being asked is unknown so far.
    known: HashMap<(SchemaId, *const Value), Validity>,
    levels: usize,
}

impl<'s, 'd> Evaluator<'s, 'd> {
    pub(super) fn new(schemas: &'s Schemas<'d>, matchers: &'s Matchers) -> Self {
        Self {
            schemas,
            matchers,
            listed: HashMap::new(),
            known: HashMap::new(),
            levels: 0,
        }
    }

    /// Whether all of the schemas take the value.
    pub(super) fn validity(&mut self, schemas: &[SchemaId], value: &Value) -> Validity {
        // A value that is gone may have had the address of this one.
        self.known.clear();
        Validity::of_all(schemas.iter().map(|id| self.of(*id, value)))
    }

    fn of(&mut self, id: SchemaId, value: &Value) -> Validity {
        let key = (id, from_ref(value));
        if let Some(known) = self.known.get(&key) {
            return known.clone();
        }
        if self.levels == MOST_LEVELS {
            return Validity::Unknown;
        }
        // A schema that applies itself to the same value meets this entry instead of recursing for ever.
        self.known.insert(key, Validity::Unknown);
        self.levels += 1;
        let validity = self.of_schema(id, value);
        self.levels -= 1;
        self.known.insert(key, validity.clone());
        validity
    }

    fn of_schema(&mut self, id: SchemaId, value: &Value) -> Validity {
        let schemas = self.schemas;
        let schema: &'s SchemaObject = schemas.get(id);
        let parts: [fn(&mut Self, &'s SchemaObject, &Value) -> Validity; 6] = [
            |_, schema, value| of_type(schema, value),
            Self::of_limits,
            Self::of_object,
            Self::of_array,
            Self::of_references,
            Self::of_logic,
        ];
        // The first part that rejects gives the reason. The cheap ones come first, and no part behind a rejection is
        // evaluated.
        let listed = self.of_list(id, schema, value);
        let rest = parts.iter().map(|part| part(self, schema, value));
        Validity::of_all(std::iter::once(listed).chain(rest))
    }

    fn of_list(&mut self, id: SchemaId, schema: &'s SchemaObject, value: &Value) -> Validity {
        const REASON: &str = "it is not among the listed values";
        if let Some(values) = &schema.values {
            let listed = self.listed.entry(id);
            if !listed.or_insert_with(|| values.iter().collect()).has(value) {
                return Validity::invalid(schema, "enum", REASON);
            }
        }
        match &schema.constant {
            Some(constant) if !ValueSet::from_iter([constant]).has(value) => {
                Validity::invalid(schema, "const", REASON)
            }
            _ => Validity::Valid,
        }
    }

    fn of_limits(&mut self, schema: &'s SchemaObject, value: &Value) -> Validity {
        let matches = |pattern: &str, text: &str| self.matchers.is_match(pattern, text);
        Validity::of_all(limits(schema).iter().map(|rule| {
            Validity::when(literal::meets(&rule.constraint, value, &matches), || {
                Validity::Invalid(Rejection {
                    keyword: rule.origin.clone(),
                    reason: literal::reason(rule),
                    is_of_type: false,
                })
            })
        }))
    }

    /// What `$ref` and `allOf` apply.
    fn of_references(&mut self, schema: &'s SchemaObject, value: &Value) -> Validity {
        let target = match (schema.target, &schema.reference) {
            (Some(target), _) => self.of(target, value),
            // That the reference resolves to nothing has a finding already.
            (None, Some(_)) => Validity::Unknown,
            (None, None) => Validity::Valid,
        };
        let branches = schema.all_of.iter().map(|id| self.of(*id, value));
        Validity::of_all(std::iter::once(target).chain(branches))
    }

    fn of_logic(&mut self, schema: &'s SchemaObject, value: &Value) -> Validity {
        Validity::of_all([
            self.any_of(schema, value),
            self.one_of(schema, value),
            self.not(schema, value),
            self.condition(schema, value),
        ])
    }

    fn any_of(&mut self, schema: &'s SchemaObject, value: &Value) -> Validity {
        if schema.any_of.is_empty() {
            return Validity::Valid;
        }
        let branches = schema.any_of.iter().map(|id| self.of(*id, value));
        let branches: Vec<Validity> = branches.collect();
        if branches.iter().any(Validity::is_valid) {
            return Validity::Valid;
        }
        none_of(schema, "anyOf", branches)
    }

    fn one_of(&mut self, schema: &'s SchemaObject, value: &Value) -> Validity {
        if schema.one_of.is_empty() {
            return Validity::Valid;
        }
        let branches = schema.one_of.iter().map(|id| self.of(*id, value));
        let branches: Vec<Validity> = branches.collect();
        let valid = branches.iter().filter(|it| it.is_valid()).count();
        match valid {
            0 => none_of(schema, "oneOf", branches),
            1 if branches.iter().any(Validity::is_unknown) => Validity::Unknown,
            1 => Validity::Valid,
            _ => Validity::invalid(schema, "oneOf", "more than one branch takes it"),
        }
    }

    fn not(&mut self, schema: &'s SchemaObject, value: &Value) -> Validity {
        match schema.not.map(|id| self.of(id, value)) {
            Some(Validity::Valid) => Validity::invalid(schema, "not", "it does not meet `not`"),
            Some(Validity::Unknown) => Validity::Unknown,
            Some(Validity::Invalid(_)) | None => Validity::Valid,
        }
    }

    fn condition(&mut self, schema: &'s SchemaObject, value: &Value) -> Validity {
        let Some(condition) = schema.condition else {
            return Validity::Valid;
        };
        let condition = self.of(condition, value);
        let mut of = |id: Option<SchemaId>| id.map_or(Validity::Valid, |id| self.of(id, value));
        match condition {
            Validity::Valid => of(schema.then),
            Validity::Invalid(_) => of(schema.otherwise),
            Validity::Unknown => match (of(schema.then), of(schema.otherwise)) {
                (Validity::Valid, Validity::Valid) => Validity::Valid,
                (invalid @ Validity::Invalid(_), Validity::Invalid(_)) => invalid,
                _ => Validity::Unknown,
            },
        }
    }
}

fn of_type(schema: &SchemaObject, value: &Value) -> Validity {
    if schema.always == Some(false) {
        return Validity::Invalid(Rejection {
            keyword: schema.excluding_location(),
            reason: "no value is allowed".to_owned(),
            is_of_type: true,
        });
    }
    let Some(types) = schema.types else {
        return Validity::Valid;
    };
    let (types, found) = (
        of_width(types, schema.about.format.as_deref()),
        JsonType::of(value),
    );
    if types.has(found) {
        return Validity::Valid;
    }
    Validity::Invalid(Rejection {
        keyword: schema.keyword("type"),
        reason: unexpected(types, found),
        is_of_type: true,
    })
}

/// No branch is known to take the value. Where only one takes its type, that one's reason is the reason.
fn none_of(schema: &SchemaObject, keyword: &str, branches: Vec<Validity>) -> Validity {
    let rejections = branches.into_iter().map(|branch| match branch {
        Validity::Invalid(rejection) => Some(rejection),
        _ => None,
    });
    let Some(rejections) = rejections.collect::<Option<Vec<Rejection>>>() else {
        return Validity::Unknown;
    };
    let mut closest = rejections.into_iter().filter(|it| !it.is_of_type);
    match (closest.next(), closest.next()) {
        (Some(only), None) => Validity::Invalid(only),
        _ => Validity::invalid(schema, keyword, format!("it does not meet `{keyword}`")),
    }
}

/// What is said of a value of another type.
pub(super) fn unexpected(types: JsonTypes, found: JsonType) -> String {
    let expected: Vec<&str> = types.words().map(JsonType::as_str).collect();
    format!(
        "expected {}, found {}",
        expected.join(" or "),
        found.as_str()
    )
}
