"""Abbreviations that keep their stop, sorted by what the stop says about the end of a sentence.

Each is spelt as it is met in prose. Those that are words too (“ark”, “wash”, “miss”) have a capital here
only, and those that are words even then (“In”, “Mass”, “No”) not at all.
"""

# Before a name or a figure: the stop after one of these never ends a sentence. “Dr. Ahmed”, “Fig. 3”
BEFORE_NAMES = frozenset(
    """
    Mr Mrs Ms Mx Dr Drs Prof Profs Rev Revd Fr Hon Gen Lt Col Maj Capt Cpt Cmdr Cdr Comdr Sgt Cpl Pvt
    Adm Brig Gov Govs Sen Sens Rep Reps Pres Supt Insp Det Const Amb Messrs Mme Mlle Msgr Sra Dist Lieut
    Pte Spc Ste MR MRS MS DR PROF REV GEN LT COL CAPT SGT GOV SEN REP cf ca approx pp eqn esp v viz
    """.split()
)
# Before a figure only: “Art. 5”, but not “Museum of Modern Art.”
BEFORE_FIGURES = frozenset(
    """
    Art Arts Ch Eq Ext Fig Figs Op Para Pt Sec Vol Vols art arts ch div ext fig figs op para pt sec vol vols
    """.split()
)
# These may end a sentence: the next word tells. “Acme Inc. The”, “Main St. Then” against “Acme Inc. shares”
ELSEWHERE = frozenset(
    """
    Inc Ltd Co Cos Corp Bros Pty LLC Jr Sr Esq Intl Assn Dept Div Mfg Univ Inst Assoc Bhd
    INC LTD CORP CO JR SR ST
    inc ltd corp jr sr dept govt assn al etc tel vs yr yrs hr hrs wk wks incl excl
    Jan Feb Mar Apr Jun Jul Aug Sep Sept Oct Nov Dec Tue Tues Weds Thu Thur Thurs Fri
    St Ft Mt Ave Blvd Rd Hwy Ct Ln Sq Bldg Apt Pkwy Tel Ph Attn
    Ala Ariz Ark Calif Colo Conn Del Fla Ga Ill Ind Kan Ky La Md Mich Minn Miss Mo Mont Neb Nev Okla Ore Pa
    Tenn Tex Vt Va Wash Wis Wyo Ont Que
    lb lbs oz sq cu
    """.split()
)
ABBREVIATIONS = BEFORE_NAMES | ELSEWHERE
# Names that are written with a mark of exclamation: “Yahoo! shares”
NAMES_WITH_MARKS = frozenset("yahoo jeopardy wham yum oklahoma oliver".split())
