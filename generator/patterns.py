"""What outlets print around an article, as data: the words of buttons, notices, section markers and credits.

Phrases are compared in normal form (see `normal`), so capitals, surrounding signs and a trailing count do not matter.
A phrase stands here because several outlets of the German-language press print it, or because one prints it always.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping

from generator.model import Reason

INVISIBLE = "\u00ad\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
_NO_INVISIBLE = dict.fromkeys(map(ord, INVISIBLE))


def normal(text: str) -> str:
    """Case-folded, composed, without invisible characters, signs at the edges and a trailing count."""
    plain = " ".join(unicodedata.normalize("NFC", text).translate(_NO_INVISIBLE).casefold().split())
    return re.sub(r"^[\W_]+|(?:[\W_]+\d{1,4})?[\W_]*$", "", plain)


def _phrases(*lines: str) -> frozenset[str]:
    return frozenset(normal(phrase) for line in lines for phrase in line.split("|"))


def _any_of(parts: Iterable[str]) -> str:
    return "|".join(f"(?:{part})" for part in parts)


WHOLE_LINES: Mapping[Reason, frozenset[str]] = {
    Reason.ADVERTISING: _phrases(
        "Anzeige|Anzeigen|Werbung|Advertorial|Advertisement|Sponsored|Sponsored Content|Bezahlter Inhalt|Gesponsert",
        "- Anzeige -",
        "Ende der Anzeige|Anzeige Ende|Weiter nach der Anzeige|Artikel wird nach der Anzeige fortgesetzt|publicité",
        "promotion",
        "Das Wichtigste im Überblick – Anzeige|Affiliate-Link|Affiliate|Empfohlener externer Inhalt Anzeige",
        "Die besten Shopping-Gutscheine",
        "Weiterlesen nach der Anzeige|Nach der Werbung weiterlesen|Diese Anzeige wird nach wenigen Sekunden geschlossen|Jobs|Stellenmarkt",
        "Immobilien|Traueranzeigen",
    ),
    Reason.SHARE: _phrases(
        "Teilen|Merken|Drucken|Mailen|Senden|Kopieren|Feedback|Anhören|Vorlesen|Speichern|Gespeichert|Link kopieren",
        "Link kopiert",
        "Artikel anhören|Artikel vorlesen|Artikel merken|Artikel teilen|Artikel drucken|Artikel verschenken",
        "Artikel versenden|Artikel senden",
        "Auf Facebook teilen|Auf X teilen|Auf Twitter teilen|Bei Facebook teilen|Bei Twitter teilen",
        "Per WhatsApp teilen|Per E-Mail teilen",
        "Auf WhatsApp teilen|Bei WhatsApp teilen|Via WhatsApp teilen|Auf LinkedIn teilen|Auf Xing teilen",
        "Per Mail teilen|Per Mail versenden",
        "Auf Facebook teilen Facebook|Auf X teilen X|Per WhatsApp teilen WhatsApp|Per E-Mail teilen E-Mail",
        "Link kopieren Link kopieren",
        "Facebook|Twitter|X|X (Twitter)|WhatsApp|Whatsapp|Telegram|Threema|LinkedIn|Xing|Pocket|Flipboard|Pinterest",
        "Reddit|E-Mail|Mail",
        "Bluesky|Mastodon|Instagram|TikTok|YouTube|Messenger|Threads|Signal|Snapchat|RSS|Tumblr|Teilen via",
        "Teilen auf|Teilen mit|Share",
        "Schrift vergrößern|Schriftgröße|Schrift verkleinern|Schrift|Textgröße|Zur Merkliste hinzufügen",
        "Auf die Merkliste|Merkliste|Lesezeichen",
        "Zitieren|Zitat kopieren|Als PDF speichern|PDF|Beitrag teilen|Beitrag merken|Beitrag drucken",
        "Diesen Artikel teilen|Diesen Beitrag teilen",
        "Folgen|Folgen Sie uns|Folge uns|Folgen Sie uns auf|Folgen Sie uns auch auf|Folgen Sie diesem Thema",
        "Thema folgen|Autor folgen",
        "Empfehlen|Weiterempfehlen|Verschenken|Inhalt teilen|Teilen Sie diesen Artikel",
        "Den Link zum Einbetten des Videos kopieren",
        "Schließen|Mehr|Weniger|Weniger anzeigen|Mehr anzeigen|Abbrechen|OK|Pause|Play|Stopp|Ton an|Ton aus",
        "Vollbild|Abspielen",
        "Wiedergabe|1x|Zurück|Weiter|Vorherige|Nächste|Nächstes Bild|Vorheriges Bild|Bild vergrößern",
        "Detailansicht öffnen|Vergrößern",
        "Zur Druckansicht|Druckversion|Druckansicht|Seite drucken|Drucken Teilen|Als Google-Quelle hinzufügen",
        "Google News folgen|Kurzlink",
        "Lesen|Hören|Ansehen|Hier anhören|Jetzt anhören|Beitrag anhören|Jetzt vorlesen lassen|Audio|Video|Bild|Bilder|Foto|Fotos",
        "Audiobeitrag|Videobeitrag",
        "Podcast|Galerie|Bildergalerie|Fotostrecke|Infografik|Grafik|Zum Video|Zur Galerie|Zur Fotostrecke",
        "Video abspielen|Audio starten",
    ),
    Reason.CONSENT: _phrases(
        "Externer Inhalt|Externe Inhalte|Externer Inhalt nicht verfügbar|Externen Inhalt anzeigen",
        "Externe Inhalte anzeigen|Inhalt laden",
        "Empfohlener externer Inhalt|Empfohlener redaktioneller Inhalt|Redaktionell empfohlener externer Inhalt",
        "Inhalte anzeigen",
        "Privatsphäre-Einstellungen ändern|Datenschutzeinstellungen|Datenschutz-Einstellungen|Cookie-Einstellungen",
        "Privatsphäre",
        "Alle akzeptieren|Akzeptieren|Alle ablehnen|Ablehnen|Einstellungen|Zustimmen|Einwilligen",
        "Zustimmen und weiter|Inhalte aktivieren",
        "Einmalig anzeigen|Immer anzeigen|Externe Inhalte immer anzeigen|Dauerhaft aktivieren|Einverstanden",
        "Inhalt entsperren",
        "Skip X Post|End of X Post|Ende des X-Posts|Ende Instagram-Post|Ende der weiteren Informationen",
        "Weitere Informationen",
        "Inhalt von Twitter|Inhalt von X|Inhalt von Instagram|Inhalt von YouTube|Inhalt von Facebook",
        "Datenschutzerklärung|Tracking",
        "Wird in einem neuen Fenster geöffnet|öffnet in einem neuen Fenster|öffnet in neuem Tab|externer Link",
        "Externer Link, Popup",
    ),
    Reason.COMMENTS: _phrases(
        "Anzahl Kommentare|Kommentieren|Kommentar verfassen|Zu den Kommentaren|Zu den Kommentaren springen",
        "Kommentare anzeigen",
        "Teilen Kommentare|Kommentare lesen|Kommentare ausblenden|Diskutieren|Leserdiskussion",
    ),
    Reason.NEWSLETTER: _phrases(
        "Newsletter|Newsletter abonnieren|Jetzt abonnieren|Abonnieren|Zum Newsletter|Jetzt anmelden|Hier anmelden",
        "Kostenlos anmelden",
        "Zur Newsletter-Anmeldung|Newsletter bestellen|Kostenlos abonnieren|Jetzt kostenlos anmelden",
        "WhatsApp-Kanal abonnieren",
        "Zum WhatsApp-Kanal|Jetzt App laden|App herunterladen|Zur App|Push-Nachrichten aktivieren|E-Paper",
        "Zum E-Paper|Probeabo",
    ),
    Reason.PAYWALL: _phrases(
        "Jetzt weiterlesen|Weiterlesen|Jetzt testen|Jetzt Abo abschließen|Bereits Abonnent|Bereits Abonnentin",
        "Bereits registriert|Plus",
        "Anmelden|Abmelden|Einloggen|Registrieren|Login|Mein Konto|Mein Profil|Abo|Abos|Abonnement|Jetzt kaufen",
        "Zur Kasse|Angebote",
        "Zum Angebot|Mehr erfahren|Zugang bestellen|Zum Login|Jetzt registrieren|Abo testen|Digital-Abo",
        "Kostenlos testen|Premium|PLUS",
        "Exklusiv für Abonnenten|Nur für Abonnenten|Für Abonnenten|Abonnentenartikel|Artikel freischalten",
        "Hier anmelden|+|SZ Plus|F+|Z+",
    ),
    Reason.NAVIGATION: _phrases(
        "Startseite|Zur Startseite|Home|Menü|Suche|Suchen|Inhalt|Zum Inhalt|Zum Inhalt springen",
        "Zum Hauptinhalt springen|Header|Footer",
        "Navigation überspringen|Navigation|Hauptnavigation|Servicenavigation|Metanavigation|Navigation öffnen",
        "Menü öffnen|Menü schließen",
        "Sprungmarken|Inhalt anspringen|Zum Seitenanfang|Nach oben|Seitenanfang|Zur Übersicht|Übersicht|Rubriken",
        "Ressorts|Service|Services",
        "Politik|Wirtschaft|Sport|Kultur|Panorama|Wissen|Regional|Regionales|Lokales|Ratgeber|Reise|Auto|Digital",
        "Netzwelt|Gesellschaft",
        "Ausland|Inland|International|Deutschland|Schweiz|Österreich|Europa|Welt|News|Nachrichten|Aktuell|Ticker",
        "Live|Liveticker|Meinung",
        "Gesundheit|Bildung|Karriere|Finanzen|Börse|Technik|Wetter|Verkehr|Archiv|Kontakt|Hilfe|FAQ|Unterhaltung",
        "Leben|Stil|Mobilität",
        "Impressum|Datenschutz|AGB|Barrierefreiheit|Mediadaten|Jugendschutz|Nutzungsbedingungen|Widerruf",
        "Verträge hier kündigen",
        "Detailansicht|Auf dieser Seite|Springe zum Inhalt|Überspringe das Menü|nach links scrollen",
        "nach rechts scrollen|Kurzmeldung",
        "Zu den Barrierefreiheitskürzeln springen|Sie sind hier|Breadcrumb|Pfadnavigation|Deutsch|Englisch|English",
        "Leichte Sprache",
        "zurück zur Startseite|Zur Hauptnavigation|Zurück zur Übersicht|Alle Artikel|Wird geladen|Lädt|loading",
    ),
    Reason.LOGO: _phrases("in partnership with|in Kooperation mit|in Zusammenarbeit mit|präsentiert von|powered by|sponsored by|Ein Angebot von"),
}
"""Lines that are nothing but such a phrase."""

CONSENT_NOTICES = (
    r"(?:an dieser stelle|hier) (?:finden sie|findest du|befindet sich|steht|ist) (?:ein|einen|relevante?r?|externe?r?)[^.]{0,60}inhalt",
    r"(?:deine|ihre) privatsphäre-einstellungen verhindern",
    r"mit (?:dem|ihrem|deinem) (?:klick|anklicken|laden)[^.]{0,80}(?:zustimm|stimmen sie|datenschutz|akzeptier|einverstanden)",
    r"(?:ich bin|wir sind) damit einverstanden, dass",
    r"(?:wir|unsere partner)[^.]{0,50}(?:verwenden|nutzen|setzen)[^.]{0,40}cookies",
    r"(?:zum|vor dem|beim) (?:anzeigen|laden|abspielen|aufruf)[^.]{0,80}(?:zustimmung|einwilligung|personenbezogene|datenschutz)",
    r"personenbezogene daten (?:können|werden|an drittplattformen)",
    r"damit können personenbezogene daten",
    r"(?:dieser|der) (?:externe )?(?:inhalt|beitrag|artikel) (?:enthält|stammt|kommt)[^.]{0,80}(?:von|twitter|youtube|instagram|facebook)[^.]{0,60}"
    r"(?:geladen|anzeigen|zustimm|ergänzt)",
    r"wir benötigen ihre (?:zustimmung|einwilligung)",
    r"um (?:diesen|diese|dieses) (?:externen? )?(?:inhalte?|video|element|grafik)[^.]{0,60}(?:anzuzeigen|zu sehen|darzustellen|nutzen)",
    r"(?:leider )?(?:konnte|kann) (?:dieser|der) inhalt nicht (?:geladen|dargestellt)",
    r"bitte (?:aktivieren|aktiviere|schalten) sie? ?javascript",
    r"zur optimierung (?:des|unseres) (?:online-)?angebots",
    r"zur aktivierung müssen sie auf",
    r"externe inhalte(?: \([^)]*\))? (?:ohne|erst) (?:erneute )?zustimmung|hier können sie (?:festlegen|der erfassung)",
)

NEWSLETTER_NOTICES = (
    r"(?:mit unserem|unser|der|im|den|unseren|unserem) [^.!?]{0,40}-?newsletter[^.!?]{0,140}"
    r"(?:postfach|anmeld|abonnier|täglich|wöchentlich|jeden|kostenlos|direkt|erhalten|informiert|bekommen)",
    r"newsletter[^.!?]{0,60}(?:hier|jetzt|kostenlos)[^.!?]{0,30}(?:anmelden|abonnieren|bestellen)",
    r"(?:melden sie sich|melde dich|meld dich)[^.!?]{0,80}(?:newsletter|kostenlos an|hier an|jetzt an)",
    r"(?:hier|jetzt) (?:können sie|kannst du|geht['’]?s)[^.!?]{0,60}(?:newsletter|anmeld|abonnier|whatsapp-kanal|app)",
    r"(?:abonnieren sie|abonniere|abonniert)[^.!?]{0,80}(?:newsletter|whatsapp|kanal|podcast|push)",
    r"(?:folgen sie|folge|folgt)[^.!?]{0,60}(?:whatsapp|instagram|facebook|telegram|youtube|tiktok|google news|bluesky|threads)",
    r"(?:jeden|immer) (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|abend|werktag|tag)s?\b[^.!?]{0,100}"
    r"(?:postfach|newsletter|kostenlos|anmelden|freizeittipps|e-mail)",
    r"(?:direkt|kostenlos)[^.!?]{0,40} (?:in ihr|in dein|ins|in ihrem|in deinem)[^.!?]{0,20}(?:e-mail-)?postfach",
    r"(?:auf|via|per|über) whatsapp[^.!?]{0,80}(?:kanal|abonnier|folgen|informier|verpassen)",
    r"(?:laden sie|lade|holen sie sich|hol dir)[^.!?]{0,60}\bapp\b",
    r"zum (?:feierabend|frühstück|start in den tag)[^.!?]{0,60}das wichtigste",
    r"mit (?:der|ihrer|deiner) (?:anmeldung|registrierung|bestellung)[^.]{0,80}(?:nutzungsbedingungen|datenschutz|agb)",
    r"(?:vielen dank für ihr interesse|wir haben (?:ihnen|dir) eine (?:e-)?mail gesendet)",
    r"sie (?:wollen|möchten) (?:keine|nichts|immer|mehr|künftig)[^.?!]{0,80}(?:verpassen|informiert)",
    r"(?:kostenlos|jetzt|hier) anmelden$|posteingang",
)

PAYWALL_NOTICES = (
    r"^(?:ja, )?ich (?:akzeptiere|stimme|willige|habe die|möchte)\b[^.]{0,120}"
    r"(?:agb|datenschutz|nutzungsbedingungen|einwilligung|newsletter|werb)",
    r"lesekomfort|jetzt (?:herunterladen|downloaden)|abo-(?:angebote|service|vorteile)|ihre vorteile auf einen blick",
    r"(?:sie sind|du bist) (?:bereits|schon|noch kein)[^.!?]{0,30}(?:abonnent|registriert|kund)",
    r"(?:bereits|schon) (?:abonnent|registriert|kunde|mitglied)",
    r"(?:lesen|testen|sichern|bestellen) sie[^.!?]{0,80}(?:\babo\b|abonnement|€|euro im monat|plus-artikel|monat(?:e)? (?:gratis|kostenlos))",
    r"(?:jetzt|nur)[^.!?]{0,50}(?:€|euro)[^.!?]{0,20}(?:monat|woche|testen|im ersten)",
    r"(?:dieser|der ganze|den ganzen|diesen|den vollständigen) (?:artikel|text|beitrag|inhalt)[^.!?]{0,60}"
    r"(?:mit (?:einem )?abo|abonnent|registrier|exklusiv|kostenpflichtig|freischalten|plus)",
    r"(?:mit|ohne) (?:einem )?(?:digital-?|probe-?)?abo(?:nnement)?\b[^.!?]{0,60}(?:weiterlesen|lesen|monat|kündbar|testen|werbung)",
    r"jederzeit (?:kündbar|monatlich kündbar)|monatlich kündbar",
    r"(?:um|zum) (?:weiterzulesen|weiterlesen)",
    r"unterstützen sie (?:unabhängigen|unseren|uns|guten) ?(?:journalismus)?|(?:guter|unabhängiger) journalismus (?:kostet|braucht)",
    r"unsere plus-inhalte|alle vorteile (?:von|mit)|sie haben (?:kein|noch kein) (?:abo|konto)",
    r"einmal zahlen$|taz zahl ich",
)

COMMENT_NOTICES = (
    r"(?:diskutieren|reden|schreiben) sie (?:jetzt )?mit",
    r"(?:bitte )?(?:beachten sie|halten sie sich an|lesen sie) (?:bitte )?(?:unsere|die) (?:netiquette|kommentarregeln|community-regeln|forenregeln|nutzungs)",
    r"(?:um|zum) (?:zu )?kommentieren|(?:kommentarfunktion|kommentarbereich|kommentare sind|diskussion ist)[^.!?]{0,80}(?:geschlossen|deaktiviert|moderiert)",
    r"die redaktion (?:behält sich|moderiert)|(?:beiträge|kommentare|leserbriefe) (?:werden|geben)[^.!?]{0,80}(?:moderiert|geprüft|redigiert|meinung|freigeschaltet)",
    r"haben sie probleme beim kommentieren",
    r"(?:geben sie ihren|schreiben sie (?:ihren|einen|den ersten)|den ersten|ihr) (?:kommentar|beitrag)",
    r"(?:was (?:meinen|denken|halten) sie|ihre meinung (?:ist gefragt|zu))[^.]{0,60}$",
    r"bitte (?:melden|loggen|registrieren) sie sich",
    r"keine kommentare|\d+ kommentare?$|klicken, um die teilen-funktion",
    r"fehler (?:auf|im|in)[^.!?]{0,30}(?:entdeckt|gefunden|melden)|wir freuen uns (?:über|auf) (?:eine|ihre) (?:mail|hinweis|feedback|zuschrift)",
    r"(?:inhaltliches )?feedback\?|hinweis an die redaktion|korrekturhinweis|leser\*?innenkommentar|schreiben sie uns|leserbrief",
)

AUTHOR_NOTES = (
    r"(?:ist|war|arbeitet|arbeitete|schreibt|berichtet|leitet|studierte|hat)\b[^.]{0,80}"
    r"\b(?:redakteur|redaktor|korrespondent|volontär|reporter|journalist|ressortleiter|chefredakteur|kolumnist|autor)"
    r"(?:in|:in|\*in|innen|en)?\b(?! und [a-zäöü])[^.]{0,60}\b(?:bei|der|beim|für|im|von|in|des)\b",
    r"^(?:jahrgang|geboren|seit|studium|nach (?:dem|einem) studium)\b[^.]{0,120}"
    r"\b(?:bei der|beim|für die|redaktion|redakteur|redaktor|volontariat|korrespondent|journalist|schreibt)",
    r"(?:schreibt|berichtet) (?:seit \d{4} |vor allem |hauptsächlich |regelmäßig )?(?:für|bei|über|aus)\b[^.]{0,50}\b(?:redaktion|ressort|themen)",
    r"(?:zum|zur|mehr vom) (?:autor|autorin)|alle (?:artikel|beiträge) (?:von|des|der) (?:autor|diesem)|mehr von [A-ZÄÖÜ]",
    r"über (?:den autor|die autorin)|(?:der|die) autor(?:in)?\b[^.]{0,40}(?:ist|arbeitet|lebt|lehrt|schreibt|war)\b",
)

SERVICE_NOTES = (
    r"nachdruck|vervielfältigung|all rights reserved\.?$",
    r"^(?:verwendete |weitere |unsere )?quellen?\s*[:•]|^mit material (?:von|der)",
    r"original-content von|(?:nachricht|meldung|sendung) wurde am [^.]{4,30} (?:gesendet|ausgestrahlt)",
    r"passen sie (?:bitte )?(?:die|ihre) einstellungen|ihre meinung zählt|benötigt javascript|browsereinstellungen|(?:artikel|text) stammt aus (?:der|dem)",
    r"(?:dieser|dieses|der|das|diese) (?:artikel|text|beitrag|inhalt|interview|meldung|thema|übersetzung)\b[^.]{0,60}"
    r"\b(?:erschien|erschienen|wurde (?:zuerst|ursprünglich|maschinell|automat|am|mit|mithilfe|erstmals|aktualisiert)|stammt|ist (?:zuerst|ursprünglich|am|lizenz|teil)|"
    r"im (?:programm|radio|fernsehen)|gehört|basiert|unterliegt)",
    r"(?:dies|das|es) (?:ist|handelt es sich um) eine? (?:maschinelle|automatische|automatisierte) übersetzung",
    r"über dieses thema berichte[nt]|sendung:|(?:lest|lesen sie) den originalartikel|redaktion: ",
    r"(?:dieses|dieser|das) (?:thema|beitrag|programm)[^.]{0,20} (?:im programm|wurde gesendet)",
    r"das ist die europäische perspektive|in anspruchsvollen berufsfeldern",
    r"(?:in|:) legal tribune online|abgerufen am",
    r"(?:mit|unter verwendung von) (?:material|informationen) (?:von|der)\b|mit (?:dpa|afp|reuters)-material|transparenzhinweis|hinweis der redaktion",
    r"affiliate-?links?|partner-?links?|werbe-?links?|(?:erhalten|bekommen) wir (?:eine|ggf\.?)[^.]{0,20}provision",
    r"hinweis:|anm(?:erkung)?\. ?d(?:er|\.) red|ki-hinweis|mit (?:hilfe|unterstützung) (?:von|einer) (?:ki|künstlicher)",
    r"jetzt (?:entdecken|registrieren|bewerben|vergleichen|anschauen|hören|streamen)",
    r"(?:hilfe|beratung|unterstützung)[^.]{0,60}(?:telefonseelsorge|hilfetelefon)",
    r"(?:ard mediathek|ard audiothek|zdf-?mediathek)[^.]{0,40}$",
    r"(?:die|das|der|alle) (?:wichtigsten|beste|besten|spannendsten|neuesten|aktuellen)[^.!?]{0,80}(?:im überblick|im liveblog|im newsblog|finden sie hier|lesen sie hier)",
    r"(?:mehr|weitere|alle)[^.!?]{0,80}(?:finden sie|lesen sie|hören sie|sehen sie|gibt es|findest du)[^.!?]{0,20}(?:hier|auf unserer|im)\b",
    r"(?:hier|jetzt) (?:klicken|lesen|weiterlesen|nachlesen)\b",
)

NOTICES: tuple[tuple[Reason, str], ...] = (
    (Reason.CONSENT, _any_of(CONSENT_NOTICES)),
    (Reason.NEWSLETTER, _any_of(NEWSLETTER_NOTICES)),
    (Reason.PAYWALL, _any_of(PAYWALL_NOTICES)),
    (Reason.COMMENTS, _any_of(COMMENT_NOTICES)),
    (Reason.AUTHOR_NOTE, _any_of(AUTHOR_NOTES)),
    (Reason.OTHER, _any_of(SERVICE_NOTES)),
)
"""Sentences that look like prose and speak about the website, the author or the reader's account."""

