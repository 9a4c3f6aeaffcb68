"""What editors write beside what their passages say: day, number, speaker, side, denial."""

from __future__ import annotations

from datetime import date

import pytest

from generator.dossier import naming, paraphrase, quote_search, resolve, validate
from generator.model import Event, ProvenEvent, Severity, Stance
from tests.dossier.claims import ACTORS, LINES
from tests.dossier.made_up_prose import FALSE as FALSE_SENTENCES
from tests.dossier.made_up_prose import HONEST, PASSAGES
from tests.factories import article, position, proposal, seeds
from tests.timing import SQUARE, growth

NOTICED = 0.86
"""Least share of made-up false sentences that is noticed: 79 of 88, and two may be lost to another rule."""

ARTICLE = article(
    "Der Rat tagte am 30. April.",
    "Bürgermeisterin Anna Adler forderte am Donnerstag zwei neue Brücken ohne Maut.",
    "Am 29. April war sie im Land.",
    "Behrens schloss einen Neubau kategorisch aus. Behrens will keinen Tunnel.",
    "Can lässt den Umbau offen: Die Stadt könnte ihn bezahlen.",
    "Behrens begrüßte, dass der Rat mit 18 zu 14 Stimmen einer Fähre zustimmte.",
    "Behrens lehnte ab, dass die Stadt den BAHN-Beitritt anstrebt.",
    "Einen Aufschub der Maut schloss Behrens nicht aus. Behrens sagte, sonst könne die Stadt den Umbau nicht bezahlen.",
    id="bruecke",
    day="2024-05-03",
)
POSITIONS = {
    "eins": ("anna-adler", "Bürgermeisterin Anna Adler forderte am Donnerstag zwei neue Brücken", Stance.DEMANDS),
    "zwei": ("bo-behrens", "Behrens schloss einen Neubau kategorisch aus.", Stance.RULES_OUT),
    "drei": ("bo-behrens", "Behrens will keinen Tunnel.", Stance.REJECTS),
    "votum": (
        "bo-behrens",
        "Behrens begrüßte, dass der Rat mit 18 zu 14 Stimmen einer Fähre zustimmte.",
        Stance.SUPPORTS,
    ),
    "beitritt": ("bo-behrens", "Behrens lehnte ab, dass die Stadt den BAHN-Beitritt anstrebt.", Stance.REJECTS),
    "aufschub": ("bo-behrens", "Einen Aufschub der Maut schloss Behrens nicht aus.", Stance.LEAVES_OPEN),
    "sechs": ("bo-behrens", "Behrens sagte, sonst könne die Stadt den Umbau nicht bezahlen.", Stance.REJECTS),
    "vier": ("cem-can", "Can lässt den Umbau offen: Die Stadt könnte ihn bezahlen.", Stance.LEAVES_OPEN),
}
TRUE = [
    "Behrens schloss einen Aufschub der Maut nicht aus.[@aufschub]",
    "Andernfalls könne die Stadt den Umbau nicht bezahlen, sagte Behrens.[@sechs]",
    "Der Rat stimmte mit 18 zu 14 Stimmen für die Fähre.[@votum]",
    "Am 2. Mai forderte Adler zwei neue Brücken.[@eins]",
    "Adler, die am 29. April im Land war, forderte neue Brücken.[@eins]",
    "Nach der Sitzung vom 30. April forderte Adler Brücken.[@eins]",
    "Adler fordert Brücken, ohne die Kosten zu nennen.[@eins]",
    "Behrens schließt einen Neubau aus.[@zwei]",
    "Behrens will keinen Tunnel.[@drei]",
    "Behrens will „keinen Tunnel“.[@drei]",
    "Die Stadt könnte laut Can den Umbau bezahlen.[@vier]",
    "Behrens lehnt einen Tunnel ab.[@drei]",
    "Behrens bleibt bei der Fähre statt eines Tunnels.[@drei]",
    "Behrens will den Neubau nicht.[@zwei]",
    "Adler fordert 2 neue Brücken.[@eins]",
    "Anfang Mai 2024 forderte Adler neue Brücken.[@eins]",
    "Can legt sich beim Umbau nicht fest.[@vier]",
    "Can schließt den Umbau nicht aus.[@vier]",
    "Nicht nur das Land, auch Adler fordert neue Brücken.[@eins]",
    "Adler fordert Brücken, nannte aber keine Einzelheiten.[@eins]",
    "Wie die Brücken bezahlt werden sollen, sagte Adler nicht.[@eins]",
    "Adler will einen Neubau, Behrens schloss ihn aus.[@eins][@zwei]",
    "Er lehnte ab, dass die Stadt ihre Bestrebungen, der Bahn beizutreten, fortsetzt.[@beitritt]",
]
FALSE = [
    (
        "Am 2. Mai 2024 schloss Bo Behrens einen Aufschub der Maut aus.[@aufschub]",
        "denies it (“Einen Aufschub der Maut schloss Behrens nicht aus.”), the sentence does not",
    ),
    (
        "Behrens schloss einen Aufschub der Maut aus.[@aufschub]",
        "denies it (“Einen Aufschub der Maut schloss Behrens nicht aus.”), the sentence does not",
    ),
    ("Am 12. Mai forderte Adler neue Brücken.[@eins]", "says nothing of 2024-05-12 (“12. Mai”)"),
    ("Adler forderte drei neue Brücken.[@eins]", "says nothing of “drei”"),
    ("Adler war 2,5 Tage nach dem 29. April für 9 Brücken.[@eins]", "says nothing of “9”"),
    ("Der Rat stimmte mit 14 zu 18 Stimmen zu.[@votum]", "says “18 zu 14”, the sentence “14 zu 18”"),
    ("Can forderte neue Brücken.[@eins]", "says nothing of Cem Can, who speaks or acts in the sentence"),
    ("Can will den Umbau: „Die Stadt könnte ihn bezahlen.“[@vier]", "speaks for leaving it open, the sentence for it"),
    ("Behrens schließt einen Neubau nicht aus.[@zwei]", "speaks against it, the sentence for leaving it open"),
    ("Adler fordert keine neuen Brücken.[@eins]", "denies nothing, the sentence does"),
    ("Adler sagte neue Brücken nicht zu.[@eins]", "denies nothing, the sentence does"),
    ("Vor dem Rat sagte Adler, sie wolle neue Brücken nicht.[@eins]", "speaks for it, the sentence against it"),
    (
        "Adler war vor dem Rat gegen neue Brücken;[@eins] mehr wurde nicht gesagt.",
        "speaks for it, the sentence against it",
    ),
    ("Behrens will laut Artikel den Tunnel.[@drei]", "denies “Tunnel”, the sentence does not"),
    ("Can: Die Stadt wird den Umbau bezahlen.[@vier]", "speaks for leaving it open, the sentence for it"),
]


