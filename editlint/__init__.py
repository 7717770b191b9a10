"""editlint reads an article, holds it against itself and says what an editor would change."""

__version__ = "0.1.0"
