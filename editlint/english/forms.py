"""The inflected forms of a word, whatever its part of speech: “utilise” → utilises, utilised, utilising."""

from __future__ import annotations

from functools import cache

# “s” is the third person or the plural, “en” the past participle.
FORM_KEYS = ("base", "s", "ed", "en", "ing")

# Base, past and participle; only one of the last two where they are the same. “/” stands between two
# spellings or forms, the usual one first.
_VERBS = """
arise arose arisen, awake awoke/awaked awoken/awaked, babysit babysat, bear bore borne/born, beat beat
beaten, become became become, befall befell befallen, beget begot/begat begotten, begin began begun, behold
beheld, bend bent, beseech besought/beseeched, beset beset, bet bet/betted, betake betook betaken, bid
bid/bade bid/bidden, bind bound, bite bit bitten, bleed bled, bless blessed/blest, blow blew blown, break
broke broken, breastfeed breastfed, breed bred, bring brought, broadcast broadcast/broadcasted, browbeat
browbeat browbeaten, build built, burn burned/burnt, burst burst, bust busted/bust, buy bought, cast cast,
catch caught, chide chided/chid, choose chose chosen, cleave cleaved/cleft/clove cleaved/cleft/cloven, cling
clung, clothe clothed/clad, come came come, cost cost/costed, creep crept, cut cut, deal dealt, dig dug, dive
dived/dove dived, do did done, draw drew drawn, dream dreamed/dreamt, drink drank drunk, drive drove driven,
dwell dwelt/dwelled, eat ate eaten, fall fell fallen, feed fed, feel felt, fight fought, find found, fit
fitted/fit, flee fled, fling flung, fly flew flown, forbear forbore forborne, forbid forbade/forbad
forbidden, forget forgot forgotten/forgot, forgive forgave forgiven, forgo forwent forgone, forsake forsook
forsaken, freeze froze frozen, gainsay gainsaid, get got got/gotten, ghostwrite ghostwrote ghostwritten, gild
gilded/gilt, give gave given, go went gone, grind ground, grow grew grown, hamstring hamstrung, hang
hung/hanged, have had, hear heard, hew hewed hewn/hewed, hide hid hidden, hit hit, hold held, hurt hurt,
input input/inputted, keep kept, kneel knelt/kneeled, knit knitted/knit, know knew known, lay laid, lead led,
lean leaned/leant, leap leapt/leaped, learn learned/learnt, leave left, lend lent, let let, lie lay/lied
lain/lied, light lit/lighted, lose lost, make made, mean meant, meet met, melt melted melted/molten, mow
mowed mown/mowed, offset offset, output output/outputted, partake partook partaken, pay paid, plead
pleaded/pled, proofread proofread, prove proved proved/proven, put put, quit quit/quitted, read read, rend
rent, rid rid/ridded, ride rode ridden, ring rang rung, rise rose risen, run ran run, saw sawed sawn/sawed,
say said, see saw seen, seek sought, sell sold, send sent, set set, sew sewed sewn/sewed, shake shook shaken,
shear sheared shorn/sheared, shed shed, shine shone/shined, shoe shod/shoed, shoot shot, show showed
shown/showed, shred shredded, shrink shrank/shrunk shrunk, shut shut, sing sang sung, sink sank/sunk sunk,
sit sat, slay slew slain, sleep slept, slide slid, sling slung, slink slunk, slit slit, smell smelled/smelt,
smite smote smitten, sow sowed sown/sowed, speak spoke spoken, speed sped/speeded, spell spelled/spelt, spend
spent, spill spilled/spilt, spin spun, spit spat/spit, split split, spoil spoiled/spoilt, spread spread,
spring sprang/sprung sprung, stand stood, steal stole stolen, stick stuck, sting stung, stink stank/stunk
stunk, strew strewed strewn/strewed, stride strode stridden, strike struck struck/stricken, string strung,
strive strove/strived striven/strived, sublet sublet, sunset sunset, swear swore sworn, sweat sweated/sweat,
sweep swept, swell swelled swollen/swelled, swim swam swum, swing swung, take took taken, teach taught, tear
tore torn, telecast telecast, tell told, think thought, thrive thrived/throve thrived/thriven, throw threw
thrown, thrust thrust, tread trod trodden/trod, typeset typeset, undergo underwent undergone, upset upset,
wake woke/waked woken/waked, waylay waylaid, wear wore worn, weave wove/weaved woven/weaved, wed wedded/wed,
weep wept, wet wetted/wet, win won, wind wound, wring wrung, write wrote written
"""
_VERB_PREFIXES = (
    "counter", "under", "inter", "over", "fore", "with", "mis", "off", "out", "pre", "in", "re", "un", "up",
)  # fmt: skip
# Words that only seem to be made of such a prefix and such a verb: “the station relayed the news”.
_NO_PREFIX = frozenset(("income", "outcome", "relay"))

