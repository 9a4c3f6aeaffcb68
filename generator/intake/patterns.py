"""What outlets print around an article, as data: the words of buttons, notices, section markers and credits.

Phrases are compared in normal form (see `normal`), so capitals, surrounding signs and a trailing count do not matter.
A phrase stands here because several outlets of the German-language press print it, or because one prints it always.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass

from generator.model import Reason

INVISIBLE = (
    "\u00ad\u200b\u200c\u200d\u200e\u200f\u2028\u2029\u202a\u202b\u202c\u202d\u202e\u2060\u2066\u2067\u2068\u2069\ufeff"
)
_NO_INVISIBLE = dict.fromkeys(map(ord, INVISIBLE))
_ANY_INVISIBLE = re.compile(f"[{INVISIBLE}]")
_COUNT = re.compile(r"(?<=\w)[\W_]{1,9}\d{1,4}$")


def normal(text: str) -> str:
    """Case-folded, composed, without invisible characters, signs at the edges and a trailing count."""
    composed = unicodedata.normalize("NFC", text)
    shown = composed.translate(_NO_INVISIBLE) if _ANY_INVISIBLE.search(composed) else composed
    bare = _bare(" ".join(shown.casefold().split()))
    return _COUNT.sub("", bare) if bare[-1:].isdecimal() else bare


def _bare(text: str) -> str:
    start, end = 0, len(text)
    while start < end and not text[start].isalnum():
        start += 1
    while end > start and not text[end - 1].isalnum():
        end -= 1
    return text[start:end]


def _phrases(*lines: str) -> frozenset[str]:
    return frozenset(normal(phrase) for line in lines for phrase in line.split("|"))


WHOLE_LINES: Mapping[Reason, frozenset[str]] = {
    Reason.ADVERTISING: _phrases(
        "Anzeige|Anzeigen|Werbung|Advertorial|Advertisement|Sponsored|Sponsored Content|Gesponsert",
        "- Anzeige -|Ende der Anzeige|Anzeige Ende|promotion|Affiliate|Jobs|Stellenmarkt|Immobilien",
        "Traueranzeigen",
    ),
    Reason.SHARE: _phrases(
        "Teilen auf|Den Link zum Einbetten des Videos kopieren",
        "Upvote|Upvotes|Upvoten|Downvote|Downvotes|Downvoten",
        "Teilen|Merken|Drucken|Mailen|Senden|Kopieren|Feedback|Anhören|Vorlesen|Speichern|Gespeichert",
        "Link kopiert|Link kopieren Link kopieren|Facebook|Twitter|X|X (Twitter)|WhatsApp|Whatsapp|Telegram",
        "Threema|LinkedIn|Xing|Pocket|Flipboard|Pinterest|Reddit|E-Mail|Mail|Bluesky|Mastodon|Instagram",
        "TikTok|YouTube|Messenger|Threads|Signal|Snapchat|RSS|Tumblr|Teilen mit|Share|Schrift verkleinern",
        "Zur Merkliste hinzufügen|Merkliste|Lesezeichen|Zitieren|PDF|Folgen|Folgen Sie uns|Folge uns",
        "Folgen Sie uns auf|Empfehlen|Weiterempfehlen|Verschenken|Schließen|Mehr|Weniger|Weniger anzeigen",
        "Mehr anzeigen|Abbrechen|OK|Pause|Play|Stopp|Ton an|Ton aus|Vollbild|Abspielen|Wiedergabe|Zurück",
        "Weiter|Vorherige|Nächste|Nächstes Bild|Vorheriges Bild|Bild vergrößern|Detailansicht öffnen",
        "Druckversion|Druckansicht|Kurzlink|Lesen|Hören|Ansehen|Audio|Video|Bild|Bilder|Foto|Fotos",
        "Audiobeitrag|Videobeitrag|Podcast|Galerie|Bildergalerie|Fotostrecke|Infografik|Grafik|Zur Galerie",
    ),
    Reason.CONSENT: _phrases(
        "Externer Inhalt|Externe Inhalte|Externer Inhalt nicht verfügbar|Externen Inhalt anzeigen",
        "Externe Inhalte anzeigen|Inhalt laden|Empfohlener externer Inhalt|Empfohlener redaktioneller Inhalt",
        "Privatsphäre-Einstellungen ändern|Datenschutzeinstellungen|Datenschutz-Einstellungen",
        "Cookie-Einstellungen|Privatsphäre|Weiter mit Werbung|Zustimmen und weiterlesen|Mehr Optionen",
        "Alle akzeptieren|Akzeptieren|Alle ablehnen|Ablehnen|Einstellungen|Zustimmen|Einwilligen",
        "Zustimmen und weiter|Immer anzeigen|Einverstanden|Ende der weiteren Informationen",
        "Weitere Informationen|Datenschutzerklärung|Tracking|Wird in einem neuen Fenster geöffnet",
        "öffnet in neuem Tab|externer Link",
    ),
    Reason.COMMENTS: _phrases(
        "Anzahl Kommentare|Kommentieren|Kommentar verfassen|Zu den Kommentaren|Zu den Kommentaren springen",
        "Kommentare anzeigen|Teilen Kommentare|Kommentare lesen|Kommentare ausblenden|Leserdiskussion",
    ),
    Reason.NEWSLETTER: _phrases(
        "Newsletter|Newsletter abonnieren|Jetzt abonnieren|Abonnieren|Zum Newsletter|Jetzt anmelden",
        "Hier anmelden|Kostenlos anmelden|Newsletter bestellen|Kostenlos abonnieren|App herunterladen",
        "Push-Nachrichten aktivieren|E-Paper|Probeabo|Sign up|Subscribe|Subscribe now",
        "Im Browser ansehen|Im Browser anzeigen|Im Browser öffnen|Im Browser lesen|Webversion|Zur Webversion",
        "Online-Version|Online ansehen|View in browser|View this email in your browser",
    ),
    Reason.PAYWALL: _phrases(
        "Jetzt weiterlesen|Weiterlesen|Jetzt testen|Jetzt Abo abschließen|Bereits Abonnent|Bereits Abonnentin",
        "Plus|Anmelden|Abmelden|Einloggen|Registrieren|Login|Mein Konto|Mein Profil|Abo|Abos|Abonnement",
        "Jetzt kaufen|Zur Kasse|Angebote|Zum Angebot|Mehr erfahren|Zum Login|Jetzt registrieren|Abo testen",
        "Digital-Abo|Kostenlos testen|Premium|PLUS|Exklusiv für Abonnenten|Nur für Abonnenten|Für Abonnenten",
        "Hier anmelden|+|SZ Plus|F+|Z+",
    ),
    Reason.NAVIGATION: _phrases(
        "nach links scrollen|nach rechts scrollen",
        "Startseite|Zur Startseite|Home|Menü|Suche|Suchen|Inhalt|Zum Inhalt|Zum Inhalt springen",
        "Zum Hauptinhalt springen|Header|Footer|Navigation überspringen|Navigation|Hauptnavigation",
        "Servicenavigation|Metanavigation|Navigation öffnen|Menü öffnen|Menü schließen|Sprungmarken",
        "Inhalt anspringen|Zum Seitenanfang|Nach oben|Seitenanfang|Zur Übersicht|Übersicht|Rubriken|Ressorts",
        "Service|Services|Politik|Wirtschaft|Sport|Kultur|Panorama|Wissen|Regional|Regionales|Lokales",
        "Ratgeber|Reise|Auto|Digital|Netzwelt|Gesellschaft|Ausland|Inland|International|Deutschland|Schweiz",
        "Österreich|Europa|Welt|News|Nachrichten|Aktuell|Ticker|Live|Liveticker|Meinung|Gesundheit|Bildung",
        "Karriere|Finanzen|Börse|Technik|Wetter|Verkehr|Archiv|Kontakt|Hilfe|FAQ|Unterhaltung|Leben|Stil",
        "Mobilität|Impressum|Datenschutz|AGB|Barrierefreiheit|Mediadaten|Jugendschutz|Nutzungsbedingungen",
        "Widerruf|Verträge hier kündigen|Detailansicht|Springe zum Inhalt|Kurzmeldung|Sie sind hier",
        "Breadcrumb|Pfadnavigation|Deutsch|Englisch|English|Leichte Sprache|zurück zur Startseite",
        "Zurück zur Übersicht|Alle Artikel|Wird geladen|Lädt|loading",
    ),
    Reason.LOGO: _phrases(
        "in partnership with|in Kooperation mit|präsentiert von|powered by|sponsored by|Ein Angebot von",
    ),
}
"""Lines that are nothing but such a phrase."""


_OF_PAGES = "Artikel|Beitrag|Diesen Artikel|Diesen Beitrag|Seite|Inhalt|Link|Thema|Autor|Zitat".split("|")
_SENT = "teilen merken drucken senden versenden".split()
_DONE = [*_SENT, *"verschenken vorlesen anhören kopieren folgen empfehlen speichern".split()]
_NETWORKS = "Facebook X Twitter WhatsApp LinkedIn Xing E-Mail Mail Telegram Threema Bluesky Mastodon".split()
_PASSED_ON = [
    f"{by} {network} {done}" for by in ("auf", "bei", "per", "via") for network in _NETWORKS for done in _SENT
]
SHARE_BUTTONS = _phrases(
    *(f"{what} {done}" for what in _OF_PAGES for done in _DONE),
    *_PASSED_ON,
    *(f"{button} {button.split()[1]}" for button in _PASSED_ON),
)
"""What readers may do with an article, and by which network they may pass it on; its sign may be read out, too."""


@dataclass(frozen=True)
class Notice:
    """A sentence about the website, the author or the reader's account that looks like prose."""

    reason: Reason
    hooks: tuple[str, ...]
    """Words of which a match contains one; looking for them first is faster."""
    expression: str
    """Looked for in the normal form of a line."""


