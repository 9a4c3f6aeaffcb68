"""Sentences that report speech, in made-up news."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.model import Stance
from generator.text import speech_features, speech_labels, speech_weights
from generator.text.speech_labels import SpeechType
from generator.text.statements import find
from tests.timing import SQUARE, growth

CASES = [
    ("„Wir werden den Hafen bauen“, sagte Anton Adler am Montag.", SpeechType.DIRECT, "sagen", "Anton Adler"),
    ("Adler sagte, der Hafen werde im Mai gebaut.", SpeechType.INDIRECT, "sagen", "Adler"),
    ("Laut der Kammer ist der Hafen zu klein.", SpeechType.INDIRECT, "laut", "der Kammer"),
    ("Nach Angaben der Polizei wurden zwei Menschen verletzt.", SpeechType.INDIRECT, "nach", "der Polizei"),
    ("Der Hafen sei zu klein, so der Sprecher der Kammer.", SpeechType.INDIRECT, "so", "der Sprecher der Kammer"),
]


@pytest.mark.parametrize(("text", "kind", "verb", "speaker"), CASES, ids=[case[0] for case in CASES])
def test_statements_have_type_verb_and_speaker(text: str, kind: SpeechType, verb: str, speaker: str) -> None:
    """Type, verb and speaker of plain cases."""
    (found,) = find(text)
    assert found.speaker is not None
    assert (found.type, found.verb, text[found.speaker.start : found.speaker.end]) == (kind, verb, speaker)


def test_news_without_speech() -> None:
    """What the reporter tells is no statement."""
    assert find("Der Zug fuhr gegen den Baum. Drei Wagen brannten aus. Der Schaden ist groß.") == ()


def test_indirect_speech_goes_on() -> None:
    """The subjunctive carries speech into the next sentence, whose speaker is left open."""
    first, second = find("Adler sagte, der Hafen sei zu klein. Er müsse deshalb bald erweitert werden.")
    assert (first.type, second.type) == (SpeechType.INDIRECT, SpeechType.INDIRECT)
    assert second.verb == ""


def test_who_is_cited_goes_before_who_introduced() -> None:
    """“so Adler” names the speaker, whoever spoke before the colon."""
    text = "Busch sagte in Ulm: Der Hafen sei viel zu klein und müsse erweitert werden, so Adler."
    assert [text[each.speaker.start : each.speaker.end] for each in find(text) if each.speaker][-1] == "Adler"


STANCES = [
    ("Adler forderte am Montag mehr Geld für den Hafen.", Stance.DEMANDS),
    ("Die Kammer lehnt den Verkauf des Hafens ab.", Stance.REJECTS),
    ("Adler schlug vor, den Hafen zu erweitern.", Stance.PROPOSES),
    ("Adler sagte zu, den Hafen zu erweitern.", Stance.COMMITS),
    ("Adler schloss einen Verkauf des Hafens aus.", Stance.RULES_OUT),
    ("Adler schloss einen Verkauf des Hafens nicht aus.", Stance.CONSIDERS),
    ("Die Kammer lehnt den Verkauf des Hafens ab, wie Adler mitteilte.", None),
    ("Adler bestritt, den Hafen verkauft zu haben.", Stance.DENIES),
    ("Adler sprach sich gegen den Verkauf des Hafens aus.", Stance.REJECTS),
    ("Adler sagte, der Hafen könnte verkauft werden.", Stance.CONSIDERS),
    ("Adler sagte, der Hafen werde verkauft.", None),
    ("Adler forderte nicht, den Hafen zu verkaufen.", None),
]


@pytest.mark.parametrize(("text", "expected"), STANCES, ids=[case[0] for case in STANCES])
def test_a_stance_is_given_where_it_is_beyond_doubt(text: str, expected: Stance | None) -> None:
    """A stance is given where the governing verb is beyond doubt, negation heeded."""
    context = "„Der Hafen ist zu klein“, sagte Busch. Er sei auch zu alt. "
    *_, last = find(context + text)
    assert last.sentence.start == len(context)
    assert last.stance is expected


def test_the_modal_verb_is_given() -> None:
    """The modal verb is given as it stands there, outside of direct speech."""
    assert [found.modality for found in find("Adler sagte, der Hafen könnte verkauft werden.")] == ["könnte"]
    assert [found.modality for found in find("„Das könnte klappen“, sagte Adler am Montag.")] == [""]


@given(st.text(alphabet='Adler sagte, „“".\n', max_size=80))
def test_any_text_is_labelled_whole(text: str) -> None:
    """Every sentence gets one label; statements are among the sentences, speakers within the text."""
    labelled = speech_labels.label(text)
    assert [span for span, _ in labelled] == [span for span, _ in speech_features.features(text)]
    found = find(text)
    assert [each.sentence for each in found] == [span for span, kind in labelled if kind]
    assert all(0 <= each.speaker.start < each.speaker.end <= len(text) for each in found if each.speaker)


def test_weights_fit_their_labels() -> None:
    """One weight a label, one transition a pair, less than 2 MB, and no feature that nothing makes."""
    size = len(speech_weights.LABELS)
    assert {len(row) for row in speech_weights.WEIGHTS.values()} == {size}
    assert [len(row) for row in speech_weights.TRANSITIONS] == [size] * size
    assert sum(len(name) + 8 * size for name in speech_weights.WEIGHTS) < 2_000_000


def test_features_hold_no_words_of_texts() -> None:
    """A word that is in none of our lists becomes no feature."""
    names = {
        name for _, each in speech_features.features("Der Schlüsselbart quietschte im Moosgarten.") for name in each
    }
    assert not any("chlüssel" in name or "quietsch" in name or "oosgarten" in name for name in names)


def test_a_list_without_a_noun() -> None:
    """No word of it is read to the end of the list for each verb."""
    assert growth(lambda size: find("sagte " * size), 500) < SQUARE
