"""Sentences of our own, sound and with a fault, for faults that articles seldom have a place for."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, timedelta
from random import Random
from typing import NamedTuple

from .articles import Article, Edit
from .mutators import Change, Mutator
from .words import DAYS, MONTHS, NUMBERS, PEOPLE, PLACES, SPELLINGS

_KITCHENS = ["Mill Lane", "Park Row", "Quay Street", "Harbour Road", "Abbey Green", "Fern Hill"]
_APART = 2  # paragraphs between two sentences that are put in


class Pair(NamedTuple):
    """What is put in, sound and with a fault; each text goes to the end of another paragraph."""

    sound: tuple[str, ...]
    faulty: tuple[str, ...]


Template = Callable[[Random], Pair]


def template_mutators() -> list[Mutator]:
    """Those that put sentences of our own into an article."""
    templates: dict[str, Template] = {
        "percent-change": _percent_change,
        "direction": _direction,
        "ratio": _ratio,
        "parts-and-total": _parts,
        "share-of-total": _share,
        "conversion-put-in": _conversion,
        "range-put-in": _range,
        "recount": _recount,
        "measure-of-one-thing": _measure,
        "digits-transposed-put-in": _digits,
        "factor-ten-put-in": _factor_ten,
        "currency-put-in": _currency,
        "weekday-put-in": _weekday,
        "date-that-is-not": _impossible_date,
        "founding-year": _founded,
        "span": _span,
        "birth-and-age": _birth,
        "age": _age,
        "spelling-of-a-place": _spelling,
        "announced-list": _announced_list,
        "table-total": _table_total,
        "table-and-text": _table_text,
        "place": _place,
        "quotation-speaker-put-in": _speaker,
        "quotation-wording-put-in": _wording,
        "weekday": _weekday_of_one_thing,
    }
    made = [template_mutator(name, make) for name, make in templates.items()]
    return [*made, Mutator("headline-number", "template", _headline_number)]


def template_mutator(name: str, make: Template) -> Mutator:
    """The mutator that puts in what `make` gives, each text at the end of a paragraph."""
    return Mutator(name, "template", _changes(make))


def _changes(make: Template) -> Callable[[Article, Random], Iterator[Change]]:
    def changes(article: Article, random: Random) -> Iterator[Change]:
        pair = make(random)
        ends = _ends(article, len(pair.sound), random)
        if ends:
            yield Change(_put_in(ends, pair.faulty), _put_in(ends, pair.sound))

    return changes


def _ends(article: Article, count: int, random: Random) -> list[int]:
    """Ends of paragraphs with `_APART` others between, none of them the first."""
    last = len(article.paragraphs) - 1 - _APART * (count - 1)
    if last < 1:
        return []
    first = random.randint(1, last)
    return [article.paragraphs[first + _APART * i].end for i in range(count)]


def _put_in(ends: list[int], texts: tuple[str, ...]) -> tuple[Edit, ...]:
    return tuple(Edit(end, end, text if text[0] == "\n" else f" {text}") for end, text in zip(ends, texts))


def _one(
    random: Random, wordings: tuple[str, ...], sound: dict[str, object], faulty: dict[str, object]
) -> Pair:
    """One sentence by one of the wordings; the fault changes some of its values."""
    wording = random.choice(wordings)
    return Pair((wording.format_map(sound),), (wording.format_map(sound | faulty),))


def _two(
    random: Random, wordings: tuple[tuple[str, str], ...], sound: dict[str, object], faulty: dict[str, object]
) -> Pair:
    """Two sentences; the fault is in one of them."""
    first, second = random.choice(wordings)
    sound_texts = (first.format_map(sound), second.format_map(sound))
    if random.random() < 0.5:
        return Pair(sound_texts, (sound_texts[0], second.format_map(sound | faulty)))
    return Pair(sound_texts, (first.format_map(sound | faulty), sound_texts[1]))


def _percent_change(random: Random) -> Pair:
    before, share = 100 * random.randint(5, 400), random.choice((5, 10, 12, 20, 25, 30, 40, 50, 60))
    up, down = f"{before * (100 + share) // 100:,}", f"{before * (100 - share) // 100:,}"
    wordings = (
        "Membership rose {share}% to {up} from {before}.",
        "The number of loans fell by {share} per cent, from {before} to {down}.",
        "Takings climbed from £{before} to £{up}, a rise of {share}%.",
        "Visits increased {share} percent, from {before} to {up}, the trust found.",
        "Enrolment dropped from {before} to {down}, or {share}%.",
    )
    wrong = share + random.choice((8, 11, 17, 23))
    return _one(
        random, wordings, {"before": f"{before:,}", "share": share, "up": up, "down": down}, {"share": wrong}
    )


def _direction(random: Random) -> Pair:
    low = random.randint(20, 900)
    high = low + random.randint(5, 300)
    wordings = (
        "The waiting list rose from {low} to {high}.",
        "Attendance fell from {high} to {low}.",
        "The number of stalls grew to {high} from {low}.",
        "Rainfall dropped to {low} millimetres from {high} millimetres.",
        "The fare went up from ${low} to ${high}.",
    )
    return _one(random, wordings, {"low": low, "high": high}, {"low": high, "high": low})


def _ratio(random: Random) -> Pair:
    base, word, factor = (
        random.randint(12, 400),
        *random.choice((("doubled", 2), ("tripled", 3), ("quadrupled", 4))),
    )
    wordings = (
        "The number of pupils {word} from {base} to {times}.",
        "Its staff {word}, from {base} to {times}.",
        "The budget {word} to £{times} million from £{base} million.",
    )
    wrong = base * factor + max(3, base // 2)
    return _one(random, wordings, {"word": word, "base": base, "times": base * factor}, {"times": wrong})


def _parts(random: Random) -> Pair:
    one, two, three = (random.randint(3, 90) for _ in range(3))
    wordings = (
        "The council has {two_parts} members: {one} women and {two} men.",
        "Of the {three_parts} applications, {one} were approved, {two} were refused and {three} are pending.",
        "All {two_parts} votes were counted: {one} for and {two} against.",
        "The {two_parts} passengers were {one} adults and {two} children.",
        "In all {three_parts} animals were moved: {one} cows, {two} sheep and {three} goats.",
    )
    wrong = random.choice((4, 7, 11, -2))
    totals: dict[str, object] = {"two_parts": one + two, "three_parts": one + two + three}
    return _one(
        random, wordings, {"one": one, "two": two, "three": three, **totals},
        {"two_parts": one + two + wrong, "three_parts": one + two + three + wrong},
    )  # fmt: skip


def _share(random: Random) -> Pair:
    whole = random.choice((40, 50, 80, 120, 200, 250, 400, 640))
    part = round(whole * random.randint(12, 90) / 100)
    share = round(100 * part / whole)
    wordings = (
        "The survey found that {part} of {whole} shops ({share}%) had closed.",
        "Of {whole} replies, {part} ({share} per cent) were in favour.",
        "{part} out of {whole} bridges, or {share}%, need repair.",
        "Inspectors failed {part} of the {whole} kitchens, {share} percent.",
    )
    return _one(
        random,
        wordings,
        {"part": part, "whole": whole, "share": share},
        {"share": (share + random.choice((14, 22, 31))) % 100},
    )


def _conversion(random: Random) -> Pair:
    number = random.randint(6, 90)
    wording, factor = random.choice(
        (
            ("The path is {number} miles ({other} km) long.", 1.609),
            (
                "The lorry carried {number} tonnes, and the bridge is {number} metres ({other} feet) long.",
                3.281,
            ),
            ("The field covers {number} hectares ({other} acres).", 2.471),
            ("A sack weighs {number} kg ({other} lb).", 2.205),
            ("The mast is {number} feet ({other} metres) tall.", 0.3048),
        )
    )
    wrong = number * factor * random.choice((0.5, 1.4, 1.9))
    return _one(
        random, (wording,), {"number": number, "other": round(number * factor)}, {"other": round(wrong)}
    )


def _range(random: Random) -> Pair:
    low = random.randint(5, 300)
    high, year = low + random.randint(6, 200), random.randint(1950, 2000)
    wordings = (
        "Tickets cost between £{low} and £{high}.",
        "The plots measure between {low} and {high} square metres.",
        "The ferry ran here from {first} to {last}.",
        "Stalls cost from ${low} to ${high}.",
        "Its owners lived there between {first} and {last}.",
    )
    years: dict[str, object] = {"first": year, "last": year + random.randint(4, 20)}
    return _one(
        random, wordings, {"low": low, "high": high, **years},
        {"low": high, "high": low, "first": years["last"], "last": years["first"]},
    )  # fmt: skip


def _recount(random: Random) -> Pair:
    number = random.randint(0, 7)
    wordings = (
        (
            "Police arrested {count} men at the scene.",
            "The {count} men were taken to a police station in a van.",
        ),
        ("Firefighters rescued {count} horses from the barn.", "All {count} horses were led to a meadow."),
        ("The club has {count} coaches.", "The club’s {count} coaches are paid by the hour."),
        (
            "The storm damaged {count} houses in Mill Lane.",
            "The {count} damaged houses in Mill Lane were boarded up.",
        ),
        ("The quartet’s album has {count} songs.", "The album’s {count} songs were recorded in a barn."),
    )
    return _two(
        random, wordings, {"count": NUMBERS[number]}, {"count": NUMBERS[number + random.choice((1, 2, 3))]}
    )


def _digits(random: Random) -> Pair:
    one, two, three = random.sample("123456789", 3)
    return _two(random, _AMOUNTS, {"number": f"{one}{two}.{three}"}, {"number": f"{two}{one}.{three}"})


def _factor_ten(random: Random) -> Pair:
    one, two = random.sample("123456789", 2)
    return _two(random, _AMOUNTS, {"number": f"{one}.{two}"}, {"number": f"{one}{two}"})


def _measure(random: Random) -> Pair:
    number = random.randint(21, 480)
    return _two(random, _MEASURES, {"number": number}, {"number": number + random.choice((7, 15, 60, 110))})


_AMOUNTS = (
    ("The contract is worth £{number} million.", "The £{number} million contract was signed in a tent."),
    ("The deal cost the bank ${number}bn.", "Lawyers worked for a year on the ${number}bn deal."),
    (
        "Inflation stood at {number}% in the spring.",
        "With inflation at {number}% in the spring, rents went up.",
    ),
    (
        "The port handles {number} million tons of grain.",
        "The {number} million tons of grain that the port handles go by rail.",
    ),
)
_MEASURES = (
    ("The tower is {number} feet tall.", "At {number} feet tall, the tower is seen from the sea."),
    ("The contract is worth £{number} million.", "The £{number} million contract was signed in a tent."),
    (
        "The reservoir holds {number} million gallons of water.",
        "The reservoir, which holds {number} million gallons, was drained.",
    ),
    ("The tunnel is {number} miles long.", "Trains take an hour to pass the {number}-mile tunnel."),
    ("The hall seats {number} people.", "The hall, with seats for {number} people, has no stage."),
)


def _currency(random: Random) -> Pair:
    number, sign, other = random.randint(11, 97), *random.sample("$£€", 2)
    wordings = (
        ("The grant was worth {sign}{number} million.", "The {sign}{number} million grant paid for a roof."),
        (
            "The painting sold for {sign}{number}.4m.",
            "It was the {sign}{number}.4m painting that drew the crowds.",
        ),
    )
    return _two(random, wordings, {"sign": sign, "number": number}, {"sign": other})


def _weekday(random: Random) -> Pair:
    day = date(1931, 1, 1) + timedelta(days=random.randrange(9000))
    name = DAYS[day.weekday()]
    wordings = (
        "The hearing was held on {name}, {month} {day}, {year}.",
        "The hall burned down on {name} {day} {month} {year}.",
        "They were married on {name}, {day} {month} {year}.",
    )
    sound: dict[str, object] = {
        "name": name,
        "month": MONTHS[day.month - 1],
        "day": day.day,
        "year": day.year,
    }
    return _one(random, wordings, sound, {"name": random.choice([other for other in DAYS if other != name])})


def _impossible_date(random: Random) -> Pair:
    month = random.choice(("February", "April", "June", "September", "November"))
    wordings = ("The lease ran out on {day} {month}.", "The school opened on {month} {day}, 1987.")
    return _one(
        random,
        wordings,
        {"month": month, "day": random.randint(2, 27)},
        {"day": 30 if month == "February" else 31},
    )


def _founded(random: Random) -> Pair:
    year = random.randint(1820, 1990)
    wordings = (
        ("The brewery was founded in {year}.", "Founded in {year}, the brewery still stands by the river."),
        ("The chapel was built in {year}.", "The chapel, built in {year}, has no tower."),
        ("{name} was born in {year} in a mill.", "A plaque says that {name} was born in {year}."),
    )
    return _two(
        random,
        wordings,
        {"year": year, "name": random.choice(PEOPLE)},
        {"year": year + random.choice((-10, 3, 8, 20))},
    )


def _span(random: Random) -> Pair:
    year, years = random.randint(1930, 1990), random.randint(4, 15)
    wordings = (
        "{name} led the orchestra for {years} years, from {year} to {end}.",
        "The mine was worked from {year} to {end}, a span of {years} years.",
        "The war lasted {years} years, from {year} until {end}.",
    )
    sound: dict[str, object] = {
        "name": random.choice(PEOPLE),
        "year": year,
        "years": years,
        "end": year + years,
    }
    return _one(random, wordings, sound, {"years": years + random.choice((3, 5, 9))})


def _birth(random: Random) -> Pair:
    year, age = random.randint(1880, 1940), random.randint(41, 79)
    wordings = (
        "{name}, who was born in {year}, died in {end} at the age of {age}.",
        "{name} was born in {year} and died in {end}, aged {age}.",
        "{name} (born in {year}) died in {end} aged {age}.",
    )
    sound: dict[str, object] = {"name": random.choice(PEOPLE), "year": year, "age": age, "end": year + age}
    return _one(random, wordings, sound, {"age": age + random.choice((-7, 4, 7, 12))})


def _age(random: Random) -> Pair:
    age, name = random.randint(19, 80), random.choice(PEOPLE)
    wordings = (
        ("{name}, {age}, lives across the road.", "{surname}, {age}, saw the smoke from the kitchen."),
        ("{name}, a {age}-year-old baker, gave evidence.", "{surname}, {age}, was the only witness."),
        ("{name}, who is {age}, keeps bees.", "The {age}-year-old {surname} sells honey at the gate."),
        ("{name}, aged {age}, won the race.", "{name}, {age}, trains in the park."),
    )
    sound: dict[str, object] = {"name": name, "surname": name.split()[1], "age": age}
    return _two(random, wordings, sound, {"age": age + random.choice((2, 5, 7, 10))})


def _spelling(random: Random) -> Pair:
    one, two = random.choice(SPELLINGS)
    wordings = (
        ("A delegation left for talks about {word}.", "The talks about {word} went on for a week."),
        ("Her letters say much of {word}.", "Nobody in the family spoke of {word}."),
    )
    return _two(random, wordings, {"word": one}, {"word": two})


def _announced_list(random: Random) -> Pair:
    items = [
        "The roof leaks in the corner above the stage.", "The wiring has not been looked at for thirty years.",
        "The boiler burns more oil than the town can pay for.", "The floor gives way under heavy shelves.",
        "The windows rattle when lorries pass.", "The lift stops between floors.",
    ]  # fmt: skip
    count = random.randint(3, 5)
    noun = random.choice(
        ("reasons for this", "things to be mended", "points against it", "faults in the building")
    )
    mark = random.choice(("- {}", "* {}", "{number}. {}"))
    shown = random.sample(items, count)
    lines = "\n".join(mark.format(item, number=number) for number, item in enumerate(shown, 1))
    sound, faulty = NUMBERS[count - 2], NUMBERS[count - 2 + random.choice((1, 2))]
    return Pair(
        (f"\n\nThere are {sound} {noun}:\n\n{lines}",), (f"\n\nThere are {faulty} {noun}:\n\n{lines}",)
    )


_SPEECHES = (
    ("We will not sell the mill while there is {a} river to turn its wheel", "a", "no"),
    ("The {a} thing I saw was a light above the water and then the bow of the ferry", "first", "last"),
    ("There were {a} of us in the boat when the engine stopped and the lamp went out", "nine", "six"),
    ("Nobody told us that the water would be {a} for the whole of the winter", "cold", "warm"),
    ("My father {a} this house with his own hands and with stones from the beach", "built", "burned"),
)


def _speaker(random: Random) -> Pair:
    speech, word, _ = random.choice(_SPEECHES)
    one, two = random.sample(PEOPLE, 2)
    said = f"“{speech.format(a=word)},” said {{name}}."
    again = random.choice(
        (f"“{speech.format(a=word)},” {{name}} said.", f"{{name}} said: “{speech.format(a=word)}.”")
    )
    return _two(random, ((said, again),), {"name": one}, {"name": two})


def _wording(random: Random) -> Pair:
    speech, word, other = random.choice(_SPEECHES)
    name = random.choice(PEOPLE)
    said, again = f"“{speech},” said {name}.", f"{name.split()[1]} said: “{speech}.”"
    return _two(random, ((said, again),), {"a": word}, {"a": other})


def _place(random: Random) -> Pair:
    one, two = random.sample(PLACES, 2)
    wordings = (
        (
            "The two forgers were arrested in {place}.",
            "After the arrest in {place}, the forgers said nothing.",
        ),
        ("{name} was born in {place}.", "{name}, born in {place}, plays the cello."),
        (
            "The painting was found in {place}.",
            "How the painting came to {place}, where it was found, nobody knows.",
        ),
        ("The treaty was signed in {place}.", "The signing of the treaty in {place} took an hour."),
    )
    return _two(random, wordings, {"place": one, "name": random.choice(PEOPLE)}, {"place": two})


def _weekday_of_one_thing(random: Random) -> Pair:
    one, two = random.sample(DAYS, 2)
    wordings = (
        ("The bridge collapsed on {day}.", "When it collapsed on {day}, the bridge was empty."),
        ("Voters go to the polls on {day}.", "The polls on {day} open at seven."),
        ("The choir sang in the square on {day}.", "Rain fell on {day} while the choir sang in the square."),
    )
    return _two(random, wordings, {"day": one}, {"day": two})


def _headline_number(article: Article, random: Random) -> Iterator[Change]:
    """A headline of our own in the place of the article's, and a sentence at the end of a paragraph."""
    ends = _ends(article, 1, random)
    if not article.headline or not ends:
        return
    number = random.randint(21, 890)
    headline, wording = random.choice(
        (
            ("Mill to shed {} jobs", "The mill will shed {} jobs."),
            ("Storm leaves {} families without power", "The storm left {} families without power."),
            ("{} sheep stolen from a barn", "Thieves drove {} sheep out of the barn."),
            ("Council spends £{} million on a new bridge", "The bridge cost the council £{} million."),
        )
    )
    sentence = Edit(ends[0], ends[0], " " + wording.format(number))
    wrong = number + random.choice((9, 30, 100))
    yield Change(
        (Edit(*article.headline, headline.format(wrong)), sentence),
        (Edit(*article.headline, headline.format(number)), sentence),
    )


