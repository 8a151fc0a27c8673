//! Files that are put right, as far as exactly one thing does.

use specwright_core::codes;

use super::{Checked, Finding, Syntax, Validator};

/// A file that was put right in part or as a whole.
#[derive(Clone, Debug, PartialEq)]
pub struct Fixed {
    /// Its text now: comments and layout are as they were.
    pub text: String,
    /// What was put right.
    pub findings: Vec<Finding>,
    /// What came of validating it now.
    pub left: Checked,
}

/// So many times fixes are made of what fixes have brought to light.
const ROUNDS: usize = 16;

/// Puts right what can be; `None` where nothing can.
pub(crate) fn fixed(validator: &Validator, file: &[u8], syntax: Syntax) -> Option<Fixed> {
    let text = std::str::from_utf8(file).ok()?.to_owned();
    let left = validator.check(file, syntax);
    let mut fixed = Fixed {
        text,
        findings: Vec::new(),
        left,
    };
    for _ in 0..ROUNDS {
        let with_fix = fixed.left.findings.iter().filter(|it| it.fix.is_some());
        let chosen: Vec<Finding> = with_fix.cloned().collect();
        if !fixed.apply(validator, syntax, &chosen) {
            // Perhaps one of them is wrong: each for itself, and the next ones anew.
            let mut each = chosen.chunks(1);
            if !each.any(|one| fixed.apply(validator, syntax, one)) {
                break;
            }
        }
    }
    (!fixed.findings.is_empty()).then_some(fixed)
}

impl Fixed {
    /// Makes some changes, if they put right what they are for and break nothing.
    fn apply(&mut self, validator: &Validator, syntax: Syntax, findings: &[Finding]) -> bool {
        let Some(changed) = changed(&self.text, findings) else {
            return false;
        };
        let left = validator.check(changed.text.as_bytes(), syntax);
        let is_still_wrong = |it: &Finding| {
            let is_of_kind = [
                codes::UNKNOWN_PROPERTY,
                codes::TYPE,
                codes::DUPLICATE_PROPERTY,
            ];
            is_of_kind.contains(&it.code) && changed.starts.contains(&it.span.start)
        };
        let is_right = left.total <= self.left.total && !left.findings.iter().any(is_still_wrong);
        if is_right {
            self.text = changed.text;
            self.left = left;
            self.findings.extend(findings.iter().cloned());
        }
        is_right
    }
}

struct Changed {
    text: String,
    /// Where each change is now.
    starts: Vec<usize>,
}

/// A text with the fixes of some findings; `None` where there are none, or two are of the same bytes.
fn changed(text: &str, findings: &[Finding]) -> Option<Changed> {
    let mut fixes: Vec<_> = findings.iter().filter_map(|it| it.fix.as_ref()).collect();
    fixes.sort_by_key(|fix| fix.span.start);
    fixes.dedup();
    let mut changed = Changed {
        text: String::with_capacity(text.len()),
        starts: Vec::new(),
    };
    let mut at = 0;
    for fix in &fixes {
        changed.text.push_str(text.get(at..fix.span.start)?);
        changed.starts.push(changed.text.len());
        changed.text.push_str(&fix.text);
        at = fix.span.end;
    }
    changed.text.push_str(text.get(at..)?);
    (!fixes.is_empty()).then_some(changed)
}
