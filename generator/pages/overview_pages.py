"""Home page and the lists of articles: all months on one page, the articles of a month on their own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from generator.dossier import link
from generator.model import Article, Dossier, Output
from generator.pages import markdown as md
from generator.pages import paths
from generator.pages.article_page import title
from generator.pages.markdown import Markdown
from generator.pages.pagedata import PageData, page_data
from generator.pages.paging import parts
from generator.pages.proposal_page import cards
from generator.pages.prose import Citations, prose
from generator.pages.wording.catalogue import Wording

LATEST = 10
PER_PAGE = 100


def home_page(dossier: Dossier, citations: Citations, known: link.Names, wording: Wording) -> Output:
    """What the dossier is about, its proposals as cards, the latest articles, the way to search."""
    home, path = dossier.home, paths.HOME
    meta = {"title": home.title, "description": home.description, "edit": "seeds/dossier.md"}
    body = [
        md.heading(1, md.text(home.title), "titel"),
        _lead(home.prose, citations, known, wording),
        *_search_hint(wording),
        *_proposals(dossier, wording),
        *_latest(dossier, wording),
        page_data(PageData("overview")),
    ]
    return Output(path, md.page({key: value for key, value in meta.items() if value}, md.blocks(body)))


def article_lists(articles: tuple[Article, ...], wording: Wording) -> Iterator[Output]:
    """The list of months, and a list of articles for each."""
    months: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        months[article.date.value[:7] if article.date else paths.UNDATED].append(article)
    newest_first = sorted(months.items(), key=lambda entry: "" if entry[0] == paths.UNDATED else entry[0], reverse=True)
    yield _months_page([(month, len(found)) for month, found in newest_first], wording)
    for month, found in newest_first:
        yield from _month_pages(month, found, wording)


def _lead(prose_: str, citations: Citations, known: link.Names, wording: Wording) -> Markdown:
    if not prose_:
        return md.EMPTY
    return md.block("div", [prose(prose_, paths.HOME, "", citations, known, wording)], class_="lead")


def _search_hint(wording: Wording) -> Iterator[Markdown]:
    keys = {name: md.wrap("kbd", md.text(key)) for name, key in (("slash", "/"), ("letter", "S"))}
    yield md.paragraph(md.filled(wording.home.search_hint, **keys), css="search-hint")


def _proposals(dossier: Dossier, wording: Wording) -> Iterator[Markdown]:
    if dossier.proposals:
        yield md.heading(2, md.text(wording.home.proposals), "vorschlaege")
        yield cards(dossier.proposals, paths.HOME, wording)


def _latest(dossier: Dossier, wording: Wording) -> Iterator[Markdown]:
    newest = sorted(dossier.articles, key=lambda a: a.date.value if a.date else "", reverse=True)[:LATEST]
    yield md.heading(2, md.text(wording.home.articles), "artikel")
    yield _list(newest, paths.HOME, wording)
    if len(dossier.articles) > LATEST:
        number = wording.count(len(dossier.articles), wording.common.articles)
        label = md.text(wording.home.all_articles.format(articles=number))
        yield md.paragraph(md.link(label, paths.relative(paths.HOME, paths.ARTICLES)))


def _months_page(months: list[tuple[str, int]], wording: Wording) -> Output:
    entries = [
        md.link(md.text(_month_name(month, wording)), paths.relative(paths.ARTICLES, paths.month(month)))
        + md.text(f" – {wording.count(number, wording.common.articles)}")
        for month, number in months
    ]
    title = wording.article_lists.title
    body = [md.heading(1, md.text(title), "titel"), md.items(entries), page_data(PageData("overview"))]
    return Output(paths.ARTICLES, md.page({"title": title}, md.blocks(body)))


def _month_pages(month: str, articles: list[Article], wording: Wording) -> Iterator[Output]:
    pages = parts(sorted(articles, key=lambda a: (a.date.value if a.date else "", a.id)), PER_PAGE)
    for number, part in enumerate(pages, 1):
        path = paths.month(month, number)
        whole = wording.article_lists.month_title.format(month=_month_name(month, wording))
        name = wording.common.part.format(name=whole, number=number) if number > 1 else whole
        more = [_next(path, month, number + 1, wording)] if number < len(pages) else []
        data = page_data(PageData("overview"))
        body = [md.heading(1, md.text(name), "titel"), _list(part, path, wording), *more, data]
        yield Output(path, md.page({"title": name}, md.blocks(body)))


def _next(path: str, month: str, number: int, wording: Wording) -> Markdown:
    texts = wording.article_lists
    label = texts.more_undated if month == paths.UNDATED else texts.more_of_month
    return md.paragraph(md.link(md.text(label), paths.relative(path, paths.month(month, number))))


def _list(articles: Iterable[Article], page: str, wording: Wording) -> Markdown:
    return md.items(_entry(article, page, wording) for article in articles)


def _entry(article: Article, page: str, wording: Wording) -> Markdown:
    day = wording.day(article.date.value) if article.date else wording.common.undated
    about = f" – {day}" + (f", {article.source.value}" if article.source else "")
    return md.link(md.text(title(article)), paths.relative(page, paths.article(article.id))) + md.text(about)


def _month_name(month: str, wording: Wording) -> str:
    return wording.article_lists.undated if month == paths.UNDATED else wording.month(month)