TEASER_LINES = (
    r"(?:lesen sie|lies|lest|hören sie|sehen sie|schauen sie) (?:auch|hier|dazu|mehr|zudem|außerdem|weiter|jetzt)\b",
    r"(?:mehr|alles|hintergründe|informationen)(?: dazu| hierzu)?(?: lesen sie| erfahren sie)? (?:hier|im video|im artikel|in unserem)\b",
    r"(?:klicken sie|klicke?) hier\b",
    r"(?:lesetipp|buchtipp|hörtipp|tv-tipp|podcast-tipp|mehr dazu|mehr zu|zum artikel|zum thema|zum video|zum podcast|zum liveblog|zum nachlesen|"
    r"interview|faktenfuchs|analyse|hintergrund|kommentar|video|audio|bilder|fotos|podcast|quiz|grafik|reportage|exklusiv|newsblog|liveblog|"
    r"auch interessant|passend dazu|siehe auch|dazu passend|weiterlesen)\s?[:»>+|]\s",
    r"(?:zum|direkt zum) (?:angebot|shop|tarif|deal|produkt|download|gewinnspiel)\b",
    r"(?:mehr|lesen sie|siehe)\s?: ",
)
"""Beginnings of a line that points to another piece."""
TEASER_ARROW = r"(?:→|»|>>|▶|►|\+\+\+|➤|➔)\s*\S"
"""Arrows do so, too, unless a whole sentence follows: some papers set them before paragraphs."""

