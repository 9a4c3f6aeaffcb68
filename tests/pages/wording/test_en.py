"""The English catalogue: a dossier whose `dossier.md` says `language: en` speaks English throughout."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator import pipeline
from generator.pages.wording import de, en
from tests.pages.wording.test_another_language import NOT_SHOWN, WORD, in_english, ours, texts


def test_the_golden_dossier_in_english(tmp_path: Path) -> None:
    """No page holds a German word of ours, and days are English."""
    seeds = in_english(tmp_path)
    assert pipeline.pages(seeds, tmp_path / "docs") == ()
    german = set(WORD.findall(" ".join(texts(de.WORDING)))) - set(WORD.findall(" ".join(texts(en.WORDING))))
    shown = [NOT_SHOWN.sub(" ", page.read_text(encoding="utf-8")) for page in (tmp_path / "docs").rglob("*.md")]
    assert ours(" ".join(shown), seeds) & german == set()
    assert any("3\N{NO-BREAK SPACE}May 2024" in page for page in shown)


def test_days_as_the_international_press_prints_them() -> None:
    """The day before the month, in pages and, told by the same tag, in what scripts show."""
    assert en.WORDING.day("2025-08-19") == "19\N{NO-BREAK SPACE}August 2025"
    assert en.WORDING.weekday(date(2025, 8, 19)) == "Tuesday, 19\N{NO-BREAK SPACE}August 2025"
    assert en.WORDING.short_day(date(2025, 9, 2)) == "2\N{NO-BREAK SPACE}Sept"
    assert (
        en.WORDING.days("2025-08-18", "2025-09-02").replace("\N{NO-BREAK SPACE}", " ")
        == "18 August to 2 September 2025"
    )
    assert en.WORDING.listing(["a", "b", "c"]) == "a, b and c"
    assert (en.WORDING.for_theme()["scripts"]["locale"], de.WORDING.for_theme()["scripts"]["locale"]) == ("en-GB", "de")


def test_no_german_is_left() -> None:
    """English has no umlauts and no low quotation marks."""
    assert not set("äöüßÄÖÜ„") & set("".join(texts(en.WORDING)))
