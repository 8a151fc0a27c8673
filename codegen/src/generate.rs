//! The whole way of one spec, in memory: text to representation, and representation to files.

use std::collections::{BTreeMap, HashSet};

use crate::check::{Output, check, check_format_types, check_unused, withdraw_bodies};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Lints, Sink};
use crate::ir::{Api, Counts, Subschemas};
use crate::load::{Documents, load};
use crate::location::Location;
use crate::lower::{Lowered, rule_schemas, subschemas};
use crate::options::{Options, SchemaFiles};
use crate::patterns::Patterns;
use crate::reference::{Input, Reading, Resolver};
use crate::schema::Schemas;
use crate::source::Retrieve;
use crate::targets::catalog::Entry;
use crate::targets::rust::{self, Ledger, RustPlan, ledger, plan, spellings};
use crate::targets::{self, File, json_schema};

/// A spec that was read, and what its author should look at.
#[derive(Clone, Debug)]
pub struct Checked {
    /// What it says.
    #[doc(hidden)]
    pub api: Api,
    /// What its schemas are called.
    #[doc(hidden)]
    pub schemas: json_schema::Names,
    /// What was found and stops nothing.
    pub warnings: Diagnostics,
}

/// What one spec turned into.
#[derive(Clone, Debug)]
pub struct Emitted {
    /// What it says.
    #[doc(hidden)]
    pub api: Api,
    /// What everything is called in its Rust.
    #[doc(hidden)]
    pub names: rust::Names,
    /// What its schemas are called.
    #[doc(hidden)]
    pub schemas: json_schema::Names,
    /// Its files.
    pub files: Vec<File>,
    /// The features of the runtime that its Rust needs.
    pub features: Vec<&'static str>,
    /// What was found and stops nothing.
    pub warnings: Diagnostics,
}

/// A spec, and what enforces each of its keywords.
#[derive(Clone, Debug)]
pub struct Explained {
    /// What it says.
    #[doc(hidden)]
    pub api: Api,
    /// Its keywords.
    pub ledger: Ledger,
    /// What was found and stops nothing.
    pub warnings: Diagnostics,
}

impl Emitted {
    /// How much the spec holds.
    pub fn counts(&self) -> Counts {
        self.api.counts()
    }

    /// What a catalog says of the bodies that people keep as files: by operation, how the names of these end. An operation
    /// that the spec does not have, or that is sent no body, is an error.
    pub fn catalog_entries(
        &self,
        files: &BTreeMap<String, String>,
    ) -> Result<Vec<Entry>, Diagnostics> {
        Entry::all(&self.api, &self.schemas, files)
    }
}

/// Whether a string is an OpenAPI document, or meant to be one, and no JSON Schema of its own; what is neither JSON nor YAML is
/// none.
///
/// ```
/// assert!(specwright::is_openapi("jobs.json", r#"{ "openapi": "3.1.0" }"#));
/// assert!(!specwright::is_openapi("job.json", r#"{ "type": "object" }"#));
/// ```
pub fn is_openapi(name: &str, text: &str) -> bool {
    let fields = ["openapi", "swagger", "info", "paths", "components"];
    let document = load(name, text);
    document.is_ok_and(|it| fields.iter().any(|field| it.root.get(field).is_some()))
}

/// A spec that was lowered, checked.
pub(crate) fn checked(
    input: &Input,
    lowered: Lowered<'_>,
    lints: &Lints,
) -> Result<Checked, Diagnostics> {
    lints.judge(read_of(input, lowered), |it| &mut it.warnings)
}

fn read_of(input: &Input, mut lowered: Lowered<'_>) -> Result<Checked, Diagnostics> {
    let Some(api) = with_right_bodies(&mut lowered, input) else {
        return Err(lowered.found);
    };
    let documents = &input.documents;
    let Lowered { mut found, .. } = lowered;
    let patterns = Patterns::compiled(&api);
    found.append(check(&api, &patterns, documents, Output::Schemas));
    drop(patterns);
    let (schemas, told) = json_schema::names(&api);
    found.append(documents.positioned(told));
    if found.has_errors() {
        return Err(found);
    }
    Ok(Checked {
        api,
        schemas,
        warnings: found,
    })
}

/// A schema that was read, ready to be evaluated.
#[derive(Clone, Debug)]
pub struct Evaluable {
    /// The schema, which comes first, and all that it applies and refers to.
    pub subschemas: Subschemas,
}

/// Reads a JSON Schema for evaluation, of whatever draft it says it is.
///
/// `uri` is the address that references in it are relative to, and `retrieve` finds what it refers to.
///
/// ```
/// use specwright::Reading;
/// use specwright::internals::evaluable;
/// use specwright::source::Nothing;
///
/// let schema = r##"{ "$ref": "#/$defs/size", "$defs": { "size": { "type": "integer", "minimum": 1 } } }"##;
/// let read = evaluable("size.json", schema, None, &Nothing, Reading::default()).map_err(|found| found.render(false)).unwrap();
/// assert_eq!(read.subschemas.list.len(), 2);
/// ```
///
/// # Errors
///
/// Everything that keeps the schema from being evaluated: it is no JSON, a keyword has a value of the wrong type, a
/// reference resolves to nothing.
pub fn evaluable(
    name: &str,
    text: &str,
    uri: Option<&str>,
    retrieve: &dyn Retrieve,
    reading: Reading,
) -> Result<Evaluable, Diagnostics> {
    let input = Input::of_schema(load(name, text)?, uri, retrieve, reading)?;
    let found = Sink::of_errors();
    let given = input.documents.given();
    let mut schemas = Schemas::new(Resolver::of(&input), found.clone());
    let root = schemas.read(&given.root, &given.location());
    let subschemas = subschemas(&mut schemas, root, &found);
    let found = found.take();
    if found.has_errors() {
        return Err(input.documents.positioned(found));
    }
    Ok(Evaluable { subschemas })
}

