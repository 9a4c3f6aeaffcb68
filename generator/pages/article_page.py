"""The page of an article: the text as printed, with cited passages marked, and behind it everything about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import groupby
from urllib.parse import quote

import htpy as h

from generator.dossier import anchors
from generator.model import (
    RUNNING_TEXT,
    Article,
    Block,
    BlockKind,
    Decision,
    Fact,
    Linked,
    Mention,
    Origin,
    Output,
    Piece,
)
from generator.pages import day_marks, paths
from generator.pages import markdown as md
from generator.pages.article_notes import IN_ADDRESSES, PROVENANCE, article_chips, article_notes, legend
from generator.pages.html import html_block
from generator.pages.linked_data import linked_data, news_article
from generator.pages.markdown import Markdown
from generator.pages.marks import Overlay, lay
from generator.pages.pagedata import PageData, page_data
from generator.pages.wording.catalogue import ArticleTexts, Wording
from generator.text import address
from generator.text.shorten import shortened

END = Markdown("<!-- end of article -->")
_LISTED = (BlockKind.ITEM, BlockKind.ROW)
_NOT_RUNNING = (BlockKind.KICKER, BlockKind.TITLE, BlockKind.CAPTION)
_DESCRIPTION = 200
"""Characters of the description of a page, of which search engines show some 160."""
_WORDS_A_MINUTE = 200
"""A usual pace of silent reading (Brysbaert 2019 finds 238 words a minute in English; German words are longer)."""


@dataclass(frozen=True)
class _Laid:
    """A block of the article as the page has it: its id, its text with marks and links, and the note beside it."""

    block: Block
    id: str
    text: Markdown
    note: Markdown


def article_page(linked: Linked, wording: Wording) -> Output:
    """The page; everything after the end mark is ours, everything before it the source's."""
    article = linked.article
    page = paths.article(article.id)
    blocks = _laid(linked, page, wording)
    text = [*_head(linked, blocks, page, wording), *_running_text(blocks)]
    text = text if article.lang == wording.language else [md.block("div", text, lang=article.lang)]
    parts = [
        *text,
        END,
        linked_data(news_article(article)),
        page_data(_data(linked)),
        *_back_matter(linked, blocks, page, wording),
    ]
    return Output(page, md.page(_meta(article, wording), md.blocks(parts)))


@lru_cache(maxsize=1)  # a page tells it three times
def reading_minutes(article: Article) -> int:
    """Minutes a reader needs for the text, at least one."""
    words = sum(len(block.text.split()) for block in article.blocks if block.kind is not BlockKind.CAPTION)
    return max(1, round(words / _WORDS_A_MINUTE))


def title(article: Article) -> str:
    """The title; `resolve` gives one to every article that prints none."""
    return article.title.value if article.title else article.name


def _meta(article: Article, wording: Wording) -> dict[str, object]:
    printed = next((block.text for block in article.blocks if block.kind is BlockKind.KICKER), None)
    lead = next((block.text for block in article.blocks if block.kind in RUNNING_TEXT), "")
    found: dict[str, object | None] = {
        "title": title(article),
        "title_basis": wording.basis(article.title.basis) if article.title and _titled_by_editors(article) else None,
        "kicker": article.kicker.value if article.kicker else printed,
        "description": shortened(lead, _DESCRIPTION) or None,
        "date": article.day,
        "date_basis": _basis(article.date, wording),
        "updated": date.fromisoformat(article.updated.value) if article.updated else None,
        "source": article.source.value if article.source else None,
        "source_basis": _basis(article.source, wording),
        "authors": [author.value for author in article.authors],
        "url": article.url.value if article.url else None,
        "lang": article.lang,
        "seed": article.name,
        "sha256": article.sha256,
        "reading_minutes": reading_minutes(article),
        "byline": _byline(article, wording),
        "edit": "seeds/articles.yml",
        "hide": ["toc"],
    }
    return {key: value for key, value in found.items() if value is not None}


