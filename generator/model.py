"""What the stages hand on to each other: frozen, typed, and importing nothing of ours."""

from __future__ import annotations

import hashlib
import re
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from pathlib import Path

DIRECTION_MARKS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
"""Characters that turn the direction of writing (Unicode Standard Annex 9, section 2), for a class in a regular
expression."""
OBEYED = rf"\x7f-\x9f\u2028\u2029{DIRECTION_MARKS}"
"""Characters that a terminal obeys instead of showing them, beside the control characters of ASCII; also for a
class."""
_OBEYED = re.compile(rf"[\x00-\x08\x0a-\x1f{OBEYED}\ud800-\udfff]")
"""All of these except the tab, and halves of surrogate pairs, which cannot be sent to a terminal."""


class Severity(StrEnum):
    """With an error nothing is written. A refusal concerns one article: the others are written, but `check` fails."""

    ERROR = "error"
    REFUSED = "refused"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Problem:
    """Something a person has to mend; `line` is 1-based, 0 when the whole file is meant."""

    path: str
    line: int
    message: str
    remedy: str
    severity: Severity = Severity.ERROR
    detail: str = ""
    """Further lines for the person who mends it, such as a diff."""

    def __str__(self) -> str:
        """As people read it.

        Characters of a quoted name or text that could change how a terminal shows it are replaced.
        """
        place = f"{self.path}:{self.line}" if self.line else self.path
        lines = [f"{place}: {self.severity}: {self.message} – {self.remedy}"]
        lines += [f"    {line}" for line in self.detail.splitlines()]
        return "\n".join(_OBEYED.sub("�", line) for line in lines)


# ---- an article, as received and as cleaned


class Form(StrEnum):
    """In which form an article was received."""

    TEXT = "text"
    HTML = "html"
    MARKDOWN = "markdown"


class Damage(StrEnum):
    """What was wrong with the characters of a file, and what was done about it."""

    ENCODING = "in another encoding, converted"
    BYTE = "byte that is not UTF-8, read as Windows-1252"
    ENCODED_TWICE = "character encoded twice, corrected"
    CONTROL_READ = "control character, read as Windows-1252"
    CONTROL = "control character, removed"
    SOFT_HYPHEN = "soft hyphen, removed"
    ZERO_WIDTH = "character without width, removed"
    DIRECTION = "mark of writing direction, removed"
    PRIVATE = "character without a fixed meaning, removed"
    LIGATURE = "ligature, taken apart"
    SPACE = "special space, replaced by a plain one"
    DECOMPOSED = "decomposed character, composed"
    DIAERESIS = "two dots beside their letter, put on it"
    LINE_NUMBER = "number of a line, removed"
    SUBTITLE_MARK = "mark in subtitles, removed"
    QUOTE_SIGN = "sign of a quoted line of mail, removed"
    COLUMNS = "row of two columns, set one below the other"
    CUT_WORD = "word cut at the end of a line, joined"
    PARTED_WORD = "word parted within a line, joined"
    LOST = "character that the source has lost already (\N{REPLACEMENT CHARACTER})"


@dataclass(frozen=True)
class Repair:
    """What was mended in a file before it was read."""

    damage: Damage
    number: int = 1
    """In how many places."""
    encoding: str = ""
    """With ENCODING only: the encoding that the file was converted from."""

    def __str__(self) -> str:
        return f"{self.encoding}: {self.damage}" if self.encoding else f"{self.number} × {self.damage}"


class Reason(StrEnum):
    """Why a passage of the source is not part of the article; “used” is what became a fact, such as the date."""

    ADVERTISING = "advertising"
    AGENCY = "agency credit, used"
    ALT_TEXT = "description of a picture"
    AUTHOR_NOTE = "note on the author"
    BYLINE = "byline, used"
    CAPTION_REPEATED = "caption, repeated"
    COMMENTS = "comments"
    CONSENT = "notice on consent or embedded content"
    CREDIT = "picture credit without caption"
    DATELINE = "date line, used"
    FRONT_MATTER = "front matter, used"
    INVISIBLE = "invisible character"
    LOGO = "logo or sponsor"
    NAVIGATION = "navigation"
    NEWSLETTER = "newsletter or subscription offer"
    PAYWALL = "paywall"
    READING_TIME = "reading time"
    REMOVED_BY_EDITOR = "removed by editors"
    REPLACED = "replaced by editors"
    REPEATED = "repetition"
    SEPARATOR = "separator"
    SHARE = "sharing and bookmarking"
    TEASER = "teaser for other articles"
    OTHER = "not part of the article"


