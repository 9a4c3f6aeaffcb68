"""Writes docs/, builds the site with MkDocs, and swaps both in whole."""
