"""Who speaks in an article and is not in actors.yml yet."""

from __future__ import annotations

import pytest

from generator.editor import strangers
from generator.seeds import curated
from tests.factories import actor, article

ARTICLE = article(
    "Bürgermeisterin Ines Kraft kündigte am Dienstag an, das Bad zu schließen. „Wir können nicht mehr“, sagte Kraft.",
    "Sein Vorsitzender Jan Roth forderte einen Bürgerentscheid. „Das Bad gehört den Kindern“, sagte Roth.",
    "„Ohne Geld geht nichts“, sagte Jan Roth. Er sagte, der Rat tage. Der Sprecher sagte, das Bad sei dicht.",
)


def test_who_speaks_and_is_unknown():
    """Those who speak most come first, with what stands before the name, and the last name that stands alone."""
    assert strangers.find(ARTICLE, ()) == (
        strangers.Stranger("Jan Roth", "Vorsitzender", ("Roth",)),
        strangers.Stranger("Ines Kraft", "Bürgermeisterin", ("Kraft",)),
    )


def test_who_is_known_is_left_out():
    """By the name or by the last one, if that is a spelling."""
    known = (actor("jan-roth", "Jan Roth", ("Roth",)), actor("ines-kraft", "Ines Kraft", ()))
    assert strangers.find(ARTICLE, known) == ()
    assert [(last, each.id) for last, each in strangers.last_names(ARTICLE, known)] == [("Kraft", "ines-kraft")]
    assert strangers.last_names(ARTICLE, known[:1]) == ()


@pytest.mark.parametrize(("language", "kind"), [("de", "Person"), ("en", "person")])
def test_an_entry_to_paste(language, kind):
    """With the kind filled in, and a role where the article has none, it is an entry of actors.yml."""
    found = (*strangers.find(ARTICLE, ()), strangers.Stranger("Bo Behrens", "", ()))
    text = "\n".join(strangers.entries(found, language))
    assert f"kind: # {kind}, " in text
    filled = text.replace("kind: #", f"kind: {kind} #").replace("role:\n", "role: dabei\n") + " dabei"
    actors, problems = curated.actors("actors.yml", filled)
    assert problems == ()
    assert [(each.id, each.role, each.spellings) for each in actors] == [
        ("jan-roth", "Vorsitzender", ("Roth",)),
        ("ines-kraft", "Bürgermeisterin", ("Kraft",)),
        ("bo-behrens", "dabei", ()),
    ]