INSERTS = _phrases(
    "Lesen Sie auch|Lesen Sie dazu auch|Lesen Sie hier auch|Lies auch|Lest auch|Lesen Sie mehr",
    "Lesen Sie hierzu auch|Auch interessant",
    "Auch in den News|Auch spannend|Mehr zum Thema|Mehr dazu|Mehr dazu lesen|Mehr zu diesem Thema|Zum Thema",
    "Zum selben Thema|Siehe auch",
    "Passend dazu|Passend zum Thema|Passende Artikel|Weitere Artikel|Weitere Meldungen|Weitere Nachrichten",
    "Weitere Beiträge|Weitere Themen",
    "Verwandte Artikel|Verwandte Themen|Verwandte Beiträge|Ähnliche Artikel|Ähnliche Beiträge|Ähnliche Themen",
    "Empfehlungen|Empfehlung",
    "Empfehlungen der Redaktion|Empfohlene Artikel|Empfohlen|Redaktionsempfehlung|Unsere Empfehlung",
    "Unsere Empfehlungen|Unsere Auswahl",
    "Mehr von|Mehr aus|Mehr Artikel|Mehr Nachrichten|Mehr Themen|Mehr lesen|Mehr Infos|Das könnte Sie interessieren",
    "Zum Weiterlesen",
    "Aus dem Archiv|Hintergrund|Dossier|Im Video|Im Podcast|Dazu auch|Dazu|Debatte|Diskussion|Community|Forum|Links|Verwendete Quellen|Unsere Quellen|Alles zum Thema|Themen des Artikels|Links zum Thema",
    "Link zum Thema",
    "Meistgelesen|Meist gelesen|Meistgelesene Artikel|Top-Artikel|Beliebt|Beliebte Artikel|Aktuell beliebt",
    "Jetzt lesen|Am meisten gelesen",
    "Newsletter abonnieren|Podcast hören|Lesetipp|Lesetipps|Lese-Tipp|Hörtipp|Lesen Sie jetzt|Lesen Sie weiter",
    "Lesen Sie dazu",
    "Weitere Videos|Weitere Podcasts|Mehr Videos|Bildergalerie|Bildstrecke|Weiterführende Links",
    "Weiterführende Artikel|Weitere Links",
    "Weitere Informationen|Quiz|Voting|Umfrage|Liveblog|Newsblog|Lesen Sie auch folgende Artikel",
    "Das interessiert andere Leser",
    "Video-Empfehlung|Videotipp|Aktuelle Videos|Neueste Videos|Neueste Artikel|Neueste Nachrichten|Top-News|Topnews",
    "In eigener Sache",
    "Melden Sie sich hier an|Mehr Hintergründe|Mehr zur Region|Empfohlen von der Redaktion|Interessante Artikel",
    "Unser Lesetipp|À lire aussi",
    "Read more|Related|Lire aussi|Sehen Sie auch|Schauen Sie auch|Hören Sie auch|Lesen Sie hier mehr|Mehr hierzu",
    "Mehr zu dem Thema",
)
"""Markers that open a box with pieces from elsewhere; the article may go on after it."""

