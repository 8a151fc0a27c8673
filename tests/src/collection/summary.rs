//! What became of a schema, for people.

use std::collections::BTreeMap;
use std::fmt;

use super::judged::Judged;

/// So much of what is wrong with one schema is shown.
const SHOWN: usize = 10;

impl Judged {
    /// The head of the table of which each schema is a line.
    pub const HEAD: &str =
        "schema                     types  lines  values  evaluated  seconds  right";
}

impl fmt::Display for Judged {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sum = |counts: &BTreeMap<String, usize>| counts.values().sum::<usize>();
        let result = if self.wrong.is_empty() {
            format!("all {}", self.instances)
        } else {
            format!("{} are wrong", self.wrong.len())
        };
        let Some(size) = &self.size else {
            writeln!(f, "{:<26} rejected", self.name)?;
            return self.wrong.iter().try_for_each(|it| writeln!(f, "    {it}"));
        };
        writeln!(
            f,
            "{:<26} {:>5} {:>6} {:>7} {:>10} {:>8.2}  {result}",
            self.name,
            size.types,
            size.lines,
            sum(&size.values),
            sum(&size.evaluated),
            size.took.as_secs_f64()
        )?;
        for (reason, count) in &size.values {
            writeln!(f, "    {count:>4} any value: {reason}")?;
        }
        for (keyword, count) in &size.evaluated {
            writeln!(f, "    {count:>4} evaluated: `{keyword}`")?;
        }
        for draft in &self.unsaid {
            writeln!(f, "    {draft} has no words for some of it")?;
        }
        for wrong in self.wrong.iter().take(SHOWN) {
            writeln!(f, "    wrong: {wrong}")?;
        }
        if let Some(more) = self.wrong.len().checked_sub(SHOWN + 1) {
            writeln!(f, "    and {} more", more + 1)?;
        }
        Ok(())
    }
}
