//! The digest of the running program, which tells it from every other version.

use std::fs::File;
use std::io::Read;

use sha2::Digest;
use sha2::Sha256;

/// Returns the SHA-256 digest of the running program in lower-case hexadecimal digits.
pub fn program_sha256() -> std::io::Result<String> {
    let mut file = File::open(std::env::current_exe()?)?;
    let mut digest = Sha256::new();
    let mut block = vec![0; 1 << 20];
    loop {
        match file.read(&mut block)? {
            0 => return Ok(super::hexadecimal(&digest.finalize())),
            read => digest.update(block.get(..read).unwrap_or_default()),
        }
    }
}
