"""Takes off an exported chat what is not said in it: day, time and name before each message, and notices.

Of a chat by one sender all messages are the article, of others the one that holds most of the words. A chat in which
several speak stays as it is: `text_shapes` keeps it turn by turn.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from generator.intake import patterns, text_metadata
from generator.intake.text_lines import Line, cut, without
from generator.model import Fact, Metadata, Reason, Removed
from generator.text.dates import days

_SENDER = re.compile(r"(?P<name>[^:\n]{1,60}):(?:\s+|$)")
_FEWEST = 2
"""Stamps of Android's form that make a chat: a report may begin with day, time and place."""
_MOST = 0.7
"""Share of the words of a chat in a message that is an article; in a talk no turn has so many."""
_NOTICE = re.compile(
    r"(?:Nachrichten und Anrufe|Nachrichten in diesem Chat|Messages and calls) .{0,20}(?:verschlüsselt|encrypted)\b.*"
    r"|(?:Bild|Video|Audio|Sticker|GIF|Dokument|Kontaktkarte) weggelassen"
    r"|(?:image|video|audio|sticker|document) omitted"
    r"|<(?:Medien ausgeschlossen|Media omitted)>|<(?:Anhang|attached): [^<>]*>"
    r"|\S+ \((?:Datei angehängt|file attached)\)"
    r"|(?:Diese Nachricht wurde|Du hast diese Nachricht) gelöscht\.?|This message was deleted\.?"
)
"""What WhatsApp writes in place of pictures, and on chats."""
_EDITED = re.compile(r"<(?:Diese Nachricht wurde bearbeitet\.?|This message was edited)>$")
_POINTER = re.compile(r"[^.!?\n]{0,40}https?://\S+")
"""Where a channel says more: “Mehr dazu: https://…”; on a page it would end the article, here other messages follow."""
_EMPHASIS = re.compile(r"(?<!\w)[*_~](?=[^\s*_~][^*_~\n]{0,400}[*_~](?!\w))|(?<=[^\s*_~])[*_~](?!\w)")
"""The signs of bold, italic and struck words: “*so*”."""
_PAIRED = re.compile(r"(?<!\w)([*_~])[^\s*_~](?:[^*_~\n]*[^\s*_~])?\1(?!\w)")
_BOLD = re.compile(r"\*[^*\n]+\*")


@dataclass(frozen=True)
class _Message:
    """A message of a chat."""

    day: str
    sender: str
    """"" for a notice of the messenger, which says nothing."""
    stamp: Line
    """Day, time and sender."""
    said: tuple[Line, ...]
    notices: tuple[Line, ...] = ()

    @property
    def words(self) -> int:
        """How many words it says."""
        return sum(line.words for line in self.said)


def read(lines: Sequence[Line]) -> tuple[Metadata, list[Removed], list[Line]]:
    """The day of an article in a chat, all else of the chat as removed passages, and the lines of the article."""
    messages = _messages(lines)
    meant = _meant([message for message in messages if message.words])
    if not meant:
        return Metadata(), [], list(lines)
    removed: list[Removed] = []
    kept: list[Line] = []
    for message in messages:
        is_meant = any(message is each for each in meant)
        for line in (message.stamp, *message.notices, *(() if is_meant else message.said)):
            removed += line.removed(Reason.FRONT_MATTER)
        for line in message.said if is_meant else ():
            paired = _PAIRED.search(line.text)
            bare, signs = without(_headed(line), _EMPHASIS) if paired else (line, [])
            removed += signs
            kept.append(bare)
    day = Fact(meant[0].day, text_metadata.basis(meant[0].stamp, meant[0].stamp.text))
    return Metadata(date=day), removed, kept


def _messages(lines: Sequence[Line]) -> list[_Message]:
    """The messages of a chat; none if the text does not begin like one."""
    stamps = [_stamp(line) for line in lines]
    opened = [stamp for stamp in stamps if stamp]
    if not opened or not stamps[0] or (opened[0]["before"] and len(opened) < _FEWEST):
        return []
    messages: list[_Message] = []
    for line, stamp in zip(lines, stamps, strict=True):
        if stamp:
            messages.append(_opened(line, stamp))
        elif _NOTICE.fullmatch(line.text) or _POINTER.fullmatch(line.text):
            messages[-1] = replace(messages[-1], notices=(*messages[-1].notices, line))
        else:
            messages[-1] = replace(messages[-1], said=(*messages[-1].said, line))
    return [_without_end(message) for message in messages]


def _stamp(line: Line) -> re.Match[str] | None:
    stamp = patterns.CHAT_STAMP.match(line.text)
    return stamp if stamp and days(stamp["within"] or stamp["before"]) else None


def _opened(line: Line, stamp: re.Match[str]) -> _Message:
    """A message by its first line."""
    first = line.runs[0]
    sender = _SENDER.match(first.text, stamp.end())
    end = sender.end() if sender else len(first.text)
    said = first.part(end, len(first.text))
    rest = replace(line, runs=(said, *line.runs[1:]), gap=True)
    (day, *_) = days(stamp["within"] or stamp["before"])
    message = _Message(day.iso, sender["name"] if sender else "", cut(line, 0, end), ())
    if not said.text:
        return message
    is_notice = not sender or bool(_NOTICE.fullmatch(rest.text))
    return replace(message, notices=(rest,)) if is_notice else replace(message, said=(rest,))


def _without_end(message: _Message) -> _Message:
    """The message without the words “was edited” at its end."""
    last = message.said[-1] if message.said else None
    edited = _EDITED.search(last.runs[-1].text) if last else None
    if last is None or edited is None:
        return message
    run = last.runs[-1]
    before = run.part(0, edited.start())
    note = replace(last, runs=(run.part(edited.start(), len(run.text)),), marker=None)
    runs = (*last.runs[:-1], *([before] if before.text else []))
    said = (*message.said[:-1], *([replace(last, runs=runs)] if runs else []))
    return replace(message, said=said, notices=(*message.notices, note))


def _meant(messages: Sequence[_Message]) -> list[_Message]:
    """The messages that are an article."""
    if len({message.sender for message in messages}) <= 1:
        return list(messages)
    most = max(messages, key=lambda message: message.words)
    return [most] if most.words >= _MOST * sum(message.words for message in messages) else []


def _headed(line: Line) -> Line:
    """The line as a heading if all of it is bold."""
    return replace(line, headed=True) if _BOLD.fullmatch(line.text) else line
