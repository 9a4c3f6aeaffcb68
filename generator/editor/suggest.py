"""Finds passages of a new article that look like positions, and writes each as an entry ready for a proposal page.

A passage is a sentence, or several that direct speech joins. It is about the proposal with whose title, summary and
quotations it shares the most significant nouns. A noun counts more the rarer it is among all passages and among the
proposals (inverse document frequency, Spärck Jones 1972); compounds also count by their parts, and words of title and
summary twice. A passage looks like a position if somebody is said to speak or to want. On the dossier this was made
for, with each article in turn as the new one, 37 passages are shown (at most 8 for each article). Editors had quoted
all 37, 27 of them for the proposal named.
"""

from __future__ import annotations

import math
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

import yaml

from generator.dossier import link, offices, quote_search
from generator.editor import reports
from generator.editor.reports import Report
from generator.model import RUNNING_TEXT, Actor, ActorKind, Article, Proposal
from generator.seeds.yamlread import Reader
from generator.text import compounds, reporting_verbs, talks
from generator.text.lemmas import lemmatize
from generator.text.slug import numbered, slug
from generator.text.vocabulary import stance_word

_FEWEST_WORDS = 5
"""Words of a passage; what is shorter says too little to be quoted."""
_LONGEST = 700
"""Characters after which a passage ends with the sentence although direct speech goes on; twice that is no
quotation."""
_TITLE_COUNTS = 2
"""Factor for a noun of a proposal's title, which tells its subject better than its prose does."""
_ABOUT = 1.5
"""A passage is about a proposal if the nouns that they share weigh at least this; the rarest noun weighs 1. Of 850
sentences of press articles on other subjects 19 reach it and report speech or name an actor."""
_SPOKEN, _NAMED = 1.5, 1.25
"""Factors for a word of speech and for the name of an actor; they only decide the order of passages."""
_SHORTEST_PART = 4
"""Letters of a part of a compound that counts as a noun; shorter ones are parts of too many."""
_WIDTH, _INDENT = 100, "  "
"""Length of the lines of a quotation in characters, and indentation of positions in front matter."""

_SENTENCE_END = re.compile(r"""([.!?…])["')\]]*\s+(?=["'(\[]*(\w))""")
_ABBREVIATIONS = frozenset("abs bzw ca co dr etc evtl ggf inkl jr mio mrd mr mrs nr prof sog st tel usw vgl".split())
_ORDINAL = re.compile(r"(?<!\d)\d{1,2}|\w|.*\W\w")
"""Before a full stop: an ordinal (“18.”), an initial or a part of “z. B.”, “D.C.”."""
_WORD = re.compile(r"[^\W\d_]{2,}")

# Words that show that somebody speaks, promises, wants or refuses, in the languages of articles. The German ones are
# those of `reporting_verbs`; here are those of other languages, as stems with their endings and as irregular forms.
_REGULAR = (
    ("s ed", "add announc ask call claim demand offer propos reject urg vow warn"),
    ("e ait é", "affirm annonc assur déclar demand estim expliqu exig refus souhait"),
)
_IRREGULAR = "denied denies dit promised said says told".split()
_INDIRECT = (
    "bereit brauche demnach devrait dürfe dürfte dürften gebe gelte habe hätte hätten könne könnte könnten laut "
    "möchte möchten müsse müsste müssten pourrait sei seien selon serait should soll solle sollen sollte sollten "
    "werde will wolle wollen would wäre wären würde würden zufolge"
).split()
"""Words that attribute a text to somebody without a verb of speech: reported speech, intention, attribution."""
_FOREIGN = frozenset(_IRREGULAR) | {
    stem + ending for endings, stems in _REGULAR for stem in stems.split() for ending in endings.split()
}
_PRONOUN = r"(?:elle|er|he|il|she|sie)"
_SUBJECT_BEFORE = re.compile(rf"(?i:\b{_PRONOUN}) \Z")
_SUBJECT_BEHIND = re.compile(rf" {_PRONOUN}\b")
_SPEECH = _FOREIGN | frozenset(_INDIRECT)


