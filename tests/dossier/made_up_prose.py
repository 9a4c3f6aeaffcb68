"""Made-up passages of news, each with honest sentences of editors on it and with false ones; none is from a dossier.

Both sets were written before the rules were mended by them. Of false sentences of the first set 3 of 44 were noticed
before there were rules for opposites and for words that say more (`text.opposites`), 40 since; a message stood at 11 of
45 honest ones, all by older rules. Of the second set, at first sight of the rules that the first had mended, 33 of 44
were noticed, and a message stood at 5 of 42 honest ones, one of them by the new rules.
"""

from __future__ import annotations

from generator.model import Stance

PASSAGES = {
    "bad": (
        Stance.RULES_OUT,
        "Der Gemeinderat will das Freibad vorerst schließen und erst nach der Sanierung wieder öffnen. Die Kosten"
        " stiegen im vergangenen Jahr um ein Drittel, teilte Kämmerin Ida Ohm am Donnerstag mit.",
    ),
    "kosten": (
        Stance.OFFERS,
        "„Wir sind bereit, einen Teil der Kosten zu übernehmen“, sagte Verkehrsminister Cem Can. Voraussetzung "
        "sei ein Beschluss des Rates.",
    ),
    "streik": (
        Stance.REJECTS,
        "Die Gewerkschaft Bau lehnte das Angebot ab und kündigte weitere Warnstreiks an. Einzelne Betriebe hätten"
        " bereits unterschrieben, sagte ihr Sprecher Bo Behrens.",
    ),
    "tunnel": (
        Stance.DEMANDS,
        "Bürgermeisterin Anna Adler forderte eine Brücke und keinen Tunnel. Der Tunnel sei zu teuer.",
    ),
    "fristen": (
        Stance.SUPPORTS,
        "Die Umweltverbände begrüßten den Kompromiss, kritisierten aber die langen Fristen. Viele Anwohner "
        "zweifeln, dass der Lärm abnimmt.",
    ),
    "bahn": (
        Stance.CONSIDERS,
        "Laut einer Studie der Bahn sank die Zahl der Fahrgäste auf der Strecke leicht. Die Bahn prüft, einige "
        "Züge zu streichen.",
    ),
    "schule": (
        Stance.COMMITS,
        "Der Landrat sagte zu, die Schule bis zum Sommer zu öffnen. Zunächst sollen nur zwei Klassen einziehen.",
    ),
    "werk": (
        Stance.CONSIDERS,
        "Das Unternehmen erwägt, den Standort Nord langfristig zu verkaufen. Eine Entscheidung sei noch nicht "
        "gefallen, sagte Vorstand Eva Eck.",
    ),
    "abgabe": (
        Stance.PROPOSES,
        "Die Kommission schlug vor, die Abgabe schrittweise zu senken. Mehrere Länder äußerten Bedenken.",
    ),
    "klage": (
        Stance.CONSIDERS,
        "Der Verein zog seine Klage teilweise zurück. Über den Rest wird das Gericht im Herbst entscheiden.",
    ),
    "hafen": (
        Stance.REJECTS,
        "Die Hafenbehörde lehnt eine Vertiefung des Kanals derzeit ab. Die Zahl der Schiffe sei im ersten "
        "Halbjahr deutlich gestiegen, sagte Hafenchef Jan Boie.",
    ),
    "impfung": (
        Stance.DEMANDS,
        "Der Ärzteverband verlangt, dass Kinder vor der Einschulung geimpft werden. Manche Kliniken melden "
        "Engpässe beim Impfstoff.",
    ),
    "haushalt": (
        Stance.COMMITS,
        "„Wir werden die Zuschüsse für die Theater nicht kürzen“, versprach Kultursenatorin Lena Voss. Die "
        "Koalition hat sich nach langem Streit geeinigt.",
    ),
    "grenze": (
        Stance.CONSIDERS,
        "Die Regierung prüft, den Übergang im Norden für Lastwagen zu öffnen. Vorerst bleibt er gesperrt. Die "
        "meisten Händler unterstützen den Plan.",
    ),
    "wald": (
        Stance.PROPOSES,
        "Die Förster schlagen vor, im Winter weniger Bäume zu fällen. Die Holzpreise fielen zuletzt stark, heißt "
        "es in ihrem Bericht.",
    ),
    "turm": (
        Stance.LEAVES_OPEN,
        "Ob der Turm abgerissen wird, ließ der Eigentümer offen. Das Gutachten soll frühestens im Mai vorliegen.",
    ),
    "liga": (
        Stance.SUPPORTS,
        "Der Verband begrüßte die kurze Winterpause. Trainer Pohl nannte sie zu kurz. Vor der Pause verlor sein "
        "Team dreimal.",
    ),
    "daten": (
        Stance.RULES_OUT,
        "Das Ministerium schloss aus, die Daten öffentlich zu machen. Ein Teil der Akten sei bereits vernichtet, "
        "hieß es.",
    ),
    "miete": (
        Stance.OFFERS,
        "Die Genossenschaft bietet an, die Mieten für zwei Jahre nicht zu erhöhen. Viele Mieter haben ihre "
        "Verträge verlängert.",
    ),
    "gipfel": (
        Stance.DEMANDS,
        "Ministerpräsidentin Rita Sahm fordert einen Gipfel noch vor der Sommerpause. Einige Länder zögern mit "
        "einer Zusage.",
    ),
}
"""By name: the stance as coded, and the words."""

