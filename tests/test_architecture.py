"""The architecture page tells the truth, and the rules it states hold in the code."""

from __future__ import annotations

import ast
import re
from collections.abc import Mapping
from functools import cache
from graphlib import TopologicalSorter
from itertools import takewhile
from pathlib import Path

import pytest

from generator.model import ActorKind
from generator.seeds import curated
from tests.conftest import ROOT

PACKAGE = ROOT / "generator"
MODULES = {
    ".".join(path.relative_to(PACKAGE).with_suffix("").parts): path
    for path in PACKAGE.rglob("*.py")
    if path.name != "__init__.py"
}
MAY_USE = {
    "text": set(),
    "seeds": {"text"},
    "intake": {"text", "seeds.frontmatter"},
    "dossier": {"text"},
    "pages": {"dossier", "text"},
    "work": set(),
    "site": {"text", "work"},
    "search": {"site.classic", "site.swap", "text", "work"},
    "editor": {"dossier", "intake", "pages", "search", "seeds", "site", "text", "work", "pipeline"},
    "commands": {"editor", "pages", "search", "seeds", "site", "work", "pipeline"},
}
"""Which folders or modules each folder may import; the model is open to all, and the top imports whatever it needs."""
TOUCH_FILES = {
    "__main__", "seeds.read", "seeds.remote", "text.lemmas",
    "site.as_before", "site.people", "site.policy", "site.preview", "editor.review",
    "site.write", "site.swap", "site.lock", "site.offline",
    "site.filelinks", "site.settings", "site.themecopy", "search.index", "search.constants", "search.dictionary",
    "search.scripts", "search.thesaurus", "editor.add", "editor.addresses", "editor.init", "work.cache",
    "editor.change", "seeds.images", "site.zensical", "site.staging",
    "site.page_inputs", "site.part", "site.reuse", "commands.editing",
}  # fmt: skip
PURE_DATA = {
    "text.speech_weights": "numbers that tests/train_speech.py writes; labels are tested with them",
    "text.speaker_weights": "numbers that tests/train_speakers.py writes; choices are tested with them",
}
"""Modules in which nothing happens, each with the reason why a test of its own would only repeat it."""
CHANGING = set(
    "append extend insert pop remove clear sort reverse add discard update setdefault popleft appendleft".split()
)
WRITING = re.compile(r"[wax]\+?t?|r\+t?")
"""Modes in which a file is opened as text, and written."""
FILE_CALLS = {"open", "read_text", "read_bytes", "write_text", "write_bytes", "unlink", "rename", "mkdir", "iterdir"}


@cache
def code(module: str) -> ast.Module:
    """What stands in a module; parsed by the worker that runs these tests, not by all that collect them."""
    return ast.parse(MODULES[module].read_text(encoding="utf-8"))


def first_sentence(module: str) -> str:
    """The opening of a module's docstring, on one line."""
    return " ".join((ast.get_docstring(code(module)) or "").split("\n\n")[0].split())


def imports(module: str) -> set[str]:
    """The modules of ours that a module imports."""
    found: set[str] = set()
    for node in ast.walk(code(module)):
        if isinstance(node, ast.ImportFrom) and (node.module or "").partition(".")[0] == "generator":
            base = str(node.module).partition(".")[2]
            found |= {f"{base}.{name.name}".lstrip(".") for name in node.names} | {base}
    return found & set(MODULES)


def test_each_module_has_its_place_on_the_page():
    """Its row says what the module's own first sentence says."""
    page = (PACKAGE / "README.md").read_text(encoding="utf-8")
    rows = [f"| [`{name}`]({name.replace('.', '/')}.py) | {first_sentence(name)} |" for name in sorted(MODULES)]
    assert [row for row in rows if row not in page] == []


def test_the_page_names_no_module_that_is_gone():
    """Rooms are removed with their modules."""
    page = (PACKAGE / "README.md").read_text(encoding="utf-8")
    assert set(re.findall(r"\| \[`([\w.]+)`\]\(\S+\.py\)", page)) == set(MODULES)


@pytest.mark.parametrize("folder", ["intake", "text"])
def test_each_module_of_a_large_folder_stands_above_those_it_uses(folder):
    """So its many rows can be read from the whole to its parts, and show how far a change reaches."""
    page = (PACKAGE / "README.md").read_text(encoding="utf-8")
    places = {name: place for place, name in enumerate(re.findall(rf"\| \[`({folder}\.\w+)`\]", page))}
    assert places
    arrows = {(module, used) for module in places for used in imports(module) & places.keys()}
    assert {(module, used) for module, used in arrows if places[module] > places[used]} == set()


