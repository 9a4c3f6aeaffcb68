"""Which stretch of lines is the article: the best path through „before – article – box – after“ (Viterbi).

Each line speaks for or against being part of the article, a long paragraph more than a short one, and each change of
state has a cost. So a single sentence in a box of teasers does not end the box, and a row of share buttons does not end
the article. The unit of the weights is a plain paragraph line (eight words); they were set by hand on pages of a dozen
outlets.
"""

from __future__ import annotations

from collections.abc import Sequence
from operator import itemgetter

from generator.intake import patterns
from generator.intake.line_roles import MARKERS, WORDED, Classified, Role
from generator.model import Reason

BEFORE, ARTICLE, BOX, AFTER = range(4)

# All scores count in what eight words of a paragraph give (`_article`); they were set by hand on the first five
# articles. Here the cost of each change of state; a change that is missing is impossible.
_OPEN_BOX, _CLOSE_BOX, _LEAVE = 4.0, 2.5, 1.5
_MOVES = (
    {BEFORE: 0.0},
    {BEFORE: 0.0, ARTICLE: 0.0, BOX: _CLOSE_BOX},
    {ARTICLE: _OPEN_BOX, BOX: 0.0},
    {ARTICLE: _LEAVE, BOX: 0.0, AFTER: 0.0},
)
_NEITHER, _UNIT = 12, 8
"""Words of a paragraph that speaks for neither side, as captions and teasers have, and words more that give 1."""
_LONGEST_COUNTED = 70
"""Words of a paragraph that count: a longer one is no surer than one of three sentences."""
_UNCLOSED = 1.5
"""The weight against a paragraph that does not end like a sentence, as teasers do not."""
_SIGNED_OFF = 7.0
"""The weight for a paragraph that is followed by initials of the writer or by an agency's abbreviation."""
_NEVER = 1e9
"""The score against a state in which no text begins."""
_SIGNED_WITHIN = 40
"""Characters at the end of a paragraph in which its signature stands."""

# For and against the article. An insert costs about what it costs to open and close a box for it, an ending more than
# the longest paragraph gives, a footer more than two of them. What articles do have within them costs little.
_IN_ARTICLE = {
    Role.TEASER: -0.5,
    Role.INSERT: -7.0,
    Role.ENDING: -9.0,
    Role.FOOTER: -20.0,
    Role.DATE: -1.5,
    Role.BYLINE: -1.5,
    Role.AGENCY: -0.5,
    Role.READING: -1.0,
    Role.CAPTION: 0.0,
    Role.CREDIT: 0.0,
    Role.STEP: 1.0,
    Role.SIGN: -0.3,
}
# Embedded posts, advertising and buttons interrupt articles everywhere; what else outlets say stands around them.
_NOTICES = {
    Reason.CONSENT: 0.0,
    Reason.ADVERTISING: 0.0,
    Reason.REPEATED: 0.0,
    Reason.SHARE: -0.3,
    Reason.NEWSLETTER: -0.5,
}
_OTHER_NOTICE = -1.0
# For and against a box, in which an insert belongs; one that holds an ending or a footer is the end of the article.
_IN_BOX = {Role.INSERT: -1.0, Role.ENDING: -4.0, Role.FOOTER: -8.0}
_CONTENT = (*WORDED, Role.STEP)
_POINTS = (Role.SHORT, Role.SENTENCE)
_LONGEST_LIST = 15
"""Lines of a list below the line with a colon that opens it."""
# After so many words of the article a comment section or a page's foot is one, and no link to it.
_FOOT_AFTER_WORDS = 120
_FOOT = -15.0


def states(lines: Sequence[Classified]) -> list[int]:
    """For each line whether it stands before the article, in it, in a box within it, or after it."""
    best: list[float] = [0.0, 0.0, -_NEVER, -_NEVER]
    came: list[list[int]] = []
    words = 0
    for index, line in enumerate(lines):
        gains = (0.0, _article(lines, index), _box(line, words), 0.0)
        free = (False, False, line.role in MARKERS, line.role not in _CONTENT)
        steps = [_step(best, state, is_free) for state, is_free in enumerate(free)]
        came.append([origin for _, origin in steps])
        best = [score + gain for (score, _), gain in zip(steps, gains, strict=True)]
        words += line.line.words if line.role is Role.PROSE else 0
    return _path(came, best)


def _step(best: list[float], state: int, is_free: bool) -> tuple[float, int]:
    """The best score with which a line can come to a state, and from which state; of equal ones the first."""
    scores = [(best[origin] - (0.0 if is_free else cost), origin) for origin, cost in _MOVES[state].items()]
    return max(scores, key=itemgetter(0))


def _path(came: list[list[int]], best: list[float]) -> list[int]:
    state = max(range(4), key=lambda each: best[each])
    path = []
    for origins in reversed(came):
        path.append(state)
        state = origins[state]
    return path[::-1]


def _box(line: Classified, words: int) -> float:
    """The same for a box; `words` are those of the paragraphs above."""
    if line.role is Role.FOOTER and words >= _FOOT_AFTER_WORDS:
        return _FOOT
    return _IN_BOX.get(line.role, 0.0)


def listed(lines: Sequence[Classified], index: int) -> bool:
    """Whether a line is a point of a list that a line with a colon opens; copies of a page lose the bullets."""
    above = index - 1
    while (
        above >= 0 and index - above <= _LONGEST_LIST and lines[above].role in _POINTS and not _opens_list(lines[above])
    ):
        above -= 1
    return 0 <= above < index and lines[index].role in _POINTS and _opens_list(lines[above])


def _opens_list(line: Classified) -> bool:
    return line.role in WORDED and line.line.text.endswith(":")


def _article(lines: Sequence[Classified], index: int) -> float:
    """How much a line speaks for standing in the article, in units of eight words."""
    line = lines[index]
    if line.line.between:
        return 0.0
    if line.role is Role.NOTICE:
        return _NOTICES.get(line.reason, _OTHER_NOTICE)
    if line.role in _IN_ARTICLE:
        return _IN_ARTICLE[line.role]
    if line.role is Role.PROSE:
        if _has_role(lines, index + 1, Role.AGENCY) or patterns.SIGNED_TAIL.search(line.line.text[-_SIGNED_WITHIN:]):
            return _SIGNED_OFF
        gain = (min(line.line.words, _LONGEST_COUNTED) - _NEITHER) / _UNIT
        gain -= 0.0 if line.line.closed or line.line.text.endswith(":") else _UNCLOSED
        return gain + 1.0 if _beside_prose(lines, index) else gain
    if line.role is Role.SENTENCE:
        return 0.3 if _beside_prose(lines, index) else -0.5
    if line.line.marker or listed(lines, index):
        return -0.1 if line.line.closed or listed(lines, index) else -0.3
    if _has_role(lines, index + 1, Role.PROSE):
        return -0.1
    return -2.0 if _has_role(lines, index - 1, Role.SHORT) and _has_role(lines, index + 1, Role.SHORT) else -1.0


def _beside_prose(lines: Sequence[Classified], index: int) -> bool:
    return _has_role(lines, index - 1, Role.PROSE) or _has_role(lines, index + 1, Role.PROSE)


def _has_role(lines: Sequence[Classified], index: int, role: Role) -> bool:
    return 0 <= index < len(lines) and lines[index].role is role
