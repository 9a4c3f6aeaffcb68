"""Whether the articles bear out the office that `actors.yml` gives to a person (`role`), as readers see it.

An office is borne out where an article says it of this person: in the paragraph that has the name, or in the next one,
which often goes on with “die Chefärztin”. Of whom or of where it is (“von Altenrode”) has to stand in a paragraph that
has the name. Only offices that the role begins with are asked for, not what else it tells (“lehnt den Abriss ab”); what
stands in `roles`, too, is the editor's own knowledge. A warning, since words alone do not tell what somebody is.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.dossier import link
from generator.dossier.naming import Namer
from generator.model import Actor, ActorKind, Article, Problem, Severity
from generator.text.dates import MONTHS

_PARTS = re.compile(r"[,;()]|\bund\b")
_OFFICE = re.compile(
    r"\s*(?!(?:d(?:er|ie|e[mn])|(?:dere|desse|wesse)n|(?:ein|welch|ihr|sein|dies|all)\w*) )"
    r"(?:[a-zäöüß]+(?:e|er|en|es|em) )?(?P<of>(?:[\w]+-)*)(?P<office>[A-ZÄÖÜ]\w+)(?P<rest>(?: .*)?)$"
)
"""An office, perhaps with an adjective, and of whom or of where it is: “pensionierter Lehrer”, “Präsident der USA”,
“US-General”; no relative clause."""
_NOUN = re.compile(r"[A-ZÄÖÜ]\w{2,}")
_FEMININE = re.compile(r"(?:innen|in)$")
_ENDING = re.compile(r"(?:ern|en|er|es|em|e|n|s)$")
_UMLAUTS = str.maketrans("äöü", "aou")
_SHORTEST_STEM = 3
_ALIKE = 4
"""Letters by which a noun and its adjective are alike: “Russlands” and “russischen”, “Ukraine” and “ukrainische”."""
_FREE = re.compile(r"^(?:bundes|landes|staats)(?=\w*(?:minist|kanzl))")
"""What newspapers leave out: “Minister” for “Bundesminister”."""
_LEADS = re.compile(r"(?:chef|vorsitzend|vorstand|prasident|direktor|geschaftsfuhr|leit|spitz)$")
"""Offices that newspapers call one for another: “SPD-Chef” for “Vorsitzender der SPD”."""
_ABBREVIATED = {"usa": "us"}
"""Names of which compounds use another form: “US-Präsident”."""


@dataclass(frozen=True)
class _Known:
    """What articles say of one person, as stems of words."""

    near: frozenset[str]
    """In paragraphs that have the name."""
    called: frozenset[str]
    """There and in the next ones, without words that stand before the name of somebody else."""
    whole: frozenset[str]
    """In the articles that have the name; empty if one says of whom or of where the office is (“Auentals Landrat
    Adler”)."""


def problems(actors: Sequence[Actor], articles: Iterable[Article], namer: Namer) -> Iterator[Problem]:
    """Offices in roles of which no article says that this person has them; who is named in no article is not asked."""
    known = _known(articles, namer)
    for actor in actors:
        if actor.kind is ActorKind.PERSON and actor.id in known:
            for words in _unknown(actor, known[actor.id]):
                message = f"no article says of {actor.name} “{words}”"
                remedy = f"correct “role”, or add what else {actor.name} is called to “roles”"
                yield Problem(actor.path, actor.line_of("role"), message, remedy, Severity.WARNING)


def _unknown(actor: Actor, known: _Known) -> Iterator[str]:
    """The words of a role that nothing bears out."""
    own = frozenset(_stems(" ".join((*actor.roles, actor.name, *actor.spellings))))
    parts = [_OFFICE.match(part) for part in _PARTS.split(actor.role)]
    for found in parts if parts[0] else ():
        if not found or found["office"] in MONTHS:
            continue
        office, rest = found["office"], f"{found['of']} {found['rest']}"
        if not any(_is_called(_stem(office), said) for said in known.called | own) and not _is_apart(office, known):
            yield office
        for noun in _NOUN.findall(rest):
            if not any(_is_alike(_stem(noun), said) for said in known.near | known.whole | own):
                yield noun


def _is_called(office: str, said: str) -> bool:
    """Whether an article calls the person so: by the word, a compound or the verb of it (“leitet” for “Leiterin”), or
    another word for who leads a body."""
    office = _FREE.sub("", office)
    by_verb = len(office) >= _ALIKE and said.startswith(office)
    return by_verb or said.endswith(office) or bool(_LEADS.search(office) and _LEADS.search(said))


def _is_apart(office: str, known: _Known) -> bool:
    """Whether the parts of a compound are said apart: “Ministerin Castell” and “Gesundheit” for its minister."""
    stem = _stem(office)
    heads = (said for said in known.called if len(said) > _ALIKE and stem.endswith(said))
    firsts = (stem.removesuffix(head) for head in heads)
    return any(len(first) >= _ALIKE and any(map(first[:_ALIKE].__eq__, _begins(known.near))) for first in firsts)


def _begins(stems: Iterable[str]) -> Iterator[str]:
    return (stem[:_ALIKE] for stem in stems)


def _is_alike(noun: str, said: str) -> bool:
    least = _ABBREVIATED.get(noun, noun[:_ALIKE])
    return said.startswith(least) or noun in said


def _known(articles: Iterable[Article], namer: Namer) -> dict[str, _Known]:
    """What articles say of each actor whom they name, by id."""
    near, called, whole = (defaultdict[str, set[str]](set) for _ in range(3))
    told_of_whom = set[str]()
    for article in articles:
        before, everybody, words = frozenset[str](), set[str](), set[str]()
        for block in article.blocks:
            named = tuple(link.in_text(block.text, namer.names))
            here = frozenset(each.actor.id for each in named)
            own = frozenset(_stems(block.text))
            for actor in here:
                near[actor] |= own
            for actor in here | before:
                called[actor] |= set(_stems(_without_others(block.text, named, actor)))
            told_of_whom |= {each.actor.id for each in named if _OF_WHOM.search(block.text, 0, each.start)}
            before, everybody, words = here, everybody | here, words | own
        for actor in everybody:
            whole[actor] |= words
    return {
        actor: _Known(
            frozenset(near[actor]),
            frozenset(called[actor]),
            frozenset(() if actor in told_of_whom else whole[actor]),
        )
        for actor in near
    }


_OF_WHOM = re.compile(r"\b[A-ZÄÖÜ]\w+[a-zäöüß]s (?:[a-zäöüß]+ )?[A-ZÄÖÜ]\w+ $")
_TITLE = re.compile(r"(?:[A-ZÄÖÜ][\w-]+ ){1,6}$")
"""A title, “Erster Stellvertretender Vorsitzender”; without an end, each word would be tried with all others."""


def _without_others(text: str, named: Sequence[link.Occurrence], actor: str) -> str:
    """A text without the titles directly before other names: “Chefärztin Yildirim” says nothing of anybody else."""
    for each in reversed(named):
        title = _TITLE.search(text, 0, each.start)
        if each.actor.id != actor and title:
            text = f"{text[: title.start()]} {text[each.start :]}"
    return text


def _stems(text: str) -> Iterator[str]:
    """The words of a text and the parts of its compounds with hyphens, without endings and umlauts."""
    return map(_stem, re.findall(r"[^\W\d_]+", text))


@lru_cache(maxsize=50_000)  # the words of most articles
def _stem(word: str) -> str:
    plain = word.casefold().translate(_UMLAUTS)
    short = _ENDING.sub("", _FEMININE.sub("", plain))
    return short if len(short) >= _SHORTEST_STEM else plain