def test_only_clean_knows_of_pages_in_intake():
    """Whoever changes how HTML is read changes nothing for texts."""
    users = {module for module in MODULES for used in imports(module) if used.startswith("intake.page_")}
    assert {module for module in users if not module.startswith("intake.page_")} == {"intake.clean"}


SCRIPTS = [
    path for folder in ("search/browser", "site/theme/assets") for path in sorted((PACKAGE / folder).glob("*.js"))
]


def opening(script: Path) -> str:
    """The first sentence of a script's opening comment, on one line."""
    lines = script.read_text(encoding="utf-8").removeprefix("// @ts-check\n").splitlines()
    comment = " ".join(line.removeprefix("// ") for line in takewhile(lambda line: line.startswith("// "), lines))
    return comment.partition(". ")[0].rstrip(".") + "."


def test_each_script_has_its_place_on_the_page():
    """Its row says what the first sentence of its opening comment says."""
    page = (PACKAGE / "README.md").read_text(encoding="utf-8")
    rows = [f"| [`{path.name}`]({path.relative_to(PACKAGE).as_posix()}) | {opening(path)} |" for path in SCRIPTS]
    assert [row for row in rows if row not in page] == []


def test_the_page_names_no_script_that_is_gone():
    """Rows are removed with their scripts."""
    page = (PACKAGE / "README.md").read_text(encoding="utf-8")
    named = re.findall(r"^\| .*?\| \[`[\w-]+\.js`\]\((.*?)\)", page, re.MULTILINE)
    assert sorted(named) == sorted(path.relative_to(PACKAGE).as_posix() for path in SCRIPTS)


def mirror(module: str) -> Path:
    """Where the test of a module stands: in the folder of the same name, under the same name."""
    *folders, name = module.split(".")
    return Path("tests", *folders, f"test_{name.strip('_')}.py")


def test_each_module_has_its_mirror():
    """A test of its own, but for those in which nothing happens."""
    assert [path for path in map(mirror, sorted(MODULES.keys() - PURE_DATA)) if not (ROOT / path).is_file()] == []


def test_the_page_is_read_in_ten_minutes():
    """At 230 words a minute (Brysbaert 2019); rows of modules are for looking up, and do not count."""
    page = (PACKAGE / "README.md").read_text(encoding="utf-8")
    read = [line for line in page.splitlines() if not re.match(r"\|[^|]*\| \[`", line)]
    assert len(" ".join(read).split()) <= 2300


def test_the_page_sends_nobody_to_a_file_that_is_gone():
    """Whoever wants to change something finds what it names."""
    page = (
        (PACKAGE / "README.md").read_text(encoding="utf-8").partition("## Where a change goes")[2].partition("\n## ")[0]
    )
    named = set(re.findall(r"`([\w/]+\.py)`", page))
    assert named
    assert {name for name in named if not list(PACKAGE.rglob(name))} == set()


@pytest.mark.parametrize("folder", sorted(MAY_USE))
def test_the_page_shows_what_each_folder_may_use(folder):
    """The table of folders says what the next tests hold."""
    page = (PACKAGE / "README.md").read_text(encoding="utf-8")
    (row,) = re.findall(rf"^\| `{folder}/` \| ([^|[]*) \| [^|]* \|$", page, re.MULTILINE)
    assert set(row.split(", ")) - {"–"} == MAY_USE[folder]


def levels(graph: Mapping[str, set[str]]) -> dict[str, int]:
    """How many stand below each, it included, on the longest way down."""
    found: dict[str, int] = {}
    for node in TopologicalSorter(graph).static_order():
        found[node] = 1 + max((found[below] for below in graph.get(node, ())), default=0)
    return found


def folder_of(module: str) -> str:
    """The folder of a module; "" at the top."""
    return module.rpartition(".")[0].partition(".")[0]


