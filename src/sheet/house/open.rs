//! Reads the house style that lies in a directory.

use std::path::Path;

use crate::files;
use crate::files::FileId;
use crate::files::Files;
use crate::finding::Finding;
use crate::sheet::data;
use crate::sheet::house::HOUSE_FILE;
use crate::sheet::house::HOUSE_LIMIT;
use crate::sheet::house::House;
use crate::sheet::house::Logo;
use crate::sheet::house::LogoCard;
use crate::sheet::house::unreadable;
use crate::sheet::newer_format;
use crate::sheet::position;
use crate::sheet::resolve;
use crate::sheet::shape;

impl House {
    /// Returns the house style in this directory, as far as it could be read; the default where the file is missing.
    pub fn open(files: &mut Files, directory: &Path) -> (Self, Vec<Finding>) {
        if !files::is_there(&directory.join(HOUSE_FILE)) {
            return (Self::default(), Vec::new());
        }
        let (file, read) = files.read_inside(directory, HOUSE_FILE, HOUSE_LIMIT);
        if let Err(error) = read {
            let finding = unreadable(file.start(), &files.get(file).path, &error);
            return (Self::mistaken(), vec![finding]);
        }
        let (house, mut findings) = Self::read(files, file);
        let Some((mut house, logo)) = house else {
            return (Self::mistaken(), findings);
        };
        match logo.map(|card| Logo::open(files, directory, card)) {
            Some(Ok(logo)) => house.logo = Some(logo),
            Some(Err(finding)) => findings.push(finding),
            None => {}
        }
        (house, findings)
    }

    fn read(files: &Files, file: FileId) -> (Option<(Self, Option<LogoCard>)>, Vec<Finding>) {
        let (tree, mut findings) = position::read(files, file);
        let Some(mut tree) = tree else {
            return (None, findings);
        };
        if let Some(newer) = newer_format(&tree, "house style") {
            return (None, vec![newer]);
        }
        let data = match data::read(files, file, &tree) {
            Ok(data) => data,
            Err(disagreement) => return (None, vec![disagreement]),
        };
        let (raw, mistakes) = shape::shape(&mut tree, data, "the house style");
        findings.extend(mistakes);
        let house = raw.map(|raw| {
            let (house, logo, mistakes) = resolve::house(&raw, &tree);
            findings.extend(mistakes);
            (house, logo)
        });
        (house, findings)
    }
}
