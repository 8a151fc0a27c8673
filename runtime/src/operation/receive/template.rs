//! Paths against their templates.

use super::super::decode::Encoded;

/// The values of the variables of a template in a path, by their names and as they are encoded; `None` where the path is another
/// one.
///
/// A variable never holds a `/`, and is never empty. Of several in one segment the first ones hold as little as they can.
pub(super) fn matched<'p>(
    template: &'static str,
    path: &'p str,
) -> Option<Vec<(&'static str, &'p str)>> {
    let mut values = Vec::new();
    let mut segments = path.split('/');
    for pattern in template.split('/') {
        match_segment(pattern, segments.next()?, &mut values)?;
    }
    segments.next().is_none().then_some(values)
}

fn match_segment<'p>(
    pattern: &'static str,
    segment: &'p str,
    values: &mut Vec<(&'static str, &'p str)>,
) -> Option<()> {
    let Some((literal, rest)) = pattern.split_once('{') else {
        let is_it = pattern == segment
            || Encoded::Percent.decode(segment) == Encoded::Percent.decode(pattern);
        return is_it.then_some(());
    };
    let mut segment = segment.strip_prefix(literal)?;
    let mut rest = rest;
    loop {
        let (name, after) = rest.split_once('}')?;
        let (literal, next) = match after.split_once('{') {
            Some((literal, next)) => (literal, Some(next)),
            None => (after, None),
        };
        let (value, behind) = match next {
            None => (segment.strip_suffix(literal)?, ""),
            // Two variables with nothing between: the first one holds one character.
            Some(_) if literal.is_empty() => segment.split_at(segment.chars().next()?.len_utf8()),
            Some(_) => segment.split_once(literal)?,
        };
        if value.is_empty() {
            return None;
        }
        values.push((name, value));
        segment = behind;
        match next {
            Some(next) => rest = next,
            None => return Some(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn variables_are_segments_or_parts_of_one() {
        for (template, path, expected) in [
            ("/a", "/a", Some(&[][..])),
            ("/a", "/a/", None),
            ("/a b", "/a%20b", Some(&[])),
            ("/a/{id}", "/a/x%2Fy", Some(&[("id", "x%2Fy")])),
            ("/a/{id}", "/a/", None),
            ("/a/{id}", "/a/x/y", None),
            ("/a/{id}/", "/a/x/", Some(&[("id", "x")])),
            (
                "/{x}-{y}.json",
                "/1-2-3.json",
                Some(&[("x", "1"), ("y", "2-3")]),
            ),
            ("/{x}.json", "/1.xml", None),
            ("/p{at}", "/p;at=1,2", Some(&[("at", ";at=1,2")])),
            ("/{x}{y}", "/12", Some(&[("x", "1"), ("y", "2")])),
            ("/{é}", "/é", Some(&[("é", "é")])),
        ] {
            assert_eq!(
                matched(template, path).as_deref(),
                expected,
                "{template} {path}"
            );
        }
    }
}