def _rows(random: Random) -> tuple[list[str], list[tuple[int, int]]]:
    names = random.sample(_KITCHENS, 4)
    return names, [(random.randint(120, 2900), random.randint(11, 80)) for _ in names]


def _table(rows: list[list[str]], sign: str = "|") -> str:
    """The rows as a table that plain text has: with strokes or with tabs."""
    if sign == "\t":
        return "\n\n" + "\n".join("\t".join(row) for row in rows)
    lines = [f"| {' | '.join(row)} |" for row in rows]
    return "\n\n" + "\n".join((lines[0], "|---" * len(rows[0]) + "|", *lines[1:]))


def _kitchens(names: list[str], rows: list[tuple[int, int]], total: tuple[int, int]) -> list[list[str]]:
    body = [[name, f"{meals:,}", str(staff)] for name, (meals, staff) in zip(names, rows)]
    return [["Kitchen", "Meals", "Volunteers"], *body, ["Total", f"{total[0]:,}", str(total[1])]]


def _sums(rows: list[tuple[int, int]]) -> tuple[int, int]:
    return sum(row[0] for row in rows), sum(row[1] for row in rows)


def _table_total(random: Random) -> Pair:
    make = random.choice((_two_columns, _money, _votes, _shares_of_all))
    sign = random.choice("|\t")
    sound, faulty = make(random)
    return Pair((_table(sound, sign),), (_table(faulty, sign),))


