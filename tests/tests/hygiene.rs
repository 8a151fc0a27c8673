//! Derive output names nothing by a short name: neither the prelude nor what the caller calls alike.
#![no_implicit_prelude]
#![allow(
    dead_code,
    unreachable_pub,
    reason = "names that must not be picked up, and types that are public as generated ones are"
)]

/// Everything that derive output could mean by a short name, and none of it is that.
mod shadows {
    pub struct Option;
    pub struct Result;
    pub struct String;
    pub struct Vec;
    pub struct Box;
    pub struct Some;
    pub struct None;
    pub struct Ok;
    pub struct Err;
    pub struct Default;
    pub struct Into;
    pub struct From;
    pub struct Clone;
    pub struct Fn;
    pub struct Sized;
    pub struct PhantomData;
    pub struct Validate;
    pub struct Decode;
    pub struct Serialize;
    pub struct Deserialize;
    pub struct Serializer;
    pub struct Reader;
    pub struct Path;
    pub struct Report;
    pub struct Part;
    pub struct Slot;
    pub struct Stop;
    pub struct Pattern;
    pub struct Limit;
    pub struct Literal;
    pub struct Unknown;
    pub struct Set;
    pub struct Unset;
    pub struct T;
    pub struct S;
    pub mod std {}
    pub mod core {}
    pub mod alloc {}
    pub mod serde {}
    pub mod specwright_runtime {}
    pub mod rt {}
    pub mod rules {}
}

mod models {
    #[allow(unused_imports, reason = "names that must not be picked up")]
    use super::shadows::*;

    #[derive(
        ::std::clone::Clone,
        ::std::fmt::Debug,
        ::std::cmp::PartialEq,
        ::specwright_runtime::Model,
        ::specwright_runtime::Builder,
    )]
    #[spec(no_prelude, min_properties = 1, max_properties = 9)]
    #[spec(check = super::conditions::parts, with = super::conditions::whole)]
    #[spec(required_when(mode = "on", level = 3, require(name)))]
    #[spec(at_least_one_of(name, list), dependent_required(name, require(list)))]
    pub struct Job {
        #[spec(closed)]
        pub mode: Mode,
        #[spec(min_length = 1, max_length = 3, pattern = "^[a-zé]")]
        pub name: ::std::option::Option<::std::string::String>,
        #[spec(
            min_items = 1,
            max_items = 2,
            unique_items,
            items(exclusive_minimum = 0.5)
        )]
        pub list: ::std::option::Option<::std::vec::Vec<f64>>,
        #[spec(required, constant = "a")]
        pub note: ::std::option::Option<::std::string::String>,
        #[spec(one_of(1, 3), multiple_of = 1)]
        pub level: ::std::option::Option<u8>,
        pub password:
            ::specwright_runtime::Maybe<::specwright_runtime::Secret<::std::string::String>>,
        pub parent: ::std::option::Option<::std::boxed::Box<Self>>,
        #[spec(additional, values(max_length = 2))]
        pub rest: ::specwright_runtime::Properties<::std::string::String>,
    }

    /// Properties called like the names inside of derive output.
    #[derive(::std::fmt::Debug, ::specwright_runtime::Model, ::specwright_runtime::Builder)]
    #[spec(no_prelude, deny_unknown, at_least_one_of(json, report))]
    pub struct Names {
        #[spec(maximum = 1)]
        pub json: ::std::option::Option<u8>,
        #[spec(maximum = 1)]
        pub report: ::std::option::Option<u8>,
        #[spec(maximum = 1)]
        pub at: u8,
        pub name: u8,
        pub object: u8,
        pub whole: u8,
        pub map: u8,
        pub serializer: u8,
        pub value: u8,
        pub builder: u8,
        pub parts: u8,
        pub r#self_: u8,
        pub r#type: u8,
    }

    #[derive(::std::fmt::Debug, ::specwright_runtime::Model)]
    pub struct NamesView {
        pub json: ::std::option::Option<u8>,
        pub report: ::std::option::Option<u8>,
        pub name: ::std::option::Option<u8>,
        pub object: ::std::option::Option<u8>,
        pub whole: ::std::option::Option<u8>,
        pub map: ::std::option::Option<u8>,
        pub serializer: ::std::option::Option<u8>,
        pub value: ::std::option::Option<u8>,
        pub builder: ::std::option::Option<u8>,
        pub parts: ::std::option::Option<u8>,
        pub r#self_: ::std::option::Option<u8>,
        pub r#type: ::std::option::Option<u8>,
        pub carried: ::std::option::Option<u8>,
        pub response: u8,
        #[spec(additional)]
        pub draft: ::specwright_runtime::Properties<u8>,
    }

    #[derive(::std::fmt::Debug, ::specwright_runtime::Draft)]
    #[spec(request = Names, response = self::NamesView)]
    #[spec(left_behind(carried, response), additional = draft)]
    pub struct NamesDraft {
        pub json: ::std::option::Option<u8>,
        pub report: ::std::option::Option<u8>,
        #[spec(required, request_only)]
        pub at: ::std::option::Option<u8>,
        #[spec(required)]
        pub name: ::std::option::Option<u8>,
        #[spec(required)]
        pub object: ::std::option::Option<u8>,
        #[spec(required)]
        pub whole: ::std::option::Option<u8>,
        #[spec(required)]
        pub map: ::std::option::Option<u8>,
        #[spec(required)]
        pub serializer: ::std::option::Option<u8>,
        #[spec(required)]
        pub value: ::std::option::Option<u8>,
        #[spec(required)]
        pub builder: ::std::option::Option<u8>,
        #[spec(required)]
        pub parts: ::std::option::Option<u8>,
        #[spec(required)]
        pub r#self_: ::std::option::Option<u8>,
        #[spec(required)]
        pub r#type: ::std::option::Option<u8>,
    }

    #[derive(::std::fmt::Debug, ::specwright_runtime::Model)]
    #[spec(max_items = 1)]
    pub struct Jobs(pub ::std::vec::Vec<Job>);

    #[derive(
        ::std::clone::Clone,
        ::std::fmt::Debug,
        ::std::cmp::PartialEq,
        ::specwright_runtime::OpenEnum,
    )]
    pub enum Mode {
        #[spec(value = "on")]
        Some,
        #[spec(value = "off")]
        None,
        #[spec(unknown)]
        Err(::specwright_runtime::Unknown<Mode>),
    }

    #[derive(::specwright_runtime::Validate)]
    #[spec(with = super::conditions::page)]
    pub struct Page<T> {
        #[spec(maximum = 9)]
        pub size: u8,
        #[spec(min_items = 1)]
        pub items: ::std::vec::Vec<T>,
    }
}

