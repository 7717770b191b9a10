"""The words that hold English sentences together and say little by themselves."""

FUNCTION_WORDS = frozenset(
    """
    a an the this that these those some any no every each either neither all both half such what which whose another
    other others same own one ones
    i me my mine myself we us our ours ourselves you your yours yourself yourselves he him his himself she her hers
    herself it its itself they them their theirs themselves who whom someone somebody something anyone anybody
    anything everyone everybody everything nobody nothing none
    am is are was were be been being have has had having do does did doing done will would shall should can could may
    might must ought need ca wo n't not to let 's 'm 're 've 'll 'd
    and or but nor so yet if unless because since although though while whereas whether than as that until till once
    when whenever where wherever why how
    of in on at by for from with without about above across after against along among amid around before behind below
    beneath beside besides between beyond despite down during except inside into like near off onto out outside over
    past per since through throughout toward towards under underneath until up upon via within
    there here then now also too very just only even still again ever never always often already soon quite rather
    almost perhaps maybe much many more most less least few little several enough well
    get gets got getting go goes went gone going say says said saying
    mr mrs ms dr st
    """.split()
)

NEGATIONS = frozenset("not n't no never cannot nobody nothing none neither nor without".split())
