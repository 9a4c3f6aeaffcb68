"""What may be typed behind `dossier`: the commands, their folders, arguments and options."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from generator import __version__
from generator.commands.running import FORMATS
from generator.editor import init
from generator.pages.paths import Kind
from generator.seeds import remote
from generator.site import part

_COMMANDS: tuple[tuple[str, str, tuple[str, ...]], ...] = (
    ("init", "make a new dossier, with a made-up example of all that editors write", ()),
    ("pages", "make the Markdown pages: seeds → docs", ("seeds", "docs")),
    ("index", "add the search to a built site", ("seeds", "site")),
    ("build", "make the site with its search: seeds → docs → site", ("seeds", "docs", "site")),
    ("assemble", "make the site from parts that “build --shard” made", ("seeds", "docs", "site")),
    ("offline", "make SITE-offline.zip, which opens from disk without a server", ("seeds", "docs", "site")),
    ("check", "report all problems in articles, proposals and quotations; write nothing", ("seeds", "docs")),
    ("serve", "show a live preview that follows edits", ()),
    ("review", "tell what has changed in the dossier since a revision of git, in Markdown", ("seeds",)),
    ("retract", "remove an article with all that rests on it", ("seeds", "docs", "site")),
    ("rename", "give an actor, a proposal or an article another id", ("seeds", "docs", "site")),
    ("merge", "make one of two actors, proposals or articles part of the other", ("seeds", "docs", "site")),
    ("add", "take a new article in, and show what to do next", ("seeds",)),
    ("addresses", "record the addresses of the site, so that none vanishes unnoticed", ("seeds", "docs")),
    ("statements", "list each sentence of articles that reports speech, with who speaks", ("seeds",)),
    ("dates", "list each expression of articles that names a single day, with the day", ("seeds",)),
    ("coverage", "list the statements of the dossier's articles that no position uses yet", ("seeds",)),
)
_WORKING = ("pages", "index", "build", "assemble", "offline", "check")
"""Commands that work on all articles or pages."""
BUILDING, MAKING = ("build", "assemble"), ("pages", "index", "offline", "check", "serve")
"""Commands of `commands.building` and of `commands.making`; all others are those of `commands.editing`."""
_WITH_EXCERPTS = ("pages", "build", "assemble", "offline", "check", "retract", "rename", "merge")
"""Commands that make pages."""
_FROM_ELSEWHERE = ("pages", "index", "build", "assemble", "offline", "check", "statements", "dates", "coverage")
"""Commands that only read sources, which may therefore lie in a storage elsewhere."""
_FOLDERS = {"seeds": "folder of the sources", "docs": "folder of the pages", "site": "folder of the built site"}


def parsed(typed: Sequence[str] | None = None) -> argparse.Namespace:
    """What was typed, with the name of the command as `command`; wrong usage ends the run with exit code 2."""
    parser = _parser()
    options = parser.parse_args(typed)
    if lost := _lost(options):
        parser.error(f"argument --site: the site would take the place of --{lost}")
    return options


def _lost(options: argparse.Namespace) -> str:
    """Which folder would be lost, since a new site is put in the place of all that stands at --site."""
    if site := getattr(options, "site", None):
        for name in ("seeds", "docs"):
            folder = getattr(options, name, None)
            if isinstance(folder, Path) and folder.resolve().is_relative_to(site.resolve()):
                return name
    return ""


def _parser() -> argparse.ArgumentParser:
    made = argparse.ArgumentParser(prog=_name(), description="Makes a dossier from press articles.")
    made.add_argument("--version", action="version", version=f"dossier-generator {__version__}")
    commands = made.add_subparsers(required=True, metavar="COMMAND", dest="command")
    for name, about, folders in _COMMANDS:
        command = commands.add_parser(name, help=about, description=about)
        for add_arguments, names in _ARGUMENTS:
            if name in names:
                add_arguments(command)
        for folder in folders:
            kind = _path if folder != "seeds" else _sources if name in _FROM_ELSEWHERE else _folder
            command.add_argument(f"--{folder}", type=kind, default=Path(folder), help=f"{_FOLDERS[folder]} ({folder})")
        if name in _WITH_EXCERPTS:
            command.add_argument("--excerpts", action="store_true", help="of all articles publish quotations only")
        command.add_argument("--quiet", action="store_true", help="show problems only")
    return made


def _count(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError("a number is needed, at least 1")
    return int(text)


def _sources(text: str) -> Path | str:
    """A folder, or an address of a storage elsewhere."""
    return text if remote.is_elsewhere(text) else _path(text)


def _path(text: str) -> Path:
    """A path; nothing, such as a shell's variable that is not set, does not mean the present folder."""
    if not text.strip():
        raise argparse.ArgumentTypeError("is empty; “.” is the present folder")
    return Path(text)


def _new_file(text: str) -> Path:
    """A file to be written when all is done; what keeps it from being written is said before anything is done."""
    path = _path(text)
    if path.is_dir() or not path.parent.is_dir():
        raise argparse.ArgumentTypeError("a file is needed, in a folder that exists")
    return path


