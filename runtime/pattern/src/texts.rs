//! The texts of alternatives that end, such as both in `^(?:first|last|[0-9]+)$`.

use crate::Program;

/// Beyond so many, reading character by character is as quick as comparing.
const MOST: usize = 16;
/// A longer text is not looked for, in bytes. A way that goes back ends here as well.
const LONGEST: usize = 32;

impl Program {
    /// Texts that match, in full: of each first character, those that begin with it, if they are few.
    ///
    /// Whoever compares a string with these need not read it. Others match too.
    ///
    /// ```
    /// let program = specwright_pattern::compile("^(?:first|last|[0-9]+)$")?;
    /// assert_eq!(program.texts(), ["first", "last"]);
    /// assert_eq!(specwright_pattern::compile("^[a-z]+$")?.texts(), [""; 0]);
    /// # Ok::<(), specwright_pattern::Error>(())
    /// ```
    pub fn texts(&self) -> Vec<String> {
        let mut texts = Vec::new();
        for (character, next) in self.transitions(self.start()) {
            let mut found = Vec::new();
            if self
                .collect(next, &mut String::from(character), &mut found)
                .is_some()
                && texts.len() + found.len() <= MOST
            {
                texts.append(&mut found);
            }
        }
        texts
    }

    /// All texts that begin with this one, which ends in this state; `None` if they are too many.
    fn collect(&self, state: u16, text: &mut String, found: &mut Vec<String>) -> Option<()> {
        if text.len() > LONGEST {
            return None;
        }
        if self.accepting()[usize::from(state)] {
            found.push(text.clone());
        }
        for (character, next) in self.transitions(state) {
            if found.len() > MOST {
                return None;
            }
            text.push(character);
            self.collect(next, text, found)?;
            text.pop();
        }
        Some(())
    }

    /// The ASCII characters that go on, each with the next state.
    fn transitions(&self, state: u16) -> impl Iterator<Item = (char, u16)> {
        let row = usize::from(state) * self.classes();
        let characters = ('\0'..='\x7f').zip(self.ascii());
        let transitions = characters.map(move |(character, class)| {
            let next = self.table()[row + usize::from(*class)];
            (character, next)
        });
        transitions.filter(|(_, next)| *next != Self::DEAD)
    }
}

#[cfg(test)]
mod tests {
    use crate::compile;

    fn texts(pattern: &str) -> Vec<String> {
        compile(pattern).unwrap().texts()
    }

    #[test]
    fn alternatives_that_end() {
        assert_eq!(texts("^(?:low|middle|mid)$"), ["low", "mid", "middle"]);
        assert_eq!(texts("^v[12]$"), ["v1", "v2"]);
        assert_eq!(texts("^(?:on|o[a-z]*|off|x)$"), ["x"]);
        assert_eq!(texts("^$"), [""; 0]);
    }

    #[test]
    fn what_goes_on_is_left_out() {
        for pattern in [
            "a",
            "^a",
            "a$",
            "^a*$",
            "^[a-z]{2}$",
            "^a{33}$",
            "^(?:ab)*$",
            "[^]*",
        ] {
            assert_eq!(texts(pattern), [""; 0], "{pattern}");
        }
    }

    #[test]
    fn all_of_them_match() {
        for pattern in ["^(?:first|last|[0-9]+)$", "^[ab]{3}$", "^(?:é|e|ea)$"] {
            let program = compile(pattern).unwrap();
            let texts = program.texts();
            assert!(!texts.is_empty());
            assert!(texts.iter().all(|text| program.is_match(text)), "{texts:?}");
        }
    }
}
