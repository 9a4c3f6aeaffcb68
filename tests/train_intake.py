"""Learns the weights of `intake/line_weights.py` and `page_weights.py`: `python -m tests.train_intake DIR [DIR…]`.

A DIR holds pages whose articles are known, such as the evaluation sets that NOTICE.md names, or is one of these sets:
`gold.json` with passages that must and must not be in an article (`web`) or with its paragraphs (`press`), and the
pages in `FORM/articles`; the made-up pages of `tests/press` are learnt from, too. Only lines and parts that the gold
tells of are learnt from; no word of them is written, only weights of our own features (among them names that the
elements of five outlets or more bear). Logistic regression,
by python-crfsuite (MIT) on sequences of one line; only this command needs it: `pip install python-crfsuite==0.9.12`.
A linear chain over all lines, labelled by what html intake kept, was tried and did worse on outlets it had not seen:
F1 .896 on text and .875 on copies, where this has .91 and .90.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
import unicodedata
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.intake import page_article, page_measures, page_metadata, page_parts, page_weighing
from generator.intake.line_features import features
from generator.intake.line_labels import asked
from generator.intake.page_measures import AT_LEAST
from generator.intake.text_article import lines_of
from generator.model import RawArticle
from generator.seeds import read
from tests import intake_score
from tests.conftest import ROOT

FORMS, HTML = ("text", "copy"), ("html",)
PARAMETERS = {"max_iterations": 200, "feature.possible_states": True}
LINES, PARTS = 1.5, 10.0
"""Penalties on weights, chosen by cross-validation over outlets: a quarter or four times of one changes F1 by less than
.01. Measures of parts tell much the same in many ways, so that theirs is higher."""
DIGITS = 2
LEAST = 0.02
"""Weights nearer to nothing are left out."""
FEWEST_OUTLETS = 5
"""What fewer outlets show is theirs alone."""
_FOLDED = str.maketrans(
    {**dict.fromkeys("„“”‟«»″", '"'), **dict.fromkeys("‚‘’‛‹›′`´", "'"), **dict.fromkeys("‐‑‒–—―−", "-"), "\xad": None}
)


Label = Callable[[str], bool | None]
"""Whether a line is the article's, by the gold; None where it does not tell."""


@dataclass(frozen=True)
class Known:
    """A page whose article is known, or of which parts are."""

    form: str
    """`text`, `copy` or `html`; `made up` for the pages of the gate."""
    path: Path
    outlet: str
    label: Label
    titles: tuple[str | None, ...]
    days: tuple[str | None, ...]


@dataclass(frozen=True)
class Example:
    """A line whose label the gold tells."""

    outlet: str
    features: frozenset[str]
    kept: bool


def main(folders: Sequence[Path]) -> None:
    """Learn from all pages of the folders and write the two modules."""
    learnt_from = digest(folders)
    write("line", weights(list(examples(folders)), LINES), "lines are labelled", learnt_from)
    write("page", weights(list(examples(folders, html=True)), PARTS), "parts of pages are labelled", learnt_from)


# ---- pages


def sets(folders: Iterable[Path]) -> list[Path]:
    """The sets of pages that the folders are or hold."""
    every = (place for folder in folders for place in (folder, folder / "web", folder / "press"))
    return [place for place in every if (place / "gold.json").exists()]


def digest(folders: Iterable[Path]) -> str:
    """SHA-256 of all that is learnt from, names and bytes, in whatever order the folders are given."""
    found = []
    for place in sets(folders):
        for path in (place / "gold.json", *place.glob("*/articles/*")):
            found.append(f"{path.relative_to(place).as_posix()} {sha256(path.read_bytes()).hexdigest()}")
    return sha256("\n".join(sorted(found)).encode()).hexdigest()


def pages(folders: Iterable[Path]) -> list[Known]:
    """All pages of the folders and the made-up ones of the gate, in one order however the folders are given.

    Those of one name and one outlet are ordered by their bytes.
    """
    found = [page for place in sets(folders) for page in _pages(place)]
    made_up = (_made_up(path) for suffix in (".txt", ".html") for path in intake_score.pages(suffix))
    return [*sorted(found, key=_order), *made_up]


def _order(page: Known) -> tuple[str, str, str, bytes]:
    return page.form, page.path.name, page.outlet, page.path.read_bytes()


def _pages(place: Path) -> Iterator[Known]:
    gold = json.loads((place / "gold.json").read_text("utf-8"))
    for form in (*FORMS, *HTML):
        for path in (place / form / "articles").iterdir():
            if "seeds" in gold:
                yield _by_whole(form, path, gold["seeds"][path.name]["page"], gold["pages"])
            elif path.stem in gold:
                yield _by_parts(form, path, gold[path.stem])


def _by_parts(form: str, path: Path, gold: Mapping[str, Any]) -> Known:
    titles, days = (gold.get("title"),), (gold.get("date"), gold.get("htmldate"))
    return Known(form, path, gold.get("outlet") or path.stem, _by_passages(gold), titles, days)


def _by_whole(form: str, path: Path, page: str, known: Mapping[str, Any]) -> Known:
    gold = known[page]
    titles = (gold["title"], *gold["title_alts"])
    return Known(form, path, page.partition("_")[0], _by_paragraphs(gold), titles, tuple(gold["dates_ok"]))


def _made_up(path: Path) -> Known:
    gold = intake_score.gold(path)
    blocks = [{"text": text} for _, text in gold.body]
    known = {"blocks": blocks, "neutral": [gold.kicker], "captions": gold.captions, "title": gold.title}
    return Known("made up", path, path.stem, _by_paragraphs({**known, "title_alts": []}), (gold.title,), (gold.date,))


