"""Words of one family that no ending makes alike: angreifen and Angriff, schließen and Schluss.

Pairs that differ in endings only (abschrecken, Abschreckung) the search finds without a list. This list is our own:
verbs that are common in the German press, with the noun that ablaut makes of them (Duden, Die Grammatik, “Implizite
Ableitung”).
"""

from __future__ import annotations

_PAIRS = """
    abgeben Abgabe, abschießen Abschuss, abschließen Abschluss, absprechen Absprache, abziehen Abzug, anbieten Angebot,
    angreifen Angriff, anschließen Anschluss, ansprechen Ansprache, antreiben Antrieb, aufgeben Aufgabe,
    aufnehmen Aufnahme, aufstehen Aufstand, aufsteigen Aufstieg, auftreten Auftritt, ausbrechen Ausbruch,
    ausgehen Ausgang, ausschließen Ausschluss, aussprechen Aussprache, austreten Austritt, beistehen Beistand,
    beitreten Beitritt, beraten Rat, beschießen Beschuss, beschließen Beschluss, besprechen Gespräch, bestehen Bestand,
    betreiben Betrieb, beziehen Bezug, brechen Bruch, denken Gedanke, durchbrechen Durchbruch, einbrechen Einbruch,
    eingreifen Eingriff, einmarschieren Einmarsch, einnehmen Einnahme, eintreten Eintritt, einziehen Einzug,
    entschließen Entschluss, entwerfen Entwurf, entziehen Entzug, fallen Fall, finden Fund, fliegen Flug,
    fliehen Flucht, gehen Gang, helfen Hilfe, klingen Klang, lügen Lüge, schießen Schuss, schließen Schluss,
    schneiden Schnitt, schreiben Schrift, sprechen Sprache, stehen Stand, sterben Tod, teilnehmen Teilnahme,
    treffen Treffen, treiben Trieb, töten Tod, unterschreiben Unterschrift, verbieten Verbot, verbinden Bündnis,
    verlieren Verlust, vertreiben Vertrieb, vorwerfen Vorwurf, wachsen Wachstum, werfen Wurf, widerstehen Widerstand,
    ziehen Zug, zugehen Zugang, zugreifen Zugriff, zurückgeben Rückgabe, zurückschlagen Rückschlag,
    zurücktreten Rücktritt, zurückziehen Rückzug, zwingen Zwang, übergeben Übergabe, überfallen Überfall,
    übernehmen Übernahme
"""
FAMILIES = tuple(tuple(pair.split()) for pair in _PAIRS.split(","))
"""Pairs of a verb and its noun."""
