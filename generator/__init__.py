"""Turns a folder of press articles into a dossier whose every claim leads to its source."""

import time

__version__ = "0.9.0"
LOADED = time.time()
"""When this process began to load the code, in seconds since 1970: of a file changed since, either text may run."""
