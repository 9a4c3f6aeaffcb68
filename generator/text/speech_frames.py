"""How a verb of speech is used in its sentence: what kind of subject it has, and what follows it.

“Adler sagte, der Hafen sei zu klein”, “Die Studie zeigt Schäden”, “wie Adler sagte” differ in both. Subjects are told
apart by closed classes of words and by the nouns of offices and papers, complements by conjunctions and signs.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.text import speaker_phrases
from generator.text.noun_phrases import DETERMINERS
from generator.text.reporting_verbs import Form, Found

ROLE = re.compile(
    r"\b\w*(?:sprecher|minister|präsident|kanzler|chef|vorsitzende|polizei|behörde|anwalt|anwaltschaft|regierung|partei|"
    r"fraktion|experte|wissenschaftler|forscher|sekretär|bürgermeister|politiker|abgeordnete|direktor|beauftragte|kommissar|"
    r"general|beobachter|kritiker|analyst|opposition|gewerkschaft|verband|ministerium|gericht|richter|zeuge|unternehmen|"
    r"konzern|amt|botschafter|papst|bischof|leiter|mitglied|autor|vertreter)(?:innen|in|en|s|n|r)?\b",
    re.IGNORECASE,
)
"""A word for an office or a body that speaks."""
PAPER = re.compile(
    r"(?:bericht|studie|umfrage|zeitung|blatt|magazin|untersuchung|agentur|sender|erklärung|dokument|papier|brief|schreiben|"
    r"statistik|analyse|gutachten|urteil|gesetz|entwurf|meldung|medien|presse|nachrichten)\w{0,2}$",
    re.IGNORECASE,
)
"""A word that ends like one for something written."""
SUBJUNCTIVE_CLAUSE = r"[^,]* (?:sei|seien|habe|werde|könne|müsse|wolle|solle|würde|hätten|wäre|würden|gebe|dürfe)\b"

_FOLLOWS = (
    ("that", re.compile(r"[^,]{0,80}, ?(?:dass|daß)\b")),
    ("question", re.compile(r"[^,]{0,80}, ?(?:ob|wie|was|wer|warum|wann|wo|welche\w*)\b")),
    ("colon and quote", re.compile(r"[^,:]{0,80}: ?Q")),
    ("colon", re.compile(r"[^,:]{0,120}:")),
    ("to", re.compile(r"[^,]{0,100},[^,]*\b(?:zu \w+en|\w+zu\w+en)\b")),
    ("subjunctive", re.compile(rf"[^,]{{0,100}}, {SUBJUNCTIVE_CLAUSE}")),
)
"""What may follow a verb, the first that does."""
_BEFORE = (
    ("inverted", re.compile(r"[,Q“]$")),
    ("behind quote", re.compile(r"Q,?$")),
    ("as", re.compile(r"\b[Ww]ie\b[^,]*$")),
    ("relative", re.compile(r", (?:der|die|das|den|dem|welche[rs]?)\b[^,]*$")),
    ("subordinate", re.compile(r"\b(?:dass|weil|da|nachdem|obwohl|wenn|als|um)\b[^,]*$")),
)
_BEHIND = (
    ("preposition", re.compile(r"[^,]{0,50} (?:vor|gegen|für|über|auf|an|um|zu[rm]?|nach|mit|von) ")),
    ("end", re.compile(r"[^,.]{0,60}[.,]?$")),
)


def frames(text: str, found: Found, voice: str) -> Iterator[str]:
    """Features of one verb in a sentence whose direct speech is blanked by Q; `voice` is “finite”, “passive”, …"""
    subject, manner, lemma = subject_kind(text, found), found.verb.manner.value, found.verb.lemma
    yield from (f"subject:{each} {subject}" for each in (voice, manner, lemma))
    for complement in _complements(text, found):
        yield from (f"frame:{each} {complement}" for each in (voice, manner, lemma))
        yield f"frame:{manner} {voice} {subject} {complement}"


def subject_kind(text: str, found: Found) -> str:
    """What the subject of a verb is: “er”, “name”, “role”, “paper”, “the”, “other” or “none”."""
    phrase = speaker_phrases.subject(text, found.start, found.form in (Form.PRESENT, Form.PAST))
    if phrase is None:
        return "none"
    words = text[phrase.start : phrase.end].split()
    if phrase.pronoun:
        return words[0].lower()
    if ROLE.search(" ".join(words)):
        return "role"
    if any(PAPER.search(word) for word in words[:2]):
        return "paper"
    if words[0][0].isupper() and words[0].lower() not in DETERMINERS:
        return "name"
    return "the" if words[0].lower() in ("der", "die", "das", "ein", "eine") else "other"


def _complements(text: str, found: Found) -> list[str]:
    before, after = text[: found.start].rstrip(), text[max(found.end, found.particle_end) :]
    follows = next((name for name, pattern in _FOLLOWS if pattern.match(after)), None)
    names = [follows] if follows else []
    names += [name for name, pattern in _BEFORE if pattern.search(before)]
    names += [name for name, pattern in _BEHIND if pattern.match(after)]
    return names or ["nothing"]
