"""The texts in German."""

from __future__ import annotations

from generator.model import ActorKind, Origin, Stance
from generator.pages.wording.catalogue import (
    ActorTexts,
    ArticleListTexts,
    ArticleTexts,
    CommonTexts,
    HomeTexts,
    Plural,
    PositionTexts,
    ProposalTexts,
    StanceText,
    Wording,
)

WORDING = Wording(
    language="de",
    common=CommonTexts(
        undated="ohne Datum",
        articles=Plural("{} Artikel"),
        part="{name}, Teil {number}",
    ),
    home=HomeTexts(
        search_hint="Alles durchsuchen: mit der Lupe oben oder den Tasten {slash} und {letter}.",
        proposals="Vorschläge",
        articles="Artikel",
        all_articles="Alle {articles} nach Monaten",
    ),
    article_lists=ArticleListTexts(
        title="Artikel",
        month_title="Artikel: {month}",
        undated="Ohne Datum",
        more_of_month="Weitere Artikel dieses Monats",
        more_undated="Weitere Artikel ohne Datum",
    ),
    article=ArticleTexts(
        pictures="Bilder im Original",
        cited_in="Zitiert in",
        backlink="Zitiert in: {proposal}, Beleg {number}",
        actors="Akteure in diesem Artikel",
        about="Zur Quelle",
        fact="Angabe",
        value_and_basis="Wert und Grundlage",
        title="Titel",
        title_by_editors="von der Redaktion ({basis})",
        date="Datum",
        date_unknown="unbekannt",
        updated="Aktualisiert",
        source="Quelle",
        source_unknown="im Text nicht genannt",
        authors="Autorenzeile",
        language="Sprache",
        reading_time="Lesezeit",
        minutes=Plural("{} Minuten", one="{} Minute"),
        file="Datei",
        as_received="wie erhalten",
        removed=Plural(
            "Bei der Bereinigung entfernt ({} Stellen)",
            one="Bei der Bereinigung entfernt ({} Stelle)",
        ),
        repaired="Beim Einlesen berichtigt",
        line="Zeile",
        text="Text",
        reason="Grund",
        origins={
            Origin.SOURCE: "",
            Origin.EDITOR: "von der Redaktion: ",
            Origin.RULE: "von der Redaktion: ",
        },
    ),
    proposal=ProposalTexts(
        all="Vorschläge",
        all_lead="Was vorgeschlagen wurde – und wer es fordert, anbietet, offenlässt oder ablehnt.",
        positions="Positionen",
        number_of_positions=Plural("{} Positionen", one="{} Position"),
        sources="Quellen",
        related="Verwandte Vorschläge",
    ),
    position=PositionTexts(
        passage="Zur Stelle im Artikel",
        evidence="Beleg {number}: {said}",
        evidence_elsewhere="Beleg {number} ({proposal}): {said}",
        said="{actor}, {day}",
    ),
    actor=ActorTexts(
        all="Akteure",
        positions="Positionen",
        mentioned_in="Erwähnt in",
        mentions="{actor}: Erwähnungen",
        more_mentions="Weitere Erwähnungen",
        back="Zurück zu {actor}",
        spellings="Andere Schreibweisen",
    ),
    stances={
        Stance.DEMANDS: StanceText("fordert", "verlangt es von anderen"),
        Stance.PROPOSES: StanceText("schlägt vor", "bringt es als eigenen Vorschlag ein"),
        Stance.OFFERS: StanceText("bietet an", "stellt einen eigenen Beitrag in Aussicht"),
        Stance.COMMITS: StanceText("sagt zu", "sagt einen eigenen Beitrag oder Verzicht verbindlich zu"),
        Stance.SUPPORTS: StanceText("befürwortet", "heißt es gut"),
        Stance.CONSIDERS: StanceText("erwägt", "prüft es oder nennt es als Möglichkeit"),
        Stance.LEAVES_OPEN: StanceText("lässt offen", "legt sich ausdrücklich nicht fest"),
        Stance.RULES_OUT: StanceText(
            "schließt aus", "sagt, dass es selbst dies nicht tun oder dass es nicht geschehen wird"
        ),
        Stance.REJECTS: StanceText("lehnt ab", "wendet sich gegen etwas, das andere tun wollen"),
        Stance.DENIES: StanceText("bestreitet", "sagt, dass es nicht so ist"),
        Stance.REPORTS: StanceText("berichtet über", "gibt wieder, was andere planen oder sagen"),
    },
    actor_groups={
        ActorKind.PERSON: "Personen",
        ActorKind.ORGANISATION: "Organisationen",
        ActorKind.STATE: "Staaten",
        ActorKind.MEDIUM: "Medien und Agenturen",
    },
)