def _notices(reason: Reason, *pairs: tuple[str, str]) -> tuple[Notice, ...]:
    return tuple(Notice(reason, tuple(hooks.split("|")), expression) for hooks, expression in pairs)


NOTICES: tuple[Notice, ...] = (
    *_notices(
        Reason.CONSENT,
        (
            "inhalt",
            r"(?:an dieser stelle|hier) (?:finden sie|findest du|befindet sich|steht|ist) "
            r"(?:ein|einen|relevante?r?|externe?r?)[^.]{0,60}inhalt",
        ),
        ("privatsphäre-einstellungen", r"(?:deine|ihre) privatsphäre-einstellungen verhindern"),
        (
            "klick|laden",
            r"mit (?:dem|ihrem|deinem|einem) (?:klick|anklicken|laden)[^.]{0,80}"
            r"(?:zustimm|stimmen sie|datenschutz|akzeptier|einverstanden)",
        ),
        ("einverstanden, dass", r"(?:ich bin|wir sind) damit einverstanden, dass"),
        (
            "partner",
            r"(?:wir und|unsere) [^.]{0,30}partner[^.]{0,60}"
            r"(?:speichern|verarbeiten|nutzen|verwenden|zugreifen|personenbezogene)",
        ),
        (
            "ihrer zustimmung|ihre zustimmung",
            r"^mit ihrer zustimmung|(?:können|kannst) (?:sie )?ihre zustimmung jederzeit",
        ),
        ("cookies", r"(?:wir|unsere partner)[^.]{0,50}(?:verwenden|nutzen|setzen)[^.]{0,40}cookies"),
        (
            "zustimmung|einwilligung|personenbezogene|datenschutz",
            r"(?:zum|vor dem|beim) (?:anzeigen|laden|abspielen|aufruf)[^.]{0,80}"
            r"(?:zustimmung|einwilligung|personenbezogene|datenschutz)",
        ),
        ("personenbezogene daten", r"damit können personenbezogene daten|personenbezogene daten an drittplattformen"),
        (
            "inhalt|beitrag|artikel",
            r"(?:dieser|der) (?:externe )?(?:inhalt|beitrag|artikel) (?:enthält|stammt|kommt)[^.]{0,80}"
            r"(?:twitter|youtube|instagram|facebook|drittanbieter)",
        ),
        ("wir benötigen ihre", r"wir benötigen ihre (?:zustimmung|einwilligung)"),
        (
            "um diese|um ihnen",
            r"um (?:diesen|diese|dieses|ihnen) (?:externen? )?(?:inhalte?|video|element|grafik)[^.]{0,60}"
            r"(?:anzuzeigen|anzeigen|zu sehen|darzustellen|nutzen)",
        ),
        ("inhalt nicht", r"(?:konnte|kann) (?:dieser|der) inhalt nicht (?:geladen|dargestellt)"),
        ("javascript", r"(?:aktivieren|aktiviere|schalten|benötigt)[^.]{0,20} javascript"),
        ("online-angebot|unseres angebots", r"zur optimierung (?:des|unseres) (?:online-)?angebots"),
        ("zustimmung", r"externe inhalte(?: \([^)]*\))? (?:ohne|erst) (?:erneute )?zustimmung"),
        ("einstellungen", r"passen sie (?:bitte )?(?:die|ihre) einstellungen|browsereinstellungen"),
        ("hier können sie", r"hier können sie (?:der erfassung|festlegen, ob)"),
    ),
    *_notices(
        Reason.NEWSLETTER,
        (
            "newsletter",
            r"(?:mit unserem|unser|der|im|den|unseren|unserem) [^.!?]{0,40}-?newsletter[^.!?]{0,140}"
            r"(?:postfach|anmeld|abonnier|täglich|wöchentlich|jeden|kostenlos|direkt|erhalten|informiert|bekommen)",
        ),
        ("newsletter", r"newsletter[^.!?]{0,60}(?:hier|jetzt|kostenlos)[^.!?]{0,30}(?:anmelden|abonnieren|bestellen)"),
        (
            "melden sie|meld",
            r"(?:melden sie sich|melde dich|meld dich)[^.!?]{0,80}(?:newsletter|kostenlos an|hier an|jetzt an)",
        ),
        (
            "newsletter|anmeld|abonnier|whatsapp-kanal",
            r"(?:hier|jetzt) (?:können sie|kannst du|geht['’]?s)[^.!?]{0,60}(?:newsletter|anmeld|abonnier|"
            r"whatsapp-kanal)",
        ),
        ("abonnier", r"(?:abonnieren sie|abonniere|abonniert)\b[^.!?]{0,80}(?:newsletter|whatsapp|kanal|podcast|push)"),
        (
            "folgen sie|folge uns|folgt uns",
            r"(?:folgen sie|folge uns|folgt uns)\b[^.!?]{0,60}"
            r"(?:whatsapp|instagram|facebook|telegram|youtube|tiktok|google news|bluesky|threads)",
        ),
        (
            "newsletter|e-mail|email",
            r"(?:newsletter|e-?mails?)\b[^.!?]{0,60}(?:nicht mehr (?:erhalten|bekommen)|abbestellen|abmelden|weil sie)"
            r"|(?:erhalten|bekommen) diese[nr]? (?:newsletter|e-?mail)",
        ),
        (
            "postfach|newsletter|freizeittipps",
            r"(?:jeden|immer) (?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|morgen|abend|"
            r"werktag|tag)s?\b"
            r"[^.!?]{0,100}(?:postfach|newsletter|freizeittipps)",
        ),
        (
            "postfach",
            r"(?:direkt|kostenlos)[^.!?]{0,40} (?:in ihr|in dein|ins|in ihrem|"
            r"in deinem)[^.!?]{0,20}(?:e-mail-)?postfach",
        ),
        (
            "whatsapp-kanal|via whatsapp",
            r"whatsapp-kanal[^.!?]{0,60}(?:abonnier|folg|hier|verpass)|gibt es[^.!?]{0,40}via whatsapp",
        ),
        ("app", r"\b(?:laden sie|lade dir|holen sie sich|hol dir)\b[^.!?]{0,60}\bapp\b"),
        ("das wichtigste", r"zum (?:feierabend|frühstück|start in den tag)[^.!?]{0,60}das wichtigste"),
        (
            "nutzungsbedingungen|datenschutz|agb",
            r"mit (?:der|ihrer|deiner) (?:anmeldung|registrierung|bestellung)[^.]{0,80}(?:nutzungsb|datenschutz|agb)",
        ),
        (
            "mail gesendet|vielen dank für ihr",
            r"vielen dank für ihr interesse|wir haben (?:ihnen|dir) eine (?:e-)?mail gesendet",
        ),
        (
            "verpassen|informiert",
            r"sie (?:wollen|möchten) (?:keine|nichts|künftig)[^.?!]{0,80}(?:verpassen|informiert)",
        ),
        (
            "anmelden|posteingang",
            r"(?:kostenlos|jetzt|hier) anmelden$|(?:in|im) (?:den|deinen|ihren|ihrem)? ?posteingang",
        ),
    ),
    *_notices(
        Reason.PAYWALL,
        (
            "agb|datenschutz|nutzungsbedingungen|einwilligung|newsletter",
            r"^(?:ja, )?ich (?:akzeptiere|stimme|willige|habe die|möchte)\b[^.]{0,120}"
            r"(?:agb|datenschutz|nutzungsbedingungen|einwilligung|newsletter)",
        ),
        (
            "lesekomfort|abo-|vorteile",
            r"lesekomfort|\babo-(?:angebote|service|vorteile)|ihre vorteile auf einen blick|alle vorteile (?:von|mit)",
        ),
        (
            "abonnent|registriert",
            r"(?:sie sind|du bist) (?:bereits|schon|noch kein)[^.!?]{0,30}(?:abonnent|registriert)",
        ),
        ("bereits|schon", r"^(?:bereits|schon) (?:abonnent|registriert|kunde|mitglied)"),
        (
            "abo|plus-artikel|gratis|kostenlos",
            r"(?:lesen|testen|sichern|bestellen) sie[^.!?]{0,80}(?:\babo\b|abonnement|plus-artikel|"
            r"monate? (?:gratis|kostenlos))",
        ),
        ("euro|€", r"(?:jetzt|nur)[^.!?]{0,50}(?:€|euro)[^.!?]{0,20}(?:testen|im ersten monat|gratis)"),
        (
            "artikel|text|beitrag|inhalt",
            r"(?:dieser|der ganze|den ganzen|diesen|den vollständigen) (?:artikel|text|beitrag|inhalt)[^.!?]{0,60}"
            r"(?:mit (?:einem )?abo|abonnent|registrier|kostenpflichtig|freischalten)",
        ),
        (
            "abo",
            r"(?:mit|ohne) (?:einem )?(?:digital-?|probe-?)?abo(?:nnement)?\b[^.!?]{0,60}(?:weiterlesen|lesen|"
            r"monat|kündbar|testen)",
        ),
        ("kündbar", r"kündbar$"),
        ("weiter", r"(?:um|zum) (?:weiterzulesen|weiterlesen)"),
        (
            "journalismus",
            r"(?:unterstütze|unterstützen sie)[^.!?]{0,30}journalismus|(?:guter|"
            r"unabhängiger) journalismus (?:kostet|braucht)",
        ),
        ("abo|konto", r"^sie haben (?:kein|noch kein) (?:gültiges )?(?:abo|konto)"),
    ),
    *_notices(
        Reason.COMMENTS,
        ("sie ", r"(?:diskutieren|reden|schreiben) sie (?:jetzt )?mit(?:$|!)"),
        (
            "netiquette|regeln|nutzungs",
            r"(?:beachten sie|halten sie sich an|lesen sie) (?:bitte )?(?:unsere|die) (?:netiquette|\w+-?regeln|"
            r"nutzungs)",
        ),
        (
            "kommentier|kommentarfunktion|kommentarbereich|kommentare sind",
            r"(?:um|zum|beim) (?:zu )?kommentieren|(?:kommentarfunktion|kommentarbereich|kommentare sind)[^.!?]{0,80}"
            r"(?:geschlossen|deaktiviert|moderiert)",
        ),
        (
            "redaktion|kommentare|leserbriefe",
            r"die redaktion (?:behält sich|moderiert)|(?:kommentare|leserbriefe) (?:werden|geben|im forum)[^.!?]{0,80}"
            r"(?:moderiert|geprüft|redigiert|meinung|freigeschaltet)",
        ),
        (
            "kommentar|beitrag",
            r"(?:geben sie ihren|schreiben sie (?:ihren|einen|den ersten|jetzt den ersten)|"
            r"^den ersten) (?:kommentar|beitrag)",
        ),
        ("meinung", r"ihre meinung (?:ist gefragt|zählt)"),
        ("sie sich", r"bitte (?:loggen|registrieren) sie sich"),
        ("kommentar", r"^(?:keine|\d+) kommentare?$|^kommentar \(|teilen-funktion"),
        ("teilen-funktion", r"teilen-funktion"),
        (
            "fehler|freuen uns",
            r"^fehler (?:auf|im|in)[^.!?]{0,30}(?:entdeckt|gefunden|melden)|wir freuen uns (?:über|auf) (?:eine|"
            r"ihre) (?:mail|hinweis|feedback)",
        ),
        (
            "feedback|hinweis|schreiben sie uns",
            r"feedback$|hinweis an die redaktion|korrekturhinweis|^schreiben sie uns|leser\*?innenkommentar",
        ),
    ),
    *_notices(
        Reason.AUTHOR_NOTE,
        (
            "redakt|korrespondent|volont|reporter|journalist|ressort|kolumnist|autor",
            r"^[\w.-]+(?: [\w.-]+){1,3} (?:\([^)]*\) ?)?,?[^.]{0,40}\b(?:ist|arbeitet|schreibt|berichtet|leitet|"
            r"studierte)\b[^.]{0,80}"
            r"\b\w*(?:redakteur|redaktor|korrespondent|volontär|reporter|journalist|ressortleiter|kolumnist|autor)"
            r"(?:in|:in|\*in)?\b[^.]{0,60}\b(?:bei|beim|für|im ressort|der|des)\b",
        ),
        (
            "redakt|volontariat|korrespondent|journalist|autor",
            r"^(?:jahrgang|geboren|seit \d{4}|studium|studierte)\b[^.]{0,90}[^§]{0,60}(?:redakt|volontariat|"
            r"korrespondent|journalist|autor)",
        ),
        (
            "redaktion|ressort",
            r"(?:schreibt|berichtet|arbeitet) (?:seit \d{4} |vor allem |hauptsächlich )?(?:für|bei|über|aus|"
            r"als)\b[^.]{0,50}\b(?:redaktion|ressort)\b",
        ),
        (
            "autor",
            r"^(?:zum|zur|mehr vom|über (?:den|die)) autor(?:in)?\b|^alle (?:artikel|beiträge) (?:von|des|der)\b",
        ),
        ("autor", r"^(?:der|die|unser|unsere) autor(?:in)? (?:ist|lehrt|arbeitet|leitet|forscht|lebt)\b"),
    ),
    *_notices(
        Reason.OTHER,
        (
            "nachdruck|vervielfältigung|rights",
            r"nachdruck (?:und|nur|nicht|verboten)|vervielfältigung (?:nur|und|nicht)|all rights reserved$",
        ),
        ("informationen von|material von", r"^mit (?:informationen|material) von [^.]{3,90}$"),
        ("quelle|material", r"^(?:verwendete |weitere |unsere )?quellen?\s*[:•]|^mit (?:agentur)?material"),
        (
            "wurde am|original-content",
            r"original-content von|(?:nachricht|meldung|sendung) wurde am [^.]{4,30} (?:gesendet|ausgestrahlt)",
        ),
        (
            "artikel|text|beitrag|interview|meldung|übersetzung",
            r"^(?:dieser|dieses|diese) (?:artikel|text|beitrag|interview|meldung|übersetzung)\b[^.]{0,60}"
            r"\b(?:erschien|erschienen|stammt|wurde (?:zuerst|ursprünglich|maschinell|automat|am|mit|mithilfe|"
            r"erstmals|aktualisiert)|"
            r"ist (?:zuerst|ursprünglich|am|teil|eine übersetzung|im original)|im original)",
        ),
        (
            "zuerst|first",
            r"^(?:der|dieser) (?:beitrag|artikel|text|post) .+ erschien zuerst (?:auf|bei|in) "
            r"|^the (?:post|article) .+ (?:appeared first|first appeared) on ",
        ),
        (
            "übersetzung",
            r"(?:dies|das|es) (?:ist|handelt es sich um) eine? (?:maschinelle|automatische|automatisierte) übersetzung",
        ),
        (
            "dieses thema|sendung|originalartikel|redaktion",
            r"über dieses thema (?:haben wir )?berichte|dieses thema im programm|^sendung: |den originalartikel|"
            r"^redaktion: ",
        ),
        ("hinweis", r"^(?:transparenz|ki-)?hinweis(?: der redaktion)?:"),
        (
            "ki|künstliche",
            r"(?:artikel|text|beitrag|überschrift)[^.]{0,60}(?:mit hilfe|mithilfe|mit unterstützung) (?:von |"
            r"einer )?(?:ki\b|künstlicher)",
        ),
        (
            "link|provision",
            r"(?:affiliate|partner|werbe)-?links?\b|(?:erhalten|bekommen) wir (?:eine|ggf\.?)[^.]{0,20}provision",
        ),
        (
            "vertraulich|adressat|empfänger",
            r"diese (?:e-?mail|nachricht)\b[^.]{0,120}(?:vertraulich|bestimmt)|nicht der (?:richtige |"
            r"beabsichtigte |vorgesehene )?(?:adressat|empfänger)",
        ),
        ("anm", r"^\(?anm(?:erkung)?\. ?d(?:er|\.) red"),
        ("anhören", r"^jetzt[^.!?]{0,30}anhören$"),
        ("hinweise|melden sie", r"und haben hinweise|melden sie (?:sich )?(?:vertraulich|anonym|sicher)"),
        (
            "jetzt ",
            r"jetzt (?:entdecken|registrieren|bewerben|vergleichen|anschauen|hören|streamen|herunterladen|"
            r"downloaden|bestellen)$",
        ),
        ("mediathek|audiothek", r"(?:ard|zdf|in der|orf)[^.]{0,20}(?:mediathek|audiothek)[^.]{0,40}$"),
        (
            "liveblog|newsblog|finden sie hier|lesen sie hier",
            r"(?:alle|die|das)\b[^.!?]{0,80}(?:im liveblog|im newsblog|finden sie hier|lesen sie hier)",
        ),
        (
            "mehr|weitere|alle",
            r"^(?:mehr|weitere|alle)\b[^.!?]{0,80}(?:finden sie|lesen sie|hören sie|sehen sie|"
            r"findest du)[^.!?]{0,20}(?:hier|auf unserer|in unserem)\b",
        ),
        ("hier|jetzt", r"(?:hier|jetzt) (?:klicken|lesen|weiterlesen|nachlesen)$"),
    ),
)

