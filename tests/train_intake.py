"""Learns the weights of `intake/line_weights.py` and `page_weights.py`: `python -m tests.train_intake DIR [DIR…]`.

A DIR holds pages whose articles are known, such as the evaluation sets that NOTICE.md names, or is one of these sets:
`gold.json` with passages that must and must not be in an article (`web`) or with its paragraphs (`press`), and the
pages in `FORM/articles`; the made-up pages of `tests/press` are learnt from, too.
Parts are learnt from where the gold tells of them; lines also where it does not, by whether html intake of the same
page keeps them, which counts less. No text of them is written, only weights of our own features (among them names that
the elements of five outlets or more bear, and words that short lines of as many say). Logistic regression: parts by
python-crfsuite (MIT) on sequences of one, lines by scipy; only this command needs them:
`pip install python-crfsuite==0.9.12 scipy==1.17.1`.
A linear chain over all lines, labelled by what html intake kept, was tried and did worse on outlets it had not seen:
F1 .896 on text and .875 on copies, where this has .91 and .90.
"""

from __future__ import annotations

import json
import re
import sys
import tempfile
import unicodedata
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.intake import page_article, page_measures, page_metadata, page_parts, page_weighing
from generator.intake.line_features import features
from generator.intake.line_labels import asked
from generator.intake.line_roles import Role
from generator.intake.page_measures import AT_LEAST
from generator.intake.text_article import lines_of
from generator.model import BlockKind, RawArticle
from generator.seeds import read
from tests import intake_score
from tests.conftest import ROOT

FORMS, HTML = ("text", "copy"), ("html",)
PARAMETERS = {"max_iterations": 200, "feature.possible_states": True}
LINES, PARTS = 1.5, 10.0
"""Penalties on weights, chosen by cross-validation over outlets: a quarter or four times of one changes F1 by less than
.01. Measures of parts tell much the same in many ways, so that theirs is higher."""
NEVER_LEARNT = (BlockKind.TITLE, BlockKind.KICKER, BlockKind.CAPTION)
"""Labels of parts that weights are not learnt from, since these parts are no running text."""
DIGITS = 2
LEAST = 0.02
"""Weights nearer to nothing are left out."""
FEWEST_OUTLETS = 5
"""What fewer outlets show is theirs alone."""
BY_HTML = 4.0
"""How many lines the lines of a page that only html intake tells of count for, those kept and those not each; twice as
many change F1 by less than .003."""
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
    html: Path | None = None
    """The same page as HTML, where the gold tells of some of its passages only."""


@dataclass(frozen=True)
class Example:
    """A line or a part whose label is known."""

    outlet: str
    features: frozenset[str]
    kept: bool
    counts: float | None = None
    """How much, where only html intake tells of it; None where the gold does."""


def main(folders: Sequence[Path]) -> None:
    """Learn from all pages of the folders and write the two modules."""
    learnt_from = digest(folders)
    by_parts = weights(list(parts_of_pages(folders)), PARTS)
    write("page", by_parts, "parts of pages are labelled", learnt_from)
    write("line", line_weights(list(lines_of_texts(folders, by_parts))), "lines are labelled", learnt_from)


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
    html = path.parents[2] / "html" / "articles" / f"{path.stem}.html"
    return Known(form, path, gold.get("outlet") or path.stem, _by_passages(gold), titles, days, html)


def _by_whole(form: str, path: Path, page: str, known: Mapping[str, Any]) -> Known:
    gold = known[page]
    titles = (gold["title"], *gold["title_alts"])
    return Known(form, path, page.partition("_")[0], _by_paragraphs(gold), titles, tuple(gold["dates_ok"]))


def _made_up(path: Path) -> Known:
    gold = intake_score.gold(path)
    blocks = [{"text": text} for _, text in gold.body]
    known = {"blocks": blocks, "neutral": [gold.kicker], "captions": gold.captions, "title": gold.title}
    return Known("made up", path, path.stem, _by_paragraphs({**known, "title_alts": []}), (gold.title,), (gold.date,))


def parts_of_pages(folders: Iterable[Path]) -> Iterator[Example]:
    """Every part of the pages of HTML that the gold tells of."""
    for page in pages(folders):
        if _is_html(page.path):
            yield from parts(page.path, page.outlet, page.label)


