"""Passages that look like positions are found, and what is printed proves."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import islice

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.dossier import quote_search
from generator.editor import suggest
from generator.model import ActorKind, BlockKind, Form, RawArticle
from generator.pipeline import cleaned
from generator.seeds import curated
from tests.factories import actor, article, block, position, proposal

ADLER, BUSSARD = actor(), actor("berta-bussard", "Berta Bussard", ("Bussard",))
COUNCIL = actor("stadtrat", "Stadtrat", ())
ACTORS = (ADLER, BUSSARD, COUNCIL)
BRIDGE = proposal(position("Adler verlangte den Neubau der Brücke.", id="adler-fluss", article="frueher"))
FERRY = replace(
    proposal(position("Die Fähre soll stündlich verkehren.", article="frueher"), id="faehre"),
    title="Fähre",
    summary="Ein Schiff über den Fluss.",
)

PAGES = (BRIDGE, FERRY)
REST = block(
    "Der Wetterdienst meldet Regen und Hagel. Ein Zug fiel aus. Viele Gäste lobten Kuchen und Kaffee. Der Chor trug "
    "Lieder vor. Ein Hund lief davon. Die Feuerwehr pumpte Keller leer. Der Markt beginnt im Oktober. Ein Maler stellt "
    "Bilder aus. Die Schule feiert Geburtstag. Das Museum schließt um sechs. Die Polizei fand ein Fahrrad."
)
"""What else an article tells, without actors."""

SENTENCES = [
    ("two", "Adler kam. Bussard ging.", ["Adler kam.", "Bussard ging."]),
    ("question and call", "Wer zahlt? Niemand! Oder doch?", ["Wer zahlt?", "Niemand!", "Oder doch?"]),
    ("a day", "Am 18. August kam sie. Sie blieb.", ["Am 18. August kam sie.", "Sie blieb."]),
    ("a year ends", "Das war 2022. Danach nicht.", ["Das war 2022.", "Danach nicht."]),
    ("abbreviations", "Dr. Adler, z. B. Frau J. Bussard bzw. Herr", ["Dr. Adler, z. B. Frau J. Bussard bzw. Herr"]),
    ("a small letter goes on", "Ja … nein.", ["Ja … nein."]),
    ("direct speech stays whole", "„Ja. Wir bauen.“, sagte sie. Gut.", ["„Ja. Wir bauen.“, sagte sie.", "Gut."]),
    ("American marks", "“Yes. We build.” She left.", ["“Yes. We build.”", "She left."]),
    ("plain marks", 'Sie sagte: "Ja. Gut." Er ging.', ['Sie sagte: "Ja. Gut."', "Er ging."]),
    ("a mark that never closes", "Zoll: 5 “. " + "Und weiter. " * 80, 2),
    ("nothing", "", [""]),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SENTENCES], ids=[case[0] for case in SENTENCES])
def test_sentences_end_where_they_should(text, expected):
    """Full stops of numbers and abbreviations end none, nor does direct speech while it goes on."""
    found = suggest.sentences(" ".join(text.split()))
    assert found == expected if isinstance(expected, list) else len(found) >= expected


SPEAKERS = [
    ("the subject opens", "Adler fordert Bussard zum Verzicht auf.", "anna-adler"),
    ("the subject follows", "Im Streit mit Adler fordert Bussard den Neubau.", "berta-bussard"),
    ("behind direct speech", "„Wir bauen die Brücke bald“, sagte Bussard über Adlers Plan.", "berta-bussard"),
    ("far off", "Anna Adler hat den Plan von Bussard am Montag ausgeschlossen, hieß es.", "anna-adler"),
    ("a pronoun", "Mit Blick auf Adler sagte sie einen Neubau zu.", None),
    ("a pronoun in front", "Sie sagte Adler einen Neubau zu.", None),
    ("no verb of speech", "Anna Adler und Berta Bussard seien dagegen gewesen.", "anna-adler"),
    ("nobody", "Ein Neubau der Brücke sei laut Gutachten nötig.", None),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in SPEAKERS], ids=[case[0] for case in SPEAKERS])
def test_who_seems_to_speak(text, expected):
    """The actor nearest to the verb; an unsure one is left to the editor."""
    (found,) = suggest.suggest(article(text, REST), PAGES, ACTORS)
    assert (found.actor.id if found.actor else None) == expected


def _pages(*blocks):
    found = suggest.suggest(article(*blocks, REST), PAGES, ACTORS)
    return [(each.proposal.id if each.proposal else None, each.quote) for each in found]


ABOUT = [
    ("about a proposal", "Bussard lehnte einen Neubau der Brücke ab.", "neubau"),
    ("about the other", "Bussard lehnte Schiff und Fähre als zu teuer ab.", "faehre"),
    ("by part of a compound", "Bussard lehnte den Brückenneubau als zu teuer ab.", "neubau"),
    ("an actor speaks of something else", "Adler sagte den Kindern Gute Nacht.", None),
]


@pytest.mark.parametrize(("text", "expected"), [case[1:] for case in ABOUT], ids=[case[0] for case in ABOUT])
def test_what_a_passage_is_about(text, expected):
    """The proposal whose nouns it shares, if any."""
    assert _pages(text) == [(expected, text)]


NONE = [
    ("nobody and nothing", "Das Wetter wird am Montag heiter bis wolkig."),
    ("an actor who says nothing", "Adler ging am Montag durch die Stadt."),
    ("the noun Fragen is no verb", "Adler ging Fragen aus dem Weg."),
    ("a thing nobody speaks of", "Die Fähre und die Brücke standen am Montag still."),
    ("too short", "Adler sagte Neubau zu."),
    ("too long", "Adler sagte " + "Neubau " * 300),
]


@pytest.mark.parametrize("text", [case[1] for case in NONE], ids=[case[0] for case in NONE])
def test_what_is_no_position(text):
    """Without somebody who speaks there is none, and a quotation is neither a word nor a page."""
    assert _pages(text) == []


def test_only_running_text_is_quoted():
    """No headline, no caption."""
    text = "Adler verspricht den Neubau der Brücke"
    assert _pages(*(block(text, kind) for kind in (BlockKind.TITLE, BlockKind.HEADING, BlockKind.CAPTION))) == []
    assert len(_pages(block(text, BlockKind.LEAD))) == 1


def test_what_is_a_position_already_is_left_out():
    """Also when the quotation holds more or less than the passage."""
    said = ("Adler verspricht den Neubau der Brücke.", "Bussard lehnt ihn als zu teuer ab.")
    pages = (proposal(position("verspricht den Neubau"), position("die Brücke. Bussard lehnt ihn als zu teuer ab.")),)
    assert suggest.suggest(article(*said), pages, ACTORS) == ()


def test_proposals_come_before_mere_mentions():
    """However much weighs for the mention."""
    found = _pages("Adler sagte Bussard und dem Stadtrat ab.", "Die Brücke soll einem Neubau weichen.")
    assert [page for page, _ in found] == ["neubau", None]


def test_without_proposals_actors_are_enough():
    """The first article of a dossier."""
    (found,) = suggest.suggest(article("Adler sagte den Neubau der Brücke zu."), (), ACTORS)
    assert (found.proposal, found.actor) == (None, ADLER)
    assert suggest.suggest(article("Adler sagte den Neubau der Brücke zu."), (), ()) == ()


def test_an_entry_as_it_is_printed():
    """Ready to paste."""
    text = article(
        "„Wir werden“, sagte Adler: „die Brücke – trotz allem – durch einen Neubau ersetzen. #Brücke“.", REST
    )
    ((_, entry),) = suggest.entries(suggest.suggest(text, PAGES, ACTORS), text)
    assert entry == (
        "  - id: adler-neubau\n"
        "    actor: anna-adler\n"
        "    stance:\n"
        "    date: 2024-05-03\n"
        "    article: bruecke\n"
        "    quote: >-\n"
        "      „Wir werden“, sagte Adler: „die Brücke – trotz allem – durch einen Neubau ersetzen. #Brücke“.\n"
    )


def test_what_is_not_known_is_left_blank():
    """A speaker behind a pronoun, the day of an undated article."""
    text = article("Sie sagte einen Neubau der Brücke zu.", REST, day=None)
    ((_, entry),) = suggest.entries(suggest.suggest(text, PAGES, ACTORS), text)
    assert "    actor:\n    stance: sagt zu\n    date:\n" in entry


def test_ids_are_free():
    """Among the positions of the page and among the entries printed."""
    taken = proposal(position("Adler verlangte den Bau.", id="adler-neubau", article="frueher"))
    text = article("Adler sagte den Neubau der Brücke zu.", "Adler ließ den Neubau der Brücke offen.", REST)
    found = suggest.entries(suggest.suggest(text, (taken,), ACTORS), text)
    assert [entry.split()[2] for _, entry in found] == ["adler-neubau-2", "adler-neubau-3"]


HEAD = "---\ntitle: T\nsummary: S\npositions:\n"


GLUE = ["", " ", ": ", " #", "\n", "'", '"', "- ", "\x85", "[…]", ": null\n"]


@given(st.lists(st.text(max_size=60), max_size=6), st.sampled_from(GLUE))
def test_printed_quotations_prove(texts, glue):
    """Whatever an article holds, an entry with its blanks filled in is read as a position and stands in the article."""
    said = [f"Adler sagte{glue}{text}{glue}den Neubau der Brücke zu" for text in texts]
    raw = RawArticle("a.txt", "a.txt", "0" * 64, Form.TEXT, "Titel der Zeitung\n\n" + "\n\n".join(said))
    taken, _ = cleaned(raw)
    for text in filter(None, (article(*said, REST), taken)):
        for _, entry in suggest.entries(suggest.suggest(text, PAGES, ACTORS), text):
            filled = re.sub(r"^( +)(actor|stance|date):\n", r"\1\2: {\2}\n", entry, flags=re.MULTILINE)
            filled = (
                filled.replace("{actor}", "anna-adler").replace("{stance}", "fordert").replace("{date}", "2024-05-03")
            )
            page, problems = curated.proposal("neubau", "neubau.md", f"{HEAD}{filled}---\n")
            assert not problems
            assert page
            assert quote_search.locate(page.positions[0].quote, text)


@given(st.text(alphabet="Ab. „“!?\n18", max_size=200))
def test_sentences_lose_nothing(text):
    """Joined again they are the text."""
    folded = " ".join(text.split())
    assert " ".join(" ".join(suggest.sentences(folded)).split()) == folded


def test_a_long_quotation_is_folded():
    """As editors write it: no line of more than 120 characters."""
    text = article("Adler sagte, " + "dass die Brücke einen Neubau verdiene, " * 12 + "und ging.", REST)
    ((found, entry),) = islice(suggest.entries(suggest.suggest(text, PAGES, ACTORS), text), 1)
    assert max(len(line) for line in entry.splitlines()) <= 120
    assert yaml.safe_load(entry)[0]["quote"] == found.quote


def test_a_medium_passes_on_what_somebody_else_says():
    """It becomes “via”, and the actor is left to the editor."""
    paper = replace(actor("bote", "Ulmer Bote", ()), kind=ActorKind.MEDIUM)
    text = article("Laut „Ulmer Bote“ soll die Brücke einem Neubau weichen.", REST)
    ((_, entry),) = islice(suggest.entries(suggest.suggest(text, PAGES, (*ACTORS, paper)), text), 1)
    assert "    actor:\n    via:\n    - bote\n    stance:\n    date: 2024-05-03\n" in entry


def test_the_day_is_the_one_the_passage_names():
    """“am Montag” before the day of publication."""
    text = article("Adler sagte am Montag den Neubau der Brücke zu.", REST)
    ((_, entry),) = islice(suggest.entries(suggest.suggest(text, PAGES, ACTORS), text), 1)
    assert "    stance: sagt zu\n    date: 2024-04-29\n" in entry


def test_a_long_article_takes_no_more_for_each_sentence(monkeypatch):
    """Each sentence is normalised as often as in a short one, so that a huge article holds nobody up."""

    def calls(sentences: int) -> int:
        counted = 0
        normalise = quote_search.normalise

        def counting(text: str) -> str:
            nonlocal counted
            counted += 1
            return normalise(text)

        with monkeypatch.context() as patch:
            patch.setattr(quote_search, "normalise", counting)
            text = " ".join(f"Anna Adler sagte am Montag, dass Brücke {n} gebaut werde." for n in range(sentences))
            suggest.suggest(article(text), (), ACTORS)
        return counted

    assert 0 < calls(40) < 3 * calls(20)


TALK = (
    "Adler über ihre Pläne, den Rat und die Kosten der Brücke",
    "Frau Adler, was sagt Bussard zum Neubau der Brücke?",
    "Anna Adler: Der Stadtrat irrt. Wir werden sie bald bauen.",
    "Bussard nennt die Brücke zu teuer.",
    "Adler: Das stimmt so nicht ganz, fürchte ich.",
    "Und die Fähre, das Schiff über den Fluss?",
    "Adler: Ich will, dass sie stündlich verkehrt.",
)


@pytest.mark.parametrize("asked", [BlockKind.PARAGRAPH, BlockKind.HEADING])
def test_answers_of_an_interview(asked):
    """They are of who is named before them and about what was asked; a question is nobody's position."""
    texts = [replace(block(text), kind=asked if text.endswith("?") else BlockKind.PARAGRAPH) for text in TALK]
    found = suggest.suggest(article(*texts, REST), PAGES, ACTORS)
    answers = [(each.quote, each.actor, each.proposal and each.proposal.id, each.speaker) for each in found]
    assert ("Wir werden sie bald bauen.", ADLER, "neubau", "Anna Adler: Der Stadtrat irrt.") in answers
    assert ("Ich will, dass sie stündlich verkehrt.", ADLER, "faehre", f"{TALK[-1]}") in answers
    assert not {TALK[1], TALK[3]} & {each.quote for each in found}


