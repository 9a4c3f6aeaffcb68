"""Turns a folder of press articles into a dossier whose every claim leads to its source."""

__version__ = "0.9.0"
