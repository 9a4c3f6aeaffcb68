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
from generator.text import german

LATEST = 10
PER_PAGE = 100


def home_page(dossier: Dossier, citations: Citations, known: link.Names) -> Output:
    """What the dossier is about, its proposals as cards, the latest articles, the way to search."""
    home, path = dossier.home, paths.HOME
    meta = {"title": home.title, "description": home.description, "edit": "seeds/dossier.md"}
    body = [
        md.heading(1, md.text(home.title), "titel"),
        md.block("div", [prose(home.prose, path, "", citations, known)], class_="lead") if home.prose else md.EMPTY,
        *_search_hint(),
        *_proposals(dossier),
        *_latest(dossier),
        page_data(PageData("overview")),
    ]
    return Output(path, md.page({key: value for key, value in meta.items() if value}, md.blocks(body)))


def article_lists(articles: tuple[Article, ...]) -> Iterator[Output]:
    """The list of months, and a list of articles for each."""
    months: defaultdict[str, list[Article]] = defaultdict(list)
    for article in articles:
        months[article.date.value[:7] if article.date else paths.UNDATED].append(article)
    newest_first = sorted(months.items(), key=lambda entry: "" if entry[0] == paths.UNDATED else entry[0], reverse=True)
    yield _months_page([(month, len(found)) for month, found in newest_first])
    for month, found in newest_first:
        yield from _month_pages(month, found)


def _search_hint() -> Iterator[Markdown]:
    keys = [md.wrap("kbd", md.text(key)) for key in ("/", "S")]
    way = md.text("Alles durchsuchen: mit der Lupe oben oder den Tasten ") + md.joined(" und ", keys) + md.text(".")
    yield md.paragraph(way, css="search-hint")


def _proposals(dossier: Dossier) -> Iterator[Markdown]:
    if dossier.proposals:
        yield md.heading(2, md.text("Vorschläge"), "vorschlaege")
        yield cards(dossier.proposals, paths.HOME)


def _latest(dossier: Dossier) -> Iterator[Markdown]:
    newest = sorted(dossier.articles, key=lambda a: a.date.value if a.date else "", reverse=True)[:LATEST]
    yield md.heading(2, md.text("Artikel"), "artikel")
    yield _list(newest, paths.HOME)
    if len(dossier.articles) > LATEST:
        number = german.count(len(dossier.articles), "Artikel", "Artikel")
        yield md.paragraph(md.link(md.text(f"Alle {number} nach Monaten"), paths.relative(paths.HOME, paths.ARTICLES)))


def _months_page(months: list[tuple[str, int]]) -> Output:
    entries = [
        md.link(md.text(_month_name(month)), paths.relative(paths.ARTICLES, paths.month(month)))
        + md.text(f" – {german.count(number, 'Artikel', 'Artikel')}")
        for month, number in months
    ]
    body = [md.heading(1, md.text("Artikel"), "titel"), md.items(entries), page_data(PageData("overview"))]
    return Output(paths.ARTICLES, md.page({"title": "Artikel"}, md.blocks(body)))


def _month_pages(month: str, articles: list[Article]) -> Iterator[Output]:
    pages = parts(sorted(articles, key=lambda a: (a.date.value if a.date else "", a.id)), PER_PAGE)
    for number, part in enumerate(pages, 1):
        path = paths.month(month, number)
        name = f"Artikel: {_month_name(month)}" + (f", Teil {number}" if number > 1 else "")
        more = [_next(path, month, number + 1)] if number < len(pages) else []
        body = [md.heading(1, md.text(name), "titel"), _list(part, path), *more, page_data(PageData("overview"))]
        yield Output(path, md.page({"title": name}, md.blocks(body)))


def _next(path: str, month: str, number: int) -> Markdown:
    label = "Weitere Artikel ohne Datum" if month == paths.UNDATED else "Weitere Artikel dieses Monats"
    return md.paragraph(md.link(md.text(label), paths.relative(path, paths.month(month, number))))


def _list(articles: Iterable[Article], page: str) -> Markdown:
    return md.items(_entry(article, page) for article in articles)


def _entry(article: Article, page: str) -> Markdown:
    day = german.day(article.date.value) if article.date else "ohne Datum"
    about = f" – {day}" + (f", {article.source.value}" if article.source else "")
    return md.link(md.text(title(article)), paths.relative(page, paths.article(article.id))) + md.text(about)


def _month_name(month: str) -> str:
    return "Ohne Datum" if month == paths.UNDATED else german.month(month)
