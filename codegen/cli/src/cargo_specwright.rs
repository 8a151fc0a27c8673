//! The same command as `cargo specwright …`.

#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    specwright_cli::run_of_cargo()
}