def examples(folders: Iterable[Path], html: bool = False) -> Iterator[Example]:
    """Every line of the texts, or part of the pages of HTML, that the gold tells of."""
    for page in pages(folders):
        if (page.path.suffix in (".html", ".htm")) is html:
            yield from (parts if html else lines)(page.path, page.outlet, page.label)


def lines(path: Path, outlet: str, label: Label) -> Iterator[Example]:
    """The lines of a text that rules leave open."""
    text = lines_of(_raw(path))
    open_lines = asked(text)
    for at, found in zip(open_lines, features(text, open_lines), strict=True):
        kept = label(text.lines[at].line.text)
        if kept is not None:
            yield Example(outlet, found, kept)


def parts(path: Path, outlet: str, label: Label) -> Iterator[Example]:
    """The parts of a page, without headline and captions; what rules are sure of is learnt from, too."""
    raw = _raw(path)
    tree = page_parts.parse(raw.text)
    assert tree is not None, path
    page = page_parts.page(tree)
    by_rules = page_article.by_rules(page, page_metadata.declared(tree, raw.text), take=True)
    assert by_rules, path
    rows, place, found = by_rules
    told = {at: kept for at, row in enumerate(rows) if (kept := label(row.part.text)) is not None}
    learnt = [at for at in told if found[at] not in page_weighing.NEVER_LEARNT]
    for at, each in zip(learnt, page_weighing.features(rows, place, learnt), strict=True):
        yield Example(outlet, frozenset(step for feature in each for step in reached(feature)), told[at])


def reached(feature: str) -> Iterator[str]:
    """A measure with all steps that it has reached; any other feature is itself."""
    name, sign, step = feature.partition(AT_LEAST)
    yield from (f"{name}{sign}{each}" for each in range(1, int(step) + 1)) if sign else (feature,)


def summed(weights: Mapping[str, float]) -> dict[str, float]:
    """Weights as they are applied: that of a step of a measure holds those of all steps below it."""
    measured = {feature.partition(AT_LEAST)[0] for feature in weights if AT_LEAST in feature}
    steps = {f"{name}{AT_LEAST}{step}" for name in measured for step in range(1, page_measures.MOST_STEPS + 1)}
    features = sorted({*weights, *steps})
    return {feature: sum(weights.get(each, 0.0) for each in reached(feature)) for feature in features}


def _raw(path: Path) -> RawArticle:
    raw, _ = read.article(path)
    assert raw, path
    return raw


def _by_passages(gold: Mapping[str, Any]) -> Label:
    """A line is kept when it holds a passage that must be in the article, and not when one that must not."""
    passages = [
        (folded(each), kept) for kept, key in ((True, "with"), (False, "without")) for each in gold.get(key, ())
    ]

    def label(text: str) -> bool | None:
        told = {kept for passage, kept in passages if passage in folded(text)}
        return told.pop() if len(told) == 1 else None

    return label


def _by_paragraphs(gold: Mapping[str, Any]) -> Label:
    """A line is kept when it is part of the article's text; titles and captions tell nothing."""
    body = [_words(block["text"]) for block in gold["blocks"]]
    neutral = [_words(each) for each in (*gold["neutral"], *gold["captions"], gold["title"], *gold["title_alts"])]

    def label(text: str) -> bool | None:
        return True if _stands(text, body) else None if _stands(text, neutral) else False

    return label


def _stands(text: str, passages: Sequence[str]) -> bool:
    """Whether a line is one of the passages, or of four words or more and within them."""
    words = _words(text)
    return bool(words) and (words in passages or (words.count(" ") > 2 and f" {words} " in f" {' '.join(passages)} "))


def folded(text: str) -> str:
    """The text with one kind of quotes, dashes and spaces."""
    return re.sub(r"\s+", " ", unicodedata.normalize("NFC", text).translate(_FOLDED)).strip()


def _words(text: str) -> str:
    return " ".join(re.findall(r"\w+", folded(text).casefold()))


def weights(known: Sequence[Example], penalty: float) -> dict[str, float]:
    """For each feature by how much it speaks for a line being the article's."""
    import pycrfsuite  # needed for training only

    outlets: dict[str, set[str]] = {}
    for example in known:
        for feature in example.features:
            outlets.setdefault(feature, set()).add(example.outlet)
    common = {feature for feature, met in outlets.items() if len(met) >= FEWEST_OUTLETS}
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params({**PARAMETERS, "c2": penalty})
    for example in known:
        trainer.append([sorted(example.features & common)], [str(example.kept)])
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder) / "model")
        trainer.train(model)
        tagger = pycrfsuite.Tagger()
        tagger.open(model)
        found = tagger.info().state_features
    sums = {name: found.get((name, "True"), 0.0) - found.get((name, "False"), 0.0) for name in sorted(common)}
    return {name: round(weight, DIGITS) for name, weight in summed(sums).items() if abs(weight) >= LEAST}


def write(name: str, learnt: Mapping[str, float], what: str, learnt_from: str, by: str = "train_intake") -> None:
    """Write a module of weights; whoever has the pages of this digest can learn the same again."""
    head = f'"""Weights by which {what}, learnt by `tests/{by}.py`; NOTICE.md tells their origin.'
    pages = ["From pages with this SHA-256, names and bytes, and the made-up ones of the gate:", f'{learnt_from}."""']
    rows = (f"    {json.dumps(feature, ensure_ascii=False)}: {weight}," for feature, weight in learnt.items())
    lines = [head, "", *pages, "", "from __future__ import annotations", ""]
    text = "\n".join([*lines, "WEIGHTS: dict[str, float] = {", *rows, "}", ""])
    (ROOT / "generator" / "intake" / f"{name}_weights.py").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main([Path(each) for each in sys.argv[1:]])
