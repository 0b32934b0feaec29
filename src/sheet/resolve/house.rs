//! The house style: presets, words, colours, styles.

use std::collections::BTreeMap;

use crate::finding::Finding;
use crate::finding::code;
use crate::language::Language;
use crate::language::Typography;
use crate::sheet::At;
use crate::sheet::DeskText;
use crate::sheet::SheetText;
use crate::sheet::WebAddress;
use crate::sheet::house::Accent;
use crate::sheet::house::Colour;
use crate::sheet::house::Defaults;
use crate::sheet::house::Ground;
use crate::sheet::house::House;
use crate::sheet::house::HouseDefault;
use crate::sheet::house::HouseText;
use crate::sheet::house::LogoCard;
use crate::sheet::raw::ByLanguage;
use crate::sheet::raw::Hexadecimal;
use crate::sheet::raw::LanguageChoice;
use crate::sheet::raw::Lenient;
use crate::sheet::raw::OneOrEach;
use crate::sheet::raw::RawAccent;
use crate::sheet::raw::RawHouse;
use crate::sheet::raw::RawLogo;
use crate::sheet::raw::Text;
use crate::sheet::resolve::Resolver;
use crate::sheet::resolve::values::Placed;
use crate::sheet::resolve::values::Position;
use crate::sheet::shape::excerpt;
use crate::sheet::suggest;

/// The maximum length in characters of a name that fits beside a marking.
const ORGANISATION_LIMIT: usize = 80;

/// The maximum length of a contact, in characters.
const CONTACT_LIMIT: usize = 120;

/// The maximum length of an address, in characters.
const ADDRESS_LIMIT: usize = 200;

/// The maximum length of the text of a logo, in characters.
const ALTERNATIVE_LIMIT: usize = 120;

impl Resolver {
    /// Returns the house style as far as it is right, and the card of its logo, which is still to be read.
    pub(super) fn house(&mut self, raw: &RawHouse, at: Position<'_>) -> (House, Option<LogoCard>) {
        self.counted(at, "format", &raw.format);
        let mut words = |key, value, limit| {
            let read = self.optional(at, key, value, |own, text| own.house_text(text, limit));
            read.ok().flatten()
        };
        let organisation = words("organisation", &raw.organisation, ORGANISATION_LIMIT);
        let contact = words("contact", &raw.contact, CONTACT_LIMIT);
        let url = self.optional(at, "url", &raw.url, Self::house_address);
        let logo = self.optional(at, "logo", &raw.logo, |own, logo| own.logo(logo));
        let accent = self.optional(at, "accent", &raw.accent, |own, accent| own.accent(accent));
        let typography = Typography {
            dates: self.by_language(at, "dates", &raw.dates),
            quotation: self.by_language(at, "quotation", &raw.quotation),
        };
        let stale_after = self.period(at, &raw.stale_after);
        let house = House {
            organisation,
            contact,
            url: url.ok().flatten(),
            logo: None,
            accent: accent.ok().flatten().unwrap_or_default(),
            paper: raw.paper.0.unwrap_or_default(),
            typography,
            defaults: Defaults {
                marking: house_default(at, "marking", &raw.marking),
                scale: house_default(at, "likelihood-scale", &raw.likelihood_scale),
                stale_after: stale_after.map_or(HouseDefault::Absent, HouseDefault::Given),
            },
        };
        (house, logo.ok().flatten())
    }

    fn logo(&mut self, (raw, at): Placed<'_, RawLogo>) -> Option<LogoCard> {
        let file = self.required_text(at, "file", &raw.file);
        let alternative = self.required(at, "alternative", &raw.alternative);
        let alternative = alternative.and_then(|text| self.house_text(text, ALTERNATIVE_LIMIT));
        Some(LogoCard {
            file: file?,
            alternative: alternative?,
        })
    }

    /// Returns an address that is short enough for a code that a telephone reads.
    fn house_address(&mut self, placed: Placed<'_, Text>) -> Option<WebAddress> {
        let address: At<WebAddress> = self.parsed(placed)?;
        let length = address.value.as_str().chars().count();
        if length <= ADDRESS_LIMIT {
            return Some(address.value);
        }
        let message = format!("this address has {length} characters");
        let hint = format!("at most {ADDRESS_LIMIT} characters make a code that can be read");
        self.error(Finding::error(code::WRONG_VALUE, address.span, message).hint(hint));
        None
    }