HONEST = (
    ("bad", "Das Freibad bleibt nach dem Willen des Rates vorläufig zu."),
    ("bad", "Öffnen soll es erst, wenn die Sanierung abgeschlossen ist."),
    ("bad", "Vor der Sanierung soll das Bad nicht wieder öffnen."),
    ("bad", "Die Kosten waren zuletzt um ein Drittel höher als im Jahr davor, sagte Kämmerin Ohm."),
    ("bad", "Der Rat will das Bad bis zum Ende der Sanierung geschlossen halten."),
    ("bad", "Geschlossen werden soll das Bad nicht für immer, sondern bis zur Sanierung."),
    ("kosten", "Can bietet an, sich an den Kosten zu beteiligen."),
    ("kosten", "Ganz will der Minister die Kosten nicht tragen; einen Teil würde er übernehmen."),
    ("kosten", "Der Minister macht seine Zusage von einem Beschluss des Rates abhängig."),
    ("kosten", "Ohne einen Beschluss des Rates gilt das Angebot nicht."),
    ("kosten", "Von allen Kosten ist nicht die Rede, nur von einem Teil."),
    ("streik", "Die Gewerkschaft weist das Angebot zurück."),
    ("streik", "Einige Betriebe haben nach Angaben des Sprechers schon unterschrieben."),
    ("streik", "Die Warnstreiks gehen weiter, kündigte die Gewerkschaft an."),
    ("streik", "Noch haben nicht alle Betriebe unterschrieben."),
    ("streik", "Angenommen hat die Gewerkschaft das Angebot nicht."),
    ("tunnel", "Adler will eine Brücke statt eines Tunnels."),
    ("tunnel", "Einen Tunnel lehnt Adler ab; er sei zu teuer."),
    ("tunnel", "Adler verlangt eine Brücke."),
    ("tunnel", "Gegen einen Tunnel spricht für Adler der hohe Preis."),
    ("fristen", "Die Umweltverbände sind mit dem Kompromiss zufrieden, nicht aber mit den Fristen."),
    ("fristen", "Zu lang sind den Verbänden die Fristen."),
    ("fristen", "Viele Anwohner glauben nicht, dass es leiser wird."),
    ("fristen", "Kritik übten die Verbände nur an den Fristen."),
    ("fristen", "Die Verbände hätten gern kürzere Fristen."),
    ("bahn", "Etwas weniger Fahrgäste als zuvor zählte die Bahn auf der Strecke."),
    ("bahn", "Ein Teil der Züge könnte wegfallen; die Bahn prüft das."),
    ("bahn", "Gestrichen ist noch kein Zug."),
    ("bahn", "Die Bahn denkt darüber nach, nicht mehr alle Züge fahren zu lassen."),
    ("schule", "Bis zum Sommer soll die Schule offen sein, versprach der Landrat."),
    ("schule", "Am Anfang ziehen zwei Klassen ein, nicht gleich alle."),
    ("schule", "Vom Sommer an soll die Schule nicht länger geschlossen sein."),
    ("schule", "Alle übrigen Klassen müssen zunächst warten."),
    ("werk", "Ob das Unternehmen den Standort Nord verkauft, ist noch offen."),
    ("werk", "Auf lange Sicht könnte der Standort Nord verkauft werden."),
    ("werk", "Entschieden ist laut Eck noch nichts."),
    ("werk", "Von einem schnellen Verkauf ist nicht die Rede."),
    ("abgabe", "Die Abgabe soll nach dem Vorschlag der Kommission nicht auf einmal, sondern in Schritten sinken."),
    ("abgabe", "Nicht alle Länder sind einverstanden."),
    ("abgabe", "Mehrere Länder sind skeptisch."),
    ("abgabe", "Niedriger soll die Abgabe nach und nach werden."),
    ("klage", "Einen Teil seiner Klage hat der Verein zurückgezogen."),
    ("klage", "Ganz zog der Verein seine Klage nicht zurück."),
    ("klage", "Das Urteil über den Rest fällt im Herbst."),
    ("klage", "Vor dem Herbst entscheidet das Gericht nicht."),
    ("hafen", "Tiefer werden soll der Kanal nach dem Willen der Hafenbehörde vorläufig nicht."),
    ("hafen", "Deutlich mehr Schiffe als zuvor zählte der Hafen im ersten Halbjahr."),
    ("hafen", "Gegen eine Vertiefung des Kanals ist die Hafenbehörde, zumindest derzeit."),
    ("hafen", "Boie sprach von einem deutlichen Zuwachs im ersten Halbjahr."),
    ("impfung", "Ohne Impfung soll nach dem Willen der Ärzte kein Kind in die Schule kommen."),
    ("impfung", "Geimpft werden sollen Kinder, ehe sie in die Schule kommen."),
    ("impfung", "Nicht überall ist genug Impfstoff da."),
    ("impfung", "Erst nach einer Impfung sollen Kinder eingeschult werden, verlangt der Ärzteverband."),
    ("haushalt", "Die Zuschüsse für die Theater bleiben, versprach Kultursenatorin Voss."),
    ("haushalt", "Gestrichen wird bei den Theatern nichts, sagte Voss zu."),
    ("haushalt", "Gestritten hatte die Koalition lange, bevor sie sich einigte."),
    ("haushalt", "Kürzungen bei den Theatern schloss Voss aus."),
    ("grenze", "Der Übergang im Norden bleibt für Lastwagen fürs Erste geschlossen."),
    ("grenze", "Ob Lastwagen den Übergang bald nutzen dürfen, ist noch nicht entschieden."),
    ("grenze", "Unter den Händlern hat der Plan eine Mehrheit."),
    ("grenze", "Nicht alle Händler sind für den Plan, die meisten aber schon."),
    ("wald", "In der kalten Jahreszeit sollen nach dem Vorschlag der Förster nicht mehr so viele Bäume fallen."),
    ("wald", "Holz ist nach ihrem Bericht zuletzt viel billiger geworden."),
    ("wald", "Die Förster wollen im Winter weniger fällen."),
    ("wald", "Die Preise für Holz sind stark gesunken, heißt es im Bericht der Förster."),
    ("turm", "Der Eigentümer legt sich nicht fest, ob der Turm stehen bleibt."),
    ("turm", "Vor Mai ist nicht mit dem Gutachten zu rechnen."),
    ("turm", "Einen Abriss des Turms schließt der Eigentümer nicht aus."),
    ("turm", "Ein Termin für das Gutachten steht noch nicht fest, der Mai ist der früheste."),
    ("liga", "Dem Verband gefällt die kurze Winterpause, Trainer Pohl wünscht sich eine längere."),
    ("liga", "Dreimal ging Pohls Team vor der Pause als Verlierer vom Platz."),
    ("liga", "Zu lang ist die Pause für Pohl jedenfalls nicht."),
    ("liga", "Zufrieden ist mit der Pause nicht jeder."),
    ("daten", "Die Daten bleiben unter Verschluss, so das Ministerium."),
    ("daten", "Nicht mehr alle Akten sind noch vorhanden, hieß es."),
    ("daten", "Öffentlich werden die Daten nicht."),
    ("daten", "Das Ministerium will die Daten nicht veröffentlichen."),
    ("miete", "Zwei Jahre lang könnten die Mieten gleich bleiben, bietet die Genossenschaft an."),
    ("miete", "Auf höhere Mieten will die Genossenschaft zwei Jahre lang verzichten."),
    ("miete", "Viele Mieter bleiben."),
    ("miete", "Die Mieten sollen zwei Jahre lang nicht steigen."),
    ("miete", "Gekündigt haben viele Mieter nicht, sie verlängerten ihre Verträge."),
    ("gipfel", "Bis zur Sommerpause soll der Gipfel nach Sahms Willen stattfinden."),
    ("gipfel", "Noch nicht alle Länder haben zugesagt."),
    ("gipfel", "Nach der Sommerpause wäre es Sahm zu spät."),
    ("gipfel", "Sahm drängt auf einen baldigen Gipfel."),
    ("gipfel", "Einige Länder wollen sich noch nicht festlegen."),
)
"""What an honest editor may write: name of the passage, and the sentence."""

