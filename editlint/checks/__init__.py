"""What to look for. A check is a small class: its fields are the options of a rule, `run` yields the places."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from typing import Any, ClassVar, Protocol

from editlint.model.document import Document
from editlint.model.finding import Hit


class Check(Protocol):
    """`gives` are the names of the values of its hits, for use in messages.

    What the article must have for the check to find anything may be told beside it, so that neither the check nor what it
    imports is loaded for nothing: `needs`, the field with the list of phrases of which one must be there, or several such
    fields; `signs`, pieces of text in small letters; `blocks`, kinds of block. One of each that is told must be there.
    A field `signs` does the same with the rule's own pieces.
    """

    gives: ClassVar[tuple[str, ...]]

    def run(self, doc: Document) -> Iterator[Hit]: ...


# Name in rule files → module and class; a module is imported when a rule of its kind is loaded.
CHECKS: dict[str, tuple[str, str]] = {
    "phrases": ("phrases", "PhraseCheck"),
    "swaps": ("swaps", "Swaps"),
    "patterns": ("patterns", "Patterns"),
    "density": ("density", "Density"),
    "limits": ("limits", "Limits"),
    "doubled": ("doubled", "Doubled"),
    "echoes": ("echoes", "Echoes"),
    "openings": ("openings", "Openings"),
    "repeated-phrases": ("repeated_phrases", "RepeatedPhrases"),
    "overused": ("overused", "Overused"),
    "similar-sentences": ("similar_sentences", "SimilarSentences"),
    "duplicated-text": ("duplicated_text", "DuplicatedText"),
    "repeated-ideas": ("repeated_ideas", "RepeatedIdeas"),
    "quotation-clashes": ("quotation_clashes", "QuotationClashes"),
    "near-duplicates": ("near_duplicates", "NearDuplicates"),
    "variants": ("variants", "Variants"),
    "pairs": ("pairs", "Pairs"),
    "order": ("order", "Order"),
    "balance": ("balance", "Balance"),
    "mixed-marks": ("mixed_marks", "MixedMarks"),
    "abbreviations": ("abbreviations", "Abbreviations"),
    "articles": ("articles", "Articles"),
    "quotations": ("quotations", "Quotations"),
    "quote-punctuation": ("quote_punctuation", "QuotePunctuation"),
    "blocks": ("blocks", "Blocks"),
    "changes": ("changes", "Changes"),
    "multiples": ("multiples", "Multiples"),
    "percentages": ("percentages", "Percentages"),
    "ranges": ("ranges", "Ranges"),
    "conversions": ("conversions", "Conversions"),
    "words-and-figures": ("words_and_figures", "WordsAndFigures"),
    "ordinals": ("ordinals", "Ordinals"),
    "digit-slips": ("digit_slips", "DigitSlips"),
    "superlatives": ("superlatives", "Superlatives"),
    "match-scores": ("match_scores", "MatchScores"),
    "name-spelling": ("name_spelling", "NameSpelling"),
    "personal-titles": ("personal_titles", "PersonalTitles"),
    "genders": ("genders", "Genders"),
    "party-numbers": ("party_numbers", "PartyNumbers"),
    "pronouns-for-nobody": ("pronouns_for_nobody", "PronounsForNobody"),
    "group-words": ("group_words", "GroupWords"),
    "first-names": ("first_names", "FirstNames"),
    "offices": ("offices", "Offices"),
    "kinship": ("kinship", "Kinship"),
    "deeds": ("deeds", "Deeds"),
    "first-mention": ("first_mention", "FirstMention"),
    "relative-times": ("relative_times", "RelativeTimes"),
    "listed-amounts": ("listed_amounts", "ListedAmounts"),
    "beyond-counts": ("beyond_counts", "BeyondCounts"),
    "counts": ("counts", "Counts"),
    "ages": ("ages", "Ages"),
    "headline-numbers": ("headline_numbers", "HeadlineNumbers"),
    "headline-claims": ("headline_claims", "HeadlineClaims"),
    "sums": ("sums", "Sums"),
    "retold-counts": ("retold_counts", "RetoldCounts"),
    "conflicting-claims": ("conflicting_claims", "ConflictingClaims"),
    "caught-then-sought": ("caught_then_sought", "CaughtThenSought"),
    "two-introductions": ("two_introductions", "TwoIntroductions"),
    "votes": ("votes", "Votes"),
    "denials": ("denials", "Denials"),
    "opposite-acts": ("opposite_acts", "OppositeActs"),
    "out-then-playing": ("out_then_playing", "OutThenPlaying"),
    "gone-then-there": ("gone_then_there", "GoneThenThere"),
    "clashing-states": ("clashing_states", "ClashingStates"),
    "years-of-service": ("years_of_service", "YearsOfService"),
    "sides-of-the-body": ("sides_of_the_body", "SidesOfTheBody"),
    "dead-then-acting": ("dead_then_acting", "DeadThenActing"),
    "parts": ("parts", "Parts"),
    "properties": ("properties", "Properties"),
    "table-totals": ("table_totals", "TableTotals"),
    "table-claims": ("table_claims", "TableClaims"),
    "table-ranks": ("table_ranks", "TableRanks"),
    "star-ratings": ("star_ratings", "StarRatings"),
    "announced-lists": ("announced_lists", "AnnouncedLists"),
    "headline-promises": ("headline_promises", "HeadlinePromises"),
    "compounds": ("compounds", "Compounds"),
    "heading-case": ("heading_case", "HeadingCase"),
    "number-style": ("number_style", "NumberStyle"),
    "serial-comma": ("serial_comma", "SerialComma"),
    "conventions": ("conventions", "Conventions"),
    "numbering": ("numbering", "Numbering"),
    "missing-figures": ("missing_figures", "MissingFigures"),
    "missing-sections": ("missing_sections", "MissingSections"),
    "weekdays": ("weekdays", "Weekdays"),
    "impossible-dates": ("impossible_dates", "ImpossibleDates"),
    "dateline-clashes": ("dateline_clashes", "DatelineClashes"),
    "date-order": ("date_order", "DateOrder"),
    "tense-and-time": ("tense_and_time", "TenseAndTime"),
    "event-dates": ("event_dates", "EventDates"),
    "event-times": ("event_times", "EventTimes"),
    "spans": ("spans", "Spans"),
    "ages-against-dates": ("ages_and_dates", "AgesAndDates"),
    "places": ("places", "Places"),
    "compass": ("compass", "Compass"),
    "colours": ("colours", "Colours"),
    "clashing-phrases": ("clashing_phrases", "ClashingPhrases"),
    "causes": ("causes", "Causes"),
    "withheld-then-told": ("withheld_then_told", "WithheldThenTold"),
    "undecided-then-decided": ("undecided_then_decided", "UndecidedThenDecided"),
    "saying-clashes": ("saying_clashes", "SayingClashes"),
    "silence-then-speech": ("silence_then_speech", "SilenceThenSpeech"),
    "said-and-says": ("said_and_says", "SaidAndSays"),
    "quotation-against-paraphrase": ("quotation_against_paraphrase", "QuotationAgainstParaphrase"),
    "absences": ("absences", "Absences"),
    "rivals": ("rivals", "Rivals"),
    "only-and-another": ("only_and_another", "OnlyAndAnother"),
    "first-women": ("first_women", "FirstWomen"),
    "doubted-verdicts": ("doubted_verdicts", "DoubtedVerdicts"),
    "unknown-then-told": ("unknown_then_told", "UnknownThenTold"),
    "confirmed-and-supposed": ("confirmed_and_supposed", "ConfirmedAndSupposed"),
    "own-records": ("own_records", "OwnRecords"),
    "respectively": ("respectively", "Respectively"),
    "counted-groups": ("counted_groups", "CountedGroups"),
    "two-ranks": ("two_ranks", "TwoRanks"),
    "no-antecedent": ("no_antecedent", "NoAntecedent"),
    "one-party-twice": ("one_party_twice", "OnePartyTwice"),
}


def options_of(kind: Any) -> dict[str, str]:
    """The options of a check as rule files write them, with the field that each fills: `least-words`: least_words."""
    return {name.rstrip("_").replace("_", "-"): name for name in kind._fields}


def check_class(name: str) -> Any:
    """The class of a check by its name in rule files."""
    module, kind = CHECKS[name]
    return getattr(import_module(f"{__name__}.{module}"), kind)
