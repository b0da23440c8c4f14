"""The commands of the terminal, a module each. They read arguments, call one part, and write through `output`."""
