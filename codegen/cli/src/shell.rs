//! What shells and readers of manuals are told of the command itself.

use std::io;
use std::path::{Path, PathBuf};

use clap::{Args, Command};
use clap_complete::{Shell, generate};
use clap_mangen::Man;
use specwright::{Code, Diagnostic, Diagnostics};

#[derive(Debug, Args)]
pub(crate) struct CompletionsArguments {
    /// The shell.
    shell: Shell,
}

#[derive(Debug, Args)]
pub(crate) struct ManArguments {
    /// The folder for a page of each command; without it, the page of `specwright` is printed.
    #[arg(long, value_name = "FOLDER")]
    pub(crate) out: Option<PathBuf>,
}

/// The script that completes the command in a shell.
pub(crate) fn completions(arguments: &CompletionsArguments, mut command: Command) -> String {
    let mut script = Vec::new();
    let name = command.get_name().to_owned();
    generate(arguments.shell, &mut command, name, &mut script);
    String::from_utf8_lossy(&script).into_owned()
}

/// The page of the command, or those of all of its own in a folder.
pub(crate) fn man(arguments: &ManArguments, command: Command) -> Result<String, Diagnostics> {
    match &arguments.out {
        None => page(command).map_err(|error| unwritten(Path::new("the manual"), &error)),
        Some(folder) => {
            let written = std::fs::create_dir_all(folder)
                .and_then(|()| clap_mangen::generate_to(command, folder));
            written.map_err(|error| unwritten(folder, &error))?;
            Ok(String::new())
        }
    }
}

fn page(command: Command) -> io::Result<String> {
    let mut page = Vec::new();
    Man::new(command).render(&mut page)?;
    Ok(String::from_utf8_lossy(&page).into_owned())
}

fn unwritten(path: &Path, error: &io::Error) -> Diagnostics {
    let message = format!("`{}` cannot be written: {error}", path.display());
    Diagnostic::general(Code::File, message).into()
}
