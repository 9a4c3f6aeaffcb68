"""Tests of `generator.commands`."""
