"""Whether the prose of editors keeps the condition on which somebody says something (“…, wenn das Land zahlt”).

A sentence that tells most of what stands before the condition, and neither names the condition nor that there is one,
says more than the article. Asked of German prose only; a warning, since words alone do not prove what a sentence means.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.dossier import paraphrase, prose
from generator.dossier.prose import Claim, Pages, Prose
from generator.model import Problem, Severity
from generator.text.sentences import sentences

_IF = r"(?:wenn|falls|sofern|vorausgesetzt|es sei denn|unter der (?:Bedingung|Voraussetzung))"
_CONDITION = re.compile(
    rf"(?<!auch )(?<!selbst )(?<!als )(?<!wie )(?<!immer )(?<!immer, )(?<!dann, )\b{_IF}\b"
    r"(?! (?:auch|überhaupt|es (?:um|darum))\b)"
    r"(?P<words>[^,.;:!?“”\"]+)",
    re.IGNORECASE,
)
"""A condition; not “auch wenn”, nor “wenn es um Sicherheit geht”, which names a subject."""
_CONDITIONAL = re.compile(
    rf"\b(?:{_IF}|sobald|solange|nur|allerdings|sollten?|würden?|wären?|hätten?|Falle?|ohne"
    r"|beding\w*|Beding\w*|Vorbehalt\w*|Voraussetz\w*|voraussetz\w*|abhäng\w*|häng\w*|knüpf\w*|verknüpf\w*)\b",
    re.IGNORECASE,
)
"""Words by which a sentence tells that there is a condition, in whatever words of its own."""
_TOLD = 0.6
"""Share of the sentence's own words that the clause before the condition has to hold, so that it tells just that."""
_FEWEST = 3
"""Words that they must share; two are shared by sentences about the same thing."""


@dataclass(frozen=True)
class _Conditional:
    """A sentence of a passage, without its condition, and the condition."""

    told: frozenset[str]
    condition: frozenset[str]
    text: str


def problems(text: Prose, pages: Pages) -> Iterator[Problem]:
    """Sentences that leave out the condition of what they tell."""
    claims = [claim for claim in prose.claims(text, pages) if claim.cited]
    for claim in claims:
        own = paraphrase.telling(claim.said)
        for conditional in _conditionals(claim):
            if _tells(own, conditional) and not _is_kept(_beside(claim, claims), conditional):
                message = f"{claim.names} says this on a condition: “{conditional.text}”"
                remedy = f"add the condition to “{claim.said.strip()}”, or say that there is one"
                yield claim.problem(message, remedy, Severity.WARNING)


def _beside(claim: Claim, claims: Iterable[Claim]) -> str:
    """What all sentences tell that rest on the same."""
    return " ".join(each.before + each.said for each in claims if set(claim.cited) & set(each.cited))


def _conditionals(claim: Claim) -> Iterator[_Conditional]:
    for quote in dict.fromkeys(each.quote for each in claim.cited):
        for span in sentences(quote):
            sentence = quote[span.start : span.end]
            for found in _CONDITION.finditer(sentence):
                rest = f"{sentence[: found.start()]} {sentence[found.end() :]}"
                told, condition = paraphrase.telling(rest), paraphrase.telling(found["words"])
                yield _Conditional(told, condition - told, found[0].strip())


def _tells(own: frozenset[str], conditional: _Conditional) -> bool:
    shared = own & conditional.told
    return len(shared) >= _FEWEST and len(shared) >= _TOLD * len(own)


def _is_kept(said: str, conditional: _Conditional) -> bool:
    """Whether a text has the condition, in half of its words at least, or says that there is one."""
    kept = paraphrase.telling(said) & conditional.condition
    return bool(_CONDITIONAL.search(said)) or 2 * len(kept) >= len(conditional.condition) > 0