mod conditions {
    use ::specwright_runtime::{Path, Report, rules::condition};

    use super::models::{Job, JobParts, Page};

    pub(crate) fn parts(parts: &JobParts<'_>, at: &Path<'_>, report: &mut Report) {
        if parts.level.presence().is_present() && parts.parent.presence().is_present() {
            condition::fail("level", "a job with a parent has no level", at, report);
        }
    }

    pub(crate) fn whole(job: &Job, at: &Path<'_>, report: &mut Report) {
        if job.rest.len() > 1 {
            condition::fail("rest", "one property more at most", at, report);
        }
    }

    pub(crate) fn page<T>(page: &Page<T>, at: &Path<'_>, report: &mut Report) {
        if page.items.len() != page.size as usize {
            condition::fail("size", "the size is another one", at, report);
        }
    }
}

/// Not under the rule of the shadows: the verdicts.
mod verdicts {
    use ::std::format;
    use ::std::iter::Iterator;
    use ::std::prelude::rust_2024::*;
    use ::std::{assert, assert_eq, vec};

    use ::specwright_runtime::{Decode, Validate, Violation, from_str};

    use super::models::{Job, Jobs, Mode, Names, NamesView, Page};

    fn found<T: Decode + Validate>(document: &str) -> Vec<String> {
        let violations = from_str::<T>(document).err();
        let told = |violation: &Violation| format!("{} {}", violation.pointer(), violation.code());
        violations
            .iter()
            .flat_map(|violations| violations.iter().map(told))
            .collect()
    }

    #[test]
    fn valid_documents_come_out_as_they_went_in() {
        let document = r#"{"mode":"on","name":"é","list":[1.0],"note":"a","level":3,"password":null,"x":"yy"}"#;
        let job = from_str::<Job>(document).unwrap();
        assert_eq!(::serde_json::to_string(&job).unwrap(), document);
        assert_eq!(::serde_json::from_str::<Job>(document).unwrap(), *job);
        assert!(found::<Jobs>(&format!("[{document}]")).is_empty());
    }

    #[test]
    fn each_mistake_is_found() {
        assert_eq!(
            found::<Job>(
                r#"{"mode":"x","name":"","list":[1,0.5,1],"note":"b","level":2,"parent":{"mode":"off","note":"b","list":[1]},"x":"yyy","y":""}"#
            ),
            [
                " condition",
                " condition",
                "/mode enum",
                "/name min_length",
                "/name pattern",
                "/list max_items",
                "/list unique_items",
                "/list/1 exclusive_minimum",
                "/note const",
                "/level enum",
                "/parent/note const",
                "/x max_length",
            ]
        );
        assert_eq!(
            found::<Job>(r#"{"mode":"on","level":3}"#),
            [" required", " required_when", " at_least_one_of"]
        );
    }

    #[test]
    fn properties_may_be_called_like_names_inside_of_the_output() {
        let names = Names::builder().at(0).name(0).object(0).whole(0).map(0);
        let names = names.serializer(0).value(0).builder(0).parts(0).self_(0);
        let names = names.r#type(0).json(2).build();
        let violations = names.validate().unwrap_err();
        assert_eq!(violations.iter().next().unwrap().pointer(), "/json");
        assert_eq!(found::<Names>(r#"{"at":2,"type":0}"#).len(), 11);
    }

    #[test]
    fn drafts_of_such_properties_are_completed() {
        let told = r#"{"name":0,"object":1,"whole":2,"map":3,"serializer":4,"value":5,"builder":6,"parts":7,"self_":8,"type":9,"response":1,"x":1}"#;
        let (mut draft, carried) = from_str::<NamesView>(told).unwrap().to_draft();
        assert_eq!(carried.missing(), ["/at"]);
        assert_eq!(carried.left_behind(), ["/response", "/x"]);
        draft.at = Some(1);
        let names = draft.complete().unwrap();
        assert_eq!((names.at, names.parts, names.r#type), (1, 7, 9));
    }

    #[test]
    fn built_values_and_pages_are_checked() {
        let job = Job::builder()
            .mode(Mode::None)
            .note("a")
            .list([1.0])
            .build();
        assert!(job.validate().is_ok());
        let page = Page {
            size: 2,
            items: vec![job],
        };
        assert_eq!(page.validate().unwrap_err().len(), 1);
    }
}
