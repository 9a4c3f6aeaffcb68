"""Does any made-up page notice when a number of intake is doubled or halved? `make bench` runs this file.

Each number that stands at the top of a module of `generator/intake`, alone or in a tuple, is doubled and then halved,
with all that the module makes of it there, and all made-up pages are taken in again: those of the gate, of
`test_intake_unseen`, of `tests/intake/shapes` and of the golden dossier. A number is noticed when what is held of any
page changes: its text, its facts, why a passage went, what is doubted. The run fails when fewer are noticed than FLOOR
says; what is not noticed is printed, so that a page can be made up for it, or the number goes.
"""

from __future__ import annotations

import ast
import pkgutil
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from types import ModuleType
from typing import Any

from generator import intake, pipeline
from generator.model import Article, Form, Problem, RawArticle
from generator.seeds import read
from tests import intake_score, test_intake_unseen

FLOOR = 0.25
"""Share of the numbers that are noticed, a little below what it is (.28 of 170)."""
FACTORS = (2, 0.5)
ONLY_HTML, ONLY_TEXT = "page_", ("text_", "title_", "day_", "line_labels")
"""How the modules are called that pages of one form alone pass through."""
FOLDERS = [Path(__file__).parent / folder for folder in ("intake/shapes", "golden/seeds/articles")]

Held = tuple[Article | None, tuple[Problem, ...]]


@dataclass(frozen=True)
class Number:
    """A number, or a tuple of numbers, at the top of a module."""

    module: ModuleType
    name: str

    def __str__(self) -> str:
        """As it is printed."""
        return f"{self.module.__name__.removeprefix('generator.intake.')}.{self.name}"


def made_up() -> list[RawArticle]:
    """All made-up pages."""
    paths = [
        *intake_score.pages(".txt"),
        *intake_score.pages(".html"),
        *(path for folder in FOLDERS for path in sorted(folder.iterdir())),
    ]
    read_ = [raw for path in paths for raw in [read.article(path)[0]] if raw]
    framed = [
        RawArticle(name, name, "", form, frame(*test_intake_unseen.ARTICLES[name]))
        for name in test_intake_unseen.ARTICLES
        for frame, form in test_intake_unseen.FRAMES.items()
    ]
    return read_ + framed


def modules() -> list[ModuleType]:
    """The modules of intake whose numbers were chosen: all but the learnt weights."""
    names = sorted(each.name for each in pkgutil.iter_modules(intake.__path__))
    return [import_module(f"generator.intake.{name}") for name in names if not name.endswith("_weights")]


def assignments(module: ModuleType) -> list[ast.Assign | ast.AnnAssign]:
    """What is assigned at the top of a module, in order."""
    tree = ast.parse(Path(str(module.__file__)).read_text("utf-8"))
    return [each for each in tree.body if isinstance(each, ast.Assign | ast.AnnAssign)]


def names(node: ast.AST, context: type[ast.expr_context]) -> set[str]:
    """The names that are read, or written, in a piece of code."""
    return {each.id for each in ast.walk(node) if isinstance(each, ast.Name) and isinstance(each.ctx, context)}


def numbers() -> Iterator[Number]:
    """Each number that is written down, not made of others."""
    for module in modules():
        for each in assignments(module):
            if each.value and not names(each.value, ast.Load):
                written = sorted(names(each, ast.Store))
                yield from (Number(module, name) for name in written if is_number(vars(module)[name]))


def is_number(value: object) -> bool:
    """Whether a value is a number, or a tuple of nothing else."""
    if isinstance(value, tuple):
        return bool(value) and all(is_number(each) for each in value)
    return type(value) in (int, float)


def times(value: Any, factor: float) -> Any:
    """A number, or each of a tuple, that many times; what counts stays a whole number."""
    return tuple(times(each, factor) for each in value) if isinstance(value, tuple) else type(value)(factor * value)


def is_noticed(number: Number, factor: float, pages: list[tuple[RawArticle, Held]]) -> bool:
    """Whether any page comes out differently with another number; a fault is a difference, too."""
    there = vars(number.module)
    before = dict(there)
    there[number.name] = times(there[number.name], factor)
    try:
        make_again(number)
        return any(pipeline.cleaned(raw) != as_before for raw, as_before in pages if passes(raw, number))
    except Exception:
        return True
    finally:
        there.update(before)
        forget()


def passes(raw: RawArticle, number: Number) -> bool:
    """Whether a page passes through the module of a number."""
    name = str(number)
    return not name.startswith(ONLY_TEXT if raw.form is Form.HTML else ONLY_HTML)


def make_again(number: Number) -> None:
    """Everything at the top of its module that is made of a number."""
    changed = {number.name}
    for each in assignments(number.module):
        if names(each, ast.Load) & changed:
            code = compile(ast.Module([each], []), str(number.module.__file__), "exec")
            exec(code, vars(number.module))  # noqa: S102 - lines of our own module
            changed |= names(each, ast.Store)
    forget()


def forget() -> None:
    """What functions have kept of earlier calls."""
    for module in modules():
        for value in vars(module).values():
            getattr(value, "cache_clear", lambda: None)()


def main() -> None:
    """Tell what is not noticed, and fail when it is too much."""
    pages = [(raw, pipeline.cleaned(raw)) for raw in made_up()]
    found = list(numbers())
    unnoticed = [str(number) for number in found if not any(is_noticed(number, each, pages) for each in FACTORS)]
    share = 1 - len(unnoticed) / len(found)
    print(f"{len(found)} numbers of intake doubled and halved: {share:.2f} noticed (floor: {FLOOR})")
    print("not noticed:", ", ".join(unnoticed))
    if share < FLOOR:
        sys.exit(1)


if __name__ == "__main__":
    main()
