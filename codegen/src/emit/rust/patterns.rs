//! The patterns of an API as tables, compiled here so that no build has to.

use specwright_pattern::compile;

use super::{Item, Written, headed};
use crate::ir::Api;

/// The tables of an API.
pub(super) fn items(api: &Api) -> Vec<Item<'_>> {
    let patterns = api.patterns.iter();
    let tables =
        patterns.map(|(pattern, name)| -> Item<'_> { Box::new(move || tables(name, pattern)) });
    headed(Box::new(imports), tables)
}

/// No other name is in scope, so that types of the API may be called the same.
fn imports() -> Written {
    Written::alone("use specwright_runtime::{Pattern, Tables};\n".to_owned())
}

/// The tables of a pattern. `check` has refused what does not compile.
fn tables(name: &str, pattern: &str) -> Written {
    let constant = compile(pattern).map(|program| program.to_rust(pattern));
    let item =
        constant.map(|constant| format!("\npub(super) static {name}: Pattern = {constant};\n"));
    Written::alone(item.unwrap_or_default())
}
