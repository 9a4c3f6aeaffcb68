"""`dossier retract ARTICLE`: removes an article with all that rests on it: pages, positions, events, sentences of
prose.

It names what git still holds of the article, which only people can remove.
"""

from __future__ import annotations

import re
import shlex
import subprocess
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from generator.editor import edits, mentions
from generator.editor.change import Change, Sources
from generator.editor.edits import ENTRY, Edit, Value
from generator.editor.mentions import Named
from generator.model import Event, Position, Problem, Proposal, Question, Seeds
from generator.pages import paths
from generator.pages.paths import Kind
from generator.pages.wording import languages
from generator.site.build import Places
from generator.text.likeness import did_you_mean
from generator.text.shorten import shortened

_SHOWN = 90
"""How many characters of a passage are shown, so that people know which one it is."""


@dataclass(frozen=True)
class _Gone:
    """Everything that is removed together with an article."""

    article: Named
    positions: tuple[tuple[Proposal, Position], ...]
    events: tuple[Event, ...]
    questions: tuple[Question, ...]
    proposals: frozenset[str]
    """Ids of proposals of which no position is left."""

    @property
    def references(self) -> re.Pattern[str]:
        """Finds references to any of it in prose; on the page of a proposal use `local`."""
        keys = [f"\\[@{proposal.id}:{position.id}\\]" for proposal, position in self.positions]
        pages = [paths.article(self.article.id), *map(paths.proposal, sorted(self.proposals))]
        return re.compile("|".join([*keys, *(re.escape(page) for page in pages)]))

    def local(self, proposal: str) -> re.Pattern[str]:
        """The same on the page of a proposal, where references to its own positions are shorter."""
        own = [f"\\[@{position.id}\\]" for page, position in self.positions if page.id == proposal]
        beside = [rf"\]\(<?(?:\./)?{re.escape(id)}\.md" for id in sorted(self.proposals)]
        return re.compile("|".join([self.references.pattern, *own, *beside]))


def plan(typed: str, reason: str, seeds: Seeds, sources: Sources) -> tuple[Change | None, tuple[Problem, ...]]:
    """The change that removes the article of this name; `reason` is what readers are told at its addresses."""
    article = mentions.find(Kind.ARTICLE, typed, seeds)
    if article is None:
        known = mentions.ids(Kind.ARTICLE, seeds)
        return None, (Problem(typed, 0, "no article of this dossier", did_you_mean(typed, known)),)
    gone = _gone(article, seeds)
    instead = f"reason: {edits.quoted(reason or languages.choose(seeds.home)[0].address.retracted)}"
    cuts = {name: _edited(_File(name, text, gone)) for name, text in sources.seeds.items() if mentions.is_curated(name)}
    cuts_in_docs = {
        name: made
        for name, text in sources.docs.items()
        if (made := edits.sentences_with(text, edits.prose_begin(text), len(text), gone.references))
    }
    changed = _changed(gone, cuts, instead, sources)
    if problems := tuple(_left_empty(sources, changed)):
        return None, problems
    docs = {name: edits.applied(sources.docs[name], made) for name, made in cuts_in_docs.items()}
    said = (*_said(gone, sources, cuts), *_said_of_docs(sources, cuts_in_docs))
    return Change(changed, docs, said, instead), ()


def _changed(
    gone: _Gone, cuts: Mapping[str, tuple[Edit, ...]], instead: str, sources: Sources
) -> dict[str, str | None]:
    """The new texts of files in seeds/; None where a file goes."""
    changed = {name: _left(edits.applied(sources.seeds[name], made)) for name, made in cuts.items() if made}
    if mentions.MOVED in sources.seeds:
        text = sources.seeds[mentions.MOVED]
        changed[mentions.MOVED] = edits.applied(text, _led_astray(text, gone, instead))
    removed = (gone.article.file, *(f"{mentions.PROPOSALS}{id}.md" for id in gone.proposals))
    return changed | dict.fromkeys(removed)


def _left(text: str) -> str | None:
    """The rest of a file; None if it has no entry left, so that it is removed."""
    return text if text.strip() else None


