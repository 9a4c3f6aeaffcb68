"""Tests of `generator.site`."""
