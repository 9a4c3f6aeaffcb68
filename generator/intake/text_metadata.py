"""Date, authors, agencies and outlet, each with the line it rests on."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from generator.intake import bylines, line_neighbours, outlets, patterns
from generator.intake.line_roles import BEFORE_DAY, MARKERS, WORDED, Classified, Role, tells_of_issue
from generator.intake.text_extent import Extent
from generator.intake.text_lines import Line
from generator.intake.text_segmentation import ARTICLE
from generator.model import Basis, BasisKind, Fact, Metadata, Reason
from generator.text import address
from generator.text.dates import days, month
from generator.text.media_names import is_also_a_word, is_medium
from generator.text.shorten import SHOWN

_ABOVE_TITLE, _BELOW_END = 6, 15
"""Lines above a headline and below an article in which its day, authors and outlet stand."""
_SIGNED = re.compile(r"\(([^()]{2,40})\)\s*$")
_SIGNED_WITHIN = 60
"""Characters at the end of a line in which such a signature stands."""
_SOURCE = re.compile(r"\W*quellen?\s*:", re.IGNORECASE)
_LONGEST_SIGN = 80
"""Characters of a line that only names an agency or the number of a report, or of place and agency before a text."""
_LETTERS = re.compile(r"[\w.-]{2,12}(?:(?:/|, ?| |\|)[\w.-]{2,12}){0,4}")
_LONGEST_LETTERHEAD = 8
"""Words: “Verband der Lehrerinnen und Lehrer Hohenau e. V.” has eight."""
_AT_EDGE = 4
"""Lines at the beginning and the end of a file that may tell where its text is from."""
_LONGEST_AMONG = 14
"""Words; longer lines are sentences, whose days are those of events."""
_NEVER_DATED = (*MARKERS, Role.PROSE, Role.CAPTION, Role.CREDIT, Role.TEASER)
_WAS_PUBLISHED = re.compile(
    r"wurde (?:am|zuerst am|erstmals am) [^.]{0,20}\d{1,2}[./ ].{4,40}?(?:veröffentlicht|publiziert)"
)
_LONGEST_SAID = 300
"""Characters at the beginning of a line that are searched for the day of publication: a sentence or two."""
_SAID = re.compile(r"erstellt|veröffentlicht|publiziert|erschienen|published", re.IGNORECASE)
"""Words that make a day surely the article's, whatever other days stand around its headline."""
_PLACE = re.compile(r"[A-ZÄÖÜ][\w./ -]{1,40}(?: \([^()\n]{2,30}\))?, (?:den |dem |[A-Z]\w+, )?")
_PARTED = re.compile(r"\s[|•·]\s")
_PARTED_ANYHOW = re.compile(r"\s(?:[|•·–—-]|//?)\s|,\s|\s?[()]\s?")
_MOST_PARTS = 4
"""Outlet, section, author and place; a line of more parts lists subjects."""
_MAIL_SENDER = re.compile(
    r"(?:Von|From)\s?:\s*[\"']?(?P<name>[^\"'<>@]{2,60}?)[\"']?\s*[<\[](?:mailto:)?(?P<box>[^<>@\s]+)@.*"
)
_ISSUE = re.compile(r"(?P<name>[A-ZÄÖÜ][\w.-]+(?: [A-ZÄÖÜ][\w.-]+){0,3}),? .{0,30}\d.{0,20}(?:Seite|S\.) ?\d{1,3}")
"""How a cutting says where it is from: a name, day and page."""
_DAY_IN_ADDRESS = re.compile(r"/(20\d\d)[/-](\d\d)[/-](\d\d)(?=[/-])")
_OF_WORK = re.compile(
    r"(?:verlag|regie|isbn|seiten(?:zahl)?|originaltitel|übersetz\w+|darsteller\w*|besetzung|drehbuch|fsk|laufzeit"
    r"|kinostart)\s*:",
    re.IGNORECASE,
)
_COMMENTARY = re.compile(r"(?:Kommentar|Leitartikel|Glosse|Kolumne|Meinung|Gastkommentar)", re.IGNORECASE)
_COMMENTS_ON = re.compile(r"(.{4,45}?) über \S")
_HOLDS = re.compile(r".*[,:] (?:meint|findet|kommentiert) (?P<name>[^,.:]{4,45})\.")
"""The end of a standfirst that tells whose opinion it is: “…, meint Ida Probst.”"""
_BROADCAST = re.compile(r"Sendung [„\"»][^“”\"«]{2,60}[“”\"«]\s*[|·,-]")
"""The name of the broadcast that a talk is from, before its day: “Sendung „Morgenlicht“ | 05.06.2025”."""
_OF_CUTTING = re.compile(r"\(.*\)|.*\b(?:Seite|S\.) ?\d{1,3}\b.*")
"""A line in brackets, or with a page: with a day, it says below an article where that was cut out."""
_BELOW_TALK = 5
"""Last lines of an interview in which it is said who led it; a box may follow."""
_LED = re.compile(
    r"\W*(?:(?:das )?(?:gespräch|interview) führten?|die fragen stellten?|interview|aufgezeichnet von|protokoll)\b",
    re.IGNORECASE,
)
_BESIDE = 2
"""How many lines above and below “Autor: …” may show that it belongs to a book or film: “Titel”, “Verlag”."""
_DASH = re.compile(r"\s*(?:\([\w/ .-]{2,20}\)\s*)?[.:–—-]")
"""The sign between a dateline and its text, with an agency's abbreviation before it."""
_DPA_CODE = re.compile(r"\bdpa(?:-\w+)*:(\d\d)(\d\d)(\d\d)-")
_DPA_FOOT = re.compile(r"(?:AFP |dpa )?(\d\d)(\d\d)(\d\d) ([A-Z][A-Za-zÄä]{2}) (\d\d)")
"""Day, time, month and year below an agency's report: “021612 Apr 25”."""
_DATELINE = re.compile(r"[A-ZÄÖÜ][^()\n]{1,50}\(([^()\n]{2,30})\)\s*[-–—]")
"""“ALTSTADT (dpa) - The council …”: where and by whom, at the beginning of an agency's report."""


