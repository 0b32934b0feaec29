//! Inputs made to hang the program, or to fill its memory: pipes and devices, logos, fonts.

use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use crate::support::Run;
use crate::support::Scratch;
use crate::support::copy;
use crate::support::root;

/// Runs the program with two gigabytes of addresses at most; a run that does not end by itself is ended.
fn bounded(scratch: &Scratch, arguments: &[&str]) -> Run {
    let output = Command::new("timeout")
        .args(["120", "sh", "-c", "ulimit -v 2000000; exec \"$0\" \"$@\""])
        .arg(env!("CARGO_BIN_EXE_factbrief"))
        .args(arguments)
        .current_dir(scratch.path(""))
        .output()
        .unwrap();
    let run = Run {
        stdout: String::from_utf8(output.stdout).unwrap(),
        stderr: String::from_utf8(output.stderr).unwrap(),
        status: output.status.code().unwrap_or(-1),
    };
    assert!((0..=2).contains(&run.status), "{arguments:?} {run:?}");
    run
}

/// Reports with everything that is read: a house with its logo, a report with outputs.
fn reports() -> Scratch {
    let scratch = Scratch::new();
    copy(
        &root().join("tests/cases/house"),
        &scratch.path("reports"),
        &[],
    );
    scratch
}

/// Puts a pipe into which nobody writes in the place of a file.
fn pipe(path: &Path) {
    let _ = std::fs::remove_file(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    let made = Command::new("mkfifo").arg(path).status().unwrap();
    assert!(made.success());
}

/// Puts a link to a device that never ends in the place of a file. It is only read.
fn endless(path: &Path) {
    let _ = std::fs::remove_file(path);
    std::fs::create_dir_all(path.parent().unwrap()).unwrap();
    symlink("/dev/zero", path).unwrap();
}

#[test]
fn only_regular_files_are_read() {
    let check = ["check", "reports/larkspur"].as_slice();
    let locked = ["check", "--locked", "reports/larkspur"].as_slice();
    let draft = ["draft", "reports/larkspur"].as_slice();
    let places = [
        ("larkspur/facts.yaml", check),
        ("larkspur/facts.lock", check),
        ("larkspur/sources/notice.txt", check),
        ("larkspur/fonts/a.ttf", check),
        ("house.yaml", check),
        ("logo.svg", check),
        ("larkspur/briefings/full.en.md", locked),
        ("larkspur/briefings/full.en.html", locked),
        ("larkspur/briefings/full.en.pdf", locked),
        ("larkspur/briefings/evidence.json", locked),
        ("larkspur/briefings/outputs.toml", locked),
        ("actors.yaml", draft),
        ("larkspur/candidates.yaml", draft),
        (
            "new.txt",
            ["new", "made", "--source", "reports/new.txt"].as_slice(),
        ),
        (
            "a.lock",
            ["diff", "reports/a.lock", "reports/larkspur"].as_slice(),
        ),
        (
            "fonts/a.ttf",
            ["check", "--font-path", "reports/fonts", "reports/larkspur"].as_slice(),
        ),
    ];
    for (place, command) in places {
        for put in [pipe, endless] {
            let scratch = reports();
            put(&scratch.path("reports").join(place));
            let run = bounded(&scratch, command);
            assert_ne!(run.status, 0, "{place} {}", run.transcript());
        }
    }
}

#[test]
fn a_pipe_is_named() {
    let scratch = reports();
    pipe(&scratch.path("reports/larkspur/facts.lock"));
    let run = bounded(
        &scratch,
        &["check", "--format", "short", "reports/larkspur"],
    );
    let said = "cannot read `reports/larkspur/facts.lock`: this is a pipe or a device, not a file";
    assert!(run.stdout.contains(said), "{}", run.transcript());
    assert_eq!(run.status, 2);
}

/// Checks the report with this logo; what is said of it.
fn with_logo(logo: impl AsRef<[u8]>) -> Run {
    let scratch = reports();
    scratch.write("reports/logo.svg", logo);
    bounded(
        &scratch,
        &["check", "--format", "short", "reports/larkspur"],
    )
}

fn svg(inside: &str) -> String {
    format!("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 60 20\">{inside}</svg>")
}

#[test]
fn a_logo_draws_a_bounded_number_of_shapes() {
    let clips = |times: usize, shapes: usize| {
        let clip = |at: usize| {
            let shape = format!(
                "<rect width=\"60\" height=\"9\" clip-path=\"url(#c{})\"/>",
                at + 1
            );
            format!("<clipPath id=\"c{at}\">{}</clipPath>", shape.repeat(shapes))
        };
        let all: String = (0..times).map(clip).collect();
        svg(&format!(
            "{all}<rect width=\"60\" height=\"9\" clip-path=\"url(#c0)\"/>"
        ))
    };
    let stops = "<stop offset=\".5\" stop-color=\"red\"/>".repeat(1500);
    let shapes = "<path d=\"M0 0h9v9\"/>".repeat(1500);
    let filled = svg(&format!(
        "<linearGradient id=\"a\">{stops}</linearGradient><g fill=\"url(#a)\">{shapes}</g>"
    ));
    let turned = svg("<clipPath id=\"a\"><rect clip-path=\"url(#a)\"/></clipPath>");
    let spaces: String = (0..4000).map(|at| format!(" xmlns:a{at}=\"b\"")).collect();
    let spaces = format!("<svg{spaces}>{}</svg>", "<g xmlns:a=\"\"/>".repeat(3000));
    let attributes: String = (0..12_000).map(|at| format!(" a{at}=\"\"")).collect();
    for logo in [
        clips(20, 3),
        clips(8, 100),
        filled,
        turned,
        spaces,
        svg(&format!("<g{attributes}/>")),
    ] {
        let run = with_logo(&logo);
        assert!(
            run.stdout.contains("[logo-refused]"),
            "{}",
            run.transcript()
        );
    }
    let run = with_logo(clips(6, 3));
    assert!(
        !run.stdout.contains("[logo-refused]"),
        "{}",
        run.transcript()
    );
}

/// A few bytes for many dots.
fn png(width: u32, height: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgba);
    encoder.set_depth(png::BitDepth::Eight);
    encoder.set_compression(png::Compression::High);
    let mut writer = encoder.write_header().unwrap();
    let dots = vec![0; width as usize * height as usize * 4];
    writer.write_image_data(&dots).unwrap();
    writer.finish().unwrap();
    bytes
}

