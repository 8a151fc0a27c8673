//! Types with their derive output written by hand, in exactly the form the derives print.
#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    reason = "each test file uses a part"
)]

use specwright_runtime::{Maybe, Members, Part, Path, Report, Secret, Unknown, rules};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ConfigType {
    Cloud,
    Unknown(Unknown<ConfigType>),
}

const _: () = {
    use ::specwright_runtime::__private as rt;
    #[automatically_derived]
    impl rt::ValueList for ConfigType {
        const KNOWN: &'static [&'static str] = &["CLOUD"];
        fn as_str(&self) -> &str {
            match self {
                Self::Cloud => "CLOUD",
                Self::Unknown(text) => text.as_str(),
            }
        }
        fn known(text: &str) -> rt::Option<Self> {
            match text {
                "CLOUD" => rt::Option::Some(Self::Cloud),
                _ => rt::Option::None,
            }
        }
        fn from_unknown(text: rt::Unknown<Self>) -> Self {
            Self::Unknown(text)
        }
    }
    rt::value_list_impls!(ConfigType);
};

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AuthenticateMode {
    Plain,
    SaslSsl,
    Unknown(Unknown<AuthenticateMode>),
}

const _: () = {
    use ::specwright_runtime::__private as rt;
    #[automatically_derived]
    impl rt::ValueList for AuthenticateMode {
        const KNOWN: &'static [&'static str] = &["PLAIN", "SASL_SSL"];
        fn as_str(&self) -> &str {
            match self {
                Self::Plain => "PLAIN",
                Self::SaslSsl => "SASL_SSL",
                Self::Unknown(text) => text.as_str(),
            }
        }
        fn known(text: &str) -> rt::Option<Self> {
            match text {
                "PLAIN" => rt::Option::Some(Self::Plain),
                "SASL_SSL" => rt::Option::Some(Self::SaslSsl),
                _ => rt::Option::None,
            }
        }
        fn from_unknown(text: rt::Unknown<Self>) -> Self {
            Self::Unknown(text)
        }
    }
    rt::value_list_impls!(AuthenticateMode);
};

/// A struct with every kind of member, `deny_unknown`, and all container rules.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KafkaParameters {
    pub config_type: ConfigType,
    pub region: String,
    pub instance_id: Option<String>,
    pub authenticate_mode: Option<AuthenticateMode>,
    pub user_name: Option<String>,
    pub password: Maybe<Secret<String>>,
    pub note: Option<String>,
    pub use_slave_node: Option<bool>,
    pub job_name: String,
    pub tags: Option<Vec<String>>,
    pub r#type: Option<String>,
    pub children: Option<Vec<KafkaParameters>>,
}

#[doc(hidden)]
pub struct KafkaParametersParts<'a> {
    pub config_type: Part<'a, ConfigType>,
    pub region: Part<'a, String>,
    pub instance_id: Part<'a, Option<String>>,
    pub authenticate_mode: Part<'a, Option<AuthenticateMode>>,
    pub user_name: Part<'a, Option<String>>,
    pub password: Part<'a, Maybe<Secret<String>>>,
    pub note: Part<'a, Option<String>>,
    pub use_slave_node: Part<'a, Option<bool>>,
    pub job_name: Part<'a, String>,
    pub tags: Part<'a, Option<Vec<String>>>,
    pub r#type: Part<'a, Option<String>>,
    pub children: Part<'a, Option<Vec<KafkaParameters>>>,
}

/// `#[spec(check = no_type_without_tags)]`
fn no_type_without_tags(parts: &KafkaParametersParts<'_>, at: &Path<'_>, report: &mut Report) {
    if parts.r#type.presence().is_filled() && !parts.tags.presence().is_present() {
        rules::condition::fail(
            "tags_with_type",
            "`tags` must be given with `type`",
            at,
            report,
        );
    }
}

