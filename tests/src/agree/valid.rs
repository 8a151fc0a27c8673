//! Valid documents of all shapes.

use super::grammar::{Demand, Member, Place};
use super::random::Random;
use super::samples;
use super::tree::Tree;

/// How deep a document may nest.
pub const MAX_DEPTH: usize = 128;

/// Lengths of texts that have no limit nearby.
const LENGTHS: &[usize] = &[0, 0, 1, 1, 2, 3, 5, 8, 20, 50, 127, 128, 129, 257, 400];

/// Makes values that a place allows.
struct Maker<'r> {
    random: &'r mut Random,
    /// How many of a hundred optional members are there.
    density: usize,
    /// How many lists and objects stand around the value that is being made.
    depth: usize,
}

/// A valid document.
pub fn document(body: &Place, is_request: bool, random: &mut Random) -> Tree {
    let density = *random.one_of(&[5, 30, 60, 80, 95, 100]);
    let mut maker = Maker {
        random,
        density,
        depth: 0,
    };
    let mut tree = maker.value(body);
    if let (Tree::Object(members), true, true) = (&mut tree, is_request, random.chance(10)) {
        let text = samples::text(random.below(30), random);
        let at = random.below(members.len() + 1);
        members.insert(at, ("$schema".to_owned(), Tree::Text(text)));
    }
    tree
}

/// A text of so many characters that a place allows, but for its limits of length.
pub fn text_of(place: &Place, length: usize, random: &mut Random) -> Option<String> {
    match &place.pattern {
        Some(pattern) => pattern.text_of(length, random),
        None => Some(samples::text(length, random)),
    }
}

