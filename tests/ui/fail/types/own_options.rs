//! An option of the user's own, read as if it were the one that may be absent.

use specwright_runtime::Model;

mod own {
    use specwright_runtime::{Described, Path, Report, Validate};

    #[derive(Default)]
    pub struct Option<T>(T);

    impl<T> Validate for Option<T> {
        fn check(&self, _: &Path<'_>, _: &mut Report) {}
    }

    impl<T> Described for Option<T> {}

    impl<T: serde::Serialize> serde::Serialize for Option<T> {
        fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            self.0.serialize(serializer)
        }
    }
}

#[derive(Model)]
struct Read {
    #[spec(nullable)]
    option: own::Option<u8>,
}

fn main() {}
