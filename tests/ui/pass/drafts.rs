//! `Draft` with everything that it can say.

use specwright_runtime::{Carried, Draft, Maybe, Model, Properties, Secret, Violations, from_str};

#[derive(Clone, Debug, PartialEq, Model)]
pub struct Job {
    pub name: String,
    #[spec(required)]
    pub level: Option<i32>,
    pub r#type: Option<String>,
    pub password: Maybe<Secret<String>>,
    pub dry_run: Option<bool>,
    pub main: Step,
    pub steps: Option<Vec<Step>>,
    #[spec(required)]
    pub last: Option<Step>,
    pub undo: Maybe<Vec<Vec<Step>>>,
    #[spec(additional)]
    pub labels: Properties<String>,
}

#[derive(Clone, Debug, PartialEq, Model)]
pub struct Step {
    pub url: String,
    pub next: Option<Box<Step>>,
    pub boxed: Option<Box<Leaf>>,
    pub plain: Option<Leaf>,
}

#[derive(Clone, Debug, PartialEq, Model)]
pub struct Leaf {
    pub size: u8,
}

#[derive(Debug, Model)]
pub struct JobView {
    id: u64,
    owner: Maybe<String>,
    state: Option<String>,
    map: Properties<u8>,
    name: Option<String>,
    level: i32,
    r#type: Option<String>,
    password: Option<Secret<String>>,
    first: StepView,
    steps: Maybe<Vec<StepView>>,
    last: Option<StepView>,
    undo: Option<Vec<Vec<StepView>>>,
    #[spec(additional)]
    rest: Properties<u8>,
}

#[derive(Debug, Model)]
pub struct StepView {
    url: Option<String>,
    next: Option<Box<StepView>>,
    boxed: Option<LeafView>,
    plain: Box<LeafView>,
}

#[derive(Debug, Model)]
pub struct LeafView {
    size: Option<u8>,
}

#[derive(Clone, Debug, Default, PartialEq, Draft)]
#[spec(request = Job, response = self::JobView, additional = rest)]
#[spec(left_behind(id = "ID", owner, state, map,),)]
pub struct JobDraft {
    #[spec(required)]
    pub name: Option<String>,
    #[spec(required)]
    pub level: Maybe<i32>,
    r#type: Option<String>,
    pub password: Maybe<Secret<String>>,
    #[spec(request_only)]
    pub dry_run: Option<bool>,
    #[spec(required, nested, from = first, name = "Main")]
    pub main: Option<StepDraft>,
    #[spec(nested)]
    pub steps: Option<Vec<StepDraft>>,
    #[spec(required, nested)]
    pub last: Maybe<StepDraft>,
    #[spec(nested)]
    pub undo: Maybe<Vec<Vec<StepDraft>>>,
    #[spec(additional)]
    pub labels: Properties<String>,
}

#[derive(Clone, Debug, Default, PartialEq, Draft)]
#[spec(crate = specwright_runtime, request = Step, response = StepView)]
pub struct StepDraft {
    #[spec(required)]
    url: Option<String>,
    #[spec(nested)]
    next: Option<Box<StepDraft>>,
    #[spec(nested)]
    boxed: Option<Box<LeafDraft>>,
    #[spec(nested)]
    plain: Option<LeafDraft>,
}

#[derive(Clone, Debug, Default, PartialEq, Draft)]
#[spec(request = Leaf, response = LeafView)]
struct LeafDraft {
    #[spec(required)]
    size: Option<u8>,
}

/// Of types that nobody else can see.
mod private {
    use specwright_runtime::Draft;

    struct Told;

    struct Asked {
        size: Option<u8>,
    }

    #[derive(Draft)]
    #[spec(request = Asked, response = Told)]
    struct AskedDraft {
        #[spec(request_only)]
        size: Option<u8>,
    }

    pub fn size() -> Option<u8> {
        let (draft, _) = Told {}.to_draft();
        draft.complete().unwrap().size
    }
}

const JOB: &str = r#"{
    "id": 1, "owner": null, "state": "s", "map": {"a": 1, "b": 2}, "name": "n", "level": 3, "password": "p",
    "first": {"url": "u", "next": {"url": "v", "plain": {"size": 1}}, "boxed": {"size": 1}, "plain": {"size": 1}},
    "steps": [], "undo": [[{"url": "w", "plain": {}}], [{"plain": {"size": 2}}]], "more": 1
}"#;

fn main() {
    assert_eq!(private::size(), None);
    let (mut draft, carried): (JobDraft, Carried) = from_str::<JobView>(JOB).unwrap().to_draft();
    assert_eq!(carried.left_behind(), ["/ID", "/state", "/map", "/more"]);
    let missing = ["/last", "/undo/0/0/plain/size", "/undo/1/0/url"];
    assert_eq!(carried.missing(), missing);
    let violations: Violations = draft.clone().complete().unwrap_err();
    let found = violations.iter().map(|violation| violation.pointer());
    assert_eq!(found.collect::<Vec<_>>(), ["", "/undo/0/0/plain", "/undo/1/0"]);

    draft.undo = Maybe::Null;
    draft.last = Maybe::Null;
    draft.labels.insert("a", "b".to_owned());
    let job: Job = draft.complete().unwrap();
    assert_eq!((job.level, &job.last, job.undo), (Some(3), &None, Maybe::Null));
    assert_eq!(job.main.next.unwrap().plain, Some(Leaf { size: 1 }));
    assert_eq!(job.main.boxed, Some(Box::new(Leaf { size: 1 })));
    assert_eq!(job.labels.get("a"), Some(&"b".to_owned()));
}
