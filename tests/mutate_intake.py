"""Does any test notice when a number of intake is doubled, or halved? `make bench` runs this file.

Each number that stands in a module of `generator/intake`, alone or in a tuple, at its top or within a function, is
doubled and then halved, and those tests of intake are run that call a function which reads it, until one fails. All
is done in copies of one process that has collected the tests already, so that a number costs what its tests cost.
The run fails when fewer are noticed than FLOOR says; what is not noticed is printed, so that a test can be written for
it, or the number goes. `python -m tests.mutate_intake line_roles page_` asks for numbers of these modules only.
"""

from __future__ import annotations

import ast
import gc
import os
import pickle
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from importlib import import_module
from pathlib import Path
from types import CodeType, FrameType, FunctionType, ModuleType
from typing import Any

import pytest

from generator import intake

FLOOR = 0.9
"""Share of the numbers that are noticed when they are doubled, and when they are halved."""
FACTORS = {"doubled": 2.0, "halved": 0.5}
TESTS = ("tests/intake", "tests/test_intake_gate.py", "tests/test_intake_unseen.py")
_LEFT_OUT = "test_any or take_seconds or beyond"
"""Parts of names of tests that try out any text, or how long a large one takes: they tell of no number."""
_SLOW = 15.0
"""Seconds of a test, watched, that is left out, too: it would be run for most numbers."""
_PLAIN = (0, 1, 2)
"""Numbers that a function may hold as they are: first, next, a pair."""
_HOME = Path(str(intake.__file__)).parent
Function = tuple[str, str]
"""Module and qualified name."""


# ---- numbers


@dataclass(frozen=True)
class Number:
    """A number, or a tuple of numbers, in the source of a module."""

    module: str
    within: str
    """The name it is given, or the function that it stands in."""
    line: int
    column: int
    text: str
    named: bool

    def __str__(self) -> str:
        """As it is printed."""
        return f"{self.module}.{self.within}" + ("" if self.named else f" {self.text}")


def modules() -> list[str]:
    """The modules of intake whose numbers were chosen: all but the learnt weights."""
    return sorted(path.stem for path in _HOME.glob("*.py") if not path.stem.endswith(("_weights", "__init__")))


def source(module: str) -> ast.Module:
    """What a module is made of."""
    return ast.parse((_HOME / f"{module}.py").read_text("utf-8"))


def numbers(module: str) -> Iterator[Number]:
    """Each number that somebody chose in a module: those at its top, and all but plain ones in its functions."""
    for each in source(module).body:
        if isinstance(each, ast.Assign | ast.AnnAssign) and each.value:
            names = sorted(node.id for node in ast.walk(each) if isinstance(node, ast.Name) and _is_stored(node))
            values = each.value.elts if len(names) > 1 and isinstance(each.value, ast.Tuple) else [each.value]
            for name, value in zip(names if len(values) == 1 else _targets(each), values, strict=False):
                if _is_number(value):
                    yield Number(module, name, value.lineno, value.col_offset, ast.unparse(value), named=True)
        elif isinstance(each, ast.FunctionDef | ast.ClassDef):
            yield from _within(module, each)


def _is_stored(node: ast.Name) -> bool:
    return isinstance(node.ctx, ast.Store)


def _targets(each: ast.Assign | ast.AnnAssign) -> list[str]:
    """The names of an assignment of several, in order."""
    targets = each.targets if isinstance(each, ast.Assign) else [each.target]
    return [node.id for target in targets for node in ast.walk(target) if isinstance(node, ast.Name)]


def _within(module: str, code: ast.FunctionDef | ast.ClassDef, outer: str = "") -> Iterator[Number]:
    """The numbers in a function, or in the functions of a class."""
    name = f"{outer}{code.name}"
    if isinstance(code, ast.ClassDef):
        for each in code.body:
            if isinstance(each, ast.FunctionDef):
                yield from _within(module, each, f"{name}.")
        return
    for node in _chosen(code.body):
        yield Number(module, name, node.lineno, node.col_offset, ast.unparse(node), named=False)


def _chosen(nodes: Iterable[ast.AST]) -> Iterator[ast.expr]:
    for node in nodes:
        if isinstance(node, ast.expr) and _is_number(node):
            if isinstance(node, ast.Tuple) or _value(node) not in _PLAIN:
                yield node
        elif isinstance(node, ast.Subscript) and _is_number(node.slice):
            yield from _chosen([node.value])
        else:
            yield from _chosen(ast.iter_child_nodes(node))


def _value(node: ast.expr) -> Any:
    return abs(ast.literal_eval(node))


