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
        let matching = self.matching();
        let mut texts = Vec::new();
        for (character, next) in self.transitions(self.start(), &matching) {
            let mut found = Vec::new();
            if self
                .collect(next, &matching, &mut String::from(character), &mut found)
                .is_some()
                && texts.len() + found.len() <= MOST
            {
                texts.append(&mut found);
            }
        }
        texts
    }

    /// All texts that begin with this one, which ends in this state; `None` if they are too many.
    ///
    /// Every string here begins one that matches, so that each way ends in a string that is found, or in `None`: there are at
    /// most `MOST` ways of `LONGEST` steps.
    fn collect(
        &self,
        state: u16,
        matching: &[bool],
        text: &mut String,
        found: &mut Vec<String>,
    ) -> Option<()> {
        if text.len() > LONGEST {
            return None;
        }
        if self.accepting()[usize::from(state)] {
            found.push(text.clone());
        }
        for (character, next) in self.transitions(state, matching) {
            if found.len() > MOST {
                return None;
            }
            text.push(character);
            self.collect(next, matching, text, found)?;
            text.pop();
        }
        Some(())
    }

    /// For each state, whether a string of ASCII characters matches from there on.
    fn matching(&self) -> Vec<bool> {
        let mut matching = self.accepting().to_vec();
        let mut classes = self.ascii().to_vec();
        classes.sort_unstable();
        classes.dedup();
        let mut before = vec![Vec::new(); matching.len()];
        for (state, row) in self.table().chunks(self.classes()).enumerate() {
            for class in &classes {
                before[usize::from(row[usize::from(*class)])].push(state);
            }
        }
        let accepting = matching.iter().enumerate();
        let mut open: Vec<usize> = accepting
            .filter_map(|(state, accepts)| accepts.then_some(state))
            .collect();
        while let Some(state) = open.pop() {
            for earlier in &before[state] {
                if !std::mem::replace(&mut matching[*earlier], true) {
                    open.push(*earlier);
                }
            }
        }
        matching
    }

    /// The ASCII characters after which a match may follow, each with the next state.
    fn transitions(&self, state: u16, matching: &[bool]) -> impl Iterator<Item = (char, u16)> {
        let row = usize::from(state) * self.classes();
        let characters = ('\0'..='\x7f').zip(self.ascii());
        let transitions = characters.map(move |(character, class)| {
            let next = self.table()[row + usize::from(*class)];
            (character, next)
        });
        transitions.filter(|(_, next)| matching[usize::from(*next)])
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

    /// Each would take longer than the universe is old if all of ASCII were tried before the character that is not.
    #[test]
    fn what_only_others_match_is_not_searched() {
        for pattern in [
            "^[a-z]{30}é$",
            "^(?:[a-z]{2}){15}[à-ü]$",
            "^(?:x|[a-z]*[0-9]*[A-Z]{3,30}é)$",
        ] {
            let expected: &[&str] = if pattern.contains('|') { &["x"] } else { &[] };
            assert_eq!(texts(pattern), expected, "{pattern}");
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
