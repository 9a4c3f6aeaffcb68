"""Common words that stand for one another."""

from __future__ import annotations

from generator.search import thesaurus
from generator.search.stemming import stem


def test_a_word_that_a_site_lacks_is_told_by_what_it_holds() -> None:
    """By what the site holds of its group; neither a word that it holds itself, nor one of a group it knows none of."""
    found = thesaurus.related(["Stellungnahme", "Frist"])
    assert found[stem("Kommentar")] == [stem("Stellungnahme")]
    assert found[stem("Dauer")] == [stem("Frist")]
    assert stem("Stellungnahme") not in found
    assert stem("Hochwasser") not in found


def test_one_way_is_no_way_back() -> None:
    """Who asks for the Amis finds what is American; who asks for the USA does not ask for Amis."""
    assert stem("USA") in thesaurus.related(["USA"])[stem("Amis")]
    assert stem("USA") not in thesaurus.related(["Amis"])


def test_a_noun_stands_for_no_verb_of_the_same_stem() -> None:
    """“bekommen” is “kriegen”, which no page about Krieg tells of."""
    assert stem("bekommen") not in thesaurus.related(["Krieg"])
    assert thesaurus.related(["kriegen"])[stem("bekommen")] == [stem("kriegen")]


def test_the_list_says_nothing_twice() -> None:
    """No entry says what another says of the same word, none that a word is like itself, no line is a word alone."""
    for word, others in thesaurus.entries():
        assert others, word
        assert len(set(others)) == len(others), word
        assert word not in others, word
        assert sum(word == one and set(others) <= set(more) for one, more in thesaurus.entries()) == 1, word


def test_the_list_is_of_single_words() -> None:
    """A search asks word by word; comments aside nothing else stands in it."""
    for word, others in thesaurus.entries():
        assert all(one.replace("-", "").isalpha() for one in (word, *others)), word
