"""Features of each sentence that may show that it reports speech: quotation marks, verbs, mood, phrases, neighbours.

Features are names, present or absent. They stand for our own lists of words and for closed classes of German (articles,
pronouns, conjunctions, auxiliaries); all other words of a text count by the number of their bucket only.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.text import quoted_words, reporting_verbs, speech_clauses, word_buckets
from generator.text.citations import CITATIONS
from generator.text.moods import SUBJUNCTIVE_I, SUBJUNCTIVE_II
from generator.text.quotation_marks import BLANK, blanked
from generator.text.quoted_words import FUNCTION_WORDS
from generator.text.reporting_verbs import Form
from generator.text.sentences import LONGEST, Span, parts
from generator.text.speech_frames import ROLE, SUBJUNCTIVE_CLAUSE, frames

_SOURCE = (
    r"(?:Angaben?|Ansicht|Meinung|Aussagen?|Einschätzung|Auffassung|Überzeugung|Worten|Informationen|Bericht(?:en|s)?|"
    r"Darstellung|Schätzungen?|Erkenntnissen|Auskunft|Ermittlungen|Mitteilung|Veröffentlichung|Meldung(?:en)?|"
    r"\w+(?:angaben|berichte?n?s?|aussagen|informationen|meldung(?:en)?|meinung|kreisen|quellen|mitteilung))"
)
_PHRASES = {
    "laut": re.compile(r"\b(?:[Ll]aut|[Gg]emäß)\b"),
    "zufolge": re.compile(r"\bzufolge\b"),
    "source": re.compile(rf"\b(?:[Nn]ach|[Aa]us|[Ll]aut) (?:[a-zäöüß\w-]+ ){{0,4}}?{_SOURCE}\b|\b{_SOURCE} nach\b"),
    "nach": re.compile(r"^Nach (?:[A-Z„]\w+|(?:der|dem|den|einer|einem) \w+)"),
    "so": re.compile(r"(?:,|Q,?) so (?!dass|daß)(?:der|die|das|ein|eine|[A-ZÄÖÜ])"),
    "wie": re.compile(
        r"\b[Ww]ie [^,.]{3,80} (?:\w+te|\w+ten|\w+t|schrieb|schreibt|heißt|hieß|bekannt\w*)(?: \w+)?[,.]"
    ),
    "es heißt": re.compile(r"\b(?:(?:heißt|hieß) es|es (?:heißt|hieß))\b"),
    "Rede": re.compile(r"\bRede\b"),
    "Quelle": re.compile(r"\bunter Berufung auf\b|\bberuf\w+ sich\b|\bsich auf\b.*\bberuf"),
    "bekannt": re.compile(r"\bbekannt\b|\bdeutlich\b|\bklar\b"),
    "Seite": re.compile(r"\b[Vv]on (?:\w+er )?Seiten?\b|\bseitens\b"),
    "hearsay": re.compile(r"\bsoll(?:en)?\b.*\b(?:haben|sein)\b[.,]?"),
    "zeigt sich": re.compile(r"\bzeig\w+ (?:sich|\w+ sich)\b|\bsich \w+ gezeigt\b"),
    "attitude": re.compile(
        r"\b(?:zuversichtlich|überzeugt|optimistisch|pessimistisch|skeptisch|besorgt|enttäuscht|erfreut|entsetzt|empört|"
        r"einverstanden|entschlossen|gewiss|dankbar|verärgert|erleichtert|schockiert|bestürzt|betroffen|beunruhigt|"
        r"zufrieden|unzufrieden|zurückhaltend|ablehnend|gelassen|bereit)\b"
    ),
    "opinion": re.compile(
        r"\b(?:der|dieser|anderer|einer|gleicher) (?:Meinung|Ansicht|Auffassung|Überzeugung|Hoffnung)\b"
    ),
    "for or against": re.compile(  # from the first “sich” only; else each “sich” would be tried with each “zu”
        r"(?m:^)(?>.*?\bsich\b.*?\b(?:für|gegen|zu|über)\b).*"
        r"\b(?:aus|ein|stark)(?:sprechen|spricht|sprach|sprachen|gesprochen|setzen|setzte?n?|"
        r"gesetzt)\b|\b(?:sprach|spricht|sprachen|sprechen|setzte|setzt|setzten) sich\b"
    ),
    "that said": re.compile(
        r"^(?:Das|Dies|So|Darüber|Davon|Dazu|Diese \w+|Dieses|Dementsprechend) (?:\w+ )?"
        r"(?:hat|haben|hatte|wurde|sieht|gab|gaben|gibt|geht|ging|schreibt|schrieb\w*|ergab|ergeben|beschloss\w*|"
        r"entschied\w*|(?:sagt|erklärt|teilt|berichtet|meldet|bestätigt|kündigt|äußert)\w*)\b"
    ),
    "first person": re.compile(r"\b(?:[Ii]ch|[Ww]ir|[Uu]ns|[Mm]ich|[Mm]ir|[Mm]ein\w*|[Uu]nser\w*)\b"),
}
_NOUNS = {
    name: re.compile(stem)
    for name, stem in {
        "Kritik": "kritik(?!al|er)", "Forderung": "forderung", "Vorwurf": "vorw[uü]rf", "Aussage": "aussage",
        "Angabe": "angabe", "Bericht": "bericht(?!et|en\\b)", "Meldung": "meldung", "Erklärung": "erklärung",
        "Appell": "appell", "Ankündigung": "ankündigung", "Meinung": "meinung", "Ansicht": "ansicht",
        "Äußerung": "äußerung", "Vorschlag": "vorschl[aä]g", "Stellungnahme": "stellungnahme",
        "Mitteilung": "mitteilung", "Interview": "interview", "Behauptung": "behauptung", "Warnung": "warnung",
        "Drohung": "drohung", "Bedenken": "bedenken", "Zweifel": "zweifel", "Hoffnung": "hoffnung",
        "Worte": "\\bworten?\\b", "Begründung": "begründung", "Rede": "\\brede\\b", "Studie": "studie",
        "Umfrage": "umfrage", "Urteil": "urteil", "Antrag": "\\bantrag", "Zeitung": "zeitung", "Reaktion": "reaktion",
        "Gutachten": "gutachten", "Sender": "sender", "Agentur": "agentur", "Auffassung": "auffassung",
        "Verdacht": "verdacht", "Absicht": "absicht", "Plan": "\\bpläne?n?\\b",
    }.items()
}  # fmt: skip
_WORD = re.compile(r"[^\W\d_]+")
_HAVE = re.compile(r"\b(?:hat|haben|hatte|hatten|habe)\b")
_BECOME = re.compile(r"\b(?:wird|werden|wurde|wurden|worden|werde)\b")
_COMMA = re.compile(r"[,;:Q]")
_OPENERS = frozenset(
    "Er Sie Man Es Dies Das Dabei Damit Damals Außerdem Zudem Weiter Weiterhin Ferner Auch So Demnach Danach".split()
)
_TOLD_TO_NEIGHBOURS = re.compile(
    r"quote|phrase|verb:|manner|mood$|first mood|colon|new paragraph|no stop|opens|noun:any|short"
)
_LENGTHS = ((5, "short"), (12, "middle"), (25, "long"))


_OPENS_BEFORE = 3
"""A phrase opens the sentence if fewer characters, such as a quotation mark, stand before it."""
_NEXT_TO = ((-1, "before"), (1, "behind"))
_NEAR = ((-2, "before that"), (-1, "before"), (1, "behind"))
_TOLD_TO_NEXT = re.compile(r"frame:(?:finite|perfect|passive) ")
_TELLING = ("quote", "first mood", "second mood", "verb:any")


@dataclass(frozen=True)
class _Sentence:
    text: str
    blanked: str
    """The text with each character of direct speech blanked."""
    outside: str
    """The text with direct speech blanked by Q."""
    quoted: tuple[int, ...]
    """The number of words in each quoted stretch."""
    inside: bool
    """Whether direct speech goes on from the sentence before."""
    unclosed: bool
    new_paragraph: bool


def features(text: str) -> tuple[tuple[Span, tuple[str, ...]], ...]:
    """Each sentence of a text (or part of one that could be a sentence) with its features, sorted."""
    spans = parts(text)
    views = _views(text, spans)
    own = [frozenset(_own(view)) for view in views]
    words = [word_buckets.words(view.outside) for view in views]
    return tuple(
        (
            span,
            tuple(
                sorted({*own[number], *_around(own, number), *_beside(views, own, number), *_buckets(words, number)})
            ),
        )
        for number, span in enumerate(spans)
    )


def _buckets(words: Sequence[Sequence[str]], number: int) -> Iterator[str]:
    """Buckets of the words of a sentence and of the two beside it."""
    yield from word_buckets.own(words[number])
    for step, where in _NEXT_TO:
        if 0 <= number + step < len(words):
            yield from word_buckets.beside(words[number + step], where)


def _views(text: str, spans: Sequence[Span]) -> list[_Sentence]:
    without = blanked(text)
    views, before = [], 0
    for span in spans:
        outside = without[span.start : span.end]
        stretches = _stretches(text, without, span)
        inside = span.start > 0 and without[span.start] == BLANK and without[span.start - 1] == BLANK
        unclosed = span.end < len(text) and outside[-1:] == BLANK and without[span.end] == BLANK
        shown = re.sub(f"{BLANK}+", "Q", outside)
        paragraph = "\n" in text[before : span.start] or before == 0
        views.append(_Sentence(text[span.start : span.end], outside, shown, stretches, inside, unclosed, paragraph))
        before = span.end
    return views


def _stretches(text: str, without: str, span: Span) -> tuple[int, ...]:
    runs = re.finditer(f"{BLANK}+", without[span.start : span.end])
    return tuple(len(text[span.start + run.start() : span.start + run.end()].split()) for run in runs)


def _own(view: _Sentence) -> Iterator[str]:
    yield from _quotation(view)
    yield from quoted_words.features(view.text, view.blanked)
    yield from _verbs(view)
    yield from _moods(view)
    yield from (f"phrase:{name}" for name, phrase in _PHRASES.items() if phrase.search(view.outside))
    yield from _citations(view.outside)
    lower = view.outside.lower()
    nouns = [name for name, noun in _NOUNS.items() if noun.search(lower)]
    yield from (f"noun:{name}" for name in [*nouns, *(["any"] if nouns else [])])
    words = _WORD.findall(view.outside)
    yield from (f"word:{word}" for word in {word.lower() for word in words} & FUNCTION_WORDS)
    yield from _shape(view, len(words))


def _citations(outside: str) -> Iterator[str]:
    for name, pattern in CITATIONS.items():
        found = pattern.search(outside)
        if found:
            yield f"cites:{name}"
        if found and found.start() < _OPENS_BEFORE:
            yield f"cites:{name} opens"
    if outside.startswith(("Nach ", "nach ")):
        yield "cites:opens with nach"


def _quotation(view: _Sentence) -> Iterator[str]:
    if view.quoted:
        longest, share = max(view.quoted), sum(view.quoted) / max(len(view.text.split()), 1)
        yield "quote"
        yield f"quote length:{'1-2' if longest < 3 else '3-5' if longest < 6 else '6'}"
        yield f"quote share:{min(int(share * 6), 5)}"
    if view.inside:
        yield "quote goes on"
    if view.unclosed:
        yield "quote unclosed"
    if view.outside.startswith("Q"):
        yield "quote opens"
    if re.search(r"Q[.!?]?$", view.outside):
        yield "quote ends"
    if re.search(r": ?Q", view.outside):
        yield "colon quote"
    if view.outside.endswith(":"):
        yield "colon ends"


def _verbs(view: _Sentence) -> Iterator[str]:
    outside = view.outside[:LONGEST]
    found = reporting_verbs.verbs(outside)
    for each in found:
        voice = _voice(outside, each)
        manner = each.verb.manner.value
        yield from ("verb:any", f"verb:{voice}", f"manner:{manner} {voice}")
        yield from (f"lemma:{each.verb.lemma}", f"lemma:{each.verb.lemma} {voice}")
        if each.verb.stance:
            yield f"stance {voice}"
        yield from (f"{manner} {context}" for context in _contexts(outside, each))
        yield from frames(outside, each, voice)
    yield from speech_clauses.features(outside, found)
    yield f"verbs:{min(len(found), 3)}"


def _voice(text: str, found: reporting_verbs.Found) -> str:
    """“finite”, “perfect”, “passive”, “participle”, “adjective” or “infinitive”."""
    if found.form is Form.INFINITIVE:
        return "infinitive" if not text[: found.start].endswith(" zu ") else "zu"
    if found.form is not Form.PARTICIPLE:
        return "finite"
    before = max((bound.end() for bound in _COMMA.finditer(text, 0, found.start)), default=0)
    bound = _COMMA.search(text, found.end)
    clause = text[before : bound.start() if bound else len(text)]
    return "perfect" if _HAVE.search(clause) else "passive" if _BECOME.search(clause) else "participle"


def _contexts(text: str, found: reporting_verbs.Found) -> Iterator[str]:
    """What stands around a verb of speech."""
    before, after = text[: found.start].rstrip(), text[max(found.end, found.particle_end) :]
    if re.match(r"[^,]{0,60},? ?(?:dass|ob|wie|was|wer|warum)\b", after):
        yield "that"
    if re.match(r"[^,:]{0,80}:", after):
        yield "colon"
    if re.match(r"[^,.]{0,60}\.?$", after) and found.form in (Form.PRESENT, Form.PAST):
        yield "final"
    if re.match(rf"[^,]{{0,80}}, {SUBJUNCTIVE_CLAUSE}", after):
        yield "then mood"
    if before.endswith((",", "Q")):
        yield "inverted"
    if re.search(r", (?:wie|so)\b[^,]*$", before):
        yield "behind wie"
    if re.search(r"\b(?:er|sie|Er|Sie)$", before) or re.match(r" (?:er|sie)\b", text[found.end :]):
        yield "pronoun"
    if re.match(r" (?:der|die|das|ein|eine|[A-ZÄÖÜ])", text[found.end :]):
        yield "noun behind"
    if before.rpartition(" ")[2][:1].isupper():
        yield "noun before"


def _moods(view: _Sentence) -> Iterator[str]:
    words = [word.lower() if not number else word for number, word in enumerate(_WORD.findall(view.outside))]
    first = [word for word in words if word in SUBJUNCTIVE_I]
    second = [word for word in words if word in SUBJUNCTIVE_II]
    yield from (f"mood:{word}" for word in {*first, *second})
    if first:
        yield from ("first mood", f"first moods:{min(len(first), 2)}")
    if second:
        yield "second mood"
    opening = set(_WORD.findall(view.outside.partition(",")[0]))
    if opening & SUBJUNCTIVE_I:
        yield "first mood in main clause"
    if opening & SUBJUNCTIVE_II:
        yield "second mood in main clause"
    if re.search(r"\b(?:er|sie|es|man) (?!habe |werde )[a-zäöüß]{3,}e\b", view.outside):
        yield "mood by ending"


def _shape(view: _Sentence, words: int) -> Iterator[str]:
    yield next((name for most, name in _LENGTHS if words < most), "very long")
    opener = view.text.split(" ", 1)[0]
    if opener in _OPENERS:
        yield f"opens:{opener}"
    role = ROLE.search(view.outside)
    if role:
        yield "role"
    if role and role.start() < 40 and re.match(r"(?:Der|Die|Das|Ein|Eine)\b", view.outside):
        yield "role opens"
    if view.new_paragraph:
        yield "new paragraph"
    if view.text.endswith(("?", "!")):
        yield f"ends:{view.text[-1]}"
    if not re.search(r"[.!?:…][\"“”«»)]*$", view.text):
        yield "no stop"


def _around(own: Sequence[frozenset[str]], number: int) -> Iterator[str]:
    """Features of the sentences before and behind, and what only both together tell."""
    yield "bias"
    for step, name in ((-1, "before"), (1, "behind")):
        if 0 <= number + step < len(own):
            yield from (f"{name} {each}" for each in own[number + step] if _TOLD_TO_NEIGHBOURS.match(each))
        else:
            yield f"{name} none"
    if "first mood" in own[number] and "verb:any" not in own[number]:
        yield "mood without verb"
        if number and {"verb:any", "first mood"} & own[number - 1]:
            yield "mood goes on"


def _beside(views: Sequence[_Sentence], own: Sequence[frozenset[str]], number: int) -> Iterator[str]:
    """How sentences near by cite, and what kinds of marks come together in this one."""
    for step, name in _NEAR:
        if 0 <= number + step < len(own):
            yield from (f"{name} {each}" for each in own[number + step] if each.startswith("cites:"))
            if step != _NEAR[0][0]:
                yield from (f"{name} {each}" for each in own[number + step] if _TOLD_TO_NEXT.match(each))
            if views[number + step].outside.endswith(":"):
                yield f"{name} ends with colon"
    if number and not views[number].new_paragraph:
        yield "same paragraph"
    together = " ".join([name for name in _TELLING if name in own[number]])
    cites = " cites" if any(each.startswith("cites:") for each in own[number]) else ""
    yield f"together:{together}{cites}"
    if views[number].outside.endswith(":"):
        quoted = number + 1 < len(views) and views[number + 1].outside.startswith("Q")
        yield from (f"colon before {'quote' if quoted else 'words'}", f"colon together:{together}{cites}")
