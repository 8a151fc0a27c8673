//! Names of hosts: RFC 1123, section 2.1, and RFC 5890 with what is not ASCII.

use idna::uts46::{AsciiDenyList, DnsLength, Hyphens, Uts46};

use super::label::is_unicode_label;

/// The most that a name can have, without the dot of the root.
const MOST: usize = 253;

/// The most that a label can have.
const MOST_OF_LABEL: usize = 63;

/// What a label in ASCII that encodes another one begins with.
const ENCODED: &str = "xn--";

/// `hostname`: labels of ASCII letters, digits and hyphens; what encodes a label is one that is valid.
pub(crate) fn is_hostname(text: &str) -> bool {
    text.len() <= MOST && text.split('.').all(is_label)
}

fn is_label(label: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
    let is_ascii = !label.is_empty()
        && label.len() <= MOST_OF_LABEL
        && label.bytes().all(is_plain)
        && !label.starts_with('-')
        && !label.ends_with('-');
    // Two hyphens there are kept for encodings, of which there is one.
    let is_encoded = || label.get(2..4) == Some("--");
    is_ascii && (!is_encoded() || is_encoding(label))
}

/// Whether a label encodes one that is valid.
fn is_encoding(label: &str) -> bool {
    let prefix = label.get(..ENCODED.len());
    let is_known = prefix.is_some_and(|it| it.eq_ignore_ascii_case(ENCODED));
    let (decoded, outcome) =
        Uts46::new().to_unicode(label.as_bytes(), AsciiDenyList::STD3, Hyphens::Check);
    is_known && outcome.is_ok() && is_unicode_label(&decoded)
}

/// `idn-hostname`: the same in any script.
pub(crate) fn is_idn_hostname(text: &str) -> bool {
    let uts46 = Uts46::new();
    let ascii = uts46.to_ascii(
        text.as_bytes(),
        AsciiDenyList::STD3,
        Hyphens::Check,
        DnsLength::Verify,
    );
    if !ascii.is_ok_and(|ascii| is_hostname(&ascii)) {
        return false;
    }
    // What has no effect on the encoding, since it is mapped away, is no part of a label all the same.
    let labels = text.split(['.', '\u{3002}', '\u{ff0e}', '\u{ff61}']);
    labels
        .into_iter()
        .all(|label| label.is_ascii() || is_unicode_label(label))
}
