"""The texts that readers see, as a type: a catalogue of a language fills every field, and mypy notices a missing one.

A text may hold placeholders, such as `{actor}`; the German catalogue (`de.py`) shows which. Days, months, numbers,
lists and plural forms are formatted by the rules of the language (Unicode CLDR, by way of Babel).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

from babel import Locale
from babel.dates import format_date, format_skeleton, get_date_format
from babel.lists import format_list
from babel.numbers import format_decimal

from generator.model import Act, ActorKind, Basis, BasisKind, Damage, Doubt, Fact, Origin, Reason, Repair, Stance

_NO_BREAK = "\N{NO-BREAK SPACE}"


@dataclass(frozen=True)
class Plural:
    """A number of things, by the plural categories of CLDR: “{} Artikel”. What a language lacks is left out."""

    other: str
    zero: str = ""
    one: str = ""
    two: str = ""
    few: str = ""
    many: str = ""


@dataclass(frozen=True)
class StanceText:
    """A stance as a verb (“fordert”), and what it means, as the rest of a sentence."""

    label: str
    meaning: str


@dataclass(frozen=True)
class CommonTexts:
    """What stands on pages of several kinds."""

    undated: str
    articles: Plural
    part: str
    """The name of a page, and which of several it is: {name}, {number}."""


@dataclass(frozen=True)
class HomeTexts:
    """The home page."""

    search_hint: str
    """{slash}, {letter}: the keys that open the search."""
    proposals: str
    articles: str
    all_articles: str
    """{articles}: how many there are."""


@dataclass(frozen=True)
class ArticleListTexts:
    """The lists of articles: all months, and the articles of a month."""

    title: str
    month_title: str
    """{month}."""
    undated: str
    more_of_month: str
    more_undated: str


@dataclass(frozen=True)
class ArticleTexts:
    """The page of an article."""

    pictures: str
    cited_in: str
    backlink: str
    """{proposal}, {number}."""
    actors: str
    about: str
    fact: str
    """Head of the column that names a fact, such as the date."""
    value_and_basis: str
    title: str
    title_by_editors: str
    """{basis}."""
    date: str
    date_unknown: str
    updated: str
    source: str
    source_unknown: str
    original: str
    """Label of the way to the article where it was published."""
    wholeness: str
    """Label of what is said of a text that may be only part of an article."""
    excerpts: Mapping[str, str]
    """What editors say of that: "yes" (only part), "no" (the whole)."""
    doubts: Mapping[Doubt, str]
    """What is said for want of an editor's word; doubts that concern editors only are left out."""
    authors: str
    language: str
    reading_time: str
    minutes: Plural
    file: str
    as_received: str
    decision: str
    decided_passage: str
    """What an editor decided of a passage: {passage}, {act}, {basis}."""
    decided_line: str
    """The same where the passage is named by its line."""
    acts: Mapping[Act, str]
    removed: Plural
    """Summary of the list of what was left out."""
    repaired: str
    """The same where nothing was left out, but something was repaired."""
    line: str
    text: str
    reason: str
    origins: Mapping[Origin, str]
    """Who states a fact, before its basis: {basis}."""
    bases: Mapping[BasisKind, str]
    """What a fact rests on: {place} and {quoted} as `model.Basis` has them."""
    basis_and_quotation: str
    """The same with the words that stand there: {basis}, {quoted}."""
    reasons: Mapping[Reason, str]
    """Why a passage was left out."""
    repairs: Mapping[Damage, Plural]
    """What was repaired; {encoding} as `model.Repair` has it."""


@dataclass(frozen=True)
class ProposalTexts:
    """The page of a proposal, and the overview of all."""

    all: str
    all_lead: str
    positions: str
    number_of_positions: Plural
    sources: str
    related: str


@dataclass(frozen=True)
class PositionTexts:
    """A position, wherever it stands."""

    passage: str
    """The link to the passage of the article."""
    evidence: str
    """What a screen reader says for the number of a position of the page: {number}, {said}."""
    evidence_elsewhere: str
    """The same for a position of another page: {number}, {proposal}, {said}."""
    said: str
    """Who and when: {actor}, {day}."""