TEASER_LINES: tuple[str, ...] = (
    r"(?:lesen sie|lies|lest|hören sie|sehen sie|schauen sie) (?:auch|hier|dazu|mehr|zudem|ausserdem|weiter|jetzt)\b",
    r"(?:mehr|alles|hintergründe|informationen)(?: dazu| hierzu)?(?: lesen sie| erfahren sie)? (?:hier|im video|"
    r"im artikel|in unserem)\b",
    r"(?:klicken sie|klicke?) hier\b",
    r"(?:lesetipp|buchtipp|hörtipp|tv-tipp|podcast-tipp|mehr dazu|mehr zu|zum artikel|zum thema|zum video|"
    r"zum podcast|zum liveblog|zum nachlesen|"
    r"auch interessant|passend dazu|siehe auch|dazu passend|weiterlesen)\s?[:»>+|]\s",
    r"(?:zum|direkt zum) (?:angebot|shop|tarif|deal|produkt|download|gewinnspiel)\b",
    r"(?:mehr|lesen sie|siehe)\s?: ",
)
"""Beginnings of a line that points to another piece."""
TEASER_KIND = (
    r"(?:interview|faktenfuchs|analyse|hintergrund|kommentar|video|audio|bilder|fotos|podcast|quiz|grafik|"
    r"reportage|exklusiv|newsblog|liveblog)\s?[:»>+|]\s"
)
"""The kind of another piece at the beginning of such a line, unless a long sentence follows: press releases end with
“Hintergrund: Der Uhu galt …”."""
TEASER_ARROW = r"(?:→|»|>>|▶|►|\+\+\+|➤|➔)\s*\S"
"""Arrows at the beginning of such a line, unless a whole sentence follows: some papers set them before paragraphs."""

