"""What a page says to machines: JSON-LD with the terms of schema.org. A block of data, which no browser runs."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from generator.model import Actor, ActorKind, Article, Citation
from generator.pages import paths
from generator.pages.markdown import Markdown
from generator.pages.view import View

Thing = Mapping[str, Any]
_TYPES = {
    ActorKind.PERSON: "Person",
    ActorKind.ORGANISATION: "Organization",
    ActorKind.STATE: "Country",
    ActorKind.MEDIUM: "NewsMediaOrganization",
}


def linked_data(thing: Thing) -> Markdown:
    """The block; “<” is written as its number, so that no text can end it."""
    source = json.dumps({"@context": "https://schema.org", **_given(thing)}, ensure_ascii=False).replace("<", "\\u003c")
    return Markdown(f'<script type="application/ld+json">{source}</script>')


def news_article(article: Article) -> Thing:
    """An article: its publisher's, not ours."""
    return {
        "@type": "NewsArticle",
        "headline": article.title.value if article.title else "",
        "datePublished": article.date.value if article.date else "",
        "inLanguage": article.lang,
        "publisher": {"@type": "Organization", "name": article.source.value} if article.source else "",
        "author": [{"@type": "Person", "name": author.value} for author in article.authors],
    }


def claims(title: str, citations: tuple[Citation, ...]) -> Thing:
    """A thing, and who claims what of it in which words."""
    return {
        "@type": "CreativeWork",
        "name": title,
        "hasPart": [_claim(citation) for citation in citations if citation.actor],
    }


def _claim(citation: Citation) -> Thing:
    actor = citation.actor
    quotation = _given(
        {"@type": "Quotation", "text": citation.quote, "isPartOf": _given(news_article(citation.article))}
    )
    return _given(
        {
            "@type": "Claim",
            "author": {"@type": _TYPES[actor.kind], "name": actor.name} if actor else "",
            "datePublished": citation.position.day.isoformat(),
            "appearance": quotation,
        }
    )


def profile(actor: Actor) -> Thing:
    """A person, an organisation or a state."""
    about = f"https://www.wikidata.org/entity/{actor.wikidata}" if actor.wikidata else ""
    return {"@type": _TYPES[actor.kind], "name": actor.name, "description": actor.role, "sameAs": about}


def dataset(view: View) -> Thing:
    """The files to take away."""
    files = ((paths.DATA_CSV, "text/csv"), (paths.DATA_JSON, "application/json"))
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
    """Without what is not known."""
    return {key: value for key, value in thing.items() if value not in ("", [], None)}
