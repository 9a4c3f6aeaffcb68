"""Joins the browser's modules into one script, which needs one request, and leaves out comments.

Pages that are opened from disk cannot load modules, so they get a classic script. Only the forms of `import` and
`export` that our own modules use are understood; any other is an error, so that none is lost unnoticed. Each module
becomes a function that runs once, when another one first needs what it exports.
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
"""Comments that fill whole lines; what looks like one beside code may be part of a string."""
# Our own names begin with “$”, so that no module has the same.
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
    """One classic script, which runs the modules that its tag names in `data-modules`.

    `modules` are sources by the name of the file, `folders` the place of each relative to the script. Raises ValueError
    for an import or an export that is not understood.
    """
    return f"{_START}const folders = {json.dumps(dict(folders))};\n{_table(modules)}{_END}"


def in_one(modules: Mapping[str, str], first: str) -> str:
    """One module that runs `first`, with all that it imports. All lie in one folder, and so does the joined one.

    Raises ValueError as `joined` does.
    """
    return f"{_START_OF_MODULE}{_table(modules)}$imported({json.dumps(first)});\n"


def uncommented(script: str) -> str:
    """A script without comments that fill whole lines; no template string may hold a line that looks like one."""
    return _OWN_LINES.sub("", script)


def _table(modules: Mapping[str, str]) -> str:
    functions = (f"{json.dumps(name)}($address) {{\n{_function(source)}\n}},\n" for name, source in modules.items())
    return f"const modules = {{\n{''.join(functions)}}};\n"


def _function(source: str) -> str:
    """The body of the function that a module becomes; it returns the exports."""
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
    """A page with one tag for the joined script, which names the modules, in place of the tags of these."""
    found = list(_TAG.finditer(html))
    if not found:
        return html
    names = " ".join(each["name"] for each in found)
    tag = f'\n<script defer src="{found[0]["folder"]}assets/{script}" data-modules="{names}"></script>'
    first = found[0].start()
    return html[:first] + tag + _TAG.sub("", html[first:])
