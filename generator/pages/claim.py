"""How a claim is shown on all pages: who, which stance, when, passed on by whom, and the link to its passage."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby

import htpy as h
from markupsafe import Markup

from generator.dossier import holdings
from generator.dossier.holdings import Change, Held, Run
from generator.model import (
    Actor,
    ActorKind,
    Article,
    Citation,
    DayBasis,
    Fact,
    Origin,
    Piece,
    Polarity,
    ProvenEvent,
    Stance,
    Voice,
)
from generator.pages import paths
from generator.pages.drawings import signs
from generator.pages.view import View
from generator.pages.wording.catalogue import Wording
from generator.text.sentences import sentences

_TIME = Markup('<time datetime="%s">%s</time>')
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


def evidence(citation: Citation, view: View) -> Evidence:
    """The passage of a citation."""
    names = [citation.actor.name] if citation.actor else []
    who = ", ".join(filter(None, [*names, via_words(citation, view.wording)])) or view.wording.claim.background
    mark, reasons = day_origin(citation, view), _waiver(citation, view)
    return Evidence(citation.article, citation.pieces, citation.quote, who, citation.position.day, mark, reasons)


def event_evidence(event: ProvenEvent, view: View) -> Evidence:
    """The passage of an event."""
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
    return proof(evidence(held.first, view), f"{place}-{held.proposal.id}-{held.first.position.id}", page, view)


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
    return [day, inferred, f", {outlet(article.source, view)}" if article.source else None]


def _short_day(day: str, view: View) -> h.Element:
    return h.time(datetime=day)[view.short_day(date.fromisoformat(day), with_year=True)]


def outlet(source: Fact, view: View) -> str:
    """“Reuters”, or “Reuters (erschlossen)”."""
    inferred = source.origin is Origin.EDITOR
    return f"{source.value} ({view.wording.claim.source_inferred})" if inferred else source.value


def stance(value: Stance, dated: Citation | Held, view: View) -> h.Element:
    """Sign and word of a stance and, for readers who do not see the sign, its polarity and whether its day is
    proven."""
    text = view.wording.stances[value]
    plural = dated.actor is not None and dated.actor.plural
    side = view.wording.polarities[value.polarity]
    if value is Stance.DENIES or side in text.verb(plural).split():  # “lässt offen” says it itself
        side = ""
    told = ", ".join(filter(None, (side, day_origin(dated, view))))
    return h.span(f".st.{signs.css(value.polarity)}", title=text.meaning)[
        signs.sign(value.polarity, outlined(dated)),
        text.verb(plural),
        h.span(".vh")[f" ({told})"] if told else None,
        stance_origin(dated, view.wording),
    ]


def stance_origin(dated: Citation | Held, wording: Wording) -> h.Node:
    """“(erschlossen)” behind a stance that editors inferred; the preview of its passage has their reason."""
    return h.span(".inferred")[words] if (words := inferred_words(dated, wording)) else None


def inferred_words(dated: Citation | Held, wording: Wording) -> str:
    """“ (erschlossen)”, with the blank before it; empty if words of an article bear the stance out."""
    return f" ({wording.claim.stance_inferred})" if dated.stance_is_inferred else ""


def qualified(words: str, held: Held, wording: Wording) -> str:
    """“Anna Adler (erschlossen), laut Cem Can”: the words, and behind them that the stance is inferred, and who passes
    it on."""
    return ", ".join(filter(None, (words + inferred_words(held, wording), via_words(held.first, wording))))


def side(value: Stance, view: View) -> str:
    """“dafür”, “offen”, “dagegen”; for a denial, which is no refusal, “bestreitet”."""
    return view.wording.stances[value].label if value is Stance.DENIES else view.wording.polarities[value.polarity]


def stance_on(held: Held, view: View) -> h.Node:
    """A stance with its day and who passes it on."""
    return [
        stance(held.stance, held, view),
        " ",
        h.span(".day")[time(held.day, view)],
        via_note(held.first, view.wording),
    ]


def background(citation: Citation, who: h.Node, view: View) -> h.Node:
    """Whose background it is, who passes it on, and the day: “Anna Adler, laut dpa · 26. Aug. (Tag des Artikels)”.

    Nothing is said of the day of what the article tells itself; a reason for a day stands below the passage.
    """
    told = [each for each in (who, via_words(citation, view.wording)) if each]
    origin = day_origin(citation, view) if told and not citation.position.date_basis else ""
    return [
        [[", " if at else None, each] for at, each in enumerate(told)] or view.wording.claim.background,
        [" · ", h.span(".day")[time(citation.position.day, view), f" ({origin})" if origin else None]],
    ]


def headed(passages: Iterable[tuple[h.Node, h.Element]]) -> h.Node:
    """Passages below what is said of each, which stands once for several in a row; nothing where it is None."""
    groups = (list(group) for _, group in groupby(passages, key=lambda each: str(h.p[each[0]])))
    return [
        [h.p(".ui.small")[group[0][0]] if group[0][0] else None, [passage for _, passage in group]] for group in groups
    ]


def standing(found: Change | Run, view: View) -> h.Node:
    """The stance that holds now, with the last change, if there was one."""
    return change(found, view) if isinstance(found, Change) else held_since(found, view)


def signed(found: Change | Run) -> tuple[Held, ...]:
    """The stances whose signs `standing` shows."""
    run, before = (found.run, (found.before,)) if isinstance(found, Change) else (found, ())
    return (*before, run.since) if run.since.stance is run.latest.stance else (*before, run.since, run.latest)


def change(found: Change, view: View) -> h.Node:
    """“lässt offen 18. Aug. → schließt aus seit 19. Aug., zuletzt 29. Aug.”."""
    return [stance_on(found.before, view), " ", arrow(view), " ", _since(found.run, view)]


def held_since(run: Run, view: View) -> h.Node:
    """The stance of a run, with the day since when it is held, or the only day on which it was taken."""
    return stance_on(run.latest, view) if run.since == run.latest else _since(run, view)


def _since(run: Run, view: View) -> h.Node:
    since, latest, repeated = run.since, run.latest, f", {view.wording.claim.repeated} "
    sign: list[h.Node] = [stance(since.stance, since, view), " "]
    first: list[h.Node] = [view.wording.claim.since, " ", time(since.day, view), via_note(since.first, view.wording)]
    if latest == since:
        return [sign, h.span(".day")[first]]
    if latest.stance is since.stance:
        return [sign, h.span(".day")[first, repeated, _repetition(since, latest, view)]]
    return [sign, h.span(".day")[first, repeated], stance_on(latest, view)]


def _repetition(since: Held, latest: Held, view: View) -> h.Node:
    """The day on which the same was said last; if day or stance are inferred, and those before are not, also this."""
    day = day_origin(latest, view) if not outlined(since) else ""
    is_inferred = latest.stance_is_inferred and not since.stance_is_inferred
    told = ", ".join(filter(None, (day, view.wording.claim.repetition_inferred if is_inferred else "")))
    return [time(latest.day, view), f" ({told})" if told else None, via_note(latest.first, view.wording)]


def since_day(since: Held, view: View) -> h.Element:
    """“seit 19. Aug.”."""
    return h.span(".day")[view.wording.claim.since, " ", time(since.day, view)]


def arrow(view: View) -> h.Element:
    """The arrow between an earlier and a later stance."""
    return h.span(".arrow", role="img", aria_label=view.wording.claim.then)["→"]


def via_words(citation: Citation, wording: Wording) -> str:
    """“laut …”; empty if nobody passes it on."""
    names = citation.passed_on_by
    return wording.claim.via.format(names=wording.listing(names)) if names else ""


def via_note(citation: Citation, wording: Wording) -> h.Node:
    """“laut …” as an element with its own class; empty if nobody passes it on."""
    words = via_words(citation, wording)
    return [" ", h.span(".via")[words]] if words else None


def in_words(held: Held, view: View) -> str:
    """“Anna Adler fordert: Neubau”, or “Anna Adler fordert (erschlossen): Neubau”."""
    stance = view.wording.stances[held.stance].verb(held.actor.plural) + inferred_words(held, view.wording)
    return f"{held.actor.name} {stance}: {held.proposal.title}"


def outlined(dated: Citation | Held) -> bool:
    """Whether the sign is only an outline, since no words of an article prove the day."""
    return dated.day_basis is not DayBasis.TEXT


def day_origin(dated: Citation | Held, view: View) -> str:
    """In two words what the outline means for this day; empty if the article's words name the day."""
    texts = view.wording.claim
    return {DayBasis.TEXT: "", DayBasis.ARTICLE: texts.article_day, DayBasis.EDITOR: texts.day_inferred}[
        dated.day_basis
    ]


