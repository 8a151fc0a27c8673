//! Files of JSON Lines, read in parts: what is held of one does not grow with it.

use std::io::Read;

use rayon::prelude::*;
use specwright::Diagnostics;
use specwright_validator::{Checked, Syntax, Validator};

use super::ValidateArguments;
use super::files::File;
use super::outcome::{Outcome, Part};
use super::schema::{self, Schemas};

/// So many bytes are read at once, and divided at line ends.
const PART: usize = 1024 * 1024;

/// So many bytes are looked at by one thread.
const SHARE: usize = 128 * 1024;

/// The longest line.
const LONGEST: usize = 16 * 1024 * 1024;

/// Tells some findings of a file.
type Tell<'t> = &'t mut dyn FnMut(&Part<'_>) -> Result<(), Diagnostics>;

/// What came of a file, whose findings were told; nothing where it need not have a schema, and none is for it.
pub(crate) fn outcome(
    file: &File,
    (arguments, schemas): (&ValidateArguments, &Schemas<'_>),
    tell: Tell<'_>,
) -> Result<Option<Outcome>, Diagnostics> {
    let name = file.name.clone();
    let unread = |reason| Ok(Some(Outcome::unread(file.name.clone(), reason)));
    let input = match file.open() {
        Ok((input, _)) => input,
        Err(reason) => return unread(reason),
    };
    let validator = match schemas.of_file(file, &[], Syntax::Lines) {
        Ok(Some(validator)) => validator,
        Ok(None) if arguments.may_skip(file) => return Ok(None),
        Ok(None) => return unread(schema::NONE.to_owned()),
        Err(reason) => return unread(reason),
    };
    let mut stream = Stream {
        input,
        buffer: Vec::with_capacity(2 * PART),
        lines: 0,
        checked: Checked::default(),
    };
    loop {
        match stream.read_lines() {
            Ok(0) => return Ok(Some(Outcome::checked(name, stream.checked))),
            Ok(end) => stream.check(end, validator, &name, tell)?,
            Err(reason) => return unread(reason),
        }
    }
}

struct Stream<R> {
    input: R,
    /// Whole lines, and the beginning of one whose end was not read yet.
    buffer: Vec<u8>,
    /// So many lines were looked at.
    lines: usize,
    checked: Checked,
}

impl<R: Read> Stream<R> {
    /// Reads on, and answers how many bytes are whole lines; none behind the last one.
    fn read_lines(&mut self) -> Result<usize, String> {
        loop {
            let before = self.buffer.len();
            let read = self
                .input
                .by_ref()
                .take(PART as u64)
                .read_to_end(&mut self.buffer);
            if read.map_err(|error| error.to_string())? == 0 {
                return Ok(before);
            }
            let new = self.buffer.get(before..).unwrap_or_default();
            if let Some(end) = new.iter().rposition(|byte| *byte == b'\n') {
                return Ok(before + end + 1);
            }
            if self.buffer.len() > LONGEST {
                let line = self.lines + 1;
                return Err(format!(
                    "line {line} is longer than {} MiB",
                    LONGEST / 1024 / 1024
                ));
            }
        }
    }

    fn check(
        &mut self,
        end: usize,
        validator: Validator,
        name: &str,
        tell: Tell<'_>,
    ) -> Result<(), Diagnostics> {
        let shares = shares(self.buffer.get(..end).unwrap_or_default());
        let looked_at: Vec<(Checked, usize)> = shares
            .into_par_iter()
            .map(|share| {
                let lines = share.iter().map(|byte| usize::from(*byte == b'\n')).sum();
                (validator.check(share, Syntax::Lines), lines)
            })
            .collect();
        for (checked, lines) in looked_at {
            let before = self.checked.documents;
            self.checked.documents += checked.documents;
            self.checked.total += checked.total;
            let findings = checked.findings.into_iter();
            // A share counts from its own first line and document.
            let findings = findings.map(|mut it| {
                it.document += before;
                it.moved_down(self.lines)
            });
            let findings: Vec<_> = findings.collect();
            if !findings.is_empty() {
                tell(&Part {
                    name,
                    findings: &findings,
                })?;
            }
            self.lines += lines;
        }
        // What is kept of it is asked for once.
        self.buffer.drain(..end);
        Ok(())
    }
}

/// Lines in shares, each of at least one.
fn shares(mut part: &[u8]) -> Vec<&[u8]> {
    let mut shares = Vec::new();
    while !part.is_empty() {
        let from = part.len().min(SHARE);
        let end = part
            .get(from..)
            .and_then(|rest| rest.iter().position(|byte| *byte == b'\n'));
        let (share, rest) = part.split_at(end.map_or(part.len(), |end| from + end + 1));
        shares.push(share);
        part = rest;
    }
    shares
}
