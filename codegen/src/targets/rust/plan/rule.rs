//! What checks a rule of an object.

use super::condition::Step;
use super::field::Field;
use super::value::Plain;

/// What checks a rule: an attribute, or else code.
#[derive(Debug)]
pub(in crate::targets::rust) enum RuleForm<'a> {
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
    /// Plain code; none where the rule holds of every value of the type.
    Condition(Vec<Step<'a>>),
}

/// A word of an attribute: what it is in, and the string that it is held against.
type Word<'a> = (&'static str, &'a str, &'a str);

impl<'a> RuleForm<'a> {
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
                    ("required_when", field.name, text)
                });
                let required = all("required_when, require", required);
                conditions.chain(required).collect()
            }
            Self::DependentRequired(field, others) => {
                let mut words = all("dependent_required", &[*field]);
                words.extend(all("dependent_required, require", others));
                words
            }
            Self::AtLeastOneOf(fields) => all("at_least_one_of", fields),
            Self::MinProperties(_) | Self::MaxProperties(_) | Self::Condition(_) => Vec::new(),
        }
    }
}
