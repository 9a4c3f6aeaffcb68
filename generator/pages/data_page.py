"""The page of data to take away: what the files are, and what each column holds."""

from __future__ import annotations

from collections.abc import Iterator

import htpy as h

from generator.model import Output
from generator.pages import markdown as md
from generator.pages import paths
from generator.pages.coding_project import coding_project
from generator.pages.feed import feed
from generator.pages.html import html_block
from generator.pages.linked_data import dataset, linked_data
from generator.pages.overview import overview
from generator.pages.records import NAMES, POSITION, dossier_json, positions_csv, schema_json
from generator.pages.view import View


def data_outputs(view: View) -> Iterator[Output]:
    """The page, and the files it describes; none without positions."""
    if not view.dossier.citations:
        return
    yield _page(view)
    yield Output(paths.DATA_CSV, positions_csv(view))
    yield Output(paths.DATA_JSON, dossier_json(view))
    yield Output(paths.DATA_SCHEMA, schema_json(view))
    yield Output(paths.DATA_PROJECT, coding_project(view))
    yield Output(paths.FEED, feed(view))


def _page(view: View) -> Output:
    texts = view.wording.data
    files = [
        (paths.DATA_CSV, texts.csv),
        (paths.DATA_JSON, texts.json),
        (paths.DATA_SCHEMA, texts.schema),
        (paths.DATA_PROJECT, texts.project),
        (paths.FEED, texts.feed),
    ]
    rows = [
        h.li[h.a(href=paths.url(paths.DATA, file))[file.rpartition("/")[2]], f" – {about}"] for file, about in files
    ]
    keys = [h.tr[h.th(scope="row")[h.code[key]], h.td[texts.keys[key]]] for key in POSITION]
    further = [[", " if number else None, h.code[key]] for number, key in enumerate(NAMES)]
    content = [
        html_block(h.ul[rows]),
        md.heading(2, md.text(texts.columns), "spalten"),
        html_block(h.table[h.tbody[keys]]),
        html_block(h.p(".ui.small")[f"{texts.further}: ", further]),
        linked_data(dataset(view)),
    ]
    return overview(paths.DATA, texts.title, content, texts.lead)
