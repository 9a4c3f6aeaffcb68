"""Typing errors as people make them, by plain rules: for measuring what the search mends."""

from __future__ import annotations

import random
from collections.abc import Callable

ROWS = ("qwertzuiopü", "asdfghjklöä", "yxcvbnm")
"""Of a German keyboard."""
SOUNDS = tuple(
    tuple(pair.split(":"))
    for pair in (
        "ie:ih ei:ai eu:oi äu:eu ä:e ck:k k:ck tz:z ph:f f:v v:f v:w dt:t ss:s ß:s chs:x qu:kw th:t d:t g:k "
        "ah:a eh:e oh:o sch:ch ll:l nn:n mm:m tt:t rr:r"
    ).split()
)
"""What is written for what sounds alike."""


def neighbours(letter: str) -> str:
    """The keys beside a key."""
    beside = ""
    for row, keys in enumerate(ROWS):
        for place, key in enumerate(keys):
            if key == letter:
                beside += keys[max(0, place - 1) : place] + keys[place + 1 : place + 2]
                for other in (row - 1, row + 1):
                    beside += ROWS[other][place : place + 1] if 0 <= other < len(ROWS) else ""
    return beside


def adjacent(word: str, dice: random.Random) -> str:
    """One letter replaced by a neighbouring key."""
    places = [place for place in range(1, len(word)) if neighbours(word[place].lower())]
    place = dice.choice(places)
    return word[:place] + dice.choice(neighbours(word[place].lower())) + word[place + 1 :]


def transposed(word: str, dice: random.Random) -> str:
    """Two neighbouring letters swapped."""
    place = dice.choice([place for place in range(1, len(word) - 1) if word[place] != word[place + 1]])
    return word[:place] + word[place + 1] + word[place] + word[place + 2 :]


def doubled(word: str, dice: random.Random) -> str:
    """One letter twice."""
    place = dice.randrange(1, len(word))
    return word[:place] + word[place] + word[place:]


def left_out(word: str, dice: random.Random) -> str:
    """One letter missing."""
    place = dice.randrange(1, len(word))
    return word[:place] + word[place + 1 :]


def by_ear(word: str, dice: random.Random) -> str:
    """Written as it sounds; where no rule applies, one letter is left out."""
    fitting = [(right, wrong) for right, wrong in SOUNDS if right in word[1:]]
    if not fitting:
        return left_out(word, dice)
    right, wrong = dice.choice(fitting)
    return word[0] + word[1:].replace(right, wrong, 1)


KINDS: dict[str, Callable[[str, random.Random], str]] = {
    "adjacent": adjacent, "transposed": transposed, "doubled": doubled, "left out": left_out, "by ear": by_ear,
}  # fmt: skip