# Nouns with a plural of their own; “/” as above.
_NOUNS = """
addendum addenda, afterlife afterlives, aircraft aircraft, alga algae, alumna alumnae, alumnus alumni,
analysis analyses, antenna antennas/antennae, antithesis antitheses, appendix appendices/appendixes, aquarium
aquariums/aquaria, attorney-general attorneys-general, automaton automata/automatons, axis axes, bacillus
bacilli, bacterium bacteria, basis bases, bison bison, bookshelf bookshelves, brother-in-law brothers-in-law,
bureau bureaus/bureaux, bus buses/busses, cactus cacti/cactuses, calf calves, catharsis catharses, chateau
chateaux/chateaus, child children, cod cod, consortium consortia/consortiums, corpus corpora, crisis crises,
criterion criteria, crossroads crossroads, curriculum curricula/curriculums, cyclops cyclopes, datum data,
daughter-in-law daughters-in-law, deer deer, diagnosis diagnoses, dwarf dwarfs/dwarves, elf elves, ellipsis
ellipses, emphasis emphases, erratum errata, father-in-law fathers-in-law, fez fezzes, fish fish/fishes,
focus focuses/foci, foot feet, formula formulas/formulae, fungus fungi/funguses, gas gases, genesis geneses,
genus genera, goose geese, half halves, handkerchief handkerchiefs/handkerchieves, headquarters headquarters,
hoof hooves/hoofs, hovercraft hovercraft, hypothesis hypotheses, index indexes/indices, knife knives/knifes,
larva larvae, leaf leaves/leafs, life lives, loaf loaves/loafs, locus loci, louse lice, man men/mans, matrix
matrices/matrixes, maximum maximums/maxima, means means, medium media/mediums, memorandum
memorandums/memoranda, metamorphosis metamorphoses, millennium millennia/millenniums, minimum
minimums/minima, moose moose, mother-in-law mothers-in-law, mouse mice/mouses, nebula nebulae/nebulas,
nemesis nemeses, neurosis neuroses, nucleus nuclei, oasis oases, octopus octopuses, offspring offspring,
optimum optimums/optima, ox oxen, paralysis paralyses, parenthesis parentheses, passer-by passers-by,
passerby passersby, penny pennies/pence, person people/persons, phenomenon phenomena, plateau
plateaus/plateaux, prognosis prognoses, prosthesis prostheses, psychosis psychoses, quiz quizzes, quorum
quorums, radius radii, referendum referendums/referenda, runner-up runners-up, salmon salmon, scarf
scarves/scarfs, self selves, series series, sheaf sheaves, sheep sheep, shelf shelves, shrimp shrimp/shrimps,
sister-in-law sisters-in-law, son-in-law sons-in-law, spacecraft spacecraft, species species, spectrum
spectra/spectrums, squid squid, stadium stadiums/stadia, staff staffs/staves, stimulus stimuli, stratum
strata, swine swine, syllabus syllabuses/syllabi, symposium symposiums/symposia, synopsis synopses, synthesis
syntheses, terminus termini/terminuses, thesis theses, thief thieves, tooth teeth, trout trout, turf
turfs/turves, ultimatum ultimatums/ultimata, vertebra vertebrae, vertex vertices, virus viruses, vortex
vortices/vortexes, wharf wharves/wharfs, whereabouts whereabouts, whiz whizzes, wife wives, wolf wolves,
woman women
"""
_NOUN_ENDINGS = ("woman", "man", "child", "foot", "tooth", "wife", "mouse")
# “talismans”, not “talismen”.
_NO_COMPOUND = frozenset(
    (
        "bigfoot", "caiman", "cayman", "doberman", "dolman", "german", "hetman", "hotfoot", "norman",
        "ottoman", "pullman", "roman", "shaman", "talisman", "walkman",
    )
)  # fmt: skip
# Nouns of the table that are verbs too, so that they have all forms: “it knifed through the water”.
_NOUNS_AND_VERBS = frozenset(
    (
        "bus", "dwarf", "fish", "focus", "foot", "gas", "goose", "index", "knife", "leaf", "loaf", "man",
        "mouse", "quiz", "scarf", "shrimp", "staff", "wolf",
    )
)  # fmt: skip

