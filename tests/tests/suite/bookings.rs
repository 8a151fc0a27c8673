//! A client and a server of the same generated types, driven against each other over HTTP, and a webhook between them.

use std::future::Future;
use std::net::SocketAddr;
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::State;
use axum::routing::{get, post};
use http::{Request, Response};
use hyper_util::client::legacy::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use specwright_runtime::operation::{Answer, Operation, Receive};
use specwright_runtime::{Valid, from_value};
use specwright_tests::bookings::{
    Booking, BookingExpired, BookingExpiredFailure, BookingExpiredSuccess, ChangeBooking,
    ChangeBookingFailure, ChangeBookingSuccess, CreateBooking, CreateBookingFailure,
    CreateBookingSuccess, GetBooking, GetBookingFailure, GetBookingSuccess, ListBookings,
    ListBookingsResponse, ListBookingsSuccess, NewBooking, State as BookingState, Trouble,
};

type Store = Arc<Mutex<Vec<Booking>>>;

fn trouble(title: &str) -> Trouble {
    Trouble::builder().title(title).build()
}

fn booking(id: i64, new: &NewBooking) -> Booking {
    let booking = Booking::builder().id(id).room(new.room.clone());
    booking.seats(new.seats).state(BookingState::Open).build()
}

async fn list(
    State(store): State<Store>,
    received: Valid<ListBookings>,
) -> Answer<ListBookingsSuccess> {
    let all = store.lock().unwrap().clone();
    let states = received.state.as_deref().unwrap_or_default();
    let found = all
        .into_iter()
        .filter(|it| states.is_empty() || states.contains(&it.state));
    let found: Vec<Booking> = found.collect();
    let limit = received.limit.and_then(|it| usize::try_from(it).ok());
    let shown = found.iter().take(limit.unwrap_or(100)).cloned().collect();
    Answer(ListBookingsSuccess {
        x_total: i64::try_from(found.len()).ok(),
        body: ListBookingsResponse(shown),
    })
}

async fn create(
    State(store): State<Store>,
    received: Valid<CreateBooking>,
) -> Result<Answer<CreateBookingSuccess>, Answer<CreateBookingFailure>> {
    let mut store = store.lock().unwrap();
    if store.iter().any(|it| it.room == received.body.room) {
        let body = trouble("the room is taken");
        return Err(CreateBookingFailure::Conflict { body }.into());
    }
    let made = booking(i64::try_from(store.len()).unwrap() + 1, &received.body);
    store.push(made.clone());
    Ok(CreateBookingSuccess { body: made }.into())
}

async fn read(
    State(store): State<Store>,
    received: Valid<GetBooking>,
) -> Result<Answer<GetBookingSuccess>, Answer<GetBookingFailure>> {
    let store = store.lock().unwrap();
    let found = store.iter().find(|it| it.id == received.id).cloned();
    let body = found.ok_or_else(|| GetBookingFailure::NotFound {
        body: trouble("no such booking"),
    })?;
    Ok(GetBookingSuccess { body }.into())
}

async fn change(
    State(store): State<Store>,
    received: Valid<ChangeBooking>,
) -> Result<Answer<ChangeBookingSuccess>, Answer<ChangeBookingFailure>> {
    let mut store = store.lock().unwrap();
    let found = store.iter_mut().find(|it| it.id == received.id);
    let found = found.ok_or_else(|| ChangeBookingFailure::Default {
        status: 404,
        body: trouble("no such booking"),
    })?;
    *found = booking(received.id, &received.body);
    if received.force == Some(true) {
        // The documentation does not allow it: a server must not answer so.
        found.seats = 0;
    }
    Ok(ChangeBookingSuccess {
        body: found.clone(),
    }
    .into())
}

async fn expired(
    State(store): State<Store>,
    received: Valid<BookingExpired>,
) -> Result<Answer<BookingExpiredSuccess>, Answer<BookingExpiredFailure>> {
    if received.x_attempt > 3 {
        return Err(BookingExpiredFailure::Gone.into());
    }
    store
        .lock()
        .unwrap()
        .push(received.into_inner().body.into_inner());
    Ok(BookingExpiredSuccess {}.into())
}

/// A server on a port of its own, below a base path, with the receiver of the webhook beside it.
async fn serve(store: Store) -> SocketAddr {
    let service = Router::new()
        .route("/bookings", get(list).post(create))
        .route("/bookings/{id}", get(read).put(change));
    let routes = Router::new().nest("/v1", service);
    let routes = routes.route("/hooks/any", post(expired)).with_state(store);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    tokio::spawn(async move { axum::serve(listener, routes).await });
    address
}

struct Caller(Client<HttpConnector, Body>, SocketAddr);

impl Caller {
    async fn send(&self, request: Request<Vec<u8>>) -> Response<Vec<u8>> {
        let response = self.0.request(request.map(Body::from)).await.unwrap();
        let (parts, body) = response.into_parts();
        let bytes = to_bytes(Body::new(body), usize::MAX).await.unwrap();
        Response::from_parts(parts, bytes.to_vec())
    }

    /// What an operation comes to, over the wire.
    async fn call<O: Operation>(
        &self,
        operation: &O,
        base: &str,
    ) -> Result<O::Success, Option<O::Failure>>
    where
        O::Failure: Clone,
    {
        let endpoint = format!("http://{}{base}", self.1);
        let request = operation.to_http(&endpoint).unwrap().map(Vec::from);
        let response = self.send(request).await;
        O::from_http(&response).map_err(|error| error.failure().cloned())
    }
}

/// Runs a test with a client of a server that has these bookings.
fn with_server<F: Future<Output = ()>>(test: impl FnOnce(Caller) -> F) {
    let runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = { runtime }.enable_all().build().unwrap();
    runtime.block_on(async {
        let address = serve(Store::default()).await;
        test(Caller(
            Client::builder(TokioExecutor::new()).build_http(),
            address,
        ))
        .await;
    });
}

