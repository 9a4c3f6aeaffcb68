"""How work is done, whatever it is: once, by several processes, and watched."""