@dataclass(frozen=True, slots=True)
class Run:
    """A stretch of source text; `at` is its offset in `Article.visible`, in characters."""

    at: int
    text: str

    def part(self, start: int, end: int) -> Run:
        """Its characters from `start` to `end`, without white space around them; the result may be empty."""
        text = self.text[start:end]
        return Run(self.at + start + len(text) - len(text.lstrip()), text.strip())


_CLOSING = tuple(",.;:!?…)]“”»")


class BlockKind(StrEnum):
    """The parts of an article, in a newspaper's terms."""

    KICKER = "kicker"
    TITLE = "title"
    LEAD = "lead"
    PARAGRAPH = "paragraph"
    HEADING = "heading"
    ITEM = "item"
    ROW = "row"
    """A row of a table; its runs are the cells."""
    CAPTION = "caption"


RUNNING_TEXT = (BlockKind.LEAD, BlockKind.PARAGRAPH, BlockKind.ITEM, BlockKind.ROW)
"""Kinds of blocks that can be quoted, and in which days, names and statements of an article are looked for."""


@dataclass(frozen=True, slots=True)
class Block:
    """One part of the article, verbatim: nothing but white space is added or changed."""

    kind: BlockKind
    runs: tuple[Run, ...]
    credit: tuple[Run, ...] = ()
    """Captions only: who made or owns the picture, as printed."""

    @property
    def text(self) -> str:
        """The verbatim text, every stretch of white space one space."""
        return joined(self.runs)

    @property
    def credit_text(self) -> str:
        """The credit, verbatim; empty when the source names none."""
        return joined(self.credit)


def joined(runs: tuple[Run, ...]) -> str:
    """Runs as one text, with spaces between them except before a sign such as a comma."""
    if len(runs) == 1:  # as most blocks have, and of these most no white space but single spaces
        text = runs[0].text
        plain = text.isprintable() and "  " not in text and text == text.strip()
        return text if plain else " ".join(text.split())
    text = ""
    for run in runs:
        text += ("" if run.text.lstrip()[:1] in _CLOSING else " ") + run.text
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class Removed:
    """A stretch of the source that cleaning took out."""

    run: Run
    line: int
    reason: Reason


class Origin(StrEnum):
    """Who states a fact: the source itself, the editors of the dossier, or, if neither does, a rule."""

    SOURCE = "source"
    EDITOR = "editor"
    RULE = "rule"


class BasisKind(StrEnum):
    """What a fact can rest on; `Basis.place` and `Basis.quoted` say more."""

    LINE = "line"
    """A line of the source text, by its number."""
    FRONT_MATTER = "front matter"
    """A key of the file's front matter."""
    MAIL_HEADER = "mail header"
    """A header of the mail or web archive that holds the article, by its name."""
    HEADLINE = "headline of the page"
    PAGE_HEAD = "head of the page"
    """What the page declares for search engines and the like."""
    JSON_LD = "JSON-LD"
    """A key of the structured data of the page."""
    META = "meta tag"
    """A `<meta>` of the page, by its name."""
    TIME = "time element"
    ADDRESS = "address of the page"
    EDITOR = "editor"
    """What an editor wrote, who knows more than the source says."""
    FIRST_WORDS = "first words of the text"


@dataclass(frozen=True, slots=True)
class Basis:
    """What a fact rests on: where it stands, and the words that stand there."""

    kind: BasisKind
    place: str = ""
    """Number of the line, key, or name of the meta tag."""
    quoted: str = ""
    """What stands there; with EDITOR, the reason as the editor wrote it."""

    def __str__(self) -> str:
        """For editors, in English."""
        if self.kind is BasisKind.EDITOR:
            return self.quoted
        where = " ".join(filter(None, [self.kind, self.place]))
        return f"{where}: “{self.quoted}”" if self.quoted else where


