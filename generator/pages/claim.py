"""How a claim is shown on all pages: who, which stance, since when, passed on by whom; `evidence` shows its passage."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date

import htpy as h
from markupsafe import Markup

from generator.dossier.holdings import Change, Held, Run
from generator.model import (
    Actor,
    ActorKind,
    Citation,
    DayBasis,
    Polarity,
    ProvenEvent,
    Stance,
)
from generator.pages import paths
from generator.pages.drawings import signs
from generator.pages.view import View
from generator.pages.wording.catalogue import Wording

_TIME = Markup('<time datetime="%s">%s</time>')


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
    return h.span(".inferred")[words] if (words := _inferred_words(dated, wording)) else None


def _inferred_words(dated: Citation | Held, wording: Wording) -> str:
    """“ (erschlossen)”, with the blank before it; empty if words of an article bear the stance out."""
    return f" ({wording.claim.stance_inferred})" if dated.stance_is_inferred else ""


def qualified(words: str, held: Held, wording: Wording) -> str:
    """“Anna Adler (erschlossen), laut Cem Can”: the words, and behind them that the stance is inferred, and who passes
    it on."""
    return ", ".join(filter(None, (words + _inferred_words(held, wording), via_words(held.first, wording))))


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
    """“Anna Adler fordert: Neubau”, or “Anna Adler fordert (erschlossen), laut dpa: Neubau”."""
    stance = view.wording.stances[held.stance].verb(held.actor.plural)
    return f"{qualified(f'{held.actor.name} {stance}', held, view.wording)}: {held.proposal.title}"


def outlined(dated: Citation | Held) -> bool:
    """Whether the sign is only an outline, since no words of an article prove the day."""
    return dated.day_basis is not DayBasis.TEXT


def day_origin(dated: Citation | Held, view: View) -> str:
    """In two words what the outline means for this day; empty if the article's words name the day."""
    texts = view.wording.claim
    return {DayBasis.TEXT: "", DayBasis.ARTICLE: texts.article_day, DayBasis.EDITOR: texts.day_inferred}[
        dated.day_basis
    ]


def time(day: date, view: View) -> h.Element:
    """“26. Aug.” as a `<time>`, which machines can read."""
    return h.time(datetime=day.isoformat())[view.short_day(day)]


def whole_day(day: date | str, view: View) -> Markup:
    """“26. August 2025”, readable by machines: for heads, and where a line has room."""
    value = date.fromisoformat(day) if isinstance(day, str) else day
    return _TIME % (value.isoformat(), view.wording.day(value))


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
