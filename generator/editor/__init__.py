"""What editors ask for at the command line."""
