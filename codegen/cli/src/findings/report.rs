//! Where findings are told, and in which format.

use std::fs;
use std::path::PathBuf;
use std::str::FromStr;

use anstream::print;
use specwright::{Code, Diagnostic, Diagnostics};

/// A format that findings are told in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Format {
    /// What a person reads, with the lines of the files.
    Human,
    /// One object with all.
    Json,
    /// SARIF 2.1.0, which tools of code scanning read.
    Sarif,
    /// The commands that the logs of GitHub's actions show beside the lines.
    Github,
    /// XML that CI systems show as the results of tests: files that were validated.
    Junit,
}

impl Format {
    const ALL: [Self; 5] = [
        Self::Human,
        Self::Json,
        Self::Sarif,
        Self::Github,
        Self::Junit,
    ];

    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Human => "human",
            Self::Json => "json",
            Self::Sarif => "sarif",
            Self::Github => "github",
            Self::Junit => "junit",
        }
    }
}

/// A format, and the file that it is for; without one, it is for the terminal.
#[derive(Clone, Debug)]
pub(crate) struct Report {
    pub(crate) format: Format,
    pub(crate) file: Option<PathBuf>,
}

impl Report {
    /// What is told where nothing is said of it.
    pub(crate) const USUAL: Self = Self {
        format: Format::Human,
        file: None,
    };

    /// Whether it is on standard output.
    pub(super) fn takes_output(&self) -> bool {
        self.format != Format::Human && self.file.is_none()
    }

    /// Writes what programs are told where it is to go.
    pub(super) fn write(&self, text: &str) -> Result<(), Diagnostics> {
        let Some(file) = &self.file else {
            print!("{text}");
            return Ok(());
        };
        fs::write(file, text).map_err(|error| {
            let message = format!("`{}` cannot be written: {error}", file.display());
            Diagnostic::general(Code::File, message).into()
        })
    }
}

impl FromStr for Report {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        let (format, file) = match text.split_once('=') {
            Some((_, "")) => return Err("a file follows `=`".to_owned()),
            Some((format, file)) => (format, Some(PathBuf::from(file))),
            None => (text, None),
        };
        let format = Format::ALL.into_iter().find(|it| it.as_str() == format);
        let format = format.ok_or_else(|| {
            let names = Format::ALL.map(|it| format!("`{}`", it.as_str()));
            format!(
                "expected {}, or one of them with `=FILE` behind it",
                names.join(", ")
            )
        })?;
        Ok(Self { format, file })
    }
}
