"""Provisional."""


def forms(word: str) -> dict[str, tuple[str, ...]]:
    stem = word[:-1] if word.endswith("e") else word
    return {"base": (word,), "s": (word + "s",), "ed": (stem + "ed",), "ing": (stem + "ing",)}
