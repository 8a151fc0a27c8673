//! What is left of a document while something stays as it is.

use super::tree::Tree;

/// How many candidates are tried at most, so that a large document does not take minutes.
const PATIENCE: usize = 5_000;

/// A small value with a property, reached in small steps.
pub fn smallest(tree: Tree, has: &dyn Fn(&Tree) -> bool) -> Tree {
    let mut shrinker = Shrinker {
        tree,
        has,
        left: PATIENCE,
    };
    while shrinker.shrink(&mut Vec::new()) {}
    shrinker.tree
}

/// Every value that is one step smaller somewhere, the smallest first.
pub fn steps(tree: &Tree) -> Vec<Tree> {
    let mut out = smaller(tree);
    for (index, (_, inner)) in tree.children().into_iter().enumerate() {
        for candidate in steps(inner) {
            let mut changed = tree.clone();
            if let Some(location) = changed.inner_mut(&[index]) {
                *location = candidate;
            }
            out.push(changed);
        }
    }
    out.sort_by_cached_key(size);
    out
}

struct Shrinker<'h> {
    tree: Tree,
    has: &'h dyn Fn(&Tree) -> bool,
    left: usize,
}

impl Shrinker<'_> {
    /// Makes the value that the path leads to and those inside of it smaller; whether it could.
    fn shrink(&mut self, path: &mut Vec<usize>) -> bool {
        let mut is_smaller = false;
        while self.step(path) {
            is_smaller = true;
        }
        let count = self.inner(path).children().len();
        for index in 0..count {
            path.push(index);
            is_smaller |= self.shrink(path);
            path.pop();
        }
        is_smaller
    }

    fn inner(&mut self, path: &[usize]) -> Tree {
        self.tree.inner_mut(path).cloned().unwrap_or(Tree::Null)
    }

    fn step(&mut self, path: &[usize]) -> bool {
        for candidate in smaller(&self.inner(path)) {
            let mut changed = self.tree.clone();
            if let Some(location) = changed.inner_mut(path) {
                *location = candidate;
            }
            let Some(left) = self.left.checked_sub(1) else {
                return false;
            };
            self.left = left;
            if (self.has)(&changed) {
                self.tree = changed;
                return true;
            }
        }
        false
    }
}

/// The shortest text with a property that can be reached by omitting parts.
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
        Tree::Object(properties) => {
            5 + properties.iter().map(|(name, _)| name.len()).sum::<usize>()
        }
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

/// Values that are one step smaller, the smallest first.
fn smaller(tree: &Tree) -> Vec<Tree> {
    let mut out: Vec<Tree> = match tree {
        Tree::Null | Tree::Bool(_) => Vec::new(),
        Tree::Number(text) => shorter_number(text),
        Tree::Text(text) => shorter_text(text).into_iter().map(Tree::Text).collect(),
        Tree::List(items) => fewer(items).into_iter().map(Tree::List).collect(),
        Tree::Object(properties) => fewer(properties).into_iter().map(Tree::Object).collect(),
    };
    out.push(Tree::Null);
    out.retain(|candidate| size(candidate) < size(tree));
    out.sort_by_cached_key(size);
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
    if letters.len() > 2 {
        let (left, right) = letters.split_at(letters.len() / 2);
        out.extend([String::new(), left.iter().collect(), right.iter().collect()]);
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

#[cfg(test)]
mod tests {
    use super::super::tree::Style;
    use super::*;

    #[test]
    fn what_matters_stays() {
        let long = Tree::text("é".repeat(300).as_str());
        let inner = Tree::List(vec![long.clone(), Tree::number("-12.75e3"), Tree::Null]);
        let property = |name: &str, value: &Tree| (name.to_owned(), value.clone());
        let tree = Tree::Object(vec![property("a", &long), property("b", &inner)]);
        let has_seven = |tree: &Tree| tree.written(&Style::PLAIN).contains('7');
        let has_b = |tree: &Tree| tree.property("b").is_some() && has_seven(tree);
        let left = smallest(tree, &has_b);
        let expected = Tree::Object(vec![property("b", &Tree::List(vec![Tree::number("7")]))]);
        assert_eq!(left, expected);
    }

    #[test]
    fn texts_lose_what_does_not_matter() {
        let has_both = |text: &[u8]| text.contains(&b'x') && text.contains(&b'y');
        assert_eq!(shortest(b"aaxbbbbbyc".to_vec(), &has_both), b"xy");
    }
}
