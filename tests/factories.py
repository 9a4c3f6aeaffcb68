"""Small made-up articles, actors and proposals for unit tests."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from generator.model import (
    Actor,
    ActorKind,
    Addition,
    Article,
    Basis,
    BasisKind,
    Block,
    BlockKind,
    Event,
    Fact,
    Form,
    Home,
    Origin,
    Position,
    Proposal,
    Question,
    Run,
    Seeds,
    Stance,
)


def block(text: str, kind: BlockKind = BlockKind.PARAGRAPH, at: int = 0, credit: str = "") -> Block:
    """A block of one run."""
    return Block(kind, (Run(at, text),), (Run(at + len(text) + 1, credit),) if credit else ())


def article(*blocks: Block | str, id: str = "bruecke", day: str | None = "2024-05-03", **more: object) -> Article:
    """An article of paragraphs or blocks."""
    whole = tuple(b if isinstance(b, Block) else block(b) for b in blocks)
    values: dict[str, object] = {
        "id": id,
        "name": f"{id}.txt",
        "path": f"seeds/articles/{id}.txt",
        "sha256": "0" * 64,
        "form": Form.TEXT,
        "visible": "\n".join(b.text for b in whole),
        "blocks": whole,
        "removed": (),
        "title": Fact("Die Brücke", Basis(BasisKind.LINE, "1")),
        "date": Fact(day, Basis(BasisKind.LINE, "2")) if day else None,
    }
    return Article(**(values | more))  # type: ignore[arg-type]


def actor(id: str = "anna-adler", name: str = "Anna Adler", spellings: tuple[str, ...] = ("Adler",)) -> Actor:
    """A person; the mayor, if it is Anna Adler, as the articles of tests tell."""
    role = "Bürgermeisterin" if id == "anna-adler" else "dabei"
    return Actor(id, name, ActorKind.PERSON, role, spellings, "", "seeds/actors.yml", 1)


def position(quote: str, id: str = "eins", **more: object) -> Position:
    """A position of Anna Adler's on the article “bruecke”."""
    values: dict[str, object] = {
        "id": id,
        "actor": "anna-adler",
        "stance": Stance.DEMANDS,
        "day": date(2024, 5, 3),
        "article": "bruecke",
        "quote": quote,
        "note": "",
        "path": "seeds/proposals/neubau.md",
        "line": 5,
        "lines": {"actor": 5, "article": 5, "date": 5, "quote": 10},
    }
    return Position(**(values | more))  # type: ignore[arg-type]


def event(quote: str, day: int, article: str = "bruecke") -> Event:
    """An event of that day of May 2024, in the line of the same number."""
    return Event(f"am-{day}", date(2024, 5, day), "Etwas geschah", article, quote, "seeds/events.yml", day)


def question(quote: str, *ask: str, article: str = "bruecke") -> Question:
    """Questions that a passage answers."""
    return Question(ask, article, quote, "seeds/questions.yml", 3, {"article": 3, "quote": 4, "ask": 5})


def proposal(*positions: Position, id: str = "neubau", prose: str = "", related: tuple[str, ...] = ()) -> Proposal:
    """A proposal with these positions."""
    return Proposal(id, "Neubau", "Eine neue Brücke.", related, positions, prose, 20, f"seeds/proposals/{id}.md")


def seeds(
    proposals: tuple[Proposal, ...] = (),
    actors: tuple[Actor, ...] = (),
    additions: tuple[Addition, ...] = (),
    home: str = "",
    names: tuple[str, ...] = (),
) -> Seeds:
    """Seeds; the articles of these file names come from elsewhere."""
    return Seeds(
        tuple(Path(name) for name in names),
        additions,
        proposals,
        actors,
        Home("Brücke", "Um die Brücke", (), home, 5, "seeds/dossier.md"),
    )


def addition(name: str, slug: str = "", **more: object) -> Addition:
    """An editor's addition; each fact that is given as a text has the basis “Grundlage”."""
    said = {
        key: Fact(v, Basis(BasisKind.EDITOR, quoted="Grundlage"), Origin.EDITOR) if isinstance(v, str) else v
        for key, v in more.items()
    }
    values = {"title": None, "date": None, "source": None} | said
    return Addition(name=name, slug=slug, path="seeds/articles.yml", line=3, **values)  # type: ignore[arg-type]
