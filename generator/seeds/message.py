"""Mails (.eml) and web archives (.mhtml): finds the part that holds the text, and reads what the headers say of it.

Both are MIME messages. In a mail, subject, sender and day are facts, unless it forwards another mail. In a web archive
the same headers tell who saved the page and when, so that only its address is a fact.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.errors import MessageError
from email.message import EmailMessage, MIMEPart
from email.policy import EmailPolicy
from functools import lru_cache
from typing import Any, cast

from generator.model import Basis, BasisKind, Fact, Metadata
from generator.text import address

SUFFIXES = (".eml", ".mht", ".mhtml")
_ARCHIVE = re.compile(
    rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,30}?Content-Type:\s*multipart/related", re.IGNORECASE
)
_HEADERS_WITHIN = 8192
"""Bytes at the beginning of a file in which the headers that tell its kind stand."""
_MAIL = re.compile(
    rb"\A(?:[\w-]+:[^\n]*\n(?:[ \t][^\n]*\n)*){0,80}?(?:Message-ID|MIME-Version|Received|Return-Path):[^\n]*\n",
    re.IGNORECASE,
)
"""Headers before a blank line, among them one that only programs write."""
_PACKED = re.compile(rb"^Content-Transfer-Encoding:[ \t]*base64[ \t]*\r?$", re.IGNORECASE | re.MULTILINE)
"""A text that nobody can read before it is decoded."""
_PASSED_ON = re.compile(r"(?:re|aw|fwd?|wg)\s*:", re.IGNORECASE)
"""How mail programs begin the subject of an answer and of a mail that is passed on."""
_ADDRESSES = ("Snapshot-Content-Location", "Content-Location")
_READ_AS_FOUND = ("", "utf-8", "us-ascii", "ascii", "iso-8859-1", "windows-1252")
"""Encodings that programs name without looking at the text; for these the bytes themselves are examined."""
_FAULTS = (ValueError, LookupError, AttributeError, TypeError, AssertionError, RecursionError, MessageError)
"""What Python's `email` raises on headers and parts that are not well formed, or nested in thousands."""
_ALTERNATIVE, _RELATED = "multipart/alternative", "multipart/related"
"""A text in several forms; a page with its pictures."""
_MARKUP = re.compile(r"<[^<>]*>")
_FEWEST_WORDS = 25
"""Words of a text worth a warning: a short paragraph. What mailing lists and virus scanners add has fewer."""
_WORDS_SHOWN = 8
"""Words by which somebody finds a text again."""
_LONGEST_HEADER = 4000
"""Characters: four of the longest lines that a mail may have (RFC 5322). Python takes gigabytes to read a megabyte."""


class _Bounded(EmailPolicy):
    """Python's policy, except that only the beginning of a very long header is read."""

    def header_fetch_parse(self, name: str, value: str) -> Any:
        """The value of a header."""
        return _header(name, value[:_LONGEST_HEADER])


@lru_cache(maxsize=64)
def _header(name: str, value: str) -> Any:
    """A header as Python reads it. Each is asked for some eight times, and most parts have the same ones."""
    return EmailPolicy().header_fetch_parse(name, value)


@dataclass(frozen=True)
class Opened:
    """The part of a message that holds its text, named after its form, and what the headers state."""

    name: str
    data: bytes
    stated: Metadata
    attached: tuple[str, ...] = ()
    """The names of files that come with a mail, and are no part of its text."""
    further: tuple[str, ...] = ()
    """The first words of texts that a mail holds beside its main part, such as those below an inserted document."""
    others: tuple[str, ...] = ()
    """The headlines of a feed's other entries."""


def is_message(name: str, data: bytes) -> bool:
    """Whether a file is a mail, by its name or as it is sent, or a web archive, by its name or its first headers."""
    if name.lower().endswith(SUFFIXES) or _ARCHIVE.match(data[:_HEADERS_WITHIN]):
        return True
    headers = data[:_HEADERS_WITHIN].replace(b"\r\n", b"\n").partition(b"\n\n")[0]
    return bool(_PACKED.search(headers)) and is_mail(data)


