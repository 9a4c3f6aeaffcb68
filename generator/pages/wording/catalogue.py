"""The texts that readers see, as a type: a catalogue of a language fills every field, and mypy notices a missing one.

A text may hold placeholders, such as `{actor}`; the German catalogue (`de.py`) shows which. Days, months, numbers,
lists and plural forms are formatted by the rules of the language (Unicode CLDR, by way of Babel).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from datetime import date
from functools import lru_cache
from typing import Any

from babel import Locale
from babel.dates import format_date, format_skeleton, get_date_format
from babel.lists import format_list
from babel.numbers import format_decimal

from generator.model import (
    Act,
    ActorKind,
    Basis,
    BasisKind,
    Damage,
    Doubt,
    Fact,
    Origin,
    Polarity,
    Reason,
    Repair,
    Stance,
    Voice,
)
from generator.text.days import Rule

_NO_BREAK = "\N{NO-BREAK SPACE}"


@lru_cache
def _day_and_month(locale: Locale) -> re.Pattern[str]:
    """“26. August” and what else CLDR calls months; where a language has it, the month before the day."""
    names = {name for width in ("wide", "abbreviated") for name in locale.months["format"][width].values()}
    month = "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))
    return re.compile(rf"\b\d{{1,2}}\.? (?:{month})(?!\w)|\b(?:{month}) \d{{1,2}}\b")


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
    plural: str = ""
    """The verb after a plural name (“fordern”); empty where the language does not tell them apart."""

    def verb(self, plural: bool) -> str:
        """The label as it stands after a name."""
        return self.plural or self.label if plural else self.label


@dataclass(frozen=True)
class CommonTexts:
    """What stands on pages of several kinds."""

    undated: str
    articles: Plural
    origins: Plural
    """Where several articles tell nearly the same words."""
    days: str
    """{first}, {last}."""
    others: Plural
    """Those of a list that are too many to be named there."""
    part: str
    """The name of a page, and which of several it is: {name}, {number}."""


@dataclass(frozen=True)
class HomeTexts:
    """The home page."""

    kicker: str
    """{articles}: how many; {days}: of which days."""
    search: str
    search_example: str
    search_button: str
    stand: str
    course: str
    to_data: str
    proposals: str
    all_proposals: Plural
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

    alike: str
    """{links}: to other articles that tell nearly the same words."""
    pictures: str
    quoted_for: str
    """Before the proposals that quote the article or a paragraph of it."""
    actors: str
    """Label before the actors that the article names."""
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
    original_unknown: str
    underlined: str
    """What the underlining of passages means."""
    outline: str
    """What a sign in outline means beside an article, where no days are given."""
    day_named: str
    """Label of what a day rests on that the article names: {expression}."""
    wholeness: str
    """Label of what is said of a text that may be only part of an article."""
    quotations_only: str
    """What stands above an article of which only quotations are published."""
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
    kicker: str
    stand: str
    as_list: str
    reported: str
    """Heading of the prose."""
    who_when: str
    positions: str
    more_quotations: Plural
    background: str
    background_note: str
    background_passages: Plural
    sources: str
    related: str
    no_stance: str
    """In lists, of a proposal on which nobody has taken a stance."""


@dataclass(frozen=True)
class AddressTexts:
    """What stands at an address that was published and is gone."""

    page_renamed: str
    """{title}: of the page that an earlier address leads to."""
    page_moved: str
    """{title}: of the page that takes its place."""
    page_removed: str
    page_removed_why: str
    """{reason}: the editor's."""
    to_overview: str
    """{title}: of the list in which such a page would stand."""
    passage_moved: str
    """A link to where it stands now."""
    passage_removed: str
    """{reason}: the editor's."""
    retracted: str
    """The reason where an article was taken back and the editor gives none."""
    left_out: str
    """The reason where only quotations of an article are published."""


@dataclass(frozen=True)
class PositionTexts:
    """A position, wherever it stands."""

    passage: str
    """Below a quotation, the link to its passage of the article."""
    proof: str
    """In a list, the link to the passage that an entry rests on."""
    evidence: str
    """What a screen reader says for a number: {number}, {said}."""