Tables = tuple[list[list[str]], list[list[str]]]  # the sound one and the faulty one


def _two_columns(random: Random) -> Tables:
    names, rows = _rows(random)
    meals, staff = _sums(rows)
    wrong = random.choice(
        ((meals + 90, staff), (meals - 100, staff), (meals, staff + 10), (meals, staff - 9))
    )
    return _kitchens(names, rows, (meals, staff)), _kitchens(names, rows, wrong)


def _money(random: Random) -> Tables:
    """One column of sums, where nothing else tells that the last row is a total."""
    items = ["Roof", "Heating", "Wages", "Paint and paper", "Rent"][: random.randint(3, 5)]
    costs = [10 * random.randint(20, 990) for _ in items]
    total, wrong = sum(costs), sum(costs) + random.choice((100, 240, -310))
    label = random.choice(("Total", "**Total**", "Total cost", "Sum"))
    body = [["", "£"], *([item, f"{cost:,}"] for item, cost in zip(items, costs))]
    return [*body, [label, f"{total:,}"]], [*body, [label, f"{wrong:,}"]]


def _votes(random: Random) -> Tables:
    """The totals stand on the right, and one row is wrong."""
    rows = [(name, random.randint(90, 900), random.randint(90, 900)) for name in random.sample(_KITCHENS, 3)]
    head = ["Ward", "For", "Against", random.choice(("Total", "All", "Total votes"))]
    wrong = random.randrange(3)

    def table(error: int) -> list[list[str]]:
        totals = [one + two + (error if i == wrong else 0) for i, (_, one, two) in enumerate(rows)]
        return [
            head,
            *([name, str(one), str(two), str(total)] for (name, one, two), total in zip(rows, totals)),
        ]

    return table(0), table(random.choice((10, 27, -30)))


