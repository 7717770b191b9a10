"""Which lines are page furniture, and which are copy."""

import pytest

from editlint.readers.furniture import FURNITURE, furniture

LINES = [
    "top of page",
    "Bottom of Page",
    "Comments",
    "Comments (12)",
    "3 comments",
    "Read more: How the bridge fell",
    "Share this article",
    "ADVERTISEMENT",
    "– Advertisement –",
    "Sign up to our newsletter",
    "Sign up for the Friday newsletter",
    "Accept all cookies",
    "Skip to content",
    "Related articles",
    "Follow us on Twitter",
    "Follow us: @bridge",
    "All rights reserved.",
    "© 2024 Bridge Media Ltd",
    "©2024 Bridge Media",
    "Copyright 2024 Bridge Media. All rights reserved.",
    "Log in / Subscribe",
    "Log in | Sign up",
    "5 min read",
    "12 minute read",
    "Was this helpful?",
    "Was this article helpful? Yes No",
    "You are receiving this email because you signed up on our site.",
    "You’re receiving this email because you asked for it.",
    "Click here to subscribe",
    "Back to top ↑",
    "Print",
    "Tweet",
    "Editor’s picks",
    "Don't miss",
    "Leave a reply",
    "**Share this:**",
    "We use cookies to make this site work.",
]

COPY = [
    "Comments made in private were read out in court.",
    "Print is not dead, said the publisher.",
    "The bridge was shut.",
    "",
    "Read more books this winter, says minister",
    "Share prices fell again on Monday.",
    "Advertisement spending fell by a third.",
    "Follow the river and you will come to the lock.",
    "Related firms were not named.",
    "Back to the top of the table",
    "Print runs fell",
    "Five years ago the town had a bridge.",
    "12 men were held",
    "Copyright law is changing in Europe.",
    "Sign of the times",
    "Tweets by the minister were deleted.",
    "Home",
    "Privacy",
    "Subscribe rates have doubled since June",
    "All rights are reserved to the tenants, the court said.",
    "...",
    "—",
]


@pytest.mark.parametrize("line", LINES)
def test_furniture_is_known(line: str):
    assert furniture(line)


@pytest.mark.parametrize("line", COPY)
def test_copy_is_left_alone(line: str):
    assert furniture(line) is None


def test_the_sort_is_told():
    assert furniture("Leave a comment") == "comments"


def test_no_line_is_listed_twice():
    lines = [line for listed in FURNITURE.values() for line in listed]
    assert len(lines) == len(set(lines))


def test_every_line_listed_is_known():
    lines = [
        line.replace("#", "7").replace("…", " some words ")
        for listed in FURNITURE.values()
        for line in listed
    ]
    assert [line for line in lines if not furniture(line)] == []