impl Maker<'_> {
    fn value(&mut self, place: &Place) -> Tree {
        let kinds: Vec<&str> = place.kinds.iter().map(String::as_str).collect();
        let others: Vec<&str> = kinds.iter().filter(|it| **it != "null").copied().collect();
        if others.is_empty() || kinds.len() > others.len() && self.random.chance(15) {
            return Tree::Null;
        }
        match *self.random.one_of(&others) {
            "boolean" => Tree::Bool(self.random.chance(50)),
            "string" => Tree::Text(self.text(place)),
            "array" => self.list(place),
            "object" => self.object(place),
            // `integer` comes with `number`, if that is allowed.
            _ => Tree::Number(self.whole(place)),
        }
    }

    fn text(&mut self, place: &Place) -> String {
        if !place.values.is_empty() && (!place.is_open || self.random.chance(60)) {
            return self.random.one_of(&place.values).clone();
        }
        if !place.values.is_empty() && self.random.chance(60) {
            let value = self.random.one_of(&place.values).clone();
            return samples::near(&value, self.random);
        }
        let mut lengths: Vec<usize> = LENGTHS.to_vec();
        if let Some(max) = place.max_length {
            lengths.extend([max, max, max.saturating_sub(1)]);
            lengths.retain(|length| *length <= max);
        }
        lengths.push(place.min_length);
        lengths.retain(|length| *length >= place.min_length);
        let length = *self.random.one_of(&lengths);
        self.text_near(place, length)
    }

    /// A text of this length, or of another one if the pattern knows none of this length.
    fn text_near(&mut self, place: &Place, length: usize) -> String {
        let Some(pattern) = &place.pattern else {
            return samples::text(length, self.random);
        };
        if let (true, Some(text)) = (self.random.chance(50), pattern.text_of(length, self.random)) {
            return text;
        }
        loop {
            let text = pattern.text(self.random);
            let length = text.chars().count();
            if length >= place.min_length && place.max_length.is_none_or(|max| length <= max) {
                return text;
            }
        }
    }

    fn whole(&mut self, place: &Place) -> String {
        let min = place.minimum.unwrap_or(i64::MIN);
        let max = place.maximum.unwrap_or(i64::MAX);
        let edges = [
            min,
            min,
            max,
            max,
            min + 1,
            max - 1,
            0,
            0,
            1,
            -1,
            5,
            10,
            100,
        ];
        let number = match self.random.below(3) {
            0 => i64::from_le_bytes(self.random.number().to_le_bytes()) >> self.random.below(64),
            _ => *self.random.one_of(&edges),
        };
        samples::whole(number.clamp(min, max), self.random)
    }

    fn list(&mut self, place: &Place) -> Tree {
        let length = *self.random.one_of(&[0, 1, 1, 2, 3, 8]);
        self.depth += 1;
        let items = (0..length).map(|_| match &place.item {
            Some(item) => self.value(item),
            None => samples::any(3, self.random),
        });
        let items = items.collect();
        self.depth -= 1;
        Tree::List(items)
    }

    fn object(&mut self, place: &Place) -> Tree {
        self.depth += 1;
        let mut members = Vec::new();
        for member in &place.members {
            if member.is_required || self.random.chance(self.density) {
                members.push((member.name.clone(), self.value(&member.place)));
            }
        }
        let mut object = Tree::Object(members);
        self.suit_conditions(place, &mut object);
        self.suit_choices(place, &mut object);
        if let Tree::Object(members) = &mut object {
            if !place.is_closed {
                self.add_unknown(place, members);
            }
            if self.random.chance(50) {
                self.random.shuffle(members);
            }
        }
        self.depth -= 1;
        object
    }

    /// Has conditions hold now and then, and does what they ask.
    fn suit_conditions(&mut self, place: &Place, object: &mut Tree) {
        for condition in &place.conditions {
            if self.random.chance(25) {
                set(object, &condition.member, condition.tree());
            }
        }
        // What is asked of one member may have another condition hold.
        for _ in 0..=place.conditions.len() {
            let before = object.clone();
            let asked = place.holding(&before).flat_map(|it| &it.demands);
            let unmet: Vec<&Demand> = asked.filter(|demand| !demand.is_met(&before)).collect();
            for demand in unmet {
                self.meet(place, demand, object);
            }
        }
    }

    /// Has a part of the alternatives met, at least one.
    fn suit_choices(&mut self, place: &Place, object: &mut Tree) {
        if place.choices.is_empty() {
            return;
        }
        let sure = self.random.below(place.choices.len());
        for (index, demand) in place.choices.iter().enumerate() {
            if index == sure || self.random.chance(30) {
                self.meet(place, demand, object);
            } else if let Some(member) = place.member(&demand.member) {
                let is_required = member.is_required;
                if let Tree::Object(members) = object {
                    members.retain(|(name, _)| is_required || *name != demand.member);
                }
                if self.random.chance(30) {
                    let value = self.value(&member.place);
                    set(object, &demand.member, value);
                }
            }
        }
    }

    fn meet(&mut self, place: &Place, demand: &Demand, object: &mut Tree) {
        let Some(Member { place, .. }) = place.member(&demand.member) else {
            return;
        };
        while !demand.is_met(object) {
            let value = self.value(place);
            set(object, &demand.member, value);
        }
    }

    fn add_unknown(&mut self, place: &Place, members: &mut Vec<(String, Tree)>) {
        if self.random.chance(70) {
            return;
        }
        for _ in 0..=self.random.below(3) {
            let name = unknown_name(place, self.random);
            let value = if self.random.chance(10) {
                self.deep()
            } else {
                samples::any(3, self.random)
            };
            samples::insert_new(members, name, value);
        }
    }

    /// As deep as may be, or nearly so.
    fn deep(&mut self) -> Tree {
        let left = MAX_DEPTH - self.depth;
        let levels = *self.random.one_of(&[left, left - 1, left - 2]);
        samples::nested(levels, 0, self.random).0
    }
}

/// A name that an object does not know.
pub fn unknown_name(place: &Place, random: &mut Random) -> String {
    const NAMES: &[&str] = &[
        "",
        "/",
        "~",
        "~1",
        "a/b~c",
        "$schema",
        "__proto__",
        "\"",
        "\\",
        "é",
        "𝄞",
    ];
    loop {
        let name = match random.below(3) {
            0 if !place.members.is_empty() => {
                samples::near(&random.one_of(&place.members).name.clone(), random)
            }
            1 => (*random.one_of(NAMES)).to_owned(),
            _ => samples::text(random.below(10), random),
        };
        if place.member(&name).is_none() {
            return name;
        }
    }
}

/// Sets a member, where it stands or at the end.
pub fn set(object: &mut Tree, name: &str, value: Tree) {
    let Tree::Object(members) = object else {
        return;
    };
    match members.iter_mut().find(|(known, _)| known == name) {
        Some((_, place)) => *place = value,
        None => members.push((name.to_owned(), value)),
    }
}
