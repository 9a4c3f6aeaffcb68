"""Bytes to text: encodings are recognised, damage from wrong ones is undone, and whatever is no text is refused.

UTF-8 is tried first whatever a page declares, since text in another encoding is hardly ever valid UTF-8 by chance. Then
comes the encoding that the page declares, then Windows-1252, which includes all of Latin-1 that texts use; instead of
it ISO-8859-15, Mac Roman or DOS, if that yields more of the letters that the press writes. ftfy would repair double
encodings, too; but its last release is of 2024, it does not know Mac Roman, and one small table is all we need of it.
"""

from __future__ import annotations

import codecs
import html
import json
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from generator.model import DIRECTION_MARKS, Damage, Form, Repair
from generator.text.alternation import any_of


@dataclass(frozen=True)
class Decoded:
    """A readable file: its form, its text (lines end in "\\n"), and what had to be mended."""

    form: Form
    text: str
    repairs: tuple[Repair, ...] = ()


@dataclass(frozen=True)
class Refused:
    """A file that holds no text; the words fit `Problem`."""

    message: str
    remedy: str


_SAVE_TEXT = "save the page as HTML, or its text as a .txt file"

# What a file begins with: (bytes, what it is, what to do); offsets and lengths follow each format's own definition.
_MAGIC = (
    (
        b"%PDF",
        "is a PDF document without text that can be read, or one too large to be an article",
        "copy its text into a .txt file, or save the article's web page as HTML",
    ),
    (b"bplist00", "is a Safari web archive", "save the page as “Page Source” (.html) instead"),
    (b"PK\x03\x04", "is a ZIP archive or an office document", "unpack it, or " + _SAVE_TEXT),
    (b"\xd0\xcf\x11\xe0", "is an old Word or other office document", "save it as .docx, or its text as a .txt file"),
    (b"{\\rtf", "is an RTF document", "save it as .docx, or its text as a .txt file"),
    (b"\x1f\x8b", "is a gzip archive", "unpack it"),
    (b"\x89PNG", "is an image (PNG)", _SAVE_TEXT),
    (b"\xff\xd8\xff", "is an image (JPEG)", _SAVE_TEXT),
    (b"GIF8", "is an image (GIF)", _SAVE_TEXT),
    (b"RIFF", "is a media file", _SAVE_TEXT),
    (b"II*\x00", "is an image (TIFF)", _SAVE_TEXT),
    (b"MM\x00*", "is an image (TIFF)", _SAVE_TEXT),
)
_PACKED = (
    (b"application/vnd.oasis.opendocument.text", "is an OpenDocument text", "save it as .docx, or its text as .txt"),
    (b"application/epub+zip", "is an e-book (EPUB)", "copy the article's text into a .txt file"),
    (b"word/", "is a Word document without text that can be read, or a damaged one", "copy its text into a .txt file"),
)
"""What the first bytes of a ZIP archive name: (bytes, what it is, what to do)."""
_NAMED_WITHIN = 4096
"""Bytes of an archive in which its first names stand."""
_PLIST = re.compile(rb"\A\s*<\?xml[^>]*>\s*<!DOCTYPE plist\b", re.IGNORECASE)

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_DECLARED = re.compile(
    rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]+)|\A\s*<\?xml[^>]{0,200}?encoding=[\"']([\w.:-]+)",
    re.IGNORECASE,
)
# The HTML standard looks for a declaration in this many bytes; browsers' "save as" may put a comment before it.
_DECLARED_WITHIN = 4096

_DOCUMENT = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*|<!--.*?-->\s*){0,5}<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
_WITHIN = 20_000
"""Characters in which a text shows that it is HTML."""
_FRAGMENT = re.compile(
    r"\s*<(?:h[1-6]|p|div|article|section|main|header|body|table|span|strong|b)\b[^<>]{0,500}>", re.IGNORECASE
)
_ENDS = re.compile(r"</p>|<br", re.IGNORECASE)
_FEWEST_ENDS = 3
"""So many paragraphs of HTML in a text that begins with an element are no accident."""
_SUFFIXES = {
    ".html": Form.HTML,
    ".htm": Form.HTML,
    ".xhtml": Form.HTML,
    ".md": Form.MARKDOWN,
    ".markdown": Form.MARKDOWN,
}

