"""Damage is undone and said; good text stays as it is."""

import re
import sys
import unicodedata
from unittest.mock import patch

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Damage, Repair
from generator.text import repair as repair_module
from generator.text.repair import repair

GERMAN = "Größe, „Straße“ – Übermut für 5 € … und ‚Ärger‘ im Café"


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
    ("dots behind letters", "fu\xa8r Bu\xa8ros, blau u\xa8ber", "für Büros, blau über", Repair(Damage.DIAERESIS, 3)),
    ("dots as LaTeX sets them", "Bau\xa8uberwachung f\xa8ur", "Bauüberwachung für", Repair(Damage.DIAERESIS, 2)),
    ("LaTeX's behind a blank", "zu \xa8uben, f\xa8ur", "zu üben, für", Repair(Damage.DIAERESIS, 2)),
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
    others = [chr(code) for code in range(sys.maxunicode + 1) if not repair_module._MENDABLE.match(chr(code))]
    text = "".join(f"a{character} A" for character in others)
    assert not [damage for pattern, _, damage in repair_module._REPAIRS if pattern.search(text)]


def test_emoji_made_of_several_stay_whole() -> None:
    """A zero-width joiner that holds an emoji together is no damage."""
    assert repair("Sie \U0001f469\u200d\U0001f4bb tippt") == ("Sie \U0001f469\u200d\U0001f4bb tippt", ())


@given(st.text(max_size=200))
def test_repairing_twice_changes_nothing_more(text: str) -> None:
    """A repaired text is sound, and composed."""
    once, _ = repair(text)
    assert repair(once)[0] == once
    assert unicodedata.is_normalized("NFC", once)


@given(st.text(st.characters(max_codepoint=0xFFFF, categories=None), max_size=30))
def test_what_is_passed_over_at_once_needs_no_repair(text: str) -> None:
    """A text that shows no sign of damage comes out of all repairs as it is."""
    with patch.object(repair_module, "_SUSPECT", re.compile("")):
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
