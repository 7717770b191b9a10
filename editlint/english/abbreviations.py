"""Abbreviations that keep their stop, sorted by what the stop says about the end of a sentence.

Each is spelt as it is met in prose. Those that are words too (“ark”, “fig”, “sun”) stand here with a capital only, and
those that are words even then (“In”, “Mass”, “Cal”) not at all.
"""

# Before a name or a figure: the stop after one of these never ends a sentence. “Dr. Ahmed”, “Fig. 3”, “cf. Smith”
BEFORE_NAMES = frozenset(
    """
    Mr Mrs Ms Mx Dr Drs Prof Profs Rev Revd Fr Hon Gen Lt Col Maj Capt Cpt Cmdr Cdr Comdr Sgt Cpl Pvt Adm Brig Gov Govs
    Sen Sens Rep Reps Pres Supt Insp Det Const Amb Messrs Mme Mlle Msgr Sra Dist Lieut Pte Spc Ste
    Fig Figs Eq Vol Vols Ch Sec Art
    MR MRS MS DR PROF REV GEN LT COL CAPT SGT GOV SEN REP
    cf ca approx pp fig figs vol eqn esp viz
    """.split()
)
# These may end a sentence: the next word tells. “Acme Inc. The”, “Main St. Then” against “Acme Inc. shares”, “St. Louis”
ELSEWHERE = frozenset(
    """
    Inc Ltd Co Cos Corp Bros Pty LLC Jr Sr Esq Intl Assn Dept Div Mfg Univ Inst Assoc Bhd
    INC LTD CORP CO JR SR ST
    inc ltd corp jr sr dept govt assn al etc ext tel vs yr yrs hr hrs wk wks mo mos incl excl no nos
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Mon Tue Tues Wed Weds Thu Thur Thurs Fri Sat Sun
    St Ft Mt Ave Blvd Rd Hwy Ct Ln Sq Bldg Apt Pkwy Pl Ext Tel Ph Attn
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
    Tenn Tex Vt Va Wash Wis Wyo Ont Que
    lb lbs oz sq cu
    """.split()
) - frozenset("no nos mo mos ext Pl".split())
ABBREVIATIONS = BEFORE_NAMES | ELSEWHERE
# Names that are written with a mark of exclamation: “Yahoo! shares”
NAMES_WITH_MARKS = frozenset("yahoo jeopardy wham yum oklahoma oliver".split())
