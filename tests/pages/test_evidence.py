"""How a passage that proves something is shown: with what is around it, whose words it holds, and what is inferred."""

from __future__ import annotations

import json
from dataclasses import replace

import htpy as h
import lxml.html
import pytest

from generator.model import Basis, BasisKind, DayBasis, Fact, Origin, Piece, Voice
from generator.pages import evidence, paths
from generator.pages.wording import de
from tests.factories import article
from tests.pages.made_up import ADLER, AUE, WANTS, dispute, dossier, inferred_view, texts, viewed

ADLER_SPEAKS = "Am Freitag (3. Mai) sagte Adler: „Wir bauen neu.“ Sie hofft auf Geld. Es sei (vom 3. Juni an) da."


@pytest.mark.parametrize(
    ("quote", "before", "after"),
    [
        ("Sie hofft auf Geld.", "Am Freitag (3. Mai) sagte Adler: „Wir bauen neu.“", "Es sei (vom 3. Juni an) da."),
        ("Am Freitag", "", "(3. Mai) sagte Adler: „Wir bauen neu.“"),
    ],
)  # fmt: skip
def test_a_preview_shows_whole_sentences(quote: str, before: str, after: str):
    """Not cut behind the number of a day, and with the quotation mark that closes them."""
    whole = article(ADLER_SPEAKS)
    start = ADLER_SPEAKS.index(quote)
    passage = evidence.Evidence(whole, (Piece(0, start, start + len(quote)),), quote, "", WANTS.day, "", "")
    assert evidence.surroundings(passage) == (before, after)


def test_a_preview_shortens_a_long_sentence():
    """On the side away from the passage, between words, marked by dots."""
    long = "Sie hofft " + "sehr " * 60 + "auf Geld."
    whole = article(f"{long} Adler sprach. {long}")
    start = len(long) + 1
    before, after = evidence.surroundings(
        evidence.Evidence(whole, (Piece(0, start, start + 13),), "Adler sprach.", "", WANTS.day, "", "")
    )
    assert before.startswith("… sehr ")
    assert before.endswith("auf Geld.")
    assert after.startswith("Sie hofft ")
    assert after.endswith(" sehr …")


@pytest.mark.parametrize(
    ("basis", "told"),
    [(DayBasis.ARTICLE, "Tag des Artikels: so gesetzt"), (DayBasis.EDITOR, "Tag erschlossen: so gesetzt")],
)
def test_a_reason_for_a_day_says_whether_it_was_inferred(basis: DayBasis, told: str):
    """The article's own day is named as that, beside the quotation and in its preview."""
    view = dispute()
    first = view.latest["anna-adler", "neubau"][0].first
    reasoned = replace(first, position=replace(first.position, date_basis="so gesetzt"), day_basis=basis)
    assert told in str(h.div[evidence.quotation(reasoned, paths.HOME, view)])
    assert evidence.of(reasoned, view).reasons == told


@pytest.mark.parametrize(
    ("via", "voice", "told"),
    [
        ((), Voice.OWN, "wörtlich"),
        (("naturverband", "dpa"), Voice.OWN, "in den Worten von Naturverband Aue"),
        (("naturverband",), Voice.PARAPHRASE, "sinngemäß"),
        (("bo-behrens",), Voice.OWN, "wörtlich"),
    ],
)
def test_direct_speech_of_another_is_not_called_the_actors_words(via: tuple[str, ...], voice: Voice, told: str):
    """Its own people speak for it."""
    spokesman = replace(ADLER, id="bo-behrens", name="Bo Behrens", spellings=(), part_of="anna-adler")
    view = viewed(dossier(actors=(ADLER, AUE, spokesman)))
    first = view.latest["anna-adler", "neubau"][0].first
    names = tuple(view.actors[each].name if each in view.actors else each for each in via)
    passed_on = replace(first, position=replace(first.position, via=via), passed_on_by=names, voice=voice)
    shown = lxml.html.fragment_fromstring(str(h.div[evidence.quotation(passed_on, paths.HOME, view)]))
    assert shown.xpath("string(.//span[@title])") == told


def test_an_event_tells_that_its_day_was_inferred():
    """As a position does, in the preview of its passage."""
    view = dispute()
    told = view.dossier.events[0]
    inferred = replace(told, event=replace(told.event, date_basis="so gesetzt"))
    found = [evidence.of_event(each, view) for each in (told, inferred)]
    assert [(each.mark, each.reasons) for each in found] == [
        ("", ""),
        ("Tag erschlossen", "Tag erschlossen: so gesetzt"),
    ]


def test_an_inferred_source_is_marked_wherever_it_stands():
    """As its day is."""
    view = dispute()
    whole = view.latest["anna-adler", "neubau"][0].first.article
    printed = replace(whole, source=Fact("Nordpresse", Basis(BasisKind.LINE, "1")))
    inferred = replace(whole, source=Fact("Nordpresse", Basis(BasisKind.EDITOR), Origin.EDITOR))
    assert str(h.p[evidence.source(printed, view)]).endswith(", Nordpresse</p>")
    assert str(h.p[evidence.source(inferred, view)]).endswith(", Nordpresse (erschlossen)</p>")


def test_the_reason_for_an_inferred_stance_stands_behind_the_passage():
    """It may be longer than the passage, which is what a reader asked for."""
    view = inferred_view()
    first = view.latest["anna-adler", "neubau"][0].first
    shown = texts(lxml.html.fromstring(str(evidence.preview(evidence.of(first, view), view, "x"))), "span")
    assert shown[0].startswith(f"Anna Adler, 3. Mai 2024 (Tag des Artikels) {WANTS.quote} ")
    assert shown[-1] == "Haltung erschlossen: Wer es braucht, fordert es."


def test_the_day_of_an_article_always_has_its_year():
    """Also in a dossier of one year."""
    first = dispute().latest["anna-adler", "neubau"][0].first
    assert "3.\N{NO-BREAK SPACE}Mai\N{NO-BREAK SPACE}2024<" in str(h.p[evidence.source(first.article, dispute())])


def test_a_reference_says_what_editors_inferred() -> None:
    """In words, with its mark; a value for reference managers is only what the article itself says."""
    source = Fact("Auebote", Basis(BasisKind.EDITOR, quoted="Das Kürzel"), Origin.EDITOR)
    told = json.loads(evidence.reference(article("Ein Satz.", source=source), "neubau-will", de.WORDING))
    assert (told["date"], told.get("source")) == ("2024-05-03", None)
    assert told["where"] == "Auebote (erschlossen), 3.\N{NO-BREAK SPACE}Mai 2024"
    day = Fact("2024-05-03", Basis(BasisKind.EDITOR, quoted="Der Montag"), Origin.EDITOR)
    inferred = json.loads(evidence.reference(article("Ein Satz.", date=day), "neubau-will", de.WORDING))
    assert "date" not in inferred
    assert inferred["where"] == "3.\N{NO-BREAK SPACE}Mai 2024 (Tag erschlossen)"
    assert "where" not in json.loads(evidence.reference(article("Ein Satz."), "neubau-will", de.WORDING))
