fn main() {
    let name = std::env::args().nth(1).unwrap();
    let text = std::fs::read_to_string(&name).unwrap();
    let api = specwright::load::load(&name, &text).and_then(|d| specwright::lower::lower(&d, "svc"));
    match api { Ok(api) => println!("{api:#?}"), Err(e) => print!("{}", e.render(false)) }
}
