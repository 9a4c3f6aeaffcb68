"""Who holds a claim and who passes it on: what must pass, and what must not."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from generator.dossier import attribution, resolve, validate
from generator.dossier.naming import namer
from generator.model import Actor, ActorKind, Basis, BasisKind, Fact, Origin, PositionKind, Problem, Severity, Stance
from tests.dossier.claims import ACTORS, DEMAND, LINES, citation, claim, dossier
from tests.dossier.made_up_sources import SENTENCES
from tests.factories import article, proposal, seeds

SAID = "„Die alte hält keine zehn Jahre mehr“, sagte sie."
STUDY = "Nach Angaben von Cem Can will das Land eine Studie zahlen."
GRANTS = "Die Nordzeitung berichtet, das Land schließe Zuschüsse nicht aus."
FRIDAY = date(2024, 5, 3)
REASON = "Eine Begründung des Redakteurs"
TRUE = [
    ("who speaks stands in the quotation", {}),
    ("who speaks stands in “speaker”", {"quote": SAID, "speaker": DEMAND, "stance_basis": REASON}),
    ("passed on", {"quote": STUDY, "actor": "land", "via": ("cem-can",), "stance": Stance.COMMITS, "day": FRIDAY}),
    (
        "reported",
        {"quote": GRANTS, "actor": "land", "via": ("nordzeitung",), "stance": Stance.CONSIDERS, "day": FRIDAY},
    ),
    (
        "a name that is no actor",
        {"quote": STUDY, "actor": "land", "via": ("Cem Can",), "stance": Stance.COMMITS, "day": FRIDAY},
    ),
]
FALSE = [
    (
        "another actor",
        {"actor": "bo-behrens"},
        "actor",
        "does not name Bo Behrens",
        "did you mean “actor: anna-adler”?",
    ),
    ("a pronoun", {"quote": SAID, "stance_basis": REASON}, "actor", "does not name Anna Adler", "add the passage"),
    ("“speaker” not verbatim", {"speaker": "Adler sprach gestern"}, "speaker", "does not stand in", "quote verbatim"),
    ("another passes it on", {"via": ("bahn",)}, "via", "nothing shows that Bahn passes this on", "leave it out"),
    ("the actor passes it on", {"via": ("anna-adler",)}, "via", "names the actor “anna-adler”", "leave it out"),
    ("a name from nowhere", {"via": ("Bahnn",)}, "via", "neither an actor nor named", "did you mean “bahn”?"),
    (
        "a bystander as actor",
        {"quote": STUDY, "actor": "bahn", "via": ("cem-can",), "stance": Stance.COMMITS, "day": FRIDAY},
        "actor",
        "does not name Bahn",
        "no passage before",
    ),
]


@pytest.mark.parametrize("made", [case[1] for case in TRUE], ids=[case[0] for case in TRUE])
def test_what_is_borne_out(made):
    """No message."""
    assert validate.validate(dossier(claim(**made))) == ()


@pytest.mark.parametrize(
    ("made", "key", "message", "remedy"), [case[1:] for case in FALSE], ids=[case[0] for case in FALSE]
)
def test_what_is_not_borne_out(made, key, message, remedy):
    """One message, in the line of the key, with what to do."""
    (problem,) = validate.validate(dossier(claim(**made)))
    assert problem.line == LINES[key]
    assert message in problem.message
    assert remedy in problem.remedy


def test_the_passage_to_write_is_shown():
    """The sentence nearest before the quotation in which the actor speaks, ready to paste."""
    (problem,) = validate.validate(dossier(claim(SAID, stance_basis=REASON)))
    assert problem.detail == f"speaker: >-\n  {DEMAND}"


PAPER = Actor("auebote", "Auebote", ActorKind.MEDIUM, "Zeitung", (), "", "seeds/actors.yml", 1)
OPINION = "Der Auebote fordert in einem Leitartikel einen Neubau."


@pytest.mark.parametrize(
    ("more", "messages"),
    [
        ({}, ["Auebote is a medium, and media pass on what others hold"]),
        ({"actor_basis": "Ein Leitartikel gibt die Meinung der Zeitung wieder."}, []),
        ({"kind": PositionKind.BACKGROUND}, []),
        ({"actor": "anna-adler", "quote": DEMAND, "actor_basis": "Weil."}, ["“actor_basis” is for media"]),
    ],
)
def test_a_medium_holds_only_what_it_says_of_itself(more, messages):
    """With a reason in words; everything else it passes on."""
    found = problems(**{"quote": OPINION, "actor": "auebote"} | more)
    assert [any(problem.message.startswith(each) for each in messages) for problem in found] == [True] * len(messages)
    assert all("via: [auebote]" in problem.remedy for problem in found if "media pass on" in problem.message)


def problems(quote: str, **more: object) -> list[Problem]:
    """What is wrong with who holds a position on an article that consists of its quotation."""
    everybody = (*ACTORS, PAPER)
    made = seeds((proposal(claim(quote, **more)),), everybody)
    (citation,) = resolve.resolve(made, [article(quote)])[0].citations
    return list(attribution.problems(citation, namer(everybody), {each.id: each for each in everybody}))


@pytest.mark.parametrize(("quote", "actor", "via"), SENTENCES)
def test_a_made_up_sentence_says_who_passes_it_on(quote, actor, via):
    """No message at the right coding; without `via` the line to write."""
    assert problems(quote, actor=actor, via=(via,) if via else ()) == []
    if via:
        assert any(via in problem.remedy for problem in problems(quote, actor=actor))


@pytest.mark.parametrize(
    ("told", "messages"),
    [
        ("sagte Anna Adler der „Auebote“ am Montag.", 0),
        ("sagte Anna Adler der Auebote.", 0),
        ("sagte Anna Adler dem Sender Auebote.", 0),
        ("sagte Anna Adler am Rand eines Festes der Auebote.", 1),
        ("sagte Anna Adler über die Auebote.", 1),
    ],
)
def test_a_medium_passes_on_what_it_is_told(told, messages):
    """In the dative; a body that is no medium (“sagte Adler der Bahn”) passes on nothing by that."""
    quote = f"„Wir fordern eine neue Brücke“, {told}"
    assert len(problems(quote, actor="anna-adler", via=(PAPER.id,))) == messages
    of_the_rail = quote.replace("„Auebote“", "Bahn").replace("Auebote", "Bahn")
    assert len(problems(of_the_rail, actor="anna-adler", via=("bahn",))) == 1


@pytest.mark.parametrize("paper", ["„Hafenblatt“", "Nordkurier", "Financial Times", "Bild"])
def test_a_medium_that_is_no_actor(paper):
    """A paper which the passage appeals to is named in “via”, though the dossier does not know it."""
    said = f"Laut {paper} forderte Bürgermeisterin Anna Adler am Donnerstag eine neue Brücke."
    name = paper.strip("„“")
    whole = resolve.resolve(seeds((proposal(claim(said, article="blatt")),), ACTORS), [article(said, id="blatt")])[0]
    (problem,) = validate.validate(whole)
    assert problem.line == LINES["actor"]
    assert problem.message == f"the passage appeals to “{name}”, of which the position says nothing"
    assert problem.remedy.startswith(f"write “via: [{name}]”")
    named = claim(said, article="blatt", via=(name,))
    assert validate.validate(resolve.resolve(seeds((proposal(named),), ACTORS), [article(said, id="blatt")])[0]) == ()


def test_somebody_the_dossier_does_not_know():
    """Who is no medium and no actor, but the one by whom the passage says it, is named in “via”."""
    said = "Laut Brückenwart Otto Ohm forderte Bürgermeisterin Anna Adler am Donnerstag eine neue Brücke."
    (problem,) = problems(said, actor="anna-adler")
    assert problem.line == LINES["actor"]
    assert problem.message == "the passage appeals to “Brückenwart Otto Ohm”, of whom the position says nothing"
    assert problem.remedy.startswith("write “via: [Brückenwart Otto Ohm]”")
    assert "roles" in problem.remedy
    assert problem.severity is Severity.WARNING
    assert problems(said, actor="anna-adler", via=("Brückenwart Otto Ohm",)) == []
    assert problems(said, actor="anna-adler", via=("Otto Ohm",)) == []


TOLD = "Die Bahn zahlt für eine neue Brücke."
SPOKEN = "„Wir schließen nichts aus“, sagte Bo Behrens."
TO_AGENCY = f"{SPOKEN} Er äußerte sich gegenüber der Deutschen Presse-Agentur."
TO_ITSELF = f"{SPOKEN} Das sagte er dieser Zeitung."
OWN_SOURCE = [
    ("what nobody is said to say", TOLD, TOLD, "dpa", Origin.SOURCE, True),
    ("the same, where an editor guessed the source", TOLD, TOLD, "dpa", Origin.EDITOR, False),
    ("somebody speaks", SPOKEN, SPOKEN, "dpa", Origin.SOURCE, False),
    ("somebody speaks to it", TO_AGENCY, SPOKEN, "dpa", Origin.SOURCE, True),
    ("somebody speaks to it, where an editor guessed the source", TO_AGENCY, SPOKEN, "dpa", Origin.EDITOR, True),
    ("somebody speaks to the paper", TO_ITSELF, SPOKEN, "Nordzeitung", Origin.SOURCE, True),
    ("an actor, told by it", TOLD, TOLD, "Nordzeitung", Origin.SOURCE, True),
    ("an actor, and somebody speaks", SPOKEN, SPOKEN, "Nordzeitung", Origin.SOURCE, False),
]


@pytest.mark.parametrize(
    ("text", "quote", "source", "origin", "passes"), [case[1:] for case in OWN_SOURCE], ids=[c[0] for c in OWN_SOURCE]
)
def test_where_an_article_comes_from(text, quote, source, origin, passes):
    """Outlet and agency pass on what nobody else is said to say, or what their paragraph says was said to them."""
    actor, via = "bo-behrens" if quote is SPOKEN else "bahn", "nordzeitung" if source == "Nordzeitung" else source
    printed = replace(article(text), source=Fact(source, Basis(BasisKind.LINE), origin))
    made = seeds((proposal(claim(quote, actor=actor, via=(via,))),), ACTORS)
    (citation,) = resolve.resolve(made, [printed])[0].citations
    found = attribution.problems(citation, namer(ACTORS), {each.id: each for each in ACTORS})
    told = [problem for problem in found if problem.line == LINES["via"]]
    assert ["passes this on" in problem.message for problem in told] == ([] if passes else [True])


PROMISE = "Adler sagte, Behrens sei zu einem Zuschuss bereit."


@pytest.mark.parametrize(("side", "part_of", "number"), [("", "", 1), ("Rat", "", 0), ("", "bo-behrens", 0)])
def test_what_another_offers_is_no_position_of_who_tells_of_it(side, part_of, number):
    """A warning that says how to write it, unless the two are on one side or one speaks for the other."""
    made = (replace(ACTORS[0], side=side, part_of=part_of), replace(ACTORS[1], side=side), *ACTORS[2:])
    position = claim(PROMISE, stance=Stance.OFFERS, day=FRIDAY)
    whole = resolve.resolve(seeds((proposal(position),), made), [article(PROMISE)])[0]
    found = [each for each in validate.validate(whole) if "tells of what" in each.message]
    assert len(found) == number
    assert all("“actor: bo-behrens” and “via: [anna-adler]”" in each.remedy for each in found)


@pytest.mark.parametrize("stance", [Stance.DEMANDS, Stance.LEAVES_OPEN, Stance.DENIES])
def test_who_demands_or_denies_a_promise_takes_a_stance_of_their_own(stance):
    """No warning: it is not taken for the promise of another."""
    position = claim(PROMISE, stance=stance, stance_basis="So gemeint.", day=FRIDAY)
    whole = resolve.resolve(seeds((proposal(position),), ACTORS), [article(PROMISE)])[0]
    assert [each for each in validate.validate(whole) if "tells of what" in each.message] == []


def test_whoever_speaks_for_an_actor_passes_it_on():
    """“die Sprecherin der Bahn, Anna Adler”: hers are the words, and the position names her."""
    said = "Am Donnerstag forderte die Sprecherin der Bahn, Anna Adler, eine neue Brücke."
    made = (replace(ACTORS[0], part_of="bahn", role="Sprecherin der Bahn"), *ACTORS[1:])
    for via, expected in (((), ["in the quotation or “speaker” Anna Adler speaks, not “bahn”"]), (("anna-adler",), [])):
        position = claim(said, actor="bahn", via=via)
        whole = resolve.resolve(seeds((proposal(position),), made), [article(said)])[0]
        assert [each.message for each in validate.validate(whole)] == expected


@pytest.mark.parametrize(
    ("quote", "speaker"),
    [
        ("Hafenchef Jan Boie sagte, das Land werde eine Studie zahlen.", "Hafenchef Jan Boie"),
        ("Das Land werde eine Studie zahlen, sagte Hafenchef Jan Boie.", "Hafenchef Jan Boie"),
        ("Der Verein Hafenfreunde berichtete, das Land werde eine Studie zahlen.", "Der Verein Hafenfreunde"),
        ("Wie Hafenchef Jan Boie mitteilte, will das Land eine Studie zahlen.", "Hafenchef Jan Boie"),
        ("Das Land, erklärte die Abgeordnete Sahm, werde eine Studie zahlen.", "die Abgeordnete Sahm"),
        ("Zwei Diplomaten bestätigten, dass das Land eine Studie zahle.", "Zwei Diplomaten"),
        ("Das Land sagte zu, eine Studie zu zahlen.", ""),
        ("Am Montag sagte das Land, es werde eine Studie zahlen.", ""),
        ("Das Land bestätigte Hafenchef Jan Boie, dass es eine Studie zahlt.", ""),
        ("Die Zeitung berichtete, das Land werde eine Studie zahlen.", ""),
        ("Das Land werde eine Studie zahlen, hieß es.", ""),
    ],
)
def test_somebody_who_speaks_by_a_verb(quote, speaker):
    """A warning where nobody the dossier knows speaks; none with the name in `via`, or for “die Zeitung”."""
    told = f"in the passage speaks “{speaker}”, of whom the position says nothing"
    found = [each for each in problems(quote, actor="land") if each.severity is Severity.WARNING]
    assert [each.message for each in found] == ([told] if speaker else [])
    assert not speaker or problems(quote, actor="land", via=(speaker,)) == []


def test_a_commentary_need_not_name_its_paper():
    """A medium that speaks for itself in its own article; whoever else speaks there is told of, and not in others'."""
    bote = Actor("auebote", "Auebote", ActorKind.MEDIUM, "Zeitung", (), "", "seeds/actors.yml", 1)
    source = Fact("Auebote", Basis(BasisKind.LINE, "1"), origin=Origin.SOURCE)
    quote, others = "Wir fordern den Rat auf, die Brücke zu bauen.", "Bürgermeisterin Adler forderte den Bau."
    asked = "Adler sollte den Bau fordern."
    for said, outlet, number in ((quote, source, 0), (others, source, 1), (asked, source, 0), (quote, None, 1)):
        made = claim(said, actor="auebote", actor_basis="Kommentar der Zeitung", day=FRIDAY)
        whole = seeds((proposal(made),), (*ACTORS, bote))
        found = validate.validate(resolve.resolve(whole, [article(f"{quote} {others} {asked}", source=outlet)])[0])
        assert len(found) == number


