//! Writing of values into a sheet, so that both readers of YAML read them back unchanged.

use std::fmt::Write;

/// Returns a text as YAML on one line: bare where that is safe, in quotation marks otherwise.
///
/// White space becomes single spaces. The result fits into a list or map on one
/// line as well as into one over several lines.
pub fn scalar(text: &str) -> String {
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if !text.chars().all(is_printable) {
        escaped(&text)
    } else if is_bare(&text) {
        text
    } else if !text.contains(['"', '\\']) {
        format!("\"{text}\"")
    } else {
        format!("'{}'", text.replace('\'', "''"))
    }
}

/// Returns a list of names as YAML on one line.
pub fn list<T: AsRef<str>>(items: &[T]) -> String {
    let items: Vec<String> = items.iter().map(|item| scalar(item.as_ref())).collect();
    format!("[{}]", items.join(", "))
}

/// True if YAML allows the character unescaped.
fn is_printable(letter: char) -> bool {
    !letter.is_control() && !matches!(letter, '\u{FEFF}' | '\u{FFFE}' | '\u{FFFF}')
}

fn escaped(text: &str) -> String {
    let mut out = String::from('"');
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            letter if is_printable(letter) => out.push(letter),
            letter => {
                // Writing to a string cannot fail.
                let _ = write!(out, "\\u{:04X}", u32::from(letter));
            }
        }
    }
    out.push('"');
    out
}

/// True if a text without quotation marks means the same to every YAML reader.
fn is_bare(text: &str) -> bool {
    let starts = text.starts_with(|letter: char| letter.is_alphabetic() || letter.is_ascii_digit());
    let word = text.to_ascii_lowercase();
    let means_more = matches!(
        word.as_str(),
        "true" | "false" | "null" | "yes" | "no" | "on" | "off" | "y" | "n"
    );
    let marks = text.contains([
        ',', '[', ']', '{', '}', '#', '&', '*', '!', '|', '>', '%', '@', '`', '"', '\'',
    ]);
    // A colon may end a key, also before another mark.
    let colon = text
        .split(':')
        .skip(1)
        .any(|after| !after.starts_with(|next: char| next.is_alphanumeric() || next == '/'));
    // Digits beyond 64 bits, also hexadecimal, are a number that not every reader can hold.
    let digits = text.starts_with(|first: char| first.is_ascii_digit());
    let long_number =
        digits && text.len() > 18 && text.chars().all(|it| it.is_ascii_alphanumeric());
    starts && !means_more && !marks && !colon && !long_number
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::list;
    use super::scalar;

    #[test]
    fn quotation_marks_only_where_they_are_needed() {
        for (text, written) in [
            ("On 3 May\nit moved", "On 3 May it moved"),
            ("so: it moved", "\"so: it moved\""),
            ("a, b", "\"a, b\""),
            ("a \"b\" isn't", "'a \"b\" isn''t'"),
            ("„Plauder“", "\"„Plauder“\""),
            ("no", "\"no\""),
            ("26000", "26000"),
            ("16666666666166666666666", "\"16666666666166666666666\""),
            ("0xffffffffffffffffffff", "\"0xffffffffffffffffffff\""),
            ("A:?", "\"A:?\""),
            ("at 10:30", "at 10:30"),
            ("https://x.test at 9:30", "https://x.test at 9:30"),
            ("a\u{7}\"", r#""a\u0007\"""#),
            ("", "\"\""),
        ] {
            assert_eq!(scalar(text), written);
        }
        assert_eq!(list(&["a", "b c"]), "[a, b c]");
    }

    proptest! {
        #[test]
        fn what_is_written_is_read(words in prop_oneof!["[ -~äß„“–:#'\"\\\\,]{0,20}", any::<String>()]) {
            let written = format!("a: {{ b: {} }}\nc:\n  - d: {}\n", scalar(&words), scalar(&words));
            let read: serde_yaml::Value = serde_yaml::from_str(&written).unwrap();
            let words = words.split_whitespace().collect::<Vec<_>>().join(" ");
            for value in [&read["a"]["b"], &read["c"][0]["d"]] {
                let text = match value {
                    serde_yaml::Value::String(text) => text.clone(),
                    // The sheet is read as texts; a number or date is written unchanged.
                    serde_yaml::Value::Number(_) => words.clone(),
                    other => panic!("{other:?}"),
                };
                prop_assert_eq!(&text, &words);
            }
        }
    }
}
