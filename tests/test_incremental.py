"""Made from a cache or clean: the same bytes, whatever changed since; and only what changed is made anew."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from types import ModuleType

import pytest

from generator import pipeline
from generator.dossier import link, origins
from generator.intake import clean
from generator.model import Article
from generator.pages import article_page
from generator.pipeline import Means
from generator.work import cache
from tests.conftest import golden_project
from tests.test_golden import held

DISPATCH = (
    "Der Rat der Stadt hat nach langer Debatte beschlossen, die gesperrte Brücke über die Aue abzureißen. Dafür "
    "stimmten vierundzwanzig Mitglieder, dagegen siebzehn, zwei enthielten sich. Die Kosten für den Neubau schätzt die "
    "Verwaltung auf vierzig Millionen Euro, von denen das Land die Hälfte übernehmen soll. Baubeginn soll im Frühjahr "
    "sein, und die alte Brücke bleibt bis dahin für Lastwagen gesperrt. Der Verband kündigte an, zu klagen,"
)
Change = Callable[[Path], object]
ARTICLE = "Der Rat tagte\n\n12.03.2025\n\nDer Rat hat gestern lange getagt. Beschlossen hat er nichts.\n"


def replace(name: str, old: str, new: str) -> Change:
    """A change of a file of the dossier, wherever it holds `old`."""

    def change(dossier: Path) -> None:
        text = (dossier / name).read_text("utf-8")
        assert old in text
        (dossier / name).write_text(text.replace(old, new), "utf-8")

    return change


def write(name: str, text: str) -> Change:
    """A new file."""
    return lambda dossier: (dossier / name).write_text(text, "utf-8")


def add_to(name: str, text: str) -> Change:
    """More at the end of a file."""
    return lambda dossier: replace(name, content := (dossier / name).read_text("utf-8"), content + text)(dossier)


def remove(name: str) -> Change:
    """A file less."""
    return lambda dossier: (dossier / name).unlink()


def rename(name: str, new: str) -> Change:
    """A file under another name."""
    return lambda dossier: (dossier / name).rename(dossier / new)


PAGES: tuple[tuple[str, Change], ...] = (
    ("nothing", lambda dossier: None),
    ("an article more", write("seeds/articles/rat.txt", ARTICLE)),
    ("a word of an article", replace("seeds/articles/rat.txt", "lange", "kurz")),
    ("an article under another name", rename("seeds/articles/rat.txt", "seeds/articles/rathaus.txt")),
    (
        "an addition to an article",
        add_to("seeds/articles.yml", "rathaus.txt:\n  title: {value: Was der Rat tat, basis: von uns benannt}\n"),
    ),
    ("an actor's name", replace("seeds/actors.yml", "spellings: [Behrens]", "spellings: [Behrens, Rat]")),
    ("a proposal's title", replace("seeds/proposals/neubau.md", "title: Neubau", "title: Neue Brücke")),
    ("no addition", replace("seeds/articles.yml", "rathaus.txt:", "leserbrief.html:")),
    ("an article less", remove("seeds/articles/rathaus.txt")),
)


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """The golden dossier as a project of its own."""
    return golden_project(tmp_path / "dossier")


def pages(project: Path, docs: Path, means: Means) -> dict[str, bytes]:
    """The files that the seeds of a project make, by the means given."""
    problems = pipeline.pages(project / "seeds", docs, means=means)
    assert not pipeline.has_errors(problems), problems
    return held(docs)


def test_pages_from_the_cache_are_those_made_clean(project, tmp_path):
    """After each change of a dossier, one after the other."""
    kept = Means(cache.of(project))
    for name, change in PAGES:
        change(project)
        clean = pages(project, tmp_path / "clean", pipeline.ALONE)
        assert pages(project, tmp_path / "docs", kept) == clean, name


def test_problems_come_from_the_cache_too(project, tmp_path):
    """An article that is refused, or doubted, is so at each run."""
    (project / "seeds" / "articles" / "leer.txt").write_bytes(b"\x00\x01\x02")
    (project / "seeds" / "articles" / "halb.txt").write_text("Der Rat\n\nDer Rat hat gestern lange getagt und")
    told = [
        pipeline.pages(project / "seeds", tmp_path / "docs", means=means)
        for means in (pipeline.ALONE, Means(cache.of(project)), Means(cache.of(project)))
    ]
    assert len(told[0]) >= 2
    assert told[0] == told[1] == told[2]


def test_nothing_is_taken_in_twice(project, tmp_path, monkeypatch):
    """One article more is one article cleaned, and one page of an article made."""
    pages(project, tmp_path / "docs", Means(cache.of(project)))
    cleaned = counted(monkeypatch, clean, "clean")
    made = counted(monkeypatch, article_page, "article_page")
    pages(project, tmp_path / "docs", Means(cache.of(project)))
    assert (len(cleaned), len(made)) == (0, 0)
    write("seeds/articles/rat.txt", ARTICLE)(project)
    pages(project, tmp_path / "docs", Means(cache.of(project)))
    assert (len(cleaned), len(made)) == (1, 1)
    pages(project, tmp_path / "docs", pipeline.ALONE)
    assert len(cleaned) == 1 + 5


def test_two_articles_are_compared_once(project, tmp_path, monkeypatch):
    """However many others come; another word of one of them, and they are compared again."""
    for name in ("rat", "stadtrat"):
        write(f"seeds/articles/{name}.txt", f"{name.title()} tagte\n\n12.03.2025\n\n{DISPATCH} {name}.\n")(project)
    compared = counted(monkeypatch, origins, "share")
    for change, wanted in [
        (lambda dossier: None, 1),
        (write("seeds/articles/brief2.txt", ARTICLE), 0),
        (replace("seeds/articles/rat.txt", "vierundzwanzig", "zwanzig"), 1),
        (remove("seeds/articles/stadtrat.txt"), 0),
    ]:
        change(project)
        compared.clear()
        made = pages(project, tmp_path / "docs", Means(cache.of(project)))
        assert len(compared) == wanted
        assert made == pages(project, tmp_path / "clean", pipeline.ALONE)


def test_names_are_looked_for_once(project, tmp_path, monkeypatch):
    """Unless words of the article or a name of an actor have changed, or a passage of it is cited."""
    write("seeds/articles/rat.txt", ARTICLE)(project)
    looked_through = counted(monkeypatch, link, "mentions")
    for change, wanted in [
        (lambda dossier: None, True),
        (lambda dossier: None, False),
        (replace("seeds/articles/rat.txt", "lange", "kurz"), True),
        (replace("seeds/actors.yml", "spellings: [Behrens]", "spellings: [Behrens, Rat]"), True),
        (lambda dossier: None, False),
    ]:
        change(project)
        looked_through.clear()
        made = pages(project, tmp_path / "docs", Means(cache.of(project)))
        names = {article.id for article in looked_through if isinstance(article, Article)}
        assert ("rat" in names) is wanted
        assert "gutachten" in names
        assert made == pages(project, tmp_path / "clean", pipeline.ALONE)


def counted(monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str) -> list[object]:
    """What a function is called with from now on, in this process."""
    calls: list[object] = []
    original = getattr(module, name)

    def call(first: object, *rest: object, **options: object) -> object:
        calls.append(first)
        return original(first, *rest, **options)

    monkeypatch.setattr(module, name, call)
    return calls


def test_a_file_changed_while_it_is_read_is_kept_as_it_was_read(project, tmp_path, monkeypatch):
    """The key is that of the bytes that were cleaned, not of those on the disk a moment later."""
    article = project / "seeds" / "articles" / "brief.txt"
    old, original = article.read_bytes(), clean.clean

    def changing(*arguments, **options):
        article.write_text("Anders\n\nEs steht nun ganz etwas anderes in diesem Brief, nämlich dies.\n", "utf-8")
        return original(*arguments, **options)

    monkeypatch.setattr(clean, "clean", changing)
    pipeline.pages(project / "seeds", tmp_path / "docs", means=Means(cache.of(project)))
    monkeypatch.undo()
    first = pages(project, tmp_path / "docs", Means(cache.of(project)))
    assert first == pages(project, tmp_path / "clean", pipeline.ALONE)
    article.write_bytes(old)
    again = pages(project, tmp_path / "docs", Means(cache.of(project)))
    assert again == pages(project, tmp_path / "clean", pipeline.ALONE)
