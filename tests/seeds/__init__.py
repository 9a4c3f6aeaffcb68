"""Tests of `generator.seeds`."""
