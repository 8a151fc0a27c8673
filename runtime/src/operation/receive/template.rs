//! Paths against their templates.

use super::super::decode::Encoded;
use super::super::style::Syntax;
use super::parameter::{Parameter, RequestPart};

/// The values of the variables of a template in a path, by their names and as they are encoded; `None` where the path is another
/// one.
///
/// A variable never holds a `/`, and is never empty. Of several in one segment the first ones hold as little as they can; where
/// nothing is between two of them, the style of the second says how it begins.
pub(super) fn matched<'p>(
    template: &'static str,
    path: &'p str,
    parameters: &[Parameter],
) -> Option<Vec<(&'static str, &'p str)>> {
    let mut values = Vec::new();
    let mut segments = path.split('/');
    for pattern in template.split('/') {
        match_segment(pattern, segments.next()?, parameters, &mut values)?;
    }
    segments.next().is_none().then_some(values)
}

fn match_segment<'p>(
    pattern: &'static str,
    segment: &'p str,
    parameters: &[Parameter],
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
            Some(next) if literal.is_empty() => {
                let (name, _) = next.split_once('}')?;
                let beginnings = beginnings(name, parameters);
                split_before(segment, &beginnings)?
            }
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

/// How the value of a variable can begin, in lists of which the first that has one counts; an empty string where that could be
/// anyhow.
fn beginnings(name: &str, parameters: &[Parameter]) -> Vec<Vec<String>> {
    let mut parameters = parameters.iter();
    let own = parameters.find(|it| it.part == RequestPart::Path && it.name == name);
    let Some((own, style)) = own.and_then(|it| Some((it, it.style?))) else {
        return vec![vec![String::new()]];
    };
    match (style.syntax, &own.ty.object) {
        (Syntax::Label, _) => vec![vec![".".to_owned()]],
        // The properties of an object have names of their own, and it may have others.
        (Syntax::Matrix, Some(properties)) if style.explode => {
            let known = properties.known.iter();
            let known = known.map(|(name, _)| format!(";{name}="));
            vec![known.collect(), vec![";".to_owned()]]
        }
        (Syntax::Matrix, _) => vec![vec![format!(";{name}")]],
        _ => vec![vec![String::new()]],
    }
}

/// Splits before the first mark that is not at the beginning; before an empty one, behind the first character.
fn split_before<'p>(text: &'p str, marks: &[Vec<String>]) -> Option<(&'p str, &'p str)> {
    let first = text.chars().next()?.len_utf8();
    let (_, rest) = text.split_at(first);
    let mut found = marks.iter().filter_map(|marks| {
        let found = marks.iter().filter_map(|mark| rest.find(mark.as_str()));
        found.min()
    });
    Some(text.split_at(first + found.next()?))
}

#[cfg(test)]
mod tests {
    use super::super::super::style::Style;
    use super::super::wire_type::WireType;
    use super::*;

    const OBJECT: WireType = WireType::NONE.object(&[("a", WireType::BARE)]);
    const PARAMETERS: [Parameter; 3] = [
        Parameter::path("l", Style::LABEL, WireType::BARE),
        Parameter::path("m", Style::MATRIX, WireType::BARE),
        Parameter::path("o", Style::MATRIX.exploded(), OBJECT),
    ];

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
            (
                "/{x}{l}{m}{o}",
                "/1.5;m=2;m=3;a=4",
                Some(&[("x", "1"), ("l", ".5"), ("m", ";m=2;m=3"), ("o", ";a=4")]),
            ),
            (
                "/{m}{o}",
                "/;m=2;b=3;a=4",
                Some(&[("m", ";m=2;b=3"), ("o", ";a=4")]),
            ),
            (
                "/{m}{o}",
                "/;m=2;b=3",
                Some(&[("m", ";m=2"), ("o", ";b=3")]),
            ),
            ("/{x}{l}", "/1", None),
        ] {
            assert_eq!(
                matched(template, path, &PARAMETERS).as_deref(),
                expected,
                "{template} {path}"
            );
        }
    }
}
