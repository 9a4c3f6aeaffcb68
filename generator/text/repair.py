"""Undoes damage in a text: characters encoded twice, split or escaped; and takes out those that nobody sees.

ftfy would repair double encodings, too; but its last release is of 2024, it does not know Mac Roman, and one small
table is all we need of it.
"""

from __future__ import annotations

import html
import re
import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import cache

from generator.model import DIRECTION_MARKS, Damage, Repair
from generator.text.alternation import any_of


def misread(data: bytes, encoding: str) -> str:
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


def line_ends(text: str) -> str:
    """The text with the same end behind each line; other systems and Unicode have others."""
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
    return {misread(char.encode(), encoding): char for encoding in reversed(_WRONG) for char in sorted(chars)}


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
CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f\x81\x8d\x8f\x90\x9d]")
"""Control characters, and those that Windows-1252 leaves open; of both a text has none."""
_EMOJI = "[\u2600-\u27bf\ufe0f\U0001f000-\U0001faff]"

# (what, what for, what it is), in the order of application.
_REPAIRS: tuple[tuple[re.Pattern[str], str | None, Damage], ...] = (
    (re.compile("[\x80\x82-\x8c\x8e\x91-\x9c\x9e\x9f]"), None, Damage.CONTROL_READ),
    (CONTROL, "", Damage.CONTROL),
    # Where a line ended at one, some programs leave a blank behind it; before “und” it is a hyphen (see `decode`).
    (re.compile("\xad(?: +(?=[a-zäöüß])(?!(?:und|oder|bzw|sowie)\\b))?"), "", Damage.SOFT_HYPHEN),
    (
        re.compile(f"(?<!{_EMOJI})\u200d|\u200d(?!{_EMOJI})|[\u180e\u200b\u200c\u2060-\u2064\ufeff]"),
        "",
        Damage.ZERO_WIDTH,
    ),
    (re.compile(f"[{DIRECTION_MARKS}]"), "", Damage.DIRECTION),
    (
        re.compile("[\ue000-\uf8ff\ufff9-\ufffc\ufffe\uffff\U000e0000-\U000e007f\U000f0000-\U0010ffff]"),
        "",
        Damage.PRIVATE,
    ),
    (re.compile("[\ufb00-\ufb06]"), None, Damage.LIGATURE),
    # PDF viewers copy the dots of an umlaut behind its letter, LaTeX's before it: see `_dots`.
    (re.compile("([aouAOU])(?: (?=\xa8[a-zäöüß]))?\xa8|\xa8([aouAOU])"), "\\1\\2\u0308", Damage.DIAERESIS),
    (re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]"), " ", Damage.SPACE),
)


# Between two letters that could both have them (“Bau\xa8uberwachung”) the other dots of a text tell whose they are.
_DOTS_BEHIND = re.compile("[aouAOU] ?\xa8(?![aouAOU])")
_DOTS_BEFORE = re.compile("(?<![aouAOU])(?<![aouAOU] )\xa8[aouAOU]")
_LATEX_DOTS = re.compile("()\xa8([aouAOU])")
_MENDABLE = re.compile(
    "[\x00-\x08\x0e-\x1f\x7f-\xa0\xa8\xad\u061c\u180e\u2000-\u200f\u202a-\u202f\u205f-\u2069\u3000\ue000-\uf8ff"
    "\ufb00-\ufb06\ufeff\ufff9-\ufffc\ufffe\uffff\U000e0000-\U000e007f\U000f0000-\U0010ffff]"
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
    text, doubled = _undouble(line_ends(joined(text)))
    text, escaped = _unescaped(text) if "&" in text else (text, 0)
    counts = {Damage.ENCODED_TWICE: doubled + escaped}
    signs = "".join({*_MENDABLE.findall(text)})
    for pattern, replacement, damage in _REPAIRS if signs else ():
        # Most pages hold no-break spaces only. A diaeresis counts by the letter beside it.
        if damage is Damage.DIAERESIS or pattern.search(signs):
            pattern = _dots(text, pattern) if "\xa8" in signs and damage is Damage.DIAERESIS else pattern
            text, counts[damage] = pattern.subn(_plain if replacement is None else replacement, text)
    text, composed = _composed(text)
    counts[Damage.DECOMPOSED] = max(0, composed - counts.get(Damage.DIAERESIS, 0))
    return text, Counter(counts)


def _dots(text: str, usual: re.Pattern[str]) -> re.Pattern[str]:
    """The expression for dots of umlauts: those of LaTeX, if most of a text's dots stand before their letters."""
    before, behind = (len(each.findall(text)) for each in (_DOTS_BEFORE, _DOTS_BEHIND))
    return _LATEX_DOTS if before > behind else usual


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
    return misread(char.encode("latin-1"), "cp1252") if char < "\xa0" else unicodedata.normalize("NFKC", char)