@dataclass(frozen=True, slots=True)
class Fact:
    """A statement about an article, and what it rests on."""

    value: str
    basis: Basis
    origin: Origin = Origin.SOURCE


class Doubt(StrEnum):
    """Why an article as taken in may not be the whole one; editors are warned, and readers are told of some."""

    CUT_OFF = "cut off"
    """The text ends in mid-sentence."""
    PAYWALLED = "paywalled"
    """The page declares that its article is not free."""
    LIVE_BLOG = "live blog"
    SEVERAL = "several articles"
    LITTLE = "little kept"
    """Most of the prose in the file is not part of the article."""
    NO_ARTICLE = "no article"
    """The page looks like a section front or a list."""
    FURTHER_PAGES = "further pages"
    """The article is spread over several pages, of which the file holds one."""
    HIDDEN = "hidden"
    """The page hides text within its article, such as slides or tabs but one, and it is left out."""
    NOT_SHOWN = "not shown"
    """The page does not show the text, but only holds it for programs."""


class Act(StrEnum):
    """What an editor decides about a passage: drop it, keep it, make it a heading or a paragraph."""

    DROP = "drop"
    KEEP = "keep"
    HEADING = "heading"
    PARAGRAPH = "paragraph"


@dataclass(frozen=True)
class Decision:
    """What an editor decides about one passage, which is named by its line or by the words it begins with."""

    act: Act
    passage: str
    """The words it begins with, or a line number."""
    basis: str
    line: int
    """Where the decision stands in articles.yml."""
    by_line: bool = False
    """Whether `passage` is a line number."""


@dataclass(frozen=True, kw_only=True)
class Metadata:
    """What is known of an article beside its text, each fact with what it rests on; None and () when unknown."""

    title: Fact | None = None
    kicker: Fact | None = None
    """Only if an editor replaces the one that the source prints."""
    date: Fact | None = None
    """First publication, ISO day (YYYY-MM-DD)."""
    updated: Fact | None = None
    """Last update, ISO day."""
    source: Fact | None = None
    """Publisher (outlet); where the text names none, the agency."""
    authors: tuple[Fact, ...] = ()
    """Persons and agencies of the byline, in order."""
    url: Fact | None = None
    """Where the original stands on the web (http or https)."""


@dataclass(frozen=True)
class RawArticle:
    """An article as received: decoded, and otherwise untouched."""

    name: str
    """File name in `seeds/articles/`."""
    path: str
    """Path for messages to the editor."""
    sha256: str
    form: Form
    text: str
    repairs: tuple[Repair, ...] = ()
    stated: Metadata = Metadata()
    """What the mail or web archive around the text says about it; what the text itself says comes first."""


@dataclass(frozen=True)
class Article(Metadata):
    """A cleaned article. Blocks and removed passages together hold every character of `visible`."""

    id: str
    """ASCII, stable, part of the URL."""
    name: str
    path: str
    sha256: str
    form: Form
    visible: str
    """The text in which runs have their offsets: the raw text, or the visible text of an HTML page. To save memory it
    is emptied when it is proven that blocks and removed passages hold all of it."""
    blocks: tuple[Block, ...]
    removed: tuple[Removed, ...]
    repairs: tuple[Repair, ...] = ()
    lang: str = "de"
    excerpt: Fact | None = None
    """An editor's word on whether this is only part of the article: "yes" or "no"."""
    doubts: tuple[Doubt, ...] = ()
    decisions: tuple[Decision, ...] = ()
    """What editors decided about passages of this article."""
    aliases: tuple[str, ...] = ()
    """Earlier ids; the page of each leads to this one's."""
    quotations_only: bool = False
    """Whether only its quotations, with their sentences, may be published."""
    fingerprint: str = ""
    """Digest of its words, equal for articles with the same words (`dossier.resolve`); empty if not computed yet."""
    digest: str = ""
    """Digest of its text, block by block (`dossier.origins`); empty if not computed yet."""
    sample: tuple[int, ...] | None = None
    """Sample of its words, by which articles with nearly the same words are found (`dossier.origins`); None if not
    computed yet."""

    def __hash__(self) -> int:
        """From the id alone: articles are often keys of dictionaries, and their texts are long."""
        return hash(self.id)

    @property
    def iso_day(self) -> str:
        """The day of publication, as in `2025-08-20`; empty if it is unknown."""
        return self.date.value if self.date else ""

    @property
    def day(self) -> date | None:
        """The day of publication; None if it is unknown."""
        return date.fromisoformat(self.date.value) if self.date else None

    def by_day(self) -> tuple[str, str]:
        """The key by which articles are sorted: day of publication, with unknown days first, then id."""
        return self.iso_day, self.id


