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
    """No word stands for itself; no line says of a word only what another says, and none stands twice in one."""
    equals = [set(line.split()) for line in thesaurus.lines() if ":" not in line]
    one_way = [line.split(": ") for line in thesaurus.lines() if ":" in line]
    for word, others in thesaurus.entries():
        assert others, word
        assert len({word, *others}) == 1 + len(others), word
    for group in equals:
        assert sum(group <= other for other in equals) == 1, group
    for word, means in one_way:
        assert not any(word in group and group & set(means.split()) for group in equals), word
    assert len({word for word, _ in one_way}) == len(one_way)


def test_the_list_is_of_single_words() -> None:
    """A search asks word by word; comments aside nothing else stands in it."""
    for word, others in thesaurus.entries():
        assert all(one.replace("-", "").isalpha() for one in (word, *others)), word
