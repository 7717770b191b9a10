"""Relations that cannot stand together in a clause, mended: a verb has one object and one subject."""

from __future__ import annotations

from collections.abc import Sequence

# “called him a liar”, “elected her chair”: the second is said of the first.
_NAMING = frozenset(
    "call name make consider elect appoint declare label dub deem title crown brand find".split()
)
_RELATIVE = frozenset(["who", "which", "that"])
_NOMINAL = frozenset(["NOUN", "PROPN", "PRON", "NUM", "SYM", "DET", "ADJ"])


def mend(upos: Sequence[str], lemmas: Sequence[str], heads: list[int], relations: list[str]) -> None:
    """Changes the relations of a second object or subject of one verb, in place.

    “gave her a prize”: iobj and obj; “called him a liar”: obj and xcomp; “leader Jan Kos said”: nsubj and appos;
    “who police say stole it”: “who” goes to “stole”.
    """
    objects, subjects = dict[int, int](), dict[int, int]()
    relatives = list[int]()
    for i, relation in enumerate(relations):
        verb = heads[i]
        if relation == "obj" and i > verb and upos[i] in _NOMINAL:
            first = objects.setdefault(verb, i)
            if first != i:
                if lemmas[verb] in _NAMING:
                    relations[i] = "xcomp"
                elif relations[first] == "obj":
                    relations[first] = "iobj"
        elif relation in ("nsubj", "nsubj:pass") and i < verb:
            first = subjects.setdefault(verb, i)
            if first != i and upos[first] == "NOUN" and upos[i] == "PROPN" and relations[first] == relation:
                heads[i], relations[i] = first, "appos"
            elif first != i and lemmas[first] in _RELATIVE:
                relatives.append(first)
    for relative in relatives:
        _give_to_inner_verb(relative, heads, relations)


def _give_to_inner_verb(relative: int, heads: list[int], relations: list[str]) -> None:
    """“the man who police say stole the car”: “who” is the subject of “stole”, which has none of its own."""
    with_subject = {
        heads[i] for i, relation in enumerate(relations) if relation.startswith(("nsubj", "csubj"))
    }
    for i in range(heads[relative] + 1, len(heads)):
        if relations[i] == "ccomp" and heads[i] == heads[relative]:
            if i not in with_subject:
                heads[relative] = i
            return
