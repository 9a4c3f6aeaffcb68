"""Where an article begins and ends, and which lines are its title and its kicker."""

from __future__ import annotations

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

from generator.intake import bylines, outlets, patterns
from generator.intake.line_roles import META, WORDED, Classified, Role, is_menu
from generator.intake.text_lines import Line
from generator.intake.text_segmentation import AFTER, ARTICLE, BEFORE, listed
from generator.text.dates import days

_ABOVE = 30
"""How many lines above the first paragraph may hold the title."""
_KICKER_WORDS = 8
"""Words of a kicker; a longer line over a headline is a notice, or the lead of another piece."""
_LONGEST_TITLE = 25
"""Words of a headline; longer lines are sentences."""
_WIDE_GAP = re.compile(r"[ \t]{3,}|(?<![.!?]) {2}| ?\t ?")
"""Two blanks behind a sentence are a habit of typists."""
_FEWEST_PART_WORDS = 3
"""Words of a headline beside which a wide gap sets something else; with fewer it is no row of a headline and more."""
_COLON = re.compile(r"(?<!\s)\s+:\s+(?=\S)")
_SIGNED_TITLE = re.compile(r"\b(?:kommentar|kolumne|analyse|gastbeitrag|interview|bericht) von [A-ZÄÖÜ]", re.IGNORECASE)
_QUOTED_WHOLE = re.compile(r"[\"„“«»].+[\"“”»«]")
_WORD = re.compile(r"\w+")
_LONG_WORD, _READ_BELOW = 4, 60
"""Letters of a word that is looked for in the text, as shorter ones are in all texts; and how many lines are read."""
_SAID_BEFORE, _SAME_SHARE = 6, 0.6
"""Lines above a headline in which the page's path and title stand, and the share of its words that they have."""
# Chosen on 251 German pages in two forms, where the titles that are right rose from .46 to .62 and from .47 to .59:
# a headline's words come again in the text; it stands early; over a standfirst, a date or a byline rather than over the
# text itself; pages repeat it, a copied page often on the next line; and it may begin with a quotation. `title_choice`
# weighs these scores beside other features of a line.
_TOLD, _EARLY, _OVER_STANDFIRST, _OVER_META, _ADJACENT, _AGAIN = 2.5, 1.0, 2.0, 1.0, 1.0, 0.5
_TWICE_RUNNING, _QUOTING = 1.5, 0.5
_OTHER_LINE = 3.0
_NO_TITLE = re.compile(
    r"(?:von|by|gepostet|eingetragen|erschienen|aktualisiert|veröffentlicht|geschrieben|zuletzt"
    r"|\d+ (?:comments?|kommentare?|mal))\b|.*(?:\||→|«)",
    re.IGNORECASE,
)
_OPENING_QUOTE = re.compile(r"[\"„“«»‚]")


@dataclass(frozen=True)
class Extent:
    """Places in the list of lines; the article is `start` to `end` (exclusive), its head included."""

    start: int
    end: int
    first: int
    """The first paragraph."""
    title: int | None = None
    kicker: int | None = None

    def part(self, index: int) -> str:
        """Where a line stands: “above” the article, in its “head”, in its “text”, or “below”."""
        if index < self.start:
            return "above"
        if index < self.first:
            return "head"
        return "text" if index < self.end else "below"


def extent(lines: Sequence[Classified], path: Sequence[int]) -> Extent | None:
    """The article's place, or None when nothing speaks for one."""
    if ARTICLE not in path:
        return None
    below_heading = (
        index
        for index, state in enumerate(path)
        if state == ARTICLE and (lines[index].role is not Role.STEP or index > 0)
    )
    first = next(below_heading, None)
    if first is None:
        return None
    end = len(path) - next(n for n, state in enumerate(reversed(path)) if state not in (AFTER, BEFORE))
    end = _without_tail(lines, first, end)
    title = _title(lines, first)
    if title is None and _asks_or_calls(lines, path, first):
        first += 1
        title = _title(lines, first)
    if title is None:
        first = _upwards(lines, first)
        return Extent(first, end, first)
    over = kicker(lines, title)
    return Extent(title if over is None else over, end, first, title, over)