def found(prose):
    """The problems of this prose above the positions."""
    made = (
        position(quote, id=id, actor=actor, stance=stance, day=date(2024, 5, 2 if id == "eins" else 3), lines=LINES)
        for id, (actor, quote, stance) in POSITIONS.items()
    )
    whole = resolve.resolve(seeds((proposal(*made, prose=prose),), ACTORS), [ARTICLE])[0]
    return validate.validate(whole)


@pytest.mark.parametrize("prose", TRUE)
def test_what_is_borne_out(prose):
    """In other words than those of the passage."""
    assert found(prose) == ()


@pytest.mark.parametrize(("prose", "message"), FALSE)
def test_what_says_otherwise(prose, message):
    """A warning that names the position, what differs, and the sentence."""
    told = {problem.message.partition("] ")[2]: problem for problem in found(prose)}
    assert message in told
    assert told[message].severity is Severity.WARNING
    assert prose.partition("[@")[0] in told[message].remedy


def told(name, sentence):
    """The messages at a made-up sentence that refers to the made-up passage of this name."""
    stance, quote = PASSAGES[name]
    made = position(quote, id="q", article=name, stance=stance, stance_basis="So gemeint.", lines=LINES)
    source = article(quote, id=name, day="2024-05-03")
    whole = resolve.resolve(seeds((proposal(made, prose=f"{sentence}[@q]"),), ACTORS), [source])[0]
    return [each.message for each in validate.validate(whole) if each.message.startswith("[@")]


@pytest.mark.parametrize(("name", "sentence"), HONEST)
def test_an_honest_sentence_has_no_message(name, sentence):
    """However freely it is put."""
    assert told(name, sentence) == []


@pytest.mark.parametrize(
    ("before", "told"),
    [
        ("Es geht um zwei Brücken.", []),
        ("Es geht um 40 Brücken.", ["the article of [@neubau:eins] says nothing of “40”"]),
        ("Am 30. April tagte der Rat.", []),
    ],
)
def test_numbers_in_sentences_that_nothing_proves(before, told):
    """A reference proves its own sentence; what stands before it the article must hold at least."""
    messages = [each.message for each in found(f"{before} Adler forderte zwei neue Brücken.[@eins]")]
    assert messages == told


def test_how_many_false_sentences_are_noticed():
    """Opposites, and words that say more; the share is a little below what was measured."""
    noticed = [bool(told(name, sentence)) for name, sentence in FALSE_SENTENCES]
    assert sum(noticed) / len(noticed) >= NOTICED


@pytest.mark.parametrize(
    ("title", "fault"),
    [
        ("Anna Adler fordert Brücken", ""),
        ("Adler fordert zwei Brücken", ""),
        ("Adler fordert 2 Brücken", ""),
        ("Bo Behrens fordert Brücken", "nothing of Bo Behrens"),
        ("Adler fordert drei Brücken", "nothing of “drei”"),
        ("Der Rat tagte am 30. April", ""),
    ],
)
def test_the_title_of_an_event(title, fault):
    """A warning, in the line of the title, of whom and what nothing around the passage tells."""
    happened = Event("e", date(2024, 5, 2), title, "bruecke", POSITIONS["eins"][1], "events.yml", 3, lines={"title": 5})
    pieces = quote_search.locate(happened.quote, ARTICLE)[0]
    proven = ProvenEvent(happened, ARTICLE, happened.quote, pieces)
    actors = {each.id: each for each in ACTORS}
    found = list(paraphrase.of_title(proven, naming.namer(ACTORS), actors))
    assert [each.message.partition(" says ")[2] for each in found] == [fault] * bool(fault)
    assert all((each.line, each.severity) == (5, Severity.WARNING) for each in found)


def test_a_number_without_end_takes_as_long_as_it_is():
    """It is not read anew from each of its digits."""
    assert growth(lambda size: list(paraphrase.unknown_figures("1." * size, ARTICLE, ())), 8000) < SQUARE
