//! What the tests share: the judges, and the files of the workspace.

#![doc(test(attr(deny(warnings))))]

pub mod agree;
mod any_values;
#[rustfmt::skip]
pub mod atlas;
#[rustfmt::skip]
pub mod beyond_types;
#[rustfmt::skip]
pub mod bookings;
pub mod bowtie;
pub mod by_hand;
pub mod collection;
pub mod conformance;
pub mod derives;
pub mod documents;
#[rustfmt::skip]
pub mod drawings;
#[cfg(feature = "goldens")]
pub mod goldens;
pub mod helpers;
mod hidden;
#[rustfmt::skip]
pub mod instants;
pub mod judge;
#[cfg(feature = "goldens")]
pub mod judged;
#[rustfmt::skip]
pub mod kennels;
#[rustfmt::skip]
pub mod labels;
#[rustfmt::skip]
pub mod media_types;
#[rustfmt::skip]
pub mod moments;
pub mod mutants;
pub mod nasty;
pub mod order;
mod package;
#[rustfmt::skip]
pub mod parcels;
pub mod schemas;
#[rustfmt::skip]
pub mod shelves;
#[rustfmt::skip]
pub mod shipment;
#[rustfmt::skip]
pub mod stamps;
#[rustfmt::skip]
pub mod statuses;
#[rustfmt::skip]
pub mod tides;
pub mod survey;
pub mod untested;
pub mod workspace;

/// The examples of the README run as tests.
#[cfg(doctest)]
#[doc = include_str!("../../README.md")]
pub struct Readme;
