//! What checks a rule of an object.

use specwright_core::attributes;

use super::condition::Step;
use super::evaluated::Evaluated;
use super::field::Field;
use super::value::{Plain, ValueCheck};

/// What checks a rule.
#[derive(Debug)]
pub(in crate::targets::rust) enum RuleForm<'a> {
    /// An attribute of the type.
    Attribute(RuleAttribute<'a>),
    /// Plain code.
    Code(Condition<'a>),
    /// Its schema is evaluated.
    Evaluated(Evaluated<'a>),
    /// Checks of the names of properties that have no field: an attribute of each field of such.
    Names(Vec<ValueCheck<'a>>),
    /// Nothing: the rule holds of every value of the type.
    Met,
}

/// A rule that has an attribute.
#[derive(Debug)]
pub(in crate::targets::rust) enum RuleAttribute<'a> {
    MinProperties(u64),
    MaxProperties(u64),
    /// If the first have these values, the others are there, neither null nor empty.
    RequiredWhen {
        conditions: Vec<(Field<'a>, Plain<'a>)>,
        required: Vec<Field<'a>>,
    },
    /// One of them is there, neither null nor empty.
    AtLeastOneOf(Vec<Field<'a>>),
    /// If the first is there, so are the others.
    DependentRequired(Field<'a>, Vec<Field<'a>>),
}

/// A rule that is code.
#[derive(Debug)]
pub(in crate::targets::rust) struct Condition<'a> {
    /// The JSON Pointer of the keyword, by which violations name the rule.
    pub(in crate::targets::rust) origin: &'a str,
    /// What it asks for, in words.
    pub(in crate::targets::rust) sentence: String,
    pub(in crate::targets::rust) steps: Vec<Step<'a>>,
}

/// A word of an attribute: what it is in, and the string that it is held against.
type Word<'a> = (&'static str, &'a str, &'a str);

impl<'a> RuleAttribute<'a> {
    /// The words of the attribute.
    pub(in crate::targets::rust) fn words(&self) -> Vec<Word<'a>> {
        let all = |within, fields: &[Field<'a>]| -> Vec<Word<'a>> {
            fields.iter().map(|it| (within, it.name, "")).collect()
        };
        match self {
            Self::RequiredWhen {
                conditions,
                required,
            } => {
                let conditions = conditions.iter().map(|(field, value)| {
                    let text = match value {
                        Plain::String(text) => text,
                        _ => "",
                    };
                    (attributes::REQUIRED_WHEN, field.name, text)
                });
                let required = all("required_when, require", required);
                conditions.chain(required).collect()
            }
            Self::DependentRequired(field, others) => {
                let mut words = all(attributes::DEPENDENT_REQUIRED, &[*field]);
                words.extend(all("dependent_required, require", others));
                words
            }
            Self::AtLeastOneOf(fields) => all(attributes::AT_LEAST_ONE_OF, fields),
            Self::MinProperties(_) | Self::MaxProperties(_) => Vec::new(),
        }
    }

    /// Whether it is a limit of how many properties there are.
    pub(in crate::targets::rust) fn is_count(&self) -> bool {
        matches!(self, Self::MinProperties(_) | Self::MaxProperties(_))
    }
}
