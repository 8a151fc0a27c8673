//! Names of groups. They change nothing about a match, but a pattern that uses one twice is invalid,
//! unless no match can have both.

/// The names that a match may have set at the current location.
#[derive(Default)]
pub(crate) struct Names {
    here: Vec<String>,
    /// Names of earlier alternatives of the disjunctions that are open.
    beside: Vec<String>,
    /// Every name, for references.
    all: Vec<String>,
}

/// Where a disjunction began.
pub(crate) struct Mark {
    here: usize,
    beside: usize,
}

impl Names {
    /// False if the name is taken.
    pub(crate) fn add(&mut self, name: &str) -> bool {
        let free = !self.here.iter().any(|other| other == name);
        self.here.push(name.to_owned());
        self.all.push(name.to_owned());
        free
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.all.iter().any(|other| other == name)
    }

    pub(crate) fn enter(&self) -> Mark {
        Mark {
            here: self.here.len(),
            beside: self.beside.len(),
        }
    }

    pub(crate) fn next_alternative(&mut self, mark: &Mark) {
        let ended = self.here.drain(mark.here..);
        self.beside.extend(ended);
    }

    pub(crate) fn leave(&mut self, mark: &Mark) {
        let others = self.beside.drain(mark.beside..);
        self.here.extend(others);
    }
}