@dataclass(frozen=True)
class Suggestion:
    """A passage that an editor may want to quote."""

    quote: str
    proposal: Proposal | None
    """The proposal it seems to be about, if any."""
    actor: Actor | None
    """The actor who seems to speak, or else is named first."""
    keyword: str
    """The noun that says most about its subject; empty without a proposal."""
    score: float
    report: Report | None = None
    """The passage as a statement, if it reports speech."""
    speaker: str = ""
    """Of an answer in an interview: the words of the article that name who gives it."""


@dataclass(frozen=True)
class _Passage:
    """One or several sentences of an article."""

    text: str
    label: str = ""
    """The name before the answer in an interview that it stands in."""
    begins: str = ""
    """The first sentence of that answer."""
    asked: str = ""
    """The question that is answered."""

    @property
    def about(self) -> str:
        """The text that tells what it is about."""
        return f"{self.asked} {self.text}" if self.asked else self.text


@dataclass(frozen=True)
class _Topics:
    """What the proposals are about: for each noun the proposals that use it, and its weight there."""

    proposals: tuple[Proposal, ...]
    weights: dict[str, tuple[tuple[int, float], ...]] = field(repr=False)

    def nearest(self, nouns: frozenset[str]) -> tuple[float, Proposal | None, str]:
        """The proposal that shares most with these nouns, with the weight of that and the heaviest noun but offices."""
        shared: defaultdict[int, list[tuple[float, str]]] = defaultdict(list)
        for noun in sorted(nouns & self.weights.keys()):
            for number, weight in self.weights[noun]:
                shared[number].append((weight, noun))
        totals = {number: sum(weight for weight, _ in found) for number, found in shared.items()}
        best = min(totals, key=lambda number: (-totals[number], number), default=None)
        if best is None:
            return 0.0, None, ""
        proposal = self.proposals[best] if totals[best] >= _ABOUT else None
        things = [each for each in shared[best] if not offices.is_office(each[1])]
        return totals[best], proposal, max(things)[1] if proposal and things else ""


def suggest(article: Article, proposals: Sequence[Proposal], actors: Sequence[Actor]) -> tuple[Suggestion, ...]:
    """Passages that look like positions, the most likely first, without those that already are positions."""
    quoted = [
        quote_search.normalise(position.quote)
        for proposal in proposals
        for position in proposal.positions
        if position.article == article.id
    ]
    known = link.names(actors)
    fresh = [each for each in _passages(article) if not _stands_in(each.text, quoted)]
    nouns = [_nouns(each.about, known) for each in fresh]
    topics = _topics(proposals, nouns, known)
    said = [(quote_search.normalise(each.sentence), each) for each in reports.reports(article, (), actors)]
    found = [
        each
        for passage, of in zip(fresh, nouns, strict=True)
        if (each := _suggestion(passage, of, topics, known, _reported(passage.text, said)))
    ]
    return tuple(sorted(found, key=lambda each: (each.proposal is None, -each.score)))


def entries(suggestions: Iterable[Suggestion], article: Article) -> Iterator[tuple[Suggestion, str]]:
    """Each suggestion as YAML for the positions of its proposal, with blanks for what the text leaves open.

    Only entries are given whose quotation is found in the article.
    """
    taken: defaultdict[str, set[str]] = defaultdict(set)
    for each in suggestions:
        page = each.proposal.id if each.proposal else ""
        ids = taken[page] | {position.id for position in (each.proposal.positions if each.proposal else ())}
        id = _free_id(each, ids)
        entry = _entry(each, id, article)
        if _proves(entry, article):
            taken[page].add(id)
            yield each, entry


def sentences(text: str) -> list[str]:
    """The sentences of a text, with single spaces; direct speech stays together with its speaker."""
    folded, found, start = quote_search.normalise(text), [], 0
    for end in _SENTENCE_END.finditer(folded):
        if _ends(folded, end) and _closed(folded, start, end.end()):
            found.append(text[start : end.end()].strip())
            start = end.end()
    return [*found, text[start:].strip()]


def _closed(text: str, start: int, end: int) -> bool:
    """Whether no direct speech goes on here, or it is too long to be one."""
    return end - start > _LONGEST or text.count('"', start, end) % 2 == 0


def _ends(text: str, end: re.Match[str]) -> bool:
    """Whether a sentence ends here, and the full stop does not belong to a number or an abbreviation."""
    before = text[text.rfind(" ", 0, end.start()) + 1 : end.start()].lstrip("\"'(")
    shortened = end[1] == "." and (_ORDINAL.fullmatch(before) or before.casefold() in _ABBREVIATIONS)
    return end[2].isupper() and not shortened


