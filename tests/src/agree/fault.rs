//! One fault, planted in a valid document.

use super::grammar::{Condition, Demand, Location};
use super::random::Random;
use super::samples;
use super::tree::{Tree, escaped};
use super::valid::{self, MAX_DEPTH};

/// A fault, and what the typed decode shall say of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Fault {
    /// What kind of fault.
    pub kind: Kind,
    /// Where, as a JSON pointer; nothing, if the text is none that pointers could point into.
    pub pointer: Option<String>,
    /// Which rule.
    pub code: &'static str,
}

/// What kind of fault.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Kind {
    /// A value of another type.
    WrongType,
    /// `null` where it is not allowed.
    Null,
    /// A number with a fraction where a whole one is asked for.
    Fraction,
    /// A required property is missing.
    Missing,
    /// A property that is not known.
    Unknown,
    /// A second property of a name.
    Duplicate,
    /// A string with a character too many.
    TooLong,
    /// A string with a character too few.
    TooShort,
    /// A string that does not match.
    Mismatch,
    /// A string that is not listed.
    Unlisted,
    /// A number below the least.
    Below,
    /// A number above the largest.
    Above,
    /// A number that readers round to another whole one.
    Rounded,
    /// A property that a condition asks for is absent, null or empty.
    Unmet,
    /// None of some properties is there and not empty.
    NoChoice,
    /// Lists and objects in each other that are too many.
    Depth,
    /// No JSON.
    Syntax,
}

/// Every kind that changes a value; [`Kind::Syntax`] changes the text.
const KINDS: &[Kind] = &[
    Kind::WrongType,
    Kind::Null,
    Kind::Fraction,
    Kind::Missing,
    Kind::Unknown,
    Kind::Duplicate,
    Kind::TooLong,
    Kind::TooShort,
    Kind::Mismatch,
    Kind::Unlisted,
    Kind::Below,
    Kind::Above,
    Kind::Rounded,
    Kind::Unmet,
    Kind::NoChoice,
    Kind::Depth,
];

/// A value inside of a document.
struct Site<'g> {
    path: Vec<usize>,
    pointer: String,
    /// What may be there, unless it is no part of the spec.
    location: Option<&'g Location>,
}

/// A change of the value at a site.
struct Change {
    value: Tree,
    /// Where the fault is, beyond the site.
    pointer: String,
    code: &'static str,
}

/// Plants a fault of any kind that the document has room for.
pub fn plant(tree: &mut Tree, body: &Location, random: &mut Random) -> Option<Fault> {
    let mut sites = Vec::new();
    collect(tree, Site::root(body), &mut sites);
    let mut kinds = KINDS.to_vec();
    random.shuffle(&mut kinds);
    random.shuffle(&mut sites);
    for kind in kinds {
        for site in &sites {
            let Some(value) = tree.inner_mut(&site.path) else {
                continue;
            };
            if let Some(change) = change(kind, value, site, random) {
                *value = change.value;
                return Some(Fault {
                    kind,
                    pointer: Some(format!("{}{}", site.pointer, change.pointer)),
                    code: change.code,
                });
            }
        }
    }
    None
}

impl<'g> Site<'g> {
    fn root(body: &'g Location) -> Self {
        Self {
            path: Vec::new(),
            pointer: String::new(),
            location: Some(body),
        }
    }

    /// The type that is allowed beside `null`, if it is one that the value has.
    fn is(&self, kind: &str) -> Option<&'g Location> {
        self.location.filter(|location| location.allows(kind))
    }
}

fn collect<'g>(tree: &Tree, site: Site<'g>, sites: &mut Vec<Site<'g>>) {
    for (index, (step, inner)) in tree.children().into_iter().enumerate() {
        let mut path = site.path.clone();
        path.push(index);
        let inner_site = Site {
            path,
            pointer: format!("{}/{step}", site.pointer),
            location: location_of(tree, index, site.location),
        };
        collect(inner, inner_site, sites);
    }
    sites.push(site);
}

fn location_of<'g>(
    tree: &Tree,
    index: usize,
    location: Option<&'g Location>,
) -> Option<&'g Location> {
    match tree {
        Tree::List(_) => location?.item.as_deref(),
        _ => {
            let (name, _) = tree.properties().get(index)?;
            location?.property(name).map(|property| &property.location)
        }
    }
}

