"""Tests of `generator.pages.drawings`."""
