//! Layout: the files of what is printed, each item on its own and many at a time.

mod one_file;
mod text;

use rayon::prelude::*;

use super::plan::RustPlan;
use super::print::{self, Body, Item, Part, Printed, Uses};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::targets::{File, json_schema};

/// Every Rust file of a plan; `schemas` are the names of the schemas that its types answer with.
pub(crate) fn files(
    plan: &RustPlan<'_>,
    schemas: &json_schema::Names,
    header: &str,
) -> Result<Vec<File>, Diagnostics> {
    let parts = print::parts(plan, schemas);
    let files = Files { plan, header };
    if plan.api.layout.is_one_file() {
        return Ok(vec![one_file::file(files, &parts)?]);
    }
    let names: Vec<&'static str> = parts.iter().map(|part| part.name).collect();
    let module = files.file(
        print::ROOT,
        &[files.text(print::ROOT, print::module(plan, &names))?],
    );
    let parts = parts.par_iter().map(|part| files.part(part));
    let parts: Vec<Result<File, Diagnostics>> = parts.collect();
    let mut all = vec![module];
    let mut found = Diagnostics::default();
    for part in parts {
        match part {
            Ok(file) => all.push(file),
            Err(wrong) => found.append(wrong),
        }
    }
    if found.is_empty() {
        Ok(all)
    } else {
        Err(found)
    }
}

/// What the files of a module share.
#[derive(Clone, Copy)]
struct Files<'p> {
    plan: &'p RustPlan<'p>,
    header: &'p str,
}

impl Files<'_> {
    fn part(self, part: &Part<'_>) -> Result<File, Diagnostics> {
        let texts = self.texts(part, part.doc)?;
        Ok(self.file(part.name, &texts))
    }

    /// The texts of a part, the first of which says what it is about and what it uses.
    fn texts(self, part: &Part<'_>, doc: &str) -> Result<Vec<String>, Diagnostics> {
        // One by one, since small trees stay in the processor's cache: the time grows with the number of items and not
        // faster.
        let laid_out = part.items.par_iter().map(|item| self.item(part.name, item));
        let laid_out = laid_out.collect::<Result<Vec<(String, Uses)>, Diagnostics>>()?;
        let mut uses = Uses::default();
        // The `use` lines come first in the file and are known last.
        let mut texts = vec![String::new()];
        for (text, own) in laid_out {
            texts.push(text);
            uses.extend(own);
        }
        let head = print::head(doc, &uses, self.plan.api.runtime);
        texts[0] = self.text(part.name, Body::Items(head))?;
        Ok(texts)
    }

    fn item(self, file: &str, item: &Item<'_>) -> Result<(String, Uses), Diagnostics> {
        let Printed { body, uses } = item();
        Ok((self.text(file, body)?, uses))
    }

    fn text(self, file: &str, body: Body) -> Result<String, Diagnostics> {
        text::text(body).map_err(|error| {
            let path = self.path(file);
            let message = format!("what would be written to `{path}` is no Rust: {error}");
            let help = "this is a mistake of the generator: please report it with this document";
            Diagnostic::general(Code::Unsupported, message)
                .help(help)
                .into()
        })
    }

    fn file(self, name: &str, texts: &[String]) -> File {
        let texts: Vec<&str> = texts.iter().map(String::as_str).collect();
        let start = format!("// {}\n\n", self.header);
        File {
            path: self.path(name),
            text: text::joined(&start, &texts).into(),
        }
    }

    fn path(self, name: &str) -> String {
        let api = self.plan.api;
        api.layout.module_file(&api.ir.service, name)
    }
}
