"""What `make score` runs: precision, recall and verdict rates on the project's own sets, with pinned floors."""
