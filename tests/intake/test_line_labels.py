"""Lines of a text as the learnt labeller keeps them."""

from __future__ import annotations

from dataclasses import replace

import pytest

from generator.intake import line_labels, line_weights, text_article, text_lines
from generator.intake.line_features import Lines, features
from generator.intake.line_roles import Role
from generator.intake.text_segmentation import AFTER, ARTICLE, BEFORE, BOX

BODY = (
    "Der Rat der Stadt hat am Dienstag nach langer Debatte beschlossen, die alte Brücke am Markt zu sperren.",
    "Die Kosten schätzt das Bauamt auf vier Millionen Euro, von denen das Land die Hälfte übernehmen will.",
    "„Wir haben keine andere Wahl“, sagte die Bürgermeisterin, die seit zwei Jahren für den Neubau wirbt.",
)
BIOGRAPHY = "Eva Muster schreibt seit 2010 für uns. Folgen Sie ihr hier und abonnieren Sie ihren Newsletter."


def text(*lines: str) -> Lines:
    """Lines under each other, with what rules say of them."""
    return text_article.by_rules(text_lines.split("\n\n".join(lines)))


def test_paragraphs_are_kept() -> None:
    """All that is between the headline and the end of plain news."""
    assert line_labels.kept_lines(text("Stadt sperrt die alte Brücke", *BODY))[-3:] == [1, 2, 3]


def test_lines_below_comments_are_no_article() -> None:
    """What stands below the comments of readers is no part of the article."""
    found = text(
        "Stadt sperrt die alte Brücke", *BODY, "Kommentare", "Max M.", "Endlich!", "Das könnte Sie auch interessieren"
    )
    assert max(line_labels.kept_lines(found)) == 3


def test_what_rules_are_sure_of_is_not_asked_for() -> None:
    """Bylines, days, buttons and page numbers have their roles already."""
    found = text("Stadt sperrt die alte Brücke", "Von Eva Muster", "2. September 2025", "Teilen", "12", *BODY)
    assert line_labels.asked(found) == [0, 5, 6, 7]


def test_a_caption_by_its_place_is_asked_for() -> None:
    """Above a credit, a paragraph looks like a caption; what names a picture itself is one."""
    found = text("Stadt sperrt die alte Brücke", BODY[0], "Der Rat tagt wieder.", "Foto: Eva Muster", *BODY[1:])
    assert found.lines[2].role is Role.CAPTION
    assert line_labels.is_caption_by_place(found.lines[2])
    assert 2 in line_labels.asked(found)
    assert 3 not in line_labels.asked(found)


def test_without_an_article_nothing_changes() -> None:
    """Where the rules see none, the labels make none."""
    found = text("Menü", "Suche")
    assert line_labels.labelled(found) == (found.lines, found.path, found.place)


def test_probabilities_are_shares() -> None:
    """However much speaks for or against."""
    assert line_labels.probability([]) == 0.5
    assert 0 < line_labels.probability(line_weights.WEIGHTS) < 1


def test_a_short_line_between_doubt_and_certainty() -> None:
    """The bar stands where it was chosen: twice as high, a line that is likely the article's would go."""
    found = text("Stadt sperrt die alte Brücke", *BODY)
    likely = [line_labels.probability(each) for each in features(found, [1, 2, 3])]
    assert min(likely) > line_labels.LEAST
    assert max(likely) >= 2 * line_labels.LEAST
    assert line_labels.LEAST < line_labels.LEAST_BEYOND < 0.8


def test_weights_are_of_features_that_there_are() -> None:
    """No weight is of a feature that no line can have: their names begin as those of `line_features` do."""
    found = text("Menü", "Stadt sperrt die alte Brücke", *BODY, "Mehr zum Thema", "Rat tagt", BIOGRAPHY)
    beginnings = {name.split()[0] for each in features(found, range(len(found.lines))) for name in each}
    strange = {name.split()[0] for name in line_weights.WEIGHTS} - beginnings
    assert len(strange) < 25, strange


@pytest.mark.parametrize(
    ("role", "state", "least"),
    [
        (Role.PROSE, BEFORE, 0.45), (Role.PROSE, BOX, 0.45), (Role.PROSE, ARTICLE, 0.3), (Role.SHORT, ARTICLE, 0.3),
        (Role.CAPTION, ARTICLE, 0.5), (Role.PROSE, AFTER, 0.75), (Role.SHORT, BOX, 0.75),
    ],
)  # fmt: skip
def test_from_which_probability_on_a_line_is_kept(
    role: Role, state: int, least: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Less is asked where rules see the article, more below it and of short lines in its boxes."""
    found = text("Stadt sperrt die alte Brücke", *BODY)
    lines = [replace(found.lines[1], role=role)]
    monkeypatch.setattr(line_labels, "is_caption_by_place", lambda _: True)
    kept = []
    for likely in (least - 0.01, least):
        monkeypatch.setattr(line_labels, "probability", lambda *_, likely=likely: likely)
        kept.append(line_labels.kept_lines(Lines(lines, [state], None)))
    assert kept == [[], [0]]


def test_the_sub_headings_of_a_list_article_stay_together(monkeypatch: pytest.MonkeyPatch) -> None:
    """If one of the numbered lines within the article is kept, all are."""
    found = text("Stadt sperrt die alte Brücke", *BODY)
    lines = [replace(found.lines[1], role=Role.STEP)] * 3
    shares = iter([0.2, 0.4, 0.2, 0.2, 0.2, 0.2])
    monkeypatch.setattr(line_labels, "probability", lambda *_: next(shares))
    assert line_labels.kept_lines(Lines(lines, [ARTICLE, ARTICLE, AFTER], None)) == [0, 1]
    assert line_labels.kept_lines(Lines(lines, [ARTICLE, ARTICLE, AFTER], None)) == []
