"""From a raw text or page to an article."""
