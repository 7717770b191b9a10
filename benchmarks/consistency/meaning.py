"""Faults of meaning: who, whether, how sure, in what state. In place, in copies, and in sentences of our own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random

from .articles import Article, Edit, Line
from .mutators import Change, Mutator
from .templates import Pair, Template, template_mutator
from .words import OPPOSITES, PEOPLE, PLACES

_AUXILIARY = re.compile(r"\b(?:is|are|was|were|has|had|will|can)\b(?! (?:not|no|never)\b)")
_GENDER = {"he": "she", "she": "he", "him": "her", "himself": "herself", "herself": "himself", "his": "her"}
_GENDERED = re.compile(rf"\b(?:{'|'.join(_GENDER)})\b", re.IGNORECASE)
_NUMBER = {"them": "him", "themselves": "himself", "him": "them", "himself": "themselves"}
_NUMBERED = re.compile(rf"\b(?:{'|'.join(_NUMBER)})\b")
_PLACED = re.compile(
    rf"\b(?:in|from|to|at) ({'|'.join(PLACES)}|London|Paris|Chicago|Washington|Tokyo|Moscow|Beijing)\b"
)
_LEAST_SHARED = 3
_MEN = ("Tobias Crane", "Callum Strachan", "Henrik Lindqvist", "Dmitri Volkonin", "Kenji Morikawa")


def meaning_mutators() -> list[Mutator]:
    """Those that change who did it, whether it was so, and how sure it is."""
    templates: dict[str, Template] = {
        "role": _role,
        "nationality": _nationality,
        "kinship": _kinship,
        "dead-and-acting": _dead,
        "caught-and-sought": _caught,
        "silence-and-speech": _silence,
        "certainty": _certainty,
        "exclusivity": _exclusivity,
        "pair-of-three": _pair,
        "none-and-some": _none,
        "only-and-another": _only,
        "unknown-and-told": _unknown,
    }
    return [
        Mutator("pronoun-gender", "in place", _pronoun_gender),
        Mutator("pronoun-number", "in place", _pronoun_number),
        Mutator("negation", "in place", _negation),
        Mutator("opposite", "in place", _opposite),
        Mutator("place-of-two", "in place", _place),
        Mutator("negation-copy", "copy", _negation_copy),
        Mutator("opposite-copy", "copy", _opposite_copy),
        *(template_mutator(name, make) for name, make in templates.items()),
    ]


def _swapped(line: Line, pattern: re.Pattern[str], others: dict[str, str]) -> Iterator[Edit]:
    for match in pattern.finditer(line.text):
        new = others[match[0].lower()]
        text = new.capitalize() if match[0][0].isupper() else new
        yield Edit(line.start + match.start(), line.start + match.end(), text)


def _pronoun_gender(article: Article, random: Random) -> Iterator[Change]:
    """One pronoun of another gender than those before; “her” may be either case, so it is left."""
    for line in article.lines[1:]:
        found = list(_swapped(line, _GENDERED, _GENDER))
        if line.is_plain and len(found) == 1:
            yield Change((found[0],))


def _pronoun_number(article: Article, random: Random) -> Iterator[Change]:
    for line in article.lines[1:]:
        found = list(_swapped(line, _NUMBERED, _NUMBER))
        if line.is_plain and len(found) == 1:
            yield Change((found[0],))


def _telling(text: str) -> set[str]:
    return set(re.findall(r"[a-z]{5,}", text.lower()))


def _has_twin(article: Article, line: Line) -> bool:
    """True if another sentence shares three telling words, so that it may tell the same."""
    own = _telling(line.text)
    return any(
        len(own & _telling(other.text)) >= _LEAST_SHARED
        for other in article.lines
        if other.number != line.number
    )


def _negated(line: Line) -> Edit | None:
    match = _AUXILIARY.search(line.text)
    return Edit(line.start + match.end(), line.start + match.end(), " not") if match else None


def _opposed(line: Line, random: Random) -> Edit | None:
    words = [match for match in re.finditer(r"\b[a-z]+\b", line.text) if match[0] in OPPOSITES]
    if not words:
        return None
    word = random.choice(words)
    return Edit(line.start + word.start(), line.start + word.end(), OPPOSITES[word[0]])


def _negation(article: Article, random: Random) -> Iterator[Change]:
    """A “not” in one of two sentences that are about the same."""
    for line in article.plain_lines:
        edit = _negated(line)
        if edit and _has_twin(article, line):
            yield Change((edit,))


def _opposite(article: Article, random: Random) -> Iterator[Change]:
    for line in article.plain_lines:
        edit = _opposed(line, random)
        if edit and _has_twin(article, line):
            yield Change((edit,))


def _place(article: Article, random: Random) -> Iterator[Change]:
    """Another town in the last of two sentences that name one."""
    found = [(line, match) for line in article.lines for match in _PLACED.finditer(line.text)]
    for at, (line, match) in enumerate(found):
        earlier = [other for other, town in found[:at] if town[1] == match[1] and other.number != line.number]
        if earlier and line.is_plain:
            others = [place for place in PLACES if place not in article.text]
            new = random.choice(others)
            yield Change((Edit(line.start + match.start(1), line.start + match.end(1), new),))


def _copied(article: Article, line: Line, edit: Edit) -> Iterator[Change]:
    end = article.end_after(line, 3, 12)
    if end:
        first, last = edit.start - line.start, edit.end - line.start
        yield Change((Edit(end, end, f" {line.text[:first]}{edit.text}{line.text[last:]}"),))


def _negation_copy(article: Article, random: Random) -> Iterator[Change]:
    for line in article.plain_lines:
        if edit := _negated(line):
            yield from _copied(article, line, edit)


def _opposite_copy(article: Article, random: Random) -> Iterator[Change]:
    for line in article.plain_lines:
        if edit := _opposed(line, random):
            yield from _copied(article, line, edit)


def _one(random: Random) -> tuple[str, str]:
    """A person's full name and surname."""
    name = random.choice(PEOPLE)
    return name, name.split()[-1]


