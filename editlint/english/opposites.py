"""Verbs, nouns and adjectives that say the opposite of each other about one and the same thing."""

from __future__ import annotations

from typing import NamedTuple


class Side(NamedTuple):
    """Which opposition a word belongs to, and on which side (1 or -1)."""

    family: str
    sign: int


# One row an opposition: verbs; nouns of the same meaning / the same of the opposite. “turn_down” is a verb of two words.
_ACTS = """
    approve adopt endorse ratify pass; approval adoption endorsement / reject throw_out vote_down veto block; rejection veto
    accept take_up; acceptance / refuse decline turn_down spurn reject; refusal rejection
    confirm admit acknowledge concede; confirmation admission / deny dispute; denial
    allow permit authorise authorize license; permission / ban forbid prohibit outlaw; ban prohibition
    support back favour favor champion; support backing / oppose resist; opposition
    win; victory win / lose; defeat loss
    praise applaud commend hail; praise / criticise criticize condemn denounce deplore lambast; criticism condemnation
    defend; defence / attack criticise criticize condemn; attack criticism
    keep retain; retention / drop axe abandon scrap ditch;
    convict; conviction / acquit clear exonerate; acquittal
    blame; / exonerate absolve clear;
    renew extend; renewal / cancel terminate; cancellation termination
    attend; attendance / miss skip boycott; boycott
    complete finish; completion / abandon;
    pass; / fail flunk;
    observe respect obey honour honor; observance / breach break violate flout; breach violation
    include; inclusion / omit exclude leave_out; omission exclusion
    raise increase; rise increase / cut reduce lower slash; cut reduction
    uphold; / overturn quash;
    grant; grant / refuse withhold deny; refusal
    love adore like enjoy admire; love / hate detest loathe dislike despise; hatred dislike
    trust; trust / distrust mistrust; distrust
    agree; agreement / disagree; disagreement
    believe; / disbelieve doubt;
    strengthen; / weaken;
    score convert; / miss;
    catch hold; / drop spill;
    encourage; / discourage;
    reveal disclose publish; disclosure publication / conceal suppress withhold; concealment suppression
    remember; / forget;
    recommend; recommendation / advise_against;
    hurry rush; / dawdle;
    own; / rent lease;
    volunteer; / refuse;
    improve; improvement / worsen deteriorate; deterioration
    tighten; / loosen relax ease;
    widen; / narrow;
    lengthen; / shorten;
    heat; / cool chill;
    lock; / unlock;
    hide; / display exhibit;
    thank; / snub;
    obtain secure; / forfeit;
    spare; / ruin wreck;
"""
_QUALITIES = """
    full packed crowded sold-out / empty deserted half-empty
    calm flat glassy smooth / rough choppy heaving stormy mountainous
    wet soaked sodden / dry parched
    open / closed shut locked
    silent quiet hushed / noisy loud deafening
    awake / asleep
    alive / dead
    sober / drunk drunken
    guilty / innocent
    delighted pleased happy thrilled overjoyed / disappointed dismayed unhappy furious distraught devastated miserable
    calm composed relaxed / agitated nervous frantic hysterical panicked
    safe harmless / unsafe dangerous hazardous
    bright sunny cloudless / overcast rainy foggy gloomy
    smooth / bumpy potholed
    profitable / loss-making unprofitable
    married / single unmarried
    compulsory mandatory obligatory / voluntary optional
    deep / shallow
    narrow / wide broad
    steep / gentle level flat
    unanimous united / divided split
    legal lawful / illegal unlawful
    armed / unarmed
    occupied inhabited / vacant empty disused derelict abandoned uninhabited
    raw uncooked / cooked
    identical / different
    secret / public
    cheap inexpensive / expensive costly dear
    successful / unsuccessful
    present / absent
    literate / illiterate
    insured / uninsured
    undamaged intact unscathed unharmed unhurt uninjured / damaged wrecked ruined crushed injured wounded hurt
    paid / unpaid
    visible / invisible
    edible / inedible poisonous
    cautious careful / reckless careless
    optimistic hopeful confident / pessimistic gloomy
    generous / stingy mean miserly
    modern / medieval ancient
    frozen / thawed
    spotless clean / filthy dirty
    bald / long-haired curly-haired red-haired fair-haired
    right-handed / left-handed
    certain sure / uncertain unsure
    polite courteous / rude
    possible / impossible
    bankrupt insolvent / solvent
    temporary / permanent
    friendly / hostile
    victorious / beaten defeated
    barefoot / shod
    childless / pregnant
"""


def _acts() -> tuple[dict[str, list[Side]], dict[str, list[Side]]]:
    verbs: dict[str, list[Side]] = {}
    nouns: dict[str, list[Side]] = {}
    for row in filter(None, map(str.strip, _ACTS.splitlines())):
        for sign, half in zip((1, -1), row.split("/")):
            told, _, named = half.partition(";")
            for table, words in ((verbs, told), (nouns, named)):
                for word in words.split():
                    table.setdefault(word, []).append(Side(row, sign))
    return verbs, nouns


def _qualities() -> dict[str, list[Side]]:
    found: dict[str, list[Side]] = {}
    for row in filter(None, map(str.strip, _QUALITIES.splitlines())):
        for sign, half in zip((1, -1), row.split("/")):
            for word in half.split():
                found.setdefault(word, []).append(Side(row, sign))
    return found


VERBS, NOUNS = _acts()
"""The oppositions that each verb, and each noun of an act, belongs to."""

QUALITIES = _qualities()
"""The oppositions that each adjective belongs to."""