_RELATIVES = {"cp1252": "Windows-1252", "iso8859-15": "ISO-8859-15", "mac_roman": "Mac Roman", "cp850": "DOS (850)"}
"""Encodings with one byte a character in which German texts were written, the most common first, and their names."""
_BY_CHANCE = 0.1
"""Characters of UTF-8 for each invalid byte. Up to so many may be chance; with more the text was pasted together from
UTF-8 and Windows-1252."""
_OUTSIDE_ASCII = bytes(range(128, 256))
_WRITTEN = frozenset("äöüÄÖÜßéèêëàâçñáíóúøåœ„“”‚‘’»«–—…€§°·•½™®©\xa0")
"""Characters outside ASCII that the press writes; a wrong encoding hardly ever yields one of them."""
_WIDE = (("utf-16-le", 1), ("utf-16-be", 0))
"""UTF-16 in both orders of bytes, and in which of its two bytes a Latin letter has a null."""
_MOSTLY_NULL, _HARDLY_NULL = 0.6, 0.02
"""Shares of null bytes in the one and in the other place. “„”, “–” and “€” have none at all, so not all bytes of the
first are null; hardly any of the other are."""
_ASTRAY = 0.003
"""A share of null bytes that programs leave in a text by mistake; of random bytes one in 256 is null."""

# Above these shares of all characters a file is no text in the encoding assumed.
_MOST_CONTROLS = 0.005
_MOST_FOREIGN = 0.3
_SAMPLE = 100_000
"""Characters or bytes that are looked at to find out how a file is written."""
_NO_TEXT = Refused("is not text, or in an unknown encoding", "save it as UTF-8 text")


def decode(name: str, data: bytes) -> Decoded | Refused:
    """The text of a file, or why it has none. HTML keeps its characters: `repair` is for the text a page shows."""
    read = _refused(data) or _characters(data)
    if isinstance(read, Refused):
        return read
    text, notes = read
    if not text.strip("\0 \t\r\n\ufeff\u00a0"):
        return Refused("is empty", "fill the file, or delete it")
    if len(_CONTROL.findall(text.strip("\0"), 0, _SAMPLE)) > _MOST_CONTROLS * min(len(text), _SAMPLE) + 3:
        return _NO_TEXT
    kind = form(name, text)
    if kind is Form.TEXT and _is_data(text):
        return Refused("holds data in JSON, and no text", _SAVE_TEXT)
    if kind is Form.HTML:
        return Decoded(kind, _line_ends(text.replace("\0", "")), notes)
    text, repairs = repair(text)
    if not text.strip():
        return Refused("is empty but for invisible characters", "fill the file, or delete it")
    return Decoded(kind, text, notes + repairs)


def form(name: str, text: str) -> Form:
    """The form of a file by the suffix of its name; a text that plainly is an HTML document is taken as one."""
    suffix = name[name.rfind(".") :].lower() if "." in name else ""
    if suffix in _SUFFIXES:
        return _SUFFIXES[suffix]
    start = text[:_WITHIN]
    fragment = _FRAGMENT.match(start) and len(_ENDS.findall(start)) >= _FEWEST_ENDS
    return Form.HTML if fragment or _DOCUMENT.match(start) else Form.TEXT


def _is_data(text: str) -> bool:
    """Whether a whole file is an object or a list in JSON."""
    if text.lstrip()[:1] not in ("{", "[") or text.rstrip()[-1:] not in ("}", "]"):
        return False
    try:
        return isinstance(json.loads(text), (dict, list))
    except (ValueError, RecursionError):
        return False


def _refused(data: bytes) -> Refused | None:
    """Why bytes are no text, by what they begin with or hold; None if they may be one."""
    start = data[:64].lstrip(codecs.BOM_UTF8 + b" \t\r\n")
    for magic, message, remedy in _MAGIC:
        if start.startswith(magic):
            return _packed(data) if magic == b"PK\x03\x04" else Refused(message, remedy)
    if _PLIST.match(data[:1024]):
        return Refused("is a property list or a Safari web archive", "save the page as “Page Source” (.html) instead")
    marked = data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE))
    if not marked and not _wide(data) and data.strip(b"\0").count(0) > _ASTRAY * len(data):
        return Refused("holds null bytes: a binary file, or UTF-16 without its mark", "save it as UTF-8 text")
    return None


def _packed(data: bytes) -> Refused:
    """A ZIP archive by what it names first: formats of offices and publishers are such archives."""
    named = ((message, remedy) for name, message, remedy in _PACKED if name in data[:_NAMED_WITHIN])
    return Refused(*next(named, ("is a ZIP archive or an office document", "unpack it, or " + _SAVE_TEXT)))


