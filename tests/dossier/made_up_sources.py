"""Made-up sentences in which somebody passes on what another holds: the sentence, who holds it, and who passes it on.

Where nobody passes it on, the last is empty: a person speaks for herself, or a noun names a document. At first sight of
the rules of their day, the missing `via` of 7 of 30 was noticed, and 2 right codings had a message.
"""

from __future__ import annotations

SENTENCES = (
    ("Nach Angaben von Cem Can will das Land die Brücke erneuern.", "land", "cem-can"),
    ("Nach Angaben des Sprechers Bo Behrens lehnt das Land einen Neubau ab.", "land", "bo-behrens"),
    ("Nach Informationen der Nordzeitung will das Land die Brücke erneuern.", "land", "nordzeitung"),
    ("Nach einem Bericht der Nordzeitung prüft das Land einen Neubau.", "land", "nordzeitung"),
    ("Laut Nordzeitung lehnt die Bahn den Neubau ab.", "bahn", "nordzeitung"),
    ("Laut Adler fordert das Land einen Neubau.", "land", "anna-adler"),
    ("Die Bahn lehnt laut Behrens jeden Neubau ab.", "bahn", "bo-behrens"),
    ("Das Land will der Nordzeitung zufolge einen Neubau bezahlen.", "land", "nordzeitung"),
    ("Behrens zufolge ist die Bahn zu Gesprächen bereit.", "bahn", "bo-behrens"),
    ("Das Land ist zu einem Zuschuss bereit, wie die Nordzeitung berichtet.", "land", "nordzeitung"),
    ("Wie Adler mitteilte, will das Land die Brücke sperren.", "land", "anna-adler"),
    ("Wie die Nordzeitung unter Berufung auf Behrens berichtet, plant die Bahn einen Neubau.", "bahn", "nordzeitung"),
    ("Das Land werde zahlen, sagte Behrens.", "land", "bo-behrens"),
    ("Behrens sagte, das Land werde zahlen.", "land", "bo-behrens"),
    ("Das Land will zahlen, so Adler.", "land", "anna-adler"),
    ("Das Land, so Adler, will zahlen.", "land", "anna-adler"),
    ("„Das Land wird zahlen“, sagte Adler.", "land", "anna-adler"),
    ("Adler erklärte, die Bahn sei dagegen.", "bahn", "anna-adler"),
    ("Die Bahn ist nach Worten von Adler dagegen.", "bahn", "anna-adler"),
    ("Die Bahn, berichtet die Nordzeitung, will verkaufen.", "bahn", "nordzeitung"),
    ("Einem Bericht der Nordzeitung zufolge will die Bahn verkaufen.", "bahn", "nordzeitung"),
    ("Aus Sicht von Can lehnt das Land den Bau ab.", "land", "cem-can"),
    ("Die Bahn habe nach Darstellung von Can zugesagt, den Bau zu bezahlen.", "bahn", "cem-can"),
    ("Das Land will bauen. Das sagte Behrens der Nordzeitung.", "land", "bo-behrens"),
    ("Das Land will bauen. Das bestätigte Behrens am Freitag.", "land", "bo-behrens"),
    ("Das Land will bauen, meldete die Nordzeitung am Freitag.", "land", "nordzeitung"),
    ("Gegenüber der Nordzeitung bestätigte Behrens, dass das Land bauen will.", "land", "bo-behrens"),
    ("Unter Berufung auf Behrens heißt es, das Land wolle bauen.", "land", "bo-behrens"),
    ("Das Land lehne den Bau ab, hieß es bei der Nordzeitung.", "land", "nordzeitung"),
    ("Das Land wolle bauen, zitiert die Nordzeitung den Sprecher.", "land", "nordzeitung"),
    ("Das Land will nach eigenen Angaben bauen.", "land", ""),
    ("Adler fordert nach eigenen Worten einen Neubau.", "anna-adler", ""),
    ("Laut Vertrag will das Land den Bau bezahlen.", "land", ""),
    ("Adler sagte, sie lehne den Bau ab.", "anna-adler", ""),
    ("Laut Adler ist ein Neubau nötig.", "anna-adler", ""),
    ("Während Behrens zögert, fordert Adler einen Neubau.", "anna-adler", ""),
    ("Adler lehnte den Vorschlag von Behrens ab.", "anna-adler", ""),
    ("Adler sagte der Nordzeitung, sie wolle bauen.", "anna-adler", ""),
    ("Adler forderte im Gespräch mit der Nordzeitung einen Neubau.", "anna-adler", ""),
    ("Das Land will bauen; Adler begrüßte das.", "land", ""),
)  # fmt: skip
