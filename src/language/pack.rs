//! The build script: writes the YAML files of the languages as JSON, which a start of the program reads ten times as fast.

#![expect(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a build script asks its environment, reads and writes files, and tells Cargo what it has read"
)]

use std::env;
use std::error::Error;
use std::fs;
use std::path::Path;
use std::path::PathBuf;

/// The folders of the files, each with the name under which the program includes them.
const FOLDERS: [(&str, &str); 2] = [("words", "src/language"), ("marks", "src/reading/frame")];

fn main() -> Result<(), Box<dyn Error>> {
    let manifest = PathBuf::from(env::var("CARGO_MANIFEST_DIR")?);
    let output = PathBuf::from(env::var("OUT_DIR")?);
    // The fuzzer builds the program from a folder of its own inside the repository.
    let mut above = manifest.ancestors();
    let root = above.find(|folder| folder.join(FOLDERS[0].1).is_dir());
    let root = root.ok_or("no folder of languages")?;
    for (name, folder) in FOLDERS {
        let folder = root.join(folder);
        println!("cargo::rerun-if-changed={}", folder.display());
        for entry in fs::read_dir(&folder)? {
            pack(&entry?.path(), &output.join(name))?;
        }
    }
    Ok(())
}

/// Writes a YAML file as JSON into a folder; other files are left out.
fn pack(path: &Path, output: &Path) -> Result<(), Box<dyn Error>> {
    let (Some(stem), Some("yaml")) = (
        path.file_stem(),
        path.extension().and_then(|ending| ending.to_str()),
    ) else {
        return Ok(());
    };
    let read: serde_yaml::Value = serde_yaml::from_str(&fs::read_to_string(path)?)
        .map_err(|error| format!("{}: {error}", path.display()))?;
    fs::create_dir_all(output)?;
    let written = output.join(stem).with_extension("json");
    fs::write(written, serde_json::to_string(&read)?)?;
    Ok(())
}