def _led_astray(text: str, gone: _Gone, instead: str) -> Iterator[Edit]:
    """Edits of moved.yml: entries that led to something that is removed now give the reason instead."""
    places = [mentions.address(Kind.ARTICLE, gone.article.id)]
    places += [mentions.address(Kind.PROPOSAL, id) for id in gone.proposals]
    exact = {
        f"{mentions.address(Kind.PROPOSAL, page.id)}#{paths.evidence(position.id)}" for page, position in gone.positions
    }
    for value in mentions.leading_to(text, ("",)):
        if value.text in exact or value.text.startswith(tuple(places)):
            yield Edit(value.key, value.end, instead)


def _gone(article: Named, seeds: Seeds) -> _Gone:
    positions = tuple((page, each) for page in seeds.proposals for each in page.positions if _rests(each, article))
    whole = frozenset(page.id for page in seeds.proposals if all(_rests(each, article) for each in page.positions))
    events = tuple(each for each in seeds.events if _rests(each, article))
    questions = tuple(each for each in seeds.questions if _rests(each, article))
    return _Gone(article, positions, events, questions, whole)


def _rests(entry: Position | Event | Question, article: Named) -> bool:
    return entry.article in article.names


@dataclass(frozen=True)
class _File:
    """A file of seeds/, and what is removed."""

    name: str
    text: str
    gone: _Gone

    @property
    def proposal(self) -> str:
        """The id of the proposal whose page it is; empty if it is no such page."""
        is_page = self.name.startswith(mentions.PROPOSALS)
        return self.name.removeprefix(mentions.PROPOSALS).removesuffix(".md") if is_page else ""

    def is_meant(self, value: Value) -> bool:
        """Whether a value of the file is to be removed."""
        keys = {(page.id, position.id) for page, position in self.gone.positions}
        events = {event.id for event in self.gone.events}
        match value.path:
            case ("positions", "-"):
                return (self.proposal, value.at("id")) in keys
            case ("layers", "-"):
                listed = value.field("positions")
                return listed is not None and edits.is_gone(listed, self.is_meant)
            case ("layers", "-", "positions") | ("layers", "-", "positions", "-"):
                return not value.entries and (self.proposal, value.text) in keys
            case ("related", "-") | ("proposals", "-"):
                return value.text in self.gone.proposals
            case ("stand", "-"):
                position = value.at("position").partition(":")
                return (position[0], position[2]) in keys or value.at("event") in events
            case ("-",):
                is_answered = self.name == mentions.QUESTIONS and value.at("article") in self.gone.article.names
                return is_answered or (self.name == mentions.EVENTS and value.at("id") in events)
            case (_,):
                return self.name == mentions.ADDITIONS and mentions.is_entry(value, self.gone.article)
        return False


def _edited(file: _File) -> tuple[Edit, ...]:
    """The edits of one file; none of a proposal's page that goes as a whole."""
    if file.proposal in file.gone.proposals:
        return ()
    root = mentions.document(file.name, file.text)
    return (*edits.without(file.text, root, file.is_meant), *_prose(file, root))


def _prose(file: _File, root: Value | None) -> Iterator[Edit]:
    """Remove sentences that rest on what is removed: in the prose, the summary, and texts beside positions that
    stay."""
    if not file.name.endswith(".md"):
        return
    text = file.text
    pattern = file.gone.local(file.proposal) if file.proposal else file.gone.references
    yield from edits.sentences_with(text, edits.prose_begin(text), len(text), pattern)
    for value in edits.every(root):
        is_text = value.path in (("summary",), ("stand", ENTRY, "text"), ("layers", ENTRY, "text"))
        if is_text and not _within_gone(root, value, file.is_meant):
            yield from edits.sentences_with(text, *edits.content_of(text, value), pattern)


def _within_gone(root: Value | None, value: Value, meant: edits.Meant) -> bool:
    return any(
        each.start <= value.start < each.end and edits.is_gone(each, meant) for each in edits.every(root) if each.path
    )


def _left_empty(sources: Sources, changed: dict[str, str | None]) -> Iterator[Problem]:
    """Problems: summaries and lines of `stand` of which no sentence would be left; people have to write new ones."""
    pages = {name: text for name, text in changed.items() if text and name.endswith(".md")}
    for name, text in pages.items():
        for value in edits.every(mentions.document(name, text)):
            if value.path in (("summary",), ("stand", ENTRY, "text")) and not _words(text, value):
                line = _line_of(sources.seeds[name], value)
                message = f"“{value.path[-1]}” rests on this article alone"
                yield Problem(f"seeds/{name}", line, message, "write one that rests on others first")


def _words(text: str, value: Value) -> str:
    start, end = edits.content_of(text, value)
    return text[start:end].strip()


