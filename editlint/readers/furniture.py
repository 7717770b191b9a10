"""Lines of page furniture that copying from the web leaves in copy: “Comments”, “Share this article”."""

from __future__ import annotations

from functools import cache

# A line is furniture if it is one of these from end to end. “…” stands for any words, “#” for a number.
# Where a word also begins sentences (“Comments made in private …”), only the bare word is listed; what may
# as well be a heading or a step of copy (“Privacy”, “Search”, “Log in to the portal”) is not listed at all.
FURNITURE: dict[str, tuple[str, ...]] = {
    "navigation": (
        "top of page",
        "bottom of page",
        "back to top",
        "go to top",
        "return to top",
        "scroll to top",
        "skip to content",
        "skip to main content",
        "skip to navigation",
        "jump to content",
        "jump to navigation",
        "main menu",
        "toggle navigation",
        "open menu",
        "close menu",
        "next page",
        "previous page",
        "next article",
        "previous article",
        "next post",
        "previous post",
        "next story",
        "previous story",
        "read more",
        "read more: …",
        "read more here",
        "read next",
        "read next: …",
        "read also",
        "read also: …",
        "also read: …",
        "continue reading",
        "continue reading …",
        "keep reading",
        "show more",
        "load more",
        "view all",
        "see all",
        "view all posts",
        "table of contents",
        "page # of #",
        "click here",
        "click here to …",
        "click here for …",
        "tap here to …",
        "back to homepage",
        "return to homepage",
    ),
    "related": (
        "related:",
        "related: …",
        "related articles",
        "related posts",
        "related stories",
        "related topics",
        "related content",
        "related news",
        "recent posts",
        "recent articles",
        "more on this story",
        "more stories",
        "more stories like this",
        "most read",
        "most popular",
        "trending",
        "trending now",
        "you may also like",
        "you might also like",
        "you may also like: …",
        "recommended for you",
        "recommended reading",
        "editor's picks",
        "editors' picks",
        "don't miss",
        "what to read next",
        "top stories",
        "latest news",
        "popular posts",
    ),
    "sharing": (
        "share",
        "share this",
        "share this article",
        "share this story",
        "share this post",
        "share this page",
        "share this:",
        "share this with",
        "share article",
        "share on …",
        "share via …",
        "share to …",
        "share save",
        "tweet",
        "retweet",
        "pin it",
        "print",
        "print this page",
        "print this article",
        "email this article",
        "email this",
        "copy link",
        "copy link to clipboard",
        "link copied",
        "like this:",
        "follow us",
        "follow us on …",
        "follow us at …",
        "follow us: …",
        "follow us via …",
        "like us on facebook",
        "like us on facebook …",
        "join us on facebook",
        "join our whatsapp channel",
        "join our telegram channel",
        "follow …on twitter",
        "# shares",
        "# likes",
        "# views",
        "# retweets",
        "add to favourites",
        "add to favorites",
        "bookmark",
        "listen to this article",
        "listen to this story",
    ),
    "comments": (
        "comments",
        "comments #",
        "# comments",
        "# comment",
        "no comments",
        "no comments yet",
        "add a comment",
        "add comment",
        "post a comment",
        "leave a comment",
        "leave a reply",
        "write a comment",
        "write a comment...",
        "view comments",
        "show comments",
        "hide comments",
        "view # comments",
        "join the conversation",
        "join the discussion",
        "sort by newest",
        "comments are closed",
        "comments are off",
        "comments have been turned off",
        "be the first to comment",
        "be the first to comment …",
    ),
    "advertisement": (
        "advertisement",
        "advertisements",
        "advert",
        "ad feedback",
        "advertisement - scroll to continue",
        "advertisement scroll to continue",
        "story continues below advertisement",
        "story continues below",
        "article continues below",
        "article continues below advertisement",
        "article continues after advertisement",
        "continue reading below",
        "sponsored",
        "sponsored content",
        "sponsored links",
        "paid content",
        "paid post",
        "promoted content",
        "promoted stories",
        "affiliate disclosure",
        "remove ads",
    ),
    "sign-up": (
        "subscribe",
        "subscribe now",
        "subscribe today",
        "subscribe here",
        "subscribe to …newsletter",
        "subscribe to …newsletters",
        "subscribe to our …",
        "sign up",
        "sign up now",
        "sign up here",
        "sign up for our …",
        "sign up to our …",
        "sign up for free",
        "sign up for …newsletter",
        "sign up to …newsletter",
        "sign in",
        "sign in or …",
        "sign in sign up",
        "sign out",
        "log in",
        "log in or …",
        "log in subscribe",
        "log in sign up",
        "log in register",
        "log out",
        "login",
        "logout",
        "login subscribe",
        "login register",
        "my account",
        "create an account",
        "create a free account",
        "newsletter",
        "join our newsletter",
        "join our mailing list",
        "get our newsletter",
        "get the newsletter",
        "enter your email",
        "enter your email …",
        "your email address",
        "email address",
        "already a subscriber? …",
        "already a member? …",
        "already have an account? …",
        "you have # free articles …",
        "support our journalism",
        "become a member",
        "become a subscriber",
        "donate",
        "donate now",
        "thanks for subscribing",
        "thank you for subscribing",
    ),
    "mailing": (
        "you are receiving this email because …",
        "you're receiving this email because …",
        "you received this email because …",
        "you are receiving this newsletter because …",
        "unsubscribe",
        "unsubscribe here",
        "unsubscribe from …",
        "to unsubscribe …",
        "view in browser",
        "view this email in your browser",
        "view this email in …",
        "view online",
        "manage your preferences",
        "manage preferences",
        "update your preferences",
        "forward to a friend",
        "email preferences",
    ),
    "consent": (
        "accept all",
        "accept cookies",
        "accept all cookies",
        "reject all",
        "reject all cookies",
        "manage cookies",
        "cookie settings",
        "cookie preferences",
        "cookie policy",
        "we use cookies …",
        "this site uses cookies …",
        "this website uses cookies …",
        "by continuing to use this site …",
        "by continuing to browse …",
        "privacy settings",
        "manage consent",
        "your privacy choices",
        "do not sell my personal information",
        "do not sell or share my personal information",
    ),
    "legal": (
        "all rights reserved",
        "… all rights reserved",
        "© …",
        "copyright © …",
        "copyright (c) …",
        "copyright c …",
        "copyright # …",
        "privacy policy",
        "privacy notice",
        "terms of use",
        "terms of service",
        "terms and conditions",
        "terms & conditions",
        "about us",
        "contact us",
        "advertise with us",
        "accessibility statement",
        "sitemap",
        "site map",
        "powered by wordpress",
        "proudly powered by wordpress",
    ),
    "reading time": (
        "# min read",
        "# mins read",
        "# minute read",
        "# minutes read",
        "# minute reading time",
        "…# min read",
        "…# minute read",
        "reading time",
        "reading time: …",
        "reading time # …",
        "estimated reading time: …",
        "estimated reading time # …",
        "read time: …",
    ),
    "feedback": (
        "was this helpful",
        "was this article helpful",
        "was this page helpful",
        "was this helpful yes no",
        "was this article helpful yes no",
        "was this page helpful yes no",
        "did you find this helpful",
        "did you find this article helpful",
        "did you find this useful",
        "rate this article",
        "rate this",
        "report an error",
        "report a typo",
        "report this ad",
        "report this comment",
        "send feedback",
        "give feedback",
    ),
}

