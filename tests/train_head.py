"""Learns which line is the headline and which day the one of publication: `python -m tests.train_head DIR [DIR…]`.

Each DIR is as `tests/train_intake.py` wants it. Writes `intake/title_weights.py` and `intake/day_weights.py`; no word
of the pages is written, only weights of our own features (`day_features` knows words beside days: those of five
outlets or more). Headlines by a softmax over the lines that can be one, days by logistic regression, both with weights
held near nothing; only this command needs `pip install scipy==1.17.1`. Features ask which lines are the article's: here
weights of lines tell it that were learnt without the outlet of the page, since weights that know a page are better on
it than on a stranger's. With `--check` nothing is written, and what comes out on outlets that were left out is printed,
beside what the rules alone choose.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.intake import (
    day_choice,
    day_features,
    line_labels,
    text_extent,
    text_metadata,
    title_candidates,
    title_choice,
    title_features,
)
from generator.intake.line_features import Lines
from generator.intake.page_weights import WEIGHTS as BY_PARTS
from generator.intake.text_article import lines_of
from generator.intake.text_extent import Extent
from generator.seeds import read
from tests.train_intake import FORMS, Known, digest, folded, line_weights, lines_of_texts, pages, write

FOLDS = 5
TITLE_PENALTY, DAY_PENALTY = 30.0, 14.0
"""Chosen by cross-validation over outlets: two thirds and twice of each change what is right by less than .02."""
FEWEST_OUTLETS = 5
"""What fewer outlets show is theirs alone."""
DIGITS = 3
LEAST = 0.004
"""Weights nearer to nothing are left out."""

Weights = dict[str, float]
Group = Sequence[tuple[Mapping[str, float], bool]]
"""What is to be chosen from, and whether it is right."""


@dataclass(frozen=True, eq=False)
class Page:
    """A text whose headline and day are known."""

    form: str
    outlet: str
    text: Lines
    path: Sequence[int]
    """For each line its state, by weights that do not know the outlet."""
    place: Extent | None
    """Of the article, by the same weights."""
    titles: frozenset[str]
    days: frozenset[str]

    @property
    def fold(self) -> int:
        """The part of the outlets it belongs to."""
        return fold(self.outlet)

    def is_title(self, at: int) -> bool:
        """Whether a line is the headline, or has it as its longest part."""
        text = self.text.lines[at].line.text
        part = text_extent.widest_part(text)
        return words(text[slice(*part)] if part else text) in self.titles


def main(folders: Sequence[Path], check: bool) -> None:
    """Learn from all pages of the folders and write the modules, or print how well it carries over."""
    known = read_pages(folders)
    if check:
        crossed(known)
        return
    titles = title_weights(known)
    learnt_from = digest(folders)
    write("title", titles, "headlines are chosen", learnt_from, "train_head")
    write("day", day_weights(known, titles), "days are chosen", learnt_from, "train_head")


def read_pages(folders: Sequence[Path]) -> list[Page]:
    """All texts of the folders as they are learnt from."""
    lines = list(lines_of_texts(folders, BY_PARTS))
    unknown = [line_weights([line for line in lines if fold(line.outlet) != at]) for at in range(FOLDS)]
    texts = [each for each in pages(folders) if each.path.suffix not in (".html", ".htm")]
    return [page(each, unknown[fold(each.outlet)]) for each in texts]


def fold(outlet: str) -> int:
    """The part of the outlets that one belongs to."""
    return int(sha256(outlet.encode()).hexdigest(), 16) % FOLDS


def page(known: Known, weights: Mapping[str, float]) -> Page:
    """A page as it is learnt from; `weights` tell which lines are the article's."""
    raw, _ = read.article(known.path)
    assert raw, known.path
    text = lines_of(raw)
    _, path, place = line_labels.labelled(text, weights)
    named = frozenset(words(title) for title in known.titles if title)
    days = frozenset(day for day in known.days if day)
    return Page(known.form, known.outlet, text, path, place, named, days)


def words(text: str) -> str:
    """What of a headline is compared."""
    return " ".join(re.findall(r"\w+", folded(text).casefold()))


# ---- learning


def title_weights(known: Sequence[Page]) -> Weights:
    """For each feature by how much it speaks for a line being the headline."""
    groups = {page: title_group(page) for page in known if page.titles}
    told = {page: group for page, group in groups.items() if any(right for _, right in group)}
    return learnt(told, TITLE_PENALTY, softmax=True)


def day_weights(known: Sequence[Page], titles: Weights) -> Weights:
    """For each feature by how much it speaks for a day being the one of publication; `titles` find the headline."""
    groups = {page: day_group(page, titles) for page in known if page.days}
    return learnt({page: group for page, group in groups.items() if group}, DAY_PENALTY, softmax=False)


def title_group(page: Page) -> Group:
    """The lines of a page that can be its headline, each feature also as one of texts of its kind."""
    kind = title_features.kind(page.text)
    found = title_features.features(page.text, page.path, title_candidates.candidates(page.text))
    return [(_of_kind(kind, each), page.is_title(at)) for at, each in found.items()]


