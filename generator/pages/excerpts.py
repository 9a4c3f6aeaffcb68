"""Articles published only in excerpts: their quotations, each with its sentences; no page or file holds more of them.

German law allows quotations, not reprints (§ 51 UrhG). The data is cut before any page is made, so that no page, index,
feed or download can hold more. Addresses within an article stay those of the whole text.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import TypeVar

from generator.dossier import anchors
from generator.model import (
    Article,
    Basis,
    BasisKind,
    Block,
    BlockKind,
    Citation,
    Dossier,
    Fact,
    Linked,
    Mention,
    Moved,
    Piece,
    ProvenEvent,
    Run,
)
from generator.pages import paths
from generator.text.sentences import sentences

GAP = " […] "
"""Stands in place of sentences that are left out."""
Span = tuple[int, int]
_Cited = TypeVar("_Cited", Citation, ProvenEvent)


@dataclass(frozen=True)
class _Cut:
    """What is left of an article, and how passages of the whole text are found in it."""

    article: Article
    kept: Mapping[int, tuple[Span, ...]]
    """The stretches of each block that stay, by the number of the block in the whole article."""

    def piece(self, piece: Piece) -> Piece:
        """The same piece with its place in the excerpt, which must hold it."""
        number, at = list(self.kept).index(piece.block), 0
        for start, end in self.kept[piece.block]:
            if start <= piece.start < end:
                shift = start - at
                return Piece(number, piece.start - shift, piece.end - shift, shift)
            at += end - start + len(GAP)
        raise LookupError(piece)

    def holds(self, piece: Piece) -> bool:
        """Whether the piece is part of what is left."""
        return any(start <= piece.start and piece.end <= end for start, end in self.kept.get(piece.block, ()))


def excerpted(
    dossier: Dossier, linked: Iterable[Linked], every: bool, reason: str
) -> tuple[Dossier, tuple[Linked, ...]]:
    """Cut certain articles, or every one, down to the sentences that hold their quotations.

    `reason` is what readers are told at addresses of what is left out.
    """
    everything = tuple(linked)
    cuts = {each.article.id: _cut(each) for each in everything if every or each.article.quotations_only}
    if not cuts:
        return dossier, everything
    cut = tuple(_linked(each, cuts[each.article.id]) if each.article.id in cuts else each for each in everything)
    left_out = [moved for each in cut if each.article.id in cuts for moved in _left_out(each, dossier, reason)]
    return replace(
        dossier,
        articles=tuple(cuts[each.id].article if each.id in cuts else each for each in dossier.articles),
        citations=tuple(_within(each, cuts) for each in dossier.citations),
        events=tuple(_within(each, cuts) for each in dossier.events),
        moved=(*dossier.moved, *left_out),
    ), cut


def _cut(linked: Linked) -> _Cut:
    """The title and the cited passages of an article, each with its sentences, and where these stood in the whole."""
    article = linked.article
    cited: defaultdict[int, list[Piece]] = defaultdict(list)
    for piece in linked.pieces:
        cited[piece.block].append(piece)
    kept = {
        number: ((0, len(block.text)),) if block.kind is BlockKind.TITLE else tuple(_stretches(block, cited[number]))
        for number, block in enumerate(article.blocks)
        if block.kind is BlockKind.TITLE or number in cited
    }
    blocks = tuple(_block(article.blocks[number], spans) for number, spans in kept.items())
    left = replace(
        article,
        blocks=blocks,
        visible="",
        removed=(),
        decisions=(),
        doubts=(),
        kicker=None,
        title=_bare(article.title),
        date=_bare(article.date),
        updated=_bare(article.updated),
        source=_bare(article.source),
        authors=tuple(replace(each, basis=_unquoted(each.basis)) for each in article.authors),
        url=_bare(article.url),
        quotations_only=True,
    )
    return _Cut(left, kept)


def _bare(fact: Fact | None) -> Fact | None:
    """A fact without the quoted line of the article that it rests on; its place is still told."""
    return replace(fact, basis=_unquoted(fact.basis)) if fact else None


def _unquoted(basis: Basis) -> Basis:
    return basis if basis.kind is BasisKind.EDITOR else replace(basis, quoted="")


def _stretches(block: Block, cited: Iterable[Piece]) -> Iterator[Span]:
    """The sentences that passages touch, with neighbouring ones joined."""
    pieces = list(cited)
    touched = [s for s in sentences(block.text) if any(p.start < s.end and s.start < p.end for p in pieces)]
    spans = [(span.start, span.end) for span in touched]
    begins = [n for n, (start, _) in enumerate(spans) if not n or block.text[spans[n - 1][1] : start].strip()]
    for first, after in zip(begins, [*begins[1:], len(spans)], strict=True):
        yield spans[first][0], spans[after - 1][1]


def _block(block: Block, spans: Iterable[Span]) -> Block:
    text = GAP.join(block.text[start:end] for start, end in spans)
    return replace(block, runs=(Run(block.runs[0].at, text),))


def _linked(linked: Linked, cut: _Cut) -> Linked:
    """The same article as its excerpt, with what links to it at the new places."""
    cuts = {linked.article.id: cut}
    return replace(
        linked,
        article=cut.article,
        ids=tuple(linked.ids[number] for number in cut.kept),
        citations=tuple(_within(each, cuts) for each in linked.citations),
        mentions=tuple(Mention(each.actor, cut.piece(each.piece)) for each in linked.mentions if cut.holds(each.piece)),
        events=tuple(_within(each, cuts) for each in linked.events),
        former=(),
    )


def _within(cited: _Cited, cuts: Mapping[str, _Cut]) -> _Cited:
    """The same, with its pieces as they stand in what is left of the article."""
    cut = cuts.get(cited.article.id)
    if cut is None:
        return cited
    return replace(cited, article=cut.article, pieces=tuple(map(cut.piece, cited.pieces)))


def _left_out(linked: Linked, dossier: Dossier, reason: str) -> Iterator[Moved]:
    """Entries for published parts of the article that are left out now, unless editors have entries for them."""
    said = {each.address for each in dossier.moved}
    page = paths.served(paths.article(linked.article.id))
    there = {*linked.ids, *(anchors.passage_id(linked.ids[piece.block], piece) for piece in linked.pieces)}
    raw = paths.raw(linked.article)
    for published in dossier.published:
        gone = [f"{page}#{id}" for id in published.each_id() if id not in there] if published.address == page else []
        gone += [raw] if published.address == raw else []
        yield from (Moved(place, "", reason, published.path, published.line) for place in gone if place not in said)
