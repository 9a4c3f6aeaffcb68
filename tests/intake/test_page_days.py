"""On which day an article was published, wherever its page says so."""

from __future__ import annotations

import pytest

from generator.intake.page_days import local_day
from generator.model import Basis, BasisKind, Fact
from tests.intake.made_up import declares

MOMENTS = [
    ("2024-05-03", "2024-05-03"),
    ("2024-05-03T10:00:00", "2024-05-03"),
    ("2024-05-03T23:30:00+02:00", "2024-05-03"),
    ("2024-05-03T22:30:00Z", "2024-05-04"),
    ("2024-05-03T22:30:00.123Z", "2024-05-04"),
    ("2024-05-03T22:30:00+0000", "2024-05-04"),
    ("2024-01-03T22:30:00Z", "2024-01-03"),
    ("2024-05-03 22:30:00 UTC", "2024-05-04"),
    ("2024-05-03T23:30:00-05:00", "2024-05-03"),
    ("2024-02-30T10:00:00Z", ""),
    ("0001-01-01T00:00:00Z", ""),
    ("1714725000", ""),
    ("bald", ""),
    ("", ""),
]


@pytest.mark.parametrize(("moment", "day"), MOMENTS)
def test_moments_are_dated_locally(moment: str, day: str) -> None:
    """Universal time is Berlin's day, any other time is local already, what is no day is none."""
    assert local_day(moment) == day


def test_a_marked_time_is_a_date() -> None:
    """A time element counts when it is marked as that of publication, stands by the headline, or is the only one."""
    two = "<div><div><div>{}</div></div></div>{}".format(
        *(f'<time datetime="2024-05-{day}">x</time>' for day in ("07", "09"))
    )
    assert declares(body=two).date is None
    for body in (
        '<time datetime="2024-05-03">heute</time>',
        f'<article><header><h1>Brücke</h1><time datetime="2024-05-03">heute</time></header></article>{two}',
        f'{two}<time class="entry-date published" datetime="2024-05-03">heute</time>',
    ):
        only = declares(body=body).date
        assert only
        assert only.value == "2024-05-03"
    marked = declares(body='<time itemprop="datePublished" datetime="2024-05-03T22:30:00Z">heute</time>').date
    assert marked == Fact("2024-05-04", Basis(BasisKind.TIME, quoted="2024-05-03T22:30:00Z"))


MARKS = [
    (
        "microdata in any element",
        '<span itemprop="datePublished" content="2024-05-03T13:15:00+02:00">3. Mai</span>',
        "",
    ),
    ("microdata as text", '<span itemprop="datePublished">3. Mai 2024</span>', ""),
    ("data for statistics", '<script>var d = {"publishDate": "2024-05-03T10:00:00Z"};</script>', ""),
    ("an address", "", '<link rel="canonical" href="https://bote.example/2024/05/03/bruecke/">'),
]


@pytest.mark.parametrize(("body", "head"), [case[1:] for case in MARKS], ids=[case[0] for case in MARKS])
def test_days_that_no_head_declares(body: str, head: str) -> None:
    """They stand in the page all the same."""
    found = declares(head=head, body=f"<p>Text</p>{body}").date
    assert found
    assert found.value == "2024-05-03"


def test_the_day_of_a_comment_is_not_the_articles() -> None:
    """Whatever element of the comment tells it."""
    assert declares(body='<p>Text</p><li id="comment-7"><time datetime="2024-05-03">3. Mai</time></li>').date is None


def test_days_of_several_articles_in_the_data() -> None:
    """None of them is the page's."""
    body = '<script>x = [{"publishDate": "2024-05-03"}, {"publishDate": "2024-05-04"}]</script>'
    assert declares(body=body).date is None


@pytest.mark.parametrize(("levels", "is_found"), [(3, True), (4, False)])
def test_a_time_by_the_headline(levels: int, is_found: bool) -> None:
    """They share an element three levels up at most; further up they share the page."""
    time = f"{'<div>' * (levels - 1)}<time datetime=2024-05-03>Freitag</time>{'</div>' * (levels - 1)}"
    body = f"<div><h1>Brücke</h1>{time}</div><p><time datetime=2024-06-04>Dienstag</time></p>"
    assert (declares(body=body).date is not None) is is_found