@dataclass(frozen=True)
class VoiceText:
    """Whose words a quotation holds, in a word, and what that means."""

    label: str
    meaning: str


@dataclass(frozen=True)
class ClaimTexts:
    """Who says what when, and how sure that is."""

    via: str
    """{names}: who passes it on."""
    background: str
    """Who speaks where an article tells something as background."""
    then: str
    """What a screen reader says for the arrow between two stances."""
    since: str
    """Before the first day of a stance."""
    repeated: str
    """Before the last day on which a stance was repeated."""
    outline: str
    """What a sign in outline means."""
    denies: str
    """What the sign of “against” means beside a stance that denies."""
    article_day: str
    day_basis: str
    """{basis}: the editors' reason for a day that they inferred."""
    article_day_basis: str
    """{basis}: their reason for the article's own day."""
    actor_basis: str
    """{basis}: the editors' reason why a medium speaks for itself."""
    stance_basis: str
    """{basis}."""
    stance_inferred: str
    """Behind a stance; short, since it stands in cells of tables."""
    stance_inferred_means: str
    """What that means, in legends."""
    repetition_inferred: str
    """Behind the last day of a stance, of which it does not tell that the day is inferred."""
    article_of: str
    """Before the day of an article."""
    article_undated: str
    day_inferred: str
    source_inferred: str
    source_unknown: str
    voices: Mapping[Voice, VoiceText]
    """Whose words a quotation holds."""
    words_of: str
    """Instead, where they are those of one who tells what another holds: {name}, as it reads after “laut”."""


@dataclass(frozen=True)
class DrawingTexts:
    """What stands on drawings and is read out for them."""

    events: str
    event: str
    """What its sign means."""
    strip_of: str
    """{title}: of a proposal."""
    actor_on: str
    """Name of a row: {actor}, {proposal}."""
    day_of_month: str
    """{}: the number of a day on an axis."""
    cross_section: str
    """{title}."""
    front: str
    schematic: str


@dataclass(frozen=True)
class SortTexts:
    """What the script of the matrix says; it gets these as JSON, and the polarities by the classes of their signs."""

    side: str
    stance: str
    all: str
    """The choice that filters nothing."""
    sort: str
    """Label of the button that sorts by a column: {name}."""
    sorted: str
    """{name} of the column."""
    unsorted: str
    shown: str
    """{number} of actors."""


@dataclass(frozen=True)
class MatrixTexts:
    """Who says what."""

    title: str
    lead: str
    caption: str
    small_caption: str
    all: str
    no_side: str
    nothing_said: str
    meanings: str
    """Heading of what each stance that is shown means."""
    by_thing: str
    things: str
    """Which proposals a part of the matrix holds: {first}, {last}."""
    actor: str
    """Head of the column of names."""
    sorting: SortTexts


@dataclass(frozen=True)
class ChronicleTexts:
    """Events and stances by day."""

    title: str
    lead: str
    empty_days: Plural
    later: str


@dataclass(frozen=True)
class ChangesTexts:
    """What changed, and what sources tell differently."""

    title: str
    lead: str
    changed: str
    earlier: str
    told_differently: str
    told_differently_lead: str


@dataclass(frozen=True)
class CiteTexts:
    """The dialog that shows a reference to a passage; its script finds these in `assets/texts.js`."""

    cite: str
    link: str
    of: str
    """Label of the choice what to cite."""
    whole: str
    """The page itself, in that choice."""
    words: str
    bibtex: str
    ris: str
    csl: str
    copy: str
    copied: str
    evidence: str
    """Heading of the passages that stand on paper only."""
    close: str


@dataclass(frozen=True)
class DataTexts:
    """The page of data to take away; what each file is."""

    title: str
    lead: str
    csv: str
    json: str
    schema: str
    project: str
    feed: str
    columns: str
    keys: Mapping[str, str]
    """What each key of a position holds: the data dictionary."""
    further: str
    """Before a colon and the columns that only the table has."""


