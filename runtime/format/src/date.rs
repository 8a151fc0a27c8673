//! Dates and times of RFC 3339.

/// `date-time` of section 5.6; a second `60` is one that was added at the end of a day of UTC.
pub(crate) fn is_date_time(text: &str) -> bool {
    let parts = text.split_once(['T', 't']);
    parts.is_some_and(|(date, time)| is_date(date) && is_time(time))
}

/// `full-date` of section 5.6: a day that the calendar has.
pub(crate) fn is_date(text: &str) -> bool {
    let mut parts = text.split('-');
    let year = parts.next().and_then(|it| number(it, 4));
    let month = parts.next().and_then(|it| number(it, 2));
    let day = parts.next().and_then(|it| number(it, 2));
    let (Some(year), Some(month), Some(day), None) = (year, month, day, parts.next()) else {
        return false;
    };
    day >= 1 && day <= days(year, month)
}

/// How many days a month has; none, if there is no such month.
fn days(year: u32, month: u32) -> u32 {
    match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 if year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400)) => {
            29
        }
        2 => 28,
        _ => 0,
    }
}

/// `full-time` of section 5.6.
pub(crate) fn is_time(text: &str) -> bool {
    let Some(at) = text.find(['Z', 'z', '+', '-']) else {
        return false;
    };
    let (time, offset) = text.split_at(at);
    match (clock(time), offset_in_minutes(offset)) {
        (Some((_, second)), Some(_)) if second < 60 => true,
        // Seconds are added at 23:59 of UTC only.
        (Some((minutes, _)), Some(offset)) => (minutes - offset).rem_euclid(DAY) == DAY - 1,
        _ => false,
    }
}

/// The minutes of a day.
const DAY: i32 = 24 * 60;

/// `partial-time`: the minutes since midnight, and the seconds of the last one.
fn clock(text: &str) -> Option<(i32, u32)> {
    let (clock, fraction) = match text.split_once('.') {
        Some((clock, fraction)) => (clock, Some(fraction)),
        None => (text, None),
    };
    let (clock, second) = clock.rsplit_once(':')?;
    let second = number(second, 2).filter(|it| *it <= 60)?;
    let is_fraction = |it: &str| !it.is_empty() && it.bytes().all(|byte| byte.is_ascii_digit());
    fraction
        .is_none_or(is_fraction)
        .then_some((minutes(clock)?, second))
}

/// `time-offset`
fn offset_in_minutes(text: &str) -> Option<i32> {
    match text.split_at_checked(1)? {
        ("Z" | "z", "") => Some(0),
        ("+", clock) => minutes(clock),
        ("-", clock) => minutes(clock).map(|it| -it),
        _ => None,
    }
}

/// Hours and minutes, as minutes.
fn minutes(text: &str) -> Option<i32> {
    let (hour, minute) = text.split_once(':')?;
    let hour = number(hour, 2).filter(|it| *it < 24)?;
    let minute = number(minute, 2).filter(|it| *it < 60)?;
    i32::try_from(hour * 60 + minute).ok()
}

/// A number of so many ASCII digits.
fn number(text: &str, digits: usize) -> Option<u32> {
    let is_number = text.len() == digits && text.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| text.parse().ok())?
}

/// `duration` of appendix A: units in order, none omitted between two, weeks on their own.
pub(crate) fn is_duration(text: &str) -> bool {
    let Some(text) = text.strip_prefix('P') else {
        return false;
    };
    match text.split_once('T') {
        None => are_units(text, "YMD") || are_units(text, "W"),
        Some((date, time)) => (date.is_empty() || are_units(date, "YMD")) && are_units(time, "HMS"),
    }
}

/// Whether a string is numbers with units, at least one, which follow one another in the list.
fn are_units(text: &str, units: &str) -> bool {
    let found: Option<String> = text
        .split_inclusive(|it: char| !it.is_ascii_digit())
        .map(unit)
        .collect();
    found.is_some_and(|found| !found.is_empty() && units.contains(&found))
}

/// The unit behind a number.
fn unit(text: &str) -> Option<char> {
    let unit = text.chars().next_back()?;
    (text.len() > unit.len_utf8() && !unit.is_ascii_digit()).then_some(unit)
}