def _of_kind(kind: str, found: Mapping[str, float]) -> dict[str, float]:
    return {**found, **{title_features.of_kind(kind, name): size for name, size in found.items()}}


def day_group(page: Page, titles: Weights) -> Group:
    """The days that a page prints."""
    found = day_features.features(headed(page, titles))
    return [(dict.fromkeys(names, 1.0), printed.day.iso in page.days) for printed, names in found]


def headed(page: Page, titles: Weights) -> Lines:
    """The text as the ranker of days sees it."""
    place = page.place
    return replace(page.text, place=title_choice.placed(page.text, page.path, place, titles) if place else None)


def learnt(groups: Mapping[Page, Group], penalty: float, *, softmax: bool) -> Weights:
    """Weights that make what is right likely: among its group, or each by itself with groups of many held back."""
    import numpy as np  # needed for training only
    from scipy.optimize import minimize

    names = common(groups)
    number = {name: at for at, name in enumerate(names)}
    rows = [each for group in groups.values() for each in group]
    matrix = np.zeros((len(rows), len(names)))
    for row, (found, _) in enumerate(rows):
        for name, size in found.items():
            if name in number:
                matrix[row, number[name]] = size
    right = np.array([float(is_right) for _, is_right in rows])
    sizes = np.array([len(group) for group in groups.values()])
    starts = np.cumsum(sizes) - sizes
    each = np.repeat(np.arange(len(sizes)), sizes)
    share = 1 / np.sqrt(sizes)[each]

    def chosen(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        scores = np.exp(scores - np.maximum.reduceat(scores, starts)[each])
        all_, good = (np.add.reduceat(part, starts) for part in (scores, scores * right))
        loss = float(np.sum(np.log(all_) - np.log(good))) + penalty * float(weights @ weights) / 2
        return loss, matrix.T @ (scores / all_[each] - scores * right / good[each]) + penalty * weights

    def told(weights: Any) -> tuple[float, Any]:
        likely = 1 / (1 + np.exp(-(matrix @ weights)))
        seen = np.where(right > 0, likely, 1 - likely)
        loss = -float(np.sum(share * np.log(np.maximum(seen, 1e-12)))) + penalty * float(weights @ weights) / 2
        return loss, matrix.T @ (share * (likely - right)) + penalty * weights

    found = minimize(chosen if softmax else told, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    rounded = {name: round(float(weight), DIGITS) for name, weight in zip(names, found, strict=True)}
    return {name: weight for name, weight in rounded.items() if abs(weight) >= LEAST}


def common(groups: Mapping[Page, Group]) -> list[str]:
    """The features that enough outlets show."""
    outlets: dict[str, set[str]] = {}
    for page, group in groups.items():
        for found, _ in group:
            for name in found:
                outlets.setdefault(name, set()).add(page.outlet)
    return sorted(name for name, met in outlets.items() if len(met) >= FEWEST_OUTLETS)


# ---- what carries over


def crossed(known: Sequence[Page]) -> None:
    """Print what is right on outlets that were left out, and what the rules alone have right."""
    titles: list[tuple[Page, bool, bool]] = []
    days: list[tuple[Page, str, str]] = []
    for fold in range(FOLDS):
        learning = [page for page in known if page.fold != fold]
        by_title = title_weights(learning)
        by_day = day_weights(learning, by_title)
        for page in known:
            if page.fold == fold and page.form in FORMS:
                if page.titles:
                    titles.append((page, *_titled(page, by_title)))
                if page.days:
                    days.append((page, *_dated(page, by_title, by_day)))
    for form in FORMS:
        told = [each for each in titles if each[0].form == form]
        print(
            f"{form}: headlines right {_share(told, lambda each: each[1])}, rules {_share(told, lambda each: each[2])}"
        )
        dated = [each for each in days if each[0].form == form]
        for name, at in (("learnt", 1), ("rules", 2)):
            told_days = [(each[0].days, str(each[at])) for each in dated]
            right = _share(told_days, lambda each: each[1] in each[0])
            wrong = _share(told_days, lambda each: bool(each[1]) and each[1] not in each[0])
            print(f"{form}: days {name} right {right}, wrong {wrong}")


def _titled(page: Page, weights: Weights) -> tuple[bool, bool]:
    at, place = title_choice.title(page.text, page.path, weights), page.text.place
    return at is not None and page.is_title(at), bool(place and place.title is not None and page.is_title(place.title))


def _dated(page: Page, titles: Weights, weights: Weights) -> tuple[str, str]:
    stated = text_metadata.stated(page.text.lines, page.path, page.place).date if page.place else None
    ranked = day_choice.ranked(headed(page, titles), weights)
    likely = day_choice.likely(ranked)
    if stated:
        return stated.value if day_choice.bears_out(stated.value, ranked) else "", stated.value
    return likely.day.iso if likely else "", ""


def _share(rows: Sequence[Any], holds: Callable[[Any], bool]) -> str:
    return f"{sum(map(holds, rows)) / max(1, len(rows)):.3f}"


if __name__ == "__main__":
    main([Path(each) for each in sys.argv[1:] if each != "--check"], "--check" in sys.argv)
