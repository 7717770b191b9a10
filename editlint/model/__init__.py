"""The nouns of editlint: text, documents, language and findings. Imports nothing of ours."""
