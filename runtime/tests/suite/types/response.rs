//! An object that comes back.

use specwright_runtime::Members;

use super::ConfigType;

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
