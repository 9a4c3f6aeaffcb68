"""A strip shows each point at its day, to scale, and no label where it would meet another."""

from __future__ import annotations

from datetime import date, timedelta
from itertools import pairwise

import lxml.html
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Polarity
from generator.pages.drawings.strip import Point, Row, Words, strip

WORDS = Words("Titel", "{}.", tuple("Jan Feb Mär Apr Mai Jun Jul Aug Sep Okt Nov Dez".split()))
FIRST = date(2025, 8, 18)


def point(day: int, label: str = "fordert") -> Point:
    """Something said so many days after the first."""
    return Point(FIRST + timedelta(day), Polarity.FOR, False, label, f"Tag {day}", f"#{day}")


def drawn(*rows: Row) -> lxml.html.HtmlElement:
    """The drawing as a browser reads it."""
    return lxml.html.fragment_fromstring(str(strip(rows, WORDS, "s")))


def places(root: lxml.html.HtmlElement) -> list[float]:
    """Where the points stand, in per cent."""
    return [float(svg.get("x").rstrip("%")) for svg in root.xpath("./svg")]


@given(st.lists(st.integers(0, 400), min_size=2, max_size=9, unique=True).map(sorted))
def test_days_stand_to_scale(days):
    """Distances are proportional to days."""
    found = places(drawn(Row("Anna Adler", tuple(point(day) for day in days))))
    whole, width = days[-1] - days[0], found[-1] - found[0]
    for day, place in zip(days, found, strict=True):
        assert abs((place - found[0]) / width - (day - days[0]) / whole) < 0.001


@given(st.lists(st.integers(0, 60), min_size=1, max_size=9, unique=True).map(sorted))
def test_labels_do_not_meet(days):
    """On the narrowest phone each label ends before the next sign and before the edge."""
    row = Row("Anna Adler", tuple(point(day, f"lehnt ab {day}") for day in days))
    root = drawn(row)
    signs = places(root)
    for number, svg in enumerate(root.xpath("./svg")):
        for label in svg.xpath(".//text"):
            width = 100 * len(label.text) * 6.3 / 300
            left, right = (
                (signs[number] - width, signs[number])
                if label.get("text-anchor") == "end"
                else (
                    signs[number],
                    signs[number] + width,
                )
            )
            assert left >= 0
            assert right <= 100
            assert not [other for other in signs if other != signs[number] and left < other < right]


def test_one_day_stands_in_the_middle():
    """There is no scale to divide by."""
    assert places(drawn(Row("Anna Adler", (point(0),)))) == [49.5]


def test_what_a_point_says():
    """Each is a link with a title, for those who point at it and those who hear it."""
    link = drawn(Row("Anna Adler", (point(0), point(3)))).xpath("./svg/a")[1]
    assert (link.get("href"), link.xpath("./title")[0].text) == ("#3", "Tag 3")


def test_a_line_joins_the_signs_of_one_course_alone():
    """Among the signs of others it would say that somebody went from one to the next."""
    points = (point(0), point(3))
    assert [
        len(drawn(Row("Aue", points, is_course=each)).xpath("./line[@class='life']")) for each in (True, False)
    ] == [
        1,
        0,
    ]


def test_points_of_one_day_stand_below_each_other():
    """Each at its day, and none hides another; the next row makes room, and none has a label."""
    root = drawn(Row("Anna Adler", (point(0), point(3), point(3), point(3))), Row("Aue", (point(3),)))
    signs = [(svg.get("x"), float(svg.get("y").rstrip("rem"))) for svg in root.xpath("./svg")]
    assert [x for x, _ in signs] == ["3%", *["96%"] * 4]
    heights = [y for _, y in signs]
    assert heights[1:4] == [heights[0], heights[0] + 1.2, heights[0] + 2.4]
    assert heights[4] > heights[3] + 1.2
    assert len(root.xpath("./svg//text")) == 2


def test_an_event_of_an_inferred_day_is_hollow():
    """As the sign of a stance is."""
    events = (Point(FIRST, None, False, "", "Fest", "#a"), Point(FIRST + timedelta(3), None, True, "", "Rat", "#b"))
    signs = drawn(Row("Ereignisse", events)).xpath("./svg//use[contains(@class, 'event-sign')]")
    assert [sign.get("class") for sign in signs] == ["event-sign", "event-sign hollow"]


def months(root: lxml.html.HtmlElement) -> list[tuple[str, float, float]]:
    """The names below the days: the words, and where they begin and end on the narrowest phone, in per cent."""
    found = []
    for text in root.xpath("./g[@aria-hidden]/text[contains(@class, 't2')]"):
        if not text.text.endswith("."):
            width, x = 100 * len(text.text) * 6.3 / 300, float(text.get("x").rstrip("%"))
            left = x - width * {None: 0, "middle": 0.5, "end": 1}[text.get("text-anchor")]
            found.append((text.text, left, left + width))
    return found


def test_the_axis_names_its_year():
    """Once, with its last month."""
    assert [name for name, *_ in months(drawn(Row("Adler", (point(0), point(20)))))] == ["Aug", "Sep 2025"]
    assert [name for name, *_ in months(drawn(Row("Adler", (point(0), point(150)))))] == ["Aug 2025", "Jan 2026"]


@given(st.lists(st.integers(0, 900), min_size=1, max_size=12, unique=True).map(sorted))
def test_months_do_not_meet(days):
    """Nor do they leave the strip, and the last one bears its year."""
    found = months(drawn(Row("Adler", tuple(point(day) for day in days))))
    for (_, _, before), (_, after, _) in pairwise(found):
        assert before < after
    assert found[0][1] >= 0
    assert found[-1][2] <= 100.01
    assert found[-1][0].split()[1:] in (["2025"], ["2026"], ["2027"], ["2028"])
