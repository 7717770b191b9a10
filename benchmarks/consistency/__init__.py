"""How many faults of fact editlint finds that were put into published prose, and what it says of sound text."""
