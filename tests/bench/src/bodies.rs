//! The bodies of both operations, and what each contender does with one.

use std::hint::black_box;

use huaweicloud_streams::eventgrid::{UpdateEventRouterJobRequest, UpdateEventRouterJobResponse};
use huaweicloud_streams::kafka::{ModifyConnectorTaskRequest, ModifyConnectorTaskResponse};
use huaweicloud_streams::{Validate, from_slice, read_shape};
use serde::de::DeserializeOwned;
use serde_json::Value;
use specwright_runtime::Decode;

use crate::contenders::by_hand::Check;
use crate::contenders::jsonschema::{
    Each, ModifyReply, ModifyRequest, Schema, UpdateReply, UpdateRequest,
};
use crate::contenders::sonic::Rules;
use crate::contenders::{garde, sonic};

/// A body, and those who are measured on it: on one document, and on a list of them.
pub struct Body {
    /// The operation, such as `kafka/ModifyConnectorTask`.
    pub operation: &'static str,
    /// Which of its bodies, such as `request`.
    pub name: &'static str,
    /// On one document.
    pub one: Contenders,
    /// On a list of documents.
    pub list: Contenders,
}

/// Those who are measured on a body.
pub struct Contenders {
    /// From bytes to a typed value, or to whether there is one.
    pub readers: Readers,
    /// All that is wrong with a document, from bytes.
    pub listers: Listers,
    /// The rules of a request, on a value in memory.
    pub checkers: Option<Prepare>,
}

/// Whether the document is taken.
pub type Reader = fn(&[u8]) -> bool;

/// Reads a document for those who check it; nothing if it has not even the shape.
pub type Prepare = fn(&[u8]) -> Option<Checkers>;

/// From bytes to a typed value, or to whether there is one.
pub struct Readers {
    /// `from_slice`
    pub ours: Reader,
    /// `serde_json` into serde-derived types, without checks.
    pub plain: Reader,
    /// `serde_json` into a `Value`, and the `jsonschema` macro.
    pub schema: Reader,
    /// sonic-rs into serde-derived types, and the checks by hand.
    pub sonic: Reader,
}

/// All that is wrong with a document, from bytes: how much it is.
pub struct Listers {
    /// `from_slice`
    pub ours: fn(&[u8]) -> usize,
    /// `serde_json` into a `Value`, and the `jsonschema` macro.
    pub schema: fn(&[u8]) -> usize,
}

/// The rules of a request, on a value in memory: how many faults there are.
pub struct Checkers {
    /// `Validate::validate`
    pub ours: Box<dyn Fn() -> usize>,
    /// garde
    pub garde: Box<dyn Fn() -> usize>,
    /// Byte loops.
    pub by_hand: Box<dyn Fn() -> usize>,
}

/// Every body there is.
pub fn all() -> [Body; 4] {
    [
        request::<
            UpdateEventRouterJobRequest,
            bench_plain::eventgrid::UpdateEventRouterJobRequest,
            UpdateRequest,
            sonic::eventgrid::UpdateEventRouterJobRequest,
            garde::eventgrid::UpdateJob,
        >("eventgrid/UpdateEventRouterJob"),
        reply::<
            UpdateEventRouterJobResponse,
            bench_plain::eventgrid::UpdateEventRouterJobResponse,
            UpdateReply,
        >("eventgrid/UpdateEventRouterJob"),
        request::<
            ModifyConnectorTaskRequest,
            bench_plain::kafka::ModifyConnectorTaskRequest,
            ModifyRequest,
            sonic::kafka::ModifyConnectorTaskRequest,
            garde::kafka::ModifyTask,
        >("kafka/ModifyConnectorTask"),
        reply::<
            ModifyConnectorTaskResponse,
            bench_plain::kafka::ModifyConnectorTaskResponse,
            ModifyReply,
        >("kafka/ModifyConnectorTask"),
    ]
}

fn request<Ours, Plain, Judge, Typed, Ruled>(operation: &'static str) -> Body
where
    Ours: Decode + Validate + 'static,
    Plain: DeserializeOwned,
    Judge: Schema,
    Typed: DeserializeOwned + Rules,
    Ruled: DeserializeOwned + ::garde::Validate<Context = ()> + Check + 'static,
{
    Body {
        operation,
        name: "request",
        one: Contenders {
            checkers: Some(checkers::<Ours, Ruled>),
            ..contenders::<Ours, Plain, Judge, Typed>()
        },
        list: Contenders {
            checkers: Some(checkers::<Vec<Ours>, Vec<Ruled>>),
            ..contenders::<Vec<Ours>, Vec<Plain>, Each<Judge>, Vec<Typed>>()
        },
    }
}

/// A reply has no rules beyond its types.
fn reply<Ours, Plain, Judge>(operation: &'static str) -> Body
where
    Ours: Decode + Validate,
    Plain: DeserializeOwned + Rules,
    Judge: Schema,
{
    Body {
        operation,
        name: "response-200",
        one: contenders::<Ours, Plain, Judge, Plain>(),
        list: contenders::<Vec<Ours>, Vec<Plain>, Each<Judge>, Vec<Plain>>(),
    }
}

fn contenders<Ours, Plain, Judge, Typed>() -> Contenders
where
    Ours: Decode + Validate,
    Plain: DeserializeOwned,
    Judge: Schema,
    Typed: DeserializeOwned + Rules,
{
    Contenders {
        readers: Readers {
            ours: |json| seen(from_slice::<Ours>(json)).is_ok(),
            plain: |json| seen(serde_json::from_slice::<Plain>(json)).is_ok(),
            schema: |json| {
                serde_json::from_slice(json).is_ok_and(|value| Judge::is_valid(black_box(&value)))
            },
            sonic: |json| {
                seen(sonic_rs::from_slice::<Typed>(json)).is_ok_and(|value| value.are_met())
            },
        },
        listers: Listers {
            ours: |json| seen(from_slice::<Ours>(json)).map_or_else(|found| found.total(), |_| 0),
            schema: |json| match serde_json::from_slice::<Value>(json) {
                Ok(value) => seen(Judge::errors(&value)).len(),
                Err(_) => 1,
            },
        },
        checkers: None,
    }
}

/// Nothing if the document has not even the shape of the body.
fn checkers<Ours, Ruled>(json: &[u8]) -> Option<Checkers>
where
    Ours: Decode + Validate + 'static,
    Ruled: DeserializeOwned + ::garde::Validate<Context = ()> + Check + 'static,
{
    let ours = read_shape::<Ours>(json).ok()?;
    let for_garde: Ruled = serde_json::from_slice(json).ok()?;
    let for_loops: Ruled = serde_json::from_slice(json).ok()?;
    Some(Checkers {
        ours: Box::new(move || {
            let found = seen(black_box(&ours).validate());
            found.map_or_else(|found| found.total(), |()| 0)
        }),
        garde: Box::new(move || {
            let found = seen(black_box(&for_garde).validate());
            found.map_or_else(|report| report.iter().count(), |()| 0)
        }),
        by_hand: Box::new(move || seen(black_box(&for_loops).faults()).len()),
    })
}

/// Has the compiler believe that somebody looks at the value.
#[inline]
fn seen<T>(value: T) -> T {
    black_box(&value);
    value
}
