"""The features of lines that can be the headline: how a line looks, where it stands, which words the text has again.

`title_choice` weighs them. Each feature is a number with a name: 1 if something holds, or a size between 0 and about 5.
The roles that tables of words give a line and its neighbours are no features: without them more headlines are right on
outlets that were left out of the training (.68, with them .67).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import accumulate
from math import log1p

from generator.intake import bylines, text_extent, title_bylines
from generator.intake.line_features import Lines, small, step
from generator.intake.line_roles import Classified, Role, is_menu
from generator.intake.text_segmentation import ARTICLE
from generator.text.dates import days

_FEW_ABOVE = 8
"""Lines above the first paragraph where no menu is: a kicker, headline, standfirst, byline, day and picture."""
_NEAR, _SHORT_LINE = 60, 30
"""The line is looked for again in so many lines above and below it, within which menus and paths lie, and only in lines
of up to so many words: longer ones are paragraphs, which may hold it as part of a sentence."""
_STEM, _LONG_WORD = 6, 4
"""Words are compared by so many first letters, so that endings make no difference. Shorter words than the second number
are left out: they are the same in all texts."""
_PARAGRAPHS = 5
"""The words of so many paragraphs below a line are compared with it: a report says first what it is about."""
_KEPT_BELOW, _KEPT_ABOVE = (10, 30), 30
"""In so many lines the words are counted that labels keep as text. Below: those of a standfirst and the first
paragraphs, and those of a short report or of one that boxes and pictures part. Above: those that would stand over the
headline. In cross-validation over outlets .01 more of headlines are right of texts, .015 of copies; with 20 to 120
lines above it is as many of texts, and up to .008 fewer of copies."""
_TELLING = 8
"""Fewest characters of a line that is looked for within others: a shorter one may stand in them by chance."""
_SENTENCE_WORDS = 8
"""Fewest words of a sentence that can be a standfirst; a headline usually has seven, and may end in a stop, too."""
_WORD = re.compile(r"\w+")
_SIGNS = {
    "|": "bar", "»": "path", "›": "path", "→": "path", ">": "path", "/": "slash", ": ": "colon", "–": "dash",
    "©": "copyright", "@": "at", "http": "address", "€": "money", "%": "percent",
}  # fmt: skip
_PASSED = (
    Role.DATE, Role.BYLINE, Role.READING, Role.AGENCY, Role.NOTICE, Role.SIGN, Role.CREDIT, Role.CAPTION,
)  # fmt: skip
"""What may stand between a headline and its standfirst."""
_LANDMARKS = {
    "date": (Role.DATE,),
    "byline": (Role.BYLINE,),
    "picture": (Role.CAPTION, Role.CREDIT),
    "notice": (Role.NOTICE,),
}

Numbers = Mapping[str, float]


@dataclass(frozen=True)
class _Text:
    """A text with what is computed of it only once."""

    given: Lines
    path: Sequence[int]
    """Which lines the labels take for the article (`line_labels.labelled`)."""

    @cached_property
    def lines(self) -> Sequence[Classified]:
        return self.given.lines

    @cached_property
    def normal(self) -> list[str]:
        return [line.normal for line in self.lines]

    @cached_property
    def words(self) -> list[int]:
        return [line.line.words for line in self.lines]

    @cached_property
    def words_above(self) -> list[int]:
        """How many words stand above each line, and in all."""
        return [0, *accumulate(self.words)]

    @cached_property
    def kept_above(self) -> list[int]:
        """How many words the labels keep above each line, and above the end of the text."""
        kept = (words if state == ARTICLE else 0 for words, state in zip(self.words, self.path, strict=True))
        return [0, *accumulate(kept)]

    @cached_property
    def prose(self) -> list[int]:
        return [index for index, line in enumerate(self.lines) if line.role is Role.PROSE]

    @cached_property
    def prose_above(self) -> list[int]:
        """How many words stand in the paragraphs above each paragraph, and in all."""
        return [0, *accumulate(self.words[index] for index in self.prose)]

    @cached_property
    def not_passed(self) -> list[int]:
        """The places of the lines that may be the next or the last one of another."""
        return [index for index, line in enumerate(self.lines) if line.role not in _PASSED]

    @cached_property
    def told(self) -> Counter[str]:
        """In how many paragraphs each word stands."""
        return Counter(word for index in self.prose for word in self.stems(index))

    @cached_property
    def _stems(self) -> dict[int, frozenset[str]]:
        return {}

    def stems(self, index: int) -> frozenset[str]:
        """The beginnings of the long words of a line, by which lines are compared."""
        if index not in self._stems:
            self._stems[index] = frozenset(_stems(self.lines[index].line.text))
        return self._stems[index]

    @cached_property
    def shown(self) -> Counter[str]:
        return Counter(self.normal)

    @cached_property
    def first_of(self) -> dict[str, int]:
        return {text: index for index, text in reversed(list(enumerate(self.normal)))}

    @cached_property
    def first(self) -> int:
        """The first paragraph, as the rules see it."""
        if self.given.place:
            return self.given.place.first
        return self.prose[0] if self.prose else len(self.lines)

    @cached_property
    def tells(self) -> list[int]:
        """What each line tells of the article's author and day."""
        return title_bylines.told(self.lines)

    @cached_property
    def by_rules(self) -> dict[int, float]:
        """The score that rules give each line as a headline."""
        return text_extent.title_scores(self.lines, self.first)


