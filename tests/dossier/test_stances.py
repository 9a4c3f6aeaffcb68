"""The stance of a claim: what must pass, and what must not."""

from __future__ import annotations

from collections import Counter

import pytest

from generator.dossier import stances
from generator.model import Polarity, Severity, Stance
from tests.dossier.claims import LINES, claim
from tests.dossier.made_up_contrasts import CONTRASTS
from tests.dossier.made_up_offers import COMMITS, OFFERS
from tests.dossier.made_up_offers import SENTENCES as OFFERED
from tests.dossier.made_up_stances import SENTENCES

TRUE = [
    ("Adler forderte eine Brücke.", Stance.DEMANDS, "Neubau"),
    ("Adler ist für die Brücke.", Stance.SUPPORTS, "Neubau"),
    ("Adler könnte die Brücke bauen.", Stance.CONSIDERS, "Neubau"),
    ("Adler schließe einen Neubau nicht aus, heißt es.", Stance.LEAVES_OPEN, "Neubau"),
    ("Adler lehnte den Neubau ab.", Stance.REJECTS, "Neubau"),
    ("Adler will keinen Neubau, sondern bei einer Sanierung helfen.", Stance.COMMITS, "Sanierung"),
    ("Adler will keinen Neubau, sondern bei einer Sanierung helfen.", Stance.RULES_OUT, "Neubau"),
    ("Adler forderte das Land auf, den Abriss bis Mai zu untersagen.", Stance.DEMANDS, "Abrissstopp"),
    ("Adler forderte das Land auf, den Abriss bis Mai zu untersagen.", Stance.REJECTS, "Abriss"),
    ("Adler will Werbung weiter verbieten.", Stance.REJECTS, "Ende des Verbots von Werbung"),
    ("Adler erteilte dem Neubau eine klare Absage.", Stance.RULES_OUT, "Neubau"),
    (
        "Der Neubau koste viel, er biete zwei Millionen. „Wir garantieren den Neubau“, so Adler.",
        Stance.OFFERS,
        "Neubau",
    ),
]
FALSE = [
    ("Adler forderte eine Brücke.", Stance.REJECTS, "Neubau", "its words speak for it"),
    ("Adler lehnte ein Verbot ab.", Stance.DEMANDS, "Verbot von Abrissen", "its words speak against it"),
    ("Adler könnte die Brücke bauen.", Stance.REJECTS, "Neubau", "speak for leaving it open"),
    ("Adler lehnte den Neubau ab.", Stance.SUPPORTS, "Neubau", "its words speak against it"),
    ("Adler schloss einen Neubau aus.", Stance.CONSIDERS, "Neubau", "its words speak against it"),
    ("Adler will keinen Neubau, sondern bei einer Sanierung helfen.", Stance.DEMANDS, "Neubau", "speak against it"),
    ("Der Bau beginnt im Mai.", Stance.REJECTS, "Neubau", "does not say “lehnt ab”"),
    ("Adler schlug einen Neubau vor.", Stance.COMMITS, "Neubau", "the passage names “schlägt vor”, not “sagt zu”"),
    ("Adler hielt den Neubau für überflüssig.", Stance.RULES_OUT, "Neubau", "no word of it says “schließt aus”"),
    ("Adler lehnte den Neubau ab.", Stance.RULES_OUT, "Neubau", "the passage names “lehnt ab”, not “schließt aus”"),
]


END_OF_A_STOP = (
    "Ende des Verbots von Verbrennern",
    "Aufhebung des Fahrverbots",
    "Ende des Baustopps",
    "Rücknahme eines Moratoriums",
    "Das Fahrverbot aufheben",
)
FOR_THE_END = (
    "Adler fordert, das Verbot aufzuheben.",
    "Adler will den Baustopp kippen.",
    "Adler hält das Verbot für falsch.",
    "Adler lehnt ein Moratorium ab.",
    "Adler fordert ein Ende des Verbots.",
    "Adler ist gegen das strenge Fahrverbot.",
)
AGAINST_THE_END = (
    "Adler ist für ein Verbot von Verbrennern.",
    "Adler forderte ein Moratorium.",
    "Adler fordert, am Fahrverbot festzuhalten.",
    "Adler verteidigt das Verbot.",
    "Adler lehnt es ab, das Verbot aufzuheben.",
    "Adler warnt davor, den Baustopp abzuschaffen.",
    "Adler lehnt ein Ende des Verbots ab.",
)


@pytest.mark.parametrize("title", END_OF_A_STOP)
def test_whoever_is_against_a_stop_is_for_its_end(title):
    """And the other way round; whether by a verb of ending it or by what is said of the stop itself."""
    for quotes, stance in ((FOR_THE_END, Stance.DEMANDS), (AGAINST_THE_END, Stance.REJECTS)):
        for quote in quotes:
            assert list(stances.problems(claim(quote, stance=stance), quote, title)) == [], quote


@pytest.mark.parametrize(
    ("quote", "stance"),
    [
        ("Adler fordert, das Verbot aufzuheben.", Stance.REJECTS),
        ("Adler lehnt es ab, das Verbot aufzuheben.", Stance.DEMANDS),
        ("Adler warnt davor, das Verbot zu kippen.", Stance.DEMANDS),
        ("Adler hält das Verbot für falsch.", Stance.CONSIDERS),
        ("Adler verteidigt das Verbot.", Stance.CONSIDERS),
        ("Adler will das Verbot prüfen.", Stance.DEMANDS),
        ("Adler will das Verbot prüfen.", Stance.REJECTS),
        ("Adler will Werbung weiter verbieten.", Stance.DEMANDS),
        ("Adler fordert, die Reform aufzuheben.", Stance.DEMANDS),
        ("Adler kritisiert die Stadt wegen des Verbots.", Stance.DEMANDS),
    ],
)
def test_what_is_not_said_of_the_end_of_a_stop(quote, stance):
    """Another side than that of the words of ending it, or words of another thing."""
    (problem,) = stances.problems(claim(quote, stance=stance), quote, "Aufhebung des Verbots von Verbrennern")
    assert problem.severity is Severity.ERROR


