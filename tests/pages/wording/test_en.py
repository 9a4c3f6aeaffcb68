"""The English catalogue: a dossier whose `dossier.md` says `language: en` speaks English throughout."""

from __future__ import annotations

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
    assert any("May\N{NO-BREAK SPACE}3, 2024" in page for page in shown)


def test_no_german_is_left() -> None:
    """English has no umlauts and no low quotation marks."""
    assert not set("äöüßÄÖÜ„") & set("".join(texts(en.WORDING)))