def below_given_title(
    lines: Sequence[Classified], path: Sequence[int], place: Extent, title: str, house: Set[str] = frozenset()
) -> tuple[list[int], Extent]:
    """Path and place when the file names its title: above the first paragraph all is article, but the title again,
    with or without a name of the outlet (`house`) behind it."""
    first = lines[0].line.text
    repeated = patterns.normal(first[: outlets.behind(first, house)]) == patterns.normal(title)
    whole = [ARTICLE] * place.first + list(path[place.first :])
    return whole, Extent(0, place.end, int(repeated), 0 if repeated else None)


def _asks_or_calls(lines: Sequence[Classified], path: Sequence[int], first: int) -> bool:
    """Whether the first sentence may be a title after all: a question, an exclamation or a quotation over the text."""
    title = lines[first]
    below = first + 1 < len(path) and path[first + 1] == ARTICLE
    return below and title.role is Role.SENTENCE and not title.line.text.endswith(".")


def _without_tail(lines: Sequence[Classified], first: int, end: int) -> int:
    """The end without lines that head nothing and belong to no list."""
    while end - 1 > first and _dangles(lines, end - 1):
        end -= 1
    return end


def _dangles(lines: Sequence[Classified], index: int) -> bool:
    if lines[index].role is Role.CREDIT:
        return lines[index - 1].role is not Role.CAPTION
    return lines[index].role is Role.SHORT and not (lines[index].line.marker or listed(lines, index))


def _upwards(lines: Sequence[Classified], first: int) -> int:
    """The first of the sentences right above the first sure paragraph: short leads are no less part of it."""
    index = first
    while index > 0 and lines[index - 1].role in (Role.PROSE, Role.SENTENCE):
        index -= 1
    return index


def _title(lines: Sequence[Classified], first: int) -> int | None:
    scores = title_scores(lines, first)
    if not scores or max(scores.values()) <= 0:
        return None
    best = max(scores, key=lambda index: (scores[index], index))
    return next(index for index in scores if lines[index].normal == lines[best].normal)


def title_scores(lines: Sequence[Classified], first: int) -> dict[int, float]:
    """How much speaks for each line above the first paragraph being the title, by place; above 0 more than against."""
    places = [index for index in range(max(0, first - _ABOVE), first) if _may_be_title(lines, index)]
    below = _below(lines, first)
    return {index: _title_score(lines, index, first) + _title_signs(lines, index, first, below) for index in places}


def is_about_page(text: str) -> bool:
    """Whether a line begins like a byline or a count of comments, or joins parts of a page's path."""
    return bool(_NO_TITLE.match(text))


def _may_be_title(lines: Sequence[Classified], index: int) -> bool:
    line = lines[index]
    if line.line.heading:
        return line.line.words <= _LONGEST_TITLE
    fits = line.line.marker is None and line.line.words <= _LONGEST_TITLE
    return fits and (line.role in (Role.SHORT, Role.SENTENCE) or _only_looks_like_names(lines, index))


def _only_looks_like_names(lines: Sequence[Classified], index: int) -> bool:
    """Whether a line beside the day reads like a name, „Effiziente Hybridbatterie“, and the text has its words."""
    line = lines[index]
    if line.role is not Role.BYLINE or bylines.names(line.line.text) or days(line.line.text):
        return False
    words = _long_words(line.line.text)
    dated = any(each.role is Role.DATE for each in _beside(lines, index))
    return dated and bool(words) and words == _told(words, _below(lines, index + 1))


def _joined(lines: Sequence[Classified], index: int) -> bool:
    """Whether a colon joins the line to a kicker above it, on the line itself or on one of its own."""
    alone = index > 0 and lines[index - 1].role is Role.SIGN and lines[index - 1].line.text.strip() == ":"
    return alone or lines[index].line.text.startswith(":")


