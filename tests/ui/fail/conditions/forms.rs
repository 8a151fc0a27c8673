//! Conditions of another form, and those that can never hold.

use specwright_runtime::Model;

#[derive(Model)]
#[spec(required_when)]
#[spec(required_when())]
#[spec(required_when = "a")]
#[spec(required_when(require(name)))]
#[spec(required_when(kind = "a"))]
#[spec(required_when(kind = "a", require))]
#[spec(required_when(kind = "a", require()))]
#[spec(required_when(kind, require(name)))]
#[spec(required_when(kind = "a", require(name = "b")))]
#[spec(required_when(kind = null, require(name)))]
#[spec(required_when(level = 0.5, require(name)))]
#[spec(required_when(kind = x, require(name)))]
#[spec(required_when(kind = 1, level = "a", require(name)))]
#[spec(required_when(list = true, require(name)))]
#[spec(at_least_one_of)]
#[spec(at_least_one_of(name))]
#[spec(at_least_one_of(name = 1, kind(x)))]
#[spec(dependent_required)]
#[spec(dependent_required(name))]
#[spec(dependent_required(name, kind, require(level)))]
#[spec(dependent_required(require(level)))]
#[spec(dependent_required(name = 1, require(level)))]
#[spec(dependent_required(name, level))]
struct Struct {
    kind: Option<String>,
    level: Option<i32>,
    list: Option<Vec<bool>>,
    name: Option<String>,
}

fn main() {}