def stated(lines: Sequence[Classified], path: Sequence[int], place: Extent) -> Metadata:
    """What head and foot of an article state, by rules."""
    head, foot, last = _head(lines, path, place), _foot(lines, place), _last(lines, place)
    published, updated = dates(lines, path, place)
    agencies = _agencies([*head, *last])
    return Metadata(
        date=published,
        updated=updated,
        source=_source(lines, place, head, foot) or next(iter(agencies), None),
        authors=_authors(lines, place, head, foot) + agencies,
        url=_original(lines),
    )


def dates(lines: Sequence[Classified], path: Sequence[int], place: Extent) -> tuple[Fact | None, Fact | None]:
    """The days of publication and of the last change that head and foot of an article state."""
    published, updated = _dates(_head(lines, path, place), _foot(lines, place))
    if not published and not (published := stamped(each.line for each in lines[-_AT_EDGE:])):
        url = _original(lines)
        published = _in_address(url) if url else None
    return published, updated


def _source(
    lines: Sequence[Classified], place: Extent, head: Sequence[Classified], foot: Sequence[Classified]
) -> Fact | None:
    """The outlet, by the surest of the lines that may name it."""
    return (
        _first(lines[place.end :], lambda each: bylines.outlet(each.line.text))
        or _medium_at_day(head)
        or _medium_at_day([line for line in foot if tells_of_issue(line.line.text)])
        or _sender(lines, place)
        or _owner(lines, place)
        or _first(lines, _first_on)
        or _mail_sender(lines)
        or _masthead(lines, place)
        or _issue_on_top(lines, place)
        or _named_in_head(head)
        or _named_in_head([each for each in foot if _OF_CUTTING.fullmatch(each.line.text) and days(each.line.text)])
    )


def _authors(
    lines: Sequence[Classified], place: Extent, head: Sequence[Classified], foot: Sequence[Classified]
) -> tuple[Fact, ...]:
    """The persons that head or foot name, or who comments; not those of a book or a film, nor one in the headline."""
    others = [*on_works(lines), *(() if place.title is None else (lines[place.title],))]
    return (
        _people(_without(head, others))
        or _people(_without(foot, others))
        or _of_reading_view(lines, place)
        or _commentator(lines, place)
        or _people(_without(_interviewers(lines, place), others))
    )


def _interviewers(lines: Sequence[Classified], place: Extent) -> list[Classified]:
    """Lines at the end of the article that say who led an interview or wrote it down."""
    end = lines[max(place.first, place.end - _BELOW_TALK) : place.end]
    return [line for line in end if line.role is Role.BYLINE and _LED.match(line.line.text)]