@dataclass(frozen=True)
class ActorTexts:
    """The page of an actor, and the overview of all."""

    all: str
    positions: str
    mentioned_in: str
    mentions: str
    """Title of a page of further mentions: {actor}."""
    more_mentions: str
    back: str
    """{actor}."""
    spellings: str


@dataclass(frozen=True)
class BylineTexts:
    """What stands under an article's title."""

    inferred: str
    """A fact that the editors inferred: {value}."""
    title_by_editors: str
    minutes: Plural
    to_source: str


@dataclass(frozen=True)
class NotFoundTexts:
    """The page for addresses that lead nowhere."""

    title: str
    lead: str
    search_hint: str
    """{slash}: the key that opens the search."""


@dataclass(frozen=True)
class FilterTexts:
    """What results can be narrowed down by, in the order in which the box shows it."""

    kind: str
    source: str
    month: str
    actor: str
    proposal: str


@dataclass(frozen=True)
class SearchTexts:
    """The search box; its script (`site/theme/assets/search.js`) gets these as JSON."""

    open: str
    dialog: str
    label: str
    close: str
    filters: str
    filter: FilterTexts
    any_value: str
    """The choice that filters nothing."""
    counted: str
    """A value of a filter: {value}, {count}."""
    results_label: str
    results: Plural
    at_least: str
    """{results}: where there may be more."""
    results_for: str
    """{results}, {query}."""
    nothing: str
    nothing_for: str
    """{query}."""
    more: str
    help: str
    quoted: str
    """A word or a query in quotation marks: {text}."""
    corrected: str
    """What was searched instead of what was typed: {query}, and {instead} to go back."""
    instead: str
    """{query}."""
    did_you_mean: str
    """{query}."""
    without: str
    """Words that no page holds: {words}."""
    unreachable: str


@dataclass(frozen=True)
class Wording:
    """Everything a language needs."""

    language: str
    """BCP 47, such as `de` or `en-GB`: for `lang`, and for CLDR."""
    common: CommonTexts
    home: HomeTexts
    article_lists: ArticleListTexts
    article: ArticleTexts
    proposal: ProposalTexts
    position: PositionTexts
    actor: ActorTexts
    byline: BylineTexts
    not_found: NotFoundTexts
    search: SearchTexts
    stances: Mapping[Stance, StanceText]
    actor_groups: Mapping[ActorKind, str]
    """Plural names of the kinds of actors, as headings."""
    locale: Locale = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "locale", Locale.parse(self.language, sep="-"))

    def day(self, value: date | str) -> str:
        """“26. August 2025”, from a day or its ISO form; no line break between day and month."""
        day = date.fromisoformat(value) if isinstance(value, str) else value
        pattern = get_date_format("long", self.locale).pattern.replace(" ", _NO_BREAK, 1)
        return format_date(day, pattern, self.locale)

    def month(self, value: str) -> str:
        """“August 2025”, from YYYY-MM."""
        return format_skeleton("yMMMM", date.fromisoformat(f"{value}-01"), locale=self.locale)

    def number(self, value: int) -> str:
        """“1.200”."""
        return str(format_decimal(value, locale=self.locale))

    def count(self, number: int, things: Plural, **parts: str) -> str:
        """“1 Artikel”, “1.200 Positionen”."""
        form = getattr(things, self.locale.plural_form(number)) or things.other
        return str(form.format(self.number(number), **parts))

    def basis(self, basis: Basis) -> str:
        """“Zeile 3: „26.08.2025“”."""
        where = self.article.bases[basis.kind].format(place=basis.place, quoted=basis.quoted)
        if basis.kind is BasisKind.EDITOR or not basis.quoted:
            return where
        return self.article.basis_and_quotation.format(basis=where, quoted=basis.quoted)

    def stated(self, fact: Fact) -> str:
        """What a fact rests on, and who states it where that is not the source."""
        return self.article.origins[fact.origin].format(basis=self.basis(fact.basis))

    def repair(self, repair: Repair) -> str:
        """“2 weiche Trennzeichen entfernt”."""
        return self.count(repair.number, self.article.repairs[repair.damage], encoding=repair.encoding)

    def listing(self, words: Sequence[str]) -> str:
        """“a, b und c”."""
        return format_list(words, locale=self.locale)