def test_an_end_beside_a_stop():
    """“Ende der Kohle ohne Verbot” wants no stop to end: to reject a ban is nothing for it that a title shows."""
    quote, title = "Adler lehnt das Verbot ab.", "Ende der Kohle ohne Verbot"
    assert [each.severity for each in stances.problems(claim(quote), quote, title)] == [Severity.ERROR]


@pytest.mark.parametrize(
    ("quote", "stance", "messages"),
    [
        ("Die von Adler geforderte Prüfung der Statik soll im Sommer beginnen.", Stance.DEMANDS, 0),
        ("Die von Adler verlangte erneute Überprüfung soll beginnen.", Stance.DEMANDS, 0),
        ("Die von Adler geforderte Prüfung soll beginnen.", Stance.REJECTS, 1),
        ("Adler will die geforderte Prüfung noch überlegen.", Stance.DEMANDS, 1),
        ("Die geforderte Prüfung lehnt Adler ab.", Stance.DEMANDS, 1),
        ("Adler will eine Sanierung prüfen.", Stance.DEMANDS, 1),
    ],
)
def test_a_demanded_examination_leaves_nothing_open(quote, stance, messages):
    """Whoever demands it is for it; what is said beside it still counts."""
    assert len(list(stances.problems(claim(quote, stance=stance), quote, "Prüfung der Statik"))) == messages


@pytest.mark.parametrize(("quote", "stance", "title"), TRUE)
def test_what_is_borne_out(quote, stance, title):
    """No message."""
    assert list(stances.problems(claim(quote, stance=stance), quote, title)) == []


@pytest.mark.parametrize(("quote", "stance", "title", "message"), FALSE)
def test_what_is_not_borne_out(quote, stance, title, message):
    """The line of the stance, what the words say instead, and the way to give a reason."""
    (problem,) = stances.problems(claim(quote, stance=stance), quote, title)
    assert problem.line == LINES["stance"]
    assert message in problem.message
    assert "stance_basis" in problem.remedy


@pytest.mark.parametrize(
    ("reason", "number"),
    [
        ("Wer die alte Brücke sanieren will, lehnt den Neubau ab.", 0),
        ("Das ergibt sich aus dem Zusammenhang.", 0),
        ("Sie fordert es ausdrücklich.", 1),
    ],
)
def test_a_reason_stands_for_the_words_unless_it_comes_to_another_side(reason, number):
    """Whoever gives a reason that says the opposite has mistaken one of the two."""
    position = claim(stance=Stance.REJECTS, stance_basis=reason)
    assert len(list(stances.problems(position, position.quote, "Neubau"))) == number


@pytest.mark.parametrize(("side", "title", "quote"), [*SENTENCES, *CONTRASTS])
def test_a_right_coding_of_a_made_up_sentence(side, title, quote):
    """No error, whichever stance of its side is coded; which of them a verb names is but a warning."""
    for stance in (each for each in Stance if each.polarity is side):
        found = stances.problems(claim(quote, stance=stance), quote, title)
        assert [each for each in found if each.severity is Severity.ERROR] == []


def test_wrong_codings_of_made_up_sentences():
    """For each pair of sides nearly all are noticed."""
    noticed, made = Counter[tuple[Polarity, Polarity]](), Counter[tuple[Polarity, Polarity]]()
    for side, title, quote in (*SENTENCES, *CONTRASTS):
        for stance in {each.polarity: each for each in Stance if each.polarity is not side}.values():
            made[side, stance.polarity] += 1
            noticed[side, stance.polarity] += any(stances.problems(claim(quote, stance=stance), quote, title))
    assert len(SENTENCES) >= 60
    assert {pair: noticed[pair] / made[pair] for pair in made if noticed[pair] < 0.95 * made[pair]} == {}


@pytest.mark.parametrize(("stance", "quote"), OFFERED)
def test_an_offer_or_a_promise_that_no_verb_names(stance, quote):
    """No message at the right one of the two."""
    assert list(stances.problems(claim(quote, stance=stance), quote, "Hilfe")) == []


@pytest.mark.parametrize(
    ("stance", "quote"),
    [
        (COMMITS, "Das Land stellt drei Millionen Euro bereit."),
        (COMMITS, "Geld für die Schule steht bereit, sagte Adler."),
        (COMMITS, "Adler nahm das Angebot der Bahn an und schickt zwölf Züge."),
        (OFFERS, "Das Land trägt die Kosten, wenn sich der Rat verpflichtet, sie zu erstatten."),
    ],
)
def test_what_is_neither_readiness_nor_a_promise(stance, quote):
    """What is provided, an offer that is taken, somebody else's promise as a condition: no message."""
    assert list(stances.problems(claim(quote, stance=stance), quote, "Hilfe")) == []


def test_an_offer_taken_for_a_promise_or_the_other_way_round():
    """A warning where readiness, or a noun for a promise, is all that is told."""
    other = {OFFERS: COMMITS, COMMITS: OFFERS}
    noticed = Counter(
        stance for stance, quote in OFFERED if any(stances.problems(claim(quote, stance=other[stance]), quote, "Hilfe"))
    )
    assert noticed[OFFERS] >= 6
    assert noticed[COMMITS] >= 5