@cache
def counted() -> dict[str, int]:
    """What the page counts: modules, folders, floors and arrows."""
    graph = {module: imports(module) for module in MODULES}
    folders = {folder_of(module) for module in MODULES} - {""}
    ways = {(folder_of(one), folder_of(other)) for one, below in graph.items() for other in below}
    between = {folder: {other for one, other in ways if one == folder} & folders - {folder} for folder in folders}
    within = {
        folder: {module: set(filter(lambda each: folder_of(each) == folder, graph[module])) for module in MODULES
                 if folder_of(module) == folder} for folder in folders
    }  # fmt: skip
    return {
        "modules": len(MODULES),
        "folders": len(folders),
        "at the top": sum("." not in module for module in MODULES),
        "levels of folders": max(levels(between).values()),
        "arrows between folders": sum(len(below) for below in between.values()),
        "levels of modules": max(levels(graph).values()),
        "arrows between modules": sum(len(below) for below in graph.values()),
        "deepest chain within a folder": max(max(levels(graph).values()) for graph in within.values()),
    }


ROUGHLY = {"modules": 0.1, "arrows between modules": 0.1, "levels of modules": 0.1}
"""Counts that change with every other change, and by how much the page may be behind."""


def test_the_counts_on_the_page_are_true():
    """The table of before and after; what is only roughly told is within a tenth."""
    page = (PACKAGE / "README.md").read_text(encoding="utf-8")
    for name, count in counted().items():
        told = re.findall(rf"^\| {name} \| [^|]+ \| (?:about )?(\d+) \|$", page, re.MULTILINE)
        assert told, f"no row: | {name} | … | {count} |"
        assert abs(int(told[0]) - count) <= ROUGHLY.get(name, 0) * count, (name, count)


def test_each_folder_is_in_the_picture():
    """Beside the table, which says the same."""
    page = (PACKAGE / "README.md").read_text(encoding="utf-8")
    picture = page.partition("## Which folder uses which")[2].partition("| folder |")[0]
    assert {folder for folder in MAY_USE if not re.search(rf"\b{folder}\b", picture)} == set()


def test_arrows_go_one_way():
    """No module imports itself by a detour, and the model imports none."""
    assert imports("model") == set()
    list(TopologicalSorter({module: imports(module) for module in MODULES}).static_order())


def forbidden(module: str) -> set[str]:
    """What a module imports beside its own folder, the model, and what the table gives its folder."""
    folder = module.partition(".")[0]
    allowed = MAY_USE[folder] | {folder, "model"}
    return {used for used in imports(module) if not {used, used.partition(".")[0]} & allowed}


def test_folders_use_what_the_table_allows():
    """That of the architecture page."""
    assert {module: used for module in MODULES if "." in module and (used := forbidden(module))} == {}


def file_calls(module: str) -> set[str]:
    """The calls by which a module reads or writes files."""
    functions = [node.func for node in ast.walk(code(module)) if isinstance(node, ast.Call)]
    called = {each.attr if isinstance(each, ast.Attribute) else getattr(each, "id", "") for each in functions}
    return called & FILE_CALLS


def test_stages_do_not_touch_files():
    """Files are read and written at the ends of the pipeline only, and by none that is excused for nothing."""
    touching = {module: calls for module in MODULES if (calls := file_calls(module))}
    assert {module: calls for module, calls in touching.items() if module not in TOUCH_FILES} == {}
    assert TOUCH_FILES - touching.keys() == set()


GERMAN = re.compile(r"[äöüßÄÖÜ]|\b(?:der|die|das|und|ist|nicht|kein|von|für|laut)\b")
QUOTED_WORDS = re.compile("“[^”]*”|„[^“]*“|'[^']*'")
SPEAK_ENGLISH = {"commands", "site", "work", ""}
"""Folders, and the top, of which no text is German."""


def literals(tree: ast.AST) -> list[str]:
    """The texts in code, docstrings apart."""
    told = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    nodes = [node for node in ast.walk(tree) if isinstance(node, ast.Constant) and id(node) not in told]
    return [node.value for node in nodes if isinstance(node.value, str)]


def problems_of(module: str) -> list[ast.Call]:
    """Where a module says what is wrong."""
    calls = [node for node in ast.walk(code(module)) if isinstance(node, ast.Call)]
    return [call for call in calls if isinstance(call.func, ast.Name) and call.func.id == "Problem"]


def in_german(texts: list[str]) -> list[str]:
    """Those that hold a German word of ours; what is quoted is an editor's or an article's."""
    return [text for text in texts if GERMAN.search(QUOTED_WORDS.sub("", text))]


def test_what_editors_are_told_is_english():
    """No German word in a message or a remedy, but in quotation marks."""
    told = {module: [text for call in problems_of(module) for text in literals(call)] for module in MODULES}
    assert any(told.values())
    assert {module: german for module, texts in told.items() if (german := in_german(texts))} == {}


