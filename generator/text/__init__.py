"""German and its days: what any room may need."""
