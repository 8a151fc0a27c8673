//! `explain`: what enforces a keyword, and what is said where there is none.

use serde_json::Value;

use crate::workspace::{BAKERY, Workspace};

const GRAMS: &str = "/components/schemas/Loaf/properties/grams";

#[test]
fn every_keyword_is_listed() {
    let workspace = Workspace::new();
    let printed = workspace.run(&["explain"]).succeeds();
    let expected = "\
spec/bakery.json

/components/schemas/Loaf
  additionalProperties  checked  bakery::Loaf        #[spec(deny_unknown)]
  properties            typed    bakery::Loaf        struct Loaf
  required              typed    bakery::Loaf        struct Loaf
                                 bakery::Loaf.grams  i64
  type                  typed    bakery::Loaf        struct Loaf

/components/schemas/Loaf/properties/grams
  maximum               checked  bakery::Loaf.grams  #[spec(maximum = 5000)]
  minimum               checked  bakery::Loaf.grams  #[spec(minimum = 1)]
  type                  typed    bakery::Loaf.grams  i64

/paths/~1loaves/post/requestBody/content/application~1json/schema
  $ref                  typed    bakery::Loaf        struct Loaf

spec/mill.yaml

/components/schemas/Sack
  properties  typed    mill::Sack        struct Sack
  type        typed    mill::Sack        struct Sack

/components/schemas/Sack/properties/flour
  enum        checked  mill::Sack.flour  #[spec(closed)]
                       mill::SackFlour   enum SackFlour
  type        typed    mill::Sack.flour  Option<SackFlour>
                       mill::SackFlour   enum SackFlour
";
    assert_eq!(printed.out, expected);
}

#[test]
fn one_keyword_is_shown_with_its_files() {
    let workspace = Workspace::generated();
    let printed = workspace.run(&["explain", &format!("{GRAMS}/maximum")]);
    let expected = "\
spec/bakery.json

/components/schemas/Loaf/properties/grams/maximum: checked

  bakery::Loaf.grams
    #[spec(maximum = 5000)]
    generated/src/bakery/models.rs
    generated/schemas/2020-12/bakery/Loaf.schema.json#/properties/grams/maximum
";
    assert_eq!(printed.succeeds().out, expected);
    let models = workspace.text("generated/src/bakery/models.rs");
    assert!(models.contains("maximum = 5000"));
    let schema = workspace.text("generated/schemas/2020-12/bakery/Loaf.schema.json");
    let schema: Value = serde_json::from_str(&schema).unwrap();
    assert_eq!(
        schema.pointer("/properties/grams/maximum"),
        Some(&5000.into())
    );
}

#[test]
fn a_schema_is_everything_below_it() {
    let workspace = Workspace::new();
    for asked in [
        GRAMS,
        &format!("spec/bakery.json#{GRAMS}"),
        &format!("bakery#{GRAMS}"),
    ] {
        let printed = workspace.run(&["explain", asked]).succeeds();
        let printed = printed.prints(&["spec/bakery.json\n", "  maximum  ", "  type     "]);
        assert!(!printed.out.contains("required"), "{}", printed.out);
    }
}

#[test]
fn programs_read_json() {
    let workspace = Workspace::new();
    let asked = format!("{GRAMS}/minimum");
    let printed = workspace.run(&["explain", &asked, "--json"]).succeeds();
    let rows: Value = serde_json::from_str(&printed.out).unwrap();
    let schema = "generated/schemas/2020-12/bakery/Loaf.schema.json#/properties/grams/minimum";
    let expected = serde_json::json!([{
        "spec": "spec/bakery.json",
        "pointer": asked,
        "keyword": "minimum",
        "role": "checked",
        "uses": [{
            "role": "checked",
            "item": "bakery::Loaf.grams",
            "file": "generated/src/bakery/models.rs",
            "how": "#[spec(minimum = 1)]",
            "by": null,
            "schema": schema,
        }],
    }]);
    assert_eq!(rows, expected);
    let all = workspace.run(&["explain", "--json"]).succeeds();
    let all: Value = serde_json::from_str(&all.out).unwrap();
    assert_eq!(all.as_array().unwrap().len(), 12);
}