@pytest.mark.parametrize("label", ["Update", "Bussard"])
def test_what_is_told_three_times_is_no_answer(label):
    """Whoever speaks in it is named in it, also where an entry of a live blog begins with a name."""
    told = [f"{label}: Adler forderte am {day}. Mai den Neubau der Brücke." for day in (1, 2, 3)]
    found = suggest.suggest(article(*told, REST), PAGES, ACTORS)
    assert {(each.quote, each.actor, each.speaker) for each in found} == {(text, ADLER, "") for text in told}


def test_the_entry_of_an_answer_names_its_speaker():
    """By words of the article, as the quotation itself names nobody."""
    text = article(*TALK, REST)
    entries = [yaml.safe_load(entry)[0] for _, entry in suggest.entries(suggest.suggest(text, PAGES, ACTORS), text)]
    (entry,) = [each for each in entries if each["quote"] == "Wir werden sie bald bauen."]
    assert (entry["actor"], entry["speaker"]) == ("anna-adler", "Anna Adler: Der Stadtrat irrt.")


def test_an_id_tells_no_office():
    """It says who speaks, or a part of it does; the id tells about what."""
    titled = replace(BRIDGE, title="Neubau der Brücke durch die Bürgermeisterin", positions=())
    text = article("Bürgermeisterin Ida Probst forderte, den Vorschlag bald umzusetzen und nicht zu warten.", REST)
    ((found, entry),) = islice(suggest.entries(suggest.suggest(text, (titled, FERRY), ACTORS), text), 1)
    assert found.proposal == titled
    assert "meisterin" not in yaml.safe_load(entry)[0]["id"]
