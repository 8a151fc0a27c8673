//! Every verdict must be that of a full ECMA-262 engine.

use regress::Regex;
use specwright_pattern::{ErrorKind, compile};

/// Patterns that must compile.
const PATTERNS: &[&str] = &[
    "",
    "a",
    "abc",
    "^",
    "$",
    "^$",
    "$^",
    "^a",
    "a$",
    "^a$",
    "a|b",
    "^a|b$",
    "^(a|b)$",
    "(?:)",
    "()",
    "(|a)b",
    "(?:a|)c$",
    "a*",
    "a+",
    "^a?b$",
    "^a+?b*?c??$",
    "^a{2}$",
    "^a{2,}$",
    "^a{2,3}$",
    "^a{0}$",
    "^a{0,0}b$",
    "^(ab){2,3}c$",
    "^(?:a{1,2}){2}$",
    "^(a*)*$",
    "^(?:a?){3}$",
    "(?:^a|b)+c",
    "(?:a|^)*b$",
    "(a$|b)+",
    "(?:$|a){2}",
    "a^b",
    "a$b",
    "(?:^)(?:^)a",
    "[abc]",
    "[^abc]",
    "^[^abc]$",
    "[]",
    "[^]",
    "^[]$",
    "^[^]$",
    "^[^]*$",
    "[a-c]",
    "[a-]",
    "[-a]",
    "[--a]",
    "[a-b-c]",
    "^[+--]$",
    "^[\\d-]$",
    "^[\\w.-]+$",
    "^[^\\s\\S]$",
    "^[\\s\\S]$",
    "^[\\b]$",
    "^[\\-\\]\\\\^]$",
    "^[a^]$",
    "\\d",
    "\\D",
    "\\w",
    "\\W",
    "\\s",
    "\\S",
    "^\\s$",
    "^\\S$",
    "^\\w$",
    "^\\W$",
    "^.$",
    "^..$",
    ".",
    "^.*$",
    "^\\u0041$",
    "^\\u{1F600}$",
    "^\\u{000000041}$",
    "^\\uD83D\\uDE00$",
    "^[\\uD83D\\uDE00]$",
    "^[\\u{1F600}-\\u{1F64F}]+$",
    "^\\uD83D$",
    "^[\\uD800-\\uDFFF]$",
    "^[^\\uD800-\\uDFFF]$",
    "^\\x41$",
    "^\\cJ$",
    "^\\cj$",
    "^\\0$",
    "^\\t\\n\\v\\f\\r$",
    "^\\^\\$\\\\\\.\\*\\+\\?\\(\\)\\[\\]\\{\\}\\|\\/$",
    "^/$",
    "é",
    "^[à-ÿ]+$",
    "^日本$",
    "^😀$",
    "^[😀-😂]$",
    "(?<name>a)(?<other>b)",
    "(?<a>x)|(?<a>y)",
    "^(?<é>a)$",
    "^[A-Za-z0-9][A-Za-z0-9._-]*$",
    "^(first|last|\\d+)$",
    "^(true|false)$",
    "^[0-9]{4}-[0-9]{2}-[0-9]{2}$",
    "^\\w+(\\.\\w+)*@\\w+(\\.\\w+)+$",
    "^(25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(25[0-5]|2[0-4]\\d|1?\\d?\\d)){3}$",
    "ab*c|a+bc?",
    "(a|b)*abb",
    "a.{2}b",
    "^.{0,5}$",
    "^[\\u4e00-\\u9fa5]{1,3}$",
    "x*y+$",
    "^(?:(?:a|b)c?)+d{0,2}$",
];

