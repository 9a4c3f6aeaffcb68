"""Each picture tells what the table beside it tells, and both what the data say, on every page of two whole sites."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, cast
from urllib.parse import urljoin

import lxml.html
import pytest
from lxml.html import HtmlElement

from generator.model import Polarity, Stance
from generator.pages.drawings import signs
from generator.pages.wording import de

SITES = [
    pytest.param("golden_site", id="golden"),
    pytest.param("built_site", id="this dossier's", marks=pytest.mark.of_this_dossier),
]
WORDS = de.WORDING
_LEAST = 0.02
"""Per cent of the width: positions are rounded to two digits."""


@dataclass(frozen=True)
class Site:
    """The pages of a site, and the data that it gives away."""

    folder: Path
    data: Mapping[str, Any]

    def page(self, address: str) -> HtmlElement:
        """A page, by its address."""
        parser = lxml.html.HTMLParser(encoding="utf-8")
        return lxml.html.document_fromstring((self.folder / address / "index.html").read_bytes(), parser=parser)

    def with_strips(self) -> Iterator[tuple[str, HtmlElement]]:
        """Each page that shows a strip of days, by its address."""
        for file in sorted(self.folder.rglob("index.html")):
            if b'class="strip"' in file.read_bytes():
                address = file.parent.relative_to(self.folder).as_posix()
                yield ("" if address == "." else f"{address}/"), self.page(address)


@dataclass(frozen=True)
class Mark:
    """A sign of a strip: its row, what it says, where it leads, how it looks, and where it stands in per cent."""

    row: str
    title: str
    target: str
    sign: str
    place: float


@pytest.fixture
def site(request: pytest.FixtureRequest) -> Site:
    """The site that a test is given by its fixture's name."""
    folder = cast(Path, request.getfixturevalue(request.param))
    return Site(folder, json.loads((folder / "daten" / "dossier.json").read_text("utf-8")))


def marks(page: HtmlElement, address: str) -> list[Mark]:
    """The signs of a page's strip, each in the row whose name stands next above it."""
    (strip,) = found(page, "//*[local-name()='svg'][@class='strip']")
    names = [(height(text, "y"), text.text or "") for text in found(strip, "./text[@class='tb']")]
    return [
        Mark(
            row=[name for top, name in names if top < height(point, "y")][-1],
            title=found(point, ".//title")[0].text or "",
            target=urljoin(f"/{address}", str(found(point, ".//a")[0].get("href"))).removeprefix("/"),
            sign=str(found(point, ".//use")[1].get("href" if "sg-" in lxml.html.tostring(point).decode() else "class")),
            place=float(str(point.get("x")).rstrip("%")),
        )
        for point in found(strip, "./svg")
    ]


def found(element: HtmlElement, path: str) -> list[HtmlElement]:
    """The elements at a path."""
    return cast(list[HtmlElement], element.xpath(path))


def height(element: HtmlElement, key: str) -> float:
    """A length in rem."""
    return float(str(element.get(key)).removesuffix("rem"))


def said(position: Mapping[str, Any], site: Site) -> set[str]:
    """What a sign of a position may say: the verb stands in the singular or, after a plural name, in the plural.

    The words tell if all that proves the stance of that day is inferred.
    """
    name = next(actor["name"] for actor in site.data["actors"] if actor["id"] == position["actor"])
    day, stance = WORDS.short_day(date.fromisoformat(position["date"])), WORDS.stances[Stance(position["stance"])]
    inferred = (
        "" if any(not each["stance_basis"] for each in alike(position, site)) else f" ({WORDS.claim.stance_inferred})"
    )
    return {f"{day}: {name} {stance.verb(plural)}{inferred}" for plural in (False, True)}


def parted(title: str) -> tuple[str, str]:
    """What a sign says, and, apart, who passes it on: “3. Mai: Adler fordert (erschlossen), laut Cem Can”."""
    before, _, names = title.partition(", laut ")
    return before, names