def _byline(article: Article, wording: Wording) -> list[str]:
    """The parts of the line under the title: day, outlet, authors, whether the title is ours, reading time."""
    day = article.date and replace(article.date, value=wording.day(article.date.value))
    outlet = article.source.value if article.source else ""
    return [
        *([_marked_if_inferred(day, wording)] if day else []),
        _marked_if_inferred(article.source, wording) if article.source else wording.claim.source_unknown,
        *(author.value for author in article.authors if author.value != outlet),
        *([wording.byline.title_by_editors] if _titled_by_editors(article) else []),
        wording.count(reading_minutes(article), wording.byline.minutes),
    ]


def _marked_if_inferred(fact: Fact, wording: Wording) -> str:
    return fact.value if fact.origin is Origin.SOURCE else wording.byline.inferred.format(value=fact.value)


def _titled_by_editors(article: Article) -> bool:
    return article.title is not None and article.title.origin is not Origin.SOURCE


def _basis(fact: Fact | None, wording: Wording) -> str | None:
    return wording.stated(fact) if fact else None


def _data(linked: Linked) -> PageData:
    article = linked.article
    return PageData(
        kind="article",
        date=article.iso_day,
        source=article.source.value if article.source else "",
        authors=tuple(author.value for author in article.authors),
        actors=tuple(mention.actor.name for mention in linked.mentions),
        proposals=tuple(dict.fromkeys(citation.proposal.title for citation in linked.citations)),
        sides=tuple(mention.actor.side for mention in linked.mentions),
    )


def _laid(linked: Linked, page: str, wording: Wording) -> list[_Laid]:
    """All blocks of the article."""
    overlays = _overlays(linked, page, wording)
    notes = article_notes(linked, page, wording)
    return [
        _Laid(block, id, lay(block.text, overlays[number]), notes.get(number, md.EMPTY))
        for number, (block, id) in enumerate(zip(linked.article.blocks, linked.ids, strict=True))
    ]


def _head(linked: Linked, blocks: Sequence[_Laid], page: str, wording: Wording) -> Iterator[Markdown]:
    """Kicker and title, and what the article is about."""
    article = linked.article
    if article.kicker:
        yield md.paragraph(md.text(article.kicker.value), css="kicker")
    yield from (md.paragraph(each.text, each.id, "kicker") for each in blocks if each.block.kind is BlockKind.KICKER)
    yield next(
        (md.heading(1, each.text, each.id) for each in blocks if each.block.kind is BlockKind.TITLE),
        md.heading(1, md.text(title(article)), anchors.TITLE),
    )
    yield article_chips(linked, page, wording)
    yield from _quotations_only(article, wording)
    yield _alike(linked, page, wording)


def _running_text(blocks: Sequence[_Laid]) -> Iterator[Markdown]:
    """The running text with its notes; entries that follow one another are one list, with all their notes beside it."""
    running = (each for each in blocks if each.block.kind not in _NOT_RUNNING)
    for listed, group in groupby(running, key=lambda each: each.block.kind if each.block.kind in _LISTED else None):
        entries = list(group)
        if listed:
            items = Markdown("\n".join(_block(each).source for each in entries))
            yield _beside(items, md.blocks(each.note for each in entries))
        else:
            yield from (_beside(_block(each), each.note) for each in entries)


def _quotations_only(article: Article, wording: Wording) -> Iterator[Markdown]:
    """A note on pages that hold only quotations, with the link to the whole article."""
    if article.quotations_only:
        texts = wording.article
        whole = article.source.value if article.source else ""
        original = h.a(href=_target(article.url))[address.host(article.url.value)] if article.url else whole
        way = [f" {texts.original}: ", original] if original else None
        yield html_block(h.div(".note.ui", role="note")[h.p[texts.quotations_only, way]])


def _alike(linked: Linked, page: str, wording: Wording) -> Markdown:
    """The other articles that tell nearly the same words, as links."""
    links = [
        md.link(md.text(title(other)), paths.relative(page, paths.article(other.id)), class_="alike")
        for other in linked.alike
    ]
    if not links:
        return md.EMPTY
    return md.block(
        "div",
        [md.paragraph(md.filled(wording.article.alike, links=md.joined(", ", links)))],
        class_="alike-note",
        role="note",
    )


def _beside(content: Markdown, note: Markdown) -> Markdown:
    """A block of the article, with its note beside it."""
    return md.block("div", [content, note], class_="par") if note else content


