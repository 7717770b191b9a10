"""What ends or rules out a state (to resign, to be cleared, to stay away) and what shows that state to hold all the same."""

from __future__ import annotations

import re
from typing import NamedTuple

from editlint.model.pattern import late

_NOT = (
    r"(?:did not|didn['’]t|has not|hasn['’]t|had not|was not|wasn['’]t|were not|never|has never|did not even)"
)
_OFFICE = (
    r"(?:leader(?:ship)?|chair(?:man|woman|person|manship)?|president|presidency|chief executive|managing director|"
    r"manager|secretary|treasurer|mayor|minister|head ?teacher|captain(?:cy)?|director|editor|coach|post|job|role|seat)"
)
_CHARGE = (
    r"(?:(?:(?:the|all|both|a|an|one|two|three|four|five|six|any) )?(?:\w+ )?(?:charges?|offences?|counts?|allegations?)"
    r"|(?:the |her |his )?(?:murder|theft|fraud|manslaughter|arson|assault|burglary|robbery|affray|rape|fraud|bribery|perjury|stealing|"
    r"killing|causing|dangerous driving|careless driving|possession|attempted \w+|conspiracy|embezzlement|shoplifting))"
)
_HONOUR = r"(?:[OCM]BE|knighthood|damehood|peerage|honorary (?:degree|doctorate)|honour|honor|medal|title|freedom of the city)"
_EVENT_NOUN = r"(?:meeting|hearing|debate|ceremony|funeral|wedding|conference|summit|inquest|dinner|reception|rally|session|launch|count|talks|match|final|trial|concert)"
_LITTLE = r"(?:[\w'’-]+ ){0,4}"


class State(NamedTuple):
    """One row: `ended` and `shown` are matched from the first auxiliary or the verb of a claim; `excuse` anywhere in the prose.

    Where both tell one of `NOUNS`, it must be the same. `signs` are small letters of which an article needs one of
    each.
    """

    name: str
    ended: re.Pattern[str]
    shown: re.Pattern[str]
    excuse: re.Pattern[str]
    signs: tuple[tuple[str, ...], tuple[str, ...]]
    of: str  # person or thing


NOUNS = late(rf"\b(?:{_OFFICE}|{_HONOUR}|{_EVENT_NOUN}|abstained|voted?|knighted)\b")
"""The office, the honour or the event that a state is told of."""

SAME_NOUNS = {
    "leadership": "leader", "presidency": "president", "captaincy": "captain", "chairman": "chair", "chairwoman": "chair",
    "chairperson": "chair", "chairmanship": "chair", "abstained": "vote", "voted": "vote", "knighted": "knighthood",
}  # fmt: skip

CRIMES = frozenset(
    """
    murder manslaughter theft fraud arson assault burglary robbery affray rape bribery perjury conspiracy embezzlement
    shoplifting kidnap kidnapping blackmail corruption trespass trafficking laundering possession harassment stalking
    driving neglect wounding forgery libel contempt treason smuggling vandalism racketeering evasion obstruction
    """.split()
)
"""What somebody is charged with: one may be guilty of one and cleared of another."""

