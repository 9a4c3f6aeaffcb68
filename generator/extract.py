"""From a page of HTML to an article.

trafilatura finds the main text. It loses half of the leads and keeps captions and teasers, so here it only votes: each
part of the page is judged by that vote, by the text the page declares, by the elements it stands in (`zones`), by its
words (`judge`) and by its neighbours.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import PurePath

from lxml import etree
from lxml.html import HtmlElement
from trafilatura import bare_extraction

from generator import bylines, judge, language, metadata, patterns, visible
from generator.judge import Role
from generator.lines import Line
from generator.metadata import Declared
from generator.model import Article, Block, BlockKind, Fact, Problem, RawArticle, Reason, Removed, Run
from generator.slug import slug
from generator.visible import Page, Part
from generator.zones import Place, Places

# A part this long is found in another text by its words; shorter ones stand on pages by chance.
_VOTE_WORDS = 6
_PROSE = 80
_CORE_SHARE = 0.85
_MAIN_SHARE = 0.3
_MOST_PARTS = 20_000
_LINKED = 0.8
_KICKER_WORDS, _LEAD_WORDS, _HEADING_WORDS = 12, 5, 25
_SHORTEST_ARTICLE, _SHORTEST_DECLARED = 400, 80
_WORD = re.compile(r"\w+")


def extract(raw: RawArticle) -> tuple[Article | None, tuple[Problem, ...]]:
    """The article of a page, or None and why not."""
    tree = visible.parse(raw.text)
    if tree is None:
        return None, (Problem(raw.path, 0, "is not readable as HTML", "save the page anew, or its text as .txt"),)
    declared = metadata.declared(tree)
    page = visible.page(tree)
    votes = _votes(page, declared)
    looks = _looks(page, votes)
    place = _extent(looks, declared)
    verdicts = _verdicts(looks, place, declared)
    if problem := _no_article(raw, looks, verdicts, declared):
        return None, (problem,)
    return _assembled(raw, page, looks, verdicts, place, declared), ()


# ---- votes


def _votes(page: Page, declared: Declared) -> list[bool]:
    """Which parts belong to the main text by trafilatura or by the text that the page declares."""
    if len(page.parts) > _MOST_PARTS:
        return [_is_prose(part) for part in page.parts]
    found = _shingles(_main_text(page.tree)) | _shingles(declared.body)
    votes = [_stands_in(part.text, found) for part in page.parts]
    return votes if any(votes) else [_is_prose(part) for part in page.parts]


def _main_text(tree: HtmlElement) -> str:
    try:
        document = bare_extraction(tree, fast=True, include_comments=False, favor_recall=True, include_tables=True)
    except (ValueError, RecursionError, etree.LxmlError):
        return ""
    return "\n".join(document.body.itertext()) if document is not None else ""  # type: ignore[union-attr]


def _shingles(text: str) -> frozenset[tuple[str, ...]]:
    """Every run of words of a text, so that a part is found in time that grows with its own length."""
    words = _WORD.findall(text.casefold())
    return frozenset(zip(*(words[at:] for at in range(_VOTE_WORDS)), strict=False))


def _stands_in(text: str, shingles: frozenset[tuple[str, ...]]) -> bool:
    words = tuple(_WORD.findall(text.casefold()))
    return len(words) >= _VOTE_WORDS and words[:_VOTE_WORDS] in shingles and words[-_VOTE_WORDS:] in shingles


def _is_prose(part: Part) -> bool:
    return len(part.text) >= _PROSE and Line((Run(part.at, part.text),), 0, True).closed


# ---- looks


@dataclass(frozen=True)
class Look:
    """A part of the page with all that is known of it alone."""

    part: Part
    place: Place
    places: tuple[Place, ...]
    """Of each of its chunks."""
    vote: bool
    role: Role
    reason: Reason
    linked: float
    """Share of its characters that stand in links."""
    bold: float
    home: bool
    """Whether it stands where voted text stands."""
    words: int

    @property
    def zone(self) -> Reason | None:
        """Why it is not the article's, by where it stands."""
        return self.place.zone


def _looks(page: Page, votes: Sequence[bool]) -> list[Look]:
    weights = _weights(page, votes)
    total = max(weights.values(), default=0)
    places = Places(element for element, weight in weights.items() if weight >= _MAIN_SHARE * total)
    core = _core(weights, total)
    homes = Counter[tuple[str, ...]]()
    for part, vote in zip(page.parts, votes, strict=True):
        if vote:
            homes[_signature(part)] += len(part.text)
    return [
        _look(part, vote, places, homes[_signature(part)] > 0.1 * total and _is_within(part.block, core))
        for part, vote in zip(page.parts, votes, strict=True)
    ]


