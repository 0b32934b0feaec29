use factbrief::*;
fn main() {
    let dir = std::path::PathBuf::from(std::env::args().nth(1).unwrap());
    let mut files = files::Files::new();
    let (f, r) = files.read(&dir.join("facts.yaml"), 10_000_000);
    r.unwrap();
    let t = std::time::Instant::now();
    let (sheet, mut findings) = sheet::read(&files, f);
    eprintln!("read {:?}", t.elapsed());
    if let Some(sheet) = &sheet {
        let docs: Vec<_> = sheet.sources.iter().map(|s| {
            let (f, r) = files.read_inside(&dir, s.file.unprinted(), 10_000_000); r.unwrap();
            source::Document::new(&files, f, s.language)}).collect();
        let t = std::time::Instant::now();
        let ev = evidence::Evidence::gather(sheet, &docs);
        eprintln!("gather {:?}", t.elapsed());
        let t = std::time::Instant::now();
        findings.extend(check::check(&files, sheet, &ev));
        eprintln!("check {:?}", t.elapsed());
    }
    finding::sort(&mut findings);
    if std::env::args().nth(2).is_some() { print!("{}", finding::human(&files, &findings, finding::Colors::Plain)); }
    else { print!("{}", finding::short(&files, &findings)); }
}
