"""From classified parts of an HTML page to blocks and removed passages, every character in one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.intake import patterns, picture_credits
from generator.intake.line_roles import Role
from generator.intake.page_elements import ElementRole
from generator.intake.page_features import PartFeatures
from generator.intake.page_kinds import Label
from generator.intake.page_parts import Part, folded
from generator.model import Block, BlockKind, Reason, Removed, Run

Passage = Block | Removed

_CREDIT_WORDS = 8
"""Words of a short line behind a caption that says who made the picture; a longer one goes on with the caption."""
_JOINT = re.compile(r"\s*[:|–—-]+\s*")


def blocks(rows: Sequence[PartFeatures], labels: Sequence[Label], headlines: Sequence[str]) -> list[Passage]:
    """Blocks and removed passages in the order of the page; `headlines` are those that its makers declare."""
    found: list[Passage] = []
    for key, group in groupby(zip(rows, labels, strict=True), key=_belonging):
        together = [row for row, _ in group]
        label = key[0]
        if isinstance(label, Reason):
            part = together[0].part
            found.append(Removed(Run(part.at, "\n".join(row.part.text for row in together)), part.line, label))
        elif label is BlockKind.TITLE:
            found.extend(_headline(together, headlines))
        elif label is BlockKind.CAPTION:
            found.extend(_captions(together))
        else:
            found.extend(_text(together, label))
    return found


def _belonging(each: tuple[PartFeatures, Label]) -> tuple[Label, object]:
    """The key by which neighbours are joined: parts of one list item, quotation, headline or picture become one block,
    and neighbours removed for the same reason become one passage."""
    row, label = each
    if isinstance(label, Reason):
        return label, None
    if label is BlockKind.PARAGRAPH and row.element.quote is not None:
        return label, row.part.block
    if label in (BlockKind.ITEM, BlockKind.ROW):
        return label, row if row.element.item is None else row.element.item
    if label is BlockKind.TITLE:
        return label, None
    if label is BlockKind.CAPTION:
        return label, row.element.picture
    return label, row


# ---- text


def _text(rows: Sequence[PartFeatures], kind: BlockKind) -> Iterator[Passage]:
    """The block of a paragraph, heading, item or row, and what is taken out of it."""
    runs: list[Run] = []
    removed: list[Removed] = []
    for row in rows:
        cuts = [*_unheard(row), *_note_signs(row), *_notices(row.part.text), *_credit(row)]
        kept, cut = _parted(row.part, cuts)
        runs.extend(kept)
        removed.extend(Removed(run, row.part.line, Reason.NAVIGATION) for run in cut)
    if runs:
        yield Block(kind, tuple(runs))
    yield from removed


def _unheard(row: PartFeatures) -> Iterator[tuple[int, int]]:
    """The stretches of a text meant for screen readers only; none if the whole text is meant for them."""
    if all(inner.unheard for inner in row.inner):
        return
    for chunk, inner in zip(row.part.chunks, row.inner, strict=True):
        if inner.unheard:
            yield chunk.start - row.part.at, chunk.end - row.part.at


def _note_signs(row: PartFeatures) -> Iterator[tuple[int, int]]:
    """The numbers that link to notes, and the arrows that link back: they do not belong to the words beside them."""
    for chunk, inner in zip(row.part.chunks, row.inner, strict=True):
        start, end = chunk.start - row.part.at, min(chunk.end - row.part.at, len(row.part.text))
        if inner.note or (inner.link and not any(char.isalnum() for char in row.part.text[start:end])):
            yield start, end


def _credit(row: PartFeatures) -> Iterator[tuple[int, int]]:
    """Who made the picture, at the end of a caption that is text of a picture series."""
    tail = picture_credits.at_end(row.part.text) if row.element.caption else None
    if tail:
        yield tail.start(), len(row.part.text)


def _notices(text: str) -> Iterator[tuple[int, int]]:
    """What screen readers are told in between; first the brackets behind it are looked for, which is faster."""
    if ")" in text or "]" in text:
        yield from (notice.span() for notice in patterns.INLINE_NOTICES.finditer(text))


def _parted(part: Part, cuts: Sequence[tuple[int, int]]) -> tuple[list[Run], list[Run]]:
    """The part's text outside of the cuts, and within them."""
    kept: list[Run] = []
    cut: list[Run] = []
    end = 0
    for start, stop in sorted(cuts):
        kept.extend(_run(part, end, start))
        cut.extend(_run(part, max(start, end), stop))
        end = max(end, stop)
    kept.extend(_run(part, end, len(part.text)))
    return kept, cut


def _run(part: Part, start: int, end: int) -> Iterator[Run]:
    run = Run(part.at, part.text).part(start, end)
    if run.text:
        yield run


# ---- headline


@dataclass(frozen=True)
class _Bit:
    """A run of a headline with the element it stands in."""

    run: Run
    element: ElementRole
    line: int

    @property
    def is_sign(self) -> bool:
        """Whether it is only the sign between a kicker and a title."""
        return not any(char.isalnum() for char in self.run.text)