def _folder(text: str) -> Path:
    if remote.is_elsewhere(text):
        raise argparse.ArgumentTypeError("this command needs a folder of this machine")
    return _path(text)


def _shard(text: str) -> part.Shard:
    try:
        return part.parsed(text)
    except ValueError as error:
        raise argparse.ArgumentTypeError("such as 2/3: the second of three parts") from error


def _review_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("revision", metavar="REV", nargs="?", default="HEAD", help="compare with this (HEAD)")


def _retract_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("article", metavar="ARTICLE", help="name of its page or of its file")
    command.add_argument("--reason", default="", help="what readers are told at its addresses")


def _rename_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("kind", choices=[kind.value for kind in Kind])
    command.add_argument("old", metavar="ID")
    command.add_argument("new", metavar="NEW")


def _merge_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("kind", choices=[kind.value for kind in Kind])
    command.add_argument("old", metavar="ID")
    command.add_argument("into", metavar="INTO")


def _change_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--yes", action="store_true", help="do not ask")
    command.add_argument("--dry-run", action="store_true", help="show only; change nothing")


def _add_arguments(command: argparse.ArgumentParser) -> None:
    about = "text, web page, mail, Markdown, PDF or Word; “-” for standard input"
    command.add_argument("file", metavar="FILE", help=about)
    command.add_argument("--dry-run", action="store_true", help="show only; write nothing")
    command.add_argument("--split", action="store_true", help="the file holds several articles: add each by itself")


def _file_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("files", metavar="FILE", nargs="+", help="articles, in the dossier or not")


def _json_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--json", action="store_true", help="one JSON object a line")


def _check_arguments(command: argparse.ArgumentParser) -> None:
    about = "how problems are written: for people (text), as a JSON object a line, or for GitHub to show on their lines"
    command.add_argument("--format", choices=list(FORMATS), default="text", help=about)


def _addresses_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--check", action="store_true", help="write nothing; fail on what is not recorded yet")


def _init_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("dir", metavar="DIR", type=_path, help="its folder; “.” for this one")
    command.add_argument("--title", required=True, help="what the dossier is about")
    command.add_argument("--language", choices=init.languages(), default="de", help="of the site (de)")
    command.add_argument(
        "--generator", metavar="REQUIREMENT", default="", help="what pip installs for the workflows (this generator)"
    )


def _build_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--shard", metavar="I/N", type=_shard, help="make part I of N, for “assemble”")
    command.set_defaults(refuse=command.error)
    either = command.add_mutually_exclusive_group()
    either.add_argument("--intake", action="store_true", help="only take in the articles of part I of N")
    either.add_argument(
        "--taken-in", metavar="PART", type=Path, nargs="+", default=[], help="folders that --intake made"
    )


def _site_arguments(command: argparse.ArgumentParser) -> None:
    about = "fail where the site is larger than GitHub Pages takes, so that nothing is uploaded"
    command.add_argument("--for-pages", action="store_true", help=about)


def _assemble_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("parts", metavar="PART", type=Path, nargs="+", help="a folder that --shard made")
    command.set_defaults(shard=None, intake=False, taken_in=[])


def _jobs_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--jobs", metavar="N", type=_count, default=0, help="processes (one a processor)")


def _cluster_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--cluster", metavar="ADDRESS", default="", help="of a scheduler of dask")


def _means_arguments(command: argparse.ArgumentParser) -> None:
    command.add_argument("--timings", metavar="FILE", type=_new_file, help="write what each stage took, as JSON")
    command.add_argument("--no-cache", action="store_true", help="do all work anew, and keep none of it")


_ARGUMENTS: tuple[tuple[Callable[[argparse.ArgumentParser], None], tuple[str, ...]], ...] = (
    (_review_arguments, ("review",)),
    (_retract_arguments, ("retract",)),
    (_rename_arguments, ("rename",)),
    (_merge_arguments, ("merge",)),
    (_change_arguments, ("retract", "rename", "merge")),
    (_add_arguments, ("add",)),
    (_file_arguments, ("statements", "dates")),
    (_json_arguments, ("statements", "dates", "coverage")),
    (_check_arguments, ("check",)),
    (_addresses_arguments, ("addresses",)),
    (_init_arguments, ("init",)),
    (_build_arguments, ("build",)),
    (_site_arguments, ("build", "assemble")),
    (_assemble_arguments, ("assemble",)),
    (_jobs_arguments, _WORKING),
    (_cluster_arguments, ("pages", "index", "build", "assemble", "check")),
    (_means_arguments, _WORKING),
)
"""Which functions add the arguments of which commands, in the order in which help shows them."""


def _name() -> str:
    """How the command was called: as `dossier`, if installed, or as a module."""
    return "python -m generator" if Path(sys.argv[0]).name == "__main__.py" else "dossier"
