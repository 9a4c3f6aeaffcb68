"""Articles and what editors say of them, joined and proven."""