_ES_AFTER_O = frozenset(
    (
        "buffalo", "do", "domino", "echo", "embargo", "forgo", "go", "hero", "mosquito",
        "outdo", "overdo", "potato", "redo", "tomato", "tornado", "torpedo", "undergo", "undo", "veto",
        "volcano",
    )
)  # fmt: skip
_EITHER_AFTER_O = frozenset(
    ("cargo", "flamingo", "fresco", "ghetto", "grotto", "halo", "mango", "memento", "motto", "zero")
)
# “stomachs”, not “stomaches”.
_HARD_CH = frozenset(
    ("epoch", "eunuch", "loch", "monarch", "oligarch", "patriarch", "stomach", "tech", "biotech")
)

# Words of several syllables stressed on the last, or written as if they were: “preferred”, but “visited”.
_DOUBLED = """
abet abhor abut acquit admit airdrop allot annul appal aver babysit backlog backslap befit beget begin
beset bootleg clearcut commit compel concur confer control corral debar debug defer demit demur
deprogram deter disbar dispel distil eavesdrop embed emit enrol entrap equip excel expel extol
featherbed forbid forget format fulfil handicap hobnob horsewhip humbug impel incur infer instil inter
jitterbug kidnap kneecap leapfrog occur omit outfit outgun outstrip outwit overlap overstep patrol
permit photoshop prefer preplan program propel readmit rebel rebut recap recommit recur refer refit
reflag regret remit reoccur repel replan reprogram resubmit retrofit sandbag sidestep sublet submit
sunset surveil transfer transmit typeset unban unclip underpin unpin unplug unwrap unzip waterlog wigwag
wildcat wiretap zigzag
"""
_MAY_DOUBLE = frozenset(("benefit", "bias", "bus", "combat", "focus", "refocus"))  # “focused” or “focussed”
_MAY_BE_SINGLE = frozenset(("snorkel", "worship"))  # “worshipped” or “worshiped”
_KEEPS_E = frozenset(("binge", "singe", "swinge", "tinge", "whinge"))  # “singeing” is not “singing”
_MAY_KEEP_E = frozenset(("age", "cue", "queue"))  # “ageing” or “aging”
_VOWELS = "aeiou"


def forms(word: str) -> dict[str, tuple[str, ...]]:
    """The forms of a word in its base form, under FORM_KEYS; of several spellings the first is the usual one.

    Not knowing whether the word is a noun or a verb, it gives the forms of both; crisis has only “base” and
    “s”, since no verb is spelt so. British “travelled” comes before American “traveled”. A capital at the
    start is kept; of words joined by hyphens the last one changes.
    """
    key = word.lower()
    if key in _irregular_nouns() or "-" not in word:
        return {form: _as_written(word, spellings) for form, spellings in _forms(key).items()}
    first, _, last = word.rpartition("-")
    return {form: tuple(f"{first}-{spelt}" for spelt in every) for form, every in forms(last).items()}


def inflect(word: str, form: str) -> str:
    """One form as usually spelt: `inflect("use", "ed")` is “used”; the word itself if it has no such form."""
    return forms(word).get(form, (word,))[0]


def _as_written(word: str, spellings: tuple[str, ...]) -> tuple[str, ...]:
    if word[:1].islower() or not word:
        return spellings
    if len(word) > 1 and word.isupper():  # “MPs”
        return tuple(word + spelt[len(word) :] for spelt in spellings)
    return tuple(spelt[:1].upper() + spelt[1:] for spelt in spellings)


def _forms(word: str) -> dict[str, tuple[str, ...]]:
    if word == "be":
        every = ("be", "are", "am"), ("is",), ("was", "were"), ("been",), ("being",)
        return dict(zip(FORM_KEYS, every, strict=True))
    plural = _irregular_plural(word)
    if plural and word not in _NOUNS_AND_VERBS:
        return {"base": (word,), "s": plural}
    if not word.isalpha():
        return {"base": (word,)}
    third = ("has",) if word == "have" else plural or _with_s(word)
    past, participle = _irregular_past(word) or (_with_ed(word),) * 2
    return {"base": (word,), "s": third, "ed": past, "en": participle, "ing": _with_ing(word)}


def _irregular_plural(word: str) -> tuple[str, ...]:
    nouns = _irregular_nouns()
    if word in nouns:
        return nouns[word]
    if word in _NO_COMPOUND or word.endswith("human"):
        return ()
    for ending in _NOUN_ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:  # “chairman”, but “humans”
            return (word[: -len(ending)] + nouns[ending][0],)
    return ()


