"""Provisional tokenizer until the real one lands."""

from __future__ import annotations

import re

from editlint.model.language import Words

_T = re.compile(r"https?://\S+|[\w.+-]+@[\w-]+\.[\w.]+|(?:[A-Z]\.)+|\d[\d,.:]*\d|\d|(?:Mr|Mrs|Ms|Dr|St|No|Inc|Ltd|Jr|Sr)\.|can(?=not\b)|\w+(?=n['’]t\b)|n['’]t\b|['’](?:s|re|ve|ll|d|m)\b|[^\W_]+|\.\.+|--|\S")
_K = str.maketrans("’‘“”", "''\"\"")


def words(text: str) -> Words:
    texts, starts, ends = [], [], []
    for m in _T.finditer(text):
        texts.append(m.group())
        starts.append(m.start())
        ends.append(m.end())
    return Words(texts, [t.lower().translate(_K) for t in texts], starts, ends)
