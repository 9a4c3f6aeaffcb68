"""Whether a passage of news tells what somebody says, wants or thinks, and whether direct speech in it stands alone.

Signs of this are the subjunctive of reported speech, a phrase that cites (“laut …”) or takes a stance (“ist dagegen”),
and a finite or perfect verb of speech in a main clause. No signs are relative clauses and comparisons (“eine Konferenz,
über die Reuters berichtete”), a verb that only describes a noun (“mit Spannung erwarteten Gesprächen”), and a silence
(“reagierte nicht auf eine Anfrage”).
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.text import citations, quotation_marks, reporting_verbs, speech_verbs
from generator.text.moods import SUBJUNCTIVE_I
from generator.text.reporting_verbs import Form, Found, Manner
from generator.text.sentences import sentences
from generator.text.speech_verbs import ACTS

_SPOKEN = "Q"
"""Stands for direct speech in the texts that are searched, as in `citations`."""
_CLAUSE = re.compile(r"[^,;:.!?()]+")
_WORD = re.compile(r"[^\W\d_]+")
_LAUT = re.compile(
    r"\b[lL]aut(?! und deutlich\b)(?= \w)|\b[uU]nter Berufung auf\b|\b[gG]egenüber (?:der |dem )?[A-ZÄÖÜ]"
)
_SURE = ("by source", "zufolge", "so", "according", "thought that")
"""Set phrases that hardly ever mean anything else. Others may: “in kurzen Bemerkungen vor Reportern” cites nobody."""
_WANTS = re.compile(
    r"\b(?:will|wollen|wolle|wollten?|möchten?|wirbt|warb|werben)\b|\bins (?:Spiel|Gespräch) \w*br(?:ing|ach)\w*"
    r"|\bbr(?:ing|ach)\w*\b.*\b(?:ins (?:Spiel|Gespräch)|auf)$|\bfür\b.*\bgeworben\W*$"
)
"""Somebody wants something or brings it up, without a verb of speech."""
_IS = r"\b(?:ist|sind|sei|seien|war|waren|bin|blieb\w*|bleib\w*)\b"
_HOLDS = re.compile(
    rf"{_IS} (?:\w+ )?(?:dafür\b|dagegen\b|gegen \D)|{_IS}.*\b(?:bereit|gewillt)\b"
    r"|\b(?:hält|halten|hielt\w*)\b.* an\b.*\bfest$|\btr(?:itt|eten|at|aten)\b.* für\b.*\bein$|\bwink\w* ab\b"
    r"|\bbl(?:eib|ieb)\w* (?:\w+ )?dabei\b"
    r"|\b(?:best(?:eht|ehen|and|anden)|setz(?:t|en|te|ten)) (?:\w+ )?(?:auf|darauf)\b|\b[aA]us (?:der )?Sicht\b"
    r"|\b(?:stell|stemm)\w* sich (?:\w+ ){0,2}gegen\b"
    r"|\bk[aöo]nn\w* sich\b.*\bvorstellen\b|\berteil\w*\b.*\bAbsage\b"
)
"""Somebody takes a stance without a verb of speech (“ist gegen die Brücke”, “hält an dem Plan fest”)."""
_ASIDE = re.compile(
    r"\s*(?:als|(?:(?:an|auf|aus|bei|durch|für|in|mit|nach|über|um|unter|von|vor|zu) )?"
    r"(?:der|die|das|dem|den|deren|dessen|denen|welche[rsmn]?|was|wo\w*))\b"
)
"""Openings of a comparison and of a relative clause."""
_TO_DO = re.compile(r"(?:\bzu [a-zäöüß]+|\b[a-zäöüß]+zu[a-zäöüß]+)n\s*$")
"""An infinitive at the end shows that a clause begins with no relative pronoun (“versucht, das Treffen als Erfolg
darzustellen”)."""
_NEGATED = re.compile(r"\b(?:nicht|nichts|kein\w*|nie|niemand)\b")
_HELD = re.compile(r"\b(?:als|für)\b|^\W*$")
_OF_MANY_USES = ("finden", "halten", "sehen", "ansehen", "wissen", "sorgen", "verstehen", "vergleichen", "annehmen")
"""Verbs that are verbs of thinking only with certain complements (“sehen darin ein Zeichen”)."""
_GOVERNED = re.compile(
    r"\b(?:w[iou]ll\w*|soll\w*|kann|könn\w*|muss|müss\w*|dürf\w*|darf|wird|werden?|würden?|möchten?|um)\b"
)
_HAVE = re.compile(r"\b(?:ha(?:be|ben|t|tte|tten)|hätten?)\b")
_BESIDE_NOUN = re.compile(
    r"(?:\b(?:der|die|das|dem|den|des|ein\w*|an|auf|bei|in|im|mit|nach|von|vor|zu[mr]?|ihre\w*|seine\w*) )"
    r"(?:(?:mit|von|durch|in|seit|nach) (?:\w+ ){1,3})?$"
)
_NOUN = re.compile(r" [A-ZÄÖÜ]")
_CITED = re.compile(
    rf"\b[A-ZÄÖÜ][\w-]+s (?:[a-zäöü]+ )?{ACTS.pattern}|\bvon (?:[A-ZÄÖÜ][\w-]+ )+(?P<participle>\w+) [A-ZÄÖÜ]"
)
"""“Adlers Versprechen”, “die von Adler geforderten Garantien”."""
_Q = re.compile(rf"\b{_SPOKEN}\b")
_FRAGMENT = re.compile(rf"\b(?!(?:so|und so|sagt\w*|erklärt\w*)\b)[a-zäöüß]\w* {_SPOKEN}")
"""Direct speech within a clause of the article: “nannte dies „ein gutes Zeichen“”."""
_TOLD_THAT = re.compile(r"\s*(?:und )?(?:dass|ob)\b")
_NO_VERB = (
    "auch|damit|dann|danach|daran|darauf|schon|später|wieder|zuvor|zwar|"
    "ab|an|auf|aus|bei|bis|durch|für|gegen|in|im|mit|nach|neben|seit|um|unter|über|von|vor|während|zu"
)
"""Adverbs and prepositions behind “und”: they say where or when somebody speaks (“vor und nach der Sitzung”)."""
_ALSO_DOES = re.compile(
    rf"\b{_SPOKEN}\b,? [a-zäöüß]+ [^,;:.!?]*?\bund (?!(?:{_NO_VERB})\b)[a-zäöüß]+ "
    r"(?:sich|dabei|damit|dazu|ihn|sie|ihm|ihr|ihnen|auf|an|in|nach|zu|die|der|das|den|dem|eine?[nmr]?)\b"
)
"""What else the speaker does, as the reporter tells it (“„…“, sagte sie und bezog sich auf die Fähre”)."""
_ASKED = re.compile(r"\b(?:[fF]rage\w*|[nN]achfrage\w*|gefragt)\b")
_QUESTION = re.compile(r"\s*(?:und )?(?:dass|ob|wie|was|wer|we[mn]|warum|weshalb|wann|wo\w*|welche\w*)\b")


def is_reported(text: str, start: int, end: int) -> bool:
    """Whether text[start:end] tells, outside direct speech, what somebody says, wants or thinks."""
    told = _without_speech(text, start, end)
    return bool(
        _in_subjunctive(told)
        or _LAUT.search(told)
        or any(citations.CITATIONS[name].search(told) for name in _SURE)
        or _is_cited(told)
        or any(_speaks(clause) for clause in _main_clauses(told))
    )


def adds_words(text: str, start: int, end: int) -> bool:
    """Whether the words outside direct speech say more than who speaks.

    That may be a sentence or clause that the article tells, half a sentence, or what else the speaker does.
    """
    told = _without_speech(text, start, end)
    return (
        bool(_FRAGMENT.search(told) or _ALSO_DOES.search(told))
        or any(_TOLD_THAT.match(clause) or _in_subjunctive(clause) for clause in _unasked(told))
        or any(_is_told(told[span.start : span.end]) for span in sentences(told))
    )


def _is_told(sentence: str) -> bool:
    """Whether a sentence has no direct speech and is more than a question that somebody was asked."""
    return not _Q.search(sentence) and any(map(_WORD.search, _unasked(sentence)))


def only_asks_directly(text: str, start: int, end: int) -> bool:
    """Whether direct speech stands only in a question that was asked (“Auf die Frage, ob dies „das Ende“ sei”)."""
    told = _without_speech(text, start, end)
    return bool(_Q.search(told)) and not any(map(_Q.search, _unasked(told)))


def _without_speech(text: str, start: int, end: int) -> str:
    """A stretch with Q for each passage of direct speech; names in quotation marks stay."""
    told, at = [], start
    plain = quotation_marks.without_titles(text)
    for span in quotation_marks.spans(plain):
        first, last = max(span.start - 1, start), min(span.end + 1, end)
        if first < last:
            told += [plain[at:first], _SPOKEN]
            at = last
    return "".join([*told, plain[at:end]])


def _in_subjunctive(told: str) -> bool:
    return any(word[0] in SUBJUNCTIVE_I for word in _WORD.finditer(told))


def _is_cited(told: str) -> bool:
    found = _CITED.search(told)
    return found is not None and (not found["participle"] or speech_verbs.is_verb(_uninflected(found["participle"])))


def _uninflected(participle: str) -> str:
    return re.sub(r"(?<=t|n)e[nrms]?$", "", participle)


def _main_clauses(told: str) -> Iterator[str]:
    """The clauses of a passage without relative clauses and comparisons, except the first clause, which always
    counts."""
    for number, clause in enumerate(_CLAUSE.finditer(told)):
        if number == 0 or not _ASIDE.match(clause[0]) or _TO_DO.search(clause[0]):
            yield clause[0]


def _unasked(told: str) -> Iterator[str]:
    """The clauses without those of a question that was asked (“auf die Frage, ob er zurücktrete”)."""
    asked = False
    for clause in _CLAUSE.findall(told):
        begins = bool(_ASKED.search(clause)) and not _speaks(_ASKED.sub("", clause))
        asked = begins or (asked and bool(_QUESTION.match(clause)))
        if not asked:
            yield clause


def _speaks(clause: str) -> bool:
    outright = _WANTS.search(clause) or _HOLDS.search(clause)
    return bool(outright) or any(_is_said(clause, each) for each in reporting_verbs.verbs(clause))


def _is_said(clause: str, found: Found) -> bool:
    """Whether a verb of speech reports here: as a finite form, or as the participle of a perfect, not beside a noun."""
    verb = found.verb
    if verb.manner is Manner.SHOWS or (verb.lemma in _OF_MANY_USES and not _HELD.search(clause[found.end :])):
        return False
    if verb.manner is Manner.SAYS and verb.stance is None and _NEGATED.search(clause):
        return False
    if found.form is Form.PARTICIPLE:
        return bool(_HAVE.search(clause)) and not _is_beside_noun(clause, found)
    if found.form is Form.INFINITIVE:
        return not _GOVERNED.search(clause)
    return not _is_beside_noun(clause, found)


def _is_beside_noun(clause: str, found: Found) -> bool:
    """Whether a past form is an adjective here: “mit Spannung erwarteten Gesprächen”."""
    return bool(_NOUN.match(clause, found.end) and _BESIDE_NOUN.search(clause[: found.start]))