# ---- what editors write in seeds/


class Polarity(StrEnum):
    """Whether a stance is for a proposal, leaves it open, or is against it."""

    FOR = "for"
    OPEN = "open"
    AGAINST = "against"


class Stance(StrEnum):
    """How an actor stands to a proposal; editors' words are in `text.vocabulary`, readers' in `pages.wording`."""

    DEMANDS = "demands"
    PROPOSES = "proposes"
    OFFERS = "offers"
    COMMITS = "commits"
    SUPPORTS = "supports"
    CONSIDERS = "considers"
    LEAVES_OPEN = "leaves-open"
    RULES_OUT = "rules-out"
    REJECTS = "rejects"
    DENIES = "denies"

    @property
    def polarity(self) -> Polarity:
        """For, open or against."""
        if self in (Stance.CONSIDERS, Stance.LEAVES_OPEN):
            return Polarity.OPEN
        return Polarity.AGAINST if self in (Stance.RULES_OUT, Stance.REJECTS, Stance.DENIES) else Polarity.FOR


class ActorKind(StrEnum):
    """What an actor is; the overview groups by it."""

    PERSON = "person"
    ORGANISATION = "organisation"
    GROUP = "group"
    """Several who are no organisation, under one name: “the Europeans”."""
    STATE = "state"
    MEDIUM = "medium"


class _Entry:
    """An entry of a file that editors write."""

    line: int
    """Where it begins."""
    lines: Mapping[str, int]
    """Line of each of its keys."""

    def line_of(self, key: str) -> int:
        """The line of a key; of the whole entry when it has no such key."""
        return self.lines.get(key, self.line)


@dataclass(frozen=True)
class Actor(_Entry):
    """Who speaks, decides or is asked."""

    id: str
    name: str
    kind: ActorKind
    role: str
    """Office or function, as readers see it."""
    spellings: tuple[str, ...]
    """Other names that texts use, each for this actor only."""
    wikidata: str
    path: str
    line: int
    roles: tuple[str, ...] = ()
    """What texts call the actor instead of a name, such as “the chancellor”. It proves who speaks; it becomes no
    link."""
    side: str = ""
    """The side the actor is on, in free words; sides are shown in the order of the file."""
    part_of: str = ""
    """Id of the actor whose page also shows what this one says, such as the state a minister speaks for."""
    plural: bool = False
    """Whether verbs after the name stand in the plural: “die Ärzte fordern”."""
    cyrillic: str = ""
    """The name in Cyrillic letters; its transliterations are found by the search."""
    aliases: tuple[str, ...] = ()
    """Earlier ids; the page of each leads to this one's."""
    dative: str = ""
    """The name as it reads after “according to”, in languages where that changes it; empty when it stays as it is."""
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    """Line of each key in the file."""


class PositionKind(StrEnum):
    """Whether somebody states something, or the article tells it as background; background is never counted."""

    STATEMENT = "statement"
    BACKGROUND = "background"