#[test]
fn a_keyword_that_another_makes_needless_names_it() {
    let workspace = Workspace::new();
    let narrow = "\"allOf\": [{ \"maximum\": 9000 }], \"type\": \"integer\"";
    workspace.replace("spec/bakery.json", "\"type\": \"integer\"", narrow);
    let wide = format!("{GRAMS}/allOf/0/maximum");
    let printed = workspace.run(&["explain", &wide]).succeeds();
    printed.prints(&[
        "checked",
        "  bakery::Loaf.grams\n",
        &format!("#[spec(maximum = 5000)], by `{GRAMS}/maximum`"),
    ]);
}

#[test]
fn what_nothing_is_generated_of_is_said() {
    let workspace = Workspace::new();
    let more = "\"schemas\": { \"Gram\": { \"type\": \"integer\", \"minimum\": 0 }, ";
    workspace.replace("spec/bakery.json", "\"schemas\": {", more);
    let printed = workspace
        .run(&["explain", "/components/schemas/Gram"])
        .ends(0);
    printed
        .complains(&["nothing uses `Gram`"])
        .prints(&["  minimum  unused  nothing is generated of it\n"]);
}

#[test]
fn a_json_pointer_to_no_keyword_is_told_with_the_nearest() {
    let workspace = Workspace::new();
    let near = workspace
        .run(&["explain", &format!("{GRAMS}/maximun")])
        .ends(1);
    assert_eq!(near.out, "");
    near.complains(&[
        "unknown-pointer",
        &format!("no schema has a keyword at `{GRAMS}/maximun`"),
        &format!("did you mean `{GRAMS}/maximum`?"),
    ]);
    let far = workspace.run(&[
        "explain",
        &format!("{GRAMS}/allOf/0/properties/whatever/is/there"),
    ]);
    far.ends(1)
        .complains(&[&format!("the nearest that has any is `{GRAMS}`")]);
    let none = workspace.run(&["explain", "xyz"]).ends(1);
    none.complains(&["without a JSON Pointer, every keyword is listed"]);
    let elsewhere = workspace.run(&["explain", "spec/oven.json#/x"]).ends(1);
    elsewhere.complains(&[
        "there is no spec `spec/oven.json`",
        "there are `spec/bakery.json`, `spec/mill.yaml`",
    ]);
}

#[test]
fn any_spec_is_explained() {
    let workspace = Workspace::new();
    workspace.put("elsewhere/Cargo.toml", "");
    workspace.put("elsewhere/spec.json", BAKERY);
    let arguments = ["explain", "--spec", "spec.json", GRAMS];
    let printed = workspace.run_in("elsewhere", &arguments).succeeds();
    printed.prints(&["api::Loaf.grams  #[spec(maximum = 5000)]"]);
}

#[test]
fn mistakes_in_a_spec_are_reported_instead() {
    let workspace = Workspace::new();
    workspace.replace("spec/bakery.json", "\"maximum\"", "\"maximun\"");
    let told = workspace.run(&["explain"]).ends(0);
    told.prints(&["maximun  "])
        .complains(&["warning[unknown-keyword]", "maximun"]);
    for arguments in [&["explain", "-D", "unknown-keyword"][..], &["explain"]] {
        let rejected = workspace.run(arguments).ends(1);
        assert_eq!(rejected.out, "");
        rejected.complains(&["[unknown-keyword]", "maximun"]);
        workspace.put("spec/mill.yaml", "openapi: 3.0.3\n");
    }
}

#[test]
fn no_secret_is_shown() {
    let workspace = Workspace::new();
    let secret = "\"key\": { \"type\": \"string\", \"format\": \"password\", \
                  \"enum\": [\"hunter2\"] }, \"grams\":";
    workspace.replace("spec/bakery.json", "\"grams\": {", &format!("{secret} {{"));
    for arguments in [&["explain"][..], &["explain", "--json"]] {
        let printed = workspace.run(arguments);
        assert!(!printed.out.contains("hunter2"), "{}", printed.out);
        assert!(!printed.err.contains("hunter2"), "{}", printed.err);
    }
}
