"""Learns the weights of `intake/line_weights.py`: `python -m tests.train_intake DIR`, then `ruff format`.

DIR holds pages whose articles are known, such as the evaluation sets that NOTICE.md names: `web/gold.json` with
passages that must and must not be in the article, `press/gold.json` with its paragraphs, and the pages in
`web/FORM/articles` and `press/FORM/articles`; the made-up pages of `tests/press` are learnt from, too. Only lines that
the gold tells of are learnt from; no word of them is written, only weights of our own features. Logistic regression,
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
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from generator.intake.line_features import features
from generator.intake.line_labels import asked
from generator.intake.text_article import lines_of
from generator.seeds import read
from tests import intake_score
from tests.conftest import ROOT

TARGET = ROOT / "generator" / "intake" / "line_weights.py"
FORMS = ("text", "copy")
PARAMETERS = {"c2": 1.5, "max_iterations": 200, "feature.possible_states": True}
"""Chosen by cross-validation over outlets: F1 changes by less than .01 from a quarter to four times of it."""
DIGITS = 2
LEAST = 0.02
"""Weights nearer to nothing are left out."""
FEWEST_OUTLETS = 5
"""What fewer outlets show is theirs alone."""
HEADER = '"""Weights by which lines are labelled, learnt by `tests/train_intake.py`; NOTICE.md tells their origin."""'
_FOLDED = str.maketrans(
    {**dict.fromkeys("„“”‟«»″", '"'), **dict.fromkeys("‚‘’‛‹›′`´", "'"), **dict.fromkeys("‐‑‒–—―−", "-"), "\xad": None}
)


@dataclass(frozen=True)
class Example:
    """A line whose label the gold tells."""

    outlet: str
    features: frozenset[str]
    kept: bool


def main(folder: Path) -> None:
    """Learn from all pages of a folder and write the module."""
    TARGET.write_text(module(weights(list(examples(folder)))), encoding="utf-8")


def examples(folder: Path) -> Iterator[Example]:
    """Every line of the pages that the gold tells of."""
    for name, gold in json.loads((folder / "web" / "gold.json").read_text("utf-8")).items():
        for form in FORMS:
            for path in (folder / "web" / form / "articles").glob(f"{name}.*"):
                yield from _labelled(path, gold.get("outlet") or name, _by_passages(gold))
    known = json.loads((folder / "press" / "gold.json").read_text("utf-8"))
    for form in FORMS:
        for path in sorted((folder / "press" / form / "articles").iterdir()):
            page = known["seeds"][path.name]["page"]
            yield from _labelled(path, page.partition("_")[0], _by_paragraphs(known["pages"][page]))
    for path in intake_score.pages(".txt"):
        gold = intake_score.gold(path)
        blocks = [{"text": text} for _, text in gold.body]
        known_page = {"blocks": blocks, "neutral": [gold.kicker], "captions": gold.captions, "title": gold.title}
        yield from _labelled(path, path.stem, _by_paragraphs({**known_page, "title_alts": []}))


def _labelled(path: Path, outlet: str, label: Any) -> Iterator[Example]:
    raw, _ = read.article(path)
    assert raw, path
    text = lines_of(raw)
    open_lines = asked(text)
    for at, found in zip(open_lines, features(text, open_lines), strict=True):
        kept = label(text.lines[at].line.text)
        if kept is not None:
            yield Example(outlet, found, kept)


def _by_passages(gold: Mapping[str, Any]) -> Any:
    """A line is kept when it holds a passage that must be in the article, and not when one that must not."""
    passages = [
        (folded(each), kept) for kept, key in ((True, "with"), (False, "without")) for each in gold.get(key, ())
    ]

    def label(text: str) -> bool | None:
        told = {kept for passage, kept in passages if passage in folded(text)}
        return told.pop() if len(told) == 1 else None

    return label


def _by_paragraphs(gold: Mapping[str, Any]) -> Any:
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


def weights(known: Sequence[Example]) -> dict[str, float]:
    """For each feature by how much it speaks for a line being the article's."""
    import pycrfsuite  # needed for training only

    outlets: dict[str, set[str]] = {}
    for example in known:
        for feature in example.features:
            outlets.setdefault(feature, set()).add(example.outlet)
    common = {feature for feature, met in outlets.items() if len(met) >= FEWEST_OUTLETS}
    trainer = pycrfsuite.Trainer(verbose=False)
    trainer.set_params(PARAMETERS)
    for example in known:
        trainer.append([sorted(example.features & common)], [str(example.kept)])
    with tempfile.TemporaryDirectory() as folder:
        model = str(Path(folder) / "model")
        trainer.train(model)
        tagger = pycrfsuite.Tagger()
        tagger.open(model)
        found = tagger.info().state_features
    sums = {name: found.get((name, "True"), 0.0) - found.get((name, "False"), 0.0) for name in sorted(common)}
    return {name: round(weight, DIGITS) for name, weight in sums.items() if abs(weight) >= LEAST}


def module(learnt: Mapping[str, float]) -> str:
    """The weights as Python."""
    rows: Iterable[str] = (f"    {json.dumps(name, ensure_ascii=False)}: {weight}," for name, weight in learnt.items())
    head = (HEADER, "", "from __future__ import annotations", "", "WEIGHTS: dict[str, float] = {")
    return "\n".join([*head, *rows, "}", ""])


if __name__ == "__main__":
    main(Path(sys.argv[1]))
