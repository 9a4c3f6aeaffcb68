"""Keeps texts complete whose form holds them together, whatever their lines look like: talks, letters, tables, posts.

Minutes, interviews and transcripts go on with each speaker that is named; a letter ends with its signatures. Their
lines are paragraphs, no headings, and none of them is the headline of all. A file without a trace of a page around its
text is all text.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from generator.intake import bylines, patterns, text_notes, text_rows
from generator.intake.line_roles import MARKERS, WORDED, Classified, Role
from generator.intake.text_extent import Extent
from generator.intake.text_segmentation import ARTICLE
from generator.model import Reason
from generator.text.dates import days

_CLOCK = re.compile(r"\d{1,2}:\d{2}")
_WHEN = r"[\[(]?(?:\d{1,2}[./]\d{1,2}[./]\d{2,4},? )?\d{1,2}:\d{2}(?::\d{2})?[\])]?"
"""A time, in chats with its day: “[12.06.25, 18:04:11]”."""
_TIMED = re.compile(rf"{_WHEN}\s+(?:[-–|]\s*)?")
_THEN_TIMED = re.compile(rf"(?<!\s)\s+(?:[-–|]\s*)?{_WHEN}$")
"""The same behind who speaks, as programs that write down what is said set it."""
_LABEL = re.compile(r"([A-ZÄÖÜ][^:\n]{0,60}?)(?:\s?\(\w[^()]{0,30}\))?:(?=\s|$)")
"""Who speaks: “ZEIT: …”, “Frage: …”, “Präsidentin Ilse Vogt:” on a line of its own, “Paul Imhoff (SPD):”."""
_LONGEST_NAME = 3
"""Words of a name in capital letters; with four it is the headline of a part of a transcript."""
_NAMED = re.compile(
    r"(?:(?:Vize)?[Pp]räsident(?:in)?|Vorsitzende[rs]?|Abg(?:eordnete[rn]?|\.)|[A-Z][a-zä]*[Mm]inister(?:in)?|Frau|Herr"
    r"|Dr\.|Prof\.) ?.{2,40}|(?:[A-ZÄÖÜ][\w'’.-]+ ){1,3}[A-ZÄÖÜ][\w'’.-]+"
)
"""Somebody with office or title, or a name of several words."""
_ASKS = re.compile(
    r"Frage|Antwort|[FAQ]|Moderator(?:in)?|Reporter(?:in)?|Interviewer(?:in)?|Redaktion|Sprecher(?:in)?(?: \d)?"
)
_FEWEST_TURNS = 3
"""Lines with who speaks that make a talk; any report may have two lines with a colon."""
_MOSTLY = 0.5
"""Share of the words of a file from which a talk or a letter in it is the article; lists of events have less."""
_GREETING = re.compile(
    r"(?:Sehr (?:ge|ver)ehrte|Liebe|Verehrte|Geehrte|Werte|Hochverehrte|Guten Tag|Dear|Madame|Monsieur)\w{0,2}\b"
    r".{2,90}[,!:]"
)
_FAREWELL = re.compile(
    r"(?:Mit (?:[\w-]+ ){1,3}(?:Gr(?:ü|ue)(?:ß|ss)(?:en|e)?|Gru(?:ß|ss)|Hochachtung)|Hochachtungsvoll|Herzlichst"
    r"|(?:Viele|Herzliche|Beste|Freundliche|Liebe|Schöne) Gr(?:ü|ue)(?:ß|ss)e|Ihre?|Eure?|Sincerely|Yours)\b"
    r"[\w ,.-]{0,60}"
)
_LONGEST_SIGNATURE = 12
"""Words of name, title and place of who signs a letter; a longer line below is a sentence."""
_LETTERS = patterns.phrases(
    "Leserbriefe|Leserbrief|Leserforum|Leserzuschriften|Leserpost|Leserstimmen|Leserecho|Forum der Leser"
    "|Briefe an die Redaktion|Briefe unserer Leser|Briefe der Leser|Stimmen unserer Leser|Zuschriften"
)
"""What newspapers print over the letters of their readers."""
_REFERS = re.compile(
    r"(?:zu|zum|zur|betrifft|betr\.|ebenfalls|ebenso|auch|nochmals?|leserbrief zu\w?)\b.{2,240}:", re.IGNORECASE
)
"""What a reader's letter is about, over the letter: “Zu „Rat sperrt Brücke“ vom 3. Mai:”, “Zum selben Thema:”."""
_FEWEST_LETTERS = 2
"""Letters on a page of them; a single one is found as any text is."""
_NEAR_HEADLINE = 3
"""Lines above a headline in which a section or a day stands; pages have more there, or below the text."""
_NEAR_LETTERS = 5
"""Lines above the first letter in which the section may be named: its headline, a day and that of the letter follow."""
_STOPS = (*MARKERS, Role.NOTICE, Role.TEASER, Role.READING, Role.DATE)
_RELEASED = re.compile(r"[A-ZÄÖÜ].{1,60}\(ots\)(?:\s*[-–—].*)?")
"""Place and service under the headline of a release, as the press agencies' portal for them prints it."""
_QUOTED = re.compile(r"[\"„“«»].+[\"“”»«]")
"""A quoting headline, as interviews have; the line below it says with whom."""
_ENTRY = re.compile(r"\++\s*\d{1,2}[:.]\d{2}\b.*")
"""The head of an entry of a live blog: “+++ 18:00 Uhr: Die Lokale schließen +++”."""
_SOURCE = re.compile(r"Quellen?\s?:\s")
"""The source of a table, below it."""
_LONGEST_TITLE = 12
"""Words of a headline that only its place tells; a longer first line belongs to the text."""