FALSE = (
    ("bad", "Der Rat will das Freibad für immer schließen."),
    ("bad", "Der Rat will das Freibad vor der Sanierung wieder öffnen."),
    ("bad", "Die Kosten sanken im vergangenen Jahr um ein Drittel."),
    ("bad", "Der Rat will das Freibad sofort wieder öffnen."),
    ("bad", "Der Rat will das Freibad endgültig schließen."),
    ("kosten", "Can ist bereit, alle Kosten zu übernehmen."),
    ("kosten", "Can übernimmt einen Teil der Kosten bedingungslos."),
    ("kosten", "Can will den größten Teil der Kosten übernehmen."),
    ("kosten", "Can ist bereit, die Kosten vollständig zu übernehmen."),
    ("streik", "Die Gewerkschaft Bau nahm das Angebot an."),
    ("streik", "Alle Betriebe haben bereits unterschrieben, sagte Behrens."),
    ("streik", "Die Gewerkschaft kündigte das Ende der Warnstreiks an."),
    ("streik", "Die Gewerkschaft lehnte das Angebot einstimmig ab."),
    ("tunnel", "Adler forderte einen Tunnel."),
    ("tunnel", "Der Tunnel sei zu billig, sagte Adler."),
    ("tunnel", "Adler forderte sofort eine Brücke."),
    ("fristen", "Die Umweltverbände kritisierten die kurzen Fristen."),
    ("fristen", "Alle Anwohner zweifeln, dass der Lärm abnimmt."),
    ("fristen", "Viele Anwohner zweifeln, dass der Lärm zunimmt."),
    ("fristen", "Die Umweltverbände bedauerten den Kompromiss."),
    ("fristen", "Wenige Anwohner zweifeln, dass der Lärm abnimmt."),
    ("bahn", "Laut einer Studie der Bahn stieg die Zahl der Fahrgäste leicht."),
    ("bahn", "Laut einer Studie der Bahn sank die Zahl der Fahrgäste stark."),
    ("bahn", "Die Bahn prüft, alle Züge zu streichen."),
    ("bahn", "Die Bahn prüft, weitere Züge einzusetzen."),
    ("bahn", "Die Bahn streicht einige Züge endgültig."),
    ("schule", "Der Landrat sagte zu, die Schule bis zum Winter zu öffnen."),
    ("schule", "Der Landrat sagte zu, die Schule bis zum Sommer zu schließen."),
    ("schule", "Sofort sollen alle Klassen einziehen."),
    ("schule", "Mindestens zwei Klassen sollen zunächst einziehen."),
    ("schule", "Dauerhaft sollen nur zwei Klassen einziehen."),
    ("werk", "Das Unternehmen erwägt, den Standort Nord kurzfristig zu verkaufen."),
    ("werk", "Das Unternehmen erwägt, den Standort Süd zu verkaufen."),
    ("werk", "Das Unternehmen erwägt, den Standort Nord zu kaufen."),
    ("werk", "Die Entscheidung sei bereits gefallen, sagte Eck."),
    ("abgabe", "Die Kommission schlug vor, die Abgabe sofort zu senken."),
    ("abgabe", "Die Kommission schlug vor, die Abgabe schrittweise zu erhöhen."),
    ("abgabe", "Alle Länder äußerten Bedenken."),
    ("abgabe", "Die Kommission schlug vor, die Abgabe ausnahmslos zu senken."),
    ("abgabe", "Kein Land äußerte Bedenken."),
    ("klage", "Der Verein zog seine Klage vollständig zurück."),
    ("klage", "Der Verein weitete seine Klage teilweise aus."),
    ("klage", "Über den Rest wird das Gericht im Frühjahr entscheiden."),
    ("klage", "Über den Rest wird das Gericht niemals entscheiden."),
    ("hafen", "Die Hafenbehörde stimmt einer Vertiefung des Kanals zu."),
    ("hafen", "Die Hafenbehörde lehnt eine Vertiefung des Kanals endgültig ab."),
    ("hafen", "Die Zahl der Schiffe sei im ersten Halbjahr deutlich gesunken, sagte Boie."),
    ("hafen", "Die Zahl der Schiffe sei im ersten Halbjahr leicht gestiegen, sagte Boie."),
    ("hafen", "Die Hafenbehörde lehnt eine Vertiefung des Kanals kategorisch ab."),
    ("impfung", "Der Ärzteverband verlangt, dass Kinder nach der Einschulung geimpft werden."),
    ("impfung", "Alle Kliniken melden Engpässe beim Impfstoff."),
    ("impfung", "Der Ärzteverband verlangt, dass Kinder sofort geimpft werden."),
    ("impfung", "Manche Kliniken melden einen Überschuss an Impfstoff."),
    ("haushalt", "Die Zuschüsse für die Theater werden gekürzt, versprach Voss."),
    ("haushalt", "Die Koalition hat sich nach kurzem Streit geeinigt."),
    ("haushalt", "Voss wird die Zuschüsse niemals kürzen."),
    ("haushalt", "Die Koalition hat sich überraschend geeinigt."),
    ("haushalt", "Vor langem Streit hat sich die Koalition geeinigt."),
    ("grenze", "Die Regierung prüft, den Übergang im Süden für Lastwagen zu öffnen."),
    ("grenze", "Die Regierung prüft, den Übergang für Lastwagen zu schließen."),
    ("grenze", "Der Übergang bleibt dauerhaft gesperrt."),
    ("grenze", "Alle Händler unterstützen den Plan."),
    ("grenze", "Die meisten Händler lehnen den Plan ab."),
    ("wald", "Die Förster schlagen vor, im Winter mehr Bäume zu fällen."),
    ("wald", "Die Förster schlagen vor, im Sommer weniger Bäume zu fällen."),
    ("wald", "Die Holzpreise stiegen zuletzt stark."),
    ("wald", "Die Holzpreise fielen zuletzt leicht."),
    ("wald", "Die Förster schlagen einstimmig vor, weniger Bäume zu fällen."),
    ("turm", "Das Gutachten soll spätestens im Mai vorliegen."),
    ("turm", "Der Eigentümer schließt einen Abriss des Turms aus."),
    ("turm", "Ob der Turm gebaut wird, ließ der Eigentümer offen."),
    ("turm", "Das Gutachten liegt bereits vollständig vor."),
    ("liga", "Der Verband bedauerte die kurze Winterpause."),
    ("liga", "Trainer Pohl nannte die Pause zu lang."),
    ("liga", "Nach der Pause verlor sein Team dreimal."),
    ("liga", "Vor der Pause gewann sein Team dreimal."),
    ("daten", "Das Ministerium schloss aus, die Daten geheim zu halten."),
    ("daten", "Sämtliche Akten seien bereits vernichtet."),
    ("daten", "Die Akten seien noch nicht vernichtet, hieß es."),
    ("daten", "Ein Großteil der Akten sei bereits vernichtet."),
    ("miete", "Die Genossenschaft bietet an, die Mieten zwei Jahre lang zu erhöhen."),
    ("miete", "Die Genossenschaft bietet an, die Mieten nie zu erhöhen."),
    ("miete", "Wenige Mieter haben ihre Verträge verlängert."),
    ("miete", "Viele Mieter haben ihre Verträge gekündigt."),
    ("gipfel", "Sahm fordert einen Gipfel nach der Sommerpause."),
    ("gipfel", "Sahm fordert umgehend einen Gipfel."),
    ("gipfel", "Alle Länder zögern mit einer Zusage."),
    ("gipfel", "Sahm fordert einen Gipfel noch vor der Winterpause."),
)
"""What an editor must not write: one word is the opposite, or says more than the passage."""