fn new_booking(room: &str) -> Valid<NewBooking> {
    from_value(&json!({ "room": room, "seats": 4 })).unwrap()
}

fn create_booking(room: &str) -> CreateBooking {
    let create = CreateBooking::builder().body(new_booking(room));
    create.staff("t0ken").build()
}

#[test]
fn a_client_and_a_server_understand_each_other() {
    with_server(async |caller| {
        let made = caller
            .call(&create_booking("blue & green"), "/v1")
            .await
            .unwrap();
        assert_eq!((made.body.id, made.body.room.as_str()), (1, "blue & green"));
        let again = caller.call(&create_booking("blue & green"), "/v1").await;
        let conflict = CreateBookingFailure::Conflict {
            body: trouble("the room is taken"),
        };
        assert_eq!(again, Err(Some(conflict)));
        let read = |id: i64| GetBooking::builder().id(id).staff("t0ken").build();
        assert_eq!(caller.call(&read(1), "/v1").await.unwrap().body, made.body);
        let none = caller.call(&read(7), "/v1").await.unwrap_err();
        assert_eq!(
            none,
            Some(GetBookingFailure::NotFound {
                body: trouble("no such booking")
            })
        );
        let mut list = ListBookings::builder().staff("t0ken").build();
        list.state = Some(vec![BookingState::Open, BookingState::Expired]);
        list.limit = Some(1);
        let listed = caller.call(&list, "/v1").await.unwrap();
        assert_eq!((listed.x_total, listed.body.0), (Some(1), vec![made.body]));
        let change = |id: i64| {
            let change = ChangeBooking::builder().id(id).x_reason("moved");
            change.staff("t0ken").body(new_booking("red")).build()
        };
        assert_eq!(
            caller.call(&change(1), "/v1").await.unwrap().body.room,
            "red"
        );
        let none = caller.call(&change(9), "/v1").await.unwrap_err();
        let default = ChangeBookingFailure::Default {
            status: 404,
            body: trouble("no such booking"),
        };
        assert_eq!(none, Some(default));
    });
}

#[test]
fn a_request_with_several_faults_is_answered_with_all_of_them() {
    with_server(async |caller| {
        let target = format!("http://{}/v1/bookings/0?force=perhaps", caller.1);
        let request = Request::put(target)
            .header("authorization", "Bearer t0ken")
            .header("x-reason", "longer than it may be")
            .header("content-type", "application/json")
            .body(br#"{"room": "", "seats": 51, "sets": 1}"#.to_vec());
        let response = caller.send(request.unwrap()).await;
        assert_eq!(response.status(), 400);
        assert_eq!(
            response.headers()["content-type"],
            "application/problem+json"
        );
        let problem: Value = serde_json::from_slice(response.body()).unwrap();
        let errors = problem["errors"].as_array().unwrap().iter();
        let errors: Vec<Value> = errors
            .map(|it| json!([it["in"], it["parameter"], it["pointer"], it["code"]]))
            .collect();
        assert_eq!(
            Value::from(errors),
            json!([
                ["path", "id", "", "minimum"],
                ["query", "force", "", "type"],
                ["header", "X-Reason", "", "max_length"],
                ["body", null, "/room", "min_length"],
                ["body", null, "/seats", "maximum"],
                ["body", null, "/sets", "unknown_property"],
            ])
        );
        let nobody = Request::get(format!("http://{}/v1/bookings", caller.1)).body(Vec::new());
        assert_eq!(caller.send(nobody.unwrap()).await.status(), 401);
    });
}

#[test]
fn what_is_not_documented_is_not_answered() {
    with_server(async |caller| {
        caller.call(&create_booking("blue"), "/v1").await.unwrap();
        let mut change = ChangeBooking::builder()
            .id(1)
            .x_reason("x")
            .staff("t0ken")
            .body(new_booking("blue"))
            .build();
        change.force = Some(true);
        let endpoint = format!("http://{}/v1", caller.1);
        let request = change.to_http(&endpoint).unwrap().map(Vec::from);
        let response = caller.send(request).await;
        assert_eq!(
            (response.status().as_u16(), response.body().len()),
            (500, 0)
        );
    });
}

#[test]
fn a_webhook_is_sent_to_wherever_its_receiver_wants_it() {
    with_server(async |caller| {
        let body = json!({ "id": 5, "room": "blue", "seats": 2, "state": "expired" });
        let body: Valid<Booking> = from_value(&body).unwrap();
        let attempt = |number: i32| {
            let hook = BookingExpired::builder().x_attempt(number);
            hook.body(body.clone()).build()
        };
        let taken = caller.call(&attempt(1), "/hooks/any").await.unwrap();
        assert_eq!(taken, BookingExpiredSuccess {});
        let gone = caller.call(&attempt(4), "/hooks/any").await.unwrap_err();
        assert_eq!(gone, Some(BookingExpiredFailure::Gone));
        let list = ListBookings::builder().staff("t0ken").build();
        assert_eq!(
            caller.call(&list, "/v1").await.unwrap().body.0,
            [body.into_inner()]
        );
    });
}

/// Without a framework: a request of the `http` crate is read, and a response of it written.
#[test]
fn no_framework_is_needed() {
    use specwright_runtime::operation::Respond;

    let request = create_booking("blue")
        .to_http("https://bookings.example")
        .unwrap();
    let received = CreateBooking::from_http_request(&request).unwrap();
    let success = CreateBookingSuccess {
        body: booking(1, &received.body),
    };
    let response = success.to_http_response().unwrap();
    assert_eq!(CreateBooking::from_http(&response).unwrap(), success);
}
