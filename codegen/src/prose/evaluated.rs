//! What is said of instances that do not meet a keyword that is evaluated.

use crate::ir::Keyword;

impl Keyword {
    /// What it asks for, in words; none where a violation says so by its parameters.
    ///
    /// ```
    /// use specwright::internals::ir::Keyword;
    ///
    /// let counted = Keyword::Contains { schema: 0, min: 2, max: None, evaluates: true };
    /// assert_eq!(counted.sentence().as_deref(), Some("must have at least 2 items that meet `contains`"));
    /// assert_eq!(Keyword::MinLength(3).sentence(), None);
    /// ```
    pub fn sentence(&self) -> Option<String> {
        Some(match self {
            Self::Never => "nothing is allowed here".to_owned(),
            Self::Enum(_) => "must be one of the listed values".to_owned(),
            Self::Const(value) => format!("must be {value}"),
            Self::Contains { min, max, .. } => items(*min, *max),
            Self::AnyOf(_) => "must meet one of the schemas of `anyOf`".to_owned(),
            Self::OneOf(_) => "must meet exactly one of the schemas of `oneOf`".to_owned(),
            Self::Not(_) => "must not meet the schema of `not`".to_owned(),
            _ => return None,
        })
    }
}

/// How many items meet `contains`.
fn items(min: u64, max: Option<u64>) -> String {
    match max {
        Some(max) if min == max => format!("must have {min} items that meet `contains`"),
        Some(max) => format!("must have {min} to {max} items that meet `contains`"),
        None if min == 1 => "must have an item that meets `contains`".to_owned(),
        None => format!("must have at least {min} items that meet `contains`"),
    }
}
