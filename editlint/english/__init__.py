"""The language engine: text to words, sentences and what is known of words; plain functions on text."""