def _weights(page: Page, votes: Sequence[bool]) -> dict[HtmlElement, int]:
    """How many characters of voted text each element holds."""
    weights: dict[HtmlElement, int] = {}
    for part, vote in zip(page.parts, votes, strict=True):
        if vote:
            for element in (part.block, *part.block.iterancestors()):
                weights[element] = weights.get(element, 0) + len(part.text)
    return weights


def _core(weights: dict[HtmlElement, int], total: int) -> HtmlElement | None:
    """The innermost element that holds nearly all voted text."""
    around = [element for element, weight in weights.items() if weight >= _CORE_SHARE * total]
    return max(around, key=lambda element: sum(1 for _ in element.iterancestors()), default=None)


def _is_within(element: HtmlElement, core: HtmlElement | None) -> bool:
    return core is not None and (element is core or any(around is core for around in element.iterancestors()))


def _signature(part: Part) -> tuple[str, ...]:
    """What parts of one make have in common: their element and the one around it, by tag and class."""
    around = part.block.getparent()
    return (part.block.tag, part.block.get("class", ""), *((around.tag, around.get("class", "")) if around is not None else ()))


def _look(part: Part, vote: bool, places: Places, home: bool) -> Look:
    inner = tuple(places.of(chunk.element) for chunk in part.chunks)
    judged = judge.judge(Line((Run(part.at, part.text),), part.line, gap=True))
    lengths = [chunk.end - chunk.start for chunk in part.chunks]
    return Look(
        part=part,
        place=places.of(part.block),
        places=inner,
        vote=vote,
        role=judged.role,
        reason=judged.reason,
        linked=sum(length for length, place in zip(lengths, inner, strict=True) if place.link) / sum(lengths),
        bold=sum(length for length, place in zip(lengths, inner, strict=True) if place.bold) / sum(lengths),
        home=home,
        words=len(part.text.split()),
    )


# ---- extent


@dataclass(frozen=True)
class Extent:
    """Where the article lies among the parts; `start` is its first, `end` one behind its last."""

    title: frozenset[int]
    start: int
    first: int
    """The first part of the running text."""
    end: int


def _extent(looks: Sequence[Look], declared: Declared) -> Extent:
    texts = [at for at, look in enumerate(looks) if _is_text(look)]
    first = texts[0] if texts else 0
    title = _title(looks, first, declared)
    start = min(title, default=first)
    return Extent(title, start, next((at for at in texts if at > start), first), texts[-1] + 1 if texts else 0)


_FOREIGN = (Role.NOTICE, Role.TEASER, Role.INSERT, Role.ENDING, Role.FOOTER, Role.SIGN)
_META = (Role.DATE, Role.BYLINE, Role.AGENCY, Role.READING)
_PICTURE = (Role.CAPTION, Role.CREDIT)


def _is_text(look: Look) -> bool:
    """Whether a part is running text of the article by itself."""
    if look.zone or look.place.heading or look.linked > _LINKED or _is_picture(look):
        return False
    if look.role in _FOREIGN or look.role in _META:
        return False
    return look.vote or (look.home and look.role in (Role.PROSE, Role.SENTENCE))


def _is_picture(look: Look) -> bool:
    place = look.place
    if place.caption or (place.figure and look.part.block.tag not in ("blockquote", "p", "td", "th")):
        return True
    if place.credit or any(inner.caption for inner in look.places):
        return True
    return look.role is Role.CREDIT or (look.role is Role.CAPTION and not look.vote)


def _title(looks: Sequence[Look], first: int, declared: Declared) -> frozenset[int]:
    """The parts of the headline: the heading nearest to what the page declares, and nearest to the text."""
    candidates: dict[HtmlElement, list[int]] = {}
    for at, look in enumerate(looks[: first + 1]):
        if look.place.heading in (1, 2) and (heading := _heading(look.part.block)) is not None:
            candidates.setdefault(heading, []).append(at)
    if not candidates:
        return frozenset()
    keys = [set(_WORD.findall(text.casefold())) for text in declared.headlines]

    def score(element: HtmlElement) -> tuple[float, int]:
        parts = candidates[element]
        words = set(_WORD.findall(" ".join(looks[at].part.text for at in parts).casefold()))
        near = max((len(words & key) / len(words | key) for key in keys if key), default=0.0)
        level = looks[parts[0]].place.heading
        inside = looks[parts[0]].zone is None
        return near + 0.5 * (level == 1) + 0.5 * inside, parts[0]

    best = max(candidates, key=score)
    return frozenset(candidates[best]) if score(best)[0] >= 0.5 else frozenset()


