//! Rules that neither types nor straight checks say: the schema that has them is evaluated.

use std::collections::HashSet;

use heck::ToShoutySnakeCase;
use indexmap::IndexMap;
use specwright_pattern::{Program, compile};

use super::object::ObjectPlan;
use super::rule::RuleForm;
use super::value::{Check, Checks, Inner, ValueCheck};
use super::{TypeForm, TypePlan};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{Keyword, SubschemaId, Subschemas, Unchecked};

/// A rule that is evaluated.
#[derive(Clone, Debug)]
pub(in crate::targets::rust) struct Evaluated<'a> {
    pub(in crate::targets::rust) unchecked: Unchecked<'a>,
    /// What the table of it is called; given when all are known.
    pub(in crate::targets::rust) name: String,
}

impl<'a> Evaluated<'a> {
    pub(super) fn of(unchecked: Unchecked<'a>) -> Self {
        Self {
            unchecked,
            name: String::new(),
        }
    }
}

/// What is evaluated: schemas, and where in them each rule is.
#[derive(Debug, Default)]
pub(in crate::targets::rust) struct Evaluation {
    pub(in crate::targets::rust) subschemas: Subschemas,
    /// Of each rule, in their order.
    pub(in crate::targets::rust) roots: Vec<SubschemaId>,
    /// The patterns of the schemas, each once.
    pub(in crate::targets::rust) patterns: IndexMap<String, Program>,
}

impl Evaluation {
    /// What the tables of a pattern are called.
    pub(in crate::targets::rust) fn pattern_name(&self, pattern: &str) -> String {
        let index = self.patterns.get_index_of(pattern);
        index.map_or_else(String::new, |index| format!("PATTERN_{}", index + 1))
    }

    /// Of schemas whose patterns can be tables; what is said of others.
    pub(super) fn of((subschemas, roots): (Subschemas, Vec<SubschemaId>)) -> (Self, Diagnostics) {
        let mut found = Diagnostics::default();
        let mut patterns = IndexMap::new();
        let mut seen = HashSet::new();
        for schema in &subschemas.list {
            for pattern in schema.keywords.iter().flat_map(Keyword::patterns) {
                if !seen.insert(pattern) {
                    continue;
                }
                match compile(pattern) {
                    Ok(program) => {
                        patterns.insert(pattern.to_owned(), program);
                    }
                    Err(error) => {
                        let at = &schema.location;
                        let message =
                            format!("unsupported: the pattern `{pattern}`: {}", error.message());
                        found.push(Diagnostic::new(Code::Pattern, at, message));
                    }
                }
            }
        }
        let evaluation = Self {
            subschemas,
            roots,
            patterns,
        };
        (evaluation, found)
    }
}

/// Gives every rule that is evaluated a name, by where it is, and lists them.
pub(super) fn named<'a>(types: &mut [TypePlan<'a>]) -> Vec<Evaluated<'a>> {
    let mut naming = Naming::default();
    for plan in types {
        let name = plan.name.to_shouty_snake_case();
        match &mut plan.form {
            TypeForm::Struct(object) => naming.object(&name, object),
            TypeForm::Union(variants, own) => {
                naming.own(&name, own);
                for variant in variants {
                    let name = format!("{name}__{}", variant.name.to_shouty_snake_case());
                    naming.checks(&name, &mut variant.checks);
                }
            }
            TypeForm::Newtype(checks) => naming.checks(&name, checks),
            TypeForm::OpenEnum(..) => {}
        }
    }
    naming.all
}

#[derive(Default)]
struct Naming<'a> {
    taken: HashSet<String>,
    all: Vec<Evaluated<'a>>,
}

impl<'a> Naming<'a> {
    fn object(&mut self, name: &str, object: &mut ObjectPlan<'a>) {
        for rule in &mut object.rules {
            if let RuleForm::Evaluated(evaluated) = &mut rule.form {
                self.name(name, evaluated);
            }
        }
        for field in &mut object.fields {
            let name = format!("{name}__{}", field.field.name.to_shouty_snake_case());
            self.checks(&name, &mut field.checks);
        }
        self.checks(&format!("{name}__OTHERS"), &mut object.additional);
    }

    fn checks(&mut self, name: &str, checks: &mut Checks<'a>) {
        self.own(name, &mut checks.own);
        match &mut checks.inner {
            Inner::None => {}
            Inner::Items(inner) => self.checks(&format!("{name}__ITEMS"), inner),
            Inner::Values(inner) => self.checks(&format!("{name}__VALUES"), inner),
        }
    }

    fn own(&mut self, name: &str, checks: &mut [ValueCheck<'a>]) {
        for check in checks {
            if let Check::Evaluated(evaluated) = &mut check.check {
                self.name(name, evaluated);
            }
        }
    }

    /// Names a rule by what has it and by its keyword; the same again, with a number.
    fn name(&mut self, of: &str, evaluated: &mut Evaluated<'a>) {
        let first = match evaluated.unchecked {
            Unchecked::Rule(rule) => {
                let keyword = rule.origin.name().unwrap_or_default();
                format!("{of}__{}", keyword.to_shouty_snake_case())
            }
            Unchecked::Schema(_) => format!("{of}__SHAPE"),
        };
        let mut name = first.clone();
        let mut count = 1;
        while !self.taken.insert(name.clone()) {
            count += 1;
            name = format!("{first}_{count}");
        }
        evaluated.name = name;
        self.all.push(evaluated.clone());
    }
}
