//! The types of the goldens, and the schemas that must say the same of a document.

use std::collections::BTreeMap;

use jsonschema::Validator;
use serde::Deserialize;
use serde_json::{Value, json};
use specwright_runtime::{Decode, Validate, Violations, from_slice};

use crate::judge::{DRAFTS, bound_widths, validator};
use crate::{goldens as golden, workspace};

/// Where the goldens are, below the workspace's root.
pub const FOLDER: &str = "tests/goldens";

/// What the typed decode finds in a document; nothing in a valid one.
pub type Typed = fn(&[u8]) -> Option<Violations>;

/// A type of a golden.
#[derive(Clone, Debug)]
pub struct Judged {
    /// The golden.
    pub feature: &'static str,
    /// The name of its schema file.
    pub name: &'static str,
    /// Where its schema is in the spec; nothing of what is inside of others'.
    source: Option<String>,
    /// Its decode.
    pub typed: Typed,
}

fn typed<T: Decode + Validate>(document: &[u8]) -> Option<Violations> {
    from_slice::<T>(document).err()
}

macro_rules! components {
    ($($feature:ident::$type:ident),* $(,)?) => {
        vec![$(Judged {
            feature: stringify!($feature),
            name: stringify!($type),
            source: Some(concat!("/components/schemas/", stringify!($type)).to_owned()),
            typed: typed::<golden::$feature::$type>,
        }),*]
    };
}

fn components() -> Vec<Judged> {
    components![
        additional::Closed,
        additional::Maps,
        additional::Open,
        additional::Typed,
        all_of::Server,
        at_least_one_of::Subscription,
        if_then_else::Window,
        constants::Tag,
        decided::Decided,
        dependent_required::Card,
        hostile_texts::Trap,
        integer_enum::Choice,
        integers::Counts,
        integers::Widths,
        keyword_names::Type,
        listed_twice::Ticket,
        lists::Labels,
        names_match::Derived,
        names_match::Divided,
        names_match::Extended,
        names_match::Maps,
        never::Never,
        nullable::Note,
        nulls::Removal,
        numbers::Measure,
        calls::ThingView,
        expressions::Account,
        read_only::Home,
        recursion::Node,
        required_when::Login,
        responses::Rejection,
        secrets::Credentials,
        servers::Thing,
        settled::Always,
        settled::Required,
        settled::Nested,
        settled::Never,
        settled::One,
        settled::OneBranch,
        settled::Otherwise,
        settled::Settled,
        settled::Trivial,
        settled::Listed,
        settled::Types,
        strings::Name,
        kinds::Setting,
        tuples::Route,
        uses::MaybeLevel,
        uses::MaybeThing,
        uses::Thing,
        open_enums::Archive,
        variants::Variants,
    ]
}

/// The bodies of `PUT` operations: feature, name of the schema file, path of the operation, type.
macro_rules! bodies {
    ($($feature:ident, $name:literal, $path:literal => $type:ident;)*) => {
        vec![$(
            body(stringify!($feature), $name, $path, typed::<golden::$feature::$type>)
        ),*]
    };
}

fn body(feature: &'static str, name: &'static str, path: &str, typed: Typed) -> Judged {
    let side = match name.split_once(".response-") {
        None => "requestBody".to_owned(),
        Some((_, statuses)) => format!("responses/{statuses}"),
    };
    let path = path.replace('/', "~1");
    Judged {
        feature,
        name,
        source: Some(format!(
            "/paths/{path}/put/{side}/content/application~1json/schema"
        )),
        typed,
    }
}

fn bodies() -> Vec<Judged> {
    bodies! {
        response_to_request, "PutJob.request", "/jobs/{id}" => PutJobRequest;
        response_to_request, "PutJob.response-200", "/jobs/{id}" => PutJobResponse;
        list_body, "PutTags.request", "/tags" => PutTagsRequest;
        list_body, "PutTags.response-200", "/tags" => PutTagsResponse;
        responses, "PlaceOrder.request", "/orders" => Order;
        responses, "PlaceOrder.response-201", "/orders" => Order;
        responses, "PlaceOrder.response-4XX", "/orders" => PlaceOrderStatus4xxResponse;
        calls, "PutThing.request", "/v1/{project}/things/{thing_id}" => Thing;
        tuples, "PutRoute.request", "/route" => PutRouteRequest;
        tuples, "PutRoute.response-200", "/route" => PutRouteResponse;
        uses, "PutLevel.request", "/level" => PutLevelRequest;
        uses, "PutLevel.response-200", "/level" => PutLevelResponse;
        uses, "PutSize.request", "/size" => PutSizeRequest;
        uses, "PutSize.response-200", "/size" => PutSizeResponse;
        uses, "PutName.request", "/name" => PutNameRequest;
        uses, "PutName.response-200", "/name" => PutNameResponse;
        uses, "PutThing.request", "/thing" => PutThingRequest;
        uses, "PutThing.response-200", "/thing" => PutThingResponse;
        uses, "PutEither.request", "/either" => PutEitherRequest;
        uses, "PutEither.response-200", "/either" => PutEitherResponse;
        uses, "PutAny.request", "/any" => PutAnyRequest;
        uses, "PutAny.response-200", "/any" => PutAnyResponse;
        uses, "PutMap.request", "/map" => PutMapRequest;
        uses, "PutMap.response-200", "/map" => PutMapResponse;
        uses, "PutSome.request", "/some" => PutSomeRequest;
        uses, "PutSome.response-200", "/some" => PutSomeResponse;
    }
}