_LONGEST_CORRECTION = 60
"""Words of a correction; a longer paragraph tells of versions of something else."""
_OF_A_PAGE = (*MARKERS, Role.NOTICE, Role.TEASER, Role.READING)
"""What web pages have around a text."""

Read = tuple[Sequence[Classified], Sequence[int], Extent]


def whole(lines: Sequence[Classified], path: Sequence[int], place: Extent) -> Read:
    """Lines, path and place with all that such forms hold."""
    place = _below_release(lines, place)
    talk = _talk(lines, path, place)
    readers = _readers_letters(lines)
    held = _subtitles(lines) | talk | _letter(lines) | readers | _post(lines, place)
    rows = _rows(lines, path, place)
    notes = {index for index, line in enumerate(lines) if text_notes.is_note(line.line)}
    beside = notes | rows | _corrections(lines, place) | _bare(lines, place) | _points(lines, path)
    beside |= _below_times(lines, path)
    if not held and not beside:
        return lines, path, place
    wanted = held | beside
    dated = {index for index in notes if lines[index].role is Role.DATE}
    heads = _heads_of_letters(lines, readers)
    corrected = {index for index in beside if lines[index].role is Role.NOTICE}
    prose = (held | rows | dated | corrected) - {index for index in talk if _parts_turns(lines, index)} - heads
    roles = dict.fromkeys(prose, Role.PROSE) | dict.fromkeys(heads, Role.SHORT)
    read = [replace(line, role=roles.get(index, line.role)) for index, line in enumerate(lines)]
    states = [ARTICLE if index in wanted else state for index, state in enumerate(path)]
    return read, states, _stretched(lines, place, held, wanted)


def _rows(lines: Sequence[Classified], path: Sequence[int], place: Extent) -> frozenset[int]:
    """All rows of the tables of which a row is the article's."""
    tables = text_rows.tables(lines, place.first, place.end)
    kept = [rows for rows in tables if any(path[index] == ARTICLE for index in rows)]
    return frozenset(index for rows in kept for index in (*rows, *_around_rows(lines, rows)))


def _around_rows(lines: Sequence[Classified], rows: Sequence[int]) -> list[int]:
    """The name of a table right above it, and its source right below."""
    above, below = rows[0] - 1, rows[-1] + 1
    named = above >= 0 and lines[above].line.gap and not lines[rows[0]].line.gap and lines[above].role is Role.SHORT
    sourced = below < len(lines) and not lines[below].line.gap and bool(_SOURCE.match(lines[below].line.text))
    return [*([above] if named else []), *([below] if sourced else [])]


def clipped(lines: Sequence[Classified], path: Sequence[int], place: Extent) -> tuple[Sequence[int], Extent]:
    """Path and place in what a clipper has cut out: down to what the page says of others, all of it is the article."""
    below = (index for index in range(place.end, len(lines)) if lines[index].role in MARKERS)
    end = next(below, len(lines))
    states = [ARTICLE if place.end <= index < end else state for index, state in enumerate(path)]
    return states, replace(place, end=end)


def headed(lines: Sequence[Classified], place: Extent) -> Extent:
    """The place with the first line as its headline, where that is short and a name or a day stands soon below it."""
    first, *below = lines
    heads = first.line.words <= _LONGEST_TITLE and not first.line.text.endswith(".")
    heads = heads and first.role in (Role.SHORT, Role.SENTENCE)
    heads = heads and any(line.role in (Role.BYLINE, Role.DATE) for line in below[:2])
    return replace(place, title=0, first=1) if place.title is None and heads else place