def passes_on(names: str, position: Mapping[str, Any]) -> bool:
    """Whether they are all who pass a position on; beginnings of words tell, as names stand in the dative."""
    words = [word[:4].casefold() for name in position["via"] for word in name.split()]
    return bool(names) == bool(words) and all(word in names.casefold() for word in words)


STANCE = ("proposal", "actor", "date", "stance")
"""What positions that prove the same stance have in common."""


def alike(position: Mapping[str, Any], site: Site) -> list[Mapping[str, Any]]:
    """The positions that prove the same stance of the same day."""
    return [each for each in statements(site) if all(each[key] == position[key] for key in STANCE)]


def looks(position: Mapping[str, Any], site: Site) -> str:
    """The sign of a position: its polarity's, in outline where no passage of its stance proves the day."""
    proven = any(each["date_proven"] for each in alike(position, site))
    return f"#sg-{signs.css(Polarity(position['polarity']))}{'' if proven else '-o'}"


def statements(site: Site) -> list[Mapping[str, Any]]:
    """The positions that somebody holds."""
    return [position for position in site.data["positions"] if position["kind"] == "statement"]


def meant(mark: Mark, site: Site) -> list[Mapping[str, Any]]:
    """The events or positions that a mark may stand for: what it says, where it leads, and how it looks."""
    events = [
        event
        for event in site.data["events"]
        if mark.title == f"{WORDS.short_day(date.fromisoformat(event['date']))}: {event['title']}"
        and (mark.target, mark.sign) == (event["passage"], "event-sign hollow" if event["date_basis"] else "event-sign")
    ]
    words, names = parted(mark.title)
    return events + [
        position
        for position in statements(site)
        if words in said(position, site)
        and passes_on(names, position)
        and (mark.target, mark.sign) == (position["passage"], looks(position, site))
    ]


def of_a_side(mark: Mark, address: str, site: Site) -> list[Mapping[str, Any]]:
    """The positions that a sign of the chronicle may stand for, which tells each with its thing; none if one of its
    parts is nothing that anybody said, or if the sign looks otherwise or leads elsewhere."""
    day, _, told = mark.title.partition(": ")
    titles = {proposal["id"]: proposal["title"] for proposal in site.data["proposals"]}
    parts = [
        [each for each in statements(site) if tells(f"{day}: {part}", each, titles, site)] for part in told.split("; ")
    ]
    found = [position for positions in parts for position in positions]
    passages = (
        [each["passage"] for each in found] if len(parts) == 1 else [f"{address}#t-{found[0]['date']}" for _ in found]
    )
    fits = all(parts) and mark.target in passages and mark.sign == min(looks(each, site) for each in found)
    return found if fits else []


def tells(part: str, position: Mapping[str, Any], titles: Mapping[str, str], site: Site) -> bool:
    """Whether words say what a position does: “3. Mai: Adler fordert (erschlossen), laut Cem Can: Neubau”."""
    thing = f": {titles[position['proposal']]}"
    words, names = parted(part.removesuffix(thing))
    return part.endswith(thing) and words in said(position, site) and passes_on(names, position)


@pytest.mark.parametrize("site", SITES, indirect=True)
def test_each_sign_stands_for_an_event_or_a_position_and_at_its_day(site: Site) -> None:
    """Words, passage, shape and outline are those of the data, and along the width all days have one scale."""
    pages = 0
    for address, page in site.with_strips():
        shown = [
            (mark, meant(mark, site) or (of_a_side(mark, address, site) if address.startswith("chronik/") else []))
            for mark in marks(page, address)
        ]
        assert [mark for mark, meanings in shown if not meanings] == [], address
        days = {mark.place: {each["date"] for each in meanings} for mark, meanings in shown}
        dated = sorted((place, date.fromisoformat(min(at)).toordinal()) for place, at in days.items())
        assert all(len(at) == 1 for at in days.values()), address
        (left, first), (right, last) = dated[0], dated[-1]
        for place, day in dated:
            assert last == first or abs(place - left - (right - left) * (day - first) / (last - first)) < _LEAST
        pages += 1
    assert pages > 2


