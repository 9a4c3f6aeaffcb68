"""The commands of `dossier`."""
