"""MkDocs enters the generator here: the installed one, or the one in this folder."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from generator.hook import *  # noqa: F403 - each on_… function there is a step of the build
