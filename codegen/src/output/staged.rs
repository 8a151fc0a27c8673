//! Names of staged texts. Each holds a part of the text's hash, which tells ours from a file that is called alike.

use super::manifest::Hash;

/// How the name of a staged text begins.
const START: &str = ".specwright-";

/// How many digits of the hash are in the name.
const DIGITS: usize = 16;

/// The path at which the text of a file is staged.
pub(super) fn path(path: &str, hash: &Hash) -> String {
    let (folder, name) = parted(path);
    format!("{folder}{START}{}-{name}", &hash[..DIGITS])
}

/// The path of the file that a staged text is for, and the digits of its hash, if the name is that of one.
pub(super) fn target(path: &str) -> Option<(String, &str)> {
    let (folder, name) = parted(path);
    let rest = name.strip_prefix(START)?;
    let (digits, name) = rest.split_at_checked(DIGITS)?;
    let is_digit = |byte: u8| byte.is_ascii_digit() || (b'a'..=b'f').contains(&byte);
    let name = name.strip_prefix('-').filter(|name| !name.is_empty())?;
    digits
        .bytes()
        .all(is_digit)
        .then(|| (format!("{folder}{name}"), digits))
}

/// The folder, with `/` behind it, and the name.
fn parted(path: &str) -> (&str, &str) {
    path.split_at(path.rfind('/').map_or(0, |at| at + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_staged_path_leads_back_to_its_file() {
        let hash = "0123456789abcdef".repeat(4);
        for file in ["src/shop/mod.rs", "specwright.manifest.json"] {
            let staged = path(file, &hash);
            assert_eq!(target(&staged), Some((file.to_owned(), &hash[..DIGITS])));
        }
        for other in [
            "src/.specwright-notes",
            ".specwright-0123456789abcdef-",
            "a.rs",
        ] {
            assert_eq!(target(other), None, "{other}");
        }
    }
}
