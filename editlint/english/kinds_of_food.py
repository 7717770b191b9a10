"""What a kind of food is called by its general name: the cheddar of a list is “the cheese” of the method."""

from __future__ import annotations

_KINDS = {
    "cheese": "cheddar parmesan feta gruyère gruyere mozzarella stilton ricotta halloumi pecorino brie gouda emmental mascarpone",
    "pasta": "spaghetti penne linguine tagliatelle macaroni fusilli rigatoni orzo",
    "rice": "basmati arborio risotto carnaroli",
    "nut": "walnut almond hazelnut pecan cashew pistachio",
    "fish": "cod salmon haddock trout hake mackerel tuna",
    "bean": "haricot cannellini borlotti",
    "meat": "beef lamb pork veal mutton",
    "sausage": "chorizo salami",
    "pastry": "filo shortcrust",
}
GENERAL_NAMES = {kind: name for name, kinds in _KINDS.items() for kind in kinds.split()}