INSERTS = _phrases(
    "Mehr lesen|Mehr Themen",
    "Auch interessant|Auch in den News|Zum Thema|Zum selben Thema|Siehe auch|Empfohlen|Unsere Auswahl",
    "Das könnte Sie interessieren|Zum Weiterlesen|Hintergrund|Dossier|Debatte|Diskussion|Community|Forum",
    "Links|Verwendete Quellen|Meistgelesen|Meist gelesen|Beliebt|Am meisten gelesen|Newsletter abonnieren",
    "Bildergalerie|Quiz|Umfrage|Liveblog|Newsblog|Topnews|In eigener Sache|Related",
)
"""Markers that open a box with pieces from elsewhere; the article may go on after it."""

ENDINGS = _phrases(
    "Das könnte Sie auch interessieren|Das könnte dich auch interessieren|Lesen Sie mehr zum Thema",
    "Mehr lesen über|Schlagwörter|Schlagworte|Stichwörter|Stichworte|Tags|Themen|Themen in diesem Artikel",
    "Orte|Newsticker|Meistgesehen|Topthemen|Top-Themen|Mehr aus dem Ressort|Zur Übersicht|Zitiervorschlag",
    "Quelle|Quellen|Stellenmarkt|Vergleichsportal|Anzeigen|Gutscheine|Services|Über den Autor",
    "Über die Autorin|Zur Person|Autor|Autorin|Autoren|Zum Autor|Zur Autorin|Aktuelle Nachrichten",
    "Aktuelle Themen|Nächster Artikel|Vorheriger Artikel|Artikel zum Thema|Redaktion",
    "Kontakt zur Redaktion|Pressekontakt|Medienkontakt|Kontakt für Medien",
)
"""Markers that mostly stand below an article."""

