"""Applies what editors decide: facts that they know better, and passages to drop, to keep, or of another kind."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from generator.model import (
    Act,
    Addition,
    Article,
    Block,
    BlockKind,
    Decision,
    Doubt,
    Form,
    Problem,
    Reason,
    Removed,
    Run,
)
from generator.text.likeness import meant
from generator.text.shorten import SHOWN

_KINDS = {Act.KEEP: BlockKind.PARAGRAPH, Act.HEADING: BlockKind.HEADING, Act.PARAGRAPH: BlockKind.PARAGRAPH}

Part = Block | Removed


def decide(article: Article, addition: Addition | None) -> tuple[Article, tuple[Problem, ...]]:
    """The article as its editor wants it; a decision that fits no passage, several, or a decided one is a problem."""
    if addition is None:
        return article, ()
    parts = _in_order([*article.blocks, *_by_lines(article.removed)])
    problems: list[Problem] = []
    earlier: dict[int, Decision] = {}
    for decision in addition.decisions:
        found = [index for index, part in enumerate(parts) if _is_meant(part, decision, article)]
        place = _first(parts[found[0]]).at if len(found) == 1 else None
        if place in earlier:
            problems.append(_again(decision, earlier[place], addition))
        elif place is not None:
            earlier[place] = decision
            parts[found[0] : found[0] + 1] = _decided(parts[found[0]], decision, article)
        else:
            problems.append(_astray(decision, addition, article, [parts[index] for index in found]))
    decided = _with_parts(article, parts) if addition.decisions else article
    return _with_facts(decided, addition), tuple(problems)


# ---- facts


def _with_facts(article: Article, addition: Addition) -> Article:
    replaced = {BlockKind.TITLE: addition.title, BlockKind.KICKER: addition.kicker}
    kept = tuple(block for block in article.blocks if not replaced.get(block.kind))
    gone = tuple(
        Removed(run, line_of(article, run), Reason.REPLACED)
        for block in article.blocks
        if replaced.get(block.kind)
        for run in block.runs
    )
    return replace(
        article,
        id=addition.slug or article.id,
        title=addition.title or article.title,
        kicker=addition.kicker or article.kicker,
        date=addition.date or article.date,
        source=addition.source or article.source,
        authors=addition.authors or article.authors,
        url=addition.url or article.url,
        lang=addition.lang.value if addition.lang else article.lang,
        excerpt=addition.excerpt,
        blocks=kept,
        removed=tuple(sorted((*article.removed, *gone), key=lambda each: each.run.at)) if gone else article.removed,
        doubts=_still_open(article.doubts, addition),
        decisions=addition.decisions,
        aliases=addition.aliases,
        quotations_only=addition.quotations_only,
    )


_BY_TAKE = (Doubt.LITTLE, Doubt.NO_ARTICLE, Doubt.SEVERAL, Doubt.LIVE_BLOG, Doubt.HIDDEN, Doubt.NOT_SHOWN)
"""The doubts that “take: yes” answers."""


def _still_open(doubts: tuple[Doubt, ...], addition: Addition) -> tuple[Doubt, ...]:
    """The doubts that the editor has not answered."""
    answered: tuple[Doubt, ...] = (Doubt.CUT_OFF, Doubt.PAYWALLED, Doubt.FURTHER_PAGES) if addition.excerpt else ()
    answered += _BY_TAKE if addition.take else ()
    return tuple(doubt for doubt in doubts if doubt not in answered)


# ---- passages


def _by_lines(removed: Sequence[Removed]) -> Iterator[Removed]:
    """Removed passages line by line, so that one line of several can be kept."""
    for each in removed:
        start = 0
        for text in each.run.text.split("\n"):
            run = each.run.part(start, start + len(text))
            if run.text:
                yield Removed(run, each.line, each.reason)
            start += len(text) + 1


def _in_order(parts: Sequence[Part]) -> list[Part]:
    return sorted(parts, key=lambda part: _first(part).at)


def _first(part: Part) -> Run:
    return part.run if isinstance(part, Removed) else (*part.runs, *part.credit)[0]


def _is_meant(part: Part, decision: Decision, article: Article) -> bool:
    if decision.by_line:
        return article.form is not Form.HTML and line_of(article, _first(part)) == int(decision.passage)
    text = part.run.text if isinstance(part, Removed) else part.text
    return " ".join(text.split()).startswith(decision.passage)


def line_of(article: Article, run: Run) -> int:
    """The line of the file; 0 in a page of HTML, whose lines are not those of its text."""
    return 0 if article.form is Form.HTML else article.visible.count("\n", 0, run.at) + 1


def _decided(part: Part, decision: Decision, article: Article) -> list[Part]:
    runs = (part.run,) if isinstance(part, Removed) else (*part.runs, *part.credit)
    if decision.act is Act.DROP:
        return [Removed(run, line_of(article, run), Reason.REMOVED_BY_EDITOR) for run in runs]
    return [Block(_KINDS[decision.act], tuple(sorted(runs, key=lambda run: run.at)))]


def _with_parts(article: Article, parts: Sequence[Part]) -> Article:
    """The article with these parts; a dropped title, or one made a paragraph, is no longer its title."""
    blocks = tuple(part for part in parts if isinstance(part, Block))
    had, has = (any(b.kind is BlockKind.TITLE for b in each) for each in (article.blocks, blocks))
    return replace(
        article,
        blocks=blocks,
        removed=tuple(part for part in parts if isinstance(part, Removed)),
        title=None if had and not has else article.title,
    )


def _again(decision: Decision, earlier: Decision, addition: Addition) -> Problem:
    message = f"“{decision.act}” means a passage that “{earlier.act}” of line {earlier.line} has decided on"
    return Problem(addition.path, decision.line, message, "leave one of the two out")


def _astray(decision: Decision, addition: Addition, article: Article, found: Sequence[Part]) -> Problem:
    """The problem of a decision that means no passage, or several."""
    what = f"line {decision.passage}" if decision.by_line else f"“{decision.passage[:SHOWN]}”"
    if found:
        lines = ", ".join(str(line_of(article, _first(part))) for part in found)
        remedy = "write more of its words" if article.form is Form.HTML else f"name one by “line:” ({lines})"
        return Problem(addition.path, decision.line, f"{len(found)} passages begin with {what}", remedy)
    likely = "" if decision.by_line else _beginning_like(decision.passage, article)
    question = f"did you mean “{likely}”? " if likely else ""
    remedy = f"{question}name a passage by the words it begins with, as the article's page shows them"
    return Problem(
        addition.path, decision.line, f"“{decision.act}” finds no passage at {what} in {article.name}", remedy
    )


def _beginning_like(typed: str, article: Article) -> str:
    """The beginning of a passage that is most like the words typed, as many words as these; empty if none is."""
    number = len(typed.split())
    texts = [*(block.text for block in article.blocks), *(each.run.text for each in _by_lines(article.removed))]
    return meant(typed, (" ".join(text.split()[:number]) for text in texts))
