//! Limits of the memory and time that a PDF may cost: a file of a thousand bytes can ask for gigabytes, or for years.

use std::collections::BTreeMap;
use std::collections::BTreeSet;
use std::io::Read;

use flate2::read::ZlibDecoder;
use hayro_syntax::content::UntypedIter;
use hayro_syntax::object::Dict;
use hayro_syntax::object::Name;
use hayro_syntax::object::Object;
use hayro_syntax::object::ObjectIdentifier;
use hayro_syntax::object::Stream;
use hayro_syntax::page::Page;
use hayro_syntax::page::Resources;

use crate::source::unread::Unread;

/// The maximum size of one unpacked stream, in bytes.
const MAX_STREAM: u64 = 64 * 1024 * 1024;
/// The maximum size of all unpacked streams together, in bytes.
const MAX_STREAMS: u64 = 768 * 1024 * 1024;
/// The maximum number of steps in which one page is drawn.
const MAX_STEPS: u64 = 5_000_000;
/// The maximum number of steps in which all pages are drawn.
pub(super) const MAX_ALL_STEPS: u64 = 60_000_000;
/// The maximum depth to which forms may draw other forms.
const MAX_DEPTH: usize = 24;
/// The maximum depth to which arrays and dictionaries may hold others: each level takes a part of the stack, and that of a thread is small.
const MAX_NESTED: usize = 4_000;
/// The maximum number of nodes of the tree of pages, each of which may hold the next one.
const MAX_NODES: usize = 1_500;
/// The type of a node of the tree of pages.
const NODE: &[u8] = b"/Pages";
/// The number of bytes before a stream in which its dictionary is looked for.
const MAX_DICTIONARY: usize = 4096;

/// Returns an error if the streams of a file unpack into more bytes than a document needs, or if anything in it is nested too deeply.
pub(super) fn check(bytes: &[u8]) -> Result<(), Unread> {
    let mut raw = Measured::default();
    raw.read(bytes);
    let mut nodes = raw.nodes;
    if raw.deepest > MAX_NESTED || nodes > MAX_NODES {
        return Err(Unread::TooMuch);
    }
    let mut all = 0_u64;
    for place in places(bytes, b"stream") {
        if bytes[..place].ends_with(b"end") {
            continue;
        }
        let before = &bytes[place.saturating_sub(MAX_DICTIONARY)..place];
        let dictionary = before
            .windows(3)
            .rposition(|it| it == b"obj")
            .map_or(before, |start| &before[start..]);
        let times = places(dictionary, b"FlateDecode").count() + places(dictionary, b"/Fl").count()
            - places(dictionary, b"/Flate").count();
        if times == 0 {
            continue;
        }
        let data = bytes[place..].strip_prefix(b"stream").unwrap_or_default();
        let data = data.strip_prefix(b"\r").unwrap_or(data);
        let data = data.strip_prefix(b"\n").unwrap_or(data);
        let measured = unpacked(data, times);
        let size = measured.size;
        // Pictures are not unpacked later, so only an absurd size of one is refused.
        let is_picture = places(dictionary, b"/Image").next().is_some()
            && places(dictionary, b"/ObjStm").next().is_none();
        if is_picture && size <= 8 * MAX_STREAM {
            continue;
        }
        all = all.saturating_add(size);
        nodes += measured.nodes;
        let is_deep = measured.deepest > MAX_NESTED || nodes > MAX_NODES;
        if size > MAX_STREAM || all > MAX_STREAMS || is_deep {
            return Err(Unread::TooMuch);
        }
    }
    Ok(())
}

/// Returns the number of objects in the largest stream of objects.
pub(super) fn largest_object_stream(bytes: &[u8]) -> u64 {
    /// The maximum distance in bytes between the kind of a stream and its number of objects in the dictionary.
    const NEAR: usize = 200;
    let numbers = places(bytes, b"/ObjStm").filter_map(|place| {
        let near = &bytes[place.saturating_sub(NEAR)..bytes.len().min(place + NEAR)];
        let each = places(near, b"/N ").filter_map(|at| {
            let digits = near[at + 3..].trim_ascii_start();
            let end = digits.iter().position(|byte| !byte.is_ascii_digit())?;
            std::str::from_utf8(&digits[..end])
                .ok()?
                .parse::<u64>()
                .ok()
        });
        each.max()
    });
    numbers.max().unwrap_or(1)
}

fn places<'b>(bytes: &'b [u8], word: &'b [u8]) -> impl Iterator<Item = usize> + 'b {
    let mut from = 0;
    std::iter::from_fn(move || {
        let found = memchr::memmem::find(bytes.get(from..)?, word)?;
        let place = from + found;
        from = place + word.len();
        Some(place)
    })
}