def _passages(article: Article) -> Iterator[_Passage]:
    """All passages but questions of an interview, which are nobody's position."""
    # A question may be printed as a heading.
    labels = talks.said_by([block.text for block in article.blocks])
    above = ""
    for block, label in zip(article.blocks, labels, strict=True):
        text = block.text
        if label == talks.ASKING:
            above = text
        if label == talks.ASKING or block.kind not in RUNNING_TEXT:
            continue
        own = sentences(talks.answer(text, label) if label else text)
        found = (each for each in own if len(each) <= 2 * _LONGEST and len(each.split()) >= _FEWEST_WORDS)
        yield from (_Passage(each, label, own[0], above) if label else _Passage(each) for each in found)
        above = ""


def _stands_in(text: str, quoted: Iterable[str]) -> bool:
    folded = quote_search.normalise(text)
    return any(folded in quote or quote in folded for quote in quoted)


def _topics(proposals: Sequence[Proposal], passages: Iterable[frozenset[str]], known: link.Names) -> _Topics:
    """The nouns by which a passage is assigned to a proposal, each with its weight for each proposal.

    A noun weighs more the fewer texts and proposals have it, and more in the title or summary.
    """
    heads = [_nouns(f"{proposal.title}. {proposal.summary}", known) for proposal in proposals]
    bodies = [[_nouns(position.quote, known) for position in proposal.positions] for proposal in proposals]
    texts = [*passages, *heads, *(nouns for body in bodies for nouns in body)]
    among_texts = Counter(noun for nouns in texts for noun in nouns)
    used = [head.union(*body) for head, body in zip(heads, bodies, strict=True)]
    among_proposals = Counter(noun for nouns in used for noun in nouns)
    weights: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
    for number, nouns in enumerate(used):
        for noun in nouns:
            rare = _rarity(among_texts[noun], len(texts)) * _rarity(among_proposals[noun], len(used) + 1)
            weights[noun].append((number, rare * (_TITLE_COUNTS if noun in heads[number] else 1)))
    return _Topics(tuple(proposals), {noun: tuple(found) for noun, found in weights.items()})


def _rarity(holding: int, all: int) -> float:
    """A weight from 1 for what stands in one of many texts to 0 for what stands in all."""
    return math.log(all / holding) / math.log(all) if all > 1 else 0.0


def _nouns(text: str, known: link.Names) -> frozenset[str]:
    """The nouns of a text without those in actors' names, which tell who speaks, not about what."""
    names = {place for start, end, _ in link.in_text(text, known) for place in range(start, end)}
    words = (word for word in _WORD.finditer(text) if word.start() not in names and not _among(_SPEECH, word))
    return frozenset(noun for word in words for noun in _bases(word[0]))


@lru_cache(maxsize=100_000)
def _bases(word: str) -> tuple[str, ...]:
    """The noun that a word is a form of, and the nouns that it is made of; empty if it is no noun."""
    parts = compounds.split(word)
    words = [word, *(part.capitalize() for part in parts if len(part) >= _SHORTEST_PART and len(parts) > 1)]
    lemmas = [lemmatize(each) for each in words]
    return tuple(lemma.casefold() for lemma in lemmas if lemma[:1].isupper())


def _reported(text: str, said: Iterable[tuple[str, Report]]) -> Report | None:
    """The first statement of a passage whose speaker is an actor, else its first statement.

    Each statement comes with its sentence, which was normalised once for all passages.
    """
    folded = quote_search.normalise(text)
    inside = [each for sentence, each in said if sentence in folded]
    return next((each for each in inside if each.actor), next(iter(inside), None))


def _suggestion(
    passage: _Passage, nouns: frozenset[str], topics: _Topics, known: link.Names, report: Report | None
) -> Suggestion | None:
    text, label = passage.text, passage.label
    weight, proposal, keyword = topics.nearest(nouns)
    named = list(link.in_text(label or text, known))
    spoken = report is not None or bool(_verbs(text)) or any(_among(_SPEECH, word) for word in _WORD.finditer(text))
    if not (named and spoken) and not (proposal and (named or spoken)):
        return None
    score = (1 + weight) * (_SPOKEN if spoken else 1) * (_NAMED if named else 1)
    if label:
        actor = named[0].actor if named else None
        return Suggestion(text, proposal, actor, keyword, score, report, f"{label}: {passage.begins}")
    actor = report.actor if report and report.speaker else _speaker(text, named)
    return Suggestion(text, proposal, actor, keyword, score, report)


