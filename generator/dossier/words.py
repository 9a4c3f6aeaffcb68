"""Proves a quotation: `quote_search` finds it in its article exactly once, and it is long enough to say something."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from generator.dossier import quote_search
from generator.model import Article, Problem, Reason, Removed, Severity

_FEWEST_WORDS = 3
"""Words of a quotation; one or two (“lehnt ab”) prove nothing that a reader could check."""


def problems(quote: str, article: Article, others: Iterable[Article], place: tuple[str, int]) -> Iterator[Problem]:
    """What is wrong with a quotation from `article`; `place` is file and line."""
    words = [word for part in quote_search.parts(quote) for word in part.split() if any(map(str.isalnum, word))]
    if not words:
        yield Problem(*place, "the quotation holds no word", "quote a passage")
    elif not quote_search.locate(quote, article):
        yield _absent(quote, article, others, place)
    elif len(words) < _FEWEST_WORDS:
        message = f"the quotation has {len(words)} word{'s' * (len(words) > 1)}"
        yield Problem(*place, message, "quote the whole sentence, so that readers see what is meant")
    elif (times := quote_search.times(quote, article)) > 1:
        message = f"the quotation stands {times} times in “{article.id}”; the first one is marked"
        yield Problem(*place, message, "quote a few words more, so that it is clear which is meant", Severity.WARNING)


def _absent(quote: str, article: Article, others: Iterable[Article], place: tuple[str, int]) -> Problem:
    message = f"the quotation does not stand in “{article.id}” ({article.name})"
    elsewhere = [other for other in others if other.id != article.id and quote_search.locate(quote, other)]
    if elsewhere:
        named = " and ".join(f"“{other.id}” ({other.name})" for other in elsewhere)
        return Problem(*place, f"{message}, but in {named}", f"write “article: {elsewhere[0].id}”")
    if removed := quote_search.left_out(quote, article):
        return Problem(*place, f"{message}: its page leaves the passage out ({removed.reason})", _taking_in(removed))
    nearest = quote_search.nearest(quote, article)
    if not nearest:
        return Problem(*place, f"{message}, nor anything like it", "check the article; quote it verbatim")
    return Problem(*place, message, "quote the source verbatim; write […] for what you leave out", detail=nearest)


def _taking_in(removed: Removed) -> str:
    """What an editor does who wants to quote a passage that is left out."""
    if removed.reason is Reason.REMOVED_BY_EDITOR:
        return "take its “drop” out of articles.yml"
    return "if it belongs to the article, say “keep” in articles.yml"