def _wide(data: bytes) -> str:
    """The name of UTF-16 in either order, where bytes without its mark are written in it; else ""."""
    sample = data[:_SAMPLE]
    if b"\0" not in sample:
        return ""
    nulls = [sample[at::2].count(0) / max(1, len(sample) // 2) for at in (0, 1)]
    found = (name for name, at in _WIDE if nulls[at] >= _MOSTLY_NULL and nulls[1 - at] <= _HARDLY_NULL)
    return next(found, "")


def _characters(data: bytes) -> tuple[str, tuple[Repair, ...]] | Refused:
    """The text, and how it was read where that is worth saying."""
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            notes = () if encoding == "utf-8" else (Repair(Damage.ENCODING, encoding=encoding[:6].upper()),)
            return data[len(bom) :].decode(encoding, "replace"), notes
    if wide := _wide(data):
        return data.decode(wide, "replace"), (Repair(Damage.ENCODING, encoding=wide[:6].upper()),)
    try:
        return data.decode("utf-8"), ()
    except UnicodeDecodeError:
        text = data.decode("utf-8", "surrogateescape")
    astray = len(_ESCAPED.findall(text))
    # A file that was cut in two or pasted together is still UTF-8, with a few invalid bytes; in other encodings nearly
    # all bytes outside ASCII are invalid.
    whole = len(_NOT_ASCII.findall(text))
    if astray and astray >= whole:
        return _declared(data) or _guessed(data, (*_RELATIVES,) if whole <= _BY_CHANCE * astray else ("cp1252",))
    return _ESCAPED.sub(_windows_1252, text), _repairs({Damage.BYTE: astray})


def _declared(data: bytes) -> tuple[str, tuple[Repair, ...]] | None:
    """The text read in the encoding that a page declares, unless that is UTF-8 or a name for Windows-1252."""
    found = _DECLARED.search(data[:_DECLARED_WITHIN])
    label = (found[1] or found[2]).decode("ascii", "ignore") if found else ""
    try:
        if codecs.lookup(label).name in ("iso8859-1", "ascii", "utf-8", "cp1252"):
            return None
        return joined(data.decode(label)), (Repair(Damage.ENCODING, encoding=label),)
    except (LookupError, ValueError):
        return None


def _guessed(data: bytes, encodings: tuple[str, ...]) -> tuple[str, tuple[Repair, ...]] | Refused:
    sample = data[:_SAMPLE]
    if len(sample) - len(sample.translate(None, _OUTSIDE_ASCII)) > _MOST_FOREIGN * len(sample) + 3:
        return _NO_TEXT
    encoding = max(encodings, key=lambda name: _fit(sample, name))
    return _misread(data, encoding), (Repair(Damage.ENCODING, encoding=_RELATIVES[encoding]),)


def _fit(data: bytes, encoding: str) -> int:
    """How many characters outside ASCII the press would write, less those that it would not."""
    others = Counter(data.translate(None, bytes(range(128))))
    return sum(number if _misread(bytes([byte]), encoding) in _WRITTEN else -number for byte, number in others.items())


_ESCAPED = re.compile("[\udc80-\udcff]")
_NOT_ASCII = re.compile("[^\x00-\x7f\udc80-\udcff]")


def _windows_1252(match: re.Match[str]) -> str:
    return _misread(bytes([ord(match[0]) - 0xDC00]), "cp1252")


def _misread(data: bytes, encoding: str) -> str:
    """The bytes read one by one; those the encoding leaves open become control characters, as in browsers."""
    read = _readings(encoding)
    return "".join(read[byte] for byte in data)


@cache
def _readings(encoding: str) -> tuple[str, ...]:
    return tuple(bytes([byte]).decode(encoding, "ignore") or chr(byte) for byte in range(256))


_SURROGATE = re.compile("[\ud800-\udfff]")


def joined(text: str) -> str:
    """Join pairs of surrogates, as JSON and YAML may write an emoji; a lone one becomes "\ufffd"."""
    if not _SURROGATE.search(text):
        return text
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


_LINE_ENDS = ("\r\n", "\r", "\x0b", "\x0c", "\u2028", "\u2029")


def _line_ends(text: str) -> str:
    for end in _LINE_ENDS:
        text = text.replace(end, "\n")
    return text


# Characters outside ASCII that press texts use, for undoing their double encoding. Missing are those whose misreading
# is good German: "ē" would be "Ä“", the end of „… Ä“.
_PRESS = (
    "".join(map(chr, range(0xA0, 0x100)))
    + "ćčďęğıŁłńňőřśŞşŠšťůűźŻżŽžČŒœŸƒ"
    + "\u200b\u200c\u200d\u200e\u200f‐‑‒–—―‘’‚‛“”„‟†‡•…\u2028\u202f‰′″‹›€™←→↑↓−≈≤≥▶►■●★✓✔\ufeffﬁﬂ"
)
_WRONG = ("cp1252", "latin-1", "mac_roman")
# Text that went through the wrong encoding twice needs a second turn; more than three turns were never needed.
_TURNS = 3


def _misreadings(chars: set[str]) -> dict[str, str]:
    """What becomes of each character when its UTF-8 is read in another encoding: {misreading: character}."""
    return {_misread(char.encode(), encoding): char for encoding in reversed(_WRONG) for char in sorted(chars)}


# Where it happened twice, the characters of a misreading have themselves been misread.
_DOUBLE = _misreadings(set(_PRESS) | {char for word in _misreadings(set(_PRESS)) for char in word if char > "\x7f"})

# Signs that may follow a word or a unit in good text: "5 Å" and a no-break space, „5 Å“, Å², Ä…
_AFTER_A_WORD = "\xa0‘’“”›»…–—·´°±²³®™"
_MAY_BE_RIGHT = {word for word in _DOUBLE if len(word) == 2 and word[0] in "ÂÃÄÅÆ" and word[1] in _AFTER_A_WORD}
# "Ã" and "Â" end no word in a language of the press; a space beside one alone proves no damage.
_MAY_BE_RIGHT -= {word for word in _MAY_BE_RIGHT if word[0] in "ÂÃ" and word[1] != "\xa0"}
_WRONG_FOR_SURE = re.compile(any_of(set(_DOUBLE) - _MAY_BE_RIGHT))
_DOUBLED = re.compile(any_of(set(_DOUBLE)))
# A capital letter within a word, and "Â" behind a digit (5Â %), are always wrong. What stands before is looked at last,
# since hardly any place of a text begins like such a misreading of two characters.
_WITHIN_A_WORD = re.compile(f"(?:{any_of(_MAY_BE_RIGHT)})(?:(?<=[a-zß-öø-ÿ]..)|(?<=[0-9]Â.))")


def _undouble(text: str) -> tuple[str, int]:
    """Repair what cannot be right; what might be right only if the text is certainly damaged elsewhere."""
    total = 0
    for _ in range(_TURNS):
        pattern = _DOUBLED if _WRONG_FOR_SURE.search(text) else _WITHIN_A_WORD
        text, count = pattern.subn(lambda match: _DOUBLE[match[0]], text)
        total += count
        if not count:
            break
    return text, total


_REFERENCE = re.compile(
    r"&(?:[aouAOU]uml|szlig|[aeiou](?:acute|grave|circ)|ccedil|[lrb]dquo|[lrs]b?quo|[lr]s?aquo|[nm]dash"
    r"|hellip|nbsp|shy|euro|#(?!823[23];)(?:1[6-9]\d|[2-9]\d\d|8[12]\d\d|8364)"
    r"|#[xX](?!202[89];)(?:[a-fA-F][\da-fA-F]|20[\da-fA-F]{2}));"
)
"""Characters written as HTML does, in a text or, escaped twice, on a page; “&lt;” would make markup, and stays, as do
the line ends of Unicode (8232, 8233), since no repair adds a line."""
_QUOTATION_MARK = re.compile("&(?:quot|apos);")
_AMPERSAND = re.compile(r"&amp;(?![#\w])")
"""It is read only beside other references: alone it may be what a text about HTML means. With letters behind it, it
would make another reference."""
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]")
_EMOJI = "[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]"

# (what, what for, what it is), in the order of application.
_REPAIRS: tuple[tuple[re.Pattern[str], str | None, Damage], ...] = (
    (re.compile("[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]"), None, Damage.CONTROL_READ),
    (_CONTROL, "", Damage.CONTROL),
    (re.compile("\xad"), "", Damage.SOFT_HYPHEN),
    (
        re.compile(f"(?<!{_EMOJI})\u200d|\u200d(?!{_EMOJI})|[\u180e\u200b\u200c\u2060-\u2064\ufeff]"),
        "",
        Damage.ZERO_WIDTH,
    ),
    (re.compile(f"[{DIRECTION_MARKS}]"), "", Damage.DIRECTION),
    (re.compile("[\ue000-\uf8ff\ufff9-\ufffc\U000e0000-\U000e007f\U000f0000-\U0010ffff]"), "", Damage.PRIVATE),
    (re.compile("[\ufb00-\ufb06]"), None, Damage.LIGATURE),
    # PDF viewers copy the dots of an umlaut behind its letter, LaTeX's before it.
    (re.compile("([aouAOU])(?: (?=\xa8[a-zäöüß]))?\xa8|\xa8([aouAOU])"), "\\1\\2\u0308", Damage.DIAERESIS),
    (re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]"), " ", Damage.SPACE),
)


_MENDABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\xa0\xa8\xad\u061c\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2069\u3000\ue000-\uf8ff"
    "\ufb00-\ufb06\ufeff\ufff9-\ufffc\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
)
"""Without one of these characters `_REPAIRS` find nothing, as in most texts: one search instead of nine. With some,
only those repairs are tried that are for one of them."""