const _: () = {
    use ::specwright_runtime::__private as rt;
    const MEMBERS: &[&str] = &[
        "config_type",
        "region",
        "instance_id",
        "authenticate_mode",
        "user_name",
        "password",
        "note",
        "use_salve_node",
        "job_name",
        "tags",
        "type",
        "children",
    ];

    fn check_parts(parts: &KafkaParametersParts<'_>, at: &rt::Path<'_>, report: &mut rt::Report) {
        {
            let at = at.member("config_type");
            rt::rules::nested::check(&parts.config_type, &at, report);
        }
        {
            let at = at.member("authenticate_mode");
            rt::rules::nested::check(&parts.authenticate_mode, &at, report);
            rt::rules::closed::check(&parts.authenticate_mode, &at, report);
        }
        {
            const ASCII: [u8; 128] = {
                let mut table = [2; 128];
                table[b'a' as usize] = 3;
                table
            };
            static PATTERN: rt::Pattern = rt::Pattern::new(
                "^a",
                rt::Tables {
                    ascii: &ASCII,
                    ranges: &[],
                    other: 2,
                    rows: &[0, 0, 0, 0, 1, 0, 4, 4, 0, 0, 0, 4],
                    stays: &[],
                    start: 8,
                    matched: 4,
                },
            );
            let at = at.member("job_name");
            rt::rules::max_length::check(&parts.job_name, 8, &at, report);
            rt::rules::pattern::check(&parts.job_name, &PATTERN, &at, report);
        }
        {
            let at = at.member("tags");
            rt::rules::nested::check(&parts.tags, &at, report);
            rt::rules::min_items::check(&parts.tags, 1, &at, report);
            rt::rules::unique_items::check(&parts.tags, &at, report);
            rt::rules::items::check(&parts.tags, &at, report, |item, at, report| {
                rt::rules::max_length::check(item, 5, at, report);
            });
        }
        {
            let at = at.member("children");
            rt::rules::nested::check(&parts.children, &at, report);
        }
        if rt::rules::equals::holds(&parts.config_type, &rt::Literal::Text("CLOUD")) {
            const WHEN: rt::rules::When = &[("config_type", rt::Literal::Text("CLOUD"))];
            rt::rules::required_when::check(&parts.instance_id, "instance_id", WHEN, at, report);
        }
        if rt::rules::equals::holds(&parts.authenticate_mode, &rt::Literal::Text("SASL_SSL")) {
            const WHEN: rt::rules::When = &[("authenticate_mode", rt::Literal::Text("SASL_SSL"))];
            rt::rules::required_when::check(&parts.user_name, "user_name", WHEN, at, report);
            rt::rules::required_when::check(&parts.password, "password", WHEN, at, report);
        }
        rt::rules::at_least_one_of::check(
            &[parts.region.presence(), parts.tags.presence()],
            &["region", "tags"],
            at,
            report,
        );
        rt::rules::dependent_required::check(
            ("type", parts.r#type.presence()),
            &[("note", parts.note.presence().or_null())],
            at,
            report,
        );
        no_type_without_tags(parts, at, report);
    }

    #[automatically_derived]
    impl rt::Validate for KafkaParameters {
        fn check(&self, at: &rt::Path<'_>, report: &mut rt::Report) {
            check_parts(
                &KafkaParametersParts {
                    config_type: rt::Part::Given(&self.config_type),
                    region: rt::Part::Given(&self.region),
                    instance_id: rt::Part::Given(&self.instance_id),
                    authenticate_mode: rt::Part::Given(&self.authenticate_mode),
                    user_name: rt::Part::Given(&self.user_name),
                    password: rt::Part::Given(&self.password),
                    note: rt::Part::Given(&self.note),
                    use_slave_node: rt::Part::Given(&self.use_slave_node),
                    job_name: rt::Part::Given(&self.job_name),
                    tags: rt::Part::Given(&self.tags),
                    r#type: rt::Part::Given(&self.r#type),
                    children: rt::Part::Given(&self.children),
                },
                at,
                report,
            );
        }
    }

    #[automatically_derived]
    impl rt::Decode for KafkaParameters {
        fn decode(
            json: &mut rt::Reader<'_>,
            at: &rt::Path<'_>,
            report: &mut rt::Report,
        ) -> rt::Result<Self, rt::Stop> {
            let mut config_type = rt::Slot::Empty;
            let mut region = rt::Slot::Empty;
            let mut instance_id = rt::Slot::Empty;
            let mut authenticate_mode = rt::Slot::Empty;
            let mut user_name = rt::Slot::Empty;
            let mut password = rt::Slot::Empty;
            let mut note = rt::Slot::Empty;
            let mut use_slave_node = rt::Slot::Empty;
            let mut job_name = rt::Slot::Empty;
            let mut tags = rt::Slot::Empty;
            let mut r#type = rt::Slot::Empty;
            let mut children = rt::Slot::Empty;
            let mut object = json.begin_object(at, report)?;
            while let rt::Option::Some(name) = json.next_member(&mut object, at, report)? {
                match &*name {
                    "config_type" => config_type.read("config_type", json, at, report)?,
                    "region" => region.read("region", json, at, report)?,
                    "instance_id" => instance_id.read("instance_id", json, at, report)?,
                    "authenticate_mode" => {
                        authenticate_mode.read("authenticate_mode", json, at, report)?;
                    }
                    "user_name" => user_name.read("user_name", json, at, report)?,
                    "password" => password.read("password", json, at, report)?,
                    "note" => note.read_nullable("note", json, at, report)?,
                    "use_salve_node" => use_slave_node.read("use_salve_node", json, at, report)?,
                    "job_name" => job_name.read("job_name", json, at, report)?,
                    "tags" => tags.read("tags", json, at, report)?,
                    "type" => r#type.read("type", json, at, report)?,
                    "children" => children.read("children", json, at, report)?,
                    _ => json.unknown_member(&name, MEMBERS, at, report)?,
                }
            }
            let whole = config_type.settle("config_type", at, report)
                & region.settle("region", at, report)
                & instance_id.settle("instance_id", at, report)
                & authenticate_mode.settle("authenticate_mode", at, report)
                & user_name.settle("user_name", at, report)
                & password.settle("password", at, report)
                & note.settle_required("note", at, report)
                & use_slave_node.settle("use_salve_node", at, report)
                & job_name.settle("job_name", at, report)
                & tags.settle("tags", at, report)
                & r#type.settle("type", at, report)
                & children.settle("children", at, report);
            if !whole {
                if report.wants_rules() {
                    check_parts(
                        &KafkaParametersParts {
                            config_type: config_type.part(),
                            region: region.part(),
                            instance_id: instance_id.part(),
                            authenticate_mode: authenticate_mode.part(),
                            user_name: user_name.part(),
                            password: password.part(),
                            note: note.part(),
                            use_slave_node: use_slave_node.part(),
                            job_name: job_name.part(),
                            tags: tags.part(),
                            r#type: r#type.part(),
                            children: children.part(),
                        },
                        at,
                        report,
                    );
                }
                return rt::Result::Err(rt::Stop::Invalid);
            }
            rt::Result::Ok(Self {
                config_type: config_type.take()?,
                region: region.take()?,
                instance_id: instance_id.take()?,
                authenticate_mode: authenticate_mode.take()?,
                user_name: user_name.take()?,
                password: password.take()?,
                note: note.take()?,
                use_slave_node: use_slave_node.take()?,
                job_name: job_name.take()?,
                tags: tags.take()?,
                r#type: r#type.take()?,
                children: children.take()?,
            })
        }
    }

    #[automatically_derived]
    impl rt::serde::Serialize for KafkaParameters {
        fn serialize<S: rt::serde::Serializer>(
            &self,
            serializer: S,
        ) -> rt::Result<S::Ok, S::Error> {
            let mut map = rt::encode::begin(serializer)?;
            rt::encode::member(&mut map, "config_type", &self.config_type)?;
            rt::encode::member(&mut map, "region", &self.region)?;
            rt::encode::member(&mut map, "instance_id", &self.instance_id)?;
            rt::encode::member(&mut map, "authenticate_mode", &self.authenticate_mode)?;
            rt::encode::member(&mut map, "user_name", &self.user_name)?;
            rt::encode::member(&mut map, "password", &self.password)?;
            rt::encode::member_or_null(&mut map, "note", &self.note)?;
            rt::encode::member(&mut map, "use_salve_node", &self.use_slave_node)?;
            rt::encode::member(&mut map, "job_name", &self.job_name)?;
            rt::encode::member(&mut map, "tags", &self.tags)?;
            rt::encode::member(&mut map, "type", &self.r#type)?;
            rt::encode::member(&mut map, "children", &self.children)?;
            rt::encode::end(map)
        }
    }

    rt::model_impls!(KafkaParameters);
};

/// A response: everything optional and nullable, additional members kept.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KafkaParametersView {
    pub region: Option<String>,
    pub config_type: Option<ConfigType>,
    pub additional_members: Members<serde_json::Value>,
}

const _: () = {
    use ::specwright_runtime::__private as rt;
    const MEMBERS: &[&str] = &["region", "config_type"];

    struct Parts<'a> {
        config_type: rt::Part<'a, rt::Option<ConfigType>>,
        additional_members: rt::Part<'a, rt::Members<serde_json::Value>>,
    }

    fn check_parts(parts: &Parts<'_>, at: &rt::Path<'_>, report: &mut rt::Report) {
        {
            let at = at.member("config_type");
            rt::rules::nested::check(&parts.config_type, &at, report);
        }
        rt::rules::additional::check(&parts.additional_members, MEMBERS, at, report);
    }

    #[automatically_derived]
    impl rt::Validate for KafkaParametersView {
        fn check(&self, at: &rt::Path<'_>, report: &mut rt::Report) {
            check_parts(
                &Parts {
                    config_type: rt::Part::Given(&self.config_type),
                    additional_members: rt::Part::Given(&self.additional_members),
                },
                at,
                report,
            );
        }
    }

    #[automatically_derived]
    impl rt::Decode for KafkaParametersView {
        fn decode(
            json: &mut rt::Reader<'_>,
            at: &rt::Path<'_>,
            report: &mut rt::Report,
        ) -> rt::Result<Self, rt::Stop> {
            let mut region = rt::Slot::Empty;
            let mut config_type = rt::Slot::Empty;
            let mut additional_members = rt::Rest::new();
            let mut object = json.begin_object(at, report)?;
            while let rt::Option::Some(name) = json.next_member(&mut object, at, report)? {
                match &*name {
                    "region" => region.read_nullable("region", json, at, report)?,
                    "config_type" => config_type.read_nullable("config_type", json, at, report)?,
                    _ => additional_members.read(&name, json, at, report)?,
                }
            }
            let whole = region.settle("region", at, report)
                & config_type.settle("config_type", at, report)
                & additional_members.settle();
            if !whole {
                if report.wants_rules() {
                    check_parts(
                        &Parts {
                            config_type: config_type.part(),
                            additional_members: additional_members.part(),
                        },
                        at,
                        report,
                    );
                }
                return rt::Result::Err(rt::Stop::Invalid);
            }
            rt::Result::Ok(Self {
                region: region.take()?,
                config_type: config_type.take()?,
                additional_members: additional_members.take()?,
            })
        }
    }

    #[automatically_derived]
    impl rt::serde::Serialize for KafkaParametersView {
        fn serialize<S: rt::serde::Serializer>(
            &self,
            serializer: S,
        ) -> rt::Result<S::Ok, S::Error> {
            let mut map = rt::encode::begin(serializer)?;
            rt::encode::member(&mut map, "region", &self.region)?;
            rt::encode::member(&mut map, "config_type", &self.config_type)?;
            rt::encode::additional(&mut map, &self.additional_members, MEMBERS)?;
            rt::encode::end(map)
        }
    }

    rt::model_impls!(KafkaParametersView);
};

