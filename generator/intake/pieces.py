"""From judged parts of an HTML page to blocks and removed passages, every character in one of them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from generator.intake import patterns
from generator.intake.judge import Role
from generator.intake.looks import WORD, Look
from generator.intake.verdicts import Verdict
from generator.intake.visible import Part
from generator.intake.zones import Place
from generator.model import Block, BlockKind, Reason, Removed, Run

Piece = Block | Removed

_CREDIT_WORDS = 8
_JOINT = re.compile(r"\s*[:|–—-]+\s*")


def pieces(looks: Sequence[Look], verdicts: Sequence[Verdict], headlines: Sequence[str]) -> list[Piece]:
    """Blocks and removed passages in the order of the page; `headlines` are those that its makers declare."""
    found: list[Piece] = []
    for key, group in groupby(zip(looks, verdicts, strict=True), key=_belonging):
        together = [look for look, _ in group]
        verdict = key[0]
        if isinstance(verdict, Reason):
            part = together[0].part
            found.append(Removed(Run(part.at, "\n".join(look.part.text for look in together)), part.line, verdict))
        elif verdict is BlockKind.TITLE:
            found.extend(_headline(together, headlines))
        elif verdict is BlockKind.CAPTION:
            found.extend(_captions(together))
        else:
            found.extend(_text(together, verdict))
    return found


def _belonging(each: tuple[Look, Verdict]) -> tuple[Verdict, object]:
    """Parts of one list item, one quotation, one headline and one picture make one block, as do neighbours that go."""
    look, verdict = each
    if isinstance(verdict, Reason):
        return verdict, None
    if verdict is BlockKind.PARAGRAPH and look.place.quote is not None:
        return verdict, look.part.block
    if verdict is BlockKind.ITEM:
        return verdict, look.place.item
    if verdict is BlockKind.TITLE:
        return verdict, None
    if verdict is BlockKind.CAPTION:
        return verdict, look.place.picture
    return verdict, look


# ---- text


def _text(looks: Sequence[Look], kind: BlockKind) -> Iterator[Piece]:
    runs: list[Run] = []
    removed: list[Removed] = []
    for look in looks:
        cuts = [
            *_unheard(look),
            *_note_signs(look),
            *((notice.start(), notice.end()) for notice in patterns.INLINE_NOTICES.finditer(look.part.text)),
        ]
        kept, cut = _parted(look.part, cuts)
        runs.extend(kept)
        removed.extend(Removed(run, look.part.line, Reason.NAVIGATION) for run in cut)
    if runs:
        yield Block(kind, tuple(runs))
    yield from removed


def _unheard(look: Look) -> Iterator[tuple[int, int]]:
    """What is meant for screen readers within a text; a text that is so as a whole is one."""
    if all(place.unheard for place in look.inner):
        return
    for chunk, place in zip(look.part.chunks, look.inner, strict=True):
        if place.unheard:
            yield chunk.start - look.part.at, chunk.end - look.part.at


def _note_signs(look: Look) -> Iterator[tuple[int, int]]:
    """Numbers that lead to notes, and the arrows that lead back: they are no part of the words they stand at."""
    for chunk, place in zip(look.part.chunks, look.inner, strict=True):
        start, end = chunk.start - look.part.at, min(chunk.end - look.part.at, len(look.part.text))
        if place.note or (place.link and not any(char.isalnum() for char in look.part.text[start:end])):
            yield start, end


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
    text = part.text[start:end]
    if stripped := text.strip():
        yield Run(part.at + start + len(text) - len(text.lstrip()), stripped)


# ---- headline


@dataclass(frozen=True)
class _Bit:
    """A run of a headline with the element it stands in."""

    run: Run
    place: Place
    line: int

    @property
    def is_sign(self) -> bool:
        """Whether it only parts a kicker from a title."""
        return not any(char.isalnum() for char in self.run.text)


def _headline(looks: Sequence[Look], headlines: Sequence[str]) -> Iterator[Piece]:
    """Kicker and title, told apart by their elements, by a sign between them, or by the title the page declares."""
    bits = [bit for look in looks for bit in _bits(look)]
    joint = _joint(bits, headlines)
    if not joint:
        yield Block(BlockKind.TITLE, tuple(Run(look.part.at, look.part.text) for look in looks))
        return
    yield Block(BlockKind.KICKER, _merged(bits[:joint]))
    while bits[joint].is_sign:
        yield Removed(bits[joint].run, bits[joint].line, Reason.SEPARATOR)
        joint += 1
    yield Block(BlockKind.TITLE, _merged(bits[joint:]))


def _bits(look: Look) -> Iterator[_Bit]:
    """Its chunks; a sign at the beginning of one stands for itself."""
    for chunk, place in zip(look.part.chunks, look.inner, strict=True):
        start, end = chunk.start - look.part.at, min(chunk.end, look.part.end) - look.part.at
        sign = _JOINT.match(look.part.text, start, end)
        middle = sign.end() if sign else start
        for run in (*_run(look.part, start, middle), *_run(look.part, middle, end)):
            yield _Bit(run, place, look.part.line)


def _joint(bits: Sequence[_Bit], headlines: Sequence[str]) -> int:
    """How many bits at the beginning are the kicker; 0 when the headline is one piece."""
    last = max((at for at, bit in enumerate(bits) if not bit.is_sign), default=0)
    named = next((at for at, bit in enumerate(bits) if not bit.place.kicker), 0)
    sign = next((at for at, bit in enumerate(bits) if bit.is_sign), 0)
    titles = {_key(headline) for headline in headlines}
    declared = next(
        (at for at in range(1, len(bits)) if _key(" ".join(bit.run.text for bit in bits[at:])) in titles), 0
    )
    return next((at for at in (named, sign, declared) if 0 < at <= last), 0)


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
    return " ".join(WORD.findall(text.casefold()))


# ---- pictures


def _captions(looks: Sequence[Look]) -> Iterator[Piece]:
    """Captions of one picture, each with its credit: within it, or in a part of its own behind or before it."""
    captions: list[Block] = []
    credit: list[tuple[Run, int]] = []
    opened = False
    for look in looks:
        if opened or _is_credit(look, bool(captions)):
            opened = patterns.normal(look.part.text) in patterns.CREDIT_OPEN
            credit.append((Run(look.part.at, look.part.text), look.part.line))
        else:
            captions.append(_caption(look))
    if captions:
        last = captions[-1]
        captions[-1] = replace(last, credit=last.credit + tuple(run for run, _ in credit))
        yield from captions
    else:
        yield from (Removed(run, line, Reason.CREDIT) for run, line in credit)


def _is_credit(look: Look, behind_caption: bool) -> bool:
    if look.role is Role.CREDIT or all(place.credit for place in look.inner):
        return True
    if patterns.normal(look.part.text) in patterns.CREDIT_OPEN:
        return True
    return behind_caption and look.role is Role.SHORT and look.words <= _CREDIT_WORDS


def _caption(look: Look) -> Block:
    part = look.part
    cuts = [
        (chunk.start - part.at, chunk.end - part.at)
        for chunk, place in zip(part.chunks, look.inner, strict=True)
        if place.credit
    ]
    tail = patterns.CREDIT_TAIL.search(part.text, max(0, len(part.text) - 200)) if not cuts else None
    if tail and part.text[: tail.start()].strip():
        cuts = [(tail.start(), len(part.text))]
    kept, credit = _parted(part, cuts)
    return Block(BlockKind.CAPTION, tuple(kept), tuple(credit)) if kept else Block(BlockKind.CAPTION, tuple(credit))


# ---- removed


def grouped(removed: Sequence[Removed], text: str) -> tuple[Removed, ...]:
    """Neighbours removed for the same reason become one passage; `text` is the page's."""
    groups: list[Removed] = []
    for piece in removed:
        last = groups[-1] if groups else None
        if last and last.reason is piece.reason and not text[last.run.at + len(last.run.text) : piece.run.at].strip():
            whole = text[last.run.at : piece.run.at + len(piece.run.text)]
            groups[-1] = Removed(Run(last.run.at, whole), last.line, last.reason)
        else:
            groups.append(piece)
    return tuple(groups)
