"""Front matter is found where it is, and states its facts."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.model import Form, RawArticle
from generator.seeds import decode, frontmatter
from generator.seeds.frontmatter import FrontMatter


def raw(front: str) -> RawArticle:
    """An article with this front matter."""
    return RawArticle("a.md", "seeds/articles/a.md", "0" * 64, Form.MARKDOWN, f"---\n{front}---\nText.\n")


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("---\ntitle: A\n---\nText.", FrontMatter("title: A\n", 2, 17)),
        ("\n\n---\ntitle: A\n...\nText.", FrontMatter("title: A\n", 4, 19)),
        ("---\n---\n", FrontMatter("", 2, 8)),
        ("---\ntitle: A\n---", FrontMatter("title: A\n", 2, 16)),
        ("---\ntitle: A\n", None),
        ("Text.\n---\ntitle: A\n---\n", None),
    ],
)
def test_front_matter_is_found(text, found):
    """Its YAML, the line on which that begins, and where the rest of the file begins."""
    assert frontmatter.find(text) == found


@pytest.mark.parametrize("day", ["2024-05-03", "'2024-05-03'", "2024-05-03T10:00:00+02:00", "2024-05-03 10:00:00"])
def test_days_are_read_with_or_without_a_time(day):
    """With or without a time of day, as other programs write it."""
    front, problem = frontmatter.read(raw(f"date: {day}\n"))
    assert problem is None
    assert front.date
    assert front.date.value == "2024-05-03"


def test_characters_that_nobody_sees_are_taken_out():
    """Of a source, which nobody edits, as `decode` does with those that are no escapes."""
    front, problem = frontmatter.read(raw('title: "A\\x00n\\u202efang"\n'))
    assert problem is None
    assert front.title
    assert front.title.value == "Anfang"


def test_a_number_is_a_text():
    """The title of a novel of 1949."""
    front, problem = frontmatter.read(raw("title: 1984\n"))
    assert problem is None
    assert front.title
    assert front.title.value == "1984"


@pytest.mark.parametrize("front", ["title:\n", "", "tags: [a, {b: c}]\nauthors: []\ndate: ''\n"])
def test_what_states_nothing(front):
    """Keys without a value, and keys of other programs."""
    found, problem = frontmatter.read(raw(front))
    assert problem is None
    assert (found.title, found.date, found.source, found.authors) == (None, None, None, ())


def test_its_lines_are_removed_passages():
    """Each with its number and its place, so that no character is lost."""
    article = raw("title:  A\n\nsource: B\n")
    front, _ = frontmatter.read(article)
    assert [(each.line, each.run.text) for each in front.removed] == [
        (1, "---"),
        (2, "title:  A"),
        (4, "source: B"),
        (5, "---"),
    ]
    assert all(article.text.startswith(each.run.text, each.run.at) for each in front.removed)


@pytest.mark.parametrize("mark", ["---", "..."])
def test_quotation_marks_escaped_as_in_html(mark):
    """As clippers take them from a page: they end no value of YAML, and the title has them as such."""
    escaped = f'---\ntitle: "Streit um die &quot;Alte Br&uuml;cke&quot;"\n{mark}\n\nEin Satz.\n'
    decoded = decode.decode("a.md", escaped.encode())
    assert isinstance(decoded, decode.Decoded)
    front, problem = frontmatter.read(replace(raw(""), text=decoded.text))
    assert problem is None
    assert front.title
    assert front.title.value == 'Streit um die "Alte Brücke"'


@pytest.mark.parametrize(
    ("title", "read"),
    [
        ("Rat will Brücke | Hohenauer Bote", "Rat will Brücke"),
        ("Rat will Brücke – ein Kommentar", "Rat will Brücke – ein Kommentar"),
        ("Hohenauer Bote", "Hohenauer Bote"),
    ],
)
def test_an_outlet_behind_a_title(title: str, read: str) -> None:
    """Pages name it there; other words stay."""
    front, _ = frontmatter.read(raw(f"title: {title}\n"))
    assert front.title
    assert front.title.value == read


@pytest.mark.parametrize(
    ("authors", "read"),
    [("[Ida Probst, Hohenauer Bote]", ["Ida Probst"]), ("[Hohenauer Bote]", ["Hohenauer Bote"])],
)
def test_an_outlet_among_authors(authors: str, read: list[str]) -> None:
    """It is none where a person is named, too."""
    front, _ = frontmatter.read(raw(f"authors: {authors}\n"))
    assert [fact.value for fact in front.authors] == read


@pytest.mark.parametrize(
    ("front", "day"),
    [
        ("date: 2024-05-05 21:14\npublished: 2024-05-03T09:00:00+01:00\n", "2024-05-03"),
        ("date_saved: 2024-05-05\ndate_published: 2024-05-03 00:35:00\n", "2024-05-03"),
        ("published: true\ndate: 2024-05-03\n", "2024-05-03"),
    ],
)
def test_the_day_of_publication_counts_before_that_of_the_clipping(front, day):
    """Whatever its key is called; a flag is no day."""
    found, problem = frontmatter.read(raw(front))
    assert problem is None
    assert found.date
    assert found.date.value == day


@pytest.mark.parametrize("line", ["byline: Eva Muster", "byline: Von Eva Muster", "author: By Eva Muster"])
def test_who_wrote_may_be_called_a_byline(line):
    """The word before the name is no part of it."""
    found, _ = frontmatter.read(raw(f"{line}\n"))
    assert [fact.value for fact in found.authors] == ["Eva Muster"]
