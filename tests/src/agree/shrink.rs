//! What is left of a document while something stays as it is.

use super::tree::Tree;

/// How many candidates are tried at most, so that a large document does not take minutes.
const PATIENCE: usize = 20_000;

/// The smallest value with a property that can be reached in small steps.
pub fn smallest(mut tree: Tree, has: &dyn Fn(&Tree) -> bool) -> Tree {
    let mut left = PATIENCE;
    loop {
        let mut candidates = smaller(&tree);
        candidates.sort_by_cached_key(size);
        let mut candidates = candidates.into_iter().take(left);
        let found = candidates.find(|candidate| {
            left -= 1;
            has(candidate)
        });
        match found {
            Some(candidate) => tree = candidate,
            None => return tree,
        }
    }
}

/// The shortest text with a property that can be reached by leaving out parts.
pub fn shortest(mut text: Vec<u8>, has: &dyn Fn(&[u8]) -> bool) -> Vec<u8> {
    let mut length = text.len() / 2;
    while length > 0 {
        let mut at = 0;
        while at < text.len() {
            let mut shorter = text.clone();
            shorter.drain(at..text.len().min(at + length));
            if has(&shorter) {
                text = shorter;
            } else {
                at += length;
            }
        }
        length /= 2;
    }
    text
}

/// What a value costs; plainer ones cost less.
fn size(tree: &Tree) -> usize {
    let own = match tree {
        Tree::Null | Tree::Bool(_) => 1,
        Tree::Number(text) => 2 + text.len(),
        Tree::Text(text) => 3 + text.chars().map(weight).sum::<usize>(),
        Tree::List(_) => 4,
        Tree::Object(members) => 5 + members.iter().map(|(name, _)| name.len()).sum::<usize>(),
    };
    own + tree
        .children()
        .iter()
        .map(|(_, it)| size(it))
        .sum::<usize>()
}

fn weight(letter: char) -> usize {
    if letter == 'a' {
        1
    } else {
        1 + letter.len_utf8()
    }
}

/// Values that are one step smaller.
fn smaller(tree: &Tree) -> Vec<Tree> {
    let mut out: Vec<Tree> = match tree {
        Tree::Null | Tree::Bool(_) => Vec::new(),
        Tree::Number(text) => shorter_number(text),
        Tree::Text(text) => shorter_text(text).into_iter().map(Tree::Text).collect(),
        Tree::List(items) => fewer(items).into_iter().map(Tree::List).collect(),
        Tree::Object(members) => fewer(members).into_iter().map(Tree::Object).collect(),
    };
    out.extend(smaller_inside(tree));
    if !matches!(tree, Tree::Null | Tree::Bool(_)) {
        out.push(Tree::Null);
    }
    out.retain(|candidate| size(candidate) < size(tree));
    out
}

fn fewer<T: Clone>(items: &[T]) -> Vec<Vec<T>> {
    let mut out = Vec::new();
    if items.len() > 2 {
        let (left, right) = items.split_at(items.len() / 2);
        out.extend([left.to_vec(), right.to_vec()]);
    }
    for index in 0..items.len() {
        let mut left = items.to_vec();
        left.remove(index);
        out.push(left);
    }
    out
}

fn shorter_text(text: &str) -> Vec<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut out: Vec<String> = Vec::new();
    if letters.len() > 20 {
        let (left, right) = letters.split_at(letters.len() / 2);
        out.extend([left.iter().collect(), right.iter().collect()]);
    }
    out.push("a".repeat(letters.len()));
    for index in 0..letters.len().min(40) {
        let mut left = letters.clone();
        left.remove(index);
        out.push(left.iter().collect());
        let mut plain = letters.clone();
        plain[index] = 'a';
        out.push(plain.iter().collect());
    }
    out
}

fn shorter_number(text: &str) -> Vec<Tree> {
    let mut out = vec![Tree::number("0")];
    for index in 0..text.len() {
        let mut shorter = text.to_owned();
        shorter.remove(index);
        if is_number(&shorter) {
            out.push(Tree::Number(shorter));
        }
    }
    out
}

fn is_number(text: &str) -> bool {
    serde_json::from_str::<serde_json::Number>(text).is_ok()
}

fn smaller_inside(tree: &Tree) -> Vec<Tree> {
    let mut out = Vec::new();
    for (index, (_, inner)) in tree.children().into_iter().enumerate() {
        for smaller in smaller(inner) {
            let mut changed = tree.clone();
            if let Some(place) = changed.inner_mut(&[index]) {
                *place = smaller;
                out.push(changed);
            }
        }
    }
    out
}
