"""Who speaks in an article and is not in actors.yml yet: each as an entry to paste there.

Only names of at least two words are taken, since “der Sprecher” and “Behrens” are no names to begin with. What stands
before the name in capitals is taken for the role. A last name alone that speaks elsewhere in the article becomes a
spelling.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.editor import reports
from generator.model import Actor, ActorKind, Article
from generator.text.slug import slug
from generator.text.vocabulary import ACTOR_KINDS

_MOST = 5
"""How many are shown: as many as there are in most articles, and no more than a screen holds."""
_WORD = r"[A-ZÄÖÜ][\w’'-]*[a-zäöüß]"
_ARTICLE = r"(?:[dD](?:er|ie|as)|[sS]eine?|[iI]hre?|[eE]ine?|[tT]he)\b"
_NAMED = re.compile(
    rf"(?:{_ARTICLE} )?(?!{_ARTICLE})(?P<role>(?:{_WORD} )*?)"
    rf"(?P<name>{_WORD} (?:(?:von|van|de|der|zu|al|bin) )*{_WORD})"
)


@dataclass(frozen=True)
class Stranger:
    """Somebody who speaks, as the article names them."""

    name: str
    role: str
    """Empty if none stands before the name."""
    spellings: tuple[str, ...]


def find(article: Article, actors: Iterable[Actor]) -> tuple[Stranger, ...]:
    """Those who speak most often, in the order of the article among equals."""
    spoken = [each.speaker for each in reports.reports(article, (), actors) if each.speaker and not each.actor]
    named = [found for each in spoken if (found := _NAMED.fullmatch(each))]
    counts = Counter(found["name"] for found in named)
    roles = {found["name"]: found["role"].strip() for found in reversed(named) if found["role"]}
    alone = set(spoken)
    return tuple(
        Stranger(name, roles.get(name, ""), tuple({name.rpartition(" ")[2]} & alone))
        for name, _ in counts.most_common(_MOST)
    )


def last_names(article: Article, actors: Iterable[Actor]) -> tuple[tuple[str, Actor], ...]:
    """Persons of actors.yml who speak in the article by a last name that is none of their spellings."""
    known = tuple(actors)
    spoken = {each.speaker for each in reports.reports(article, (), known) if each.speaker and not each.actor}
    people = (each for each in known if each.kind is ActorKind.PERSON)
    return tuple((last, each) for each in people if (last := each.name.rpartition(" ")[2]) in spoken)


def entries(found: Iterable[Stranger], language: str) -> Iterator[str]:
    """Each as an entry of actors.yml, with blanks for what the article does not tell."""
    kinds = ", ".join(word for word in ACTOR_KINDS if word[0].isupper() is (language == "de"))
    for each in found:
        yield f"- id: {slug(each.name)}"
        yield f"  name: {each.name}"
        yield f"  kind: # {kinds}"
        yield f"  role: {each.role}".rstrip()
        if each.spellings:
            yield f"  spellings: [{', '.join(each.spellings)}]"
