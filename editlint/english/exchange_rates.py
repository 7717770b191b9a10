"""What a unit of each currency has been worth in US dollars since 1990, at least and at most."""

from __future__ import annotations

_RATES = {
    "$": (0.47, 1.12),  # “$” may be an Australian, a Canadian or a New Zealand dollar
    "£": (1.03, 2.12),
    "€": (0.8, 1.62),
    "¥": (0.006, 0.0135),
    "₹": (0.0105, 0.06),
    "yuan": (0.11, 0.21),
    "franc": (0.52, 1.35),
    "krona": (0.08, 0.19),
    "krone": (0.08, 0.21),
    "won": (0.0005, 0.0015),
    "shekel": (0.19, 0.5),
    "zloty": (0.19, 0.55),
    "rand": (0.045, 0.4),
    "real": (0.15, 1.2),
    "a$": (0.47, 1.12),
    "c$": (0.6, 1.12),
    "hk$": (0.12, 0.135),
    "nz$": (0.38, 0.9),
    "s$": (0.5, 0.87),
}  # pesos, lire and roubles have lost too much for a table


def plausible_rates(one: str, two: str) -> tuple[float, float] | None:
    """The least and the most of currency `two` that a unit of `one` has bought; nothing where it is not known."""
    if one not in _RATES or two not in _RATES:
        return None
    (low, high), (other_low, other_high) = _RATES[one], _RATES[two]
    return low / other_high, high / other_low