def _verbs(text: str) -> frozenset[int]:
    """The offsets of the verbs of speech in a passage."""
    german = {found.start for found in reporting_verbs.verbs(text)}
    return frozenset(german | {word.start() for word in _WORD.finditer(text) if _among(_FOREIGN, word)})


def _among(words: frozenset[str], word: re.Match[str]) -> bool:
    """Whether it is one of these words, as printed or at the beginning of the passage; a noun such as “Fragen” is
    none."""
    return (word[0] if word.start() > 1 else word[0].lower()) in words


def _speaker(text: str, named: Sequence[link.Occurrence]) -> Actor | None:
    """The actor named nearest to the first verb of speech, unless a pronoun stands for the speaker."""
    verbs = _verbs(text)
    said = next((word for word in _WORD.finditer(text) if word.start() in verbs), None)
    if not named or (said and _said_by_pronoun(text, said)):
        return None
    return min(named, key=lambda found: _distance(found, said)).actor if said else named[0].actor


def _said_by_pronoun(text: str, said: re.Match[str]) -> bool:
    return bool(_SUBJECT_BEFORE.search(text[: said.start()]) or _SUBJECT_BEHIND.match(text, said.end()))


def _distance(named: link.Occurrence, said: re.Match[str]) -> tuple[int, bool, int]:
    """The distance to the verb; of two equal ones, the name that opens the passage comes first, then one behind the
    verb."""
    return max(named.start - said.end(), said.start() - named.end), named.start > 0, -named.start


def _free_id(suggestion: Suggestion, taken: set[str]) -> str:
    who = suggestion.actor.id.rsplit("-", 1)[-1] if suggestion.actor else ""
    base = slug(f"{who} {suggestion.keyword}" if who or suggestion.keyword else "position")
    return next(id for id in numbered(base) if id not in taken)


class _Folded(str):
    """A text that YAML shall write over several lines."""

    __slots__ = ()


class _Dumper(yaml.SafeDumper):
    """YAML as editors write it: folded quotations."""


def _folded(dumper: yaml.SafeDumper, text: _Folded) -> yaml.Node:
    return dumper.represent_scalar("tag:yaml.org,2002:str", str(text), style=">")


_Dumper.add_representer(_Folded, _folded)


def _entry(suggestion: Suggestion, id: str, article: Article) -> str:
    values: dict[str, Any] = {
        "id": id,
        **_who(suggestion.actor),
        **_how(suggestion.report, article),
        "article": article.id,
        "quote": _Folded(suggestion.quote),
        **({"speaker": _Folded(suggestion.speaker)} if suggestion.speaker else {}),
    }
    written = yaml.dump([values], Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=_WIDTH)
    blank = written.replace(": null\n", ":\n", sum(value is None for value in values.values()))
    return "".join(f"{_INDENT}{line}\n" for line in blank.splitlines())


def _who(actor: Actor | None) -> dict[str, Any]:
    """The keys `actor` and `via`: a medium only passes on what somebody else says, whom the editor has to name."""
    if actor and actor.kind is ActorKind.MEDIUM:
        return {"actor": None, "via": [actor.id]}
    return {"actor": actor.id if actor else None}


def _how(report: Report | None, article: Article) -> dict[str, Any]:
    """The keys for stance and day, as far as the text tells them."""
    day = report.day if report else article.iso_day
    return {
        "stance": stance_word(report.stance) if report and report.stance else None,
        "date": date.fromisoformat(day) if day else None,
    }


_KEYS = ("id", "actor", "stance", "date", "article", "quote")


def _proves(entry: str, article: Article) -> bool:
    reader = Reader("")
    (node,) = reader.sequence(reader.parse(entry))
    quote = reader.text(reader.mapping(node, _KEYS, ("via", "speaker"))["quote"])
    return bool(quote_search.locate(quote, article)) and not reader.problems
