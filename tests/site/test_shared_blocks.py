"""What is the same on all articles is rendered once; what is not, for each page."""

from __future__ import annotations

import pytest
from jinja2 import DictLoader, Environment
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File
from mkdocs.structure.nav import Navigation
from mkdocs.structure.pages import Page
from mkdocs.structure.toc import AnchorLink, TableOfContents

from generator.site import shared_blocks
from generator.site.compact import compact

BASE = """\
{% block tabs %}{{ seen.append(page.url) or '' }}tabs of {{ page.url }}{% endblock %}
{% block own %}{{ page.url }}{% endblock %}"""
MAIN = "{% extends 'base.html' %}{% block tabs %}{{ super() }}{% endblock %}"
CONTENTS = AnchorLink("Title", "title", 1), AnchorLink("Section", "section", 2)


def page(name: str, hide: str = "toc", sections: bool = False) -> Page:
    """A page of docs/."""
    made = Page(None, File(name, "docs", "site", use_directory_urls=True), MkDocsConfig())
    made.meta = {"hide": [hide]}
    title, section = CONTENTS
    made.toc = TableOfContents([title, section] if sections else [title])
    return made


INDEX = page("artikel/index.md")


@pytest.mark.parametrize(
    ("second", "is_shared"),
    [
        (page("artikel/b.md"), True),
        (page("quellen/b.md"), False),
        (page("artikel/teil/b.md"), False),
        (page("artikel/b.md", hide="navigation"), False),
        (page("artikel/b.md", sections=True), True),
        (page("artikel/b.md", hide="navigation", sections=True), False),
        (INDEX, False),
    ],
)
def test_pages_of_a_folder_share_what_does_not_tell_them_apart(second, is_shared):
    """Not those of other folders, of the navigation, that show contents, or hide something else."""
    env = Environment(loader=DictLoader({"base.html": BASE, "main.html": MAIN}))  # noqa: S701
    shared_blocks.share(env)
    seen: list[str] = []
    nav = Navigation([INDEX], [INDEX])
    main = env.get_template("main.html")
    first, other = (main.render(page=each, nav=nav, seen=seen) for each in (page("artikel/a.md"), second))
    assert first == "tabs of artikel/a/\nartikel/a/"
    assert other == f"tabs of {'artikel/a/' if is_shared else second.url}\n{second.url}"
    assert len(seen) == (1 if is_shared else 2)


TITLED = "{% block header %}{{ seen.append(page.url) or '' }}{{ HOW }} – {{ page.meta.title }}{% endblock %}"


@pytest.mark.parametrize(
    ("how", "is_shared"),
    [
        ("page.meta.title", True),
        ("'The header'", True),
        ("page.meta.title | upper", False),
        ("page.meta.title | e", False),
    ],
)
def test_a_header_is_shared_but_for_the_title(how, is_shared):
    """As often as it stands there as it is; nothing is taken from another page that shows it otherwise."""
    env = Environment(loader=DictLoader({"main.html": TITLED.replace("HOW", how)}))  # noqa: S701
    plain = Environment(loader=DictLoader({"main.html": TITLED.replace("HOW", how)}))  # noqa: S701
    shared_blocks.share(env)
    nav = Navigation([INDEX], [INDEX])
    seen: list[str] = []
    for title in ("eins", "ZWEI", "The header", "", "drei &amp; <b>a"):
        each = page("artikel/a.md")
        each.meta["title"] = title
        told = env.get_template("main.html").render(page=each, nav=nav, seen=seen)
        assert told == plain.get_template("main.html").render(page=each, nav=nav, seen=[])
        assert each.meta["title"] == title
    assert (len(seen) == 2) is is_shared


def test_what_is_shared_is_shortened_once_and_only_where_nothing_is_added_to_it():
    """A page shortened as a whole is the same, whatever the outer template puts into a block of the inner one."""
    base = "{% block header %}\n <nav><b>a</b>\n </nav>{% endblock %}\n{% block tabs %}\n <p>\n b{% endblock %}"
    main = (
        "{% extends 'base.html' %}{% block header %}{{ super() | replace('</nav>', '<b>c</b></nav>') }}{% endblock %}"
    )
    loader = DictLoader({"base.html": base, "main.html": main})
    shared, plain = Environment(loader=loader), Environment(loader=loader)  # noqa: S701
    shared_blocks.share(shared, compact)
    nav = Navigation([INDEX], [INDEX])
    for each in (page("artikel/a.md"), page("artikel/b.md")):
        each.meta["title"] = "Title"
        told, wanted = (env.get_template("main.html").render(page=each, nav=nav) for env in (shared, plain))
        assert told != wanted
        assert compact(told) == compact(wanted) == "<nav><b>a</b>\n<b>c</b></nav><p>b"


def test_the_first_page_is_as_the_others():
    """Also where what comes before a block makes a difference of whether the block was shortened before."""
    base = "<div> {% block header %}\n <nav>{{ page.meta.title }}</nav>{% endblock %}</div>"
    env = Environment(loader=DictLoader({"base.html": base, "main.html": "{% extends 'base.html' %}"}))  # noqa: S701
    shared_blocks.share(env, compact)
    told = []
    for each in (page("artikel/a.md"), page("artikel/b.md")):
        each.meta["title"] = "Title"
        told.append(compact(env.get_template("main.html").render(page=each, nav=Navigation([INDEX], [INDEX]))))
    assert told[0] == told[1]
