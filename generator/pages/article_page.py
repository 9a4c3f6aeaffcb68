"""The page of an article: the text as printed, cited passages marked, and behind it everything about it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from itertools import groupby
from urllib.parse import quote

from generator.dossier import anchors
from generator.model import (
    Article,
    Block,
    BlockKind,
    Citation,
    Decision,
    Fact,
    Linked,
    Mention,
    Origin,
    Output,
    Piece,
)
from generator.pages import markdown as md
from generator.pages import paths
from generator.pages.markdown import Markdown
from generator.pages.marks import Overlay, lay
from generator.pages.pagedata import PageData, page_data
from generator.pages.wording.catalogue import ArticleTexts, Wording
from generator.text import address
from generator.text.shorten import shortened

END = Markdown("<!-- end of article -->")
_WORDS_A_MINUTE = 200
"""A usual pace of silent reading (Brysbaert 2019 finds 238 words a minute in English; German words are longer)."""
_SNIPPET = 90
_IN_ADDRESSES = "%/:?#@!$&'*+,;=~-._"
"""Signs that mean something in an address (RFC 3986), but for brackets, which would mean something in Markdown."""


def article_page(linked: Linked, wording: Wording) -> Output:
    """The page; everything after the end mark is ours, everything before it the source's."""
    article = linked.article
    path = paths.article(article.id)
    text = list(_text(linked, path, wording))
    text = text if article.lang == wording.language else [md.block("div", text, lang=article.lang)]
    parts = [*text, END, page_data(_data(linked)), *_back_matter(linked, path, wording)]
    return Output(path, md.page(_meta(article, wording), md.blocks(parts)))


def reading_minutes(article: Article) -> int:
    """Minutes a reader needs for the text, at least one."""
    words = sum(len(block.text.split()) for block in article.blocks if block.kind is not BlockKind.CAPTION)
    return max(1, round(words / _WORDS_A_MINUTE))


def title(article: Article) -> str:
    """The title; `resolve` gives one to every article that prints none."""
    return article.title.value if article.title else article.name


def _meta(article: Article, wording: Wording) -> dict[str, object]:
    printed = next((block.text for block in article.blocks if block.kind is BlockKind.KICKER), None)
    lead = next((block.text for block in article.blocks if block.kind in anchors.PARAGRAPHS), "")
    found: dict[str, object | None] = {
        "title": title(article),
        "title_basis": wording.basis(article.title.basis) if article.title and _titled_by_editors(article) else None,
        "kicker": article.kicker.value if article.kicker else printed,
        "description": shortened(lead, 200) or None,
        "date": date.fromisoformat(article.date.value) if article.date else None,
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
    }
    return {key: value for key, value in found.items() if value is not None}


def _byline(article: Article, wording: Wording) -> list[str]:
    """What stands under the title, as the theme shows it: day, outlet, authors, a title of ours, reading time."""
    day = article.date and replace(article.date, value=wording.day(article.date.value))
    facts = [fact for fact in (day, article.source) if fact]
    outlet = article.source.value if article.source else ""
    return [
        *(_marked_if_inferred(fact, wording) for fact in facts),
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
        date=article.date.value if article.date else "",
        source=article.source.value if article.source else "",
        actors=tuple(mention.actor.name for mention in linked.mentions),
        proposals=tuple(dict.fromkeys(citation.proposal.title for citation in linked.citations)),
    )


def _text(linked: Linked, path: str, wording: Wording) -> Iterator[Markdown]:
    """Kicker and title, then the running text; captions follow behind the article."""
    article = linked.article
    overlays = _overlays(linked, path, wording)
    blocks = [
        (block, id, lay(block.text, overlays[number]))
        for number, (block, id) in enumerate(zip(linked.article.blocks, linked.ids, strict=True))
        if block.kind is not BlockKind.CAPTION
    ]
    if article.kicker:
        yield md.paragraph(md.text(article.kicker.value), css="kicker")
    yield from (md.paragraph(text, id, "kicker") for block, id, text in blocks if block.kind is BlockKind.KICKER)
    yield next(
        (md.heading(1, text, id) for block, id, text in blocks if block.kind is BlockKind.TITLE),
        md.heading(1, md.text(title(linked.article)), anchors.TITLE),
    )
    running = (entry for entry in blocks if entry[0].kind not in (BlockKind.KICKER, BlockKind.TITLE))
    for is_item, group in groupby(running, key=lambda entry: entry[0].kind is BlockKind.ITEM):
        rendered = [_block(*entry) for entry in group]
        yield from [Markdown("\n".join(each.source for each in rendered))] if is_item else rendered