/// Types that are inside of others, or in a body of their own too: feature, name of the schema file, type.
macro_rules! inner {
    ($($feature:ident, $name:literal => $type:ident;)*) => {
        vec![$(Judged {
            feature: stringify!($feature),
            name: $name,
            source: None,
            typed: typed::<golden::$feature::$type>,
        }),*]
    };
}

/// The other types that have a schema file, of which no documents are known.
pub fn inner() -> Vec<Judged> {
    inner! {
        never, "Counted" => Counted;
        never, "Required" => Required;
        all_of, "Named" => Named;
        calls, "PutThing.response-201" => ThingView;
        calls, "Thing" => Thing;
        decided, "DecidedAllNot" => DecidedAllNot;
        decided, "DecidedAnyRequired" => DecidedAnyRequired;
        decided, "DecidedIfObject" => DecidedIfObject;
        decided, "DecidedIfRequired" => DecidedIfRequired;
        decided, "DecidedNotNumber" => DecidedNotNumber;
        decided, "DecidedNotRequired" => DecidedNotRequired;
        decided, "DecidedOneNull" => DecidedOneNull;
        decided, "DecidedOneObject" => DecidedOneObject;
        keyword_names, "Option" => OptionType;
        keyword_names, "Pattern" => Pattern;
        keyword_names, "SpecLocation" => SpecLocationType;
        kinds, "Rule" => Rule;
        responses, "CancelOrder.response-409" => Rejection;
        responses, "GetOrder.response-default" => Order;
        responses, "ListOrders.response-2XX" => ListOrdersResponse;
        responses, "ListOrders.response-default" => Rejection;
        responses, "Line" => Line;
        responses, "Order" => Order;
        list_body, "Tag" => Tag;
        listed_twice, "S" => S;
        lists, "Part" => Part;
        nullable, "Author" => Author;
        read_only, "Adopted.request" => Adoption;
        read_only, "Adoption" => Adoption;
        read_only, "Owner" => Owner;
        read_only, "OwnerRequest" => OwnerRequest;
        read_only, "Pet" => Pet;
        read_only, "PetRequest" => PetRequest;
        read_only, "PutPet.request" => PetRequest;
        read_only, "PutPet.response-200" => Pet;
        read_only, "PutToy.request" => Toy;
        read_only, "Toy" => Toy;
        response_to_request, "Budget" => Budget;
        response_to_request, "BudgetView" => BudgetView;
        response_to_request, "Plan" => Plan;
        response_to_request, "PlanView" => PlanView;
        response_to_request, "Sink" => Sink;
        response_to_request, "SinkView" => SinkView;
        response_to_request, "Source" => Source;
        response_to_request, "SourceView" => SourceView;
        response_to_request, "Step" => Step;
        response_to_request, "StepView" => StepView;
        settled, "AlwaysO" => AlwaysO;
        uses, "PutThingResponseValue" => PutThingResponseValue;
        variants, "Inner" => Inner;
    }
}

/// Every type of which documents are known.
pub fn all() -> Vec<Judged> {
    components().into_iter().chain(bodies()).collect()
}

/// Documents of a type in a golden's `verdicts.json`.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Verdicts {
    /// Those that every judge takes.
    pub valid: Vec<Value>,
    /// Those that every judge rejects.
    pub invalid: Vec<Invalid>,
}

/// A document that is rejected.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Invalid {
    /// The document.
    pub document: Value,
    /// Pointer and code of each violation.
    pub found: Vec<String>,
}

impl Verdicts {
    /// All of the documents.
    pub fn documents(self) -> Vec<Value> {
        let invalid = self.invalid.into_iter().map(|invalid| invalid.document);
        self.valid.into_iter().chain(invalid).collect()
    }
}

/// The known documents of a golden, by the names of the schema files.
pub fn verdicts(feature: &str) -> Result<BTreeMap<String, Verdicts>, String> {
    let path = format!("{FOLDER}/{feature}/verdicts.json");
    serde_json::from_str(&workspace::text(&path)?).map_err(|error| format!("{path}: {error}"))
}

impl Judged {
    /// The emitted schema in one of the drafts.
    pub fn emitted(&self, draft: &str) -> Result<Value, String> {
        let Self { feature, name, .. } = self;
        let folder = format!("{FOLDER}/{feature}/schemas/{draft}/{feature}");
        workspace::json(&format!("{folder}/{name}.schema.json"))
    }

    /// The known documents.
    pub fn verdicts(&self) -> Result<Verdicts, String> {
        let known = verdicts(self.feature)?.remove(self.name);
        known.ok_or_else(|| format!("{}: no verdicts for {}", self.feature, self.name))
    }

    /// The emitted schemas, and the schema in the spec beside all that it refers to.
    pub fn schemas(&self) -> Result<[(&'static str, Validator); 3], String> {
        let [canonical, draft_07] = DRAFTS.map(|draft| validator(&self.emitted(draft)?));
        Ok([
            ("emitted schema", canonical?),
            ("emitted schema of draft-07", draft_07?),
            ("schema in the spec", validator(&self.anchored()?)?),
        ])
    }

    fn anchored(&self) -> Result<Value, String> {
        let path = format!("{FOLDER}/{}/spec.json", self.feature);
        let mut spec = workspace::json(&path)?;
        let source = self.source.as_ref();
        let source = source.ok_or_else(|| format!("{path} has no {}", self.name))?;
        if spec.pointer(source).is_none() {
            return Err(format!("{path} has no {source}"));
        }
        spec["$ref"] = json!(format!(
            "#{}",
            source.replace('{', "%7B").replace('}', "%7D")
        ));
        bound_widths(&mut spec);
        Ok(spec)
    }
}
