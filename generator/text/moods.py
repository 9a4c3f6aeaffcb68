"""Whether a form of a verb is a subjunctive, as German news has it in reported speech.

Common verbs have lists; forms of all other verbs are told by the dictionary: the first subjunctive is the infinitive
with “e” for its ending (“prüfe”, “fordere”, “sammle”), the second one the past with an umlaut (“fände”). A form that
may as well be an indicative (“sagten”, “wählte”) is none.
"""

from __future__ import annotations

import re
from enum import StrEnum

from generator.text import lemmas

SUBJUNCTIVE_I = frozenset(
    "sei seien habe werde könne müsse solle wolle dürfe möge gebe gehe komme stehe bleibe liege lasse mache sehe "
    "nehme halte finde führe bringe wisse zeige gelte bestehe brauche handle handele trage fehle spreche sage stelle "
    "glaube erwarte hoffe leide lebe arbeite diene drohe laufe verfüge bedeute entspreche gehöre heiße kenne "
    "verliere verstehe versuche wünsche ziehe setze sitze spiele treffe trete verlange wachse werbe bekomme beginne "
    "betreffe betrage ergebe erhalte existiere freue fühle funktioniere geschehe hänge reiche rechne schaffe scheine "
    "suche tue verhalte vertrete widerspreche zahle zwinge sorge reagiere plane prüfe verletze verstoße erfülle "
    "enthalte befinde beruhe richte vertrage erlaube verhindere biete benötige steige sinke falle".split()
)
"""Forms of common verbs that reported speech has, and hardly anything else."""
SUBJUNCTIVE_II = frozenset(
    "wäre wären hätte hätten würde würden könnte könnten müsste müssten dürfte dürften gäbe käme ginge stünde "
    "bräuchte".split()
)


class Mood(StrEnum):
    """The two subjunctives of German."""

    FIRST = "first"
    """“Der Hafen sei zu klein.”"""
    SECOND = "second"
    """“Der Hafen wäre zu klein.”"""


_SHORTEST = 4
"""Letters of a form that is looked up: shorter words in -e (“die”, “nie”) are no verbs."""
_UMLAUT = re.compile("[äöü]")
_LIKE_A_SUBJUNCTIVE = re.compile(r".*[äöü].*en|.*e")
"""In the plural only an umlaut tells a subjunctive, so no other word in -en is looked up."""


def mood(word: str) -> Mood | None:
    """The subjunctive that a word is, in small letters as within a sentence; None for any other word."""
    if word in SUBJUNCTIVE_I:
        return Mood.FIRST
    if word in SUBJUNCTIVE_II:
        return Mood.SECOND
    if len(word) < _SHORTEST or not word.islower() or not _LIKE_A_SUBJUNCTIVE.fullmatch(word):
        return None
    infinitive = lemmas.dictionary().get(word)
    return _by_infinitive(word, infinitive) if infinitive and infinitive.endswith("n") else None


def _by_infinitive(word: str, infinitive: str) -> Mood | None:
    if word.endswith("e") and infinitive in (f"{word}n", f"{word[:-1]}n", f"{word[:-2]}eln"):
        return Mood.FIRST
    return Mood.SECOND if _UMLAUT.search(word) and not _UMLAUT.search(infinitive) else None
