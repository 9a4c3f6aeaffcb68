"""Proves the prose of editors: what they set in „…“ stands in an article, and references fit their sentences."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from generator.dossier import quote_search, reference_words, voice
from generator.dossier.references import EVIDENCE
from generator.model import Article, Citation, Problem, Severity
from generator.text.likeness import fold
from generator.text.sentences import sentences

_QUOTED = re.compile(r"„([^„“”]*)[“”]|»([^»«]*)«|“([^“”]*)”|(?<![\w=(])\"([^\"\n]*)\"(?![\w>])")
_TRAILING = ".,;:!?…"
_LINK = re.compile(r"\]\([^)]*\)|[\[\]*_`]")


@dataclass(frozen=True)
class Prose:
    """A text of the editors, and where it stands."""

    text: str
    path: str
    line: int
    """Line of the file on which it begins."""
    proposal: str
    """Id of the proposal it belongs to; empty for the home page."""
    cites: tuple[tuple[str, str], ...] = ()
    """References that hold for the whole text, beside those within it."""
    folded: bool = False
    """Whether it was written over several lines that YAML joined to one."""
    rests: str = ""
    """“PROPOSAL:POSITION” that the whole text tells, as a line of the home page does."""

    @property
    def with_reference(self) -> Prose:
        """The text with a reference to what it rests on, so that it is compared with that as other sentences are."""
        return replace(self, text=f"{self.text}[@{self.rests}]") if self.rests else self

    def line_at(self, offset: int) -> int:
        """The line of the file in which the character `offset` of the text stands."""
        return self.line + (0 if self.folded else self.text.count("\n", 0, offset))


Pages = Mapping[str, Mapping[str, Citation]]
"""Citations by the id of the proposal and that of the position."""


@dataclass(frozen=True)
class Claim:
    """A stretch of prose that ends in references."""

    said: str
    """Its last sentence, without links."""
    cited: tuple[Citation, ...]
    """The positions that it refers to, each once; references to nothing are reported by `references`."""
    prose: Prose
    offset: int
    """Where the first of its references begins in the prose."""
    before: str = ""
    """What else stands between the references before and its own: sentences that nothing else proves."""

    @property
    def names(self) -> str:
        """What it refers to, as editors type it."""
        return " ".join(map(_reference, self.cited))

    def problem(self, message: str, remedy: str, severity: Severity = Severity.ERROR) -> Problem:
        """A problem of it, with its line."""
        return Problem(self.prose.path, self.prose.line_at(self.offset), message, remedy, severity)


def problems(
    prose: Prose, pages: Pages, own: Iterable[Article], free: frozenset[str], whole: bool = True
) -> Iterator[Problem]:
    """What is not proven in a text; `own` are the articles its page cites, `free` what may stand in „…“ without
    proof. Where an article that its page cites is not known (not `whole`), quotations may be from that one."""
    keys = list(_keys(prose))
    known = _known(keys, pages)
    articles = tuple({article.id: article for article in [*(each.article for each in known), *own]}.values())
    for found in _QUOTED.finditer(prose.text) if whole and len(known) == len(keys) else ():
        words = next(group for group in found.groups() if group is not None)
        if fold(words.rstrip(_TRAILING)) not in free and not _stands(words, articles):
            yield _unproven(words, prose, found.start(), articles)
    yield from _unclosed(prose)
    yield from _unfit_references(prose, pages, free)


_MARK = re.compile("[„“”»«]")


def _unclosed(prose: Prose) -> Iterator[Problem]:
    """A quotation mark without its other half: nobody could tell what is quoted."""
    blanked = _QUOTED.sub(lambda found: " " * len(found[0]), prose.text)
    if found := _MARK.search(blanked):
        message = f"“{prose.text[found.start() : found.start() + _SHOWN].strip()}” has a quotation mark without another"
        yield Problem(prose.path, prose.line_at(found.start()), message, "close the quotation, or take the mark out")


_SHOWN = 30
"""Characters that a message shows from a quotation mark on."""


def _keys(prose: Prose) -> Iterator[tuple[str, str]]:
    yield from prose.cites
    yield from ((found["proposal"] or prose.proposal, found["position"]) for found in EVIDENCE.finditer(prose.text))


def _known(keys: Iterable[tuple[str, str]], pages: Pages) -> list[Citation]:
    return [pages[page][position] for page, position in keys if position in pages.get(page, {})]


def _stands(words: str, articles: Iterable[Article]) -> bool:
    """Whether the words stand in one of the articles; capital letters and the sign at the end may differ."""
    words = words.strip().rstrip(_TRAILING).strip()
    if not words:
        return True
    return any(quote_search.stands(words, article) for article in articles)


def _unproven(words: str, prose: Prose, offset: int, articles: Sequence[Article]) -> Problem:
    message = f"“{words}” stands in no article that this page cites"
    near = next((near for article in articles if (near := quote_search.nearest(words, article))), "")
    remedy = "quote verbatim, or write it without quotation marks"
    return Problem(prose.path, prose.line_at(offset), message, remedy, detail=near)


def _unfit_references(prose: Prose, pages: Pages, free: frozenset[str]) -> Iterator[Problem]:
    """References whose position does not hold what is quoted before them, or fits worse than another position."""
    for claim in claims(prose, pages):
        if claim.cited and _is_unrelated(claim):
            message = f"{claim.names} shares no word with the sentence it proves: “{claim.said.strip()}”"
            yield claim.problem(message, "refer to the position that proves the sentence")
            continue
        quoted = [each for each in reference_words.quoted(claim.said) if fold(each.rstrip(_TRAILING)) not in free]
        if held := _held_elsewhere(quoted, claim, pages):
            words, other = held
            message = f"“{words}” does not stand in the passage of {claim.names}"
            yield claim.problem(message, f"did you mean {_reference(other)}?")
            continue
        if voice.reports(claim.said):
            yield from (_reworded(each, claim) for each in quoted if _is_reworded(each, claim))
        for each in (each for each in claim.cited if _is_complete(pages[each.proposal.id])):
            if better := reference_words.better(claim.said, each, claim.cited, pages[each.proposal.id].values()):
                yield _better_reference(claim, each, better)


def _is_complete(page: Mapping[str, Citation]) -> bool:
    """Whether all positions of a page are known with their passages: else other faults decide which fits better."""
    return all(each.pieces and len(page) == len(each.proposal.positions) for each in page.values())


def _is_unrelated(claim: Claim) -> bool:
    """Whether no position that it refers to shares a word with it."""
    says_something = bool(reference_words.units(claim.said))
    return says_something and not any(reference_words.shared(claim.said, each) for each in claim.cited)


def _held_elsewhere(quoted: Iterable[str], claim: Claim, pages: Pages) -> tuple[str, Citation] | None:
    """A quotation from the passage of another position and of none that is referred to, with that position."""
    own = {each.proposal.id for each in claim.cited}
    every = sorted(pages, key=lambda page: (page not in own, page))
    for words in quoted:
        if claim.cited and not any(reference_words.stands(words, each) for each in claim.cited):
            holding = (each for page in every for each in pages[page].values() if reference_words.stands(words, each))
            other = next(holding, None)
            if other:
                return words, other
    return None


def _is_reworded(words: str, claim: Claim) -> bool:
    """Whether the words stand in passages referred to, but only as the article's own words, not as a speaker's."""
    words = words.strip().rstrip(_TRAILING)
    holding = [each for each in claim.cited if reference_words.stands(words, each)]
    return bool(holding) and all(voice.reworded(words, each) for each in holding)


def _reworded(words: str, claim: Claim) -> Problem:
    """A warning only: people have to decide whose words a reader takes them for."""
    message = f"“{words}” reads as the speaker’s own words, but the article prints it without quotation marks"
    remedy = "write it without them, too, or name the article as the one that puts it so"
    return claim.problem(message, remedy, Severity.WARNING)


def _better_reference(claim: Claim, citation: Citation, better: Citation) -> Problem:
    """A warning only: words alone do not prove what a sentence rests on."""
    message = f"{_reference(citation)} shares little with the sentence it proves: “{claim.said.strip()}”"
    remedy = f"did you mean {_reference(better)}? Else name in the sentence who speaks, what of, or the day"
    return claim.problem(message, remedy, Severity.WARNING)


def _reference(citation: Citation) -> str:
    return f"[@{citation.proposal.id}:{citation.position.id}]"


def claims(prose: Prose, pages: Pages) -> Iterator[Claim]:
    """Each stretch of a text that ends in references."""
    start, pending = 0, list[re.Match[str]]()
    for found in EVIDENCE.finditer(prose.text):
        if pending and prose.text[pending[-1].end() : found.start()].strip():
            yield _claim(prose, start, pending, pages)
            start, pending = pending[-1].end(), []
        pending.append(found)
    if pending:
        yield _claim(prose, start, pending, pages)


def _claim(prose: Prose, start: int, found: Sequence[re.Match[str]], pages: Pages) -> Claim:
    stretch = _LINK.sub("", prose.text[start : found[0].start()])
    last = sentences(stretch.rstrip(". "))
    begins = last[-1].start if last else 0
    keys = ((each["proposal"] or prose.proposal, each["position"]) for each in found)
    cited = tuple(dict.fromkeys(_known(keys, pages)))
    return Claim(stretch[begins:], cited, prose, found[0].start(), stretch[:begins])
