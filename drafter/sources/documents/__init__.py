"""Documents that are no page: PDF, DOCX and e-mail, each read to the words and what they say of themselves.

Pure functions, bytes in and a `Document` out, run in the child process alone. None opens a file or a connection.
"""
