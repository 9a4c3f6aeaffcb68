"""How well the rules of intake carry over to outlets they were not written for.

Rules written by hand cannot be learnt anew without one outlet; but what only that outlet taught can be taken away. An
entry of the tables (a phrase, a notice, an element's name) that is met on pages of one outlet alone is left out when
its pages are read; what several outlets bear out, or none does, stays. So do the rules of structure: with an outlet
that nobody has seen expect the second figure, or a little less.

`python -m tests.leave_one_out` reads the made-up pages of the gate, each an outlet of its own.
`python -m tests.leave_one_out DIR` reads real pages that stay outside of the project: folders `html`, `text` and
`copy`, `gold.json` that names the page of each file (its outlet stands before the first underscore), and `score.py`.
"""

from __future__ import annotations

import json
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Collection, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from generator.intake import notices, page_elements, patterns, picture_credits
from tests import intake_score

PHRASES = {"INSERTS": patterns, "ENDINGS": patterns, "FOOTERS": patterns, "OPEN": picture_credits}
"""Tables of phrases, each with its module."""
NAMES = ("_CAPTION", "_CREDIT", "_KICKER", "_LEAD", "_SUBHEAD", "_UNHEARD", "_QUOTE")
FORMS = ("html", "text", "copy")
_AROUND = re.compile(r"(?P<start>\(\?<!.*?\)\(\?:)(?P<words>.*)(?P<end>\)\(\?!.*?\))", re.DOTALL)


@dataclass(frozen=True, order=True)
class Entry:
    """One line of a table: a phrase, an expression, or an expression for an element's name."""

    table: str
    text: str


# ---- tables


def entries() -> list[Entry]:
    """All that may have been learnt from a page."""
    phrases = [(table, getattr(module, table)) for table, module in PHRASES.items()]
    phrases += [(reason.name, words) for reason, words in patterns.WHOLE_LINES.items()]
    found = [Entry(table, phrase) for table, words in phrases for phrase in words]
    found += [Entry("NOTICES", notice.expression) for notice in notices.NOTICES]
    found += [Entry("TEASER_LINES", line) for line in patterns.TEASER_LINES]
    found += [Entry(table, word) for table, names in _names().items() for word in _alternatives(names)]
    return sorted(found)


def _names() -> dict[str, re.Pattern[str]]:
    return {name: getattr(page_elements, name) for name in NAMES} | {
        f"region {reason.name}": words for reason, words in page_elements._REGIONS
    }


def _parted(names: re.Pattern[str]) -> tuple[str, str, str]:
    match = _AROUND.fullmatch(names.pattern)
    assert match, names.pattern
    return match["start"], match["words"], match["end"]


def _alternatives(names: re.Pattern[str]) -> Iterator[str]:
    """The words of an expression for names; a group within a word is part of it."""
    depth, word = 0, ""
    for sign in _parted(names)[1]:
        depth += (sign == "(") - (sign == ")")
        if sign == "|" and depth == 0:
            yield word
            word = ""
        else:
            word += sign
    yield word


def forget(left_out: frozenset[Entry]) -> None:
    """Take entries out of the tables of this process, before any module has read them."""

    def keeps(table: str, text: str) -> bool:
        return Entry(table, text) not in left_out

    def without(table: str, names: re.Pattern[str]) -> re.Pattern[str]:
        start, _, end = _parted(names)
        words = [word for word in _alternatives(names) if keeps(table, word)]
        return re.compile(f"{start}{'|'.join(words or [r'(?!)'])}{end}")

    for table, module in PHRASES.items():
        setattr(module, table, frozenset(text for text in getattr(module, table) if keeps(table, text)))
    patterns.WHOLE_LINES = {
        reason: frozenset(text for text in words if keeps(reason.name, text))
        for reason, words in patterns.WHOLE_LINES.items()
    }
    notices.NOTICES = tuple(notice for notice in notices.NOTICES if keeps("NOTICES", notice.expression))
    patterns.TEASER_LINES = tuple(line for line in patterns.TEASER_LINES if keeps("TEASER_LINES", line))
    for name in NAMES:
        setattr(page_elements, name, without(name, getattr(page_elements, name)))
    page_elements._REGIONS = tuple(
        (reason, without(f"region {reason.name}", words)) for reason, words in page_elements._REGIONS
    )


# ---- what a page bears out


def met(path: Path, known: Sequence[Entry]) -> frozenset[Entry]:
    """The entries that something on a page is an instance of."""
    from generator.intake import page_parts
    from generator.seeds import read

    raw, _ = read.article(path)
    assert raw, path
    lines, names = raw.text.splitlines(), ""
    if path.suffix == ".html":
        tree = page_parts.parse(raw.text)
        assert tree is not None, path
        lines = [part.text for part in page_parts.page(tree).parts]
        names = "\n".join(
            page_elements._CAMEL.sub("-", page_elements._own_names(element)).lower() for element in tree.iter()
        )
    normal = {patterns.normal(line) for line in lines}
    return frozenset(entry for entry in known if _is_met(entry, normal, names))


