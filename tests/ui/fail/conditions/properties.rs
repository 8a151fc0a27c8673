//! Conditions that name no property, one that cannot be named, or one twice.

use specwright_runtime::{Properties, Model};

#[derive(Model)]
#[spec(required_when(kin = "a", require(nam)))]
#[spec(required_when(rest = "a", require(rest)))]
#[spec(required_when(kind = "a", kind = "b", require(name, name)))]
#[spec(at_least_one_of(name, note, name, rest))]
#[spec(at_least_one_of(Kind, completely_different))]
#[spec(dependent_required(name, require(note, name)))]
#[spec(dependent_required(missing, require(note)))]
struct Struct {
    #[spec(name = "Kind")]
    kind: String,
    name: Option<String>,
    note: Option<String>,
    #[spec(additional)]
    rest: Properties<String>,
}

fn main() {}
