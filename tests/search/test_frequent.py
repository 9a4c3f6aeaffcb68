"""The files of words that stand in thousands of pages."""

from __future__ import annotations

import re
import struct

import pytest

from generator.search import frequent, pagecopy
from tests.conftest import ROOT


def read(content: bytes) -> tuple[dict[int, float], set[int]]:
    """Champions with how well they hold the word, the best first, and all pages."""
    (count,) = struct.unpack_from("<I", content)
    pages = struct.unpack_from(f"<{count}I", content, 4)
    values = struct.unpack_from(f"<{count}H", content, 4 + 4 * count)
    bits = content[4 + 6 * count :]
    held = {8 * byte + bit for byte, byte_bits in enumerate(bits) for bit in range(8) if byte_bits >> bit & 1}
    return dict(zip(pages, (value / 1000 for value in values), strict=True)), held


@pytest.fixture
def found(monkeypatch: pytest.MonkeyPatch) -> dict[str, bytes]:
    """Of twenty pages, all with “Brücke” – the later the more of it –, some with words that begin so."""
    monkeypatch.setattr(frequent, "FREQUENT", 5)
    monkeypatch.setattr(frequent, "_CHAMPIONS", 3)
    tally = frequent.Tally()
    for page in range(20):
        text = " ".join([*["Brücke"] * (page + 1), *["Turm"] * (page < 4), *["Turmuhr"] * (page > 16), "qxbbbq"])
        tally.add(frequent.strengths([(text, 1.0)], [("Brückenfest", 5.0)] if page == 7 else []))
    return dict(frequent.files(tally, [3 * page for page in range(20)]))


def test_the_best_pages_and_all_pages(found: dict[str, bytes]) -> None:
    """Pages go by their numbers; what is in the title counts most, then how often the word stands there."""
    champions, pages = read(found["bruck"])
    assert list(champions) == [3 * 7, 3 * 19, 3 * 18]
    assert pages == {3 * page for page in range(20)}
    assert champions[3 * 19] == pytest.approx(2.4 * 20 / 21.4, abs=0.001)


def test_longer_words_count_somewhat(found: dict[str, bytes]) -> None:
    """Pagefind finds what begins like the word asked for; alone, “Turm” and “Turmuhr” are too rare for a file."""
    champions, pages = read(found["turm"])
    assert pages == {3 * page for page in (0, 1, 2, 3, 17, 18, 19)}
    assert list(champions) == [0, 3, 6]
    assert set(found) == {"bruck", "turm", "qxbbbq"}


def test_parts_keys_and_the_whole_are_names_of_a_token() -> None:
    """What a token is found by, is counted."""
    found = frequent.strengths([("Boden~truppen`qxbbbq`2025, Boden", 2.0)], [])
    assert set(found) == {"bodentrupp", "bod", "trupp", "qxbbbq", "2025"}
    assert found["bod"] == pytest.approx(2.4 * 4 / 5.4)


def test_boosts_are_those_of_the_browser() -> None:
    """Both ways to rank weigh titles alike."""
    script = (ROOT / "generator" / "search" / "browser" / "sources.js").read_text("utf-8")
    weights = dict(re.findall(r"(\w+): (\d+)", re.findall(r"metaWeights: {(.*?)}", script)[0]))
    assert {name: float(weight) for name, weight in weights.items() if weight != "0"} == pagecopy.BOOSTS
