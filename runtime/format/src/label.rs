//! Labels of names of hosts in any script: what RFC 5892 says beyond the mapping of UTS 46.

use unicode_general_category::{GeneralCategory, get_general_category};

/// Whether each code point may be in a label, where it is.
pub(crate) fn is_unicode_label(label: &str) -> bool {
    let characters: Vec<char> = label.chars().collect();
    let mut each = characters.iter().enumerate();
    each.all(|(at, it)| is_allowed(&characters, at, *it))
}

/// Appendix A, and section 2 for what is not in it. Joiners are the business of UTS 46, which asks for the same.
fn is_allowed(label: &[char], at: usize, it: char) -> bool {
    let before = at.checked_sub(1).and_then(|at| label.get(at));
    let after = label.get(at + 1);
    match it {
        // MIDDLE DOT
        '\u{b7}' => before == Some(&'l') && after == Some(&'l'),
        // GREEK LOWER NUMERAL SIGN (KERAIA)
        '\u{375}' => after.is_some_and(|it| is_greek(*it)),
        // HEBREW PUNCTUATION GERESH and GERSHAYIM
        '\u{5f3}' | '\u{5f4}' => before.is_some_and(|it| is_hebrew(*it)),
        // KATAKANA MIDDLE DOT
        '\u{30fb}' => label.iter().any(|it| is_japanese(*it)),
        // ARABIC-INDIC DIGITS and EXTENDED ARABIC-INDIC DIGITS exclude each other.
        '\u{660}'..='\u{669}' => !label.iter().any(|it| matches!(it, '\u{6f0}'..='\u{6f9}')),
        '\u{6f0}'..='\u{6f9}' => !label.iter().any(|it| matches!(it, '\u{660}'..='\u{669}')),
        // Section 2.6, exceptions: disallowed.
        '\u{640}' | '\u{7fa}' | '\u{302e}' | '\u{302f}' | '\u{3031}'..='\u{3035}' | '\u{303b}' => {
            false
        }
        // Exceptions that are valid, and joiners.
        '\u{df}' | '\u{3c2}' | '\u{6fd}' | '\u{6fe}' | '\u{f0b}' | '\u{3007}' | '\u{200c}'
        | '\u{200d}' => true,
        it => it == '-' || is_of_words(it),
    }
}

/// Section 2.1, letters and digits.
fn is_of_words(it: char) -> bool {
    matches!(
        get_general_category(it),
        GeneralCategory::LowercaseLetter
            | GeneralCategory::UppercaseLetter
            | GeneralCategory::OtherLetter
            | GeneralCategory::DecimalNumber
            | GeneralCategory::ModifierLetter
            | GeneralCategory::NonspacingMark
            | GeneralCategory::SpacingMark
    )
}

fn is_greek(it: char) -> bool {
    matches!(it, '\u{370}'..='\u{377}' | '\u{37a}'..='\u{37d}' | '\u{37f}' | '\u{384}' | '\u{386}'
        | '\u{388}'..='\u{3e1}' | '\u{3f0}'..='\u{3ff}' | '\u{1f00}'..='\u{1ffe}')
}

fn is_hebrew(it: char) -> bool {
    matches!(it, '\u{591}'..='\u{5f4}' | '\u{fb1d}'..='\u{fb4f}')
}

/// Whether it is of the scripts Hiragana, Katakana or Han.
fn is_japanese(it: char) -> bool {
    matches!(it, '\u{3005}' | '\u{3007}' | '\u{3021}'..='\u{3029}' | '\u{3038}'..='\u{303b}'
        | '\u{3041}'..='\u{3096}' | '\u{309d}'..='\u{309f}' | '\u{30a1}'..='\u{30fa}' | '\u{30fd}'..='\u{30ff}'
        | '\u{31f0}'..='\u{31ff}' | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}'
        | '\u{ff66}'..='\u{ff6f}' | '\u{ff71}'..='\u{ff9d}' | '\u{1b000}'..='\u{1b167}' | '\u{20000}'..='\u{3ffff}')
}
