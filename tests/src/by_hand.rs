//! Types written by hand, which the settings of `kennels` put in the place of generated ones.

use specwright_macros::{Model, OpenEnum};
use specwright_runtime::Unknown;

/// A pet, with what only we know of pets.
#[derive(Clone, Debug, PartialEq, Model)]
#[spec(deny_unknown)]
pub struct Pet {
    /// Its name.
    #[spec(max_length = 5)]
    pub name: String,
    /// How large it is.
    #[spec(closed)]
    pub size: Option<Size>,
    /// Whom it plays with.
    pub friend: Option<Box<Pet>>,
}

impl Pet {
    /// How many pets one brings along, itself among them.
    #[must_use]
    pub fn pack(&self) -> usize {
        1 + self.friend.as_ref().map_or(0, |friend| friend.pack())
    }
}

/// A size, which is known in two spellings.
#[derive(Clone, Debug, PartialEq, Eq, Hash, OpenEnum)]
pub enum Size {
    /// As a cat.
    #[spec(value = "small")]
    Small,
    /// As a calf.
    #[spec(value = "large")]
    Large,
    /// Another one.
    #[spec(unknown)]
    Unknown(Unknown<Size>),
}
