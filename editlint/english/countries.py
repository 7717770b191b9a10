"""Countries with the word for their people and the places that stand for their governments."""

from __future__ import annotations

_ROWS = """
    russia russian moscow kremlin | ukraine ukrainian kyiv kiev | china chinese beijing | japan japanese tokyo
    france french paris elysee | germany german berlin | britain british london westminster | italy italian rome
    spain spanish madrid | portugal portuguese lisbon | ireland irish dublin | poland polish warsaw
    hungary hungarian budapest | austria austrian vienna | greece greek athens | turkey turkish ankara
    iran iranian tehran | iraq iraqi baghdad | israel israeli jerusalem | syria syrian damascus | egypt egyptian cairo
    india indian delhi | pakistan pakistani islamabad | afghanistan afghan kabul | america american washington
    canada canadian ottawa | mexico mexican | brazil brazilian brasilia | argentina argentine | chile chilean santiago
    cuba cuban havana | venezuela venezuelan caracas | colombia colombian bogota | australia australian canberra
    indonesia indonesian jakarta | vietnam vietnamese hanoi | thailand thai bangkok | kenya kenyan nairobi
    ethiopia ethiopian | nigeria nigerian abuja | sudan sudanese khartoum | belarus belarusian minsk
    serbia serbian belgrade | croatia croatian zagreb | romania romanian bucharest | bulgaria bulgarian sofia
    sweden swedish stockholm | norway norwegian oslo | denmark danish copenhagen | finland finnish helsinki
    netherlands dutch | belgium belgian | switzerland swiss bern | georgia georgian tbilisi | armenia armenian yerevan
    azerbaijan azerbaijani baku | kazakhstan kazakh astana | lebanon lebanese beirut | qatar qatari doha
"""
COUNTRY_OF = {
    word: row.split()[0]
    for row in _ROWS.replace("\n", " | ").split("|")
    if row.strip()
    for word in row.split()
}
"""The country that each of these words stands for: russian, moscow, kremlin → “russia”."""