def _first(lines: Iterable[Classified], read: Callable[[Classified], str]) -> Fact | None:
    """What the first line tells that tells something; `read` takes it out of a line, and is empty without."""
    for each in lines:
        if value := read(each):
            return Fact(value, basis(each.line, each.line.text))
    return None


def basis(line: Line, said: str) -> Basis:
    """Where a fact stands: the number of its line, and of the words that say it as many as a message shows."""
    shown = said if len(said) <= SHOWN else said[: SHOWN - 1].rstrip() + "…"
    return Basis(BasisKind.LINE, str(line.number), shown)


def on_works(lines: Sequence[Classified]) -> list[Classified]:
    """Bylines in a box on a book or a film: their author is the work's."""
    works = [index for index, line in enumerate(lines) if ":" in line.line.text and _OF_WORK.match(line.line.text)]
    near = {index for work in works for index in range(work - _BESIDE, work + _BESIDE + 1)}
    return [line for index, line in enumerate(lines) if index in near and line.role is Role.BYLINE]


def _without(lines: Iterable[Classified], others: Sequence[Classified]) -> list[Classified]:
    return [line for line in lines if not any(line is other for other in others)]


def _head(lines: Sequence[Classified], path: Sequence[int], place: Extent) -> list[Classified]:
    """From a little above the title to the second paragraph; boxes in between are no part of it."""
    paragraphs = [
        index for index in range(place.first, place.end) if path[index] == ARTICLE and lines[index].role is Role.PROSE
    ]
    end = paragraphs[1] if len(paragraphs) > 1 else place.end
    # A title can look like a name, but is none.
    places = (index for index in range(max(0, place.start - _ABOVE_TITLE), end))
    return [lines[index] for index in places if index != place.title or lines[index].role is not Role.BYLINE]


def _foot(lines: Sequence[Classified], place: Extent) -> Sequence[Classified]:
    """Below the article, up to the first marker of something else: other pieces have dates and authors, too."""
    below = lines[place.end : place.end + _BELOW_END]
    markers = (index for index, line in enumerate(below) if line.role in MARKERS)
    return below[: next(markers, len(below))]


def _last(lines: Sequence[Classified], place: Extent) -> Sequence[Classified]:
    return lines[max(place.start, place.end - 2) : place.end + 2]


def _dates(head: Sequence[Classified], foot: Sequence[Classified]) -> tuple[Fact | None, Fact | None]:
    """The days of publication and of the last change."""
    published, updated = _labelled(head)
    if not published and not updated:
        published, updated = _labelled(foot)
    if not published and not updated:
        published = (
            _first([*head, *foot], _of_code)
            or _first(head, _of_dateline)
            or _first(head, _among_others)
            or _first(foot, _of_sentence)
        )
    return published, updated


def _among_others(each: Classified) -> str:
    """The day in a short line that says more: who wrote, in which section, how many comments there are."""
    text = each.line.text
    if not _may_tell_of_issue(each, _words(each)) or patterns.FALSE_DATES.search(text) or patterns.EVENT.search(text):
        return ""
    return next((day.iso for day in days(text)), "")


def _words(each: Classified) -> int:
    """How many words a line has, without the signs between them."""
    return sum(any(map(str.isalnum, word)) for word in each.line.text.split())


def _of_dateline(each: Classified) -> str:
    """The day that a report begins with: “Altstadt, 2. September 2025. The council …”."""
    text = each.line.text
    opened = _PLACE.match(text) if each.role in WORDED else None
    day = next(iter(days(text[:_LONGEST_SAID])), None) if opened else None
    return day.iso if opened and day and day.start == opened.end() and _DASH.match(text, day.end) else ""


def _of_sentence(each: Classified) -> str:
    """The day in a sentence such as “Dieser Beitrag wurde am 4. Mai 2020 veröffentlicht”."""
    said = _WAS_PUBLISHED.search(each.line.text[:_LONGEST_SAID])
    return next((day.iso for day in days(said[0])), "") if said else ""


def _of_code(each: Classified) -> str:
    """The day in the number that the dpa gives a report: “dpa:250902-930-98765/1”."""
    code = _DPA_CODE.search(each.line.text) if len(each.line.text) <= _LONGEST_SIGN else None
    day = f"20{code[1]}-{code[2]}-{code[3]}" if code else ""
    return day if days(day) else ""


