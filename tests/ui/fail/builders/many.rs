//! Of many required properties, each that is missing is told as of few, and none can be set twice.

use specwright_runtime::Builder;

#[derive(Builder)]
struct Planets {
    mercury: String,
    venus: String,
    earth: String,
    mars: String,
    jupiter: String,
    saturn: String,
    uranus: String,
    neptune: String,
    #[spec(required)]
    pluto: Option<String>,
    moons: bool,
    comets: Option<String>,
}

fn missing() {
    let inner = Planets::builder().mercury("a").venus("a").earth("a").comets("a");
    inner.jupiter("a").saturn("a").uranus("a").neptune("a").maybe_pluto(None).build();
}

fn twice() {
    Planets::builder().pluto("a").mercury("a").maybe_pluto(None);
    Planets::builder().comets("a").comets("a").venus("a").venus("a");
}

fn of_another_type() {
    Planets::builder().moons("a");
    Planets::builder().sun("a");
}

fn main() {}