def test_what_readers_see_stands_in_the_catalogues():
    """Model, commands, hook and theme hold no text of a language, and decide by none."""
    held = {module: literals(code(module)) for module in MODULES if folder_of(module) in SPEAK_ENGLISH}
    assert any(held.values())
    assert {module: german for module, texts in held.items() if (german := in_german(texts))} == {}


def test_german_would_be_seen():
    """Beside a quotation, and not in a docstring."""
    tree = ast.parse('def f():\n  """Für alle."""\n  return "Haltung für “lehnt ab”", "no word for “die Brücke”"')
    assert in_german(literals(tree)) == ["Haltung für “lehnt ab”"]


CONTAINERS = re.compile(r"(?:list|dict|set|deque|Counter|defaultdict)\b")
"""Types that `+=` and `|=` change in place."""


def changed_parameters(function: ast.FunctionDef) -> set[str]:
    """The parameters of a function that it changes in place: by a method such as `append`, item by item, or by `+=`."""
    given = {each.arg for each in (*function.args.posonlyargs, *function.args.args, *function.args.kwonlyargs)}
    nodes = list(ast.walk(function))
    calls = [node.func for node in nodes if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute)]
    touched: list[ast.expr] = [call.value for call in calls if call.attr in CHANGING]
    types = {each.arg: ast.unparse(each.annotation) for each in function.args.args if each.annotation}
    longer = [node.target for node in nodes if isinstance(node, ast.AugAssign) and isinstance(node.target, ast.Name)]
    touched += [target for target in longer if CONTAINERS.match(types.get(target.id, ""))]
    for node in nodes:
        targets = node.targets if isinstance(node, ast.Assign | ast.Delete) else []
        targets = [node.target] if isinstance(node, ast.AugAssign) else targets
        touched += [target.value for target in targets if isinstance(target, ast.Subscript)]
    return {each.id for each in touched if isinstance(each, ast.Name)} & given - {"self"}


def functions(module: str) -> list[ast.FunctionDef]:
    """All of a module, those within others included."""
    return [node for node in ast.walk(code(module)) if isinstance(node, ast.FunctionDef)]


def test_no_function_changes_what_it_was_given():
    """What comes out of a function is its result."""
    every = [(module, each) for module in MODULES for each in functions(module)]
    assert {(module, each.name): changed for module, each in every if (changed := changed_parameters(each))} == {}


def test_changes_to_parameters_are_seen():
    """The check finds each way to change a list, and no other use of it."""
    head = "def f(a, b, c, d, f: list[int], g: int):"
    source = f"{head}\n  a.append(1)\n  b[0] = 1\n  del c[0]\n  e = [d[0]]\n  e.append(d)\n  f += e\n  g += 1"
    (function,) = ast.parse(source).body
    assert isinstance(function, ast.FunctionDef)
    assert changed_parameters(function) == {"a", "b", "c", "f"}


@pytest.mark.of_this_dossier
def test_nothing_of_this_dossier_is_in_the_generator():
    """Another dossier needs no other code: no person's name stands in it."""
    known, problems = curated.actors("actors.yml", (ROOT / "seeds" / "actors.yml").read_text(encoding="utf-8"))
    surnames = {actor.name.split()[-1] for actor in known if actor.kind is ActorKind.PERSON and actor.wikidata}
    assert surnames
    assert not problems
    for path in PACKAGE.rglob("*.*"):
        if path.suffix in (".py", ".js", ".mjs"):
            assert not surnames & set(re.findall(r"\w+", path.read_text(encoding="utf-8"))), path


def writes_text(call: ast.Call) -> bool:
    """Whether a call writes text to a file, or opens one for it."""
    name = getattr(call.func, "attr", getattr(call.func, "id", ""))
    modes = [each.value for each in (*call.args, *(k.value for k in call.keywords)) if isinstance(each, ast.Constant)]
    return name == "write_text" or (name == "open" and any(WRITING.fullmatch(str(mode)) for mode in modes))


def careless(module: str) -> list[str]:
    """Where a module writes text, and leaves it to the system how a line ends."""
    calls = [node for node in ast.walk(code(module)) if isinstance(node, ast.Call) and writes_text(node)]
    written = [ast.unparse(call) for call in calls if "newline" not in {keyword.arg for keyword in call.keywords}]
    return [call for call in written if "os.devnull" not in call]


def test_lines_of_written_text_end_alike_everywhere():
    """Windows would write its own line ends: `newline` says which."""
    assert {module: calls for module in MODULES if (calls := careless(module))} == {}
