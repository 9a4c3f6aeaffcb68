"""Verbs and set phrases by which German news has somebody speak."""

from __future__ import annotations

import re

_WEAK = (
    "sag erklär beton äußer bekräftig erwider antworte mein bemerk erwähn ergänz erläuter versicher bestätig behaupt "
    "signalisier kündig forder verlang dräng warn mahn kritisier lob begrüß dank deut vermut schätz glaub hoff "
    "befürcht klag beklag bezeichn berichte meld teil führ stell mach räum droh unterstütz befürwort "
    "bedauer beschuldig verurteil fürcht erinner wünsch plädier appellier wiederhol zitier frag bezweifel "
    "prophezei rechtfertig verteidig zeig"
).split()
_STRONG = (
    "sprach sprachen spricht sprechen schrieb schrieben schreibt schreiben hieß heißt nannte nannten nennt nennen rief "
    "riefen ruft rufen gab gaben gibt geben bot boten bietet bieten schlug schlugen schlägt schlagen schloss schlossen "
    "schließt schließen ließ ließen lässt lassen lehnte lehnten lehnt lehnen wies wiesen weist weisen bat baten bittet "
    "bitten versprach versprachen verspricht versprechen bestritt bestritten bestreitet bestreiten verriet verrät "
    "dementierte dementiert widersprach widerspricht verwies verwiesen verweist hob hoben hebt brachte brachten bringt "
    "befand befinden findet fand fanden wirft warf warfen warb wirbt sah sieht sehen unterstrich unterstreicht empfahl "
    "empfiehlt will wollen wollte wollten möchte möchten weiß wusste verlautete erwog erwägt erwägen"
).split()
_PARTICIPLES = (
    "gesagt erklärt betont gefordert verlangt angekündigt versprochen zugesagt zugesichert ausgeschlossen abgelehnt "
    "zurückgewiesen bestritten dementiert vorgeschlagen angeboten bekräftigt bestätigt gewarnt mitgeteilt genannt "
    "behauptet kritisiert begrüßt befürwortet geäußert geschrieben berichtet gemeldet offengelassen gelassen gedroht "
    "eingeräumt signalisiert gelobt verurteilt appelliert"
).split()
_WEAK_ENDINGS = r"(?:e?t|e?te|e?ten|en|e|n)"
VERB = re.compile(rf"\b(?:(?:{'|'.join(_WEAK)}){_WEAK_ENDINGS}|{'|'.join(_STRONG)}|{'|'.join(_PARTICIPLES)})\b")
"""A verb that has its subject speak, ask, promise, want or refuse, in the third person or as a participle."""

_SOURCES = (
    "Angaben? Aussagen? Ansicht Auffassung Bericht(?:en|s)? Darstellung Einschätzung Erkenntnissen Informationen "
    "Meinung Mitteilung Überzeugung Worten Zeitungsbericht Schätzung(?:en)? Ankündigung Lesart Sicht"
).split()
CITING = re.compile(
    rf"\b(?:(?:nach|laut|aus|unter Berufung auf)(?: \w+)? (?:{'|'.join(_SOURCES)})"
    r"(?: (?:des|der|von|vom))?(?: \w+)?(?: [\w-]+)?"
    r"|laut|gemäß|unter Berufung auf|so)\s*$",
    re.IGNORECASE,
)
"""What stands before the name of somebody who is cited: “laut”, “nach Angaben von”, “so”."""
ACTS = re.compile(
    r"(?:Ablehnung|Angebot|Angaben|Ankündigung|Appell|Aussagen?|Äußerung(?:en)?|Bedingung(?:en)?|Bereitschaft|Erklärung|"
    r"Forderung(?:en)?|Garantien?|Idee|Nein|Plan|Pläne|Position|Haltung|\w*[sS]precher(?:in)?|Versprechen|"
    r"Vorschl(?:ag|äge|ags)|Warnung|Weigerung|"
    r"Wille|Worte|Wunsch|Zusagen?|Zusicherung(?:en)?|Zustimmung|Ministerium|Regierung)\b"
)
"""Nouns that make the one in the genitive before them speak or promise: “Adlers Forderung”."""