ENDINGS = _phrases(
    "Das könnte Sie auch interessieren|Das könnte dich auch interessieren|Das könnte Ihnen auch gefallen",
    "Das könnte Sie interessieren",
    "Auch interessant für Sie|Lesen Sie mehr zum Thema|Mehr lesen über|Schlagwörter|Schlagworte|Stichwörter",
    "Stichworte|Tags|Themen",
    "Themen in diesem Artikel|Themen dieses Artikels|Themen des Artikels|Mehr zu den Themen|Mehr zum Thema",
    "Mehr Artikel|Mehr zu|Orte",
    "Verwandte Artikel|Verwandte Themen|Zum selben Thema|Weitere Artikel|Empfehlungen|Empfehlungen der Redaktion",
    "Neueste Artikel|Newsticker",
    "Unsere Auswahl|Meistgesehen|Meistgelesen|Meistgelesene Artikel|Meist gelesen|Meistkommentiert|Topthemen",
    "Top-Themen|Top Themen",
    "Mehr aus dem Ressort|Mehr aus dieser Rubrik|Zur Übersicht|Zitiervorschlag|Quellenangabe|Quelle|Quellen",
    "Stellenmarkt|Vergleichsportal",
    "Anzeigen|Gutscheine|Partnerangebote|Services|Über den Autor|Über die Autorin|Zur Person|Autor|Autorin|Autoren",
    "Zum Autor|Zur Autorin",
    "Mehr Nachrichten|Weitere Themen|Weitere Meldungen|Aktuelle Nachrichten|Aktuelle Themen|Aktuelle Artikel",
    "Nächster Artikel|Vorheriger Artikel",
    "Dieser Artikel erschien zuerst|Passende Artikel|Ähnliche Artikel|Beliebte Artikel|Artikel zum Thema|Redaktion",
    "Kontakt zur Redaktion",
)
"""Markers that mostly stand below an article."""