def features(given: Lines, path: Sequence[int], places: Iterable[int]) -> dict[int, dict[str, float]]:
    """The features of the lines at these places, by place; `path` is what labels say of all lines."""
    text = _Text(given, path)
    return {index: dict(_features(text, index)) for index in places}


def kind(given: Lines) -> str:
    """The kind of a text: `bare`, or `page` with a menu above the article. Each kind has weights of its own, too."""
    return "bare" if given.place is not None and given.place.first <= _FEW_ABOVE else "page"


def of_kind(kind: str, name: str) -> str:
    """The name under which the weights have a feature for one kind of text only, beside its weight for both kinds."""
    return f"{kind}: {name}"


def _features(text: _Text, index: int) -> Iterator[tuple[str, float]]:
    line = text.lines[index]
    yield from _held(_own(line))
    yield from _sizes(line)
    yield from _rules(text, index)
    yield from _placed(text, index)
    yield from _told_again(text, index)
    yield from _said_elsewhere(text, index)
    for offset in (-2, -1, 1, 2, 3):
        yield from _held(_neighbour(text, index, offset))
    yield from _next_and_last(text, index)
    yield from _held(_landmarks(text, index))
    yield from _held(title_bylines.features(text.lines, text.tells, index))
    yield from _surroundings(text, index)
    yield from _kept(text, index)


def _held(names: Iterable[str]) -> Iterator[tuple[str, float]]:
    return ((name, 1.0) for name in names)


def _stems(text: str) -> list[str]:
    return [word[:_STEM] for word in _WORD.findall(text.lower()) if len(word) >= _LONG_WORD]


# ---- a line by itself


def _own(line: Classified) -> Iterator[str]:
    """How a line looks by itself."""
    text, words = line.line.text, line.line.text.split()
    yield f"words {step(line.line.words, (1, 2, 3, 5, 8, 12, 18))}"
    yield f"length {step(len(text), (15, 30, 50, 80, 120))}"
    yield f"end {_end(text[-1])}"
    yield from (f"has {name}" for sign, name in _SIGNS.items() if sign in text)
    yield f"capitals {step(_capitals(words), (0.3, 0.5, 0.7, 0.9))}"
    yield f"small {step(small(words), (0, 1, 2, 4))}"
    held = {
        "quotation": text[0] in '"„“«»‚',
        "lower": text[0].islower(),
        "number": text[0].isdigit(),
        "upper": text.isupper(),
        "day": bool(days(text)),
        "about the page": text_extent.is_about_page(text),
        "name": bylines.is_name(text),
        "menu": is_menu(line.line),
        "gap": line.line.gap,
        "bullet": line.line.marker is not None,
    }
    yield from (name for name, holds in held.items() if holds)


def _end(sign: str) -> str:
    return "word" if sign.isalnum() else sign if sign in ".:?!…" else "quote" if sign in '"“”»«' else "other"


def _capitals(words: Sequence[str]) -> float:
    return sum(word[0].isupper() for word in words) / len(words)


