"""The work of several machines, put together, is the site of one; or it is said why it cannot be."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from generator import __main__ as cli
from generator import pipeline
from generator.work import cache
from tests import newspaper
from tests.conftest import PUBLISHED_AT, golden_project
from tests.test_golden import held

ARTICLES = 9
"""So many that each of three parts holds some."""


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The golden dossier with some articles more, built whole, without a cache."""
    project = golden_project(tmp_path_factory.mktemp("whole") / "dossier")
    for number in range(ARTICLES):
        newspaper.write(number, project / "seeds" / "articles")
    shutil.copytree(project, project.with_name("sources"))
    with pytest.MonkeyPatch.context() as patch:
        patch.chdir(project)
        patch.setenv("SITE_URL", PUBLISHED_AT)
        assert cli.main(["build", "--quiet", "--no-cache"]) == 0
    return project


@pytest.fixture
def clone(whole: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The same sources, of which nothing has been made yet."""
    clone = tmp_path / "clone"
    shutil.copytree(whole.with_name("sources"), clone)
    monkeypatch.chdir(clone)
    monkeypatch.setenv("SITE_URL", PUBLISHED_AT)
    return clone


def make(*shards: str) -> list[str]:
    """The folders of parts, each made by a command of its own."""
    for shard in shards:
        assert cli.main(["build", "--quiet", "--shard", shard]) == 0
    return [f"site-part-{shard.replace('/', '-of-')}" for shard in shards]


def done(folder: Path) -> dict[str, int]:
    """How many results of each kind a folder holds."""
    kinds = ("intake", "markdown", "page", "search")
    return {kind: sum(path.is_file() for path in (folder / kind).rglob("*")) for kind in kinds}


@pytest.mark.long
def test_one_part_is_the_whole(clone, whole):
    """Byte for byte."""
    assert cli.main(["assemble", "--quiet", *make("1/1")]) == 0
    assert held(clone / "site") == held(whole / "site")


def test_three_parts_are_the_whole(clone, whole):
    """Byte for byte; each page was made by one of them, and none again."""
    by_people = held(clone / "docs")
    places = make("1/3", "2/3", "3/3")
    made = [done(clone / place) for place in places]
    assert all(counts["markdown"] and counts["page"] for counts in made)
    assert not (clone / "site").exists()
    assert held(clone / "docs") == by_people
    assert cli.main(["assemble", "--quiet", *places]) == 0
    assert held(clone / "site") == held(whole / "site")
    pages = len(list((clone / "docs").rglob("*.md")))
    for kind, number in {"markdown": ARTICLES + 4, "page": pages, "search": pages}.items():
        assert sum(counts[kind] for counts in made) == number == done(clone / cache.FOLDER)[kind]


def test_articles_are_taken_in_once(clone, whole, monkeypatch):
    """Each by one of three machines, and by none again that makes pages of them or puts these together."""
    taken: list[str] = []
    take = pipeline.cleaned

    def noting(raw, addition):
        taken.append(raw.name)
        return take(raw, addition)

    monkeypatch.setattr(pipeline, "cleaned", noting)
    every = sorted(path.name for path in (clone / "seeds" / "articles").iterdir())
    shares = []
    for number in (1, 2, 3):
        before = len(taken)
        assert cli.main(["build", "--quiet", "--shard", f"{number}/3", "--intake"]) == 0
        shares.append(len(taken) - before)
    assert sorted(taken) == every
    assert max(shares) < len(every) / 2
    intake = [f"site-intake-{number}-of-3" for number in (1, 2, 3)]
    assert [done(clone / place)["intake"] for place in intake] == shares
    for number in (1, 2):
        assert cli.main(["build", "--quiet", "--shard", f"{number}/2", "--taken-in", *intake]) == 0
    pages = ["site-part-1-of-2", "site-part-2-of-2"]
    assert [done(clone / place)["intake"] for place in pages] == [0, 0]
    assert cli.main(["assemble", "--quiet", *intake, *pages]) == 0
    assert len(taken) == len(every)
    assert held(clone / "site") == held(whole / "site")


def test_articles_of_older_sources_are_refused(clone, capsys):
    """With the command that takes them in anew, and nothing is made."""
    assert cli.main(["build", "--quiet", "--shard", "1/1", "--intake"]) == 0
    newspaper.write(ARTICLES, clone / "seeds" / "articles")
    assert cli.main(["build", "--quiet", "--shard", "1/2", "--taken-in", "site-intake-1-of-1"]) == 1
    said = capsys.readouterr().err
    assert "part 1/1 was made from other sources" in said
    assert "--shard 1/1 --intake" in said
    assert not (clone / "site-part-1-of-2").exists()


@pytest.mark.long
def test_a_part_that_was_damaged_does_no_harm(clone, whole):
    """No result is believed whose digest does not fit; what is lacking is made anew."""
    places = make("1/2", "2/2")
    for number, path in enumerate(sorted(path for path in (clone / places[0]).rglob("*/*/*") if path.is_file())):
        path.unlink() if number % 2 else path.write_bytes(path.read_bytes()[:-1])
    assert cli.main(["assemble", "--quiet", *places]) == 0
    assert held(clone / "site") == held(whole / "site")


@pytest.mark.long
def test_a_part_whose_making_was_stopped_is_none(clone, whole, monkeypatch, capsys):
    """The site stays as it was; made again it is whole."""
    places = make("1/2", "2/2")
    (clone / "seeds" / "articles" / "000000.txt").touch()
    with monkeypatch.context() as patch:

        def stopped(*_: object) -> None:
            raise KeyboardInterrupt

        patch.setattr(pipeline, "add_search", stopped)
        assert cli.main(["build", "--quiet", "--shard", "2/2"]) == 130
    assert cli.main(["assemble", "--quiet", *places]) == 1
    assert "site-part-2-of-2: error: holds no part" in capsys.readouterr().err
    assert not (clone / "site").exists()
    assert not [path for path in clone.iterdir() if path.name.startswith(".site")]
    make("2/2")
    assert cli.main(["assemble", "--quiet", *places]) == 0
    assert held(clone / "site") == held(whole / "site")


def test_a_part_of_older_sources_is_refused(clone, capsys):
    """With the command that makes it anew; the site of before stays."""
    places = make("1/2", "2/2")
    assert cli.main(["assemble", "--quiet", *places]) == 0
    before = held(clone / "site")
    newspaper.write(ARTICLES, clone / "seeds" / "articles")
    make("2/2")
    assert cli.main(["assemble", "--quiet", *places]) == 1
    said = capsys.readouterr().err
    assert "site-part-1-of-2: error: part 1/2 was made from other sources than seeds/ holds now – make it anew" in said
    assert "--shard 1/2" in said
    assert "part 2/2" not in said
    assert held(clone / "site") == before


def test_a_site_with_plugins_of_others_is_not_cut(clone, capsys):
    """Any of their pages may depend on all."""
    config = clone / "mkdocs.yml"
    config.write_text(config.read_text("utf-8").replace("plugins:", "plugins:\n  - tags"), encoding="utf-8")
    assert "tags" in config.read_text("utf-8")
    assert cli.main(["build", "--quiet", "--shard", "1/2"]) == 1
    assert "cannot be built in parts" in capsys.readouterr().err


def test_faults_of_sources_are_told(clone, capsys):
    """As by a whole build."""
    (clone / "seeds" / "actors.yml").write_text("- [", encoding="utf-8")
    assert cli.main(["build", "--quiet", "--shard", "1/2"]) == 1
    assert "actors.yml" in capsys.readouterr().err
    assert not (clone / "site-part-1-of-2" / "part.json").exists()
