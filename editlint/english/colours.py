"""Colours, and the things of which a story says what colour they are."""

from __future__ import annotations

COLOUR_OF = {
    word: row.split()[0]
    for row in (
        "white whitewashed", "black", "red scarlet crimson maroon", "blue navy", "green emerald", "yellow lemon", "orange", "pink",
        "purple violet mauve", "brown", "grey gray",
    )
    for word in row.split()
}  # fmt: skip
"""The colour that a word is of: “whitewashed” is white."""

COLOURED = frozenset(
    """
    car van lorry truck bus coach minibus taxi tractor motorbike motorcycle scooter bike bicycle caravan boat dinghy yacht trawler
    canoe barge ferry helicopter plane balloon church chapel house cottage bungalow farmhouse barn shed tower lighthouse mosque
    temple hotel pub school townhouse mansion door gate fence roof wall curtain sofa armchair carpet rug kettle teapot mug bowl vase
    coat jacket dress skirt shirt blouse jumper sweater cardigan suit tie scarf hat cap bonnet hood hoodie uniform gown robe shawl
    dressing-gown apron glove handbag bag rucksack suitcase umbrella tent ribbon sash jersey shorts beard moustache dog puppy
    cat kitten horse pony mare foal bull cow calf goat donkey parrot rooster cockerel envelope notebook folder box
    """.split()
)
"""Things of which there is one in a story and which have one colour."""
