"""Encodings are read, and what is no text is refused."""

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Damage, Form, Repair
from generator.seeds.decode import Decoded, Refused, decode, form
from tests.timing import SQUARE, growth

GERMAN = "Größe, „Straße“ – Übermut für 5 € … und ‚Ärger‘ im Café"

READABLE = [
    ("UTF-8", GERMAN.encode(), GERMAN, ()),
    ("UTF-8 with a mark", codecs.BOM_UTF8 + GERMAN.encode(), GERMAN, ()),
    (
        "UTF-16, little endian",
        codecs.BOM_UTF16_LE + GERMAN.encode("utf-16-le"),
        GERMAN,
        (Repair(Damage.ENCODING, encoding="UTF-16"),),
    ),
    (
        "UTF-16, big endian",
        codecs.BOM_UTF16_BE + GERMAN.encode("utf-16-be"),
        GERMAN,
        (Repair(Damage.ENCODING, encoding="UTF-16"),),
    ),
    ("Windows-1252", GERMAN.encode("cp1252"), GERMAN, (Repair(Damage.ENCODING, encoding="Windows-1252"),)),
    ("Latin-1", "Größe".encode("latin-1"), "Größe", (Repair(Damage.ENCODING, encoding="Windows-1252"),)),
    (
        "one foreign byte in UTF-8",
        "Größe Straße ".encode() + b"Fu\xdf",
        "Größe Straße Fuß",
        (Repair(Damage.BYTE),),
    ),
    ("line ends", b"a\r\nb\rc\x0bd\x0ce", "a\nb\nc\nd\ne", ()),
]


@pytest.mark.parametrize(
    ("data", "text", "repairs"), [case[1:] for case in READABLE], ids=[case[0] for case in READABLE]
)
def test_encodings_are_read(data: bytes, text: str, repairs: tuple[Repair, ...]) -> None:
    """Each encoding yields the same text, and says so when it was not UTF-8."""
    assert decode("a.txt", data) == Decoded(Form.TEXT, text, repairs)


REFUSED = [
    ("PDF", b"%PDF-1.7 ...", "PDF"),
    ("PDF behind a mark", codecs.BOM_UTF8 + b"%PDF-1.7", "PDF"),
    ("Safari's archive", b"bplist00\xd1\x01", "web archive"),
    ("Safari's archive as XML", b'<?xml version="1.0"?>\n<!DOCTYPE plist PUBLIC "">', "property list"),
    ("office", b"PK\x03\x04\x14\x00", "ZIP"),
    ("image", b"\x89PNG\r\n\x1a\n", "PNG"),
    ("null bytes", b"Text\0Text", "null bytes"),
    ("OpenDocument", b"PK\x03\x04....mimetypeapplication/vnd.oasis.opendocument.textPK", "OpenDocument"),
    ("e-book", b"PK\x03\x04....mimetypeapplication/epub+zipPK", "EPUB"),
    ("damaged Word document", b"PK\x03\x04....word/document.xml", "Word"),
    ("old Word document", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "old Word"),
    ("noise", bytes(range(1, 256)) * 8, "not text"),
    ("other encoding", ("Привет, мир, это статья. " * 9).encode("koi8-r"), "not text"),
    ("data", b'{"title": "Die Br\xc3\xbccke", "text": "Sie bleibt gesperrt."}', "JSON"),
    ("nothing", b"", "empty"),
    ("white space", b" \r\n\t\n", "empty"),
    ("invisible", "\u200b\u00ad".encode() * 9, "empty"),
]


@pytest.mark.parametrize(("data", "word"), [case[1:] for case in REFUSED], ids=[case[0] for case in REFUSED])
def test_what_is_no_text_is_refused_with_a_remedy(data: bytes, word: str) -> None:
    """A refusal names what the file is and says what to do."""
    refused = decode("a.txt", data)
    assert isinstance(refused, Refused)
    assert word in refused.message
    assert refused.remedy


WITHOUT_A_MARK = "„Für die Brücke zahlen wir 14 Mio. €“, sagte die Bürgermeisterin – und schloss die Tür."


@pytest.mark.parametrize("encoding", ["cp1252", "iso8859-15", "mac_roman", "utf-16-le", "utf-16-be"])
def test_encodings_that_no_mark_names(encoding: str) -> None:
    """Windows, Unix, Mac and two orders of UTF-16, told apart by the characters that the press writes."""
    written = WITHOUT_A_MARK if encoding != "iso8859-15" else WITHOUT_A_MARK.translate(str.maketrans("„“–", '""-'))
    read = decode("a.txt", written.encode(encoding))
    assert isinstance(read, Decoded)
    assert read.text == written
    assert [repair.damage for repair in read.repairs] == [Damage.ENCODING]


def test_a_text_pasted_together() -> None:
    """Of UTF-8 and Windows-1252, never of an encoding that is rarer."""
    read = decode("a.txt", "Der Rat für Größe: ".encode() + "drei Männer für die Tür".encode("cp1252"))
    assert isinstance(read, Decoded)
    assert read.text == "Der Rat für Größe: drei Männer für die Tür"


def test_texts_from_dos() -> None:
    """They have no quotation marks of print, but umlauts of their own."""
    read = decode("a.txt", "Für die Brücke zahlen wir, sagte die Bürgermeisterin.".encode("cp850"))
    assert isinstance(read, Decoded)
    assert read.text == "Für die Brücke zahlen wir, sagte die Bürgermeisterin."