def _stretched(lines: Sequence[Classified], place: Extent, held: frozenset[int], wanted: Iterable[int]) -> Extent:
    """The place from the first to the last line that is held; such a line is no headline, nor is a section's name."""
    end = max(place.end, max(wanted) + 1)
    if not held:
        return replace(place, end=end)
    title = place.title
    if title is None or title in held or lines[title].normal in _LETTERS or lines[title].line.between:
        title = _title(lines, min(held))
    elif title > 0 and _QUOTED.fullmatch(lines[title - 1].line.text):
        title -= 1
    kicker = None if title != place.title or place.kicker in held else place.kicker
    head = [index for index in (title, kicker) if index is not None]
    first = min(place.first, min(held))
    first = max(first, title + 1) if title is not None else first
    return Extent(min([first, *head]), end, first, title, kicker)


def _title(lines: Sequence[Classified], first: int) -> int | None:
    """The last short line of several words above, which may be the headline."""
    above = [
        index
        for index in range(first)
        if lines[index].role in (Role.SHORT, Role.SENTENCE)
        and lines[index].line.words > 1
        and not lines[index].line.between
    ]
    return above[-1] if above else None


def _post(lines: Sequence[Classified], place: Extent) -> frozenset[int]:
    """The place of what was taken for the headline if it stands right under the name of an account: it is the post."""
    index = place.title
    return frozenset([index]) if index and patterns.HANDLE.fullmatch(lines[index - 1].line.text) else frozenset()


def _below_release(lines: Sequence[Classified], place: Extent) -> Extent:
    """The place with the line right above “Gerau (ots)” as its headline: who sends a release stands over it."""
    index = next((index for index, line in enumerate(lines) if _RELEASED.fullmatch(line.line.text)), 0) - 1
    if index < 0 or lines[index].role not in (Role.SHORT, Role.SENTENCE):
        return place
    return replace(place, start=min(index, place.first), title=index, kicker=None, first=max(place.first, index + 1))


def _subtitles(lines: Sequence[Classified]) -> frozenset[int]:
    """The places of all that is said between the times of subtitles, which the layout has told from text."""
    times = [index for index, line in enumerate(lines) if line.line.between and _CLOCK.match(line.line.text)]
    if len(times) < _FEWEST_TURNS:
        return frozenset()
    above = sum(line.line.words for line in lines[: times[0]] if not line.line.between)
    below = frozenset(index for index in range(times[0], len(lines)) if _is_text(lines[index]))
    return below if sum(lines[index].line.words for index in below) >= above else frozenset()


# ---- talks


def _talk(lines: Sequence[Classified], path: Sequence[int], place: Extent) -> frozenset[int]:
    """The places of all lines from the first turn of a talk to the end of its last."""
    below = _below_title(lines, place)
    named = {index: label for index in range(below, len(lines)) if (label := _speaker(lines[index]))}
    alone = {index: label for index, label in named.items() if _is_alone(lines[index])}
    speakers = alone if _are_turns(alone, 1) else named if _are_turns(named, 2) else {}
    # A turn of a chat has a day in front of it, and was taken for a date line.
    inside = sum(path[index] == ARTICLE or lines[index].role is Role.DATE for index in speakers)
    if not speakers or inside < _MOSTLY * len(speakers):
        return frozenset()
    found = _taken(lines, range(min(speakers), _end(lines, path, max(speakers) + 1)))
    return found | frozenset(speakers) if found else found


def _below_title(lines: Sequence[Classified], place: Extent) -> int:
    """Where a talk can begin: below the headline, unless that is a line that only names who speaks."""
    title = place.title
    if title is None or (_is_alone(lines[title]) and _speaker(lines[title])):
        return 0
    return title + 1


def _parts_turns(lines: Sequence[Classified], index: int) -> bool:
    """Whether a short line stands between paragraphs of a talk, as its sub-headings do."""
    beside = [lines[near] for near in (index - 1, index + 1) if 0 <= near < len(lines)]
    alone = len(beside) == 2 and all(line.role is Role.PROSE and line.line.closed for line in beside)
    return alone and lines[index].role is Role.SHORT and not _speaker(lines[index])


def _speaker(line: Classified) -> str:
    """Who is named at the beginning of a line as speaking; "" for nobody."""
    timed = _TIMED.match(line.line.text)
    if line.role in _STOPS and line.reason is not Reason.REPEATED and not timed:
        return ""
    text = line.line.text[timed.end() :] if timed else line.line.text
    if _is_capitals(text):
        return text
    named = _without_time(text)
    if named != text and (_is_capitals(named) or bylines.is_name(named) or _ASKS.fullmatch(named.capitalize())):
        return named
    label = _LABEL.match(text) if ":" in text else None
    if label and _may_speak(label[1], text[label.end() :]):
        return label[1]
    return text if timed and bylines.is_name(text) else ""