INSERT_START = (
    r"(?:mehr|weitere[sr]?|alles|alle (?:artikel|beiträge|infos)|aktuelles|neues|neueste[sr]?|das beste) "
    r"(?:aus|von|vom|zu|zum|zur|über|in|auf|artikel|themen|nachrichten|meldungen|news|informationen|beiträge|videos|"
    r"podcasts|links|hintergründe|infos|dazu|hierzu|lesen)\b|"
    r"(?:verwandte|ähnliche|beliebte|meistgelesene|empfohlene|interessante|passende|weiterführende|aktuelle) "
    r"(?:artikel|beiträge|themen|nachrichten|meldungen|links)$|"
    r"(?:(?:lesen|hören|sehen|schauen) sie|lies|lest)(?: (?:auch|dazu|hier|hierzu|jetzt|mehr|weiter))+$|"
    r"passend(?:e[sr]?)? (?:zu|zum|zur|dazu|artikel)\b|"
    r"(?:unsere? )?(?:(?:lese-?|hör|video-?|redaktions)tipps?|(?:lese|video-?|redaktions)?empfehlung(?:en)?)$|"
    r"(?:tipps|empfehlungen) der redaktion$"
)
ENDING_START = r"(?:schlag|stich)w[oö]rter?\b|(?:themen|tags) (?:zu|in|des|dieses)\b|quellen(?:angaben)?$"
FOOTER_START = (
    r"(?:forum|leser)?(?:kommentare?|postings?|diskussion|forum)\W+\d+|(?:\d+ (?:leser)?(?:postings|kommentare)$)"
)
"""Beginnings of the same, in lines of few words."""

FOOTERS = _phrases(
    "Kommentare zum Artikel",
    "Kommentare|Kommentar|Leserkommentare|Kommentar schreiben|Kommentar verfassen|Ihr Kommentar",
    "Schreiben Sie einen Kommentar|Diskutieren Sie mit|Ihre Meinung|Leserbrief schreiben|Leserbriefe",
    "Impressum|Zur Startseite|Zurück zur Startseite|Zum Seitenanfang|Nach oben|Footer|Footer Navigation",
    "Alle Rechte vorbehalten|Rechtliches|So können Sie kommentieren|meistkommentiert|Nachrichtenportale",
    "Social Media|Folgen Sie uns auf|Fehler gefunden|AGB|Datenschutz|Datenschutzerklärung",
    "Kontakt und Impressum|Impressum & Kontakt|Mediadaten|Nutzungsbedingungen|Barrierefreiheit",
    "Die Kommentarfunktion ist geschlossen|Noch keine Kommentare|Alle Kommentare anzeigen|Fehler melden",
    "Hat Ihnen der Artikel gefallen",
)
"""Markers below which nothing of the article stands."""

