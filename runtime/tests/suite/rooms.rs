//! The rooms of the runtime's source: no earlier one knows a later one.

use std::fs;
use std::path::{Path, PathBuf};

/// The rooms and the files beside them, in the order in which they may know each other. What is later may use what is
/// earlier, and `lib.rs`, `private.rs` and `macros.rs` use all.
const ORDER: [&str; 18] = [
    "json",
    "value",
    "report",
    "view",
    "validate",
    "pattern",
    "rules",
    "apply",
    "decode",
    "serde",
    "evaluate",
    "read",
    "explain",
    "read_options",
    "draft",
    "builder",
    "operation",
    "schemars_bridge",
];

/// Under the public path of the reader: whoever reads text by hand finds it beside the types of JSON.
const PUBLIC_PATH: &str = "pub use crate::decode::{Array, Object, Reader};";

#[test]
fn no_room_knows_a_later_one() {
    let source = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut seen = 0;
    for file in files(&source) {
        let name = file.strip_prefix(&source).unwrap().with_extension("");
        let name = name.to_str().unwrap().replace('\\', "/");
        let room = name.split('/').next().unwrap();
        if ["lib", "private", "macros"].contains(&room) {
            continue;
        }
        let own = rank(room, &name);
        let text = fs::read_to_string(&file).unwrap();
        // Tests of a file may use whatever shows what the file does.
        let product = text.split("#[cfg(test)]\nmod tests").next().unwrap();
        for line in product.lines().filter(|line| *line != PUBLIC_PATH) {
            let code = line.split("//").next().unwrap();
            for used in code.split("crate::").skip(1) {
                let used: String = used.chars().take_while(|c| is_of_name(*c)).collect();
                let used_rank = rank(&used, &name);
                assert!(used_rank <= own, "{name} uses {used}:\n{line}");
                seen += usize::from(used_rank < own);
            }
        }
    }
    assert!(seen > 100, "only {seen} uses were seen");
}

fn rank(room: &str, file: &str) -> usize {
    let rank = ORDER.iter().position(|known| *known == room);
    rank.unwrap_or_else(|| panic!("{file}: `{room}` is no room; the order of them is in this test"))
}

const fn is_of_name(c: char) -> bool {
    c.is_ascii_alphanumeric() || c == '_'
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap();
    let paths = entries.map(|entry| entry.unwrap().path());
    paths
        .flat_map(|path| {
            if path.is_dir() {
                files(&path)
            } else {
                vec![path]
            }
        })
        .collect()
}
