"""Web addresses are told from other text, and archives' addresses lead to the page they keep."""

from __future__ import annotations

import pytest

from generator.text import address


@pytest.mark.parametrize(
    ("text", "host"),
    [
        ("https://www.bote.example/a?b=1#c", "bote.example"),
        ("http://bote.example:8080/", "bote.example"),
        ("https://[::1/", ""),
        ("https://bote", ""),
        ("https://bote.example/a b", ""),
        ("javascript:alert(1)", ""),
        ("", ""),
    ],
)
def test_whose_an_address_is(text, host):
    """The host, without “www.”; nothing where there is none."""
    assert address.host(text) == host
    assert address.is_web(text) == bool(host)


@pytest.mark.parametrize(
    ("text", "original"),
    [
        ("https://web.archive.org/web/20250914101112/https://bote.example/1.html", "https://bote.example/1.html"),
        ("http://web.archive.org/web/2025id_/http:/bote.example/1", "http://bote.example/1"),
        ("https://archive.ph/20250914101112/https://bote.example/1", "https://bote.example/1"),
        ("https://archive.is/o/aB3x9/https://bote.example/1", "https://bote.example/1"),
        ("https://bote.example/1", "https://bote.example/1"),
    ],
)
def test_what_an_archive_keeps(text, original):
    """The address inside the archive's."""
    assert address.original(text) == original


@pytest.mark.parametrize(
    ("name", "host", "is_its"),
    [
        ("Brückenbote", "brueckenbote.example", True),
        ("Der Bote", "derbote.example", True),
        ("Hohenauer Bote Online", "hohenauer-bote.example", True),
        ("bote.example", "bote.example", True),
        ("Bote", "news.bote.example", True),
        ("Bote sein ist schwer", "bote.example", False),
        ("Kurier", "bote.example", False),
        ("–", "bote.example", False),
        ("Bote", "", False),
    ],
)
def test_a_name_that_a_host_has(name: str, host: str, is_its: bool) -> None:
    """As outlets are called; a phrase that only begins with the host's word is none."""
    assert address.names_host(name, host) is is_its
