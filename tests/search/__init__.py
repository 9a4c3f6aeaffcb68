"""Tests of `generator.search`."""
