use serde_json::Value;
use specwright::source::Folders;
use specwright_validator::Validator;
use std::collections::BTreeMap;
fn main() {
    let suite = std::env::args().nth(1).unwrap();
    let remotes = std::env::args().nth(2).unwrap();
    let draft = std::env::args().nth(3).unwrap_or_default();
    let verbose = std::env::args().nth(4).is_some();
    let folders = Folders::default().map("http://localhost:1234/", &remotes);
    let mut score: BTreeMap<String, [usize; 4]> = BTreeMap::new();
    let mut files: Vec<_> = std::fs::read_dir(&suite)
        .unwrap()
        .map(|e| e.unwrap().path())
        .filter(|p| p.is_file())
        .collect();
    files.sort();
    let mut total = [0usize; 4];
    for file in files {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let groups: Vec<Value> =
            serde_json::from_str(&std::fs::read_to_string(&file).unwrap()).unwrap();
        for group in groups {
            let mut schema = group["schema"].clone();
            if let (Some(o), false) = (schema.as_object_mut(), draft.is_empty()) {
                o.entry("$schema").or_insert(draft.clone().into());
            }
            let v = Validator::at("schema.json", &schema.to_string(), None, &folders);
            for case in group["tests"].as_array().unwrap() {
                let s = score.entry(name.clone()).or_default();
                let i = match &v {
                    Err(found) => {
                        if verbose {
                            println!(
                                "REJECTED {name}: {} : {}",
                                group["description"],
                                found.render(false)
                            );
                        }
                        3
                    }
                    Ok(v) => {
                        let r = v.validate(&case["data"].to_string());
                        match (r.is_ok(), case["valid"].as_bool().unwrap()) {
                            (a, b) if a == b => 0,
                            (true, _) => {
                                if verbose {
                                    println!(
                                        "WRONGLY VALID {name}: {} / {}",
                                        group["description"], case["description"]
                                    );
                                }
                                1
                            }
                            _ => {
                                if verbose {
                                    println!(
                                        "WRONGLY INVALID {name}: {} / {} {}",
                                        group["description"],
                                        case["description"],
                                        r.unwrap_err()
                                    );
                                }
                                2
                            }
                        }
                    }
                };
                s[i] += 1;
                total[i] += 1;
            }
        }
    }
    for (n, s) in &score {
        if s[1] + s[2] + s[3] > 0 {
            println!("{n}: {s:?}");
        }
    }
    println!("right, wrongly valid, wrongly invalid, rejected: {total:?}");
}
