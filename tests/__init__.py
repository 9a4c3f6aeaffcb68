"""What must hold, one file a module of the generator, and a few for the site as a whole."""