def test_null_bytes_that_programs_leave() -> None:
    """A few in a long text, and any number behind its end, are taken out and counted."""
    read = decode("a.txt", ("Der Rat tagt. " * 60).encode() + b"\0Er\0 tagt." + b"\0" * 40)
    assert isinstance(read, Decoded)
    assert read.text.rstrip().endswith("Er tagt.")
    assert read.repairs[0].damage is Damage.CONTROL


DECLARED = [
    ("meta charset", b'<html><meta charset="iso-8859-2">\xb1', "ą"),
    ("http-equiv", b'<html><meta http-equiv="Content-Type" content="text/html; charset=koi8-r">\xd0', "п"),
    ("XML declaration", b'<?xml version="1.0" encoding="ISO-8859-2"?><html>\xb1', "ą"),
    ("Latin-1 means Windows-1252", b'<html><meta charset="iso-8859-1">\x84', "„"),
    ("UTF-8 wins over a wrong declaration", '<html><meta charset="iso-8859-1">ü'.encode(), "ü"),
    ("unknown name", b'<html><meta charset="no-such">\xfc', "ü"),
    ("codec that is none for text", b'<html><meta charset="hex">\xfc', "ü"),
]


@pytest.mark.parametrize(("data", "last"), [case[1:] for case in DECLARED], ids=[case[0] for case in DECLARED])
def test_pages_declare_their_encoding(data: bytes, last: str) -> None:
    """A page's declaration is believed where the bytes are no UTF-8."""
    decoded = decode("a.html", data)
    assert isinstance(decoded, Decoded)
    assert decoded.form is Form.HTML
    assert decoded.text[-1] == last


def test_pages_keep_their_characters() -> None:
    """In HTML nothing is mended before the visible text is known."""
    assert decode("a.html", "<p>Wör\u00adter".encode()) == Decoded(Form.HTML, "<p>Wör\u00adter", ())


@pytest.mark.parametrize(
    ("name", "text", "expected"),
    [
        ("a.html", "Text", Form.HTML),
        ("a.HTM", "Text", Form.HTML),
        ("a.md", "<!doctype html>", Form.MARKDOWN),
        ("a.txt", "Text <html>", Form.TEXT),
        ("a.txt", "\n<!-- saved from x -->\n<!DOCTYPE html><p>", Form.HTML),
        ("a", "<html lang=de>", Form.HTML),
        ("html", "Text", Form.TEXT),
        ("a.txt", "<h1>Rat</h1>\n<p>Eins</p><p class=x>Zwei</p><p>Drei</p>", Form.HTML),
        ("a.txt", "<h1>Rat</h1>\n<p>Eins</p><p class=x>Zwei</p>", Form.TEXT),
        ("a.txt", "Rat\n<p>Eins</p><p>Zwei</p><p>Drei</p>", Form.TEXT),
    ],
)
def test_the_suffix_tells_the_form(name: str, text: str, expected: Form) -> None:
    """The suffix tells the form; text that plainly is a document does, too."""
    assert form(name, text) is expected


def test_a_text_of_many_comments() -> None:
    """Each comment ends at its first sign: three hundred of them took hours to be told from a page."""
    assert growth(lambda size: form("a.txt", "<!---->" * size), 100) < SQUARE
    assert form("a.txt", "<!--a-->" * 2000 + "x") is Form.TEXT
    assert form("a.txt", "<!-- <b> --> <!-- c -->\n<html>") is Form.HTML


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """No bytes raise; what is read is text that can be written as UTF-8."""
    decoded = decode("a.txt", data)
    if isinstance(decoded, Decoded):
        decoded.text.encode()


def test_characters_that_no_xml_may_hold_are_taken_out() -> None:
    """U+FFFE and U+FFFF, which the feed would stumble over."""
    read = decode("a.txt", "Der Rat\ufffe tagt\uffff heute.".encode())
    assert isinstance(read, Decoded)
    assert read.text == "Der Rat tagt heute."
    assert read.repairs == (Repair(Damage.PRIVATE, 2),)


CODED = "Der B=C3=BCrgermeister =C3=A4u=C3=9Fert sich erst =\nmorgen, wenn die Pl=C3=A4ne=20\nliegen.\n"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (CODED, "Der Bürgermeister äußert sich erst morgen, wenn die Pläne \nliegen.\n"),
        ("Stra=DFe, gr=FCn, =E4hnlich", "Straße, grün, ähnlich"),
        ("https://a.example/?hl=de, ?hl=de, ?hl=de", None),
        ("a=B1, b=C2, c=D3, x = y, y = z", None),
        ("=FC =E4", None),
    ],
    ids=["UTF-8", "Latin-1", "addresses", "sums", "two signs"],
)
def test_a_text_as_mail_programs_send_it(text: str, expected: str | None) -> None:
    """Quoted-printable is read where so many signs of it are no accident."""
    found = decode("x.txt", text.encode())
    assert isinstance(found, Decoded)
    assert found.text == (expected or text)


@pytest.mark.parametrize("sign", ["\xad", "\x02", "\ufffe"])
def test_the_end_of_a_line_within_a_word(sign: str) -> None:
    """PDF programs copy a hyphen that is shown only there as a sign of its own: the layout sees a hyphen."""
    found = decode("x.txt", f"Der Schnee{sign}\nleopard, Zucht\xadtiere, Ende{sign}\nNeu".encode())
    assert isinstance(found, Decoded)
    assert found.text == "Der Schnee-\nleopard, Zuchttiere, Ende\nNeu"