def _shares_of_all(random: Random) -> Tables:
    one, two = random.randint(30, 45), random.randint(20, 30)

    def table(third: int) -> list[list[str]]:
        shares = [one, two, third, 100]
        return [
            ["Party", "Share"],
            *([name, f"{n}%"] for name, n in zip(("Reds", "Blues", "Others", "Total"), shares)),
        ]

    return table(100 - one - two), table(100 - one - two + random.choice((6, 10, -8)))


def _table_text(random: Random) -> Pair:
    names, rows = _rows(random)
    table = _table(_kitchens(names, rows, _sums(rows)), random.choice("|\t"))
    i = random.randrange(len(names))
    best, worst = (pick(range(len(names)), key=lambda n: rows[n]) for pick in (max, min))
    meals, staff = rows[i]
    numbers = (
        ("The kitchen in {} served {:,} meals.", meals, 300),
        ("{} has {:,} volunteers.", staff, 8),
        ("In {}, {} volunteers peel and chop.", staff, 9),
        ("{}, with its {} volunteers, has a garden.", staff, 7),
        ("The {} kitchen handed out {:,} meals.", meals, 210),
        ("Most of the {1:,} meals from {0} went to schools.", meals, 400),
    )
    superlatives = (
        ("{} served the most meals.", best, worst),
        ("The most meals were served in {}.", best, worst),
        ("The kitchen with the most meals was {}.", best, worst),
        ("{} had the highest number of meals.", best, worst),
        ("The fewest meals came from {}.", worst, best),
    )
    if random.random() < 0.6:
        wording, number, error = random.choice(numbers)
        sound, faulty = wording.format(names[i], number), wording.format(names[i], number + error)
    else:
        wording, right, wrong = random.choice(superlatives)
        sound, faulty = wording.format(names[right]), wording.format(names[wrong])
    return Pair((f"{table}\n\n{sound}",), (f"{table}\n\n{faulty}",))