@pytest.mark.parametrize("site", SITES, indirect=True)
def test_a_proposals_strip_shows_each_day_on_which_an_actor_spoke(site: Site) -> None:
    """One row an actor, one sign a day; and whom it shows stands below it, among the positions."""
    pages = [(address, page) for address, page in site.with_strips() if address.startswith("vorschlaege/")]
    assert pages
    for address, page in pages:
        own = [each for each in statements(site) if each["proposal"] == address.split("/")[1]]
        names = {actor["id"]: actor["name"] for actor in site.data["actors"]}
        shown = Counter((mark.row, mark.title.split(":")[0]) for mark in marks(page, address))
        told = {(names[each["actor"]], WORDS.short_day(date.fromisoformat(each["date"]))) for each in own}
        assert shown == Counter(told), address
        listed = {heading.text_content() for heading in found(page, "//section[@class='pos']/h3/a")}
        assert {row for row, _ in shown} == listed, address


@pytest.mark.parametrize("site", SITES, indirect=True)
def test_the_chronicles_picture_shows_what_its_list_shows(site: Site) -> None:
    """Each event; for each side and day each polarity once, filled where the list has a filled sign among them, and
    telling as many stances as the list."""
    page = site.page("chronik")
    sides = {actor["name"]: actor["side"] for actor in site.data["actors"]}
    listed: dict[tuple[str, str, str], list[str]] = {}
    events = []
    for day in found(page, "//ol[@class='days']/li[@id]"):
        printed = WORDS.short_day(date.fromisoformat(str(found(day, "./h2//time")[0].get("datetime"))))
        events += [f"{printed}: {event.text_content()}" for event in found(day, "./ul/li[@class='event']/b")]
        for entry in found(day, "./ul/li[not(@class)]"):
            side = sides[found(entry, "./a")[0].text_content()]
            for sign in found(entry, "./ul/li/span[contains(@class,'st ')]//use"):
                shape = str(sign.get("href"))
                listed.setdefault((side, printed, shape.removesuffix("-o")), []).append(shape)
    shown = marks(page, "chronik/")
    stances = [mark for mark in shown if mark.sign.startswith("#")]
    drawn = Counter((mark.row, mark.title.split(":")[0], mark.sign, mark.title.count("; ") + 1) for mark in stances)
    assert drawn == Counter((side, day, min(signs), len(signs)) for (side, day, _), signs in listed.items() if side)
    assert [mark.title for mark in shown if not mark.sign.startswith("#")] == events


@pytest.mark.parametrize("site", SITES, indirect=True)
def test_the_home_pages_strip_shows_whole_courses(site: Site) -> None:
    """Each row is an actor on a thing, with every day on which it spoke of that; the events are all there."""
    shown = marks(site.page("."), "")
    titles = {proposal["id"]: proposal["title"] for proposal in site.data["proposals"]}
    names = {actor["id"]: actor["name"] for actor in site.data["actors"]}
    days: dict[str, set[str]] = {}
    for each in statements(site):
        row = WORDS.drawing.actor_on.format(actor=names[each["actor"]], proposal=titles[each["proposal"]])
        days.setdefault(row, set()).add(WORDS.short_day(date.fromisoformat(each["date"])))
    stances = [mark for mark in shown if mark.sign.startswith("#")]
    rows = {mark.row for mark in stances}
    assert rows
    for row in rows:
        assert Counter(mark.title.split(":")[0] for mark in stances if mark.row == row) == Counter(days[row]), row
    assert len(shown) - len(stances) == len(site.data["events"])


