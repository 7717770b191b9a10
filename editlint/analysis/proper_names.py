"""The names of an article by their capitals and our lists: people, places, organisations, and what stands beside them."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Literal, NamedTuple

from editlint.english.calendar import FULL_WEEKDAYS
from editlint.english.function_words import FUNCTION_WORDS
from editlint.english.reporting_verbs import REPORTING_VERBS
from editlint.english.word_lists import (
    CITY,
    CITY_LARGE,
    COMMON,
    COUNTRY,
    DEMONYM,
    FIRST_NAME,
    LAST_NAME,
    MONTH_DAY,
    ORG,
    ORG_WORD,
    PERSON_NOUN,
    PLACE,
    REGION,
    TITLE,
    is_role,
    noun_class,
    phrase_at,
    word_class,
)
from editlint.model.document import Block, BlockKind, Document, layer
from editlint.model.language import Words

from .quotations import quotation_at
from .sentences import sentences
from .words import words

NameKind = Literal["person", "place", "org", ""]

PARTICLES = frozenset(
    "de van von der den di da dos del della du la le bin ibn bint ter ten al el ul af".split()
)
_BEFORE_HYPHEN = frozenset("al el as ash ad an ar at".split())  # al-Assad, el-Sisi
_COMPOUNDED = frozenset("led run era fed hit set".split())
_JOINING = frozenset(("of", "for"))  # University of Leeds, Centre for Cities
SUFFIXES = frozenset("jr jr. sr sr. ii iii iv".split())
_OPENERS = frozenset("\" ' ( [ : ; … – — - * / | < > •".split())  # a capital after one of these says nothing
_PLACE_WORDS = frozenset(
    """
    airport avenue bay beach bridge canal cape castle close coast common court creek crescent dam district drive east
    estate falls farm fields forest gardens gate glacier green grove gulf hall harbour harbor heights highway hill
    hills island islands isle lake lane marsh mount mountain mountains north ocean park pass peninsula pier place
    plain point pond port prison quay reservoir ridge river road roundabout sea sound south springs square station
    strait street terrace tower valley village walk way west wharf wood woods yard
    """.split()
)
_SHORT_TITLES = frozenset("mr mrs ms dr st".split())
_SMALL_NAMES = frozenset("per will can".split())  # first names that are small words: “her brother, Per Lund”
_SURE_TITLES = frozenset(
    "mr mr. mrs mrs. ms ms. miss mx mx. dr dr. prof prof. professor sir dame rev rev.".split()
)
_TITLES_OR_NAMES = frozenset("dean earl duke don".split())  # Dean Kamen
_OFFICES = frozenset(("Minister", "Secretary"))  # of which several kinds are
_NO_TITLES = frozenset(
    "st st. saint prime vice field wing rear petty air staff flight squadron former".split()
)
_WELL_KNOWN = COUNTRY | REGION | CITY_LARGE | CITY  # Armenia, Dallas, though women are called so
_NAMES = FIRST_NAME | LAST_NAME | PLACE | ORG
_INITIAL_ENDINGS = ("ly", "ing", "ed", "er")  # of words that begin a sentence: “Later Smith said”
_SEVERAL = frozenset("people men women children police staff crew".split())
_DETERMINERS = frozenset("a an the one his her its their another".split())
_AFTER_ROLE = frozenset("of for at in with from on to who whose that".split())
_NOT_IN_ROLES = REPORTING_VERBS | frozenset(
    "is was are were has had and or but where when which i my we not".split()
)
_LONGEST_ROLE = 9  # words in an apposition
_OLDEST = 115


class ProperName(NamedTuple):
    """A name where it stands: words first to last (last is not in it), text[start:end]; titles before it are apart.

    `parts` are its words as written, “al-Assad” and “Jean-Luc” whole. `titles` are what stands before it with a
    capital (“Defence Secretary”, “Mr”), `roles` what it is called beside it (“spokesman”, “the Green candidate”).
    `age` is 0 where none is told. `title_first` is the first word of its title, or of the name.
    """

    first: int
    last: int
    start: int
    end: int
    parts: tuple[str, ...]
    kind: NameKind
    titles: tuple[str, ...]
    roles: tuple[str, ...]
    age: int
    title_first: int
    block: BlockKind
    is_quoted: bool


@layer
def proper_names(doc: Document) -> tuple[ProperName, ...]:
    """The names of the article in order, months, weekdays and lone nationalities aside.

    A word that begins a sentence or stands in a line in title case is a name if the article has it as one within a
    sentence, or the lists know it as nothing else.
    """
    return tuple(_Reading(doc).names())


class _Reading:
    """One walk over the words with a capital."""

    def __init__(self, doc: Document) -> None:
        self._doc, self._words = doc, words(doc)
        self._starts = {sentence.first for sentence in sentences(doc)}
        self._capitals = [i for i, text in enumerate(self._words.texts) if text[0].isupper()]
        self._titled = [block for block in doc.blocks if _is_title_case(self._words, block)]
        self._small = {text for text in self._words.texts if text.islower()}
        texts = self._words.texts
        self._inner = {
            texts[i] for i in self._capitals if not self.begins(i) and not self._is_titled(i)
        }  # what is written with a capital within a sentence
        self._titled_surnames = {
            texts[i] for i in self._capitals if i and self._words.keys[i - 1] in _SURE_TITLES
        }  # “Marsh” of “Ms Marsh”

    def names(self) -> Iterator[ProperName]:
        end = 0
        for i in self._capitals:
            if i < end or not self._is_name_word(i):
                continue
            first = self._with_prefix(i)
            end = self._end(i)
            if found := self._named(first, end):
                yield found

    def begins(self, i: int) -> bool:
        """True where a capital stands anyway."""
        return i in self._starts or (self._words.keys[i - 1] in _OPENERS and not self._is_joined(i - 1))

    def _is_joined(self, i: int) -> bool:
        """True for the hyphen in “al-Assad”."""
        starts, ends = self._words.starts, self._words.ends
        return (
            0 < i < len(starts) - 1
            and self._words.texts[i] == "-"
            and ends[i] == starts[i + 1]
            and ends[i - 1] == starts[i]
        )

    def _is_titled(self, i: int) -> bool:
        if not self._titled:
            return False
        at = self._words.starts[i]
        k = bisect_right(self._titled, at, key=lambda block: block.start) - 1
        return k >= 0 and at < self._titled[k].end

    def _is_name_word(self, i: int) -> bool:
        text, key = self._words.texts[i], self._words.keys[i]
        if (key in FUNCTION_WORDS and not (text.isupper() and len(text) > 1)) or key == "i":
            is_first = key in _SMALL_NAMES and not self.begins(i) and self._is_followed_by_name(i)
            return key in _SHORT_TITLES or is_first
        if self._is_titled(i):
            return text in self._inner or text.capitalize() in self._inner
        if not self.begins(i) or text in self._inner:
            return True
        known = word_class(text)
        if known & FIRST_NAME and self._is_followed_by_name(i):
            return True  # “Tom Lowe”, though a tom is a cat
        if key in self._small:
            return False
        if known & TITLE or (text.isupper() and len(text) > 1):
            return True
        if known & _NAMES:
            return not word_class(key) & COMMON and not (noun_class(key) and not known & FIRST_NAME)
        return self._is_followed_by_name(i) and not noun_class(key) and not key.endswith(_INITIAL_ENDINGS)

    def _is_followed_by_name(self, i: int) -> bool:
        following = i + 2 if self._is_joined(i + 1) else i + 1
        return (
            following < len(self._words)
            and self._words.texts[following][0].isupper()
            and following not in self._starts
            and self._words.keys[following] not in FUNCTION_WORDS
        )

    def _with_prefix(self, i: int) -> int:
        """Where the name of a capital begins: at the “al” of “al-Assad”, the “de” of “de Klerk”."""
        keys, texts = self._words.keys, self._words.texts
        if i > 1 and self._is_joined(i - 1) and keys[i - 2] in _BEFORE_HYPHEN:
            return i - 2
        first = i
        while first > 0 and texts[first - 1] in PARTICLES and texts[first - 1] not in ("la", "le"):
            first -= 1
        return first if texts[first] not in ("an", "as", "at") else i

    def _end(self, i: int) -> int:
        """The word after the name."""
        keys, texts, starts = self._words.keys, self._words.texts, self._starts
        at = i + 1
        while at < len(texts) and at not in starts:
            if texts[at][0].isupper() and keys[at] not in FULL_WEEKDAYS and keys[at] != "i":
                if self._is_titled(at) and texts[at] not in self._inner:
                    break
                at += 1
            elif self._is_joined(at) and self._goes_on_after_hyphen(at + 1):
                at += 2
            elif (following := self._after_particles(at)) and (
                texts[at] in PARTICLES or self._joins_organisation(i, at)
            ):
                at = following
            else:
                break
        return at

    def _goes_on_after_hyphen(self, i: int) -> bool:
        text = self._words.texts[i]
        is_syllable = text.islower() and len(text) <= 3 and text not in _COMPOUNDED and not noun_class(text)
        return text[0].isupper() or is_syllable  # “Jong-un”, not “US-led”

    def _after_particles(self, at: int) -> int:
        """The word after the capital that follows particles or “of the”; 0 where none follows."""
        keys, texts = self._words.keys, self._words.texts
        while at < len(texts) and (texts[at] in PARTICLES or keys[at] in _JOINING or keys[at] == "the"):
            at += 1
            if at + 1 < len(texts) and self._is_joined(at):
                at += 1
        if (
            at < len(texts)
            and texts[at][0].isupper()
            and at not in self._starts
            and keys[at] not in FULL_WEEKDAYS
        ):
            return at + 1
        return 0

    def _joins_organisation(self, first: int, at: int) -> bool:
        """True for the “of” of “Bank of England”, not for that of “President of France”."""
        if self._words.keys[at] not in _JOINING:
            return False
        known = word_class(self._words.texts[at - 1])
        return (
            bool(known & ORG_WORD) and not known & TITLE and not word_class(self._words.texts[first]) & TITLE
        )

    def _named(self, first: int, end: int) -> ProperName | None:
        doc, column = self._doc, self._words
        texts = column.texts
        while end > first and self._is_time(end - 1):
            end -= 1
        title_end = self._title_end(first, end)
        if title_end == end or first == end:
            return None
        name_first = self._without_people(title_end, end)
        end = self._without_letters(name_first, end)
        parts = _parts(column, name_first, end)
        known = [word_class(part) for part in parts]
        if len(parts) == 1 and name_first == first and _is_no_name(parts[0], known[0]):
            return None
        if title_end > first and texts[first] in _OFFICES and self._is_modifier(first - 1):
            first -= 1
        titles = tuple(texts[first:title_end])
        age = self._age(name_first, end)
        roles = (*self._role_before(first), *self._role_after(end, age))
        start, stop = column.starts[name_first], column.ends[end - 1]
        block = doc.block_at(start)
        return ProperName(
            name_first,
            end,
            start,
            stop,
            parts,
            self._kind(name_first, end, parts, known, bool(titles), bool(age)),
            titles,
            roles,
            age,
            first,
            block.kind if block else "paragraph",
            quotation_at(doc, start, stop) is not None,
        )

    def _is_modifier(self, i: int) -> bool:
        """True for the “Foreign” that begins a sentence with “Foreign Minister Reyes”."""
        text = self._words.texts[i] if i >= 0 else ""
        return text[:1].isupper() and self.begins(i) and self._words.keys[i] not in FUNCTION_WORDS

    def _without_people(self, first: int, end: int) -> int:
        """Where “Tom Cruise” begins in “Scientologist Tom Cruise”, “Ana Reyes” in “Spaniard Ana Reyes”."""
        texts = self._words.texts
        is_led = (
            end - first > 2
            and word_class(texts[first]) & DEMONYM
            and word_class(texts[first + 1]) & FIRST_NAME
        )
        return first + 1 if is_led else first

    def _without_letters(self, first: int, end: int) -> int:
        """Where the name ends before letters: “Anna Lowe” of “Anna Lowe MP”."""
        texts = self._words.texts
        while (
            end - first > 2
            and texts[end - 1].isupper()
            and 1 < len(texts[end - 1]) < 5
            and not texts[first].isupper()
        ):
            end -= 1
        return end

    def _is_time(self, i: int) -> bool:
        known = word_class(self._words.texts[i])
        return bool(known & MONTH_DAY) and not known & _NAMES

    def _title_end(self, first: int, end: int) -> int:
        """The first word of the name after its titles; `end` where there are titles only."""
        texts = self._words.texts
        after = first
        for i in range(first, end):
            known = word_class(texts[i])
            is_named = i > first and word_class(texts[i - 1]) & FIRST_NAME and after < i
            is_named = is_named or (self._words.keys[i] in _TITLES_OR_NAMES and end - i == 2)
            if known & TITLE and not is_named and self._words.keys[i] not in _NO_TITLES:
                after = i + 1
            elif self._words.keys[i] in _NO_TITLES and after == i and known & TITLE:
                continue
        if after in (first, end):
            return after
        if self._words.keys[after - 1] in _SURE_TITLES:
            return after
        rest = [word_class(text) for text in texts[after:end]]
        is_other = any(known & ORG_WORD and not known & LAST_NAME for known in rest) or all(
            known & (PLACE | DEMONYM) and not known & LAST_NAME for known in rest
        )
        is_short = texts[after - 1].isupper() and not rest[0] & (FIRST_NAME | LAST_NAME)  # “PC World”
        return (
            first
            if is_other or is_short or (self._words.keys[end - 1] in _PLACE_WORDS and end - after > 1)
            else after
        )

    def _kind(
        self, first: int, end: int, parts: Sequence[str], known: Sequence[int], has_title: bool, has_age: bool
    ) -> NameKind:
        if has_title or has_age:
            return "person"
        phrase_end, phrase = phrase_at(self._words.texts, first)
        if phrase and phrase_end == end:
            return "person" if phrase == "PERSON" else "place" if phrase == "PLACE" else "org"
        if phrase in ("PLACE", "ORG"):
            return ""  # “Los Angeles Sheriff”
        if len(parts) == 2 and known[0] & FIRST_NAME and parts[1] in self._titled_surnames:
            return "person"
        if parts[-1].lower() in _PLACE_WORDS and len(parts) > 1:
            return "place"
        if len(parts) == 1:
            return self._kind_of_one(first, end, known[0])
        if any(each & ORG_WORD and not each & LAST_NAME for each in known) or known[-1] & ORG_WORD:
            return "org"
        if known[0] & FIRST_NAME and not (known[-1] & PLACE and not known[-1] & LAST_NAME):
            return "person"
        if all(each & (PLACE | DEMONYM) for each in known):
            return "place"
        if known[-1] & LAST_NAME and not known[0] & (PLACE | DEMONYM | ORG) and not self._is_word(parts[0]):
            return "person"
        return "person" if self._speaks(first, end) and not known[0] & (PLACE | DEMONYM) else ""

    def _is_word(self, text: str) -> bool:
        """True for “Weighing” and “Small”, which begin no name of a person."""
        key = text.lower()
        return key in self._small or _is_listed(key) or key.endswith(("ing", "ly"))

    def _kind_of_one(self, first: int, end: int, known: int) -> NameKind:
        text = self._words.texts[first]
        if text.isupper() and len(text) > 1:
            return "place" if known & PLACE and not known & ORG else "org"
        if known & (PLACE if not known & FIRST_NAME else _WELL_KNOWN):
            return "place" if not known & LAST_NAME or not self._speaks(first, end) else "person"
        if known & ORG and not known & (FIRST_NAME | LAST_NAME):
            return "org"
        if known & FIRST_NAME or (known & LAST_NAME and self._speaks(first, end)):
            return "person"
        return ""

    def _speaks(self, first: int, end: int) -> bool:
        keys = self._words.keys
        return (end < len(keys) and keys[end] in REPORTING_VERBS) or (
            first > 0 and keys[first - 1] in ("said", "says", "told")
        )

    def _age(self, first: int, end: int) -> int:
        """46 of “Ana Reyes, 46, …”, “Ana Reyes (46)”, “Ana Reyes, aged 46”, “46-year-old Ana Reyes”; else 0."""
        keys = self._words.keys
        after = keys[end : end + 4]
        if (
            len(after) > 2
            and after[0] in (",", "(")
            and after[1].isdigit()
            and after[2] in (",", ")", ".", ";")
        ):
            return _as_age(after[1])
        if len(after) > 2 and "aged" in after[:2]:
            return _as_age(after[after.index("aged") + 1])
        before = keys[max(0, first - 7) : first]
        if "year" in before and "old" in before:
            at = before.index("year")
            if at > 1 and before[at + 1 : at + 3] == ["-", "old"] and all(map(_calls, before[at + 3 :])):
                return _as_age(before[at - 2])
        return 0

    def _role_before(self, first: int) -> tuple[str, ...]:
        """“spokesman” of “the council’s spokesman Ned Price”, “defence secretary” of “defence secretary Hoon”."""
        texts = self._words.texts
        if (
            first == 0
            or first in self._starts
            or not texts[first - 1].islower()
            or not _calls(texts[first - 1])
        ):
            return ()
        before = texts[first - 2] if first > 1 and first - 1 not in self._starts else ""
        is_compound = before.islower() and is_role(f"{before} {texts[first - 1]}")
        return (f"{before} {texts[first - 1]}" if is_compound else texts[first - 1],)

    def _role_after(self, end: int, age: int) -> tuple[str, ...]:
        """“the Green candidate” of “Tessa Lowe, the Green candidate, …”, with an age between or not."""
        keys, texts = self._words.keys, self._words.texts
        at = end
        if at >= len(texts) or texts[at] != ",":
            return ()
        at += 1
        if age and at + 1 < len(texts) and texts[at + 1] == ",":
            at += 2
        stop = at
        while stop < len(texts) and stop not in self._starts and stop - at <= _LONGEST_ROLE:
            if texts[stop] in (",", ".", ";", ":", "—", "–", ")"):
                break
            stop += 1
        else:
            return ()
        head = next((i for i in range(at, stop) if keys[i] in _AFTER_ROLE), stop)
        called = next((i for i in range(head - 1, at - 1, -1) if _calls(keys[i])), -1)
        if called < 0 or (keys[at] not in _DETERMINERS and called - at > 2):
            return ()
        if any(keys[i] in _NOT_IN_ROLES for i in range(at, head)):
            return ()
        return (self._doc.text[self._words.starts[at] : self._words.ends[stop - 1]],)


def _is_no_name(word: str, known: int) -> bool:
    """True for “French”, “March”, and for “For” in a line of capitals."""
    if known & (MONTH_DAY | DEMONYM):
        return True
    return word.lower() in FUNCTION_WORDS and not word.isupper()


def _calls(key: str) -> bool:
    """True for what one person is called: “spokesman”, not “councillors”."""
    return is_role(key) or (bool(word_class(key) & PERSON_NOUN) and key not in _SEVERAL and key[-1] != "s")


def _as_age(text: str) -> int:
    return int(text) if text.isascii() and text.isdigit() and int(text) <= _OLDEST else 0


def _is_title_case(column: Words, block: Block) -> bool:
    """True for a line in which capitals say nothing: “Police Arrest Two Men”."""
    if block.kind not in ("headline", "heading", "standfirst", "caption", "cell", "item"):
        return False
    first, last = bisect_left(column.starts, block.start), bisect_left(column.starts, block.end)
    texts = [text for text in column.texts[first:last] if text[0].isalpha() and len(text) > 3]
    return len(texts) > 2 and sum(text[0].isupper() for text in texts) > 0.7 * len(texts)


def _parts(column: Words, first: int, end: int) -> tuple[str, ...]:
    """The words of a name, those joined by a hyphen whole."""
    parts: list[str] = []
    for i in range(first, end):
        if parts and column.ends[i - 1] == column.starts[i]:
            parts[-1] += column.texts[i]
        else:
            parts.append(column.texts[i])
    return tuple(parts)


class NameWord(NamedTuple):
    """A word with a capital where it stands, those joined by a hyphen whole; `name` is None where it may be no name."""

    text: str
    start: int
    end: int
    sentence: int
    name: ProperName | None


@layer
def name_words(doc: Document) -> dict[str, tuple[NameWord, ...]]:
    """Every word with a capital by its spelling, names or not; at the start of a sentence those of names or of no list."""
    column = words(doc)
    starts = [sentence.first for sentence in sentences(doc)]
    found: dict[str, list[NameWord]] = {}
    inside: set[int] = set()
    for name in proper_names(doc):
        inside.update(range(name.first, name.last))
        at = name.first
        for part in name.parts:
            start, last = column.starts[at], at + 1
            while column.ends[last - 1] - start < len(part):
                last += 1
            word = NameWord(part, start, column.ends[last - 1], bisect_right(starts, at), name)
            found.setdefault(part, []).append(word)
            at = last
    begins = _Reading(doc).begins
    for i, text in enumerate(column.texts):
        if i not in inside and len(text) > 3 and text[0].isupper() and (not begins(i) or _is_unknown(text)):
            word = NameWord(text, column.starts[i], column.ends[i], bisect_right(starts, i), None)
            found.setdefault(text, []).append(word)
    return {text: tuple(sorted(places, key=lambda word: word.start)) for text, places in found.items()}


def _is_unknown(text: str) -> bool:
    key = text.lower()
    return key not in FUNCTION_WORDS and not _is_listed(key)


def _is_listed(key: str) -> bool:
    """True for a noun or another word in lower case that our lists have."""
    return bool(word_class(key)) or bool(noun_class(key))