def is_mail(data: bytes) -> bool:
    """Whether bytes without a name are a mail, by its first headers."""
    return bool(_MAIL.match(data[:_HEADERS_WITHIN].replace(b"\r\n", b"\n")))


def opened(data: bytes) -> Opened | None:
    """The main part of a message, HTML before plain text; None when there is none."""
    try:
        message = message_from_bytes(data, _class=EmailMessage, policy=cast("EmailPolicy[EmailMessage]", _Bounded()))
        part = message.get_body(("html", "plain"))
        content = part.get_payload(decode=True) if part else None
        if part is None or not isinstance(content, bytes) or not content.strip():
            return None
        name = "message.html" if part.get_content_type() == "text/html" else "message.txt"
        is_archive = message.get_content_type() == _RELATED
        return Opened(
            name,
            _in_unicode(content, part.get_content_charset("")),
            _stated(message, part),
            _attached(message),
            () if is_archive else tuple(_further(message, part)),  # frames of a page are no articles
        )
    except _FAULTS:
        return None


def _in_unicode(content: bytes, charset: str) -> bytes:
    """The bytes, converted to UTF-8 if they are in a rarer encoding."""
    try:
        return content if charset in _READ_AS_FOUND else content.decode(charset).encode()
    except (LookupError, ValueError):
        return content


def _attached(message: EmailMessage) -> tuple[str, ...]:
    parts = (each for each in message.walk() if each.get_content_disposition() == "attachment")
    names = (_printable(each.get_filename() or each.get_content_type()) for each in parts)
    return tuple(name for name in names if name)


def _further(within: MIMEPart, main: MIMEPart) -> Iterator[str]:
    """The first words of each text that is neither the main part, nor the same in another form, nor attached."""
    if within is main or within.get_content_disposition() == "attachment":
        return
    if within.get_content_maintype() == "text":
        words = _MARKUP.sub(" ", _decoded(within)).split()
        if len(words) >= _FEWEST_WORDS:
            yield _printable(" ".join(words[:_WORDS_SHOWN]))
        return
    parts = cast("list[MIMEPart]", within.get_payload()) if within.is_multipart() else []
    if within.get_content_type() in (_ALTERNATIVE, _RELATED):
        parts = [each for each in parts if main in each.walk()] or parts[:1]
    for each in parts:
        yield from _further(each, main)


def _decoded(part: MIMEPart) -> str:
    content = part.get_payload(decode=True)
    return (
        _in_unicode(content, part.get_content_charset("")).decode("utf-8", "replace")
        if isinstance(content, bytes)
        else ""
    )


def _stated(message: EmailMessage, part: MIMEPart) -> Metadata:
    places = [(each, key) for key in _ADDRESSES for each in (message, part)]
    url = next((fact for each, key in places if (fact := _url(each, key))), None)
    subject = _text(message, "Subject")
    if url or message.get_content_type() == _RELATED or _PASSED_ON.match(subject):
        return Metadata(url=url)
    return Metadata(title=_fact("Subject", subject), date=_day(message), source=_fact("From", _sender(message)))


def _url(message: MIMEPart, key: str) -> Fact | None:
    found = address.original(_text(message, key).replace(" ", ""))
    return _fact(key, found) if address.is_web(found) else None


def _day(message: EmailMessage) -> Fact | None:
    moment = getattr(message["Date"], "datetime", None)
    return _fact("Date", moment.date().isoformat()) if moment else None


def _sender(message: EmailMessage) -> str:
    """The name of the first sender; an address alone names nobody."""
    senders = getattr(message["From"], "addresses", ())
    return " ".join(senders[0].display_name.split()) if senders else ""


def _text(message: MIMEPart, key: str) -> str:
    """A header in one line, without characters that are no text."""
    return _printable(str(message[key] or ""))


def _printable(text: str) -> str:
    return "".join(each for each in " ".join(text.split()) if each.isprintable() and each != "\ufffd")


def _fact(key: str, value: str) -> Fact | None:
    return Fact(value, Basis(BasisKind.MAIL_HEADER, key)) if value else None
