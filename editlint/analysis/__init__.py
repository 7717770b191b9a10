"""Layers: what is worked out of a document, each computed once."""
