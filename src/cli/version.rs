//! The version of the program, and the commit that it was built from.

use std::sync::LazyLock;

/// The version and, where the build was told it, the commit; it is printed by `--version` and stands in no output.
static VERSION: LazyLock<String> = LazyLock::new(|| {
    let version = env!("CARGO_PKG_VERSION");
    match option_env!("FACTBRIEF_COMMIT") {
        Some(commit) if !commit.is_empty() => format!("{version} ({commit})"),
        _ => version.to_owned(),
    }
});

/// Returns the version and, where the build was told it, the commit.
pub(super) fn version() -> &'static str {
    &VERSION
}
