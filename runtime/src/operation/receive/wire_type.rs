//! What a value that is written as text can be.

/// The types of a value that a request has as text: `5` is a number for one parameter and a string for another.
///
/// ```
/// use specwright_runtime::operation::WireType;
///
/// const POINT: WireType = WireType::NONE.object(&[("x", WireType::BARE), ("name", WireType::STRING)]);
/// const POINTS: WireType = WireType::NONE.list(&POINT);
/// # let _ = POINTS;
/// ```
#[derive(Clone, Copy, Debug)]
pub struct WireType {
    pub(super) scalar: Scalar,
    /// What items are; none where it is no array.
    pub(super) items: Option<&'static Self>,
    /// What properties are; none where it is no object.
    pub(super) object: Option<Properties>,
}

/// Which scalars a value can be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Scalar {
    None,
    String,
    /// A number or a boolean.
    Bare,
    /// A number or a boolean where it looks like one, else a string.
    Either,
}

/// The properties of an object.
#[derive(Clone, Copy, Debug)]
pub(super) struct Properties {
    pub(super) known: &'static [(&'static str, WireType)],
    /// What others are; none where there are none.
    pub(super) others: Option<&'static WireType>,
}

impl Properties {
    /// What the property of a name is.
    pub(super) fn get(&self, name: &str) -> Option<&'static WireType> {
        let known = self.known.iter().find(|(known, _)| *known == name);
        known.map(|(_, ty)| ty).or(self.others)
    }
}

impl WireType {
    /// Neither a string nor a number nor a boolean.
    pub const NONE: Self = Self::of(Scalar::None);
    /// A string.
    pub const STRING: Self = Self::of(Scalar::String);
    /// A number or a boolean.
    pub const BARE: Self = Self::of(Scalar::Bare);
    /// A number or a boolean where it looks like one, and a string otherwise.
    pub const SCALAR: Self = Self::of(Scalar::Either);

    const fn of(scalar: Scalar) -> Self {
        Self {
            scalar,
            items: None,
            object: None,
        }
    }

    /// The same, or an array of these items.
    #[must_use]
    pub const fn list(mut self, items: &'static Self) -> Self {
        self.items = Some(items);
        self
    }

    /// The same, or an object of these properties.
    #[must_use]
    pub const fn object(mut self, known: &'static [(&'static str, Self)]) -> Self {
        let others = match self.object {
            Some(properties) => properties.others,
            None => None,
        };
        self.object = Some(Properties { known, others });
        self
    }

    /// The same, or an object of these properties beside those that are known.
    #[must_use]
    pub const fn others(mut self, others: &'static Self) -> Self {
        let known: &'static [_] = match self.object {
            Some(properties) => properties.known,
            None => &[],
        };
        self.object = Some(Properties {
            known,
            others: Some(others),
        });
        self
    }

    /// Whether it can be neither an array nor an object.
    pub(super) const fn is_scalar(&self) -> bool {
        self.items.is_none() && self.object.is_none()
    }

    /// Whether it can be a string, a number or a boolean.
    pub(super) fn has_scalar(&self) -> bool {
        self.scalar != Scalar::None
    }
}
