"""Which pages are in a part of a site, what keeps parts apart, and that results are put together."""

from __future__ import annotations

from itertools import chain
from pathlib import Path

from generator.site import part
from generator.site.part import Origin, Shard
from tests.test_golden import held

NOW = Origin("sources", "settings")


def test_each_page_is_in_one_part():
    """Of about the same size, and the same one whatever else there is."""
    pages = [f"artikel/seite-{number}.md" for number in range(3_000)]
    held_by = [[page for page in pages if Shard(number, 3).holds(page)] for number in (1, 2, 3)]
    assert sorted(chain(*held_by)) == sorted(pages)
    assert all(900 < len(own) < 1_100 for own in held_by)
    assert all(part.WHOLE.holds(page) for page in pages)
    assert str(part.parsed("2/3")) == "2/3"


def noted(folder: Path, number: int, of: int, origin: Origin = NOW, intake: bool = False) -> Path:
    """A part that is whole, and holds nothing."""
    place = folder / f"{number}-{of}-{origin.sources}-{origin.settings}-{intake}"
    part.end(place, Shard(number, of), origin, intake)
    return place


def told(*places: Path, intake: bool = False) -> list[str]:
    """What is wrong with parts, by messages alone."""
    return [problem.message for problem in part.faults(places, NOW, intake)]


def test_parts_of_articles_and_of_pages(tmp_path):
    """Each kind is looked at by itself; the one that is needed has to be there, the other one whole or not at all."""
    pages = [noted(tmp_path, number, 2) for number in (1, 2)]
    articles = [noted(tmp_path, number, 3, intake=True) for number in (1, 2, 3)]
    assert told(*pages, *articles) == told(*pages) == told(*articles, intake=True) == []
    assert told(*pages, articles[0]) == ["part 2/3 is missing", "part 3/3 is missing"]
    assert "of another kind than is needed" in told(*articles)[0]
    assert "of another kind than is needed" in told(*pages, intake=True)[0]


def test_parts_that_belong_together(tmp_path):
    """In any order, and one of them named twice."""
    one, two = noted(tmp_path, 1, 2), noted(tmp_path, 2, 2)
    assert told(two, one) == told(one, two, one) == []


def test_what_keeps_parts_apart(tmp_path):
    """Each fault names the part."""
    one, two = noted(tmp_path, 1, 2), noted(tmp_path, 2, 2)
    assert told(one) == ["part 2/2 is missing"]
    assert told(one, noted(tmp_path, 2, 3))[0] == "is part 2/3, beside one of 2 parts"
    assert told(one, noted(tmp_path, 2, 2, Origin("other", "settings"))) == [
        "part 2/2 was made from other sources than seeds/ holds now"
    ]
    assert "by other code or packages" in told(one, noted(tmp_path, 2, 2, Origin("sources", "other")))[0]
    part.begin(two)
    assert (
        told(one, two)
        == told(one, tmp_path / "none")
        == ["holds no part of a site, or one whose making did not come to its end"]
    )
    (two / "part.json").write_text("{", encoding="utf-8")
    assert len(told(one, two)) == 1


def test_results_are_put_together(tmp_path):
    """Links are not followed, and what is there already stays."""
    place = noted(tmp_path, 1, 1)
    (place / "page" / "ab").mkdir(parents=True)
    (place / "page" / "ab" / "one").write_text("1", encoding="utf-8")
    (place / "page" / "ab" / "there").write_text("new", encoding="utf-8")
    (place / "page" / "ab" / "link").symlink_to(tmp_path / "secret")
    kept = tmp_path / "kept"
    (kept / "page" / "ab").mkdir(parents=True)
    (kept / "page" / "ab" / "there").write_text("old", encoding="utf-8")
    part.join([place], kept)
    assert held(kept) == {"page/ab/one": b"1", "page/ab/there": b"old"}
