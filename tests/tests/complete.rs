//! Nothing of a spec vanishes: what it names is in the code, or a finding says why not.
//!
//! Every schema with a name, every property, operation, parameter and header of a reply gets a text of its own, by a walk
//! that knows nothing of the generator, and the text is looked for in the Rust that is written.

use std::path::Path;

use serde_json::{Map, Value};
use specwright::generate::generate;
use specwright_tests::workspace;

/// What is marked in one go: the text of a use hides that of what it uses.
#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Names,
    Uses,
}

/// What was marked: the sign, and where it stands.
struct Marks {
    kind: Kind,
    marked: Vec<(String, String)>,
}

impl Marks {
    fn mark(&mut self, kind: Kind, of: &mut Map<String, Value>, pointer: &str) {
        // A title or a summary would be shown instead.
        for text in ["title", "summary", "description"] {
            of.remove(text);
        }
        if kind != self.kind {
            return;
        }
        let sign = format!("mark{:05}.", self.marked.len());
        of.insert("description".to_owned(), sign.clone().into());
        self.marked.push((sign, pointer.to_owned()));
    }

    fn spec(&mut self, spec: &mut Value) {
        self.each(spec, "/components/schemas", |marks, schema, at| {
            marks.mark(Kind::Names, schema, at);
            marks.within(schema, at);
        });
        self.each(spec, "/paths", |marks, item, at| {
            marks.list(item, "parameters", at);
            for method in ["get", "put", "post", "delete", "patch", "head", "options"] {
                if let Some(operation) = item.get_mut(method).and_then(Value::as_object_mut) {
                    marks.operation(operation, &format!("{at}/{method}"));
                }
            }
        });
    }

    fn operation(&mut self, operation: &mut Map<String, Value>, at: &str) {
        self.mark(Kind::Uses, operation, at);
        self.list(operation, "parameters", at);
    }

    /// Parameters written out in place.
    fn list(&mut self, owner: &mut Map<String, Value>, name: &str, at: &str) {
        let Some(list) = owner.get_mut(name).and_then(Value::as_array_mut) else {
            return;
        };
        for (index, parameter) in list.iter_mut().enumerate() {
            let parameter = parameter.as_object_mut().unwrap();
            if !parameter.contains_key("$ref") {
                self.mark(Kind::Uses, parameter, &format!("{at}/{name}/{index}"));
            }
        }
    }

    fn within(&mut self, schema: &mut Map<String, Value>, at: &str) {
        if let Some(Value::Object(properties)) = schema.get_mut("properties") {
            for (name, property) in properties {
                if let Value::Object(property) = property {
                    let at = format!("{at}/properties/{}", escaped(name));
                    self.mark(Kind::Uses, property, &at);
                    self.within(property, &at);
                }
            }
        }
        for inner in ["items", "additionalProperties"] {
            if let Some(Value::Object(inside)) = schema.get_mut(inner) {
                self.within(inside, &format!("{at}/{inner}"));
            }
        }
    }

    fn each(
        &mut self,
        spec: &mut Value,
        at: &str,
        visit: impl Fn(&mut Self, &mut Map<String, Value>, &str),
    ) {
        let Some(Value::Object(members)) = spec.pointer_mut(at) else {
            return;
        };
        for (name, member) in members {
            if let Value::Object(member) = member {
                visit(self, member, &format!("{at}/{}", escaped(name)));
            }
        }
    }
}

fn escaped(name: &str) -> String {
    name.replace('~', "~0").replace('/', "~1")
}

/// The marks of a spec that are neither in the code nor in a finding, and how many there are in all.
fn vanished(name: &str, kind: Kind) -> (usize, Vec<String>) {
    let mut spec = workspace::json(name).unwrap();
    let mut marks = Marks {
        kind,
        marked: Vec::new(),
    };
    marks.spec(&mut spec);
    let emitted =
        generate(name, &spec.to_string(), "t").unwrap_or_else(|found| panic!("{name}\n{found}"));
    let in_rust = |path: &str| Path::new(path).extension().is_some_and(|it| it == "rs");
    let code = emitted.files.iter().filter(|file| in_rust(&file.path));
    let code: String = code.map(|file| file.text.as_str()).collect();
    let told = |pointer: &str| {
        let mut warnings = emitted.warnings.iter();
        let reaches = |at: &str| !at.is_empty() && pointer.starts_with(at);
        warnings.any(|warning| reaches(&warning.pointer))
    };
    let gone = marks
        .marked
        .iter()
        .filter(|(sign, pointer)| !code.contains(sign) && !told(pointer));
    let gone = gone
        .map(|(_, pointer)| format!("{name}: {pointer}"))
        .collect();
    (marks.marked.len(), gone)
}

fn specs() -> Vec<String> {
    let mut specs: Vec<String> = [
        "spec/eventgrid.json",
        "spec/kafka.json",
        "tests/specs/parcels.json",
    ]
    .map(str::to_owned)
    .to_vec();
    let goldens = std::fs::read_dir(workspace::root().join("tests/goldens")).unwrap();
    for golden in goldens {
        let name = golden.unwrap().file_name().into_string().unwrap();
        specs.push(format!("tests/goldens/{name}/spec.json"));
    }
    specs
}

#[test]
fn what_a_spec_names_is_in_the_code() {
    let mut marked = 0;
    let mut gone = Vec::new();
    for name in specs() {
        for kind in [Kind::Names, Kind::Uses] {
            let (marks, vanished) = vanished(&name, kind);
            marked += marks;
            gone.extend(vanished);
        }
    }
    assert!(
        gone.is_empty(),
        "{} of {marked}\n{}",
        gone.len(),
        gone.join("\n")
    );
    assert!(marked > 500, "{marked}");
}
