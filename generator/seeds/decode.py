"""Bytes to text: encodings are recognised, a text is repaired, and whatever is no text is refused.

UTF-8 is tried first whatever a page declares, since text in another encoding is hardly ever valid UTF-8 by chance. Then
comes the encoding that the page declares, then Windows-1252, which includes all of Latin-1 that texts use; instead of
it ISO-8859-15, Mac Roman or DOS, if that yields more of the letters that the press writes.
"""

from __future__ import annotations

import codecs
import json
import quopri
import re
from collections import Counter
from dataclasses import dataclass

from generator.model import Damage, Form, Repair
from generator.text.repair import CONTROL, joined, line_ends, misread, repair


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
    (
        b"word/",
        "is a Word document without text that can be read, a damaged one, or one too large to be an article",
        "copy its text into a .txt file",
    ),
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
    r"\s*+(?:(?><\?xml[^>]*>|<!--.*?-->)\s*+){0,5}<(?:!doctype\s+html|html)\b", re.IGNORECASE | re.DOTALL
)
"""A comment ends at its first “-->”, whatever follows: to try later ones takes hours where there are many."""
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
_CUT_UNSEEN = re.compile("(?<=[^\\W\\d_])[\xad\x02\ufffe](?=[ \t]*\n[\\s>]*[a-zäöüß])")
"""The end of a line within a word, as PDF programs copy it: a soft hyphen, or the sign that they write in its place."""
_CODED = re.compile(rb"=(?:[\dA-F]{2}|[ \t]*\r?\n|[ \t]*\Z)")
_CODED_HIGH = re.compile(rb"=[89A-F][\dA-F]")
"""What “quoted-printable” writes for a byte or the end of a line (RFC 2045, section 6.7), and for one outside ASCII."""
_FEWEST_CODED, _MOSTLY_CODED = 3, 0.95
"""So many bytes outside ASCII in a text, and this share of its equals signs, are no accident: those of addresses and
sums stand before other characters."""
_NO_TEXT = Refused("is not text, or in an unknown encoding", "save it as UTF-8 text")


def decode(name: str, data: bytes) -> Decoded | Refused:
    """The text of a file, or why it has none. HTML keeps its characters: `repair` is for the text a page shows."""
    plain = _from_quoted_printable(data)
    read = _refused(plain) or _characters(plain)
    if isinstance(read, Refused):
        return read
    text, notes = read
    notes += () if plain is data else (Repair(Damage.ENCODING, encoding="Quoted-Printable"),)
    if not text.strip("\0 \t\r\n\ufeff\u00a0"):
        return Refused("is empty", "fill the file, or delete it")
    if len(CONTROL.findall(text.strip("\0"), 0, _SAMPLE)) > _MOST_CONTROLS * min(len(text), _SAMPLE) + 3:
        return _NO_TEXT
    kind = form(name, text)
    if kind is Form.TEXT and _is_data(text):
        return Refused("holds data in JSON, and no text", _SAVE_TEXT)
    if kind is Form.HTML:
        return Decoded(kind, line_ends(text.replace("\0", "")), notes)
    text, repairs = repair(_CUT_UNSEEN.sub("-", line_ends(text)))
    if not text.strip():
        return Refused("is empty but for invisible characters", "fill the file, or delete it")
    return Decoded(kind, text, notes + repairs)


def _from_quoted_printable(data: bytes) -> bytes:
    """The bytes of a text that was copied out of a mail as mail programs send it; any other bytes as they are."""
    signs = data.count(b"=")
    if signs < _FEWEST_CODED or len(_CODED.findall(data)) < _MOSTLY_CODED * signs:
        return data
    return quopri.decodestring(data) if len(_CODED_HIGH.findall(data)) >= _FEWEST_CODED else data


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
    return _ESCAPED.sub(_windows_1252, text), (Repair(Damage.BYTE, astray),) if astray else ()


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
    return misread(data, encoding), (Repair(Damage.ENCODING, encoding=_RELATIVES[encoding]),)


def _fit(data: bytes, encoding: str) -> int:
    """How many characters outside ASCII the press would write, less those that it would not."""
    others = Counter(data.translate(None, bytes(range(128))))
    return sum(number if misread(bytes([byte]), encoding) in _WRITTEN else -number for byte, number in others.items())


_ESCAPED = re.compile("[\udc80-\udcff]")
_NOT_ASCII = re.compile("[^\x00-\x7f\udc80-\udcff]")


def _windows_1252(match: re.Match[str]) -> str:
    return misread(bytes([ord(match[0]) - 0xDC00]), "cp1252")
