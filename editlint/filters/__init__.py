"""What is told of all that was found: plain functions from findings to fewer and better ones."""
