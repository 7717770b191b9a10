"""Provisional."""


def article(word: str) -> str:
    if word[:1].lower() in "aeio":
        return "an"
    return "a" if word[:1].lower() in "bcdfgjklmnpqrstvwxyz" else ""
