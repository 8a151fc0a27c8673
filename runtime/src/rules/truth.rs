//! What is known of a test.

/// Whether a test holds, which is not known where it is of a property that is invalid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Truth {
    /// It does not.
    No,
    /// It depends on what an invalid property should be.
    Unknown,
    /// It does.
    Yes,
}

impl Truth {
    /// Of a test of what is known in any case.
    #[inline]
    pub const fn of(holds: bool) -> Self {
        if holds { Self::Yes } else { Self::No }
    }

    /// Of a test of a property that is given or not.
    #[inline]
    pub const fn of_property(is_given: bool, holds: bool) -> Self {
        if is_given {
            Self::of(holds)
        } else {
            Self::Unknown
        }
    }

    /// Whether all hold.
    #[inline]
    pub fn all(tests: &[Self]) -> Self {
        // The order of the variants makes it so: one `No` decides, then one `Unknown`.
        tests.iter().copied().min().unwrap_or(Self::Yes)
    }

    /// Whether any holds.
    #[inline]
    pub fn any(tests: &[Self]) -> Self {
        tests.iter().copied().max().unwrap_or(Self::No)
    }

    /// Whether exactly one holds.
    #[inline]
    pub fn one(tests: &[Self]) -> Self {
        let count = |truth| tests.iter().filter(|it| **it == truth).count();
        match (count(Self::Yes), count(Self::Unknown)) {
            (1, 0) => Self::Yes,
            (0, 0) | (2.., _) => Self::No,
            _ => Self::Unknown,
        }
    }

    /// Whether the first holds where this does, and the second where it does not.
    #[inline]
    #[must_use]
    pub fn choose(self, then: Self, otherwise: Self) -> Self {
        match self {
            Self::Yes => then,
            Self::No => otherwise,
            Self::Unknown if then == otherwise => then,
            Self::Unknown => Self::Unknown,
        }
    }

    /// Whether this does not hold.
    #[inline]
    #[must_use]
    pub const fn not(self) -> Self {
        match self {
            Self::No => Self::Yes,
            Self::Unknown => Self::Unknown,
            Self::Yes => Self::No,
        }
    }

    /// Whether the test holds whatever the invalid properties should be.
    #[inline]
    pub const fn is_certain(self) -> bool {
        matches!(self, Self::Yes)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ALL: [Truth; 3] = [Truth::No, Truth::Unknown, Truth::Yes];

    /// What holds and what could, of a function of tests that are known.
    fn of_all(tests: &[Truth], function: &dyn Fn(&[bool]) -> bool) -> Truth {
        let Some(open) = tests.iter().position(|it| *it == Truth::Unknown) else {
            let known: Vec<bool> = tests.iter().map(|it| it.is_certain()).collect();
            return Truth::of(function(&known));
        };
        let with = |truth| {
            let mut tests = tests.to_vec();
            tests[open] = truth;
            of_all(&tests, function)
        };
        let (no, yes) = (with(Truth::No), with(Truth::Yes));
        if no == yes { no } else { Truth::Unknown }
    }

    #[test]
    fn it_is_known_where_every_value_of_the_unknown_gives_the_same() {
        for first in ALL {
            assert_eq!(first.not(), of_all(&[first], &|known| !known[0]));
            for second in ALL {
                for third in ALL {
                    let tests = [first, second, third];
                    let all = of_all(&tests, &|known| known.iter().all(|it| *it));
                    assert_eq!(Truth::all(&tests), all, "{tests:?}");
                    let any = of_all(&tests, &|known| known.contains(&true));
                    assert_eq!(Truth::any(&tests), any, "{tests:?}");
                    let one = |known: &[bool]| known.iter().filter(|it| **it).count() == 1;
                    assert_eq!(Truth::one(&tests), of_all(&tests, &one), "{tests:?}");
                    let choice = |known: &[bool]| if known[0] { known[1] } else { known[2] };
                    let chosen = first.choose(second, third);
                    assert_eq!(chosen, of_all(&tests, &choice), "{tests:?}");
                }
            }
        }
        assert_eq!((Truth::all(&[]), Truth::any(&[])), (Truth::Yes, Truth::No));
        assert_eq!(Truth::of_property(false, true), Truth::Unknown);
        assert_eq!(Truth::of_property(true, false), Truth::No);
    }
}
