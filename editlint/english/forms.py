"""The inflected forms of a word, when its part of speech is not known.

Used when rules are compiled, where clarity counts and speed does not: an entry `utilise~` stands for utilise, utilises,
utilised and utilising, and `crisis~` for crisis and crises. Forms that do not exist (“childed”) do no harm, since no
text has them.
"""

from __future__ import annotations

from functools import cache

# Base, past, participle; several spellings are parted by a slash, the first is preferred. No participle: as the past.
_VERBS = """
abide abided/abode; arise arose arisen; awake awoke awoken; bear bore borne/born; beat beat beaten; become became become;
befall befell befallen; begin began begun; behold beheld; bend bent; beset beset; bet bet; bid bid; bind bound; bite bit bitten;
bleed bled; blow blew blown; break broke broken; breed bred; bring brought; broadcast broadcast; build built;
burn burned/burnt; burst burst; buy bought; cast cast; catch caught; choose chose chosen; cling clung; come came come;
cost cost; creep crept; cut cut; deal dealt; dig dug; dive dived/dove; draw drew drawn; dream dreamed/dreamt;
drink drank drunk; drive drove driven; dwell dwelt/dwelled; eat ate eaten; fall fell fallen; feed fed; feel felt;
fight fought; find found; flee fled; fling flung; fly flew flown; forbid forbade forbidden; forecast forecast/forecasted;
foresee foresaw foreseen; forget forgot forgotten; forgive forgave forgiven; forgo forwent forgone; forsake forsook forsaken;
freeze froze frozen; get got got/gotten; give gave given; go went gone; grind ground; grow grew grown; hang hung/hanged;
hear heard; hide hid hidden; hit hit; hold held; hurt hurt; input input/inputted; keep kept; kneel knelt/kneeled;
knit knitted/knit; know knew known; lay laid; lead led; lean leaned/leant; leap leaped/leapt; learn learned/learnt;
leave left; lend lent; let let; lie lay lain; light lit/lighted; lose lost; make made; mean meant; meet met;
mislead misled; misread misread; mistake mistook mistaken; misunderstand misunderstood; mow mowed mown/mowed; offset offset;
outbid outbid; outdo outdid outdone; outgrow outgrew outgrown; outrun outran outrun; outsell outsold; overcome overcame overcome;
overdo overdid overdone; overhear overheard; override overrode overridden; oversee oversaw overseen; oversleep overslept;
overtake overtook overtaken; overthrow overthrew overthrown; partake partook partaken; pay paid; plead pleaded/pled; prove proved proved/proven;
put put; quit quit/quitted; read read; rebuild rebuilt; redo redid redone; repay repaid; reset reset; retell retold; rethink rethought;
rewrite rewrote rewritten; rid rid; ride rode ridden; ring rang rung; rise rose risen; run ran run; saw sawed sawn/sawed; say said;
see saw seen; seek sought; sell sold; send sent; set set; sew sewed sewn/sewed; shake shook shaken; shed shed; shine shone/shined;
shoot shot; show showed shown; shrink shrank shrunk; shut shut; sing sang sung; sink sank sunk; sit sat; slay slew slain;
sleep slept; slide slid; sling slung; slit slit; smell smelled/smelt; sow sowed sown; speak spoke spoken; speed sped/speeded;
spell spelled/spelt; spend spent; spill spilled/spilt; spin spun; spit spat; split split; spoil spoiled/spoilt; spread spread;
spring sprang sprung; stand stood; steal stole stolen; stick stuck; sting stung; stink stank stunk; stride strode stridden;
strike struck; string strung; strive strove striven; swear swore sworn; sweep swept; swell swelled swollen; swim swam swum;
swing swung; take took taken; teach taught; tear tore torn; tell told; think thought; throw threw thrown; thrust thrust;
tread trod trodden; undergo underwent undergone; understand understood; undertake undertook undertaken; undo undid undone;
unwind unwound; uphold upheld; upset upset; wake woke woken; wear wore worn; weave wove woven; weep wept; wet wet/wetted;
win won; wind wound; withdraw withdrew withdrawn; withhold withheld; withstand withstood; wring wrung; write wrote written
"""
_NOUNS = """
alumnus alumni; analysis analyses; antithesis antitheses; appendix appendices; axis axes; bacterium bacteria; basis bases;
cactus cacti; calf calves; child children; crisis crises; criterion criteria; curriculum curricula; datum data;
diagnosis diagnoses; elf elves; emphasis emphases; ellipsis ellipses; foot feet; fungus fungi; goose geese; half halves;
hypothesis hypotheses; knife knives; leaf leaves; life lives; loaf loaves; louse lice; man men; matrix matrices;
medium media; memorandum memoranda; mouse mice; neurosis neuroses; nucleus nuclei; oasis oases; ox oxen;
parenthesis parentheses; person people; phenomenon phenomena; policeman policemen; policewoman policewomen;
prognosis prognoses; scarf scarves; self selves; sheaf sheaves; shelf shelves; spokesman spokesmen;
spokeswoman spokeswomen; spokesperson spokespeople; stimulus stimuli; stratum strata; synopsis synopses; synthesis syntheses;
thesis theses; thief thieves; tooth teeth; wife wives; wolf wolves; woman women;
businessman businessmen; businesswoman businesswomen; chairman chairmen; congressman congressmen; fireman firemen;
gentleman gentlemen; layman laymen; craftsman craftsmen; sportsman sportsmen; salesman salesmen; passerby passersby
"""
_WHOLE = {
    "be": {
        "base": ("be", "am", "are"), "s": ("is",), "ed": ("was", "were"), "en": ("been",), "ing": ("being",),
    },
    "have": {"base": ("have", "'ve"), "s": ("has",), "ed": ("had",), "en": ("had",), "ing": ("having",)},
    "do": {"base": ("do",), "s": ("does",), "ed": ("did",), "en": ("done",), "ing": ("doing",)},
}  # fmt: skip
_SAME_PLURAL = frozenset("aircraft deer fish offspring series sheep species headquarters means crossroads".split())
# The last syllable is stressed, so that the consonant is doubled.
_STRESSED_END = frozenset(
    "abet abhor acquit admit allot annul befit begin commit compel concur confer control corral defer demur deter dispel "
    "embed emit enrol equip excel expel extol forget impel incur infer instil intermit occur omit outwit patrol permit "
    "prefer propel rebel rebut recur refer regret remit repel submit transfer transmit upset unplug debug outfit kidnap "
    "program format handicap worship".split()
)
_UNDOUBLED = frozenset("w x y".split())
_VOWELS = "aeiou"
_AS_AMERICANS = frozenset(  # British writers double the l, Americans do not
    "cancel channel counsel dial duel enamel fuel funnel grovel initial label level libel marshal marvel model panel pedal "
    "quarrel revel rival shovel signal snivel spiral stencil swivel total towel travel trial tunnel unravel yodel".split()
)


