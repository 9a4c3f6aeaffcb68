"""Whether a paragraph of the editors says so when it rests on what somebody passes on, and states no fact.

Only German prose is checked, since the words that show it are German. It is a warning, since words alone are no proof.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.dossier import attribution, prose
from generator.dossier.naming import Namer
from generator.dossier.prose import Claim, Pages, Prose
from generator.dossier.references import EVIDENCE
from generator.model import Citation, Problem, Severity, Voice
from generator.text import quotation_marks, reporting_verbs
from generator.text.moods import SUBJUNCTIVE_I
from generator.text.reporting_verbs import Form, Found, Manner
from generator.text.sentences import sentences

_SAID_TO_BE = re.compile(
    r"\b(?:[lL]aut|[zZ]ufolge|[dD]emnach|soll(?:en|ten?)?|[hH]eißt es|[hH]ieß es|[nN]ach (?:\w+ )?"
    r"(?:Angaben|Ansicht|Auffassung|Aussagen?|Berechnung(?:en)?|Darstellung|Einschätzung|Informationen|Meinung|Rechnung"
    r"|Schätzung(?:en)?|Worten)|\w*[bB]ericht\w*|Quellen?|wären?|hätten?|würden?"
    r"|[aA]ngeblich|[oO]ffenbar|[mM]utmaßlich|dem Vernehmen nach|[uU]nter Berufung auf|[aA]us (?:der )?Sicht)\b"
    r"|\b[eE]ine[rm] (?:[a-zäöüß]+ )?[A-ZÄÖÜ]\w+(?: de[rs] [A-ZÄÖÜ]\w+)? nach (?!de[mnr]\b|eine|ihre|seine)[a-zäöüß]"
)
"""Words by which an editor attributes a claim to others (“einer Zeitung nach”), or does not vouch for it
(“angeblich”), beside verbs of speech and the subjunctive."""
_WORD = re.compile(r"[^\W\d_]+")
_ENDED = re.compile(r"[.!?…][“”\"]?\s*$")
_END = re.compile(r"[.!?](?=\s|$|\[@)|\n\n")
_PARAGRAPH = re.compile(r"(?:(?!\n\n).)+", re.DOTALL)
_MARKS = 20
"""Characters before a reference in which the end of its sentence is looked for: only marks and spaces are there."""
_PRONOUN = re.compile(r"\b(?:[eE]r|[sS]ie)\b")
"""Somebody whom a paragraph before may have named."""
_ITEM = re.compile(r"\s*(?:[-*+]|\d+\.) ")


def problems(text: Prose, pages: Pages, namer: Namer) -> Iterator[Problem]:
    """Sentences that rest only on what is passed on, in paragraphs that do not say who says it."""
    passed_on = [each for each in prose.claims(text, pages) if _is_passed_on(each, namer) or _is_reported(each, namer)]
    told = EVIDENCE.sub(lambda found: " " * len(found[0]), text.text) if passed_on else ""
    named, said_to_be = namer.all(told), tuple(_said_to_be(told))
    for claim in passed_on:
        start, end = _so_far(text.text, claim.offset)
        sayers = _sayers(claim, namer)
        names = (each.start for each in named if each.actor in sayers)
        by_pronoun = _is_reported(claim, namer) and _PRONOUN.search(told, start, end)
        if not by_pronoun and not any(start <= place < end for place in (*names, *said_to_be)):
            yield _as_a_fact(claim)


def _is_passed_on(claim: Claim, namer: Namer) -> bool:
    """Whether a sentence rests only on what somebody passes on, other than the source of the article itself."""
    return bool(claim.cited) and all(_via_another(each, namer) for each in claim.cited)


def _is_reported(claim: Claim, namer: Namer) -> bool:
    """Whether a sentence rests only on what somebody is reported to say, in the subjunctive (“könne sich tragen”)."""
    return bool(claim.cited) and all(_names_speaker(each, namer) and _in_subjunctive(each) for each in claim.cited)


def _names_speaker(citation: Citation, namer: Namer) -> bool:
    position = citation.position
    return any(each.actor == position.actor for each in namer.all(f"{citation.quote} {position.speaker}"))


def _in_subjunctive(citation: Citation) -> bool:
    own = quotation_marks.blanked(citation.quote)
    return citation.voice is Voice.PARAPHRASE and any(word[0] in SUBJUNCTIVE_I for word in _WORD.finditer(own))


def _sayers(claim: Claim, namer: Namer) -> frozenset[str]:
    """Those who pass it on or, if nobody does, say it, and for whom they speak; one of them has to be named."""
    positions = [each.position for each in claim.cited]
    if _is_passed_on(claim, namer):
        return frozenset(via for position in positions for via in position.via)
    told = " ".join(via for position in positions for via in position.via)
    ids = {id for position in positions for id in (position.actor, *position.via)}
    bodies = {each.actor.part_of for each in claim.cited if each.actor}
    return frozenset(ids | bodies | {each.actor for each in namer.all(told)})


def _via_another(citation: Citation, namer: Namer) -> bool:
    own = {naming.actor for name in attribution.printed(citation.article) for naming in namer.all(name)}
    own.update(attribution.printed(citation.article))
    return not own.issuperset(citation.position.via)


def _so_far(text: str, offset: int) -> tuple[int, int]:
    """The paragraph up to the end of the sentence at `offset`; a list belongs to the paragraph that leads to it."""
    start = text.rfind("\n\n", 0, offset) + 1
    while start and _ITEM.match(text, start):
        start = text.rfind("\n\n", 0, start - 1) + 1
    end = None if _ENDED.search(text[max(0, offset - _MARKS) : offset]) else _END.search(text, offset)
    return start, end.end() if end else offset


def _said_to_be(told: str) -> Iterator[int]:
    """Where words outside direct speech attribute a claim to others: by a phrase, the subjunctive, or a verb."""
    for paragraph in _PARAGRAPH.finditer(told):
        own, start = quotation_marks.blanked(paragraph[0]), paragraph.start()
        yield from (start + found.start() for found in _SAID_TO_BE.finditer(own))
        yield from (start + word.start() for word in _WORD.finditer(own) if word[0] in SUBJUNCTIVE_I)
        for sentence in sentences(own):
            said = reporting_verbs.verbs(own[sentence.start : sentence.end])
            yield from (start + sentence.start + found.start for found in said if _says(found))


def _says(found: Found) -> bool:
    """Whether it is a verb of saying without a stance (not “fordert” or “lehnt ab”)."""
    return found.form is not Form.PARTICIPLE and found.verb.manner is Manner.SAYS and found.verb.stance is None


def _as_a_fact(claim: Claim) -> Problem:
    message = f"{claim.names} is only passed on, its paragraph tells it as a fact: “{claim.said.strip()}”"
    return claim.problem(
        message, "name who says so (“laut …”, “demnach”), or write it in the subjunctive", Severity.WARNING
    )