def _without_time(text: str) -> str:
    """The line without the time behind who speaks; first its last sign is looked at, which is faster and mostly no
    time's."""
    return _THEN_TIMED.split(text)[0] if text[-1:].isdecimal() or text.endswith((")", "]")) else text


def _may_speak(label: str, said: str) -> bool:
    """Whether a label names somebody: a name, an office with one, “Frage”, letters of a paper, or a word before what
    ends as sentences do; “Preis: 20 Euro” is none."""
    if days(label):
        return False
    name = label.partition(",")[0]
    called = _NAMED.fullmatch(name) or _ASKS.fullmatch(name) or (label.isupper() and label.isalpha())
    return bool(called) or (label.isalpha() and said.rstrip().endswith((".", "?", "!", "…")))


def _is_capitals(text: str) -> bool:
    """Whether a line is a name in capital letters, as transcripts of broadcasts set it over what is said."""
    return text.isupper() and len(text.split()) <= _LONGEST_NAME and text.replace(" ", "").replace("-", "").isalpha()


def _is_alone(line: Classified) -> bool:
    """Whether a line says no more than who speaks from then on, or from when on."""
    text = line.line.text
    return text.endswith(":") or bool(_TIMED.match(text)) or _without_time(text) != text or _is_capitals(text)


def _are_turns(speakers: Mapping[int, str], again: int) -> bool:
    """Whether two or more speak in turn, and so many of them again."""
    counts = Counter(speakers.values())
    return len(speakers) >= _FEWEST_TURNS and len(counts) > 1 and sum(number > 1 for number in counts.values()) >= again


def _end(lines: Sequence[Classified], path: Sequence[int], after: int) -> int:
    """Where the last turn ends: with its first line, and those of the article that follow."""
    others = (
        index
        for index in range(after, len(lines))
        if lines[index].role in _STOPS or (index > after and path[index] != ARTICLE)
    )
    return next(others, len(lines))


# ---- letters


def _letter(lines: Sequence[Classified]) -> frozenset[int]:
    """The places of all lines of a letter, from its greeting to its last signature."""
    first = next((index for index, line in enumerate(lines) if _GREETING.fullmatch(line.line.text)), None)
    if first is None:
        return frozenset()
    farewells = [index for index in range(first, len(lines)) if _FAREWELL.fullmatch(lines[index].line.text)]
    if not farewells:
        return frozenset()
    return _taken(lines, range(first, _end_of_signatures(lines, farewells[-1] + 1)))


def _end_of_signatures(lines: Sequence[Classified], after: int) -> int:
    end = after
    while end < len(lines) and _may_sign(lines[end]):
        end += 1
    return end


def _may_sign(line: Classified) -> bool:
    return line.role not in _STOPS and line.line.words <= _LONGEST_SIGNATURE


def _readers_letters(lines: Sequence[Classified]) -> frozenset[int]:
    """The places of all lines of a page of readers' letters below its headline: the section is named, or the first
    letter names the article that it is about; letters begin with what they are about or end with a name and a place."""
    refers = [index for index in range(len(lines) - 1) if _refers(lines, index)]
    prose = next((index for index, line in enumerate(lines) if line.role is Role.PROSE), len(lines))
    first = min([prose, *refers[:1]])
    named = any(_names_letters(line) for line in lines[max(0, first - _NEAR_LETTERS) : first])
    quotes = bool(refers) and any(sign in lines[refers[0]].line.text for sign in '„“«»"')
    signed = [index for index in range(first + 1, len(lines)) if _signs_letter(lines, index)] if named or quotes else []
    if not (named or quotes) or max(len(refers), len(signed)) < _FEWEST_LETTERS:
        return frozenset()
    others = (index for index in range(max([*refers, *signed]) + 1, len(lines)) if lines[index].role in _STOPS)
    letters = {index for index in range(first, next(others, len(lines))) if _is_text(lines[index])} | set(refers)
    letters |= {first - 1} if _title(lines, first) == first - 1 and _title(lines, first - 1) is not None else set()
    words = sum(line.line.words for line in lines)
    enough = sum(lines[index].line.words for index in letters) >= _MOSTLY * words
    return frozenset(letters) if enough else frozenset()


def _names_letters(line: Classified) -> bool:
    """Whether a line is the name of the section of letters, or a headline that begins with it: “Leserbriefe: …”."""
    begins, colon, _ = line.line.text.partition(":")
    return line.normal in _LETTERS or (bool(colon) and patterns.normal(begins) in _LETTERS)


