"""The five articles of this dossier as they are taken in, part by part; nothing of them is lost."""

from __future__ import annotations

import pytest

from generator.intake import conserve
from generator.intake.clean import clean
from generator.model import Article, Basis, BasisKind, BlockKind, Reason
from generator.seeds import read
from tests.conftest import ROOT
from tests.intake.test_clean import gone, texts

pytestmark = pytest.mark.of_this_dossier

ARTICLES = ROOT / "seeds" / "articles"


def seed(number: str) -> Article:
    """One of the five, found by its number."""
    raw, _ = read.article(next(ARTICLES.glob(f"{number}_*")))
    assert raw
    article, problems = clean(raw)
    assert article is not None, problems
    return article


@pytest.mark.parametrize("number", ["000", "001", "002", "003", "004"])
def test_the_five_lose_nothing(number: str) -> None:
    """Every character of the five is kept or listed as removed."""
    assert conserve.lost(seed(number)) == ""


def test_date_stamp_glued_to_advertising() -> None:
    """000: stamp, date line and agency are read; the teaser marker goes, the paragraph after it stays."""
    article = seed("000")
    assert article.date is not None
    assert (article.date.value, article.date.basis) == (
        "2025-09-02",
        Basis(BasisKind.LINE, "6", "Aktualisiert: 02.09.2025"),
    )
    assert gone(article, Reason.ADVERTISING) == ["Anzeige"]
    assert gone(article, Reason.DATELINE) == ["date 2025-09-02", "Aktualisiert: 02.09.2025", "16:27 Uhr"]
    assert texts(article, BlockKind.KICKER) == ["US-Garantien im Ukraine-Krieg"]
    assert texts(article, BlockKind.TITLE) == [
        "Trump stellt Luftunterstützung für Ukraine in Aussicht – keine Bodentruppen"
    ]
    assert texts(article, BlockKind.HEADING) == ["Trump: hauptsächlich Europäer, aber wir würden helfen"]
    assert gone(article, Reason.TEASER) == ["Auch in den News:"]
    assert texts(article, BlockKind.PARAGRAPH)[-1].startswith("Mit sogenannten Sicherheitsgarantien können Staaten")


def test_caption_stands_once_with_credit() -> None:
    """000: the caption printed twice stands once and keeps its credit."""
    article = seed("000")
    captions = [block for block in article.blocks if block.kind is BlockKind.CAPTION]
    assert [block.credit_text for block in captions] == [
        "© Ukraine Presidency/Ukrainian Pre/Planet Pix via ZUMA Press Wire/dpa"
    ]
    assert captions[0].text.endswith("unter russischem Dauerbeschuss.")
    assert gone(article, Reason.CAPTION_REPEATED) == [captions[0].text]


def test_agency_signs_as_source_and_author() -> None:
    """000: an agency in the head stands for the outlet nobody names, and among the authors."""
    article = seed("000")
    assert article.source is not None
    assert [article.source.value, *(author.value for author in article.authors)] == ["dpa", "dpa"]
    assert article.source.basis == Basis(BasisKind.LINE, "8", "dpa")


def test_kicker_and_title_in_one_line() -> None:
    """001: kicker and title are told apart, and the date line outweighs the dump's stamp as basis."""
    article = seed("001")
    assert texts(article, BlockKind.KICKER) == ["Sicherheitsgarantien nach Kriegsende"]
    assert texts(article, BlockKind.TITLE) == ["USA wollen Ukraine offenbar aus der Luft absichern"]
    assert article.date is not None
    assert (article.date.value, article.date.basis) == ("2025-08-26", Basis(BasisKind.LINE, "3", "26.08.2025"))
    assert texts(article, BlockKind.HEADING) == [
        "Drei Verteidigungslinien für die Ukraine",
        'Deutschland will "Führungsrolle" übernehmen',
    ]
    credits = [block.credit_text for block in article.blocks if block.kind is BlockKind.CAPTION]
    assert credits == ["(Quelle: Julia Demaree Nikhinson/AP/dpa/dpa-bilder)"]


def test_logos_and_foreign_metadata() -> None:
    """002: sponsors, a French reading time, a lone number and an English date line leave the text."""
    article = seed("002")
    assert article.date is not None
    assert article.date.value == "2025-08-20"
    assert gone(article, Reason.LOGO) == [
        "Logo Pasino du Havre - Casino-Hôtel - Spa",
        "in partnership with",
        "Logo Nextory",
    ]
    assert gone(article, Reason.READING_TIME) == ["7 min de lecture"]
    assert gone(article, Reason.OTHER) == ["1"]
    assert len(gone(article, Reason.CAPTION_REPEATED)) == 2
    assert [b.credit_text for b in article.blocks if b.kind is BlockKind.CAPTION] == ["AP Photo", "AP Photo"]
    assert texts(article, BlockKind.LEAD)[0].startswith("US-Präsident Donald Trump hat die Entsendung")
    assert texts(article, BlockKind.HEADING) == []
    assert article.authors == ()


def test_bare_headings_and_teasers_at_the_end() -> None:
    """003: single line breaks, headings as bare lines, a list of teasers below."""
    article = seed("003")
    assert texts(article, BlockKind.HEADING) == [
        "Sehr guter Schutz für die Ukraine, sagt Trump",
        "US-Truppen können in der Ukraine stationiert werden",
        "Trump will mit Putin sprechen",
        "Zelenskyy sagt, die Ukraine sei offen für Wahlen, und fordert Sicherheitsgarantien von den USA",
        "Trilaterale Gespräche",
    ]
    assert article.title is not None
    assert "“sehr guten”" in article.title.value
    assert (article.date, article.source, article.authors) == (None, None, ())
    assert len(gone(article, Reason.TEASER)) == 4
    assert texts(article, BlockKind.ITEM) == []


def test_no_title_and_capital_headings() -> None:
    """004: a text that begins with its lead has no title, and agencies in running text sign nothing."""
    article = seed("004")
    assert (article.title, article.date, article.source, article.authors) == (None, None, None, ())
    assert texts(article, BlockKind.HEADING) == ["MÖGLICHE US-LUFTUNTERSTÜTZUNG", "NATO-MILITÄRFÜHRER TREFFEN SICH"]
    assert len(texts(article, BlockKind.LEAD)) == 1
    assert article.removed == ()
