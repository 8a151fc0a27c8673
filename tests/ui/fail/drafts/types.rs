//! What does not fit the request or the response.

use specwright_runtime::{Draft, Maybe};

struct Asked {
    required: String,
    optional: Option<String>,
    object: Option<Inner>,
    other: Option<u8>,
    plain: u8,
    forgotten: Option<u8>,
}

struct Inner;

struct Told {
    required: Option<String>,
    optional: Option<String>,
    object: Option<InnerView>,
    other: Maybe<String>,
    plain: u8,
    status: String,
}

struct InnerView;

#[derive(Clone, Draft)]
#[spec(request = Inner, response = InnerView)]
struct InnerDraft {}

/// Neither what the request requires nor what the response has is said.
#[derive(Draft)]
#[spec(request = Asked, response = Told)]
struct Unsaid {
    required: Option<String>,
    optional: Option<String>,
    object: Option<InnerDraft>,
    other: Option<u8>,
    plain: u8,
}

struct ToldMore {
    required: Option<String>,
    optional: Option<String>,
    object: InnerView,
    other: u8,
    plain: Option<u8>,
}

/// More is said than is so.
#[derive(Draft)]
#[spec(request = Asked, response = ToldMore, left_behind(status), additional = other)]
struct Said {
    #[spec(required, nested)]
    required: Option<String>,
    #[spec(required)]
    optional: Option<String>,
    #[spec(nested)]
    object: Option<InnerDraft>,
    #[spec(request_only)]
    other: Option<u8>,
    #[spec(required)]
    plain: Option<u8>,
    #[spec(request_only)]
    forgotten: Option<u8>,
    unknown: Option<u8>,
}

fn main() {}
