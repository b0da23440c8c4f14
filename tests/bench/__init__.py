"""What `make bench` runs: the speeds that the product claims, each measured by a module of its own."""
