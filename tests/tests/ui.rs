//! What compiles, and what the compiler says where it must not. Every mistake of a file shows in one compile.
//!
//! `TRYBUILD=overwrite cargo test -p specwright-tests --test ui` writes the messages anew; read the difference.

use std::path::Path;
use std::{fs, panic};

use specwright_tests::workspace;

#[test]
fn what_must_compile_does() {
    trybuild::TestCases::new().pass("ui/pass/*.rs");
}

/// Apart from what compiles: these are then checked all in one go, and not built.
///
/// Where the build as a whole breaks off, say for want of memory, trybuild sees no message of the compiler and takes
/// every case for one that compiles. A second run tells that apart from cases that do.
#[test]
fn what_is_wrong_does_not_compile() {
    let run = || trybuild::TestCases::new().compile_fail("ui/fail/*/*.rs");
    if panic::catch_unwind(run).is_err() {
        run();
    }
}

#[test]
fn messages_name_no_folder_of_this_machine() {
    let mut seen = 0;
    each_file(&workspace::root().join("tests/ui"), &mut |path, text| {
        if path.extension().is_some_and(|end| end == "stderr") {
            seen += 1;
            for line in text.lines() {
                let location = line.trim_start().strip_prefix("--> ").unwrap_or_default();
                assert!(!location.starts_with('/'), "{}: {line}", path.display());
            }
            assert!(
                !text.contains(env!("CARGO_MANIFEST_DIR")),
                "{}",
                path.display()
            );
        }
    });
    assert!(seen > 10, "only {seen} files of messages");
}

fn each_file(folder: &Path, visit: &mut dyn FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            each_file(&path, visit);
        } else {
            visit(&path, &fs::read_to_string(&path).unwrap());
        }
    }
}
