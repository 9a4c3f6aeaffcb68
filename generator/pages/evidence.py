"""How a passage that proves something is shown: its number and its preview, or the quotation, and where it stands."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import htpy as h

from generator.dossier import holdings
from generator.dossier.holdings import Held
from generator.model import Article, Citation, DayBasis, Fact, Origin, Piece, ProvenEvent, Voice
from generator.pages.claim import day_origin, via_words
from generator.pages.linked_data import printed
from generator.pages.view import View
from generator.pages.wording.catalogue import Wording
from generator.text.sentences import sentences

_NEIGHBOUR = 180
"""How many characters of the sentences around a passage a preview shows at most: two lines."""


@dataclass(frozen=True)
class Evidence:
    """A passage of an article, and in a few words what it proves."""

    article: Article
    pieces: tuple[Piece, ...]
    quote: str
    who: str
    day: date
    mark: str
    """Beside the day, in two words, that it is the article's or inferred; empty if it is proven."""
    reasons: str
    """Why editors inferred the day or the stance; empty if they did not."""

    @property
    def key(self) -> tuple[str, tuple[Piece, ...]]:
        """A key that is equal for the same passage."""
        return self.article.id, self.pieces


@dataclass(frozen=True)
class Numbers:
    """The numbers of the passages on a page."""

    by_key: Mapping[tuple[str, tuple[Piece, ...]], int]
    page: str
    view: View


def of(citation: Citation, view: View) -> Evidence:
    """The passage of a position, with who holds it, its day, and what of it is inferred and why."""
    names = [citation.actor.name] if citation.actor else []
    who = ", ".join(filter(None, [*names, via_words(citation, view.wording)])) or view.wording.claim.background
    mark, reasons = day_origin(citation, view), _waiver(citation, view)
    return Evidence(citation.article, citation.pieces, citation.quote, who, citation.position.day, mark, reasons)


def of_event(event: ProvenEvent, view: View) -> Evidence:
    """The passage of an event, with its title and its day, and why that is inferred if it is."""
    told, texts = event.event, view.wording.claim
    mark = texts.day_inferred if told.date_basis else ""
    reason = texts.day_basis.format(basis=told.date_basis) if told.date_basis else ""
    return Evidence(event.article, event.pieces, event.quote, told.title, told.day, mark, reason)


def numbers(passages: Iterable[Evidence], page: str, view: View) -> Numbers:
    """Numbers in reading order; the same passage always has the same number."""
    keys = dict.fromkeys(each.key for each in passages)
    return Numbers({key: number for number, key in enumerate(keys, 1)}, page, view)


def number(passage: Evidence, numbers: Numbers, place: str, beside: bool = False) -> h.Element:
    """The raised number that leads to the passage, and its preview.

    `place` makes the ids of several equal numbers differ; a number right `beside` another one gets a distance.
    """
    value, view = numbers.by_key[passage.key], numbers.view
    id = f"pv{value}-{place}"
    label = view.wording.position.evidence.format(number=value, said=f"{passage.who}, {view.short_day(passage.day)}")
    target = view.passage(numbers.page, passage.article, passage.pieces[0])
    return h.span(".ev.beside" if beside else ".ev")[
        h.a(href=target, aria_label=label, aria_describedby=id)[str(value)], preview(passage, view, id)
    ]


def proof(passage: Evidence, id: str, page: str, view: View) -> h.Element:
    """“Beleg”, the link to the passage behind a line that states a claim, and its preview."""
    target = view.passage(page, passage.article, passage.pieces[0])
    link = h.a(href=target, aria_describedby=id)[view.wording.position.proof]
    return h.span(".ev.where")[link, preview(passage, view, id)]


def proof_of(held: Held, place: str, page: str, view: View) -> h.Element:
    """The same for a stance; `place` tells its id from those of other lists on the page."""
    return proof(of(held.first, view), f"{place}-{held.proposal.id}-{held.first.position.id}", page, view)


def headed(passages: Iterable[tuple[h.Node, h.Element]]) -> h.Node:
    """Passages below what is said of each, which stands once for several in a row; nothing where it is None."""
    groups = (list(group) for _, group in groupby(passages, key=lambda each: str(h.p[each[0]])))
    return [
        [h.p(".ui.small")[group[0][0]] if group[0][0] else None, [passage for _, passage in group]] for group in groups
    ]


def cited(citation: Citation, page: str, view: View, id: str | None = None) -> h.Element:
    """An element around the passage, with the data from which a script makes a reference."""
    known = reference(citation.article, f"{citation.proposal.id}-{citation.position.id}", view.wording)
    return h.div(".held", id=id, data_cite=known)[quotation(citation, page, view)]


def quotation(citation: Citation, page: str, view: View) -> h.Node:
    """The passage as printed, and where it stands."""
    notes = [text for text in (_waiver(citation, view), citation.position.note) if text]
    return [
        h.blockquote(cite=view.passage(page, citation.article, citation.pieces[0]))[citation.quote],
        h.p(".small.soft.position-source")[
            h.span(title=view.wording.claim.voices[citation.voice].meaning)[_voice(citation, view)],
            " · ",
            source(citation.article, view),
            " · ",
            _passage_link(citation, page, view),
        ],
        [h.p(".small.soft.position-note")[text] for text in notes],
    ]


