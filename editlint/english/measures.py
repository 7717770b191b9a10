"""Units of measure and currencies: what each measures, and how many of the base unit it is.

Base units are metre, square metre, litre, gram, second, metre a second, watt, byte and degree Celsius.
"""

from __future__ import annotations

from typing import NamedTuple


class Unit(NamedTuple):
    """`dimension` says with which other units it can be compared; a value times `factor` plus `offset` is in base units."""

    name: str
    dimension: str
    factor: float
    offset: float = 0


_UNITS = """
    length | millimetre 0.001 millimetres millimeter millimeters mm | centimetre 0.01 centimetres centimeter centimeters cm
    length | metre 1 metres meter meters m | kilometre 1000 kilometres kilometer kilometers km kms
    length | inch 0.0254 inches ins | foot 0.3048 feet ft | yard 0.9144 yards yd yds | mile 1609.344 miles mi
    length | nautical-mile 1852 | furlong 201.168 furlongs
    area | square-metre 1 sqm m² m2 | square-kilometre 1e6 sqkm km² km2 | hectare 1e4 hectares ha | acre 4046.856 acres
    area | square-mile 2589988 | square-foot 0.09290304 sqft
    volume | millilitre 0.001 millilitres milliliter milliliters ml | litre 1 litres liter liters l
    volume | pint 0.568261 pints | gallon 4.54609 gallons | barrel 158.987 barrels
    mass | microgram 1e-6 micrograms mcg µg | milligram 0.001 milligrams mg | gram 1 grams gramme grammes g | kilogram 1000 kilograms kilo kilos kg kgs
    mass | tonne 1e6 tonnes ton tons | ounce 28.3495 ounces oz | stone 6350.29 st | lb 453.592 lbs
    duration | second 1 seconds secs | minute 60 minutes mins | hour 3600 hours hrs hr | day 86400 days
    duration | week 604800 weeks | fortnight 1209600 fortnights | month 2629800 months | year 31557600 years yrs yr
    duration | decade 315576000 decades | century 3155760000 centuries | millisecond 0.001 milliseconds ms
    speed | mph 0.44704 m.p.h. | kph 0.2777778 km/h kmh | knot 0.514444 knots
    power | watt 1 watts | kilowatt 1000 kilowatts kw | megawatt 1e6 megawatts mw | gigawatt 1e9 gigawatts gw
    energy | kilowatt-hour 1 kwh | megawatt-hour 1000 mwh | gigawatt-hour 1e6 gwh | terawatt-hour 1e9 twh
    data | kilobyte 1e3 kilobytes kb | megabyte 1e6 megabytes mb | gigabyte 1e9 gigabytes gb | terabyte 1e12 terabytes tb
    temperature | celsius 1 °c | kelvin 1
"""
_SQUARED = {
    "metre": "square-metre",
    "kilometre": "square-kilometre",
    "mile": "square-mile",
    "foot": "square-foot",
}
_CURRENCIES = {
    "$": "$ dollar dollars usd us$ buck bucks",
    "£": "£ pound pounds gbp sterling quid",
    "€": "€ euro euros eur",
    "¥": "¥ yen jpy",
    "₹": "₹ rupee rupees inr",
    "₽": "₽ rouble roubles ruble rubles rub",
    "yuan": "yuan renminbi cny rmb",
    "franc": "franc francs chf",
    "krona": "krona kronor sek",
    "krone": "krone kroner nok dkk",
    "peso": "peso pesos mxn",
    "won": "krw",
    "shekel": "shekel shekels ils ₪",
    "lira": "lira liras try ₺",
    "zloty": "zloty zlotys pln",
    "rand": "rand zar",
    "real": "reais brl",
    "a$": "a$ aud",
    "c$": "c$ cad",
    "hk$": "hk$ hkd",
    "nz$": "nz$ nzd",
    "s$": "s$ sgd",
}  # fmt: skip
CURRENCIES = {word: name for name, words in _CURRENCIES.items() for word in words.split()}
CURRENCY_SIGNS = frozenset(word for word in CURRENCIES if not word.isalpha())
SMALL_MONEY = {"p": "£", "pence": "£", "penny": "£", "cent": "$", "cents": "$", "c": "$"}  # hundredths


def _units() -> dict[str, Unit]:
    found = {
        "fahrenheit": Unit("fahrenheit", "temperature", 5 / 9, -160 / 9),
        "°f": Unit("fahrenheit", "temperature", 5 / 9, -160 / 9),
    }
    for line in _UNITS.strip().splitlines():
        dimension, *groups = (part.split() for part in line.split("|"))
        for name, factor, *others in groups:
            unit = Unit(name, dimension[0], float(factor))
            found |= dict.fromkeys((name, *others), unit)
    return found


UNITS = _units()


def squared(unit: Unit) -> Unit | None:
    """The unit of area of a unit of length: “square miles”."""
    name = _SQUARED.get(unit.name)
    return UNITS.get(name) if name else None


def in_base_units(value: float, unit: str) -> float:
    """A value in the base unit of its dimension; as it is where the unit is none, or a currency."""
    known = UNITS.get(unit)
    return value * known.factor + known.offset if known else value
