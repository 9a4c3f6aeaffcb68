"""Sentences about the website, the author or the reader's account that look like prose, as data.

Each is looked for in the normal form of a line (`patterns.normal`).
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.intake.patterns import MAIL_ENDS
from generator.model import Reason


@dataclass(frozen=True)
class Notice:
    """An expression for such sentences."""

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
        (
            "privatsphäre",
            r"^(?:ihre|deine) privatsphäre (?:ist|liegt) uns (?:sehr )?(?:wichtig|am herzen)$"
            r"|^wir (?:respektieren|schätzen|achten|schützen|legen wert auf) (?:ihre|deine) privatsphäre$",
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
        ("newsletter|mail", MAIL_ENDS),
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
            r"feedback$|hinweis an die redaktion|korrekturhinweis(?! ?:)|^schreiben sie uns|leser\*?innenkommentar",
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
        (
            "artikel versenden|artikel empfehlen|beitrag versenden|seite empfehlen|weiterempfehlen",
            r"^(?:diese|dieser) (?:nachricht|e-?mail|mail|artikel|beitrag|seite) wurde (?:ihnen|dir)\b[^.]{0,120}"
            r"(?:versenden|empfehlen)[^.]{0,60}(?:gesendet|geschickt|gesandt|verschickt|empfohlen)",
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