_SUSPECT = re.compile(
    "[\ud800-\udfff\r\x0b\x0c\u2028\u2029\ufffd"
    + re.escape("".join(sorted({word[0] for word in _DOUBLE})))
    + "]|"
    + _MENDABLE.pattern
)
"""Without one of these characters nothing is to be mended and nothing was lost, as in most short texts."""


def repair(text: str) -> tuple[str, tuple[Repair, ...]]:
    """The text without damage and invisible characters, in Unicode's composed form, and what was mended."""
    if not _SUSPECT.search(text) and "&" not in text and unicodedata.is_normalized("NFC", text):
        return text, ()
    counts: Counter[Damage] = Counter()
    for _ in range(_TURNS):
        mended, found = _repaired(text)
        counts += found
        if mended == text:
            break
        text = mended
    return text, _repairs({**counts, Damage.LOST: text.count("\ufffd")})


def _repairs(counts: Mapping[Damage, int]) -> tuple[Repair, ...]:
    """What was mended, in the order of `Damage`."""
    return tuple(Repair(damage, counts[damage]) for damage in Damage if counts.get(damage))


def _repaired(text: str) -> tuple[str, Counter[Damage]]:
    """All repairs once. They are repeated, since what one takes out may have kept another from matching."""
    text, doubled = _undouble(_line_ends(joined(text)))
    text, escaped = _unescaped(text) if "&" in text else (text, 0)
    counts = {Damage.ENCODED_TWICE: doubled + escaped}
    signs = "".join({*_MENDABLE.findall(text)})
    for pattern, replacement, damage in _REPAIRS if signs else ():
        # Most pages hold no-break spaces only. A diaeresis counts by the letter beside it.
        if damage is Damage.DIAERESIS or pattern.search(signs):
            text, counts[damage] = pattern.subn(_plain if replacement is None else replacement, text)
    text, composed = _composed(text)
    counts[Damage.DECOMPOSED] = max(0, composed - counts.get(Damage.DIAERESIS, 0))
    return text, Counter(counts)