@dataclass(frozen=True)
class ActorTexts:
    """The page of an actor, and the overview of all."""

    all: str
    kinds: Mapping[ActorKind, str]
    positions: str
    thing: str
    latest: str
    in_words: str
    same_passage: str
    """In place of a passage that the row above shows."""
    changes: str
    members: str
    part_of: str
    members_say: str
    own_say: str
    others_say: str
    speaks_for: str
    says_of_others: str
    quotations: str
    number_of_quotations: Plural
    number_of_things: Plural
    """On how many things an actor holds something."""
    named: str
    mentioned_in: str
    positions_of: str
    """Title of a page of further positions: {actor}."""
    more_positions: str
    mentions: str
    """Title of a page of further mentions: {actor}."""
    more_mentions: str
    back: str
    """{actor}."""


@dataclass(frozen=True)
class BylineTexts:
    """What stands under an article's title."""

    inferred: str
    """A fact that the editors inferred: {value}."""
    title_by_editors: str
    minutes: Plural


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
    side: str
    proposal: str
    source: str
    actor: str
    month: str
    author: str
    days: str


@dataclass(frozen=True)
class KindTexts:
    """What kinds of pages are called, beside a result and as a filter."""

    article: str
    proposal: str
    actor: str
    event: str
    page: str


@dataclass(frozen=True)
class SearchWords:
    """Small words without spaces, for queries (`author:X`, `A OR B`) and for addresses (`?query=X&kind=article`).

    Addresses are passed on: a word that changes makes old ones lose what they asked for.
    """

    query: str
    highlight: str
    """Words to be marked on a page."""
    order: str
    newest: str
    oldest: str
    kind: str
    side: str
    proposal: str
    source: str
    actor: str
    month: str
    author: str
    first_day: str
    last_day: str
    either: str
    """In capitals, between alternatives."""


@dataclass(frozen=True)
class OrderTexts:
    """The orders of results."""

    relevance: str
    newest: str
    oldest: str


@dataclass(frozen=True)
class SearchTexts:
    """The search box; its scripts (`site/theme/assets/search.js`) find these in `assets/texts.js`."""

    open: str
    dialog: str
    label: str
    close: str
    filters: str
    pages: Plural
    """On how many pages the results stand: one that is found on several is shown once."""
    filter: FilterTexts
    kinds: KindTexts
    words: SearchWords
    first_day: str
    last_day: str
    more_values: Plural
    """Values of a filter that are not in sight."""
    sort: str
    order: OrderTexts
    suggestions: str
    """What the list of pages is called whose titles begin with what is typed."""
    hint: str
    """The operators, between backquotes."""
    also_in: str
    """{pages}: those that repeat the passage."""
    results_label: str
    results: Plural
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
    inexact: str
    """Where no page holds a query with its phrases in quotation marks, and pages with their words are shown."""
    unquoted: str
    """A button, where nothing was found."""
    lacking: str
    """Words that a result lacks and others hold: {words}."""
    unreachable: str
    single_keys: str
    """The setting by which readers switch off keys that do something alone."""


def _filled(texts: Mapping[str, Any]) -> dict[str, Any]:
    """Without what is empty, such as numbers that a language does not tell apart."""
    return {name: _filled(text) if isinstance(text, Mapping) else text for name, text in texts.items() if text}