def _title_score(lines: Sequence[Classified], index: int, first: int) -> float:
    """How much speaks for a line being the title by its length, its place and its neighbours.

    The numbers were set by hand on the first five articles, before there were pages to learn from. Their scale is that
    of the first: a line as long as most headlines has 2. What file or page itself says counts about as much; a place,
    which other lines have, too, a quarter or a half of it; and what a headline does not have takes away all that a
    usual length gives.
    """
    line = lines[index].line
    words = line.words
    score = 2.0 if 4 <= words <= 18 else 1.0 if words == 3 else 0.0 if words == 2 else -1.0
    score += 0.1 * min(words, 10)  # of two such lines the longer one: kickers and names of sections are short
    score += 0.5 if index == 0 else 0.0
    score += 1.5 if _stands_before(lines, index) else 0.0
    score += 1.0 if _next_is_head(lines, index, first) else 0.0
    score += 0.5 if line.gap else 0.0
    score += 2.5 if _joined(lines, index) or line.heading else 0.0  # its own signs outweigh a longer line
    score += 2.0 if words >= 4 and _QUOTED_WHOLE.fullmatch(line.text) and line.gap else 0.0
    score -= 2.0 if _SIGNED_TITLE.search(line.text) else 0.0  # it tells the kind of article and its author
    score -= 3.5 if line.text.endswith(".") else 0.0  # a sentence, whatever its length and place
    score -= 1.0 if _in_a_row(lines, index) else 0.0  # of a menu
    score -= 2.0 if is_menu(line) else 0.0
    is_below_text = any(each.role is Role.PROSE for each in lines[max(0, index - 4) : index])
    score -= 2.0 if is_below_text else 0.0  # a sub-heading, or the headline of a teaser
    return score - 0.15 * sum(each.role in WORDED for each in lines[index + 1 : first])  # text begins below headlines


def _title_signs(lines: Sequence[Classified], index: int, first: int, below: str) -> float:
    """What tells a headline from a section's name, a standfirst and a line about the author; see `_TOLD` and others."""
    line = lines[index].line
    words = _long_words(line.text)
    score = _TOLD * len(_told(words, below)) / len(words) if words else 0.0
    score += _EARLY * max(0, 3 - index) / 3
    score -= _OTHER_LINE if not words or _NO_TITLE.match(line.text) or days(line.text) else 0.0
    score += _AGAIN if any(each.normal == lines[index].normal for each in lines[:index]) else 0.0
    score += _TWICE_RUNNING if any(each.normal == lines[index].normal for each in _beside(lines, index)) else 0.0
    score += _QUOTING if _OPENING_QUOTE.match(line.text) else 0.0
    if index + 1 == first:
        return score - _ADJACENT
    after = lines[index + 1]
    standfirst = after.role in WORDED and after.line.words >= max(8, line.words + 3)
    return score + (_OVER_STANDFIRST if standfirst else _OVER_META if after.role in META else 0.0)


def _beside(lines: Sequence[Classified], index: int) -> Sequence[Classified]:
    return [lines[n] for n in (index - 1, index + 1) if 0 <= n < len(lines)]


def _long_words(text: str) -> frozenset[str]:
    return frozenset(word for word in _WORD.findall(text.lower()) if len(word) >= _LONG_WORD)


def _below(lines: Sequence[Classified], first: int) -> str:
    """The paragraphs below, in small letters."""
    prose = (line.line.text for line in lines[first : first + _READ_BELOW] if line.role is Role.PROSE)
    return "\n".join(prose).lower()


def _told(words: frozenset[str], text: str) -> frozenset[str]:
    """Those of the words that stand in a text by themselves, not only as parts of others."""
    return frozenset(word for word in words if _stands_in(text, word))


def _stands_in(text: str, word: str) -> bool:
    start = text.find(word)
    while start >= 0:
        end = start + len(word)
        if not _WORD.match(text, end) and not _WORD.match(text, start - 1, start):
            return True
        start = text.find(word, end)
    return False


def _stands_before(lines: Sequence[Classified], index: int) -> bool:
    """Whether a line above has most of its words: the page's path, its title, or the headline a first time."""
    words = set(lines[index].normal.split())
    if len(words) < 3:
        return False
    return any(
        len(words & set(other.normal.split())) >= _SAME_SHARE * len(words)
        for other in lines[max(0, index - _SAID_BEFORE) : index]
    )


def _next_is_head(lines: Sequence[Classified], index: int, first: int) -> bool:
    return index + 1 == first or lines[index + 1].role in META or lines[index + 1].role in (Role.CAPTION, Role.PROSE)


def _in_a_row(lines: Sequence[Classified], index: int) -> bool:
    around = _beside(lines, index)
    return len(around) == 2 and all(each.role is Role.SHORT and each.line.words <= 3 for each in around)


def kicker(lines: Sequence[Classified], title: int) -> int | None:
    """The place of the line that is the kicker over the title at a place, if one is."""
    index = title - 1
    joined = _joined(lines, title)
    index -= index > 0 and lines[index].role is Role.SIGN
    if index < 0 or lines[index].role not in (Role.SHORT, Role.SENTENCE) or lines[index].line.words > _KICKER_WORDS:
        return None
    return index if joined or _speaks_for_kicker(lines, index, title) else None


