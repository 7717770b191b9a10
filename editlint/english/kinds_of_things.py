"""What a thing is, more broadly: a sofa is furniture, a taxi is a car, an earpiece is a radio."""

from __future__ import annotations

from collections import defaultdict

_KINDS = """
    furniture: sofa chair armchair table bed stool desk wardrobe bookcase settee couch sideboard dresser bench cupboard
    scenery: backdrop painted-flat set
    prop: sword dagger crown lantern
    car: taxi cab minibus minicab van lorry jeep limousine hatchback saloon taxicab volvo ford toyota fiat renault peugeot
    car: vauxhall volkswagen mercedes audi bmw skoda honda nissan mazda citroen rover porsche ferrari bentley tesla mini
    vehicle: car taxi cab minibus minicab van lorry truck jeep bus motorbike motorcycle scooter tractor ambulance coach
    traffic: lorry taxi bus van car
    boat: ferry dinghy yacht launch trawler canoe rowing-boat lifeboat
    weapon: gun pistol rifle knife revolver shotgun machete bat sword firearm
    gun: pistol rifle revolver shotgun
    radio: earpiece walkie-talkie headset
    camera: cctv webcam
    phone: mobile telephone handset smartphone iphone
    telephone: phone mobile handset
    music: band quartet orchestra pianist accordion soundtrack choir song tune piano violin drum
    orchestra: conductor violin cellist
    musician: pianist guitarist drummer violinist fiddler cellist
    break: interval
    interval: interval
    illustration: photograph drawing plate map engraving diagram sketch
    picture: photograph drawing plate illustration painting
    photograph: plate snapshot
    animal: dog cat horse cow sheep pig goat donkey hen
    pet: dog cat rabbit hamster parrot budgerigar
    dog: labrador spaniel terrier collie puppy alsatian retriever whippet
    livestock: cow sheep pig goat cattle hen
    meat: beef lamb pork bacon ham chicken sausage steak veal mutton venison turkey
    fish: cod salmon haddock trout hake mackerel tuna plaice herring
    dairy: milk butter cream cheese yoghurt yogurt
    nut: walnut almond hazelnut pecan cashew pistachio peanut
    egg: yolk meringue
    sugar: caster-sugar icing-sugar syrup honey
    alcohol: wine beer whisky whiskey gin cider champagne sherry lager rum vodka
    drink: wine beer whisky gin cider champagne sherry
    food: sandwich soup bread cake biscuit sausage stew
    staff: receptionist waiter waitress porter nurse clerk cleaner cook chef
    employee: receptionist cleaner clerk assistant
    pupil: student apprentice
    student: pupil undergraduate
    apprentice: trainee pupil
    fund: grant donation subsidy sponsorship
    funding: grant donation subsidy sponsorship
    subsidy: grant
    gift: donation bequest legacy
    donation: gift bequest legacy
    arrest: detainee
    injury: cut graze
    casualty: victim fatality
    death: fatality
    fatality: death
    complaint: grievance
    objection: objector
    objector: opponent
    protest: demonstration march
    strike: stoppage walkout
    stoppage: strike walkout dispute
    change: alteration amendment revision
    alteration: amendment revision change
    cut: excision
    fee: charge
    charge: fee
    payment: fee salary wage
    pay: salary wage
    salary: wage
    error: mistake misprint slip
    mistake: error misprint slip
    fault: defect flaw
    flaw: defect fault
    letter: postcard
    rival: competitor
    competitor: rival
    opponent: rival challenger
    candidate: nominee
    tourist: visitor holidaymaker
    guest: visitor
    house: cottage bungalow villa
    clothes: shirt trousers dress coat jacket
    hat: cap bonnet beret
    shoe: boot sandal trainer
    jewellery: ring necklace bracelet brooch
    flag: banner
    poster: placard
    money: cheque banknote
    cash: coin banknote
    deal: agreement pact
    talk: negotiation
    negotiation: talk
    doctor: gp surgeon consultant physician registrar anaesthetist
    lawyer: solicitor barrister attorney counsel
    witness: onlooker bystander eyewitness
    police: constable sergeant detective officer
    child: boy girl toddler baby son daughter schoolboy schoolgirl pupil infant
    woman: wife daughter girl sister mother actress sopranos
    relative: brother sister uncle aunt cousin nephew niece
    sibling: brother sister
    brother: brother
    heir: son daughter
    shop: supermarket bakery grocer butcher newsagent chemist pharmacy
    pub: inn tavern bar
    restaurant: bistro trattoria pizzeria brasserie
    hotel: inn guesthouse hostel
    tree: oak ash elm beech pine fir willow birch poplar yew
    flower: rose tulip lily daffodil geranium peony dahlia
    light: lamp torch lantern candle bulb
    lighting: lamp floodlight lantern
    floodlight: floodlight
    electricity: kettle refrigerator fridge television
    heating: radiator boiler stove
    clock: watch
    map: chart
    seat: bench chair pew stool
    seating: bench chair pew stool
    toilet: lavatory loo urinal
    window: skylight porthole
    barrier: fence wall gate railing
    fence: railing hedge
    paint: varnish lacquer
    chemical: pesticide herbicide fungicide weedkiller insecticide bleach
    pesticide: insecticide weedkiller herbicide
    plastic: cling-film polystyrene polythene
    tool: hammer saw spanner drill screwdriver chisel
    machine: digger excavator tractor drill
    machinery: digger excavator tractor
    helmet: headgear
    uniform: blazer tie
    note: script
    script: screenplay
    subtitle: caption
    footnote: endnote
    sponsor: sponsorship
    signal: reception
    lift: elevator
    elevator: lift
    stair: staircase step
    will: testament
    injury: bruise burn fracture concussion wound
    damage: crack dent hole
    dialogue: line
    prize: trophy medal cup
    award: prize medal trophy
    union: steward
    bank: branch
    train: carriage locomotive
    station: platform
    rain: shower downpour drizzle
    snow: blizzard drift snowdrift
"""
# Names of one thing.
_SAME = """
    show production staging musical | film movie picture feature | book novel | outage interruption breakdown
    strike stoppage walkout | vote ballot poll | attack assault raid | win victory | defeat loss | rise increase growth
    fall drop decline | tournament competition | award prize | gift donation bequest | crowd attendance audience
    ship vessel | storm gale hurricane | fire blaze | crash collision accident | war conflict | visit trip tour
    study survey paper experiment | exhibition retrospective | concert gig recital | match game fixture
    closure shutdown | merger takeover acquisition | outbreak epidemic | quake earthquake tremor | street road
    theft robbery burglary | murder killing | company firm business | school academy | shop store | lorry truck
    autumn fall | film picture | injury wound | illness disease | apology regret | meeting talk | doctor gp
    mistake error slip | change alteration amendment | interview conversation | letter note | payment fee
    house home cottage | wife spouse | husband spouse | prison jail gaol | sentence term | fine penalty
    border frontier | bird songbird | church chapel | hill mountain | child youngster | customer client shopper
    employee worker | boss manager | pupil student | teacher tutor | soldier troop | refugee migrant
"""
_BROADER: dict[str, set[str]] = defaultdict(set)
for _row in _KINDS.strip().splitlines():
    _kind, _, _members = _row.strip().partition(": ")
    for _member in _members.split():
        _BROADER[_member].add(_kind)
for _row in _SAME.replace("|", "\n").strip().splitlines():
    for _word in _row.split():
        _BROADER[_word].update(_row.split())
KINDS = frozenset(_kind for _broader in _BROADER.values() for _kind in _broader)
"""All kinds, in the singular."""


def kinds(noun: str) -> set[str]:
    """The noun, a singular, and what else it may be called."""
    return _BROADER.get(noun, set[str]()) | {noun}
