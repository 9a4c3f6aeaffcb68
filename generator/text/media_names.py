"""Names of newspapers, broadcasters and agencies, told by their form or from a list of those that news cites most."""

from __future__ import annotations

import re

_HEADS = (
    r"(?:(?:(?:Kreis|Landes|Volks|Wochen)z|Z)eitung|(?:Tag|Tage|Abend|Volks|Wochen|Kreis|Heimat)blatt|Allgemeinen?|Anzeiger|"
    r"Nachrichten|Rundschau|Kurier|Presse|Boten?|Merkur|Morgenpost|Abendzeitung|Rundfunk|Depesche)"
)
"""Nouns that make a name with an adjective or a place before them: “Frankfurter Rundschau”, “Rhein-Zeitung”."""
_FOREIGN_HEADS = (
    r"(?:Times|Post|Journal|Herald|Tribune|Telegraph|Guardian|News|Mail|Chronicle|Gazette|Independent|Observer)"
)
_COMPOUND = r"[A-ZÄÖÜ][a-zäöüß]{3,}(?:zeitung|anzeiger|kurier|tagblatt|tageblatt|rundschau)"
"""“Nordzeitung”, “Nordkurier”; `_NO_NAME` excludes words that name none of them (“Tageszeitung”)."""
_NO_NAME = (
    r"(?!(?:Tages|Wochen|Lokal|Regional|Sonntags|Boulevard|Partei|Staats|Fach|Schüler|Haupt|Wirtschafts|Internet|Online|"
    r"Landes|Abend|Gratis|Stadt)(?:zeitung|anzeiger|kurier)\b)"
)
_KNOWN = """
BamS, taz, FAZ, F.A.Z., FAS, NZZ, Tagesspiegel, Handelsblatt, Wirtschaftswoche, WirtschaftsWoche, Tages-Anzeiger,
RND, Redaktionsnetzwerk Deutschland, Sonntagsblick, Sonntagszeitung, tagesschau, Tagesschau, tagesschau.de,
Tagesthemen, Deutschlandfunk, Deutsche Welle, ARD, ZDF, WDR, NDR, MDR, SWR, RBB, ORF, SRF, ntv,
n-tv, RTL, Sat.1, Phoenix, Arte, Euronews, CNN, BBC, NBC, CBS, MSNBC, NPR, CNBC, Politico, Axios, Bloomberg,
Economist, Atlantic, New Yorker, Newsweek, Vanity Fair, USA Today, Time Magazine, Al Jazeera, Al Dschasira, Le Monde,
Figaro, Le Figaro, Libération, El País, El Mundo, Corriere della Sera, La Repubblica, La Stampa, Gazeta Wyborcza,
Rzeczpospolita, Haaretz, Hürriyet, Asahi, Nikkei, Kommersant, Iswestija, Nowaja Gaseta, Meduza, Prawda,
Ukrajinska Prawda, Ukrainska Prawda, Kyiv Independent, Kyiv Post, Bellingcat, Correctiv, Netzpolitik,
netzpolitik.org, dpa, AFP, Reuters, AP, APA, KNA, epd, SID, dapd, Tass, TASS, Interfax, Ria Nowosti, RIA Nowosti,
Ukrinform, Unian, Belta, Anadolu, Xinhua, Kyodo, Ansa, Efe, Press Association, Associated Press,
Deutsche Presse-Agentur, Agence France-Presse
"""
"""Names whose form does not show that they are media: agencies, broadcasters, papers and magazines that German news
cites. The list was written by hand, from no register, and compared with the articles with which the rules of speech
were made. To add a name, write its nominative (“Deutsche Welle”; other forms are made from it) and a case in the test
of this module. A name that is also a common word goes into `_ALSO_WORDS`; what an abbreviation stands for, into
`_IN_FULL`."""
_ALSO_WORDS = "Bild|Welt|Zeit|Spiegel|Stern|Focus|Standard|Krone|Falter|Profil|Blick|Cicero"
"""Names of papers that are also common words; as names they stand alone."""
_OF_SUNDAY = r"(?:Bild|Welt|NZZ) am Sonntag"
_NOT_OF = r"(?! (?:de[rsmn]|vo[nm]|aus|einer|eines)\b)(?! [A-ZÄÖÜ])"
"""Not “das Bild der Kamera”, nor the first half of a longer name."""

_BEGINS = r"(?!(?:D(?:ie|er|as|e[mn])|Laut|Wie|Nach|Eine?[rmns]?|\w*(?:[Zz]eitung|[Mm]agazin|[Ss]ender|[Aa]gentur)s?) )"
"""A name begins behind what only opens the sentence, or tells the kind of medium."""

_ADJECTIVE = re.compile(r"(?P<stem>[A-ZÄÖÜ][a-zäöüß]+(?:sch|lich|ig))e[rs]?(?= )")


def _inflected(name: str) -> str:
    """A regular expression for a name in any case: the adjective that opens it takes the endings of adjectives."""
    opens = _ADJECTIVE.match(name)
    return rf"{opens['stem']}e[mnrs]?{re.escape(name[opens.end() :])}" if opens else re.escape(name)


_LISTED = "|".join(map(_inflected, re.split(r",\s+", _KNOWN.strip())))
_REST = "{1,50}"
"""Characters of a word of a name behind its first letter: ten more than the longest of the names above have. Without an
end, a word of a thousand full stops would be read a thousand times."""
NAME = (
    rf"\b(?:{_OF_SUNDAY}|(?:{_BEGINS}[A-ZÄÖÜ][\w.’-]{_REST} ){{0,3}}(?:[A-ZÄÖÜ][\w.’]{_REST}(?:er|e|en|es) {_HEADS}|"
    rf"[A-ZÄÖÜ][\w.’]{_REST}-{_HEADS}|[A-Z][\w.’-]{_REST} {_FOREIGN_HEADS})|{_NO_NAME}{_COMPOUND}|(?:{_LISTED})s?|"
    rf"(?:{_ALSO_WORDS})s?{_NOT_OF})(?!-?\w)"
)
"""A regular expression for the name of a medium without quotation marks."""
_NAME = re.compile(NAME)

_IN_FULL = {
    "dpa": "Deutsche Presse-Agentur",
    "afp": "Agence France-Presse",
    "ap": "Associated Press",
    "apa": "Austria Presse Agentur",
    "epd": "Evangelischer Pressedienst",
    "kna": "Katholische Nachrichten-Agentur",
    "sda": "Schweizerische Depeschenagentur",
    "sid": "Sport-Informations-Dienst",
}


def is_medium(text: str) -> bool:
    """Whether a text is nothing but the name of a medium, by its form or of the list: “Hohenauer Bote”."""
    return _NAME.fullmatch(text) is not None


def is_also_a_word(name: str) -> bool:
    """Whether it is the name of a paper that is a common word, too: “Zeit”."""
    return re.fullmatch(_ALSO_WORDS, name) is not None


def is_known(name: str) -> bool:
    """Whether it is the name of a medium of the list, and nothing else."""
    return re.fullmatch(_LISTED, name) is not None


def in_full(name: str) -> re.Pattern[str] | None:
    """A pattern for the full name of an agency that is known by an abbreviation (“der Deutschen Presse-Agentur”)."""
    written = _IN_FULL.get(name.lower())
    return re.compile(rf"\b{_inflected(written)}(?:e?s)?\b") if written else None