def _is_inferred(citation: Citation) -> bool:
    return citation.day_basis is DayBasis.EDITOR


def time(day: date, view: View) -> h.Element:
    """“26. Aug.” as a `<time>`, which machines can read."""
    return h.time(datetime=day.isoformat())[view.short_day(day)]


def whole_day(day: date | str, view: View) -> Markup:
    """“26. August 2025”, readable by machines: for heads, and where a line has room."""
    value = date.fromisoformat(day) if isinstance(day, str) else day
    return _TIME % (value.isoformat(), view.wording.day(value))


def reference(article: Article, id: str) -> str:
    """The data for a reference to the article, as JSON for the script that makes it."""
    known = {
        "id": id,
        "title": article.title.value if article.title else article.name,
        "date": article.iso_day,
        "source": article.source.value if article.source else "",
        "authors": [author.value for author in article.authors],
    }
    return json.dumps({key: value for key, value in known.items() if value}, ensure_ascii=False, separators=(",", ":"))


def passage_link(citation: Citation, page: str, view: View) -> h.Element:
    """The link to the passage in the article."""
    target = view.passage(page, citation.article, citation.pieces[0])
    return h.a(".passage", href=target)[view.wording.position.passage]


def short_name(actor: Actor) -> str:
    """“Adler”, where editors list that as a spelling of a person's name; else the name."""
    parts = [each for each in actor.spellings if f" {each} " in f" {actor.name} "]
    return min(parts, key=len, default=actor.name) if actor.kind is ActorKind.PERSON else actor.name


