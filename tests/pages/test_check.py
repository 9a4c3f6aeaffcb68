"""Nothing leaves the pipeline with a link astray or an id twice."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.dossier.resolve import resolve
from generator.model import Dossier, Home, Output, OwnLink
from generator.pages import check
from tests.factories import actor, article, position, proposal, seeds

EMPTY = Dossier(Home("T", "", (), "", 1, ""), (), (), (), ())

PAGES = [
    ("a page and its paragraph", "[x](<../b/y.md#p1>)", []),
    ("a page of its own", "[x](<#p2>)\n\nText\n{: #p2 }", []),
    ("a hand-written page", "[x](<../about.md>)", []),
    ("another site", "[x](<https://example.org/y>)", []),
    ("no such page", "[x](<../b/z.md>)", ["the link to “../b/z.md” leads nowhere"]),
    ("no such paragraph", "[x](<../b/y.md#p9>)", ["the link to “../b/y.md#p9” leads nowhere"]),
    ("out of docs/", "[x](<../../b/y.md>)", ["the link to “../../b/y.md” leads nowhere"]),
    ("a title that looks like a link", "---\ntitle: '[x](y)'\n---\n\nText", []),
    ("an id that is text", 'Er schrieb &#60;p id="p1"&#62; und &#60;b id="p1"&#62;.\n{: #p1 }', []),
    ("an id of an editor's", "## Kosten {#kosten}\n\n[x](#kosten)", []),
    ("an id twice", 'Text\n{: #p1 }\n\n<mark id="p1">x</mark>', ["the id “p1” stands 2 times"]),
]


@pytest.mark.parametrize(("content", "expected"), [case[1:] for case in PAGES], ids=[case[0] for case in PAGES])
def test_links_and_ids(content, expected):
    """Links resolve to pages and ids; ids stand once."""
    outputs = [Output("a/x.md", content), Output("b/y.md", "Text\n{: #p1 }")]
    assert [p.message for p in check.check(EMPTY, outputs, {"about.md"})] == expected


@pytest.mark.parametrize(("content", "expected"), [case[1:] for case in PAGES], ids=[case[0] for case in PAGES])
def test_a_packed_page_is_not_unpacked(content, expected):
    """What is asked of it stands beside it, so that the same problems are found."""
    packed = replace(check.packed(content), content=b"")
    outputs = [Output("a/x.md", packed), Output("b/y.md", check.packed("Text\n{: #p1 }"))]
    assert [p.message for p in check.check(EMPTY, outputs, {"about.md"})] == expected


def test_two_pages_of_one_path():
    """One would replace the other."""
    found = check.check(EMPTY, [Output("a/x.md", "1"), Output("a/x.md", "2")], ())
    assert [p.message for p in found] == ["two pages have this path"]


def test_an_editors_link_is_named_with_its_line():
    """In the curated file, not in the page made from it."""
    dossier = Dossier(EMPTY.home, (), (proposal(position("x"), prose="Gut.\n\n[Ja](nein.md)"),), (), ())
    found = check.check(dossier, [Output("vorschlaege/neubau.md", "[Ja](nein.md)")], ())
    assert [(p.path, p.line, p.message) for p in found] == [
        ("seeds/proposals/neubau.md", 22, "the link to “nein.md” leads nowhere")
    ]


@pytest.mark.parametrize(
    ("target", "remedy"),
    [
        ("vorschlaege/neubau.md#p1", ""),
        ("impressum.md#irgendwo", ""),
        ("daten.csv", ""),
        (
            "vorschlaege/neubauten.md",
            "did you mean “vorschlaege/neubau.md”? write it as seen from the page, such as akteure/",
        ),
        ("neubau.md", "did you mean “vorschlaege/neubau.md”?"),
        ("../vorschlaege/neubau/", "did you mean “vorschlaege/neubau.md”?"),
        ("vorschlaege/neubau.md#p9", "write it as seen from the page, such as akteure/NAME.md; headings need an id"),
        ("niemals.md", "write it as seen from the page"),
    ],
)
def test_a_link_of_a_page_that_people_wrote(target, remedy):
    """Told by `check`, with the page that may be meant, and not by MkDocs at the end of a build."""
    outputs = [Output("vorschlaege/neubau.md", "Text\n{: #p1 }"), Output("daten.csv", "x")]
    own = [OwnLink("docs/ueber.md", 3, "ueber.md", target)]
    found = check.check(EMPTY, outputs, {"ueber.md", "impressum.md"}, own)
    assert [(p.path, p.line) for p in found] == ([("docs/ueber.md", 3)] if remedy else [])
    assert all(p.remedy.startswith(remedy) for p in found)


UNFIT = [
    ("an article", [article("Eins.", id="index")], (), (), "seeds/articles/index.txt"),
    ("a long name", [article("Eins.", id="a" * 201)], (), (), f"seeds/articles/{'a' * 201}.txt"),
    (
        "a proposal",
        [article("Mehr nicht.")],
        (proposal(position("Mehr nicht."), id="index"),),
        (),
        "seeds/proposals/index.md",
    ),
    ("an actor", [article("Mehr nicht.")], (), (actor("index", "Ida Index", ()),), "seeds/actors.yml"),
]


@pytest.mark.parametrize(
    ("articles", "proposals", "actors", "path"), [case[1:] for case in UNFIT], ids=[case[0] for case in UNFIT]
)
def test_a_page_that_cannot_have_this_name(articles, proposals, actors, path):
    """It would stand in place of the overview, or nowhere; the source to rename is named."""
    dossier, _ = resolve(seeds(proposals, (actor(), *actors)), articles)
    problems = check.unfit_names(dossier)
    assert [(p.path, p.message[:26]) for p in problems] == [(path, "its page cannot be named “")]
