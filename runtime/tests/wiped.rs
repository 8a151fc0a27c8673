//! Secrets are overwritten when they are dropped: the memory of the test itself is searched for them.
#![cfg(target_os = "linux")]

use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::io::{Read, Seek, SeekFrom};

use serde_json::{Map, Value};
use specwright_runtime::{Maybe, Properties, Secret};

/// A string of this number that is nowhere in the program, each letter but the last moved by one.
fn hidden(number: u8) -> Vec<u8> {
    let text = format!("r`dbqds,sg`s,mnanxx,gnkcr,{number:03}");
    text.into_bytes()
}

/// The text in the clear, many times over: what uses the memory next does not overwrite all of it.
fn clear(number: u8) -> String {
    let hidden = hidden(number).repeat(1_000);
    let letters = hidden.into_iter().map(|letter| char::from(letter + 1));
    let mut text = String::with_capacity(32_000);
    text.extend(letters);
    text
}

/// The search: what it needs itself was allocated before, so that it uses no memory that a secret had.
struct Search {
    memory: File,
    maps: String,
    page: Vec<u8>,
}

const PAGE: u64 = 1 << 12;

impl Search {
    fn new() -> Self {
        Self {
            memory: File::open("/proc/self/mem").unwrap(),
            maps: String::with_capacity(1 << 18),
            page: vec![0; 1 << 13],
        }
    }

    /// How often memory that can be written holds the text.
    fn found(&mut self, number: u8) -> usize {
        let hidden = hidden(number);
        let mut maps = std::mem::take(&mut self.maps);
        maps.clear();
        let mut file = File::open("/proc/self/maps").unwrap();
        file.read_to_string(&mut maps).unwrap();
        let ranges = maps.lines().filter(|line| line.contains(" rw"));
        let mut sum = 0;
        for range in ranges {
            let (from, rest) = range.split_once('-').unwrap();
            let to = rest.split(' ').next().unwrap();
            let [from, to] = [from, to].map(|text| u64::from_str_radix(text, 16).unwrap());
            for at in (from..to).step_by(1 << 12) {
                sum += self.in_page(at, &hidden);
            }
        }
        self.maps = maps;
        sum
    }

    /// How often a page holds the text; what is read of it is hidden at once.
    fn in_page(&mut self, at: u64, hidden: &[u8]) -> usize {
        let own = self.page.as_ptr() as u64;
        if at < own + 2 * PAGE && own < at + PAGE {
            return 0;
        }
        self.memory.seek(SeekFrom::Start(at)).unwrap();
        let read = self.memory.read(&mut self.page[..1 << 12]).unwrap_or(0);
        let page = &mut self.page[..read];
        page.iter_mut()
            .for_each(|byte| *byte = byte.wrapping_sub(1));
        page.windows(hidden.len())
            .filter(|text| *text == hidden)
            .count()
    }
}

/// The text is there while the secret is, and no longer.
fn is_wiped<T: 'static>(search: &mut Search, number: u8, make: impl FnOnce(String) -> T) {
    let secret = Secret::new(make(clear(number)));
    assert!(search.found(number) > 0, "{number}");
    drop(secret);
    assert_eq!(
        search.found(number),
        0,
        "{number} {}",
        std::any::type_name::<T>()
    );
}

#[test]
fn secrets_are_overwritten() {
    // What is no secret stays where it was, so that the search can fail.
    let search = &mut Search::new();
    drop(clear(0));
    assert!(search.found(0) > 0);
    is_wiped(search, 1, |text| text);
    is_wiped(search, 2, String::into_bytes);
    is_wiped(search, 3, Some);
    is_wiped(search, 4, Maybe::Value);
    is_wiped(search, 5, |text| vec![text]);
    is_wiped(search, 6, Box::new);
    is_wiped(search, 7, |text| {
        let properties = Map::from_iter([("a".to_owned(), Value::String(text))]);
        Value::Array(vec![Value::Object(properties)])
    });
    is_wiped(search, 8, |text| {
        Properties::from_iter([("a".to_owned(), text)])
    });
    is_wiped(search, 9, |text| BTreeMap::from([(text, "b".to_owned())]));
    is_wiped(search, 10, |text| HashMap::from([("a".to_owned(), text)]));
    is_wiped(search, 11, |mut text| {
        text.truncate(4);
        text
    });
    let exposed = Secret::new(clear(12)).into_exposed();
    assert_eq!(exposed, clear(12));
}