@dataclass(frozen=True)
class Position(_Entry):
    """What an actor thinks of a proposal, and the quotation that proves this claim."""

    id: str
    actor: str
    """Id of the actor; empty only for background."""
    stance: Stance | None
    """None only for background."""
    day: date
    article: str
    """Id of the article; editors may also write the name of its file."""
    quote: str
    note: str
    path: str
    line: int
    kind: PositionKind = PositionKind.STATEMENT
    via: tuple[str, ...] = ()
    """Who passes the statement on: ids of actors, or names as printed; nearest to the actor first."""
    speaker: str = ""
    """A second verbatim passage of the article, which names who speaks where the quotation does not."""
    date_basis: str = ""
    """The editor's reason for the day, where no expression of the text proves it."""
    actor_basis: str = ""
    """The editor's reason why a medium holds the position itself, and does not only pass it on."""
    stance_basis: str = ""
    """The editor's reason for the stance, where the words of the quotation do not prove it."""
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    """Line of each key in the file."""


class LayerPlace(StrEnum):
    """Where the drawing of a proposal shows a layer."""

    ZONE = "zone"
    LINE = "line"
    FORCE = "force"
    REAR = "rear"
    AIR = "air"
    SUPPORT = "support"
    """Helps the layer before it."""


@dataclass(frozen=True)
class Layer:
    """One layer of the drawing on a proposal's page: what stands there, where, and the positions that prove it."""

    title: str
    place: LayerPlace
    positions: tuple[str, ...]
    """Ids of positions of the same proposal."""
    line: int
    text: str = ""


@dataclass(frozen=True)
class Proposal:
    """A curated page: positions with quotations, and a summary in Markdown."""

    id: str
    title: str
    summary: str
    related: tuple[str, ...]
    positions: tuple[Position, ...]
    prose: str
    prose_line: int
    """Line of the file on which the prose begins."""
    path: str
    group: str = ""
    """Heading under which lists of proposals show it, in free words."""
    layers: tuple[Layer, ...] = ()
    aliases: tuple[str, ...] = ()
    """Earlier ids; the page of each leads to this one."""
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    """Line of each key in the front matter."""


@dataclass(frozen=True)
class StandLine:
    """One line of how things stand: a sentence, and the position or the event that proves it."""

    text: str
    position: str
    """“PROPOSAL:POSITION”, or empty."""
    event: str
    """Id of an event, or empty."""
    line: int


@dataclass(frozen=True)
class Home:
    """What the dossier as a whole is about."""

    title: str
    description: str
    order: tuple[str, ...]
    """Ids of the proposals that come first, in this order; the others follow by title."""
    prose: str
    prose_line: int
    path: str
    language: str = "de"
    """Language of the site's own words, as a BCP 47 tag."""
    language_line: int = 0
    stand: tuple[StandLine, ...] = ()
    """How things stand, in a few lines."""
    excerpts: bool = False
    """Whether only the quotations of all articles may be published."""
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    """Line of each key in the front matter."""


@dataclass(frozen=True)
class Event(_Entry):
    """Something that happened, with the passage that proves it."""

    id: str
    day: date
    title: str
    article: str
    quote: str
    path: str
    line: int
    date_basis: str = ""
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    """Line of each key in the file."""


@dataclass(frozen=True)
class Addition(Metadata):
    """What an editor knows about an article beside what it says itself, and decisions about its passages."""

    name: str
    slug: str
    path: str
    line: int
    lang: Fact | None = None
    excerpt: Fact | None = None
    decisions: tuple[Decision, ...] = ()
    aliases: tuple[str, ...] = ()
    """Earlier ids of the article."""
    quotations_only: bool = False
    """Only its quotations may be published."""
    skip: bool = False
    """The editor wants the file left out."""
    take: bool = False
    """The editor says that the file is an article, whatever it looks like."""


@dataclass(frozen=True)
class Synonyms:
    """Terms for the search: whoever looks for one of `find` also finds those of `means`.

    For plain synonyms both are equal.
    """

    find: tuple[str, ...]
    means: tuple[str, ...]
    path: str
    line: int


@dataclass(frozen=True)
class Question(_Entry):
    """What readers may ask, in one or more ways, and the words of an article that answer it."""

    ask: tuple[str, ...]
    article: str
    """The id of its page."""
    quote: str
    path: str
    line: int
    lines: Mapping[str, int] = field(default_factory=dict, compare=False, repr=False)
    """Line of each key in the file."""


@dataclass(frozen=True)
class SearchTerms:
    """What a search knows besides the pages: names and words that stand for one another, and what readers ask."""

    actors: tuple[Actor, ...] = ()
    synonyms: tuple[Synonyms, ...] = ()
    questions: tuple[Question, ...] = ()