def _sizes(line: Classified) -> Iterator[tuple[str, float]]:
    words = line.line.text.split()
    yield "words", log1p(line.line.words)
    # Seven words are usual; far fewer and far more speak against a line.
    yield "words apart", (log1p(line.line.words) - 2.1) ** 2
    yield "capitals", _capitals(words)
    yield "small", min(small(words), 4) / 4


# ---- where it stands


def _rules(text: _Text, index: int) -> Iterator[tuple[str, float]]:
    """What rules say about the line."""
    scores = text.by_rules
    if index in scores:
        best = max(scores.values())
        yield "by rules", max(scores[index], -5.0) / 5
        yield "below best", min(best - scores[index], 6.0) / 3
        yield f"place by rules {min(sum(score > scores[index] for score in scores.values()), 5)}", 1.0
        yield f"below best {step(best - scores[index], (0, 0.5, 1, 2, 4))}", 1.0
    else:
        yield "never by rules", 1.0
    place = text.given.place
    if place and index in (place.title, place.kicker):
        yield "title by rules" if index == place.title else "kicker by rules", 1.0
    if text.given.path[index] == ARTICLE:
        yield "in the article", 1.0


def _placed(text: _Text, index: int) -> Iterator[tuple[str, float]]:
    """Where it stands among lines and paragraphs."""
    above = bisect_left(text.prose, index)
    below = next((each - index for each in text.prose[above : above + 2] if each > index), None)
    yield f"at {step(index, (0, 1, 2, 4, 8, 16, 32, 64, 128))}", 1.0
    yield "at", log1p(index)
    yield f"to the first {step(text.first - index, (-1, 0, 1, 2, 3, 5, 8, 13, 21, 34, 55))}", 1.0
    yield "to the first", log1p(max(text.first - index, 0))
    yield "words to the first", log1p(max(text.words_above[text.first] - text.words_above[index + 1], 0))
    yield f"prose above {step(above, (0, 1, 2, 4))}", 1.0
    yield "prose above", log1p(text.prose_above[above])
    if below is not None:
        yield f"to prose {step(below, (1, 2, 3, 5, 8, 13, 21))}", 1.0


# ---- what is said again


def _told_again(text: _Text, index: int) -> Iterator[tuple[str, float]]:
    """Which of its words come again in the paragraphs below, as those of a headline do."""
    words = _stems(text.lines[index].line.text)
    if not words:
        yield "no word", 1.0
        return
    start = bisect_left(text.prose, index + 1)
    below = [text.stems(each) for each in text.prose[start : start + _PARAGRAPHS]]
    soon, all_ = frozenset().union(*below[:2]), frozenset().union(*below)
    share = sum(word in all_ for word in words) / len(words)
    yield f"told {step(share, (0, 0.2, 0.4, 0.6, 0.8))}", 1.0
    yield "told", share
    yield "told soon", sum(word in soon for word in words) / len(words)
    yield "words told", min(len(all_ & set(words)), 5) / 5
    counts = [log1p(text.told[word]) for word in words]
    yield "told on average", sum(counts) / len(counts)
    yield "told most", max(counts)


def _said_elsewhere(text: _Text, index: int) -> Iterator[tuple[str, float]]:
    """Whether other lines, such as menus, paths and lists of a page, repeat the line or hold it in a longer one."""
    normal = text.normal[index]
    yield f"shown {step(text.shown[normal] if normal else 9, (1, 2, 3, 5))}", 1.0
    if text.first_of[normal] < index:
        yield "again", 1.0
    elif text.shown[normal] > 1:
        yield "first of several", 1.0
    around = [
        (name, each) for name, each in (("above", index - 1), ("below", index + 1)) if 0 <= each < len(text.normal)
    ]
    yield from _held(f"the same {name}" for name, each in around if text.normal[each] == normal)
    above = range(max(0, index - _NEAR), index)
    below = range(index + 1, min(len(text.lines), index + 1 + _NEAR))
    for name, places in (("above", above), ("below", below)):
        others = [text.normal[each] for each in places if text.words[each] < _SHORT_LINE]
        yield from _within(normal, name, [other for other in others if other != normal])


