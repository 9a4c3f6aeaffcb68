"""The search index of a built site, and the half of the search that runs in the browser."""
