//! Assertions that nobody can miss, and why.

use serde_json::Value;
use specwright_tests::documents::patch;

/// Why an assertion makes no difference.
struct Excuse {
    reason: &'static str,
    /// Whether it is the reason for what is at a pointer.
    applies: fn(&Value, &str) -> bool,
}

const EXCUSES: &[Excuse] = &[
    Excuse {
        reason: "a closed list of texts allows texts only",
        applies: is_type_of_list,
    },
    Excuse {
        reason: "an open list allows what it does not list, and says so twice",
        applies: is_part_of_open_list,
    },
    Excuse {
        reason: "a member's own schema says its type",
        applies: is_said_of_member,
    },
    Excuse {
        reason: "a condition's member is mandatory",
        applies: is_mandatory,
    },
    Excuse {
        reason: "a schema that is asked about objects only is told that they are objects",
        applies: is_object_anyway,
    },
    Excuse {
        reason: "a document's own `$schema` is dropped before it is judged",
        applies: is_schema_member,
    },
];

/// Why nobody can miss what is at a pointer.
pub(crate) fn of(schema: &Value, pointer: &str) -> Option<&'static str> {
    let excuse = EXCUSES.iter().find(|it| (it.applies)(schema, pointer))?;
    Some(excuse.reason)
}

fn parent(pointer: &str) -> &str {
    patch::split(pointer).map_or("", |(parent, _)| parent)
}

/// The schema at a pointer.
fn at<'s>(schema: &'s Value, pointer: &str) -> &'s Value {
    schema.pointer(pointer).unwrap_or(&Value::Null)
}

fn is_type_of_list(schema: &Value, pointer: &str) -> bool {
    let owner = at(schema, parent(pointer));
    let is_list = owner.get("enum").is_some() || owner.get("const").is_some();
    pointer.ends_with("/type") && is_list
}

/// The branch of an open list that allows any text.
fn open_branch(owner: &Value) -> Option<usize> {
    let is_list = |branch: &Value| branch.get("enum").is_some() || branch.get("const").is_some();
    let branches = owner["anyOf"].as_array()?;
    let open = branches.iter().position(|branch| !is_list(branch))?;
    let is_one_of_two = branches.len() == 2 && is_list(&branches[1 - open]);
    (is_one_of_two && branches[open]["type"] == owner["type"]).then_some(open)
}

fn is_part_of_open_list(schema: &Value, pointer: &str) -> bool {
    let open_branch_at = |owner| open_branch(at(schema, owner));
    let own_type = pointer.strip_suffix("/type").and_then(open_branch_at);
    let of_branches = pointer.rsplit_once("/anyOf").is_some_and(|(owner, part)| {
        open_branch_at(owner).is_some_and(|open| {
            let is_listed = part.starts_with(&format!("/{}", 1 - open));
            part.is_empty() || is_listed || part == format!("/{open}/type")
        })
    });
    own_type.is_some() || of_branches
}

fn is_said_of_member(schema: &Value, pointer: &str) -> bool {
    let Some((condition, member)) = pointer.split_once("/then/properties/") else {
        return false;
    };
    // The condition is in the list of those of the object.
    let object = parent(parent(condition));
    let own = at(schema, &format!("{object}/properties/{member}"));
    member.ends_with("/type") && own == at(schema, pointer)
}

fn is_mandatory(schema: &Value, pointer: &str) -> bool {
    let Some(condition) = pointer.strip_suffix("/if/required") else {
        return false;
    };
    let mandatory = at(schema, &format!("{}/required", parent(parent(condition))));
    let asked = at(schema, pointer).as_array().into_iter().flatten();
    let is_mandatory = |name| mandatory.as_array().is_some_and(|it| it.contains(name));
    asked.into_iter().all(is_mandatory)
}

fn is_object_anyway(schema: &Value, pointer: &str) -> bool {
    let Some(definition) = pointer.strip_suffix("/type") else {
        return false;
    };
    let mut places = Vec::new();
    references(schema, "", &format!("#{definition}"), &mut places);
    let is_asked = |place: &String| {
        let owner = place.strip_suffix("/then").map(|owner| at(schema, owner));
        owner.is_some_and(|owner| owner["if"]["type"] == "object")
    };
    let is_definition = ["/$defs", "/definitions"].contains(&parent(definition));
    is_definition && !places.is_empty() && places.iter().all(is_asked)
}

/// Where a schema refers to another one.
fn references(schema: &Value, at: &str, target: &str, found: &mut Vec<String>) {
    if schema["$ref"] == target {
        found.push(at.to_owned());
    }
    match schema {
        Value::Object(members) => {
            for (name, inner) in members {
                references(inner, &format!("{at}/{name}"), target, found);
            }
        }
        Value::Array(items) => {
            for (index, inner) in items.iter().enumerate() {
                references(inner, &format!("{at}/{index}"), target, found);
            }
        }
        _ => {}
    }
}

/// Its type does make a difference: only a text is dropped.
fn is_schema_member(_: &Value, pointer: &str) -> bool {
    pointer == "/properties/$schema"
}
