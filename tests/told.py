"""What the features of intake tell of made-up lines, days and parts: `python -m tests.told` writes it down as of now.

Weights are worth nothing with other features than they were learnt with, and nothing else would say so. So the
features of one made-up text and page, whose lines have every length and stand everywhere, are kept as a digest beside
the tests; whoever changes a feature learns the weights again (`tests/train_intake.py`, `tests/train_head.py`) and then
runs this command.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, timedelta
from hashlib import sha256
from pathlib import Path
from random import Random

from generator.intake import (
    day_features,
    line_features,
    page_article,
    page_metadata,
    page_parts,
    page_weighing,
    text_article,
    text_lines,
    title_candidates,
    title_features,
)
from generator.intake.line_features import Lines
from generator.intake.line_roles import Classified, Role
from generator.intake.page_features import PartFeatures
from generator.intake.patterns import normal
from generator.intake.text_extent import Extent
from generator.intake.text_lines import Line
from generator.model import Reason, Run

KEPT = Path(__file__).parent / "told.json"
WORDS = (
    "brücke sie jetzt und Rat Adler der 17 sperrt am Markt hier 4 Gutachten nicht Verband hält neu Aue alt "
    "Flussstadt plant Euro Jahr wird"
).split()
_LENGTHS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 15, 16, 18, 20, 22, 25, 30, 36, 45, 60, 70, 130)
"""Words of lines: around every step that a feature makes of them."""
_ABOVE = 520
"""Lines above the article: more than twice those that may be its headline."""


def made_up_lines() -> list[Classified]:
    """Lines of every length, role and look, many of them twice."""
    chance = Random(13)
    lines: list[Classified] = []
    for number in range(_ABOVE + 150):
        short = number < _ABOVE and chance.random() < 0.8
        length = chance.choice(_LENGTHS[:8] if short else _LENGTHS)
        text = " ".join(chance.choice(WORDS) for _ in range(length)) + chance.choice(("", "", ".", "?", ":", " – 7"))
        if lines and chance.random() < 0.2:
            text = lines[max(0, number - chance.choice((1, 3, 20, 50, 90, 130)))].line.text
        role, reason = chance.choice(list(Role)), chance.choice(list(Reason))
        role = Role.PROSE if length > 20 and chance.random() < 0.5 else role
        marker = Run(0, "•") if chance.random() < 0.1 else None
        line = Line((Run(0, text),), number + 1, gap=chance.random() < 0.3, marker=marker)
        lines.append(Classified(line, role, reason, normal(text)))
    return lines


def texts() -> Iterable[Lines]:
    """The lines with an article at three places in them, and with none."""
    lines = made_up_lines()
    chance = Random(7)
    path = [chance.randrange(4) for _ in lines]
    yield Lines(lines[:60], path[:60], None)
    yield Lines(lines[-150:], path[-150:], Extent(3, 140, 6, 3))
    yield Lines(lines[-150:], path[-150:], Extent(45, 90, 52, 46, 45))
    yield Lines(lines, path, Extent(_ABOVE - 1, len(lines) - 40, _ABOVE, _ABOVE - 1))


def dated() -> Iterable[Lines]:
    """The same with days: many in a line, some far into it, and of all distances from one another."""
    chance = Random(5)
    first = date(2021, 3, 4)
    labels = ("veröffentlicht am", "Kommentar von", "bis zum", "zuletzt geändert am Montag,", "Preis ab", "vom")
    for text in texts():
        lines = list(text.lines)
        for at in range(0, len(lines), 3):
            days = [first + timedelta(chance.choice((0, 0, 0, 1, 20, 39, 41, 60, 300, 399, 500, 700))) for _ in "abc"]
            told = [f"{chance.choice(labels)} {day.day}.{day.month}.{day.year}" for day in days]
            far = "x" * chance.choice((0, 0, 4, 10, 18, 25, 38, 45, 70, 90, 110, 150, 190, 210, 700, 1450, 1550))
            words = lines[at].line.text[: chance.choice((0, 10, 40, 100))]
            said = (
                f"{words} {told[0]} {far} {' '.join(told[1 : chance.randrange(1, 4)])} {far[:80]}, 16:20 Uhr, von bis"
            )
            lines[at] = replace(lines[at], line=replace(lines[at].line, runs=(Run(0, said),)))
        yield replace(text, lines=lines)


def read_by_rules() -> Iterable[Lines]:
    """Made-up texts whose lines have the roles and places that rules give them: captions, boxes, menus, mails."""
    chance = Random(11)
    for number in range(30):
        yield text_article.by_rules(text_lines.split(_text(chance, mail=number % 8 == 0)))


def _text(chance: Random, mail: bool) -> str:
    """A text of such lines, each of any length; some begin as a mail does."""

    def words(least: int, most: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(chance.randrange(least, most)))

    lines = ["Von: Eva Muster", f"An: {words(1, 4)}", "Datum: 3. Mai 2024", "Betreff: Brücke"] if mail else []
    most = chance.choice((10, 30, 60))
    while len(lines) < most:
        said = lines[-1] if lines else "Rat"
        lines += chance.choice(
            (
                [f"Foto: {words(1, 24)}"],
                [f"{words(1, 90)}{chance.choice('. ')}", f"({words(1, 3)}/dpa)"],
                [words(1, 30).title()],
                [f"Von {words(1, 4).title()}"],
                ["3. Mai 2024, 16:20 Uhr", words(1, 12)],
                [f"{chance.choice((1, 2, 3))}. {words(1, 40)}", f"{words(10, 40)}."],
                ["Mehr zum Thema", *(words(2, 12) for _ in range(chance.randrange(1, 6)))],
                [f"{chance.randrange(10, 20)}:{chance.randrange(10, 59)} Uhr: {words(1, 24)}", f"{words(12, 30)}."],
                [said, said],
                [f"Lesen Sie auch: {words(1, 45)}"],
                [f"Melden Sie sich hier zum Newsletter an: {words(1, 100)}"],
                ["Kommentare", words(3, 20)],
                [f"{words(1, 12)}:", *(words(1, 8) for _ in range(chance.randrange(1, 22)))],
                [f"{words(2, 12)}?", f"{words(1, 9)}."],
                [f"{words(2, 5)} :", words(4, 12), f"{words(12, 60)}.", words(1, 4)],
                [words(1, 6), f"@{chance.choice(WORDS[3:6])}"],
                *[[f"{words(5, 110)}{chance.choice('..: ')}"]] * 8,
            )
        )
    return "\n".join(chance.choice(("", "\n")) + line for line in lines)


def of_lines() -> list[object]:
    """What is told to the labeller of lines."""
    every = (*texts(), *read_by_rules())
    return [sorted(each) for text in every for each in line_features.features(text, range(len(text.lines)))]


def of_titles() -> list[object]:
    """What is told to the ranker of headlines."""
    found = [
        title_features.features(text, text.path, title_candidates.candidates(text))
        for text in (*texts(), *read_by_rules())
    ]
    return [[at, {name: round(number, 6) for name, number in each[at].items()}] for each in found for at in each]


def of_days() -> list[object]:
    """What is told to the ranker of days."""
    return [[day.at, day.number, sorted(each)] for text in dated() for day, each in day_features.features(text)]


def of_parts() -> list[object]:
    """What is told to the labeller of parts; which of them trafilatura votes for is made up, too."""
    chance = Random(3)
    html = _page(chance)
    tree = page_parts.parse(html)
    assert tree is not None
    by_rules = page_article.by_rules(page_parts.page(tree), page_metadata.declared(tree, html), take=True)
    assert by_rules
    rows = [replace(row, vote=chance.random() < 0.6, main_text=_found(row, chance)) for row in by_rules[0]]
    place = replace(by_rules[1], start=20, first=22, end=len(rows) - 40, title=frozenset([20]))
    return [sorted(each) for each in page_weighing.features(rows, place, range(len(rows)))]


def _found(row: PartFeatures, chance: Random) -> str:
    """What is said to be found of a page: a part's own words, or none."""
    return f" {' '.join(row.part.folded)} " if chance.random() < 0.7 else ""


