"""Does a test notice when a number that intake was given is doubled? `make bench` runs this file.

Each number at the top of a module of `generator/intake`, alone or in a tuple, is doubled in turn, and all made-up pages
are taken in again: those of the gate, of `test_intake_unseen` and of `tests/intake/shapes`. A number is noticed when
what is held of any page changes: its text, its facts, or why a passage went. The run fails when fewer are noticed than
FLOOR says; what is not noticed is printed, so that a page can be made up for it, or the number goes.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType

from generator.intake import clean
from generator.model import RawArticle
from generator.seeds import read
from tests import intake_score, test_intake_unseen

FLOOR = 0.2
"""Share of the numbers that are noticed, a little below what it is (.22 of 147)."""
NAMES_OF_STATES = ("ARTICLE", "BEFORE", "AFTER", "BOX")
SHAPES = Path(__file__).parent / "intake" / "shapes"

Held = tuple[object, ...]


def made_up() -> list[RawArticle]:
    """All made-up pages."""
    paths = [*intake_score.pages(".txt"), *intake_score.pages(".html"), *sorted(SHAPES.iterdir())]
    read_ = [raw for path in paths for raw in [read.article(path)[0]] if raw]
    framed = [
        RawArticle(name, name, "", form, frame(*test_intake_unseen.ARTICLES[name]))
        for name in test_intake_unseen.ARTICLES
        for frame, form in test_intake_unseen.FRAMES.items()
    ]
    return read_ + framed


def held(raw: RawArticle) -> Held:
    """What is held of a page."""
    article, problems = clean.clean(raw)
    if article is None:
        return tuple(problem.message for problem in problems)
    facts = (article.title, article.date, article.updated, article.source, article.authors, article.url, article.doubts)
    return (*facts, *article.blocks, *article.removed)


def modules() -> list[ModuleType]:
    """The modules of intake that are loaded."""
    return [module for name, module in sorted(sys.modules.items()) if name.startswith("generator.intake.")]


def numbers() -> Iterator[tuple[str, str, object]]:
    """Each number at the top of a module, with the module's name and its own, and twice as much of it."""
    for module in modules():
        for name, value in sorted(vars(module).items()):
            if (
                isinstance(value, bool)
                or name.startswith("__")
                or name in NAMES_OF_STATES
                or module.__name__.endswith("line_weights")
            ):
                continue
            if isinstance(value, int | float):
                yield module.__name__, name, 2 * value
            elif isinstance(value, tuple) and value and all(type(each) in (int, float) for each in value):
                yield module.__name__, name, tuple(2 * each for each in value)


def is_noticed(module: ModuleType, name: str, doubled: object, pages: list[tuple[RawArticle, Held]]) -> bool:
    """Whether any page comes out differently with the number doubled; a fault is a difference, too."""
    before = getattr(module, name)
    setattr(module, name, doubled)
    try:
        return any(held(raw) != as_before for raw, as_before in pages)
    except Exception:
        return True
    finally:
        setattr(module, name, before)


def main() -> None:
    """Tell what is not noticed, and fail when it is too much."""
    pages = [(raw, held(raw)) for raw in made_up()]
    found = list(numbers())
    unnoticed = [
        f"{module.removeprefix('generator.intake.')}.{name}"
        for module, name, doubled in found
        if not is_noticed(sys.modules[module], name, doubled, pages)
    ]
    share = 1 - len(unnoticed) / len(found)
    print(f"{len(found)} numbers of intake doubled: {share:.2f} noticed (floor: {FLOOR})")
    print("not noticed:", ", ".join(unnoticed))
    if share < FLOOR:
        sys.exit(1)


if __name__ == "__main__":
    main()
