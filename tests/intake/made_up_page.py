"""A made-up page in its parts, and what intake makes of pages that hold them."""

from __future__ import annotations

from generator.intake import conserve
from generator.intake.page_article import extract
from generator.intake.page_features import PartFeatures
from generator.intake.page_kinds import Label
from generator.model import Article, BlockKind, Form, RawArticle, Reason
from tests.intake.made_up import parts

BEGIN = "<p>Der Rat hat am Montag lange beraten und dann beschlossen, die alte Brücke im Herbst zu sanieren.</p>"
MIDDLE = "<p>Die Kosten trägt zur Hälfte das Land, das ein Programm für kleine Brücken aufgelegt hat.</p>"
REST = "<p>Bis dahin bleibt die Brücke für Lastwagen gesperrt. Wer zu Fuß kommt, darf sie benutzen.</p>"
END = "<p>Begonnen wird nach dem Erntefest, damit der Umzug noch einmal den gewohnten Weg nehmen kann.</p>"


def page(body: str, head: str = "") -> Article:
    """The article of a page."""
    declared = "<!DOCTYPE html><html lang=de><head><meta property=og:type content=article>"
    source = f"{declared}{head}</head><body>{body}</body></html>"
    raw = RawArticle("bruecke.html", "seeds/articles/bruecke.html", "0" * 64, Form.HTML, source)
    article, problems = extract(raw)
    assert article, problems
    assert conserve.lost(article) == ""
    return article


def texts(article: Article, kind: BlockKind) -> list[str]:
    """The blocks of a kind."""
    return [block.text for block in article.blocks if block.kind is kind]


def removed(article: Article) -> dict[str, Reason]:
    """What was removed, and why."""
    return {" ".join(each.run.text.split()): each.reason for each in article.removed}


def undeclared(body: str) -> Article | None:
    """The article of a page whose head says nothing of one; None where it is refused."""
    source = f"<!DOCTYPE html><html lang=de><head><title>Brücke</title></head><body>{body}</body></html>"
    return extract(RawArticle("b.html", "seeds/articles/b.html", "0" * 64, Form.HTML, source))[0]


def said(length: int) -> str:
    """A sentence of so many characters."""
    return f"Der {'Rat und ' * 600}"[: length - 1].strip().ljust(length - 1, "x") + "."


def labelled(body: str) -> tuple[list[PartFeatures], list[Label]]:
    """The parts of a page, all taken for paragraphs."""
    rows, _, _ = parts(f"<!DOCTYPE html><html lang=de><head></head><body>{body}</body></html>")
    return rows, [BlockKind.PARAGRAPH] * len(rows)