/// The files of a spec that was lowered.
pub(crate) fn emitted(
    input: &Input,
    lowered: Lowered<'_>,
    options: &Options,
) -> Result<Emitted, Diagnostics> {
    let emitted = files_of(input, lowered, options);
    options.lints.judge(emitted, |it| &mut it.warnings)
}

fn files_of(
    input: &Input,
    mut lowered: Lowered<'_>,
    options: &Options,
) -> Result<Emitted, Diagnostics> {
    let Some(api) = with_right_bodies(&mut lowered, input) else {
        return Err(lowered.found);
    };
    let print = |plan: &RustPlan<'_>, schemas: &json_schema::Names| {
        targets::files(&api, plan, schemas, options)
    };
    let Planned {
        made,
        features,
        names,
        schemas,
        warnings,
    } = planned(&input.documents, &api, lowered, options, print)?;
    Ok(Emitted {
        api,
        names,
        schemas,
        files: made?,
        features,
        warnings,
    })
}

/// The ledger of a spec that was lowered.
pub(crate) fn explained(
    input: &Input,
    lowered: Lowered<'_>,
    options: &Options,
) -> Result<Explained, Diagnostics> {
    let explained = ledger_of(input, lowered, options);
    options.lints.judge(explained, |it| &mut it.warnings)
}

fn ledger_of(
    input: &Input,
    mut lowered: Lowered<'_>,
    options: &Options,
) -> Result<Explained, Diagnostics> {
    let Some(api) = with_right_bodies(&mut lowered, input) else {
        return Err(lowered.found);
    };
    let documents = &input.documents;
    let keywords = lowered.schemas.all_keywords();
    let planned = planned(documents, &api, lowered, options, |plan, schemas| {
        ledger(plan, schemas, &keywords)
    })?;
    let ledger = planned
        .made
        .map_err(|missing| documents.positioned(missing))?;
    Ok(Explained {
        api,
        ledger,
        warnings: planned.warnings,
    })
}

/// The API, if there is one, without bodies that are shown and wrong.
fn with_right_bodies(lowered: &mut Lowered<'_>, input: &Input) -> Option<Api> {
    let mut api = lowered.api.take()?;
    // The judge needs schemas in order.
    if !lowered.found.has_errors() {
        let formats = lowered.schemas.formats(&input.documents.given().location());
        lowered
            .found
            .append(withdraw_bodies(&mut api, input, formats));
    }
    Some(api)
}

/// What was made of a plan, and all that goes with it.
pub(crate) struct Planned<T> {
    pub(crate) made: T,
    pub(crate) features: Vec<&'static str>,
    pub(crate) names: rust::Names,
    pub(crate) schemas: json_schema::Names,
    pub(crate) warnings: Diagnostics,
}

/// Checks an API, plans its Rust and does some work on the plan.
pub(crate) fn planned<T>(
    documents: &Documents,
    api: &Api,
    lowered: Lowered<'_>,
    options: &Options,
    work: impl FnOnce(&RustPlan<'_>, &json_schema::Names) -> T,
) -> Result<Planned<T>, Diagnostics> {
    let Lowered {
        mut found,
        schemas: mut written,
        ..
    } = lowered;
    let patterns = Patterns::compiled(api);
    let evaluates = options.evaluate;
    found.append(check(
        api,
        &patterns,
        documents,
        Output::Files { evaluates },
    ));
    let (schemas, told_of_schemas) = json_schema::names(api);
    let (names, mut told) = rust::names(api);
    told.append(untold(Code::NameCollision, told_of_schemas, &told));
    found.append(documents.positioned_with(told, &spellings));
    let (mut plan, rejected) = plan(api, &names, &patterns, options);
    let rejected = untold(Code::Unsupported, rejected, &found);
    found.append(documents.positioned(rejected));
    found.append(check_unused(api, documents, &found));
    // Both are of the settings, and at no location of the document.
    found.append(check_format_types(&options.format_types, &written));
    found.append(rust::without_type(&options.types, &names));
    if found.has_errors() {
        return Err(found);
    }
    // Without evaluation, what draft-07 cannot say is an error already.
    if options.evaluate && options.schemas != SchemaFiles::None {
        let left_out = json_schema::left_out(api, json_schema::Dialect::Draft7);
        found.append(documents.positioned(left_out));
    }
    let told = plan.evaluate(&patterns, |rules| rule_schemas(&mut written, api, rules));
    found.append(documents.positioned(told));
    if found.has_errors() {
        return Err(found);
    }
    // What is printed takes most of the memory, and the schemas are not needed for it.
    drop(written);
    let made = work(&plan, &schemas);
    let features = plan.features();
    drop(plan);
    Ok(Planned {
        made,
        features,
        names,
        schemas,
        warnings: found,
    })
}

/// Without those of a code that say of a location what is said of it already.
fn untold(code: Code, found: Diagnostics, told: &Diagnostics) -> Diagnostics {
    let told: HashSet<&Location> = told.locations(code).collect();
    let is_told = |it: &Diagnostic| it.code == code && told.contains(&it.location);
    let mut kept = Diagnostics::default();
    let found = found.into_iter().filter(|diagnostic| !is_told(diagnostic));
    found.for_each(|diagnostic| kept.push(diagnostic));
    kept
}