INSERT_START = (
    r"(?:mehr|weitere[sr]?|alles|alle (?:artikel|beiträge|infos)|aktuelles|neues|neueste[sr]?|das beste) "
    r"(?:aus|von|vom|zu|zum|zur|über|in|auf|artikel|themen|nachrichten|meldungen|news|informationen)\b|passend(?:e[sr]?)? (?:zu|dazu|artikel)\b"
)
ENDING_START = r"(?:schlag|stich)w[oö]rter?\b|(?:themen|tags) (?:zu|in|des|dieses)\b|quellen(?:angaben)?$"
FOOTER_START = r"(?:forum|leser)?(?:kommentare?|postings?|diskussion|forum)\W+\d+|(?:\d+ (?:leser)?(?:postings|kommentare)$)"
"""Beginnings of the same, in lines of few words."""

FOOTERS = _phrases(
    "Kommentare|Kommentar|Leserkommentare|Kommentar schreiben|Kommentare zum Artikel|Kommentar verfassen",
    "Ihr Kommentar",
    "Schreiben Sie einen Kommentar|Diskutieren Sie mit|Ihre Meinung|Ihre Meinung zum Thema|Leserbrief schreiben",
    "Leserbriefe|Kommentarregeln",
    "Impressum|Zur Startseite|Zurück zur Startseite|Zum Seitenanfang|Nach oben|Footer|Footer Navigation",
    "Alle Rechte vorbehalten|Rechtliches",
    "So können Sie kommentieren|meistkommentiert|Nachrichtenportale|Zur SZ-Startseite|Social Media",
    "Folgen Sie uns auf|Fehler gefunden",
    "AGB|Datenschutz|Datenschutzerklärung|Kontakt und Impressum|Impressum & Kontakt|Mediadaten|Nutzungsbedingungen",
    "Barrierefreiheit",
    "Beitrag schreiben|Die Kommentarfunktion ist geschlossen|Noch keine Kommentare|Leserdebatte",
    "Alle Kommentare anzeigen",
    "Fehler melden|Fehler im Artikel melden|Feedback an die Redaktion|Hat Ihnen der Artikel gefallen",
    "War dieser Artikel hilfreich",
)
"""Markers below which nothing of the article stands."""