fn change(kind: Kind, value: &Tree, site: &Site<'_>, random: &mut Random) -> Option<Change> {
    match kind {
        Kind::WrongType => Some(wrong_type(site.location?, random)),
        Kind::Null => {
            let is_free = site.location?.allows("null");
            (!is_free).then(|| Change::here(Tree::Null, "type"))
        }
        Kind::Fraction => fraction(site, random),
        Kind::Missing => missing(value, site.location?, random),
        Kind::Unknown => unknown(value, site, random),
        Kind::Duplicate => duplicate(value, random),
        Kind::TooLong => too_long(site.is("string")?, random),
        Kind::TooShort => too_short(site.is("string")?, random),
        Kind::Mismatch => mismatch(site.is("string")?, random),
        Kind::Unlisted => unlisted(site.is("string")?, random),
        Kind::Below => Some(below(site.location?.minimum?, random)),
        Kind::Above => Some(above(site.location?.maximum?, random)),
        Kind::Rounded => rounded(site, random),
        Kind::Unmet => unmet(value, site.location?, random),
        Kind::NoChoice => no_choice(value, site.location?, random),
        Kind::Depth => too_deep(site, random),
        Kind::Syntax => None,
    }
}

impl Change {
    const fn here(value: Tree, code: &'static str) -> Self {
        Self {
            value,
            pointer: String::new(),
            code,
        }
    }

    fn at(value: Tree, name: &str, code: &'static str) -> Self {
        Self {
            value,
            pointer: format!("/{}", escaped(name)),
            code,
        }
    }
}

fn wrong_type(location: &Location, random: &mut Random) -> Change {
    let samples = [
        ("array", Tree::List(Vec::new())),
        ("array", Tree::List(vec![Tree::text("x")])),
        ("boolean", Tree::Bool(random.chance(50))),
        ("integer", Tree::number("5")),
        ("integer", Tree::number("0")),
        ("number", Tree::number("5.5")),
        ("object", Tree::Object(Vec::new())),
        (
            "object",
            Tree::Object(vec![("x".to_owned(), samples::any(1, random))]),
        ),
        ("string", Tree::text("")),
        ("string", Tree::text("5")),
        ("string", Tree::text("true")),
    ];
    let wrong: Vec<Tree> = samples
        .into_iter()
        .filter(|(kind, _)| !location.allows(kind))
        .map(|(_, tree)| tree)
        .collect();
    let value = random.one_of(&wrong).clone();
    Change::here(value, "type")
}

fn fraction(site: &Site<'_>, random: &mut Random) -> Option<Change> {
    const FRACTIONS: &[&str] = &[
        "5.5",
        "-0.5",
        "1e-1",
        "55e-1",
        "0.1E0",
        "1.25",
        "2147483646.5",
    ];
    site.is("integer")
        .filter(|location| !location.allows("number"))?;
    Some(Change::here(
        Tree::number(*random.one_of(FRACTIONS)),
        "type",
    ))
}

fn missing(value: &Tree, location: &Location, random: &mut Random) -> Option<Change> {
    let required = location
        .properties
        .iter()
        .filter(|property| property.is_required);
    let names: Vec<&str> = required
        .map(|property| property.name.as_str())
        .filter(|name| value.property(name).is_some())
        .collect();
    if names.is_empty() {
        return None;
    }
    let name = *random.one_of(&names);
    Some(Change::here(without(value, name), "required"))
}

fn without(object: &Tree, name: &str) -> Tree {
    let properties = object.properties().iter();
    let left = properties.filter(|(known, _)| known != name).cloned();
    Tree::Object(left.collect())
}

fn unknown(value: &Tree, site: &Site<'_>, random: &mut Random) -> Option<Change> {
    let location = site.is("object").filter(|location| location.is_closed)?;
    let Tree::Object(properties) = value else {
        return None;
    };
    let name = valid::unknown_name(location, random);
    let added = match samples::any(2, random) {
        // At the root a string of this name says which schema the document follows.
        Tree::Text(_) if name == "$schema" => Tree::Null,
        other => other,
    };
    if value.property(&name).is_some() {
        return None;
    }
    let changed = inserted(properties, &name, added, random);
    Some(Change::at(changed, &name, "unknown_property"))
}

fn inserted(properties: &[(String, Tree)], name: &str, value: Tree, random: &mut Random) -> Tree {
    let mut properties = properties.to_vec();
    let at = random.below(properties.len() + 1);
    properties.insert(at, (name.to_owned(), value));
    Tree::Object(properties)
}

fn duplicate(value: &Tree, random: &mut Random) -> Option<Change> {
    let Tree::Object(properties) = value else {
        return None;
    };
    if properties.is_empty() {
        return None;
    }
    let (name, first) = random.one_of(properties).clone();
    // Two texts `$schema` are one too many; another value of that name is another fault.
    let second = if name == "$schema" || random.chance(50) {
        first
    } else {
        samples::any(2, random)
    };
    let mut properties = properties.clone();
    let at = 1 + properties.iter().position(|(known, _)| *known == name)?;
    let at = at + random.below(properties.len() + 1 - at);
    properties.insert(at, (name.clone(), second));
    Some(Change::at(
        Tree::Object(properties),
        &name,
        "duplicate_property",
    ))
}

