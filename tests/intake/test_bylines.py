"""Who signs an article: persons, agencies, outlets and owners, and lines that only look so."""

from __future__ import annotations

import pytest

from generator.intake import bylines


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Von Eva Muster", ("Eva Muster",)),
        ("Von Eva Muster und Jan Beispiel, Wien", ("Eva Muster", "Jan Beispiel")),
        ("durch Eva Muster", ("Eva Muster",)),
        ("Text: Eva Muster", ("Eva Muster",)),
        ("Text und Fotos: Eva Muster", ("Eva Muster",)),
        ("Fotos & Text: Eva Muster", ("Eva Muster",)),
        ("Text und Fotos stehen unter freier Lizenz", ()),
        ("Von Eva Muster, dpa", ("Eva Muster",)),
        ("Von unserem Korrespondenten Eva Muster aus Aue", ("Eva Muster",)),
        ("Von unserer Mitarbeiterin Eva Muster", ("Eva Muster",)),
        ("Von Eva Muster in Bad Aue", ("Eva Muster",)),
        ("Von unserer Seite ist nichts zu sehen", ()),
        ("Von der Brücke ist nichts zu sehen", ()),
        ("Eva Muster", ()),
        ("Von Eva Muster (Text) und Jan Beispiel (Fotos)", ("Eva Muster",)),
        ("Von Eva Muster " + "und so weiter " * 20, ()),
    ],
)
def test_persons_of_a_byline(line: str, expected: tuple[str, ...]) -> None:
    """An opening, names, and little besides."""
    assert bylines.names(line) == expected


@pytest.mark.parametrize(("line", "expected"), [("Eva Muster", True), ("Deutsche Welle", False), ("Der Rat", False)])
def test_a_line_that_is_a_name(line: str, expected: bool) -> None:
    """No outlet, no article before a noun."""
    assert bylines.is_name(line) is expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [("dpa/AFP", ("dpa", "AFP")), ("Quelle: (APA)", ("APA",)), ("dpa berichtet aus der Hauptstadt", ()), ("Eva", ())],
)
def test_a_line_of_agencies(line: str, expected: tuple[str, ...]) -> None:
    """Nothing but their letters."""
    assert bylines.agencies(line) == expected


def test_a_byline_may_hold_a_person_and_an_agency() -> None:
    """A person and an agency, and nothing else."""
    assert bylines.with_agency("Eva Muster, dpa")
    assert not bylines.with_agency("Eva Muster, Wien")
    assert not bylines.with_agency("dpa")
    assert bylines.placed("Eva Muster, Wien")
    assert not bylines.placed("Eva Muster, die seit Jahren über die Brücke berichtet")


@pytest.mark.parametrize(
    ("line", "is_one"),
    [("Mit Material von dpa", True), ("Mit Informationen der AFP", True), ("dpa", False), ("Mit dpa", False)],
)
def test_an_agency_that_is_only_a_source(line: str, is_one: bool) -> None:
    """It did not write the text."""
    assert bylines.thanks(line) is is_one


def test_letters_at_the_end() -> None:
    """Agencies among the signs of editors."""
    assert bylines.signed("Quelle: zeitung.de, mus/dpa") == ("dpa",)
    assert bylines.signed("mus/hub") == ()


def test_outlets_and_owners() -> None:
    """The outlet that a source line names, the publisher of a copyright notice without its legal form."""
    assert bylines.outlet("Quelle: Küstenbote, dpa") == "Küstenbote"
    assert bylines.outlet("Quelle: Küstenbote vom 3. Mai 2024, Seite 4") == "Küstenbote"
    assert bylines.outlet("Quelle: dpa") == ""
    assert bylines.owner("© 2024 Küstenbote GmbH") == "Küstenbote"
    assert bylines.owner("Alle Rechte vorbehalten") == ""


def test_a_line_that_only_announces_a_name() -> None:
    """The name stands on the next."""
    assert bylines.opens("von")
    assert bylines.opens("ein kommentar von")
    assert not bylines.opens("der rat")


def test_names_in_capitals_and_with_ticks() -> None:
    """A paper in capitals is no person; the tick of an account is no part of a name."""
    assert not bylines.is_name("BRUNNHAVENER ZEITUNG")
    assert bylines.is_name("FRAUKE LIND")
    assert not bylines.is_name("Offener Brief zum Nachtflug")
    assert not bylines.is_name("Zurück zum Inhaltsverzeichnis")
    assert bylines.listed("Helga Thoms ✓") == ("Helga Thoms",)
    assert bylines.names("VON FRAUKE LIND UND JAN-OLE MAASS") == ("Frauke Lind", "Jan-Ole Maass")


@pytest.mark.parametrize(("words", "is_one"), [(8, True), (9, False)])
def test_what_a_byline_says_beside_the_names(words: int, is_one: bool) -> None:
    """Place, office and agency take eight words at most; a line with more is a sentence."""
    assert bool(bylines.names(f"Von Eva Muster, {'ab ' * words}".strip())) is is_one


@pytest.mark.parametrize(("length", "is_one"), [(110, True), (111, False)])
def test_long_bylines(length: int, is_one: bool) -> None:
    """A line of names has 110 characters at most."""
    assert bool(bylines.names("Von Eva Muster, Jan Beispiel, ".ljust(length, "x"))) is is_one


@pytest.mark.parametrize(("length", "is_one"), [(45, True), (46, False)])
def test_long_names(length: int, is_one: bool) -> None:
    """Two titles, two given names and a double surname fit into 45 characters; what is longer is a headline."""
    assert bylines.is_name("Eva Luise Muster-".ljust(length, "x")) is is_one


@pytest.mark.parametrize(("words", "is_one"), [(4, True), (5, False)])
def test_a_name_with_an_office(words: int, is_one: bool) -> None:
    """“Eva Muster, Sprecherin der Stadt Aue” signs; a name with more behind it begins a sentence."""
    assert bylines.placed(f"Eva Muster, {'ab ' * words}".strip()) is is_one
