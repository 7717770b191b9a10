def readability(doc): return None
def describe(r): return ""
