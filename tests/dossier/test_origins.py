"""A dispatch that several papers print is one source; what only quotes it is another."""

from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from generator.dossier import origins
from generator.model import Article, BlockKind
from tests.factories import article, block

DISPATCH = (
    "Der Rat der Stadt hat am Donnerstag nach langer Debatte beschlossen, die gesperrte Brücke über die Aue "
    "abzureißen. Dafür stimmten 24 Mitglieder, dagegen 17, zwei enthielten sich. Bürgermeisterin Anna Adler "
    "sagte, die alte Brücke halte keine zehn Jahre mehr. Der Naturverband kündigte an, gegen den Beschluss zu "
    "klagen. Die Kosten für den Neubau schätzt die Verwaltung auf 40 Millionen Euro, von denen das Land die "
    "Hälfte übernehmen soll. Baubeginn soll im Frühjahr sein."
)
OTHER = (
    "Im Hafen von Nordstadt ist in der Nacht ein Frachter auf Grund gelaufen. Niemand wurde verletzt, teilte die "
    "Polizei mit. Schlepper sollen das Schiff bei Hochwasser befreien. Warum es vom Kurs abkam, wird untersucht. "
    "Der Kapitän sprach von einem Ausfall der Maschine. Öl trat nach ersten Erkenntnissen nicht aus, die "
    "Fahrrinne blieb bis zum Mittag gesperrt."
)


def ids(*articles: Article) -> list[tuple[str, ...]]:
    """The groups, by ids."""
    return [tuple(each.id for each in group) for group in origins.origins(articles)]


def test_a_dispatch_in_three_papers_is_one_source():
    """Cut, with an introduction of its own, and as it came; the earliest stands first."""
    first = article(DISPATCH, id="nord", day="2024-05-02")
    cut = article(DISPATCH[: len(DISPATCH) * 2 // 3], id="sued", day="2024-05-03")
    longer = article("Aus der Region.", DISPATCH, "Mehr dazu lesen Sie morgen in unserem Bericht.", id="west", day=None)
    other = article(OTHER, id="hafen")
    assert ids(other, cut, first, longer) == [("west", "nord", "sued")]
    groups = origins.origins((first, cut, longer, other))
    assert origins.counted((first, cut, other), origins.earliest(groups)) == 2
    assert origins.counted((other,), origins.earliest(groups)) == 1
    assert set(origins.earliest([tuple(reversed(group)) for group in groups]).values()) == {"west"}


def test_samples_that_were_taken_before_find_the_same():
    """Nothing of a text is looked at to tell that it is like no other."""
    first, second = article(DISPATCH, id="nord"), article(DISPATCH[: len(DISPATCH) * 2 // 3], id="sued")
    taken = [replace(each, sample=origins.sample(each)) for each in (first, second)]
    assert ids(*taken) == ids(first, second) == [("nord", "sued")]
    assert ids(taken[0], replace(taken[1], sample=())) == []


def test_an_article_that_quotes_a_dispatch_is_a_source_itself():
    """A sentence or two in common are no common origin."""
    quoting = article(OTHER, DISPATCH[:160], id="hafen")
    assert ids(article(DISPATCH, id="nord"), quoting) == []


def test_captions_and_headings_do_not_count():
    """Only the running text tells where it comes from."""
    assert ids(article("Kurz.", id="a"), article("Kurz.", id="b"), article(id="c")) == []


def test_a_digest_tells_all_that_is_kept_under_it():
    """The words, and what each block is: names are looked for in headlines, too."""
    kinds = (BlockKind.TITLE, BlockKind.CAPTION, BlockKind.PARAGRAPH)
    texts = [article(block(words, kind)) for words in ("Nato", "Kiew") for kind in kinds]
    assert len({origins.digest(each) for each in texts}) == len(texts)


@given(st.integers(0, 10_000))
def test_the_order_of_articles_changes_nothing(seed):
    """The same groups, however the folder lists them."""
    papers = [article(DISPATCH, id=f"a{n}", day=f"2024-05-0{n}") for n in range(1, 6)]
    papers += [article(OTHER, id=f"b{n}", day=f"2024-06-0{n}") for n in range(1, 4)]
    shuffled = random.Random(seed).sample(papers, len(papers))
    assert sorted(ids(*shuffled)) == [("a1", "a2", "a3", "a4", "a5"), ("b1", "b2", "b3")]