def _heading(block: HtmlElement) -> HtmlElement | None:
    return next((element for element in (block, *block.iterancestors()) if element.tag in ("h1", "h2")), None)


# ---- verdicts

Verdict = BlockKind | Reason


def _verdicts(looks: Sequence[Look], place: Extent, declared: Declared) -> list[Verdict]:
    """What becomes of each part: a kind of block, or why it is removed."""
    verdicts = [_outside(looks, at, place) for at in range(len(looks))]
    for at in range(place.start, place.first):
        verdicts[at] = _in_head(looks, at, place, declared)
    for at in range(place.first, place.end):
        verdicts[at] = _in_text(looks[at])
    _after_markers(looks, place, verdicts)
    _kicker(looks, place, verdicts)
    _headings(looks, place, verdicts)
    _lead(looks, place, verdicts, declared)
    _repetitions(looks, verdicts)
    return verdicts


def _outside(looks: Sequence[Look], at: int, place: Extent) -> Reason:
    look = looks[at]
    if look.zone:
        return look.zone
    if look.role in _FOREIGN or look.role in _META:
        return look.reason
    return Reason.NAVIGATION if at < place.start else Reason.OTHER


def _in_head(looks: Sequence[Look], at: int, place: Extent, declared: Declared) -> Verdict:
    look = looks[at]
    if at in place.title:
        return BlockKind.TITLE
    if _is_lead(look, declared):
        return BlockKind.LEAD
    if look.role in _META:
        return look.reason
    if _is_picture(look) and look.zone in (None, Reason.AUTHOR_NOTE):
        return BlockKind.CAPTION
    return look.zone or (look.reason if look.role in _FOREIGN else Reason.OTHER)


def _is_lead(look: Look, declared: Declared) -> bool:
    """A standfirst: named so by its element, or what the page declares as its description."""
    if look.words < _LEAD_WORDS or look.linked > _LINKED or look.role not in (Role.PROSE, Role.SENTENCE, Role.SHORT):
        return False
    if _is_picture(look):
        return False
    if _is_declared(look.part.text, declared.descriptions):
        return True
    return look.place.lead and look.zone in (None, Reason.TEASER)


def _is_declared(text: str, texts: Sequence[str]) -> bool:
    words = _WORD.findall(text.casefold())
    for other in texts:
        given = _WORD.findall(other.casefold())
        if len(given) >= _LEAD_WORDS and (words[: len(given)] == given or given[: len(words)] == words):
            return True
    return False


def _in_text(look: Look) -> Verdict:
    if _is_picture(look) and look.zone in (None, Reason.AUTHOR_NOTE):
        return BlockKind.CAPTION
    if look.zone:
        return look.zone
    if look.role in _FOREIGN or (look.role in _META and not look.vote):
        return look.reason
    if look.place.heading:
        return BlockKind.HEADING
    if look.linked > _LINKED:
        return Reason.TEASER
    if look.vote or look.home:
        return BlockKind.ITEM if look.place.item else BlockKind.PARAGRAPH
    if look.place.subhead and look.words <= _HEADING_WORDS:
        return BlockKind.HEADING
    return Reason.OTHER


def _after_markers(looks: Sequence[Look], place: Extent, verdicts: list[Verdict]) -> None:
    """What stands below „Mehr zum Thema“ goes with it, down to the next running text."""
    reason: Reason | None = None
    for at in range(place.first, place.end):
        look = looks[at]
        if look.role in (Role.INSERT, Role.ENDING, Role.FOOTER):
            reason = look.reason
        elif verdicts[at] is BlockKind.PARAGRAPH and look.role in (Role.PROSE, Role.SENTENCE):
            reason = None
        elif reason and verdicts[at] in (BlockKind.HEADING, BlockKind.ITEM, BlockKind.PARAGRAPH) and look.linked:
            verdicts[at] = reason


def _kicker(looks: Sequence[Look], place: Extent, verdicts: list[Verdict]) -> None:
    """The line above the headline, where its element is named so or stands in the same header."""
    for at in range(place.start - 1, max(-1, place.start - 4), -1):
        look = looks[at]
        if look.role in (Role.SHORT, Role.SENTENCE) and look.words <= _KICKER_WORDS and look.place.kicker and not look.zone:
            verdicts[at] = BlockKind.KICKER
            return


