"""What is read: articles as bytes, and what editors write about them."""