/// A recursive newtype: `#[spec(max_items = 2)]`.
#[derive(Clone, Debug, PartialEq)]
pub struct Tree(pub Vec<Tree>);

const _: () = {
    use ::specwright_runtime::__private as rt;
    #[automatically_derived]
    impl rt::Validate for Tree {
        fn check(&self, at: &rt::Path<'_>, report: &mut rt::Report) {
            rt::rules::nested::check(&self.0, at, report);
            rt::rules::max_items::check(&self.0, 2, at, report);
        }
    }
    #[automatically_derived]
    impl rt::Decode for Tree {
        fn decode(
            json: &mut rt::Reader<'_>,
            at: &rt::Path<'_>,
            report: &mut rt::Report,
        ) -> rt::Result<Self, rt::Stop> {
            rt::Result::Ok(Self(rt::Decode::decode(json, at, report)?))
        }
    }
    #[automatically_derived]
    impl rt::serde::Serialize for Tree {
        fn serialize<S: rt::serde::Serializer>(
            &self,
            serializer: S,
        ) -> rt::Result<S::Ok, S::Error> {
            rt::serde::Serialize::serialize(&self.0, serializer)
        }
    }
    rt::newtype_impls!(Tree);
};

/// A builder's output for two required members and two others.
pub mod built {
    use super::{ConfigType, Maybe, Secret};

