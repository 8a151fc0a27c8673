//! Why the body or a header of a response cannot be read.

use std::fmt;

use super::RawResponse;

/// What of a response is not in the form that is documented for its status code.
///
/// It prints no value that the service sent; the response has it.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct BodyError {
    /// What is wrong.
    pub problem: BodyProblem,
    /// The response as it came.
    pub response: Box<RawResponse>,
}

/// What is wrong with a response.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum BodyProblem {
    /// The body is in none of the documented media types, which these are.
    MediaType(&'static [&'static str]),
    /// The body is no text in the encoding that it says, UTF-8 if it says none.
    Text,
    /// The value of this header is not of its documented type.
    Header(&'static str),
}

impl fmt::Display for BodyProblem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MediaType(documented) => {
                f.write_str("is in none of the documented media types (")?;
                for (index, media_type) in documented.iter().enumerate() {
                    let between = if index == 0 { "" } else { ", " };
                    write!(f, "{between}`{media_type}`")?;
                }
                f.write_str(")")
            }
            Self::Text => f.write_str("is no text in its encoding"),
            Self::Header(name) => {
                write!(
                    f,
                    "has a header `{name}` that is not of its documented type"
                )
            }
        }
    }
}

impl fmt::Display for BodyError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let status = self.response.status;
        write!(f, "the response with status {status} {}", self.problem)
    }
}

impl std::error::Error for BodyError {}