def _page(chance: Random) -> str:
    """A page of many elements within one another, each with text, links and bold words."""

    def words(most: int) -> str:
        return " ".join(chance.choice(WORDS) for _ in range(chance.randrange(1, most)))

    def element(depth: int, number: int) -> str:
        inner = "".join(element(depth - 1, each) for each in range(chance.randrange(1, 5))) if depth else ""
        text = f"{words(40)} <b>{words(9)}</b> {words(9)} <a href='/{number}'>{words(chance.choice((2, 9, 30)))}</a>."
        tag = chance.choice(("p", "p", "li", "h3", "span"))
        return f"<div class='box-{chance.choice(WORDS[:6])} level{depth}'><{tag}>{text}</{tag}>{inner}</div>"

    body = "".join(element(4, number) for number in range(5))
    return f"<!doctype html><html lang=de><head><title>Rat</title></head><body><main>{body}</main></body></html>"


OF: Mapping[str, Callable[[], list[object]]] = {
    "line": of_lines,
    "page": of_parts,
    "title": of_titles,
    "day": of_days,
}
"""For each module of weights what its features tell."""


def digest(name: str) -> str:
    """SHA-256 of what the features of a module of weights tell."""
    return sha256(json.dumps(OF[name](), ensure_ascii=False).encode()).hexdigest()


def kept(name: str) -> str:
    """The digest that was written down when the weights were learnt."""
    found: dict[str, str] = json.loads(KEPT.read_text("utf-8"))
    return found[name]


if __name__ == "__main__":
    KEPT.write_text(json.dumps({name: digest(name) for name in OF}, indent=1) + "\n", "utf-8")