def _refers(lines: Sequence[Classified], index: int) -> bool:
    """Whether a line over text says what a letter is about."""
    text = lines[index].line.text
    over = index + 1 < len(lines) and lines[index + 1].role in (Role.PROSE, Role.SENTENCE)
    return over and text.endswith(":") and bool(_REFERS.fullmatch(text))


def _signs_letter(lines: Sequence[Classified], index: int) -> bool:
    """Whether a line below text names a person and a place."""
    above, text = lines[index - 1].line, lines[index].line.text
    return above.closed and lines[index].role in (Role.SHORT, Role.BYLINE) and bylines.placed(text)


def _heads_of_letters(lines: Sequence[Classified], letters: frozenset[int]) -> set[int]:
    """The headlines of the letters: short lines right above text or what a letter is about, below another letter."""
    return {
        index
        for index in letters
        if lines[index].line.words <= _LONGEST_TITLE
        and not lines[index].line.closed
        and not _refers(lines, index)
        and index + 1 in letters
        and not bylines.placed(lines[index].line.text)
        and (lines[index + 1].role is Role.PROSE or _refers(lines, index + 1))
    }


def _corrections(lines: Sequence[Classified], place: Extent) -> frozenset[int]:
    """The places of lines below the headline that say what the article said before it was corrected."""
    below = (index for index in range(place.first, len(lines)) if lines[index].role in (Role.PROSE, Role.NOTICE))
    return frozenset(index for index in below if _is_correction(lines[index]))


def _is_correction(line: Classified) -> bool:
    """Whether a line says what an article said before; first a word is looked for, which is faster and mostly fails."""
    text = line.line.text
    about = "Fassung" in text or "Version" in text
    return (
        about and line.line.closed and line.line.words <= _LONGEST_CORRECTION and bool(patterns.CORRECTS.search(text))
    )


def _bare(lines: Sequence[Classified], place: Extent) -> frozenset[int]:
    """The places of all paragraphs below the headline, in a file without a trace of a page around the text."""
    around = sum(line.role is Role.SHORT for line in lines[place.end :])
    paged = any(line.role in _OF_A_PAGE and not line.line.between for line in lines)
    if paged or max(place.start, around) > _NEAR_HEADLINE:
        return frozenset()
    below = range(place.first, len(lines))
    return frozenset(index for index in below if lines[index].role is Role.PROSE and lines[index].line.closed)


def _points(lines: Sequence[Classified], path: Sequence[int]) -> frozenset[int]:
    """The places of all points of the lists of which at least half of the points are the article's."""
    found: set[int] = set()
    for index, line in enumerate(lines):
        if line.line.marker is None or line.line.heading or (index and lines[index - 1].line.marker):
            continue
        others = (below for below in range(index, len(lines)) if not _is_point(lines[below], line))
        points = range(index, next(others, len(lines)))
        if sum(path[point] == ARTICLE for point in points) >= max(1, _MOSTLY * len(points)):
            found |= set(points)
    return frozenset(found)


def _is_point(line: Classified, first: Classified) -> bool:
    """Whether a line goes on with the list that another one begins: it has the same bullet, and is no notice."""
    mark, own = line.line.marker, first.line.marker
    same = mark is not None and own is not None and mark.text == own.text
    return same and (line.role in WORDED or line is first)


def _below_times(lines: Sequence[Classified], path: Sequence[int]) -> frozenset[int]:
    """The places of the sentences right below the heads of a live blog's entries, where most heads are the article's:
    entries may be as short as a button."""
    heads = [index for index, line in enumerate(lines[:-1]) if _ENTRY.fullmatch(line.line.text)]
    inside = sum(path[index] == ARTICLE for index in heads)
    if len(heads) < _FEWEST_TURNS or inside < _MOSTLY * len(heads):
        return frozenset()
    below = {head + 1 for head in heads if lines[head + 1].role in WORDED and lines[head + 1].line.closed}
    return frozenset(below | {index - 1 for index in below})


def _taken(lines: Sequence[Classified], places: Iterable[int]) -> frozenset[int]:
    """Those of the places whose lines are text, where they hold most words of the file; else none."""
    found = frozenset(index for index in places if _is_text(lines[index]))
    words = sum(line.line.words for line in lines)
    return found if sum(lines[index].line.words for index in found) >= _MOSTLY * words else frozenset()


def _is_text(line: Classified) -> bool:
    """Whether a line may be part of a talk or a letter: lines that come again may, notices and teasers are none."""
    return line.role not in _STOPS or (line.role is Role.NOTICE and line.reason is Reason.REPEATED)
