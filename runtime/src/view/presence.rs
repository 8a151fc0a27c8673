//! Whether a property is there.

/// Whether a property is there, as conditions ask.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Presence {
    /// Not there.
    Absent,
    /// Not there though required, and reported already.
    Missing,
    /// There, and null.
    Null,
    /// There, and an empty string.
    Empty,
    /// There.
    Given,
    /// There, and reported already.
    Invalid,
}

impl Presence {
    /// For a property that is always there, where `None` means null.
    pub const fn or_null(self) -> Self {
        match self {
            Self::Absent => Self::Null,
            other => other,
        }
    }

    /// Whether the property is there, be it null.
    pub const fn is_present(self) -> bool {
        !matches!(self, Self::Absent | Self::Missing)
    }

    /// Whether the property is there and neither null nor an empty string.
    pub const fn is_filled(self) -> bool {
        matches!(self, Self::Given | Self::Invalid)
    }

    /// Whether the property has been reported already, so that rules have nothing more to say about it.
    pub const fn is_reported(self) -> bool {
        matches!(self, Self::Missing | Self::Invalid)
    }
}
