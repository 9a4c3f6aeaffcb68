"""Whether a page hides text within its article that it shows nowhere: slides or tabs but one, what a button unfolds.

Pages also hide forms, boxes on consent and copies of what they show, of which nothing is to be said.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lxml import etree
from lxml.html import HtmlElement

from generator.intake import page_parts
from generator.intake.line_roles import Role, classify
from generator.intake.page_elements import ElementRoles
from generator.intake.page_features import LINKED, PartFeatures, as_line
from generator.intake.page_kinds import Label
from generator.intake.page_parts import Page
from generator.model import RUNNING_TEXT

_FEWEST = 60
"""Words of sentences: a paragraph (as `doubts` has it)."""
_SHARE = 0.5
"""As large as this share of the words that are shown; less is a glossary (.37 on one of 330 pages) or a note."""
_SAME = 60
"""Characters at the beginning of a sentence that are those of one shown if it says the same."""
_FIELDS = etree.XPath("boolean(.//input or .//select or .//textarea)")


def holds_text(page: Page, rows: Sequence[PartFeatures], found: Sequence[Label]) -> bool:
    """Whether so much is hidden in elements that hold text of the article, too."""
    texts = [row for row, label in zip(rows, found, strict=True) if label in RUNNING_TEXT]
    around = {element for row in texts for element in row.part.around if element.tag not in ("html", "body")}
    hidden = [each for element in around for each in element if page_parts.is_unseen(each) and not _FIELDS(each)]
    words = sum(
        len(said.split()) for element in hidden for said in _sentences(element) if said[:_SAME] not in page.text
    )
    return words >= max(_FEWEST, _SHARE * sum(row.words for row in texts))


def _sentences(element: HtmlElement) -> Iterator[str]:
    """The paragraphs of a hidden element that no name tells to be something else."""
    roles = ElementRoles(())
    for part in page_parts.page(page_parts.shown(element)).parts:
        linked = sum(chunk.end - chunk.start for chunk in part.chunks if roles.of(chunk.element).link)
        is_text = roles.of(part.block).region is None and linked <= LINKED * len(part.text)
        if is_text and classify(as_line(part)).role is Role.PROSE:
            yield part.text
