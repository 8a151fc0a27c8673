//! Who sends what a schema describes.

use crate::location::Location;

/// One side of a connection. What it sends is a request or a response: a webhook's requests are the service's.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Sender {
    /// Whoever uses the service.
    Client,
    /// The service that the document describes: what is `readOnly` is its own.
    Service,
}

impl Sender {
    /// The other side.
    pub fn other(self) -> Self {
        match self {
            Self::Client => Self::Service,
            Self::Service => Self::Client,
        }
    }
}

/// A property that is required of one side and not asked of the other.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unasked {
    /// JSON Pointer of the `required` that lists it.
    pub required: Location,
    /// Its name.
    pub property: String,
    /// Of whom it is not asked.
    pub sender: Sender,
}
