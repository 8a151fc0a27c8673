//! The types of the parcels that have a schema file of their own.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use specwright_runtime::{Decode, Validate, Violations, from_slice, read_shape};

use super::DRAFTS;
use crate::{parcels, workspace};

/// A type and what it makes of a document.
#[derive(Clone, Copy, Debug)]
pub struct Type {
    /// The name of its schema files.
    pub name: &'static str,
    /// Pointer and code of every violation.
    pub typed: fn(&[u8]) -> Vec<String>,
    /// Whether the rules hold of a shape that was read before, by the strict reader and by `serde_json`.
    pub in_two_steps: fn(&[u8]) -> [bool; 2],
    /// What is written of a value that was read.
    pub written: fn(&[u8]) -> Option<Value>,
}

impl Type {
    const fn of<T>(name: &'static str) -> Self
    where
        T: Decode + Validate + Serialize + DeserializeOwned,
    {
        Self {
            name,
            typed: typed::<T>,
            in_two_steps: in_two_steps::<T>,
            written: written::<T>,
        }
    }

    /// Its schema in each draft.
    pub fn emitted(&self) -> Result<[Value; 2], String> {
        let [newer, older] = DRAFTS.map(|draft| {
            workspace::json(&format!(
                "tests/schemas/{draft}/parcels/{}.schema.json",
                self.name
            ))
        });
        Ok([newer?, older?])
    }
}

fn typed<T: Decode + Validate>(document: &[u8]) -> Vec<String> {
    let found = from_slice::<T>(document).err();
    let violations = found.iter().flat_map(Violations::iter);
    violations
        .map(|violation| format!("{} {}", violation.pointer(), violation.code()))
        .collect()
}

fn in_two_steps<T: Decode + Validate + DeserializeOwned>(document: &[u8]) -> [bool; 2] {
    let is_valid = |shape: T| shape.validate().is_ok();
    let strict = read_shape::<T>(document).is_ok_and(is_valid);
    let serde = serde_json::from_slice::<T>(document).is_ok_and(is_valid);
    [strict, serde]
}

fn written<T: Decode + Validate + Serialize>(document: &[u8]) -> Option<Value> {
    serde_json::to_value(from_slice::<T>(document).ok()?).ok()
}

macro_rules! types {
    ($($name:literal: $type:ident;)*) => {
        vec![$(Type::of::<parcels::$type>($name)),*]
    };
}

/// The bodies of the operations.
pub fn bodies() -> Vec<Type> {
    types! {
        "BookParcel.request": Parcel;
        "BookParcel.response-200": ParcelView;
        "ShowParcel.response-200": ParcelView;
        "plan.route.request": Route;
        "SetDepotStatus.request": SetDepotStatusRequest;
        "SetDepotStatus.response-200": SetDepotStatusResponse;
        "ShowDepotStatus.response-200": ShowDepotStatusResponse;
        "RenameDepot.request": RenameDepotRequest;
        "RenameDepot.response-200": RenameDepotResponse;
        "SetShelves.request": SetShelvesRequest;
        "SetShelves.response-200": SetShelvesResponse;
        "CountStock.request": CountStockRequest;
        "CountStock.response-200": CountStockResponse;
        "SetMood.request": SetMoodRequest;
        "SetMood.response-200": SetMoodResponse;
        "Soothe.request": SootheRequest;
        "Soothe.response-200": SootheResponse;
        "HandOverParcel.request": Handover;
        "HandOverParcel.response-200": HandOverParcelResponse;
        "SetAllowance.request": SetAllowanceRequest;
        "SetAllowance.response-200": Remark;
        "Inspect.request": Inspection;
        "Inspect.response-200": InspectResponse;
    }
}

/// What is inside of them.
pub fn parts() -> Vec<Type> {
    types! {
        "Choices": Choices;
        "Crate": Crate;
        "Inspection": Inspection;
        "InspectionView": InspectionView;
        "Labelled": Labelled;
        "Left": Left;
        "Lists": Lists;
        "ListsPairsItem": ListsPairsItem;
        "Maps": Maps;
        "MapsCounted": MapsCounted;
        "MapsExtra": MapsExtra;
        "MaybeHandover": MaybeHandover;
        "MaybeInspection": MaybeInspection;
        "Names": Names;
        "Neighbour": Neighbour;
        "Notes": Notes;
        "Nulls": Nulls;
        "NullsInline": NullsInline;
        "Numbers": Numbers;
        "Parcel": Parcel;
        "ParcelView": ParcelView;
        "Right": Right;
        "Route": Route;
        "Rules": Rules;
        "Secrets": Secrets;
        "SecretsSafe": SecretsSafe;
        "Sizes": Sizes;
        "SizesHeavy": SizesHeavy;
        "SizesView": SizesView;
        "Texts": Texts;
        "Trees": Trees;
        "Unions": Unions;
        "Uses": Uses;
        "UsesNeighbour": UsesNeighbour;
        "UsesNothing": UsesNothing;
    }
}
