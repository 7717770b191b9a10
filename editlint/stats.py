"""The readability table of an article: editlint's figures beside those of textstat."""

from __future__ import annotations

from dataclasses import dataclass

from .analysis.readability import FEWEST_WORDS, RUNNING_PROSE, counts, minutes_to_read, readability
from .model.document import Document
from .reporters import visible

_NONE = "–"


@dataclass(frozen=True, slots=True)
class Measure:
    """A formula: its name for people, in `Readability` (or "") and in textstat, and what a figure means."""

    title: str
    ours: str
    theirs: str
    meaning: str


MEASURES = (
    Measure(
        "Flesch reading ease",
        "flesch_reading_ease",
        "flesch_reading_ease",
        "ease: 60 is plain English, 30 is hard",
    ),
    Measure(
        "Flesch–Kincaid", "flesch_kincaid_grade", "flesch_kincaid_grade", "grade: years of school needed"
    ),
    Measure("Gunning fog", "gunning_fog", "gunning_fog", "grade, by long sentences and hard words"),
    Measure("SMOG", "smog_index", "smog_index", "grade, to understand everything"),
    Measure("Coleman–Liau", "coleman_liau_index", "coleman_liau_index", "grade, by letters"),
    Measure(
        "Automated readability",
        "automated_readability_index",
        "automated_readability_index",
        "grade, by letters",
    ),
    Measure("Lix", "lix", "lix", "under 40 is easy, over 50 hard"),
    # The list of familiar words behind these two is textstat's to give, not ours.
    Measure(
        "Dale–Chall",
        "",
        "dale_chall_readability_score",
        "under 7 is easy, over 9 hard; by words that children know",
    ),
    Measure("Spache", "", "spache_readability", "grade, meant for the first years of school"),
    Measure("Linsear Write", "", "linsear_write_formula", "grade, of the first 100 words"),
    Measure("Rix", "", "rix", "long words a sentence: under 3 is easy, over 7 hard"),
    Measure(
        "McAlpine EFLAW",
        "",
        "mcalpine_eflaw",
        "for readers of English as a foreign language: under 25 is easy",
    ),
)


def table(doc: Document) -> str:
    """The name of the file, how long it is, and every measure by both programs, in lines."""
    found = counts(doc)
    name = visible(doc.path)
    if not found.words:
        return f"{name}\nThere is no running prose to measure."
    sentences = f"{found.sentences:,} sentence{'s' * (found.sentences != 1)}"
    length = f"{found.words:,} word{'s' * (found.words != 1)} in {sentences}, {minutes_to_read(found.words)}"
    lines = [name, length, "", *_rows(_figures(doc))]
    if found.words < FEWEST_WORDS:
        lines += ["", f"{_NONE}: of fewer than {FEWEST_WORDS} words the formulas say nothing."]
    return "\n".join(lines)


def _figures(doc: Document) -> list[tuple[Measure, float | None, float | None]]:
    ours = readability(doc)
    if not ours:
        return [(measure, None, None) for measure in MEASURES]
    theirs = _textstat(running_prose(doc))
    return [
        (measure, getattr(ours, measure.ours) if measure.ours else None, theirs[measure.theirs])
        for measure in MEASURES
    ]


def _rows(figures: list[tuple[Measure, float | None, float | None]]) -> list[str]:
    wide = max(len(measure.title) for measure in MEASURES)
    return [
        f"{'measure':{wide}}  {'editlint':>8}  {'textstat':>8}",
        *(
            f"{measure.title:{wide}}  {_shown(ours):>8}  {_shown(theirs):>8}  {measure.meaning}"
            for measure, ours, theirs in figures
        ),
    ]


def _shown(figure: float | None) -> str:
    return _NONE if figure is None else f"{figure:.1f}"


def running_prose(doc: Document) -> str:
    """What is measured, with the straight apostrophes that textstat's dictionary has."""
    blocks = (doc.text[block.start : block.end] for block in doc.blocks if block.kind in RUNNING_PROSE)
    return "\n\n".join(blocks).replace("’", "'")


def _textstat(text: str) -> dict[str, float]:
    """textstat's figures by the names of its functions; it is slow to import, hence here."""
    import textstat

    return {measure.theirs: float(getattr(textstat, measure.theirs)(text)) for measure in MEASURES}