def _block(laid: _Laid) -> Markdown:
    text, id = laid.text, laid.id
    match laid.block.kind:
        case BlockKind.HEADING:
            return md.heading(2, text, id)
        case BlockKind.ITEM:
            return md.item(text, id)
        case BlockKind.ROW:
            return md.item(text, id, "row")
        case BlockKind.LEAD:
            return md.paragraph(text, id, "lead")
        case _:
            return md.paragraph(text, id)


def _overlays(linked: Linked, page: str, wording: Wording) -> dict[int, list[Overlay]]:
    """Marks, links and days by block."""
    found: defaultdict[int, list[Overlay]] = defaultdict(list)
    for piece in linked.pieces:
        found[piece.block].append(_mark(piece, linked.ids[piece.block]))
    for piece in linked.former:
        found[piece.block].append(_former(piece, linked.ids[piece.block]))
    for mention in linked.mentions:
        if linked.article.blocks[mention.piece.block].kind in RUNNING_TEXT:  # a headline is no place for links
            found[mention.piece.block].append(_mention(mention, page))
    for number, day in day_marks.overlays(linked.article, wording):
        found[number].append(day)
    for number, block in enumerate(linked.article.blocks):
        if block.kind is BlockKind.ROW:
            found[number].extend(_between_cells(block))
    return found


def _between_cells(block: Block) -> Iterator[Overlay]:
    """An empty element between each two cells of a row, for a line; the text stays as it is quoted."""
    line = md.wrap("span", md.EMPTY, class_="cell")
    for count in range(1, len(block.runs)):
        at = len(replace(block, runs=block.runs[:count]).text)
        yield Overlay(at, at, wrap=lambda _: line, continued=lambda _: md.EMPTY)


def _mark(piece: Piece, block_id: str) -> Overlay:
    id = anchors.passage_id(block_id, piece)
    return Overlay(
        piece.start,
        piece.end,
        wrap=lambda content: md.wrap("mark", content, id=id),
        continued=lambda content: md.wrap("mark", content),
    )


def _former(piece: Piece, block_id: str) -> Overlay:
    """An invisible target for links; it has no width, so that it does not cut other overlays."""
    place = md.wrap("span", md.EMPTY, id=anchors.passage_id(block_id, piece))
    return Overlay(piece.start, piece.start, wrap=lambda _: place, continued=lambda _: md.EMPTY)


def _mention(mention: Mention, page: str) -> Overlay:
    """A link to the actor; left out of the keyboard's order, since a chip above the article leads to the same page."""
    target = paths.relative(page, paths.actor(mention.actor.id))
    link = lambda content: md.link(content, target, class_="actor", tabindex="-1")  # noqa: E731 - used twice
    return Overlay(mention.piece.start, mention.piece.end, wrap=link, continued=link, innermost=True)


def _back_matter(linked: Linked, blocks: Sequence[_Laid], page: str, wording: Wording) -> Iterator[Markdown]:
    sections = [
        legend(linked, wording),
        *_captions(blocks, wording),
        *_about(linked.article, page, wording),
        *_removed(linked.article, wording),
    ]
    yield md.block("div", sections, class_="back-matter")


def _captions(blocks: Sequence[_Laid], wording: Wording) -> Iterator[Markdown]:
    captions = [each for each in blocks if each.block.kind is BlockKind.CAPTION]
    if captions:
        yield md.heading(2, md.text(wording.article.pictures), "bilder")
    yield from (_beside(_figure(each), each.note) for each in captions)


def _figure(caption: _Laid) -> Markdown:
    said = caption.block.credit_text
    credit = md.text(" ") + md.wrap("span", md.text(said), class_="credit") if caption.block.credit else md.EMPTY
    text = md.paragraph(caption.text + credit, caption.id)
    return md.block("figure", [md.block("figcaption", [text])], class_="picture")


def _about(article: Article, page: str, wording: Wording) -> Iterator[Markdown]:
    """Where everything said of the article comes from, folded."""
    texts = wording.article
    facts = (*_publication(article, wording), *_contents(article, wording), *_source_file(article, page, wording))
    rows = [(md.text(label), value) for label, value in facts]
    table = md.table((md.text(texts.fact), md.text(texts.value_and_basis)), rows)
    yield md.block("details", [md.wrap("summary", md.text(texts.about)), table], class_="about", id=PROVENANCE)