STATES = (
    State(
        "office",
        late(
            r"(?:(?:has|had|was|is) )?(?:just |since )?(?:resigned|stepped down|stood down|giving up|stepping down|standing down|resigning|gave up|given up|"
            r"dismissed|sacked|fired|ousted|removed|relinquished|laid down|(?:quit|retired|left|bowed out|replaced)(?= as ))"
            rf"(?! (?:from|his|her) (?:the )?(?:board|committee|\w+ committee))(?: (?:as|from|the|her|his|its|party))*(?: {_OFFICE}\b|(?= ?[,.;]| (?:in|on|last|after|over) ))"
        ),
        late(
            rf"(?:(?:will|to|is|has agreed to|intends to|would) )?(?:stay(?:s|ing)? on(?: as)?|remains?(?: as)?|continues? as|is still|continues? in|keeps|stays|held on to|hangs on to)"
            rf" (?:the |its |their |in |her |his |party )?{_OFFICE}\b|will stay on\b(?! as)"
        ),
        late(
            r"\b(?:interim|acting|caretaker|until (?:a|his|her) (?:successor|replacement)|reinstat\w+|re-?elected|re-?appointed|returned to|came back|withdrew (?:his|her) resignation|talked out of|changed (?:his|her) mind)\b",
            re.I,
        ),
        (
            ("resign", "stepped down", "stood down", "giving up", "stepping down", "standing down", "gave up", "dismissed", "sacked", "fired", "ousted", "removed as", "quit as", "retired as", "left as", "bowed out as", "replaced as", "relinquish"),
            ("stay on", "stays", "staying on", "remain", "continue", "is still", "keeps"),
        ),
        "person",
    ),
    State(
        "plea",
        late(
            rf"(?:(?:has|had) )?(?:pleaded|pled|pleads|pleading) guilty\b|(?:(?:has|had) )?admitted {_CHARGE}\b"
        ),
        late(
            rf"(?:(?:has|had) )?(?:pleaded|pled|pleads) not guilty\b|(?:(?:has|had) )?(?:always )?(?:denied|denies|contested) {_CHARGE}\b"
            r"|(?:was |were )?(?:found guilty|found (?:him|her|(?:M[rs]s? )?[A-Z]\w+) guilty|convicted|found not guilty|acquitted|cleared)\b(?=[^.]{0,60}\b(?:jury|jurors|trial|verdict))"
            r"|(?:was |were )?(?:found not guilty|acquitted)\b"
        ),
        late(
            r"\b(?:chang(?:ed|ing) (?:his|her|the) plea|withdrew (?:his|her) plea|lesser charge|other (?:charges|counts|offences)|co-?(?:accused|defendants?)|re-?trial|appeal)\b",
            re.I,
        ),
        (
            ("guilty", "admitted"),
            ("not guilty", "denied", "denies", "contested", "jury", "jurors", "trial", "acquitted", "cleared"),
        ),
        "person",
    ),
    State(
        "verdict",
        late(
            r"(?:(?:has|had) been |(?:was|were) )?(?:acquitted|cleared|found not guilty|exonerated)\b(?! (?:to|for|by the (?:board|club|doctor)))|walked free\b"
        ),
        late(
            r"(?:has been |was |were |is )?(?:sentenced|jailed|imprisoned|convicted|found guilty|found (?:him|her|(?:M[rs]s? )?[A-Z]\w+) guilty|serving (?:a|an|his|her|\w+) (?:\w+ )?(?:sentence|term|years|months)|given (?:a|an) (?:\w+[ -]){1,4}sentence)\b|(?:began|begins|starts|started) (?:a|an|his|her|the) (?:\w+[ -]){0,3}sentence\b"
        ),
        late(
            r"\b(?:appeal\w*|re-?trial|quashed|overturned|posthumous\w*|other (?:charges|counts)|lesser|co-?(?:accused|defendants?)|wrongful\w*|miscarriage|pardon\w*|but (?:convicted|guilty|found)|years later|in absentia)\b",
            re.I,
        ),
        (
            ("acquitted", "cleared", "not guilty", "exonerated", "walked free"),
            ("sentence", "jailed", "imprisoned", "convicted", "found guilty", "serving"),
        ),
        "person",
    ),
    State(
        "absence",
        late(
            rf"{_NOT} (?:attend(?:ed)?|come to|came to|turn(?:ed)? up (?:at|for|to)|appear(?:ed)? at|go to|went to|been at|speak at|there for) (?:the |that |this |\w+['’]s ){_LITTLE}{_EVENT_NOUN}\b"
            rf"|(?:has |had )?(?:boycotted|skipped|missed|stayed away from|took no part in|taken no part in) (?:the |that |this |\w+['’]s ){_LITTLE}{_EVENT_NOUN}\b"
            rf"|(?:was|were) (?:absent|away|missing) from (?:the |that |this ){_LITTLE}{_EVENT_NOUN}\b"
            r"|(?:has |had )?abstained\b|(?:did not|didn['’]t) (?:cast a )?vote\b(?! (?:for|against|to|with|Labour))"
        ),
        late(
            rf"(?:had )?(?:spoke|spoken|sat|stood up|rose|presided|sang|left early|gave (?:the|a|an) \w+|apologi[sz]ed|walked out|stayed) (?:{_LITTLE})(?:at|through|of|in|to) (?:the |that |this |\w+['’]s )(?:[\w'’-]+ ){{0,3}}{_EVENT_NOUN}\b"
            rf"|(?:had )?(?:told|addressed|opened|closed|attended|chaired|left|interrupted) (?:the |that |this |\w+['’]s )(?:[\w'’-]+ ){{0,3}}{_EVENT_NOUN}\b"
            r"|(?:had )?(?:voted|cast (?:his|her|their|its) votes?)\b"
        ),
        late(
            r"\b(?:second vote|two votes|first vote|votes were|earlier vote|by (?:letter|video|telephone|video ?link)|written statement|through (?:his|her|its) lawyer|recording|on behalf of)\b",
            re.I,
        ),
        (
            ("not ", "n't ", "n’t ", "never ", "boycotted", "skipped", "missed", "stayed away", "no part", "absent", "away from", "missing from", "abstained"),
            ("spoke", "sat ", "stood up", "rose", "presided", "sang", "left", "gave ", "apologi", "walked out", "stayed", "told", "addressed", "opened", "closed", "attended", "chaired", "interrupted", "voted", "cast "),
        ),
        "person",
    ),
    State(
        "honour",
        late(
            rf"(?:(?:has|had) )?(?:refused|declined|turned down|spurned|handed back|sent back) (?:a|an|the|his|her) (?:[\w'’-]+ ){{0,2}}{_HONOUR}\b"
        ),
        late(
            rf"(?:(?:has|had) )?(?:accepted|received|collected|was (?:given|awarded|presented with)|wore|wears|bears) (?:a|an|the|his|her) (?:[\w'’-]+ ){{0,2}}{_HONOUR}\b"
            r"|was (?:made|appointed|created) (?:a|an) [OCM]BE\b|was knighted\b"
        ),
        late(r"\b(?:second offer|relented|changed (?:his|her) mind|posthumous\w*|on (?:his|her) behalf)\b", re.I),
        (
            ("refused", "declined", "turned down", "spurned", "handed back", "sent back"),
            ("accepted", "received", "collected", "was given", "awarded", "presented", "wore", "wears", "bears", "was made", "appointed", "created", "knighted"),
        ),
        "person",
    ),
    State(
        "ward",
        late(
            r"(?:(?:is|remains|lies) (?:still |now |currently |being held )?(?:in|at) (?:an? |the )?(?:hospital|custody|prison|jail|intensive care|coma|exile|hiding)\b)"
        ),
        late(
            r"(?:was|were|has been|is) (?:discharged|released|freed|bailed|allowed home|sent home|flown home|back (?:at )?home|recovering at home|at home)\b|(?:has )?(?:left|leaves|left the) (?:hospital|custody|prison|jail)\b"
            r"|(?:has )?(?:returned|gone|went|came) home\b"
        ),
        late(
            r"\b(?:re-?arrested|readmitted|re-?admitted|taken back|relapse\w*)\b",
            re.I,
        ),
        (
            ("in hospital", "in custody", "in prison", "in jail", "intensive care", "in a coma", "in exile", "in hiding", "in the hospital"),
            ("discharged", "released", "freed", "bailed", "allowed home", "sent home", "flown home", " home", "left hospital", "left prison"),
        ),
        "person",
    ),
    State(
        "unmarried",
        late(
            r"(?:has |had )?never (?:been )?married(?= ?[,.;]| (?:and|but) )|remained (?:single|unmarried|a bachelor|a spinster)\b|is (?:single|unmarried|a bachelor|a spinster)\b"
        ),
        late(r"(?:is|was|has been|had been)? ?married\b(?! (?:to )?(?:his|her) (?:job|work))|(?:(?:has|was) )?(?:divorced|widowed)\b"),
        late(r"\b(?:proposed|was to marry|common-law|re-?marr\w+|again|until|at first|on (?:screen|stage)|character)\b", re.I),
        (("never ", "single", "unmarried", "bachelor", "spinster"), ("married", "divorced", "widow", "husband", "wife")),
        "person",
    ),
    State(
        "event",
        late(
            r"(?:(?:was|were|has been|had been) )?(?:cancelled|canceled|called off|scrapped|rained off|abandoned before)\b"
        ),
        late(
            r"(?:(?:was|were|has been) )?(?:held|attended by|cheered|applauded|staged)\b|(?:drew|attracted|went ahead|took place|lasted|ended at|ended in|ended with|finished at|began (?:late|on time|at (?:\d|noon|midday|dusk|dawn|\w+ o['’]clock))|ran until|ran for|passed off|raised|packed|filled)\b"
        ),
        late(
            r"\b(?:re-?scheduled|re-?arranged|new date|instead|nearly (?:cancelled|called off)|last year['’]s|almost (?:cancelled|called off)|reinstated|revived|went ahead after all|alternative|replacement|restored|back on)\b",
            re.I,
        ),
        (
            ("cancelled", "canceled", "called off", "scrapped", "rained off"),
            ("held", "attended", "cheered", "applaud", "staged", "drew", "attracted", "went ahead", "took place", "lasted", "ended", "finished", "began", "ran ", "passed off", "raised", "packed", "filled"),
        ),
        "thing",
    ),
    State(
        "standstill",
        late(
            r"(?:has|have) (?:been |stood |lain )(?:stopped|idle|empty|closed|shut|silent|halted|mothballed|unused|vacant|boarded up|switched off|out of (?:use|order|action|service|commission))\b|is (?:still |now )?(?:idle|mothballed|at a standstill|boarded up|out of (?:use|order|action|service))\b"
        ),
        late(
            r"(?:is|are) (?:now |still |already |once more )?(?:running|working|in (?:use|operation)|busy|open (?:daily|to|from|all|every|on|seven))\b|(?:runs|works|operates|turns) (?:day|round|all|every|at full|night|around|without|as|daily)\b"
        ),
        late(
            r"\b(?:re-?open\w*|re-?start\w*|resum\w+|repaired|back (?:in|to) (?:use|service|work)|re-?commission\w*|restored|mended|brought back)\b",
            re.I,
        ),
        (
            ("stopped", "idle", "empty", "closed", "shut", "silent", "halted", "mothballed", "unused", "vacant", "boarded up", "switched off", "out of", "standstill"),
            ("running", "working", "in use", "in operation", "busy", "open", "runs ", "works ", "operates", "turns "),
        ),
        "thing",
    ),
    State(
        "never recovered",
        late(
            r"(?:has|have|had|was|were) (?:still )?(?:never|not)(?: yet)? (?:been )?(?:recovered|found|traced|returned|seen again|got back|replaced|handed back)\b"
        ),
        late(
            r"(?:was|were|has been|is) (?:now )?(?:recovered|traced|returned to|handed back|got back|back (?:in|on|at|with)|put back)\b|(?:turned up|came back|reappeared)\b"
        ),
        late(r"\b(?:a copy|replica|second one|others)\b", re.I),
        (
            ("never ", "not "),
            ("recovered", "traced", "returned", "handed back", "back in", "back on", "back at", "put back", "turned up", "came back", "reappeared"),
        ),
        "thing",
    ),
)  # fmt: skip