def _headline(rows: Sequence[PartFeatures], headlines: Sequence[str]) -> Iterator[Passage]:
    """Kicker and title, told apart by their elements, by a sign between them, or by the title the page declares."""
    bits = [bit for row in rows for bit in _bits(row)]
    joint = _joint(bits, headlines)
    if not joint:
        yield Block(BlockKind.TITLE, tuple(Run(row.part.at, row.part.text) for row in rows))
        return
    yield Block(BlockKind.KICKER, _merged(bits[:joint]))
    while bits[joint].is_sign:
        yield Removed(bits[joint].run, bits[joint].line, Reason.SEPARATOR)
        joint += 1
    yield Block(BlockKind.TITLE, _merged(bits[joint:]))


def _bits(row: PartFeatures) -> Iterator[_Bit]:
    """Its chunks; a sign at the beginning of one becomes a bit of its own."""
    for chunk, inner in zip(row.part.chunks, row.inner, strict=True):
        start, end = chunk.start - row.part.at, min(chunk.end, row.part.end) - row.part.at
        sign = _JOINT.match(row.part.text, start, end)
        middle = sign.end() if sign else start
        for run in (*_run(row.part, start, middle), *_run(row.part, middle, end)):
            yield _Bit(run, inner, row.part.line)


def _joint(bits: Sequence[_Bit], headlines: Sequence[str]) -> int:
    """How many bits at the beginning are the kicker; 0 when the headline is one passage."""
    last = max((index for index, bit in enumerate(bits) if not bit.is_sign), default=0)
    named = next((index for index, bit in enumerate(bits) if not bit.element.kicker), 0)
    sign = next((index for index, bit in enumerate(bits) if bit.is_sign), 0)
    titles = {_key(headline) for headline in headlines}
    declared = next(
        (index for index in range(1, len(bits)) if _key(" ".join(bit.run.text for bit in bits[index:])) in titles), 0
    )
    return next((index for index in (named, sign, declared) if 0 < index <= last), 0)


def _merged(bits: Sequence[_Bit]) -> tuple[Run, ...]:
    """The runs of the bits; those without a space between them become one."""
    runs: list[Run] = []
    for bit in bits:
        if runs and runs[-1].at + len(runs[-1].text) == bit.run.at:
            runs[-1] = Run(runs[-1].at, runs[-1].text + bit.run.text)
        else:
            runs.append(bit.run)
    return tuple(runs)


def _key(text: str) -> str:
    return " ".join(folded(text))


# ---- pictures


def _captions(rows: Sequence[PartFeatures]) -> Iterator[Passage]:
    """Captions of one picture, each with its credit, which stands in the caption, or in a part before or behind it."""
    captions: list[Block] = []
    credit: list[tuple[Run, int]] = []
    opened = False
    for row in rows:
        if opened or _is_credit(row, bool(captions)):
            opened = patterns.normal(row.part.text) in picture_credits.OPEN
            credit.append((Run(row.part.at, row.part.text), row.part.line))
        else:
            captions.append(_caption(row))
    if captions:
        last = captions[-1]
        captions[-1] = replace(last, credit=last.credit + tuple(run for run, _ in credit))
        yield from captions
    else:
        yield from (Removed(run, line, Reason.CREDIT) for run, line in credit)


def _is_credit(row: PartFeatures, behind_caption: bool) -> bool:
    if row.role is Role.CREDIT or all(inner.credit for inner in row.inner):
        return True
    if patterns.normal(row.part.text) in picture_credits.OPEN:
        return True
    return behind_caption and row.role is Role.SHORT and row.words <= _CREDIT_WORDS


def _caption(row: PartFeatures) -> Block:
    """The block of a caption, its credit parted from it by its element or its words."""
    part = row.part
    cuts = [
        (chunk.start - part.at, chunk.end - part.at)
        for chunk, inner in zip(part.chunks, row.inner, strict=True)
        if inner.credit
    ]
    tail = picture_credits.at_end(part.text) if not cuts else None
    if tail and part.text[: tail.start()].strip():
        cuts = [(tail.start(), len(part.text))]
    kept, credit = _parted(part, cuts)
    return Block(BlockKind.CAPTION, tuple(kept), tuple(credit)) if kept else Block(BlockKind.CAPTION, tuple(credit))


# ---- removed


def grouped(removed: Sequence[Removed], text: str) -> tuple[Removed, ...]:
    """Neighbours removed for the same reason become one passage; `text` is the page's."""
    groups: list[Removed] = []
    for passage in removed:
        last = groups[-1] if groups else None
        if (
            last
            and last.reason is passage.reason
            and not text[last.run.at + len(last.run.text) : passage.run.at].strip()
        ):
            whole = text[last.run.at : passage.run.at + len(passage.run.text)]
            groups[-1] = Removed(Run(last.run.at, whole), last.line, last.reason)
        else:
            groups.append(passage)
    return tuple(groups)