def _speaks_for_kicker(lines: Sequence[Classified], index: int, title: int) -> bool:
    line = lines[index]
    alone = all(
        other.normal != line.normal for other in (*lines[:index], *lines[title:])
    ) and not line.line.text.endswith(".")
    on_top = index == 0 or (line.line.gap and line.line.words >= 2)
    return alone and (on_top or bool(_OPENING_QUOTE.match(line.line.text)) or (index <= 2 and line.line.words >= 2))


def parted(text: str) -> tuple[int, int] | None:
    """Where a kicker ends and the title begins when both stand in one line; None when it is one piece or unsure.

    A colon between blanks joins the two in many outlets' page titles. Without any sign the joint is only taken where
    a noun phrase that names an event meets the subject of a verb-second clause: „Streit nach Ortswahl Rat will …“.
    """
    colon = _COLON.search(text)
    if colon and len(text[colon.end() :].split()) >= 3 and len(text[: colon.start()].split()) <= _KICKER_WORDS:
        return colon.start(), colon.end()
    return _unmarked(text)


def widest_part(text: str) -> tuple[int, int] | None:
    """Start and end of the headline in a line that wide gaps part: its part with the most words.

    Tabs and two or more blanks are what is left of a layout that sets a section, a day or a remark beside the headline.
    None where no gap is, or no part has most of the words, as in lines whose words are spread over their width.
    """
    # A small letter behind a gap goes on with the sentence: the gap is a slip.
    gaps = [gap for gap in _WIDE_GAP.finditer(text) if not text[gap.end() : gap.end() + 1].islower()]
    starts, ends = [0, *(gap.end() for gap in gaps)], [*(gap.start() for gap in gaps), len(text)]
    words = [len(text[start:end].split()) for start, end in zip(starts, ends, strict=True)]
    most = max(words)
    if not gaps or most < _FEWEST_PART_WORDS or 2 * most <= sum(words):
        return None
    longest = words.index(most)
    return starts[longest], ends[longest]


def parted_elsewhere(lines: Sequence[Classified], title: int) -> tuple[int, int] | None:
    """The joint of a line that the page's path or its own title spells with a colon."""
    words = list(re.finditer(r"\S+", lines[title].line.text))
    plain = [word.group() for word in words]
    for other in lines[max(0, title - _ABOVE) : title]:
        before, colon, after = other.line.text.partition(": ")
        count = len(before.split())
        if (
            colon
            and before.split() + after.split() == plain
            and 2 <= count <= _KICKER_WORDS
            and len(plain) >= count + 3
        ):
            return words[count - 1].end(), words[count].start()
    return None


def _unmarked(text: str) -> tuple[int, int] | None:
    words = list(re.finditer(r"\S+", text))
    for index in range(2, min(len(words) - 3, _KICKER_WORDS)):
        left, right = [word.group() for word in words[:index]], [word.group() for word in words[index:]]
        if (_names_event(left) and _is_clause(right)) or _quoted_clause(left, right):
            return words[index - 1].end(), words[index].start()
    return None


def _names_event(words: list[str]) -> bool:
    """Whether words are a noun phrase that ends in an event, such as “Streit nach Ortswahl”."""
    capitals = words[0][0].isupper() and words[-1][0].isupper()
    small = [word for word in words[1:-1] if word[0].islower()]
    plain = all(word.replace("-", "").isalpha() for word in words)
    return (
        plain
        and capitals
        and bool(small)
        and words[-1].lower().endswith(patterns.KICKER_ENDINGS)
        and not _verbal(words)
    )


def _is_clause(words: list[str]) -> bool:
    return words[0][0].isupper() and words[1] in patterns.FINITE_VERBS


def _quoted_clause(left: list[str], right: list[str]) -> bool:
    """„Schnelle Hilfe "Turbo" wirkt …“: an attribute and its noun, then a quoted name with its verb."""
    quoted = bool(re.fullmatch(r"[\"„“«].+[\"“”»]", right[0]))
    plain = len(left) == 2 and left[0].endswith(("e", "er", "es", "en")) and all(word.isalpha() for word in left)
    return quoted and plain and left[1][0].isupper() and right[1].islower() and not _verbal(left)


def _verbal(words: list[str]) -> bool:
    return any(word in patterns.FINITE_VERBS for word in words)


def repeated_title(line: Line, title: Line) -> bool:
    """Whether a line says the title again."""
    return patterns.normal(line.text) == patterns.normal(title.text)
