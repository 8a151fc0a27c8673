//! A document in several files says what it would say in one.

use specwright::source::{Retrieve, Retrieved};
use specwright::{ApiDocument, Code, Diagnostics, Emitted, generate};

const BASE: &str = "https://example.org/api/";

/// Files below the address of the given one.
struct Files(&'static [(&'static str, &'static str)]);

impl Retrieve for Files {
    fn retrieve(&self, uri: &str) -> Result<Option<Retrieved>, Diagnostics> {
        let path = uri.strip_prefix(BASE);
        let found = self.0.iter().find(|(name, _)| Some(*name) == path);
        Ok(found.map(|(name, text)| Retrieved {
            name: (*name).to_owned(),
            text: (*text).to_owned(),
        }))
    }
}

fn made(text: &str, files: &Files) -> Result<Emitted, Diagnostics> {
    let address = format!("{BASE}api.yaml");
    let document = ApiDocument::new("api.yaml", text);
    document.at(&address).finding(files).generate("pets")
}

const API: &str = "
openapi: 3.1.0
info: { title: Pets, version: '1' }
paths:
  /pets/{id}: { $ref: paths/pet.yaml }
";

const FILES: Files = Files(&[
    (
        "paths/pet.yaml",
        "
put:
  operationId: putPet
  parameters:
    - $ref: '../common.yaml#/components/parameters/Id'
  requestBody: { $ref: 'bodies.yaml#/pet' }
  responses:
    '200':
      description: Changed
      headers: { X-Rate: { $ref: '../common.yaml#/components/headers/Rate' } }
      content:
        application/json:
          schema: { $ref: ../schemas/Pet.yaml }
          example: { name: Rex, tag: { colour: red } }
    '404': { $ref: '../common.yaml#/components/responses/NotFound' }
",
    ),
    (
        "paths/bodies.yaml",
        "
pet:
  required: true
  content:
    application/json: { schema: { $ref: ../schemas/Pet.yaml } }
",
    ),
    (
        "common.yaml",
        "
openapi: 3.1.0
info: { title: Common, version: '1' }
components:
  parameters:
    Id: { name: id, in: path, required: true, schema: { $ref: '#/components/schemas/PetId' } }
  headers:
    Rate: { schema: { type: integer } }
  responses:
    NotFound:
      description: There is none
      content: { application/json: { schema: { $ref: '#/components/schemas/Lost' } } }
  schemas:
    PetId: { type: integer, minimum: 1 }
    Lost: { type: object, required: [message], properties: { message: { type: string, maxLength: 10 } } }
",
    ),
    (
        "schemas/Pet.yaml",
        "
type: object
required: [name]
properties:
  name: { type: string, maxLength: 5 }
  tag: { $ref: 'Tag.yaml#/$defs/Tag' }
  parent: { $ref: '#' }
",
    ),
    (
        "schemas/Tag.yaml",
        "$defs: { Tag: { $anchor: tag, type: object, properties: { colour: { type: string } } } }",
    ),
]);

/// The same, written by hand in one file.
const ONE: &str = "
openapi: 3.1.0
info: { title: Pets, version: '1' }
paths:
  /pets/{id}:
    put:
      operationId: putPet
      parameters:
        - { name: id, in: path, required: true, schema: { type: integer, minimum: 1 } }
      requestBody:
        required: true
        content:
          application/json: { schema: { $ref: '#/components/schemas/Pet' } }
      responses:
        '200':
          description: Changed
          headers: { X-Rate: { schema: { type: integer } } }
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Pet' }
              example: { name: Rex, tag: { colour: red } }
        '404':
          description: There is none
          content: { application/json: { schema: { $ref: '#/components/schemas/Lost' } } }
components:
  schemas:
    Pet:
      type: object
      required: [name]
      properties:
        name: { type: string, maxLength: 5 }
        tag: { $ref: '#/components/schemas/Tag' }
        parent: { $ref: '#/components/schemas/Pet' }
    Tag: { type: object, properties: { colour: { type: string } } }
    Lost: { type: object, required: [message], properties: { message: { type: string, maxLength: 10 } } }
";

#[test]
fn parts_of_every_kind_can_be_in_other_files() {
    let several = made(API, &FILES).unwrap_or_else(|found| panic!("{}", found.render(false)));
    assert!(several.warnings.is_empty(), "{}", several.warnings);
    let one = generate("api.yaml", ONE, "pets").unwrap_or_else(|found| panic!("{found}"));
    let text = |emitted: &Emitted, path: &str| {
        let file = emitted.files.iter().find(|it| it.path == path);
        file.unwrap_or_else(|| panic!("no {path}")).text.to_string()
    };
    for path in ["src/pets/models.rs", "src/pets/operations.rs"] {
        assert_eq!(text(&several, path), text(&one, path), "{path}");
    }
    let paths = |emitted: &Emitted| -> Vec<String> {
        emitted.files.iter().map(|it| it.path.clone()).collect()
    };
    assert_eq!(paths(&several), paths(&one));
    let locations = text(&several, "src/pets/locations.rs");
    for file in ["schemas/Pet.yaml", "common.yaml"] {
        assert!(locations.contains(&format!("\"{file}\"")), "{locations}");
    }
}

/// Findings are where the mistakes are, in whichever file.
#[test]
fn mistakes_are_told_in_their_own_files() {
    const WRONG: Files = Files(&[
        (
            "pet.yaml",
            "type: object\nproperties:\n  name: { type: strnig }\n  at: { $ref: 'tag.yaml#/no' }",
        ),
        ("tag.yaml", "$defs: {}"),
    ]);
    let api = "
openapi: 3.1.0
info: { title: Pets, version: '1' }
components:
  schemas:
    Owner: { type: object, properties: { pet: { $ref: pet.yaml }, cat: { $ref: cat.yaml } } }
";
    let found = made(api, &WRONG).unwrap_err();
    let found: Vec<_> = found
        .iter()
        .map(|it| (it.code, it.file().unwrap(), it.position().unwrap().line))
        .collect();
    assert_eq!(
        found,
        [
            (Code::RemoteRef, "api.yaml", 6),
            (Code::WrongType, "pet.yaml", 3),
            (Code::UnresolvedRef, "pet.yaml", 4),
        ]
    );
}

/// References are relative to where a document says that it is published, and what is beside that is looked for beside it.
#[test]
fn a_document_can_say_where_it_is_published() {
    let published = |it: &str| {
        let openapi = "openapi: 3.1.0";
        it.replacen(
            openapi,
            "openapi: 3.2.0\n$self: https://pets.example/v1/api.yaml",
            1,
        )
    };
    let names = |emitted: Emitted| {
        assert!(emitted.warnings.is_empty(), "{}", emitted.warnings);
        let files = emitted.files.into_iter();
        let models = files.filter(|it| it.path == "src/pets/models.rs");
        models.map(|it| it.text.to_string()).collect::<String>()
    };
    let moved =
        made(&published(API), &FILES).unwrap_or_else(|found| panic!("{}", found.render(false)));
    assert_eq!(names(moved), names(made(API, &FILES).unwrap()));
    let own = "'#/components/schemas/Tag'";
    let whole = "'https://pets.example/v1/api.yaml#/components/schemas/Tag'";
    let moved = made(&published(ONE).replace(own, whole), &Files(&[]));
    let moved = moved.unwrap_or_else(|found| panic!("{}", found.render(false)));
    assert_eq!(names(moved), names(made(ONE, &Files(&[])).unwrap()));
    let wrong = made(
        &published(ONE).replace("api.yaml", "api.yaml#here"),
        &Files(&[]),
    )
    .unwrap();
    let wrong: Vec<_> = wrong
        .warnings
        .iter()
        .map(|it| (it.code, it.pointer().to_owned()))
        .collect();
    assert_eq!(wrong, [(Code::InvalidValue, "/$self".to_owned())]);
}