AGENCIES: Mapping[str, str] = {
    "dpa": "dpa", "afp": "AFP", "reuters": "Reuters", "rtr": "Reuters", "ap": "AP", "apa": "APA", "sda": "SDA", "keystone-sda": "Keystone-SDA",
    "epd": "epd", "kna": "KNA", "sid": "SID", "dts": "dts", "dapd": "dapd", "dpa-afx": "dpa-AFX", "ddp": "ddp", "ansa": "ANSA", "efe": "EFE",
    "bloomberg": "Bloomberg", "ots": "ots", "tass": "Tass", "xinhua": "Xinhua", "anadolu": "Anadolu", "awp": "AWP", "lsw": "dpa", "lby": "dpa",
    "dpa/lsw": "dpa", "dpa/lby": "dpa", "associated press": "AP", "dow jones": "Dow Jones", "dj": "Dow Jones", "spot on news": "spot on news",
    "deutsche presse-agentur": "dpa", "lno": "dpa", "lrs": "dpa", "tmn": "dpa", "dpa-tmn": "dpa", "dpa-infocom": "dpa", "pte": "pressetext",
}
"""News agencies by the letters they sign with, in lower case."""

_PICTURE_AGENCY = (
    r"dpa(?:[-\s](?:bildfunk|zentralbild|bilder))?|afp|reuters|\bap\b|apa|epa|keystone|imago(?: images)?|getty(?: images)?|picture alliance|ap photo|"
    r"shutterstock|istock\w*|adobe ?stock|stock\.adobe\.com|unsplash|pixabay|pexels|alamy|zuma(?: press)?(?: wire)?|anadolu|sipa|belga|ansa|efe|ddp|"
    r"eyevine|laif|ullstein|sven simon|eibner|xinhua|tass|bloomberg|nurphoto|wikimedia(?: commons)?|cc[- ]by[\w. -]*|photothek|"
    r"funke foto services|screenshot|archiv|privat|collage|symbolbild|pr|handout|netflix"
).replace(" ", r"\ ")
_CREDIT_CHAR = r"(?:[^.!?]|[.](?=\w)|(?<=\b[A-Z])[.]|(?<=\bCo)[.])"
CREDIT_TAIL = re.compile(
    rf"""(?:
        [(\[]\s*(?:foto|fotos|bild|bilder|quelle|grafik|illustration|montage|screenshot|archivfoto|symbolbild|symbolfoto|photo|credit|imago|©)
            [^()\[\]]{{0,160}} (?:\([^()]{{0,60}}\))? [^()\[\]]{{0,60}} [)\]]
      | (?:©|\(c\)|\bcopyright\b|&copy;)\s*{_CREDIT_CHAR}{{1,120}}(?:all\ rights\ reserved\.?)?
      | \b(?:foto|fotos|bild|bilder|bildquelle|quelle|grafik|illustration|bildrechte|bildnachweis|fotocredit|photo|credit|infografik|montage|
           fotograf|fotografin)\s*(?::|©)\s*{_CREDIT_CHAR}{{1,120}}
      | \bAP\ Photo(?:/[^.!?]{{1,60}})?
      | (?-i:(?:[A-ZÄÖÜ][\w.'’-]+\s+){{1,3}}(?:[A-ZÄÖÜ][\w.'’-]+\s*))/\s?(?:copyright\s\d{{4}}\s[^.!?]{{1,40}}\.\s*all\ rights\ reserved\.?|[^.!?/]{{0,40}}(?:{_PICTURE_AGENCY})\b[^.!?]{{0,60}})
      | \b(?:picture\s(?:alliance|press)|imago(?:\simages)?|getty\simages|dpa|REUTERS|AFP|KEYSTONE)\s?[/|][^.!?]{{1,80}}
    )\s*[.]?\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
"""Who made or owns a picture, at the end of its caption."""

CREDIT_LINE = re.compile(
    rf"""^\s*(?:
        (?:foto|fotos|bild|bilder|quelle|grafik|illustration|bildrechte|bildquelle|bildnachweis|fotocredit|photo|credit|copyright|©|\(c\))
            \s*(?::|©|\b)\s*{_CREDIT_CHAR}{{1,120}}(?:all\ rights\ reserved\.?)?
      | [^.!?:,]{{2,60}}\s?[/|]\s?[^.!?]{{0,40}}(?:{_PICTURE_AGENCY})\b[^.!?]{{0,40}}
      | (?-i:[A-ZÄÖÜ][\w.'’-]+(?:[ ][A-ZÄÖÜ][\w.'’-]+){{1,2}}[ ]?/[ ]?[A-ZÄÖÜ][^.!?:,]{{2,40}})
      | (?:[^.!?:,]{{2,40}}(?:/|\svia\s|,\s|\|)\s?)?(?:{_PICTURE_AGENCY})(?:[/|,][^.!?]{{1,60}}|\s+(?:via|images)\b[^.!?]{{0,40}})?
    )\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