def _voice(citation: Citation, view: View) -> str:
    """Whose words the passage holds: direct speech may be that of another who tells what the actor holds."""
    via = citation.position.via
    if citation.voice is Voice.OWN and via and not holdings.belongs(via[0], citation.position.actor, view.actors):
        return view.wording.claim.words_of.format(name=citation.passed_on_by[0])
    return view.wording.claim.voices[citation.voice].label


def _passage_link(citation: Citation, page: str, view: View) -> h.Element:
    """The link to the passage in the article."""
    target = view.passage(page, citation.article, citation.pieces[0])
    return h.a(".passage", href=target)[view.wording.position.passage]


def preview(passage: Evidence, view: View, id: str) -> h.Element:
    """The preview of a passage: who, when, the passage with the sentences around it, where, and why something is
    inferred.

    The reasons come last: they may be longer than the passage, which is what a reader asked for.
    """
    before, after = surroundings(passage)
    return h.span(".pv", role="tooltip", id=id)[
        h.b[
            f"{passage.who}, {view.short_day(passage.day, with_year=True)}",
            h.span(".soft")[f" ({passage.mark})"] if passage.mark else None,
        ],
        " ",
        h.span(".soft")[before, " "] if before else None,
        h.q[passage.quote],
        h.span(".soft")[" ", after] if after else None,
        " ",
        h.span(".soft.src")[source(passage.article, view)],
        [" ", h.span(".soft.why")[passage.reasons]] if passage.reasons else None,
    ]


def surroundings(passage: Evidence) -> tuple[str, str]:
    """What stands before and after the passage in its paragraph: the rest of its sentences and one more, at most."""
    first, last = passage.pieces[0], passage.pieces[-1]
    before = passage.article.blocks[first.block].text[: first.start].strip()
    after = passage.article.blocks[last.block].text[last.end :].strip()
    return _last_sentence(before), _first_sentence(after)


def _last_sentence(text: str) -> str:
    sentence = text[sentences(text)[-1].start :] if text else ""
    return sentence if len(sentence) <= _NEIGHBOUR else "… " + sentence[-_NEIGHBOUR:].partition(" ")[2]


def _first_sentence(text: str) -> str:
    sentence = text[: sentences(text)[0].end] if text else ""
    return sentence if len(sentence) <= _NEIGHBOUR else sentence[:_NEIGHBOUR].rpartition(" ")[0] + " …"


def source(article: Article, view: View) -> h.Node:
    """“Artikel vom 26. Aug. 2025, Reuters”, and what of it is inferred."""
    texts = view.wording.claim
    day = [texts.article_of, _short_day(article.date.value, view)] if article.date else [texts.article_undated]
    inferred = f" ({texts.day_inferred})" if article.date and article.date.origin is Origin.EDITOR else ""
    return [day, inferred, f", {outlet(article.source, view.wording)}" if article.source else None]


def _short_day(day: str, view: View) -> h.Element:
    return h.time(datetime=day)[view.short_day(date.fromisoformat(day), with_year=True)]


def outlet(source: Fact, wording: Wording) -> str:
    """“Reuters”, or “Reuters (erschlossen)”."""
    return source.value if printed(source) else f"{source.value} ({wording.claim.source_inferred})"


def inferred_origin(article: Article, wording: Wording) -> str:
    """“Reuters (erschlossen), 19. August 2025 (Tag erschlossen)”, for a reference; empty if the article itself tells
    what is known of the two."""
    facts = [fact for fact in (article.source, article.date) if fact]
    if all(map(printed, facts)):
        return ""
    source = outlet(article.source, wording) if article.source else ""
    mark = "" if printed(article.date) else f" ({wording.claim.day_inferred})"
    day = f"{wording.day(article.day)}{mark}" if article.day else ""
    return ", ".join(filter(None, (source, day)))


def _waiver(citation: Citation, view: View) -> str:
    """Which parts of the claim are inferred, with the reasons that editors give."""
    texts, position = view.wording.claim, citation.position
    reasons = (
        (texts.day_basis if _is_inferred(citation) else texts.article_day_basis, position.date_basis),
        (texts.actor_basis, position.actor_basis),
        (texts.stance_basis, position.stance_basis),
    )
    return " ".join(told.format(basis=basis) for told, basis in reasons if basis)


def _is_inferred(citation: Citation) -> bool:
    return citation.day_basis is DayBasis.EDITOR


def reference(article: Article, id: str, wording: Wording) -> str:
    """The data for a reference to the article, as JSON for the script that makes it.

    What editors inferred stands only in words that say so: formats of reference managers cannot.
    """
    known = {
        "id": id,
        "title": article.title.value if article.title else article.name,
        "date": printed(article.date),
        "source": printed(article.source),
        "authors": [author.value for author in article.authors],
        "where": inferred_origin(article, wording),
    }
    return json.dumps({key: value for key, value in known.items() if value}, ensure_ascii=False, separators=(",", ":"))