@dataclass(frozen=True)
class Published:
    """A page that was published, with the ids on it that links from elsewhere may lead to."""

    address: str
    """Relative to the root of the site: “vorschlaege/neubau/”; “./” for the home page."""
    ids: tuple[str, ...]
    """“p1..24” stands for p1 to p24."""
    path: str
    line: int

    def each_id(self) -> Iterator[str]:
        """Every id by itself."""
        for token in self.ids:
            first, _, last = token.partition("..")
            letter, number = first[:1], first[1:]
            yield from (f"{letter}{n}" for n in range(int(number), int(last) + 1)) if last else (token,)


@dataclass(frozen=True)
class Moved:
    """An address that is gone: where it leads now (`to`), or why there is nothing any more (`reason`); one is empty."""

    address: str
    """A page, “vorschlaege/neubau/”, or an id on it, “vorschlaege/neubau/#beleg-eins”."""
    to: str
    reason: str
    path: str
    line: int

    @property
    def page(self) -> str:
        """The address without the id."""
        return self.address.partition("#")[0]

    @property
    def id(self) -> str:
        """The id on the page; empty when the whole page is meant."""
        return self.address.partition("#")[2]


@dataclass(frozen=True)
class Image:
    """An image of the editors' own, for prose; width and height in pixels."""

    name: str
    """Name of the file, different for each image."""
    file: Path
    path: str
    """For messages."""
    width: int
    height: int


@dataclass(frozen=True)
class Seeds:
    """Everything a dossier is made from. Articles are only paths here; nothing of them has been read."""

    articles: tuple[Path, ...]
    additions: tuple[Addition, ...]
    proposals: tuple[Proposal, ...]
    actors: tuple[Actor, ...]
    home: Home
    events: tuple[Event, ...] = ()
    unread: frozenset[str] = frozenset()
    """Ids of proposals that exist but have faults; a reference to them is no fault."""
    published: tuple[Published, ...] = ()
    moved: tuple[Moved, ...] = ()
    images: tuple[Image, ...] = ()
    questions: tuple[Question, ...] = ()
    faulty: frozenset[str] = frozenset()
    """Ids of actors and events, slugs of articles and names of images that have faults, or stand in files with faults;
    a reference to them is no fault."""
    unreadable: frozenset[str] = frozenset()
    """Names of files and folders with faults of which nothing could be read."""


# ---- the dossier: what is resolved, proven and linked


@dataclass(frozen=True, order=True)
class Piece:
    """A passage within one block: character offsets in `Block.text`."""

    block: int
    start: int
    end: int
    before: int = 0
    """How many characters of its block are left out before it, if only quotations are published."""


class DayBasis(StrEnum):
    """What the day of a position rests on."""

    TEXT = "text"
    """An expression of the passage, of its paragraph, or of the one before."""
    ARTICLE = "article"
    """The day of the article, since its text names none."""
    EDITOR = "editor"
    """The editor's reason."""


class Voice(StrEnum):
    """Whose words a quotation holds."""

    OWN = "own"
    """Mostly direct speech."""
    PARTLY_OWN = "partly-own"
    """A paraphrase that holds some direct speech."""
    PARAPHRASE = "paraphrase"
    """What somebody said, in the words of the article."""
    REPORTER = "reporter"
    """The article's own statement."""


@dataclass(frozen=True)
class Citation:
    """A position whose quotation was found: the claim, and the pieces of text that prove it."""

    proposal: Proposal
    position: Position
    number: int
    """Place among the positions of the proposal, from 1."""
    actor: Actor | None
    """None only for background."""
    article: Article
    quote: str
    """The quotation as the source prints it, passages joined by “ […] ”."""
    pieces: tuple[Piece, ...]
    day_basis: DayBasis = DayBasis.ARTICLE
    voice: Voice = Voice.REPORTER
    passed_on_by: tuple[str, ...] = ()
    """Who passes it on, nearest to the actor first, each by the name that reads after “according to”; a medium that
    relies on them stands behind the last of them, in brackets."""

    @property
    def stance_is_inferred(self) -> bool:
        """Whether the editors inferred the stance, and say from what."""
        return bool(self.position.stance_basis)

    def __hash__(self) -> int:
        """From the ids alone, as for an article."""
        return hash((self.proposal.id, self.position.id, self.article))


