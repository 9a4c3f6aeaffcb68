"""Firefox without a window, steered by Marionette, its own protocol: JSON with its length before it.

Playwright steers only a Firefox of its own make, which no package registry has.
"""

from __future__ import annotations

import json
import shutil
import socket
import subprocess
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

PATIENCE = 60.0
"""Seconds; a busy machine takes some to start a browser."""


def find() -> str | None:
    """The program; None where there is none."""
    return shutil.which("firefox-esr") or shutil.which("firefox")


class Firefox:
    """A running browser with one page."""

    def __init__(self, connection: socket.socket) -> None:
        """Begin a session."""
        self._connection = connection
        self._number = 0
        self._answer()
        self.call("WebDriver:NewSession", {})

    def call(self, command: str, parameters: dict[str, Any]) -> Any:
        """What a command of WebDriver answers; raises RuntimeError with what is wrong."""
        self._number += 1
        message = json.dumps([0, self._number, command, parameters]).encode()
        self._connection.sendall(str(len(message)).encode() + b":" + message)
        _, _, error, result = self._answer()
        if error:
            raise RuntimeError(error["message"])
        return result

    def open(self, address: str) -> None:
        """Open a page."""
        self.call("WebDriver:Navigate", {"url": address})

    def run(self, script: str) -> Any:
        """What a function body returns, run in the page."""
        return self.call("WebDriver:ExecuteScript", {"script": script, "args": []})["value"]

    def wait_for(self, expression: str) -> Any:
        """The value of an expression, once it is none that counts as false."""
        deadline = time.monotonic() + PATIENCE
        while not (value := self.run(f"return {expression}")):
            if time.monotonic() > deadline:
                raise TimeoutError(f"{expression} did not come true")
            time.sleep(0.1)
        return value

    def _answer(self) -> Any:
        length = b""
        while (sign := self._connection.recv(1)) != b":":
            length += sign
        message = b""
        while len(message) < int(length):
            message += self._connection.recv(int(length) - len(message))
        return json.loads(message)


@contextmanager
def launched() -> Iterator[Firefox]:
    """A Firefox with a profile of its own, which asks nobody for anything by itself."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        Path(profile, "user.js").write_text(f'user_pref("marionette.port", {port});\n', encoding="utf-8")
        command = [str(find()), "--headless", "--marionette", "--no-remote", "--profile", profile]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        try:
            with _connected(port) as connection:
                yield Firefox(connection)
        finally:
            process.terminate()
            process.wait()


def _connected(port: int) -> socket.socket:
    deadline = time.monotonic() + PATIENCE
    while True:
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        except OSError:
            if time.monotonic() > deadline:
                raise
            time.sleep(0.2)