def _headings(looks: Sequence[Look], place: Extent, verdicts: list[Verdict]) -> None:
    """A heading needs text below it; a short bold paragraph without a full stop is one, too."""
    follows: Verdict = Reason.OTHER
    for at in range(place.end - 1, place.first - 1, -1):
        look = looks[at]
        if verdicts[at] is BlockKind.PARAGRAPH and _is_bold_heading(look) and follows in (BlockKind.PARAGRAPH, BlockKind.ITEM):
            verdicts[at] = BlockKind.HEADING
        elif verdicts[at] is BlockKind.HEADING and follows not in (BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.HEADING):
            verdicts[at] = follows if isinstance(follows, Reason) else Reason.OTHER
        if verdicts[at] is not BlockKind.CAPTION:
            follows = verdicts[at]


def _is_bold_heading(look: Look) -> bool:
    return look.bold > 0.95 and look.words <= 15 and look.role is Role.SHORT and look.part.text[-1] not in ":,;"


def _lead(looks: Sequence[Look], place: Extent, verdicts: list[Verdict], declared: Declared) -> None:
    if BlockKind.LEAD in verdicts:
        return
    at = next((at for at in range(place.first, place.end) if verdicts[at] is BlockKind.PARAGRAPH), None)
    if at is not None and (_is_lead(looks[at], declared) or looks[at].bold > 0.95):
        verdicts[at] = BlockKind.LEAD


def _repetitions(looks: Sequence[Look], verdicts: list[Verdict]) -> None:
    """What stands twice is kept once: as caption with caption, as text with text."""
    seen: dict[tuple[bool, str], int] = {}
    for at, verdict in enumerate(verdicts):
        if not isinstance(verdict, BlockKind):
            continue
        is_caption = verdict is BlockKind.CAPTION
        key = (is_caption, patterns.normal(looks[at].part.text))
        if seen.setdefault(key, at) != at and (is_caption or looks[at].words > 3):
            verdicts[at] = Reason.CAPTION_REPEATED if is_caption else Reason.REPEATED


# ---- article


def _no_article(raw: RawArticle, looks: Sequence[Look], verdicts: Sequence[Verdict], declared: Declared) -> Problem | None:
    length = sum(len(look.part.text) for look, verdict in zip(looks, verdicts, strict=True) if verdict in _TEXT_KINDS)
    if length >= (_SHORTEST_DECLARED if declared.is_article else _SHORTEST_ARTICLE):
        return None
    return Problem(raw.path, 0, "the page is no article", "save the article's own page, or its text as a .txt file")


_TEXT_KINDS = (BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.ITEM)


def _assembled(
    raw: RawArticle, page: Page, looks: Sequence[Look], verdicts: Sequence[Verdict], place: Extent, declared: Declared
) -> Article:
    pieces = [piece for look, verdict in zip(looks, verdicts, strict=True) for piece in _pieces(look, verdict)]
    blocks = tuple(piece for piece in pieces if isinstance(piece, Block))
    removed = tuple(_grouped([piece for piece in pieces if isinstance(piece, Removed)], page.text))
    text = "\n".join(block.text for block in blocks)
    title = next((Fact(block.text, "Überschrift der Seite") for block in blocks if block.kind is BlockKind.TITLE), None)
    return Article(
        id=slug(PurePath(raw.name).stem),
        name=raw.name,
        path=raw.path,
        sha256=raw.sha256,
        form=raw.form,
        visible=page.text,
        blocks=blocks,
        removed=removed,
        repairs=raw.repairs + page.repairs,
        title=title or (Fact(declared.headlines[0], "Angabe im Kopf der Seite") if declared.headlines else None),
        date=declared.date,
        updated=declared.updated,
        source=declared.source,
        authors=declared.authors,
        lang=language.detect(text),
    )


def _pieces(look: Look, verdict: Verdict) -> Iterator[Block | Removed]:
    part = look.part
    if isinstance(verdict, Reason):
        yield Removed(Run(part.at, part.text), part.line, verdict)
        return
    yield Block(verdict, (Run(part.at, part.text),))


def _grouped(removed: Sequence[Removed], text: str) -> Iterator[Removed]:
    """Neighbours removed for the same reason become one passage."""
    open_: Removed | None = None
    for piece in removed:
        if open_ and open_.reason is piece.reason:
            end = open_.run.at + len(open_.run.text)
            if not text[end : piece.run.at].strip():
                open_ = replace(open_, run=Run(open_.run.at, text[open_.run.at : piece.run.at] + piece.run.text))
                continue
        if open_:
            yield open_
        open_ = piece
    if open_:
        yield open_
