"""What outlets print around an article, as data: the words of buttons, section markers, bylines and date lines.

Phrases are compared in normal form (see `normal`), so capitals, surrounding signs and a trailing count do not matter.
A phrase stands here because several outlets of the German-language press print it, or because one prints it always.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping

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


def phrases(*lines: str) -> frozenset[str]:
    """Phrases in normal form; “|” parts them."""
    return frozenset(normal(phrase) for line in lines for phrase in line.split("|"))


WHOLE_LINES: Mapping[Reason, frozenset[str]] = {
    Reason.ADVERTISING: phrases(
        "Anzeige|Anzeigen|Werbung|Advertorial|Advertisement|Sponsored|Sponsored Content|Gesponsert",
        "- Anzeige -|Ende der Anzeige|Anzeige Ende|promotion|Affiliate|Jobs|Stellenmarkt|Immobilien",
        "Traueranzeigen|Weiterlesen nach der Anzeige|Weiter nach der Anzeige|Nach der Anzeige weiterlesen",
        "Lesen Sie nach der Anzeige weiter|Nach der Anzeige geht es weiter|Artikel wird nach der Anzeige fortgesetzt",
        "Der Artikel wird nach der Anzeige fortgesetzt|Artikel geht nach der Anzeige weiter|Anzeige schließen",
        "Text geht nach der Anzeige weiter|Anzeige überspringen|Anzeige ausblenden",
    ),
    Reason.SHARE: phrases(
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
    Reason.CONSENT: phrases(
        "Externer Inhalt|Externe Inhalte|Externer Inhalt nicht verfügbar|Externen Inhalt anzeigen",
        "Externe Inhalte anzeigen|Inhalt laden|Empfohlener externer Inhalt|Empfohlener redaktioneller Inhalt",
        "Privatsphäre-Einstellungen ändern|Datenschutzeinstellungen|Datenschutz-Einstellungen",
        "Cookie-Einstellungen|Privatsphäre|Weiter mit Werbung|Zustimmen und weiterlesen|Mehr Optionen",
        "Alle akzeptieren|Akzeptieren|Alle ablehnen|Ablehnen|Einstellungen|Zustimmen|Einwilligen",
        "Zustimmen und weiter|Immer anzeigen|Einverstanden|Ende der weiteren Informationen",
        "Weitere Informationen|Datenschutzerklärung|Tracking|Wird in einem neuen Fenster geöffnet",
        "öffnet in neuem Tab|externer Link",
    ),
    Reason.COMMENTS: phrases(
        "Anzahl Kommentare|Kommentieren|Kommentar verfassen|Zu den Kommentaren|Zu den Kommentaren springen",
        "Kommentare anzeigen|Teilen Kommentare|Kommentare lesen|Kommentare ausblenden|Leserdiskussion",
    ),
    Reason.NEWSLETTER: phrases(
        "Newsletter|Newsletter abonnieren|Jetzt abonnieren|Abonnieren|Zum Newsletter|Jetzt anmelden",
        "Hier anmelden|Kostenlos anmelden|Newsletter bestellen|Kostenlos abonnieren|App herunterladen",
        "Push-Nachrichten aktivieren|E-Paper|Probeabo|Sign up|Subscribe|Subscribe now",
        "Im Browser ansehen|Im Browser anzeigen|Im Browser öffnen|Im Browser lesen|Webversion|Zur Webversion",
        "Online-Version|Online ansehen|View in browser|View this email in your browser",
    ),
    Reason.PAYWALL: phrases(
        "Jetzt weiterlesen|Weiterlesen|Jetzt testen|Jetzt Abo abschließen|Bereits Abonnent|Bereits Abonnentin",
        "Plus|Anmelden|Abmelden|Einloggen|Registrieren|Login|Mein Konto|Mein Profil|Abo|Abos|Abonnement",
        "Jetzt kaufen|Zur Kasse|Angebote|Zum Angebot|Mehr erfahren|Zum Login|Jetzt registrieren|Abo testen",
        "Digital-Abo|Kostenlos testen|Premium|PLUS|Exklusiv für Abonnenten|Nur für Abonnenten|Für Abonnenten",
        "Hier anmelden|+|SZ Plus|F+|Z+",
    ),
    Reason.NAVIGATION: phrases(
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
        "Zurück zur Übersicht|Alle Artikel|Wird geladen|Lädt|loading|Mehr laden|Weitere laden",
    ),
    Reason.LOGO: phrases(
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
SHARE_BUTTONS = phrases(
    *(f"{what} {done}" for what in _OF_PAGES for done in _DONE),
    *_PASSED_ON,
    *(f"{button} {button.split()[1]}" for button in _PASSED_ON),
)
"""What readers may do with an article, and by which network they may pass it on; its sign may be read out, too."""


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

INSERTS = phrases(
    "Mehr lesen|Mehr Themen",
    "Auch interessant|Auch in den News|Zum Thema|Zum selben Thema|Siehe auch|Empfohlen|Unsere Auswahl",
    "Das könnte Sie interessieren|Zum Weiterlesen|Hintergrund|Dossier|Debatte|Diskussion|Community|Forum",
    "Links|Verwendete Quellen|Meistgelesen|Meist gelesen|Beliebt|Am meisten gelesen|Newsletter abonnieren",
    "Bildergalerie|Quiz|Umfrage|Liveblog|Newsblog|Topnews|In eigener Sache|Related",
)
"""Markers that open a box with pieces from elsewhere; the article may go on after it."""

ENDINGS = phrases(
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

FOOTERS = phrases(
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

SIGNED_TAIL = re.compile(
    r"[.!?…][\"“”»«’']* ?\((?:[a-z]{2,5}|dpa|AFP|APA|KNA|SDA|Reuters|red)(?:[/,|-] ?[A-Za-z-]{2,12})*\)$"
)
READING_TIME = re.compile(
    r"^\W*(?:(?:lesezeit|lesedauer|dauer)\s*:?\s*(?:ca\.?\s*)?\d+\s*(?:min(?:uten?)?\.?)?(?:\s*lesezeit)?|"
    r"(?:\d+\s*[–-]\s*)?\d+\s*(?:min(?:uten?)?\.?)\s*(?:lesezeit|lesedauer|zum lesen|gelesen)?|\d+ min(?:s|utes)? read|"
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

_EARLIER = r"(?:früheren|ersten|vorherigen|vorigen|ursprünglichen|älteren|alten|zuvor veröffentlichten)"
CORRECTS = re.compile(
    rf"\b(?:in )?(?:einer|der) {_EARLIER} (?:version|fassung) "
    r"(?:(?:dieses|des) (?:artikels|textes|beitrags|berichts|interviews|kommentars)|dieser (?:meldung|nachricht)"
    r"|(?:hieß|stand|war|wurde|hatten?|haben|schrieben|lautete|berichteten)\b)"
    r"|\b(?:wir haben|haben wir) (?:das|dies|den fehler|die (?:angabe|stelle|passage|zahlen?)|den (?:satz|namen))\b"
    r"[^.]{0,60}\b(?:korrigiert|berichtigt)\b",
    re.IGNORECASE,
)
"""What editors say of a fact that they have put right: it belongs to the article."""
CORRECTIONS = phrases(
    "Anmerkung der Redaktion|Anmerkung|Korrektur|Korrekturhinweis|Berichtigung|Richtigstellung|Hinweis der Redaktion",
    "Redaktioneller Hinweis|Hinweis|Transparenzhinweis|Update|Anm. d. Red.",
)
"""Lines over it."""

OFFERS_TRACKING = re.compile(
    r"\bwerbetracking\b|\bpur-abo|\bmit werbung (?:weiter|und tracking)|\bunsere \d+ partner\b"
    r"|\b(?:cookies?|tracking|einwilligung|datenschutzerklärung)\b.{1,200}\b(?:cookies?|tracking|einwilligung|partner|anzeigen)\b",
    re.IGNORECASE,
)
"""What walls ask for that show nothing of an article before one agrees or pays."""
TRACKING_WORDS = ("tracking", "pur-abo", "mit werbung ", "partner", "cookie", "einwilligung", "datenschutzerklärung")
"""Each such offer holds one of these, which are faster to look for."""
PAY_OR_AGREE = re.compile(
    r"\bpur[- ]?(?:abo|angebot|lesen)|\bmit werbung (?:und tracking|weiter|lesen|nutzen|besuchen)"
    r"|weiter(?: ?lesen)? mit werbung|\b(?:werbefrei|ohne werbung|ohne (?:werbe)?tracking)\b",
    re.IGNORECASE,
)
"""The choice that such walls leave: to be tracked, or to pay."""

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
_OF_MAIL = r"(?:newsletter|e-?mails?|mails?|mailing)"
MAIL_ENDS = (
    rf"^(?:sie|du) (?:erhalten|bekommen|erhältst|bekommst) diese[nrs]? {_OF_MAIL}\b"
    rf"|^(?:wenn|falls|möchten|möchtest|wollen|willst) (?:sie|du)\b[^.!?]{{0,60}}\b(?:keine|nicht mehr|nicht länger)\b"
    rf"[^.!?]{{0,40}}\b(?:{_OF_MAIL}[^.!?]{{0,30}}\b(?:erhalten|bekommen|empfangen)|(?:erhalten|bekommen|empfangen))\b"
    rf"|\bdiese[rs]? {_OF_MAIL} (?:wurde|ging|ist) an \S+@"
    r"|^you(?:[’']re| are)? (?:receiv\w+|got) this (?:e-?mail|newsletter)\b"
)
"""The sentence in the foot of a newsletter that says why one gets it, or how to get it no longer; looked for in the
normal form of a line."""
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