def _block(block: Block, id: str, text: Markdown) -> Markdown:
    match block.kind:
        case BlockKind.HEADING:
            return md.heading(2, text, id)
        case BlockKind.ITEM:
            return md.item(text, id)
        case BlockKind.LEAD:
            return md.paragraph(text, id, "lead")
        case _:
            return md.paragraph(text, id)


def _overlays(linked: Linked, path: str, wording: Wording) -> defaultdict[int, list[Overlay]]:
    """Marks and links by block."""
    found: defaultdict[int, list[Overlay]] = defaultdict(list)
    for piece, citations in _by_piece(linked.citations).items():
        found[piece.block].append(_mark(piece, linked.ids[piece.block], citations, path, wording))
    for mention in linked.mentions:
        found[mention.piece.block].append(_mention(mention, path))
    return found


def _by_piece(citations: tuple[Citation, ...]) -> dict[Piece, list[Citation]]:
    found: defaultdict[Piece, list[Citation]] = defaultdict(list)
    for citation in citations:
        for piece in citation.pieces:
            found[piece].append(citation)
    return found


def _mark(piece: Piece, block_id: str, citations: list[Citation], path: str, wording: Wording) -> Overlay:
    id = anchors.passage_id(block_id, piece)
    backlinks = md.joined("", (_backlink(citation, path, wording) for citation in citations))
    return Overlay(
        piece.start,
        piece.end,
        wrap=lambda content: md.wrap("mark", content, id=id) + backlinks,
        continued=lambda content: md.wrap("mark", content),
    )


def _backlink(citation: Citation, path: str, wording: Wording) -> Markdown:
    """A link without text of its own, so that nothing is added to the article's words; style sheets give it a sign."""
    target = paths.relative(path, paths.proposal(citation.proposal.id), paths.evidence(citation.position.id))
    label = wording.article.backlink.format(proposal=citation.proposal.title, number=citation.number)
    return md.link(md.EMPTY, target, class_="backlink", aria_label=label, title=label)


def _mention(mention: Mention, path: str) -> Overlay:
    target = paths.relative(path, paths.actor(mention.actor.id))
    link = lambda content: md.link(content, target, class_="actor")  # noqa: E731 - one expression, used twice
    return Overlay(mention.piece.start, mention.piece.end, wrap=link, continued=link, innermost=True)


def _back_matter(linked: Linked, path: str, wording: Wording) -> Iterator[Markdown]:
    yield md.block("div", _sections(linked, path, wording), class_="back-matter")


def _sections(linked: Linked, path: str, wording: Wording) -> Iterator[Markdown]:
    yield from _captions(linked, path, wording)
    yield from _cited_in(linked, path, wording)
    yield from _actors(linked, path, wording)
    yield from _about(linked.article, path, wording)
    yield from _removed(linked.article, wording)


def _captions(linked: Linked, path: str, wording: Wording) -> Iterator[Markdown]:
    overlays = _overlays(linked, path, wording)
    figures = [
        _figure(block, id, lay(block.text, overlays[number]))
        for number, (block, id) in enumerate(zip(linked.article.blocks, linked.ids, strict=True))
        if block.kind is BlockKind.CAPTION
    ]
    if figures:
        yield md.heading(2, md.text(wording.article.pictures), "bilder")
        yield from figures


def _figure(block: Block, id: str, text: Markdown) -> Markdown:
    credit = md.text(" ") + md.wrap("span", md.text(block.credit_text), class_="credit") if block.credit else md.EMPTY
    return md.block("figure", [md.block("figcaption", [md.paragraph(text + credit, id)])], class_="picture")


