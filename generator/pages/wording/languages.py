"""Finds the catalogue of a dossier's language: each module beside this one that has a `WORDING` is a language."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

import generator.pages.wording as catalogues
from generator.model import Home, Problem
from generator.pages.wording import de
from generator.pages.wording.catalogue import Wording


def choose(home: Home) -> tuple[Wording, tuple[Problem, ...]]:
    """The catalogue of the language that `seeds/dossier.md` names; if there is none, the German one and a problem."""
    known = available()
    if home.language in known:
        return known[home.language], ()
    message = f"there are no texts in the language “{home.language}”"
    remedy = f"use one of: {', '.join(known)}; or add generator/pages/wording/{home.language}.py"
    return de.WORDING, (Problem(home.path, home.language_line, message, remedy),)


@cache
def available() -> Mapping[str, Wording]:
    """Every catalogue there is, by the code of its language."""
    modules = [import_module(f"{catalogues.__name__}.{module.name}") for module in iter_modules(catalogues.__path__)]
    found = [module.WORDING for module in modules if isinstance(getattr(module, "WORDING", None), Wording)]
    return {wording.language: wording for wording in found}
