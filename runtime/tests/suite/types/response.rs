//! An object that comes back.

use specwright_runtime::Properties;

use super::ConfigType;

/// A response: everything optional and nullable, additional properties kept.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct KafkaParametersView {
    pub region: Option<String>,
    pub config_type: Option<ConfigType>,
    pub additional_properties: Properties<serde_json::Value>,
}

const _: () = {
    use ::specwright_runtime::__private as rt;
    const PROPERTIES: &[&str] = &["region", "config_type"];

    struct Parts<'a> {
        config_type: rt::Part<'a, rt::Option<ConfigType>>,
        additional_properties: rt::Part<'a, rt::Properties<serde_json::Value>>,
    }

    fn check_parts(parts: &Parts<'_>, at: &rt::Path<'_>, report: &mut rt::Report) {
        {
            let at = at.property("config_type");
            rt::rules::nested::check(&parts.config_type, &at, report);
        }
        rt::rules::additional::check(&parts.additional_properties, PROPERTIES, at, report);
    }

    #[automatically_derived]
    impl rt::Validate for KafkaParametersView {
        fn check(&self, at: &rt::Path<'_>, report: &mut rt::Report) {
            check_parts(
                &Parts {
                    config_type: rt::Part::Given(&self.config_type),
                    additional_properties: rt::Part::Given(&self.additional_properties),
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
            let mut additional_properties = rt::Rest::new();
            let mut object = json.begin_object(at, report)?;
            while let rt::Option::Some(name) = json.next_property(&mut object, at, report)? {
                match &*name {
                    "region" => region.read_nullable("region", json, at, report)?,
                    "config_type" => config_type.read_nullable("config_type", json, at, report)?,
                    _ => additional_properties.read(&name, json, at, report)?,
                }
            }
            let whole = region.settle("region", at, report)
                & config_type.settle("config_type", at, report)
                & additional_properties.settle();
            if !whole {
                if report.wants_rules() {
                    check_parts(
                        &Parts {
                            config_type: config_type.part(),
                            additional_properties: additional_properties.part(),
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
                additional_properties: additional_properties.take()?,
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
            rt::encode::property(&mut map, "region", &self.region)?;
            rt::encode::property(&mut map, "config_type", &self.config_type)?;
            rt::encode::additional(&mut map, &self.additional_properties, PROPERTIES)?;
            rt::encode::end(map)
        }
    }

    rt::model_impls!(KafkaParametersView);
};