def _unescaped(text: str) -> tuple[str, int]:
    """Quotation marks in front matter stay escaped: they would end a value of YAML (`frontmatter` reads them)."""
    text, others = _REFERENCE.subn(_character, text)
    start = _below_front_matter(text)
    rest, marks = _QUOTATION_MARK.subn(_character, text[start:])
    ampersands = 0
    if others + marks:
        rest, ampersands = _AMPERSAND.subn(_character, rest)
    return text[:start] + rest, others + marks + ampersands


def _below_front_matter(text: str) -> int:
    """A place below front matter, which ends in a line of “---” or above that; 0 without front matter."""
    opens = text.find("---") if text.lstrip().startswith("---") else -1
    closes = text.find("\n---", opens)
    return 0 if opens < 0 else closes if closes >= 0 else len(text)


def _character(match: re.Match[str]) -> str:
    return html.unescape(match[0])


def _composed(text: str) -> tuple[str, int]:
    if unicodedata.is_normalized("NFC", text):
        return text, 0
    composed = unicodedata.normalize("NFC", text)
    return composed, max(1, len(text) - len(composed))


def _plain(match: re.Match[str]) -> str:
    char = match[0]
    return _misread(char.encode("latin-1"), "cp1252") if char < "\xa0" else unicodedata.normalize("NFKC", char)
