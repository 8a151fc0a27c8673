//! The `specwright` command.

/// Tokens and trees are small pieces by the million: a fourth of a large run went into the system's allocator.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> std::process::ExitCode {
    specwright_cli::run()
}