@pytest.mark.parametrize("site", SITES, indirect=True)
def test_the_matrix_shows_what_its_list_and_the_data_say(site: Site) -> None:
    """A cell is filled where the data hold a position; it says what its entry in the list says, and leads there."""
    told = {(each["proposal"], each["actor"]) for each in statements(site)}
    shown: set[str] = set()
    for file in sorted((site.folder / "wer-sagt-was").rglob("index.html")):
        page = site.page(file.parent.relative_to(site.folder).as_posix())
        cells = {str(link.get("href"))[1:]: standing(link) for link in found(page, "//table[@id='tafel']//td/a")}
        entries = {str(entry.get("id")): standing(entry) for entry in found(page, "//li[starts-with(@id,'w-')]")}
        assert cells == entries, file
        shown |= cells.keys()
    assert shown == {f"w-{proposal}-{actor}" for proposal, actor in told}


@pytest.mark.parametrize("site", SITES, indirect=True)
def test_the_small_matrix_shows_what_the_large_one_shows(site: Site) -> None:
    """The same signs in the same order, the same first day, and the same who passes it on."""
    titles = {proposal["title"]: proposal["id"] for proposal in site.data["proposals"]}
    ids = {actor["name"]: actor["id"] for actor in site.data["actors"]}
    table = {
        str(link.get("href"))[1:]: link
        for file in (site.folder / "wer-sagt-was").rglob("index.html")
        for link in found(lxml.html.fromstring(file.read_text("utf-8")), "//table[@id='tafel']//td/a")
    }
    cells = found(site.page("."), "//table[contains(@class,'mini')]//td/span/a")
    assert cells
    for cell in cells:
        title = found(cell, "../../../th")[0].text_content().replace("\N{SOFT HYPHEN}", "")
        who = found(cell, "../span[@role='tooltip']/b")[0].text_content()
        (actor,) = [name for name in ids if who.startswith(f"{name}, ")]
        large = table[f"w-{titles[title]}-{ids[actor]}"]
        for what in (".//use/@href", ".//time[1]/@datetime", ".//span[@class='via']/text()"):
            small_has = cast(list[str], cell.xpath(what))
            assert small_has == cast(list[str], large.xpath(what))[: len(small_has)], (title, actor)


@pytest.mark.parametrize("site", SITES, indirect=True)
def test_a_cross_section_shows_what_its_list_shows(site: Site) -> None:
    """Both drawings name each layer once, and lead to the first passage that the list gives for it."""
    pages = [file for file in site.folder.glob("vorschlaege/*/index.html") if b'id="querschnitt"' in file.read_bytes()]
    assert pages
    for file in pages:
        page = site.page(file.parent.relative_to(site.folder).as_posix())
        listed: dict[str, str] = {}
        for entry in found(page, "//ol[contains(@class,'key')]/li"):
            target = str(found(entry, ".//span[starts-with(@class,'ev')]/a")[0].get("href"))
            listed[target] = listed.get(target, "") + letters(found(entry, "./b")[0])
        drawings = found(page, "//figure[@id='querschnitt']/*[local-name()='svg']")
        assert len(drawings) == 2
        for drawing in drawings:
            drawn: dict[str, str] = {}
            for link in found(drawing, ".//a"):
                target = str(link.get("href"))
                drawn[target] = drawn.get(target, "") + letters(link)
            assert {target: sorted(text) for target, text in drawn.items()} == {
                target: sorted(text) for target, text in listed.items()
            }, file


def letters(element: HtmlElement) -> str:
    """What a label says, whatever lines it is set in: letters and digits alone."""
    return re.sub(r"\W", "", element.text_content())


def standing(element: HtmlElement) -> list[str]:
    """Stances, days and who passes them on, previews apart."""
    path = ".//span[contains(@class,'st ') or @class='day' or @class='via'][not(ancestor::*[@role='tooltip'])]"
    return [" ".join(part.text_content().split()) for part in found(element, path)]
