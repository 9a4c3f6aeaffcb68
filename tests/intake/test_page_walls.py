"""A wall of consent is no text of an article, and articles on tracking are no walls."""

from __future__ import annotations

import pytest

from generator.intake import doubts
from generator.model import Article, Doubt, Form, Reason
from tests.intake.made_up import PARAGRAPHS, TEXT_OF_PAGE, TITLE, taken

STUB = f"<p>{PARAGRAPHS[0]}</p>"
WALLS = {
    "dialog": "<div role=dialog><h2>Weiterlesen mit Werbung oder mit dem Pur-Abo</h2>"
    "<p>Besuchen Sie den Boten wie gewohnt mit Werbung und Tracking.</p>"
    "<p>Nutzen Sie das Angebot für vier Euro im Monat.</p></div>",
    "box": "<div class=w><h2>Der Bote mit Werbung</h2><p>Besuchen Sie uns wie gewohnt mit Werbung und Tracking. Ihre "
    "Einwilligung können Sie jederzeit widerrufen.</p><button>Akzeptieren und weiter</button></div>",
}
ON_TRACKING = (
    "Die Verbraucherzentrale klagt gegen das Pur-Abo mehrerer Verlage. Wer nicht zahlt, muss in Tracking einwilligen.",
    "„Eine Einwilligung ist nur freiwillig, wenn man sie ohne Nachteil verweigern kann“, sagte Juristin Eva Probst.",
    "Die Verlage verweisen auf ihre Kosten. Das Gericht will im Herbst über Cookies und 148 Partner entscheiden.",
)


def page(within: str, below: str = "") -> Article:
    """A page with an article and something below it."""
    article = f"<article><h1>{TITLE}</h1>{within}</article>"
    return taken(f"<!doctype html><html lang=de><body><main>{article}{below}</main></body></html>", Form.HTML)


def text(article: Article) -> str:
    """All that is kept."""
    return "\n".join(block.text for block in article.blocks)


@pytest.mark.parametrize("wall", WALLS.values(), ids=WALLS)
@pytest.mark.parametrize("inside", [False, True])
def test_a_wall_below_the_beginning_is_named(wall: str, inside: bool) -> None:
    """It is removed, and editors are told that the rest is not free."""
    article = page(STUB + wall) if inside else page(STUB, wall)
    assert text(article) == f"{TITLE}\n{PARAGRAPHS[0]}"
    assert any("Tracking" in each.run.text and each.reason is Reason.CONSENT for each in article.removed)
    assert Doubt.PAYWALLED in doubts.doubted(article).doubts


def test_a_dialog_that_only_asks_for_consent_is_no_paywall() -> None:
    """The article below it may be whole."""
    asks = "<div aria-modal=true><p>Wir und unsere 96 Partner verwenden Cookies, um Anzeigen zu messen.</p></div>"
    article = page(TEXT_OF_PAGE, asks)
    assert text(article) == "\n".join((TITLE, *PARAGRAPHS))
    assert Doubt.PAYWALLED not in doubts.doubted(article).doubts


@pytest.mark.parametrize(
    "within",
    [
        "".join(f"<p>{each}</p>" for each in ON_TRACKING) + "<button>Akzeptieren und weiter</button>",
        f"<p>{ON_TRACKING[0]}</p><div><p>{ON_TRACKING[1]}</p><p>{PARAGRAPHS[0]}</p><p>{PARAGRAPHS[1]}</p>"
        f"<button>Akzeptieren</button></div><p>{ON_TRACKING[2]}</p>",
        f"<p>{ON_TRACKING[0]}</p><div><p>{ON_TRACKING[1]}</p><button>Teilen</button></div><p>{ON_TRACKING[2]}</p>",
    ],
)
def test_an_article_on_tracking_is_kept(within: str) -> None:
    """Beside a button to agree, too: its element has the headline, or says more than a wall does; or no button."""
    kept = text(page(within))
    assert all(each in kept for each in ON_TRACKING)


def test_an_article_in_a_dialog_is_kept() -> None:
    """Where the headline stands in the dialog, that is the article's."""
    within = f"<div role=dialog><h1>{TITLE}</h1>{''.join(f'<p>{each}</p>' for each in ON_TRACKING)}</div>"
    article = taken(f"<!doctype html><html lang=de><body>{within}</body></html>", Form.HTML)
    assert text(article) == "\n".join((TITLE, *ON_TRACKING))