    #[derive(Debug, PartialEq)]
    pub struct Request {
        pub config_type: ConfigType,
        pub region: String,
        pub instance_id: Option<String>,
        pub password: Maybe<Secret<String>>,
    }

    #[allow(non_camel_case_types)]
    pub mod request_members {
        #[diagnostic::on_unimplemented(message = "required member `config_type` is not set")]
        pub trait config_type<T> {
            fn value(self) -> T;
        }
        #[diagnostic::on_unimplemented(message = "required member `region` is not set")]
        pub trait region<T> {
            fn value(self) -> T;
        }
    }

    use ::specwright_runtime::__private as rt;

    impl<T> request_members::config_type<T> for rt::Set<T> {
        fn value(self) -> T {
            self.0
        }
    }

    impl<T> request_members::region<T> for rt::Set<T> {
        fn value(self) -> T {
            self.0
        }
    }

    #[must_use]
    pub struct RequestBuilder<S0 = rt::Unset, S1 = rt::Unset> {
        config_type: S0,
        region: S1,
        instance_id: rt::Option<rt::String>,
        password: Maybe<Secret<String>>,
    }

    impl Request {
        pub fn builder() -> RequestBuilder {
            RequestBuilder {
                config_type: rt::Unset,
                region: rt::Unset,
                instance_id: rt::Option::None,
                password: Maybe::default(),
            }
        }
    }

