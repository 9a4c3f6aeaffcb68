"""Encodings are read, damage is undone and said, and what is no text is refused."""

import codecs
import re
import sys
import unicodedata
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Damage, Form, Repair
from generator.seeds import decode as decode_module
from generator.seeds.decode import Decoded, Refused, decode, form, repair

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


@pytest.mark.parametrize("encoding", ["cp1252", "latin-1", "mac_roman"])
@pytest.mark.parametrize("turns", [1, 2])
def test_double_encodings_are_undone(encoding: str, turns: int) -> None:
    """UTF-8 read in a wrong encoding, once or twice over, becomes the text it was."""
    damaged = "Größe für „alle“ – ein Café, 5 €"
    for _ in range(turns):
        damaged = (
            damaged.encode().decode(encoding, "surrogateescape").encode("utf-8", "surrogateescape").decode("utf-8")
        )
    text, repairs = repair(damaged)
    assert text == "Größe für „alle“ – ein Café, 5 €"
    assert [each.damage for each in repairs] == [Damage.ENCODED_TWICE]


@pytest.mark.parametrize(
    "text", [GERMAN, "„Alles im Ä“", "„CAFÉ“, „Fuß“", "‚Äpfel‘", "SÃO PAULO", "‹Ä›", "√2 ≈ 1,4", "ÎLE, HÂTE"]
)
def test_good_text_is_left_alone(text: str) -> None:
    """What looks a little like a double encoding stays as it is."""
    assert repair(text) == (text, ())


DAMAGED = [
    ("soft hyphens", "Trenn\u00adbare Wör\u00adter", "Trennbare Wörter", Repair(Damage.SOFT_HYPHEN, 2)),
    ("one soft hyphen", "Trenn\u00adbar", "Trennbar", Repair(Damage.SOFT_HYPHEN, 1)),
    ("zero width", "a\u200bb\ufeffc\u2060d", "abcd", Repair(Damage.ZERO_WIDTH, 3)),
    ("joiner between letters", "a\u200db", "ab", Repair(Damage.ZERO_WIDTH, 1)),
    ("writing direction", "a\u202eb\u2066c\u200f", "abc", Repair(Damage.DIRECTION, 3)),
    ("controls", "a\x01b\x1bc\x7f", "abc", Repair(Damage.CONTROL, 3)),
    ("C1 controls", "\x84Ja\x93 \x96 nein", "„Ja“ – nein", Repair(Damage.CONTROL_READ, 3)),
    ("icon font", "\ue001 Teilen", " Teilen", Repair(Damage.PRIVATE, 1)),
    ("ligatures", "Pro\ufb01t Schi\ufb00", "Profit Schiff", Repair(Damage.LIGATURE, 2)),
    ("spaces", "5\u00a0000\u202f€", "5 000 €", Repair(Damage.SPACE, 2)),
    ("decomposed", unicodedata.normalize("NFD", "schön früh"), "schön früh", Repair(Damage.DECOMPOSED, 2)),
    ("escaped twice", "M&auml;rz &bdquo;Ja&ldquo; &#8211; &lt;", "März „Ja“ – &lt;", Repair(Damage.ENCODED_TWICE, 4)),
    ("escaped beside others", "f&uuml;r M &amp; S &#x20ac;", "für M & S €", Repair(Damage.ENCODED_TWICE, 3)),
    ("lost", "Gr\ufffd\ufffde", "Gr\ufffd\ufffde", Repair(Damage.LOST, 2)),
]


@pytest.mark.parametrize(("before", "after", "said"), [case[1:] for case in DAMAGED], ids=[case[0] for case in DAMAGED])
def test_damage_is_mended_and_said(before: str, after: str, said: Repair) -> None:
    """Each kind of damage is mended and counted."""
    assert repair(before) == (after, (said,))


def test_damage_behind_damage_is_mended() -> None:
    """A sign taken out may have kept a double encoding from being seen."""
    assert repair("Gr\u00c3\u200b\u00b6\u00c3\u0178e")[0] == "Größe"


def test_what_is_looked_for_first_is_all_that_is_mended() -> None:
    """No repair finds anything in a text of all other characters, however they stand beside each other."""
    others = [chr(code) for code in range(sys.maxunicode + 1) if not decode_module._MENDABLE.match(chr(code))]
    text = "".join(f"a{character} A" for character in others)
    assert not [damage for pattern, _, damage in decode_module._REPAIRS if pattern.search(text)]


def test_emoji_made_of_several_stay_whole() -> None:
    """A zero-width joiner that holds an emoji together is no damage."""
    assert repair("Sie \U0001f469\u200d\U0001f4bb tippt") == ("Sie \U0001f469\u200d\U0001f4bb tippt", ())


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


@given(st.binary(max_size=300))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    """No bytes raise; what is read is text that can be written as UTF-8."""
    decoded = decode("a.txt", data)
    if isinstance(decoded, Decoded):
        decoded.text.encode()


@given(st.text(max_size=200))
def test_repairing_twice_changes_nothing_more(text: str) -> None:
    """A repaired text is sound, and composed."""
    once, _ = repair(text)
    assert repair(once)[0] == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text(st.characters(max_codepoint=0xFFFF, categories=None), max_size=30))
def test_what_is_passed_over_at_once_needs_no_repair(text: str) -> None:
    """A text that shows no sign of damage comes out of all repairs as it is."""
    with patch.object(decode_module, "_SUSPECT", re.compile("")):
        looked_through = repair(text)
    assert repair(text) == looked_through


@pytest.mark.parametrize("text", ["5 Å\xa0und mehr", "„5 Å“", "Å², Å±0,1", "„… Ä‘ sagte er", "Å’s", "MANHÃ\xa0gestern"])
def test_what_may_be_right_is_no_double_encoding(text: str) -> None:
    """A unit, a letter and a sign behind it; only the no-break space becomes a plain one."""
    assert repair(text)[0] == text.replace("\xa0", " ")


@pytest.mark.parametrize(
    ("damaged", "right"),
    [("KÃ¶ln und Å\xa0koda", "Köln und Škoda"), ("miÅ\xa0a", "miŠa"), ("fünfÂ\xa0Tage, 5Â\xa0%", "fünf Tage, 5 %")],
)
def test_what_cannot_be_right_is_repaired(damaged: str, right: str) -> None:
    """By the rest of the text, or within a word."""
    assert repair(damaged)[0] == right


def test_halves_of_a_character() -> None:
    """Two make one, as JSON and YAML write an emoji; of one alone it is said that something is missing."""
    text, repairs = repair("a \ud83d\ude00 b \ud83d.")
    assert text == "a 😀 b \ufffd."
    assert len(repairs) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("---\na: &quot;\n---\n&quot;Ja&quot;", '---\na: &quot;\n---\n"Ja"'),
        ("---\n&apos;", "---\n&apos;"),
        ("&apos;\n---\n&quot;", "'\n---\n\""),
        ("M &amp; S", "M &amp; S"),
        ("f&uuml;r &amp;lt; &#x2028;", "für &amp;lt; &#x2028;"),
        ("a&#8232;b&#8233;c&#8234;d", "a&#8232;b&#8233;cd"),
    ],
)
def test_what_stays_escaped(text: str, expected: str) -> None:
    """Quotation marks of front matter, line ends of Unicode, and “&” alone or where it would make another reference."""
    assert repair(text)[0] == expected