    /// Returns words of the house on one line, in one or in each language.
    fn house_text(&mut self, (raw, at): Placed<'_, OneOrEach>, limit: usize) -> Option<HouseText> {
        let texts = match raw {
            OneOrEach::One(text) => {
                let text = self.text((text, at))?;
                return self.line(text, limit).map(HouseText::One);
            }
            OneOrEach::Each(texts) => &texts.0,
        };
        let mut found = Vec::new();
        for entry in at.entries() {
            let text = texts.get(&entry.key).and_then(|text| text.0.as_ref());
            let language = self.report_language(&entry.key, entry.key_span);
            let text = text.and_then(|text| self.text((text, Position::of(entry))));
            let text = text.and_then(|text| self.line(text, limit));
            found.push(language.zip(text)?);
        }
        if found.is_empty() {
            let finding = Finding::error(code::WRONG_VALUE, at.span(), "there is no text here");
            self.error(finding.hint("write a text, or one for each language"));
            return None;
        }
        Some(HouseText::Each(At::new(found, at.span())))
    }

    /// Returns a text that fits on a line of a page.
    fn line(&mut self, text: SheetText, limit: usize) -> Option<DeskText> {
        let length = text.unprinted().chars().count();
        let (wrong, hint) = if text.unprinted().contains('\n') {
            (
                "this text has several lines".to_owned(),
                "write it on one line".to_owned(),
            )
        } else if length > limit {
            let hint = format!("at most {limit} characters fit on the page");
            (format!("this text has {length} characters"), hint)
        } else {
            return Some(DeskText::new(text));
        };
        self.error(Finding::error(code::WRONG_VALUE, text.span(), wrong).hint(hint));
        None
    }

    fn accent(&mut self, (raw, at): Placed<'_, RawAccent>) -> Option<Accent> {
        let light = self.colour(at, "light", &raw.light, Ground::Light);
        let dark = self.colour(at, "dark", &raw.dark, Ground::Dark);
        Some(Accent {
            light: light?,
            dark: dark?,
        })
    }

    /// Returns a colour in which text can be read.
    fn colour(
        &mut self,
        map: Position<'_>,
        key: &str,
        value: &Lenient<Hexadecimal>,
        ground: Ground,
    ) -> Option<Colour> {
        let placed = self.required(map, key, value)?;
        let colour: At<Colour> = self.parsed(placed)?;
        let Some(faint) = colour.value.too_faint_on(ground) else {
            return Some(colour.value);
        };
        self.error(faint.finding(&colour));
        None
    }

    /// Returns a choice for each of some languages.
    fn by_language<T: LanguageChoice>(
        &mut self,
        map: Position<'_>,
        key: &str,
        value: &Lenient<ByLanguage<T>>,
    ) -> BTreeMap<Language, T> {
        let mut found = BTreeMap::new();
        let (Some(at), Some(choices)) = (map.get(key), value.0.as_ref()) else {
            return found;
        };
        for entry in at.entries() {
            let Some(choice) = choices.0.get(&entry.key).and_then(|choice| choice.0) else {
                continue;
            };
            let mut languages = Language::ALL.into_iter();
            let Some(language) = languages.find(|language| language.tag() == entry.key) else {
                let message = format!("`{}` is no language with a choice", excerpt(&entry.key));
                let hint = suggest::hint(&entry.key, &Language::ALL.map(Language::tag));
                let finding = Finding::error(code::UNKNOWN_LANGUAGE, entry.key_span, message);
                self.error(finding.hint(hint));
                continue;
            };
            let choices = T::of(language);
            if choices.contains(&choice) {
                found.insert(language, choice);
                continue;
            }
            let message = format!("`{}` has no style `{}`", language.tag(), choice.name());
            let names: Vec<&str> = choices.into_iter().map(T::name).collect();
            let finding = Finding::error(code::WRONG_VALUE, entry.value.span, message);
            self.error(finding.hint(format!("write {}", suggest::one_of(&names))));
        }
        found
    }
}

fn house_default<T: Copy>(map: Position<'_>, key: &str, value: &Lenient<T>) -> HouseDefault<T> {
    match (map.get(key), value.0) {
        (None, _) => HouseDefault::Absent,
        (Some(_), Some(value)) => HouseDefault::Given(value),
        (Some(_), None) => HouseDefault::Mistaken,
    }
}
