//! A mistake is told once, and not again wherever the type is used.

use specwright_runtime::{
    Builder, Model, Part, Path, Report, Unknown, Validate, OpenEnum, from_str,
};

#[derive(Clone, Debug, PartialEq, Model, Builder)]
#[spec(check = check)]
struct Used {
    #[spec(max_lenght = 4)]
    name: String,
    list: Option<List>,
}

fn check(parts: &UsedParts<'_>, _: &Path<'_>, _: &mut Report) {
    let _: Part<'_, String> = parts.name;
}

#[derive(Clone, Debug, PartialEq, OpenEnum)]
enum List {
    #[spec(valeu = "a", value = "b")]
    A,
    #[spec(unknown)]
    Unknown(Unknown<List>),
}

#[derive(Clone, Debug, PartialEq, Model)]
struct Newtype(#[spec(minimun = 1)] u8);

#[derive(Validate)]
struct Generic<T>(#[spec(min_itmes = 1)] Vec<T>);

#[derive(Model, Builder)]
#[spec(at_least_one_of(used, newtype))]
struct Uses {
    #[spec(constant = null)]
    used: Option<Used>,
    #[spec(unique_items)]
    newtypes: Vec<Newtype>,
    newtype: Option<Newtype>,
    #[spec(closed, max_length = 4, one_of("a"))]
    list: List,
}

fn main() {
    let used = Used::builder().name("a").list(List::A).build();
    let read = from_str::<Uses>("{}").unwrap();
    let uses = Uses::builder().list("a").newtypes([Newtype(1)]).used(used.clone()).build();
    let text = serde_json::to_string(&uses).unwrap();
    let again: Uses = serde_json::from_str(&text).unwrap();
    used.validate().unwrap();
    again.validate().unwrap();
    Generic(vec![used]).validate().unwrap();
    println!("{} {}", List::from("a"), List::KNOWN.len());
    drop(read);
}