AGENCIES: Mapping[str, str] = {
    "dpa": "dpa",
    "afp": "AFP",
    "reuters": "Reuters",
    "rtr": "Reuters",
    "ap": "AP",
    "apa": "APA",
    "sda": "SDA",
    "keystone-sda": "Keystone-SDA",
    "epd": "epd",
    "kna": "KNA",
    "sid": "SID",
    "dts": "dts",
    "dapd": "dapd",
    "dpa-afx": "dpa-AFX",
    "ddp": "ddp",
    "ansa": "ANSA",
    "efe": "EFE",
    "bloomberg": "Bloomberg",
    "ots": "ots",
    "tass": "Tass",
    "xinhua": "Xinhua",
    "anadolu": "Anadolu",
    "awp": "AWP",
    "lsw": "dpa",
    "lby": "dpa",
    "dpa/lsw": "dpa",
    "dpa/lby": "dpa",
    "associated press": "AP",
    "agence france-presse": "AFP",
    "thomson reuters": "Reuters",
    "dow jones": "Dow Jones",
    "dj": "Dow Jones",
    "spot on news": "spot on news",
    "deutsche presse-agentur": "dpa",
    "lno": "dpa",
    "lrs": "dpa",
    "tmn": "dpa",
    "dpa-tmn": "dpa",
    "dpa-infocom": "dpa",
    "pte": "pressetext",
}
"""News agencies by their abbreviations, in lower case."""

_PICTURE_AGENCY = (
    r"dpa(?:[-\s](?:bildfunk|zentralbild|bilder))?|afp|reuters|\bap\b|apa|epa|keystone|imago(?: images)?|"
    r"getty(?: images)?|picture alliance|ap photo|"
    r"shutterstock|istock\w*|adobe ?stock|stock\.adobe\.com|unsplash|pixabay|pexels|alamy|"
    r"zuma(?: press)?(?: wire)?|anadolu|sipa|belga|ansa|efe|ddp|"
    r"eyevine|laif|ullstein|sven simon|eibner|xinhua|tass|bloomberg|nurphoto|wikimedia(?: commons)?|"
    r"cc[- ]by[\w. -]*|photothek|"
    r"funke foto services|screenshot|archiv|privat|collage|symbolbild|pr|handout|netflix"
).replace(" ", r"\ ")
_CREDIT_CHAR = r"(?:[^.!?]|[.](?=\w)|(?<=\b[A-Z])[.]|(?<=\bCo)[.])"
CREDIT_TAIL = re.compile(
    rf"""(?:
        [(\[]\s*(?:foto|fotos|bild|bilder|quelle|grafik|illustration|montage|screenshot|archivfoto|symbolbild|
            symbolfoto|photo|credit|imago|©)
            [^()\[\]]{{0,160}} (?:\([^()]{{0,60}}\))? [^()\[\]]{{0,60}} [)\]]
      | (?:©|\(c\)|\bcopyright\b|&copy;)\s*{_CREDIT_CHAR}{{1,120}}(?:all\ rights\ reserved\.?)?
      | \b(?:foto|fotos|bild|bilder|bildquelle|quelle|grafik|illustration|bildrechte|bildnachweis|fotocredit|
          photo|credit|infografik|montage|
           fotograf|fotografin)\s*(?::|©)\s*{_CREDIT_CHAR}{{1,120}}
      | (?<=[.!?"“”])\s*\|\s*[^.!?]{{0,40}}(?:{_PICTURE_AGENCY})\b[^.!?]{{0,40}}
      | \bAP\ Photo(?:/[^.!?]{{1,60}})?
      | (?-i:(?:[A-ZÄÖÜ][\w.'’-]+\s+){{1,3}}(?:[A-ZÄÖÜ][\w.'’-]+\s*))/\s?
          (?:copyright\s\d{{4}}\s[^.!?]{{1,40}}\.\s*all\ rights\ reserved\.?
          |[^.!?/]{{0,40}}(?:{_PICTURE_AGENCY})\b[^.!?]{{0,60}})
      | \b(?:picture\s(?:alliance|press)|imago(?:\simages)?|getty\simages|dpa|REUTERS|AFP|KEYSTONE)\s?[/|][^.!?]{{1,80}}
    )\s*[.]?\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
"""Who made or owns a picture, at the end of its caption."""

CREDIT_HOOKS = (
    "©",
    "(c)",
    "/",
    "|",
    "foto",
    "bild",
    "quelle",
    "grafik",
    "illustr",
    "credit",
    "copyright",
    "imago",
    "montage",
    "photo",
)
"""Every credit contains one of these."""
_LONGEST_CREDIT = 200
"""How many characters at the end of a line are searched for a credit."""


def credit(text: str) -> re.Match[str] | None:
    """Who made or owns a picture, at the end of its caption."""
    start = max(0, len(text) - _LONGEST_CREDIT)
    tail = text[start:].lower()
    return CREDIT_TAIL.search(text, start) if any(hook in tail for hook in CREDIT_HOOKS) else None


CREDIT_LINE = re.compile(
    rf"""^\s*(?:
        (?:\w*fotos?|\w*bilder?|\w*bild|quelle|grafik|illustration|bildrechte|bildquelle|bildnachweis|
            fotocredit|photo|credit|copyright|©|\(c\))
            \s*(?::|©|\b)\s*{_CREDIT_CHAR}{{1,120}}(?:all\ rights\ reserved\.?)?
      | [^.!?:,]{{2,60}}\s?[/|]\s?[^.!?]{{0,40}}(?:{_PICTURE_AGENCY})\b[^.!?]{{0,40}}
      | (?-i:[A-ZÄÖÜ][\w.-]*(?:[ ][A-ZÄÖÜ][\w.-]*)?/[A-ZÄÖÜ][\w.'’-]+(?:[ ][A-ZÄÖÜ][\w.'’-]+){{1,2}})
      | (?-i:[A-ZÄÖÜ][\w.'’-]+(?:[ ][A-ZÄÖÜ][\w.'’-]+){{1,2}}[ ]?/[ ]?[A-ZÄÖÜ][^.!?:,]{{2,40}})
      | (?:[^.!?:,/|]{{2,40}}(?:/|\svia\s|,\s|\|)\s?)?(?:{_PICTURE_AGENCY})(?:[/|,][^.!?]{{1,60}}|\s+(?:via|
          images)\b[^.!?]{{0,40}})?
    )\s*$""",
    re.IGNORECASE | re.VERBOSE,
)
"""A line that is nothing but a picture credit."""

SIGNED_TAIL = re.compile(
    r"[.!?…][\"“”»«’']* ?\((?:[a-z]{2,5}|dpa|AFP|APA|KNA|SDA|Reuters|red)(?:[/,|-] ?[A-Za-z-]{2,12})*\)$"
)
CREDIT_LABEL = re.compile(
    r"\W*(?:foto|bild|quelle|grafik|illustration|©|copyright|bildrechte|bildquelle)s?\b", re.IGNORECASE
)
CREDIT_OPEN = _phrases(
    "Foto|Fotos|Bild|Quelle|Bildquelle|Bildrechte|Grafik|Illustration|Credit|Fotograf|Fotografin",
    "Copyright",
)
"""Labels whose credit stands on the next line."""

CAPTION_START = re.compile(
    r"^\s*(?:\(?symbolbild\)?|\(?symbolfoto\)?|\(?archivbild\)?|\(?archivfoto\)?|legende:|bildunterschrift:|"
    r"bild:|foto:|bild \d+ (?:von|/) \d+|"
    r"bildbeschreibung|video:|im video:)\s*\S",
    re.IGNORECASE,
)
"""Beginnings of lines that say they are captions."""

LISTED_SENTENCE = re.compile(r"(?=(?:\S+\s+){3})(?=(?:.*?\s[a-zäöüß]+\b){2}).*[.!?]")
"""Four words or more, two of them small, closed: in a list of what was tested, “Bild: …” tells of a screen."""

READING_TIME = re.compile(
    r"^\W*(?:(?:lesezeit|lesedauer|dauer)\s*:?\s*(?:ca\.?\s*)?\d+\s*(?:min(?:uten?)?\.?)?(?:\s*lesezeit)?|"
    r"\d+\s*(?:min(?:uten?)?\.?)\s*(?:lesezeit|lesedauer|zum lesen|gelesen)?|\d+ min(?:s|utes)? read|"
    r"\d+ min de lecture|"
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
RIGHTS_WORDS = ("rechte", "copyright", "©", "(c)")
"""Every such notice contains one of these."""

ORIGINAL = re.compile(
    r"(?:The Wayback Machine - |(?:original(?:artikel|adresse)?|url|permalink|link|adresse|artikel-url|quelle|online)\s?:\s*)(https?://\S+)",
    re.IGNORECASE,
)
"""A line that gives the address of the text it stands by."""

FALSE_DATES = re.compile(
    r"\b(?:verfügbar|abrufbar|gültig|sendung|sendetermin|gesendet(?!:)|ausgestrahlt|bis|ab|abgerufen|ausdruck|ausgedruckt|berichtet|audio|"
    r"video|podcast|geboren|registriert|angemeldet|dabei seit|mitglied seit|"
    r"läuft|beginn|termin|veranstaltung|mediathek|min\.|folge|erstausstrahlung)\b",
    re.IGNORECASE,
)
"""Words that show that a day in their line is not the article's."""