const TEXTS: &[&str] = &[
    "",
    "a",
    "b",
    "c",
    "d",
    "ab",
    "ba",
    "abc",
    "aab",
    "aaa",
    "aaaa",
    "abab",
    "ababc",
    "abbabb",
    "aabb",
    "xaxxb",
    "-",
    "--",
    ".",
    "_",
    "A",
    "J",
    "Z",
    "0",
    "5",
    "42",
    "2026-11-21",
    "2026-1-1",
    "a b",
    " ",
    "\n",
    "\r",
    "\t",
    "a\n",
    "\na",
    "\u{0}",
    "\u{8}",
    "\u{b}",
    "\u{c}",
    "\u{85}",
    "\u{a0}",
    "\u{180e}",
    "\u{2028}",
    "\u{2029}",
    "\u{202f}",
    "\u{feff}",
    "\u{3000}",
    "\u{1680}",
    "\t\n\u{b}\u{c}\r",
    "é",
    "à",
    "ÿéà",
    "日本",
    "日本語",
    "中文",
    "😀",
    "😂",
    "😀😁",
    "a😀",
    "^$\\.*+?()[]{}|/",
    "/",
    "^",
    "\\",
    "]",
    "job-1",
    "-job",
    "first",
    "last",
    "true",
    "false",
    "xtrue",
    "yyy",
    "xxyy",
    "me@example.org",
    "me@example",
    "127.0.0.1",
    "256.1.1.1",
    "1.2.3",
    "+",
    ",",
    "acbcdd",
    "acddd",
    "\u{d7ff}",
    "\u{e000}",
    "\u{10ffff}",
    "K",
    "ſ",
    "\u{212a}",
];

const INVALID: &[&str] = &[
    "(",
    ")",
    "(a",
    "a)",
    "[",
    "[a",
    "[z-a]",
    "[\\d-z]",
    "[a-\\d]",
    "*",
    "+",
    "?",
    "a**",
    "a+++",
    "^*",
    "$+",
    "(?=a)*",
    "{",
    "}",
    "]",
    "{1}",
    "a{",
    "a{}",
    "a{1",
    "a{1,",
    "a{,1}",
    "a{2,1}",
    "a{1}{2}",
    "\\",
    "\\y",
    "\\-",
    "\\_",
    "\\é",
    "\\00",
    "\\01",
    "\\1",
    "(a)\\2",
    "\\k",
    "\\k<a>",
    "(?<a>x)\\k<b>",
    "(?<a>x)(?<a>y)",
    "(?<>x)",
    "(?<1>x)",
    "(?<a",
    "(?a)",
    "(?",
    "(?:",
    "(?x:a)",
    "\\c",
    "\\c1",
    "\\x",
    "\\x4",
    "\\xg0",
    "\\u",
    "\\u00",
    "\\u{}",
    "\\u{110000}",
    "\\u{41",
    "\\p",
    "\\p{",
    "[\\c]",
    "[\\B]",
    "[\\y]",
    "(?=",
    "(?i",
    "(?ii:a)",
    "(?-:a)",
    "\\8",
    "[\\1]",
    "[\\00]",
    "(?:a|(?<n>b))(?<n>c)",
    "(?=a)(",
    "\\b)",
];

const UNSUPPORTED: &[&str] = &[
    "\\b",
    "a\\B",
    "(?=a)",
    "(?!a)b",
    "(?<=a)b",
    "(?<!a)b",
    "(a)\\1",
    "\\1(a)",
    "(?<a>x)\\k<a>",
    "\\k<a>(?<a>x)",
    "\\p{L}",
    "\\P{Script=Greek}",
    "[\\p{Lu}a]",
    "(?i:a)",
    "(?i-s:a)",
];

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
    ];
    if depth == 0 {
        return dice.pick(&leaves).to_owned();
    }
    let quantifiers = ["*", "+", "?", "{2}", "{1,2}", "{0,3}", "{2,}", "*?"];
    let one = random_pattern(dice, depth - 1);
    // A loop within a loop takes the backtracking judge forever.
    let repeats = one.replace("(?:", "(").contains(['*', '+', '?', '{']);
    match dice.roll(6) {
        0 | 3 if repeats => one,
        0 => format!("(?:{one}){}", dice.pick(&quantifiers)),
        1 => format!("({one}|{})", random_pattern(dice, depth - 1)),
        2 => format!("(?:{one}|{})", random_pattern(dice, depth - 1)),
        3 => format!(
            "(?:{one}){}{}",
            dice.pick(&quantifiers),
            random_pattern(dice, depth - 1)
        ),
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
        let pattern = random_pattern(&mut dice, 3);
        let program = compile(&pattern).unwrap_or_else(|error| panic!("{pattern}: {error}"));
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
        "\\b",
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