def _is_number(node: ast.expr) -> bool:
    """Whether an expression is a number, or a tuple of nothing else."""
    if isinstance(node, ast.Tuple):
        return bool(node.elts) and all(map(_is_number, node.elts))
    if isinstance(node, ast.BinOp):
        return _is_number(node.left) and _is_number(node.right)
    plain = node.operand if isinstance(node, ast.UnaryOp) else node
    return isinstance(plain, ast.Constant) and type(plain.value) in (int, float)


# ---- another number in its place


class _Times(ast.NodeTransformer):
    """Puts a number times a factor into the place of one; what counts stays a whole number."""

    def __init__(self, number: Number, factor: float) -> None:
        """What is looked for, and what becomes of it."""
        self.number, self.factor = number, factor

    def generic_visit(self, node: ast.AST) -> ast.AST:
        """Go down to the number."""
        here = (getattr(node, "lineno", 0), getattr(node, "col_offset", -1)) == (self.number.line, self.number.column)
        if here and isinstance(node, ast.expr) and ast.unparse(node) == self.number.text:
            value = ast.parse(repr(self._times(_computed(node))), mode="eval").body
            return ast.copy_location(value, node)
        return super().generic_visit(node)

    def _times(self, value: Any) -> Any:
        return tuple(map(self._times, value)) if isinstance(value, tuple) else type(value)(self.factor * value)


def _computed(node: ast.expr) -> Any:
    return eval(compile(ast.Expression(node), "", "eval"), {})  # noqa: S307 - numbers of our own modules


def put(number: Number, factor: float) -> None:
    """The number times a factor, and all at the top of modules that is made of it."""
    module = import_module(f"{intake.__name__}.{number.module}")
    tree = ast.fix_missing_locations(_Times(number, factor).visit(source(number.module)))
    if number.named:
        _assign(module, tree, number.within)
    else:
        compiled = compile(tree, str(module.__file__), "exec")
        functions = dict(_functions(module))
        for code in _codes(compiled):
            if code.co_qualname == number.within:
                functions[number.within].__code__ = code
    forget(_loaded())


def forget(modules: Iterable[ModuleType]) -> None:
    """What functions have kept of earlier calls."""
    for module in modules:
        for value in vars(module).values():
            getattr(value, "cache_clear", lambda: None)()


def _assign(module: ModuleType, tree: ast.Module, name: str) -> None:
    """Run the assignment of a name again, and those that read it; modules that import a name get it, too."""
    changed = {name}
    for each in tree.body:
        if isinstance(each, ast.Assign | ast.AnnAssign | ast.For):
            names = [node for node in ast.walk(each) if isinstance(node, ast.Name)]
            stored = {node.id for node in names if _is_stored(node)}
            if name in stored or {node.id for node in names} & changed:
                before = {each: vars(module).get(each) for each in stored}
                exec(compile(ast.Module([each], []), str(module.__file__), "exec"), vars(module))  # noqa: S102 - our own
                changed |= stored
                _hand_on(before, module)


def _hand_on(before: Mapping[str, object], module: ModuleType) -> None:
    for other in _loaded():
        for name, value in before.items():
            if other is not module and value is not None and vars(other).get(name) is value and _imports(other, name):
                setattr(other, name, vars(module)[name])


def _imports(module: ModuleType, name: str) -> bool:
    imports = (each for each in source(module.__name__.rpartition(".")[2]).body if isinstance(each, ast.ImportFrom))
    return any(alias.name == name for each in imports for alias in each.names)


def _loaded() -> list[ModuleType]:
    return [import_module(f"{intake.__name__}.{name}") for name in modules()]


def _functions(module: ModuleType) -> Iterator[tuple[str, FunctionType]]:
    """The functions of a module and of its classes, by qualified name."""
    for value in list(vars(module).values()):
        members = vars(value).values() if isinstance(value, type) else ()
        for each in (value, *members):
            found = _unwrapped(each)
            if isinstance(found, FunctionType) and found.__module__ == module.__name__:
                yield found.__qualname__, found


def _unwrapped(value: object) -> object:
    if isinstance(value, property):
        return value.fget
    return value.func if isinstance(value, cached_property) else getattr(value, "__wrapped__", value)


def _codes(code: CodeType) -> Iterator[CodeType]:
    """A piece of code and all within it."""
    yield code
    for each in code.co_consts:
        if isinstance(each, CodeType):
            yield from _codes(each)


# ---- which tests can touch it


def readers(number: Number) -> set[Function]:
    """The functions that read a number, or what is made of it."""
    if not number.named:
        return {(number.module, number.within)}
    names = _made_of(number)
    return {
        (module.__name__.rpartition(".")[2], qualname)
        for module in _loaded()
        for qualname, function in _functions(module)
        if any(names & {*code.co_names, *code.co_freevars} for code in _codes(function.__code__))
    }