def _role(random: Random) -> Pair:
    name, _ = _one(random)
    body = random.choice(("the Marl Valley trust", "Fenwick Mills", "the Harbour Players"))
    one, two = random.sample(("treasurer", "secretary", "chairman"), 2)
    wordings = random.choice(
        (
            (
                "{name}, the {role} of {body}, welcomed the news.",
                "The {role} of {body}, {name}, did not vote.",
            ),
            ("{name} is the {role} of {body}.", "As {role} of {body}, {name} signs every cheque."),
        )
    )
    first = wordings[0].format(name=name, role=one, body=body)
    return Pair(
        (first, wordings[1].format(name=name, role=one, body=body)),
        (first, wordings[1].format(name=name, role=two, body=body)),
    )


def _nationality(random: Random) -> Pair:
    name, _ = _one(random)
    one, two = random.sample(("Danish", "Portuguese", "Canadian", "Kenyan", "Polish"), 2)
    trade = random.choice(("sculptor", "cyclist", "novelist", "engineer"))
    first = f"{name}, a {one} {trade}, was the guest of honour."
    second = random.choice(("The {} {} {} spoke last.", "It was the {} {} {} who paid."))
    return Pair((first, second.format(one, trade, name)), (first, second.format(two, trade, name)))


def _kinship(random: Random) -> Pair:
    name = random.choice(_MEN)
    other = random.choice(("Edda", "Marit", "Solveig", "Ilse"))
    one, two = random.sample(("sister", "daughter", "wife", "mother"), 2)
    first = f"{name} came with his {one}, {other}."
    second = random.choice(("His {}, {}, kept the door.", "The prize was handed over by his {}, {}."))
    return Pair((first, second.format(one, other)), (first, second.format(two, other)))


