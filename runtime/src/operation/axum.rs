//! Operations as what axum's handlers take and return.

use axum_core::body::Body;
use axum_core::extract::rejection::BytesRejection;
use axum_core::extract::{FromRequest, Request};
use axum_core::response::{IntoResponse, Response};
use bytes::Bytes;

use super::{Answer, RawResponse, Receive, ReceiveError, Respond};
use crate::validate::Valid;

/// Reads path, query, headers, cookies and body of an operation, and checks all of it at once.
///
/// Behind `Router::nest`, the path is what is behind the base path, as axum has it.
impl<T: Receive, S: Send + Sync> FromRequest<S> for Valid<T> {
    type Rejection = ReceiveRejection;

    async fn from_request(request: Request, state: &S) -> Result<Self, ReceiveRejection> {
        let (parts, body) = request.into_parts();
        let body = Bytes::from_request(Request::new(body), state).await;
        let body = body.map_err(ReceiveRejection::Body)?;
        let request = ::http::Request::from_parts(parts, body);
        T::from_http_request(&request).map_err(ReceiveRejection::Request)
    }
}

/// Why a request does not get to a handler. As a response, it is [`ReceiveError::to_response`].
#[derive(Debug)]
#[non_exhaustive]
pub enum ReceiveRejection {
    /// The body could not be read to its end, or is too long.
    Body(BytesRejection),
    /// The request is not as the service wants it.
    Request(ReceiveError),
}

impl IntoResponse for ReceiveRejection {
    fn into_response(self) -> Response {
        match self {
            Self::Body(rejection) => rejection.into_response(),
            Self::Request(error) => error.into_response(),
        }
    }
}

impl IntoResponse for ReceiveError {
    fn into_response(self) -> Response {
        self.to_response().into_response()
    }
}

impl<R: Respond> IntoResponse for Answer<R> {
    /// What cannot be answered is status code 500, with the [`RespondError`](super::RespondError) as an extension.
    fn into_response(self) -> Response {
        let (response, error) = self.into_response_or_500();
        let mut response = response.into_response();
        if let Some(error) = error {
            response.extensions_mut().insert(std::sync::Arc::new(error));
        }
        response
    }
}

impl IntoResponse for RawResponse {
    fn into_response(self) -> Response {
        match super::http::response(self) {
            Ok(response) => response.map(Body::from),
            Err(error) => {
                let mut response = ::http::StatusCode::INTERNAL_SERVER_ERROR.into_response();
                response.extensions_mut().insert(std::sync::Arc::new(error));
                response
            }
        }
    }
}