#[test]
fn a_logo_has_a_bounded_number_of_dots() {
    let run = with_logo(png(4096, 4096));
    assert!(
        run.stdout.contains("and at most 4194304 are drawn"),
        "{}",
        run.transcript()
    );
    let run = with_logo(png(1200, 400));
    assert!(
        !run.stdout.contains("[logo-refused]"),
        "{}",
        run.transcript()
    );
}

/// A font with one table.
fn font(tag: [u8; 4], table: &[u8]) -> Vec<u8> {
    let mut font = vec![0, 1, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0];
    font.extend(tag);
    font.extend([0; 4]);
    font.extend(28_u32.to_be_bytes());
    font.extend(u32::try_from(table.len()).unwrap().to_be_bytes());
    font.extend(table);
    font
}

#[test]
fn a_font_is_believed_only_what_its_bytes_can_hold() {
    let faces = [b"ttcf".as_slice(), &[0, 1, 0, 0], &[0xFF; 4], &[0; 100]].concat();
    let ranges = |format: u8, ranges: &[[u32; 3]]| {
        let mut table = vec![0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, format];
        table.extend([0; 10]);
        table.extend(u32::try_from(ranges.len()).unwrap().to_be_bytes());
        table.extend(ranges.as_flattened().iter().flat_map(|it| it.to_be_bytes()));
        font(*b"cmap", &table)
    };
    for font in [
        faces,
        ranges(12, &[[0, u32::MAX, 0]]),
        ranges(12, &vec![[0, 0x10_FFFF, 0]; 5000]),
        ranges(13, &vec![[0, 0, 0]; 200_000]),
        font(*b"SVG ", &[]),
    ] {
        let scratch = reports();
        scratch.write("reports/larkspur/fonts/a.ttf", &font);
        let command = ["check", "--format", "short", "reports/larkspur"];
        let run = bounded(&scratch, &command);
        let said = "cannot read `reports/larkspur/fonts/a.ttf`: the font ";
        assert!(run.stdout.contains(said), "{}", run.transcript());
        assert_eq!(run.status, 2);
    }
}

