"""A made-up dispute about a bridge, as a view that pages are made of, and pages as a browser gets them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

import frontmatter
import lxml.html

from generator.dossier.link import link
from generator.dossier.resolve import resolve
from generator.model import Actor, ActorKind, Article, Dossier, Event, Output, Position, Proposal, Stance
from generator.pages.view import View, view
from generator.pages.wording import de
from tests.factories import article, event, position, proposal, seeds
from tests.pages.test_markdown import renderer

FIRST = article(
    "Anna Adler fordert einen Neubau der Brücke.",
    "Der Naturverband Aue lehnt den Neubau ab.",
    "Der Rat vertagt die Entscheidung.",
)
SECOND = article("Adler schließt einen Neubau der Brücke inzwischen aus.", id="gutachten", day="2024-06-11", lang="en")
ADLER = Actor(
    "anna-adler", "Anna Adler", ActorKind.PERSON, "Bürgermeisterin", ("Adler",), "Q1", "a.yml", 1, side="Rathaus"
)
AUE = Actor("naturverband", "Naturverband Aue", ActorKind.ORGANISATION, "Verband", (), "", "a.yml", 9, side="Verbände")
WANTS = position("Anna Adler fordert einen Neubau der Brücke.", id="will")
REFUSES = position(
    "Der Naturverband Aue lehnt den Neubau ab.", id="lehnt-ab", actor="naturverband", stance=Stance.REJECTS
)
CHANGED = position(
    "Adler schließt einen Neubau der Brücke inzwischen aus.",
    id="nicht-mehr", article="gutachten", day=date(2024, 6, 11), stance=Stance.RULES_OUT,
)  # fmt: skip
SESSION = event("Der Rat vertagt die Entscheidung.", 3)
NEW_BRIDGE = proposal(WANTS, REFUSES, CHANGED, prose="Adler will bauen.[@will] Der Verband ist dagegen.[@lehnt-ab]")


def dossier(
    proposals: Iterable[Proposal] = (NEW_BRIDGE,),
    articles: Iterable[Article] = (FIRST, SECOND),
    actors: Iterable[Actor] = (ADLER, AUE),
    events: Iterable[Event] = (SESSION,),
) -> Dossier:
    """The dispute, or parts of it."""
    told = replace(seeds(tuple(proposals), tuple(actors)), events=tuple(events))
    found, problems = resolve(told, list(articles))
    assert problems == ()
    return found


REPEATED = article("Adler schließt den Neubau weiter aus.", id="interview", day="2024-06-20")
AGAIN = position(
    REPEATED.blocks[-1].text, id="weiter", article="interview", day=date(2024, 6, 20), stance=Stance.RULES_OUT
)  # fmt: skip


def repeated() -> View:
    """The dispute, in which Adler, who changed sides on 11 June, says so once more on 20 June."""
    again = replace(NEW_BRIDGE, positions=(*NEW_BRIDGE.positions, AGAIN))
    return viewed(dossier((again,), (FIRST, SECOND, REPEATED)))


def viewed(found: Dossier) -> View:
    """A dossier as its pages look at it, in German."""
    return view(found, link(found), de.WORDING)


def dispute() -> View:
    """The whole dispute."""
    return viewed(dossier())


def many(number: int, day: str = "2024-05-03") -> list[tuple[Article, Proposal]]:
    """As many articles as proposals, each with one position of Adler's."""
    return [_one(at, day) for at in range(number)]


def _one(at: int, day: str) -> tuple[Article, Proposal]:
    held = position(f"Adler fordert den Umbau Nummer {at}.", id="will", article=f"a{at:03}")
    return article(held.quote, id=f"a{at:03}", day=day), replace(proposal(held, id=f"p{at:03}"), title=f"Umbau {at}")


def spoken(position: Position, days: int) -> tuple[list[Article], list[Position]]:
    """A position taken on so many days, every third day from May 2024 on, for it and against it in turn."""
    articles, positions = [], []
    for at in range(days):
        day = date.fromordinal(date(2024, 5, 1).toordinal() + 3 * at)
        text = f"Adler fordert Neubau {at}." if at % 2 == 0 else f"Adler schließt Neubau {at} aus."
        articles.append(article(text, id=f"a{at:03}", day=day.isoformat()))
        stance = Stance.DEMANDS if at % 2 == 0 else Stance.RULES_OUT
        positions.append(replace(position, id=f"p{at}", quote=text, article=f"a{at:03}", day=day, stance=stance))
    return articles, positions


def tree(output: Output) -> lxml.html.HtmlElement:
    """A page as the site shows it, without previews, which repeat a passage."""
    html = renderer().reset().convert(frontmatter.loads(str(output.content)).content)
    root = lxml.html.fragment_fromstring(html, create_parent="div")
    for preview in root.xpath(".//*[@role='tooltip']"):
        preview.drop_tree()
    return root


def head(output: Output) -> dict[str, object]:
    """The front matter of a page."""
    return dict(frontmatter.loads(str(output.content)).metadata)


def texts(element: lxml.html.HtmlElement, *tags: str) -> list[str]:
    """What stands in elements of some kinds, in order, white space folded."""
    return [" ".join(each.text_content().split()) for each in element.iter(*tags)]


def links(element: lxml.html.HtmlElement) -> dict[str, str]:
    """Where the links of a page lead, by what they say; of two that say the same, the first."""
    found = [(" ".join(each.text_content().split()), each.get("href", "")) for each in element.iter("a")]
    return dict(reversed(found))


def inferred_view() -> View:
    """The dispute, with a reason for the stance of what Adler said first."""
    wants = replace(WANTS, stance_basis="Wer es braucht, fordert es.")
    return viewed(dossier((replace(NEW_BRIDGE, positions=(wants, *NEW_BRIDGE.positions[1:])),)))
