"""Who says what in an article, for the editor."""

from __future__ import annotations

from dataclasses import replace

from generator.editor.reports import Report, expressions, reports, text_of
from generator.model import Actor, ActorKind, BlockKind
from generator.text.speech_labels import SpeechType
from tests.factories import actor, article, block, position, proposal

SPOKEN = "„Der Hafen ist zu klein. Wir müssen ihn erweitern“, sagte Bürgermeisterin Anna Adler am Donnerstag."
BUSCH = actor("bernd-busch", "Bernd Busch", ("Busch",))
KAMMER = replace(actor("kammer", "Kammer", ("Kammer",)), kind=ActorKind.ORGANISATION)


def of(*paragraphs: str, known: tuple[Actor, ...] = (), used: tuple[str, ...] = ()) -> tuple[Report, ...]:
    """The statements of an article of Friday, May 3, 2024."""
    quoting = proposal(*(position(quote, f"p{number}") for number, quote in enumerate(used)))
    return reports(article(*paragraphs), (quoting,), (actor(), *known))


def test_direct_speech_over_sentences_has_one_speaker() -> None:
    """Each sentence of it is by who is named behind it; each has type, day and basis."""
    first, second = of(SPOKEN)
    assert {first.type, second.type} == {SpeechType.DIRECT}
    assert [each.actor and each.actor.id for each in (first, second)] == ["anna-adler", "anna-adler"]
    assert (first.speaker, second.speaker) == ("", "Bürgermeisterin Anna Adler")
    assert (second.day, second.basis) == ("2024-05-02", "“Donnerstag”, counted from 2024-05-03")
    assert (first.day, first.basis) == ("2024-05-03", "day of the article")


def test_the_day_of_what_introduces_a_part() -> None:
    """Behind a colon the day of saying is that before it, not the one which the words tell of."""
    *_, part = of("Bürgermeisterin Anna Adler sagte am Donnerstag: Am Montag werde der Hafen wieder geöffnet.")
    assert (part.sentence, part.day) == ("Am Montag werde der Hafen wieder geöffnet.", "2024-05-02")


def test_a_pronoun_is_who_spoke_before() -> None:
    """Nobody else is named between."""
    *_, last = of(SPOKEN, "„Das dauert zu lange“, sagte sie.")
    assert (last.speaker, last.actor and last.actor.id) == ("sie", "anna-adler")


def test_a_pronoun_is_left_open() -> None:
    """Somebody else is named between, or nobody before."""
    *_, last = of(SPOKEN, "Bernd Busch kam später. „Das dauert zu lange“, sagte er.", known=(BUSCH,))
    assert (last.speaker, last.actor) == ("er", None)
    (alone,) = of("„Das dauert zu lange“, sagte sie.")
    assert alone.actor is None


def test_a_role_is_followed_where_the_text_gives_it_to_a_person() -> None:
    """“die Bürgermeisterin” is who was called so, “der Minister” nobody that is known."""
    *_, last = of(SPOKEN, "„Das dauert zu lange“, sagte die Bürgermeisterin.")
    assert last.actor == actor()
    *_, other = of(SPOKEN, "„Das dauert zu lange“, sagte der Minister.")
    assert (other.speaker, other.actor) == ("der Minister", None)


def test_a_pronoun_is_no_organisation() -> None:
    """“er” is not the chamber."""
    *_, last = of("Die Kammer sagte, der Hafen sei zu klein.", "„Das dauert zu lange“, sagte er.", known=(KAMMER,))
    assert last.actor is None


def test_used_by_positions() -> None:
    """A position uses a statement when its quotation holds the sentence or a part of it."""
    first, second = of(SPOKEN, used=("Wir müssen ihn erweitern", "„Der Hafen ist zu klein. […] am Donnerstag", "Ulm"))
    assert (first.used, second.used) == (("neubau:p1",), ("neubau:p0",))


def test_captions_and_titles_are_not_read() -> None:
    """Only the running text is."""
    text = text_of(article(block("Titel", BlockKind.TITLE), "Absatz.", block("Bild", BlockKind.CAPTION)))
    assert text == "Absatz."


def test_days_of_captions_and_titles() -> None:
    """A day that stands there is one of the article."""
    told = article(block("Am 3. Mai 2023", BlockKind.TITLE), "Absatz.", block("Ulm, 4. Mai 2023", BlockKind.CAPTION))
    assert [each.value for each in expressions(told)] == ["2023-05-03", "2023-05-04"]


def test_without_a_day() -> None:
    """An article without a day has statements without one, and only days with a year."""
    undated = article("Adler sagte am Montag, am 3. Mai 2023 sei Ruhe gewesen.", day=None)
    assert [each.value for each in expressions(undated)] == ["2023-05-03"]
    (found,) = reports(undated, (), ())
    assert found.day == "2023-05-03"