def actor_link(held: Held, page: str) -> h.Element:
    """The actor's name, leading to its page."""
    return h.a(href=paths.url(page, paths.actor(held.actor.id)))[held.actor.name]


def proposal_link(held: Held, page: str) -> h.Element:
    """The thing's title, leading to its page."""
    return h.a(href=paths.url(page, paths.proposal(held.proposal.id)))[held.proposal.title]


def cited(citation: Citation, page: str, view: View, id: str | None = None) -> h.Element:
    """An element around the passage, with the data from which a script makes a reference."""
    known = reference(citation.article, f"{citation.proposal.id}-{citation.position.id}")
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
            passage_link(citation, page, view),
        ],
        [h.p(".small.soft.position-note")[text] for text in notes],
    ]


def _voice(citation: Citation, view: View) -> str:
    """Whose words the passage holds: direct speech may be that of another who tells what the actor holds."""
    via = citation.position.via
    if citation.voice is Voice.OWN and via and not holdings.belongs(via[0], citation.position.actor, view.actors):
        return view.wording.claim.words_of.format(name=citation.passed_on_by[0])
    return view.wording.claim.voices[citation.voice].label


def _waiver(citation: Citation, view: View) -> str:
    """Which parts of the claim are inferred, with the reasons that editors give."""
    texts, position = view.wording.claim, citation.position
    reasons = (
        (texts.day_basis if _is_inferred(citation) else texts.article_day_basis, position.date_basis),
        (texts.actor_basis, position.actor_basis),
        (texts.stance_basis, position.stance_basis),
    )
    return " ".join(told.format(basis=basis) for told, basis in reasons if basis)


def _square(sign: str) -> h.Element:
    """The sign of an event in a strip, as a letter."""
    return h.span(aria_hidden="true")[sign]


def legend(
    stances: Collection[Held], view: View, events: Collection[ProvenEvent] = (), with_words: bool = True
) -> h.Element:
    """What the signs of these stances and events mean; no more than is to be seen there.

    `with_words`: also what “(erschlossen)” means, which stands only where stances are told in words.
    """
    shown = {held.polarity for held in stances}
    outlines: list[h.Node] = [[_square("□"), " "]] if any(each.event.date_basis for each in events) else []
    unproven = {held.polarity for held in stances if outlined(held)}
    outlines += [signs.sign(each, outline=True) for each in Polarity if each in unproven]
    return h.ul(".legend")[
        h.li[_square("■"), " ", view.wording.drawing.event] if events else None,
        [
            h.li[h.span(f".st.{signs.css(polarity)}")[signs.sign(polarity), word]]
            for polarity, word in view.wording.polarities.items()
            if polarity in shown
        ],
        h.li(".soft")[outlines, view.wording.claim.outline] if outlines else None,
        h.li(".soft")[signs.sign(Polarity.AGAINST), view.wording.claim.denies]
        if any(held.stance is Stance.DENIES for held in stances)
        else None,
        h.li(".soft")[view.wording.claim.stance_inferred_means]
        if with_words and any(held.stance_is_inferred for held in stances)
        else None,
    ]