def lines_of_texts(folders: Iterable[Path], by_parts: Mapping[str, float]) -> Iterator[Example]:
    """Every line of the texts; `by_parts` weighs the parts of the same pages as HTML."""
    kept: dict[Path, str] = {}
    for page in pages(folders):
        if _is_html(page.path):
            continue
        if page.html and page.html not in kept:
            kept[page.html] = _kept_of_html(page.html, by_parts)
        yield from lines(page, kept[page.html] if page.html else "")


def _is_html(path: Path) -> bool:
    return path.suffix in (".html", ".htm")


def lines(page: Known, kept_of_html: str) -> list[Example]:
    """The lines of a text that rules leave open: by the gold, or else by what html intake keeps of the page."""
    text = lines_of(_raw(page.path))
    open_lines = asked(text)
    by_gold, by_html = [], []
    for at, found in zip(open_lines, features(text, open_lines), strict=True):
        line = text.lines[at].line.text
        kept = page.label(line)
        if kept is None and not page.html and text.lines[at].role is Role.CAPTION:
            kept = False
        if kept is not None:
            by_gold.append(Example(page.outlet, found, kept))
        elif kept_of_html:
            by_html.append(Example(page.outlet, found, folded(line) in kept_of_html))
    return by_gold + _weighed(by_html)


def _weighed(by_html: Sequence[Example]) -> list[Example]:
    """The same lines, each with what it counts, so that a long page does not count more than a short one."""
    sizes = Counter(each.kept for each in by_html)
    return [replace(each, counts=min(1.0, BY_HTML / sizes[each.kept])) for each in by_html]


def _kept_of_html(path: Path, by_parts: Mapping[str, float]) -> str:
    """What html intake keeps of a page, but for captions; nothing where it sees no article."""
    raw = _raw(path)
    tree = page_parts.parse(raw.text)
    assert tree is not None, path
    by_rules = page_article.by_rules(page_parts.page(tree), page_metadata.declared(tree, raw.text), take=True)
    if by_rules is None:
        return ""
    rows, place, found = by_rules
    labels = page_weighing.weighed(rows, place, found, by_parts)
    told = zip(rows, labels, strict=True)
    return folded(
        " ".join(row.part.text for row, label in told if isinstance(label, BlockKind) and label != BlockKind.CAPTION)
    )


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
    learnt = [at for at in told if found[at] not in NEVER_LEARNT]
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
    """For each feature by how much it speaks for a part being the article's."""
    import pycrfsuite  # needed for training only

    common = set(_common(known))
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
    return _rounded(summed(sums))


def line_weights(known: Sequence[Example], penalty: float = LINES) -> dict[str, float]:
    """For each feature by how much it speaks for a line being the article's."""
    import numpy as np  # needed for training only
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix

    names = _common([each for each in known if each.counts is None])
    number = {name: at for at, name in enumerate(names)}
    held = [sorted(number[name] for name in each.features if name in number) for each in known]
    starts = np.cumsum([0, *map(len, held)])
    columns = np.concatenate([np.array(each, int) for each in held])
    matrix = csr_matrix((np.ones(len(columns)), columns, starts), shape=(len(known), len(names)))
    signs = np.array([1.0 if each.kept else -1.0 for each in known])
    counts = np.array([1.0 if each.counts is None else each.counts for each in known])

    def loss(weights: Any) -> tuple[float, Any]:
        margins = signs * (matrix @ weights)
        slopes = -signs * counts / (1 + np.exp(np.minimum(margins, 500)))
        value = float(counts @ np.logaddexp(0, -margins)) + penalty * float(weights @ weights) / 2
        return value, matrix.T @ slopes + penalty * weights

    found = minimize(loss, np.zeros(len(names)), jac=True, method="L-BFGS-B").x
    return _rounded(dict(zip(names, map(float, found), strict=True)))


def _common(known: Sequence[Example]) -> list[str]:
    """The features that enough outlets show."""
    outlets: dict[str, set[str]] = {}
    for example in known:
        for feature in example.features:
            outlets.setdefault(feature, set()).add(example.outlet)
    return sorted(feature for feature, met in outlets.items() if len(met) >= FEWEST_OUTLETS)


def _rounded(weights: Mapping[str, float]) -> dict[str, float]:
    return {name: round(weight, DIGITS) for name, weight in weights.items() if abs(weight) >= LEAST}


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