def stamped(lines: Iterable[Line]) -> Fact | None:
    """The day in the stamp at the very end of an agency's report."""
    for line in lines:
        stamp = _DPA_FOOT.fullmatch(line.text)
        day = f"20{stamp[5]}-{month(stamp[4]):02}-{stamp[1]}" if stamp and month(stamp[4]) else ""
        if days(day):
            return Fact(day, basis(line, line.text))
    return None


def _labelled(lines: Iterable[Classified]) -> tuple[Fact | None, Fact | None]:
    """The days of publication and of change in lines that hold little else; one that is said to be that of publication
    counts before others."""
    told = [each for line in lines if line.role in (Role.DATE, Role.AGENCY) for each in _with_labels(line)]
    updated = [fact for fact, label in told if patterns.UPDATED.search(label)]
    others = [
        (fact, label)
        for fact, label in told
        if not patterns.UPDATED.search(label) and not patterns.FALSE_DATES.search(label)
    ]
    published = [fact for fact, label in others if _SAID.search(label)] or [fact for fact, _ in others]
    return next(iter(published), None), next(iter(updated), None)


def _with_labels(each: Classified) -> Iterator[tuple[Fact, str]]:
    """The days of a line, each with the words between it and the day before it."""
    text, end = each.line.text, 0
    for day in days(text):
        yield Fact(day.iso, basis(each.line, text)), _BROADCAST.sub("", text[end : day.start])
        end = day.end


def _people(lines: Iterable[Classified]) -> tuple[Fact, ...]:
    """The persons that lines name as authors, each once."""
    found: dict[str, Fact] = {}
    for each in lines:
        if each.role in (Role.BYLINE, Role.DATE):
            text = each.line.text
            names = bylines.names(text) or _beside_day(each) or _signed_at_day(each)
        else:
            names = _signed_at_day(each)
        for name in (name for name in names if not (is_medium(name) or outlets.is_outlet(name))):
            found.setdefault(name, Fact(name, basis(each.line, each.line.text)))
    return tuple(found.values())


def _named_in_head(head: Sequence[Classified]) -> Fact | None:
    """The outlet, by the form of its name, that shares a line with the day or the author, or has the line above or
    below one of these."""
    for index, each in enumerate(head):
        text = each.line.text
        if each.line.words > _LONGEST_AMONG or each.role in _NEVER_DATED:
            continue
        beside = each.role in (Role.DATE, Role.BYLINE) or bool(days(text))
        beside = beside or any(near.role in (Role.DATE, Role.BYLINE) for near in head[max(0, index - 1) : index + 2])
        parts = _parts_of_head(text) if beside else []
        name = next(filter(outlets.is_outlet, parts), "") if len(parts) <= _MOST_PARTS else ""
        if name:
            return Fact(name, basis(each.line, text))
    return None


def _is_name_or_outlet(part: str) -> bool:
    return bylines.is_name(part) or outlets.is_outlet(part)


def _parts_of_head(text: str) -> list[str]:
    """What a line of the head names besides days, between the signs that part it."""
    for day in reversed(days(text)):
        text = f"{text[: day.start]} | {text[day.end :]}"
    parts = (BEFORE_DAY.sub("", part.strip(" ,|:")) for part in _PARTED_ANYHOW.split(text))
    return [part for part in parts if part]


def _commentator(lines: Sequence[Classified], place: Extent) -> tuple[Fact, ...]:
    """Who comments on what, below the headline of a commentary or in it: “Ida Probst über die Brücke”, or “…, meint
    Ida Probst.”

    Elsewhere such a line names whom an interview is with.
    """
    above = lines[max(0, place.start - _ABOVE_TITLE) : place.first]
    if not any(_COMMENTARY.fullmatch(each.line.text.strip(" :*")) for each in above):
        return ()
    for each in lines[place.first if place.title is None else place.title :][:2]:
        said = (_HOLDS.fullmatch if each.line.closed else _COMMENTS_ON.match)(each.line.text)
        if said and bylines.is_name(said[1]):
            return (Fact(said[1], basis(each.line, each.line.text)),)
    return ()