def _made_of(number: Number) -> set[str]:
    names = {number.within}
    for each in source(number.module).body:
        if isinstance(each, ast.Assign | ast.AnnAssign | ast.For):
            found = [node for node in ast.walk(each) if isinstance(node, ast.Name)]
            if {node.id for node in found} & names:
                names |= {node.id for node in found if _is_stored(node)}
    return names


@dataclass(frozen=True)
class Ran:
    """What a test did: its seconds, and the functions of intake it called."""

    seconds: float
    passed: bool
    called: frozenset[Function]


class Watch:
    """Runs tests one by one, and keeps what they call."""

    def __init__(self) -> None:
        """Nothing has been called."""
        self.called: set[Function] = set()
        self.failed = False

    def __call__(self, frame: FrameType, event: str, _: object) -> None:
        """Note a function of intake that is called."""
        path = frame.f_code.co_filename
        if event == "call" and "/intake/" in path and path.startswith(str(_HOME)):
            self.called.add((Path(path).stem, frame.f_code.co_qualname.partition(".<locals>")[0]))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep whether a test failed."""
        self.failed = self.failed or report.failed

    def ran(self, item: pytest.Item) -> Ran:
        """Run a test and tell what it did; what a whole file has prepared is prepared anew."""
        self.called, self.failed = set(), False
        forget([*_loaded(), *([item.module] if isinstance(item, pytest.Function) else [])])
        sys.settrace(self)
        start = time.process_time()
        try:
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        finally:
            sys.settrace(None)
        return Ran(time.process_time() - start, not self.failed, frozenset(self.called))


# ---- the run


class Mutate:
    """Runs the tests once as they are, then with each number changed, in place of pytest's own run of all tests."""

    def __init__(self, asked: Sequence[str]) -> None:
        """Of which modules, by the beginnings of their names; all where none is given."""
        self.asked = tuple(asked)
        self.unnoticed: dict[str, list[Number]] = {}
        self.all: list[Number] = []
        self.failed: list[str] = []

    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Change each number and see whether a test fails."""
        watch = Watch()
        session.config.pluginmanager.register(watch)
        gc.freeze()
        ran: list[Ran] = _in_copy(lambda: [watch.ran(item) for item in session.items])
        useful = [
            (item, did) for item, did in zip(session.items, ran, strict=True) if did.passed and did.seconds < _SLOW
        ]
        self.failed = [item.nodeid for item, did in zip(session.items, ran, strict=True) if not did.passed]
        if self.failed:
            return True
        useful.sort(key=lambda each: each[1].seconds)
        chosen = [module for module in modules() if module.startswith(self.asked or "")]
        self.all = [number for module in chosen for number in numbers(module)]
        for number in self.all:
            readers_ = readers(number)
            items = [item for item, did in useful if did.called & readers_]
            items.sort(key=lambda item: item.path.stem != f"test_{number.module}")
            for name, factor in FACTORS.items():
                if not _in_copy(lambda: is_noticed(number, factor, items, watch)):  # noqa: B023 - called at once
                    self.unnoticed.setdefault(name, []).append(number)
        return True


def is_noticed(number: Number, factor: float, items: Iterable[pytest.Item], watch: Watch) -> bool:
    """Whether any of the tests fails with another number."""
    put(number, factor)
    for item in items:
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=None)
        if watch.failed:
            return True
    return False


def _in_copy(do: Callable[[], Any]) -> Any:
    """What a function returns that a copy of this process runs, so that nothing it changes stays."""
    with tempfile.TemporaryFile() as answer:
        child = os.fork()
        if not child:
            with suppress(BaseException):
                found = do()
                pickle.dump(found, answer)
                answer.flush()
            os._exit(0)
        os.waitpid(child, 0)
        answer.seek(0)
        return pickle.load(answer)  # noqa: S301 - written by our own copy


def main(asked: Sequence[str]) -> None:
    """Tell what is not noticed, and fail when it is too much."""
    run = Mutate(asked)
    plain = ["-o", "addopts=", "-p", "no:cacheprovider", "-p", "no:terminal", "-k", f"not ({_LEFT_OUT})", *TESTS]
    pytest.main(plain, plugins=[run])
    if run.failed or not run.all:
        sys.exit(f"tests fail, or none was found, before any number is changed: {', '.join(run.failed)}")
    shares = []
    for name in FACTORS:
        missed = run.unnoticed.get(name, [])
        shares.append(1 - len(missed) / max(1, len(run.all)))
        print(f"{len(run.all)} numbers of intake {name}: {shares[-1]:.2f} noticed (floor: {FLOOR})")
        print("not noticed:", ", ".join(map(str, missed)))
    if min(shares) < FLOOR:
        sys.exit(1)


if __name__ == "__main__":
    main(sys.argv[1:])
