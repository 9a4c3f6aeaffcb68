"""The dossier as plain records, as CSV and as JSON with a schema: all but the prose of its pages."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterable, Mapping
from typing import Any

from generator.model import Actor, Article, Citation, Fact, Origin, Proposal, ProvenEvent
from generator.pages import claim, paths
from generator.pages.view import View

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""Spreadsheets run a cell that begins so as a formula (OWASP, “CSV Injection”)."""

POSITION = (
    "id",
    "proposal",
    "kind",
    "actor",
    "via",
    "stance",
    "polarity",
    "date",
    "date_proven",
    "date_basis",
    "actor_basis",
    "stance_basis",
    "speaker",
    "article",
    "quote",
    "note",
    "passage",
)
"""The keys of a position; the catalogue describes them (`DataTexts.keys`)."""
_PROPOSAL = ("id", "title", "group", "summary")
_ACTOR = ("id", "name", "kind", "role", "side", "part_of", "wikidata")
_ARTICLE = ("id", "origin", "title", "date", "date_basis", "source", "source_basis", "language", "file", "sha256")
_EVENT = ("id", "title", "date", "date_basis", "article", "quote", "passage")
"""The keys of other records whose values are texts."""
NAMES = (
    "proposal_title",
    "actor_name",
    "side",
    "article_title",
    "article_date",
    "article_source",
    "article_date_basis",
    "article_source_basis",
)
"""Further columns of the table, in which whoever opens it alone reads what the ids mean."""


def positions_csv(view: View) -> str:
    """Positions as comma-separated values (RFC 4180), with names beside the ids; an apostrophe disarms formulas."""
    out = io.StringIO(newline="")
    writer = csv.DictWriter(out, [*POSITION, *NAMES], lineterminator="\r\n")
    writer.writeheader()
    for citation in view.dossier.citations:
        writer.writerow({key: _cell(value) for key, value in (_position(citation, view) | _names(citation)).items()})
    return out.getvalue()


def dossier_json(view: View) -> str:
    """All records as JSON, by kind; the same bytes for the same dossier."""
    dossier = view.dossier
    records = {
        "title": dossier.home.title,
        "description": dossier.home.description,
        "language": dossier.home.language,
        "proposals": [_record(proposal, _PROPOSAL) for proposal in dossier.proposals],
        "actors": [_record(actor, _ACTOR) for actor in dossier.actors],
        "articles": [_article(article, view) for article in dossier.articles],
        "positions": [_position(citation, view) for citation in dossier.citations],
        "events": [_event(event, view) for event in dossier.events],
    }
    return json.dumps(records, ensure_ascii=False, indent=1) + "\n"


def schema_json(view: View) -> str:
    """The JSON Schema (draft 2020-12) of `dossier_json`."""
    text: Mapping[str, Any] = {"type": "string"}
    texts = {"type": "array", "items": text}
    position = {key: dict(text, description=view.wording.data.keys[key]) for key in POSITION}
    position |= {"via": texts, "date_proven": {"type": "boolean"}}
    kinds: dict[str, dict[str, Any]] = {
        "proposals": dict.fromkeys(_PROPOSAL, text) | {"aliases": texts},
        "actors": dict.fromkeys(_ACTOR, text) | {"aliases": texts},
        "articles": dict.fromkeys(_ARTICLE, text) | {"authors": texts, "aliases": texts},
        "positions": position,
        "events": dict.fromkeys(_EVENT, text),
    }
    schema = {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Dossier",
        "type": "object",
        "properties": dict.fromkeys(("title", "description", "language"), text)
        | {kind: {"type": "array", "items": _object(keys)} for kind, keys in kinds.items()},
        "required": ["title", "description", "language", *kinds],
        "additionalProperties": False,
    }
    return json.dumps(schema, ensure_ascii=False, indent=1) + "\n"


def _object(properties: Mapping[str, Any]) -> dict[str, Any]:
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


def _record(thing: Proposal | Actor, keys: Iterable[str]) -> dict[str, Any]:
    return {key: getattr(thing, key) for key in keys} | {"aliases": list(thing.aliases)}


def _position(citation: Citation, view: View) -> dict[str, Any]:
    position = citation.position
    return {
        "id": position.id,
        "proposal": citation.proposal.id,
        "kind": position.kind,
        "actor": citation.actor.id if citation.actor else "",
        "via": [view.actors[id].name if id in view.actors else id for id in position.via],
        "stance": position.stance or "",
        "polarity": position.stance.polarity if position.stance else "",
        "date": position.day.isoformat(),
        "date_proven": not claim.outlined(citation),
        "date_basis": position.date_basis,
        "actor_basis": position.actor_basis,
        "stance_basis": position.stance_basis,
        "speaker": position.speaker,
        "article": citation.article.id,
        "quote": citation.quote,
        "note": position.note,
        "passage": view.passage(paths.HOME, citation.article, citation.pieces[0]),
    }


def _names(citation: Citation) -> dict[str, str]:
    article, actor = citation.article, citation.actor
    return {
        "proposal_title": citation.proposal.title,
        "actor_name": actor.name if actor else "",
        "side": actor.side if actor else "",
        "article_title": _value(article.title),
        "article_date": _value(article.date),
        "article_source": _value(article.source),
        "article_date_basis": _inferred(article.date),
        "article_source_basis": _inferred(article.source),
    }


def _article(article: Article, view: View) -> dict[str, Any]:
    return {
        "id": article.id,
        "origin": view.earliest.get(article.id, article.id),
        "title": _value(article.title),
        "date": _value(article.date),
        "date_basis": _inferred(article.date),
        "source": _value(article.source),
        "source_basis": _inferred(article.source),
        "language": article.lang,
        "file": article.name,
        "sha256": article.sha256,
        "authors": [author.value for author in article.authors],
        "aliases": list(article.aliases),
    }


def _event(event: ProvenEvent, view: View) -> dict[str, str]:
    return {
        "id": event.event.id,
        "title": event.event.title,
        "date": event.event.day.isoformat(),
        "date_basis": event.event.date_basis,
        "article": event.article.id,
        "quote": event.quote,
        "passage": view.passage(paths.HOME, event.article, event.pieces[0]),
    }


def _value(fact: Fact | None) -> str:
    return fact.value if fact else ""


def _inferred(fact: Fact | None) -> str:
    """The reason of the editors, if the fact is not from the article itself; else ""."""
    return fact.basis.quoted if fact and fact.origin is not Origin.SOURCE else ""


def _cell(value: object) -> str:
    text = "; ".join(value) if isinstance(value, list) else str(value)
    return f"'{text}" if text.startswith(_FORMULA) else text