def _signed_at_day(each: Classified) -> tuple[str, ...]:
    """Names in a part of a line that says “Von …”, beside a day and other parts; beside an outlet's name, too, those
    that say nothing."""
    text = each.line.text if each.role in (Role.SHORT, Role.DATE) and _words(each) <= _LONGEST_AMONG else ""
    parts = _parts_of_head(text) if text else []
    named = any(map(outlets.is_outlet, parts))
    if not days(text) and not (named and len(parts) > 1 and all(map(_is_name_or_outlet, parts))):
        return ()
    return tuple(
        name
        for part in parts
        for name in bylines.names(part) or (bylines.listed(part) if named and bylines.is_name(part) else ())
    )


def _of_reading_view(lines: Sequence[Classified], place: Extent) -> tuple[Fact, ...]:
    """The name that reading views of browsers print between headline and reading time, with the site over them."""
    index = place.title or 0
    if not 0 < index < len(lines) - 2 or not outlets.is_host(lines[index - 1].line.text):
        return ()
    line = lines[index + 1].line
    named = bylines.is_name(line.text) and lines[index + 2].role is Role.READING
    return (Fact(line.text, basis(line, line.text)),) if named else ()


def _beside_day(each: Classified) -> tuple[str, ...]:
    """Names on a line of their own, or before the day they share a line with."""
    text = each.line.text
    if each.role is Role.BYLINE:
        return bylines.listed(text)
    sides = [(side, bylines.names(side)) for side in _parts_beside_day(text)]
    parts = [(part, named) for side, named in sides for part in ([side] if named else side.split(", "))]
    return tuple(
        name
        for part, named in parts
        if not is_medium(part)
        for name in named or (bylines.listed(part) if bylines.is_name(part) else ())
    )


def _parts_beside_day(text: str) -> list[str]:
    """What stands before and behind the days of a line."""
    found = days(text)
    sides = (text[: found[0].start], patterns.DATE_WORDS.sub(" ", text[found[-1].end :])) if found else ()
    return [part.strip(" ,|•·-–—") for side in sides for part in _PARTED.split(side)]


def _medium_at_day(lines: Sequence[Classified]) -> Fact | None:
    """The medium that shares a line with the day, “Ringstädter Anzeiger vom 3. Juni 2025, S. 4”, or stands right over
    it.

    A common word over a day, such as “Zeit”, is its label and names no paper.
    """
    for each in lines:
        text = each.line.text if _may_tell_of_issue(each, each.line.words) else ""
        for part in (name for side in _parts_beside_day(text) for name in side.split(", ")):
            name = BEFORE_DAY.sub("", part)
            if is_medium(name):
                return Fact(name, basis(each.line, text))
    for above, each in pairwise(lines):
        name = above.line.text
        if each.role is Role.DATE and above.role is Role.SHORT and is_medium(name) and not is_also_a_word(name):
            return Fact(name, basis(above.line, name))
    return None


def _may_tell_of_issue(each: Classified, words: int) -> bool:
    """Whether a line with so many words may tell of an issue of a paper, or of a page: it is short, and no sentence."""
    return words <= _LONGEST_AMONG and not each.line.closed and each.role not in _NEVER_DATED


def _masthead(lines: Sequence[Classified], place: Extent) -> Fact | None:
    """The medium whose name stands on top of the file, above the headline: “Ringstädter Anzeiger | Lokales”.

    “Top News” names a section, and no paper.
    """
    top = lines[0].line
    name = outlets.masthead(top.text) or _PARTED.split(top.text)[0]
    above = place.title is not None and place.title > 0
    named = (
        (is_medium(name) and not is_also_a_word(name)) or outlets.is_outlet(name) or bool(outlets.masthead(top.text))
    )
    named = named and not name.endswith(" News")
    return Fact(name, basis(top, top.text)) if above and named else None


def _issue_on_top(lines: Sequence[Classified], place: Extent) -> Fact | None:
    """The paper, whatever it is called, that the first line names before day and page: “Auenspiegel, 3. Mai 2025,
    Seite 3”; no section and no person."""
    top = lines[0].line
    issue = _ISSUE.fullmatch(top.text) if place.start > 0 else None
    name = issue["name"] if issue and days(top.text) else ""
    is_other = bylines.is_name(name) or patterns.normal(name) in patterns.WHOLE_LINES[Reason.NAVIGATION]
    return Fact(name, basis(top, top.text)) if name and not is_other else None


