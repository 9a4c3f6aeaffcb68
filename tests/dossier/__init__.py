"""Tests of `generator.dossier`."""
