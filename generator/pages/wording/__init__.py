"""The words that readers of the site see: one typed catalogue (`catalogue.Wording`), one file for each language."""
