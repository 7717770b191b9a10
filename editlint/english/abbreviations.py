"""Abbreviations that end with a stop which need not end a sentence."""

# Before a name or a figure: the stop after one of these never ends a sentence.
BEFORE_NAMES = frozenset(
    """
    Mr Mrs Ms Mx Dr Drs Prof Rev Fr Sr Hon Rt Gen Lt Col Maj Capt Cpt Cmdr Cdr Sgt Cpl Pvt Adm Brig Gov Sen Sens Rep
    Reps Pres Supt Insp Det Const Amb Atty Messrs Mme Mlle Msgr St Ste Mt Ft Vol Fig Figs Eq Art Sec Ch
    vs v cf ca approx pp p op ed eds trans
    """.split()
)
# These may end a sentence: what follows tells.
ELSEWHERE = frozenset(
    """
    Inc Ltd Co Corp Bros plc LLC Jr Sr Esq etc al
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Thu Thur Thurs Fri Sat Sun
    Ave Blvd Rd Hwy Ct Ln Sq Bldg Dept Univ Assn Bros
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
    Tenn Tex Vt Va Wash Wis Wyo Ont Que
    est min max avg temp tel ext approx incl excl dept govt
    """.split()
)
# Words of their own too (“no”, “fig”, “art”, “mar”, “sun”): with a small letter they are these words.
ONLY_CAPITALISED = frozenset(
    "Fig Figs Art Sec Ch Mar Jun Sep Sat Sun Mon Wed Ind Ore Miss Mo La Pa Co Hon Det Fr Sr Mt Ga Del Wash Ill "
    "Ave Sq Rep Reps Pres Gen Gov Sen Col Maj Lt St Ste Ft Mr Mrs Ms Dr Kan Md".split()
)
ABBREVIATIONS = frozenset(
    spelt
    for word in BEFORE_NAMES | ELSEWHERE
    for spelt in ({word} if word in ONLY_CAPITALISED else {word, word.lower(), word[0].upper() + word[1:]})
) - frozenset("max min est ext sec ch co art ed op trans p v".split()) | {"p", "pp", "v", "vs", "etc", "al"}
