"""Words that take sides for or against a thing, and words that judge it good or bad."""

from __future__ import annotations

from editlint.model.pattern import late

_THING = r"(?:the|a|an|this|that|these|those|his|her|its|their|any|all|such|both|plans|proposals|moves|calls)"
_FOR = (
    r"welcom(?:e|es|ed|ing)|support(?:s|ed|ing)?|back(?:s|ed|ing)|favou?r(?:s|ed|ing)?|endors(?:es|ed|ing)|prais(?:es|ed|ing)|"
    r"applaud(?:s|ed|ing)?|commend(?:s|ed|ing)|hail(?:s|ed|ing)|champion(?:s|ed|ing)|approv(?:es|ed|ing) of|"
    r"(?:was|is|were|are|been|being|came out|spoke|strongly|firmly) (?:all |strongly |firmly )?in favou?r of|"
    r"(?:delighted|pleased|happy|thrilled|overjoyed) (?:with|by|about|at)|glad (?:of|about)|(?:likes|liked|loves|loved|enjoyed|admires|admired)"
)
_AGAINST = (
    r"oppos(?:es|ed|ing)|condemn(?:s|ed|ing)?|criticis(?:es|ed|ing)|criticiz(?:es|ed|ing)|denounc(?:es|ed|ing)|deplor(?:es|ed|ing)|"
    r"attack(?:s|ed|ing)|object(?:s|ed|ing) to|reject(?:s|ed|ing)|disapprov(?:es|ed|ing) of|lambast(?:s|ed|ing)|"
    r"(?:was|is|were|are|been|being|came out|spoke|strongly|firmly) (?:all |strongly |firmly |dead )?(?:against|opposed to)|"
    r"(?:unhappy|furious|disappointed|dismayed|angry|appalled|horrified|outraged) (?:with|by|about|at|over)|"
    r"(?:dislikes|disliked|hates|hated|loathes|loathed|detests|detested)"
)
TAKES_SIDE = late(rf"\b(?:(?P<pro>{_FOR})|(?P<con>{_AGAINST})) (?={_THING}\b)")
"""“welcomed”, “was against”, of what follows; the group `pro` or `con` says which side."""

_JUDGED = r"(?:plan|idea|decision|move|step|scheme|proposal|policy|deal|offer|change|result|verdict|ruling|thing|outcome|law|bill|news|choice|day|report|book|film|show|play|design|building|appointment)"
_IT = r"\b(?:it|this|that|the {thing}|they)(?:['’]s| is|['’]re| are| will be|['’]ll be| would be)"
_HOW = r"(?: (?:a|an|the|very|really|truly|quite|simply|absolutely|just|such|utterly|pretty|thoroughly|plainly|frankly))*"
GOOD = (
    rf"(?:good|great|excellent|wonderful|splendid|marvellous|fantastic|brilliant|sensible|superb|fine|terrific|welcome|lovely|right) {_JUDGED}\b"
    r"|(?:triumph|godsend|masterpiece|delight|blessing)\b"
    r"|(?:good|great|excellent|wonderful|splendid|marvellous|fantastic|brilliant|superb|terrific)(?= for|[.,!?”\"]|$)"
)
"""What is said of a thing that somebody is for, as an expression."""
BAD = (
    rf"(?:bad|terrible|awful|dreadful|disastrous|appalling|foolish|stupid|rotten|daft|crazy|reckless|shameful|disgraceful|ruinous|poor|wrong|ridiculous|senseless|mad) {_JUDGED}\b"
    r"|(?:disaster|disgrace|catastrophe|outrage|mistake|insult|betrayal|scandal|travesty|calamity|folly|shame)\b"
    r"|(?:terrible|awful|dreadful|disastrous|appalling|shameful|disgraceful|ridiculous|rubbish|wrong)(?= for|[.,!?”\"]|$)"
)
"""What is said of a thing that somebody is against, as an expression."""
_SELF = r"\b(?:i|we)(?:['’]m| am|['’]re| are|['’]ve been| have been| have always been)?(?: \w+ly| all| dead| very)?"
_ITSELF = r"(?: (?:it|this|that|them|these|the {thing})\b)"
PRO_SAID = (
    rf"{_IT}{_HOW} (?:{GOOD})|{_SELF} (?:support|back|welcome|favour|endorse|applaud|love|like|in favour of|for|behind){_ITSELF}"
    rf"|{_SELF} (?:delighted|thrilled|overjoyed|very pleased|so pleased)\b"
)
"""What the quoted say in favour; “{thing}” stands for the noun."""
CON_SAID = (
    rf"{_IT}{_HOW} (?:{BAD})|{_SELF} (?:oppose|reject|condemn|deplore|hate|detest|against|opposed to|dislike){_ITSELF}"
    rf"|{_SELF} (?:furious|appalled|outraged|dismayed|horrified|disgusted|devastated)\b"
)
"""What the quoted say against; “{thing}” stands for the noun."""
CALLED_GOOD = late(
    rf"(?i:(?:a|an|the|very|really|quite|simply|absolutely) )*(?:{GOOD})(?: for [\w' ]{{1,40}})?"
)
"""What somebody calls a good thing: “a triumph”, “a good plan”."""
CALLED_BAD = late(
    rf"(?i:(?:a|an|the|very|really|quite|simply|absolutely) )*(?:{BAD})(?: for [\w' ]{{1,40}})?"
)
"""What somebody calls a bad thing."""
