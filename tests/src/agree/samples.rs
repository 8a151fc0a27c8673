//! Plain values: texts, names and numbers of every kind, and JSON that no spec speaks of.

use super::random::Random;
use super::tree::Tree;

const ALPHABETS: &[&str] = &[
    "abcxyzABCXYZ019-_.",
    " !\"#$%&'()*+,/:;<=>?@[\\]^`{|}~",
    "\0\u{1}\t\n\r\u{8}\u{C}\u{1F}\u{7F}\u{80}\u{2028}\u{FEFF}",
    "éüßÅ¿øλЖא",
    "中文字한글日本\u{301}\u{FFFD}\u{E000}",
    "𝄞😀👍🏽𐍈\u{10FFFF}",
];

/// A string of so many characters.
pub fn text(length: usize, random: &mut Random) -> String {
    let mut letters: Vec<char> = random.one_of(ALPHABETS).chars().collect();
    if random.chance(40) {
        letters.extend(random.one_of(ALPHABETS).chars());
    }
    (0..length).map(|_| *random.one_of(&letters)).collect()
}

/// A name or value that is close to this one, and another.
pub fn near(name: &str, random: &mut Random) -> String {
    let letters: Vec<char> = name.chars().collect();
    let at = random.below(letters.len());
    let mut changed = letters.clone();
    match random.below(9) {
        0 => return name.to_uppercase(),
        1 => return format!("{name}s"),
        2 => return format!("{name} "),
        3 => return format!(" {name}"),
        4 => return format!("{name}\n"),
        5 if at < letters.len() => drop(changed.remove(at)),
        6 if at < letters.len() => changed[at] = *random.one_of(&['x', '-', 'é', '𝄞']),
        7 if at + 1 < letters.len() => changed.swap(at, at + 1),
        _ => changed.insert(at, *random.one_of(&['x', '_', '\0'])),
    }
    changed.into_iter().collect()
}

/// A whole number, in any of the ways to write it that readers take for the same.
pub fn whole(value: i64, random: &mut Random) -> String {
    // Fifteen digits are exact in every notation.
    if value.unsigned_abs() >= 1_000_000_000_000_000 || random.chance(50) {
        return value.to_string();
    }
    match random.below(8) {
        0 => format!("{value}.0"),
        1 => format!("{value}.000"),
        2 => format!("{value}e0"),
        3 => format!("{value}E+00"),
        4 if value != 0 => format!("{value}0e-1"),
        5 if value == 0 => "-0".to_owned(),
        5 if value % 10 == 0 => format!("{}e1", value / 10),
        6 if value == 0 => "-0.0E5".to_owned(),
        _ => {
            let sign = if value < 0 { "-" } else { "" };
            let digits = value.unsigned_abs();
            format!("{sign}{}.{}e1", digits / 10, digits % 10)
        }
    }
}

const NUMBERS: &[&str] = &[
    "0",
    "-0",
    "5",
    "-1",
    "5.0",
    "5e0",
    "1.5",
    "-0.25",
    "0.1",
    "1e2",
    "1E+2",
    "1e-2",
    "1e300",
    "-1e300",
    "2147483648",
    "9223372036854775807",
    "-9223372036854775808",
    "18446744073709551615",
    "1e19",
    "123456789012345680000000000000",
];

/// Any JSON that every reader takes for the same, of so many levels at most.
pub fn any(levels: usize, random: &mut Random) -> Tree {
    let kinds = if levels == 0 { 4 } else { 6 };
    match random.below(kinds) {
        0 => Tree::Null,
        1 => Tree::Bool(random.chance(50)),
        2 => Tree::number(*random.one_of(NUMBERS)),
        3 => Tree::Text(short_text(random)),
        4 => Tree::List(
            (0..random.below(4))
                .map(|_| any(levels - 1, random))
                .collect(),
        ),
        _ => {
            let mut properties = Vec::new();
            for _ in 0..random.below(4) {
                insert_new(&mut properties, short_text(random), any(levels - 1, random));
            }
            Tree::Object(properties)
        }
    }
}

fn short_text(random: &mut Random) -> String {
    text(random.below(6), random)
}

/// Adds a property, if there is none of this name.
pub fn insert_new(properties: &mut Vec<(String, Tree)>, name: String, value: Tree) {
    if properties.iter().all(|(known, _)| *known != name) {
        properties.push((name, value));
    }
}

/// So many lists and objects in each other, and the pointer from the outermost to the one that
/// is inside so many others.
pub fn nested(levels: usize, marked: usize, random: &mut Random) -> (Tree, String) {
    let mut tree = any(0, random);
    let mut pointer = String::new();
    for outer in (0..levels).rev() {
        let is_list = random.chance(50);
        if outer < marked {
            pointer.insert_str(0, if is_list { "/0" } else { "/x" });
        }
        tree = if is_list {
            Tree::List(vec![tree])
        } else {
            Tree::Object(vec![("x".to_owned(), tree)])
        };
    }
    (tree, pointer)
}

#[cfg(test)]
mod tests {
    use serde_json::Value;
    use specwright_runtime::from_str;

    use super::*;

    #[test]
    fn every_reader_takes_the_numbers_for_the_same() {
        for text in NUMBERS {
            let value = from_str::<Value>(text).unwrap_or_else(|found| panic!("{text}: {found}"));
            assert_eq!(
                *value,
                serde_json::from_str::<Value>(text).unwrap(),
                "{text}"
            );
        }
    }
}
