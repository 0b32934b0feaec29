//! The codes of findings that no rule makes: of files, of the sheet as a file, of the lock, the pages and the outputs.

use crate::finding::Code;

/// Declares the codes of this file, and the list of all of them.
macro_rules! codes {
    ($($(#[doc = $line:literal])+ $name:ident = $code:literal, $severity:ident;)+) => {
        $($crate::finding::declare_code! {
            $(#[doc = $line])+
            pub $name = $code, $severity
        })+

        /// All codes of findings that no rule makes.
        pub const ALL: &[Code] = &[$($name),+];
    };
}

codes! {
    /// The accent of the house style is too faint to be read.
    ///
    /// Links, marks and labels have that colour on the page, on the tinted ground of
    /// the bottom line and on highlighted passages, light and dark. Text needs a
    /// contrast of 4.5 to 1 there (WCAG 2.2); the finding names a colour that has
    /// it.
    ACCENT_CONTRAST = "accent-contrast", Error;

    /// The body of a full briefing is longer than most readers read.
    ///
    /// Judgements, options, events, cautions and sources have four pages and 1,300
    /// words; the evidence and whatever else is of use to few is in the annex, which
    /// may be longer. Move statements to `further-facts`, select fewer cautions, since
    /// the annex has the others, or shorten the wording. The briefing is built as it is.
    BODY_LONG = "body-long", Warning;

    /// A briefing that the sheet asks for cannot be put together.
    ///
    /// A page prints a statement, a name or a number only with the words that it rests
    /// on. Where they are missing and no other finding says so, nothing is built, and
    /// what an earlier build made stays as it is.
    ///
    /// Take entries out of the briefing one by one until it can be put together; the
    /// last one rests on something that is missing.
    BRIEFING_INCOMPLETE = "briefing-incomplete", Error;

    /// Characters that cannot be seen, or that reverse the order of others, can make a briefing say something else than it seems to say.
    ///
    /// Delete the character; write spaces instead of tabs inside a text.
    CONTROL_CHARACTER = "control-character", Error;

    /// Every fact, movement, judgement and caution has a name of its own, and so has every source and every actor.
    ///
    /// Otherwise nobody could say which one a reference means.
    DUPLICATE_ID = "duplicate-id", Error;

    /// A map has each key only once.
    ///
    /// YAML readers differ in which of two values they take, so none is taken
    /// silently.
    DUPLICATE_KEY = "duplicate-key", Error;

    /// There is nothing in the sheet.
    ///
    /// `factbrief help sheet` shows a small one to begin with.
    EMPTY_FILE = "empty-file", Error;

    /// The logo is more, or less, than a picture.
    ///
    /// It goes into every briefing, so it may neither load nor run anything: no
    /// script, no reference to another file, no event, no style sheet, no
    /// animation. Text has to be turned into paths, because readers may not have
    /// its font. A PNG must be whole.
    LOGO_REFUSED = "logo-refused", Error;

    /// A key that every sheet, or every entry of this kind, must have is not there.
    MISSING_KEY = "missing-key", Error;

    /// A word has letters of several scripts, as a Cyrillic letter in an English word.
    ///
    /// It looks like one word and is another, so that rules do not know it, and
    /// two names look like one (UTS 39). Type the word again. Only the words of a
    /// source may have such letters; so may the names of units, emoji, and
    /// scripts that are written together.
    MIXED_SCRIPTS = "mixed-scripts", Error;

    /// The sheet names a format that this program does not know.
    ///
    /// Nothing was checked. Use a newer version of the program.
    NEWER_FORMAT = "newer-format", Unchecked;

    /// The sheet has no facts yet.
    ///
    /// Take over what `factbrief draft` proposes, or quote a source and say what it
    /// says. Nothing is built before there is a fact.
    NO_FACTS = "no-facts", Error;

    /// The sheet is read twice, by two YAML readers, and they disagree about its content.
    ///
    /// Nothing was checked. Putting the text between quotation marks usually
    /// settles it.
    READINGS_DISAGREE = "readings-disagree", Unchecked;

    /// Anchors, aliases, tags, merge keys, complex keys, directives and several documents are correct YAML, but they hide from a reader what a sheet says.
    ///
    /// Write the value out where it is needed.
    REFUSED_YAML = "refused-yaml", Error;

    /// YAML knows only spaces as indentation.
    TAB_INDENT = "tab-indent", Error;

    /// Lists and maps may be nested 20 deep; a fact sheet needs far fewer levels.
    TOO_DEEP = "too-deep", Error;

    /// A source is based on itself, or supersedes itself, by way of others.
    ///
    /// `based-on` leads from each source to where its words come from, and
    /// `supersedes` from each correction to what it corrects. A way that leads back to
    /// where it began says that nobody knows who was first. Take one step out.
    LINEAGE_CYCLE = "lineage-cycle", Error;

    /// Only the first findings are shown.
    ///
    /// Correct them, and the others will show.
    TOO_MANY_FINDINGS = "too-many-findings", Error;

    /// A reference names something that is not in the sheet, or that is not allowed in this place.
    UNKNOWN_ID = "unknown-id", Error;

    /// The key is not part of a fact sheet, or not at this place.
    ///
    /// It is probably misspelt; everything below it would be lost otherwise.
    UNKNOWN_KEY = "unknown-key", Error;

    /// A text is in a language that the sheet does not list under `languages`, or that briefings cannot be written in; or the language of a source is no language.
    UNKNOWN_LANGUAGE = "unknown-language", Error;

    /// Only certain words are allowed here; the finding lists them.
    UNKNOWN_VALUE = "unknown-value", Error;

    /// Every text has a version in each language of the sheet, so that no briefing says less than another.
    UNTRANSLATED = "untranslated", Error;

    /// A report uses one scale of likelihood, named by `likelihood-scale`, and only its terms.
    WRONG_SCALE = "wrong-scale", Error;

    /// A text is given where a list or a map is needed, or the other way round, or nothing is given.
    WRONG_TYPE = "wrong-type", Error;

    /// The value has the right type, but it is not possible here: a date that the calendar does not have, a name with capital letters, a text without words.
    WRONG_VALUE = "wrong-value", Error;

    /// The file is not well-formed YAML.
    ///
    /// A frequent reason is a colon inside a text without quotation marks, or a
    /// line that is indented differently from its neighbours.
    YAML_SYNTAX = "yaml-syntax", Error;

    /// The file cannot be read as text.
    ///
    /// Nothing in it was checked.
    UNREADABLE = "unreadable", Unchecked;

    /// A briefing has more than its pages hold in one of the languages.
    ///
    /// The front of a one-page briefing has one page, and a full briefing at most
    /// twenty with its annex. The finding names the language, how much is too much,
    /// and where something could go. The program never drops, shrinks or cuts
    /// anything: shorten the wording, or take an item out of the selection, which is
    /// the same in every language. `factbrief build --profile draft` writes the page
    /// as it is, with a line where the paper ends, and the finding says how many
    /// lines each section takes.
    PAGE_OVERFLOW = "page-overflow", Error;

    /// None of the fonts for text has a character that a briefing prints.
    ///
    /// A PDF that shows a box for a letter is not fit to be sent. The embedded fonts
    /// have Latin, Greek, Cyrillic and Hebrew letters. The monospaced one, in which
    /// hashes are set, has Arabic, Armenian, Georgian and Lao letters as well, but words
    /// of a quote are never set in it: letters that are all of one width look broken.
    ///
    /// Put a font that has the character into the folder `fonts` of the report, where
    /// it is an input like the sheet, or name a directory with one by `--font-path`.
    /// Or write the word without the character, or in another script.
    MISSING_GLYPH = "missing-glyph", Error;

    /// The text of a source that is not plain text is not kept beside it.
    ///
    /// The words of a page or another document are kept in a file of their own, under
    /// the name of the document and `.txt`. Quotes anchor there, people read there
    /// where a quote comes from, and version control shows what changes when the document
    /// or the program does.
    ///
    /// `factbrief extract` writes it. Put it under version control with its document.
    TEXT_MISSING = "text-missing", Unchecked;

    /// The text kept beside a source differs from the text that is read from it.
    ///
    /// The document was replaced, the text was edited, or it was read by another
    /// version of the program. Quotes would anchor in words that the document does not
    /// have. Where only the version differs this is a warning: the text stays valid
    /// until somebody reads the document again.
    ///
    /// `factbrief extract` writes the text again. Look at what changes before you
    /// accept it, and never edit the text by hand.
    TEXT_OUTDATED = "text-outdated", Error;

    /// The text kept beside a source leaves something out, or has it with a reservation.
    ///
    /// What no reader of a document sees is not in its text, and cannot be quoted:
    /// words that are hidden, comments, what tracked changes delete, frames of other
    /// pages. The first lines of the text say what is missing, and what is to be taken
    /// with care, such as words that a machine recognised in a picture. It is told once,
    /// when the text is written; look at the document where it matters for what you say.
    TEXT_REMARK = "text-remark", Warning;

    /// No words can be read from a document, though its format is known.
    ///
    /// It is encrypted, damaged, a scan without text, or its letters have no codes; the
    /// finding says which. Nothing is guessed. Get the document in another form, or put
    /// its text beside it yourself, by hand or with a program that recognises text: into
    /// the file that the finding names, below the line that it gives. Briefings then say
    /// that the text is the desk's own.
    DOCUMENT_UNREAD = "document-unread", Unchecked;

    /// The name of a document says that it is of another format than it is.
    ///
    /// A document is read as what it holds, whatever its name. But people and other
    /// programs go by the name, so give it the one that belongs to it. A page that ends
    /// in `.txt` is a page all the same: its comments and hidden words are no text.
    DOCUMENT_MISNAMED = "document-misnamed", Warning;

    /// A page looks like a wall against robots, a question about cookies, or an error.
    ///
    /// Programs that save pages are often given another page than people see. Open the
    /// document, and look whether the text is there. If it is not, save the page again
    /// from a browser that shows it; if it is, nothing is wrong.
    PAGE_NOT_SAVED = "page-not-saved", Warning;

    /// A document cannot become a source of the report, or take the place of one.
    ///
    /// `factbrief add` and `factbrief update` change nothing where the report has the
    /// document already, under its name or by its bytes; where a newer print is in
    /// another language or format than the one in whose place it would be put; or where
    /// the list of sources is not written with one `- ` for each. The finding says what
    /// to do instead: most often the document is a source of its own, which may
    /// supersede the earlier one.
    SOURCE_REFUSED = "source-refused", Error;

    /// The lock cannot be read, or is of another format.
    ///
    /// `facts.lock` remembers what was accepted. If half of it were lost, the rest would
    /// look new, so nothing is checked or built until it is whole. Put back the lock
    /// that was committed last; after a merge, take one side, then build.
    LOCK_UNREADABLE = "lock-unreadable", Unchecked;

    /// A record of the lock is not as it was written.
    ///
    /// Every record of `facts.lock` has a stamp over all that it says, with who
    /// accepted it, when, and why. The two disagree, so somebody has edited the lock
    /// by hand, or a merge has mixed two records. Put back the lock that was committed
    /// last, and accept with `factbrief review`.
    LOCK_TAMPERED = "lock-tampered", Error;
    /// A report was built, and there is no lock.
    ///
    /// `facts.lock` remembers what was accepted. Without it every change of a source
    /// would pass as new, so nothing is checked as clean or built. Most often a rule
    /// such as `*.lock` in `.gitignore` has kept it out, or somebody has deleted it: put
    /// back the lock that was committed last.
    ///
    /// Where it is lost for good, somebody begins it anew by name:
    /// `factbrief review REPORT --new-lock --by NAME --on DATE --because REASON`. What the
    /// sources say now counts as accepted from then on, and this edition and the next
    /// tell their readers who began it anew, and why.
    LOCK_MISSING = "lock-missing", Error;


    /// The lock differs from the one that a build would write.
    ///
    /// `factbrief check --locked` asks that nothing is left to record. Run
    /// `factbrief build`, read the difference of the lock, and commit it.
    LOCK_OUTDATED = "lock-outdated", Error;
    /// The list of outputs names a file that no build writes.
    ///
    /// `outputs.toml` lists what the last build wrote. It lies beside the outputs, where
    /// anybody may have written it, and no build lists names like this one. Nothing is
    /// ever removed because a list says so, but whoever changed this one may have
    /// changed more: look at the report, take the list away, and build.
    MANIFEST_REFUSED = "manifest-refused", Unchecked;

    /// Something that the base accepted is different here, and nobody has accepted the change.
    ///
    /// `factbrief check --since DIR` holds the sheet and its sources against the lock of a
    /// base, such as a checkout of the commit that a change goes into. A lock that comes
    /// with the change can say anything; the lock of the base cannot. Words under a
    /// statement, or sentences of a source, may differ from the base only where the lock
    /// names somebody who has accepted them since, and no acceptance and no edition may
    /// be lost on the way.
    ///
    /// Put back the lock of the base, look at what changed with `factbrief review`, and
    /// accept it by name. Where somebody began the lock anew by name this is a warning.
    SINCE_UNACCEPTED = "since-unaccepted", Error;

    /// A report of the base is not among those that were checked.
    ///
    /// It was taken away, or moved to where nothing looks for it, or its sheet has
    /// another name. Whether that was meant is for a person to say.
    REPORT_GONE = "report-gone", Warning;

    /// Two reports of a run have one name.
    ///
    /// The name of a report, under `report`, is part of the names of its files in an
    /// inbox and tells its editions from those of others. Give one of the two another
    /// name.
    REPORT_TWICE = "report-twice", Error;

    /// A file or directory may hold facts, and is not checked.
    ///
    /// Only a file with the name `facts.yaml` makes a directory a report. A sheet by a
    /// near name, such as `facts.yml`, a YAML file with `facts:` in it and no sheet
    /// beside it, and a link to a directory are left out of check, build and index. The
    /// warning says so, because nobody misses what was never looked at. Rename the
    /// file, or take it away.
    SHEET_OVERLOOKED = "sheet-overlooked", Warning;


    /// The outputs mark a statement as not current.
    ///
    /// `factbrief build --stale mark` prints statements whose source has changed as
    /// they were accepted, and marks them. That is better than a briefing that is
    /// quietly wrong, and it is no accepted edition. Look at what changed with
    /// `factbrief review`, accept it or mend the sheet, then build. Where the marked
    /// briefings are what you want for now, check with `--stale mark` as well.
    OUTPUT_MARKED = "output-marked", Error;
    /// An output differs from the one that a build would write now.
    ///
    /// The sheet, a source, the lock or the program has changed since the outputs were
    /// built, or a build was interrupted, or somebody edited an output. Every output
    /// was made again and compared byte by byte; what `outputs.toml` says of them counts
    /// for nothing. Run `factbrief build`, and commit what it wrote.
    OUTPUT_OUTDATED = "output-outdated", Error;

    /// The list of known actors, or the earlier candidates, cannot be read.
    ///
    /// A draft takes names from `actors.yaml` beside the reports, and the ids that
    /// somebody rejected from `candidates.yaml`. Where one of them has a mistake
    /// nothing is written, so that no decision is lost. The finding says what is wrong
    /// and on which line.
    DRAFT_INPUT = "draft-input", Unchecked;
}