fn too_long(location: &Location, random: &mut Random) -> Option<Change> {
    let more = *random.one_of(&[1, 1, 1, 2, 1000]);
    let text = valid::text_of(location, location.max_length? + more, random)?;
    Some(Change::here(Tree::Text(text), "max_length"))
}

fn too_short(location: &Location, random: &mut Random) -> Option<Change> {
    let text = valid::text_of(location, location.min_length.checked_sub(1)?, random)?;
    Some(Change::here(Tree::Text(text), "min_length"))
}

fn mismatch(location: &Location, random: &mut Random) -> Option<Change> {
    let text = location.pattern.as_ref()?.miss(random)?;
    Some(Change::here(Tree::Text(text), "pattern"))
}

fn unlisted(location: &Location, random: &mut Random) -> Option<Change> {
    if !location.is_list() {
        return None;
    }
    let text = match random.below(6) {
        0 => String::new(),
        _ => {
            let value: &String = random.one_of(&location.values);
            samples::near(value, random)
        }
    };
    let is_listed = location.values.contains(&text);
    (!is_listed).then(|| Change::here(Tree::Text(text), "enum"))
}

fn below(minimum: i64, random: &mut Random) -> Change {
    let next = i128::from(minimum) - 1;
    let numbers = [
        next.to_string(),
        next.to_string(),
        "-1e300".to_owned(),
        "-1e19".to_owned(),
    ];
    let number = random.one_of(&numbers);
    Change::here(Tree::number(number), "minimum")
}

fn above(maximum: i64, random: &mut Random) -> Change {
    let next = i128::from(maximum) + 1;
    let numbers = [
        next.to_string(),
        next.to_string(),
        "1e300".to_owned(),
        "1e19".to_owned(),
    ];
    let number = random.one_of(&numbers);
    Change::here(Tree::number(number), "maximum")
}

/// Numbers that a 64-bit float takes for a whole one that they are not.
fn rounded(site: &Site<'_>, random: &mut Random) -> Option<Change> {
    const WIDE: &[&str] = &[
        "9007199254740993.0",
        "-9007199254740993e0",
        "9223372036854775807.0",
    ];
    const NARROW: &[&str] = &["5.00000000000000000001", "0.99999999999999999999"];
    let location = site.is("integer")?;
    let is_wide = location.maximum.is_none_or(|max| max > 1 << 53);
    if is_wide && random.chance(50) {
        return Some(Change::here(Tree::number(*random.one_of(WIDE)), "rounded"));
    }
    Some(Change::here(
        Tree::number(*random.one_of(NARROW)),
        "rounded",
    ))
}

fn unmet(value: &Tree, location: &Location, random: &mut Random) -> Option<Change> {
    let holding: Vec<&Condition> = location.holding(value).collect();
    if holding.is_empty() {
        return None;
    }
    let condition = *random.one_of(&holding);
    let demand = random.one_of(&condition.demands);
    let changed = spoilt(value, location, demand, random)?;
    Some(Change::here(changed, "required_when"))
}

/// The object with a property absent, or as it is not asked for.
fn spoilt(value: &Tree, location: &Location, demand: &Demand, random: &mut Random) -> Option<Tree> {
    let property = location.property(&demand.property)?;
    let mut ways = Vec::new();
    if !property.is_required {
        ways.push(None);
    }
    if demand.is_text && property.location.allows("null") {
        ways.push(Some(Tree::Null));
    }
    if let Some(length) = demand.min_length.checked_sub(1) {
        ways.push(Some(Tree::Text(samples::text(length, random))));
    }
    let mut changed = without(value, &demand.property);
    if let Some(way) = random.one_of(&ways).clone() {
        changed = inserted(changed.properties(), &demand.property, way, random);
    }
    Some(changed)
}

fn no_choice(value: &Tree, location: &Location, random: &mut Random) -> Option<Change> {
    if location.choices.is_empty() || !matches!(value, Tree::Object(_)) {
        return None;
    }
    let mut changed = value.clone();
    for demand in &location.choices {
        changed = spoilt(&changed, location, demand, random)?;
    }
    Some(Change::here(changed, "at_least_one_of"))
}

/// instead of a value, or as a property that is not known.
fn too_deep(site: &Site<'_>, random: &mut Random) -> Option<Change> {
    let around = site.path.len();
    let left = MAX_DEPTH.checked_sub(around)?;
    let more = *random.one_of(&[1, 1, 2, 500]);
    // No pointer leads into a secret.
    let is_secret = site.location.is_some_and(|location| location.is_secret);
    let marked = if is_secret { 0 } else { left };
    let (value, pointer) = samples::nested(left + more, marked, random);
    Some(Change {
        value,
        pointer,
        code: "depth",
    })
}
