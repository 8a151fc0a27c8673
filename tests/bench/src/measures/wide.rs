//! Building of a struct with many properties.

use std::fmt::{self, Write as _};
use std::fs;

use tempfile::TempDir;

use super::{measure, took, wall};
use crate::process::{self, Took};
use crate::report::{Measure, Row};
use crate::workspace;

/// How often each is built.
const ROUNDS: usize = 3;
/// The properties of a library's struct.
const MANY: usize = 400;
/// The properties of a struct that a program reads and writes: serde's derive takes minutes for more.
const USED: usize = 100;

pub(super) fn take() -> Vec<Measure> {
    let package = Package::new();
    let mut by_serde = measure(
        "release build of a struct of strings / serde's derive on the same struct",
        1.5,
    );
    let mut growth = measure(
        "exponent of the release build of a struct of strings, twice the properties",
        1.2,
    );
    for presence in [Presence::Optional, Presence::Required] {
        let (compared, grown) = package.presence(presence);
        by_serde.rows.extend(compared);
        growth.rows.push(grown);
    }
    vec![by_serde, growth]
}

/// How time grows with the properties: 1 if twice as many take twice the time.
fn exponent(presence: Presence, once: &[Took], twice: &[Took]) -> Row {
    Row {
        on: format!("library, {MANY} and {} {presence} properties", 2 * MANY),
        ours: format!("{:.2} s to {:.2} s", wall(once), wall(twice)),
        theirs: String::new(),
        ratio: (wall(twice) / wall(once)).log2(),
    }
}

/// Whether the properties may be absent.
#[derive(Clone, Copy)]
enum Presence {
    Optional,
    Required,
}

impl fmt::Display for Presence {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Optional => "optional",
            Self::Required => "required",
        })
    }
}

#[derive(Clone, Copy)]
enum Derive {
    Ours,
    Serde,
}

impl Derive {
    /// A struct of so many strings.
    fn source(self, presence: Presence, properties: usize) -> String {
        let mut source = match self {
            Self::Ours => "#[derive(specwright_macros::Model)]\n#[spec(deny_unknown)]\n",
            Self::Serde => {
                "#[derive(serde::Serialize, serde::Deserialize)]\n#[serde(deny_unknown_fields)]\n"
            }
        }
        .to_owned();
        source.push_str("pub struct Wide {\n");
        for index in 0..properties {
            if matches!((self, presence), (Self::Serde, Presence::Optional)) {
                source.push_str("    #[serde(skip_serializing_if = \"Option::is_none\")]\n");
            }
            let ty = match presence {
                Presence::Optional => "Option<String>",
                Presence::Required => "String",
            };
            writeln!(source, "    pub property_{index}: {ty},").expect("a string takes all");
        }
        source.push_str("}\n");
        source
    }

    /// Reads bytes as a `Wide`.
    const fn read(self) -> &'static str {
        match self {
            Self::Ours => "specwright_runtime::from_slice::<Wide>(&bytes)",
            Self::Serde => "serde_json::from_slice::<Wide>(&bytes)",
        }
    }
}

/// A package in a folder of its own, whose dependencies have been built.
struct Package {
    folder: TempDir,
}

impl Package {
    fn new() -> Self {
        let package = Self {
            folder: workspace::scratch(),
        };
        package.write("Cargo.toml", &manifest());
        let lock =
            fs::read(workspace::bench().join("Cargo.lock")).expect("the benchmarks have one");
        fs::write(package.folder.path().join("Cargo.lock"), lock).expect("scratch takes files");
        fs::create_dir(package.folder.path().join("src")).expect("scratch takes folders");
        package.write("src/lib.rs", "");
        package.write("src/main.rs", "fn main() {}");
        package.build("--lib");
        package
    }

    fn write(&self, path: &str, text: &str) {
        fs::write(self.folder.path().join(path), text).expect("scratch takes files");
    }

    fn build(&self, what: &str) -> Took {
        let mut command = process::cargo("build", self.folder.path());
        // A folder that the environment names would be shared with other builds.
        process::time(command.args(["--release", what, "--target-dir", "target"]))
    }

    /// Structs of such properties beside serde's, and twice as many.
    fn presence(&self, presence: Presence) -> ([Row; 2], Row) {
        let [mut ours, mut twice, mut theirs, mut used, mut theirs_used] =
            [const { Vec::new() }; 5];
        for _ in 0..ROUNDS {
            ours.push(self.library(Derive::Ours, presence, MANY));
            theirs.push(self.library(Derive::Serde, presence, MANY));
            twice.push(self.library(Derive::Ours, presence, 2 * MANY));
            used.push(self.program(Derive::Ours, presence, USED));
            theirs_used.push(self.program(Derive::Serde, presence, USED));
        }
        let compared = [
            took(
                &format!("library, {MANY} {presence} properties"),
                &ours,
                &theirs,
            ),
            took(
                &format!("program that reads and writes it, {USED} {presence} properties"),
                &used,
                &theirs_used,
            ),
        ];
        (compared, exponent(presence, &ours, &twice))
    }

    /// The struct alone.
    fn library(&self, derive: Derive, presence: Presence, properties: usize) -> Took {
        self.write("src/lib.rs", &derive.source(presence, properties));
        self.build("--lib")
    }

    /// The struct, read and written.
    fn program(&self, derive: Derive, presence: Presence, properties: usize) -> Took {
        // The program's build is to be the only one.
        self.write("src/lib.rs", "");
        self.build("--lib");
        let (source, read) = (derive.source(presence, properties), derive.read());
        let main = "fn main() {
    let bytes = std::fs::read(\"wide.json\").expect(\"the file is there\");
    let value = READ.expect(\"the file is valid\");
    println!(\"{}\", serde_json::to_string(&*value).expect(\"it is JSON\"));
}
";
        let main = main.replace("READ", read);
        let main = match derive {
            Derive::Ours => main,
            Derive::Serde => main.replace("&*value", "&value"),
        };
        self.write("src/main.rs", &format!("{source}{main}"));
        self.build("--bins")
    }
}

fn manifest() -> String {
    let root = workspace::root();
    let root = root.canonicalize().expect("the repository has a folder");
    format!(
        "[package]\nname = \"wide\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[workspace]\n\n[dependencies]\n\
         serde = {{ version = \"1.0\", features = [\"derive\"] }}\nserde_json = \"1.0\"\n\
         specwright-macros = {{ path = {:?} }}\nspecwright-runtime = {{ path = {:?} }}\n",
        root.join("macros"),
        root.join("runtime")
    )
}
