//! A secret does not print, and gives out its text by name only.

use huaweicloud_streams::Secret;

fn main() {
    let secret = Secret::from("a");
    println!("{secret}");
    secret.to_string();
    let _: &str = &secret;
    let _: String = secret.into();
}
