"""Names in Cyrillic, Greek, Georgian and Armenian letters → the ways that newspapers spell them."""

from __future__ import annotations

_RUSSIAN = dict(
    zip(
        "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
        "a b v g d e yo zh z i y k l m n o p r s t u f kh ts ch sh shch  y  e yu ya".split(" "),
    )
)
_UKRAINIAN = (
    _RUSSIAN | dict(zip("гґиієїй'’", ["h", "g", "y", "i", "ie", "i", "i", "", ""])) | {"ю": "iu", "я": "ia"}
)
_UKRAINIAN_FIRST = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_BULGARIAN = _RUSSIAN | {"х": "h", "щ": "sht", "ъ": "a"}
_MACEDONIAN = _RUSSIAN | dict(zip("ѓќљњџјѕхцжчш", "gj kj lj nj dzh j dz h c zh ch sh".split()))
_GREEK = dict(
    zip(
        "αβγδεζηθικλμνξοπρσςτυφχψωάέήίόύώϊϋΐΰ",
        "a v g d e z i th i k l m n x o p r s s t y f ch ps o a e i i o y o i y i y".split(),
    )
)
_GREEK_PAIRS = {
    "ου": "ou",
    "ού": "ou",
    "αυ": "av",
    "ευ": "ef",
    "μπ": "mp",
    "ντ": "nt",
    "γγ": "ng",
    "γκ": "gk",
}
_GEORGIAN = dict(
    zip(
        "აბგდევზთიკლმნოპჟრსტუფქღყშჩცძწჭხჯჰ",
        "a b g d e v z t i k l m n o p zh r s t u p k gh q sh ch ts dz ts ch kh j h".split(),
    )
)
_ARMENIAN = dict(
    zip(
        "աբգդեզէըթժիլխծկհձղճմյնշոչպջռսվտրցւփքօֆև",
        "a b g d e z e y t zh i l kh ts k h dz gh ch m y n sh o ch p j r s v t r ts v p k o f ev".split(),
    )
)
SCRIPTS = frozenset("ru uk bg mk el ka hy".split())
_LETTERS = {"bg": _BULGARIAN, "mk": _MACEDONIAN, "ka": _GEORGIAN, "hy": _ARMENIAN}
_RUSSIAN_ENDINGS = (("iy", "y"), ("iy", "i"), ("yy", "y"), ("ey", "ei"), ("ay", "ai"))
_UKRAINIAN_ENDINGS = (("ii", "iy"), ("yi", "yy"), ("yi", "y"), ("yi", "iy"), ("ei", "ey"), ("ai", "ay"))


def romanised(name: str, language: str) -> set[str]:
    """The spellings of a name in Latin letters; the language by its code, one of SCRIPTS."""
    small = name.lower()
    if language == "ru":
        return _variants(_russian(small), _RUSSIAN_ENDINGS)
    if language == "uk":
        return _variants(_ukrainian(small), _UKRAINIAN_ENDINGS)
    if language == "el":
        for pair, latin in _GREEK_PAIRS.items():
            small = small.replace(pair, latin)
        return {_spelt(small, _GREEK).capitalize()}
    if language == "hy":
        small = small.replace("ու", "u")
    return {_spelt(small, _LETTERS[language]).capitalize()}


def _spelt(small: str, letters: dict[str, str]) -> str:
    return "".join(letters.get(letter, letter) for letter in small)


def _russian(small: str) -> set[str]:
    spelt = _spelt(small, _RUSSIAN)
    spellings = {spelt, spelt.replace("yo", "e")}
    if small[0] == "е":
        spellings.add("y" + spelt)  # Yevgeny
    return spellings | {spelling.replace("ks", "x") for spelling in spellings}


def _ukrainian(small: str) -> set[str]:
    first = _UKRAINIAN_FIRST.get(small[0], _UKRAINIAN.get(small[0], small[0]))
    spelt = first + _spelt(small[1:], _UKRAINIAN)
    return {
        spelt,
        spelt.replace("iia", "iya").replace("ia", "ya"),
        spelt.replace("iu", "yu").replace("ie", "ye"),
    }


def _variants(spellings: set[str], endings: tuple[tuple[str, str], ...]) -> set[str]:
    found = set(spellings)
    for spelling in spellings:
        found |= {spelling.removesuffix(old) + new for old, new in endings if spelling.endswith(old)}
    return {spelling.capitalize() for spelling in found}
