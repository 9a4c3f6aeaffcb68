"""Learns the weights of `intake/line_weights.py` and `page_weights.py`: `python -m tests.train_intake DIR`.

DIR holds pages whose articles are known, such as the evaluation sets that NOTICE.md names: `web/gold.json` with
passages that must and must not be in the article, `press/gold.json` with its paragraphs, and the pages in
`web/FORM/articles` and `press/FORM/articles`; the made-up pages of `tests/press` are learnt from, too. Only lines and
parts that the gold tells of are learnt from; no word of them is written, only weights of our own features (among them
names that the elements of five outlets or more bear). Logistic regression,
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
from hashlib import sha256
from pathlib import Path
from typing import Any

from generator.intake import page_article, page_metadata, page_parts, page_weighing
from generator.intake.line_features import features
from generator.intake.line_labels import asked
from generator.intake.text_article import lines_of
from generator.model import RawArticle
from generator.seeds import read
from tests import intake_score
from tests.conftest import ROOT

FORMS, HTML = ("text", "copy"), ("html",)
PARAMETERS = {"c2": 1.5, "max_iterations": 200, "feature.possible_states": True}
"""Chosen by cross-validation over outlets: F1 changes by less than .01 from a quarter to four times of it."""
PAGES = "b3e5dd667009a8d22fef0155a647115d9d1882dc8eb97df4446b731264378d38"
"""SHA-256 of the pages that the weights in use were learnt from, and of their gold."""
DIGITS = 2
LEAST = 0.02
"""Weights nearer to nothing are left out."""
FEWEST_OUTLETS = 5
"""What fewer outlets show is theirs alone."""
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
    """Learn from all pages of a folder and write the two modules."""
    confirm(folder)
    write("line", weights(list(examples(folder))), "lines are labelled")
    write("page", weights(list(examples(folder, html=True))), "parts of pages are labelled")


def confirm(folder: Path) -> None:
    """End with a word where the pages are others than `PAGES` tells: what is learnt can be learnt again."""
    found = digest(folder)
    if found != PAGES:
        sys.exit(f"{folder} holds other pages than the weights were learnt from; if it should, set PAGES to {found}")


def digest(folder: Path) -> str:
    """SHA-256 of all that is learnt from below a folder, names and bytes."""
    whole = sha256()
    for part in ("web", "press"):
        files = [folder / part / "gold.json", *(folder / part).glob("*/articles/*")]
        for path in sorted(files):
            name = path.relative_to(folder).as_posix()
            whole.update(f"{name} {sha256(path.read_bytes()).hexdigest()}\n".encode())
    return whole.hexdigest()


def examples(folder: Path, html: bool = False) -> Iterator[Example]:
    """Every line of the texts, or part of the pages of HTML, that the gold tells of."""
    forms, told = (HTML, parts) if html else (FORMS, lines)
    for name, gold in json.loads((folder / "web" / "gold.json").read_text("utf-8")).items():
        for form in forms:
            for path in (folder / "web" / form / "articles").glob(f"{name}.*"):
                yield from told(path, gold.get("outlet") or name, _by_passages(gold))
    known = json.loads((folder / "press" / "gold.json").read_text("utf-8"))
    for form in forms:
        for path in sorted((folder / "press" / form / "articles").iterdir()):
            page = known["seeds"][path.name]["page"]
            yield from told(path, page.partition("_")[0], _by_paragraphs(known["pages"][page]))
    for path in intake_score.pages(".html" if html else ".txt"):
        gold = intake_score.gold(path)
        blocks = [{"text": text} for _, text in gold.body]
        known_page = {"blocks": blocks, "neutral": [gold.kicker], "captions": gold.captions, "title": gold.title}
        yield from told(path, path.stem, _by_paragraphs({**known_page, "title_alts": []}))


def lines(path: Path, outlet: str, label: Any) -> Iterator[Example]:
    """The lines of a text that rules leave open."""
    text = lines_of(_raw(path))
    open_lines = asked(text)
    for at, found in zip(open_lines, features(text, open_lines), strict=True):
        kept = label(text.lines[at].line.text)
        if kept is not None:
            yield Example(outlet, found, kept)


def parts(path: Path, outlet: str, label: Any) -> Iterator[Example]:
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
    for at, each in zip(learnt, page_weighing.features(rows, place, found, learnt), strict=True):
        yield Example(outlet, each, told[at])


def _raw(path: Path) -> RawArticle:
    raw, _ = read.article(path)
    assert raw, path
    return raw


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


def write(name: str, learnt: Mapping[str, float], what: str) -> None:
    """Write a module of weights."""
    head = f'"""Weights by which {what}, learnt by `tests/train_intake.py`; NOTICE.md tells their origin."""'
    rows: Iterable[str] = (f"    {json.dumps(name, ensure_ascii=False)}: {weight}," for name, weight in learnt.items())
    lines = [head, "", "from __future__ import annotations", "", "WEIGHTS: dict[str, float] = {", *rows, "}", ""]
    text = "\n".join(lines)
    (ROOT / "generator" / "intake" / f"{name}_weights.py").write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
