//! The rules of single texts, as loops over their bytes.

/// Whether there are more code points than that, which are never more than bytes.
pub(super) fn is_longer(text: &str, max: usize) -> bool {
    text.len() > max && text.chars().count() > max
}

/// `^[A-Za-z0-9][A-Za-z0-9._-]*$`
pub(super) fn is_name(text: &str) -> bool {
    let Some((first, rest)) = text.as_bytes().split_first() else {
        return false;
    };
    first.is_ascii_alphanumeric()
        && rest
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-'))
}

/// `^(?:first|last|[0-9]+)$`
pub(super) fn is_position(text: &str) -> bool {
    match text.as_bytes() {
        b"first" | b"last" => true,
        digits => !digits.is_empty() && digits.iter().all(u8::is_ascii_digit),
    }
}

/// Whether nothing is there.
pub(super) fn is_empty(text: Option<&String>) -> bool {
    text.is_none_or(String::is_empty)
}