@cache
def forms(word: str) -> dict[str, tuple[str, ...]]:
    """The spellings of each form of a word: base, s (third person, plural), ed (past), en (participle), ing.

    The first spelling is the preferred one.
    """
    word = word.lower() if word.lower() in _WHOLE else word
    if word in _WHOLE:
        return _WHOLE[word]
    past = _verbs().get(word)
    ed = past[0] if past else _add_ed(word)
    plural = (_nouns()[word], _add_s(word)) if word in _nouns() else (_add_s(word),)
    return {
        "base": (word,),
        "s": plural,
        "ed": ed,
        "en": past[1] if past else ed,
        "ing": _add_ing(word),
    }


def inflect(word: str, form: str) -> str:
    """One form of a word in its preferred spelling; the word itself for a form that is not known."""
    return forms(word).get(form, (word,))[0]


def _add_s(word: str) -> str:
    if word in _SAME_PLURAL:
        return word
    if word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS:
        return word[:-1] + "ies"
    if word.endswith(("s", "x", "z", "ch", "sh")) or word in ("go", "do", "undergo", "forgo", "echo", "hero", "potato", "tomato", "veto", "embargo"):
        return word + "es"
    return word + "s"


def _add_ed(word: str) -> tuple[str, ...]:
    if word.endswith("e"):
        return (word + "d",)
    if word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS:
        return (word[:-1] + "ied",)
    return tuple(stem + "ed" for stem in _before_vowel(word))


def _add_ing(word: str) -> tuple[str, ...]:
    if word.endswith("ie"):
        return (word[:-2] + "ying",)
    if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) and len(word) > 2 and word not in ("singe", "swinge"):
        return (word[:-1] + "ing",)
    return tuple(stem + "ing" for stem in _before_vowel(word))


def _before_vowel(word: str) -> tuple[str, ...]:
    """The stem before -ed and -ing: stop → stopp, panic → panick, travel → travell or travel."""
    if word.endswith("ic"):
        return (word + "k",)
    if word in _AS_AMERICANS:
        return word + word[-1], word
    if len(word) < 3 or word[-1] in _VOWELS or word[-1] in _UNDOUBLED or word[-2] not in _VOWELS:
        return (word,)
    if word[-3] in _VOWELS and not word.endswith(("quip", "quit", "quiz")):
        return (word,)
    syllables = sum(c in _VOWELS + "y" and (i == 0 or word[i - 1] not in _VOWELS + "y") for i, c in enumerate(word))
    return (word + word[-1],) if syllables == 1 or word in _STRESSED_END else (word,)


@cache
def _verbs() -> dict[str, tuple[tuple[str, ...], tuple[str, ...]]]:
    table: dict[str, tuple[tuple[str, ...], tuple[str, ...]]] = {}
    for row in _VERBS.split(";"):
        base, past, *participle = row.split()
        table[base] = tuple(past.split("/")), tuple((participle or [past])[0].split("/"))
    return table


@cache
def _nouns() -> dict[str, str]:
    return dict(row.split() for row in _NOUNS.split(";"))  # type: ignore[misc]
