"""What a button unfolds is shown, with the button over it; menus, forms and hints of buttons stay folded."""

from __future__ import annotations

import pytest

from generator.intake import page_parts
from generator.model import Article, BlockKind, Form
from tests.intake.made_up import PARAGRAPHS, TEXT_OF_PAGE, TITLE, taken

QUESTIONS = ("Wer zahlt den Neubau?", "Wie lange wird gebaut?", "Kann man zusehen?")
ANSWERS = (
    "Die Stadt trägt ein Drittel, den Rest übernimmt das Land.",
    "Die Planer rechnen mit zwei Jahren.",
    "Nein, die Baustelle wird abgesperrt.",
)
FOLDS = {
    "headings": "<h3><button aria-expanded=false aria-controls=a{n}>{q}</button></h3><div id=a{n} hidden>{a}</div>",
    "boxes": "<div class=i><button aria-expanded=false aria-controls=a{n}>{q}</button>"
    "<div id=a{n} hidden=until-found style='display:none'><p>{a}</p></div></div>",
    "roles": "<div class=i><div role=button aria-expanded=true aria-controls=a{n}>{q}</div>"
    "<div id=a{n} style='display: none;'><p>{a}</p></div></div>",
    "cards": "<div class=card><div><h2><button aria-expanded=false aria-controls=a{n}>{q}</button></h2></div>"
    "<div id=a{n} class=collapse>{a}</div></div>",
}


def page(within: str) -> Article:
    """A page whose article ends with something."""
    article = f"<article><h1>{TITLE}</h1>{TEXT_OF_PAGE}{within}</article>"
    return taken(f"<!doctype html><html lang=de><body><main>{article}</main></body></html>", Form.HTML)


def shown(html: str) -> str:
    """The text that a page shows."""
    tree = page_parts.parse(html)
    assert tree is not None
    return page_parts.page(tree).text


@pytest.mark.parametrize("form", FOLDS.values(), ids=FOLDS)
def test_folded_answers_stand_under_their_questions(form: str) -> None:
    """However content systems write an accordion, questions, answers and what heads them are kept."""
    folds = "".join(form.format(n=n, q=q, a=a) for n, (q, a) in enumerate(zip(QUESTIONS, ANSWERS, strict=True)))
    article = page(f"<section><h2>Fragen und Antworten</h2>{folds}</section>")
    kept = [(block.kind, block.text) for block in article.blocks][1 + len(PARAGRAPHS) :]
    expected = [(BlockKind.HEADING, "Fragen und Antworten")]
    for question, answer in zip(QUESTIONS, ANSWERS, strict=True):
        expected += [(BlockKind.HEADING, question), (BlockKind.PARAGRAPH, answer)]
    assert kept == expected


@pytest.mark.parametrize(
    "folded",
    [
        "<button aria-expanded=false aria-controls=a>Artikel verschenken</button>"
        "<div id=a hidden>Sie können im Monat zehn Artikel verschenken.</div>",
        "<h3><button aria-expanded=false aria-controls=a>Newsletter bestellen?</button></h3>"
        "<div id=a hidden><p>Sie bekommen jeden Morgen eine Mail.</p><form><input></form></div>",
        "<h3><button aria-expanded=false aria-controls=a>Alle Ressorts</button></h3>"
        "<div id=a hidden><a href=/a>Politik und Wirtschaft.</a> <a href=/b>Sport.</a></div>",
        "<nav><h3><button aria-expanded=false aria-controls=a>Wie geht es?</button></h3>"
        "<div id=a hidden>Ein Satz im Menü der Seite.</div></nav>",
        "<h3><button aria-expanded=false aria-controls=a>Wie geht es?</button></h3><p>1</p><p>2</p>"
        "<div id=a hidden>Ein Satz, der weit weg steht.</div>",
        "<div hidden>Ein Satz, den niemand öffnen kann.</div>",
    ],
)
def test_other_folded_texts_stay_hidden(folded: str) -> None:
    """A single button that is no question, a form, links, a menu, and what no button opens."""
    assert " Satz" not in shown(folded)
    assert "Sie " not in shown(folded)
    assert "Sport" not in shown(folded)
    assert shown(folded + "<p>Da</p>").endswith("Da")


def test_what_a_browsers_search_may_find_is_shown() -> None:
    """Also without a button, and what stands between a button and its text stays in its place."""
    assert shown("<p>Da</p><div hidden=until-found style='display:none'>und dort</div>") == "Da\nund dort"
    fold = (
        "<h3><button aria-expanded=false aria-controls=a>Wie das?</button></h3><hr><p id=a hidden>So geht das hier.</p>"
    )
    assert shown(f"<p>Eins</p>{fold}<p>Zwei</p>") == "Eins\nWie das?\nSo geht das hier.\nZwei"


@pytest.mark.parametrize("button", ["Weiterlesen", "Ganzen Artikel anzeigen", "Mehr lesen …"])
def test_the_rest_of_a_text_is_shown(button: str) -> None:
    """What a button shows below the beginning follows it, without a heading."""
    begin, *rest = PARAGRAPHS
    folded = "".join(f"<p>{each}</p>" for each in rest)
    article = f"<article><h1>{TITLE}</h1><p>{begin}</p><button aria-expanded=false aria-controls=r>{button}</button>"
    html = f"<!doctype html><html lang=de><body>{article}<div id=r hidden>{folded}</div></article></body></html>"
    assert [block.text for block in taken(html, Form.HTML).blocks] == [TITLE, *PARAGRAPHS]


def test_a_heading_within_a_button_heads_its_text() -> None:
    """As good as a button within a heading."""
    fold = "<button aria-expanded=false aria-controls=a><h3>Zur Geschichte</h3></button>"
    article = page(f"<div>{fold}<div id=a hidden><p>Die Brücke wurde 1974 gebaut und 1999 erneuert.</p></div></div>")
    assert (BlockKind.HEADING, "Zur Geschichte") in [(block.kind, block.text) for block in article.blocks]
