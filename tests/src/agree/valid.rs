//! Valid documents of all shapes.

use super::grammar::{Demand, Location, Property};
use super::random::Random;
use super::samples;
use super::tree::Tree;

/// How deep a document may nest.
pub const MAX_DEPTH: usize = 128;

/// Lengths of texts that have no limit nearby.
const LENGTHS: &[usize] = &[0, 0, 1, 1, 2, 3, 5, 8, 20, 50, 127, 128, 129, 257, 400];

/// Makes values that a location allows.
struct Maker<'r> {
    random: &'r mut Random,
    /// How many of a hundred optional properties are there.
    density: usize,
    /// How many lists and objects are around the value that is being made.
    depth: usize,
}

/// A valid document.
pub fn document(body: &Location, is_request: bool, random: &mut Random) -> Tree {
    let density = *random.one_of(&[5, 30, 60, 80, 95, 100]);
    let mut maker = Maker {
        random,
        density,
        depth: 0,
    };
    let mut tree = maker.value(body);
    if let (Tree::Object(properties), true, true) = (&mut tree, is_request, random.chance(10)) {
        let text = samples::text(random.below(30), random);
        let at = random.below(properties.len() + 1);
        properties.insert(at, ("$schema".to_owned(), Tree::Text(text)));
    }
    tree
}

/// A string of so many characters that a location allows, but for its limits of length.
pub fn text_of(location: &Location, length: usize, random: &mut Random) -> Option<String> {
    match &location.pattern {
        Some(pattern) => pattern.text_of(length, random),
        None => Some(samples::text(length, random)),
    }
}

impl Maker<'_> {
    fn value(&mut self, location: &Location) -> Tree {
        let kinds: Vec<&str> = location.kinds.iter().map(String::as_str).collect();
        let others: Vec<&str> = kinds.iter().filter(|it| **it != "null").copied().collect();
        if others.is_empty() || kinds.len() > others.len() && self.random.chance(15) {
            return Tree::Null;
        }
        match *self.random.one_of(&others) {
            "boolean" => Tree::Bool(self.random.chance(50)),
            "string" => Tree::Text(self.text(location)),
            "array" => self.list(location),
            "object" => self.object(location),
            // `integer` comes with `number`, if that is allowed.
            _ => Tree::Number(self.whole(location)),
        }
    }

    fn text(&mut self, location: &Location) -> String {
        if !location.values.is_empty() && (!location.is_open || self.random.chance(60)) {
            return self.random.one_of(&location.values).clone();
        }
        if !location.values.is_empty() && self.random.chance(60) {
            let value = self.random.one_of(&location.values).clone();
            return samples::near(&value, self.random);
        }
        let mut lengths: Vec<usize> = LENGTHS.to_vec();
        if let Some(max) = location.max_length {
            lengths.extend([max, max, max.saturating_sub(1)]);
            lengths.retain(|length| *length <= max);
        }
        lengths.push(location.min_length);
        lengths.retain(|length| *length >= location.min_length);
        let length = *self.random.one_of(&lengths);
        self.text_near(location, length)
    }

    /// A string of this length, or of another one if the pattern knows none of this length.
    fn text_near(&mut self, location: &Location, length: usize) -> String {
        let Some(pattern) = &location.pattern else {
            return samples::text(length, self.random);
        };
        if let (true, Some(text)) = (self.random.chance(50), pattern.text_of(length, self.random)) {
            return text;
        }
        loop {
            let text = pattern.text(self.random);
            let length = text.chars().count();
            if length >= location.min_length && location.max_length.is_none_or(|max| length <= max)
            {
                return text;
            }
        }
    }

    fn whole(&mut self, location: &Location) -> String {
        let min = location.minimum.unwrap_or(i64::MIN);
        let max = location.maximum.unwrap_or(i64::MAX);
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

    fn list(&mut self, location: &Location) -> Tree {
        let length = *self.random.one_of(&[0, 1, 1, 2, 3, 8]);
        self.depth += 1;
        let items = (0..length).map(|_| match &location.item {
            Some(item) => self.value(item),
            None => samples::any(3, self.random),
        });
        let items = items.collect();
        self.depth -= 1;
        Tree::List(items)
    }

    fn object(&mut self, location: &Location) -> Tree {
        self.depth += 1;
        let mut properties = Vec::new();
        for property in &location.properties {
            if property.is_required || self.random.chance(self.density) {
                properties.push((property.name.clone(), self.value(&property.location)));
            }
        }
        let mut object = Tree::Object(properties);
        self.suit_conditions(location, &mut object);
        self.suit_choices(location, &mut object);
        if let Tree::Object(properties) = &mut object {
            if !location.is_closed {
                self.add_unknown(location, properties);
            }
            if self.random.chance(50) {
                self.random.shuffle(properties);
            }
        }
        self.depth -= 1;
        object
    }

    /// Has conditions hold now and then, and does what they ask.
    fn suit_conditions(&mut self, location: &Location, object: &mut Tree) {
        for condition in &location.conditions {
            if self.random.chance(25) {
                set(object, &condition.property, condition.tree());
            }
        }
        // What is asked of one property may have another condition hold.
        for _ in 0..=location.conditions.len() {
            let before = object.clone();
            let asked = location.holding(&before).flat_map(|it| &it.demands);
            let unmet: Vec<&Demand> = asked.filter(|demand| !demand.is_met(&before)).collect();
            for demand in unmet {
                self.meet(location, demand, object);
            }
        }
    }

    /// Has a part of the alternatives met, at least one.
    fn suit_choices(&mut self, location: &Location, object: &mut Tree) {
        if location.choices.is_empty() {
            return;
        }
        let sure = self.random.below(location.choices.len());
        for (index, demand) in location.choices.iter().enumerate() {
            if index == sure || self.random.chance(30) {
                self.meet(location, demand, object);
            } else if let Some(property) = location.property(&demand.property) {
                let is_required = property.is_required;
                if let Tree::Object(properties) = object {
                    properties.retain(|(name, _)| is_required || *name != demand.property);
                }
                if self.random.chance(30) {
                    let value = self.value(&property.location);
                    set(object, &demand.property, value);
                }
            }
        }
    }

    fn meet(&mut self, location: &Location, demand: &Demand, object: &mut Tree) {
        let Some(Property { location, .. }) = location.property(&demand.property) else {
            return;
        };
        while !demand.is_met(object) {
            let value = self.value(location);
            set(object, &demand.property, value);
        }
    }

    fn add_unknown(&mut self, location: &Location, properties: &mut Vec<(String, Tree)>) {
        if self.random.chance(70) {
            return;
        }
        for _ in 0..=self.random.below(3) {
            let name = unknown_name(location, self.random);
            let value = if self.random.chance(10) {
                self.deep()
            } else {
                samples::any(3, self.random)
            };
            samples::insert_new(properties, name, value);
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
pub fn unknown_name(location: &Location, random: &mut Random) -> String {
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
            0 if !location.properties.is_empty() => {
                samples::near(&random.one_of(&location.properties).name.clone(), random)
            }
            1 => (*random.one_of(NAMES)).to_owned(),
            _ => samples::text(random.below(10), random),
        };
        if location.property(&name).is_none() {
            return name;
        }
    }
}

/// Sets a property, where it is or at the end.
pub fn set(object: &mut Tree, name: &str, value: Tree) {
    let Tree::Object(properties) = object else {
        return;
    };
    match properties.iter_mut().find(|(known, _)| known == name) {
        Some((_, location)) => *location = value,
        None => properties.push((name.to_owned(), value)),
    }
}
