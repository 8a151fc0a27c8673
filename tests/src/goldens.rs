//! What the generator writes for one small spec per feature, compiled. `tests/goldens` holds it against the generator.

#![deny(warnings)]
#![allow(clippy::doc_markdown, reason = "the texts are the specs'")]
#![allow(
    clippy::option_as_ref_cloned,
    reason = "properties of every kind are carried in one form"
)]

#[path = "../goldens/additional/src/additional/mod.rs"]
#[rustfmt::skip]
pub mod additional;
#[path = "../goldens/all_of/src/all_of/mod.rs"]
#[rustfmt::skip]
pub mod all_of;
#[path = "../goldens/at_least_one_of/src/at_least_one_of/mod.rs"]
#[rustfmt::skip]
pub mod at_least_one_of;
#[path = "../goldens/calls/src/calls/mod.rs"]
#[rustfmt::skip]
pub mod calls;
#[path = "../goldens/constants/src/constants/mod.rs"]
#[rustfmt::skip]
pub mod constants;
#[path = "../goldens/decided/src/decided/mod.rs"]
#[rustfmt::skip]
pub mod decided;
#[path = "../goldens/dependent_required/src/dependent_required/mod.rs"]
#[rustfmt::skip]
pub mod dependent_required;
#[path = "../goldens/hostile_texts/src/hostile_texts/mod.rs"]
#[rustfmt::skip]
pub mod hostile_texts;
#[path = "../goldens/if_then_else/src/if_then_else/mod.rs"]
#[rustfmt::skip]
pub mod if_then_else;
#[path = "../goldens/integer_enum/src/integer_enum/mod.rs"]
#[rustfmt::skip]
pub mod integer_enum;
#[path = "../goldens/integers/src/integers/mod.rs"]
#[rustfmt::skip]
pub mod integers;
#[path = "../goldens/keyword_names/src/keyword_names/mod.rs"]
#[rustfmt::skip]
pub mod keyword_names;
#[path = "../goldens/kinds/src/kinds/mod.rs"]
#[rustfmt::skip]
pub mod kinds;
#[path = "../goldens/list_body/src/list_body/mod.rs"]
#[rustfmt::skip]
pub mod list_body;
#[path = "../goldens/listed_twice/src/listed_twice/mod.rs"]
#[rustfmt::skip]
pub mod listed_twice;
#[path = "../goldens/lists/src/lists/mod.rs"]
#[rustfmt::skip]
pub mod lists;
#[path = "../goldens/names_match/src/names_match/mod.rs"]
#[rustfmt::skip]
pub mod names_match;
#[path = "../goldens/never/src/never/mod.rs"]
#[rustfmt::skip]
pub mod never;
#[path = "../goldens/nullable/src/nullable/mod.rs"]
#[rustfmt::skip]
pub mod nullable;
#[path = "../goldens/nulls/src/nulls/mod.rs"]
#[rustfmt::skip]
pub mod nulls;
#[path = "../goldens/numbers/src/numbers/mod.rs"]
#[rustfmt::skip]
pub mod numbers;
#[path = "../goldens/expressions/src/expressions/mod.rs"]
#[rustfmt::skip]
pub mod expressions;
#[path = "../goldens/read_only/src/read_only/mod.rs"]
#[rustfmt::skip]
pub mod read_only;
#[path = "../goldens/recursion/src/recursion/mod.rs"]
#[rustfmt::skip]
pub mod recursion;
#[path = "../goldens/response_to_request/src/response_to_request/mod.rs"]
#[rustfmt::skip]
pub mod response_to_request;
#[path = "../goldens/required_when/src/required_when/mod.rs"]
#[rustfmt::skip]
pub mod required_when;
#[path = "../goldens/responses/src/responses/mod.rs"]
#[rustfmt::skip]
pub mod responses;
#[path = "../goldens/secrets/src/secrets/mod.rs"]
#[rustfmt::skip]
pub mod secrets;
#[path = "../goldens/servers/src/servers/mod.rs"]
#[rustfmt::skip]
pub mod servers;
#[path = "../goldens/settled/src/settled/mod.rs"]
#[rustfmt::skip]
pub mod settled;
#[path = "../goldens/strings/src/strings/mod.rs"]
#[rustfmt::skip]
pub mod strings;
#[path = "../goldens/tuples/src/tuples/mod.rs"]
#[rustfmt::skip]
pub mod tuples;
#[path = "../goldens/uses/src/uses/mod.rs"]
#[rustfmt::skip]
pub mod uses;
#[path = "../goldens/open_enums/src/open_enums/mod.rs"]
#[rustfmt::skip]
pub mod open_enums;
#[path = "../goldens/variants/src/variants/mod.rs"]
#[rustfmt::skip]
pub mod variants;