/// Returns the measures of the bytes that a stream unpacks into; counting ends just above the largest size that is allowed.
fn unpacked(data: &[u8], times: usize) -> Measured {
    let mut reader: Box<dyn Read + '_> = Box::new(data);
    for _ in 0..times.min(8) {
        reader = Box::new(ZlibDecoder::new(reader));
    }
    let mut limited = reader.take(8 * MAX_STREAM + 1);
    let mut measured = Measured::default();
    // A broken stream ends with an error; the bytes before the break are counted.
    let _ = std::io::copy(&mut limited, &mut measured);
    measured
}

/// A writer that measures the bytes it is given, and drops them.
#[derive(Debug, Default)]
struct Measured {
    size: u64,
    /// The number of brackets that are open.
    depth: usize,
    /// The largest number of brackets that were open at once.
    deepest: usize,
    last: u8,
    /// The number of nodes of the tree of pages.
    nodes: usize,
    /// The number of bytes that have matched the type of a node.
    matched: usize,
}

impl Measured {
    /// Counts bytes and brackets. Brackets in texts and pictures count as well, and cancel each other out.
    fn read(&mut self, bytes: &[u8]) {
        self.size += bytes.len() as u64;
        // A larger stream is refused, or is a picture, in which brackets mean nothing.
        if self.size > MAX_STREAM {
            return;
        }
        for byte in bytes {
            let is_pair = self.last == *byte;
            match byte {
                b'[' => self.depth += 1,
                b'<' if is_pair => self.depth += 1,
                b']' => self.depth = self.depth.saturating_sub(1),
                b'>' if is_pair => self.depth = self.depth.saturating_sub(1),
                _ => {}
            }
            self.deepest = self.deepest.max(self.depth);
            // Of three in a row, two are a pair.
            self.last = if is_pair { 0 } else { *byte };
            self.matched = match NODE.get(self.matched) {
                Some(next) if next == byte => self.matched + 1,
                _ => usize::from(*byte == NODE[0]),
            };
            self.nodes += usize::from(self.matched == NODE.len());
        }
    }
}

impl std::io::Write for Measured {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.read(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// A counter of the steps in which pages are drawn; it reads each form once and remembers its steps.
#[derive(Debug, Default)]
pub(super) struct Steps {
    known: BTreeMap<ObjectIdentifier, u64>,
    open: BTreeSet<ObjectIdentifier>,
}

impl Steps {
    /// Returns the number of steps in which a page is drawn; an error if a form draws itself, or if there are too many steps.
    pub(super) fn of(&mut self, page: &Page<'_>) -> Result<u64, Unread> {
        let stream = page.page_stream().unwrap_or_default();
        self.of_content(stream, page.resources(), 0)
    }

    fn of_content(
        &mut self,
        content: &[u8],
        resources: &Resources<'_>,
        depth: usize,
    ) -> Result<u64, Unread> {
        let mut steps = 0_u64;
        let mut forms: BTreeMap<Vec<u8>, u64> = BTreeMap::new();
        let mut operations = UntypedIter::new(content);
        while let Some(instruction) = operations.next() {
            steps += 1;
            let is_form = &**instruction.operator == b"Do";
            if let Some(Object::Name(name)) = instruction.operands().next().filter(|_| is_form) {
                let known = forms.get(name.as_ref()).copied();
                let own = known.map_or_else(|| self.of_form(name, resources, depth), Ok)?;
                forms.insert(name.as_ref().to_vec(), own);
                steps = steps.saturating_add(own);
            }
            if steps > MAX_STEPS {
                return Err(Unread::TooMuch);
            }
        }
        Ok(steps)
    }

    fn of_form(
        &mut self,
        name: &Name<'_>,
        resources: &Resources<'_>,
        depth: usize,
    ) -> Result<u64, Unread> {
        let Some(form) = resources.get_x_object(name) else {
            return Ok(0);
        };
        let dict = form.dict();
        let kind = dict.get::<Name<'_>>("Subtype");
        if kind.is_none_or(|kind| kind.as_ref() != b"Form") {
            return Ok(0);
        }
        let id = form.obj_id();
        if let Some(known) = self.known.get(&id) {
            return Ok(*known);
        }
        if depth >= MAX_DEPTH || !self.open.insert(id) {
            return Err(Unread::TooMuch);
        }
        let steps = self.of_stream(&form, resources, depth);
        self.open.remove(&id);
        let steps = steps?;
        self.known.insert(id, steps);
        Ok(steps)
    }

    fn of_stream(
        &mut self,
        form: &Stream<'_>,
        resources: &Resources<'_>,
        depth: usize,
    ) -> Result<u64, Unread> {
        let Ok(content) = form.decoded() else {
            return Ok(0);
        };
        let own = form.dict().get::<Dict<'_>>("Resources").unwrap_or_default();
        let own = Resources::from_parent(own, resources.clone());
        self.of_content(&content, &own, depth + 1)
    }
}
