"""Common German words that stand for one another, for a word that a site lacks.

The list is our own, of words that the press and those who ask about it use, whatever the subject; what only a subject
makes alike is for editors to say (seeds/synonyms.yml). OpenThesaurus was tried and left: it is LGPL, and its many
senses brought as much that was wrong as was right (judged queries, tests/search). Of some strong verbs another stem
stands beside them, for a search knows no more of a word than how it begins.
"""

from __future__ import annotations

from collections.abc import Container

from generator.search.stemming import stem

_GROUPS = """
    Kommentar Stellungnahme Bemerkung Anmerkung Äußerung, ablehnen zurückweisen verweigern verwerfen weigern,
    Ablehnung Absage Weigerung Zurückweisung, zustimmen billigen einwilligen gutheißen, Zustimmung Billigung
    Einverständnis, ankündigen angekündigt bekanntgeben verkünden, Ankündigung Bekanntgabe Verkündung, antworten
    erwidern entgegnen beantworten, Antwort Erwiderung Reaktion, behaupten versichern beteuern, bestätigen
    bekräftigen beglaubigen, bestreiten leugnen dementieren, Dementi Widerspruch Zurückweisung, betonen hervorheben
    unterstreichen, diskutieren besprechen debattieren erörtern beraten, Diskussion Debatte Erörterung Beratung
    Aussprache, drohen bedrohen androhen, Drohung Bedrohung Gefahr Risiko, empfehlen raten nahelegen, Empfehlung
    Ratschlag Rat, erklären erläutern darlegen, Erklärung Erläuterung Darstellung, fordern verlangen beanspruchen
    bestehen, Forderung Verlangen Anspruch, kritisieren beanstanden bemängeln tadeln, Kritik Tadel Vorwurf, loben
    würdigen preisen, mitteilen informieren unterrichten verständigen, Mitteilung Meldung Nachricht Information
    Unterrichtung, streiten zanken gestritten, Streit Zank Konflikt Auseinandersetzung Krach, telefonieren anrufen
    angerufen, versprechen zusagen zusichern zugesagt versprochen, vorschlagen anregen vorgeschlagen, Vorschlag
    Anregung Idee Option Möglichkeit, warnen mahnen ermahnen, Warnung Mahnung, zugeben einräumen gestehen, vermuten
    annehmen glauben, Vermutung Annahme, wünschen hoffen ersehnen, Wunsch Hoffnung, Zuversicht Hoffnung Optimismus
    optimistisch, fürchten befürchten sorgen Furcht Angst Sorge Befürchtung, drängen bedrängen Druck Drängen,
    zweifeln bezweifeln anzweifeln, planen beabsichtigen vorhaben, Plan Vorhaben Absicht Konzept Strategie,
    versuchen probieren bemühen, Versuch Bemühung Anlauf, beginnen anfangen starten begonnen angefangen, Beginn
    Anfang Start Auftakt, enden aufhören beenden, Ende Schluss Abschluss Beendigung, stoppen anhalten unterbrechen
    aussetzen einstellen unterbrochen ausgesetzt eingestellt gestoppt, Stopp Unterbrechung Pause Aussetzung,
    fortsetzen weiterführen fortführen weitermachen, Fortsetzung Weiterführung, wiederaufnehmen wiederaufgenommen
    fortsetzen, verschieben vertagen aufschieben, verzögern hinauszögern verschleppen, Verzögerung Verspätung
    Aufschub, beschleunigen intensivieren forcieren, ändern verändern wandeln abwandeln, Änderung Veränderung
    Wandel, ersetzen austauschen auswechseln, verbessern steigern stärken, verringern reduzieren senken mindern
    kürzen, Verringerung Senkung Kürzung Rückgang, erhöhen steigern anheben vergrößern, Erhöhung Anstieg Zunahme
    Steigerung Zuwachs, wachsen zunehmen ansteigen gestiegen, sinken abnehmen zurückgehen gesunken, bauen errichten
    erbauen, Bau Errichtung, zerstören vernichten verwüsten, Zerstörung Vernichtung Verwüstung Schaden, schaden
    schädigen beschädigen, reparieren instandsetzen sanieren, abreißen abbrechen niederreißen, Abriss Abbruch, geben
    gewähren erteilen, schenken spenden stiften, liefern zustellen bereitstellen, Lieferung Zustellung
    Bereitstellung, bekommen erhalten kriegen, nehmen entnehmen, holen abholen beschaffen, kaufen erwerben
    anschaffen, Kauf Erwerb Anschaffung, verkaufen veräußern, bezahlen zahlen finanzieren begleichen, Kosten Preis
    Ausgaben Aufwand Wert, Geld Mittel Finanzen Kapital, Bezahlung Lohn Gehalt Vergütung, Schulden Verbindlichkeiten
    Kredit, Gewinn Ertrag Überschuss Profit, Verlust Einbuße Minus, schicken senden entsenden geschickt, abziehen
    zurückziehen abgezogen, bringen befördern transportieren, Beförderung Transport, gehen laufen, fahren reisen
    gefahren, Reise Fahrt Besuch, besuchen aufsuchen, ankommen eintreffen angekommen eingetroffen, Ankunft
    Eintreffen, abreisen aufbrechen abfahren, fliehen flüchten geflohen, bleiben verharren, kommen erscheinen,
    zurückkehren heimkehren zurückkommen, Rückkehr Heimkehr, treffen begegnen zusammenkommen, Treffen Begegnung
    Zusammenkunft Zusammentreffen, Sitzung Tagung Konferenz Versammlung, teilnehmen beteiligen mitwirken mitmachen
    dabeisein, Teilnahme Beteiligung Mitwirkung, Teilnehmer Beteiligte Anwesende, empfangen begrüßen willkommen,
    einladen eingeladen, Gast Besucher, organisieren veranstalten ausrichten arrangieren, helfen unterstützen
    beistehen geholfen, Hilfe Unterstützung Beistand, schützen beschützen bewahren absichern verteidigen, Schutz
    Sicherung Absicherung, überwachen kontrollieren beaufsichtigen bewachen, Überwachung Kontrolle Aufsicht, prüfen
    untersuchen kontrollieren checken, Prüfung Untersuchung Überprüfung, suchen fahnden, finden entdecken gefunden,
    verlieren einbüßen verloren, zeigen vorführen darstellen, beweisen belegen nachweisen bewiesen, Beweis Beleg
    Nachweis, lernen erlernen, lehren unterrichten ausbilden trainieren schulen, Ausbildung Schulung Training
    Unterricht, arbeiten schaffen, Arbeit Tätigkeit Beruf Job, benutzen verwenden nutzen gebrauchen einsetzen,
    Benutzung Verwendung Nutzung Gebrauch Einsatz, ausrüsten ausstatten bewaffnen, Ausrüstung Ausstattung,
    entscheiden beschließen entschieden beschlossen, Entscheidung Beschluss Entschluss, bestimmen festlegen
    festsetzen, wählen abstimmen, Wahl Abstimmung Urnengang, gewinnen siegen gewonnen, Sieg Erfolg Triumph,
    Niederlage Misserfolg Scheitern, scheitern misslingen fehlschlagen, gelingen glücken klappen, erreichen schaffen
    erzielen, einigen verständigen vereinbaren, Einigung Vereinbarung Abkommen Abmachung Vertrag Übereinkunft,
    Kompromiss Ausgleich Mittelweg, unterschreiben unterzeichnen signieren, Bedingung Voraussetzung Auflage
    Kondition, Verhandlung Unterredung Gespräch, verhandeln unterreden, erlauben gestatten genehmigen zulassen,
    Erlaubnis Genehmigung Zulassung, verbieten untersagen verboten, Verbot Untersagung, zwingen erzwingen nötigen
    gezwungen, Zwang Druck Nötigung, strafen bestrafen ahnden, Strafe Buße Bestrafung, verhaften festnehmen
    inhaftieren festgenommen, Verhaftung Festnahme, anklagen beschuldigen vorwerfen, Gericht Justiz, Richter
    Gericht, angreifen attackieren überfallen angegriffen, Angriff Attacke Überfall Anschlag Offensive, kämpfen
    ringen, Kampf Gefecht Schlacht Ringen, erobern einnehmen besetzen annektieren, Eroberung Einnahme Besetzung,
    töten ermorden umbringen getötet, Tod Sterben Ableben, sterben umkommen gestorben, Tote Opfer Todesopfer,
    verletzen verwunden, Verletzte Verwundete, schießen feuern beschießen, Bombe Sprengsatz, Beschuss Bombardierung
    Bombardement, brennen lodern, Brand Feuer Flammen, löschen bekämpfen, Retter Rettungskräfte Helfer, Krieg
    Konflikt, Frieden Waffenruhe Versöhnung, Feind Gegner Widersacher, Freund Verbündeter Partner, Chef Leiter
    Vorsitzender Boss, leiten führen lenken, Leitung Führung Lenkung Kommando, Befehl Anordnung Weisung Kommando,
    Regierung Kabinett Administration, Minister Ressortchef, Behörde Amt Verwaltung, Beamter Amtsträger Funktionär,
    Staat Land Nation, Volk Bevölkerung Bürger Nation, Einwohner Bewohner Bürger, Präsident Staatschef
    Staatsoberhaupt, Regierungschef Premierminister Ministerpräsident Kanzler,
    Abgeordneter Parlamentarier, Politiker Volksvertreter, Diplomat Botschafter Gesandter, Sprecher Wortführer,
    Vertreter Repräsentant Abgesandter, Gemeinde Kommune Ort, Stadt Ort, Gebiet Region Gegend Territorium Bezirk,
    Grenze Grenzlinie, Hauptstadt Metropole, Haus Gebäude Bauwerk, Wohnung Unterkunft, Straße Weg, international
    weltweit global, Bericht Artikel Reportage, Zeitung Blatt Tageszeitung, Presse Medien Journalisten, Journalist
    Reporter Korrespondent, Fernsehen TV Sender, Sendung Programm Show, Interview Gespräch Befragung, Bild Foto
    Aufnahme Photo, Text Schriftstück Dokument, Schlagzeile Überschrift Titel, Firma Unternehmen Betrieb Konzern,
    Angestellter Mitarbeiter Beschäftigter, Arbeiter Beschäftigter, Verein Verband Organisation, Bündnis Allianz
    Pakt, Mitglied Angehöriger, Gruppe Team Mannschaft, Mensch Person Leute, Mann Herr, Frau Dame, Kind Junge
    Mädchen, jung jugendlich, Eltern Vater Mutter, Arzt Mediziner Doktor, krank erkrankt, Krankheit Erkrankung
    Leiden, Krankenhaus Klinik Spital, gesund heil, Schule Unterricht, Schüler Kind, Lehrer Pädagoge, Student
    Studierender, Forscher Wissenschaftler, Fachmann Experte Spezialist Sachverständiger, Auto Wagen Fahrzeug Pkw,
    Lastwagen Laster Lkw, Zug Bahn, Flugzeug Flieger Maschine, Schiff Boot Dampfer, Unfall Unglück Crash, Polizei
    Polizisten Beamte, Dieb Einbrecher, Verbrechen Straftat Delikt, anonym ungenannt namenlos unbekannt, geheim
    vertraulich verdeckt, Geheimnis Verschwiegenheit, offen ungeklärt unklar fraglich, klar deutlich eindeutig,
    Klarheit Eindeutigkeit Gewissheit, sicher gewiss, unsicher ungewiss, Sicherheit Gewissheit, wichtig bedeutend
    entscheidend wesentlich, Bedeutung Wichtigkeit, groß riesig gewaltig, klein gering winzig, neu frisch, alt
    betagt, schnell rasch zügig, langsam schleppend, langfristig dauerhaft langlebig, kurzfristig vorübergehend,
    dauern währen anhalten, schlimm schlecht übel furchtbar, gut prima hervorragend, schwierig schwer kompliziert
    heikel, leicht einfach mühelos, stark kräftig mächtig, schwach kraftlos, teuer kostspielig, billig günstig
    preiswert, reich wohlhabend vermögend, arm mittellos bedürftig, unmöglich ausgeschlossen undenkbar, möglich
    denkbar, wahrscheinlich vermutlich voraussichtlich wohl, nötig notwendig erforderlich, dringend eilig akut,
    gleich identisch, ähnlich vergleichbar, verschieden unterschiedlich, gemeinsam zusammen vereint, allein einzeln,
    einheitlich einig geschlossen, optimistisch zuversichtlich hoffnungsvoll, pessimistisch schwarzseherisch, wütend
    zornig verärgert empört, Wut Zorn Ärger Empörung, traurig betrübt, froh glücklich erfreut, Freude Glück, müde
    erschöpft, mutig tapfer, ehrlich aufrichtig, danken bedanken gedankt, Dank Dankbarkeit, entschuldigen verzeihen,
    beleidigen kränken beschimpfen, Verrat Betrug, lügen schwindeln, Lüge Unwahrheit, Wahrheit Tatsache, Fehler
    Irrtum Versehen, Vertrauen Zutrauen, Verantwortung Zuständigkeit Pflicht, Aufgabe Pflicht Auftrag, Ursache Grund
    Anlass, Folge Auswirkung Konsequenz Ergebnis, Ziel Zweck, Mittel Werkzeug, Problem Schwierigkeit Hürde, Lösung
    Ausweg, Fortschritt Verbesserung, Chance Gelegenheit Möglichkeit, Vorteil Nutzen, Nachteil Schaden, Rolle
    Funktion Part, Rettung Bergung, Zuhause Heimat, Zukunft künftig, Vergangenheit früher, gestern Vortag, heute
    heutig, Jahr jährlich, Monat monatlich, Woche wöchentlich, Morgen Vormittag, Zeitraum Dauer Frist, Termin Datum
    Zeitpunkt, Fest Feier, Jubiläum Jahrestag, Regen Niederschlag, Sturm Orkan Unwetter, Überschwemmung Hochwasser
    Flut, Hitze Wärme, Kälte Frost, Wald Forst, Fluss Strom, Berg Gipfel, Meer See, Tier Vieh, Pflanze Gewächs, Baum
    Gehölz, Essen Nahrung Lebensmittel, Wasser Gewässer, Strom Elektrizität, Müll Abfall, Umwelt Natur, wünschen
    fordern verlangen erwarten, rechtfertigen begründen gerechtfertigt, Rechtfertigung Begründung Argument, stocken
    stoppen gestoppt pausieren unterbrechen, Banner Flagge Fahne, Geld Dollar Euro Summe Milliarde Million, Export
    Ausfuhr Lieferung, Import Einfuhr, Soldat Truppe Militär Armee Streitkraft Heer, Waffe Rüstung Munition, Rakete
    Geschoss Flugkörper, Anschuldigung Vorwurf Beschuldigung, Rückzug Abzug Räumung, Einmarsch Invasion Überfall
    Angriff, Waffenstillstand Waffenruhe Feuerpause, bereit gewillt willens, Bereitschaft bereit Offenheit, Garantie
    Zusicherung Zusage Gewähr Bürgschaft Versprechen, Gegenleistung Bedingung Forderung, Deal Abkommen Einigung
    Vereinbarung Handel, Telefonat Anruf Telefongespräch telefonieren, Videokonferenz Videoschalte virtuell, Gipfel
    Gipfeltreffen Spitzentreffen Treffen, Rede Ansprache Vortrag, Brief Schreiben, Insider Quelle Informant
    vertraut, Zweifel Skepsis Bedenken Vorbehalt, Eklat Streit Skandal Zwist, Anführer Führer Chef, Beitrag Anteil
    Beteiligung, Gastgeber empfangen eingeladen, aufgeben verzichten preisgeben,
    rückgängig zurücknehmen widerrufen, übernehmen übernommen, heimlich geheim, öffentlich offiziell,
    Tote getötet sterben, Opfer getötet Tote, retten Rettungskräfte bergen, Feuerwehr Rettungskräfte löschen
"""
GROUPS = tuple(tuple(group.split()) for group in _GROUPS.split(","))


def related(held: Container[str]) -> dict[str, list[str]]:
    """By the stem of each word that a site lacks the stems of those that stand for it; `held` are all that it holds."""
    found: dict[str, dict[str, None]] = {}
    for group in GROUPS:
        stems = [stem(word) for word in group]
        for one in stems:
            others = [other for other in stems if other != one and other in held]
            found.setdefault(one, {}).update(dict.fromkeys(others))
    return {one: list(others) for one, others in sorted(found.items()) if others and one not in held}
