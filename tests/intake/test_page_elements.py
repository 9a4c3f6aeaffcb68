"""Names of elements are read as words, and elements that hold the article are not classified by theirs."""

import pytest
from lxml.html import fragment_fromstring

from generator.intake.page_elements import ElementRoles
from generator.model import Reason

NAMED = [
    ('<div class="article__teaser-box">', Reason.TEASER),
    ('<div class="ArticleTeaserBox">', Reason.TEASER),
    ('<section id="comments">', Reason.COMMENTS),
    ('<div class="o-newsletter">', Reason.NEWSLETTER),
    ('<div data-testid="author-box">', Reason.AUTHOR_NOTE),
    ('<div class="c-ad">', Reason.ADVERTISING),
    ('<ul class="sharing-bar">', Reason.SHARE),
    ("<nav>", Reason.NAVIGATION),
    ("<aside>", Reason.OTHER),
    ('<div class="header">', None),
    ('<div class="address">', None),
    ('<div class="shared-layout">', None),
    ('<div class="paragraph">', None),
    ('<h2 id="toc_1" class="heading">', None),
    ("<div>", None),
]


@pytest.mark.parametrize(("tag", "region"), NAMED)
def test_regions_by_tag_and_name(tag: str, region: Reason | None) -> None:
    """A name counts only as a whole word, in any style of writing."""
    assert ElementRoles([]).of(fragment_fromstring(tag)).region is region


def test_a_region_holds_for_all_within() -> None:
    """What stands in a region stands in it at any depth."""
    box = fragment_fromstring('<div class="related"><div><p><b>Text</b></p></div></div>')
    assert ElementRoles([]).of(box[0][0][0]).region is Reason.TEASER


def test_the_article_itself_is_no_region() -> None:
    """An element that holds much of the article means nothing by such a name."""
    body = fragment_fromstring('<div class="community"><p class="teaser">Text</p></div>')
    places = ElementRoles([body])
    assert places.of(body).region is None
    assert places.of(body[0]).region is Reason.TEASER


@pytest.mark.parametrize(("before", "is_read"), [(392, True), (393, False)])
def test_how_much_of_an_elements_names_is_read(before: int, is_read: bool) -> None:
    """Four hundred characters: programs that style pages give elements thousands, which say nothing."""
    element = fragment_fromstring(f"<div class='{'x' * (before - 1)} comments'>")
    assert (ElementRoles([]).of(element).region is Reason.COMMENTS) is is_read
