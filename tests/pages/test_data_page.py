"""The page of data: it names the files that are written, and describes each column."""

from __future__ import annotations

import csv
import io

import pytest

from generator.pages.data_page import data_outputs
from generator.pages.records import POSITION
from generator.pages.wording import languages
from generator.pages.wording.catalogue import Wording
from tests.pages.made_up import dispute, dossier, links, texts, tree, viewed


def test_each_file_is_described_and_written():
    """As seen from the page."""
    page, *files = data_outputs(dispute())
    named = {target.split("/")[-1] for target in links(tree(page)).values()}
    assert {file.path.split("/")[-1] for file in files} == named


def test_each_column_is_described():
    """In the order of the file; those that only the table has stand below in one sentence."""
    page, table, *_ = data_outputs(dispute())
    assert texts(tree(page), "th") == list(POSITION)
    assert texts(tree(page), "code") == next(csv.reader(io.StringIO(str(table.content), newline="")))


def test_without_positions_there_is_nothing_to_take_away():
    """No page, no empty file."""
    assert list(data_outputs(viewed(dossier(())))) == []


@pytest.mark.parametrize("wording", languages.available().values(), ids=lambda each: each.language)
def test_each_language_tells_what_each_key_holds(wording: Wording):
    """All of them, and none that is gone."""
    assert tuple(wording.data.keys) == POSITION
    assert all(wording.data.keys.values())
