"""The words of a site in small files: each counted once a page, found by its beginning and by its end."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from generator.search.annotation import annotated, tokens
from generator.search.lexicon import Lexicon, by_stem, files, vocabulary
from generator.search.lexicon import lines as lexicon_lines
from generator.search.stemming import fold, words
from generator.search.synonyms import SynonymGroups


def written(pages: list[str]) -> tuple[dict[str, bytes], dict[str, object]]:
    """The files of a site whose pages hold these texts."""
    lexicon = Lexicon()
    for text in pages:
        lexicon.add(*vocabulary(annotated(tokens(text), SynonymGroups())))
    return files(lexicon_lines(lexicon, SynonymGroups()))


def lines(found: dict[str, bytes], order: str) -> list[str]:
    """All lines of one order."""
    texts = [found[f"{order}{number}"].decode() for number in range(sum(name[0] == order for name in found))]
    return [line for text in texts for line in text.splitlines()]


def test_a_word_of_a_page_counts_once() -> None:
    """Parts of compounds are words, too; a single letter is none."""
    found, _ = vocabulary(["Der", "Brücken~bau,", "der", "Brücken~bau", "a"])
    assert {"Brückenbau", "Brücken", "Bau"} <= found
    assert "a" not in found


def test_pages_are_counted() -> None:
    """In base 36, for the case that a word mostly has."""
    found, _ = written(["Hafen"] * 40 + ["hafen"])
    assert lines(found, "f") == ["Hafen\t14"]


def test_a_form_of_a_verb_tells_its_infinitive() -> None:
    """Where it does not begin like it: whoever types one form finds the others."""
    found, _ = written(["schloss schließt"])
    assert {"schloss\t1\t\tschließen", "schließt\t1"} <= set(lines(found, "f"))


def test_lines_by_the_stem_of_their_first_word() -> None:
    """All forms of a word, and the terms that begin with it."""
    found = by_stem(["Hafen\t3", "Hafens\t1", "Kran\t1", "Hafen Kran\t1\tqxbbbq"])
    assert found == {"haf": "Hafen\t3\nHafens\t1\nHafen Kran\t1\tqxbbbq", "kran": "Kran\t1"}


def test_few_words_need_one_order() -> None:
    """All of them are read at once."""
    found, starts = written(["Hafen Kran"])
    assert list(found) == ["f0"]
    assert starts["f"] == [""]


def test_each_file_is_found_by_where_it_begins() -> None:
    """From the second on by as many letters as tell it from the one before; the same words in both orders."""
    found, starts = written([f"Wort{number}" for number in range(1300)])
    assert sorted(lines(found, "f")) == sorted(lines(found, "b"))
    begins = starts["f"]
    assert isinstance(begins, list)
    assert len(begins) == 3
    for number, begin in enumerate(begins):
        first = fold(words(found[f"f{number}"].decode().split("\t")[0])[0])
        assert first.startswith(begin)


def test_files_are_in_the_order_of_browsers() -> None:
    """By UTF-16, in which the letter 𠀀 (U+20000) comes before 﨎 (U+FA0E), and not by numbers of letters."""
    found, _ = written(["﨎﨎 𠀀𠀀"])
    assert [line[0] for line in lines(found, "f")] == ["𠀀", "﨎"]


@given(st.lists(st.text("abäßcAB ", max_size=12), max_size=6))
def test_every_word_is_there(pages: list[str]) -> None:
    """However it is written, by what it is folded to."""
    found, _ = written(pages)
    known = {fold(line.split("\t")[0]) for line in lines(found, "f")}
    assert {fold(word) for text in pages for word in words(text) if len(word) > 1} <= known
