"""Common words that stand for one another."""

from __future__ import annotations

from generator.search import thesaurus
from generator.search.stemming import stem


def test_a_word_that_a_site_lacks_is_told_by_what_it_holds() -> None:
    """By what the site holds of its group; neither a word that it holds itself, nor one of a group it knows none of."""
    found = thesaurus.related({stem("Stellungnahme"), stem("Frist")})
    assert found[stem("Kommentar")] == [stem("Stellungnahme")]
    assert found[stem("Dauer")] == [stem("Frist")]
    assert stem("Stellungnahme") not in found
    assert stem("Hochwasser") not in found


def test_the_list_is_one_of_groups() -> None:
    """No word stands alone, none twice in its group; no group says what another says, or nothing."""
    for group in thesaurus.GROUPS:
        assert len(set(group)) == len(group), group
        assert len(set(map(stem, group))) > 1, group
        assert sum(set(group) <= set(other) for other in thesaurus.GROUPS) == 1, group