def _is_met(entry: Entry, lines: Collection[str], names: str) -> bool:
    if entry.table in _names():
        return bool(re.search(rf"(?<![a-z])(?:{entry.text})(?![a-z])", names))
    if entry.table == "NOTICES":
        return any(re.search(entry.text, line) for line in lines)
    if entry.table == "TEASER_LINES":
        return any(re.match(entry.text, line) for line in lines)
    return entry.text in lines


def only_of(outlets: Mapping[str, Sequence[Path]]) -> dict[str, frozenset[Entry]]:
    """For each outlet the entries that no other one bears out."""
    known = entries()
    found = {outlet: frozenset().union(*(met(path, known) for path in paths)) for outlet, paths in outlets.items()}
    return {
        outlet: mine - frozenset().union(*(others for name, others in found.items() if name != outlet))
        for outlet, mine in found.items()
    }


# ---- reading without


def made_up(left_out: frozenset[Entry], paths: Sequence[Path]) -> list[intake_score.Score]:
    """The scores of made-up pages."""
    forget(left_out)
    from generator import pipeline

    articles = [(path, pipeline.intake(path)[0]) for path in paths]
    return [intake_score.score(article, intake_score.gold(path)) for path, article in articles if article]


def real(left_out: frozenset[Entry], paths: Sequence[Path], docs: Path) -> None:
    """Pages of real ones, through the whole pipeline."""
    forget(left_out)
    from generator import pipeline

    with tempfile.TemporaryDirectory() as folder:
        seeds = Path(folder, "seeds", "articles")
        seeds.mkdir(parents=True)
        for path in paths:
            shutil.copyfile(path, seeds / path.name)
        pipeline.pages(seeds.parent, Path(folder, "docs"))
        for page in Path(folder, "docs", "artikel").glob("*.md"):
            shutil.copyfile(page, docs / page.name)


def alone() -> ProcessPoolExecutor:
    """One fresh process for each outlet: tables are read once."""
    return ProcessPoolExecutor(mp_context=get_context("spawn"), max_tasks_per_child=1)


def made_up_outlets() -> dict[str, list[Path]]:
    """The pages of the gate, each an outlet of its own."""
    return {path.stem: [path] for suffix in (".txt", ".html") for path in intake_score.pages(suffix)}


def scores(outlets: Mapping[str, Sequence[Path]], left_out: Mapping[str, frozenset[Entry]]) -> list[intake_score.Score]:
    """The scores of made-up pages, each read without what is left out for it."""
    with alone() as executor:
        runs = [executor.submit(made_up, left_out.get(outlet, frozenset()), paths) for outlet, paths in outlets.items()]
    return [score for run in runs for score in run.result()]


def gate() -> None:
    """Both figures for the made-up pages."""
    outlets = made_up_outlets()
    left_out = only_of(outlets)
    tell("all entries", scores(outlets, {}))
    tell("its own left out", scores(outlets, left_out))
    print(f"entries left out, for one outlet in the median: {statistics.median(map(len, left_out.values())):g}")


def tell(name: str, scores: Sequence[intake_score.Score]) -> None:
    """One line of figures."""
    found, wanted, got = (sum(column) for column in zip(*(score.headings for score in scores), strict=True))
    f1, leak = (statistics.mean(column) for column in zip(*((s.f1, s.leak) for s in scores), strict=True))
    wrong = sum(len(score.wrong) for score in scores)
    print(f"{name}: {len(scores)} pages, F1 {f1:.3f}, leak {leak:.3f},", end=" ")
    print(f"sub-headings {found / wanted:.2f} found, {found / got:.2f} right, {wrong} facts wrong")


def press(folder: Path) -> None:
    """Both figures for real pages, by their own scorer."""
    pages = json.loads((folder / "gold.json").read_text("utf-8"))["seeds"]
    outlets: dict[str, list[Path]] = {}
    for form in FORMS:
        for path in sorted((folder / form).iterdir()):
            outlets.setdefault(pages[path.name]["page"].split("_")[0], []).append(path)
    left_out = only_of(outlets)
    with tempfile.TemporaryDirectory() as target:
        for name, forgotten in (("all", {}), ("left-out", left_out)):
            scored = [Path(target, name, form) for form in FORMS]
            runs = []
            with alone() as executor:
                for form, docs in zip(FORMS, scored, strict=True):
                    docs.mkdir(parents=True)
                    for outlet, paths in outlets.items():
                        chosen = [path for path in paths if path.parent.name == form]
                        runs.append(executor.submit(real, forgotten.get(outlet, frozenset()), chosen, docs))
            for run in runs:
                run.result()
            print(name, flush=True)
            subprocess.run([sys.executable, folder / "score.py", *scored], check=True)
    print(f"entries left out, for one outlet in the median: {statistics.median(map(len, left_out.values())):g}")


if __name__ == "__main__":
    press(Path(sys.argv[1])) if len(sys.argv) > 1 else gate()