def _irregular_past(word: str) -> tuple[tuple[str, ...], tuple[str, ...]] | None:
    verbs = _irregular_verbs()
    if word in verbs:
        return verbs[word]
    if word in _NO_PREFIX:
        return None
    for prefix in _VERB_PREFIXES:
        verb = word.removeprefix(prefix)
        if verb != word and verb in verbs:
            past, participle = verbs[verb]
            return tuple(prefix + p for p in past), tuple(prefix + p for p in participle)
    return None


def _with_s(word: str) -> tuple[str, ...]:
    if word in _EITHER_AFTER_O:
        return word + "s", word + "es"
    if word.endswith("z") and not word.endswith("zz") and _is_doubled(word):
        return (word + "zes",)
    if word in _ES_AFTER_O or (word.endswith(("s", "x", "z", "sh", "ch")) and word not in _HARD_CH):
        return (word + "es",)
    if _ends_in_consonant_y(word):
        return (word[:-1] + "ies",)
    return (word + "s",)


def _with_ed(word: str) -> tuple[str, ...]:
    if word.endswith("e"):
        return (word + "d",)
    if _ends_in_consonant_y(word):
        return (word[:-1] + "ied",)
    return tuple(stem + "ed" for stem in _stems(word))


def _with_ing(word: str) -> tuple[str, ...]:
    if word.endswith("ie"):
        return (word[:-2] + "ying",)
    if word.endswith("e"):
        if word.endswith(("ee", "oe", "ye")) or word in _KEEPS_E:
            return (word + "ing",)
        without = word[:-1] + "ing"
        return (word + "ing", without) if word in _MAY_KEEP_E else (without,)
    return tuple(stem + "ing" for stem in _stems(word))


def _stems(word: str) -> tuple[str, ...]:
    """What “ed” and “ing” are put after: stop → stopp, panic → panick, travel → travell or travel."""
    if word.endswith("ic") or word in ("bivouac", "shellac"):
        return (word + "k",)
    doubled = word + word[-1:]
    if word in _MAY_DOUBLE:
        return word, doubled
    if word in _MAY_BE_SINGLE or _is_doubled_in_britain(word):
        return doubled, word
    if _is_doubled(word):
        return (doubled,)
    return (word,)


def _is_doubled(word: str) -> bool:
    if word in _doubled() or _is_short(word):
        return True
    prefix = next((prefix for prefix in _VERB_PREFIXES if word.startswith(prefix)), "")
    verb = word.removeprefix(prefix)
    return verb in _irregular_verbs() and _is_short(verb)


def _is_short(word: str) -> bool:
    """True for one syllable of one vowel before one consonant: stop, quiz; not visit, rain, fix, play."""
    sounds = word.replace("qu", "q")
    if len(sounds) < 2 or sounds[-1] in _VOWELS + "wxy" or sounds[-2] not in _VOWELS + "y":
        return False
    return not any(c in _VOWELS for c in sounds[:-2]) and "y" not in sounds[1:-2]  # nor “system”


def _is_doubled_in_britain(word: str) -> bool:
    """True for travel, signal, pencil, fuel, equal; not for reveal, boil, control, parallel."""
    if (
        word in _doubled()
        or word == "parallel"
        or len(word) < 4
        or not word.endswith(("al", "el", "il", "ol"))
    ):
        return False
    return word[-3] not in _VOWELS or word.endswith(("ial", "ual", "uel"))


def _ends_in_consonant_y(word: str) -> bool:
    return word.endswith("y") and len(word) > 2 and (word[-2] not in _VOWELS or word.endswith("quy"))


# The tables are read once, and only when rules are compiled.


@cache
def _irregular_verbs() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    """Past and participle by verb."""
    entries = (entry.split() for entry in _VERBS.split(","))
    return {base: (tuple(rest[0].split("/")), tuple(rest[-1].split("/"))) for base, *rest in entries}


@cache
def _irregular_nouns() -> dict[str, tuple[str, ...]]:
    """Plurals by noun."""
    entries = (entry.split() for entry in _NOUNS.split(","))
    return {noun: tuple(plurals.split("/")) for noun, plurals in entries}


@cache
def _doubled() -> frozenset[str]:
    return frozenset(_DOUBLED.split())


@cache
def irregular_plurals() -> frozenset[str]:
    """The plurals that do not end in -s: men, children, aircraft, criteria."""
    return frozenset(
        plural for plurals in _irregular_nouns().values() for plural in plurals if plural[-1] != "s"
    )
