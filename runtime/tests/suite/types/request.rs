//! An object that is sent.

use specwright_runtime::{Maybe, Part, Path, Report, Secret, rules};

use super::{AuthenticateMode, ConfigType};

/// A struct with every kind of property, `deny_unknown`, and all container rules.
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
    const PROPERTIES: &[&str] = &[
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
            let at = at.property("config_type");
            rt::rules::nested::check(&parts.config_type, &at, report);
        }
        {
            let at = at.property("authenticate_mode");
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
            let at = at.property("job_name");
            rt::rules::max_length::check(&parts.job_name, 8, &at, report);
            rt::rules::pattern::check(&parts.job_name, &PATTERN, &at, report);
        }
        {
            let at = at.property("tags");
            rt::rules::nested::check(&parts.tags, &at, report);
            rt::rules::min_items::check(&parts.tags, 1, &at, report);
            rt::rules::unique_items::check(&parts.tags, &at, report);
            rt::rules::items::check(&parts.tags, &at, report, |item, at, report| {
                rt::rules::max_length::check(item, 5, at, report);
            });
        }
        {
            let at = at.property("children");
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
            while let rt::Option::Some(name) = json.next_property(&mut object, at, report)? {
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
                    _ => json.unknown_property(&name, PROPERTIES, at, report)?,
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
            rt::encode::property(&mut map, "config_type", &self.config_type)?;
            rt::encode::property(&mut map, "region", &self.region)?;
            rt::encode::property(&mut map, "instance_id", &self.instance_id)?;
            rt::encode::property(&mut map, "authenticate_mode", &self.authenticate_mode)?;
            rt::encode::property(&mut map, "user_name", &self.user_name)?;
            rt::encode::property(&mut map, "password", &self.password)?;
            rt::encode::property_or_null(&mut map, "note", &self.note)?;
            rt::encode::property(&mut map, "use_salve_node", &self.use_slave_node)?;
            rt::encode::property(&mut map, "job_name", &self.job_name)?;
            rt::encode::property(&mut map, "tags", &self.tags)?;
            rt::encode::property(&mut map, "type", &self.r#type)?;
            rt::encode::property(&mut map, "children", &self.children)?;
            rt::encode::end(map)
        }
    }

    rt::model_impls!(KafkaParameters);
};
