//! Any number of mistakes in a document, whatever it is for.

use crate::agree::random::Random;
use crate::agree::tree::Tree;

/// Most mistakes that are made in one document, on purpose.
const MOST: usize = 8;

/// The document with mistakes, and the properties of each object in any order.
pub fn make(document: &Tree, random: &mut Random) -> Tree {
    let mut tree = document.clone();
    for _ in 0..=random.below(MOST) {
        let paths = paths(&tree);
        let path = random.one_of(&paths);
        if let Some(value) = tree.inner_mut(path) {
            spoil(value, random);
        }
    }
    shuffle(&mut tree, random);
    tree
}

/// The paths of all values, by the indices of what is inside of each.
fn paths(tree: &Tree) -> Vec<Vec<usize>> {
    let mut paths = vec![Vec::new()];
    for (index, (_, inner)) in tree.children().into_iter().enumerate() {
        let inner = self::paths(inner).into_iter();
        paths.extend(inner.map(|path| [vec![index], path].concat()));
    }
    paths
}

fn spoil(value: &mut Tree, random: &mut Random) {
    match value {
        Tree::Object(properties) if random.chance(80) => spoil_object(properties, random),
        Tree::List(items) if random.chance(80) => {
            let item = match items.first() {
                Some(item) if random.chance(50) => item.clone(),
                _ => any(random),
            };
            items.insert(random.below(items.len() + 1), item);
        }
        _ => *value = any(random),
    }
}

fn spoil_object(properties: &mut Vec<(String, Tree)>, random: &mut Random) {
    let at = random.below(properties.len());
    match random.below(4) {
        0 if !properties.is_empty() => drop(properties.remove(at)),
        1 if !properties.is_empty() => {
            let (name, _) = properties[at].clone();
            properties.push((name, any(random)));
        }
        2 if !properties.is_empty() => properties[at].1 = any(random),
        _ => {
            let name = random.one_of(&["zz", "a/b", "~1", "é\"", "0", ""]);
            properties.push(((*name).to_owned(), any(random)));
        }
    }
}

/// A value that few schemas take.
fn any(random: &mut Random) -> Tree {
    let number = Tree::number;
    match random.below(12) {
        0 => Tree::Null,
        1 => Tree::Bool(random.chance(50)),
        2 => number("-7"),
        3 => number("3.25"),
        4 => number("5000000000"),
        5 => Tree::text(""),
        6 => Tree::text("no/such \"word\\"),
        7 => Tree::text(&"long".repeat(200)),
        8 => Tree::List(Vec::new()),
        9 => Tree::List(vec![any(random), number("1"), number("1")]),
        10 => Tree::Object(vec![
            ("x".to_owned(), any(random)),
            ("x".to_owned(), any(random)),
        ]),
        _ => Tree::Object(Vec::new()),
    }
}

fn shuffle(tree: &mut Tree, random: &mut Random) {
    match tree {
        Tree::List(items) => items.iter_mut().for_each(|item| shuffle(item, random)),
        Tree::Object(properties) => {
            random.shuffle(properties);
            let values = properties.iter_mut();
            values.for_each(|(_, value)| shuffle(value, random));
        }
        _ => {}
    }
}