_LONGEST = 200  # a longer line is a paragraph whatever it begins with
_STRAIGHT = str.maketrans({"’": "'", "‘": "'", "©": "© ", "@": " @ "})
_DECORATION = '*_~#[](){}|/\\·•»«›‹→←↑↓▸▶►>–—-"“”✕×'
_STOPS = ".:!?,;…"


def furniture(line: str) -> str | None:
    """The sort of page furniture that a whole line is (“sharing”, “comments” …), or None for copy."""
    if len(line) > _LONGEST:
        return None
    words = _words(line)
    if not words:
        return None
    last = words[-1].rstrip(_STOPS)
    for pattern, sort in _patterns().get(_key(words[0].rstrip(_STOPS)), ()):
        if _matches(words, pattern):
            return sort
    for pattern, sort in _patterns().get("…" + last, ()):
        if _matches(words, pattern):
            return sort
    return None


def _words(line: str) -> list[str]:
    """The words in lower case, without marks around or between them: “Log in / Subscribe”."""
    words = line.translate(_STRAIGHT).lower().split()
    return [bare for word in words if (bare := word.strip(_DECORATION))]


def _key(word: str) -> str:
    return "#" if word[:1].isdigit() else word


@cache
def _patterns() -> dict[str, list[tuple[list[str], str]]]:
    """First word → patterns and their sorts; what begins with “…” stands under “…” and its last word."""
    by_word: dict[str, list[tuple[list[str], str]]] = {}
    for sort, lines in FURNITURE.items():
        for line in lines:
            pattern = line.replace("…", " … ").split()
            key = "…" + pattern[-1] if pattern[0] == "…" else pattern[0].rstrip(_STOPS)
            by_word.setdefault(key, []).append((pattern, sort))
    return by_word


def _matches(words: list[str], pattern: list[str]) -> bool:
    """True if all words are the pattern, which holds at most one “…”."""
    if "…" not in pattern:
        return len(words) == len(pattern) and all(map(_is_word, words, pattern))
    at = pattern.index("…")
    head, tail = pattern[:at], pattern[at + 1 :]
    if len(words) <= len(head) + len(tail) or not all(map(_is_word, words, head)):
        return False
    return not tail or all(map(_is_word, words[-len(tail) :], tail))


def _is_word(word: str, pattern: str) -> bool:
    """True if a word is what the pattern says; a colon counts only within a pattern that has one."""
    if pattern == "#":
        return word[0].isdigit()
    return word == pattern or word.rstrip(_STOPS) == pattern