    impl<S1> RequestBuilder<rt::Unset, S1> {
        pub fn config_type(
            self,
            value: impl rt::Into<ConfigType>,
        ) -> RequestBuilder<rt::Set<ConfigType>, S1> {
            RequestBuilder {
                config_type: rt::Set(value.into()),
                region: self.region,
                instance_id: self.instance_id,
                password: self.password,
            }
        }
    }

    impl<S0> RequestBuilder<S0, rt::Unset> {
        pub fn region(
            self,
            value: impl rt::Into<rt::String>,
        ) -> RequestBuilder<S0, rt::Set<rt::String>> {
            RequestBuilder {
                config_type: self.config_type,
                region: rt::Set(value.into()),
                instance_id: self.instance_id,
                password: self.password,
            }
        }
    }

    impl<S0, S1> RequestBuilder<S0, S1> {
        pub fn instance_id(mut self, value: impl rt::Into<rt::String>) -> Self {
            self.instance_id = rt::Option::Some(value.into());
            self
        }
        pub fn password(mut self, value: impl rt::Into<Maybe<Secret<String>>>) -> Self {
            self.password = value.into();
            self
        }
        pub fn build(self) -> Request
        where
            S0: request_members::config_type<ConfigType>,
            S1: request_members::region<rt::String>,
        {
            Request {
                config_type: request_members::config_type::value(self.config_type),
                region: request_members::region::value(self.region),
                instance_id: self.instance_id,
                password: self.password,
            }
        }
    }
}