def _mail_sender(lines: Sequence[Classified]) -> Fact | None:
    """Who sent a mail whose head stands above the text."""
    head = line_neighbours.mail_head(lines)
    return _first(lines[head.start : head.stop], _named_sender)


def _named_sender(each: Classified) -> str:
    """The name in a line “From: …”, unless it is a person's: then the address repeats it."""
    sent = _MAIL_SENDER.fullmatch(each.line.text)
    is_person = sent and any(word in sent["box"].casefold() for word in sent["name"].casefold().split())
    return sent["name"] if sent and not is_person else ""


def _sender(lines: Sequence[Classified], place: Extent) -> Fact | None:
    """Who sends a press release, by its label or by the letterhead beside that."""
    for index, each in enumerate(lines[: place.first]):
        if bylines.is_release(each.line.text):
            named = bylines.sender(each.line.text)
            return Fact(named, basis(each.line, each.line.text)) if named else _letterhead(lines, place, index)
    return None


def _letterhead(lines: Sequence[Classified], place: Extent, label: int) -> Fact | None:
    beside = (
        index
        for index in (label + 1, label - 1)
        if 0 <= index < place.first and index not in (place.title, place.kicker)
    )
    head = next((lines[index].line for index in beside if _is_letterhead(lines, index)), None)
    return Fact(bylines.letterhead(head.text), basis(head, head.text)) if head else None


def _is_letterhead(lines: Sequence[Classified], index: int) -> bool:
    """Whether a short line is a letterhead: it has a legal form, or stands on top of the text or right over the day."""
    each = lines[index]
    if each.role not in (Role.SHORT, Role.SENTENCE) or each.line.words > _LONGEST_LETTERHEAD:
        return False
    if bylines.has_legal_form(each.line.text):
        return True
    return each.role is Role.SHORT and (index == 0 or lines[index + 1].role is Role.DATE)


def _original(lines: Sequence[Classified]) -> Fact | None:
    """The address that whoever saved the text wrote above or below it."""
    for each in (*lines[:_AT_EDGE], *lines[-_AT_EDGE:]):
        text = each.line.text
        named = patterns.ORIGINAL.fullmatch(text)
        found = address.original(named[1] if named else text)
        if address.is_web(found) and (named or each in lines[:1]):
            return Fact(found, basis(each.line, text))
    return None


def _in_address(url: Fact) -> Fact | None:
    """The day in an address, “/2025/06/12/name”, where nothing else tells it."""
    found = _DAY_IN_ADDRESS.search(url.value)
    day = "-".join(found.groups()) if found else ""
    return replace(url, value=day) if days(day) else None


def _owner(lines: Sequence[Classified], place: Extent) -> Fact | None:
    """Who owns the page, by the copyright notice in its foot or above the article."""
    return _first((*lines[place.end :], *lines[: place.start]), lambda each: bylines.owner(each.line.text))


def _first_on(each: Classified) -> str:
    """The outlet that a feed names below each entry: “Der Beitrag … erschien zuerst auf Ringstädter Anzeiger.”"""
    named = patterns.FIRST_ON.fullmatch(each.line.text) if each.role is Role.NOTICE else None
    return named["outlet"] if named else ""


def _agencies(lines: Iterable[Classified]) -> tuple[Fact, ...]:
    found: dict[str, Fact] = {}
    for each in lines:
        for name in _signed(each):
            found.setdefault(name, Fact(name, basis(each.line, each.line.text[-SHOWN:])))
    return tuple(found.values())


def _signed(each: Classified) -> tuple[str, ...]:
    if bylines.thanks(each.line.text):
        return ()
    if each.role in (Role.AGENCY, Role.CREDIT, Role.NOTICE) and len(each.line.text) <= _LONGEST_SIGN:
        return bylines.signed(each.line.text) if each.role is Role.AGENCY or _SOURCE.match(each.line.text) else ()
    if each.role is Role.BYLINE:
        return bylines.signed(each.line.text)
    if each.role in WORDED and (opened := _DATELINE.match(each.line.text[:_LONGEST_SIGN])):
        return bylines.signed(opened.group(1))
    signed = _SIGNED.search(each.line.text[-_SIGNED_WITHIN:]) if each.role in WORDED else None
    return bylines.signed(signed.group(1)) if signed and _LETTERS.fullmatch(signed.group(1)) else ()
