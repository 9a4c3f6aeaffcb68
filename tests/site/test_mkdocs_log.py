"""What MkDocs logs comes through, or not, as each context says; afterwards all is as before."""

from __future__ import annotations

import logging

import pytest

from generator.site import mkdocs_log

LOG = logging.getLogger("mkdocs.commands.build")


def say() -> None:
    """What MkDocs says of a build with `dirty`, and of one with a fault."""
    LOG.warning("A 'dirty' build is being performed")
    LOG.warning("a link to nowhere")


def test_warnings_are_shown_with_their_level(capsys):
    """On standard error, as long as they are asked for."""
    with mkdocs_log.shown():
        LOG.info("unsaid")
        LOG.warning("a link to nowhere")
    assert capsys.readouterr().err == "WARNING: a link to nowhere\n"


def test_nothing_is_said_in_silence(caplog):
    """Nor is the log left silent."""
    with mkdocs_log.silent():
        logging.getLogger("mkdocs").warning("unsaid")
    logging.getLogger("mkdocs").warning("said")
    assert caplog.messages == ["said"]


def test_only_the_note_on_dirty_builds_is_left_out(caplog):
    """And only for as long."""
    with mkdocs_log.silent_about_dirty():
        say()
    assert caplog.messages == ["a link to nowhere"]
    say()
    assert len(caplog.messages) == 3


def test_collected_warnings_can_be_shown_later(caplog):
    """With their level, once."""
    found: list[mkdocs_log.Warned] = []
    with mkdocs_log.collected(found):
        LOG.info("unsaid")
        LOG.error("a link to nowhere")
    assert caplog.messages == []
    assert found == [(logging.ERROR, "a link to nowhere")]
    mkdocs_log.show(found)
    assert caplog.record_tuples == [("mkdocs", logging.ERROR, "a link to nowhere")]


def test_collected_warnings_of_what_failed_are_shown(caplog):
    """They may say why."""

    def fail() -> None:
        LOG.error("Error building page")
        raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError), mkdocs_log.collected([]):
        fail()
    assert caplog.messages == ["Error building page"]
