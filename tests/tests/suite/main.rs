//! The tests that need more than one crate and no program of their own, a file a subject.

#![allow(missing_docs, reason = "tests")]

mod agreement;
mod bodies;
mod bookings;
mod bundled;
mod by_hand;
mod complete;
mod drafts;
mod evaluated;
mod examples;
mod format_lists;
mod formats;
mod freshness;
mod globs;
mod hostile;
mod http;
mod listed;
mod order;
mod pages;
mod parameters;
mod parcels;
mod read_only;
mod responses;
mod rules;
mod schema_document;
mod schemars;
mod secrets;
mod serde_doors;
mod serde_features;
mod server;
mod shown;
mod spec_change;
mod spec_locations;
mod strict_responses;
mod typed_formats;
mod unions;
mod words;
