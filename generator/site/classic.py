"""Joins modules of the browser into one script, which is one request, and leaves out what only makers read.

Pages that are opened from disk may load no modules, so theirs is a script of the older kind. Only the forms of
`import` and `export` that our own modules use are understood; another one is an error, so that none is lost unnoticed.
Each module becomes a function that runs once, when the first other one asks for what it exports.
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping

_NAMED = re.compile(r"^import \{(?P<names>[^}]*)\} from \"(?P<from>[^\"]+)\";$", re.MULTILINE)
_DEFAULT = re.compile(r"^import (?P<name>\w+) from \"(?P<from>[^\"]+)\";$", re.MULTILINE)
_EXPORTED = re.compile(r"^export (?=(?:async )?(?:const|function\*?|class) (?P<name>\w+))", re.MULTILINE)
_DEFAULT_EXPORT = re.compile(r"^export default ", re.MULTILINE)
_LATER = re.compile(r"\bimport\((?=\w)")
_ADDRESS = re.compile(r"\bimport\.meta\.url\b")
_LEFT = re.compile(r"^(?:import|export)\b.*", re.MULTILINE)
_AS = re.compile(r"\s+as\s+")
_OWN_LINES = re.compile(r"^[ \t]*(?://[^\n]*|/\*\*(?:(?!\*/).)*\*/[ \t]*)\n", re.DOTALL | re.MULTILINE)
"""Comments that fill whole lines: what stands beside code may be part of a string."""
# “$” begins what is ours, so that no module has a name like it.
_START = """\
(() => {
"use strict";
const { src, dataset } = document.currentScript;
const exported = {};
const $imported = (name) => (exported[name] ??= modules[name](new URL(folders[name] + name, src).href));
const $later = async (address) => $imported(new URL(address).pathname.split("/").pop());
"""
_START_OF_MODULE = """\
const exported = {};
const $imported = (name) => (exported[name] ??= modules[name](import.meta.url));
"""
_END = """\
// Each by itself, as modules run: a fault of one stops no other.
for (const name of dataset.modules.split(" ")) queueMicrotask(() => $imported(name));
})();
"""


def joined(modules: Mapping[str, str], folders: Mapping[str, str]) -> str:
    """One script that runs those of the modules which its tag names in `data-modules`.

    `modules` are sources by the name of the file, `folders` the place of each as seen from the script. Raises
    ValueError for an import or an export that is not understood.
    """
    return f"{_START}const folders = {json.dumps(dict(folders))};\n{_table(modules)}{_END}"


def in_one(modules: Mapping[str, str], first: str) -> str:
    """One module that runs `first`, with what that imports; all stand in one folder, as the joined one does.

    Raises ValueError as `joined` does.
    """
    return f"{_START_OF_MODULE}{_table(modules)}$imported({json.dumps(first)});\n"


def uncommented(script: str) -> str:
    """A script without the comments that fill whole lines; no template in it may hold a line that looks like one."""
    return _OWN_LINES.sub("", script)


def _table(modules: Mapping[str, str]) -> str:
    functions = (f"{json.dumps(name)}($address) {{\n{_function(source)}\n}},\n" for name, source in modules.items())
    return f"const modules = {{\n{''.join(functions)}}};\n"


def _function(source: str) -> str:
    """The body of the function that a module becomes; it returns what is exported."""
    names = [found["name"] for found in _EXPORTED.finditer(source)]
    body = _NAMED.sub(lambda found: f"const {{{_AS.sub(': ', found['names'])}}} = {_from(found)};", source)
    body = _DEFAULT.sub(lambda found: f"const {{ default: {found['name']} }} = {_from(found)};", body)
    body = _ADDRESS.sub("$address", _LATER.sub("$later(", _EXPORTED.sub("", body)))
    if _DEFAULT_EXPORT.search(body):
        body = _DEFAULT_EXPORT.sub("const $standard = ", body)
        names = [*names, "default: $standard"]
    if left := _LEFT.search(body):
        raise ValueError(left.group())
    return f"{body}\nreturn {{ {', '.join(names)} }};"


def _from(found: re.Match[str]) -> str:
    return f"$imported({json.dumps(found['from'].rpartition('/')[2])})"


_TAG = re.compile(r'\s*<script type="module" src="(?P<folder>[^"]*?)assets/(?P<name>[\w-]+\.js)"></script>')


def tags(html: str, script: str) -> str:
    """A page with one tag for the script in place of those of its modules, which it names."""
    found = list(_TAG.finditer(html))
    if not found:
        return html
    names = " ".join(each["name"] for each in found)
    tag = f'\n<script defer src="{found[0]["folder"]}assets/{script}" data-modules="{names}"></script>'
    first = found[0].start()
    return html[:first] + tag + _TAG.sub("", html[first:])
