"""Verbs by which English news reports what somebody says or wants, and the stance that they take.

The list is our own. A stance is given only if it is beyond doubt, and for verbs only: “the demands” are what others
reject. So a form that is a noun, too, counts only between words that make it a verb: “The Greens demand that …”.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from generator.model import Stance


@dataclass(frozen=True)
class Found:
    """A verb with a stance: text[start:end]."""

    stance: Stance
    start: int
    end: int


_LISTED: Mapping[Stance, tuple[str, str]] = {
    Stance.DEMANDS: (
        "demanded demanding insist*_on urg* press*_for push*_for call*_(?:\\w+_)?(?:for|on|upon)",
        "demand",
    ),
    Stance.PROPOSES: ("propos* suggest* recommend* put(?:s|ting)?_forward floated", ""),
    Stance.OFFERS: ("offered offering volunteered", "offer"),
    Stance.COMMITS: (
        "promised promising pledged pledging vowed vowing guaranteed commit(?:s|ted)_(?:\\w+_)?to undertook",
        "promise pledge vow guarantee",
    ),
    Stance.SUPPORTS: (
        "supported supporting backed backing endors* welcom* favo(?:u)?r(?:s|ed|ing) applaud* praised praising"
        " hail(?:s|ed|ing) advocat(?:ed|ing) approv*_of",
        "support back",
    ),
    Stance.CONSIDERS: ("consider* weigh* mull* explor* look*_into look*_at think(?:s|ing)?_about", ""),
    Stance.LEAVES_OPEN: ("(?:leaves?|left|leaving|keeps?|kept)_(?:\\w+_){0,4}open", ""),
    Stance.RULES_OUT: ("rul*_(?:\\w+_){0,3}out", ""),
    Stance.REJECTS: (
        "reject* oppos* refus* declin*_to dismiss* turn*_down object*_to resist* condemn* denounc* vetoed rebuff*",
        "",
    ),
    Stance.DENIES: ("den(?:y|ies|ied|ying) disputed disputing", ""),
}
"""The verbs of each stance, and those that are nouns, too; `*` stands for the endings of a regular verb, `_` for a
space."""
_SPEECH = """
    sa(?:y|ys|id|ying) t(?:ells?|old|elling) announc* declar* stat(?:es|ed|ing) add(?:s|ed) warn(?:s|ed|ing) explain*
    insist* argu* wrote writes confirm* report(?:s|ed|ing) claim(?:s|ed|ing) agree(?:s|d|ing)? criticis* criticiz*
    accus* threaten* ask(?:s|ed|ing) signall?ed hint(?:s|ed) stress(?:es|ed|ing) repeat(?:s|ed) reiterat* spoke speaks
    [Ss]peaking called calls
"""
"""Verbs that say that somebody speaks, and take no stance."""
_ENDINGS = "(?:e?s|e?d|ing|e)?"


def _forms(listed: str) -> str:
    return "|".join(word.replace("*", _ENDINGS).replace("_", " ") for word in listed.split())


_STANCES = tuple(_LISTED)
_VERB = re.compile("|".join(rf"(?P<v{n}>\b(?:{_forms(_LISTED[each][0])})\b)" for n, each in enumerate(_STANCES)))
_NOUN = re.compile(
    "|".join(rf"(?P<v{n}>\b(?:{_forms(nouns)})s?\b)" for n, each in enumerate(_STANCES) if (nouns := _LISTED[each][1]))
)
_OF_A_NOUN = re.compile(
    r"\b(?:an?|the|their|its|his|her|our|your|this|that|these|those|any|all|such|no|new|more|full|of|for|with|on|by|in"
    r"|and|\w+[’']s?|\w+(?:ed|al|ic|ial|ive)) $",
    re.IGNORECASE,
)
"""What stands before a noun."""
_BEFORE = 30
"""How many characters before a noun are read: a long word."""
_OF_A_VERB = re.compile(
    r" (?:that|the|an?|to|it|this|these|his|her|their|its|more|all|no|[A-Z\d]|\w+ (?:thousand|[mb]illion))"
)
"""What follows a verb."""
_SAYS = re.compile(rf"\b(?:{_forms(_SPEECH)})\b")
_ANOTHER = re.compile(
    r"\b(?:that|which|who|whose|whether|if|after|before|when|while|because|since|as|although|where"
    r"|was|were|had|has|have|is|are|would|will|could|can|may|might|should|did|do|does"
    r"|met|came|took|made|began|went|gave|got|left|held|won|lost|sent|fell|rose|broke|struck|signed|\w+ed)\b"
)
"""Words between a verb of speech and a day by which the day is rather that of another verb."""
_SUBORDINATE = re.compile(r"\b(?:that|which|who|after|before|when|while|because|since|although|where)\b")
_LONGEST = 8
"""Words between a verb of speech and its day: “told reporters in the city of Sampletown on Monday”."""


def stances(text: str) -> Iterator[Found]:
    """The verbs that take a stance, in order."""
    verbs = [*_VERB.finditer(text), *(each for each in _NOUN.finditer(text) if _is_verb(each))]
    for match in sorted(verbs, key=lambda each: each.start()):
        yield Found(_STANCES[int((match.lastgroup or "v0")[1:])], match.start(), match.end())


def _is_verb(match: re.Match[str]) -> bool:
    before = match.string[max(0, match.start() - _BEFORE) : match.start()]
    return not _OF_A_NOUN.search(before) and bool(_OF_A_VERB.match(match.string, match.end()))


def say(text: str) -> bool:
    """Whether a verb says that somebody speaks, and takes no stance."""
    return bool(_SAYS.search(text))


def speak(text: str) -> bool:
    """Whether a verb says that somebody speaks or wants something."""
    return say(text) or next(stances(text), None) is not None


def go_with(sentence: str, start: int, end: int) -> bool:
    """Whether the day sentence[start:end] is that of a verb of speech: “said on Monday”, “on Monday rejected”, “On
    Monday, Adler said”; not “said the council voted on Monday”."""
    before, after = sentence[:start], sentence[end:]
    ends = [each.end for each in stances(before)] + [each.end() for each in _SAYS.finditer(before)]
    if ends:
        between = before[max(ends) :]
        return len(between.split()) <= _LONGEST and not _ANOTHER.search(between)
    if _SUBORDINATE.search(before):
        return False
    opens = len(before.split()) <= 1  # “On”, or nothing
    main = _SUBORDINATE.split(after)[0] if opens else " ".join(after.split()[:1])
    return speak(main)