"""A line that is nothing but a picture credit."""

CREDIT_LABEL = re.compile(
    r"\W*(?:foto|bild|quelle|grafik|illustration|©|copyright|bildrechte|bildquelle)s?\b", re.IGNORECASE
)
CREDIT_OPEN = _phrases("Foto|Fotos|Bild|Quelle|Bildquelle|Bildrechte|Grafik|Illustration|Credit|Fotograf|Fotografin|Copyright")
"""Labels whose credit stands on the next line."""

CAPTION_START = re.compile(
    r"^\s*(?:\(?symbolbild\)?|\(?symbolfoto\)?|\(?archivbild\)?|\(?archivfoto\)?|legende:|bildunterschrift:|bild:|foto:|bild \d+ (?:von|/) \d+|"
    r"bildbeschreibung|video:|im video:)\s*\S",
    re.IGNORECASE,
)
"""How captions begin that say they are one."""

READING_TIME = re.compile(
    r"^\W*(?:(?:lesezeit|lesedauer|dauer)\s*:?\s*(?:ca\.?\s*)?\d+\s*(?:min(?:uten?)?\.?)?(?:\s*lesezeit)?|"
    r"\d+\s*(?:min(?:uten?)?\.?)\s*(?:lesezeit|lesedauer|zum lesen|gelesen)?|\d+ min(?:s|utes)? read|\d+ min de lecture|"
    r"(?:ca\.\s*)?\d+\s*min\.?(?:uten)?\s+(?:lesezeit|lesedauer))\W*$",
    re.IGNORECASE,
)
"""How long reading takes, in German, English or French."""

RIGHTS = re.compile(
    r"rechte am (?:artikel|beitrag|text)|(?:alle|sämtliche) rechte vorbehalten|nutzungsrechte|"
    r"^(?:©|\(c\)|copyright)[^.]{0,60}(?:gmbh|mbh|verlag|mediengruppe|rundfunk|media\b|\bag\b|\bkg\b|redaktion)",
    re.IGNORECASE,
)
"""A copyright notice that speaks of the article, not of a picture."""

