"""What a page says to machines: JSON-LD with the terms of schema.org, as a block of data that browsers do not run."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator.dossier.holdings import Held
from generator.model import Actor, ActorKind, Article, Fact, Origin, Proposal
from generator.pages import claim, paths
from generator.pages.markdown import Markdown, json_unlike_markdown
from generator.pages.view import View
from generator.text import media_names

Thing = Mapping[str, Any]
_TYPES: Mapping[ActorKind, str | list[str]] = {
    ActorKind.PERSON: "Person",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.GROUP: "Organization",  # the nearest term, as authors are persons or organisations
    # A country alone is a place, and authors are persons or organisations.
    ActorKind.STATE: ["Country", "Organization"],
    ActorKind.MEDIUM: "NewsMediaOrganization",
}


def linked_data(thing: Thing) -> Markdown:
    """The block; “<” is written as an escape, so that no text can end the block."""
    told = {"@context": "https://schema.org", **_given(thing)}
    source = json.dumps(told, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")
    return Markdown(f'<script type="application/ld+json">{json_unlike_markdown(source)}</script>')


def news_article(article: Article) -> Thing:
    """An article, as its publisher's work. What is inferred is left out: the format cannot say that it is."""
    source = printed(article.source)
    return {
        "@type": "NewsArticle",
        "headline": article.title.value if article.title else "",
        "datePublished": printed(article.date),
        "inLanguage": article.lang,
        "publisher": {"@type": "Organization", "name": source} if source else "",
        "author": [_author(author.value) for author in article.authors],
    }


def printed(fact: Fact | None) -> str:
    """What the article itself says; empty if editors inferred it."""
    return fact.value if fact and fact.origin is not Origin.EDITOR else ""


def _author(name: str) -> Thing:
    """Whom an article names as its author: a person, or an agency (“dpa”)."""
    return {"@type": _TYPES[ActorKind.MEDIUM if media_names.is_known(name) else ActorKind.PERSON], "name": name}


def claims(proposal: Proposal, view: View) -> Thing:
    """A thing, and who claims what of it in which words."""
    stances = view.of_proposal.get(proposal.id, ())
    return {"@type": "CreativeWork", "name": proposal.title, "hasPart": [_claim(held, view) for held in stances]}


def _claim(held: Held, view: View) -> Thing:
    """Who holds what since which day, who passes it on (`creditText`), and the passage."""
    citation = held.first
    quotation = {"@type": "Quotation", "text": citation.quote, "isPartOf": _given(news_article(citation.article))}
    return _given(
        {
            "@type": "Claim",
            "name": claim.in_words(held, view),
            "author": {"@type": _TYPES[held.actor.kind], "name": held.actor.name},
            "creditText": claim.via_words(citation, view.wording),
            "datePublished": held.day.isoformat(),
            "appearance": quotation,
        }
    )


def profile(actor: Actor) -> Thing:
    """A person, an organisation or a state."""
    about = f"https://www.wikidata.org/entity/{actor.wikidata}" if actor.wikidata else ""
    return {"@type": _TYPES[actor.kind], "name": actor.name, "description": actor.role, "sameAs": about}


def dataset(view: View) -> Thing:
    """The files to take away."""
    files = (
        (paths.DATA_CSV, "text/csv"),
        (paths.DATA_JSON, "application/json"),
        (paths.DATA_PROJECT, "application/zip"),
    )
    return {
        "@type": "Dataset",
        "name": view.dossier.home.title,
        "description": view.dossier.home.description,
        "inLanguage": view.wording.language,
        "distribution": [
            {"@type": "DataDownload", "contentUrl": paths.url(paths.DATA, file), "encodingFormat": form}
            for file, form in files
        ],
    }


def _given(thing: Thing) -> dict[str, Any]:
    """The properties that have a value."""
    return {key: value for key, value in thing.items() if value not in ("", [], None)}