EVENT = re.compile(
    r"\b(?:einsendeschluss|preis|uhrzeit|anmeldung|registriert|mitglied|copyright|preisstand)|©", re.IGNORECASE
)
"""The same of lines in the head that say more than a day."""

UPDATED = re.compile(
    r"(?:aktualisiert|aktualisierung|update|updated|geändert|letzte änderung|überarbeitet|bearbeitet|mis à jour)",
    re.IGNORECASE,
)
DATE_WORDS = re.compile(
    r"(?:\b(?:stand|veröffentlicht|veröffentlichung|erschienen|publiziert|publikation|erstellt|erstmals|zuerst|"
    r"am|um|vom|von|den|der|uhr|h|heute|gestern|"
    r"aktualisiert|aktualisierung|zuletzt|letzte|letztes|änderung|update|updated|published|publié|le|à|mis|jour|"
    r"geändert|datum|artikel|"
    r"bearbeitet|überarbeitet|online|seit|mez|mesz|cet|cest|utc|gmt|am|pm|min|minuten?|lesezeit|lesedauer|lesen|"
    r"lesedauer|ca|"
    r"mo|di|mi|do|fr|sa|so|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|monday|tuesday|"
    r"wednesday|thursday|"
    r"friday|saturday|sunday|vor|stunden?|tagen?|tag|wochen?|monaten?|jahren?|uhrlesedauer|uhrlesezeit)\b|"
    r"\d+(?:[:.]\d\d)?|[^\w\s])",
    re.IGNORECASE,
)
"""What a date line may hold beside the day."""

RELATIVE_DATE = re.compile(
    r"^\W*(?:heute|gestern|vorgestern|vor (?:\d+|einer|einem|wenigen) (?:minuten?|stunden?|tag(?:en)?|wochen?|"
    r"monat(?:en)?|jahr(?:en)?))\b",
    re.IGNORECASE,
)

HANDLE = re.compile(r"@[\w.]{2,40}(?:@[\w.-]+)?(?:\s*[·•].{0,20})?")
"""The name of an account under a post, a day or a count behind it."""
CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\b")
FIRST_ON = re.compile(
    r"(?:(?:Der|Dieser) (?:Beitrag|Artikel|Text|Post) .+ erschien zuerst (?:auf|bei|in)"
    r"|The (?:post|article) .+ (?:appeared first|first appeared) on) (?P<outlet>\S.{1,59}?)\.?"
)
"""What feeds of weblogs set below each entry."""
ADDRESS = re.compile(r"(?:https?://|www\.)\S+")
_SITE = r"(?:red|agentur(?:en)?|[\w-]+\.(?:at|de|ch))"
SIGN_OFF = re.compile(
    rf"^\W*(?:quellen?: )?{_SITE}(?:[\s,/|+&]+(?:{_SITE}|dpa|apa|afp|ap|reuters|sda|[a-z]{{2,4}}))*\W*$|"
    rf"^.?dpa-infocom, dpa:\d[\d/-]+$|"
    rf"^\((?:{_SITE}|dpa|apa|afp|ap|reuters|sda|[a-z]{{2,4}})(?:[\s,/|+&]+(?:{_SITE}|[a-z]{{2,7}}|"
    rf"[\d.]{{6,10}}))*\)$|^\([a-z]{{2,4}}(?:[/,] ?[a-z]{{2,5}})*\)$",
    re.IGNORECASE,
)
"""Letters that close an article: „(mus/dpa)“, „red, zeitung.at/Agenturen“."""

OFFICE = re.compile(
    r"(?:(?:freie[rs]?|leitende[rs]?|stellvertretende[rs]?) )?(?:(?:ard|gast|chef|politik|wirtschafts|sport|kultur)-?)?"
    r"(?:redakteur|redaktor|korrespondent|reporter|autor|volontär|journalist|ressortleiter|kolumnist)(?:in)?"
)
"""Words for journalists, on the line beside their name."""

