//! Every verdict must be that of a full ECMA-262 engine.

mod tables;

use regress::Regex;
use specwright_pattern::{ErrorKind, compile, compile_with};
use tables::{INVALID, OF_LETTERS, PATTERNS, TEXTS, UNSUPPORTED};

fn judge(pattern: &str) -> Regex {
    Regex::with_flags(pattern, "u").unwrap_or_else(|error| panic!("{pattern}: {error}"))
}

fn agree(pattern: &str, text: &str) {
    let program = compile(pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"));
    let expected = judge(pattern).find(text).is_some();
    assert_eq!(program.is_match(text), expected, "{pattern} on {text:?}");
}

#[test]
fn verdicts_agree() {
    for pattern in PATTERNS {
        for text in TEXTS {
            agree(pattern, text);
        }
    }
}

#[test]
fn properties_agree() {
    // As many as the texts have.
    let letters = |name: &str| {
        let ranges = [
            ('A', 'Z'),
            ('a', 'z'),
            ('à', 'ö'),
            ('ø', 'ſ'),
            ('\u{212a}', '\u{212a}'),
            ('一', '龠'),
        ];
        (name == "L").then(|| ranges.to_vec())
    };
    for pattern in OF_LETTERS {
        let program = compile_with(pattern, &letters).unwrap();
        for text in TEXTS {
            let expected = judge(pattern).find(text).is_some();
            assert_eq!(program.is_match(text), expected, "{pattern} on {text:?}");
        }
    }
}

#[test]
fn invalid_patterns_are_invalid() {
    for pattern in INVALID {
        let kind = compile(pattern).err().map(|error| error.kind());
        assert_eq!(kind, Some(ErrorKind::Invalid), "{pattern}");
    }
}

#[test]
fn unsupported_patterns_are_valid_but_rejected() {
    for pattern in UNSUPPORTED {
        let kind = compile(pattern).err().map(|error| error.kind());
        assert_eq!(kind, Some(ErrorKind::Unsupported), "{pattern}");
    }
}

/// A small linear congruential generator: the same numbers everywhere.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 = self
            .0
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap_or_default() % sides
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.roll(from.len())]
    }
}

fn random_pattern(dice: &mut Dice, depth: usize) -> String {
    let leaves = [
        "a", "b", "é", "😀", "[ab]", "[^a]", ".", "\\w", "\\D", "^", "$", "[a-z]", "\\u0061", "",
        "\\b", "\\B",
    ];
    if depth == 0 {
        return dice.pick(&leaves).to_owned();
    }
    let quantifiers = ["*", "+", "?", "{2}", "{1,2}", "{0,3}", "{2,}", "*?"];
    let one = random_pattern(dice, depth - 1);
    // A loop within a loop takes the backtracking judge forever.
    let repeats = one.replace("(?:", "(").contains(['*', '+', '?', '{']);
    match dice.roll(8) {
        0 | 3 if repeats => one,
        0 => format!("(?:{one}){}", dice.pick(&quantifiers)),
        1 => format!("({one}|{})", random_pattern(dice, depth - 1)),
        2 => format!("(?:{one}|{})", random_pattern(dice, depth - 1)),
        3 => format!(
            "(?:{one}){}{}",
            dice.pick(&quantifiers),
            random_pattern(dice, depth - 1)
        ),
        4 => format!("{}{one})", dice.pick(&["(?=", "(?!", "(?<=", "(?<!"])),
        _ => format!("{one}{}", random_pattern(dice, depth - 1)),
    }
}

fn random_text(dice: &mut Dice) -> String {
    let length = dice.roll(7);
    (0..length)
        .map(|_| dice.pick(&["a", "b", "é", "😀", "7", "\n", "_", "ab"]))
        .collect()
}

#[test]
fn random_patterns_agree() {
    let mut dice = Dice(1);
    for _ in 0..3000 {
        let pattern = random_pattern(&mut dice, 4);
        let program = match compile(&pattern) {
            Ok(program) => program,
            Err(error) if error.message().contains("lookahead within") => continue,
            Err(error) => panic!("{pattern}: {error}"),
        };
        let judge = judge(&pattern);
        for _ in 0..25 {
            let text = random_text(&mut dice);
            let expected = judge.find(&text).is_some();
            assert_eq!(program.is_match(&text), expected, "{pattern} on {text:?}");
        }
    }
}

/// Random text is mostly no pattern. What is one here must be one there, and the verdicts agree.
#[test]
fn random_syntax_agrees() {
    let pieces = [
        "a", "b", "(", ")", "(?:", "[", "]", "-", "^", "$", "*", "+", "?", "{", "}", "{1}", "{1,",
        ",", "2", "|", "\\", "d", "\\d", "\\u00", "61", "\\x41", "(?<n>", ".", "é", "\\w", "(?=",
        "(?<!", "\\b",
    ];
    let mut dice = Dice(7);
    for _ in 0..30_000 {
        let length = 1 + dice.roll(8);
        let pattern: String = (0..length).map(|_| dice.pick(&pieces)).collect();
        let judge = Regex::with_flags(&pattern, "u");
        match compile(&pattern) {
            Ok(program) => {
                let judge = judge.unwrap_or_else(|error| panic!("{pattern}: {error}"));
                let text = random_text(&mut dice);
                assert_eq!(
                    program.is_match(&text),
                    judge.find(&text).is_some(),
                    "{pattern} on {text:?}"
                );
            }
            Err(error) if error.kind() == ErrorKind::Unsupported => {
                assert!(judge.is_ok(), "{pattern} is not valid");
            }
            // The grammar knows no `\b*`; the judge lets it pass.
            Err(error) if error.message().contains("assertion") => {}
            Err(error) => assert!(judge.is_err(), "{pattern} is valid, but: {error}"),
        }
    }
}