@pytest.mark.parametrize(
    ("quote", "number"), [("Das zahle das Land nicht, sagte er.", 0), ("Das Land zahlt nicht.", 1)]
)
def test_who_passes_it_on_may_be_a_pronoun(quote, number):
    """“sagte er” of whom `speaker` is about; where nobody is said to speak, nothing shows it."""
    made = claim(
        quote, actor="land", via=("cem-can",), speaker="Can klang am Telefon müde.", stance=Stance.REJECTS, day=FRIDAY
    )
    whole = seeds((proposal(made),), ACTORS)
    found = validate.validate(resolve.resolve(whole, [article(f"Can klang am Telefon müde. {quote}")])[0])
    assert sum("passes this on" in each.message for each in found) == number


def test_what_to_do_where_nobody_else_may_be_meant():
    """The remedy begins with what to do, as there is no other actor to choose."""
    (problem,) = attribution.problems(citation(claim(SAID)), namer(ACTORS), {each.id: each for each in ACTORS})
    assert problem.remedy == "add the passage that says who speaks, such as"
    assert "Anna Adler forderte" in problem.detail


def test_a_last_name_that_is_no_spelling():
    """A person named only by it: the message offers to make it one."""
    quote = "„Die alte ist baufällig“, so Can."
    known = {each.id: replace(each, spellings=()) if each.id == "cem-can" else each for each in ACTORS}
    told = replace(citation(claim(SAID, actor="cem-can")), quote=quote, actor=known["cem-can"])
    told = replace(told, position=replace(told.position, quote=quote))
    (problem,) = attribution.problems(told, namer(known.values()), known)
    assert problem.remedy.startswith("add “Can” to its “spellings” in actors.yml, or ")
    assert not list(attribution.problems(told, namer(ACTORS), {each.id: each for each in ACTORS}))
