"""From the resolved dossier to the Markdown pages of docs/."""