def _cited_in(linked: Linked, path: str, wording: Wording) -> Iterator[Markdown]:
    """Each cited passage once, in reading order, with the proposals that cite it."""
    if linked.citations:
        by_passage: defaultdict[Piece, list[Citation]] = defaultdict(list)
        for citation in linked.citations:
            by_passage[citation.pieces[0]].append(citation)
        yield md.heading(2, md.text(wording.article.cited_in), "zitiert-in")
        yield md.items(_cited(piece, by_passage[piece], linked.ids, path, wording) for piece in sorted(by_passage))


def _cited(piece: Piece, citations: list[Citation], ids: tuple[str, ...], path: str, wording: Wording) -> Markdown:
    snippet = md.text(shortened(citations[0].quote, _SNIPPET))
    passage = md.link(snippet, f"#{anchors.passage_id(ids[piece.block], piece)}")
    return passage + md.text(" – ") + md.joined("; ", (_citation(citation, path, wording) for citation in citations))


def _citation(citation: Citation, path: str, wording: Wording) -> Markdown:
    page = paths.relative(path, paths.proposal(citation.proposal.id), paths.evidence(citation.position.id))
    return md.link(md.text(citation.proposal.title), page) + md.text(_claim(citation, wording))


def _claim(citation: Citation, wording: Wording) -> str:
    if citation.actor is None or citation.position.stance is None:
        return ""
    return f" ({citation.actor.name} {wording.stances[citation.position.stance].label})"


def _actors(linked: Linked, path: str, wording: Wording) -> Iterator[Markdown]:
    if linked.mentions:
        yield md.heading(2, md.text(wording.article.actors), "akteure")
        mentions = sorted(linked.mentions, key=lambda mention: mention.actor.name)
        yield md.items(
            md.link(md.text(m.actor.name), paths.relative(path, paths.actor(m.actor.id)))
            + md.text(f" – {m.actor.role}")
            for m in mentions
        )


def _about(article: Article, path: str, wording: Wording) -> Iterator[Markdown]:
    texts = wording.article
    yield md.heading(2, md.text(texts.about), "quelle")
    rows = [(md.text(label), value) for label, value in _facts(article, path, wording)]
    yield md.table((md.text(texts.fact), md.text(texts.value_and_basis)), rows)


def _facts(article: Article, path: str, wording: Wording) -> Iterator[tuple[str, Markdown]]:
    texts = wording.article
    if article.title and _titled_by_editors(article):
        yield texts.title, md.text(texts.title_by_editors.format(basis=wording.basis(article.title.basis)))
    yield texts.date, _day(article.date, wording) if article.date else md.text(texts.date_unknown)
    if article.updated:
        yield texts.updated, _day(article.updated, wording)
    yield texts.source, _stated(article.source, wording) if article.source else md.text(texts.source_unknown)
    if article.url:
        yield texts.original, _original(article.url, wording)
    if whole := _wholeness(article, wording):
        yield texts.wholeness, md.text(whole)
    if article.authors:
        yield texts.authors, md.text(wording.listing([author.value for author in article.authors]))
    if article.lang != wording.language:
        yield texts.language, md.text(article.lang)
    yield texts.reading_time, md.text(wording.count(reading_minutes(article), texts.minutes))
    file = md.link(md.text(article.name), paths.relative(path, paths.raw(article)))
    yield texts.file, file + md.text(f" ({texts.as_received})")
    yield "SHA-256", md.wrap("code", md.text(article.sha256))
    for decision in article.decisions:
        yield texts.decision, md.text(_decided(decision, texts))


def _decided(decision: Decision, texts: ArticleTexts) -> str:
    said = texts.decided_line if decision.by_line else texts.decided_passage
    return said.format(passage=decision.passage, act=texts.acts[decision.act], basis=decision.basis)


def _original(url: Fact, wording: Wording) -> Markdown:
    """The way to the article where it was published; the address is written such that it stays one."""
    target = quote(url.value, safe=_IN_ADDRESSES)
    shown = md.text(address.host(url.value))
    return md.link(shown, target) + md.text(f" ({_basis(url, wording)})")


def _wholeness(article: Article, wording: Wording) -> str:
    """What readers should know of a text that is only part of an article; "" when nothing speaks for that."""
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
