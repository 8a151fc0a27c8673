//! Whether it is true what findings say of values.

use serde_json::Value;
use specwright::{Code, Diagnostic, Diagnostics};

use super::case::Case;
use super::instance::Instances;
use crate::agree::tree::Style;
use crate::judge;

/// So many values are tried of a schema that none is said to meet.
const VALUES: u64 = 100;

/// A finding that a value disproves, and the value.
pub(super) fn untrue(case: &Case, found: &Diagnostics) -> Option<String> {
    found.iter().find_map(|finding| match finding.code {
        Code::Contradiction if finding.message.starts_with("no value") => met(case, finding),
        Code::InvalidValue => accepted(case, finding),
        _ => None,
    })
}

/// A value that meets what none is said to meet.
fn met(case: &Case, finding: &Diagnostic) -> Option<String> {
    let (document, pointer) = (case.document(), finding.pointer());
    let schema = document.pointer(pointer).filter(|it| it.is_object())?;
    let judge = judge::validator(&rooted(&document, pointer)).ok()?;
    let components = case.components();
    let mut instances = Instances::new(case.seed, &components);
    let values = (0..VALUES).map(|_| instances.any(schema).written(&Style::PLAIN));
    let values = values.filter_map(|json| serde_json::from_str::<Value>(&json).ok());
    let met = values.into_iter().find(|value| judge.is_valid(value));
    met.map(|value| format!("  {pointer} is met by {value}: {}\n", finding.message))
}

/// Whether all defaults and examples are valid where one is said not to be.
fn accepted(case: &Case, finding: &Diagnostic) -> Option<String> {
    let (document, pointer) = (case.document(), finding.pointer());
    let schema = document.pointer(pointer).filter(|it| it.is_object())?;
    let judge = judge::validator(&rooted(&document, pointer)).ok()?;
    let examples = schema["examples"].as_array().into_iter().flatten();
    let values = schema.get("default").into_iter().chain(examples);
    let values: Vec<&Value> = values.collect();
    let is_untrue = !values.is_empty() && values.iter().all(|value| judge.is_valid(value));
    is_untrue.then(|| format!("  {pointer} is met by {values:?}: {}\n", finding.message))
}

/// The schema at a pointer, in its document.
pub(super) fn rooted(document: &Value, pointer: &str) -> Value {
    let mut schema = document.clone();
    schema["$ref"] = format!("#{}", pointer.replace('é', "%C3%A9")).into();
    judge::bound_widths(&mut schema);
    schema
}
