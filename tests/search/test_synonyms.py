"""Terms that stand for one another share a key, whatever their case, ending or diacritics."""

from __future__ import annotations

from generator.search.stemming import stem, words
from generator.search.synonyms import groups


def test_equal_terms_hold_and_ask_for_one_key() -> None:
    """Lists that share a term become one group; a term may have several words."""
    known = groups([["Fähre", "ferry"], ["Fähre", "Fährschiff", "car ferry"], ["Hafen", "port"]])
    first, second = (set(group.asks) for group in known.groups)
    assert first == {"Fähre", "ferry", "Fährschiff", "car ferry"}
    assert second == {"Hafen", "port"}
    stems = [stem(word) for word in words("die Car-Ferrys im Hafen")]
    assert known.at(stems, 1) == [(2, (known.groups[0].key,))]
    assert known.at(stems, 0) == []


def test_a_term_within_a_term_counts_too() -> None:
    """“Präsident der USA” is found as “Präsident”."""
    known = groups([["Präsident", "president"], ["Präsident der USA", "POTUS"]])
    one, two = (group.key for group in known.groups)
    assert sorted(known.at([stem(word) for word in words("Präsident der USA")], 0)) == [(1, (one,)), (3, (two,))]


def test_one_way_terms_find_but_are_not_found() -> None:
    """Who asks for the first finds the second and what is like it; who asks for the second does not find the first."""
    known = groups([["Fähre", "ferry"]], [(["Wasserbus"], ["Fähre"])])
    equal, one_way = known.groups
    assert (one_way.asks, set(one_way.holds)) == (("Wasserbus",), {"Wasserbus", "Fähre", "ferry"})
    assert known.keys(["Wasserbus"]) == {one_way.key}
    assert known.keys(["Fähre"]) == {equal.key, one_way.key}


def test_keys_are_no_words_and_no_prefixes() -> None:
    """No key begins another one, for a search finds words by their beginning."""
    keys = [group.key for group in groups([[f"a{n}", f"b{n}"] for n in range(500)]).groups]
    assert len(set(keys)) == 500
    assert not any(one != other and other.startswith(one) for one in keys for other in keys)
