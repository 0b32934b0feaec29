//! Turns the tables of words into Rust; the build script does so once, and the program finds the lists ready.

/// The number of columns of the languages.
const LANGUAGES: usize = 5;

/// The fields of a list, one for each form that a word may have.
const FORMS: [&str; 5] = ["words", "stems", "endings", "parts", "phrases"];

/// Returns a module with a static for each row of a table; an error names the line that cannot be read.
pub(super) fn module(name: &str, table: &str) -> Result<String, String> {
    let mut module = String::new();
    let mut comment: Vec<&str> = Vec::new();
    for (line, number) in table.lines().zip(1..) {
        let in_line = |error: &str| format!("{name}.txt:{number}: {error}");
        if let Some(text) = line.strip_prefix('#') {
            comment.push(text.trim());
            continue;
        }
        if line.is_empty() {
            // The comment behind which nothing stands is that of the table.
            comment.clear();
            continue;
        }
        if comment.is_empty() {
            return Err(in_line("no comment above says what the words do"));
        }
        module.extend(comment.drain(..).map(|text| format!("/// {text}\n")));
        module.push_str(&row(line).map_err(|error| in_line(&error))?);
    }
    Ok(format!(
        "pub(in crate::reading::frame) mod {name} {{\n{module}}}\n"
    ))
}

/// Returns the static of a row.
fn row(line: &str) -> Result<String, String> {
    let mut cells = line.split('|').map(str::trim);
    let name = cells.next().unwrap_or_default();
    let mut cells: Vec<&str> = cells.collect();
    if cells.len() == LANGUAGES {
        cells.insert(0, "");
    }
    if cells.len() != LANGUAGES + 1 {
        return Err(format!("{} columns instead of {LANGUAGES}", cells.len()));
    }
    for cell in &cells {
        check(cell)?;
    }
    if cells.iter().all(|cell| cell.is_empty()) {
        return Err("no words".to_owned());
    }
    let fields = FORMS.map(|form| field(form, &cells));
    Ok(format!(
        "pub(in crate::reading::frame) static {}: super::ClauseWords = super::ClauseWords {{\n{}}};\n",
        name.to_uppercase(),
        fields.concat()
    ))
}

/// Refuses words that no text can have, because texts are compared in lower case and without “ё”, and words that stand twice.
fn check(cell: &str) -> Result<(), String> {
    let words: Vec<&str> = cell.split_whitespace().collect();
    for (at, word) in words.iter().enumerate() {
        if word.to_lowercase() != *word || word.contains('ё') {
            return Err(format!("`{word}` is met in no text"));
        }
        if words[..at].contains(word) {
            return Err(format!("`{word}` stands twice"));
        }
    }
    Ok(())
}

/// Returns the field with the words of one form, in the order of the columns.
fn field(form: &str, cells: &[&str]) -> String {
    let mut all = Vec::new();
    let mut ends = Vec::new();
    for cell in cells {
        let words = cell.split_whitespace().filter(|it| form_of(it) == form);
        all.extend(words.map(literal));
        ends.push(all.len().to_string());
    }
    let (all, ends) = (all.join(", "), ends.join(", "));
    format!("{form}: super::Columns {{ all: &[{all}], ends: [{ends}] }},\n")
}

/// Returns the field to which a word belongs.
fn form_of(word: &str) -> &'static str {
    match (word.starts_with('*'), word.ends_with('*')) {
        (false, false) if word.contains('_') => "phrases",
        (false, false) => "words",
        (false, true) => "stems",
        (true, false) => "endings",
        (true, true) => "parts",
    }
}

/// Returns a word as Rust writes it, or the words of a phrase.
fn literal(word: &str) -> String {
    let words: Vec<&str> = word.trim_matches('*').split('_').collect();
    match words[..] {
        [word] => format!("{word:?}"),
        _ => format!("&{words:?} as &[&str]"),
    }
}

#[cfg(test)]
mod tests {
    use super::module;

    #[test]
    fn a_row_becomes_a_list_with_its_comment() {
        let table =
            "# Days.\n\n# Words of an end.\nends | end* | *ende | fin | en_fin fin | конец\n";
        let module = module("days", table).unwrap();
        assert!(module.contains("/// Words of an end.\npub"), "{module}");
        for line in [
            r#"words: super::Columns { all: &["fin", "fin", "конец"], ends: [0, 0, 0, 1, 2, 3] }"#,
            r#"stems: super::Columns { all: &["end"], ends: [0, 1, 1, 1, 1, 1] }"#,
            r#"phrases: super::Columns { all: &[&["en", "fin"] as &[&str]], ends: [0, 0, 0, 0, 1, 1] }"#,
            r#"endings: super::Columns { all: &["ende"], ends: [0, 0, 1, 1, 1, 1] }"#,
        ] {
            assert!(module.contains(line), "{module}");
        }
    }

    #[test]
    fn a_row_that_cannot_be_met_is_refused() {
        for (row, error) in [
            ("ends | end | ende | fin | fin", "4 columns instead of 5"),
            ("ends | | | | |", "no words"),
            ("ends | End | | | |", "`End` is met in no text"),
            ("ends | | | | | ещё", "`ещё` is met in no text"),
            ("ends | end end | | | |", "`end` stands twice"),
        ] {
            let table = format!("# Words of an end.\n{row}\n");
            let expected = Err(format!("days.txt:2: {error}"));
            assert_eq!(module("days", &table), expected);
        }
        let expected = "days.txt:1: no comment above says what the words do";
        let bare = module("days", "ends | end | ende | fin | fin | конец\n");
        assert_eq!(bare, Err(expected.to_owned()));
    }
}
