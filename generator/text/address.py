"""Web addresses: whether a text is one, whose it is, and which one an archive's address leads to."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

_LONGEST = 2_000
"""Characters; longer texts are no addresses of articles, and browsers do not accept them."""
_UNFIT = re.compile(r"[\s<>\"\x00-\x1f\x7f]")
_NO_LETTER = re.compile(r"[^a-z0-9]")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_ARCHIVED = re.compile(
    r"https?://(?:web\.archive\.org/web/\d{1,14}(?:[a-z]{2}_)?"
    r"|archive\.(?:today|ph|is|li|md|vn|fo)/(?:o/\w+|\d{4}[\d.-]{4,15}))/(https?:/.+)",
    re.IGNORECASE,
)


def is_web(address: str) -> bool:
    """Whether a text is an address on the web, with its scheme and a host."""
    return address.lower().startswith(("https://", "http://")) and bool(host(address))


def host(address: str) -> str:
    """The host of an address, without “www.”; "" when there is none, or when it is no address."""
    if len(address) > _LONGEST or _UNFIT.search(address):
        return ""
    try:
        name = urlsplit(address).hostname or ""
    except ValueError:
        return ""
    return name.removeprefix("www.") if "." in name else ""


def original(address: str) -> str:
    """The original of an address of the Internet Archive or archive.today; any other address unchanged."""
    archived = _ARCHIVED.fullmatch(address)
    return re.sub(r"^(https?:/)(?!/)", r"\1/", archived.group(1)) if archived else address


def names_host(name: str, web_host: str) -> bool:
    """Whether a name is that of a host, as outlets are named: “Brockenbote”, “Hohenauer Bote Online” of
    hohenauer-bote.example.

    Words behind those of the host have capitals, else the name is a phrase that begins with the host's word.
    """
    words = name.split()
    labels = {_letters(label) for label in web_host.split(".")[:-1]} | {_letters(web_host)}
    begins = {_letters("".join(words[:count])) for count in range(1, len(words) + 1)}
    return not labels.isdisjoint(begins - {""}) and not any(word[:1].islower() for word in words[1:])


def _letters(name: str) -> str:
    """A name as hosts write it: small letters and digits, umlauts as two letters."""
    return _NO_LETTER.sub("", name.casefold().translate(_UMLAUTS))