/// The font of a report with its list of characters damaged.
#[test]
fn a_damaged_font_names_itself() {
    let pages = root().join("tests/cases/pages/ten-sources");
    let whole = std::fs::read(pages.join("fonts/NotoSansArabic-subset.ttf")).unwrap();
    let cmap = whole.windows(4).position(|tag| tag == b"cmap").unwrap();
    let at = u32::from_be_bytes(*whole[cmap + 8..].first_chunk().unwrap()) as usize;
    let length = u32::from_be_bytes(*whole[cmap + 12..].first_chunk().unwrap()) as usize;
    let mut damaged = whole;
    damaged[at + 12..at + length].fill(0xFF);
    // One subtable, of long ranges that claim all numbers.
    let head = [0, 0, 0, 1, 0, 3, 0, 10, 0, 0, 0, 12, 0, 12];
    damaged[at..at + head.len()].copy_from_slice(&head);
    damaged[at + 28..at + 32].fill(0);
    let scratch = Scratch::with_report(&pages);
    scratch.write(
        "reports/ten-sources/fonts/NotoSansArabic-subset.ttf",
        &damaged,
    );
    let run = bounded(&scratch, &["check", "--format", "short"]);
    assert!(
        run.stdout.contains("NotoSansArabic-subset.ttf"),
        "{}",
        run.transcript()
    );
    assert!(
        run.stdout.contains("claims more characters than there are"),
        "{}",
        run.transcript()
    );
}

#[test]
fn a_lock_has_a_bounded_number_of_values() {
    let scratch = reports();
    let passages = "\"\",".repeat(3_200_000);
    scratch.write(
        "reports/larkspur/facts.lock",
        format!("format = 2\n[[sources]]\npassages = [{passages}]\n"),
    );
    let run = bounded(
        &scratch,
        &["check", "--format", "short", "reports/larkspur"],
    );
    let said = "the lock has more than 500000 values";
    assert!(run.stdout.contains(said), "{}", run.transcript());
    assert_eq!(run.status, 2);
}

/// A PDF of one page with these objects behind the catalogue, which is the first one.
fn pdf(catalogue: &str, objects: &[String]) -> Vec<u8> {
    let mut file = "%PDF-1.7\n".to_owned();
    let mut places = Vec::new();
    for (nth, object) in std::iter::once(catalogue)
        .chain(objects.iter().map(String::as_str))
        .enumerate()
    {
        places.push(file.len());
        file.push_str(&format!("{} 0 obj\n{object}\nendobj\n", nth + 1));
    }
    let (table, size) = (file.len(), places.len() + 1);
    file.push_str(&format!("xref\n0 {size}\n0000000000 65535 f \n"));
    for place in places {
        file.push_str(&format!("{place:010} 00000 n \n"));
    }
    file.push_str(&format!(
        "trailer << /Size {size} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n"
    ));
    file.into_bytes()
}

/// The end of a tree of pages whose nodes each hold the next one, and the objects of its page.
fn chain_of_pages(length: usize) -> Vec<String> {
    let words = "BT /F1 12 Tf 72 700 Td (On 3 May 2024 the club left.) Tj ET";
    let page = "<< /Type /Page /MediaBox [0 0 595 842] /Contents 2 0 R \
                /Resources << /Font << /F1 3 0 R >> >> >>";
    let mut objects = vec![
        format!("<< /Length {} >>\nstream\n{words}\nendstream", words.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    objects.extend((0..length).map(|nth| {
        let next = nth + 5;
        format!("<< /Type /Pages /Count 1 /Kids [{next} 0 R] >>")
    }));
    objects.push(page.to_owned());
    objects
}

#[test]
fn a_pdf_is_not_nested_without_end() {
    let read = |document: Vec<u8>| {
        let scratch = Scratch::new();
        scratch.write("notice.pdf", document);
        let run = bounded(
            &scratch,
            &["new", "r", "--source", "notice.pdf", "--language", "en"],
        );
        (run.status, run.stderr)
    };
    let catalogue = "<< /Type /Catalog /Pages 4 0 R >>";
    assert_eq!(read(pdf(catalogue, &chain_of_pages(20))).0, 0);
    let arrays = format!("{}{}", "[".repeat(60_000), "]".repeat(60_000));
    let deep = format!("<< /Type /Catalog /Pages 4 0 R /StructTreeRoot << /K {arrays} >> >>");
    for document in [
        pdf(catalogue, &chain_of_pages(20_000)),
        pdf(&deep, &chain_of_pages(1)),
    ] {
        let (status, told) = read(document);
        assert_eq!(status, 2, "{told}");
        let why = "it asks for more memory or time than a document needs";
        assert!(told.contains(why), "{told}");
    }
}