def _within(normal: str, name: str, others: Sequence[str]) -> Iterator[tuple[str, float]]:
    """Whether other lines hold a line, or share its words."""
    words = set(normal.split())
    if len(normal) >= _TELLING:
        holding = [other for other in others if normal in other]
        yield from _held([f"held {name}"] if holding else [])
        yield from _held([f"tail {name}"] if any(other.endswith(normal) for other in holding) else [])
        yield from _held([f"head {name}"] if any(other.startswith(normal) for other in holding) else [])
    if any(len(other) >= _TELLING and normal.startswith(other) for other in others):
        yield f"begun {name}", 1.0
    if len(words) >= 3:
        alike = max((len(words & set(other.split())) for other in others), default=0) / len(words)
        yield f"alike {name}", alike
        yield f"alike {name} {step(alike, (0.3, 0.6, 0.8))}", 1.0


# ---- neighbours


def _neighbour(text: _Text, index: int, offset: int) -> Iterator[str]:
    """How long a line beside it is, and how it ends."""
    there = index + offset
    if not 0 <= there < len(text.lines):
        yield f"{offset:+d} none"
        return
    line = text.lines[there]
    if abs(offset) < 3:
        yield f"{offset:+d} words {step(line.line.words, (2, 5, 8, 15, 30))}"
    if abs(offset) == 1:
        yield f"{offset:+d} longer {step(line.line.words - text.words[index], (-5, 0, 3, 10))}"
        if line.line.closed:
            yield f"{offset:+d} closed"
    if offset == 1 and line.line.gap:
        yield "gap below"


def _next_and_last(text: _Text, index: int) -> Iterator[tuple[str, float]]:
    """The lines above and below but for dates, names and pictures: kicker or headline, standfirst or text."""
    line, own = text.lines[index], set(_stems(text.lines[index].line.text))
    above, below = bisect_left(text.not_passed, index), bisect_left(text.not_passed, index + 1)
    for name, near in (
        ("next", text.not_passed[below : below + 1]),
        ("last", text.not_passed[max(0, above - 1) : above]),
    ):
        if not near:
            continue
        there = text.lines[near[0]]
        yield f"{name} {there.role.name}", 1.0
        yield f"{name} words {step(there.line.words, (1, 2, 4, 7, 12))}", 1.0
        yield f"{name} longer {step(there.line.words - line.line.words, (-5, 0, 4, 10, 20))}", 1.0
        yield f"{name} closed {there.line.closed:d}", 1.0
        yield f"{name} alike", len(own & set(_stems(there.line.text))) / max(1, len(own))
        yield from _held(_standfirst(line, there) if name == "last" else _standfirst(there, line))


def _standfirst(lower: Classified, upper: Classified) -> Iterator[str]:
    """Whether two lines can be headline and standfirst."""
    if _is_sentence(lower) and 3 <= upper.line.words <= 18 and not upper.line.text.endswith("."):
        yield "headline and standfirst"


def _is_sentence(line: Classified) -> bool:
    return line.line.words >= _SENTENCE_WORDS and line.line.text.endswith(".")


def _landmarks(text: _Text, index: int) -> Iterator[str]:
    for name, roles in _LANDMARKS.items():
        below, above = text.lines[index + 1 : index + 6], text.lines[max(0, index - 3) : index][::-1]
        for side, lines in (("below", below), ("above", above)):
            found = next((n for n, line in enumerate(lines, 1) if line.role in roles), None)
            if found:
                yield f"{name} {side} by {min(found, 4)}"


def _surroundings(text: _Text, index: int) -> Iterator[tuple[str, float]]:
    """How long the lines above and below are: those of menus are short."""
    above, below = text.words[max(0, index - 4) : index], text.words[index + 1 : index + 4]
    yield "words above", log1p(sum(above) / max(1, len(above)))
    yield "words around", log1p(sum([*above[-3:], *below]) / max(1, len(above[-3:]) + len(below)))
    yield "words of the next", log1p(below[0]) if below else 0.0
    yield "words of the last", log1p(above[-1]) if above else 0.0


def _kept(text: _Text, index: int) -> Iterator[tuple[str, float]]:
    """How much text the labels see around the line: little below headlines of menus and of teasers, little above that
    of the article."""
    kept = text.kept_above
    for lines in _KEPT_BELOW:
        yield f"kept below within {lines}", log1p(kept[min(index + 1 + lines, len(text.lines))] - kept[index + 1])
    yield "kept above", log1p(kept[index] - kept[max(0, index - _KEPT_ABOVE)])
