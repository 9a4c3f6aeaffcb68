// @ts-check
// Words that tell nothing of what is looked for: function words, and what questions and requests are made of.

import { fold } from "./stemming.js";

/** @param {string} text @returns {Set<string>} */
const folded = (text) => new Set(text.split(/\s+/).filter(Boolean).map(fold));

/** Function words of German, as they are spoken, too, of English, French, Ukrainian and Russian, for all that a question is made of. */
export const STOP_WORDS = folded(
  `ab aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch auf aus bei beim
  bin bis bist bitte da dabei dadurch dafür dagegen daher dahin damit danach daran darauf daraus darin darüber darum
  das dass dein deine dem den denen denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort
  du durch ein eine einem einen einer eines er es etwa etwas euch euer eure für gab gegen gerne gern gibt hab habe haben hat
  hatte hatten hier hin hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im in ins ist ja jede jedem jeden jeder
  jedes jene jetzt kann können könnte könnten konnte konnten lassen mal man mehr mein meine mich mir mit möchte möchten muss müssen nach
  neben nein nicht nichts noch nun nur ob oder ohne schon sehr sei seid sein seine seinem seinen seiner seines seit sich sie
  sind so soll sollen sollte sollten sondern sonst um und uns unser unsere unter vom von vor wann war waren warum was wegen
  weil welche welchem welchen welcher welches wem wen wenn wer werde werden wessen wie wieder wieso will wir wird wo woher
  wohin wollen wollte worden worüber wurde wurden wäre würde würden zu zum zur zwar zwischen über eigentlich überhaupt
  darf dürfen dürfte hast hattest hätte hätten mag magst mögen musst musste müsst sollst warst willst wirst wollt wozu womit wodurch
  wobei worin worauf woran wogegen wofür davor davon dazu derer solch solche solchem solchen solcher solches wieviel wieviele
  irgendwas irgendwie irgendwer irgendwo jemand jemanden jener jenem jenen dasselbe
  ne nen nem ner nich nix nee nö nu isses sowas ach och hm äh tja gibts hats ists wars wirds gehts obs wenns weils ans aufs durchs fürs
  ums übers vors
  the of and a an on in to for is are was were be been what who how which where when why do does did has have had will would
  with by from at it its that this about
  le la les l un une des du de d et à a au aux en sur pour dans par qui que qu quoi est sont sera ce cette ces quel quelle
  quels quelles comment où quand pourquoi avec sans
  і й та в у на з із до про що як хто де коли чи не за від по для чому и с к о об от из что как кто где когда почему ли`,
);

/** Words around what is looked for: that somebody says something, and that one wants to know of it. */
export const FRAME_WORDS = folded(
  `Haltung Position Positionen Standpunkt Meinung Ansicht Stellungnahme Einschätzung Frage Fragen Thema Info Infos
  Information Informationen Details Einzelheiten Artikel Text Nachrichten Neuigkeiten News Aussage Aussagen Äußerung
  Definition Bedeutung Erklärung Überblick Zusammenfassung sagt sagte sagen gesagt meint meinte meinen gemeint findet fand denkt
  dachte denken gedacht hält gehalten steht stehen verstehen versteht verstehe verstanden gefragt wissen weiß erfahren suche suchen such finde finden zeig zeige zeigen sag erklär erkläre
  erklären erklärt heißt bedeutet passiert passieren geschieht stattfinden stattfindet gehen geht ging kommt kommen macht
  machen gemacht tun tut genau eben ungefähr wirklich aktuell aktuelle neueste viel viele wenig lange
  erzählen erzähl berichten berichtet schreiben schreibt geschrieben schrieb nennt nannte nennen genannt lesen gelesen hören gehört
  Beispiel Beispiele Unterschied Grund Gründe Ursache Zitat Zitate wörtlich Wortlaut Sache Sachen
  bald endlich gerade einfach derzeit momentan inzwischen mittlerweile angeblich tatsächlich
  say says said think thinks position want wants mean means opinion stance dit dire pense veut position avis`,
);
