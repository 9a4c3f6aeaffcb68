"""Writes docs/, builds the site with MkDocs, and exchanges each as a whole."""