STAGE_DIRECTION = re.compile(r"\(.*\)")
"""What happens between two speeches: “(Beifall bei der SPD)”."""

KICKER_ENDINGS = (
    "ende",
    "krieg",
    "konflikt",
    "gipfel",
    "treffen",
    "streit",
    "wahl",
    "wahlen",
    "kampf",
    "anschlag",
    "unfall",
    "debatte",
    "krise",
    "reform",
    "urteil",
    "angriff",
    "unglück",
    "katastrophe",
    "skandal",
    "prozess",
    "verfahren",
    "streik",
    "besuch",
    "gespräche",
    "verhandlungen",
)
"""Endings of the last noun of a kicker that names an event, so that a name behind it is no apposition."""

FINITE_VERBS = frozenset(
    "will wollen soll sollen kann können könnte könnten muss müssen darf dürfen ist sind war waren wird werden "
    "wurde wurden hat haben hatte hatten "
    "gibt geben geht gehen kommt kommen steht stehen macht machen sagt sagen fordert fordern plant planen droht "
    "drohen warnt warnen bleibt bleiben "
    "sieht sehen nimmt nehmen zieht ziehen setzt setzen lässt lassen stellt stellen hält halten findet finden "
    "verliert verlieren gewinnt gewinnen "
    "kündigt kündigen lehnt lehnen schließt schließen beschließt beschließen einigt einigen greift greifen "
    "verspricht versprechen hilft helfen "
    "bestätigt bestätigen meldet melden beginnt beginnen endet enden trifft treffen spricht sprechen wirft "
    "werfen zeigt zeigen".split()
)
"""Verb forms that headlines are built on, as they stand in second place."""

LABEL = re.compile(
    r"(?:Presse|Medien)(?:mitteilung|information|meldung|erklärung|dienst)(?:\s(?:Nr\.?|vom|Nummer)?\s?[\d/. -]{1,20})?"
    r"|Eil(?:meldung)?|Korrektur|Berichtigung|Sperrfrist: (?:frei|keine)"
    r"|\((?:Korrektur|Berichtigung|Neu|Wiederholung|Zusammenfassung|Präzisierung|Aktualisierung)\b[^()]{0,160}\)"
    r"|\((?:Foto|Bild|Grafik|Video) - [^():]{2,40}\)"
    r"|[a-z]{3}\d{4} \d [a-z]{2} \d{1,4} dpa \d{1,5}|dpa(?:-[a-z]{2,5})? \d{4}"
    r"|dpa (?:[a-z]{2,5} ){1,4}[a-z]?\d? ?[a-z]{2,4}"
    r"|(?-i:(?:[A-ZÄÖÜ][a-zäöüß-]{2,}/){2,8}(?:[A-ZÄÖÜ][\w-]+)?)",
    re.IGNORECASE,
)
"""A line over an agency's report or a press release that says what it is: kind, number, corrections, subject words."""
RELEASE = r"(?:Presse|Medien)(?:mitteilung|information|meldung|erklärung)"
RELEASED_BY = re.compile(
    rf"(?i:{RELEASE})(?:\s(?:Nr\.?|Nummer)\s?[\d/. -]{{1,20}}?)? (?P<case>der|des|von) "
    r"(?P<by>[A-ZÄÖÜ][\w.&/-]*(?: (?:und|für|der|des|[A-ZÄÖÜ&e][\w.&/-]*\.?)){0,7}?)"
    r"(?:,? vom (?P<day>\d[\w. ]{5,20}))?"
)
"""The same with its sender: “Pressemitteilung der Stadt Hohenau vom 3. Mai 2024”; a headline has a verb, or
says on what: “Presseerklärung der Bundesregierung zur Lage”."""
PAGE_WORDS = ("Seite", "S.", "Page")
"""Every foot of a page contains one of these."""
PAGE_FOOT = re.compile(
    r"[^\n]{2,60}?(?:\s?[·|•–,]\s?|\s{3,})(?:Seite|S\.|Page)\s?\d{1,4}|(?:Seite|Page)\s?\d{1,4}\s?[·|•–,]\s?[^\n]{2,60}"
)
"""The foot of a printed page: “Gerauer Nachrichten · Seite 3”."""
DOCUMENT_HEAD = re.compile(r"HD\s+\S")
"""The headline of an article in Factiva's format; a file of several has several."""
MAIL_QUOTE = re.compile(
    r"(?:Von|From): .{3,200} (?:Gesendet|Sent|Datum|Date): .{6,60} (?:An|To): .{2,200} (?:Betreff|Subject): .{2,200}"
    r"|(?:Am|On|Le) .{6,100} (?:schrieb|wrote|a écrit)\b.{0,100}:"
    r"|\W*(?:Ursprüngliche|Weitergeleitete|Original|Forwarded|Anfang der weitergeleiteten)[ -]"
    r"(?:Nachricht|Message|E-?Mail)\W*",
    re.IGNORECASE,
)
"""What mail programs write over a mail that they quote."""
NUMBERED = re.compile(
    r"(?:Dokument|Artikel|Text|Document|Treffer) \d{1,4} (?:von|of|/) \d{1,4}\b"
    r"|\d{1,4} (?:of|von) \d{1,4} (?:DOCUMENTS?|DOKUMENTE?N?|TREFFERN?)",
)
"""Numbers that an archive sets between the articles of a file."""
_CHAT_DAY = r"\d{1,2}[./]\d{1,2}[./]\d{2,4}"
_CHAT_TIME = r"\d{1,2}:\d{2}(?::\d{2})?(?:\s[AaPp]\.?[Mm]\.?)?"
CHAT_STAMP = re.compile(rf"\[(?P<within>{_CHAT_DAY}),? {_CHAT_TIME}\] |(?P<before>{_CHAT_DAY}),? {_CHAT_TIME} - (?=\S)")
"""What WhatsApp sets before a message on iPhones, “[02.09.25, 18:15:31] ”, and on Android, “02.09.25, 18:15 - ”."""
DUMP_STAMP = re.compile(r"^\s*date (\d{4}-\d{2}-\d{2})(?=\s|$)")
"""The day a text dump carries before its first line."""

INLINE_NOTICES = re.compile(
    r"\(?(?:öffnet (?:in einem neuen fenster|in neuem (?:tab|fenster)|externe seite)|"
    r"wird in einem neuen (?:fenster|tab) geöffnet\.?|"
    r"externer link|öffnet in neuem tab oder fenster|opens in (?:a )?new (?:tab|window))\)|\[externer link\]",
    re.IGNORECASE,
)
"""What screen readers are told in the middle of a sentence."""