def _publication(article: Article, wording: Wording) -> Iterator[tuple[str, Markdown]]:
    """What the article is called, when and where it was published."""
    texts = wording.article
    if article.title and _titled_by_editors(article):
        yield texts.title, md.text(texts.title_by_editors.format(basis=wording.basis(article.title.basis)))
    yield texts.date, _day(article.date, wording) if article.date else md.text(texts.date_unknown)
    if article.updated:
        yield texts.updated, _day(article.updated, wording)
    yield texts.source, _stated(article.source, wording) if article.source else md.text(texts.source_unknown)
    if article.url:
        yield texts.original, _original(article.url, wording)


def _contents(article: Article, wording: Wording) -> Iterator[tuple[str, Markdown]]:
    """How much of the article is here, who wrote it, in which language, and which days it names."""
    texts = wording.article
    if whole := _wholeness(article, wording):
        yield texts.wholeness, md.text(whole)
    if article.authors:
        yield texts.authors, md.text(wording.listing([author.value for author in article.authors]))
    if article.lang != wording.language:
        yield texts.language, md.text(article.lang)
    for expression, basis in day_marks.explained(article, wording).items():
        yield texts.day_named.format(expression=expression), md.text(basis)
    yield texts.reading_time, md.text(wording.count(reading_minutes(article), texts.minutes))


def _source_file(article: Article, page: str, wording: Wording) -> Iterator[tuple[str, Markdown]]:
    """The file as it was received, and what editors decided about passages of it."""
    texts = wording.article
    if not article.quotations_only:
        file = md.link(md.text(article.name), paths.relative(page, paths.raw(article)))
        yield texts.file, file + md.text(f" ({texts.as_received})")
    yield "SHA-256", md.wrap("code", md.text(article.sha256))
    for decision in article.decisions:
        yield texts.decision, md.text(_decided(decision, texts))


def _decided(decision: Decision, texts: ArticleTexts) -> str:
    said = texts.decided_line if decision.by_line else texts.decided_passage
    return said.format(passage=decision.passage, act=texts.acts[decision.act], basis=decision.basis)


def _original(url: Fact, wording: Wording) -> Markdown:
    """The link to the article where it was published."""
    shown = md.text(address.host(url.value))
    return md.link(shown, _target(url)) + md.text(f" ({_basis(url, wording)})")


def _target(url: Fact) -> str:
    return quote(url.value, safe=IN_ADDRESSES)


def _wholeness(article: Article, wording: Wording) -> str:
    """A note on texts that are only part of an article; "" if nothing suggests that."""
    texts = wording.article
    if article.excerpt:
        return f"{texts.excerpts[article.excerpt.value]} ({_basis(article.excerpt, wording)})"
    return "; ".join(said for doubt, said in texts.doubts.items() if doubt in article.doubts)


def _day(fact: Fact, wording: Wording) -> Markdown:
    return _stated(replace(fact, value=wording.day(fact.value)), wording)


def _stated(fact: Fact, wording: Wording) -> Markdown:
    return md.text(f"{fact.value} ({wording.stated(fact)})")


def _removed(article: Article, wording: Wording) -> Iterator[Markdown]:
    if not article.removed and not article.repairs:
        return
    texts = wording.article
    head = [md.text(label) for label in (texts.line, texts.text, texts.reason)]
    rows = [
        [md.text(str(each.line or "–")), md.text(" ".join(each.run.text.split())), md.text(texts.reasons[each.reason])]
        for each in article.removed
    ]
    parts = [
        md.wrap("summary", md.text(_summary(article, wording))),
        md.table(head, rows) if rows else md.EMPTY,
        md.items(md.text(wording.repair(repair)) for repair in article.repairs),
    ]
    yield md.block("details", parts, class_="removed", id="entfernt")


def _summary(article: Article, wording: Wording) -> str:
    if not article.removed:
        return wording.article.repaired
    return wording.count(len(article.removed), wording.article.removed)