def _line_of(text: str, value: Value) -> int:
    """The line of the first key of that name, in the text as it is now."""
    found = re.search(rf"^[ -]*{value.path[-1]}:", text, re.MULTILINE)
    return _line_at(text, found.start()) if found else 1


# ---- what editors are told


def _said(gone: _Gone, sources: Sources, made: dict[str, tuple[Edit, ...]]) -> Iterator[str]:
    yield f"The article “{gone.article.id}” goes, and with it:"
    yield f"  the file seeds/{gone.article.file}"
    page = paths.article(gone.article.id)
    yield f"  {page} and its copy in quellen/, in docs/, in the site and in the offline edition; .dossier/cache/"
    for proposal, position in gone.positions:
        yield f"  the position {proposal.id}:{position.id} ({position.day}): “{shortened(position.quote, _SHOWN)}”"
    for event in gone.events:
        yield f"  the event {event.id} ({event.day}): {event.title}"
    if questions := sum(len(each.ask) for each in gone.questions):
        yield f"  {questions} questions that it answers, in seeds/{mentions.QUESTIONS}"
    for id in sorted(gone.proposals):
        yield f"  the proposal {id}, of which no position is left: seeds/{mentions.PROPOSALS}{id}.md"
    for name, changes in made.items():
        yield from _cut(name, sources.seeds[name], changes)


def _cut(name: str, text: str, changes: tuple[Edit, ...]) -> Iterator[str]:
    """What is removed from texts, with its line; positions, events, questions and files are listed before."""
    told = name in (mentions.EVENTS, mentions.QUESTIONS)
    positions = edits.every(mentions.document(name, text))
    spans = [(each.start, each.end) for each in positions if each.path == ("positions", ENTRY)]
    for edit in changes:
        if not told and not any(edit.start <= start < edit.end for start, _ in spans):
            yield _told(f"seeds/{name}", text, edit)


def _said_of_docs(sources: Sources, made: dict[str, tuple[Edit, ...]]) -> Iterator[str]:
    """What is removed from the pages that people wrote in docs/, with its line."""
    for name, changes in made.items():
        yield from (_told(f"docs/{name}", sources.docs[name], edit) for edit in changes)


def _told(file: str, text: str, edit: Edit) -> str:
    cut = " ".join(text[edit.start : edit.end].split())
    return f"  {file}:{_line_at(text, edit.start)}: {shortened(cut, _SHOWN)}"


def _line_at(text: str, place: int) -> int:
    return text.count("\n", 0, place) + 1


def held_by_git(article: Named, places: Places) -> tuple[str, ...]:
    """Says what git still holds of an article and how to remove it; nothing if this is no repository."""
    within = [path for path in map(Path.resolve, _files(article, places)) if path.is_relative_to(places.folder)]
    names = [path.relative_to(places.folder).as_posix() for path in within]
    commits = _git(places, "log", "--all", "--format=%h %cs", "--", *names)
    if not commits:
        return ()
    tags = _git(places, "tag", "--contains", commits[-1].split()[0])
    copies = _git(places, "remote")
    first, last = commits[-1], commits[0]
    span = first if first == last else f"{first} to {last}"
    lines = [f"git still holds it in {len(commits)} commit{'s' * (len(commits) > 1)}: {span}"]
    lines += [f"  and in the tags {', '.join(tags)}"] if tags else []
    lines += [f"  and what was pushed to {', '.join(copies)}"] if copies else []
    gone = " ".join(f"--path {shlex.quote(name)}" for name in names)
    lines += [
        f"  To remove it there, commit this change, then: git filter-repo --invert-paths {gone}",
        "  Clones, forks, releases, earlier deployments and archives of others hold what they hold: ask for each.",
    ]
    return tuple(lines)


def _files(article: Named, places: Places) -> Iterator[Path]:
    """Where the article stands: its file, its page, and its copy for readers."""
    yield places.seeds / article.file
    yield places.docs / paths.article(article.id)
    yield from (places.docs / paths.SOURCES).glob(f"{article.id}.*")


def _git(places: Places, *arguments: str) -> list[str]:
    """The lines that a git command prints; none if there is no git or no repository."""
    try:
        done = subprocess.run(
            ["git", *arguments], cwd=places.folder, capture_output=True, text=True, encoding="utf-8", check=False
        )
    except OSError:
        return []
    return done.stdout.splitlines() if done.returncode == 0 else []
