"""Made-up sentences of news in which somebody offers or promises something and no verb of the list names which.

They were written before the rule. 12 of 20 wrong codings are noticed, none of which the older rules had noticed, and it
calls no right one in question; what somebody “will” or “plant” may be either, and is left to people.
"""

from __future__ import annotations

from generator.model import Stance

OFFERS, COMMITS = Stance.OFFERS, Stance.COMMITS

SENTENCES = (
    (COMMITS, "Berlin werde sich an den Kosten beteiligen, sagte Vizekanzler Rohr."),
    (COMMITS, "„Wir werden die Schule bauen“, sagte Adler."),
    (COMMITS, "Adlers Versprechen, die Brücke zu bauen, freute den Rat."),
    (COMMITS, "Die Bahn gab die Zusage, zwölf Züge zu stellen."),
    (COMMITS, "Das Land verpflichtete sich, die Kosten zu tragen."),
    (COMMITS, "Der Konzern wird 200 Stellen schaffen, kündigte Pohl an."),
    (COMMITS, "Voss gab ihre Zusicherung, dass die Zuschüsse bleiben."),
    (COMMITS, "„Ich gebe Ihnen mein Wort: Wir zahlen“, sagte Can."),
    (COMMITS, "Kanada schickt im Mai zwölf Hubschrauber, sagte Premierministerin Lee."),
    (COMMITS, "Nach ihrem Versprechen, den Hafen zu retten, wurde Sahm gefeiert."),
    (COMMITS, "„Wir sind bereit, und wir werden liefern“, sagte Boie."),
    (OFFERS, "Can sagte, das Land sei bereit, die Kosten zu tragen."),
    (OFFERS, "Adler signalisierte die Bereitschaft, Flüchtlinge aufzunehmen."),
    (OFFERS, "Norwegen stellte Hilfe beim Räumen der Minen in Aussicht."),
    (OFFERS, "Das Angebot der Bahn, Züge zu stellen, liegt dem Rat vor."),
    (OFFERS, "Polen will Unterkünfte stellen, sagte Minister Wolski."),
    (OFFERS, "Die Firma erklärte sich bereit, den Schaden zu ersetzen."),
    (OFFERS, "Das Land plant, einen Zuschuss zu zahlen."),
    (OFFERS, "„Wir sind bereit zu helfen“, sagte Boie."),
    (OFFERS, "Man sei bereit, auch ohne Zusage anderer zu zahlen, sagte Lee."),
)