FALSE_DATES = re.compile(
    r"\b(?:verfügbar|abrufbar|gültig|sendung|sendetermin|gesendet|ausgestrahlt|bis|ab|abgerufen|berichtet|audio|video|podcast|geboren|"
    r"läuft|beginn|termin|veranstaltung|mediathek|min\.|folge|erstausstrahlung)\b",
    re.IGNORECASE,
)
"""Words that make a day in their line something else than the article's."""

UPDATED = re.compile(r"(?:aktualisiert|aktualisierung|update|updated|geändert|letzte änderung|überarbeitet|bearbeitet|mis à jour)", re.IGNORECASE)
PUBLISHED = re.compile(
    r"(?:veröffentlicht|erschienen|publiziert|erstellt|erstmals|zuerst|published|publié|vom|online seit|artikel vom|am)\b", re.IGNORECASE
)
DATE_WORDS = re.compile(
    r"(?:\b(?:stand|veröffentlicht|veröffentlichung|erschienen|publiziert|publikation|erstellt|erstmals|zuerst|am|um|vom|von|den|der|uhr|h|heute|gestern|"
    r"aktualisiert|aktualisierung|zuletzt|letzte|letztes|änderung|update|updated|published|publié|le|à|mis|jour|geändert|datum|artikel|"
    r"bearbeitet|überarbeitet|online|seit|mez|mesz|cet|cest|utc|gmt|am|pm|min|minuten?|lesezeit|lesedauer|lesen|lesedauer|ca|"
    r"mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|tuesday|wednesday|thursday|"
    r"friday|saturday|sunday|vor|stunden?|tagen?|tag|wochen?|monaten?|jahren?|uhrlesedauer|uhrlesezeit)\b|\d+(?:[:.]\d\d)?|[^\w\s])",
    re.IGNORECASE,
)
"""What a date line may hold beside the day."""

RELATIVE_DATE = re.compile(r"^\W*(?:heute|gestern|vorgestern|vor (?:\d+|einer|einem|wenigen) (?:minuten?|stunden?|tag(?:en)?|wochen?|monat(?:en)?|jahr(?:en)?))\b", re.IGNORECASE)

CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_SITE = r"(?:red|agentur(?:en)?|[\w-]+\.(?:at|de|ch))"
SIGN_OFF = re.compile(
    rf"^\W*(?:quellen?: )?{_SITE}(?:[\s,/|+&]+(?:{_SITE}|dpa|apa|afp|ap|reuters|sda|[a-z]{{2,4}}))*\W*$|^.?dpa-infocom, dpa:\d[\d/-]+$|"
    rf"^\((?:{_SITE}|dpa|apa|afp|ap|reuters|sda|[a-z]{{2,4}})(?:[\s,/|+&]+(?:{_SITE}|[a-z]{{2,7}}|[\d.]{{6,10}}))*\)$|^\([a-z]{{2,4}}(?:[/,] ?[a-z]{{2,5}})*\)$",
    re.IGNORECASE,
)
"""Letters that close an article: „(mus/dpa)“, „red, zeitung.at/Agenturen“."""

ROLE_WORDS = _phrases(
    "Redakteur|Redakteurin|Redaktor|Redaktorin|Korrespondent|Korrespondentin|Reporter|Reporterin|Autor|Autorin",
    "Chefredakteur|Chefredakteurin",
    "Volontär|Volontärin|Freie Autorin|Freier Autor|Journalist|Journalistin|Ressortleiter|Ressortleiterin|Kolumnist",
    "Kolumnistin",
    "Politikredakteur|Politikredakteurin|Wirtschaftsredakteur|Wirtschaftsredakteurin|Sportredakteur",
    "Sportredakteurin|Freie Journalistin",
    "Freier Journalist|Gastautor|Gastautorin|Leitender Redakteur|Stellvertretender Chefredakteur|ARD-Korrespondent",
    "ARD-Korrespondentin",
)

KICKER_ENDINGS = (
    "ende", "krieg", "konflikt", "gipfel", "treffen", "streit", "wahl", "wahlen", "kampf", "anschlag", "unfall", "debatte", "krise", "reform",
    "urteil", "angriff", "unglück", "katastrophe", "skandal", "prozess", "verfahren", "streik", "besuch", "gespräche", "verhandlungen",
)
"""How the last noun of a kicker ends that names an event: no name can be its apposition."""

FINITE_VERBS = frozenset(
    "will wollen soll sollen kann können könnte könnten muss müssen darf dürfen ist sind war waren wird werden wurde wurden hat haben hatte hatten "
    "gibt geben geht gehen kommt kommen steht stehen macht machen sagt sagen fordert fordern plant planen droht drohen warnt warnen bleibt bleiben "
    "sieht sehen nimmt nehmen zieht ziehen setzt setzen lässt lassen stellt stellen hält halten findet finden verliert verlieren gewinnt gewinnen "
    "kündigt kündigen lehnt lehnen schließt schließen beschließt beschließen einigt einigen greift greifen verspricht versprechen hilft helfen "
    "bestätigt bestätigen meldet melden beginnt beginnen endet enden trifft treffen spricht sprechen wirft werfen zeigt zeigen".split()
)
"""Verb forms that headlines are built on, as they stand in second place."""

DUMP_STAMP = re.compile(r"^\s*date (\d{4}-\d{2}-\d{2})(?=\s|$)")
"""The day a text dump carries before its first line."""

INLINE_NOTICES = re.compile(
    r"\(?(?:öffnet (?:in einem neuen fenster|in neuem (?:tab|fenster)|externe seite)|wird in einem neuen (?:fenster|tab) geöffnet\.?|"
    r"externer link|öffnet in neuem tab oder fenster|opens in (?:a )?new (?:tab|window))\)|\[externer link\]",
    re.IGNORECASE,
)
"""What screen readers are told in the middle of a sentence."""