@dataclass(frozen=True)
class ProvenEvent:
    """An event whose quotation was found."""

    event: Event
    article: Article
    quote: str
    """The quotation as the source prints it."""
    pieces: tuple[Piece, ...]


@dataclass(frozen=True)
class Dossier:
    """The resolved dossier: each reference is found, each quotation proven."""

    home: Home
    articles: tuple[Article, ...]
    proposals: tuple[Proposal, ...]
    actors: tuple[Actor, ...]
    citations: tuple[Citation, ...]
    events: tuple[ProvenEvent, ...] = ()
    published: tuple[Published, ...] = ()
    """What the site has published so far."""
    moved: tuple[Moved, ...] = ()
    images: tuple[Image, ...] = ()
    questions: tuple[Question, ...] = ()
    """Those whose article exists."""


@dataclass(frozen=True)
class Mention:
    """The first place where an article names an actor; one in a compound or a headline counts if there is no other."""

    actor: Actor
    piece: Piece


@dataclass(frozen=True)
class Linked:
    """An article with everything that links to it and that it links to."""

    article: Article
    ids: tuple[str, ...]
    """One id for each block."""
    citations: tuple[Citation, ...]
    mentions: tuple[Mention, ...]
    events: tuple[ProvenEvent, ...] = ()
    """Events that the article proves."""
    alike: tuple[Article, ...] = ()
    """Other articles with nearly the same words; together with this one they count as one source."""
    former: tuple[Piece, ...] = ()
    """Passages that were cited and published earlier; they keep their ids, so that links from elsewhere find them."""

    @property
    def pieces(self) -> tuple[Piece, ...]:
        """All cited pieces without repetition: first those that prove positions, then those that prove events."""
        cited = [piece for citation in self.citations for piece in citation.pieces]
        return tuple(dict.fromkeys([*cited, *(piece for event in self.events for piece in event.pieces)]))


# ---- files for docs/


@dataclass(frozen=True)
class Packed:
    """A compressed page: pages that wait to be written then need a fifth of the memory.

    What checks ask about a page stands beside its content, so that most pages are never unpacked.
    """

    content: bytes
    sha256: str
    """SHA-256 of the text in UTF-8."""
    ids: tuple[str, ...] = ()
    """The ids on the page, each as often as it occurs."""
    targets: tuple[str, ...] = ()
    """Targets of its links in Markdown."""
    addresses: tuple[str, ...] = ()
    """Targets of its links in HTML."""

    @classmethod
    def of(
        cls, text: str, ids: tuple[str, ...] = (), targets: tuple[str, ...] = (), addresses: tuple[str, ...] = ()
    ) -> Packed:
        """Compress a text, with the quickest of zlib's levels, since it is unpacked in the same run."""
        plain = text.encode()
        return cls(zlib.compress(plain, level=1), hashlib.sha256(plain).hexdigest(), ids, targets, addresses)

    @property
    def utf8(self) -> bytes:
        """The text in UTF-8."""
        return zlib.decompress(self.content)


@dataclass(frozen=True)
class OwnLink:
    """A link within the site on a page of docs/ that people wrote."""

    path: str
    """The file, as messages name it."""
    line: int
    """0 if it is not known."""
    page: str
    """The page, relative to docs/, with slashes."""
    target: str


@dataclass(frozen=True)
class Output:
    """A file for docs/: text, bytes, or a file to copy byte by byte; `path` is relative, with slashes."""

    path: str
    content: str | bytes | Path | Packed
    sha256: str = ""
    """Of a file to copy: the SHA-256 of its bytes when they were read, if known."""

    @property
    def text(self) -> str | None:
        """The text, unpacked if need be; None if the file is not text."""
        content = self.content.utf8.decode() if isinstance(self.content, Packed) else self.content
        return content if isinstance(content, str) else None
