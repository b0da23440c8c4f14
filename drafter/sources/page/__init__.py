"""A page's markup to its article. Everything here runs in the child process alone and is pure: text in, values out."""