def _dead(random: Random) -> Pair:
    name, last = _one(random)
    year = random.randint(1990, 2012)
    first = random.choice(
        (f"{name} died in {year}.", f"{name}, who was killed in a fall in {year}, built it.")
    )
    later = random.choice(("In {} {} opened the second hall.", "It was in {} that {} bought the mill."))
    return Pair((first, later.format(year - 4, last)), (first, later.format(year + 4, last)))


def _caught(random: Random) -> Pair:
    who = random.choice(("poachers", "smugglers", "hikers", "burglars"))
    act = random.choice(("arrested", "captured", "caught"))
    first = f"Rangers have {act} two {who} near the reservoir."
    sound, faulty = random.choice(
        (
            (f"Rangers are searching for other {who}.", f"Rangers are still searching for the {who}."),
            (f"The search for the {who} lasted two days.", f"The search for the {who} continues."),
        )
    )
    return Pair((first, sound), (first, faulty))


def _silence(random: Random) -> Pair:
    name, _ = _one(random)
    first = random.choice(
        (
            f"{name} has yet to comment on the plan.",
            f"{name} declined to comment.",
            f"{name} could not be reached.",
        )
    )
    other = next(person for person in PEOPLE if person != name)
    second = random.choice(("“It will be built,” {} said.", "{} told reporters that it would be built."))
    return Pair((first, second.format(other)), (first, second.format(name)))


def _certainty(random: Random) -> Pair:
    deed, noun = random.choice(
        (("sold its ferries", "sale"), ("closed its mill", "closure"), ("moved its herd", "move"))
    )
    town = random.choice(PLACES)
    told = f"The island company {deed} to a bank in {town} on Monday."
    doubt = f"If confirmed, the {noun} of the island company's {deed.split()[-1]} to the bank in {town} would end an age."
    hedged = f"The island company is said to have {deed} to a bank in {town} on Monday."
    return Pair((hedged, doubt), (told, doubt))


def _exclusivity(random: Random) -> Pair:
    faulty = random.choice(
        (
            "The pier was closed solely because of the storm. There were several reasons for it, the engineer added.",
            "The parish vote was unanimous. Two members voted against.",
            "The club was thrown out for the sole reason that it was late. Another reason was its debts.",
        )
    )
    sound = random.choice(("The pier was closed because of the storm.", "The parish vote was close."))
    return Pair((sound,), (faulty,))


def _pair(random: Random) -> Pair:
    three = random.sample(PEOPLE, 3)
    rest = random.choice(("left before the speeches.", "shared a cab.", "were given a clock."))
    told = "{}, {} and {} sat at the front. ".format(*three)
    return Pair((f"{told}The three {rest}",), (f"{told}{random.choice(('Both', 'The pair'))} {rest}",))


def _none(random: Random) -> Pair:
    first, second = random.choice(
        (
            ("Nobody was hurt when the stand fell.", "Three men were taken to hospital."),
            ("No arrests were made.", "Two men were arrested at the gate."),
            ("Nothing was stolen from the shop.", "The thieves took four watches from the shop."),
            ("There were no complaints about the noise.", "Twelve residents complained about the noise."),
        )
    )
    return Pair((first, "The rain held off."), (first, second))


def _only(random: Random) -> Pair:
    thing = random.choice(("bakery", "hotel", "ferry", "surgery"))
    things = f"{thing[:-1]}ies" if thing.endswith("y") else f"{thing}s"
    first = f"The only {thing} in the village is run by two sisters."
    second = random.choice(
        (f"The second {thing} is shut on Mondays.", f"The larger of the {things} has a garden.")
    )
    return Pair((first, "The street is quiet."), (first, second))


def _unknown(random: Random) -> Pair:
    what = random.choice(("fire", "crash", "leak"))
    first = random.choice(
        (f"The cause of the {what} is not known.", f"It is not yet known what caused the {what}.")
    )
    second = random.choice(
        (f"The {what} was caused by a worn cable.", f"A worn cable had caused the {what}.")
    )
    return Pair((first, "The road is open."), (first, second))
