"""German and its days, for all other folders."""