@dataclass(frozen=True)
class Wording:
    """Everything a language needs."""

    language: str
    """ISO 639, such as `de`: for `lang`, and for CLDR."""
    common: CommonTexts
    home: HomeTexts
    article_lists: ArticleListTexts
    article: ArticleTexts
    proposal: ProposalTexts
    address: AddressTexts
    position: PositionTexts
    claim: ClaimTexts
    drawing: DrawingTexts
    matrix: MatrixTexts
    chronicle: ChronicleTexts
    changes: ChangesTexts
    data: DataTexts
    cite: CiteTexts
    actor: ActorTexts
    byline: BylineTexts
    not_found: NotFoundTexts
    search: SearchTexts
    polarities: Mapping[Polarity, str]
    stances: Mapping[Stance, StanceText]
    actor_groups: Mapping[ActorKind, str]
    """Plural names of the kinds of actors, as headings."""
    day_bases: Mapping[Rule, str]
    """What a day that an article names rests on, by the rule that resolved it: {day}, {reference}."""
    territory: str = ""
    """ISO 3166 code of the country after whose usage days and lists are printed, such as `GB`; empty for CLDR's own
    choice, which for English is that of the United States."""
    locale: Locale = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "locale", _locale(self.tag))

    @property
    def tag(self) -> str:
        """The language with its territory, as CLDR and browsers know it: “en-GB”."""
        return f"{self.language}-{self.territory}" if self.territory else self.language

    def day(self, value: date | str) -> str:
        """“26. August 2025”, from a day or its ISO form; no line break between day and month."""
        return _day(date.fromisoformat(value) if isinstance(value, str) else value, self.tag)

    def weekday(self, value: date) -> str:
        """“Dienstag, 26. August 2025”; no line break between day and month."""
        return format_date(value, "full", self.locale).replace(self.day(value).replace(_NO_BREAK, " "), self.day(value))

    def short_day(self, value: date, with_year: bool = False) -> str:
        """“26. Aug.” or “26. Aug. 2025”, without a line break."""
        skeleton = "yMMMd" if with_year else "MMMd"
        return format_skeleton(skeleton, value, locale=self.locale).replace(" ", _NO_BREAK)

    def days(self, first: str, last: str) -> str:
        """“18. August bis 2. September 2025”, from ISO days."""
        start, end = date.fromisoformat(first), date.fromisoformat(last)
        if start == end:
            return self.day(end)
        early = self.day(start) if start.year != end.year else format_skeleton("MMMMd", start, locale=self.locale)
        return self.common.days.format(first=early.replace(" ", _NO_BREAK), last=self.day(end))

    def unbroken(self, text: str) -> str:
        """The text with no line break between the day and the month of “26. August” and “26. Aug.”."""
        return _day_and_month(self.locale).sub(lambda found: found[0].replace(" ", _NO_BREAK), text)

    def months(self) -> tuple[str, ...]:
        """The names of the months, from January on."""
        return tuple(self.locale.months["stand-alone"]["wide"][number] for number in range(1, 13))

    def month(self, value: str) -> str:
        """“August 2025”, from YYYY-MM."""
        return format_skeleton("yMMMM", date.fromisoformat(f"{value}-01"), locale=self.locale)

    def number(self, value: int) -> str:
        """“1.200”."""
        return _number(value, self.tag)

    def count(self, number: int, things: Plural, **parts: str) -> str:
        """“1 Artikel”, “1.200 Positionen”."""
        form = getattr(things, self.locale.plural_form(number)) or things.other
        return str(form.format(self.number(number), **parts))

    def for_theme(self) -> dict[str, Any]:
        """What the theme says, as plain data: its `templates` on each page, its `scripts` when they are asked."""
        not_found = asdict(self.not_found) | {"hint_parts": self.not_found.search_hint.split("{slash}")}
        search = asdict(self.search)
        shown = {name: search.pop(name) for name in ("open", "single_keys")}
        return {
            "templates": {"search": shown, "not_found": not_found},
            "scripts": {"locale": self.tag, "cite": asdict(self.cite), "search": _filled(search)},
        }

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

    def part(self, name: str, number: int) -> str:
        """“Chronik, Teil 2”; the first part has the name of the whole."""
        return self.common.part.format(name=name, number=number) if number > 1 else name

    def listing(self, words: Sequence[str]) -> str:
        """“a, b und c”."""
        return format_list(words, locale=self.locale)


@lru_cache
def _locale(tag: str) -> Locale:
    return Locale.parse(tag, sep="-")


# By language, not by locale: each batch that another process gets brings a locale of its own, half a megabyte.
@lru_cache(maxsize=4096)  # an article names a few days over and over, and a dossier those of some years
def _day(value: date, tag: str) -> str:
    locale = _locale(tag)
    pattern = get_date_format("long", locale).pattern.replace(" ", _NO_BREAK, 1)
    return format_date(value, pattern, locale)


@lru_cache(maxsize=4096)  # most are small
def _number(value: int, tag: str) -> str:
    return str(format_decimal(value, locale=_locale(tag)))
